// `explain`: the page of one rule: what it flags, why it matters, examples, the fix.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { nearestNames } from "../../core/nearestNames.ts";
import { rules } from "../../core/rules/index.ts";
import { CommandFault } from "../commandFault.ts";
import type { Terminal } from "./terminal.ts";

/** Prints the rule's page. Throws a `CommandFault` for a rule that does not exist, with the nearest names. */
export async function explainCommand(id: string, terminal: Terminal): Promise<number> {
  const ids = rules.map((rule) => rule.id);
  if (!ids.includes(id)) {
    throw new CommandFault(`There is no rule "${id}". The nearest are: ${nearestNames(id, ids).join(", ")}.`);
  }
  const file = join(__dirname, "..", "docs", "rules", `${id}.md`);
  try {
    terminal.print(await readFile(file, "utf8"));
  } catch {
    throw new CommandFault(`The page of ${id} is not installed here: ${file} is missing.`);
  }
  return 0;
}
