// Finds list items for which Markdown prints another number than the one written: it prints a list's first number and
// counts on from there, whatever is written. A break in the draft's own run is that run's to tell.

import { placeOf } from "./numberLabels.ts";
import type { Misprint, MisprintCause, NumberRun } from "../numberedRuns.ts";
import type { SetInNumbers } from "./setInNumbers.ts";
import type { ParagraphNumber, Placed, ResponseDocument, Segment } from "../../response/responseDocument.ts";

/** The misprints of a draft in reading order, each list or line that causes one told once. */
export function misprintsIn(
  response: ResponseDocument,
  runs: readonly NumberRun[],
  setIn: readonly SetInNumbers[],
): readonly Misprint[] {
  const all = listsOf(response);
  const lists = all.filter((list) => !countsOn(list));
  const noughts = all.some((list) => list.some(hasNought));
  if (lists.length === 0 && !noughts && setIn.length === 0) return [];
  const places = new Map<number, NumberRun>();
  const breaking = new Set<number>();
  for (const run of runs) {
    for (const { number, breaks } of run.numbers) {
      places.set(placeOf(number), run);
      if (breaks !== null) breaking.add(placeOf(number));
    }
  }
  const found = [
    ...setIn.flatMap(misprintOfSetIn),
    ...(noughts ? all.flatMap((list) => misprintOfNoughts(list, breaking)) : []),
    ...lists.flatMap((list) => misprintsOf(list, { places, breaking })),
  ];
  return found.sort((a, b) => placeOf(a.number) - placeOf(b.number));
}

/** "2." set in below "1.": what is told at it is wrong at the next number at the margin. */
function misprintOfSetIn({ above, numbers }: SetInNumbers): readonly Misprint[] {
  const [number] = numbers;
  const last = numbers.at(-1);
  if (number === undefined || last === undefined || number.fact.form !== "list") return [];
  return [{ number, printed: number.fact.value[0] ?? 0, cause: { kind: "set-in", above, last } }];
}

/** "01." is printed as "1.", told once for a list. */
function misprintOfNoughts(items: readonly Item[], breaking: ReadonlySet<number>): readonly Misprint[] {
  const all = items.filter(hasNought);
  const [number] = all;
  if (number === undefined || breaking.has(placeOf(number))) return [];
  return [{ number, printed: number.fact.value[0] ?? 0, cause: { kind: "nought", all } }];
}

function hasNought({ fact }: Item): boolean {
  return /^0\d/.test(fact.written);
}

/** Whether every number of a list is printed as it is written. */
function countsOn(items: readonly Item[]): boolean {
  const start = items[0]?.fact.value[0] ?? 0;
  for (let at = 0; at < items.length; at += 1) if (items[at]?.fact.value[0] !== start + at) return false;
  return true;
}

/** The runs that numbers belong to by their places, and the places at which a run breaks. */
interface Membership {
  readonly places: ReadonlyMap<number, NumberRun>;
  readonly breaking: ReadonlySet<number>;
}

type Item = Placed<ParagraphNumber>;

/** Markdown's ordered lists: items at the left margin are segments of their own, and are put together again here. */
function listsOf({ segments }: ResponseDocument): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  let outer: { items: Item[]; mark: string; segment: number } = { items: [], mark: "", segment: -2 };
  for (const { fact, offset, segment } of segments) {
    if (fact.kind !== "list-item") continue;
    let inner: Map<number, Item[]> | null = null;
    for (const number of fact.facts.numbers) {
      if (number.item === null) continue;
      const item = { fact: number, offset, segment };
      if (!isSegmentsOwn(number, fact)) {
        inner ??= new Map();
        const list = inner.get(number.item.list);
        if (list === undefined) inner.set(number.item.list, [item]);
        else list.push(item);
        continue;
      }
      const mark = number.written.slice(-1);
      if (outer.segment === segment - 1 && outer.mark === mark) {
        outer.items.push(item);
        outer.segment = segment;
      } else {
        outer = { items: [item], mark, segment };
        lists.push(outer.items);
      }
    }
    if (inner !== null) lists.push(...inner.values());
  }
  return lists;
}

function isSegmentsOwn({ span }: ParagraphNumber, { text }: Segment): boolean {
  return span.start === 0 || text.slice(0, span.start).trim() === "";
}

const aLine: MisprintCause = { kind: "line" };

function misprintsOf(items: readonly Item[], among: Membership): readonly Misprint[] {
  const { places, breaking } = among;
  const [first, second] = items;
  // "2022. The year of …" begins a list for Markdown, and the numbers after it count on from there.
  if (first !== undefined && second !== undefined && !places.has(placeOf(first))) {
    const printed = first.fact.value[0] ?? 0;
    const shifts = second.fact.value[0] !== printed + 1 && places.has(placeOf(second));
    return [
      ...(shifts ? [{ number: first, printed, cause: aLine }] : []),
      ...misprintsOf(items.slice(1), among),
    ];
  }
  const start = first?.fact.value[0] ?? 0;
  const found: Misprint[] = [];
  // A number that goes on with a run that stood in the list before is printed wrongly because of what came between.
  const known = new Set<NumberRun>();
  for (const [index, number] of items.entries()) {
    const run = places.get(placeOf(number));
    const above = items[index - 1];
    const printed = start + index;
    if (above !== undefined && number.fact.value[0] !== printed && !breaking.has(placeOf(number))) {
      if (run === undefined) found.push({ number, printed, cause: aLine });
      else if (!known.has(run)) {
        const last = items.findLast((one) => places.get(placeOf(one)) === run) ?? number;
        // The draft's own run after a list at the top is not to stand below that list.
        found.push({ number, printed, cause: run.kind === "main" ? aLine : { kind: "joined", above, last } });
      }
    }
    if (run !== undefined) known.add(run);
  }
  return found;
}
