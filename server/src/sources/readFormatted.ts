// Bytes of a file with a format of its own (PDF, Word, HTML) to its text: what the worker runs, so that the
// libraries for all three, and whatever a file does to them, stay out of the server.

import { message } from "../core/problem.ts";
import type { SourceText } from "../core/report/sourceText.ts";
import { decodeText } from "./decodeText.ts";
import { readDocxText } from "./docx.ts";
import { fileFormatOf } from "./fileFormat.ts";
import { readHtmlText } from "./html.ts";
import { readPdfText } from "./pdf.ts";

/** Never rejects: what could not be read is told in `faults`. */
export async function readFormatted(bytes: Uint8Array): Promise<SourceText> {
  const format = fileFormatOf(bytes);
  if (format === "zip") return readDocxText(bytes);
  return format === "html" ? readPage(decodeText(bytes)) : readPdfText(bytes);
}

function readPage(html: string): SourceText {
  try {
    return readHtmlText(html);
  } catch {
    return {
      format: "html",
      pages: [],
      title: null,
      faults: [
        { code: "damaged", detail: message("The web page is built in a way that cannot be read here.") },
      ],
    };
  }
}
