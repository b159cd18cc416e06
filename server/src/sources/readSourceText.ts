// Bytes of a source file, whatever it is, to its text. Magic bytes decide the format, never the extension.

import type { SourceFault, SourceText } from "../core/report/sourceText.ts";
import { fileFormatOf } from "./fileFormat.ts";
import { readPlainText } from "./text.ts";
import { decodeWindows1252 } from "./windows1252.ts";

/**
 * Reads a source file's text; `readPdf` is handed in, since PDFs are read in a worker. Never rejects unless
 * `readPdf` does.
 */
export async function readSourceText(
  bytes: Uint8Array,
  fileName: string,
  readPdf: (bytes: Uint8Array) => Promise<SourceText>,
): Promise<SourceText> {
  const format = fileFormatOf(bytes);
  // A web page or a text named `.pdf` was meant as a PDF: the PDF reader tells what it is instead.
  if (format === "pdf" || (format !== "text" && /\.pdf$/i.test(fileName))) return readPdf(bytes);
  switch (format) {
    case "empty":
      return withoutText({ code: "empty", detail: "The file is empty." });
    case "zip":
      return withoutText({
        code: "unknown-format",
        detail:
          "This looks like a Word document. This version reads PDF and plain text: use the published PDF.",
      });
    case "html":
      return withoutText({
        code: "unknown-format",
        detail: "This is a web page. This version reads PDF and plain text: use the published PDF.",
      });
    case "unknown":
      return withoutText({
        code: "unknown-format",
        detail: "The file is of a kind this version does not read. It reads PDF and plain text.",
      });
    case "text":
      return readPlainText(decode(bytes));
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

function withoutText(fault: SourceFault): SourceText {
  return { format: "text", pages: [], title: null, faults: [fault] };
}
