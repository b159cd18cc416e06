// Does the work on documents that is asked of the readers' bundle: Word drafts read and annotated, drafts printed.

import { printHtml } from "../printing/printHtml.ts";
import { printWord } from "../printing/printWord.ts";
import { signOffPage } from "../printing/signOffPage.ts";
import { plainBase, readTemplate } from "../printing/wordTemplate.ts";
import { annotateWord } from "../word/annotateWord.ts";
import { readWordDraft } from "../word/readWordDraft.ts";
import { crashed } from "../sources/readerFaults.ts";
import type { BrokenOff, DocumentWork, WorkResults } from "./documentWork.ts";

/** Never throws: an unhandled fault in a browser's worker would be heard by nobody. */
export function doDocumentWork(work: DocumentWork): WorkResults[DocumentWork["work"]] | BrokenOff {
  try {
    return resultOf(work);
  } catch {
    return { brokenOff: crashed };
  }
}

function resultOf(work: DocumentWork): WorkResults[DocumentWork["work"]] {
  switch (work.work) {
    case "read-word-draft":
      return readWordDraft(work.bytes);
    case "annotate-word":
      return annotateWord(work.bytes, work.notes, work.date);
    case "print-word": {
      const base = work.template === null ? plainBase() : readTemplate(work.template);
      return "fault" in base ? base : printWord(work.printed, work.images, base, work.traced);
    }
    case "print-page":
      return printHtml(work.printed, work.images);
    case "print-sign-off":
      return signOffPage(work);
  }
}

export function isDocumentWork(message: unknown): message is DocumentWork {
  return typeof message === "object" && message !== null && "work" in message;
}
