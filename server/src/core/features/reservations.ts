// The inspectors' reservations: sentences of a report's summary and sections that admit a weakness without standing in
// the list of areas, by section, to be ticked off when an action plan is made. Never a problem of any draft.

import { stemOf } from "../concordance/search/stems.ts";
import type { ReadSource } from "../concordance/concordance.ts";
import { sentencesIn } from "../concordance/facts/reportSentences.ts";
import { isOver, isStill, reservationWords, turnedBy } from "../knowledge/reservationWords.ts";
import {
  pageOfReport,
  type AreaForImprovement,
  type Finding,
  type InspectionReport,
} from "../report/inspectionReport.ts";
import { foldTypography, type Span, tokenise } from "../text.ts";

export interface Reservation {
  /** The section's title; "Summary" for the summary. */
  readonly section: string;
  readonly finding: Finding;
  /** The sentence, as printed. */
  readonly text: string;
  /** Where the sentence begins. */
  readonly page: number;
  /** The areas that name the same thing already. */
  readonly areas: readonly AreaForImprovement[];
}

/** In the report's order. */
export function reservationsOf({ report }: Pick<ReadSource, "report">): Reservation[] {
  const known = remembered.get(report);
  if (known !== undefined) return known;
  const listed = [...report.areasForPriorityAction, ...report.areasForImprovement];
  const paragraphs = new Set(listed.flatMap(({ paragraph }) => paragraph ?? []));
  const likeness = new AreaLikeness(report, listed);
  const parts = [{ title: "Summary", findings: report.summary }, ...report.sections];
  const found = parts.flatMap(({ title, findings }) =>
    findings
      .filter(({ paragraph }) => paragraph === null || !paragraphs.has(paragraph))
      .flatMap((finding) =>
        sentencesIn(finding.text)
          .filter((span) => admitsWeakness(finding.text.slice(span.start, span.end)))
          .map((span): Reservation => {
            const text = finding.text.slice(span.start, span.end);
            return {
              section: title,
              finding,
              text,
              page: pageAt(report, finding, span),
              areas: likeness.areasLike(text),
            };
          }),
      ),
  );
  remembered.set(report, found);
  return found;
}

const remembered = new WeakMap<InspectionReport, Reservation[]>();

/** Whether a sentence of a report admits a weakness that stands. */
export function admitsWeakness(sentence: string): boolean {
  const words = foldTypography(sentence).toLowerCase();
  if (isOver.test(words) && !isStill.test(words)) return false;
  return reservationWords.some(({ admits, unless }) => {
    const match = admits.exec(words);
    return match !== null && !turnedBy[unless].test(words.slice(0, match.index));
  });
}

function pageAt(report: InspectionReport, { boxes, page }: Finding, { start }: Span): number {
  const inFile = boxes.findLast(({ span }) => span.start <= start)?.page;
  return inFile === undefined ? page : pageOfReport(report, inFile);
}

/** Words of an area that a sentence shares, the rarer in the report the more they count. */
class AreaLikeness {
  readonly #areas: readonly { readonly area: AreaForImprovement; readonly stems: ReadonlySet<string> }[];
  readonly #weights = new Map<string, number>();

  constructor(report: InspectionReport, areas: readonly AreaForImprovement[]) {
    this.#areas = areas.map((area) => ({ area, stems: stemsIn(area.text) }));
    const texts = [...report.summary, ...report.sections.flatMap(({ findings }) => findings)];
    const counts = new Map<string, number>();
    for (const { text } of texts) {
      for (const stem of stemsIn(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    for (const { stems } of this.#areas) {
      for (const stem of stems) {
        this.#weights.set(stem, Math.log((texts.length + 1) / ((counts.get(stem) ?? 0) + 1)));
      }
    }
  }

  areasLike(sentence: string): AreaForImprovement[] {
    const said = stemsIn(sentence);
    return this.#areas
      .filter(({ stems }) => {
        const shared = [...stems].filter((stem) => said.has(stem));
        const share = this.#weightOf(shared) / Math.max(this.#weightOf([...stems]), Number.EPSILON);
        return shared.length >= leastShared && share >= leastShare;
      })
      .map(({ area }) => area);
  }

  #weightOf(stems: readonly string[]): number {
    return stems.reduce((sum, stem) => sum + (this.#weights.get(stem) ?? 0), 0);
  }
}

const leastShared = 3;
const leastShare = 0.4;

function stemsIn(text: string): ReadonlySet<string> {
  return new Set(
    tokenise(text)
      .map(({ word }) => word.toLowerCase())
      .filter((word) => word.length > 3)
      .map(stemOf),
  );
}
