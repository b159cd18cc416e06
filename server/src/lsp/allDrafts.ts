// Checks every draft of the workspace, open or not, and keeps what is shown of those that are not open true: until
// one is opened, when its problems are shown as any open draft's, and again when it is closed or its file changes.

import {
  type CancellationToken,
  type Connection,
  CancellationTokenSource,
  ProgressType,
} from "vscode-languageserver";

import type { Problem } from "../core/problem.ts";
import { fileNameOf, normalAddress } from "./addresses.ts";
import type { ClientAbilities } from "./clientAbilities.ts";
import { type ClosedDraft, type ClosedDrafts, mostFiles } from "./closedDrafts.ts";
import type { Diagnostics } from "./diagnostics.ts";
import type { Draft, Drafts } from "./drafts.ts";
import { countProblems } from "./problemCounts.ts";
import {
  checkAllRequest,
  type CheckAllParams,
  type CheckAllProgress,
  type CheckAllResult,
} from "./protocol/draftsProtocol.ts";
import type { ServerHost } from "./host.ts";

export interface AllDraftsOptions {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly host: ServerHost;
  readonly drafts: Drafts;
  readonly closed: ClosedDrafts;
  readonly diagnostics: Diagnostics;
}

export class AllDrafts {
  readonly #options: AllDraftsOptions;
  /** The drafts whose problems are shown though they are not open, by normal address. */
  readonly #shown = new Map<string, string>();

  constructor(options: AllDraftsOptions) {
    this.#options = options;
    options.connection.onRequest(checkAllRequest, (params: CheckAllParams, token: CancellationToken) =>
      this.#checkAll(params, token),
    );
  }

  /** An open draft's problems are shown by who checks open drafts: what was shown before must not stand twice. */
  async opened(uri: string): Promise<void> {
    if (this.#shown.has(normalAddress(uri)) && this.#options.client.pullsDiagnostics) {
      await this.#options.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  /** A draft was closed, or a file has changed: what is shown of it is as its file is now. */
  async changed(address: string): Promise<void> {
    const uri = this.#shown.get(normalAddress(address));
    const { drafts, closed, connection } = this.#options;
    if (uri === undefined || drafts.has(uri)) return;
    const text = await closed.text(uri);
    if (text !== null) await this.#check({ uri, text }, new CancellationTokenSource().token);
    else {
      this.#shown.delete(normalAddress(uri));
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  /** Folders have left the workspace: what was shown of their drafts must not stay. */
  async foldersRemoved(): Promise<void> {
    const { client, drafts, connection } = this.#options;
    for (const [address, uri] of this.#shown) {
      if (client.folders.hold(address)) continue;
      this.#shown.delete(address);
      if (!drafts.has(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  async #checkAll({ progress }: CheckAllParams, token: CancellationToken): Promise<CheckAllResult> {
    const { drafts, closed, connection } = this.#options;
    const { found, more, unopened } = await closed.all(token);
    const all = [...drafts.uris.map((uri) => ({ uri, text: null })), ...found];
    const problems: Problem[] = [];
    let checked = 0;
    let withoutReport = 0;
    for (const each of all) {
      if (token.isCancellationRequested) break;
      const told: CheckAllProgress = { name: fileNameOf(each.uri), done: checked, of: all.length };
      await connection.sendProgress(progressType, progress, told);
      const outcome = await this.#check(each, token);
      if (outcome === null) continue;
      checked += 1;
      problems.push(...outcome.problems);
      if (!outcome.hasReport) withoutReport += 1;
    }
    drafts.forgetVisited();
    return {
      drafts: all.length,
      checked,
      withoutReport,
      problems: countProblems(problems),
      unopened,
      lookedAt: more ? mostFiles : null,
    };
  }

  /** Checks a draft once its reports are read, and shows what is wrong where it is not open; null where it is gone. */
  async #check(
    { uri, text }: ClosedDraft | { readonly uri: string; readonly text: null },
    token: CancellationToken,
  ): Promise<{ readonly problems: readonly Problem[]; readonly hasReport: boolean } | null> {
    const { drafts, diagnostics, connection, host } = this.#options;
    const draft = await drafts.visit(uri, text);
    if (draft === null || token.isCancellationRequested) return null;
    const outcome = { problems: draft.problems(), hasReport: hasReport(draft) };
    if (text !== null && !drafts.has(uri)) {
      const { items } = diagnostics.of(draft, undefined, host.now());
      diagnostics.forget(uri);
      this.#shown.set(normalAddress(uri), uri);
      await connection.sendDiagnostics({ uri, diagnostics: items });
    }
    return outcome;
  }
}

const progressType = new ProgressType<CheckAllProgress>();

function hasReport({ concordance: { sources } }: Draft): boolean {
  return sources.length > 0 && sources.every(({ state }) => state === "read");
}
