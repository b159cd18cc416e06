// `npm run bench`: what it takes from nothing to the first problems in the example, step by step: the extension's
// bundle, the server's process, the draft without its reports, the reports read afresh or kept from another time.
// Prints a table; asserts nothing. Linux only: the processor's time of a process is read from /proc.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";

import { TestEditor } from "../lsp/testEditor.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const runs = 7;
const name = "action-plan.response.md";
const sources = ["sources/northmere-ilacs-2022.pdf", "sources/northmere-ilacs-2026.pdf"];

const addressOf = (file: string): string => pathToFileURL(join(root, "examples", file)).toString();
const text = readFileSync(join(root, "examples", name), "utf8");
const files = new Map(sources.map((file) => [addressOf(file), readFileSync(join(root, "examples", file))]));

/** Milliseconds by the clock, and of the processor's work in all threads. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

const steps = new Map<string, Time[]>();

for (let run = 0; run < runs; run++) note("the extension's bundle is loaded", loadExtension());
const kept = new Map<string, Uint8Array>();
for (let run = 0; run < runs; run++) {
  kept.clear();
  await start("read afresh");
  await start("kept from before");
}
print();

/** One start of the server, as the desktop's client starts it. */
async function start(reports: string): Promise<void> {
  const began = performance.now();
  const editor = await TestEditor.start({
    ipc: true,
    initializationOptions: { files: true, storage: true, reportPages: true, rulePages: true },
    files,
    kept,
  });
  const since = (): Time => ({ clock: performance.now() - began, processor: processorTime(editor.pid) });
  const uri = addressOf(name);
  note("the server answers", since());
  await editor.open(uri, text);
  await editor.pull(uri);
  note("first problems, reports not yet read", since());
  await editor.settled(uri);
  note(`all problems, reports ${reports}`, since());
  await editor.stop();
}

/** The desktop's bundle in a process of its own, with an empty `vscode`. */
function loadExtension(): Time {
  const script = `
    const { Module } = require("node:module");
    const nothing = new Proxy(function () {}, {
      get: (_, key) => (key === "prototype" ? {} : key === Symbol.toPrimitive ? () => "" : nothing),
      apply: () => nothing,
      construct: () => ({}),
    });
    const load = Module._load;
    Module._load = function (name, ...rest) {
      return name === "vscode" ? nothing : load.call(this, name, ...rest);
    };
    // What any extension host has loaded by then.
    for (const name of ["child_process", "crypto", "fs", "net", "os", "path", "url", "util"]) require(name);
    const [began, used] = [performance.now(), process.cpuUsage()];
    require(${JSON.stringify(join(root, "dist/extension.js"))});
    const { user, system } = process.cpuUsage(used);
    console.log(JSON.stringify({ clock: performance.now() - began, processor: (user + system) / 1000 }));
    process.exit(0);`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })) as Time;
}

/** Milliseconds of work of a process so far, by the system's ticks of a hundredth of a second. */
function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

function note(step: string, time: Time): void {
  steps.set(step, [...(steps.get(step) ?? []), time]);
}

function print(): void {
  const widest = Math.max(...[...steps.keys()].map(({ length }) => length));
  const cell = (times: readonly Time[], of: keyof Time, share: number): string => {
    const sorted = times.map((time) => time[of]).sort((a, b) => a - b);
    return `${sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(0) ?? ""} ms`.padStart(14);
  };
  const heads = ["least", "p50", "least of work", "p50 of work"].map((head) => head.padStart(14));
  console.log(`\nNode ${process.version}, from the start of each process\n`);
  console.log(`${"".padEnd(widest)}${heads.join("")}${"runs".padStart(6)}`);
  for (const [step, times] of steps) {
    const cells = (["clock", "processor"] as const).flatMap((of) =>
      [0, 0.5].map((share) => cell(times, of, share)),
    );
    console.log(`${step.padEnd(widest)}${cells.join("")}${String(times.length).padStart(6)}`);
  }
}
