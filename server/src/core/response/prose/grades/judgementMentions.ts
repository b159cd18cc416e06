// Decides which of the phrases for judgements in a draft speak of one, and which of them stand as its name. Whether a
// name is the report's own is decided elsewhere.

import type { InspectionAbove, InspectionPointer } from "../../inspectionNamed.ts";
import type { JudgementMention } from "../../gradesNamed.ts";
import type { GradeClaim, TextBlock } from "../../responseDocument.ts";
import { inspectionPointerAt } from "../inspections/inspectionPointer.ts";
import { inspectionRecalled } from "../inspections/inspectionRecalled.ts";
import { isJoint } from "./listedJudgements.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { sentencesOf, wordsOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";
import { claimsIn, standsForJudgement, type TitleSurroundings } from "./titlesInUse.ts";
import type { Span } from "../../../text.ts";

export function judgementMentionsIn(
  passage: Passage,
  phrases: readonly JudgementPhrase[],
  around: TitleSurroundings,
): JudgementMention[] {
  const { text, block } = passage;
  return phrases.flatMap((phrase) => {
    const { start, end, judgement, form, near, title } = phrase;
    const graded =
      (near || title) &&
      !opensQuotation(text, phrase) &&
      !isPlainExperience(text, phrase) &&
      (isTitleOfClaim(passage, phrase, around.claims) ||
        isGraded(text, phrase, block, around.inGradeTable) ||
        (title &&
          standsForJudgement(
            passage,
            { start, end, judgement, strong: form === "name" && judgement !== "adoption" },
            around,
          )));
    const named =
      form === "name" &&
      !near &&
      (graded || !isPlainEnglish(text, phrase, block, phrases)) &&
      (judgement !== "overall" || standsAsName(text, start, end, block));
    if (form !== "name" && !graded && !isMention(text, phrase, block)) return [];
    const written = text.slice(start, end);
    const inspection = inspectionNamedAround(text, start, end, around.above);
    return [
      {
        span: passageSpan(passage, start, end),
        written,
        judgement,
        asName: near ? graded : named,
        graded,
        inspection,
      },
    ];
  });
}

/** "Improve the experiences and outcomes of children in care" is plain English; "… were judged good" names a judgement. */
function isGraded(
  text: string,
  { start, end, judgement }: JudgementPhrase,
  { kind }: TextBlock,
  inGradeTable: boolean,
): boolean {
  // "3. Leadership and management": the number is the table's.
  if (kind === "cell") return inGradeTable && /^[\W\d]*$/.test(text.slice(0, start) + text.slice(end));
  const after = text.slice(end, end + 90);
  const before = text.slice(Math.max(0, start - 240), start);
  // "Our help and protection of children was judged good" is how anybody would say it.
  if (/\bour\s$/i.test(before) && /^help and protection of/i.test(text.slice(start, end))) return false;
  if (label.test(after)) return true;
  if ((judgedRight.test(before) && asGrade.test(after)) || (judgementOn.test(before) && isGrade.test(after)))
    return true;
  // "Leadership and management were judged good" is how anybody would say it.
  // So is "leadership and governance", but no scale has ever had that.
  return (
    (judgement !== "leaders" ||
      /\bgovernance$|^(?:the )?(?:quality|effectiveness) of/i.test(text.slice(start, end))) &&
    (gradedAfter.test(after) || weWereGraded.test(after))
  );
}

/** "The experiences of care leavers were judged good" is how anybody would say it; in marks or capitals it is a name. */
function isPlainExperience(text: string, { start, end }: JudgementPhrase): boolean {
  return (
    /^(?:[Tt]he )?experiences of \p{Ll}/u.test(text.slice(start, end)) &&
    !/[“‘"']$/.test(text.slice(0, start))
  );
}

/** "Requires improvement to be good for the effectiveness of leadership": no plain words for leadership. */
function isTitleOfClaim(
  passage: Passage,
  { start, end, judgement }: JudgementPhrase,
  claims: readonly GradeClaim[],
): boolean {
  if (!titleOfLeadership.test(passage.text.slice(start, end))) return false;
  const { text } = passage;
  const sentence = sentencesOf(text).find((each) => each.start <= start && start < each.end);
  return (
    sentence !== undefined &&
    claimsIn(passage, sentence, claims).some((claim) => claim.judgement === judgement && !claim.negated)
  );
}

const titleOfLeadership = /^(?:the )?(?:quality|effectiveness) of leadership/i;

const judgedRight = sought(/\b(?:judge[ds]|rate[ds]|grade[ds])\s$/i);
const asGrade = /^[’”"']?\s(?:(?:to be|as)\s)?(?:good|outstanding|inadequate|requir\w+ improvement)\b/i;
const judgementOn = sought(/\b(?:judge?ment|grade|rating)s?\s(?:on|for|about)\s[‘“"']?$/i);
const isGrade =
  /^[’”"']?\s(?:is|was|are|were|remains?)\s(?:\p{L}+\s)?(?:good|outstanding|inadequate|requires? improvement)\b/iu;
const label = /^[’”"']?\s?[:–—-]\s?(?:good|outstanding|inadequate|requires improvement)\b/i;
const gradedAfter =
  /^[’”"']?,?\s(?:(?:which|is|are|was|were|has|have|been|remains?|now|also|again|then|both|all|still)\s)*(?:(?:re-?)?(?:judged|rated|graded)|(?:given|awarded)\san?)\b/i;
/** "In leadership and governance we were judged …". */
const weWereGraded = /^,?\s(?:we|the council|the authority)\s(?:is|are|was|were)\s(?:judged|rated|graded)\b/i;

/** "Only the impact of leaders on practice was placed higher": said of it in passing, in plain words. */
const inPlainWords = /^(?:the )?impact of (?:leaders|leadership|the leaders) (?:on|upon) (?:the )?practice$/;

/** "Leadership, management and governance of the partnership", "adoption performance has fallen": of nothing judged. */
function isPlainEnglish(
  text: string,
  { start, end }: JudgementPhrase,
  { kind }: TextBlock,
  phrases: readonly JudgementPhrase[],
): boolean {
  if (kind === "paragraph" && inPlainWords.test(text.slice(start, end))) {
    const before = text.slice(Math.max(0, start - 80), start);
    return !(
      gradedAfter.test(text.slice(end, end + 90)) ||
      judgementOn.test(before) ||
      /[“‘"']$/.test(before)
    );
  }
  // "Workstream 1: leadership, management and governance"; a heading that is the name alone is the name.
  const isPartOfHeading = kind === "heading" && /\p{L}/u.test(text.slice(0, start));
  if (
    (kind !== "paragraph" && !isPartOfHeading) ||
    !/^(?:leadership, management|adoption performance)/i.test(text.slice(start, end))
  )
    return false;
  // "The experiences and progress of care leavers and leadership, management and governance": beside another name.
  if (
    phrases.some((each) => each.form === "name" && each.end < start && isJoint(text.slice(each.end, start)))
  )
    return false;
  const after = text.slice(end, end + 90);
  if (/^\s(?:of|in|at|across|within) (?:the|our|its|this|each)\b/i.test(after))
    return !gradedAfter.test(after);
  const named =
    gradedAfter.test(after) ||
    /[“‘"']$|\bjudge?ments?\b[^.;:]*$|\b(?:judged|rated|graded)\b[^.;:]*$|\b(?:good|outstanding|inadequate|improvement(?: to be good)?) (?:for|in|on) [^.;:]*$/i.test(
      text.slice(Math.max(0, start - 80), start),
    );
  return (
    !named && !/\b(?:good|outstanding|inadequate|requires? improvement|grade|judgement|RI)\b/i.test(after)
  );
}

/** The inspection that the sentence around a name speaks of, goes on about, or stands under. */
export function inspectionNamedAround(
  text: string,
  start: number,
  end: number,
  above: InspectionAbove | null,
): InspectionPointer {
  const sentences = sentencesOf(text);
  const at = sentences.findIndex((each) => each.start <= start && start < each.end);
  const sentence = sentences[at];
  const from = sentence?.start ?? 0;
  const around = text.slice(from, sentence?.end ?? text.length);
  const named = inspectionPointerAt(around, wordsOf(around), start - from, end - from);
  if (named !== "current") return named;
  return inspectionRecalled(text, sentences, at) ?? above?.inspection ?? named;
}

/** A plain phrase speaks of a judgement beside "services for", "judgement on" and the like, or alone in a cell. */
function isMention(text: string, { start, end, form }: JudgementPhrase, block: TextBlock): boolean {
  if (block.kind === "cell" && text.slice(0, start).trim() === "" && text.slice(end).trim() === "")
    return true;
  return form === "phrase" && leadsToPhrase.test(text.slice(Math.max(0, start - 40), start));
}

const leadsToPhrase = sought(
  /\b(?:services|support|provision|judge?ments?|grades?|ratings?)\s(?:for|of|on|to|with)\s(?:our\s|the\s)?$/i,
);

/** "Overall judgement" is a name where it heads a row or a label, or has a capital; in running text it is plain English. */
function standsAsName(text: string, start: number, end: number, block: TextBlock): boolean {
  if (block.kind !== "paragraph") return true;
  return /^(?:the )?overall effectiveness$/i.test(text.slice(start, end));
}

/** "It describes the “quality of leadership, management and governance” declining": the first of longer words in marks. */
function opensQuotation(text: string, { start, end }: Span): boolean {
  return /[“"‘]$/.test(text.slice(0, start)) && !/^[,.]?[”"’']/.test(text.slice(end));
}
