// Finds for each finding of a draft report the one it has become in the final report: by wording first, in order,
// then wherever it was moved to, then by its number. Decides nothing about what changed.

import type { Finding, InspectionReport } from "../report/inspectionReport.ts";
import { tokenise } from "../text.ts";
import type { FindingList, FindingPair, PlacedFinding } from "./comparison.ts";

export interface PairedFindings {
  /** In the final report's order. */
  readonly pairs: readonly FindingPair[];
  readonly dropped: readonly PlacedFinding[];
  readonly added: readonly PlacedFinding[];
}

export function pairFindings(draft: InspectionReport, final: InspectionReport): PairedFindings {
  const before = placedFindings(draft);
  const after = placedFindings(final);
  const likeness = new Likeness([...before, ...after]);
  const partner = new Map<PlacedFinding, FindingPair>();
  const join = (one: PlacedFinding, other: PlacedFinding, inOrder: boolean): void => {
    const pair = { draft: one, final: other, inOrder };
    partner.set(one, pair);
    partner.set(other, pair);
  };
  const free = (placed: PlacedFinding): boolean => !partner.has(placed);
  for (const lists of groups) {
    const some = before.filter(({ list }) => lists.includes(list));
    const others = after.filter(({ list }) => lists.includes(list));
    for (const [one, other] of inOrder(some, others, likeness)) join(one, other, true);
  }
  for (const [one, other] of likestElsewhere(before.filter(free), after.filter(free), likeness)) {
    join(one, other, false);
  }
  for (const one of before.filter(free)) {
    const other = after.find(
      (each) =>
        free(each) &&
        each.list === one.list &&
        each.finding.id === one.finding.id &&
        likeness.of(one, each) >= withSameNumber,
    );
    if (other !== undefined) join(one, other, true);
  }
  return {
    pairs: after.flatMap((placed) => partner.get(placed) ?? []),
    dropped: before.filter(free),
    added: after.filter(free),
  };
}

/** So alike are a finding and what it became where its neighbours are in order. */
const wherePlaced = 0.35;
/** So alike must they be where it has left its place: inspectors' sentences are much alike. */
const elsewhere = 0.6;
/** And so little where their numbers agree. */
const withSameNumber = 0.2;

/** An area for improvement may become one for priority action: both lists are one. */
const groups: readonly (readonly FindingList[])[] = [["summary"], ["priority-action", "area"], ["section"]];

/** A report's findings with their places, each once: a recommendation that is a numbered paragraph is that. */
function placedFindings(report: InspectionReport): PlacedFinding[] {
  const listed =
    (list: FindingList, section: string | null = null) =>
    (finding: Finding): Omit<PlacedFinding, "position"> => ({ finding, list, section });
  const unnumbered = ({ paragraph }: Finding): boolean => paragraph === null;
  return [
    ...report.summary.map(listed("summary")),
    ...report.areasForPriorityAction.filter(unnumbered).map(listed("priority-action")),
    ...report.areasForImprovement.filter(unnumbered).map(listed("area")),
    ...report.sections.flatMap(({ title, findings }) => findings.map(listed("section", title))),
  ].map((placed, position) => ({ ...placed, position }));
}

/** The pairs, in order on both sides, that are most alike taken together. */
function inOrder(
  some: readonly PlacedFinding[],
  others: readonly PlacedFinding[],
  likeness: Likeness,
): [PlacedFinding, PlacedFinding][] {
  const width = others.length + 1;
  const best = new Float64Array((some.length + 1) * width);
  const alike = some.map((one) => others.map((other) => likeness.of(one, other)));
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const joined = (i: number, j: number): number => {
    const value = alike[i]?.[j] ?? 0;
    return value >= wherePlaced ? at(i + 1, j + 1) + value : -1;
  };
  for (let i = some.length - 1; i >= 0; i -= 1) {
    for (let j = others.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = Math.max(joined(i, j), at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [PlacedFinding, PlacedFinding][] = [];
  for (let i = 0, j = 0; i < some.length && j < others.length;) {
    const [one, other] = [some[i], others[j]];
    if (one !== undefined && other !== undefined && joined(i, j) === at(i, j)) {
      pairs.push([one, other]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) === at(i, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** What was left over, paired with the likest first. */
function likestElsewhere(
  some: readonly PlacedFinding[],
  others: readonly PlacedFinding[],
  likeness: Likeness,
): [PlacedFinding, PlacedFinding][] {
  const candidates = some
    .flatMap((one) => others.map((other) => ({ one, other, value: likeness.of(one, other) })))
    .filter(({ value }) => value >= elsewhere)
    .sort((a, b) => b.value - a.value);
  const taken = new Set<PlacedFinding>();
  return candidates.flatMap(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other] as [PlacedFinding, PlacedFinding]];
  });
}

/** How much of two findings' words is the same, from 0 to 1; a word that every finding has tells little. */
class Likeness {
  readonly #words = new Map<PlacedFinding, ReadonlyMap<string, number>>();
  readonly #weights = new Map<string, number>();
  readonly #totals = new Map<PlacedFinding, number>();

  constructor(findings: readonly PlacedFinding[]) {
    const holders = new Map<string, number>();
    for (const placed of findings) {
      const counts = new Map<string, number>();
      for (const { word } of tokenise(placed.finding.text)) {
        const folded = word.toLowerCase();
        counts.set(folded, (counts.get(folded) ?? 0) + 1);
      }
      this.#words.set(placed, counts);
      for (const word of counts.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
    }
    for (const [word, count] of holders) this.#weights.set(word, Math.log(1 + findings.length / count));
    for (const [placed, counts] of this.#words) {
      this.#totals.set(
        placed,
        [...counts].reduce((sum, [word, count]) => sum + count * this.#weight(word), 0),
      );
    }
  }

  of(one: PlacedFinding, other: PlacedFinding): number {
    const counts = this.#words.get(other);
    const total = (this.#totals.get(one) ?? 0) + (this.#totals.get(other) ?? 0);
    if (counts === undefined || total === 0) return 0;
    let shared = 0;
    for (const [word, count] of this.#words.get(one) ?? []) {
      shared += Math.min(count, counts.get(word) ?? 0) * this.#weight(word);
    }
    return (2 * shared) / total;
  }

  #weight(word: string): number {
    return this.#weights.get(word) ?? 0;
  }
}
