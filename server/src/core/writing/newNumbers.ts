// The numbers of paragraphs that are put into a numbered draft below a heading of their own, and the edits that make
// room for them.

import type { Concordance } from "../concordance/concordance.ts";
import type { NumberRun, PlacedNumber } from "../concordance/numberedRuns.ts";
import { placeOf } from "../concordance/numbering/numberLabels.ts";
import type { NumberPath } from "../concordance/numberPaths.ts";
import type { TextEdit } from "../problem.ts";
import { makeRoomEdits, renumbered } from "./renumber.ts";

/** As many numbers as were asked for, as they are written; none where the draft gives such paragraphs none. */
export interface NewNumbers {
  readonly written: readonly string[];
  readonly room: readonly TextEdit[];
}

/** `at`: where the heading is put; `level`: the heading's; `count`: how many paragraphs come below it. */
export function newNumbers(
  concordance: Concordance,
  { at, level, count }: { readonly at: number; readonly level: number; readonly count: number },
): NewNumbers {
  const { scheme, runs } = concordance.numbering;
  const main = runs.filter(({ kind, appendix }) => kind === "main" && appendix === null);
  const [run] = main;
  const [first] = run?.numbers ?? [];
  if (run === undefined || first === undefined || main.every(({ numbers }) => numbers.length < 2))
    return none;
  if (scheme === "per-section") return { written: written(first, [1], count), room: [] };
  const before = run.numbers.findLast(({ number }) => placeOf(number) < at);
  const path = scheme === "decimal" ? belowHeading(concordance, run, before, level) : nextOf(before, first);
  if (path === null) return none;
  if (run.allOnes) return { written: Array<string>(count).fill(first.number.fact.written), room: [] };
  const room = makeRoomEdits(concordance, run, { path, at, count });
  const like = run.numbers.find((one) => one.path.length === path.length && one.path.at(-1) !== 0) ?? first;
  return { written: written(like, path, count), room };
}

const none: NewNumbers = { written: [], room: [] };

function nextOf(before: PlacedNumber | undefined, first: PlacedNumber): NumberPath {
  return before === undefined ? first.path : [(before.path[0] ?? 0) + 1];
}

/** The next number of the section that it stands in; null where the heading would begin a section of its own. */
function belowHeading(
  { response }: Concordance,
  { numbers }: NumberRun,
  before: PlacedNumber | undefined,
  level: number,
): NumberPath | null {
  const numbered = response.blocks.filter(({ fact }) => fact.kind === "heading" && fact.number !== null);
  const [section, paragraph = 0] = before?.path ?? [];
  const sectionLevel = Math.min(...numbered.map(({ fact }) => fact.level));
  if (section === undefined || numbers.length < 2 || level <= sectionLevel || numbered.length === 0)
    return null;
  return [section, paragraph + 1];
}

/** The numbers from `path` on, written like a neighbour. */
function written({ number }: PlacedNumber, path: NumberPath, count: number): string[] {
  const last = path.at(-1) ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const value = [...path.slice(0, -1), last + index];
    return renumbered(number.fact.written, value, { style: number.fact.style, value });
  });
}
