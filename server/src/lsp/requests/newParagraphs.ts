// What a line end that was just typed in a draft asks for: the next paragraph's number, or the end of the numbers.

import type { Connection, Position, TextEdit } from "vscode-languageserver";

import { numberEdit } from "../../core/features/nextNumber.ts";
import { type AboutDraft, answersAbout } from "../aboutDraft.ts";
import type { Drafts } from "../drafts.ts";
import { toLspEdits } from "../toLsp.ts";

export function answerNewParagraphs(connection: Connection, drafts: Drafts): void {
  const about = answersAbout(connection, drafts);
  connection.onDocumentOnTypeFormatting(
    about<AboutDraft & { readonly position: Position; readonly ch: string }, TextEdit[]>(
      [],
      ({ concordance, document }, { position, ch }) => {
        const edit = ch === "\n" ? numberEdit(concordance, document.offsetAt(position)) : null;
        return edit === null ? [] : toLspEdits(document, [edit]);
      },
    ),
  );
}
