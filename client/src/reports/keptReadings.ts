// Keeps what the server has read of reports in the storage the editor gives this extension, on the desktop and in
// the web alike. The bytes come encrypted and are not looked into; no other file can be reached through a name.

import { Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  type DropReadingsParams,
  dropReadingsRequest,
  fromBase64,
  type GetReadingParams,
  getReadingRequest,
  type GetReadingResult,
  listReadingsRequest,
  type ListReadingsResult,
  type PutReadingParams,
  putReadingRequest,
  readingName,
  toBase64,
} from "../../../server/src/lsp/protocol/protocol.ts";
import { unlessMissing } from "../files.ts";

/** Answers the server's four requests about readings, out of `folder`. */
export function answerReadingRequests(client: BaseLanguageClient, folder: Uri): void {
  const placeOf = (name: string): Uri => {
    if (!readingName.test(name)) throw new Error("No reading has this name.");
    return Uri.joinPath(folder, name);
  };
  client.onRequest(
    getReadingRequest,
    async ({ name }: GetReadingParams): Promise<GetReadingResult | null> => {
      const bytes = await unlessMissing(workspace.fs.readFile(placeOf(name)));
      return bytes === null ? null : { base64: toBase64(bytes) };
    },
  );
  client.onRequest(putReadingRequest, async ({ name, base64 }: PutReadingParams): Promise<null> => {
    const place = placeOf(name);
    await workspace.fs.createDirectory(folder);
    await workspace.fs.writeFile(place, fromBase64(base64));
    return null;
  });
  client.onRequest(listReadingsRequest, async (): Promise<ListReadingsResult> => {
    const names = ((await unlessMissing(workspace.fs.readDirectory(folder))) ?? [])
      .map(([name]) => name)
      .filter((name) => readingName.test(name));
    const entries = names.map(async (name) => {
      const { size, mtime } = await workspace.fs.stat(placeOf(name));
      return { name, size, mtime };
    });
    return { entries: await Promise.all(entries) };
  });
  client.onRequest(dropReadingsRequest, async ({ names }: DropReadingsParams): Promise<null> => {
    await Promise.all(names.map((name) => unlessMissing(workspace.fs.delete(placeOf(name)))));
    return null;
  });
}
