// `npm run bench:word`: how long the command line takes, cold, to check a faulty Word report of sixty pages and write
// the copy with comments. Prints the best of some runs; asserts nothing.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

import { readReport } from "../../server/src/core/report/readReport.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";
import { markdownAsWord } from "../word/markdownAsWord.ts";
import { longDraft } from "./longDraft.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = join(root, "examples/sources/northmere-ilacs-2026.pdf");
/** Sixty pages of A4 as LibreOffice sets them. */
const words = 32_600;
const runs = 3;

const report = readReport(
  await readPdfText(new Uint8Array(readFileSync(source))),
  "northmere-ilacs-2026.pdf",
);
const folder = mkdtempSync(join(tmpdir(), "inspection-response-bench-"));
writeFileSync(join(folder, "report.docx"), markdownAsWord(faulty(longDraft(report, words))));
const times = Array.from({ length: runs }, (_, run) => check(run));
const [best] = times.sort((a, b) => a.processor - b.processor);
if (best !== undefined) {
  console.log(
    `${words} words in Word, checked and given ${best.comments} comments: ${best.clock.toFixed(1)} s, of the processor ${best.processor.toFixed(1)} s.`,
  );
}
if (process.env["KEEP"] === undefined) rmSync(folder, { recursive: true });
else console.log(folder);

/** Each quotation has a word of its own, each grade and reference is another, each citation a footnote. */
function faulty(draft: string): string {
  let count = 0;
  const notes: string[] = [];
  const text = draft
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/([“‘])([^”’]+(?:’\p{L}[^”’]*)*)([”’])/gu, (_, open: string, quoted: string, close: string) => {
      const own = quoted.split(" ");
      own[count % own.length] = ["always", "never", "mostly", "council"][count % 4] ?? "";
      count += 1;
      notes.push(`[^${count}]: OFSTED, paragraph ${count}.`);
      return `${open}${own.join(" ")}${close}[^${count}]`;
    })
    .replaceAll("judged to be good", "judged to be outstanding")
    .replaceAll("enabler 2", "enabler 5")
    .replaceAll("The board has", "OFSTED said that the board has");
  return `${text}\n${notes.join("\n\n")}\n`;
}

function check(run: number): {
  readonly clock: number;
  readonly processor: number;
  readonly comments: string;
} {
  const tell =
    'data:text/javascript,import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("\\nused "+(user+system)/1e6)})';
  const start = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    [
      ...["--import", tell, join(root, "dist/cli.js"), "check", "report.docx", "--no-cache"],
      ...["--source", source, "--annotate", `checked-${run}.docx`],
    ],
    { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  const clock = (performance.now() - start) / 1000;
  const [, comments = "no"] = /(\d+) comments written/.exec(stderr) ?? [];
  return { clock, processor: Number(/\nused ([\d.]+)/.exec(stderr)?.[1]), comments };
}
