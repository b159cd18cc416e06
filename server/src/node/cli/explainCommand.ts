// `explain`: the page of one rule: what it flags, why it matters, examples, the fix. The page is written to be read by
// the tests too; here it is printed in plain words, and its many examples only when they are asked for.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { rules } from "../../core/rules/index.ts";
import { markedExample } from "../../core/writing/markedExample.ts";
import { CommandFault } from "../commandFault.ts";
import { noSuchRule } from "./noSuchRule.ts";
import { type PageBlock, type PageSection, readRulePage, shortSection } from "./rulePage.ts";
import type { Terminal } from "./terminal.ts";
import { wrappedLines } from "./wrappedLines.ts";

/** Prints the rule's page. Throws a `CommandFault` for a rule that does not exist, with the names it may stand for. */
export async function explainCommand(
  id: string,
  { full }: { readonly full: boolean },
  terminal: Terminal,
): Promise<number> {
  if (!rules.some((rule) => rule.id === id)) throw new CommandFault(noSuchRule(id));
  const file = join(__dirname, "..", "docs", "rules", `${id}.md`);
  let page: string;
  try {
    page = await readFile(file, "utf8");
  } catch {
    throw new CommandFault(`The page of ${id} is not installed here: ${file} is missing.`);
  }
  const { colours } = terminal;
  const whole = readRulePage(page);
  const sections = full ? whole : whole.map(shortSection);
  const left = examplesIn(whole) - examplesIn(sections);
  const parts = [
    colours.bold(id),
    ...sections.flatMap(({ title, blocks }) => [
      colours.bold(title),
      ...blocks.map((block) => printed(block, terminal)),
    ]),
    ...(colours.isColorSupported
      ? []
      : [`In the examples, what is flagged stands between ${open} and ${close}.`]),
    ...(left > 0 ? [`${left} more ${left === 1 ? "example" : "examples"}: explain ${id} --full`] : []),
  ];
  terminal.print(`${parts.join("\n\n")}\n`);
  return 0;
}

/** Round flagged words, where there are no colours to tell them by. */
const open = ">>";
const close = "<<";

const exampleNames = { report: "The report:", response: "A draft:", fixed: "The draft after the fix:" };

function printed(block: PageBlock, terminal: Terminal): string {
  if (block.kind === "prose") return wrapped(block.text, terminal.width);
  const words = markedExample(block.text)
    .map((line) => line.map(({ text, flagged }) => (flagged ? marked(text, terminal) : text)).join(""))
    .join("\n");
  const body = wrapped(words.replace(/^(?=.)/gm, "    "), terminal.width);
  return block.kind === "code" ? body : `  ${exampleNames[block.kind]}\n${body}`;
}

function marked(words: string, { colours }: Terminal): string {
  return colours.isColorSupported ? colours.yellow(colours.underline(words)) : `${open}${words}${close}`;
}

/** Each line broken between words; what goes on stands beneath the first word, in an entry of a list too. */
function wrapped(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => {
      const indent = /^\s*(?:- )?/.exec(line)?.[0].length ?? 0;
      return wrappedLines(line.slice(indent), width - indent).map((each, at) =>
        at === 0 ? line.slice(0, indent) + each : " ".repeat(indent) + each,
      );
    })
    .join("\n");
}

function examplesIn(sections: readonly PageSection[]): number {
  return sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "response").length;
}
