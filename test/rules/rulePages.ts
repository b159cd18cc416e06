// The rules' pages, and beside them more wordings of some rules, which would make their pages too long to read.

import { existsSync, readdirSync, readFileSync } from "node:fs";

import { type RulePage, readRulePage } from "./rulePage.ts";

export interface RuleFile {
  readonly id: string;
  /** From the project's root. */
  readonly path: string;
  readonly page: RulePage;
}

const root = new URL("../../", import.meta.url);

/** What people read: one page a rule. */
export function rulePages(): RuleFile[] {
  return filesIn("docs/rules");
}

/** More examples in the form of a page, for tests alone. */
export function moreWordings(): RuleFile[] {
  return filesIn("test/rules/wordings");
}

function filesIn(folder: string): RuleFile[] {
  if (!existsSync(new URL(folder, root))) return [];
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(".md"))
    .map((name) => {
      const path = `${folder}/${name}`;
      return { id: name.slice(0, -3), path, page: readRulePage(readFileSync(new URL(path, root), "utf8")) };
    });
}
