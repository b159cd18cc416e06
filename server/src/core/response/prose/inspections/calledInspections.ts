// Finds what a draft calls an inspection where it can be held against the reports: beside its date, with a citation,
// or as what found something; and "recommendations" credited to the inspectors.

import { hasSign, signs } from "../../../signs.ts";
import type { Span } from "../../../text.ts";
import type { CalledInspection, InspectionDate } from "../../statedFacts.ts";
import type { StatedSentence } from "./inspectionDates.ts";
import { readWrittenDates } from "../../../writtenDates.ts";
import { isDatesLabel } from "./inspectionDateLabels.ts";
import { calledBeside, calledNear, canBeReported, inspectedPlaceIn, isOfAnother } from "./inspectionMeant.ts";
import { inspectionPointerAt } from "./inspectionPointer.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { wordsOf } from "../sentences.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

const actor = String.raw`(?:Ofsted|(?:the\s+)?inspectors?|HMI|the\s+inspectorate|(?:the\s+)?(?:Ofsted(?:['’]s)?|inspection|ILACS)\s+(?:report|letter))`;
const recommending: readonly RegExp[] = [
  new RegExp(String.raw`\b${actor}(?:['’]s?)?\s+(?:\p{L}+\s+){0,2}?(?<name>recommendations?)\b`, "giu"),
  new RegExp(
    String.raw`\b(?<name>recommendations?)\s+(?:that\s+were\s+|which\s+were\s+)?(?:made\s+|given\s+|set\s+out\s+|contained\s+|identified\s+|arising\s+)?(?:by|from|of|in)\s+(?:the\s+|our\s+|this\s+|its\s+)?(?:${actor}|(?:\w+\s+)?inspection|ILACS)\b`,
    "giu",
  ),
  new RegExp(
    String.raw`\b(?<name>recommendations?)\s+(?:(?:that|which)\s+)?${actor}\s+(?:have\s+|has\s+|had\s+|also\s+)*(?:made|makes?|gave|gives?|set\s+out|issued)\b`,
    "giu",
  ),
  new RegExp(
    String.raw`\b${actor}\s+(?:have\s+|has\s+|had\s+|also\s+)*(?:made|makes?|gave|gives?|set\s+out|issued|offer(?:s|ed)|list(?:s|ed)|contain(?:s|ed)|(?:left|leaves?|ended|ends|came|concluded)\s+(?:us\s+)?with)\s+(?:\S+\s+){0,3}?(?<name>recommendations?)\b`,
    "giu",
  ),
  /\b(?:welcom(?:e[sd]?|ing)|accept(?:s|ed|ing)?|embrac(?:e[sd]?|ing))\s+(?:all\s+|each\s+|every\s+one\s+)?(?:of\s+)?(?:the|its|their|Ofsted['’]s)\s+(?:\w+\s+)?(?<name>recommendations)\b(?!\s+(?:of|from|in|to|for|made|on|above|below|set))(?![^.;]{0,80}\b(?:scrutiny|peer|review|panel|audit|committee|board|ombudsman|commissioner)\b)/giu,
  // "Ofsted's findings and its four recommendations".
  new RegExp(
    String.raw`\b${actor}(?:['’]s?)?\s+(?:\p{L}+\s+){1,3}?and\s+(?:its|their)\s+(?:\p{L}+\s+)?(?<name>recommendations?)\b`,
    "giu",
  ),
  new RegExp(
    String.raw`\b${actor}\s+(?:have\s+|has\s+|had\s+|also\s+)*(?<name>recommend(?:ed|s)?)\s+(?:that|we|more|to|better|\p{L}+ing)\b`,
    "giu",
  ),
];
/** "The report makes three recommendations": Ofsted's, unless it is made to the committee that reads this paper. */
const reportsOwn =
  /(?:^\W*(?:\d[\d.]*\)?\s)?|[,;]\s(?:and\s|but\s)?)(?:The|the)\s+report\s+(?:(?:on|about|into|of)\s+[^.;:,()]{1,60}?\s(?:services|social\scare|children)\s+)?(?:also\s+|itself\s+)?(?:makes?|made|gives?|gave|sets?\s+out|contains?|lists?|ends\s+with)\s+(?:\S+\s+){0,3}?(?<name>recommendations?)\b(?!\s+(?:to|for|about|on)\b)/gu;
/** "Each of the four recommendations in the report": counted, they are not those of the paper itself. */
const countedOnes =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?<name>recommendations)\s+(?:in|of)\s+(?:the|its|their)\s+(?:report|letter)\b/gu;
/** "It answers the report's recommendations one by one". */
const ofTheReport =
  /\b(?:answers?|address(?:es|ed|ing)?|implements?|implemented|meets?|delivers?|respond(?:s|ing)?\s+to|act(?:s|ing|ed)?\s+on|accept(?:s|ed|ing)?|each\s+of|all\s+of|behind)\s+(?:\p{L}+\s+(?:of\s+)?){0,2}?(?:the|their|its)\s+(?:report|letter)['’]s\s+(?:\p{L}+\s+)?(?<name>recommendations?)\b/giu;
const ofThePaper = sought(
  /\b(?:cabinet|committee|members?|council|executive|board|panel|scrutiny|agree|approve|note|peer\s+review|safeguarding\s+partnership|consultants?)\b/i,
);
const found =
  /^\s+(?:also\s+)?(?:found|noted|identified|praised|highlighted|concluded|recognised|commended|judged|said|says|showed|confirmed|saw|reported|acknowledged)\b/i;
/** "The inspection was the first since 2024", "the visit was carried out by a team from three inspectorates". */
const tells =
  /^\s+(?:was|were)\s+(?:the\s+(?:first|second|third|latest)\b|led\s+by|carried\s+out|undertaken|conducted)|^\s+(?:looked\s+at|focused\s+on|considered|covered|took\s+in|did\s+not\b|gave\b|gives\b|lasted\b|led\s+to\b|brought\b)/i;
/** "The letter of 20 May, which followed Ofsted’s inspection of …": what the letter is of. */
const lettered = sought(
  /\b(?:letter|feedback)\b(?:\s+(?:of|dated)\s+(?:\d{1,2}\s+)?\p{Lu}\p{L}+(?:\s+20\d\d)?)?,?\s+(?:which\s+|that\s+)?(?:followed|follows|following|came\s+after|after|from|of)\s+(?:the\s+|our\s+|this\s+|Ofsted(?:['’]s)?\s+)+$/u,
);
const firstSince = /^\s+(?:was|were)\s+(?:\p{L}+\s+){0,3}?since\b/iu;
const respondedTo = sought(
  /\b(?:response|reply|answer|action\s+plan)\s+(?:to|following|after)\s+(?:the\s+|our\s+|Ofsted(?:['’]s)?\s+|its\s+)*$|\b(?:outcomes?|findings|results)\s+(?:of|from)\s+(?:the\s+|our\s+|Ofsted(?:['’]s)?\s+)*$/i,
);

/**
 * `dates`: those the sentence gives inspections; `before`: those that the one before it does; `citations`: places of citations
 * in the passage; `cell`: the words of the next cell of its row.
 */
export function calledInspectionsIn(
  passage: Passage,
  { offset, text }: StatedSentence,
  dates: readonly InspectionDate[],
  citations: readonly Span[],
  before: readonly InspectionDate[],
  cell: string | null = null,
): CalledInspection[] {
  const sentence = passageSpan(passage, offset, offset + text.length);
  const facts: CalledInspection[] = [];
  const seen = new Set<number>();
  const add = (
    start: number,
    end: number,
    rest: Pick<CalledInspection, "called" | "date" | "found"> &
      Partial<Pick<CalledInspection, "bySeveral" | "by" | "takesUp" | "inspection">>,
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
      ...rest,
    });
  };
  for (const form of hasSign(text, recommendSigns) ? formsFor(text) : []) {
    for (const match of matchesOf(text, form)) {
      const name = match.groups?.["name"] ?? "";
      const start = match.index + match[0].lastIndexOf(name);
      // What the council will do with them is to come, not they.
      if (!isOfAnother(text) && !/\b(?:next|forthcoming|upcoming|future)\s+(?:\w+\s+)?inspection/i.test(text))
        add(start, start + name.length, { called: "recommendations", date: null, found: false });
    }
  }
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
  // "Inspectors were here from 1 to 12 December. During the focused visit they …": under a name of another kind.
  const during =
    only !== undefined && more.length === 0 && dates.length === 0 ? duringVisit.exec(text) : null;
  if (during !== null && only !== undefined && !/\bfocus|\bmonitor/i.test(told) && !/\b20\d\d\b/.test(text)) {
    const near = calledNear(text, during[0].length - 1);
    if (near !== null)
      add(nameStart(text, near), near.end, {
        called: near.called,
        date: only.date,
        found: false,
        takesUp: true,
      });
  }
  // "Inspectors were here from 1 to 12 December. It was our first full focused visit since 2015."
  const was = only !== undefined && more.length === 0 && dates.length === 0 ? itWas.exec(text) : null;
  if (was !== null && only !== undefined) {
    const near = calledNear(text, was[0].length - 1);
    if (near !== null && near.end === was[0].length)
      add(nameStart(text, near), near.end, {
        called: near.called,
        date: only.date,
        found: false,
        takesUp: true,
      });
  }
  const namings = hasSign(text, namingSigns) ? naming.all(text) : [];
  // "The inspection found …, and the visit …" with one citation: it may be either's.
  const plain = namings.length === 1;
  for (const { index } of namings) {
    const near = calledNear(text, index);
    if (near === null || near.end < index || isInspectionVisit(text, near) || !canBeReported(text)) continue;
    const start = nameStart(text, near);
    // Of an inspection that an earlier sentence names it may be told too.
    const opens =
      /^\W*(?:\d+[.)]\s*)?(?:the|this|our)\s$/i.test(text.slice(0, start)) &&
      !/\binspection|\binspected|\bvisit|\bILACS/i.test(told);
    const says =
      (found.test(text.slice(near.end)) || (opens && tells.test(text.slice(near.end)))) &&
      /\b(?:the|this|our|Ofsted(?:['’]s)?|latest|recent)\s+(?:(?:short|brief|\p{Ll}+-(?:day|week))\s+)?$/iu.test(
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

const itWas =
  /^\W*(?:\d+[.)]\s*)?(?:It|This|That)\s(?:was|is|has\sbeen)\s(?:(?:the|our|its|a|an)\s)?(?:[\p{L}’']+\s){0,4}?(?:(?:ILACS|Ofsted|full|standard|short|focus(?:s?ed)?|monitoring)\s){1,3}(?:inspection|visit)\b(?!\s(?:report|letter|team))/u;
const duringVisit =
  /^\W*(?:\d+[.)]\s*)?(?:(?:During|In|At|On|Throughout|Over|After)\s(?:the|this)|The|This)\s(?:focus(?:s?ed)|monitoring)\svisit\b/;
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

const recommendSigns = signs("recommend");
const naming = sought(/\b(?:inspection|visit|JTAI|ILACS)\b/g);
const namingSigns = signs("inspection", "visit", "jtai", "ilacs");

function formsFor(text: string): readonly RegExp[] {
  return ofThePaper.test(text.replace(councilAccepts, " "))
    ? recommending
    : [...recommending, reportsOwn, countedOnes, ofTheReport];
}

/** "The council accepts the report's recommendations": whose report the council accepts, it did not write. */
const councilAccepts =
  /\b(?:the|our)\s(?:city\s|county\s|borough\s)?council\s(?:\p{Ll}+ly\s)?(?:has\s)?(?:accept|welcom|embrac)\w*/giu;

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
