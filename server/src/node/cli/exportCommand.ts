// `export`: a draft as it is handed over, as a Word document, a web page or a PDF.

import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { printResponse } from "../../core/printing/printResponse.ts";
import type { CitationStyle, PrintedResponse } from "../../core/printing/printedResponse.ts";
import type { CommandLineSettings } from "../../core/resolveSettings.ts";
import type { PrintedImages } from "../../printing/images.ts";
import { printHtml } from "../../printing/printHtml.ts";
import { printWord } from "../../printing/printWord.ts";
import { plainBase, readTemplate, type WordBase } from "../../printing/wordTemplate.ts";
import { CommandFault } from "../commandFault.ts";
import { bytesOf } from "../draftFiles.ts";
import type { pdfOf } from "../pdfExport.ts";
import { mustNotReplace, readDraft, readImages, writeResult } from "./printedDraft.ts";
import type { Terminal } from "./terminal.ts";

export const exportFormats = ["docx", "html", "pdf"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const citationStyles: readonly CitationStyle[] = ["footnotes", "brackets", "dropped"];

export interface ExportOptions {
  readonly to: ExportFormat;
  /** A Word document whose styles, headers and footers are taken; undefined: plain ones of our own. */
  readonly template?: string;
  /** A Word document carries nothing unseen that would bring the draft back. */
  readonly oneWay?: boolean;
  /** The file to write; undefined: standard output. */
  readonly output?: string;
  /** Undefined: footnotes, or dropped in a press statement. */
  readonly citations?: CitationStyle;
  readonly settings: CommandLineSettings;
}

/** Writes the draft in another format; exit status 0. Throws a `CommandFault`. */
export async function exportCommand(
  name: string,
  { to, template, oneWay, output, citations, settings }: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  if (template !== undefined && to !== "docx") {
    throw new CommandFault(
      "--template: only a Word document has a template. Leave it out, or export --to docx.",
    );
  }
  if (oneWay === true && to !== "docx") {
    throw new CommandFault("--one-way: only a Word document can be imported again. Leave it out.");
  }
  if (output === undefined && to !== "html" && process.stdout.isTTY) {
    const what = to === "pdf" ? "PDF" : "Word document";
    throw new CommandFault(`A ${what} cannot be shown here. Name a file with -o.`);
  }
  const { file, workspace, uri, concordance } = await readDraft(name, settings, terminal);
  mustNotReplace(output, [
    name,
    ...workspace.addressesNeeded(uri),
    ...(template === undefined ? [] : [template]),
  ]);
  const printed = printResponse(concordance, citations ?? null);
  const images = await readImages(printed, file, terminal);
  const result =
    to === "html"
      ? printHtml(printed, images)
      : to === "pdf"
        ? await pdfBytes(printed, images, terminal)
        : printWord(printed, images, await baseOf(template), oneWay !== true);
  if (output === undefined) terminal.print(result);
  else await writeResult(output, result);
  return 0;
}

async function baseOf(template: string | undefined): Promise<WordBase> {
  if (template === undefined) return plainBase();
  const base = readTemplate(await bytesOf(template));
  if ("fault" in base) throw new CommandFault(`${template}: the file ${base.fault}.`);
  return base;
}

/** The printer of PDFs and its letters are a bundle of their own: nobody else waits for it to load. */
async function pdfBytes(
  printed: PrintedResponse,
  images: PrintedImages,
  terminal: Terminal,
): Promise<Uint8Array> {
  const bundle = pathToFileURL(join(__dirname, "pdfExport.js")).href;
  const { default: door } = (await import(bundle)) as { default: { pdfOf: typeof pdfOf } };
  const { bytes, missing } = await door.pdfOf(printed, images);
  if (missing.length > 0) {
    terminal.complain(
      `The PDF's font does not have ${missing.join(" ")}: a box stands in its place. Export a Word document instead.`,
    );
  }
  return bytes;
}
