// Where a text that is no YAML goes wrong, and why, in words for somebody who has never heard of YAML.

import { type Node, visit } from "yaml";

import { type Message, message, type MessageValue } from "./problem.ts";
import type { Span } from "./text.ts";

/** A quoted value that runs to the end of the text: where it opens is where the mark is missing. */
export function unclosedQuote(text: string, contents: Node | null): number | null {
  let start: number | null = null;
  visit(contents, {
    Scalar(_, { type, range }) {
      if (!range || (type !== "QUOTE_DOUBLE" && type !== "QUOTE_SINGLE")) return;
      const [from, to] = range;
      if (to - from < 2 || text.charAt(to - 1) !== text.charAt(from)) start = from;
    },
  });
  return start;
}

/** Where a syntax fault is shown: some characters of the line that it is in, never beyond the text. */
export function syntaxSpan(text: string, [from, to]: readonly [number, number], quote: number | null): Span {
  const last = Math.max(text.trimEnd().length - 1, 0);
  const start = Math.min(quote ?? from, last);
  const lineEnd = text.slice(start).search(/[\r\n]|$/) + start;
  return {
    start,
    end: Math.min(Math.max(quote === null ? to : lineEnd, start + 1), Math.max(lineEnd, start + 1)),
  };
}

/**
 * The first line that does not begin where a line of its block does: one space too many or too few. Asked only of a
 * text that is no YAML, whose reader names what came of it instead.
 */
export function oddIndent(text: string): Span | null {
  const margins: number[] = [];
  let opens = true;
  for (const { 0: line, index, groups } of text.matchAll(/^(?<lead> *)(?<dash>- +)?(?<rest>[^\s#].*)$/gm)) {
    const { lead = "", dash = "", rest = "" } = groups ?? {};
    const margin = lead.length;
    while ((margins.at(-1) ?? -1) > margin) margins.pop();
    const known = margins.at(-1) === margin;
    if (!known && !opens) return { start: index + margin, end: index + line.trimEnd().length };
    if (!known) margins.push(margin);
    if (dash !== "") margins.push(margin + dash.length);
    opens = /:\s*$/.test(rest);
  }
  return null;
}

export const notIndentedAlike = message("the lines are not indented alike");

const yamlReasons: Readonly<Record<string, Message>> = {
  BAD_INDENT: notIndentedAlike,
  BLOCK_AS_IMPLICIT_KEY: message("a value with a colon in it needs quotation marks round it"),
  DUPLICATE_KEY: message("a key is given twice"),
  MISSING_CHAR: message("a closing mark, bracket, comma or colon is missing"),
  MULTILINE_IMPLICIT_KEY: message("a line lacks the colon that makes it a key"),
  TAB_AS_INDENT: message("a line is indented with a tab; use spaces"),
  UNEXPECTED_TOKEN: message("something stands here that cannot"),
};

export function yamlReason(code: string, original: string): MessageValue {
  return yamlReasons[code] ?? original.replace(/\.$/, "");
}
