// Starts a rule: its file, its page, and its line in the list. `npm run new-rule ID [FAMILY]`. What it writes
// compiles and says nothing; its page has the headings that every page has, and fails until it has examples.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";

const rulesFolder = "server/src/core/rules";

try {
  const [id, family] = argv.slice(2);
  const files = newRule(fileURLToPath(new URL("..", import.meta.url)), id, family);
  console.log(`Written:\n${files.map((file) => `  ${file}`).join("\n")}`);
  console.log(
    "Next: what it finds, at least six flagged and six accepted examples, then `npm run generate`.",
  );
} catch (error) {
  console.error(error.message);
  exit(2);
}

/**
 * Writes the three files below `root` and gives their paths. Throws, with nothing written, when the id is no
 * kebab-case name, is taken, or the family does not exist.
 */
function newRule(root, id, family = "wording") {
  const families = readdirSync(join(root, rulesFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id ?? "")) {
    throw new Error(
      "Name the rule for the fault it finds, in lower case with hyphens: npm run new-rule outdated-title wording",
    );
  }
  if (!families.includes(family)) {
    throw new Error(`There is no family "${family}". The families are: ${families.join(", ")}.`);
  }
  const files = {
    rule: `${rulesFolder}/${family}/${id}.ts`,
    page: `docs/rules/${id}.md`,
    list: `${rulesFolder}/index.ts`,
  };
  const taken = [files.page, ...families.map((name) => `${rulesFolder}/${name}/${id}.ts`)].find((file) =>
    existsSync(join(root, file)),
  );
  if (taken !== undefined) throw new Error(`${taken} exists already.`);
  const list = withRule(readFileSync(join(root, files.list), "utf8"), id, family);
  mkdirSync(join(root, "docs/rules"), { recursive: true });
  writeFileSync(join(root, files.rule), ruleFile(id, family));
  writeFileSync(join(root, files.page), rulePage(id));
  writeFileSync(join(root, files.list), list);
  return Object.values(files);
}

/** `outdated-title` as an identifier: `outdatedTitle`. */
function identifier(id) {
  return id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** The list with the rule's import among the others and its entry behind the last of its family. */
function withRule(list, id, family) {
  const imports = [...list.matchAll(/^import \{ \w+ \} from "\.\/(.+)\.ts";\n/gm)];
  const line = `import { ${identifier(id)} } from "./${family}/${id}.ts";\n`;
  const next = imports.find(([, path]) => path > `${family}/${id}`);
  const last = imports.at(-1);
  const importAt = next?.index ?? last.index + last[0].length;
  const withImport = list.slice(0, importAt) + line + list.slice(importAt);
  const siblings = imports
    .filter(([, path]) => path.startsWith(`${family}/`))
    .map(([, path]) => withImport.indexOf(`\n  ${identifier(path.slice(family.length + 1))},\n`));
  const lastEntry = siblings.length > 0 ? Math.max(...siblings) + 1 : withImport.lastIndexOf("\n];");
  const entryAt = siblings.length > 0 ? withImport.indexOf("\n", lastEntry) + 1 : lastEntry + 1;
  return `${withImport.slice(0, entryAt)}  ${identifier(id)},\n${withImport.slice(entryAt)}`;
}

function ruleFile(id, family) {
  return `// Finds …: say in a sentence what, and why it is a fault.

import { message } from "../../problem.ts";
import type { Rule } from "../rule.ts";

export const ${identifier(id)}: Rule = {
  id: "${id}",
  family: "${family}",
  severity: { default: "warning" },
  summary: message("What it finds, in one sentence."),
  needsSources: false,
  *check() {
    yield* [];
  },
};
`;
}

function rulePage(id) {
  return `# ${id}

## What it flags

## Why it matters

## Flagged

At least six examples, in fences named \`response\`, with carets and the rule's id under the faulty words.

## Accepted

At least six examples: the likeliest false alarms.

## Fix

## Options

None of its own.
`;
}
