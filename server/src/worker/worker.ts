// Entry of the bundle that holds the libraries for PDF, Word and HTML: one message in, one out. Bytes alone are a
// report and come back as its `SourceText`; with work on a document named, that work's result does. Runs as a Node
// worker thread and as a web worker, so it imports nothing of either.

import { readFormatted } from "../sources/readFormatted.ts";
import { doDocumentWork, isDocumentWork } from "./doDocumentWork.ts";
import type { WorkAnswer } from "./documentWork.ts";

interface Port {
  postMessage(message: unknown): void;
}

interface NodePort extends Port {
  on(event: "message", listener: (message: unknown) => void): void;
}

interface WorkerScope extends Port {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  process?: {
    getBuiltinModule?: (name: string) => { parentPort: NodePort | null } | undefined;
  };
  require?: (name: string) => { parentPort: NodePort | null };
}

declare const require: ((name: string) => { parentPort: NodePort | null }) | undefined;

const scope = globalThis as unknown as WorkerScope;
const nodePort = parentPortOfNode();

if (nodePort) nodePort.on("message", (message) => void answer(message, nodePort));
else scope.onmessage = (event) => void answer(event.data, scope);

async function answer(message: unknown, port: Port): Promise<void> {
  if (message instanceof Uint8Array) port.postMessage(await readFormatted(message));
  else if (isDocumentWork(message)) {
    port.postMessage({ done: doDocumentWork(message) } satisfies WorkAnswer);
  }
}

/** Node's port, asked for at run time so that the browser's bundle never mentions `node:`. */
function parentPortOfNode(): NodePort | null {
  if (scope.process === undefined) return null;
  const name = "worker_threads";
  const threads =
    scope.process.getBuiltinModule?.(name) ?? (typeof require === "function" ? require(name) : undefined);
  return threads?.parentPort ?? null;
}
