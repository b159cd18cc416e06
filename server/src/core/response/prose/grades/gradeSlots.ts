// Finds the words that stand in a grade's place beside a judgement, whatever they are: "children in care: solid; care
// leavers: good", "graded ‘coasting’", "awarded a secure judgement for …". Reads words only.

import type { Span } from "../../../text.ts";
import { hasSign, signs } from "../../../signs.ts";
import { sought } from "../../../sought.ts";
import { gradeStandIns, isOrdinaryWord } from "./gradeStandIns.ts";
import { clauseOpens } from "./gradeLink.ts";
import type { GradeWord } from "./gradeWords.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";
import { sentencesOf } from "../sentences.ts";

/** The words of a text with those in a grade's place among them, and such of its words as stand in one marked so. */
export function withGradeSlots(
  text: string,
  words: readonly GradeWord[],
  phrases: readonly JudgementPhrase[],
  afterLabel: boolean,
): readonly GradeWord[] {
  const besideNames =
    phrases.length > 0 && (words.length > 0 || hasSign(text, slotSigns))
      ? [...slotsIn(text, words, phrases), ...labels(text, words, phrases, afterLabel)]
      : [];
  const found = [...gradeStandIns(text, words, phrases), ...besideNames].filter(
    (slot, at, all) =>
      all.findIndex((each) => each.start === slot.start) === at &&
      !words.some((each) => each.origin === "own" && overlap(each, slot) && !isWithin(each, slot)),
  );
  if (found.length === 0) return words;
  const others = words.filter(
    (word) => !found.some(({ start, end }) => word.start < end && start < word.end),
  );
  return [...others, ...found].sort((a, b) => a.start - b.start);
}

const slotSigns = signs(
  ...["rate", "rati", "grad", "judg", "class", "rank", "deem", "pronounc", "declar", "label", "verdict"],
  ...["gave", "give", "award", "_got", "receiv", "earn", "hand", "scor", "came_out", "_mark"],
);

const mark = "[‘“\"'*]{0,2}";
const word = "(?:(?:very|highly|quite|fairly|truly|exceptionally|extremely)\\s)?\\p{L}[\\p{L}-]{2,}";
const stop =
  "[’”\"'*]{0,2}(?=\\s?(?:$|[.,;:!?)–—])|\\s(?:and|but|while|whereas|overall|too|by\\s(?:Ofsted|inspectors|them|the))\\b)";

interface Form {
  readonly pattern: ReturnType<typeof sought>;
  /** What the place asks of the word: any at all, or one that drafts are known to put in a grade's place. */
  readonly takes: "any" | "known" | "any-of-services";
}
const forms: readonly Form[] = [
  // "Were graded ‘coasting’", "classed as green", "rated the experiences and progress of children in care admirable".
  {
    pattern: sought(
      new RegExp(
        `\\b(?:re-?)?(?:rated|graded|classed|ranked|labelled|marked)\\s(?:(?:as|at|to be)\\s)?(?:an?\\s)?${mark}(${word})(?:${stop}|\\s(?:for|in|on)\\b)`,
        "dgiu",
      ),
    ),
    takes: "any",
  },
  {
    pattern: sought(
      new RegExp(
        `\\b(?:judged|deemed|pronounced|declared|came\\s(?:out|back|in))\\s(?:(?:as|at|to be)\\s)?(?:an?\\s)?${mark}(${word})(?:${stop})`,
        "dgiu",
      ),
    ),
    takes: "any-of-services",
  },
  // "Awarded a secure judgement for", "earned a strong grade".
  {
    pattern: sought(
      new RegExp(
        `\\b(?:gave|gives?|given|award(?:ed|s)?|got|received?s?|earn(?:ed|s)?|hand(?:ed|s)?|scored)\\s[^.;:!?]{0,60}?\\ban?\\s${mark}(${word})[’”"'*]{0,2}\\s(?:grade|rating|judge?ment|verdict)\\b`,
        "dgiu",
      ),
    ),
    takes: "known",
  },
  // "Was given ‘excellent’", "earned a “very strong” grade".
  {
    pattern: sought(
      new RegExp(
        `\\b(?:gave|given|award(?:ed|s)|got|received?s?|earn(?:ed|s)?|scored|(?:rated|graded|judged)\\s[^.;:!?‘“"']{2,90})\\s(?:an?\\s)?[‘“"'](${word})[’”"'](?:(?=\\s?(?:$|[.,;:!?)–—]))|\\s(?:grade|rating|judge?ment|and|but|while|for|by)\\b)`,
        "dgiu",
      ),
    ),
    takes: "any",
  },
];

function slotsIn(
  text: string,
  words: readonly GradeWord[],
  phrases: readonly JudgementPhrase[],
): GradeWord[] {
  if (!hasSign(text, slotSigns)) return [];
  const found: GradeWord[] = [];
  for (const { pattern, takes } of forms) {
    for (const match of pattern.all(text)) {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      const known = words.some((each) => each.origin !== "own" && overlap(each, { start, end }));
      if (!known && (takes === "known" || !couldGrade(text.slice(start, end)))) continue;
      const sentence = sentencesOf(text).find((each) => each.start <= start && start < each.end);
      if (sentence === undefined) continue;
      const own = phrases.filter((phrase) => phrase.start >= sentence.start && phrase.end <= sentence.end);
      if (own.length === 0 || ofPlans.test(text.slice(sentence.start, sentence.end))) continue;
      if (!known && takes === "any-of-services" && !isOfServices(text, own, match.index)) continue;
      found.push({ start, end, origin: "loose", inPlace: true });
    }
  }
  return found;
}

/** "Outstanding Plus" is no grade for all that it holds one. */
function isWithin(one: Span, other: Span): boolean {
  return other.start <= one.start && one.end < other.end;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A word that is no verb, adverb or order: "rated separately", "rated first", "graded lower", "judged by". */
function couldGrade(written: string): boolean {
  return !/(?:ly|est|ed|er)$/i.test(written) && !noGrade.test(written);
}

const noGrade =
  /^(?:all|again|alongside|against|among|and|apart|as|at|before|below|above|both|but|by|each|first|for|fourth|from|here|high|how|in|it|just|last|less|low|more|most|no|not|nothing|of|on|once|one|only|or|our|out|over|second|since|so|such|than|that|the|their|them|then|there|these|third|this|those|three|time|to|together|too|top|twice|two|under|up|us|well|what|when|where|which|while|who|with|within|worse|joint|equal|same|likewise|ditto|unchanged|pending|alike|yes|none|new|overall|part|services?|help|support|leaders|leadership|children|care|areas?|judge?ments?|grades?|ratings?)$/i;

/** The council's own marks of risks and actions. */
const ofPlans = sought(
  /\b(?:RAG|risks?|actions?|milestones?|targets?|likelihood|audits?|self-?(?:evaluat|assess)\w+)\b/i,
);

/** The judgement or the services that end before the verb are what is graded, not the people or something for them. */
function isOfServices(text: string, phrases: readonly JudgementPhrase[], at: number): boolean {
  const subject = phrases.findLast(({ end }) => end <= at);
  if (subject === undefined || at - subject.end > 60) return false;
  if (subject.form === "name" || subject.judgement === "overall") return true;
  if (subject.form === "word") return false;
  const lead = text
    .slice(Math.max(0, subject.start - 60), subject.start)
    .replace(/\p{Lu}\p{L}+[’']s?\s$/u, "");
  const ofWork = /\b(?:services|support|work|provision|help)\s(?:with|for|to)\s(?:(?:our|the|its)\s)*$/i.test(
    lead,
  );
  return clauseOpens(lead) && (ofWork || subject.judgement === "help-and-protection");
}

/** Whether a line is a judgement's name with its grade: "Care leavers: good". */
export function isGradeLabel(text: string, phrases: readonly JudgementPhrase[]): boolean {
  return phrases.length > 0 && text.length < longestLine && endsInGrade.test(text);
}

const longestLine = 120;
const endsInGrade =
  /\p{L}(?::|\s[–—(-])\s?(?:good|outstanding|inadequate|requires\simprovement(?:\sto\sbe\sgood)?)\W*$/iu;

/**
 * "Children in care: solid; care leavers: good": among labels of which another, or the line above, has a grade; and
 * "Overall effectiveness: poor", a judgement by its name with what is no praise of work besides.
 */
function labels(
  text: string,
  words: readonly GradeWord[],
  phrases: readonly JudgementPhrase[],
  afterLabel: boolean,
): GradeWord[] {
  if (words.length === 0) return [];
  const graded = new Set(words.flatMap(({ start, origin }) => (origin === "own" ? [start] : [])));
  return phrases.flatMap((phrase, at): GradeWord[] => {
    const [, lead = "", written = ""] = label.exec(text.slice(phrase.end, phrase.end + longestLabel)) ?? [];
    const start = phrase.end + lead.length;
    const slot = { start, end: start + written.length };
    if (written === "" || graded.has(start)) return [];
    const isKnown = words.some((each) => each.origin !== "own" && each.start === start);
    const among = [phrases[at - 1], phrases[at + 1]].some((other) => {
      const next =
        other === undefined ? null : labelled.exec(text.slice(other.end, other.end + longestLabel));
      return other !== undefined && next !== null && graded.has(other.end + next[0].length);
    });
    const fills = /^\W*$/.test(text.slice(0, phrase.start) + text.slice(slot.end)) && /[:(–—-]/.test(lead);
    const alone = phrase.form === "name" && !isOrdinaryWord(written);
    return isKnown && (among || (fills && (afterLabel || alone)))
      ? [{ ...slot, origin: "loose", inPlace: true }]
      : [];
  });
}

const longestLabel = 60;
const label = new RegExp(
  `^((?:[’']s?)?(?:\\sservices)?(?::\\s|\\s[–—-]\\s|,\\s|\\s\\(|\\s)${mark})(${word})[’”"'*]{0,2}(?=\\s?(?:$|[.,;)])|\\sand\\b)`,
  "iu",
);
const labelled = /^(?:[’']s?)?(?:\sservices)?(?::\s|\s[–—-]\s|,\s|\s\(|\s)[‘“"'*]{0,2}/;
