// `signoff`: the sheet on which people sign for a draft, as a web page of one file.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { signOffSheet } from "../../core/features/signOffSheet.ts";
import { lint } from "../../core/lint.ts";
import { printResponse } from "../../core/printing/printResponse.ts";
import type { CommandLineSettings } from "../../core/resolveSettings.ts";
import type { SilencedProblem } from "../../core/suppressions.ts";
import { signOffPage } from "../../printing/signOffPage.ts";
import { bytesOf } from "../draftFiles.ts";
import { mustNotReplace, readDraft, readImages, writeResult } from "./printedDraft.ts";
import { productVersion } from "./productVersion.ts";
import type { Terminal } from "./terminal.ts";

export interface SignoffOptions {
  /** The page to write; undefined: standard output. */
  readonly output?: string;
  readonly settings: CommandLineSettings;
  /** ISO date. */
  readonly today: string;
}

/** Makes the sheet; exit status 0, whatever it tells. Throws a `CommandFault`. */
export async function signoffCommand(
  name: string,
  { output, settings, today }: SignoffOptions,
  terminal: Terminal,
): Promise<number> {
  const { file, workspace, uri, concordance } = await readDraft(name, settings, terminal);
  mustNotReplace(output, [name, ...workspace.addressesNeeded(uri)]);
  const silenced: SilencedProblem[] = [];
  const problems = lint(concordance, { today, onSilenced: (each) => silenced.push(each) });
  const printed = printResponse(concordance, "brackets");
  const sourceHashes = new Map<string, string>();
  for (const { setting, address } of workspace.sourcesNeeded(uri)) {
    const bytes = await readFile(address).catch(() => null);
    if (bytes !== null) sourceHashes.set(setting.id, sha256(bytes));
  }
  const page = signOffPage({
    sheet: signOffSheet(concordance, { problems, silenced }),
    printed,
    images: await readImages(printed, file, terminal),
    about: {
      file: name === "-" ? "standard input" : basename(name),
      hash: sha256(name === "-" ? file.text : await bytesOf(name)),
      sourceHashes,
      today,
      version: productVersion(),
    },
  });
  if (output === undefined) terminal.print(page);
  else await writeResult(output, page);
  return 0;
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
