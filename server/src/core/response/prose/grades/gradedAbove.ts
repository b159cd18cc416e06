// Reads which judgement or grade the text under a heading, lead-in or question is about: "## Help and protection",
// "Turning to care leavers:", "How did leadership do?", "The following were judged good:". And whether a claim leaves
// to what stands above it of what it is said. Words only.

import { sought } from "../../../sought.ts";
import type { GradedAbove } from "../../gradesNamed.ts";
import type { GradeClaim, TextBlock } from "../../responseDocument.ts";
import { isGradeAlone } from "./gradeWords.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";

/** What a passage has said that the next one may go on from. */
export interface PassageSaid {
  readonly phrases: readonly JudgementPhrase[];
  readonly claims: readonly GradeClaim[];
}

/** What stands above the passage after this one. */
export function gradedAfter(
  text: string,
  block: TextBlock,
  entry: GradedAbove | null,
  said: PassageSaid,
): GradedAbove | null {
  if (block.kind === "cell" || block.inBlockQuote) return entry;
  if (block.kind === "heading") return headingOver(text, block.level, entry, said.phrases);
  const heads = block.listDepth === 0 ? lineOver(text, said) : null;
  if (heads !== null) return heads;
  if (entry === null || entry.reach === "section") return entry;
  return entry.reach === "list" && block.listDepth > 0 ? entry : null;
}

function headingOver(
  text: string,
  level: number,
  entry: GradedAbove | null,
  phrases: readonly JudgementPhrase[],
): GradedAbove | null {
  const named = namedAlone(text, phrases);
  const asked = question.test(text);
  const shared = { asked, level, reach: "section" as const };
  if (named !== null) return { judgement: named, grade: null, ...shared };
  if (isGradeAlone(text))
    return { judgement: null, grade: { written: text.trim(), inspection: "current" }, ...shared };
  return entry !== null && entry.level < level && phrases.length === 0 ? entry : null;
}

/** A paragraph that heads what follows: a name alone, a question, a lead-in with a colon. */
function lineOver(text: string, { phrases, claims }: PassageSaid): GradedAbove | null {
  if (text.length > longestLine) return null;
  const shared = { asked: false, level: 7 };
  if (isGradeAlone(text))
    return {
      judgement: null,
      grade: { written: text, inspection: "current" },
      ...shared,
      reach: "list",
    };
  const last = claims.at(-1);
  if (ledTo.test(text) && last !== undefined && !last.negated && !last.general && last.range === "exactly") {
    const after = text.slice(text.lastIndexOf(last.written) + last.written.length);
    if (leadsList.test(after) && phrases.length === 0 && last.credit.publication === null)
      return {
        judgement: null,
        grade: { written: last.written, inspection: last.inspection },
        ...shared,
        reach: "list",
      };
  }
  if (phrases.length === 0 || claims.length > 0) return null;
  const named = namedAlone(text, phrases);
  if (named === null) return null;
  if (question.test(text)) return { judgement: named, grade: null, asked: true, level: 7, reach: "next" };
  return ledTo.test(text) ? { judgement: named, grade: null, ...shared, reach: "list" } : null;
}

const longestLine = 200;
const question = /\?[”"’'*_\s]*$/;
const ledTo = /:[*_\s]*$/;
/** "… were judged good:", "… the grade of good was given for:". */
const leadsList =
  /^[’”"'*]*(?:\s(?:(?:was|were|is)\s(?:given|awarded|the (?:grade|judge?ment|rating))\s)?(?:for|to|in|on)(?:\s(?:the following|these)(?:\s\p{L}+)?)?)?\s?:[*_\s]*$/iu;

/** The one judgement that a short text names with hardly a word beside it, or that a question asks about. */
function namedAlone(text: string, phrases: readonly JudgementPhrase[]): GradedAbove["judgement"] {
  const [phrase] = phrases;
  if (
    phrase === undefined ||
    text.length > longestLine ||
    phrases.some((each) => each.judgement !== phrase.judgement)
  )
    return null;
  const rest = text.slice(0, phrase.start) + text.slice(phrases.at(-1)?.end ?? phrase.end);
  if (question.test(text)) return asksOfGrade.test(text) ? phrase.judgement : null;
  return besideName.test(rest) ? phrase.judgement : null;
}

/** "What grade did we get for help and protection?", "And care leavers?", "How did we do on leadership?". */
const asksOfGrade = sought(
  /\b(?:grade|graded|rating|rated|judged|judge?ment|verdict|how (?:did|do|does|was|were)|how good|what (?:of|about)|what did|what (?:was|is) said|and)\b/i,
);
/** Numbers, and words that only lead to the name: "Judgement 2: …", "Turning to our services for …". */
const besideName =
  /^[^\p{L}]*(?:(?:(?:first|second|third|fourth|fifth|last|next|finally|lastly|judge?ments?|judged|area|section|part|on|to|for|of|the|our|its|in|as|at|and|now|we|turn|turning|turns|come|coming|comes|services?|support|work|with|provision|theme|inspectors?|ofsted|report|finding|findings|found|said|says|about|what|how|this|is|regarding|concerning|grade|rating|impact|q|[a-z])[^\p{L}]+)|\d+[^\p{L}]*)*(?:(?:services?|judge?ment|grade|rating|findings)[^\p{L}]*)?$/iu;

/**
 * Whether a claim names nothing that it is said of, so that it is said of what stands above: "Judged good", "The grade
 * is good", "Inspectors rated this area good". `clause`: the words from the sentence's start to the grade; `previous`:
 * the sentence before it.
 */
export function isLeftToAbove(clause: string, previous: string, above: GradedAbove): boolean {
  if (/^[^\p{L}\p{N}]*$/u.test(clause) || opensParticiple.test(clause) || gradeIs.test(clause)) return true;
  if (pronounIs.test(clause) || judgedThis.test(clause)) return !whole.test(previous);
  return above.asked && ourselves.test(clause);
}

const opensParticiple =
  /^\W*(?:(?:again|now|still|once more|also)\s)?(?:judged|rated|graded|found|given|awarded)\b[^,;:]{0,40}$/i;
const gradeIs =
  /^\W*(?:A(?:nswer)?:\s)?(?:(?:the|our|its|this|that|their|here|ofsted[’']s|inspectors[’']|final|current|new|inspection|single[- ]word)[\s,]+)*(?:grade|grading|rating|judge?ment|verdict|outcome|result|ofsted)\b(?:\s(?:here|given|awarded|by|from|ofsted|inspectors|the)\b)*\s?(?:[:,–—-]|is|was|remains?|remained|has been|of|here is|here was)(?:\s(?:again|now|still|also|the same|an?))*\s*[‘“"'*]*$/i;
const pronounIs =
  /^\W*(?:A(?:nswer)?:\s)?(?:here[,\s]\s?)?(?:it|they|these|this|here|(?:this|the|these)\s(?:area|service|judge?ment|strand|aspect|part|section|group|theme|services))(?:\s(?:is|was|are|were|has|have|had|been|also|again|now|still|all|being|remains?|remained|rated|judged|graded|found|given|awarded|to|be|as|an?))+\s*[‘“"'*]*$/i;
const judgedThis =
  /\b(?:judged|rated|graded|judge|rate|grade|found)\s(?:this|it|them|these|that|(?:this|the|these)\s(?:area|service|services|judge?ment|strand|part|work|provision))(?:\s(?:as|to|be|an?|is))*\s*[‘“"'*]*$/i;
const ourselves =
  /^\W*(?:A(?:nswer)?:\s)?(?:(?:we|the council|our services)(?:\s(?:is|was|are|were|got|have|has|been|again|also|now|still|rated|judged|graded|given|awarded|received|to|be|as|an?))+|(?:ofsted|(?:the\s)?inspectors)\s(?:rated|judged|graded|gave)\s(?:us|the council|our services)(?:\s(?:as|to|be|an?))*)\s*[‘“"'*]*$/i;
/** Of which the sentence before may have spoken. */
const whole = sought(
  /\b(?:council|authority|borough|county|city|children[’']s (?:services|home)|homes?|schools?|agency|agencies)\b/i,
);
