// The editor's "rename" on a paragraph number: another number, with every cross-reference to it.

import {
  type Connection,
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";

import { numberToRename, renameNumber } from "../../core/features/renameNumber.ts";
import { type AboutDraft, answersAbout } from "../aboutDraft.ts";
import type { ClientAbilities } from "../clientAbilities.ts";
import type { Drafts } from "../drafts.ts";
import { toLspRange, toLspWorkspaceEdit } from "../toLsp.ts";

export interface RenameRequests {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly drafts: Drafts;
}

interface AtPosition extends AboutDraft {
  readonly position: Position;
}

export function answerRenames({ connection, client, drafts }: RenameRequests): void {
  const about = answersAbout(connection, drafts);
  connection.onPrepareRename(
    about<AtPosition, PrepareRenameResult | null>(null, ({ concordance, document }, { position }) => {
      const span = numberToRename(concordance, document.offsetAt(position));
      return span === null ? null : toLspRange(document, span);
    }),
  );
  connection.onRenameRequest(
    about<AtPosition & { readonly newName: string }, WorkspaceEdit | null>(
      null,
      ({ concordance, document }, { position, newName }) => {
        const renamed = renameNumber(concordance, document.offsetAt(position), newName);
        if (renamed === null) return null;
        if (renamed.edits === null) {
          throw new ResponseError(LSPErrorCodes.RequestFailed, client.say(renamed.refusal));
        }
        return toLspWorkspaceEdit(document, renamed.edits, client.versionedEdits);
      },
    ),
  );
}
