// Looks for what speaks of a finding in the drafts that nobody has open. Only drafts that name the finding's report
// are read, and nothing of their other sources; what takes long shows its progress and can be stopped.

import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";

import { message } from "../core/problem.ts";
import type { ClientAbilities } from "./clientAbilities.ts";
import { type ClosedDraft, type ClosedDrafts, mostFiles } from "./closedDrafts.ts";
import type { Draft, Drafts } from "./drafts.ts";

export interface ClosedAnswersOptions {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly drafts: Drafts;
  readonly closed: ClosedDrafts;
}

/** Milliseconds after which somebody who waits is told why. */
const patience = 500;

export class ClosedAnswers {
  readonly #options: ClosedAnswersOptions;

  constructor(options: ClosedAnswersOptions) {
    this.#options = options;
  }

  /** What `answer` gives for each closed draft that rests on one of `reports` (addresses). */
  async collect<T>(
    reports: readonly string[],
    token: CancellationToken,
    answer: (draft: Draft) => readonly T[],
  ): Promise<T[]> {
    const { drafts, closed, connection } = this.#options;
    const progress = new LateProgress(this.#options);
    const stopped = (): boolean => token.isCancellationRequested || progress.cancelled;
    const answers: T[] = [];
    try {
      const { found, more } = await closed.all(token);
      if (more) connection.console.info(`Only ${mostFiles} Markdown files were looked through.`);
      for (const [index, each] of found.entries()) {
        if (stopped()) break;
        progress.tell(index, found.length);
        const draft = await this.#resting(each, reports);
        if (draft !== null) answers.push(...answer(draft));
        // A long search must not keep the writer's own keystrokes waiting.
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    } finally {
      drafts.forgetVisited();
      progress.done();
    }
    return answers;
  }

  async #resting({ uri, text }: ClosedDraft, reports: readonly string[]): Promise<Draft | null> {
    const addresses = await this.#options.drafts.sourcesNamedBy(uri, text);
    const rests = reports.some((report) =>
      addresses.some((address) => address === report || report.startsWith(`${address.replace(/\/$/, "")}/`)),
    );
    return rests ? this.#options.drafts.glance(uri, text) : null;
  }
}

/** A progress in the editor that begins only when something has taken a while. */
class LateProgress {
  readonly #options: ClosedAnswersOptions;
  readonly #begun = Date.now();
  #reporter: WorkDoneProgressServerReporter | "asked for" | null = null;
  #over = false;

  constructor(options: ClosedAnswersOptions) {
    this.#options = options;
  }

  get cancelled(): boolean {
    return typeof this.#reporter === "object" && this.#reporter?.token.isCancellationRequested === true;
  }

  tell(done: number, of: number): void {
    if (typeof this.#reporter === "object" && this.#reporter !== null) {
      this.#reporter.report(
        Math.floor((100 * done) / of),
        this.#options.client.say(message("{0} of {1}", done, of)),
      );
    } else if (this.#reporter === null && Date.now() - this.#begun > patience) void this.#begin();
  }

  done(): void {
    this.#over = true;
    if (typeof this.#reporter === "object") this.#reporter?.done();
  }

  async #begin(): Promise<void> {
    const { client, connection } = this.#options;
    this.#reporter = "asked for";
    if (!client.showsProgress) return;
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.begin(client.say(message("Looking through the drafts")), 0, "", true);
    if (this.#over) reporter.done();
    else this.#reporter = reporter;
  }
}
