// `npm run soak`: an hour of a writer's work at the server, told as fast as it answers, and the memory it holds at
// each stage. Prints a table; asserts nothing. Linux only: the memory is read from /proc.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { readReport } from "../../server/src/core/report/readReport.ts";
import { readInThread } from "../../server/src/node/readerThread.ts";
import { TestEditor } from "../lsp/testEditor.ts";
import { longDraft } from "./longDraft.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const minutes = 60;
/** A fast writer's keystrokes. */
const keystrokesPerMinute = 200;
/** Typed again and again, each time in another paragraph, and taken away as often. */
const sentence = ' Inspectors found that "children wait too long" (outcome 2, national framework) in 2026.';

const examples = ["action-plan.response.md", "press-statement.response.md"].map((name) => ({
  uri: pathToFileURL(join(root, "examples", name)).toString(),
  text: readFileSync(join(root, "examples", name), "utf8"),
}));
const drafts = [...examples, await longOne()];

const editor = await TestEditor.start({ ipc: true });
for (const { uri, text } of drafts) {
  await editor.open(uri, text);
  await editor.settled(uri);
}

const held = new Map<number, number>();
for (let minute = 1; minute <= minutes; minute++) {
  const draft = drafts[minute % drafts.length];
  if (draft === undefined) throw new Error("There is no draft to write in.");
  await writeAMinute(draft.uri, minute);
  // Now and then a draft is closed and opened again as it was.
  if (minute % 7 === 0) {
    await editor.close(draft.uri);
    await editor.open(draft.uri, draft.text);
    await editor.settled(draft.uri);
  }
  held.set(minute, megabytesOf(editor.pid));
}
await editor.stop();

console.log("Minute   Memory of the server, MB");
for (const minute of [1, 2, 5, 10, 20, 30, 40, 50, 60]) {
  console.log(`${String(minute).padStart(6)}   ${held.get(minute)?.toFixed(0) ?? ""}`);
}
const [early, late] = [around(5), around(minutes - 1)];
console.log(
  `\nAfter an hour the server holds ${((100 * late) / early - 100).toFixed(1)} % more than after five minutes.`,
);

/** The middle value of three minutes: what was just collected as garbage makes one alone a matter of luck. */
function around(minute: number): number {
  const values = [minute - 1, minute, minute + 1].map((each) => held.get(each) ?? NaN);
  return values.sort((a, b) => a - b)[1] ?? NaN;
}

/** Types the sentence into one paragraph after another, asking for problems at each key as the editor does. */
async function writeAMinute(uri: string, minute: number): Promise<void> {
  for (let key = 0; key < keystrokesPerMinute;) {
    const paragraphs = [...editor.text(uri).matchAll(/[a-z]\.(?=\n)/g)];
    const end = (paragraphs[(minute * 31 + key) % paragraphs.length]?.index ?? 0) + 2;
    let offset = end;
    for (const letter of sentence) {
      await change(uri, offset, offset, letter);
      offset += 1;
      key += 1;
      await editor.pull(uri);
    }
    const position = editor.document(uri).positionAt(end + 30);
    await editor.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
    await editor.codeActions(uri, { start: position, end: position });
    await editor.connection.sendRequest("textDocument/completion", { textDocument: { uri }, position });
    await change(uri, end, offset, "");
    await editor.pull(uri);
  }
}

async function change(uri: string, start: number, end: number, newText: string): Promise<void> {
  const document = editor.document(uri);
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  await editor.change(uri, [{ range, newText }]);
}

/** What stands in the computer's memory for a process. */
function megabytesOf(pid: number): number {
  const [, kilobytes = "0"] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

async function longOne(): Promise<{ uri: string; text: string }> {
  const name = "northmere-ilacs-2026.pdf";
  const bytes = new Uint8Array(readFileSync(join(root, "examples/sources", name)));
  const workerFile = join(root, "dist/pdfWorker.js");
  const report = readReport(await readInThread(bytes, { workerFile, timeoutMs: 60_000 }), name);
  if (report.kind === "unknown") throw new Error(`${name} did not read as a report.`);
  return {
    uri: pathToFileURL(join(root, "examples", "long.response.md")).toString(),
    text: longDraft(report, 20_000).replace("report.pdf", `sources/${name}`),
  };
}
