// The PDF printer with its letters: a bundle of its own, which the command line loads only when a PDF is asked for.

import bold from "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf";
import boldItalic from "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-BoldOblique.ttf";
import italic from "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Oblique.ttf";
import regular from "dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf";
import code from "dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf";

import type { PrintedResponse } from "../core/printing/printedResponse.ts";
import type { PrintedImages } from "../printing/images.ts";
import { printPdf } from "../printing/printPdf.ts";

/** The file's bytes. */
export function pdfOf(printed: PrintedResponse, images: PrintedImages): Promise<Uint8Array> {
  return printPdf(printed, images, { regular, bold, italic, boldItalic, code });
}
