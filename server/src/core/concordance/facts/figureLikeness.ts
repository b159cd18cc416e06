// How like a draft's words are to a report's sentence that gives figures: what share of the draft's words of weight the
// sentence has, a word weighing the more the fewer sentences of the report have it. Judges no figure.

import { creditWords } from "../../response/prose/quotations/creditVerbs.ts";
import { lightWords } from "../../knowledge/searchWords.ts";
import { allFindings, type Finding, type InspectionReport } from "../../report/inspectionReport.ts";
import { readWrittenFigures, type WrittenFigure } from "../../writtenFigures.ts";
import { sentencesIn } from "./reportSentences.ts";
import { stemOf } from "../search/stems.ts";
import { stemsOf } from "./figureWords.ts";

/** A sentence of a report that gives figures. */
export interface FiguredSentence {
  readonly finding: Finding;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  /** Those of the whole finding: "For some children, this takes up to 16 days." */
  readonly around: ReadonlySet<string>;
  readonly figures: readonly WrittenFigure[];
}

/** A report's sentences with figures, and what each of its stems weighs, from 0 to 1. */
export interface FiguredReport {
  readonly sentences: readonly FiguredSentence[];
  readonly weightOf: (stem: string) => number;
}

export interface Likeness {
  /** The weight of the words that both have. */
  readonly weight: number;
  /** How many words both have. */
  readonly words: number;
  /** The weight of all the draft's words that tell of the thing. */
  readonly whole: number;
  /** The part of that which is shared, from 0 to 1. */
  readonly share: number;
}

const known = new WeakMap<InspectionReport, FiguredReport>();

export function figuredReport(report: InspectionReport): FiguredReport {
  let read = known.get(report);
  if (read === undefined) known.set(report, (read = readFigures(report)));
  return read;
}

function readFigures(report: InspectionReport): FiguredReport {
  const sentences: FiguredSentence[] = [];
  const counts = new Map<string, number>();
  let count = 0;
  for (const finding of allFindings(report)) {
    const around = new Set<string>();
    for (const { start, end } of sentencesIn(finding.text)) {
      const text = finding.text.slice(start, end);
      const stems = stemsOf(text);
      count += 1;
      for (const stem of stems) {
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
        around.add(stem);
      }
      const figures = readWrittenFigures(text);
      if (figures.length > 0) sentences.push({ finding, text, stems, around, figures });
    }
  }
  const all = Math.max(count, shortReport) + 1;
  const weightOf = (stem: string): number => {
    const found = counts.get(stem);
    return found === undefined ? paraphrase : Math.log(all / (found + 1)) / Math.log(all);
  };
  return { sentences, weightOf };
}

/** In a report of fewer sentences no word is common for standing in one of them. */
const shortReport = 40;

/** What a word weighs that the report does not have: a draft's own word for something, most often. */
const paraphrase = 0.4;

/** What part of its weight a word counts that stands in the sentences around. */
const nearBy = 0.6;

/** How like the words of `stems` are to those of `sentence`. */
export function likenessOf(
  stems: ReadonlySet<string>,
  { stems: sentence, around }: FiguredSentence,
  { weightOf }: FiguredReport,
): Likeness {
  let [weight, words, whole] = [0, 0, 0];
  for (const stem of stems) {
    const own = weightOf(stem);
    const both = sentence.has(stem);
    if (both) words += 1;
    if (both) weight += own;
    else if (around.has(stem)) weight += nearBy * own;
    if (both || !telling.has(stem)) whole += own;
  }
  return { weight, words, whole, share: whole === 0 ? 0 : weight / whole };
}

/** The stems of words that only say who says it: "the inspectors acknowledged in their letter". */
const telling: ReadonlySet<string> = new Set(
  [
    ...creditWords,
    ...lightWords,
    "ofsted",
    "hmi",
    "regulator",
    "watchdog",
    "paragraph",
    "page",
    "sentence",
  ].map(stemOf),
);
