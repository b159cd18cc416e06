// Reads what a claimed grade is said of: the judgement its clause names, and whether the claim is denied.

import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import type { Span } from "../../../text.ts";
import type { GradeUse } from "./gradeContext.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";
import { sought } from "../../../sought.ts";

/** "not inadequate", "no longer rated inadequate", "rather than good". */
export function isDenied(before: string): boolean {
  if (ownsGrade.test(before) && !losesGrade.test(before)) return false;
  return (
    notJudged.test(before) ||
    byNobody.test(before) ||
    /(?:\b(?:not|no longer|never|neither|nor|rather than|instead of|without)\b|n[’']t\b)[^.;,:–—]{0,30}$/i.test(
      before,
    ) ||
    ofNothing.test(before)
  );
}

/** "Inspectors did not judge the experiences and progress of children in care to be good". */
const notJudged = /\b(?:did|do|does|could)(?:\snot|n[’']t)\s(?:judge|rate|grade|find)\b[^.;:]{0,140}$/i;
/** "Nobody has judged Northmere good". */
const byNobody = sought(
  /\b(?:nobody|no[\s-]one|no\sinspector)\s(?:(?:has|have|had|ever|there)\s)*(?:judged|rated|graded|called|found|gave|given|awarded)\b[^.;:]{0,140}$/i,
);
/** "No part of the service was judged", "none of the services was", "there is no", "nothing in the report was". */
const ofNothing = sought(
  /\b(?:no|none of (?:the|our|these|those|its))\s(?:[\w-]+\s){0,3}?(?:services?|part)\b[^.;,:]{0,50}$|\bno\s[‘“"']?$|^\W*(?:Nothing|Not one (?:word|line)|Nowhere)\s(?:in|of|does|was|is)\s[^.;:]{0,60}$/i,
);
/** "The council will not rest on its Good rating": what is its own it has. */
const ownsGrade = /\b(?:its|our|their)\s[‘“"']?$/i;
const losesGrade =
  /\b(?:keep|kept|retain\w*|hold|held|maintain\w*|regain\w*|ha[sd]|have)\s(?:its|our|their)\s[‘“"']?$/i;

interface Saying {
  readonly text: string;
  readonly word: Span;
  readonly use: GradeUse;
  /** The words before the grade, back to the sentence's start or the last claim. */
  readonly clause: string;
  readonly after: string;
  readonly phrasesBefore: readonly JudgementPhrase[];
  readonly phrasesAfter: readonly JudgementPhrase[];
}

/** Some of the services, not the whole. */
const parts = sought(
  /\b(?:some|most|many|several|few|certain|which of|parts?|aspects?|elements?|areas?|practice|teams?|work)\b/i,
);
/** "For children at risk there is further to go: services for them …": whoever they are. */
const ofSomeGroup =
  /\b(?:services|support|arrangements|provision)\sfor\s(?:them|these|those|this group)\b|\b(?:services?|support|help|care)\s(?:that\s)?they\s(?:get|receive|are\sgiven|have)\b/i;
const whole =
  /\b(?:children[’']?s\s+(?:social\s+care|services)|services?|council|authority|we|us|our|ofsted|inspect(?:ion|ors?)|report|rating|grade|judge?ment|it|borough|county|city)\b/i;

/** "One judgement remained at …": which one is not said. */
const oneJudgement = sought(
  /\b(?:one|another|single|only|second|third|fourth|fifth|last) (?:judge?ment|grade)\b(?! of\b)/i,
);
/** "Three are good, one is outstanding". */
const oneMore =
  /^[’”"']?,?\s(?:(?:and|but|while|with)\s)?(?:only\s|just\s)?(?:one|another|the\s(?:other|last|fourth|fifth))\s(?:is|was|has|came|being)\b/i;
/** "One of the few authorities judged outstanding": as a whole. */
const oneOfAuthorities = sought(/\b(?:one|among)\b(?:\s[\w-]+){0,5}\s(?:authorities|councils)\b/i);
/** "Since being rated inadequate, the council has …": said of whoever the sentence goes on about. */
const opensWithParticiple =
  /^\W*(?:(?:after|since|following|despite|having|once|from|before)\s){0,2}(?:to\s(?:be|have\sbeen)|been|being|first)\s(?:\w+\s)?(?:rated|judged|graded|called|named|described)\b/i;

/** "That judgement – requires improvement to be good – is fair": whichever was spoken of before. */
const ofOneToldBefore = sought(
  /\b(?:that|those|these|this one|other|another|lowest|highest|remaining|fifth)\s(?:\p{L}+\s)?(?:judge?ment|rating|grade)s?\b[^.;:]*$/iu,
);

/** "Northmere rated good for safeguarding": of that, which may be part of a judgement or of two. */
const ofSomePart = sought(
  /^[’”"']?\s(?:for\s(?!(?:(?:the|its|our|all|their)\s)*(?:(?:overall\s)?(?:effectiveness|work|quality)|(?:children[’']s\s)?services?\b(?!\s(?:for|to)\s)|(?:first|second|third|fourth)\b|\p{L}+\s(?:years?|time)\b|children(?:\sand\s\p{L}+)?\s(?:in|of)\s\p{Lu}))\p{Ll}|in\sthe\s[^.;:,]{2,60}\b(?:categor(?:y|ies)|areas?|parts?|elements?)\b)/u,
);

/** "Its grade for finance": of something that is no judgement; not "the grade for our services", "for Northmere". */
const ofAnotherArea =
  /\b(?:grade|rating|judge?ment|verdict)s?\s(?:for|on)\s(?!(?:that|this) occasion\b)(?![^.;:]*(?:\b(?:overall|services?|council|authority|borough|county|city|us|inspection)\b|\p{Lu}|\d))[^.;:]{2,60}\s$/u;

/** "An outstanding grade for our work with young adults": of a part, whichever judgement that is. */
const forSomeWork =
  /^[’”"']?\s(?:grade|rating|judge?ment|verdict|mark)s?\s(?:for|on)\s(?:(?:our|the|its|their)\s)?(?:work|support|help|services?|care|provision)\s(?:with|for|to|given\sto)\s/i;

/** "Apart from our help and protection": what its clause leaves out. */
const exceptBefore = sought(
  /\b(?:but|except(?:ing)?(?: for)?|exception of|apart from|other than|aside from|excluding|bar|save(?: for)?|unlike)\s(?:(?:our|the|in|for|services|help)\s)*$/i,
);

/** The judgement a grade is said of; overall where the services as a whole are rated; null where unclear. */
export function saidOf(saying: Saying): JudgementKey | null {
  const { text, word, use, clause, after, phrasesBefore, phrasesAfter } = saying;
  if (overallBehind.test(after)) return "overall";
  if (ofTheRest.test(after) || saidOfTheRest.test(clause)) return null;
  const following = phrasesAfter[0];
  const joined =
    following !== undefined &&
    /^[’”"']?\s+(?:(?:overall\s)?(?:judge?ment|rating|grade|grading|outcome|one)s?\s)?(?:both\s)?(?:for|in|on|across|to)\s(?:\w+\s){0,6}$/i.test(
      text.slice(word.end, following.start),
    );
  if (joined && use !== "label") return following.judgement;
  if (following !== undefined && ratedBefore.test(text.slice(word.end, following.start)))
    return following.judgement;
  if (following !== undefined && leadsByNoun.test(text.slice(word.end, following.start)))
    return following.judgement;
  const strong = phrasesBefore.filter((phrase) => phrase.form !== "word" || isOfJudgement(text, phrase));
  const last = subjectOf(text, strong) ?? phrasesBefore.at(-1);
  if (last !== undefined && exceptBefore.test(text.slice(Math.max(0, last.start - 40), last.start)))
    return null;
  if (last !== undefined && isSubject(text, last, word, use)) return last.judgement;
  if (phrasesBefore.length > 0 || following !== undefined) return null;
  if (oneOfAuthorities.test(clause)) return "overall";
  if (itIs.test(clause) && thatTheyGave.test(after)) return null;
  if (parts.test(clause) || oneJudgement.test(clause) || oneMore.test(clause) || ofSomeGroup.test(clause))
    return null;
  if (use === "verb" && opensWithParticiple.test(clause)) return "overall";
  if (use === "verb" && ofSomePart.test(after)) return null;
  if (use === "verb" && isPlace(clause)) return "overall";
  if (use === "noun" && ofOneToldBefore.test(clause)) return null;
  if (use === "noun" && (ofAnotherArea.test(clause) || forSomeWork.test(after))) return null;
  // "Good grades were given", "whether a single good grade is progress": of whichever judgements.
  if (
    use === "noun" &&
    (/^[’”"']?\s(?:ofsted\s|inspection\s)?(?:grades|ratings|judge?ments)\b/i.test(after) ||
      ofWhichever.test(clause) ||
      (theirs.test(clause) && gradeAsNoun.test(after)) ||
      isTheOne.test(after))
  )
    return null;
  return whole.test(clause) || use === "noun" || use === "change" ? "overall" : null;
}

/** "It was good that the report gave": whichever was spoken of before. */
const itIs = /^\W*it\s(?:is|was)\s[‘“"']?$/i;
const thatTheyGave = /^[’”"']?\sthat\s(?:the\s)?(?:report|inspectors|ofsted|inspectorate|letter)\b/i;

/** "Inadequate overall", "good was the overall verdict". */
const overallBehind =
  /^[’”"']?(?:\s(?:(?:judge?ment|rating|grade)\s)?overall\b|,?\s(?:is|was)\s(?:the|our|its|their)\soverall\s(?:grade|rating|judge?ment|verdict|outcome|result)\b)/i;

/** "Outstanding for leaders and good for everyone else": of those that are not named. */
const ofTheRest =
  /^[’”"']?\s(?:for|in|on|across)\s(?:(?:every|any)(?:one|thing|body|where)\selse|(?:all\s)?(?:the\s)?(?:rest|others?|remaining))\b/i;

/** "Elsewhere its grades are …", "everything else was judged …", "the remaining four at …", "otherwise good". */
const saidOfTheRest =
  /\b(?:elsewhere|(?:every|any)(?:thing|where)\selse|all\selse|otherwise|the\s(?:rest|others|remainder)|(?:the\s|our\s|its\s|[’']s\s)(?:other|remaining)\s(?:grades?|ratings?|judge?ments?|areas?|services?|one|two|three|four|five))\b[^.;:]*$/iu;

/** "Good was the grade given for leadership", "inadequate: that is the verdict on children in care". */
const ofWhichever =
  /\b(?:a single|one|another|any|every|each|some|which)\s[‘“"']?$|\b(?:grades|ratings|judge?ments|gradings|marks)\sof\s[^.;:!?]{0,40}$/i;
/** "For me the outstanding grade is the one to shout about", "their outstanding grade": whichever has it. */
const theirs = /\b(?:their|his|her)\s[‘“"']?$/i;
const isTheOne = /^[’”"']?\s(?:grade|rating|judge?ment|verdict|mark)\s(?:is|was)\s(?:the\sone|what)\b/i;
const gradeAsNoun = /^[’”"']?\s(?:grade|rating|judge?ment|verdict|mark)\b/i;
const leadsByNoun =
  /^[’”"']?(?:[:,–—]|\s[–—-])?\s(?:(?:that|this|it|which)\s)?(?:(?:is|was|were|are|remains|remained)\s(?:\p{L}+\s){0,5}(?:grade|rating|judge?ment|verdict|word|mark)s?\s(?:(?:that\s)?(?:(?:we|it|they|the council)\s(?:was|were|have been|had been|has been)\s|(?:ofsted|inspectors|they)\s(?:has\s|have\s)?(?=ga?ve|award)))?(?:(?:given|gave(?:\sus|\sit)?|awarded)\s)?(?:for|on|to|in|of)|(?:went|goes|was given|was awarded)\s(?:to|for))\s(?:(?:our|the|its|services?|support|work|for|with)\s)*$/iu;

/** "Our good-rated leadership", "the outstanding-graded service for care leavers". */
const ratedBefore =
  /^-(?:rated|graded|judged)\s(?:(?:our|the|its|services?|support|provision|work|children[’']s|for|with)\s)*$/i;

/** The last of the phrases that is not what another is only held against: "better than care leavers", "like overall". */
function subjectOf(text: string, phrases: readonly JudgementPhrase[]): JudgementPhrase | undefined {
  const held = (phrase: JudgementPhrase): boolean =>
    heldAgainst.test(text.slice(Math.max(0, phrase.start - 60), phrase.start));
  if (phrases.length < 2) return phrases[0];
  return phrases.findLast((phrase) => !held(phrase)) ?? phrases.at(-1);
}

const heldAgainst =
  /\b(?:than|compared (?:with|to)|in contrast (?:to|with))\s(?:(?:for|our|the|its|in|services?|support|provision)\s)*$/i;

/**
 * The judgements that share a grade with the one right before it: "leadership, help and protection and care
 * leavers were all rated good".
 */
export function sharersOf(
  text: string,
  phrasesBefore: readonly JudgementPhrase[],
  judgement: JudgementKey,
): JudgementKey[] {
  const shared: JudgementKey[] = [];
  let next = phrasesBefore.at(-1);
  if (next?.judgement !== judgement) return [];
  for (let index = phrasesBefore.length - 2; index >= 0; index -= 1) {
    const phrase = phrasesBefore[index];
    if (phrase === undefined || (phrase.judgement === "overall" && phrase.form === "word")) break;
    const between = text.slice(phrase.end, next.start);
    if (!coordination.test(between)) break;
    // "… for leaders, and help and protection is inadequate": another clause.
    if (shared.length === 0 && /^,\sand\s/.test(between) && isSingular.test(text.slice(next.end))) break;
    shared.unshift(phrase.judgement);
    next = phrase;
  }
  const opening = text.slice(Math.max(0, next.start - 60), next.start);
  return opensList.test(opening) ? shared.filter((each) => each !== judgement) : [];
}

const isSingular = /^(?:\s(?:services?|support|judge?ment))?\s(?:is|was|has|requires)\b/;
const coordination =
  /^(?:,|\s(?:and|&|as well as|plus|both))(?:\s(?:and|as well as|also|both|our|the|for|in|with|work|services|support|help))*,?\s$/i;
/** Before the first of a list: the sentence's start, a stop, or words that a list can follow; no other verb. */
const opensList =
  /(?:^|[.;:,(–—]|\b(?:that|rated|judged|graded|both|while|and|but|when|of|for|in|on))\s*(?:(?:our|the|its|services|support|help|for|judge?ments?|on)\s)*$/i;

/** "Northmere was rated good": a sentence about a place by its name, not about "Safeguarding" or "Fostering". */
function isPlace(clause: string): boolean {
  const subject =
    /^\W*((?:\p{Lu}[\p{L}’'-]+\s){1,4})(?:(?:was|is|has|have|had|been|now|again|also)\s)*(?:rated|judged|graded)\b/u.exec(
      clause,
    );
  const name = subject?.[1]?.trim() ?? "";
  return (
    name !== "" &&
    !/(?:ing|ment|ments|ship|tion|tions|ance|ity|ion|ness|ers|ees|ices|ice|elp|ort|are|are leavers|hildren|arents)$/i.test(
      name,
    )
  );
}

/** A phrase is what the grade is said of when no other clause stands between. */
function isSubject(text: string, phrase: JudgementPhrase, word: Span, use: GradeUse): boolean {
  if (phrase.judgement === "overall") return true;
  const between = text.slice(phrase.end, word.start);
  if (/[;!?]|\.\s|\b(?:but|while|whereas|although)\b/.test(between)) return false;
  if (phrase.form === "word") {
    if (isOfJudgement(text, phrase)) return between.length <= 110;
    return use !== "noun" && between.length < 30;
  }
  return between.length <= 110;
}

/** "The judgement about our leaders": a bare word that is the judgement's. */
function isOfJudgement(text: string, { start }: JudgementPhrase): boolean {
  return judgementOf.test(text.slice(Math.max(0, start - 30), start));
}

const judgementOf = /\b(?:judge?ment|grade|rating)s?\s(?:for|on|of|in|about)\s(?:our\s|the\s)?$/i;
