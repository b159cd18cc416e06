// Bytes of a source file, whatever it is, to its text. Magic bytes decide the format, never the extension.

import { message } from "../core/problem.ts";
import type { SourceFault, SourceText } from "../core/report/sourceText.ts";
import { decodeText } from "./decodeText.ts";
import { fileFormatOf } from "./fileFormat.ts";
import { withoutText } from "./readerFaults.ts";
import { readPlainText } from "./text.ts";

/** The largest source read, in bytes: published reports have a hundredth of it. */
export const largestSource = 32 * 1024 * 1024;

/** Reads a file with a format of its own (PDF, Word, HTML), away from the thread that asks. Never rejects. */
export type FormatReader = (bytes: Uint8Array) => Promise<SourceText>;

/** Reads a source file's text. Plain text is read here and now. Never rejects unless `readFormatted` does. */
export async function readSourceText(
  bytes: Uint8Array,
  fileName: string,
  readFormatted: FormatReader,
): Promise<SourceText> {
  if (bytes.length > largestSource) return withoutText(tooLarge, "text");
  switch (fileFormatOf(bytes)) {
    case "empty":
      return withoutText({ code: "empty", detail: message("The file is empty.") }, "text");
    case "html":
      // What a failed download leaves behind: a page that says so, under the report's name.
      return /\.pdf$/i.test(fileName) ? withoutText(pageAsPdf, "text") : readFormatted(bytes);
    case "pdf":
    case "zip":
      return readFormatted(bytes);
    case "old-word":
      return withoutText(
        {
          code: "unknown-format",
          detail: message(
            "This is a Word document in the format of before 2007, or one protected by a password. Save it as .docx without a password, or use the published PDF.",
          ),
        },
        "text",
      );
    case "unknown":
      return withoutText(
        {
          code: /\.pdf$/i.test(fileName) ? "not-a-pdf" : "unknown-format",
          detail: message(
            "The file is of a kind that is not read here: use the report as PDF, Word, HTML or plain text.",
          ),
        },
        "text",
      );
    case "text":
      return readPlainText(decodeText(bytes));
  }
}

const pageAsPdf: SourceFault = {
  code: "html-as-pdf",
  detail: message(
    "The file is a web page saved under the name of a PDF, perhaps an error page. Download it again.",
  ),
};

/** What is said of a file too large to be read; its size is asked before its bytes. */
export const tooLarge: SourceFault = {
  code: "too-large",
  detail: message("The file is larger than 32 MB, which no inspection report is. Use the published PDF."),
};
