// Says of a figure that a draft credits to the inspectors whether the finding it comes from gives the same. Only where
// that finding is unmistakable: the draft cites it, or says nearly all that its sentence says.

import type { Finding } from "../../report/inspectionReport.ts";
import { type Placed, spanOf } from "../../response/responseDocument.ts";
import type { InspectionPointer } from "../../response/inspectionNamed.ts";
import type { CreditedFigure } from "../../response/statedFacts.ts";
import { forEachWord } from "../../text.ts";
import { numberInWords, readWrittenFigures, type WrittenFigure } from "../../writtenFigures.ts";
import type { MatchedCitation, Source, FactVerdict } from "../concordance.ts";
import {
  type FiguredReport,
  figuredReport,
  type FiguredSentence,
  type Likeness,
  likenessOf,
  stemsOf,
} from "./figureLikeness.ts";
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
  if (agrees) return { ...unjudgedFact, verdict: "right", source: meant, finding };
  if (own.some((word) => !sentence.text.toLowerCase().includes(word))) return unjudgedFact;
  const only = figureMeant(figure, clause, sentence);
  if (only === null) return unjudgedFact;
  // The inspectors' figure stands in the sentence too: this one is set beside it.
  if (readWrittenFigures(words).some(({ value }) => Math.abs(value - only.value) < 1e-9)) return unjudgedFact;
  return { verdict: "wrong", source: meant, finding, should: inForm(only, figure) };
}

interface Likest {
  readonly sentence: FiguredSentence;
  /** The draft's words that are like it. */
  readonly stems: ReadonlySet<string>;
  readonly likeness: Likeness;
}

/** The sentence of a report that a credited figure comes from; null where none is unmistakable. */
function likestOf(fact: CreditedFigure, cited: readonly Finding[], report: FiguredReport): Likest | null {
  const { figure, words, clause } = fact;
  const [whole, part] = [stemsOf(words), stemsOf(clause)];
  const places =
    cited.length > 0 ? report.sentences.filter(({ finding }) => cited.includes(finding)) : report.sentences;
  const least = cited.length === 0 ? uncitedLeast : citedLeast;
  return (
    likestSentence(figure, whole, places, report, least.whole) ??
    // A sentence may draw on two findings; then the figure's own clause must say all but what its finding says.
    likestSentence(figure, part, places, report, least.clause) ??
    likestOfPrecise(figure, fact, places, report) ??
    likestByMisprint(figure, whole, places, report) ??
    // "At a 20-day review point": a name with a number in it.
    likestByCounted(figure, clause, places) ??
    // What is cited may be another clause's.
    (cited.length === 0 ? null : likestSentence(figure, part, report.sentences, report, uncitedLeast.clause))
  );
}

/** What is needed at least. A paragraph cited by its number leaves little doubt. */
interface Least {
  readonly words: number;
  readonly weight: number;
  readonly share: number;
}
const uncitedLeast: Readonly<Record<"whole" | "clause", Least>> = {
  whole: { words: 4, weight: 1.6, share: 0.5 },
  clause: { words: 3, weight: 1.4, share: 0.6 },
};
const citedLeast: Readonly<Record<"whole" | "clause", Least>> = {
  whole: { words: 2, weight: 0.8, share: 0.35 },
  clause: { words: 2, weight: 0.8, share: 0.5 },
};

/** Of the figures of a sentence that can be the one meant, the one whose neighbours are the draft's; null for none. */
function figureMeant(
  figure: WrittenFigure,
  clause: string,
  { figures, text }: FiguredSentence,
): WrittenFigure | null {
  const given = figures.filter((other) => isOfSameThing(figure, other));
  if (given.length < 2) return given[0] ?? null;
  const near = neighboursOf(clause, clause.indexOf(figure.written), figure.written.length);
  const likeness = given.map((other) => {
    const own = neighboursOf(text, other.span.start, other.written.length);
    return { other, count: [...near].filter((stem) => own.has(stem)).length };
  });
  const [first, second] = likeness.sort((a, b) => b.count - a.count);
  return first !== undefined && second !== undefined && first.count >= second.count + 2 ? first.other : null;
}

/** The stems of the words right before and after a figure. */
function neighboursOf(text: string, at: number, length: number): ReadonlySet<string> {
  const [before, after] = [text.slice(Math.max(0, at - 40), at), text.slice(at + length, at + length + 50)];
  return stemsOf(`${before.replace(/^\S*\s/, "")} ${after.replace(/\s\S*$/, "")}`);
}

/** "191 children at the end of 2016": a count of the year before may be in the next year's report. */
function sourceNamed(inspection: InspectionPointer, sources: readonly Source[]): Source | null {
  const named = sourceMeant(inspection, sources);
  return named === null && typeof inspection === "object"
    ? sourceMeant({ year: inspection.year + 1 }, sources)
    : named;
}

/** A precise figure that no finding has: a sentence that gives another one and says much the same is the one meant. */
function likestOfPrecise(
  figure: WrittenFigure,
  { words, clause }: CreditedFigure,
  places: readonly FiguredSentence[],
  report: FiguredReport,
): Likest | null {
  if (!isPrecise(figure)) return null;
  if (report.sentences.some(({ figures }) => figures.some((other) => isTrueOf(figure, other)))) return null;
  const precise = places.map((each) => ({
    ...each,
    figures: each.figures.filter((other) => isPrecise(other) && other.value >= 1000 === figure.value >= 1000),
  }));
  return (
    likestByCounted(figure, clause, precise) ??
    likestSentence(figure, stemsOf(words), precise, report, { words: 3, weight: 1, share: 0.3 }) ??
    likestSentence(figure, stemsOf(clause), precise, report, { words: 2, weight: 0.6, share: 0.5 })
  );
}

/**
 * "1,872 children" of "1,827": two figures changed places, or one of four is another. The one figure of the report that
 * this can be, where the sentences have anything else in common.
 */
function likestByMisprint(
  figure: WrittenFigure,
  stems: ReadonlySet<string>,
  places: readonly FiguredSentence[],
  report: FiguredReport,
): Likest | null {
  if (figure.form !== "digits" || figure.units.includes("age")) return null;
  const alike = places.flatMap((sentence) => {
    const figures = sentence.figures.filter(
      (other) => isOfSameThing(figure, other) && isMisprint(figure.written, other.written),
    );
    return figures.length === 0 ? [] : [{ ...sentence, figures }];
  });
  const [only] = alike;
  if (only === undefined || alike.length !== 1) return null;
  const likeness = likenessOf(stems, only, report);
  const least = figure.value < 100 ? 2 : 1;
  return likeness.words >= least ? { sentence: only, stems, likeness } : null;
}

function isMisprint(stated: string, printed: string): boolean {
  const [some, other] = [stated, printed].map((written) => written.replace(/\D/g, ""));
  if (some === undefined || other === undefined || some.length !== other.length || some === other)
    return false;
  const off = [...some].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first = 0, second = 0] = off;
  if (off.length === 1) return some.length >= 4 && !some.endsWith("00");
  return (
    off.length === 2 &&
    second === first + 1 &&
    some[first] === other[second] &&
    some[second] === other[first] &&
    !some.endsWith("0")
  );
}

/** "418 children were being looked after" of a sentence that goes on alike after another count. */
function likestByCounted(
  figure: WrittenFigure,
  clause: string,
  places: readonly FiguredSentence[],
): Likest | null {
  const at = clause.indexOf(figure.written);
  const after = at + figure.written.length;
  const counted = countedAfter(clause, after);
  if (!isPrecise(figure) && clause[after] !== "-") return null;
  if (at < 0 || counted === null) return null;
  const alike = places.flatMap((sentence) => {
    const figures = sentence.figures.filter(
      (other) => isOfSameThing(figure, other) && countedAfter(sentence.text, other.span.end) === counted,
    );
    return figures.length === 1 ? [{ ...sentence, figures }] : [];
  });
  const [only] = alike;
  if (only === undefined || alike.length !== 1) return null;
  return { sentence: only, stems: stemsOf(clause), likeness: { words: 2, weight: 1, share: 1 } };
}

/** The three words of weight that follow a figure: "children looked after"; null where fewer do. */
function countedAfter(text: string, from: number): string | null {
  const words: string[] = [];
  forEachWord(text.slice(from, from + 120), (start, end) => {
    const word = text.slice(from + start, from + end).toLowerCase();
    if (words.length < 3 && !/^(?:is|are|was|were|been|being|had|have|has|now|the|a|an)$/.test(word))
      words.push(word);
  });
  return words.length < 3 ? null : words.join(" ");
}

/** "64.6%", "1,716 children", "418 children": copied, not reckoned. */
function isPrecise({ value, written, units, form }: WrittenFigure): boolean {
  if (units[0] === "share") return /\d\.\d/.test(written);
  if (units.includes("age")) return true;
  if (form !== "digits" || value < 100) return false;
  return value % (value < 1000 ? 10 : 100) !== 0;
}

/** The sentence that gives a figure of the same thing and says most of what the draft does; null where too little. */
function likestSentence(
  figure: WrittenFigure,
  stems: ReadonlySet<string>,
  places: readonly FiguredSentence[],
  report: FiguredReport,
  least: Least,
): Likest | null {
  const likest: Likest[] = [];
  // Ages are few, and told of many things.
  const shareLeast = figure.units.includes("age") ? least.share + 0.1 : least.share;
  let most = 0;
  for (const sentence of places) {
    if (!sentence.figures.some((other) => isOfSameThing(figure, other))) continue;
    const likeness = likenessOf(stems, sentence, report);
    const { words, weight, share } = likeness;
    most = Math.max(most, weight);
    if (words >= least.words && weight >= least.weight && share >= shareLeast)
      likest.push({ sentence, stems, likeness });
  }
  // Of two that are as like, the one whose figure is nearer: a slip of the pen is a small one.
  return (
    likest
      .filter(({ likeness }) => likeness.weight >= 0.95 * most)
      .map((each) => ({ each, off: distance(figure, each.sentence) }))
      .sort((one, other) => one.off - other.off)[0]?.each ?? null
  );
}

/** How far the nearest figure of the same thing lies from the one stated: the ratio of the two, as a logarithm. */
function distance({ value, ...figure }: WrittenFigure, { figures }: FiguredSentence): number {
  const near = figures.filter((other) => isOfSameThing({ value, ...figure }, other));
  return Math.min(
    ...near.map((other) => Math.abs(Math.log(Math.max(other.value, 1e-6) / Math.max(value, 1e-6)))),
  );
}

function isOfSameThing(a: WrittenFigure, b: WrittenFigure): boolean {
  return a.units.some((unit) => b.units.includes(unit));
}

/** "Nine had waited": of what is told elsewhere. */
function isUnclear({ units }: WrittenFigure): boolean {
  return units.every((unit) => /^(?:~|of:)/.test(unit));
}

/** Whether what the draft says is true of the figure printed: "more than 40" of 48, "a third" of 34 per cent. */
function isTrueOf(stated: WrittenFigure, printed: WrittenFigure): boolean {
  const difference = Math.abs(stated.value - printed.value);
  if (difference < 1e-9) return true;
  const share = stated.units[0] === "share" && printed.units[0] === "share";
  // "Around half" may be said of 48 per cent, but 46.6 per cent is copied from somewhere.
  if (
    share &&
    !isPrecise(stated) &&
    (stated.form === "share") !== (printed.form === "share") &&
    difference <= 0.035
  )
    return true;
  if (!isOfSameThing(stated, printed)) return false;
  // "Over 300" of "over 400" is no rounding: the printed one is round already.
  if (stated.about !== "exact" && stated.about === printed.about && stated.about !== "near") return false;
  if (stated.about === "more") return stated.value <= printed.value;
  if (stated.about === "less") return stated.value >= printed.value;
  return stated.about === "near" && difference <= 0.15 * printed.value;
}

/** The figure printed, in the form of the one stated. */
function inForm(printed: WrittenFigure, stated: WrittenFigure): string {
  if (stated.form === "share" || printed.form === "share") {
    return /^\p{Lu}/u.test(stated.written) ? printed.written : printed.written.toLowerCase();
  }
  const value = printed.units[0] === "share" ? Math.round(printed.value * 1000) / 10 : printed.value;
  if (stated.form === "digits")
    return stated.written.includes(",") ? value.toLocaleString("en-GB") : String(value);
  const words = numberInWords(value);
  return /^\p{Lu}/u.test(stated.written) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
