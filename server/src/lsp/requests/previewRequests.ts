// Our client's question for a draft's preview.

import type { Connection } from "vscode-languageserver";

import { previewSheetOf } from "../../core/features/previewSheet.ts";
import { answersAbout } from "../aboutDraft.ts";
import type { Say } from "../clientAbilities.ts";
import type { Drafts } from "../drafts.ts";
import { previewRequest, type PreviewParams, type PreviewResult } from "../protocol/protocol.ts";

export function answerPreviews(connection: Connection, say: Say, drafts: Drafts): void {
  const about = answersAbout(connection, drafts);
  connection.onRequest(
    previewRequest,
    about<PreviewParams, PreviewResult>({ about: "", marks: [], numbers: [] }, ({ concordance }) => {
      const { about: told, marks, numbers } = previewSheetOf(concordance);
      return {
        about: say(told ?? ""),
        marks: marks.map(({ words, ...mark }) => ({ ...mark, words: words.map(say).join("\n") })),
        numbers,
      };
    }),
  );
}
