// Runs the readers of PDF, Word and HTML in a browser's worker that can be stopped: a file that hangs or crashes
// a library costs its own answer, never the server.

import type { SourceText } from "../core/report/sourceText.ts";
import { crashed, noReader, tooSlow, withoutText } from "../sources/readerFaults.ts";
import { Turns } from "../sources/turns.ts";

/** The longest a file may take, in milliseconds; published reports take a second or two. */
const timeLimit = 60_000;

/** Each reading has a worker of its own, and each of those its memory: no more than two stand side by side. */
const turns = new Turns(2);

/** Reads a file in a new worker made of the bundle `readBundle` gives. Never rejects. */
export async function readInWorker(
  bytes: Uint8Array,
  readBundle: (() => Promise<Uint8Array | null>) | null,
): Promise<SourceText> {
  try {
    const bundle = (await readBundle?.()) ?? null;
    if (bundle === null) return withoutText(noReader);
    return await turns.take(() => readIn(bundle, bytes));
  } catch {
    return withoutText(crashed);
  }
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
