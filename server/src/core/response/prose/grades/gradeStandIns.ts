// Finds words that stand where a grade belongs though no scale of these services has them: "moved up to world-class
// overall", "all of them poor", "the lowest possible mark, unsatisfactory". Only words that drafts are known to put
// there, and only where the sentence speaks of grades. Words only.

import { matchesAtSigns, signs } from "../../../signs.ts";
import { sought } from "../../../sought.ts";
import { sentencesOf } from "../sentences.ts";
import { thingThatIs } from "./gradedThings.ts";
import type { GradeWord } from "./gradeWords.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";

/** Such words of a text; `words`: all that could be grades in it. */
export function gradeStandIns(
  text: string,
  words: readonly GradeWord[],
  phrases: readonly JudgementPhrase[],
): GradeWord[] {
  if (!speaksOfGrades.test(text)) return [];
  const others = matchesAtSigns(text, never, neverSigns).map((match): GradeWord => {
    return { start: match.index, end: match.index + match[0].length, origin: "loose" };
  });
  const known = [...words.filter(({ origin }) => origin !== "own"), ...others];
  if (known.length === 0) return [];
  const sentences = sentencesOf(text);
  return known.flatMap(({ start, end }): GradeWord[] => {
    const at = sentences.findIndex((each) => each.start <= start && start < each.end);
    const sentence = sentences[at];
    if (sentence === undefined) return [];
    const own = text.slice(sentence.start, sentence.end);
    const around = text.slice((sentences[at - 1] ?? sentence).start, sentence.end);
    if (!speaksOfGrades.test(around)) return [];
    const before = text.slice(sentence.start, start);
    const after = text.slice(end, sentence.end);
    const graded = words.some(
      (word) =>
        word.origin === "own" &&
        word.start < sentence.end &&
        word.end > (sentences[at - 1] ?? sentence).start,
    );
    const named = phrases.filter((phrase) => phrase.start >= sentence.start && phrase.end <= sentence.end);
    const place = {
      written: text.slice(start, end),
      before,
      after,
      own,
      graded,
      named: named.length > 0 || thingThatIs(before) === "whole",
      leads: named.some((phrase) => phrase.start > end && leadsTo.test(text.slice(end, phrase.start))),
    };
    return standsForGrade(place) ? [{ start, end, origin: "loose", inPlace: true }] : [];
  });
}

interface Place {
  readonly written: string;
  /** Its sentence up to the word and after it, and the whole. */
  readonly before: string;
  readonly after: string;
  readonly own: string;
  /** A grade of the scale stands in its sentence or the one before. */
  readonly graded: boolean;
  /** A judgement or the services are named in its sentence. */
  readonly named: boolean;
  /** It leads to a judgement's name: "very good for children in care". */
  readonly leads: boolean;
}

function standsForGrade({ written, before, after, own, graded, named, leads }: Place): boolean {
  if (appositionBefore.test(before)) return true;
  if (allOfThem.test(before) && !/^fair$/i.test(written) && closes.test(after)) return true;
  if (movedTo.test(before) && closes.test(after) && graded) return true;
  const quoted = /[‘“"']$/.test(before) && /^[’”"']/.test(after);
  if (quoted && (graded || judgements.test(own)) && (named || judgements.test(own))) return true;
  if (leads && graded && opensPart.test(before)) return true;
  return !ordinary.test(written) && named && verbBefore.test(before) && closes.test(after);
}

/** What no scale has and no other list of words has either. */
const never =
  /(?<![\p{L}\p{N}-])(?:outstanding plus|unacceptable|(?:above|below)[\s-]+(?:average|standard|par)|meets?\s(?:the\s)?expected\sstandards?|causing\sconcern|world[\s-]+leading|first[\s-]rate|top[\s-]notch)(?![\p{L}\p{N}-])/iuy;
const neverSigns = signs(
  "outstanding_p",
  "unaccept",
  "above_",
  "below_",
  "meet",
  "causing",
  "world",
  "first",
  "top_n",
  "top-n",
);
/** Whether a word is a grade only where more than a verb or a colon says so. */
export function isOrdinaryWord(written: string): boolean {
  return ordinary.test(written);
}

const ordinary =
  /^(?:secure|sound|positive|sufficient|acceptable|robust|brilliant|competent|effective|ineffective|strong|improving|great|fair|average|weak)$/i;

const speaksOfGrades = sought(
  /\b(?:rated|grad(?:ed?|es|ing)|ratings?|(?:ad)?judged|assessed|deemed|classed|ranked|judge?ments?|verdict|marks?|outstanding|inadequate|improvement to be good|from good)\b/i,
);
const judgements = sought(/\b(?:judge?ments|grades|ratings)\b/i);
const verbBefore =
  /\b(?:re-?)?(?:rated|graded|(?:ad)?judged|assessed\sas|deemed|classed|ranked)(?:(?!\b(?:that|who|which|how)\b)[^.;:!?]){0,90}\s[‘“"'*]*$/i;
const appositionBefore =
  /\b(?:grade|mark|rating|verdict|judge?ment)s?(?:\s(?:of|for|on)\s[^.,;:!?]{2,50})?,\s[‘“"'*]*$/i;
/** "The four judgements – all of them poor –". */
const allOfThem =
  /\b(?:judge?ments?|grades?|areas)\b[^.;!?]{0,40}\b(?:all|each|both|every\sone)(?:\sof\s(?:them|these|those))?\s(?:(?:is|was|are|were)\s)?[‘“"'*]*$/i;
const movedTo =
  /\b(?:slipp|mov|gone|go(?:es)?|went|ris|rose|fall|fell|dropp|climb|improv|declin|progress|jump)\p{L}*\b[^.;:!?]{0,60}\sto\s(?:an?\s)?[‘“"'*]*$/iu;
/** "Sandwell: very good for …", "…, good for care leavers and strong standard for …". */
const opensPart = /(?:^|[:;,(–—]\s|\b(?:and|but|with|is|are|was|were|to|through)\s)(?:an?\s)?[‘“"'*]*$/i;
const leadsTo =
  /^[’”"'*]?\s(?:for|in|on|\()\s?(?:(?:our|the|its|their|services?|support|provision|work|with|help|for)\s)*$/i;
const closes =
  /^[’”"'*]*\s?(?:$|[.,;:!?)–—]|(?:overall|and|but|while|whereas|against|for|in\s20\d\d|in\s\p{L}+\syears|in\s(?:January|February|March|April|May|June|July|August|September|October|November|December|the)|by\s(?:Ofsted|the\sinspectors|inspectors)|again|too)\b)/u;
