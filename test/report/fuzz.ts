// Reads thousands of damaged reports, PDF, Word and HTML by turns, and tells what became of them: `npm run fuzz`, or
// with a number of files and a first seed. Fails when a reading is stopped for its time or memory, or gives nothing.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";

import { buildReaders } from "./builtReaders.ts";
import { fuzz } from "./fuzzing.ts";

const [count = "10000", first = "1"] = argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), "fuzz-"));
const started = performance.now();
const outcome = await fuzz(await buildReaders(folder), Number(count), Number(first));
await rm(folder, { recursive: true });

console.log(`${count} files from seed ${first}, ${Math.round((performance.now() - started) / 1000)} s`);
console.log(`read ${outcome.read}, told at fault ${outcome.atFault}, unread reports ${outcome.unknown}`);
console.log(
  `slowest ${Math.round(outcome.slowest)} ms (seed ${outcome.slowestSeed}); memory at most ${Math.round(outcome.memory / 2 ** 20)} MB`,
);
for (const { seed, what } of outcome.failures) console.log(`seed ${seed}: ${what}`);
process.exitCode = outcome.failures.length === 0 ? 0 : 1;
