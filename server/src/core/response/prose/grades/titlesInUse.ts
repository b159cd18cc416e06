// Decides whether what has the shape of a judgement's title stands for a judgement where it stands: beside a grade, in
// a list of judgements, in marks; not in "we will improve the experiences and outcomes of …". Words only.

import type { InspectionAbove } from "../../inspectionNamed.ts";
import type { GradeClaim } from "../../responseDocument.ts";
import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import type { Span } from "../../../text.ts";
import { sought } from "../../../sought.ts";
import { isJoint } from "./listedJudgements.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { sentencesOf } from "../sentences.ts";

/** What a passage says beside its titles. */
export interface TitleSurroundings {
  readonly phrases: readonly JudgementPhrase[];
  readonly claims: readonly GradeClaim[];
  /** The passage is a cell of a row in which grades stand. */
  readonly inGradeTable: boolean;
  /** What the heading or lead-in above says it is of. */
  readonly above: InspectionAbove | null;
}

interface Title extends Span {
  readonly judgement: JudgementKey | null;
  /** Hardly anything but a judgement is called so: "the experiences and progress of …". */
  readonly strong: boolean;
}

/** Whether a title stands for a judgement. */
export function standsForJudgement(passage: Passage, title: Title, around: TitleSurroundings): boolean {
  const { text, block } = passage;
  const { start, end } = title;
  if (block.kind === "cell")
    return around.inGradeTable && /^[\W\d]*$/.test(text.slice(0, start) + text.slice(end));
  const sentences = sentencesOf(text);
  const at = sentences.findIndex((each) => each.start <= start && start < each.end);
  const sentence = sentences[at] ?? { start: 0, end: text.length };
  const before = text.slice(sentence.start, start);
  if (isObject.test(before)) return false;
  const after = text.slice(end, sentence.end);
  const claims = claimsIn(passage, sentence, around.claims);
  const previous = sentences[at - 1];
  const ofGrades =
    claims.length > 0 ||
    speaksOfGrades.test(text.slice(previous?.start ?? sentence.start, sentence.end)) ||
    (previous !== undefined && claimsIn(passage, previous, around.claims).length > 0);
  if (!ofGrades) return false;
  if (isMarked(before, text.slice(start, end), after)) return true;
  if (!title.strong && !opens.test(before)) return false;
  if (isListed(text, title, around.phrases)) return true;
  const { judgement } = title;
  if (judgement === null)
    return title.strong && (isGraded.test(after) || claims.some((claim) => claim.judgement === null));
  if (title.strong) return !aboutTime.test(after);
  const others = around.phrases.some(
    (phrase) =>
      phrase.judgement === judgement &&
      (phrase.end <= start || phrase.start >= end) &&
      phrase.start >= sentence.start &&
      phrase.end <= sentence.end,
  );
  // "Experiences of children in care are good, say inspectors" is how anybody would say it.
  if (others || !(title.strong || speaksOfJudging.test(before + after) || isLabel.test(after))) return false;
  return claims.some((claim) => claim.judgement === judgement);
}

export function claimsIn(
  passage: Passage,
  { start, end }: Span,
  claims: readonly GradeClaim[],
): GradeClaim[] {
  const within = passageSpan(passage, start, end);
  return claims.filter(
    ({ span, general }) => !general && span.start >= within.start && span.end <= within.end,
  );
}

/** "We will improve the", "to focus on the", "they hear about the", "strengthening the": it is what somebody does it to. */
const isObject = sought(
  /\b(?:to|will|would|can|could|must|should|shall|may|might|we|they|you|staff|leaders|managers|partners|and|not)\s(?:\p{L}+ly\s)?(?!(?:for|on|in|of|to|the|our|its|both|also|that|then|by|with)\b)\p{L}+(?:\s(?:on|about|for|to|at|in|into|up|how|upon|with))?\s$|\b(?!(?:including|covering|concerning|regarding|being|judging|rating|grading)\b)\p{L}{2,}ing(?:\s(?:on|about|for|to|at|in|into|up|how|upon|with))?\s$/iu,
);
const speaksOfGrades = sought(
  /\b(?:judge?ments?|judged|grades?|graded|gradings?|rated|ratings?|verdicts?|outstandings?|goods|inadequate|improvement to be good)\b/i,
);
const speaksOfJudging = sought(
  /\b(?:judge?ments?|judged?|judges|grades?|graded|gradings?|rates?|rated|ratings?|verdicts?|gave|given|awarded)\b/i,
);
/** "Impact of leaders on practice and performance, outstanding;". */
const isLabel = /^[’”"']?(?:[,:]|\s[–—(-])\s?(?:good|outstanding|inadequate|requires\simprovement)\b/i;

/** "… have changed a great deal since then": told of children, not of a grade. */
const aboutTime =
  /^\s(?:will|would|must|should|can|could|may|have|has (?:not|never)|depends?|matters?)\b(?!\sbe(?:en)?\s(?:judged|rated|graded))/i;

/** Quotation marks right round it, or a capital that its place does not ask for. */
function isMarked(before: string, written: string, after: string): boolean {
  if (ofWork.test(before)) return false;
  if (/[“‘"']$/.test(before) && /^[,.]?[”’"']/.test(after)) return true;
  if (firstOfThem.test(before)) return true;
  if (/\b(?:headed|called|calls|named|titled|entitled|labelled|listed\sas|in\sfull)[\s,:]{1,2}$/.test(before))
    return true;
  return /\p{L}/u.test(before) && /^(?:The\s)?\p{Lu}/u.test(written);
}

/** "The first of them, ", "the lowest: ". */
const firstOfThem = sought(
  /\b(?:first|second|third|fourth|fifth|last|lowest|highest|weakest|strongest|best|other)(?:\s(?:judge?ment|one))?(?:\sof\s(?:them|these|those|the\s\p{L}+))?(?:[,:]|\s[–—])\s$/iu,
);

/** Words after which a judgement may be named: no verb whose object it would be. */
const opens =
  /(?:^[^\p{L}]*|[.;:,(–—“‘"']\s?|\b(?:that|rated|judged|graded|found|gave|both|while|and|but|or|when|of|for|in|on|to|as|than|is|are|was|were|includ(?:es|ed|ing)|covers?|cover(?:ed|ing)|except|only|namely|with)\s)$/iu;

/** "A song, “The journey of care leavers”": what somebody made. */
const ofWork = /\b(?:song|film|poem|book|guide|play|exhibition|video|booklet|leaflet)\b[^.;:]{0,30}[“‘"']$/i;
const isGraded = /^[’”"']?\s(?:is|was|are|were)\s(?:\p{L}+\s)?(?:good|outstanding|inadequate|requir)/iu;

/** Joined by a comma or "and" to another judgement, which is no such title itself. */
function isListed(text: string, { start, end }: Span, phrases: readonly JudgementPhrase[]): boolean {
  return phrases.some((phrase) => {
    if (phrase.near) return false;
    if (phrase.end <= start) return start - phrase.end < 60 && isJoint(text.slice(phrase.end, start));
    const between = text.slice(end, phrase.start);
    return phrase.start >= end && between.length < 60 && isJoint(between);
  });
}
