// Takes a grade's word beside a judgement's name for that judgement's grade wherever nothing in its clause says
// otherwise: no verb or phrase is asked for, only that the words between do not turn to something else. Words only.

import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import type { GradeAround } from "./gradeAround.ts";
import type { GradeContext } from "./gradeContext.ts";
import { withoutAsides } from "./gradeLink.ts";
import { isComparison } from "./gradePlainWords.ts";
import { clauseOf, isHoped, isOfSomethingElse, speaksOfOthers } from "./gradeOfOthers.ts";
import { isScaleTalk } from "./gradeScaleTalk.ts";
import { type Word, wordsOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";

/**
 * What a grade that no reader of wordings knows is said of: the judgement, or the whole, that its clause is about. Null
 * where the clause is about something else, or gives the grade no place.
 */
export function assumedOf(around: GradeAround, context: GradeContext): JudgementKey | null {
  const { word, reading, passage, before, after } = around;
  if (context.origin !== "own") return null;
  const topic = topicOf(around);
  const slot = topic === null ? null : slotBehind(topic, around, context);
  if (topic === null || slot === null || !goesOnPlainly(slot, context, after)) return null;
  if (asks.test(passage.text.slice(word.end, reading.span.end))) return null;
  const isElse =
    isComparison(before, after) ||
    unsaid.test(before) ||
    isOfSomethingElse(before, after) ||
    isHoped(before, after) ||
    isScaleTalk(clauseOf(before));
  return isElse ? null : topic.judgement;
}

/** "Nor did anyone say that help and protection was inadequate". */
const unsaid = sought(
  /\b(?:nor|no\sone|nobody|none|not|never|hardly|neither|cannot|wrong(?:ly)?|untrue|myth|rumours?)\b[^.;:]*\s(?:say|says|said|saying|think|thinks|claim|claims|suggest\w*|mean|means|conclude\w*|believe\w*|find|found|that)\s(?:that\s)?[^.;:]*$|\bwhat\s(?:it\stakes|(?:would\s)?makes?)\b[^.;:]*$|n[’']t\s(?:say|think|claim|suggest|mean|conclude|believe|find)\b[^.;:]*$/i,
);

/** What a clause is about, as far as its words before the grade tell. */
interface Topic {
  readonly judgement: JudgementKey;
  readonly end: number;
  /** A judgement by its name; the council or its services; inspectors' "us", of whom only they say something. */
  readonly kind: "judgement" | "whole" | "told" | "us" | "date";
}

function topicOf({
  passage: { text },
  word,
  reading,
  phrasesBefore,
  clause,
  told,
}: GradeAround): Topic | null {
  const phrase = phrasesBefore.at(-1);
  const start = word.start - clause.length;
  const whole = wholes.all(clause).at(-1);
  // "The overall judgement was that our services are good": of those.
  const isLast =
    phrase?.judgement === "overall" &&
    whole !== undefined &&
    start + whole.index > phrase.end &&
    isTopic(clause.slice(0, whole.index));
  if (phrase !== undefined && !isLast) {
    const lead = text.slice(Math.max(reading.span.start, phrase.start - longestLead), phrase.start);
    // "Our neighbours were inspected too. Their leaders are outstanding."
    if (/\b(?:their|its)\s(?:[\p{L}’'-]+\s){0,3}$/iu.test(lead) && speaksOfOthers(told)) return null;
    return phrase.form === "name" ||
      isTopic(lead) ||
      (byInspectors.test(lead) && !endsInPreposition.test(lead))
      ? { judgement: phrase.judgement, end: phrase.end, kind: "judgement" }
      : null;
  }
  if (dated.test(clause)) return { judgement: "overall", end: word.start, kind: "date" };
  if (whole === undefined) return null;
  const [written] = whole;
  const lead = clause.slice(Math.max(0, whole.index - longestLead), whole.index);
  const end = start + whole.index + written.length;
  // "The fostering service was inspected too. It was outstanding": theirs.
  if (/^(?:it|that|they|the\ssame)\b/i.test(written) && speaksOfOthers(told)) return null;
  if (/^(?:us|it)$/i.test(written) && callsUs.test(lead)) return { judgement: "overall", end, kind: "us" };
  if (/^(?:it|that|they|the\ssame)\b/i.test(written))
    return reading.last !== null && reading.lastOf !== null && isTopic(lead)
      ? { judgement: reading.lastOf, end, kind: "whole" }
      : null;
  if (!isTopic(lead)) return null;
  return { judgement: "overall", end, kind: inspectorsTell.test(lead) ? "told" : "whole" };
}

const longestLead = 120;
/** The council and its services as people speak of them, and what goes on about the grade told of last. */
const wholes = sought(
  /(?<![\p{L}-])(?:(?:children[’']s\s)?(?:services|social\scare)(?:\sfor\schildren(?:\sand\s(?:young\speople|families))?)?|council|(?:local\s)?authority|borough|county|city|we|us|it|they|the\ssame\s(?:area|judge?ment|service|group)|that(?=\s(?:of|in|from)\s(?:\p{L}+\s)?20[0-4]\d))(?![\p{L}’'-])(?!\s(?:for|to|with|and|or)\b)/giu,
);
/** "2019: inadequate", "in May 2022, outstanding;": a line of the council's record. */
const dated =
  /(?:^\W*|[;:,–—]\s)(?:in\s)?(?:\p{Lu}\p{L}+\s)?20[0-4]\d(?:,|:|\s[–—-])\s(?:it was |we were |overall |rated |judged )?[‘“"']?$/u;
/** "Inspectors regard our services as": what they say of the whole. */
const inspectorsTell =
  /\b(?:ofsted|inspect(?:ors|orate)|HMI)\s(?:[\p{L}-]+\s){1,3}(?:the|our|its|\p{L}+[’']s)\s$/iu;
/** "It thought us", "inspectors had considered it". */
const callsUs =
  /\b(?:thought|called|considered|found|judged|rated|deemed|named|declared|pronounced|put|placed|marked|gave|given|left|had|ha[sd]|sees?|saw)\s$/i;

/** How the words from what the clause is about to the grade make a place for it; null where they do not. */
function slotBehind({ kind, end }: Topic, around: GradeAround, context: GradeContext): Slot | null {
  const { written, quoted } = context;
  const ofInspection = tellsOfGrades.test(around.passage.text);
  const { passage, word, after } = around;
  if (kind === "date") return stops.test(after) ? "set" : null;
  if (!ofInspection && (kind !== "judgement" || /^good$/i.test(written))) return null;
  // "What it says of help and protection is that these services were inadequate": of those it says it of.
  const between = withoutAsides(passage.text.slice(end, word.start - (quoted ? 1 : 0))).replace(isThat, " ");
  if (between.length > 120 || turnsAway.test(between)) return null;
  const slot = slotOf(between, written, after);
  if (kind === "us") return slot === "bare" || slot === "put" ? slot : null;
  if (kind === "judgement" || kind === "told" || slot === "said" || slot === "set") return slot;
  // "The borough's services were found to be", "with Northmere's services found to be": not what they do themselves.
  return isPassive.test(between) ? slot : null;
}

const tellsOfGrades = sought(
  /\b(?:ofsted|inspect(?:ors?|ion|ions|orate)|ilacs|judged|judge?ments?|graded?|grades|inadequate|outstanding)\b/i,
);
const isThat = /^\s(?:is|was)\sthat\s/;
const isPassive =
  /^\s(?:[\p{L}-]+\s){0,3}(?:is|was|are|were|been|being)\s|^\s(?:stood|stands?|sat|sits?|stayed|came)\s|^\s(?:found|held|thought|considered|seen|deemed|put|placed|judged|rated|graded)\s/iu;
const asks = /\?[”"’'*_\s]*$/;
/** A new clause, or somebody's own words. */
const turnsAway =
  /[.;!?]|:\s(?!(?:still|now|again|once|also|both|all|only|an?|rated|judged|graded|their|its)\b)\p{L}|\b(?:but|while|whilst|whereas|although|though|who|whom|whether|if|because|why|how|unless|told|tell|tells|feel|feels|felt|describe\w*|praised|rest|others?|remaining|remainder|else|elsewhere|otherwise|I|she|he|you)\b|,\sand\s(?:the|our|their|its|we|they|it|that|this)\b/iu;

/** What follows `lead` is what its clause is about: "services for", "the care given to"; not "housing for". */
function isTopic(lead: string): boolean {
  const own = ownWords.exec(lead)?.[0] ?? "";
  const head = lead.slice(0, lead.length - own.length);
  return opens.test(head) || (hasArticle.test(own) && !endsInPreposition.test(head));
}

const article = "(?:(?:the|our|its|their|both|all|\\p{L}+[’']s?)\\s)*";
const work =
  "(?:(?:(?:children[’']s\\s)?services?|support|provision|help|work|care|offer|response|experiences?|progress|quality|judge?ments?|grades?|ratings?|verdict|area|side|strand|part|word|mark|what\\s(?:we|it|they|the\\scouncil)\\s(?:do|does|did|offers?))\\s(?:(?:given|offered|provided|available|they\\sused)\\s)?(?:of|for|to|with|on|in|about|from)\\s)*";
/** What belongs to the name behind it: "our services for", "the county's". */
const ownWords = new RegExp(`(?<![\\p{L}’'-])${article}${work}${article}[‘“"']?$`, "iu");
const hasArticle = /^(?:the|our|its|their|both|all|whose|\p{L}+[’']s?)\s/iu;
const endsInPreposition =
  /\b(?:of|for|to|with|in|by|from|about|at|between|among|into|on|than|like|against|over|under|within|across|around)\s$/i;
/** The sentence's start, a stop, a word that a clause follows, or a date before it. */
const opens =
  /(?:^[^\p{L}\p{N}]*|[.;:,–—(“‘"]\s?|\b(?:that|and|but|while|whereas|as|because|with|says?|said|calls?|called|found|finds?|having|whose|so|which|then|now|today|again|20[0-4]\d|(?:says?|said|saying|found|thought|wrote|thinks?|makes?|made|finds?)\s(?:of|about))\s)(?:(?:for|on|in|with)\s)?$/iu;
const byInspectors =
  /\b(?:ofsted|inspect(?:ors?|orate|ion)|report|team|HMI)\b[^.;:,]{0,40}\s(?:(?:the|our|its)\s)?(?:services? for\s)?$/i;

type Slot = "said" | "put" | "noun" | "set" | "bare";

const adverbs = new Set(
  "now still also again too all both each likewise only just even once more already therefore then today overall merely simply equally indeed alike twice here there never not no longer since".split(
    " ",
  ),
);
const copulas = new Set(
  "is was are were be been remains remained remain stays stayed becomes became".split(" "),
);
const gradings = new Set(
  "graded rated judged regraded scored marked called considered deemed merited deserved earned secured won achieved attained".split(
    " ",
  ),
);
const determiners = new Set(
  "the their our its his her my your a an some many most several few any no every each these those this another".split(
    " ",
  ),
);
const prepositions = new Set(
  "in of at across for by on from under with within over as since during after to than per into through throughout behind above below about around near against between".split(
    " ",
  ),
);
const services = new Set(
  "service services provision support work team teams judgement judgment grade rating verdict word mark experience experiences progress".split(
    " ",
  ),
);

/** How the place of the grade is made by the words before it; null where something else has it, or nothing does. */
function slotOf(between: string, written: string, after: string): Slot | null {
  const words = wordsOf(between);
  if (words.length > 14) return null;
  let at = words.length - 1;
  while (at >= 0 && isAdverb(words[at])) at -= 1;
  const last = words[at]?.lower;
  const rest = between.slice(words[at]?.end ?? 0);
  if (/[,(–—:-]/.test(rest)) return isPlain(words, at + 1) ? "set" : null;
  if (last === undefined) return "bare";
  if (last === "a" || last === "an") return serviceNoun.test(after) && isPlain(words, at) ? "noun" : null;
  if (gradings.has(last)) return isPlain(words, at) ? "said" : null;
  if (last === "at" || last === "as" || last === "being" || (last === "to" && !isPlan.test(between)))
    return isPlain(words, at) ? "put" : null;
  if (last === "be" && words[at - 1]?.lower === "to") return isPlain(words, at - 1) ? "put" : null;
  if (copulas.has(last)) return isSubject(words, at) ? "said" : null;
  if (/^requires?\s/i.test(written))
    return (last === "which" || last === "that" || last === "they") && isPlain(words, at) ? "said" : null;
  return null;
}

/** "Help and protection needs to get to good". */
const isPlan = /\b(?:will|need\w*|must|have|has|get\w*|tak\w+|bring\w*|mov(?:e|ing)|from)\b/i;
/** A service that is given: "a good service", "an inadequate experience". */
const serviceNoun = /^\s(?:services?|experience|provision|offer|one|standard)(?![\p{L}-])/u;

function isAdverb(word: Word | undefined): boolean {
  return word !== undefined && (adverbs.has(word.lower) || word.lower.endsWith("ly"));
}

/** Nothing from the name to `end` is a subject of its own: articles stand behind prepositions alone. */
function isPlain(words: readonly Word[], end: number): boolean {
  for (let at = 0; at < end; at += 1) {
    const lower = words[at]?.lower ?? "";
    const before = words[at - 1]?.lower ?? "";
    // "A shade behind", "one place".
    if (
      /^an?$/.test(lower) &&
      at > 0 &&
      words[at - 1] !== undefined &&
      end === words.length - 1 &&
      !copulas.has(words[end]?.lower ?? "")
    )
      continue;
    if (determiners.has(lower) && at > 0 && !prepositions.has(before) && !opensService(words, at))
      return false;
  }
  return true;
}

/** "Receive a service that is": what the group is given. */
function opensService(words: readonly Word[], at: number): boolean {
  return words.slice(at + 1, at + 4).some(({ lower }) => services.has(lower));
}

/** The name, what belongs to it and no other noun: "care leavers in the city", "help and protection services". */
function isSubject(words: readonly Word[], copula: number): boolean {
  if (!isPlain(words, copula)) return false;
  const first = words[0]?.lower ?? "";
  if (copula === 0 || prepositions.has(first) || first === "which" || isAdverb(words[0])) return true;
  if (/^(?:has|have|had)$/.test(first)) return true;
  // "For care leavers, experiences and progress are".
  if (words.slice(0, copula).every(({ lower }) => services.has(lower) || lower === "and")) return true;
  const relative = /^(?:that|which)$/.test(words[copula - 1]?.lower ?? "");
  return words.slice(0, copula).some(({ lower }) => services.has(lower)) && (relative || copula <= 2);
}

/** Nothing follows that the word belongs to. */
function goesOnPlainly(slot: Slot, { written, quoted }: GradeContext, after: string): boolean {
  if (slot === "noun" || quoted) return true;
  if (inSome.test(after)) return false;
  if (!closes.test(after)) return false;
  return !/^good$/i.test(written) || (!goodFor.test(after) && (slot !== "bare" || stops.test(after)));
}

const stops = /^[’”"']?\s?(?:$|[.,;:!?)–—]|(?:and|but|while|then|now|again|too|overall|before)\b)/;
/** A mark, or a word of the grammar: no noun that it would describe. */
const closes =
  /^[’”"']?\s?(?:$|[.,;:!?()\]–—|/]|(?:-\s|overall|for|in|by|at|of|on|to|from|since|and|or|but|following|with|without|within|across|throughout|through|during|this|that|these|again|too|as|after|before|until|under|when|which|who|where|because|although|though|despite|while|whilst|whereas|rather|last|compared|so|we|it|they|is|was|are|were|has|have|had|instead|also|both|all|now|then|than|today|still|likewise|alike|already|once|even|only|if|just|like|unlike|except|apart|besides|beyond|throughout|twice|respectively|(?:\p{L}+|\d+)\s(?:years?|months?|decades?)|according|says?|said|every|each|one|not|no|yet|means?|meant|makes|made)(?![\p{L}-]))/u;
/** "Outstanding at recruiting", "inadequate in two cases". */
const inSome =
  /^\s(?:at\s\p{L}+ing|in\s(?:(?:parts?|places|many|some|several|most|two|three|four|five|\d{1,2})\s?(?:of\s(?:the\s)?)?(?:cases?|homes?|files?|teams?|records?|visits?|plans?|instances)?\s?(?=[.,;]|$)|(?:\p{L}+\s)?(?:cases?|files?|teams?|instances)\b))/u;
/** "Good at listening", "good for children", "good in parts", "good, timely and kind". */
const goodFor =
  /^(?:,\s\p{Ll}+\sand\s\p{Ll}+[.,;!?]|[’”"']?\s(?:at\s(?!(?:the|that|this|our|its|both|each)\b)|with\s|to\s|for\s|enough|of\s|when|where|in\s(?:parts?|places|most|many|some|several|keeping|spite|\p{L}+ing)\b))/u;
