// Compares two wordings of one finding word for word, in the one normal form: marks, dashes, white space and the
// first letter's case are no change; words, numbers and other capitals are.

import { diffArrays } from "diff";

import { type Span, type Token, tokenise } from "../text.ts";
import type { WordMark } from "./comparison.ts";

/** The final wording with what was dropped from the draft between; only "same" where nothing changed. */
export function wordMarks(draft: string, final: string): WordMark[] {
  const before = tokenise(draft);
  const after = tokenise(final);
  const marks: WordMark[] = [];
  let i = 0;
  let j = 0;
  for (const { removed, count } of diffArrays(comparable(before), comparable(after)).flatMap(inWords)) {
    if (removed) marks.push({ kind: "dropped", text: piece(draft, before, i, i + count) });
    else if (removed === false) marks.push({ kind: "added", text: piece(final, after, j, j + count) });
    else marks.push({ kind: "same", text: piece(final, after, j, j + count) });
    if (removed !== false) i += count;
    if (removed !== true) j += count;
  }
  return marks.map((mark, at) =>
    mark.kind === "dropped" ? setApart(mark, marks[at - 1], at < marks.length - 1) : mark,
  );
}

/** What was dropped from the end of a finding has no space of its own between it and what is there now. */
function setApart({ kind, text }: WordMark, before: WordMark | undefined, followed: boolean): WordMark {
  const open = before === undefined || /\s$/.test(before.text) ? "" : " ";
  return { kind, text: `${open}${text}${followed && !/\s$/.test(text) ? " " : ""}` };
}

/** Words that others have taken the place of; one side is empty where words were only dropped or added. */
export interface Replacement {
  readonly draft: string;
  readonly final: string;
}

/** What stands next to each other in the marks, dropped and added, as one replacement; without the marks around. */
export function replacements(marks: readonly WordMark[]): Replacement[] {
  const found: { draft: string; final: string }[] = [];
  let open = false;
  for (const { kind, text } of marks) {
    if (kind !== "same" && !open) found.push({ draft: "", final: "" });
    open = kind !== "same";
    const last = found.at(-1);
    if (last === undefined || kind === "same") continue;
    last[kind === "dropped" ? "draft" : "final"] = text.replace(/[\s.,;:]+$/, "");
  }
  return found;
}

/** So many of the words must still be there for what stands in their place to be theirs. */
const enoughKept = 0.4;

/**
 * What the final wording has in the place of a stretch of the draft's; null where most of its words are gone. Words
 * put in at its ends belong to it only where they replace some of its own.
 */
export function spanInFinal(draft: string, span: Span, final: string): Span | null {
  const before = tokenise(draft);
  const after = tokenise(final);
  const inside = (i: number): boolean => {
    const token = before[i];
    return token !== undefined && token.start >= span.start && token.end <= span.end;
  };
  const ours: number[] = [];
  let kept = 0;
  let i = 0;
  let j = 0;
  let replacing = false;
  for (const { removed, count } of diffArrays(comparable(before), comparable(after)).flatMap(inWords)) {
    for (let step = 0; step < count; step += 1) {
      if (removed === null && inside(i + step)) {
        ours.push(j + step);
        kept += 1;
      }
      if (removed === true && inside(i + step)) replacing = true;
      if (removed === false && replacing) ours.push(j + step);
    }
    if (removed !== true) replacing = false;
    if (removed !== false) i += count;
    if (removed !== true) j += count;
  }
  const total = before.filter((_, at) => inside(at)).length;
  const [first, last] = [after[ours[0] ?? -1], after[ours.at(-1) ?? -1]];
  if (first === undefined || last === undefined || kept < total * enoughKept) return null;
  return { start: first.start, end: last.end };
}

/** Whether two wordings are the same in the normal form. */
export function sameWords(one: string, other: string): boolean {
  const [some, others] = [comparable(tokenise(one)), comparable(tokenise(other))];
  return some.length === others.length && some.every((word, at) => word === others[at]);
}

/** A part of the comparison: words only the draft has, only the final report has, or (null) both. */
interface Part {
  readonly removed: boolean | null;
  readonly count: number;
}

function inWords({
  added,
  removed,
  value,
}: {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: readonly string[];
}): Part[] {
  if (value.length === 0) return [];
  return [{ removed: removed ? true : added ? false : null, count: value.length }];
}

function comparable(tokens: readonly Token[]): string[] {
  return tokens.map(({ word }, at) => (at === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : word));
}

/** The words from one token to before another with what follows each, up to the next. */
function piece(text: string, tokens: readonly Token[], from: number, to: number): string {
  const start = from === 0 ? 0 : (tokens[from]?.start ?? text.length);
  return text.slice(start, tokens[to]?.start ?? text.length);
}
