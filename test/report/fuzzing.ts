// Damaged reports through the readers' thread and the report's reader; counts what became of them.

import { readFileSync } from "node:fs";

import { renderMessage } from "../../server/src/core/problem.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { readInThread } from "../../server/src/node/readerThread.ts";
import { readSourceText } from "../../server/src/sources/readSourceText.ts";
import { asWebPage, asWordDocument, exampleReport } from "./exampleFormats.ts";
import { mutated } from "./mutations.ts";

/** The longest a damaged file may take, in ms, on a busy machine; a whole one takes a fiftieth. */
const timeoutMs = 20_000;

export interface Outcome {
  /** Files of which pages were read. */
  read: number;
  /** Files with a fault told. */
  atFault: number;
  /** Files that were no report any more. */
  unknown: number;
  slowest: number;
  /** The seed of the file that took so long. */
  slowestSeed: number;
  /** The process's memory at most, in bytes. */
  memory: number;
  readonly failures: { readonly seed: number; readonly what: string }[];
}

/** Reads `count` damaged files; four in six are PDFs. */
export async function fuzz(workerFile: string, count: number, first: number): Promise<Outcome> {
  const outcome: Outcome = {
    read: 0,
    atFault: 0,
    unknown: 0,
    slowest: 0,
    slowestSeed: first,
    memory: 0,
    failures: [],
  };
  const report = exampleReport("northmere-ilacs-2022");
  const pdf = (year: string) => readFileSync(`examples/sources/northmere-ilacs-${year}.pdf`);
  const [small, large] = [pdf("2022"), pdf("2026")];
  const seeds = [small, large, small, asWordDocument(report), small, Buffer.from(asWebPage(report))];
  for (let seed = first; seed < first + count; seed++) {
    const bytes = mutated(seeds[seed % seeds.length] ?? small, seed);
    const started = performance.now();
    try {
      const text = await readSourceText(bytes, "r", (given) =>
        readInThread(given, { workerFile, timeoutMs }),
      );
      const { kind, problems } = readReport(text, "r");
      if (text.pages.length > 0) outcome.read += 1;
      if (text.faults.length > 0) outcome.atFault += 1;
      if (kind === "unknown") outcome.unknown += 1;
      const stopped = text.faults.find(({ code }) => code === "too-slow" || code === "too-large");
      if (stopped) outcome.failures.push({ seed, what: renderMessage(stopped.detail) });
      if (kind === "unknown" && problems.length === 0)
        outcome.failures.push({ seed, what: "no reason given" });
    } catch (error) {
      outcome.failures.push({ seed, what: String(error) });
    }
    const took = performance.now() - started;
    if (took > outcome.slowest) Object.assign(outcome, { slowest: took, slowestSeed: seed });
    outcome.memory = Math.max(outcome.memory, process.memoryUsage.rss());
  }
  return outcome;
}
