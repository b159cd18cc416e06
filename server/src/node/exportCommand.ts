// `export`: a draft as it is handed over, as a Word document or a web page.

import { printResponse } from "../core/printing/printResponse.ts";
import type { CitationStyle } from "../core/printing/printedResponse.ts";
import type { CommandLineSettings } from "../core/resolveSettings.ts";
import { printHtml } from "../printing/printHtml.ts";
import { printWord } from "../printing/printWord.ts";
import { plainBase, readTemplate, type WordBase } from "../printing/wordTemplate.ts";
import { CommandFault } from "./commandFault.ts";
import { bytesOf } from "./draftFiles.ts";
import { mustNotReplace, readDraft, readImages, writeResult } from "./printedDraft.ts";
import type { Terminal } from "./terminal.ts";

export const exportFormats = ["docx", "html"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const citationStyles: readonly CitationStyle[] = ["footnotes", "brackets", "dropped"];

export interface ExportOptions {
  readonly to: ExportFormat;
  /** A Word document whose styles, headers and footers are taken; undefined: plain ones of our own. */
  readonly template?: string;
  /** The file to write; undefined: standard output. */
  readonly output?: string;
  /** Undefined: footnotes, or dropped in a press statement. */
  readonly citations?: CitationStyle;
  readonly settings: CommandLineSettings;
}

/** Writes the draft in another format; exit status 0. Throws a `CommandFault`. */
export async function exportCommand(
  name: string,
  { to, template, output, citations, settings }: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  if (template !== undefined && to !== "docx") {
    throw new CommandFault(
      "--template: only a Word document has a template. Leave it out, or export --to docx.",
    );
  }
  if (output === undefined && to !== "html" && process.stdout.isTTY) {
    throw new CommandFault("A Word document cannot be shown here. Name a file with -o.");
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
    to === "html" ? printHtml(printed, images) : printWord(printed, images, await baseOf(template));
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
