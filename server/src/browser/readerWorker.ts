// Runs the readers of PDF, Word and HTML, and other work on documents, in a browser's worker that can be stopped: a
// file that hangs or crashes a library costs its own answer, never the server.

import type { SourceFault, SourceText } from "../core/report/sourceText.ts";
import type { ReaderNeeds, Readers } from "../lsp/host.ts";
import { remembering, versionOf } from "../sources/keptReadings.ts";
import { crashed, noReader, tooSlow, withoutText } from "../sources/readerFaults.ts";
import type { FormatReader } from "../sources/readSourceText.ts";
import { Turns } from "../sources/turns.ts";
import type { BrokenOff, DocumentWork, DoWork, ResultOf, WorkAnswer } from "../worker/documentWork.ts";

/** The longest a file may take, in milliseconds; published reports take a second or two. */
const timeLimit = 60_000;

/** Each reading has a worker of its own, and each of those its memory: no more than two stand side by side. */
const turns = new Turns(2);

/** Has each file read in a new worker made of the bundle the client hands in, and once only where it keeps readings. */
export function readers({ readBundle, readings }: ReaderNeeds): Readers {
  const bundle = onceGot(async () => {
    const bytes = (await readBundle?.()) ?? null;
    return bytes === null ? null : { bytes, version: await versionOf(bytes).catch(() => null) };
  });
  const ask = async <T>(asking: Asking<T>): Promise<T> => {
    try {
      const got = await bundle();
      return got === null ? asking.failed(noReader) : await turns.take(() => askWorker(got.bytes, asking));
    } catch {
      return asking.failed(crashed);
    }
  };
  const readAfresh: FormatReader = (bytes) =>
    ask({
      message: bytes,
      answerIn: (data) => ("pages" in data ? data : null),
      failed: (fault) => withoutText(fault),
    });
  const doWork: DoWork = (work) =>
    ask<ResultOf<typeof work> | BrokenOff>({
      message: work,
      answerIn: (data) => ("done" in data ? (data.done as ResultOf<typeof work> | BrokenOff) : null),
      failed: (brokenOff) => ({ brokenOff }),
    });
  if (readings === null) return { readFormatted: readAfresh, doWork };
  const version = async (): Promise<string> => {
    const known = (await bundle())?.version ?? null;
    if (known === null) throw new Error("The readers' bundle has no version.");
    return known;
  };
  return { readFormatted: remembering(readAfresh, { store: readings, version }), doWork };
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

/** What comes from the worker; the PDF library in it, finding itself in one, greets whoever started it first. */
type FromWorker = SourceText | WorkAnswer | { readonly action: string };

interface Asking<T> {
  readonly message: Uint8Array | DocumentWork;
  /** Null: this is no answer. */
  readonly answerIn: (data: FromWorker) => T | null;
  readonly failed: (fault: SourceFault) => T;
}

function askWorker<T>(bundle: Uint8Array, { message, answerIn, failed }: Asking<T>): Promise<T> {
  const address = URL.createObjectURL(new Blob([bundle.slice()], { type: "text/javascript" }));
  const worker = new Worker(address);
  return new Promise((resolve) => {
    const finish = (answer: T): void => {
      clearTimeout(timer);
      worker.terminate();
      URL.revokeObjectURL(address);
      resolve(answer);
    };
    const timer = setTimeout(() => finish(failed(tooSlow(timeLimit))), timeLimit);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const answer = answerIn(data);
      if (answer !== null) finish(answer);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      finish(failed(crashed));
    };
    worker.postMessage(message);
  });
}
