// Tells who besides the inspectors can have said, or bears as a name, what a sentence quotes: people who speak in it,
// papers with words of their own, what "we" call something. Works on masked sentences.

import { sought } from "../../../sought.ts";
import { masked, type Word } from "../sentences.ts";
import type { SourceNoun } from "./sourceNouns.ts";

/** A sentence with what was read of it. */
export interface ReadSentence {
  readonly sentence: string;
  readonly words: readonly Word[];
  readonly nouns: readonly SourceNoun[];
  /** Somebody else is credited in it, or nobody is on purpose. */
  readonly othersCredited: boolean;
}

/** Whether others than the inspectors can have said something in a sentence, or it only supposes that they will. */
export function isDisputed({ sentence, nouns, othersCredited }: ReadSentence): boolean {
  if (othersCredited || saidByOthers(sentence) || named.test(sentence)) return true;
  return nouns.some(({ to, subject }) => to === "absent" && subject);
}

/** Whether somebody else speaks in a sentence, or it tells what inspectors would say. */
function saidByOthers(sentence: string): boolean {
  return (
    groupsSpeak.test(sentence) ||
    weSpeak.test(sentence) ||
    oneSpeaks.test(sentence) ||
    fromOne.test(sentence) ||
    supposed.test(sentence)
  );
}

/** "Ofsted’s visit came in the week when a paper called us “…”": whether others give that name right before the words. */
export function isNamedByOthers(between: string): boolean {
  return names.test(between);
}

/** Whether words up to a subject only suppose what it will say: "when inspectors return they". */
export function isSupposed(leadIn: string): boolean {
  return supposed.test(leadIn);
}

/** Whether something else is set beside what a subject says: "it adds to what the". */
export function isCompared(leadIn: string): boolean {
  return comparedWith.test(leadIn);
}

/** "The words of a young person at our conference are worth setting beside these: “…”": those of nobody named above. */
export function giveOthersWords(sentence: string): boolean {
  return (
    wordsOfOthers.test(sentence) ||
    weSpeak.test(sentence) ||
    oneSpeaks.test(sentence) ||
    isNamedByOthers(sentence)
  );
}

/**
 * "Our aim is that plans be “…”", "“…” is our pledge": whether the words around quoted ones name something of somebody's
 * own that has them, or wish for what they say.
 */
export function isOwnText(before: string, after: string): boolean {
  const clause = before.slice(before.search(/[^.;:!?]*:?[^.;:!?]*$/)).replace(/,[^,]*,/g, ",");
  return (
    ownTexts.test(clause) ||
    wished.test(clause) ||
    isOwnBehind.test(after) ||
    giveOthersWords(clause) ||
    saidByOthers(clause)
  );
}

/** What states no finding: a wish, a name, a question; of plans and policies only such as are somebody's own. */
const ownText =
  "(?:(?:targets?|aims?|goals?|ambition|visions?|promises?|pledges?|mottos?|slogans?|questions?|headlines?|titles?|themes?|indicators?|commitment|surveys?|petitions?|posters?|leaflets?)|(?:our|own|council['’]s|practice|national|quality)\\s(?:[\\p{L}-]+\\s)?(?:standards?|objectives?|polic(?:y|ies)|priorit(?:y|ies)|measures?|protocols?|guidance|handbook|strategy|plans?))";
const ownTexts = sought(new RegExp(`\\b${ownText}\\b|\\bask(?:s|ed|ing)?\\s(?:whether|if|how|why)\\b`, "iu"));
const wished = sought(
  /\b(?:will|shall|should|must|would|to|want|wants|wish|that\s(?:they|it|all|plans?|every\s\p{L}+))\s(?:be|become)\s(?:\p{L}+\s)?$/iu,
);
const isOwnBehind = new RegExp(
  `^,?\\s(?:is|was|are|were|became|as)\\s(?:\\p{L}+\\s){0,4}${ownText}\\b`,
  "iu",
);

const comparedWith =
  /\b(?:to|from|with|than|beyond|against|like|unlike|echo(?:es|ed)?|mirror(?:s|ed)?|match(?:es|ed)?|confirm(?:s|ed)?|contradict(?:s|ed)?|reflect(?:s|ed)?|support(?:s|ed)?|bears?\sout)\swhat\s(?:the\s)?(?:lead\s)?$/i;
const names =
  /(?<!\b(?:they|it|inspectors|ofsted|report|letter|was|were|been))\s(?:(?:call(?:s|ed|ing)?|name[sd]?)(?:\s(?:it|us|them|this|him|her)|\s(?:the|our|its|their)(?:\s[a-z-]+){1,3})?|(?:known|billed|knows?(?:\s(?:it|this|them))?)\sas|entitled|titled|(?:we|they|staff)\suse\s(?:is|was)|(?:children|people|staff|pupils|carers|families|parents|teams?)\s(?:ha(?:d|ve)\s)?(?:painted|written|drawn|drew|posted|pinned|sang|sung|chose|chosen|carved))(?:\s(?:an?|the))?\s$/i;
/** "A version called “…”", "the group that calls itself “…”", "a banner reading “…”": what something bears as its name. */
const named = sought(
  new RegExp(
    `\\b(?:it|them|our)sel(?:f|ves)\\b|(?<!\\b(?:was|were|is|are|been|being|be|has|have|had|and|or|they|it|also|who|which|\\p{L}+ly|inspectors?|ofsted|report|letter)\\s)\\b(?:called|named|reading|marked|saying)\\s${masked}|\\b(?:title|heading|name|headline|motto|slogan|banner|strapline|theme)s?\\s(?:is\\s|was\\s|of\\s)?${masked}|\\b(?:cop(?:y|ies)|versions?|editions?|verses?|performances?|screenings?)\\sof\\s(?:our\\s|the\\s)?${masked}`,
    "iu",
  ),
);

const one =
  "(?:parent|mother|father|mum|dad|grandmother|grandfather|carer|boy|girl|teenager|child|young\\s(?:person|man|woman)|pupil|headteacher|resident|nurse|doctor|colleague|officer|worker|member|councillors?|cllr|director|leader|chair|chief|manager|head|minister|secretary|adviser|spokes\\w+|school|visitor)";
const speaks =
  "(?:sa(?:ys?|id|ying)|t(?:ells?|old)|wr(?:ites?|ote|itten)|call(?:s|ed)?|describe[sd]?|fe(?:els?|lt)|report(?:s|ed)?|sp(?:eaks?|oke)|th(?:inks?|ought)|puts?|add(?:s|ed)?|explain(?:s|ed)?|use[sd]?|answer(?:s|ed)?|repl(?:y|ies|ied)|recall(?:s|ed)?|joke[sd]?|remark(?:s|ed)?|respond(?:s|ed)|promise[sd]?|hope[sd]?|want(?:s|ed)?|like[sd]?|believe[sd]?|sum(?:s|med))";
/** "Our director said …", "one carer who met them called it …". */
const oneSpeaks = sought(
  new RegExp(
    `\\b${one}\\b(?!['’]s)(?:,?\\s(?!inspectors?\\b|ofsted\\b|report\\b|letter\\b)[\\p{L}’'-]+){0,4}?,?\\s${speaks}\\b`,
    "iu",
  ),
);
/** "From one carer", "by the director", "to many of its visitors", "as one of them told …". */
const fromOne = sought(
  new RegExp(
    `\\b(?:from|by|for|as|eyes\\sof|words\\sof|according\\sto)\\s(?:(?:an?|one|our|some|the|another|its|their)\\s)(?:[\\p{L}-]+\\s)?${one}\\b|\\bto\\s(?:many|most|some|all)\\sof\\b|\\bone\\sof\\s(?:them|our|its|the)\\b(?!\\sinspectors?)(?:\\s\\p{L}+){0,2}\\s${speaks}\\b`,
    "iu",
  ),
);
/** "Inspectors heard how staff describe …", "what our carers have been saying for years". */
const groupsSpeak = sought(
  /(?:\d%|\bper\scent|\bin\s(?:ten|five|four|three|10|5)|\b(?:respondents|staff|children|people|parents|carers|families|residents|workers|partners|members|managers|leaders|leavers|advisers|teachers|schools|officers|teams|colleagues|users?|somebody|someone|everybody|everyone|others|who))\s(?:(?:also|often|then|now|have|had|been|all|both|do|still|themselves)\s){0,2}(?:sa(?:y|id|ys|ying)|t(?:ell|old)|wr(?:ite|ote)|calls?|called|describe[ds]?|fe(?:el|lt)|report(?:ed)?|want(?:ed)?|sp(?:eak|oke)|th(?:ink|ought)|put|add(?:ed)?|explain(?:ed)?|use[ds]?|know|sum(?:med)?|answer(?:ed)?|agree[ds]?|tick(?:ed)?|repl(?:y|ied))\b/i,
);
const weSpeak = sought(
  /\b(?:we|i)\s(?:(?:have|had|also|then|now|would|will|do|still|always|already)\s){0,2}(?:call(?:ed)?|sa(?:y|id)|use[ds]?|t(?:ell|old)|wr(?:ite|ote|itten)|describe[ds]?|name[ds]?|want(?:ed)?|believe[ds]?|aim|add(?:ed)?|put|mean|sum|set\sout|adopt(?:ed)?|chose|choose|need)\b/i,
);
/** "If inspectors were to come tomorrow they would find …", "we want Ofsted to say that …". */
const supposed = sought(
  /\b(?:if|when|whenever|once|should|next\stime|until)\s(?:the\s)?(?:inspectors|ofsted|hmi|they)\s(?:(?:were|are|next|do|does)\s)?(?:to\s)?(?:return|come|visit|inspect|call|look|arrive|ask)s?\s|\b(?:inspectors|ofsted|hmi|they)\s(?:would|will|should|might)\s(?!not\b)|\b(?:want|hope|wish|like|expect|aim)\w*\s(?:\p{L}+\s){0,3}(?:inspectors|ofsted)\s(?:\p{L}+\s){0,2}to\s/iu,
);

const wordsOfOthers = sought(
  /\b(?:words|message|view|comment|question|voice|answer|reply|phrase|account|experience|verdict|finding|conclusion)s?\s(?:of|from)\s(?:(?:an?|one|our|some|two|three|four|another|local|many|most|the)\s)?(?:[\p{L}-]+\s){0,2}?(?:child(?:ren)?|young\s(?:person|people|adults?|man|woman)|boy|girl|teenager|care\sleavers?|parents?|mothers?|fathers?|mum|dad|grand\p{L}+|(?:foster\s)?carers?|famil(?:y|ies)|residents?|members?|councillors?|staff|pupils?|colleagues?|workers?|advisers?|managers?)\b/iu,
);
