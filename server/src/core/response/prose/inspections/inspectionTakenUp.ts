// Finds what a draft calls an inspection whose date stands elsewhere than beside the name: in the sentence before
// ("That focused visit …"), behind a comma ("a focused visit, in May 2022"), or with its report.

import type { WrittenDate } from "../../../writtenDates.ts";
import { type Called, calledNear, canBeReported } from "./inspectionMeant.ts";
import { matchesOf } from "../../../matches.ts";

/** "That ", "During the ", "At the end of their two-day ": what opens a sentence before the name of what is known. */
const again =
  /^\W*(?:\d[\d.]*[.)]?\s)?(?:\p{L}+\s(?:the\s(?:\p{L}+\s){1,2}of\s)?)??(?<which>the|this|that|their|its)\s(?:same\s|short\s|brief\s|whole\s|Ofsted\s|(?:\p{L}+|\d)-(?:day|week)\s){0,2}$/iu;
/** "The inspection had found", "the inspection may follow": told of at another time, as a rule. */
export const ofAnotherTime = /^\s(?:had|will|would|may|might|can|could)\b/;
/** What the one before, or the next, may be told by. */
const earlierOne =
  /\b(?:years?|months?|weeks?)\s(?:earlier|before|ago|later|on)\b|\b(?:earlier|previous|before)\b|\bhad\b/i;

/** What a sentence calls the inspection whose date the one before it gives; null where it may be another. */
export function takenUp(text: string, told: string): Called | null {
  const near = calledNear(text, 0);
  if (near === null) return null;
  const lead = text.slice(0, near.start);
  const which = again.exec(lead)?.groups?.["which"];
  if (which === undefined || near.called === "visit" || /\b20\d\d\b/.test(text)) return null;
  if (!canBeReported(text)) return null;
  if (ofAnotherTime.test(text.slice(near.end)) || earlierOne.test(text)) return null;
  return isNamedIn(near.called, told) ? null : near;
}

/** Whether a text has spoken of such a one before. */
export function isNamedIn(called: Called["called"], told: string): boolean {
  if (called === "focused-visit" || called === "monitoring-visit") return /\bfocus|\bmonitor/i.test(told);
  if (called === "joint-targeted-area") return /\bjoint|JTAI/i.test(told);
  return /\binspections?\b|\binspected\b|\bILACS\b/i.test(told);
}

/** "…, in the spring of 2022": a time that follows the name. */
const thenWhen = /^,?\s(?:in|of|from|over|during)\s(?:the\s)?(?:early\s|late\s)?$/i;

/** What a sentence calls the inspection that it says came about then: `dates` are its own, by their places in it. */
export function broughtAbout(
  text: string,
  dates: readonly WrittenDate[],
): (Called & { readonly date: WrittenDate }) | null {
  const [date, ...more] = dates;
  if (date === undefined || more.length > 0 || !/^(?:day|month|season)$/.test(date.precision)) return null;
  const near = calledNear(text, date.span.end);
  if (near === null || near.called === "visit" || near.end > date.span.start || !canBeReported(text))
    return null;
  return thenWhen.test(text.slice(near.end, date.span.start)) ? { ...near, date } : null;
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
  return { called: "inspection", start, end: start + name.length, date };
}
