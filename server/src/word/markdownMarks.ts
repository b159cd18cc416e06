// Where in a paragraph's words emphasis, highlighting and links begin and end in Markdown. What Markdown could not
// tell as it was (a mark inside a word, marks across each other) is left plain: words come before their looks.

import type { Look } from "./wordWords.ts";

/** Words that are set alike, as offsets into the paragraph's text. */
export interface LookRange {
  readonly start: number;
  readonly end: number;
  readonly look: Look;
}

/** A mark round words: what opens and what closes it. */
export interface MarkdownMark {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

/** The marks of a text, none across another, outer ones before inner ones. `bold`: whether bold is told at all. */
export function marksIn(text: string, ranges: readonly LookRange[], bold: boolean): readonly MarkdownMark[] {
  const kept: MarkdownMark[] = [];
  const add = (start: number, end: number, open: string, close: string): void => {
    const crosses = kept.some(
      (other) =>
        (start < other.start && other.start < end && end < other.end) ||
        (other.start < start && start < other.end && other.end < end),
    );
    if (!crosses) kept.push({ start, end, open, close });
  };
  for (const { start, end } of stretches(text, ranges, ({ highlighted }) => highlighted)) {
    if (!isRating(text.slice(start, end))) add(start, end, "<mark>", "</mark>");
  }
  for (const link of new Set(ranges.flatMap(({ look }) => look.link ?? []))) {
    for (const { start, end } of stretches(text, ranges, (look) => look.link === link)) {
      if (!isAddress(text.slice(start, end), link)) add(start, end, "[", `](${written(link)})`);
    }
  }
  for (const { start, end } of stretches(text, ranges, ({ struck }) => struck)) {
    if (canStand(text, start, end)) add(start, end, "~~", "~~");
  }
  for (const { start, end } of bold ? stretches(text, ranges, (look) => look.bold) : []) {
    if (canStand(text, start, end)) add(start, end, "**", "**");
  }
  for (const { start, end } of stretches(text, ranges, ({ italic }) => italic)) {
    if (standsApart(text, start, end)) add(start, end, "_", "_");
  }
  return kept;
}

/** The stretches of which something holds, without the white space at their ends; none over a line's end. */
function stretches(
  text: string,
  ranges: readonly LookRange[],
  holds: (look: Look) => boolean,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end, look } of ranges) {
    if (!holds(look)) continue;
    const last = found.at(-1);
    if (last?.end === start) last.end = end;
    else found.push({ start, end });
  }
  return found.flatMap(({ start, end }) => {
    const inner = text.slice(start, end);
    const from = start + (inner.length - inner.trimStart().length);
    const to = start + inner.trimEnd().length;
    return from < to ? [{ start: from, end: to }] : [];
  });
}

const isSpace = (character: string): boolean => /^\s?$/u.test(character);
const isSign = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);

/** CommonMark's flanking: a mark opens before words, not before a sign that touches a word on its other side. */
function canStand(text: string, start: number, end: number): boolean {
  const outsideBefore = text.charAt(start - 1);
  const outsideAfter = text.charAt(end);
  const opens = !isSign(text.charAt(start)) || isSpace(outsideBefore) || isSign(outsideBefore);
  const closes = !isSign(text.charAt(end - 1)) || isSpace(outsideAfter) || isSign(outsideAfter);
  return opens && closes;
}

function standsApart(text: string, start: number, end: number): boolean {
  const apart = (character: string): boolean => isSpace(character) || isSign(character);
  return apart(text.charAt(start - 1)) && apart(text.charAt(end));
}

/** A highlighted rating is how the plan shows it; nothing is open about it. */
function isRating(words: string): boolean {
  return /^(?:red|amber|green|blue|yellow|rag|r|a|g|b)$/i.test(words.trim());
}

function isAddress(words: string, link: string): boolean {
  const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)|\/$/gi, "");
  return bare(words.trim()) === bare(link);
}

function written(link: string): string {
  return /^[^\s()<>\\]+$/.test(link) ? link : `<${link.replace(/[<>\s\\]/g, encodeURIComponent)}>`;
}
