// How the server and the command line have work on documents done: in the readers' thread, which stands beside them.

import { join } from "node:path";

import type { BrokenOff, DoWork, ResultOf, WorkAnswer } from "../worker/documentWork.ts";
import { doInThread } from "./readerThread.ts";

/** The longest that a document may take, in milliseconds; sixty pages take a hundredth of it. */
const timeoutMs = 60_000;

const workerFile = join(__dirname, "pdfWorker.js");

export const doWork: DoWork = async (work) => {
  const answer = await doInThread<WorkAnswer>(
    work,
    (fault) => ({ done: { brokenOff: fault } satisfies BrokenOff }),
    { workerFile, timeoutMs },
  );
  return answer.done as ResultOf<typeof work> | BrokenOff;
};
