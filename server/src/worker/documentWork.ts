// Work on documents that the readers' bundle does besides reading reports: a message's shape, and that of its answer.
// Types only: whoever asks for work holds none of what does it.

import type { PrintedResponse } from "../core/printing/printedResponse.ts";
import type { SourceFault } from "../core/report/sourceText.ts";
import type { PrintedImages } from "../printing/images.ts";
import type { SheetParts } from "../printing/signOffPage.ts";
import type { AnnotatedWord, WordNote } from "../word/annotateWord.ts";
import type { WordDraft } from "../word/readWordDraft.ts";
import type { WordFault } from "../word/wordLimits.ts";

export type DocumentWork =
  | { readonly work: "read-word-draft"; readonly bytes: Uint8Array }
  | {
      readonly work: "annotate-word";
      readonly bytes: Uint8Array;
      readonly notes: readonly WordNote[];
      /** When the notes were written: ISO date and time. */
      readonly date: string;
    }
  | {
      readonly work: "print-word";
      readonly printed: PrintedResponse;
      readonly images: PrintedImages;
      /** A Word document whose styles, headers and footers are taken; null: plain ones. */
      readonly template: Uint8Array | null;
      /** It carries, unseen, what brings the draft back when it is imported. */
      readonly traced: boolean;
    }
  | { readonly work: "print-page"; readonly printed: PrintedResponse; readonly images: PrintedImages }
  | ({ readonly work: "print-sign-off" } & SheetParts);

/** What each kind of work gives. Plain data: it is made in one thread and used in another. */
export interface WorkResults {
  readonly "read-word-draft": WordDraft | WordFault;
  readonly "annotate-word": AnnotatedWord | WordFault;
  /** A fault is the template's. */
  readonly "print-word": Uint8Array | WordFault;
  readonly "print-page": string;
  readonly "print-sign-off": string;
}

export type ResultOf<Work extends DocumentWork> = WorkResults[Work["work"]];

/** Work that came to no good end: it crashed, hung, or took too much memory. */
export interface BrokenOff {
  readonly brokenOff: SourceFault;
}

/** Has work done away from the thread that asks. Never rejects. */
export type DoWork = <Work extends DocumentWork>(work: Work) => Promise<ResultOf<Work> | BrokenOff>;

/** As the bundle answers: what a library says of its own accord has no such key. */
export interface WorkAnswer {
  readonly done: unknown;
}

export function isBrokenOff(result: unknown): result is BrokenOff {
  return typeof result === "object" && result !== null && "brokenOff" in result;
}

/** What is said of a Word file whose work was broken off, as the rest of a sentence beginning with "the file". */
export function wordFaultOf({ brokenOff: { code } }: BrokenOff): WordFault {
  if (code === "too-slow") return { fault: "took longer than a minute to read, and was left" };
  if (code === "too-large") return { fault: "unpacks to more than any draft holds, and was left" };
  return {
    fault: "is damaged, or built in a way that reading it fails. Save it again in Word under another name",
  };
}
