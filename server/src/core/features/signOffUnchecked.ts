// What of a draft nobody has checked, told as plainly as what was: unread sources and paragraphs, dates and figures
// of the council's own, and what no program can judge.

import type { Concordance } from "../concordance/concordance.ts";
import { isRead } from "../concordance/facts/inspectionMeant.ts";
import { type Message, message } from "../problem.ts";
import { beyondReading } from "../response/readingLimits.ts";
import { spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { readWrittenDates } from "../writtenDates.ts";
import { readWrittenFigures } from "../writtenFigures.ts";
import type { DraftPlace } from "./draftPlaces.ts";

export interface SheetUnchecked {
  /** Of this draft. */
  readonly here: readonly Message[];
  /** Dates and figures held against no source, each once. */
  readonly dates: readonly string[];
  readonly figures: readonly string[];
  /** Of any draft. */
  readonly never: readonly Message[];
}

export function sheetUnchecked(
  concordance: Concordance,
  placeAt: (offset: number) => DraftPlace,
): SheetUnchecked {
  const { sources, response, settings } = concordance;
  const here: Message[] = [];
  if (sources.length === 0)
    here.push(message("This draft names no source: nothing in it was checked against a report."));
  for (const source of sources) {
    if (isRead(source)) {
      for (const { message: problem } of source.report.problems) {
        here.push(message('Reading "{0}" left a doubt: {1}', source.setting.id, problem));
      }
      continue;
    }
    const { id, file } = source.setting;
    here.push(message('"{0}" ({1}) was not read. {2}', id, file, source.reason ?? ""));
  }
  for (const unread of response.unread) {
    here.push(beyondReading(placeAt(spanOf(unread).start).line));
  }
  if (response.speeches.length > 0) {
    here.push(
      message(
        "What people of the council say ({0} passages between quotation marks) is theirs: only grades, dates and names in it were checked.",
        response.speeches.length,
      ),
    );
  }
  if (settings.numbering === "none")
    here.push(message("The settings say that this draft is not numbered: its numbers were not checked."));
  return { here, ...ownDatesAndFigures(concordance), never };
}

const never: readonly Message[] = [
  message(
    "Whether what the draft says in its own words is fair to the report: those sentences are listed above for a person to judge.",
  ),
  message("Whether anything is true that no source tells of: what the council has done, will do, or spends."),
  message("Whether what is left out matters."),
  message("Pictures, charts and attachments, and anything a reader is sent to elsewhere."),
];

/** What is said outside quotations and of no inspection. */
function ownDatesAndFigures({
  response,
  statedFacts,
  quotations,
}: Concordance): Pick<SheetUnchecked, "dates" | "figures"> {
  const judged: Span[] = [
    ...statedFacts.filter(({ verdict }) => verdict !== "unjudged").map(({ stated }) => spanOf(stated)),
    ...quotations.filter(({ checked }) => checked).map(({ quotation }) => spanOf(quotation)),
    ...response.citations.map((citation) => spanOf(citation)),
    ...response.frameworkMentions.map((mention) => spanOf(mention)),
  ];
  const dates = new Set<string>();
  const figures = new Set<string>();
  for (const block of response.blocks) {
    const { text, runs } = block.fact.prose;
    const start = (runs[0]?.source ?? 0) + block.offset;
    const known = (span: Span): boolean =>
      judged.some((each) => each.start < start + span.end && start + span.start < each.end);
    const found = readWrittenDates(text).map(({ span }) => span);
    for (const span of found) if (!known(span)) dates.add(text.slice(span.start, span.end));
    for (const { span, units } of readWrittenFigures(text)) {
      const inDate = found.some((date) => date.start < span.end && span.start < date.end);
      if (!inDate && !known(span))
        figures.add(text.slice(span.start, span.end) + countedIn(text.slice(span.end), units));
    }
  }
  return { dates: [...dates], figures: [...figures] };
}

/** What is counted, as written behind the number: " strategy meetings", "%". */
function countedIn(after: string, units: readonly string[]): string {
  const share = /^(?:\s?%|\sper\s?cent\b)/i.exec(after);
  if (share !== null) return share[0];
  if (/^(?:~|of:|share$|age$)/.test(units[0] ?? "share")) return "";
  const words = [...after.matchAll(/[^.,;:()–—]?\p{L}[\p{L}’'-]*/gu)][units.length - 1];
  return words === undefined ? "" : after.slice(0, words.index + words[0].length).replace(/\s+/g, " ");
}
