// Finds the sentence of a report that a figure of a draft comes from: the one the draft cites, or whose words the draft
// has nearly all, or that has the draft's other figures. Says nothing of whether the figure is right.

import { forEachWord } from "../../text.ts";
import { readWrittenFigures, type WrittenFigure } from "../../writtenFigures.ts";
import type { Finding } from "../../report/inspectionReport.ts";
import type { CreditedFigure } from "../../response/statedFacts.ts";
import { type FiguredReport, type FiguredSentence, type Likeness, likenessOf } from "./figureLikeness.ts";
import { canBeOfSameThing, isOfSameThing, isPrecise, isSame, isTrueOf, isUnclear } from "./figureKinship.ts";
import { stemsOf } from "./figureWords.ts";

export interface Likest {
  readonly sentence: FiguredSentence;
  /** The draft's words that are like it. */
  readonly stems: ReadonlySet<string>;
  readonly likeness: Likeness;
}

/** What is needed at least. A paragraph cited by its number leaves little doubt. */
interface Least {
  readonly words: number;
  readonly weight: number;
  readonly share: number;
  /** How like the next of the report's sentences may be, of its own likeness; any where nothing is said. */
  readonly next?: number;
}
type Leasts = Readonly<Record<"whole" | "clause" | "alone", Least>>;
const citedLeast: Leasts = {
  whole: { words: 2, weight: 0.8, share: 0.35 },
  clause: { words: 2, weight: 0.8, share: 0.5 },
  alone: { words: 2, weight: 0.8, share: 0.25, next: 0.6 },
};
const toldLeast: Leasts = {
  whole: { words: 4, weight: 1.6, share: 0.5 },
  clause: { words: 3, weight: 1.4, share: 0.6 },
  alone: { words: 3, weight: 1.4, share: 0.33, next: 0.6 },
};
const nearLeast: Leasts = {
  whole: { words: 4, weight: 1.8, share: 0.55 },
  clause: { words: 3, weight: 1.6, share: 0.65 },
  alone: { words: 3, weight: 1.7, share: 0.4, next: 0.55 },
};

/** A figure that a draft states, and the others of its sentence. */
interface Stated {
  readonly figure: WrittenFigure;
  readonly others: readonly WrittenFigure[];
}

/** The sentence of a report that a credited figure comes from; null where none is unmistakable. */
export function likestOf(
  { figure, words, clause, before, near }: CreditedFigure,
  cited: readonly Finding[],
  report: FiguredReport,
): Likest | null {
  const part = stemsOf(clause);
  // What stands behind a semicolon is another statement.
  const statement = words.split(";").find((each) => each.includes(figure.written) && words.includes(";"));
  const whole = stemsOf(statement ?? words);
  const places =
    cited.length > 0 ? report.sentences.filter(({ finding }) => cited.includes(finding)) : report.sentences;
  const least = cited.length > 0 ? citedLeast : near ? nearLeast : toldLeast;
  const others = readWrittenFigures(words).filter((other) => other.span.start !== figure.span.start);
  const stated = { figure, others };
  // "School attendance? Good, said Ofsted, at 92%."
  const pointing =
    before !== "" &&
    (pointsBack.test(clause) || isUnclear(figure) || part.size <= fewWords || /\?\W*$/.test(before));
  return (
    likestSentence(stated, whole, places, report, least.whole) ??
    // A sentence may draw on two findings; then the figure's own clause must say all but what its finding says.
    likestSentence(stated, part, places, report, least.clause) ??
    // In the draft's own words, but no other sentence of the report is half as like.
    likestSentence(stated, whole, places, report, least.alone) ??
    likestSentence(stated, part, places, report, least.alone) ??
    likestOfPrecise(stated, { whole, clause, part, near }, places, report) ??
    (ownThing.test(clause) ? null : likestByThing(figure, whole, places, report, near)) ??
    likestByMisprint(figure, whole, places, report, near) ??
    // "At a 20-day review point": a name with a number in it.
    likestByCounted(figure, clause, places) ??
    // What is cited may be another clause's.
    (cited.length === 0 ? null : likestSentence(stated, part, report.sentences, report, toldLeast.clause)) ??
    // "More than 500 of them": whom the sentence before named.
    (pointing ? likestSentence(stated, stemsOf(`${before} ${words}`), places, report, least.alone) : null)
  );
}

/** Words of weight in a clause that says little by itself: "Up to 28 months, the inspectors say". */
const fewWords = 2;

/** "The council's 25 apprenticeships" of a report that counts apprenticeships in one sentence only. */
function likestByThing(
  figure: WrittenFigure,
  stems: ReadonlySet<string>,
  places: readonly FiguredSentence[],
  report: FiguredReport,
  near: boolean,
): Likest | null {
  const [thing = ""] = figure.units;
  if (!/^\p{Ll}{5,}$/u.test(thing)) return null;
  if (countedEverywhere.test(thing)) return near ? null : likestByPair(figure, stems, places, report);
  const alike = places.filter(({ figures }) => figures.some(({ units }) => units.includes(thing)));
  const [only] = alike;
  if (only === undefined || alike.length !== 1) return null;
  const likeness = likenessOf(stems, only, report);
  const { words, share } = near ? { words: 4, share: 0.4 } : { words: 2, share: 0.3 };
  return likeness.words >= words && likeness.share >= share ? { sentence: only, stems, likeness } : null;
}

/** "Six family hubs" of a report that counts family hubs in one sentence only. */
function likestByPair(
  { units: [first, second = "", third = ""] }: WrittenFigure,
  stems: ReadonlySet<string>,
  places: readonly FiguredSentence[],
  report: FiguredReport,
): Likest | null {
  if (!/^\p{Ll}{3,}$/u.test(second) || [second, third].some((noun) => countedEverywhere.test(noun)))
    return null;
  const alike = places.flatMap((sentence) => {
    const figures = sentence.figures.filter(({ units }) => units[0] === first && units[1] === second);
    return figures.length === 0 ? [] : [{ ...sentence, figures }];
  });
  const [only] = alike;
  if (only === undefined || alike.length !== 1) return null;
  const likeness = likenessOf(stems, only, report);
  return likeness.words >= 2 ? { sentence: only, stems, likeness } : null;
}

/** Who else counts such things, and when. */
const ownThing =
  /\b(?:we|I|our|college|university|employers?|board\sagreed|(?:last|this)\s(?:year|spring|summer|autumn|winter)|20\d\d)\b/iu;
/** What any paper counts. */
const countedEverywhere =
  /^(?:child|person|people|leaver|family|young|worker|officer|manager|carer|parent|member|adult|inspector|leader|school|visit|review|meeting|month|share|minute|point|million|record|plan|action|recommendation|priority|judgement|finding|report|since|pound|other)$/;

const pointsBack = /\b(?:them|they|these|those|that|this|such|it|he|she|one|ones|both|of\swhom)\b/i;

/** A precise figure that no finding has: a sentence that gives another one and says much the same is the one meant. */
function likestOfPrecise(
  stated: Stated,
  { whole, clause, part, near }: PreciseWords,
  places: readonly FiguredSentence[],
  report: FiguredReport,
): Likest | null {
  const { figure } = stated;
  if (!isPrecise(figure)) return null;
  if (report.sentences.some(({ figures }) => figures.some((other) => isTrueOf(figure, other)))) return null;
  const precise = places.map((each) => ({
    ...each,
    figures: each.figures.filter((other) => isPrecise(other) && other.value >= 1000 === figure.value >= 1000),
  }));
  return (
    likestByCounted(figure, clause, precise) ??
    likestSentence(stated, whole, precise, report, { words: 3, weight: 1, share: near ? 0.4 : 0.3 }) ??
    likestSentence(stated, part, precise, report, { words: near ? 3 : 2, weight: near ? 1 : 0.6, share: 0.5 })
  );
}

interface PreciseWords {
  readonly whole: ReadonlySet<string>;
  readonly clause: string;
  /** The stems of the clause. */
  readonly part: ReadonlySet<string>;
  readonly near: boolean;
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
  near: boolean,
): Likest | null {
  if (figure.form !== "digits") return null;
  const alike = places.flatMap((sentence) => {
    const figures = sentence.figures.filter(
      (other) =>
        isOfSameThing(figure, other) &&
        (isMisprint(figure.written, other.written) || isTenfold(figure, other)),
    );
    return figures.length === 0 ? [] : [{ ...sentence, figures }];
  });
  const [only] = alike;
  if (only === undefined || alike.length !== 1) return null;
  const likeness = likenessOf(stems, only, report);
  const least =
    (figure.value < 100 || only.figures.some((each) => isTenfold(figure, each)) ? 2 : 1) + (near ? 1 : 0);
  return likeness.words >= least ? { sentence: only, stems, likeness } : null;
}

/** "Over 5,000" of "over 500": a nought too many or too few. */
function isTenfold(stated: WrittenFigure, { value, about }: WrittenFigure): boolean {
  const [less, more] = [Math.min(stated.value, value), Math.max(stated.value, value)];
  return stated.about === about && less >= 50 && Math.abs(more - 10 * less) < 1e-9;
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
  return { sentence: only, stems: stemsOf(clause), likeness: { words: 2, weight: 1, whole: 1, share: 1 } };
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

/** The sentence that gives a figure of the same thing and says most of what the draft does; null where too little. */
function likestSentence(
  { figure, others }: Stated,
  stems: ReadonlySet<string>,
  places: readonly FiguredSentence[],
  report: FiguredReport,
  least: Least,
): Likest | null {
  const likest: Likest[] = [];
  // Ages are few, and told of many things.
  const shareLeast = figure.units.includes("age") ? least.share + 0.1 : least.share;
  const weighed: { readonly sentence: FiguredSentence; readonly weight: number }[] = [];
  let most = 0;
  for (const sentence of places) {
    const shared = others.filter((other) => sentence.figures.some((each) => isSame(other, each)));
    const free = sentence.figures.filter((each) => !shared.some((other) => isSame(other, each)));
    if (
      !free.some(
        (each) => isOfSameThing(figure, each) || (shared.length > 0 && canBeOfSameThing(figure, each)),
      )
    )
      continue;
    const likeness = withShared(likenessOf(stems, sentence, report), shared);
    const { words, weight, share } = likeness;
    weighed.push({ sentence, weight });
    most = Math.max(most, weight);
    if (words >= least.words && weight >= least.weight && share >= shareLeast)
      likest.push({ sentence, stems, likeness });
  }
  const best = weighed.find(({ weight }) => weight === most)?.sentence;
  const { next } = least;
  if (
    next !== undefined &&
    best !== undefined &&
    weighed.some(({ sentence, weight }) => weight > next * most && !saysTheSame(figure, sentence, best))
  )
    return null;
  // Of two that are as like, the one whose figure is nearer: a slip of the pen is a small one.
  return (
    likest
      .filter(({ likeness }) => likeness.weight >= 0.95 * most)
      .map((each) => ({ each, off: distance(figure, each.sentence) }))
      .sort((one, other) => one.off - other.off)[0]?.each ?? null
  );
}

/** Whether two sentences are of one finding, or count the thing alike: seven visits in the summary, seven in a paragraph. */
function saysTheSame(figure: WrittenFigure, a: FiguredSentence, b: FiguredSentence): boolean {
  const [some, others] = [a, b].map(({ figures }) => figures.filter((each) => isOfSameThing(figure, each)));
  return (
    a.finding === b.finding ||
    (some?.length === 1 && others?.length === 1 && some[0]?.value === others[0]?.value)
  );
}

/** What a figure that both have weighs: of a small one there are many. */
const sharedWeight = (value: number): number => (value > 0 && value < 10 && value % 1 === 0 ? 0.4 : 0.9);

function withShared(likeness: Likeness, shared: readonly WrittenFigure[]): Likeness {
  if (shared.length === 0) return likeness;
  const more = shared.reduce((sum, { value }) => sum + sharedWeight(value), 0);
  const [weight, whole] = [likeness.weight + more, likeness.whole + more];
  return { words: likeness.words + shared.length, weight, whole, share: weight / whole };
}

/** How far the nearest figure of the same thing lies from the one stated: the ratio of the two, as a logarithm. */
function distance(figure: WrittenFigure, { figures }: FiguredSentence): number {
  const near = figures.filter((other) => isOfSameThing(figure, other));
  return Math.min(
    ...near.map((other) => Math.abs(Math.log(Math.max(other.value, 1e-6) / Math.max(figure.value, 1e-6)))),
  );
}
