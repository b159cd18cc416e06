// Says of a figure that a draft credits to the inspectors whether the finding it comes from gives the same. Only where
// that finding is unmistakable: the draft cites it, or says nearly all that its sentence says.

import { lightWords } from "../knowledge/searchWords.ts";
import { allFindings, type Finding } from "../report/inspectionReport.ts";
import { type Placed, spanOf } from "../response/responseDocument.ts";
import type { InspectionPointer } from "../response/inspectionNamed.ts";
import type { CreditedFigure } from "../response/statedFacts.ts";
import { forEachWord } from "../text.ts";
import { numberInWords, readWrittenFigures, type WrittenFigure } from "../writtenFigures.ts";
import type { MatchedCitation, ReadSource, Source, FactVerdict } from "./concordance.ts";
import { isRead, sourceMeant } from "./inspectionMeant.ts";
import { isNumber } from "./wordKinship.ts";
import { unjudgedFact } from "./unjudgedFact.ts";
import { sentencesIn } from "./reportSentences.ts";
import { stemOf } from "./stems.ts";

/** A sentence of a report that gives figures. */
interface FiguredSentence {
  readonly finding: Finding;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly figures: readonly WrittenFigure[];
}

export function matchCreditedFigure(
  placed: Placed<CreditedFigure>,
  sources: readonly Source[],
  citations: readonly MatchedCitation[],
): FactVerdict {
  const { figure, words, inspection } = placed.fact;
  const { start, end } = spanOf(placed, placed.fact.sentence);
  const own = citations.filter(
    ({ citation }) => start <= spanOf(citation).start && spanOf(citation).start < end,
  );
  const cited = own.flatMap(({ locators }) =>
    locators.filter(({ known }) => known).flatMap(({ findings }) => findings),
  );
  const meant = own.length > 0 ? (own[0]?.source ?? null) : sourceNamed(inspection, sources);
  if (meant === null || !isRead(meant)) return unjudgedFact;
  const all = figuredSentences(meant);
  const places = cited.length > 0 ? all.filter(({ finding }) => cited.includes(finding)) : all;
  // A paragraph cited by its number leaves little doubt, a page of a letter more.
  const needed =
    cited.length === 0 ? { words: 4, share: 0.6 } : { words: cited.length === 1 ? 2 : 3, share: 0.4 };
  // A sentence may draw on two findings; then the figure's own clause must say all but what its finding says.
  const likest =
    likestSentence(figure, stemsOf(words), places, needed) ??
    likestSentence(figure, stemsOf(placed.fact.clause), places, {
      words: Math.min(4, needed.words + 1),
      share: 0.75,
    }) ??
    likestOfPrecise(figure, placed.fact, places, all) ??
    // What is cited may be another clause's.
    (cited.length === 0
      ? null
      : likestSentence(figure, stemsOf(placed.fact.clause), all, { words: 3, share: 0.75 }));
  if (likest === null) return unjudgedFact;
  const { sentence, stems, likeness } = likest;
  const { finding } = sentence;
  // The same figure near by: the draft may count otherwise than its sentence lets see.
  const agrees = all.some((each) =>
    each.figures.some(
      (other) =>
        isTrueOf(figure, other) &&
        (isOfSameThing(figure, other)
          ? each.finding === finding || shared(stems, each.stems) >= Math.max(2, likeness / 2)
          : each.finding === finding && (isUnclear(figure) || isUnclear(other))),
    ),
  );
  if (agrees) return { ...unjudgedFact, verdict: "right", source: meant, finding };
  const given = sentence.figures.filter((other) => isOfSameThing(figure, other));
  const [only] = given;
  if (only === undefined || given.length !== 1) return unjudgedFact;
  // The inspectors' figure stands in the sentence too: this one is set beside it.
  if (readWrittenFigures(words).some(({ value }) => Math.abs(value - only.value) < 1e-9)) return unjudgedFact;
  return { verdict: "wrong", source: meant, finding, should: inForm(only, figure) };
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
  all: readonly FiguredSentence[],
): LikestSentence | null {
  if (!isPrecise(figure)) return null;
  if (all.some(({ figures }) => figures.some((other) => isTrueOf(figure, other)))) return null;
  const precise = places.map((each) => ({
    ...each,
    figures: each.figures.filter((other) => isPrecise(other) && other.value >= 1000 === figure.value >= 1000),
  }));
  return (
    likestByCounted(figure, clause, precise) ??
    likestSentence(figure, stemsOf(words), precise, { words: 3, share: 0.3 }) ??
    likestSentence(figure, stemsOf(clause), precise, { words: 2, share: 0.6 })
  );
}

/** "418 children were being looked after" of a sentence that goes on alike after another count. */
function likestByCounted(
  figure: WrittenFigure,
  clause: string,
  places: readonly FiguredSentence[],
): LikestSentence | null {
  const at = clause.indexOf(figure.written);
  const counted = countedAfter(clause, at + figure.written.length);
  if (at < 0 || counted === null) return null;
  const alike = places.flatMap((sentence) => {
    const figures = sentence.figures.filter(
      (other) => isOfSameThing(figure, other) && countedAfter(sentence.text, other.span.end) === counted,
    );
    return figures.length === 1 ? [{ ...sentence, figures }] : [];
  });
  const [only] = alike;
  if (only === undefined || alike.length !== 1) return null;
  return { sentence: only, stems: stemsOf(clause), likeness: 2 };
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

interface LikestSentence {
  readonly sentence: FiguredSentence;
  readonly stems: ReadonlySet<string>;
  readonly likeness: number;
}

/** The sentence that gives a figure of the same thing and says most of what the draft does; null where too little. */
function likestSentence(
  figure: WrittenFigure,
  stems: ReadonlySet<string>,
  places: readonly FiguredSentence[],
  needed: { readonly words: number; readonly share: number },
): LikestSentence | null {
  const likest = places
    .filter(({ figures }) => figures.some((other) => isOfSameThing(figure, other)))
    .map((sentence) => ({ sentence, stems, likeness: shared(stems, sentence.stems) }))
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (likest === undefined || likest.likeness < needed.words) return null;
  return likest.likeness < needed.share * stems.size ? null : likest;
}

const known = new WeakMap<ReadSource["report"], readonly FiguredSentence[]>();

function figuredSentences({ report }: ReadSource): readonly FiguredSentence[] {
  let sentences = known.get(report);
  if (sentences === undefined) {
    sentences = allFindings(report).flatMap((finding) =>
      sentencesIn(finding.text).flatMap((span) => {
        const text = finding.text.slice(span.start, span.end);
        const figures = readWrittenFigures(text);
        return figures.length === 0 ? [] : [{ finding, text, stems: stemsOf(text), figures }];
      }),
    );
    known.set(report, sentences);
  }
  return sentences;
}

/** The stems of a sentence's words of weight; numbers are none. */
function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  forEachWord(text, (start, end) => {
    const word = text.slice(start, end).toLowerCase().replace(/’/g, "'").replace(/'s?$/, "");
    if (/^\p{L}{3,}/u.test(word) && !lightWords.has(word) && !isNumber(word)) stems.add(stemOf(word));
  });
  return stems;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of a) if (b.has(stem)) count += 1;
  return count;
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
