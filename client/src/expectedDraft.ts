// Gets ready for the first draft: in a folder with drafts the server is started before one is opened, as soon as the
// window has come to rest, and told which draft is likely opened first. In any other folder nothing is started.

import { CancellationTokenSource, Disposable, type Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  expectDraftNotification,
  type ExpectDraftParams,
} from "../../server/src/lsp/protocol/draftsProtocol.ts";

/** Milliseconds a window that was just opened is left alone. */
const rest = 2000;
/** Milliseconds that a folder is looked through: a drive of a whole council's would keep the disk busy for long. */
const longestLook = 10_000;
/** Drafts among which the one changed last is sought. */
const most = 20;

/** `start` gives the running client. */
export function expectDraft(start: () => Promise<BaseLanguageClient>): Disposable {
  // What fails here fails again, and is told, when a draft is opened.
  const timer = setTimeout(() => void getReady(start).catch(() => undefined), rest);
  return new Disposable(() => clearTimeout(timer));
}

async function getReady(start: () => Promise<BaseLanguageClient>): Promise<void> {
  const latest = await latestOf(await someDrafts());
  if (latest === undefined) return;
  const client = await start();
  const params: ExpectDraftParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(latest) },
  };
  await client.sendNotification(expectDraftNotification, params);
}

async function someDrafts(): Promise<readonly Uri[]> {
  const look = new CancellationTokenSource();
  const timer = setTimeout(() => look.cancel(), longestLook);
  try {
    return await workspace.findFiles("**/*.response.md", "**/node_modules/**", most, look.token);
  } finally {
    clearTimeout(timer);
    look.dispose();
  }
}

async function latestOf(files: readonly Uri[]): Promise<Uri | undefined> {
  const times = await Promise.all(
    files.map(async (file) => ({ file, time: (await workspace.fs.stat(file)).mtime })),
  );
  return times.sort((a, b) => b.time - a.time)[0]?.file;
}
