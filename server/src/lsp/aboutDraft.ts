// How the editor's questions about one draft are answered: once its settings are known, never after the editor
// has given up, and a failure costs the answer alone.

import { type CancellationToken, type Connection, ResponseError } from "vscode-languageserver";

import { unlessCancelled } from "./cancelling.ts";
import { describe } from "./checking.ts";
import type { Draft, Drafts } from "./drafts.ts";

/** What every such question names. */
export interface AboutDraft {
  readonly textDocument: { readonly uri: string };
}

type Answering = <P extends AboutDraft, R>(
  otherwise: R,
  answer: (draft: Draft, params: P, token: CancellationToken) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R>;

/** Makes handlers that answer about a draft, or give `otherwise` where it is none of ours or answering fails. */
export function answersAbout(connection: Connection, drafts: Drafts): Answering {
  return (otherwise, answer) => async (params, token) => {
    try {
      const draft = await unlessCancelled(token, drafts.get(params.textDocument.uri));
      return draft === null ? otherwise : await answer(draft, params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(describe(error));
      return otherwise;
    }
  };
}
