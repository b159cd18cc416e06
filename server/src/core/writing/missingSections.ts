// Puts headings into a draft for the sections it needs, and labels for its lines: each in its place among the others, at their level, numbered on
// where they are numbered. Writes the headings alone; what stands under them is the council's to say.

import type { MissingSection } from "../concordance/missingSection.ts";
import { foldHeading } from "../concordance/wording/missingSections.ts";
import type { TextEdit } from "../problem.ts";
import { type Placed, type ResponseDocument, spanOf, type TextBlock } from "../response/responseDocument.ts";

/** The edits that insert the sections' headings, in the draft's order. */
export function insertSections(response: ResponseDocument, missing: readonly MissingSection[]): TextEdit[] {
  const { text } = response;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const headings = response.blocks.filter(({ fact }) => fact.kind === "heading" && fact.level > 0);
  const level = sectionLevel(headings);
  const sections = headings.filter(({ fact }) => fact.level === level);
  const numbered = sections.filter(({ fact }) => fact.number?.value.length === 1);
  const last = numbered.length >= 2 ? numbered.at(-1) : undefined;
  const inserted = new Map<number, string[]>();
  const lines = missing.filter(({ line }) => line !== null);
  for (const { heading, line } of lines) {
    const place = line === "opening" ? belowTitle(headings, text) : text.length;
    inserted.set(place, [...(inserted.get(place) ?? []), `**${heading}:**`]);
  }
  for (const [index, { heading, after }] of missing.filter(({ line }) => line === null).entries()) {
    // Among numbered sections it comes last, for a place between two would number the others anew.
    const before =
      last ??
      sections.findLast(({ fact }) => after.some((counts) => counts.test(foldHeading(fact.prose.text))));
    const place = before === undefined ? text.length : endOfSection(headings, before, text.length);
    const number = last === undefined ? "" : numberAfter(last, index + 1);
    const line = `${"#".repeat(level)} ${number}${heading}`;
    inserted.set(place, [...(inserted.get(place) ?? []), line]);
  }
  return [...inserted]
    .sort(([a], [b]) => a - b)
    .map(([place, lines]) => ({
      span: { start: place, end: place },
      text:
        gapBefore(text.slice(0, place), newline) +
        lines.join(newline.repeat(2)) +
        (place === text.length ? newline : newline.repeat(2)),
    }));
}

/** Where the text below the title begins; the beginning of a draft that has none. */
function belowTitle([title]: readonly Placed<TextBlock>[], text: string): number {
  if (title?.fact.level !== 1) return title === undefined ? text.length : spanOf(title).start;
  const { end } = spanOf(title);
  return end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
}

/** The level at which the draft has its sections: the highest below its title, 2 where it has none. */
function sectionLevel(headings: readonly Placed<TextBlock>[]): number {
  const levels = headings.map(({ fact }) => fact.level);
  const top = levels.filter((level) => level === 1).length;
  if (top > 1) return 1;
  const below = levels.filter((level) => level > 1);
  return below.length === 0 ? 2 : Math.min(...below);
}

function endOfSection(
  headings: readonly Placed<TextBlock>[],
  section: Placed<TextBlock>,
  end: number,
): number {
  const start = spanOf(section).start;
  const next = headings.find((each) => spanOf(each).start > start && each.fact.level <= section.fact.level);
  return next === undefined ? end : spanOf(next).start;
}

/** The number `by` after a heading's, written like it: "4. " after "3. Background", "4 " after "3 Background". */
function numberAfter({ fact }: Placed<TextBlock>, by: number): string {
  const { number, prose } = fact;
  if (number === null) return "";
  const space = /^\s*\S+(\s+)/.exec(prose.text)?.[1] ?? " ";
  return number.written.replace(/\d+/, String((number.value[0] ?? 0) + by)) + space;
}

function gapBefore(before: string, newline: string): string {
  if (before === "" || /\n\r?\n$/.test(before)) return "";
  return before.endsWith("\n") ? newline : newline.repeat(2);
}
