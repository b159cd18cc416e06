// The PDF printer with its letters: a bundle of its own, which the command line loads only when a PDF is asked for.

import bold from "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf";
import boldItalic from "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-BoldOblique.ttf";
import italic from "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Oblique.ttf";
import regular from "dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf";
import code from "dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf";

import { create } from "fontkit";

import type { PrintedResponse } from "../core/printing/printedResponse.ts";
import type { PrintedImages } from "../printing/images.ts";
import { printPdf } from "../printing/printPdf.ts";

export interface MadePdf {
  readonly bytes: Uint8Array;
  /** Letters of the draft that the fonts do not have: empty boxes stand for them. */
  readonly missing: readonly string[];
}

export async function pdfOf(printed: PrintedResponse, images: PrintedImages): Promise<MadePdf> {
  const bytes = await printPdf(printed, images, { regular, bold, italic, boldItalic, code });
  return { bytes, missing: missingLetters(printed) };
}

function missingLetters({ blocks, notes }: PrintedResponse): string[] {
  const font = create(regular as Buffer);
  if (!("hasGlyphForCodePoint" in font)) return [];
  const letters = new Set(JSON.stringify([blocks, notes]));
  return [...letters].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}
