// Finds what a passage states as plain fact: dates, names and figures. Reads no quotation; judges nothing.

import type { Span } from "../../text.ts";
import { readWrittenDates } from "../../writtenDates.ts";
import type { HeldOffice, InspectionDate, StatedFact } from "../statedFacts.ts";
import { creditedFiguresIn } from "./figures/creditedFigures.ts";
import { impossibleDatesIn } from "./wording/impossibleDates.ts";
import { inspectionDatesIn, monthTakenUp, type StatedSentence } from "./inspections/inspectionDates.ts";
import { daysAsked, leadAsked } from "./inspections/inspectionDateLabels.ts";
import { inspectionLengthsIn } from "./inspections/inspectionLengths.ts";
import { nothingSpoken, spokenAfter, spokenBefore } from "./inspections/inspectionSpokenOf.ts";
import { authoritiesIn } from "./names/authorityNames.ts";
import { calledInspectionsIn } from "./inspections/calledInspections.ts";
import { signedLabel } from "./names/inspectorForms.ts";
import { leadInspectorsIn } from "./names/leadInspectors.ts";
import { peopleIn } from "./names/people.ts";
import { type Passage, standsIn } from "./passage.ts";
import { maskStretches, sentencesOf } from "./sentences.ts";
import { sought } from "../../sought.ts";

/** What surrounds a passage's facts. */
export interface StatedSurroundings {
  /** Places in the passage that hold quoted words. */
  readonly quotations: readonly Span[];
  /** Places in the passage that hold citations. */
  readonly citations: readonly Span[];
  /** Of a table's cell, what its row or else its column is for; empty elsewhere. */
  readonly label: string;
  /** Of a table's cell, the words of the one that says when it was; null for none. */
  readonly when?: string | null;
  /** … and of its row's column of dates. */
  readonly inRow?: string | null;
  /** The inspection whose facts a list of labels gives; empty for none. */
  readonly factsOf?: string;
  /** It stands in a table's cell, or in a list, that tells what the inspectors found. */
  readonly found?: boolean;
  /** Of such a cell, its row in the segment. */
  readonly row?: Span | null;
  /** Of a cell with a number alone that they found, what it counts; else empty. */
  readonly counted?: string;
  /** Of a table's cell, the first cell of its row; else empty. */
  readonly rowName?: string;
  /** Of a table's cell, the office that its row gives the person in it. */
  readonly office?: HeldOffice | null;
}

const mayState =
  /inspect|visit|Ofsted|JTAI|ILACS|field\s?work|on[\s-]site|HMI|Council|authority|^\W*(?:the|their|a)\s(?:\w+\s)?team\s/i;
/** "The report makes three recommendations", "it tells us that children in Northmere …". */
const mayCredit = sought(/\b(?:report|letter|recommendations?)\b|\blocal\sarea\spartnership\b/i);
/** "We thank Ada Marsh and her colleagues", "In May a team led by Ada Marsh": perhaps of inspectors. */
const mayNameTeam = sought(/\bcolleagues?\b|\bteam\b[^.]{1,30}\bled\s+by\b|^\W*Dear\s/i);

/** The facts a passage states, in reading order. */
export function statedFactsIn(
  passage: Passage,
  {
    quotations,
    citations,
    label,
    when = null,
    inRow = null,
    factsOf = "",
    found = false,
    row = null,
    counted = "",
    rowName = "",
    office = null,
  }: StatedSurroundings,
): StatedFact[] {
  const dates = readWrittenDates(passage.text).filter(({ span }) => !standsIn(quotations, span.start));
  const facts: StatedFact[] = [...impossibleDatesIn(passage, dates)];
  const others = [...quotations, ...citations].sort((a, b) => a.start - b.start);
  const masked = maskStretches(passage.text, others);
  const speaks =
    mayState.test(passage.text) ||
    mayState.test(label) ||
    signedLabel.test(label) ||
    mayCredit.test(passage.text) ||
    factsOf !== "";
  const namesTeam = mayNameTeam.test(passage.text);
  let before: readonly InspectionDate[] = [];
  let last: StatedSentence | null = null;
  const sentences = sentencesOf(masked);
  for (const [index, { start, end }] of sentences.entries()) {
    const sentence = { offset: start, text: masked.slice(start, end) };
    const previous = last;
    last = sentence;
    const following = sentences[index + 1];
    const after = following === undefined ? "" : masked.slice(following.start, following.end);
    const beyond = sentences[index + 2];
    const around = {
      citations,
      before: previous?.text ?? rowName,
      above: index < 2 ? "" : masked.slice(sentences[index - 2]?.start, sentences[index - 2]?.end),
      after: beyond === undefined ? after : `${after} ${masked.slice(beyond.start, beyond.end)}`,
      found,
      row,
      counted,
    };
    facts.push(...peopleIn(passage, sentence, office), ...creditedFiguresIn(passage, sentence, around));
    facts.push(...authoritiesIn(passage, sentence, label, dates, { when, found, after, speaks }));
    if (!speaks) {
      if (namesTeam) facts.push(...leadInspectorsIn(passage, sentence, label));
      if (dates.length > 0)
        facts.push(...inspectionDatesIn(passage, sentence, dates, label, nothingSpoken, false));
      continue;
    }
    const spoken =
      dates.length === 0
        ? nothingSpoken
        : previous !== null
          ? spokenBefore(previous.text)
          : factsOf === daysAsked
            ? { ...nothingSpoken, asks: true }
            : following === undefined
              ? nothingSpoken
              : spokenAfter(sentence.text, after);
    const inspected = inspectionDatesIn(passage, sentence, dates, label, spoken);
    facts.push(
      ...inspected,
      ...(previous === null || before.length > 0
        ? []
        : monthTakenUp(passage, previous, dates, sentence.text)),
      ...inspectionLengthsIn(passage, sentence, dates),
      ...leadInspectorsIn(passage, sentence, label, factsOf === leadAsked && previous === null),
      ...calledInspectionsIn(passage, sentence, {
        dates: inspected.filter(({ holds }) => holds === "tied"),
        written: dates,
        before,
        citations,
        cell: when,
        inRow,
      }),
    );
    before = inspected;
  }
  return facts.sort((a, b) => a.span.start - b.span.start);
}
