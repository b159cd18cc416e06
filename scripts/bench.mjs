// Runs benches by name (`node scripts/bench.mjs bench searchBench`), each bundled as what ships is: a loader that
// compiles while it runs names every function anew as it is made, which is a fifth of the time then measured.

import { spawnSync } from "node:child_process";
import { argv, execPath, exit } from "node:process";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

import { nodeHas } from "./build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

for (const name of argv.slice(2)) {
  const outfile = `dist/bench/${name}.mjs`;
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`test/bench/${name}.ts`],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.9",
    supported: nodeHas,
    logLevel: "warning",
  });
  const { status } = spawnSync(execPath, ["--expose-gc", outfile], { cwd: root, stdio: "inherit" });
  if (status !== 0) exit(status ?? 1);
}
