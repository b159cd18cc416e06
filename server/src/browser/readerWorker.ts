// Runs the readers of PDF, Word and HTML in a browser's worker that can be stopped: a file that hangs or crashes
// a library costs its own answer, never the server.

import type { SourceText } from "../core/report/sourceText.ts";
import type { ReaderNeeds } from "../lsp/host.ts";
import { remembering, versionOf } from "../sources/keptReadings.ts";
import { crashed, noReader, tooSlow, withoutText } from "../sources/readerFaults.ts";
import type { FormatReader } from "../sources/readSourceText.ts";
import { Turns } from "../sources/turns.ts";

/** The longest a file may take, in milliseconds; published reports take a second or two. */
const timeLimit = 60_000;

/** Each reading has a worker of its own, and each of those its memory: no more than two stand side by side. */
const turns = new Turns(2);

/** Reads each file in a new worker made of the bundle the client hands in, and once only where it keeps readings. */
export function formatReader({ readBundle, readings }: ReaderNeeds): FormatReader {
  const bundle = onceGot(async () => {
    const bytes = (await readBundle?.()) ?? null;
    return bytes === null ? null : { bytes, version: await versionOf(bytes).catch(() => null) };
  });
  const readAfresh: FormatReader = async (bytes) => {
    try {
      const got = await bundle();
      return got === null ? withoutText(noReader) : await turns.take(() => readIn(got.bytes, bytes));
    } catch {
      return withoutText(crashed);
    }
  };
  if (readings === null) return readAfresh;
  const version = async (): Promise<string> => {
    const known = (await bundle())?.version ?? null;
    if (known === null) throw new Error("The readers' bundle has no version.");
    return known;
  };
  return remembering(readAfresh, { store: readings, version });
}

/** Asks once; asks again where that came to nothing. */
function onceGot<T>(ask: () => Promise<T | null>): () => Promise<T | null> {
  let asked: Promise<T | null> | null = null;
  return async () => {
    const asking = (asked ??= ask());
    const got = await asking.catch(() => null);
    if (got === null && asked === asking) asked = null;
    return asking;
  };
}

function readIn(bundle: Uint8Array, bytes: Uint8Array): Promise<SourceText> {
  const address = URL.createObjectURL(new Blob([bundle.slice()], { type: "text/javascript" }));
  const worker = new Worker(address);
  return new Promise((resolve) => {
    const finish = (text: SourceText): void => {
      clearTimeout(timer);
      worker.terminate();
      URL.revokeObjectURL(address);
      resolve(text);
    };
    const timer = setTimeout(() => finish(withoutText(tooSlow(timeLimit))), timeLimit);
    // The PDF library, finding itself in a worker, greets whoever started it before it reads anything.
    worker.onmessage = ({ data }: MessageEvent<SourceText | { readonly action: string }>) => {
      if ("pages" in data) finish(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      finish(withoutText(crashed));
    };
    worker.postMessage(bytes);
  });
}
