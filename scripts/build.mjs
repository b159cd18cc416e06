// Bundles everything that runs into dist/: client and server doors, the PDF reader, the command line.
// `--minify` is what the package uses, `--watch` rebuilds while you work.

import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

// Node has every class of letters used here; else the bundler makes each such expression anew whenever it is used.
export const nodeHas = { "regexp-unicode-property-escapes": true };
const node = { platform: "node", format: "cjs", target: "node20.9", supported: nodeHas };
const browser = { platform: "browser", target: "es2022", define: { "process.env.NODE_ENV": '"production"' } };

// A worker has no document: packages that offer a page's and a worker's variant are asked for the latter.
const worker = { ...browser, format: "iife", conditions: ["worker", "module"] };

const languageLibrary = "./languageLibrary.js";

/** One bundle each; `dist/*.js` is CommonJS or plain script because the root package.json names no type. */
const bundles = [
  { entry: "server/src/node/main.ts", file: "server", ...node, banner: "#!/usr/bin/env node" },
  { entry: "server/src/node/cli/cli.ts", file: "cli", ...node, banner: "#!/usr/bin/env node" },
  // Loaded by the command line alone, and only for a PDF. Its packages ask where they lie.
  {
    entry: "server/src/node/pdfExport.ts",
    file: "pdfExport",
    ...node,
    loader: { ".ttf": "binary" },
    define: { "import.meta.url": "bundleAddress" },
    banner: 'const bundleAddress = require("node:url").pathToFileURL(__filename).href;',
  },
  { entry: "server/src/browser/main.ts", file: "serverWorker", ...worker },
  // Runs as a worker thread and as a web worker alike, so it may ask for Node's modules only while running.
  {
    entry: "server/src/worker/worker.ts",
    file: "pdfWorker",
    ...worker,
    external: ["node:*"],
  },
  // What every window reads is small; the library that a draft needs has a bundle of its own. The web's host loads one.
  {
    entry: "client/src/node/extension.ts",
    file: "extension",
    ...node,
    alias: { "vscode-languageclient/node": languageLibrary, "vscode-languageclient": languageLibrary },
    external: ["vscode", languageLibrary],
    supported: { ...nodeHas, "dynamic-import": false },
  },
  { entry: "vscode-languageclient/node", file: "languageLibrary", ...node, external: ["vscode"] },
  {
    entry: "client/src/browser/extension.ts",
    file: "browserExtension",
    ...browser,
    format: "cjs",
    external: ["vscode"],
  },
  // The page view inside its panel, its style, and the PDF library's own worker.
  { entry: "client/src/pageView/main.ts", file: "pageView", ...browser, format: "iife" },
  { entry: "client/src/pageView/pageView.css", file: "pageView" },
  {
    entry: "pdfjs-dist/legacy/build/pdf.worker.mjs",
    file: "pageWorker",
    ...browser,
    format: "iife",
    external: ["node:*", "module", "fs", "url"],
  },
];

/** Options for esbuild, one set a bundle. */
export function buildOptions({ minify = false, sourcemap = !minify } = {}) {
  return bundles.map(({ entry, file, banner, ...options }) => ({
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: file }],
    outdir: "dist",
    bundle: true,
    minify,
    sourcemap,
    legalComments: "none",
    logLevel: "warning",
    mainFields: options.platform === "node" ? ["module", "main"] : ["browser", "module", "main"],
    ...(banner === undefined ? {} : { banner: { js: banner } }),
    ...options,
  }));
}

/** Builds every bundle; rejects when one cannot be built. */
export async function build(options) {
  await Promise.all(buildOptions(options).map((bundle) => esbuild.build(bundle)));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const minify = argv.includes("--minify");
  if (argv.includes("--watch")) {
    const contexts = await Promise.all(buildOptions({ minify }).map((bundle) => esbuild.context(bundle)));
    await Promise.all(contexts.map((context) => context.watch()));
  } else {
    await build({ minify });
  }
}
