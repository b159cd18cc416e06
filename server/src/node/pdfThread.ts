// Runs the PDF reader in a thread of its own that can be stopped: a file that hangs or crashes the library
// costs its own answer, never the server.

import { Worker } from "node:worker_threads";

import type { SourceFault, SourceText } from "../core/report/sourceText.ts";

/** Memory a thread may take, in MB, before it is ended: the largest published report needs a tenth of it. */
const memoryLimit = 384;

/**
 * Reads a PDF in a new thread. Never rejects: a crash, a missing bundle or a time-out is a fault of the text.
 * `workerFile` is the path of the built `pdfWorker.js`.
 */
export function readPdfInThread(
  bytes: Uint8Array,
  { workerFile, timeoutMs }: { readonly workerFile: string; readonly timeoutMs: number },
): Promise<SourceText> {
  return new Promise((resolve) => {
    const worker = started(workerFile);
    if (worker === null) {
      resolve(withoutText(crashed));
      return;
    }
    const finish = (text: SourceText): void => {
      clearTimeout(timer);
      resolve(text);
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      finish(
        withoutText({
          code: "too-slow",
          detail: `Reading the file took longer than ${Math.round(timeoutMs / 1000)} seconds and was stopped.`,
        }),
      );
    }, timeoutMs);
    worker.once("message", finish);
    worker.once("error", () => finish(withoutText(crashed)));
    worker.once("exit", () => finish(withoutText(crashed)));
    worker.postMessage(bytes);
  });
}

/** Null where the path is none that a thread can be started from. */
function started(workerFile: string): Worker | null {
  try {
    return new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
      stdout: true,
      stderr: true,
    });
  } catch {
    return null;
  }
}

const crashed: SourceFault = {
  code: "damaged",
  detail: "The file could not be read: it is damaged, or built in a way that reading it fails.",
};

function withoutText(fault: SourceFault): SourceText {
  return { format: "pdf", pages: [], title: null, faults: [fault] };
}
