// Puts the draft's numbers in order: the edits that change each number and every cross-reference to it, and
// nothing else. Every cross-reference goes on pointing at what it pointed at.

import type { Concordance } from "../concordance/concordance.ts";
import type { NumberRun, PlacedNumber } from "../concordance/numberedRuns.ts";
import { labelsOf, partText, placeOf } from "../concordance/numbering/numberLabels.ts";
import { isSamePath, type NumberPath, takeStep, withoutNought } from "../concordance/numberPaths.ts";
import { isDecimal } from "../response/paragraphNumbers.ts";
import type { TextEdit } from "../problem.ts";
import { type NumberStyle, type ParagraphNumber, type Placed, spanOf } from "../response/responseDocument.ts";

/** What renumbering needs to know of a draft. */
export type NumberedDraft = Pick<Concordance, "response" | "numbering" | "crossReferences">;

/** The edits, in order. `from`: only its run is put in order, and only from there on. Without it all runs are. */
export function renumberEdits(draft: NumberedDraft, from?: Placed<ParagraphNumber>): readonly TextEdit[] {
  const paths = new Map<number, NumberPath>();
  for (const { numbers, allOnes } of draft.numbering.runs) {
    const first =
      from === undefined ? 0 : numbers.findIndex(({ number }) => placeOf(number) === placeOf(from));
    if (allOnes || first < 0) continue;
    const before = numbers[first - 1];
    let last = before === undefined ? null : withoutNought(before.path);
    for (const { number, path, step, expected } of numbers.slice(first)) {
      last = last === null || step === null ? withoutNought(expected) : takeStep(last, step);
      const due = path.at(-1) === 0 ? [...last, 0] : last;
      if (!isSamePath(path, due)) paths.set(placeOf(number), due);
    }
  }
  return numberEdits(draft, paths);
}

/**
 * The edits that make room for `count` new numbers in a run, the first of them `path`: those that stand at or after
 * `at` on its level, and what is below them, move up.
 */
export function makeRoomEdits(
  draft: NumberedDraft,
  { numbers, allOnes }: NumberRun,
  { path, at, count }: { readonly path: NumberPath; readonly at: number; readonly count: number },
): readonly TextEdit[] {
  if (allOnes) return [];
  const level = path.length - 1;
  const paths = new Map<number, NumberPath>();
  for (const { number, path: old } of numbers) {
    const last = old[level];
    if (placeOf(number) < at || last === undefined || last < (path[level] ?? 0)) continue;
    if (!isSamePath(old.slice(0, level), path.slice(0, level))) continue;
    paths.set(placeOf(number), [...old.slice(0, level), last + count, ...old.slice(level + 1)]);
  }
  return numberEdits(draft, paths);
}

/** The edits that give one number another value, with those below it and every cross-reference to any of them. */
export function setNumberEdits(
  draft: NumberedDraft,
  { numbers }: NumberRun,
  { path: old }: PlacedNumber,
  path: NumberPath,
): readonly TextEdit[] {
  const below = numbers.filter((each) => isSamePath(each.path.slice(0, old.length), old));
  const paths = below.map(({ number, path: was }): [number, NumberPath] => [
    placeOf(number),
    [...path, ...was.slice(old.length)],
  ]);
  return numberEdits(draft, new Map(paths));
}

/** The edits that give numbers, by their places, other values, and what points at them with them. */
function numberEdits(
  { response, numbering, crossReferences }: NumberedDraft,
  paths: ReadonlyMap<number, NumberPath>,
): readonly TextEdit[] {
  if (paths.size === 0) return [];
  const edits: TextEdit[] = [];
  for (const { number } of numbering.runs.flatMap(({ numbers }) => numbers)) {
    const path = paths.get(placeOf(number));
    if (path === undefined) continue;
    const span = spanOf(number);
    edits.push({ span, text: renumbered(response.text.slice(span.start, span.end), path, number.fact) });
  }
  const before = labelsOf(numbering);
  const after = labelsOf(numbering, ({ number, path }) => paths.get(placeOf(number)) ?? path);
  const newLabels = new Map(
    before.map(({ placed, label }, index) => [
      placeOf(placed.number),
      { label, now: after[index]?.label ?? label },
    ]),
  );
  for (const { crossReference, targets } of crossReferences) {
    for (const [index, written] of crossReference.fact.targets.entries()) {
      const target = targets[index];
      const label = target === null || target === undefined ? undefined : newLabels.get(placeOf(target));
      if (label === undefined || label.now === label.label) continue;
      const span = spanOf(crossReference, written.span);
      const text = relabelled(response.text.slice(span.start, span.end), label.now);
      if (text !== null) edits.push({ span, text });
    }
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** A number as a paragraph would bear it: `12.`, `(b)`, `3.2.1`. */
export function numberText(path: NumberPath, style: NumberStyle): string {
  if (isDecimal(style)) return style.replace("1.1", path.join("."));
  return style.replace(/[1ai]/, () => partText(path, style));
}

/** A number's characters with other digits or letters: brackets, points and escapes stay. */
export function renumbered(
  characters: string,
  path: NumberPath,
  { style, value }: Pick<ParagraphNumber, "style" | "value">,
): string {
  const pattern = /[ai]/.test(style) ? /[a-z]+/ : /\d+(?:\.\d+)*/;
  // "3." that stands for 1.3 has only the last part of its path.
  const parts = value.length < path.length ? path.slice(-value.length) : path;
  return characters.replace(pattern, () => partText(parts, style));
}

/** A cross-reference's label in the form it was written in (`12b` or `12(b)`); null where nothing changes. */
function relabelled(characters: string, now: string): string | null {
  // "Paragraph nine"
  if (/^\p{L}{3,}$/u.test(characters)) return now;
  const parts = now.match(labelPart) ?? [];
  let index = 0;
  const text = characters.replace(labelPart, (part) => {
    const wanted = parts[index++];
    // "Section 4" may point at paragraph 4.1, the first of its section.
    return wanted?.split(".").slice(0, part.split(".").length).join(".") ?? part;
  });
  return text === characters ? null : text;
}

const labelPart = /\d+(?:\.\d+)*|[a-z]+/g;
