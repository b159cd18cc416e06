// Says of a figure that a draft credits to the inspectors whether the finding it comes from gives the same. Only where
// that finding is unmistakable: the draft cites it, or says nearly all that its sentence says.

import { matchesOf } from "../../matches.ts";
import type { InspectionReport } from "../../report/inspectionReport.ts";
import { type Placed, spanOf } from "../../response/responseDocument.ts";
import type { InspectionPointer } from "../../response/inspectionNamed.ts";
import type { CreditedFigure } from "../../response/statedFacts.ts";
import { numberInWords, readWrittenFigures, type WrittenFigure } from "../../writtenFigures.ts";
import type { MatchedCitation, Source, FactVerdict } from "../concordance.ts";
import { matchAreaCount } from "./areaCounts.ts";
import { canBeOfSameThing, isOfSameThing, isPrecise, isSame, isTrueOf, isUnclear } from "./figureKinship.ts";
import { figuredReport, type FiguredReport, type FiguredSentence, likenessOf } from "./figureLikeness.ts";
import { likestOf, type Likest } from "./figureSource.ts";
import { stemsOf } from "./figureWords.ts";
import { isRead, sourceMeant } from "./inspectionMeant.ts";
import { unjudgedFact } from "../unjudgedFact.ts";

export function matchCreditedFigure(
  placed: Placed<CreditedFigure>,
  sources: readonly Source[],
  citations: readonly MatchedCitation[],
): FactVerdict {
  const { figure, words, clause, own, inspection } = placed.fact;
  const { start, end } = spanOf(placed, placed.fact.sentence);
  const beside = citations.filter(
    ({ citation }) => start <= spanOf(citation).start && spanOf(citation).start < end,
  );
  const cited = beside.flatMap(({ locators }) =>
    locators.filter(({ known }) => known).flatMap(({ findings }) => findings),
  );
  const meant = beside.length > 0 ? (beside[0]?.source ?? null) : sourceNamed(inspection, sources);
  if (meant === null || !isRead(meant)) return unjudgedFact;
  if (placed.fact.list !== null) return matchAreaCount(placed.fact, meant, sources);
  const report = figuredReport(meant.report);
  const likest = likestOf(placed.fact, cited, report);
  if (likest === null) return unjudgedFact;
  const { sentence, stems } = likest;
  const { finding } = sentence;
  // The same figure near by: the draft may count otherwise than its sentence lets see.
  const agrees = report.sentences.some((each) =>
    each.figures.some(
      (other) =>
        isTrueOf(figure, other) &&
        (isOfSameThing(figure, other)
          ? each.finding === finding ||
            likenessOf(stems, each, report).words >= Math.max(2, likest.likeness.words / 2)
          : each.finding === finding && (isUnclear(figure) || isUnclear(other))),
    ),
  );
  if (agrees || isPrintedBare(figure, report))
    return { ...unjudgedFact, verdict: "right", source: meant, finding };
  const printed = `${finding.text.toLowerCase()} ${timesOf(meant.report)}`;
  const planned =
    !placed.fact.near && isClose(likest) && !(/\bplan/.test(clause) && !printed.includes("plan"));
  const owned = planned ? own.filter((word) => !plans.test(word)) : own;
  if (owned.some((word) => !printed.includes(word))) return unjudgedFact;
  // What the sentence's other figures are true of is theirs: the inspectors' figure beside the council's new one.
  const others = readWrittenFigures(words).filter(({ value }) => value !== figure.value);
  const only = figureMeant(
    figure,
    { clause, stems },
    {
      ...sentence,
      figures: sentence.figures.filter((each) => !others.some((other) => isSame(other, each))),
    },
  );
  if (only === null) return unjudgedFact;
  return { verdict: "wrong", source: meant, finding, should: inForm(only, figure) };
}

/** Words of what is yet to come, which the inspectors may tell of as well: "the council will give funds for three years". */
const plans = /\bwill$|^(?:may|can|could|would|should)$/;

/** It says nearly all that the finding does. */
function isClose({ likeness: { words, share } }: Likest): boolean {
  return words >= 5 && share >= 0.7;
}

/** "Of this number, 245 (or 72.9%) live elsewhere": a precise number whose sentence does not say of what it is. */
function isPrintedBare(figure: WrittenFigure, { sentences }: FiguredReport): boolean {
  if (!isPrecise(figure)) return false;
  const bare = new RegExp(`(?<![\\d.,£])${figure.written}\\s\\(`);
  return sentences.some(
    ({ text, figures }) => bare.test(text) && !figures.some(({ value }) => value === figure.value),
  );
}

/** Of the figures of a sentence that can be the one meant, the one whose neighbours are the draft's; null for none. */
function figureMeant(
  figure: WrittenFigure,
  { clause, stems }: { readonly clause: string; readonly stems: ReadonlySet<string> },
  { figures, text }: FiguredSentence,
): WrittenFigure | null {
  const same = figures.filter((other) => isOfSameThing(figure, other));
  const given = same.length > 0 ? same : figures.filter((other) => canBeOfSameThing(figure, other));
  if (given.length < 2) return given[0] ?? null;
  const near = neighboursOf(clause, clause.indexOf(figure.written), figure.written.length);
  const likeness = given.map((other) => {
    const own = neighboursOf(text, other.span.start, other.written.length);
    return { other, count: [...near].filter((stem) => own.has(stem)).length };
  });
  const clauses = clausesOf(text, given);
  return likestOfAll(likeness) ?? onlyAlike(stemsOf(clause), clauses) ?? onlyAlike(stems, clauses);
}

interface Alike {
  readonly other: WrittenFigure;
  /** How many words it has in common with the draft's. */
  readonly count: number;
}

function likestOfAll(likeness: readonly Alike[]): WrittenFigure | null {
  const [first, second] = [...likeness].sort((a, b) => b.count - a.count);
  return first !== undefined && second !== undefined && first.count >= second.count + 2 ? first.other : null;
}

/**
 * "Therapy takes 75 weeks, and an assessment takes 39": the one whose own clause has words of the draft's that no
 * other's has, and more of them than the next.
 */
function onlyAlike(near: ReadonlySet<string>, clauses: readonly FigureClause[]): WrittenFigure | null {
  return likestOfAll(
    clauses.map(({ other, stems }) => {
      const own = [...stems].filter(
        (stem) => near.has(stem) && clauses.every((each) => each.stems === stems || !each.stems.has(stem)),
      );
      return { other, count: 2 * own.length };
    }),
  );
}

interface FigureClause {
  readonly other: WrittenFigure;
  readonly stems: ReadonlySet<string>;
}

function clausesOf(text: string, given: readonly WrittenFigure[]): FigureClause[] {
  const breaks = matchesOf(text, clauseEnd).map(({ index }) => index);
  return given.map((other) => {
    const start = breaks.findLast((at) => at < other.span.start) ?? 0;
    const end = breaks.find((at) => at >= other.span.end) ?? text.length;
    return { other, stems: stemsOf(text.slice(start, end)) };
  });
}

const clauseEnd = /[;:]\s|,\s(?=(?:and|but|while|whereas|with)\b)/g;

/** The stems of the words right before and after a figure. */
function neighboursOf(text: string, at: number, length: number): ReadonlySet<string> {
  const [before, after] = [text.slice(Math.max(0, at - 40), at), text.slice(at + length, at + length + 50)];
  return stemsOf(`${before} ${after}`);
}

/** "191 children at the end of 2016": a count of the year before may be in the next year's report. */
function sourceNamed(inspection: InspectionPointer, sources: readonly Source[]): Source | null {
  const named = sourceMeant(inspection, sources);
  return named === null && typeof inspection === "object"
    ? sourceMeant({ year: inspection.year + 1 }, sources)
    : named;
}

/** The months and years of an inspection: its own figures are told of then. */
function timesOf({ inspectionDates }: InspectionReport): string {
  if (inspectionDates === null) return "";
  return [inspectionDates.start, inspectionDates.end]
    .map((day) => `${monthNames[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`)
    .join(" ");
}

const monthNames =
  "january february march april may june july august september october november december".split(" ");

/** The figure printed, in the form of the one stated. */
function inForm(printed: WrittenFigure, stated: WrittenFigure): string {
  if (stated.form === "share" || printed.form === "share") {
    return /^\p{Lu}/u.test(stated.written) ? printed.written : printed.written.toLowerCase();
  }
  if (printed.value === 0) return /^\p{Lu}/u.test(stated.written) ? "No" : "no";
  const value = printed.units[0] === "share" ? Math.round(printed.value * 1000) / 10 : printed.value;
  if (stated.form === "digits")
    return stated.written.includes(",") ? value.toLocaleString("en-GB") : String(value);
  const words = numberInWords(value);
  return /^\p{Lu}/u.test(stated.written) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
