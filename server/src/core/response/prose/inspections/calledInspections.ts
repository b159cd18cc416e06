// Finds what a draft calls an inspection where it can be held against the reports: beside its date, with a citation,
// or as what found something; and "recommendations" credited to the inspectors.

import { hasSign, signs } from "../../../signs.ts";
import type { Span } from "../../../text.ts";
import type { CalledInspection, InspectionDate } from "../../statedFacts.ts";
import type { StatedSentence } from "./inspectionDates.ts";
import { readWrittenDates, type WrittenDate } from "../../../writtenDates.ts";
import { isDatesLabel } from "./inspectionDateLabels.ts";
import { calledBeside, calledNear, canBeReported, inspectedPlaceIn } from "./inspectionMeant.ts";
import { inspectionPointerAt } from "./inspectionPointer.ts";
import { broughtAbout, reportNamed, takenUp, toldOfInspections } from "./inspectionTakenUp.ts";
import { recommendationsIn } from "./recommendationsNamed.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { wordsOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";

const found =
  /^\s+(?:also\s+)?(?:found|noted|identified|praised|highlighted|concluded|recognised|commended|judged|said|says|showed|confirmed|saw|reported|acknowledged)\b/i;
/** "The inspection was the first since 2024", "the visit was carried out by a team from three inspectorates". */
const tells =
  /^\s+(?:was|were)\s+(?:the\s+(?:first|second|third|latest)\b|led\s+by|carried\s+out|undertaken|conducted|short\b|brief\b|unannounced\b)|^\s+(?:(?:also|itself|rightly|\p{Ll}+ly)\s+)?(?:took|did\s+not|gave|gives|led|brought|left|made|set|told|tells|drew|came|began|went|ran|met|read|heard|asks|names|carries|sets|makes|(?!had\b)\p{Ll}{2,}ed)\b/iu;
/** "The letter of 20 May, which followed Ofsted’s inspection of …": what the letter is of. */
const lettered = sought(
  /\b(?:letter|feedback)\b(?:\s+(?:of|dated)\s+(?:\d{1,2}\s+)?\p{Lu}\p{L}+(?:\s+20\d\d)?)?,?\s+(?:which\s+|that\s+)?(?:followed|follows|following|came\s+after|after|from|of)\s+(?:the\s+|our\s+|this\s+|Ofsted(?:['’]s)?\s+)+$/u,
);
const firstSince = /^\s+(?:was|were)\s+(?:\p{L}+\s+){0,3}?since\b/iu;
const respondedTo = sought(
  /\b(?:response|reply|answer|action\s+plan)\s+(?:to|following|after)\s+(?:the\s+|our\s+|Ofsted(?:['’]s)?\s+|its\s+)*$|\b(?:outcomes?|findings|results)\s+(?:of|from)\s+(?:the\s+|our\s+|Ofsted(?:['’]s)?\s+)*$/i,
);

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
}

export function calledInspectionsIn(
  passage: Passage,
  { offset, text }: StatedSentence,
  { dates, written, before, citations, cell }: CalledAround,
): CalledInspection[] {
  const sentence = passageSpan(passage, offset, offset + text.length);
  const facts: CalledInspection[] = [];
  const seen = new Set<number>();
  const add = (
    start: number,
    end: number,
    rest: Pick<CalledInspection, "called" | "date" | "found"> &
      Partial<Pick<CalledInspection, "bySeveral" | "by" | "takesUp" | "reported" | "inspection">>,
  ): void => {
    if (seen.has(start)) return;
    seen.add(start);
    facts.push({
      kind: "called",
      span: passageSpan(passage, offset + start, offset + end),
      written: text.slice(start, end),
      sentence,
      // "The first since 2024" is another than that of 2024.
      inspection: firstSince.test(text.slice(end))
        ? "current"
        : inspectionPointerAt(text, wordsOf(text), start, end),
      placeName: inspectedPlaceIn(text),
      bySeveral: false,
      by: null,
      takesUp: false,
      reported: false,
      ...rest,
    });
  };
  for (const { start, end } of recommendationsIn(text))
    add(start, end, { called: "recommendations", date: null, found: false });
  const own = cell === null ? null : calledInCell(text, cell);
  if (own !== null) add(own.start, own.end, { called: own.called, date: own.date, found: false });
  for (const { date } of dates) {
    const near = calledBeside(text, { start: date.span.start - offset, end: date.span.end - offset });
    if (near !== null && !isInspectionVisit(text, near))
      add(nameStart(text, near), near.end, { called: near.called, date, found: false });
  }
  const cited = citations.some(({ start }) => start >= offset && start < offset + text.length);
  const told = passage.text.slice(0, offset);
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
  const within = written
    .filter(({ span }) => offset <= span.start && span.end <= offset + text.length)
    .map((date) => ({ ...date, span: { start: date.span.start - offset, end: date.span.end - offset } }));
  const then = dates.length === 0 ? broughtAbout(text, within) : null;
  if (then !== null && !isInspectionVisit(text, then))
    add(nameStart(text, then), then.end, { called: then.called, date: then.date, found: false });
  const report = mayReport.test(text) && canBeReported(text) ? reportNamed(text, within) : null;
  const isAnew = (): boolean => !/\b20\d\d\b/.test(text) && !inspectionWords.test(toldOfInspections(told));
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
    // Of an inspection that an earlier sentence names it may be told too.
    const opens =
      /^\W*(?:\d[\d.]*[.)]?\s*)?(?:the|this|our)\s(?:(?:short|brief|(?:\p{L}+|\d)-(?:day|week))\s)?$/iu.test(
        text.slice(0, start),
      ) && !/\binspection|\binspected|\bvisit|\bILACS/i.test(toldOfInspections(told));
    const says =
      (found.test(text.slice(near.end)) || (opens && tells.test(text.slice(near.end)))) &&
      /\b(?:the|this|our|Ofsted(?:['’]s)?|latest|recent)\s+(?:(?:short|brief|(?:\p{L}+|\d)-(?:day|week))\s+)?$/iu.test(
        text.slice(0, start),
      );
    // "The visit took place on … . This inspection was short": with letters for sources, theirs.
    // "A joint targeted area visit": no such thing, and nothing else it can be.
    const jointVisit =
      /\bjoint\b|\bJTAI\b/i.test(text.slice(start, near.end)) && /visit$/i.test(text.slice(start, near.end));
    if (jointVisit && dates.length === 0) {
      add(start, near.end, { called: "joint-visit", date: null, found: true, bySeveral: true });
      continue;
    }
    const inCourse =
      inTheCourse.test(text.slice(0, start)) &&
      /^,?\s(?:they|(?:the\s)?inspectors|Ofsted|the\steam)\s/.test(text.slice(near.end)) &&
      !/\binspections?\b|\bILACS\b/i.test(told);
    const shown =
      thisOne.test(text.slice(0, start)) &&
      /^inspection$/i.test(text.slice(start, near.end)) &&
      !ofInspections.test(text.slice(near.end)) &&
      !/\binspections?\b|\bILACS\b|\b20\d\d\b/i.test(told.slice(-400)) &&
      !/\b20\d\d\b/.test(text);
    // "At the end of the focused visit, Ann Fenn and her colleagues met …": whoever led it says which one.
    const by =
      plain && dates.length === 0 && courseOf.test(text.slice(0, start)) && !/\b20\d\d\b/.test(text)
        ? (byName.exec(text.slice(near.end))?.groups?.["name"] ?? null)
        : null;
    if (by !== null && !/\bvisit|\binspections?\b|\b20\d\d\b/i.test(told)) {
      add(start, near.end, { called: near.called, date: null, found: false, by });
      continue;
    }
    const heads = passage.block.kind === "heading" && respondedTo.test(text.slice(0, start));
    if (
      (says && plain && (cited || dates.length === 0)) ||
      heads ||
      (plain && inCourse && dates.length === 0) ||
      (plain && shown && dates.length === 0) ||
      (plain && lettered.test(text.slice(0, start)))
    )
      add(start, near.end, {
        called: near.called,
        date: null,
        found: true,
        bySeveral: /\binspectorates\b/i.test(text),
        // "From this inspection as it had from the last": not the last.
        ...(shown ? { inspection: "current" as const } : {}),
      });
  }
  return facts;
}

const mayReport = sought(/\binspection\s(?:report|letter)\b/i);
const inspectionWords = /\binspection|\binspected|\bILACS/i;
const thisOne = sought(/\bthis\s(?:(?:short|brief|\p{Ll}+-(?:day|week))\s)?$/iu);
const inTheCourse = sought(
  /^\W*(?:\d+[.)]\s*)?(?:During|In\sthe\scourse\sof|Throughout|Over|In)\s(?:the|this)\s$/,
);
const courseOf = sought(
  /^\W*(?:\d[\d.]*\)?\s)?(?:During|In\sthe\scourse\sof|Throughout|(?:At|By|Towards|Near)\sthe\s(?:very\s)?(?:start|beginning|end|close|outset)\sof|On\sthe\s(?:first|last|final|second)\s(?:day|morning|afternoon)\sof)\s(?:the|this|our)\s$/,
);
/** "…, Ann Fenn and her colleagues met the Chief Executive", "… in the spring, Ann Fenn spoke to …". */
const byName =
  /^(?:\s(?:in|this|last)\s(?:the\s)?(?:spring|summer|autumn|winter))?,\s(?<name>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,2})(?:,\s(?:(?:who\sled|the\slead)\s[^.;,]{0,30}|(?:His|Her)\sMajesty[’']s\sInspector),)?\s(?:and\s(?:her|his|their)\s(?:\p{Ll}+\s)?(?:colleagues?|team|inspectors)\s)?(?:met|spoke|gave|told|saw|read|heard|sat|thanked|asked|shared|talked|visited|fed|explained|looked)\s/u;
/** "This inspection framework": no inspection. */
const ofInspections =
  /^\s(?:framework|cycle|report|team|regime|round|handbook|programme|activity|work|process|period|year|outcome|result|judgement)s?\b/;

/** "| Inspection of services for care leavers | 29 and 30 July 2025 |": what a row with a date is called. */
function calledInCell(text: string, next: string): (Pick<CalledInspection, "called" | "date"> & Span) | null {
  const [date, ...more] = readWrittenDates(next);
  if (date === undefined || more.length > 0 || date.precision !== "day" || !isDatesLabel(text, true))
    return null;
  if (!/^\W*(?:from\s)?$/i.test(next.slice(0, date.span.start)) || !/^\W*$/.test(next.slice(date.span.end)))
    return null;
  const near = calledNear(text, 0);
  if (near === null || !canBeReported(text)) return null;
  return { called: near.called, date, start: nameStart(text, near), end: near.end };
}

const naming = sought(/\b(?:inspection|visit|JTAI|ILACS)\b/g);
const namingSigns = signs("inspection", "visit", "jtai", "ilacs");

/** "Ofsted inspection": the name's own words begin after "Ofsted". */
function nameStart(text: string, { start, end }: Span): number {
  return start + (/^(?:Ofsted\s+)+/i.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** "ILACS inspection visit" is a visit of an inspection; so is "the inspectors' visit". */
function isInspectionVisit(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  if (/^\s+visits?\b/i.test(text.slice(end)) || /\binspection\s+$/i.test(before)) return true;
  // "Their visit of June 2025" names it; "during their visit in June" says when they came.
  if (/\b(?:their|its)\s+$/i.test(before) && /^\s+of\b/i.test(text.slice(end))) return false;
  return (
    /^visit/i.test(text.slice(start, end)) && !/\b(?:Ofsted(?:['’]s)?|the|an?|this|our)\s+$/i.test(before)
  );
}
