// Finds what a draft calls a judgement by the place it has in the sentence, list or table, whatever its words: "the
// judgement on early help was good", "the second judgement, corporate parenting, …", "| Judgement | Grade |". Whether
// a report has such a judgement is not known here; plain words for a known one ("our work with care leavers") are none.

import type { JudgementMention } from "../../gradesNamed.ts";
import type { TextBlock } from "../../responseDocument.ts";
import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import { hasSign, signs } from "../../../signs.ts";
import { sought } from "../../../sought.ts";
import { matchesOf } from "../../../matches.ts";
import type { Span } from "../../../text.ts";
import { sentencesOf } from "../sentences.ts";
import { speaksOfOthers } from "./gradeOfOthers.ts";
import { inspectionNamedAround, judgementMentionsIn } from "./judgementMentions.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";
import { judgementTitlesIn } from "./judgementTitles.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { judgementsSetOff } from "./judgementsSetOff.ts";
import { standsForJudgement, type TitleSurroundings } from "./titlesInUse.ts";

/** A name given to a judgement in words that no plain phrase has. */
interface CalledJudgement extends Span {
  /** The judgement that its words point to; null where they point to none. */
  readonly judgement: JudgementKey | null;
}

/** Every judgement that a passage names, in whatever words. */
export function judgementsNamedIn(passage: Passage, around: TitleSurroundings): JudgementMention[] {
  const { text, block } = passage;
  const { phrases, above } = around;
  const called = calledJudgementsIn(text, phrases, block, around.inGradeTable);
  for (const title of judgementTitlesIn(text)) {
    const isRead = called.some(({ start, end }) => start < title.end && title.start < end);
    if (title.judgement === null && !isRead && standsForJudgement(passage, title, around)) called.push(title);
  }
  if (called.length === 0) return judgementMentionsIn(passage, phrases, around);
  const others = phrases.filter(
    (phrase) => !called.some(({ start, end }) => phrase.start >= start && phrase.end <= end),
  );
  const mentions = called.map(({ start, end, judgement }) => ({
    span: passageSpan(passage, start, end),
    written: text.slice(start, end),
    judgement,
    asName: true,
    graded: true,
    inspection: inspectionNamedAround(text, start, end, above),
  }));
  return [...judgementMentionsIn(passage, others, around), ...mentions].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function calledJudgementsIn(
  text: string,
  phrases: readonly JudgementPhrase[],
  { kind, cell }: TextBlock,
  inGradeTable: boolean,
): CalledJudgement[] {
  if (kind === "cell") {
    const named = inGradeTable && cell?.column === 0 && judgementColumn.test(cell.header);
    return named && text.length < longestName
      ? calledAt(text, { start: 0, end: text.length }, phrases, true)
      : [];
  }
  const marked = judgementsSetOff(text).flatMap((span) => calledAt(text, span, phrases, true));
  if (!hasSign(text, judgementSigns) && !mayCall.test(text)) return marked;
  const called = sentencesOf(text).flatMap(({ start, end }) => calledInSentence(text, start, end, phrases));
  const more = marked.filter(
    (each) => !called.some(({ start, end }) => each.start < end && start < each.end),
  );
  return [...called, ...more];
}

const judgementSigns = signs("judgement", "judgment");
const mayCall = sought(
  /\bgrades\b|^\W*(?:the\s)?quality of\b|[’']s?\s(?:\p{L}+\s)?(?:headings|areas|strands|categories)\b/iu,
);
const longestName = 110;
/** "Judgement", "Judgement area", "What was judged", or nothing. */
const judgementColumn =
  /^\W*(?:(?:(?:ofsted|inspection|ilacs)\s)?(?:judge?ments?(?:\sareas?)?|what was judged))?\W*$/i;

function calledInSentence(
  text: string,
  from: number,
  to: number,
  phrases: readonly JudgementPhrase[],
): CalledJudgement[] {
  const sentence = text.slice(from, to);
  if (speaksOfOthers(sentence)) return [];
  const graded = grade.test(sentence);
  const called: CalledJudgement[] = [];
  for (const { pattern, asTitle, ofGroup } of forms) {
    for (const match of pattern.all(sentence)) {
      const written = match.groups?.["name"] ?? "";
      const start = from + match.index + match[0].indexOf(written);
      const end = start + written.length;
      if (called.some((each) => each.start < end && start < each.end)) continue;
      const held = holdsPhrase(phrases, start, end);
      if (!held && (ofGroup || !(graded || asTitle || knownTheme.test(written)))) continue;
      called.push(...calledAt(text, { start, end }, phrases, asTitle));
    }
  }
  const list = listOf.exec(sentence)?.groups?.["items"];
  if (list !== undefined) called.push(...calledInList(text, from + sentence.indexOf(list), list, phrases));
  return called;
}

/** What goes on about a judgement once it is named. */
const verbs =
  "is|was|are|were|has|had|have|came|comes|went|goes|fell|falls|rose|remains?|remained|stays?|stayed|will|would|can|could|may|might|must|should|does|did|stands?|stood|speaks?|spoke|shows?|showed|says?|said|tells?|told|makes?|made|gives|gave|seems?|seemed|looks?|looked|feels?|felt|matter(?:s|ed)?|means?|meant|deserves?|reflects?|reflected|rests?|reads?|rewards?|surprised|pleases?|pleased|hurts?|confirms?|confirmed|follows|turns|turned|\\p{L}+(?:s|ed)\\s(?:the|us|it|them|everything|everyone|on\\s(?:us|it|the|everyone))";
const nameWords = String.raw`[\p{L}’'][\p{L}’'-]*(?:,?\s(?!(?:${verbs}|where|which|that|who|when|but|while|than|caused|at|from|as|by|after|before|since|and\s\p{L}+ed|in\s(?:20|this|that|july|the\s(?:report|letter)))\b)[\p{L}’'-]+){0,9}?`;
const stops = String.raw`(?=\s(?:${verbs}|where|which|when|but|while|caused|at|from|as|by|after|before|since|in|and\s\p{L}+ed)\b|[,.;:!?)–—]|\s[–—(]|$)`;
const whose = String.raw`\b(?:the|this|that|one|our|its|(?:ofsted|inspectors?)[’']s?|(?:single|only|first|second|third|fourth|fifth|last|lowest|highest|other|separate)|and)\s(?:(?:single|only|first|second|third|fourth|fifth|last|lowest|highest|weakest|strongest|other|separate|whole)\s)?`;
interface Form {
  readonly pattern: ReturnType<typeof sought>;
  /** The words before say that a judgement's name follows. */
  readonly asTitle: boolean;
  /** Only what names whom a judgement is of, or its leaders, is one so. */
  readonly ofGroup?: true;
}
const forms: readonly Form[] = [
  // "The judgement on early help and safeguarding", "one judgement, that on transitions, …".
  {
    pattern: sought(
      new RegExp(
        String.raw`${whose}judge?ment(?:,\s(?:that|the one))?\s(?:on|about|for|regarding|concerning)\s(?<name>${nameWords})${stops}`,
        "giu",
      ),
    ),
    asTitle: false,
  },
  // "Good for overall impact, the last of the judgements".
  {
    pattern: sought(
      new RegExp(
        String.raw`\b(?:for|in|on)\s(?<name>${nameWords}),\s(?:the|our)\s(?:first|second|third|fourth|fifth|last|lowest|highest)(?:\sand\slast)?\s(?:of\s(?:the|our)\s(?:\w+\s)?)?judge?ments?\b`,
        "giu",
      ),
    ),
    asTitle: false,
  },
  // "The quality of help and protection: good".
  {
    pattern: sought(
      /^\P{L}*(?<name>(?:The\s)?[Qq]uality of\s\p{L}[\p{L}’'-]*(?:\s[\p{L}’'-]+){1,9})(?=(?::|\s[–—-])\s(?:[Gg]ood|[Oo]utstanding|[Ii]nadequate|[Rr]equires\s[Ii]mprovement))/gu,
    ),
    asTitle: false,
    ofGroup: true,
  },
  // "Judgement 2: children in need and child protection (good)".
  {
    pattern: sought(
      /(?:^|\s)judge?ment\s(?:\d|one|two|three|four|five)(?::|\s[–—-])\s(?<name>\p{L}[\p{L}’'-]*(?:,?\s[\p{L}’'&-]+){1,9}?)(?=\s?[(:–—]|$)/giu,
    ),
    asTitle: true,
  },
];

/** "The judgements were five: leaders, help and protection, …", "Ofsted's five headings (leaders, …)". */
const listOf = sought(
  /(?:\bjudge?ments|\bgrades|\b(?:ofsted|inspectors?)[’']s?\s(?:\p{L}+\s)?(?:headings|areas|strands|categories))\b[^.;:!?()]{0,40}(?::\s|\s[(–—]\s?)(?<items>[^.;:!?()–—]{20,400})/iu,
);

/** The items of a list that names judgements, without those that are plain words for one. */
function calledInList(
  text: string,
  at: number,
  list: string,
  phrases: readonly JudgementPhrase[],
): CalledJudgement[] {
  const items = matchesOf(list, listItem).map((match) => ({
    start: at + match.index,
    end: at + match.index + match[0].length,
  }));
  const known = items.filter(({ start, end }) => holdsPhrase(phrases, start, end));
  if (known.length < 2 || items.length < 3 || grade.test(list)) return [];
  return items
    .filter(({ start, end }) => {
      const item = text.slice(start, end);
      const odd = known.length > 2 ? tellsOfWork : knownTheme;
      return odd.test(item) && !notName.test(item) && !holdsNamed(phrases, start, end);
    })
    .map((item) => ({ ...withoutLead(text, item), judgement: null }));
}

const listItem =
  /(?:(?!,|\sand\s(?:our\s|the\s)?(?:overall|care|leaders|help|children|corporate|adoption)).)+/giu;

/** What stands between `start` and `end`, where it is a judgement's name in words of its own. */
function calledAt(
  text: string,
  span: Span,
  phrases: readonly JudgementPhrase[],
  asTitle: boolean,
): CalledJudgement[] {
  const { start, end } = withoutLead(text, span);
  const written = text.slice(start, end);
  if (grade.test(written) || notName.test(written) || !tellsOfWork.test(written)) return [];
  const within = phrases.filter((phrase) => phrase.start >= start && phrase.end <= end);
  // A printed name and what is near it are read as such.
  if (within.some(({ form }) => form === "name")) return [];
  const title = asTitle && within.some(({ near }) => near);
  let rest = "";
  let at = start;
  for (const phrase of within) {
    rest += text.slice(at, phrase.start);
    at = phrase.end;
  }
  rest += text.slice(at, end);
  if (!title && within.length > 0 && plainBeside.test(rest)) return [];
  if (!asTitle && within.length === 0 && plainWhole.test(written)) return [];
  const judgement = within.at(-1)?.judgement ?? null;
  return [{ start, end, judgement: judgement === "overall" ? null : judgement }];
}

function holdsPhrase(phrases: readonly JudgementPhrase[], start: number, end: number): boolean {
  return phrases.some((phrase) => phrase.start >= start && phrase.end <= end);
}

/** "Overall impact" holds no name for all its "overall". */
function holdsNamed(phrases: readonly JudgementPhrase[], start: number, end: number): boolean {
  const within = phrases.filter((phrase) => phrase.start >= start && phrase.end <= end);
  return within.some(
    (phrase) => phrase.judgement !== "overall" || phrase.end === end || phrase.form === "name",
  );
}

/** Without numbers and marks before it, and without "our". */
function withoutLead(text: string, { start, end }: Span): Span {
  const lead =
    /^(?:[^\p{L}]*(?:(?:our|its|their|ofsted[’']s)\s)?)/iu.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end };
}

const grade = sought(/\b(?:outstanding|good|inadequate|adequate|requir\w+ improvement)\b|\bRI\b/i);
/** Themes that council plans have and judgements do not. */
const knownTheme = sought(
  /\b(?:early help|corporate parenting|prevention|transitions? to adulthood|stability|belonging|well-?being|workforce|quality of|outcomes)\b/i,
);
/** It names work with children or how it is led, not a day, a place or a person. */
const tellsOfWork = sought(
  /\b(?:early help|parenting|safeguard\w*|well-?being|prevention|transitions?|adulthood|stability|belonging|permanence|outcomes?|quality|effectiveness|impact|leadership|governance|management|partnerships?|workforce|practice|experiences?|progress|achievements?|protection|care|leavers|help|support|famil(?:y|ies)|front[- ]door|assessments?|social work|front line|culture|participation|placements?|sufficiency|education|health|exploitation)\b/i,
);
/** A question, an office, the whole council, another body's work. */
const notName =
  /^(?:how|whether|what|why|this|that|these|those|it|us|them|him|her|me|all|each|both)\b|\b(?:evidence|council|authority|borough|county|city|homes?|schools?|agency|board|LSCB|overall effectiveness|judge?ments?|grades?|ratings?|director|inspectors?|ofsted)\b/i;
/** All that plain words for a judgement have beside its group. */
const plainBeside =
  /^(?:[^\p{L}]|\b(?:our|the|its|their|those|who|have|left|services?|support|provision|work|working|with|for|to|of|on|in|by|and|both|as|a|we|help|give|given|gives|is|do|what|children|young|people|families|performance|leaders|leadership|management|governance|managers|adoption|experiences|achieving|permanence|social|practice|local)\b)*$/iu;
/** Leadership and the help that children are given, in words that no pattern of phrases has. */
const plainWhole =
  /^(?:[^\p{L}]|\b(?:our|the|its|their|for|of|on|in|and|who|adoption|services?|support|provision|managers|management|leadership|senior|team|help|protection|children|young|people|families|looked|after|adults|leaving|left|care|need|needing|achieving|permanence|given|performance|governance|safeguarding|overall)\b)*$/iu;
