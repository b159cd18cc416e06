// A draft as the commands that print it need it: read with its sources, and the pictures it shows. Writes what was
// printed where the user wants it.

import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

import type { Concordance } from "../../core/concordance/concordance.ts";
import { isRead } from "../../core/concordance/facts/inspectionMeant.ts";
import { imageAddresses } from "../../core/printing/imageAddresses.ts";
import type { PrintedResponse } from "../../core/printing/printedResponse.ts";
import { renderMessage } from "../../core/problem.ts";
import type { CommandLineSettings } from "../../core/resolveSettings.ts";
import type { Workspace } from "../../core/workspace.ts";
import { type PrintedImage, type PrintedImages, readImage } from "../../printing/images.ts";
import { draftAddress, draftWorkspace, readSources } from "./checkCommand.ts";
import { CommandFault, writeFault } from "../commandFault.ts";
import { type DraftFile, projectFile, readDraftFile } from "../draftFiles.ts";
import type { Terminal } from "./terminal.ts";

export interface ReadDraft {
  readonly file: DraftFile;
  readonly workspace: Workspace;
  readonly uri: string;
  readonly concordance: Concordance;
}

/** Reads a draft and its sources; tells of each source that could not be read. Throws a `CommandFault`. */
export async function readDraft(
  name: string,
  settings: CommandLineSettings,
  terminal: Terminal,
): Promise<ReadDraft> {
  const file = await readDraftFile(name);
  const workspace = draftWorkspace();
  const uri = draftAddress(file);
  workspace.setDraft(uri, file.text, {
    project: await projectFile(file.folder),
    editor: null,
    commandLine: settings,
  });
  await readSources(workspace, uri, terminal);
  const concordance = workspace.concordance(uri);
  for (const { setting, reason } of concordance.sources.filter((source) => !isRead(source))) {
    terminal.complain(
      `${setting.file}: ${reason === null ? "it could not be read." : renderMessage(reason)}`,
    );
  }
  return { file, workspace, uri, concordance };
}

/** The pictures that lie beside the draft; each that is not there, or in no format we know, is told of. */
export async function readImages(
  printed: PrintedResponse,
  { folder }: DraftFile,
  terminal: Terminal,
): Promise<PrintedImages> {
  const images = new Map<string, PrintedImage>();
  for (const address of imageAddresses(printed)) {
    const bytes = await readFile(resolve(folder, decoded(address))).catch(() => null);
    const image = bytes === null ? null : readImage(bytes, bytes.toString("base64"));
    if (image !== null) images.set(address, image);
    else
      terminal.complain(
        `${address}: this picture is not there or no PNG, JPEG or GIF; its description is printed.`,
      );
  }
  return images;
}

/** Throws a `CommandFault` where a result would be written over what it is made from. */
export function mustNotReplace(output: string | undefined, madeFrom: readonly string[]): void {
  if (output !== undefined && madeFrom.some((name) => resolve(name) === resolve(output))) {
    throw new CommandFault(`${output}: this is what it is made from. Give the result another name.`);
  }
}

/** Writes a result to a file, in place of what was printed there before. */
export async function writeResult(output: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(output, content);
  } catch (error) {
    throw writeFault(output, error);
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
