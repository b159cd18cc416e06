// Tells words that could be a grade and are ordinary ones in their place: "as good as any", "inspectors judged decisions to
// be good", "the judgements are fair". Words only.

import type { GradeContext } from "./gradeContext.ts";
import { sought } from "../../../sought.ts";

/** "Rated as good as any in the region". */
export function isComparison(before: string, after: string): boolean {
  return /\bas\s+$/i.test(before) && /^\s+as\b/.test(after);
}

const finding = sought(
  /\b(?:judged|judges|found)\s([^.;:!?]{1,140}?)\s(?:as|to be|to have been)\s(?:[\p{L}]+\s)?$/iu,
);
const graded = sought(
  /\b(?:nothing|none|services?|council|authority|borough|county|city|us|it|them|overall|effectiveness|leaders(?:hip)?|protection|care|leavers|judge?ments?|grades?|areas?|help|support|provision|front door|MASH|hub|team|partnership|both|all)\b/i,
);

/** "Inspectors judged decisions to be good": said of practice, as reports and letters speak, not a grade. */
export function judgesPractice(before: string): boolean {
  const object = finding.exec(before)?.[1];
  return object !== undefined && (ofWork.test(object) || !graded.test(object));
}

/** "Inspectors found visits to children in care to be inadequate". */
const ofWork =
  /\b(?:decisions?|oversight|recording|supervision|plans?|planning|responses?|visits|relationships)\b/i;

/** Whether a word on nobody's scale is not used as a grade, whatever verb gives it. */
export function isLooseWord({ written, before, after, quoted, follows }: GradeContext): boolean {
  if (goodAt.test(after) || (follows === null && ordinary.test(written))) return true;
  return !quoted && /^fair$/i.test(written) && judgementsAre.test(before);
}

/** Words that are a grade only where a judgement's own name leads to them. */
const ordinary =
  /^(?:secure|sound|positive|sufficient|acceptable|robust|brilliant|competent|effective|ineffective)$/i;

/** "Leaders were judged to be effective in holding partners to account". */
const goodAt = /^\s(?:in|at|when|with|to|on)\s(?!20\d\d|the (?:inspection|report))/;

/** "The judgements are fair" is said of those who judged. */
const judgementsAre =
  /\b(?:judge?ments?|grades?|ratings?|verdicts?)(?:(?:\s(?:of|for|on|about|that|given)\s[^.;:!?]{1,90})?\s(?:is|are)|(?:\s(?:is|are|was|were|as|to\sbe|being|both|very|entirely|quite|only))+)\s$/i;
