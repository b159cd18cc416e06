// `npm run bench`: how long reading a report, checking a whole draft and answering a keystroke take on this machine.
// Prints a table; asserts nothing, since a busy machine is no fault. The processor's own time is shown beside the
// clock's, for it says the same on a busy machine.

import "../../server/src/node/patternsCompiledOnce.ts";

import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

import { readReport } from "../../server/src/core/report/readReport.ts";
import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { type DraftContext, Workspace } from "../../server/src/core/workspace.ts";
import { readInThread } from "../../server/src/node/readerThread.ts";
import { linters } from "./linters.ts";
import { longDraft } from "./longDraft.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const today = "2026-09-01";
const context: DraftContext = { project: null, editor: null, commandLine: null };
const lengths = [2_000, 20_000];
const typed = " The board will look at this again";

/** Milliseconds by the clock, and of the processor's work in all threads. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

interface Figures {
  readonly what: string;
  readonly times: readonly Time[];
}

const rows: Figures[] = [];
const { report, pdf } = await readExample();
rows.push(...pdf);
const keystrokes = lengths.map((words) => measureDraft(report, words));
rows.push(...keystrokes.flatMap(({ rows: figures }) => figures));
rows.push(...(await measureLinters(longDraft(report, lengths.at(-1) ?? 0))));
print(rows);
const [short, long] = keystrokes.map(({ typing }) => percentile(typing, 0.5, "processor"));
if (short !== undefined && long !== undefined) {
  console.log(
    `\nA keystroke in ${lengths[1]} words takes ${(long / short).toFixed(1)} times as long as one in ${lengths[0]} words.`,
  );
}

async function readExample(): Promise<{ report: InspectionReport; pdf: Figures[] }> {
  const file = "northmere-ilacs-2026.pdf";
  const bytes = readFileSync(join(root, "examples/sources", file));
  const workerFile = join(root, "dist/pdfWorker.js");
  const fromThread: Time[] = [];
  const fromText: Time[] = [];
  let read: InspectionReport | null = null;
  for (let run = 0; run < 5; run++) {
    const start = now();
    const text = await readInThread(new Uint8Array(bytes), { workerFile, timeoutMs: 60_000 });
    fromThread.push(since(start));
    const middle = now();
    read = readReport(text, file);
    fromText.push(since(middle));
  }
  if (read === null || read.kind === "unknown") throw new Error(`${file} did not read as a report.`);
  return {
    report: read,
    pdf: [
      { what: "example report: PDF to text, thread included", times: fromThread },
      { what: "example report: text to report", times: fromText },
    ],
  };
}

function measureDraft(report: InspectionReport, words: number): { rows: Figures[]; typing: Time[] } {
  const text = longDraft(report, words);
  const whole: Time[] = [];
  // Warmed by one run, as the other checkers are.
  check(newWorkspace(report), text);
  for (let run = 0; run < 5; run++) {
    const workspace = newWorkspace(report);
    whole.push(timed(() => check(workspace, text)));
  }
  const workspace = newWorkspace(report);
  check(workspace, text);
  // At the start, in the middle and at the end of the draft, at the end of a sentence, a letter at a time.
  const typing = [0.1, 0.5, 0.9].flatMap((share) => {
    const at = text.indexOf(".", text.indexOf(". ", Math.floor(text.length * share)) + 2) + 1;
    return [...typed].map((_, index) =>
      timed(() => check(workspace, text.slice(0, at) + typed.slice(0, index + 1) + text.slice(at))),
    );
  });
  const problems = check(workspace, text);
  return {
    rows: [
      { what: `${words} words: whole draft checked (${problems} problems)`, times: whole },
      { what: `${words} words: keystroke to problems`, times: typing },
    ],
    typing,
  };
}

/** Other checkers of Markdown over the same draft, each warmed by one run. */
async function measureLinters(text: string): Promise<Figures[]> {
  const figures: Figures[] = [];
  for (const linter of linters) {
    const messages = await linter.check(text);
    const times: Time[] = [];
    for (let run = 0; run < 5; run++) {
      const start = now();
      await linter.check(text);
      times.push(since(start));
    }
    figures.push({ what: `${lengths.at(-1)} words: ${linter.name} (${messages} messages)`, times });
  }
  return figures;
}

function newWorkspace(report: InspectionReport): Workspace {
  const workspace = new Workspace({ addressOf: ({ file }) => file });
  workspace.setSource("report.pdf", { state: "read", report });
  return workspace;
}

function check(workspace: Workspace, text: string): number {
  workspace.setDraft("draft.md", text, context);
  return workspace.problems("draft.md", { today }).length;
}

function timed(work: () => unknown): Time {
  const start = now();
  work();
  return since(start);
}

function now(): Time {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), processor: (user + system) / 1000 };
}

function since(start: Time): Time {
  const end = now();
  return { clock: end.clock - start.clock, processor: end.processor - start.processor };
}

function percentile(times: readonly Time[], share: number, of: keyof Time): number {
  const sorted = times.map((time) => time[of]).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function print(figures: readonly Figures[]): void {
  const widest = Math.max(...figures.map(({ what }) => what.length));
  const cell = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`.padStart(12);
  const heads = ["p50", "p95", "p50 of work", "p95 of work"].map((head) => head.padStart(12));
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}\n`,
  );
  console.log(`${"".padEnd(widest)}${heads.join("")}${"runs".padStart(6)}`);
  for (const { what, times } of figures) {
    const cells = (["clock", "processor"] as const).flatMap((of) =>
      [0.5, 0.95].map((share) => cell(percentile(times, share, of))),
    );
    console.log(`${what.padEnd(widest)}${cells.join("")}${String(times.length).padStart(6)}`);
  }
}
