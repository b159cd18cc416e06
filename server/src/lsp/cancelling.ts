// Requests that the editor gives up: whatever they wait for is waited for no longer, and they are answered as given up.

import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";

/** What `work` comes to; rejects as cancelled once the editor asks to stop, be it before, meanwhile or just then. */
export async function unlessCancelled<T>(token: CancellationToken, work: Promise<T>): Promise<T> {
  let listening: { dispose(): void } | undefined;
  const stopped = new Promise<never>((_, reject) => {
    listening = token.onCancellationRequested(() => reject(cancelled()));
  });
  try {
    const done = await Promise.race([work, stopped]);
    if (token.isCancellationRequested) throw cancelled();
    return done;
  } finally {
    listening?.dispose();
  }
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The editor asked to stop.");
}
