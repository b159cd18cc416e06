// How far a draft has come with its report, for the command line and the editor's view alike: each area with what
// answers it and what is missing there, the judgements it speaks of, the days left, and the sum. Counts nothing as a problem.

import type { AreaAnswer, AreaCoverage, Concordance } from "../concordance/concordance.ts";
import { type Deadline, deadlinesOf } from "../concordance/actions/deadlines.ts";
import { judgementsMentioned, type MentionedJudgement } from "../concordance/grades/judgementsMentioned.ts";
import type { PlannedAction } from "../concordance/plannedAction.ts";
import { type Message, message } from "../problem.ts";
import { spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { canonicalForm } from "../writing/canonicalForms.ts";
import { headedParts } from "./folding.ts";

export interface CoverageOverview {
  /** Of the current report in its order, priority actions first; empty while none is read. */
  readonly areas: readonly CoveredArea[];
  readonly judgements: readonly MentionedJudgement[];
  readonly deadlines: readonly Deadline[];
  readonly total: CoverageTotal;
}

export interface CoveredArea {
  readonly coverage: AreaCoverage;
  /** Where the draft sets it out or cites it, in order. */
  readonly answers: readonly {
    readonly span: Span;
    readonly state: AreaAnswer["state"];
    readonly words: string;
  }[];
  readonly missing: readonly MissingPart[];
}

/** Something an area's answer has not yet, and where it would go. */
export type MissingPart =
  | { readonly kind: "answer"; readonly span: null }
  | { readonly kind: "own-words"; readonly span: Span }
  | { readonly kind: "reference"; readonly reference: string; readonly span: Span }
  | { readonly kind: "lead" | "timescale" | "measure"; readonly action: string; readonly span: Span };

export interface CoverageTotal {
  readonly answered: number;
  readonly started: number;
  readonly unanswered: number;
}

export function coverageOverview(concordance: Concordance, today: string): CoverageOverview {
  const actions = new ActionsOfAreas(concordance);
  return {
    areas: concordance.areas.map((coverage) => coveredArea(coverage, actions)),
    judgements: judgementsMentioned(concordance),
    deadlines: deadlinesOf(concordance, today),
    total: coverageTotal(concordance.areas),
  };
}

export function coverageTotal(areas: readonly Pick<AreaCoverage, "state">[]): CoverageTotal {
  const count = (wanted: AreaCoverage["state"]): number =>
    areas.filter(({ state }) => state === wanted).length;
  return { answered: count("answered"), started: count("started"), unanswered: count("unanswered") };
}

/** "3 of 5 answered, 1 started, 1 unanswered." */
export function totalLine({ answered, started, unanswered }: CoverageTotal): Message {
  const all = answered + started + unanswered;
  return message("{0} of {1} answered, {2} started, {3} unanswered.", answered, all, started, unanswered);
}

function coveredArea(coverage: AreaCoverage, actions: ActionsOfAreas): CoveredArea {
  const { state, answers, missingReferences } = coverage;
  const [first] = answers;
  const missing: MissingPart[] = [];
  if (first === undefined) missing.push({ kind: "answer", span: null });
  else {
    const span = spanOf(first.block);
    if (state === "started") missing.push({ kind: "own-words", span });
    for (const reference of missingReferences) {
      missing.push({ kind: "reference", reference: canonicalForm(reference), span });
    }
    missing.push(...actions.missingIn(answers));
  }
  return {
    coverage,
    answers: answers.map(({ block, state: reached }) => ({
      span: spanOf(block),
      state: reached,
      words: block.fact.prose.text.trim(),
    })),
    missing,
  };
}

/** The planned actions of a draft, by the answers they stand in. */
class ActionsOfAreas {
  readonly #text: string;
  readonly #actions: readonly PlannedAction[];
  /** Each heading's part, by where it starts. */
  readonly #parts: ReadonlyMap<number, Span>;

  constructor({ response, plannedActions }: Concordance) {
    this.#text = response.text;
    this.#actions = plannedActions;
    this.#parts = new Map(headedParts(response).map((part) => [part.start, part]));
  }

  missingIn(answers: readonly AreaAnswer[]): MissingPart[] {
    const reaches = answers.map(({ block }) => this.#reach(spanOf(block), block.fact.kind));
    return this.#actions
      .filter(({ span }) => reaches.some(({ start, end }) => start <= span.start && span.end <= end))
      .flatMap((action) => this.#missingOf(action));
  }

  #missingOf({ span, lead, timescale, measure }: PlannedAction): MissingPart[] {
    const action = this.#text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
    const parts = [
      ["lead", lead.state],
      ["timescale", timescale.state],
      ["measure", measure.state],
    ] as const;
    return parts.flatMap(([kind, state]) => (state === "given" ? [] : [{ kind, action, span }]));
  }

  /** What an answer's actions stand in: a heading's part, a cell's row, else its own block. */
  #reach(span: Span, kind: "heading" | "paragraph" | "cell"): Span {
    if (kind === "heading") return this.#parts.get(span.start) ?? span;
    if (kind === "paragraph") return span;
    const end = this.#text.indexOf("\n", span.end);
    return {
      start: this.#text.lastIndexOf("\n", span.start - 1) + 1,
      end: end < 0 ? this.#text.length : end,
    };
  }
}
