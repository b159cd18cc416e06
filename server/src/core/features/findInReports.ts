// "Find" over any number of reports, for the command line and the editor alike: the findings likest to some words,
// each with its report's name, its place and the sentence that matters. Reads no files.

import { buildFindingIndex, type FindingIndex, searchForms } from "../concordance/search/findingIndex.ts";
import { type FoundFinding, searchFindings } from "../concordance/search/findingSearch.ts";
import { stemOf } from "../concordance/search/stems.ts";
import { type Message, message } from "../problem.ts";
import type { InspectionReport } from "../report/inspectionReport.ts";
import { sentencesOf } from "../response/prose/sentences.ts";
import { tokenise } from "../text.ts";
import { placeOf } from "../writing/findingPlaces.ts";

/** A report under the name it is shown by. */
export interface NamedReport {
  readonly name: string;
  readonly report: InspectionReport;
}

export interface FoundPlace extends FoundFinding {
  /** Its report's. */
  readonly name: string;
  /** "Paragraph 12 (page 3)", or "Judgements". */
  readonly place: Message;
  /** The sentence, or part of one, that has most of the words. */
  readonly excerpt: string;
}

/** Reports made ready for being searched again and again. */
export class ReportFinder {
  readonly #index: FindingIndex;
  readonly #names: ReadonlyMap<InspectionReport, string>;

  constructor(reports: readonly NamedReport[]) {
    this.#index = buildFindingIndex(reports.map(({ report }) => report));
    this.#names = new Map(reports.map(({ name, report }) => [report, name]));
  }

  /** At most `limit` findings, best first; those that have the very words before all others. */
  find(words: string, limit: number): FoundPlace[] {
    const asked = stemsIn(words);
    return searchFindings(this.#index, words, limit).map((found) => ({
      ...found,
      name: this.#names.get(found.report) ?? "",
      place: found.finding === null ? message("Judgements") : placeOf(found.finding),
      excerpt: excerptOf(found.text, asked),
    }));
  }
}

/** Characters of an excerpt at most. */
const excerptLength = 220;

function excerptOf(text: string, asked: ReadonlySet<string>): string {
  if (text.length <= excerptLength) return text;
  let best = { start: 0, end: text.length };
  let most = -1;
  for (const { start, end } of sentencesOf(text)) {
    const shared = [...stemsIn(text.slice(start, end))].filter((stem) => asked.has(stem)).length;
    if (shared > most) [best, most] = [{ start, end }, shared];
  }
  const sentence = text.slice(best.start, best.end).trim();
  if (sentence.length <= excerptLength) return sentence;
  const hit =
    tokenise(sentence).find(({ word }) => stemsOf(word).some((stem) => asked.has(stem)))?.start ?? 0;
  const from = hit + excerptLength / 2 <= excerptLength ? 0 : sentence.lastIndexOf(" ", hit - 60) + 1;
  const to = sentence.lastIndexOf(" ", from + excerptLength);
  const cut = sentence.slice(from, to > from ? to : from + excerptLength);
  return `${from > 0 ? "… " : ""}${cut}${from + cut.length < sentence.length ? " …" : ""}`;
}

function stemsIn(text: string): Set<string> {
  return new Set(tokenise(text).flatMap(({ word }) => stemsOf(word)));
}

function stemsOf(word: string): string[] {
  return searchForms(word).map(stemOf);
}
