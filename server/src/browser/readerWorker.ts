// Runs the readers of PDF, Word and HTML in a browser's worker that can be stopped: a file that hangs or crashes
// a library costs its own answer, never the server.

import type { SourceFault, SourceText } from "../core/report/sourceText.ts";

/** The longest a file may take, in milliseconds; published reports take a second or two. */
const timeLimit = 60_000;

/** Reads a file in a new worker made of the bundle `readBundle` gives. Never rejects. */
export async function readInWorker(
  bytes: Uint8Array,
  readBundle: (() => Promise<Uint8Array | null>) | null,
): Promise<SourceText> {
  try {
    const bundle = (await readBundle?.()) ?? null;
    if (bundle === null) return withoutText(noReader);
    return await readIn(bundle, bytes);
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
    const timer = setTimeout(() => finish(withoutText(tooSlow)), timeLimit);
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

const noReader: SourceFault = { code: "damaged", detail: "The part that reads reports could not be loaded." };
const crashed: SourceFault = {
  code: "damaged",
  detail: "The file could not be read: it is damaged, or built in a way that reading it fails.",
};
const tooSlow: SourceFault = {
  code: "too-slow",
  detail: "Reading the file took longer than a minute and was stopped.",
};

function withoutText(fault: SourceFault): SourceText {
  return { format: "pdf", pages: [], title: null, faults: [fault] };
}
