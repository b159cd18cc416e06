// Reads grades that are told as a change: "from inadequate to good", "upgraded to good", "up from inadequate", "good (2022: inadequate)".
// Words only.

import type { GradeContext, GradeUse } from "./gradeContext.ts";
import { ofInspection } from "./gradeNouns.ts";
import { sought } from "../../../sought.ts";

/** What words of change make of a grade. */
export function useByChange({ before, after, inSeries }: GradeContext): GradeUse | undefined {
  if (movedFrom.test(before) && toGrade.test(after)) return "change";
  if (turnedFrom.test(before)) return "change";
  if ((inSeries || leftBehind.test(after)) && upFrom.test(before)) return "change";
  if (upgradedTo.test(before)) return "verb";
  return inSeries && asItWas.test(before) ? "change" : undefined;
}

/** "Services have moved to Good", where nothing says from which grade. */
export function isMovedTo({ before, after, written, quoted }: GradeContext): boolean {
  return movedTo.test(before) && (quoted || /^\p{Lu}/u.test(written) || ofInspection.test(before + after));
}

const movedTo = sought(
  /\b(?:moved?|moving|improv(?:ed?|ing)|progress(?:ed|ing)|risen|rose|returned|gone|went|jump(?:ed|ing)|lifted|fell|fallen|declined|slipped|dropped|up|down)\b(?:\s+(?:up|down|back))?(?:\s(?:by\s)?(?:an?|one|two)\s(?:notch(?:es)?|grades?|steps?|places?))?,?\s+to\s*$/i,
);
/** "Ofsted has upgraded the council to good". */
const upgradedTo = sought(/\b(?:up|down)graded\s[^.;:!?]{1,60}?\bto\s+(?:an?\s+)?$/i);
/** "Overall effectiveness: good (previously inadequate)", "good (2022: inadequate)". */
const asItWas = sought(
  /[(,–—-]\s*(?:previously|formerly|(?:it )?(?:was|were)|(?:in\s)?20[0-4]\d\s?[:–-]?)\s+$/i,
);
const movedFrom = sought(/\bfrom\s+(?:a\s+|being\s+|an\s+)?(?:rated\s+|judged\s+)?$/i);
const toGrade =
  /^[^.;!?]{0,60}?\bto\s+(?:be\s+|being\s+|an?\s+)?[‘“"']?(?:requir\w+ improvement|outstanding|good|inadequate|adequate|satisfactory|RI)(?![\p{L}-])/iu;
const turnedFrom = sought(
  /\bfrom\s+(?:a\s+|an\s+|being\s+)?[‘“"']?(?:requir\w+ improvement(?: to be good)?|outstanding|good|inadequate|adequate|satisfactory|RI)[’”"']?(?:,?\s[^.;!?]{0,60})?\bto\s+(?:be\s+|being\s+|an?\s+)?$/iu,
);
const upFrom = sought(
  /\b(?:up|down|come|climbed|gone|improved|improvement|moved?|moving|progressed|turnaround|rising|risen|fell|falling|fallen|slipped|dropped) from\s(?:being\s)?(?:an?\s)?$|\bfrom an?\s(?:low\s)?(?:start|starting point|point|base|position|rating|grade|judge?ment) of\s$/i,
);
/** "Down from outstanding in 2022", "we have climbed from inadequate four years ago". */
const leftBehind = /^[’”"']?\s(?:\p{L}+\syears?\sago|in\s20[0-4]\d)\b/u;
