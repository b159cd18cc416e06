// Finds what a draft calls an inspection where it can be held against the reports: beside its date, with a citation,
// or as what found something; and "recommendations" credited to the inspectors.

import { hasSign, signs } from "../../../signs.ts";
import type { Span } from "../../../text.ts";
import type { CalledInspection, InspectionDate } from "../../statedFacts.ts";
import type { StatedSentence } from "./inspectionDates.ts";
import { readWrittenDates, type WrittenDate } from "../../../writtenDates.ts";
import { calledBeside, calledNear, canBeReported, inspectedPlaceIn } from "./inspectionMeant.ts";
import { inspectionPointerAt } from "./inspectionPointer.ts";
import { broughtAbout, isNamedIn, reportNamed, takenUp } from "./inspectionTakenUp.ts";
import { tiedNames, tiesOfPerson } from "./inspectionTies.ts";
import { recommendationsIn } from "./recommendationsNamed.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { wordsOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";

const found =
  /^\s+(?:also\s+)?(?:found|noted|identified|praised|highlighted|concluded|recognised|commended|judged|said|says|showed|confirmed|saw|reported|acknowledged)\b/i;
/** What a sentence is read with. */
export interface CalledAround {
  /** The dates that it gives inspections, and all that its passage has. */
  readonly dates: readonly InspectionDate[];
  readonly written: readonly WrittenDate[];
  /** The dates that the sentence before it gives inspections. */
  readonly before: readonly InspectionDate[];
  /** Places of citations in the passage. */
  readonly citations: readonly Span[];
  /** The words of the next cell of its row; null for none. */
  readonly cell: string | null;
  /** Those of its row's column of dates. */
  readonly inRow: string | null;
}

export function calledInspectionsIn(
  passage: Passage,
  { offset, text }: StatedSentence,
  { dates, written, before, citations, cell, inRow }: CalledAround,
): CalledInspection[] {
  const sentence = passageSpan(passage, offset, offset + text.length);
  const facts: CalledInspection[] = [];
  const seen = new Set<number>();
  const add = (
    start: number,
    end: number,
    rest: Pick<CalledInspection, "called" | "date" | "found"> &
      Partial<Pick<CalledInspection, "bySeveral" | "takesUp" | "reported" | "ties">>,
  ): void => {
    if (seen.has(start)) return;
    seen.add(start);
    const tied = ties.find((name) => nameStart(text, name) === start);
    facts.push({
      kind: "called",
      span: passageSpan(passage, offset + start, offset + end),
      written: text.slice(start, end),
      sentence,
      inspection: inspectionPointerAt(text, wordsOf(text), start, end),
      placeName: inspectedPlaceIn(text),
      bySeveral: false,
      takesUp: false,
      reported: false,
      ties: tied?.ties ?? null,
      ...rest,
    });
  };
  const told = passage.text.slice(0, offset);
  const within = written
    .filter(({ span }) => offset <= span.start && span.end <= offset + text.length)
    .map((date) => ({ ...date, span: { start: date.span.start - offset, end: date.span.end - offset } }));
  const beside = [cell, inRow].flatMap((words) => (words === null ? [] : readWrittenDates(words)));
  const ties = hasSign(text, namingSigns)
    ? tiedNames(text, {
        inHeading: passage.block.kind === "heading",
        told,
        dates: [...within, ...beside],
        toldDates: written.filter(({ span }) => span.end <= offset),
      })
    : [];
  for (const { start, end, person } of recommendationsIn(text)) {
    const theirs = person === null ? null : tiesOfPerson(person);
    add(start, end, { called: "recommendations", date: null, found: false, ties: theirs });
  }
  for (const { date } of dates) {
    const near = calledBeside(text, { start: date.span.start - offset, end: date.span.end - offset });
    if (near === null || isInspectionVisit(text, near)) continue;
    add(nameStart(text, near), near.end, { called: near.called, date, found: false });
  }
  const cited = citations.some(({ start }) => start >= offset && start < offset + text.length);
  const [only, ...more] = before;
  // "Inspectors were here from 1 to 12 December. That focused visit …": under a name of another kind.
  const again = only !== undefined && more.length === 0 && dates.length === 0 ? takenUp(text, told) : null;
  if (again !== null && only !== undefined)
    add(nameStart(text, again), again.end, {
      called: again.called,
      date: only.date,
      found: false,
      takesUp: true,
    });
  const then = dates.length === 0 ? broughtAbout(text, within) : null;
  if (then !== null && !isInspectionVisit(text, then))
    add(nameStart(text, then), then.end, { called: then.called, date: then.date, found: false });
  const report = mayReport.test(text) && canBeReported(text) ? reportNamed(text, within) : null;
  const isAnew = (): boolean => !/\b20\d\d\b/.test(text) && !isNamedIn("inspection", told);
  if (report !== null && (report.date !== null || isAnew()))
    add(report.start, report.end, {
      called: report.called,
      date: report.date,
      found: true,
      reported: true,
    });
  const namings = hasSign(text, namingSigns) ? naming.all(text) : [];
  // "The inspection found …, and the visit …" with one citation: it may be either's.
  const plain = namings.length === 1;
  for (const { index } of namings) {
    const near = calledNear(text, index);
    if (near === null || near.end < index || isInspectionVisit(text, near) || !canBeReported(text)) continue;
    const start = nameStart(text, near);
    const says =
      found.test(text.slice(near.end)) &&
      /\b(?:the|this|our|Ofsted(?:['’]s)?|latest|recent)\s+(?:(?:short|brief|(?:\p{L}+|\d)-(?:day|week))\s+)?$/iu.test(
        text.slice(0, start),
      );
    // "A joint targeted area visit": no such thing, and nothing else it can be.
    if (isJointVisit(text.slice(start, near.end))) {
      if (/\b(?:the|this|that)\s$/i.test(text.slice(0, start)))
        add(start, near.end, { called: "joint-visit", date: null, found: true, bySeveral: true });
      continue;
    }
    if (says && plain && (cited || dates.length === 0))
      add(start, near.end, { called: near.called, date: null, found: true });
  }
  for (const name of ties) {
    if (isInspectionVisit(text, name) && !name.ties.theirs) continue;
    add(nameStart(text, name), name.end, { called: name.called, date: null, found: false });
  }
  return facts;
}

/** "The joint targeted area visit", "the multi-agency visit": no visit is one of several bodies. */
function isJointVisit(name: string): boolean {
  return /visit$/i.test(name) && /\bjoint\b|\bJTAI\b|\bmulti-agency\b/i.test(name);
}

const mayReport = sought(/\binspection\s(?:report|letter)\b/i);
const naming = sought(/\b(?:inspection|visit|JTAI|ILACS)\b/g);
const namingSigns = signs("inspection", "visit", "jtai", "ilacs");

/** "Ofsted inspection": the name's own words begin after "Ofsted". */
function nameStart(text: string, { start, end }: Span): number {
  return start + (/^(?:Ofsted\s+)+/i.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** "The", "Ofsted’s spring", "July’s", "the week-long", before "visit". */
const ownVisitLead = String.raw`\b(?:Ofsted(?:['’]s)?|the|an?|this|our|\p{L}+['’]s)\s+(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|20\d\d|area|\p{L}+-(?:day|week|long))\s+)*$|(?:January|February|March|April|May|June|July|August|September|October|November|December)['’]s\s+$`;

/** "ILACS inspection visit", "the inspectors' visit", "during their visit in June": a visit of an inspection. */
function isInspectionVisit(text: string, { start, end }: Span): boolean {
  // "Their visit of June 2025" names it.
  if (/\btheir\s+$/i.test(text.slice(0, start)) && /^\s+of\b/i.test(text.slice(end))) return false;
  return (
    /^visit/i.test(text.slice(start, end)) &&
    !new RegExp(ownVisitLead, "iu").test(text.slice(Math.max(0, start - 60), start))
  );
}
