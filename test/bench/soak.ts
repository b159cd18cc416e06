// `npm run soak`: an hour of a writer's work at the server, at a fast writer's pace, and the memory the server holds
// at each stage, its garbage just collected. `npm run soak -- 60 fast` tells the same hour as fast as the server
// answers. Prints a table; asserts nothing. Linux only: the memory is read from /proc.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, kill } from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

import { readReport } from "../../server/src/core/report/readReport.ts";
import {
  inspectionRequest,
  coverageRequest,
  findingsAtRequest,
} from "../../server/src/lsp/protocol/viewProtocol.ts";
import { readInThread } from "../../server/src/node/readerThread.ts";
import { TestEditor } from "../lsp/testEditor.ts";
import { longDraft } from "./longDraft.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const minutes = Number(argv[2] ?? 60);
const paced = argv[3] !== "fast";
/** A fast writer's keystrokes. */
const keystrokesPerMinute = 200;
/** Typed again and again, each time in another paragraph, and taken away as often. */
const sentence = ' Inspectors found that "children wait too long" (outcome 2, national framework) in 2026.';
/** Every so many minutes. */
const [eachReopening, eachNewReport] = [7, 6];
const marks = [1, 2, 5, 10, 15, 20, 30, 40, 50, 60].filter((minute) => minute <= minutes);

const addressOf = (...path: string[]): string => pathToFileURL(join(root, "examples", ...path)).toString();
const reports = ["northmere-ilacs-2022.pdf", "northmere-ilacs-2026.pdf"];
const files = new Map<string, Uint8Array>(
  reports.map((name) => [
    addressOf("sources", name),
    readFileSync(join(root, "examples/sources", name)) as Uint8Array,
  ]),
);
const drafts = [
  ...["action-plan.response.md", "press-statement.response.md"].map((name) => ({
    uri: addressOf(name),
    text: readFileSync(join(root, "examples", name), "utf8"),
  })),
  await longOne(),
];

const folder = mkdtempSync(join(tmpdir(), "inspection-response-soak-"));
const markFile = join(folder, "mark.json");
/** In the server's process: collects its garbage when asked to, and writes down what is left. */
const preload = `
  import { writeFileSync } from "node:fs";
  import { getHeapCodeStatistics } from "node:v8";
  import { isMainThread } from "node:worker_threads";
  if (isMainThread) process.on("SIGUSR2", () => {
    gc(); gc();
    const { code_and_metadata_size, bytecode_and_metadata_size } = getHeapCodeStatistics();
    const compiled = code_and_metadata_size + bytecode_and_metadata_size;
    writeFileSync(process.env.SOAK_MARK, JSON.stringify({ ...process.memoryUsage(), compiled }));
  });`;
const editor = await TestEditor.start({
  ipc: true,
  nodeOptions: ["--expose-gc", "--import", `data:text/javascript,${encodeURIComponent(preload)}`],
  env: { SOAK_MARK: markFile },
  initializationOptions: { files: true, storage: true, reportPages: true, rulePages: true },
  files,
  // A busy machine may take longer than any test would wait.
  patience: 600_000,
});

interface Mark extends NodeJS.MemoryUsage {
  readonly compiled: number;
}

interface Held {
  /** The heap without what is compiled. */
  readonly data: number;
  /** What V8 has compiled of the program: it goes on for as long as something is used more often than before. */
  readonly compiled: number;
  readonly external: number;
  /** Of the whole process, before its garbage was collected and after. */
  readonly before: number;
  readonly after: number;
}

const began = performance.now();
/** When the next keystroke is due. */
let due = began;
const held = new Map<number, Held>();

for (const { uri, text } of drafts) await open(uri, text);
console.log("Minute    data  compiled   buffers   process before collecting   after, MB");
for (let minute = 1; minute <= minutes; minute++) {
  const draft = drafts[minute % drafts.length];
  if (draft === undefined) throw new Error("There is no draft to write in.");
  await writeAMinute(draft.uri, minute);
  await editor.connection.sendNotification("textDocument/didSave", { textDocument: { uri: draft.uri } });
  if (minute % eachReopening === 0) {
    await editor.close(draft.uri);
    await open(draft.uri, draft.text);
  }
  if (minute % eachNewReport === 0) await bringNewReport(minute);
  if ([...marks, minutes - 1].some((mark) => Math.abs(mark - minute) <= 1))
    held.set(minute, await collected());
  if (marks.includes(minute)) print(minute);
}
const hours = (performance.now() - began) / 3_600_000;
await editor.stop();
rmSync(folder, { recursive: true });

for (const [what, words] of [
  ["data", "What it holds"],
  ["after", "The process"],
] as const) {
  const [early, late] = [around(5, what), around(minutes - 1, what)];
  const more = ((100 * late) / early - 100).toFixed(1);
  console.log(`${words}: ${more} % more than after five minutes.`);
}
console.log(`It took ${hours.toFixed(2)} hours by the clock.`);

function print(minute: number): void {
  const { data, compiled, external, before, after } = held.get(minute) ?? {};
  const cell = (value: number | undefined, width: number): string =>
    (value ?? NaN).toFixed(1).padStart(width);
  console.log(
    `${String(minute).padStart(6)}${cell(data, 8)}${cell(compiled, 10)}${cell(external, 10)}${cell(before, 28)}${cell(after, 12)}`,
  );
}

/** The middle value of three minutes: readers of reports come and go. NaN for a shorter run. */
function around(minute: number, what: keyof Held): number {
  const values = [minute - 1, minute, minute + 1].map((each) => held.get(each)?.[what] ?? NaN);
  return values.sort((a, b) => a - b)[1] ?? NaN;
}

async function open(uri: string, text: string): Promise<void> {
  await editor.open(uri, text);
  await editor.settled(uri);
}

/** Types the sentence into one paragraph after another, asking at each key and each pause what the editor asks. */
async function writeAMinute(uri: string, minute: number): Promise<void> {
  for (let key = 0; key < keystrokesPerMinute;) {
    const paragraphs = [...editor.text(uri).matchAll(/[a-z]\.(?=\n)/g)];
    const end = (paragraphs[(minute * 31 + key) % paragraphs.length]?.index ?? 0) + 2;
    let offset = end;
    for (const letter of sentence) {
      await untilDue();
      await change(uri, offset, offset, letter);
      offset += 1;
      key += 1;
      await editor.pull(uri);
    }
    const position = editor.document(uri).positionAt(end + 30);
    await askAsAtAPause(uri, position);
    await change(uri, end, offset, "");
    await editor.pull(uri);
  }
}

async function untilDue(): Promise<void> {
  due += 60_000 / keystrokesPerMinute;
  if (paced) await wait(Math.max(0, due - performance.now()));
}

async function askAsAtAPause(uri: string, position: { line: number; character: number }): Promise<void> {
  const textDocument = { uri };
  const ask = (method: string, params: object = {}): Promise<unknown> =>
    editor.connection.sendRequest(method, { textDocument, ...params });
  await ask("textDocument/hover", { position });
  await editor.codeActions(uri, { start: position, end: position });
  await ask("textDocument/completion", { position });
  for (const shown of ["codeLens", "documentSymbol", "foldingRange", "documentLink"]) {
    await ask(`textDocument/${shown}`);
  }
  await ask(inspectionRequest, { filter: "" });
  await ask(coverageRequest);
  await ask(findingsAtRequest, { position });
}

/** One of the reports is published anew: other bytes, the same words. */
async function bringNewReport(minute: number): Promise<void> {
  const uri = addressOf("sources", reports[(minute / eachNewReport) % reports.length] ?? "");
  const bytes = files.get(uri) ?? new Uint8Array();
  files.set(uri, Buffer.concat([bytes, Buffer.from(`\n% ${minute}\n`)]));
  const read = editor.reportsRead.length;
  await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri, type: 2 }],
  });
  await editor.until(() => editor.reportsRead.length > read);
}

async function change(uri: string, start: number, end: number, newText: string): Promise<void> {
  const document = editor.document(uri);
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  await editor.change(uri, [{ range, newText }]);
}

/** What is held once the garbage is collected, in MB. */
async function collected(): Promise<Held> {
  const before = megabytesOf(editor.pid);
  rmSync(markFile, { force: true });
  kill(editor.pid, "SIGUSR2");
  for (;;) {
    await wait(100);
    const mark = readIfWritten();
    if (mark === null) continue;
    const { heapUsed, compiled, external } = mark;
    const megabytes = (bytes: number): number => bytes / 2 ** 20;
    return {
      data: megabytes(heapUsed - compiled),
      compiled: megabytes(compiled),
      external: megabytes(external),
      before,
      after: megabytesOf(editor.pid),
    };
  }
}

function readIfWritten(): Mark | null {
  try {
    return JSON.parse(readFileSync(markFile, "utf8")) as Mark;
  } catch {
    return null;
  }
}

/** What stands in the computer's memory for a process. */
function megabytesOf(pid: number): number {
  const [, kilobytes = "0"] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

async function longOne(): Promise<{ uri: string; text: string }> {
  const name = "northmere-ilacs-2026.pdf";
  const bytes = files.get(addressOf("sources", name)) ?? new Uint8Array();
  const workerFile = join(root, "dist/pdfWorker.js");
  const report = readReport(await readInThread(bytes, { workerFile, timeoutMs: 60_000 }), name);
  if (report.kind === "unknown") throw new Error(`${name} did not read as a report.`);
  return {
    uri: addressOf("long.response.md"),
    text: longDraft(report, 20_000).replace("report.pdf", `sources/${name}`),
  };
}
