// Runs the readers of PDF, Word and HTML in a thread of its own that can be stopped: a file that hangs or
// crashes a library costs its own answer, never the server.

import { Worker } from "node:worker_threads";

import type { SourceFault, SourceText } from "../core/report/sourceText.ts";
import { crashed, tooSlow, unpacksTooFar, withoutText } from "../sources/readerFaults.ts";

/** Memory of objects a thread may take, in MB, before it is ended: the largest published report needs a tenth. */
const memoryLimit = 384;

/** What a stream unpacks to is no object. Bytes that the process may grow by while files are read. */
const growthLimit = 1024 * 1024 * 1024;

/** How often that is looked at, in ms. */
const watchInterval = 100;

/** Starting a thread costs more than reading a report, so an idle one waits this long, in ms, for another file. */
const idleTime = 5_000;

/** Files a thread reads before a fresh one takes its place: what a library forgets to let go stays small. */
const filesPerThread = 40;

interface ReaderThread {
  readonly worker: Worker;
  files: number;
  idleTimer: NodeJS.Timeout | null;
}

/** Threads with nothing to do, by the bundle they run. They never keep the process alive. */
const idleThreads = new Map<string, ReaderThread[]>();

/** The path of the built `pdfWorker.js`, and how long it may take. */
export interface ThreadOptions {
  readonly workerFile: string;
  readonly timeoutMs: number;
}

/** Reads a report in a thread: a crash, a missing bundle or a time-out is a fault of the text. Never rejects. */
export function readInThread(bytes: Uint8Array, options: ThreadOptions): Promise<SourceText> {
  return doInThread<SourceText>(bytes, (fault) => withoutText(fault), options);
}

/** Does one piece of work in a thread that does nothing else meanwhile. Never rejects: a fault ends the thread. */
export function doInThread<T>(
  work: unknown,
  failed: (fault: SourceFault) => T,
  { workerFile, timeoutMs }: ThreadOptions,
): Promise<T> {
  return new Promise((resolve) => {
    const thread = takeIdle(workerFile) ?? started(workerFile);
    if (thread === null) {
      resolve(failed(crashed));
      return;
    }
    const { worker } = thread;
    const settle = (result: T): void => {
      clearTimeout(timer);
      clearInterval(watch);
      stopListening(worker);
      resolve(result);
    };
    const fail = (fault: SourceFault): void => {
      settle(failed(fault));
      // What a thread being ended still has to say is told already.
      worker.on("error", () => undefined);
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      fail(tooSlow(timeoutMs));
    }, timeoutMs);
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > growthLimit) fail(unpacksTooFar);
    }, watchInterval);
    worker.once("message", (result: T) => {
      settle(result);
      keepIdle(workerFile, thread);
    });
    worker.once("error", () => fail(crashed));
    worker.once("exit", () => fail(crashed));
    worker.postMessage(work);
  });
}

function takeIdle(workerFile: string): ReaderThread | null {
  const thread = idleThreads.get(workerFile)?.pop() ?? null;
  if (thread === null) return null;
  if (thread.idleTimer !== null) clearTimeout(thread.idleTimer);
  stopListening(thread.worker);
  thread.worker.ref();
  return thread;
}

function keepIdle(workerFile: string, thread: ReaderThread): void {
  thread.files += 1;
  if (thread.files >= filesPerThread) {
    void thread.worker.terminate();
    return;
  }
  const idle = idleThreads.get(workerFile) ?? [];
  idleThreads.set(workerFile, idle);
  const leave = (): void => {
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
    void thread.worker.terminate();
  };
  thread.worker.once("error", leave);
  thread.worker.once("exit", leave);
  thread.worker.unref();
  thread.idleTimer = setTimeout(leave, idleTime).unref();
  idle.push(thread);
}

/** Ours alone: Node listens too, to learn when it must pass messages on again. */
function stopListening(worker: Worker): void {
  for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
}

/** Null where the path is none that a thread can be started from. */
function started(workerFile: string): ReaderThread | null {
  try {
    const worker = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
      stdout: true,
      stderr: true,
    });
    return { worker, files: 0, idleTimer: null };
  } catch {
    return null;
  }
}
