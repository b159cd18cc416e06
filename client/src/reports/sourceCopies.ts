// The reports that a draft rests on, as files: which ones the reader chooses, and their copies under `sources/`
// beside the draft. Never writes over a file, and never makes a second copy of the same content.

import { FileType, l10n, Uri, window, workspace } from "vscode";

import { reportEndings } from "./reportNames.ts";

/** A report chosen, and where the draft will have it. */
export interface SourceCopy {
  readonly from: Uri;
  /** As the draft names it: `sources/report.pdf`. */
  readonly file: string;
  readonly to: Uri;
  /** What is to be written there; null where it stands there already. */
  readonly bytes: Uint8Array | null;
}

const folderName = "sources";

/** The reports a menu was opened on, else those chosen in a dialog; none where it is closed. */
export async function chooseReports(title: string, given: unknown, selected: unknown): Promise<Uri[]> {
  const all: readonly unknown[] = Array.isArray(selected) && selected.length > 0 ? selected : [given];
  const reports = all.filter((each) => each instanceof Uri);
  if (reports.length > 0) return reports;
  const [folder] = workspace.workspaceFolders ?? [];
  const chosen = await window.showOpenDialog({
    title,
    openLabel: l10n.t("Use as Report"),
    canSelectMany: true,
    filters: { [l10n.t("Inspection reports")]: [...reportEndings] },
    ...(folder === undefined ? {} : { defaultUri: folder.uri }),
  });
  return chosen ?? [];
}

/** Where each report will stand for a draft in `folder`. Reads, and writes nothing yet. */
export async function planCopies(reports: readonly Uri[], folder: Uri): Promise<SourceCopy[]> {
  const copies: SourceCopy[] = [];
  for (const from of reports) copies.push(await planCopy(from, folder, copies));
  return copies;
}

async function planCopy(from: Uri, folder: Uri, others: readonly SourceCopy[]): Promise<SourceCopy> {
  const sources = Uri.joinPath(folder, folderName);
  const bytes = await workspace.fs.readFile(from);
  const name = nameOf(from);
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : name.replace(/(?=\.[^.]*$|$)/, `-${number}`);
    const to = Uri.joinPath(sources, numbered);
    const planned = { from, file: `${folderName}/${numbered}`, to };
    if (to.toString() === from.toString()) return { ...planned, bytes: null };
    const other = others.find((each) => each.to.toString() === to.toString());
    const there = other === undefined ? await readIfThere(to) : (other.bytes ?? (await readIfThere(to)));
    if (there === null) return { ...planned, bytes };
    if (isSame(there, bytes)) return { ...planned, bytes: null };
  }
}

/** Writes what is not there yet. */
export async function writeCopies(copies: readonly SourceCopy[]): Promise<void> {
  for (const { to, bytes } of copies) {
    if (bytes === null) continue;
    await workspace.fs.createDirectory(Uri.joinPath(to, ".."));
    await workspace.fs.writeFile(to, bytes);
  }
}

export async function isThere(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    return false;
  }
}

export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Null where nothing is there; a folder of that name is something else. */
async function readIfThere(uri: Uri): Promise<Uint8Array | null> {
  if (!(await isThere(uri))) return null;
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return new Uint8Array();
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
