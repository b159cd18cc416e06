// Tells words that could be a grade and are ordinary ones in their place: "as good as", "good enough", "inspectors judged
// decisions to be good", "the judgements are fair". Words only.

import type { GradeContext } from "./gradeContext.ts";
import { sought } from "../../../sought.ts";

/** "as good as it can be", "less than good", "good enough". */
export function isComparison(before: string, after: string): boolean {
  return (
    (/\bas\s+$/i.test(before) && /^\s+as\b/i.test(after)) ||
    /\b(?:less|better|worse|lower|higher|more|other) than\s+$|\b(?:below|above)\s+$/i.test(before) ||
    /^\s+enough\b/i.test(after)
  );
}

const finding = sought(
  /\b(?:judged|judges|found)\s([^.;:!?]{1,140}?)\s(?:as|to be|to have been)\s(?:[\p{L}]+\s)?$/iu,
);
const graded = sought(
  /\b(?:nothing|none|services?|council|authority|borough|county|city|us|it|them|overall|effectiveness|leaders(?:hip)?|protection|care|leavers|judge?ments?|grades?|areas?|help|support|provision|front door|MASH|hub|team|partnership|both|all)\b/i,
);
const opensWithGrade =
  /^[‘“"']?(?:good|outstanding|inadequate|requires improvement)[’”"']?(?:,|\s(?:and|but|while|overall)\b)/i;

/** "Inspectors judged decisions to be good": said of practice, as reports and letters speak, not a grade. */
export function judgesPractice(before: string): boolean {
  const object = finding.exec(before)?.[1];
  // "Leadership was judged inadequate, and adoption performance came out as …": the verb has its grade.
  if (object === undefined || opensWithGrade.test(object)) return false;
  if (/\bfound\s[^.;:!?]*\b(?:front door|MASH|hub|teams?)\b/i.test(before)) return true;
  if (/\b(?:multi-agency|partnership[’']?s?|joint)\s(?:response|arrangements|work)\b/i.test(object))
    return false;
  return (
    (!graded.test(object) && !/\p{Lu}\p{Ll}+/u.test(object)) ||
    /\b(?:decisions?|oversight|recording|supervision|plans?|planning|responses?|visits|relationships)\b/i.test(
      object,
    )
  );
}

/** "Inspectors judged decisions to be good"; not "the visit judged our response to be good", as no letter speaks. */
export function findsOfPractice({ before, ofVisit }: GradeContext): boolean {
  return judgesPractice(before) && !(ofVisit && ownResponse.test(before));
}

/** "The joint inspection, which judged our response to exploitation to be inadequate". */
const ownResponse = sought(
  /\b(?:our|the (?:partnership|council|city|borough|county|area|authority)[’']s|the (?:local|multi-agency|partnership|joint)) response\b/i,
);

/** Whether a word on nobody's scale is not used as a grade, whatever verb gives it. */
export function isLooseWord({ written, before, after, quoted, follows }: GradeContext): boolean {
  return (
    (ordinary.test(written) && (follows === null || goodAt.test(after))) ||
    (!quoted && isOfJudging(written, before))
  );
}

/** Words that are a grade only where a judgement's own name leads to them. */
const ordinary =
  /^(?:secure|sound|positive|sufficient|acceptable|robust|brilliant|competent|effective|ineffective)$/i;

/** "Leaders were judged to be effective in holding partners to account". */
const goodAt = /^\s(?:in|at|when|with|to|on)\s(?!20\d\d|the (?:inspection|report))/;

/** "The judgements are fair" is said of those who judged. */
function isOfJudging(written: string, before: string): boolean {
  return /^fair$/i.test(written) && judgementsAre.test(before);
}

const judgementsAre =
  /\b(?:judge?ments?|grades?|ratings?|verdicts?)(?:(?:\s(?:of|for|on|about|that|given)\s[^.;:!?]{1,90})?\s(?:is|are)|(?:\s(?:is|are|was|were|as|to\sbe|being|both|very|entirely|quite|only))+)\s$/i;
