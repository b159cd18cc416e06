// Finds what a draft calls an inspection whose date stands elsewhere than beside the name: in the sentence before
// ("That focused visit …"), where the sentence opens ("In May Ofsted paid us a visit"), or with its report.

import type { WrittenDate } from "../../../writtenDates.ts";
import { type Called, calledNear, canBeReported } from "./inspectionMeant.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

/** "That ", "During the ", "At the end of their two-day ": what opens a sentence before the name of what is known. */
const again =
  /^\W*(?:\d[\d.]*[.)]?\s)?(?<lead>\p{L}+\s(?:the\s(?:\p{L}+\s){1,2}of\s)?)??(?<which>the|this|that|their|its)\s(?:same\s|short\s|brief\s|whole\s|Ofsted\s|(?:\p{L}+|\d)-(?:day|week)\s){0,2}$/iu;
/** "It was our first full ". */
const itWas =
  /^\W*(?:\d[\d.]*[.)]?\s)?(?:It|This|That)\s(?:was|is|has\sbeen)\s(?:(?:the|our|its|a|an)\s)?(?:[\p{L}’']+\s){0,4}?$/u;
/** What the earlier or the next one may be told by: "the inspection had found". */
const ofAnotherTime = /^\s(?:had|has|have|will|would|may|might|can|could|is|are)\b/;
const earlierOne =
  /\b(?:years?|months?|weeks?)\s(?:earlier|before|ago|later|on)\b|\b(?:earlier|previous|before)\b|\bhad\b/i;
const apart = /^(?:since|after|before|until|following|beyond)\b/i;
/** No inspection of its own: "the framework for the inspection of local authority children's services". */
const atLarge =
  /\b(?:framework|cycle|handbook)\s(?:for|of)\s(?:the\s)?inspections?\b|\binspections?\s(?:framework|cycle|handbook|regime)s?\b|\(ILACS\)/gi;

/** The words of what was told so far that speak of inspections, those at large left out. */
export function toldOfInspections(told: string): string {
  return told.replace(atLarge, " ");
}

/** What a sentence calls the inspection whose date the one before it gives; null where it may be another. */
export function takenUp(text: string, told: string): Called | null {
  const near = calledNear(text, 0);
  if (near === null) return null;
  const lead = text.slice(0, near.start);
  const name = text.slice(near.start, near.end);
  if (itWas.test(lead) && /\s/.test(name)) return near;
  const opens = again.exec(lead)?.groups;
  if (opens === undefined || near.called === "visit" || /\b20\d\d\b/.test(text)) return null;
  if (!canBeReported(text)) return null;
  const { lead: preposition = "", which = "" } = opens;
  const late = ofAnotherTime.test(text.slice(near.end));
  if (/^the$/i.test(which) && (late || apart.test(preposition) || earlierOne.test(text))) return null;
  return isNamedIn(near.called, told) ? null : near;
}

/** Whether a text has spoken of such a one before. */
export function isNamedIn(called: Called["called"], told: string): boolean {
  if (called === "focused-visit" || called === "monitoring-visit") return /\bfocus|\bmonitor/i.test(told);
  if (called === "joint-targeted-area") return /\bjoint|JTAI/i.test(told);
  return /\binspections?\b|\binspected\b|\bILACS\b/i.test(toldOfInspections(told));
}

const opensWith = /^\W*(?:\d[\d.]*[.)]?\s)?(?:(?:In|On|From|Between|Over|During)\s(?:\p{L}+\s){0,4})?$/u;
/** "Ofsted paid Northmere a ", "the partnership had its ": what the inspectors do, and what is done to a council. */
const cameAbout = sought(
  new RegExp(
    [
      String.raw`\b(?:Ofsted|[Ii]nspectors|HMI|inspectorates?)\b[^,]{0,40}?\s(?:carried\sout|paid|made|undertook|conducted|completed|began|started|held|gave)`,
      String.raw`\b(?:we|council|authority|partnership|county|borough|city|services|\p{Lu}[\p{L}-]+)\s(?:had|received|underwent|hosted|faced|welcomed)`,
    ]
      .map(
        (done) =>
          String.raw`${done}\s(?:(?:us|our\s\p{Ll}+|Ofsted|\p{Lu}[\p{L}-]+|the\s\p{Ll}+)\s(?:for\s)?)?(?:an?|its|their|our|the)\s(?:\p{L}+\s){0,2}$`,
      )
      .join("|"),
    "u",
  ),
);
/** "…, in the spring of 2022": a time that follows the name. */
const thenWhen = /^,?\s(?:in|of|from|over|during)\s(?:the\s)?(?:early\s|late\s)?$/i;
const namesIt =
  /^(?:\s*[.,;:()–—]|\s*$|\s(?:of|to|in|at|by|from|under|with|which|that|and|led|looking|for|on|over)\b)/;

/** What a sentence calls the inspection that it says came about then: `dates` are its own, by their places in it. */
export function broughtAbout(
  text: string,
  dates: readonly WrittenDate[],
): (Called & { readonly date: WrittenDate }) | null {
  const [date, ...more] = dates;
  if (date === undefined || more.length > 0 || !/^(?:day|month|season)$/.test(date.precision)) return null;
  const near = calledNear(text, date.span.end);
  if (near === null || !canBeReported(text)) return null;
  const { start, end } = date.span;
  if (near.end <= start)
    return near.called !== "visit" && thenWhen.test(text.slice(near.end, start)) ? { ...near, date } : null;
  if (!opensWith.test(text.slice(0, start)) || !namesIt.test(text.slice(near.end))) return null;
  const between = text.slice(end, near.start);
  return cameAbout.test(between) && !/[.;]/.test(between) ? { ...near, date } : null;
}

const reports =
  /\b(?<which>(?:[Tt]he|[Oo]ur|[Tt]his|[Ii]ts|Ofsted['’]s|^\W*)\s?)(?<name>(?:(?:[Ff]ull|Ofsted|ILACS|short|standard)\s)*[Ii]nspection)\s(?:report|letter)\b/gu;
const dated =
  /^(?:,?\s(?:(?:which|that)\s(?:was|is)\s)?(?:published|issued|dated|released|of|from|for|on)(?:\son)?\s|\s\(|,\s)$/;

/** "The inspection report (30 April and 1 May 2024)": what a report or letter is called the report of. */
export function reportNamed(
  text: string,
  dates: readonly WrittenDate[],
): (Called & { readonly date: WrittenDate | null }) | null {
  const [match, ...more] = matchesOf(text, reports);
  if (match === undefined || more.length > 0) return null;
  const { which = "", name = "" } = match.groups ?? {};
  const start = match.index + which.length;
  const behind = match.index + match[0].length;
  const date =
    dates.find(({ span }) => span.start > behind && dated.test(text.slice(behind, span.start))) ?? null;
  const called = /ILACS|full|short|standard/i.test(name) ? "full-inspection" : "inspection";
  return { called, start, end: start + name.length, date };
}
