// Makes the VSIX: minified bundles and what .vscodeignore lets in. Needs no network. An argument names the file.

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { argv, execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = createRequire(import.meta.url)("../package.json");
const out = argv[2] ?? `${manifest.name}-${manifest.version}.vsix`;

await build({ minify: true });
const { status } = spawnSync(
  execPath,
  [
    `${root}node_modules/@vscode/vsce/vsce`,
    "package",
    "--no-dependencies",
    "--allow-missing-repository",
    "--skip-license",
    // There is no public repository yet to which links and pictures of the README could lead.
    "--no-rewrite-relative-links",
    "--out",
    out,
  ],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = status ?? 1;
