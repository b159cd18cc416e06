// What differs between a quotation and the report's words it stands for, change by change, and by which name.

import type { Span } from "../../text.ts";
import type { QuotationDifference, WordChange } from "../concordance.ts";
import { hasSameCase } from "./literalWording.ts";
import type { QuotationIndex } from "./quotationIndex.ts";
import type { QuotedText } from "./quotedWords.ts";
import { differenceOf } from "./wordKinship.ts";

/** Gravest first. */
const byGravity: readonly QuotationDifference[] = [
  "negation",
  "number",
  "grade",
  "words",
  "spelling",
  "capitals",
];

/**
 * The changes between a quotation and the report, given the position each of its words stands for (-1: none).
 * Words skipped where the author marked it are no change.
 */
export function changesOf(
  index: QuotationIndex,
  quoted: QuotedText,
  positions: readonly number[],
): { readonly changes: readonly WordChange[]; readonly differences: readonly QuotationDifference[] } {
  const changes: WordChange[] = [];
  const placed = positions.filter((at) => at >= 0);
  let next = placed[0] ?? 0;
  let open: { from: number; to: number; printedFrom: number; printedTo: number } | null = null;
  const close = (): void => {
    if (open !== null) changes.push(describe(index, quoted, open));
    open = null;
  };
  for (let i = 0; i < quoted.words.length; i += 1) {
    const word = quoted.words[i];
    const at = positions[i] ?? -1;
    if (word === undefined) break;
    if (at < 0) {
      open ??= { from: i, to: i, printedFrom: next, printedTo: next };
      open.to = i + 1;
      continue;
    }
    const marked = word.before !== "none";
    if (at > next && !marked) {
      open ??= { from: i, to: i, printedFrom: next, printedTo: next };
      open.printedTo = at;
    }
    const printed = index.words[index.folded[at] ?? 0];
    if (printed === word.lower) {
      close();
      if (!hasSameCase(index, word, at, i === 0)) {
        changes.push(describe(index, quoted, { from: i, to: i + 1, printedFrom: at, printedTo: at + 1 }));
      }
    } else {
      if (marked) close();
      open ??= { from: i, to: i, printedFrom: at, printedTo: at };
      open.to = i + 1;
      open.printedTo = at + 1;
    }
    next = at + 1;
  }
  close();
  const differences = byGravity.filter((name) => changes.some(({ difference }) => difference === name));
  return { changes, differences };
}

function describe(
  index: QuotationIndex,
  quoted: QuotedText,
  change: {
    readonly from: number;
    readonly to: number;
    readonly printedFrom: number;
    readonly printedTo: number;
  },
): WordChange {
  const words = quoted.words.slice(change.from, change.to).map(({ lower }) => lower);
  const printed: string[] = [];
  for (let at = change.printedFrom; at < change.printedTo; at += 1) {
    printed.push(index.words[index.folded[at] ?? 0] ?? "");
  }
  const same = words.length === printed.length && words.every((word, i) => word === printed[i]);
  return {
    quoted: quotedSpan(quoted, change.from, change.to),
    ...printedSpan(index, change.printedFrom, change.printedTo),
    difference: same ? "capitals" : differenceOf(words, printed),
  };
}

/** Of no words: the empty place where they would stand. */
function quotedSpan({ words, text }: QuotedText, from: number, to: number): Span {
  const first = words[from];
  if (to > from) return { start: first?.start ?? 0, end: words[to - 1]?.end ?? 0 };
  const at = first?.start ?? words.at(-1)?.end ?? text.length;
  return { start: at, end: at };
}

function printedSpan(
  index: QuotationIndex,
  from: number,
  to: number,
): Pick<WordChange, "printed" | "finding"> {
  const position = Math.min(from, index.length - 1);
  const owner = index.owner[position] ?? 0;
  const finding = index.findings[owner];
  if (finding === undefined) throw new Error("Nothing differs from a report without findings.");
  const start = (from < index.length ? index.starts[position] : index.ends[position]) ?? 0;
  // A change over a paragraph's end is shown to that end.
  const last = Math.min(to, index.firsts[owner + 1] ?? to) - 1;
  return { printed: { start, end: to > from ? (index.ends[last] ?? start) : start }, finding };
}
