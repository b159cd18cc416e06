// When a draft is checked and who is told: answers a client that pulls, pushes to one that cannot, asks again
// when a report has been read or a writer has paused, and says how far the checking has come.

import {
  type CancellationToken,
  type Connection,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";

import { message, type Problem } from "../core/problem.ts";
import { beyondReading } from "../core/response/readingLimits.ts";
import { spanOf } from "../core/response/responseDocument.ts";
import { unlessCancelled } from "./cancelling.ts";
import type { ClientAbilities, Say } from "./clientAbilities.ts";
import type { Diagnostics, ShownDiagnostics } from "./diagnostics.ts";
import type { Draft, Drafts } from "./drafts.ts";
import type { ServerHost } from "./host.ts";
import { countProblems } from "./problemCounts.ts";
import { statusNotification, type StatusParams } from "./protocol/protocol.ts";
import { type LastEdit, pause } from "./typing.ts";

export interface CheckingOptions {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly client: ClientAbilities;
  readonly drafts: Drafts;
  readonly diagnostics: Diagnostics;
}

interface CheckedDraft extends ShownDiagnostics {
  /** The version of the draft it is about. */
  readonly version: number;
  readonly status: StatusParams;
}

/** Milliseconds a push waits for the next keystroke, and a refresh for the next reason to ask for one. */
const settling = 40;

export class Checking {
  readonly #options: CheckingOptions;
  readonly #edits = new Map<string, LastEdit>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #statuses = new Map<string, string>();
  readonly #failedRules = new Map<string, Set<string>>();

  constructor(options: CheckingOptions) {
    this.#options = options;
  }

  /** Takes note of where a draft was edited: what is wrong there waits for the writer to pause. */
  edited(uri: string, offset: number): void {
    this.#edits.set(uri, { offset, at: this.#options.host.now() });
  }

  /** A draft's text has come or changed; a client that pulls asks by itself. */
  changed(uri: string): void {
    if (!this.#options.client.pullsDiagnostics) this.#later(uri, settling, () => this.#push(uri));
  }

  /** Something outside the drafts' texts has changed for these: a report was read, a setting made. */
  again(uris: readonly string[]): void {
    if (uris.length === 0) return;
    if (!this.#options.client.pullsDiagnostics) uris.forEach((uri) => this.changed(uri));
    else this.#later("", settling, () => this.#options.connection.languages.diagnostics.refresh());
  }

  /** The draft was closed, or is none of ours any longer. */
  async closed(uri: string): Promise<void> {
    const { client, connection, diagnostics } = this.#options;
    clearTimeout(this.#timers.get(uri));
    for (const known of [this.#timers, this.#edits, this.#statuses, this.#failedRules]) known.delete(uri);
    diagnostics.forget(uri);
    if (!client.pullsDiagnostics) await connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** A rule of ours failed: the status says so until the draft is closed. */
  ruleFailed(uri: string, rule: string): void {
    const failed = this.#failedRules.get(uri) ?? new Set();
    this.#failedRules.set(uri, failed.add(rule));
  }

  /** Answers a client that pulls; where checking failed, so that what it shows stays and it does not ask at once. */
  async pull(
    uri: string,
    previousResultId: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const shown = await unlessCancelled(token, this.#check(uri));
    if (shown === "failed") {
      const data: DiagnosticServerCancellationData = { retriggerRequest: false };
      throw new ResponseError(LSPErrorCodes.ServerCancelled, "Checking the draft failed.", data);
    }
    if (shown === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { items, resultId, status } = shown;
    this.#tell(status);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  async #push(uri: string): Promise<void> {
    const shown = await this.#check(uri);
    if (shown === null || shown === "failed") return;
    const { items, version, status } = shown;
    await this.#options.connection.sendDiagnostics({ uri, version, diagnostics: items });
    this.#tell(status);
  }

  /** Checks a draft; null where it is none of ours. Where checking it failed its status says so. */
  async #check(uri: string): Promise<CheckedDraft | "failed" | null> {
    const { drafts, diagnostics, host, connection, client } = this.#options;
    try {
      const draft = await drafts.get(uri);
      if (draft === null) return null;
      const shown = diagnostics.of(draft, this.#edits.get(uri), host.now());
      if (shown.waiting) this.#afterPause(uri);
      const status = statusOf(draft, shown.problems, [...(this.#failedRules.get(uri) ?? [])], client.say);
      return { ...shown, version: draft.document.version, status };
    } catch (error) {
      connection.console.error(`Checking ${uri} failed: ${describe(error)}`);
      this.#tell({
        uri,
        state: "error",
        why: [client.say(message("This draft could not be checked."))],
        problems: countProblems([]),
      });
      return "failed";
    }
  }

  #afterPause(uri: string): void {
    const waited = this.#options.host.now() - (this.#edits.get(uri)?.at ?? 0);
    this.#later(uri, Math.max(pause - waited, 0) + 1, () =>
      this.#options.client.pullsDiagnostics
        ? this.#options.connection.languages.diagnostics.refresh()
        : this.#push(uri),
    );
  }

  #tell(status: StatusParams): void {
    const json = JSON.stringify(status);
    if (this.#statuses.get(status.uri) === json) return;
    this.#statuses.set(status.uri, json);
    void this.#options.connection.sendNotification(statusNotification, status);
  }

  /** Does something soon, once: a later call under the same name takes its place. */
  #later(name: string, milliseconds: number, act: () => Promise<void>): void {
    clearTimeout(this.#timers.get(name));
    const timer = setTimeout(() => {
      this.#timers.delete(name);
      act().catch((error: unknown) => this.#options.connection.console.error(describe(error)));
    }, milliseconds);
    this.#timers.set(name, timer);
  }
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function statusOf(
  { uri, concordance, document }: Draft,
  problems: readonly Problem[],
  failedRules: readonly string[],
  say: Say,
): StatusParams {
  const { sources } = concordance;
  const of = (...states: readonly string[]): typeof sources =>
    sources.filter(({ state }) => states.includes(state));
  const counts = countProblems(problems);
  if (failedRules.length > 0) {
    const why = failedRules.map((rule) => say(message('The rule "{0}" failed; the others ran.', rule)));
    return { uri, state: "error", why, problems: counts };
  }
  const reading = of("reading").map(({ setting }) => say(message("Reading {0}.", setting.file)));
  if (reading.length > 0) return { uri, state: "reading", why: reading, problems: counts };
  const unused = of("unreadable", "missing").map(({ setting, reason }) =>
    say(message("{0}: {1}", setting.file, reason ?? "")),
  );
  if (unused.length > 0) return { uri, state: "not-checked", why: unused, problems: counts };
  if (sources.length === 0) {
    const why = [
      say(
        message(
          'No inspection report is named: add it under "sources" in the settings at the top of the draft.',
        ),
      ),
    ];
    return { uri, state: "not-checked", why, problems: counts };
  }
  const [unread] = concordance.response.unread;
  if (unread !== undefined) {
    const line = document.positionAt(spanOf(unread).start).line + 1;
    const why = [say(beyondReading(line))];
    return { uri, state: "not-checked", why, problems: counts };
  }
  const against = sources.map(({ setting }) => say(message("Checked against {0}.", setting.file)));
  return { uri, state: "checked", why: against, problems: counts };
}
