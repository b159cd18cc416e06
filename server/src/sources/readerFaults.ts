// What is said of a file whose reader came to no good end, wherever the reader runs: in a thread or a browser's worker.

import { message } from "../core/problem.ts";
import type { SourceFault, SourceText } from "../core/report/sourceText.ts";

/** The reader ended itself, or threw what it should not. */
export const crashed: SourceFault = {
  code: "damaged",
  detail: message("The file could not be read: it is damaged, or built in a way that cannot be read here."),
};

/** The file took more memory than any report does. */
export const unpacksTooFar: SourceFault = {
  code: "too-large",
  detail: message("The file unpacks to more than any inspection report holds, and reading it was stopped."),
};

/** The readers' own bundle is not there. */
export const noReader: SourceFault = {
  code: "damaged",
  detail: message("The part that reads reports could not be loaded."),
};

/** `limit` is in milliseconds. */
export function tooSlow(limit: number): SourceFault {
  return {
    code: "too-slow",
    detail: message(
      "Reading the file took longer than {0} seconds and was stopped.",
      Math.round(limit / 1000),
    ),
  };
}

/** A text of which nothing was read. */
export function withoutText(fault: SourceFault, format: SourceText["format"] = "pdf"): SourceText {
  return { format, pages: [], title: null, faults: [fault] };
}
