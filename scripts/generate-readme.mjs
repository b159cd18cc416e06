// Writes the README's table of rules from the list of rules. `--check` writes nothing and fails when it differs.

import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { renderMessage } from "../server/src/core/problem.ts";
import { rules } from "../server/src/core/rules/index.ts";

const file = fileURLToPath(new URL("../README.md", import.meta.url));
const open = "<!-- rules: made by `npm run generate` -->";
const close = "<!-- rules end -->";

const before = readFileSync(file, "utf8");
const [head, rest = ""] = before.split(open);
const tail = rest.slice(rest.indexOf(close));
const table = [
  "| Rule | Severity | What it finds |",
  "| --- | --- | --- |",
  ...rules.map(
    ({ id, severity, summary }) =>
      `| [\`${id}\`](docs/rules/${id}.md) | ${severityCell(severity)} | ${renderMessage(summary)} |`,
  ),
].join("\n");
const after = await format(`${head}${open}\n\n${table}\n\n${tail}`, {
  ...(await resolveConfig(file)),
  filepath: file,
});

if (after !== before && argv.includes("--check")) {
  console.error("The README's table of rules is out of date. Run: npm run generate");
  process.exitCode = 1;
} else if (after !== before) {
  writeFileSync(file, after);
}

/** `warning`; or `warning (action plan, visit response)` where other kinds of draft leave it off. */
function severityCell({ default: ordinary, byKind = {} }) {
  const kinds = Object.entries(byKind).map(([kind, severity]) => [kind.replaceAll("-", " "), severity]);
  const spoken = [...new Set(kinds.map(([, severity]) => severity))].map(
    (severity) =>
      `${severity} (${kinds
        .filter(([, own]) => own === severity)
        .map(([kind]) => kind)
        .join(", ")})`,
  );
  if (spoken.length === 0) return ordinary;
  return ordinary === "off" ? spoken.join("; ") : [ordinary, ...spoken].join("; ");
}
