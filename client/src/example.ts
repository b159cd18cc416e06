// The example anyone can try: copied out of the extension, which is read-only in most places, and opened.

import { FileType, Uri, window, workspace } from "vscode";
import type { ExtensionContext } from "vscode";

import { exampleFiles } from "./exampleFiles.ts";

/** Opens the example's action plan; a copy that is already there is kept, with what the reader tried in it. */
export async function openExample({
  extension,
  extensionUri,
  globalStorageUri,
}: ExtensionContext): Promise<void> {
  const { version } = extension.packageJSON as { readonly version: string };
  const folder = Uri.joinPath(globalStorageUri, `example-${version}`);
  for (const file of exampleFiles) {
    const target = Uri.joinPath(folder, file);
    if (await exists(target)) continue;
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, "examples", file));
    await workspace.fs.createDirectory(Uri.joinPath(target, ".."));
    await workspace.fs.writeFile(target, bytes);
  }
  await window.showTextDocument(Uri.joinPath(folder, exampleFiles[0] ?? ""));
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    return false;
  }
}
