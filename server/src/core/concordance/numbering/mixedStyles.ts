// Finds numbers written in another style than most of their level: `3)` among `1. 2. 4.`, `(c)` among `a. b. d.`.
// Compares only numbers that stand on one level of one run, or in like runs below one run.

import { placeOf } from "./numberLabels.ts";
import type { MixedStyle, NumberRun, PlacedNumber } from "../numberedRuns.ts";
import type { NumberStyle } from "../../response/responseDocument.ts";

/** The stretches of each level that are written in another style than most of it. */
export function mixedStyles(runs: readonly NumberRun[]): readonly MixedStyle[] {
  const within = levelsOf(runs).flatMap(stretchesIn);
  return [...within, ...oddRuns(runs, within)];
}

/** The numbers of each level in reading order. In a draft numbered section by section one level is in many runs. */
function levelsOf(runs: readonly NumberRun[]): readonly (readonly PlacedNumber[])[] {
  const levels = new Map<string, PlacedNumber[]>();
  for (const [index, { kind, appendix, numbers }] of runs.entries()) {
    const run = kind === "main" ? `main ${appendix ?? ""}` : String(index);
    let level: PlacedNumber[] = [];
    let levelParts = -1;
    for (const placed of numbers) {
      const parts = placed.path.at(-1) === 0 ? placed.path.length - 1 : placed.path.length;
      if (parts !== levelParts) {
        const key = `${run} ${parts}`;
        level = levels.get(key) ?? [];
        levels.set(key, level);
        levelParts = parts;
      }
      level.push(placed);
    }
  }
  return [...levels.values()];
}

function stretchesIn(level: readonly PlacedNumber[]): readonly MixedStyle[] {
  const [first] = level;
  if (first === undefined || level.every((placed) => styleOf(placed) === styleOf(first))) return [];
  const style = commonStyle(level.map(styleOf));
  const stretches: { style: NumberStyle; numbers: PlacedNumber[] }[] = [];
  let open: PlacedNumber[] | null = null;
  for (const placed of level) {
    if (styleOf(placed) === style) open = null;
    else if (open === null) stretches.push({ style, numbers: (open = [placed]) });
    else open.push(placed);
  }
  return stretches;
}

/** The style that most have; among equals the one that comes first. */
function commonStyle(styles: readonly NumberStyle[]): NumberStyle {
  const counts = new Map<NumberStyle, number>();
  for (const style of styles) counts.set(style, (counts.get(style) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? "1.";
}

/** Below one run, lettered lists that are written otherwise than at least twice as many beside them. */
function oddRuns(runs: readonly NumberRun[], within: readonly MixedStyle[]): readonly MixedStyle[] {
  if (runs.every(({ kind }) => kind !== "nested")) return [];
  const told = new Set(within.flatMap(({ numbers }) => numbers));
  const owners = new Map<number, number>();
  for (const [index, { numbers }] of runs.entries()) {
    for (const { number } of numbers) owners.set(placeOf(number), index);
  }
  const beside = new Map<string, NumberRun[]>();
  for (const run of runs) {
    const [first] = run.numbers;
    if (run.kind !== "nested" || run.parent === null || first === undefined || told.has(first)) continue;
    const level = /[ai]/.exec(styleOf(first))?.[0];
    if (level === undefined) continue;
    const key = `${owners.get(placeOf(run.parent.number)) ?? ""} ${run.depth} ${level}`;
    const alike = beside.get(key);
    if (alike === undefined) beside.set(key, [run]);
    else alike.push(run);
  }
  return [...beside.values()].flatMap((alike) => {
    const styleOfRun = ({ numbers }: NumberRun) => commonStyle(numbers.map(styleOf));
    const style = commonStyle(alike.map(styleOfRun));
    const odd = alike.filter((run) => styleOfRun(run) !== style);
    return odd.length * 3 > alike.length ? [] : odd.map(({ numbers }) => ({ style, numbers }));
  });
}

function styleOf({ number }: PlacedNumber): NumberStyle {
  return number.fact.style;
}
