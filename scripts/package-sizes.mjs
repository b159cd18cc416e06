// `npm run sizes`: what each npm package adds to the bundles that are shipped, written into the page on dependencies.
// Counts what esbuild put into the minified bundles; judges nothing.

import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { format, resolveConfig } from "prettier";

import { buildOptions } from "./build.mjs";

const page = fileURLToPath(new URL("../docs/decisions/dependencies.md", import.meta.url));
const begin = "<!-- sizes: written by `npm run sizes` -->";
const end = "<!-- end of sizes -->";

/** Smaller ones share a line. */
const shownFrom = 10;

if (argv[1] === fileURLToPath(import.meta.url)) {
  const text = readFileSync(page, "utf8");
  const [before, rest = ""] = text.split(begin);
  const [, after = ""] = rest.split(end);
  const written = `${before}${begin}\n\n${sizesTable(await packageSizes())}\n\n${end}${after}`;
  writeFileSync(page, await format(written, { ...(await resolveConfig(page)), filepath: page }));
}

/** By package, the largest first: how many bytes of it each bundle has. */
export async function packageSizes() {
  const sizes = new Map();
  for (const options of buildOptions({ minify: true })) {
    const { metafile } = await esbuild.build({ ...options, write: false, metafile: true });
    for (const [output, { inputs }] of Object.entries(metafile.outputs)) {
      const bundle = output.replace(/^dist\//, "");
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
        if (name === undefined || bytesInOutput === 0) continue;
        const known = sizes.get(name) ?? new Map();
        known.set(bundle, (known.get(bundle) ?? 0) + bytesInOutput);
        sizes.set(name, known);
      }
    }
  }
  return [...sizes]
    .map(([name, bundles]) => ({ name, bundles, bytes: sum(bundles.values()) }))
    .sort((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name));
}

/** A table of kilobytes; a package that stands in several bundles is shipped in each. */
export function sizesTable(sizes) {
  const large = sizes.filter(({ bytes }) => bytes >= shownFrom * 1000);
  const small = sizes.filter(({ bytes }) => bytes < shownFrom * 1000);
  const rows = large.map(({ name, bundles, bytes }) => {
    const where = [...bundles].map(([bundle, each]) => `${bundle} ${kilobytes(each)}`).join(", ");
    return `| \`${name}\` | ${kilobytes(bytes)} | ${where} |`;
  });
  const rest = `| ${small.length} others, each below ${shownFrom} | ${kilobytes(sum(small.map(({ bytes }) => bytes)))} | |`;
  return ["| Package | Kilobytes | In |", "| --- | --: | --- |", ...rows, rest].join("\n");
}

function kilobytes(bytes) {
  return String(Math.max(1, Math.round(bytes / 1000)));
}

function sum(numbers) {
  return [...numbers].reduce((all, each) => all + each, 0);
}
