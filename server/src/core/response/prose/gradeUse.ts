// Decides whether a word that could be a grade is used as one, from the words around it: "rated good", "a rating
// of good", "from inadequate to good", "care leavers: good". "Good progress" and "require improvement" are not.

import { hasSign, signs } from "../../signs.ts";
import { isScaleTalk } from "./gradeScaleTalk.ts";
import { type GradeTelling, isOfAuthority, tellingAround } from "./gradeTellings.ts";
import type { GradeWord } from "./gradeWords.ts";
import { sought } from "../../sought.ts";

/** How a grade is said: what its clause must say of the judgement meant follows from it. */
export type GradeUse = "verb" | "noun" | "change" | "label" | "subject" | "quoted" | "series" | "general";

/** The text around a grade word, quotation marks right round it taken off. */
export interface GradeContext {
  readonly written: string;
  /** The sentence before the word, not more than `window` characters. */
  readonly before: string;
  /** The sentence after it, likewise. */
  readonly after: string;
  readonly quoted: boolean;
  readonly origin: GradeWord["origin"];
  /** A judgement's name or a plain phrase for one ends `before`, up to a verb or colon. */
  readonly follows: "judgement" | "name" | null;
  /** What the words from a judgement's name to the grade make of it; null where they do not give one to the other. */
  readonly told: GradeTelling | null;
  /** The grade leads to a judgement's name that ends its clause. */
  readonly leads: boolean;
  /** Another grade was claimed earlier in the sentence. */
  readonly inSeries: boolean;
}

export const window = 200;

/** What follows a grade said of something; a noun right after makes it an ordinary adjective. */
const predicative =
  /^\s*(?:[”’"'](?=\s*(?:$|[.,;:!?)])))?(?:$|[.,;:!?()\]–—|/]|(?:overall|for|in|by|at|since|and|or|but|to|following|with|while|whilst|across|on|this|again|too|from|as|after|under|when|which|who|that|because|although|though|despite|rather|last|during|throughout|compared|before|until|where|so|we|it|is|was|are|were|has|have|had|instead|also|both|now|then|than|will|[-–—])(?![\p{L}]))/u;
const gradeNoun =
  /^\s+(?:(?:overall|ofsted|inspection|ilacs|single-word|headline)\s+)*(?:rating|grade|grading|judge?ment)s?(?!\p{L})/iu;

const verb =
  /\b(?:rated|graded|re-?graded|judged|regraded|upgraded|downgraded|assessed|deemed|classed|ranked)\b(?:\s+(?:us|it|them|both|all|overall|once|again|still|now|also|services|itself|jointly))*(?:\s+(?:as|to|at|a|an))?(?:\s+be(?:ing)?)?(?:\s+(?:overall|both|all|now|still|only|just))*\s*$/i;
const verbWithObject =
  /\b(?:rated|rates|graded|judged|judges|found)\s[^.;:!?]{1,140}\b(?:as|to be|to have been)(?:\s+(?:a|an|being|both|all|still|now|only))*\s*$/i;
const verbWithBareObject =
  /\b(?:ofsted|inspectors?|inspection|report|visit|letter|JTAI|they|it)\b[^.;:!?]{0,40}\b(?:rated|graded|judged)\s[^.;:,!?]{1,90}\s$/i;
const verbWithList = sought(
  /\b(?:ofsted|inspectors?|inspection|report|visit|letter|JTAI|they|it)\b[^.;:!?]{0,40}\b(?:rated|graded|judged)\s[^.;:!?]{1,140}\s$/i,
);
/** "Ofsted gave us outstanding for leadership", "care leavers were given an outstanding". */
const given = sought(/\b(?:gave|given|awarded|awards|gives)(?:\s[\p{L}’']+){0,4}?\s(?:an?\s)?$/iu);
const afterGiven = /^\s*(?:$|[.;:!?)]|(?:for|in|on|overall|across)\b)/i;
/** "We are outstanding, says Ofsted". */
const creditedAfter =
  /^,?\s(?:(?:says?|finds?|concludes?|according to|in the eyes of)\s(?:ofsted|(?:the )?inspect(?:ors|orate))\b|(?:ofsted|(?:the )?inspectors)\s(?:says?|said|finds?|found|conclude[sd]?|has said)\b)/i;
/** "The last inspection found help and protection inadequate", "the report judges leadership good". */
const foundBare = sought(
  /\b(?:ofsted|inspectors?|inspection|report)\b[^.;:!?]{0,40}?\b(?:found|finds|judged|judges|rates|grades|deemed|deems)\s(?!that\b|(?:no|some|many|most|few)\b)[^.;:,!?]{1,80}\s$/i,
);
/** "At the last inspection, in May 2022, leadership was good". */
const atInspection = sought(
  /\b(?:at|in)\s(?:the|our|that|its)\s(?:[\p{L}\d]+\s){0,2}(?:inspection|ILACS|report)(?:\s(?:of|in)\s(?:\p{L}+\s)?20\d\d)?,[^.;:!?]{1,80}$/iu,
);
const noneOfAreas = sought(
  /\b(?:no|none of|not (?:one|a single))\s(?:[\w-]+\s){0,3}(?:areas?|judge?ments?)\s$/i,
);
const nounOf = sought(
  /\b(?:(?:rating|grade|grading|judge?ment)s?|outcome|verdict)(?:\s+(?:(?:was|is|are|were|has|have|had|been|not|no longer|never|remains?|remained|again|now|then|also|all|both|being|improved|changed|moved|went|overall|stays?|stayed)\s*)*(?:of|as|is|was|are|were|from|to|remains?|remained|been)?)?\s*(?:a|an)?\s*$/i,
);
const nounLabel = sought(/\b(?:rating|grade|grading|judge?ment|ofsted)\s?[:–—-]\s*$/i);
const nounFor = sought(
  /\b(?:rating|grade|grading|judge?ment|verdict)s?\s(?:for|in|on|given to|of (?:our|the|its)(?=\s(?:partnership|services?|council)\b))\s[^.;:!?]{1,100}\b(?:is|was|are|were|of|as|remains?|remained)(?:\s+(?:now|still|also|again))*\s*$/i,
);
const movedTo = sought(
  /\b(?:moved?|moving|improv(?:ed?|ing)|progress(?:ed|ing)|risen|rose|returned|gone|went|jump(?:ed|ing)|lifted|fell|fallen|declined|slipped|dropped|up|down)\b(?:\s+(?:up|down|back))?\s+to\s*$/i,
);
/** "Ofsted has upgraded the council to good". */
const upgradedTo = sought(/\b(?:up|down)graded\s[^.;:!?]{1,60}?\bto\s+(?:an?\s+)?$/i);
/** "Overall effectiveness: good (previously inadequate)", "good (2022: inadequate)". */
const asItWas = sought(
  /[(,–—-]\s*(?:previously|formerly|(?:it )?(?:was|were)|(?:in\s)?20[0-4]\d\s?[:–-]?)\s+$/i,
);
const movedFrom = sought(/\bfrom\s+(?:a\s+|being\s+|an\s+)?(?:rated\s+|judged\s+)?$/i);
const toGrade =
  /^[^.;!?]{0,60}?\bto\s+(?:be\s+|being\s+|an?\s+)?[‘“"']?(?:requir\w+ improvement|outstanding|good|inadequate|adequate|satisfactory|RI)(?![\p{L}-])/iu;
const turnedFrom = sought(
  /\bfrom\s+(?:a\s+|an\s+|being\s+)?[‘“"']?(?:requir\w+ improvement(?: to be good)?|outstanding|good|inadequate|adequate|satisfactory|RI)[’”"']?(?:,?\s[^.;!?]{0,60})?\bto\s+(?:be\s+|being\s+|an?\s+)?$/iu,
);
const upFrom = sought(
  /\b(?:up|down|improved|improvement|moved?|moving|turnaround|rising|risen|falling|fallen) from\s*$/i,
);
const copula =
  /\b(?:is|was|are|were|be|been|remains?|remained|become|became|as)(?:\s+(?:now|still|also|again|both|all|once|once again|therefore))*\s*$/i;
const noLonger = sought(/\bno longer\s+(?:rated\s+|judged\s+|an?\s+)*(?:to be\s+)?$/i);
const countedAreas = sought(
  /\b(?:all|every|each|both|one|two|three|four|five|\d)\b[^.;:!?]{0,40}\b(?:areas?|judge?ments?|categor(?:y|ies)|gradings?|grades)\b[^.;:!?]{0,24}\b(?:is|are|was|were|as|at|(?:came|come|comes)\s(?:out|back)(?:\s(?:as|at))?|received|got|scored|earned)(?:\s+(?:all|now|also|both|therefore|thus|still|again|each|hence|once again|either|then|\p{L}+ly))*\s*$/iu,
);
/** "Five judgements were made, of which two were …". */
const dividedAreas = sought(
  /\b(?:areas?|judge?ments?|grades)\b[^.;!?]{0,60}\bof (?:which|these|them),?\s\w+\s(?:is|are|was|were)\s$/i,
);
const acrossAreas =
  /^\s+(?:in|across|for|on)\s+(?:all|every|each|both|one|two|three|four|five)\s(?:[\w-]+\s){0,3}(?:areas?|judge?ments?|categor(?:y|ies)|gradings?)\b|^\s+across the board\b/i;
const countInSeries = sought(
  /(?:\b(?:and|,|with|but|while)\s+)(?:the\s+)?(?:one|two|three|four|another|other|remaining|fourth|fifth|rest|\d)\b(?!\s(?:years?|months?|weeks?|days?))[^.;!?]{0,40}$/i,
);
const gradeJoint = /(?:^|[’”"'\s])(?:and|or|to|but|,)\s*$/;
const ofInspection = sought(
  /\b(?:ofsted|inspect\w*|ilacs|rated|rating|judge?ments?|judged|graded|grades?|overall effectiveness)\b/i,
);
const servicesSubject = sought(
  /\b(?:children[’']?s (?:social care|services)|local authority|council|authority|services (?:for children|in \p{Lu}\p{L}+))\b[^.;:,!?]{0,60}$/iu,
);

/** A quick look for any word that could make a grade of what follows. */
const anyTrigger =
  /rat(?:ed|es|ing)|grad|judg|assessed|deemed|found|from|to\s|:|[–—(|-]|effectiveness|no longer|\b(?:is|was|are|were|as|at|with|has|have|remain|and|areas?|one|two|three|ofsted|scored|verdict|came)/i;

/** The use of a grade word, or null where it is an ordinary word. */
export function gradeUse(context: GradeContext): GradeUse | null {
  const { before, after, written, quoted, origin, follows, told, leads, inSeries } = context;
  if (isGeneral(context)) return isOfSomethingElse(before, after.replace(/^\sby\s/, " ")) ? null : "general";
  if (origin === "own" && isOfAuthority(written, before, after))
    return isOfSomethingElse(before, after) || isHoped(before) ? null : "subject";
  const asNoun = gradeNoun.test(after);
  if (written === "RI" && !quoted && isShortForm.test(before)) return isHoped(before) ? null : "subject";
  if (!asNoun && !predicative.test(after)) return null;
  const full = /improvement\s+to\s+be\s+good$/i.test(written);
  if (!asNoun && !quoted && !full && told === null && before !== "" && !anyTrigger.test(before)) return null;
  if (isComparison(before, after) || isOfSomethingElse(before, after)) return null;
  if (isHoped(before) || isScaleTalk(before)) return null;
  if (findsOfPractice(before)) return null;
  if (origin === "loose" && ordinary.test(written) && follows === null) return null;
  if (verb.test(before) || verbWithObject.test(before)) return isAssessment(before, after) ? "verb" : null;
  if (isSaidOfGrade(context) || nounLabel.test(before) || nounFor.test(before)) return "noun";
  if (told !== null && (origin === "own" || told === "noun" || told === "verb")) return told;
  if (origin === "loose") {
    return follows !== null && given.test(before) && /^\s*(?:$|[.;,!?)])/.test(after) ? "verb" : null;
  }
  const around =
    origin === "own"
      ? tellingAround({ written, before, after, follows: follows !== null, leads, inSeries })
      : null;
  if (around !== null) return around;
  if (movedFrom.test(before) && toGrade.test(after)) return "change";
  if (turnedFrom.test(before) || (inSeries && upFrom.test(before))) return "change";
  if (upgradedTo.test(before)) return "verb";
  if (inSeries && asItWas.test(before) && /^\s*(?:$|[.;,)])/.test(after)) return "change";
  if (asNoun) return gradeAsAdjective(context) ? "noun" : null;
  if (acrossAreas.test(after) && ofInspection.test(before + after)) return "series";
  if (countedAreas.test(before) || dividedAreas.test(before)) return "series";
  if (follows !== null && isLabelled(before, after)) return "label";
  // "… of children in care, outstanding; … of care leavers, good;"
  if (follows === "name" && /,\s$/.test(before) && /^\s*(?:$|[;.])/.test(after)) return "label";
  if (origin === "foreign" && follows !== null && verbWithBareObject.test(before)) return "verb";
  if (origin === "foreign" && !(quoted && /^\p{Lu}/u.test(written))) return null;
  if (follows === "name" && copula.test(before)) return "subject";
  if (overallAfter.test(after) && servicesAre.test(before)) return "subject";
  if (follows !== null && full) return "subject";
  if (full && (copula.test(before) || servicesSubject.test(before)) && !/\bthat\s*$/i.test(before))
    return "subject";
  if (full && /^\s*requires/i.test(written) && /[\p{L}]\s$/u.test(before) && servicesSubject.test(before))
    return "subject";
  if (full && /\binspect(?:ion|ors?)\b[^.;:,]{0,20}\bfound\b[^.;:,]{0,60}\s$/i.test(before)) return "verb";
  if (noLonger.test(before) && ofInspection.test(before + after)) return "subject";
  if ((full || /^requires/i.test(written)) && noneOfAreas.test(before)) return "series";
  if (follows !== null && /\bfound\s+(?:to be|as)\s+$/i.test(before)) return "verb";
  if (copula.test(before) && creditedAfter.test(after)) return "verb";
  if (
    follows !== null &&
    (foundBare.test(before) || (copula.test(before) && (written === "RI" || atInspection.test(before))))
  )
    return "subject";
  if (verbWithBareObject.test(before) || (follows !== null && verbWithList.test(before))) return "verb";
  if (given.test(before) && afterGiven.test(after) && (follows !== null || ofInspection.test(before))) {
    return "verb";
  }
  if (movedTo.test(before) && (quoted || ofInspection.test(before + after))) return "change";
  if (inSeries && isNextInSeries(context)) return "series";
  if (!quoted)
    return servicesSubject.test(before) && copula.test(before) && /^\p{Lu}/u.test(written) ? "subject" : null;
  const capital = /^\p{Lu}/u.test(written) || full;
  return capital || ofInspection.test(before + after) ? "quoted" : null;
}

/** The noun that ends `before`, with what it is to be told from. */
const nounAtEnd = sought(
  /(?:^|(.*?))\b(rating|grade|grading|judge?ment|outcome|verdict)(s?)\b((?:(?!\b(?:rating|grade|grading|judge?ment|outcome|verdict)s?\b).)*)$/is,
);
const ofThisInspection = sought(/\b(?:ofsted|inspect\w*|ilacs|judge?ments?|judged|graded|overall)\b/i);
/** "Social workers’ judgement", "her grades", "young people’s grades", "our professional judgement". */
const somebodys =
  /(?:\b(?!(?:ofsted|inspectors?|inspectorate|council|authority|services|city|county|borough|report|year|inspection)\b)\p{Ll}+(?:[’']s|s[’'])|\b(?:his|her|my|your|professional|sound|better|clinical|value|exam|GCSE|A-level|school|test|risk|RAG|pay))\s(?:[\p{Ll}-]+\s)?$/u;

/** "The rating was good", "a judgement of good"; not "educational outcomes were good", "their grades were outstanding". */
function isSaidOfGrade({ before, after, written, quoted, origin }: GradeContext): boolean {
  if (!nounOf.test(before)) return false;
  const [, left = "", noun = "", plural = "", between = ""] = nounAtEnd.exec(before) ?? [];
  if (somebodys.test(left)) return false;
  if (origin === "loose" && !/\p{L}/u.test(between)) return false;
  if (noun.toLowerCase() !== "outcome") return true;
  const marked = quoted || /^\p{Lu}/u.test(written) || /^requires?\s/i.test(written);
  return plural === "" && (marked || ofThisInspection.test(left + between + after));
}

/** Words that are a grade only where a judgement's own name leads to them. */
const ordinary =
  /^(?:secure|sound|positive|sufficient|acceptable|robust|brilliant|competent|effective|ineffective)$/i;

/** "Stays at RI", "Northmere’s RI"; an RI is also a responsible individual. */
const isShortForm =
  /\b(?:stay(?:s|ed)?|remain(?:s|ed)?|stuck|sit(?:s|ting)?|stand(?:s|ing)?)\s(?:at\s)?$|(?<!\b(?:home|agency|provider))[’']s\s[‘“"']?$/i;

/** "The council is now good overall", "services for children in Northmere are good overall". */
const servicesAre = sought(
  /(?:^[\W\d]*|[,;:]\s|\b(?:that|and|but|because)\s)(?:(?:[Tt]he|[Oo]ur|[Ii]ts|\p{Lu}\p{L}+[’']s)\s)?(?:[Cc]ouncil|[Aa]uthority|(?:[Cc]hildren[’']s\s(?:social\scare\s)?)?[Ss]ervices)(?:\s(?:for|in|and)\s(?:children|families|young people|\p{Lu}\p{L}+))*\s(?:is|are|was|were|remains?|remained)(?:\s(?:now|still|again|also|therefore))*\s$/u,
);
const overallAfter = /^\soverall(?=\s*(?:$|[.,;:!?)–—])|\s(?:according|and|but|says?|with)\b)/;

const kindOfService = "(?:services?|council|authority|authorities|department)(?![\\p{L}])";
const adjectiveBefore = /\b(?:an?|the|our)\s$/i;
const adjectiveAfter = sought(new RegExp(`^\\s(?:children[’']s\\s)?${kindOfService}`, "u"));
const serviceThatIs = sought(
  new RegExp(`\\b(?:${kindOfService}|one)\\s(?:that|which)\\s(?:is|are|was|were)\\s$`, "iu"),
);

/**
 * "An Outstanding service", "a service that is RI", "to be judged Good by strangers is no small thing": a grade spoken
 * of as such, of no inspection in particular. Only a capital tells it from an ordinary word.
 */
function isGeneral({ before, after, written, quoted, origin }: GradeContext): boolean {
  if (quoted || origin !== "own" || !/^\p{Lu}/u.test(written) || before.trim() === "") return false;
  if (adjectiveBefore.test(before) && adjectiveAfter.test(after)) return true;
  if (serviceThatIs.test(before)) return true;
  return /^[\W\d]*To be (?:rated|judged|graded)\s$/.test(before) && /\b(?:is|was)\b/.test(after);
}

/** "an inadequate rating", "‘Good’ Ofsted rating"; not "good judgement" as a virtue, nor "good grades" at school. */
function gradeAsAdjective({ before, after, written, quoted }: GradeContext): boolean {
  if (quoted || /^\p{Lu}/u.test(written)) return true;
  if (!/^good$/i.test(written)) return true;
  if (/^\s+(?:grades|judge?ments)/i.test(after))
    return (
      /\b(?:one|two|three|four|five|\d)\s$/i.test(before) &&
      /\b(?:that is|with|gave|given|has|have|are|were)\b/i.test(before)
    );
  return (
    ofInspection.test(before) || /^\s+(?:ofsted|overall)/i.test(after) || /rating/i.test(after.slice(0, 30))
  );
}

/** "as good as it can be", "less than good", "good enough". */
function isComparison(before: string, after: string): boolean {
  return (
    (/\bas\s+$/i.test(before) && /^\s+as\b/i.test(after)) ||
    /\b(?:less|better|worse|lower|higher|more|other) than\s+$|\b(?:below|above)\s+$/i.test(before) ||
    /^\s+enough\b/i.test(after)
  );
}

const others =
  /\b(?:homes?|schools?|nurser(?:y|ies)|providers?|settings?|colleges?|academ(?:y|ies)|centres?|CQC|care quality commission|HMIP|probation|(?:adoption|fostering) services?|youth (?:justice|offending)|ombudsman|regulator of social housing|adult social care|hospitals?|(?:no|any|every|each|another|which|what) (?:other )?(?:council|authority)|(?:why|for|when|where|if|whether) an? (?:council|authority)|those (?:that are |who are )?(?:judged|rated|graded)|audit(?:s|ed|ing|ors?)?|case ?files?|cases|dip[- ]sampl\w+|sampl(?:e|ed|ing)|supervisions?|records? (?:was|were)|neighbours?|(?:other|neighbouring|some|many|most|few|fewer|only \w+|\w+ing|english|of) (?:local )?(?:authorities|councils)|services (?:that|which) (?:is|are|were) (?:judged|rated|graded)|(?:authorities|councils) (?:that|which|who|rated|judged|graded|in|are|were)|(?<!multi-)agenc(?:y|ies)|childminders?|housing|assessments?(?! (?:teams?|service))|plans?|ourselves|self-?(?:evaluat|assess)\w+|peer (?:review|challenge)\w*|LGA)\b|\d\s?%|\bper ?cent\b/i;

const othersSigns = signs(
  ...[
    "home",
    "school",
    "nurs",
    "provider",
    "setting",
    "college",
    "academ",
    "centre",
    "_cqc",
    "_hmip",
    "adoption",
    "fostering",
    "probation",
    "youth",
    "ombudsman",
    "regulator",
    "quality",
    "adult",
  ],
  ...["hospital", "council", "authorit", "those", "audit", "case", "dip_", "sampl", "supervision", "record"],
  ...["neighbour", "agenc", "minder", "housing", "assess", "plan", "ours", "self", "peer", "_lga"],
  ...["es_t", "es_w"],
);
const councilSigns = signs("authorit", "council");

/** "That makes us one of the few authorities judged outstanding", "One of the few authorities judged outstanding, we …". */
const oneOfThem =
  /(?:^\W*(?:as\s|now\s)?|\b(?:us|we are|we remain|becom\w+|became|is|remains|as|makes?(?:\s[\p{L}’']+){1,3})\s(?:now\s|still\s)?)(?:one|among)\b(?:\s[\w-]+){0,5}\s(?:authorities|councils)\b/iu;

/** Whether a sentence speaks of schools, homes or the like, which "this was judged" may then go on about. */
export function speaksOfOthers(sentence: string): boolean {
  return (hasSign(sentence, othersSigns) || sentence.includes("%")) && others.test(sentence);
}

/** "Young people rated their advisers as …", "the self-evaluation had graded …, leaders as …": not the inspection. */
const byOthers = sought(
  /\b(?:young people|children|parents|carers|families|staff|respondents|participants|partners|schools|pupils|social workers|advisers|residents|visitors|callers|users|commissioner|advisers?|teams?|panel|board)(?:\s(?:also|had|have|has|then|all|consistently|typically|overwhelmingly|themselves))*\s(?:rate|rated|rates|grade|graded|judge|judged|judges|scored|assessed)\s(?:their|the|our|us|its|it|them|this|that|these|his|her|how|what|\p{L}+ing)\b[^.;!?]*$|\bself-?(?:evaluat|assess)\w+(?:(?!\b(?:but|while|whereas|inspect\w*|ofsted|report)\b)[^.;!?])*$/iu,
);

/** What each of them has: found far sooner. */
const mayRate = sought(
  /\s(?:rate|grade|judge|score|assess)\w*\s(?:the|our|us|it|this|that|his|her|how|what|\S+ing)|self-?[ea]/i,
);

/** "In my last job we went from inadequate to good", "the council she came from was rated outstanding". */
const elsewhereOnce = sought(
  /\b(?:my|his|her|your)\s(?:last|previous|former|old|earlier)\s(?:job|role|post|council|authority|employer)\b|\b(?:council|authority|place|borough|county)\s(?:that\s|which\s|where\s)?(?:I|he|she)\s(?:came from|left|(?:last\s)?(?:worked|ran|led)\b)/i,
);

/** "Only within services that are judged as good or better", "in provision rated good": wherever it may be. */
const whereverGraded = sought(
  /\b(?:(?:in|within|with|from|use|using|only|any)\s(?:\p{L}+\s)?(?:provision|placements?|accommodation)|(?:within|only|any|in)\s(?:\p{L}+\s)?services (?:that|which) (?:is|are))\s(?:(?:that|which) (?:is|are|was|were)\s)?(?:rated|judged|graded)\s(?:as\s|to be\s)?(?:good or\s)?[‘“"']?$/iu,
);

const ofThoseBefore =
  /^\s*(?:and\s|but\s)?(?:the (?:first|second|third|last|other|latter|former|oldest|newest|new one)|one|two|three|four|both|all|each|most|some|none|it|they|this|these)\b/i;

/** "Rated excellent by nine in ten of those who came". */
const bySomebodyElse =
  /^[’”"']?\sby\s(?!(?:20\d\d|the (?:end|time|summer|spring|autumn|winter)|\p{Lu}\p{L}+ 20\d\d|doing|\p{L}+ing)\b)(?![^.;,]{0,50}\b(?:ofsted|inspect|HMI|majesty|regulator|watchdog|them|it|report))/iu;

/** Grades of schools, homes, audits or other councils are not the inspection's. */
function isOfSomethingElse(before: string, after: string): boolean {
  if (whereverGraded.test(before)) return true;
  const stop = Math.max(before.lastIndexOf(";"), before.lastIndexOf(". "), -1) + 1;
  // "… opened its third home; the first of them had been judged outstanding": theirs.
  const clause = ofThoseBefore.test(before.slice(stop)) ? before : before.slice(stop);
  const near = clause.slice(-110);
  const own = hasSign(near, councilSigns)
    ? near.replace(/children[’']s homes?\s+(?=authorit)/gi, "").replace(oneOfThem, "")
    : near;
  if (speaksOfOthers(own) || (mayRate.test(clause) && byOthers.test(clause)) || elsewhereOnce.test(clause))
    return true;
  if (/^[^.;]{0,60}\bself-?(?:evaluat|assess)/i.test(after) || bySomebodyElse.test(after)) return true;
  return /^\s+(?:schools?|(?:children[’']s )?homes?|provider|audits?|nurser)/i.test(after);
}

const hoped =
  /\b(?:aims?|aiming|ambition|ambitions|ambitious|aspir\w+|want(?:s|ed)? to|works?(?:ing)? towards|journey (?:to|towards|from .{0,20} to)|roadmap to|path(?:way)? to|will be|to be (?:rated|judged|graded)|targets?|goal|vision|striv\w+|hop(?:e|es|ing)|achiev(?:e|ing)|to reach|get(?:ting)? to|on track|would|could|should|might|if|next inspection|towards|definition of|what (?:good|outstanding) looks|to (?:become|secure|reach|gain))\b[^.;!?]{0,80}$/i;

const finding = sought(
  /\b(?:judged|judges|found)\s([^.;:!?]{1,140}?)\s(?:as|to be|to have been)\s(?:[\p{L}]+\s)?$/iu,
);
const graded = sought(
  /\b(?:services?|council|authority|borough|county|city|us|it|them|overall|effectiveness|leaders(?:hip)?|protection|care|leavers|judge?ments?|grades?|areas?|help|support|provision|front door|MASH|hub|team|partnership|both|all)\b/i,
);

/** "Inspectors judged decisions to be good": said of practice, as reports and letters speak, not a grade. */
function findsOfPractice(before: string): boolean {
  const object = finding.exec(before)?.[1];
  if (object === undefined) return false;
  if (/\bfound\s[^.;:!?]*\b(?:front door|MASH|hub|teams?)\b/i.test(before)) return true;
  return (
    (!graded.test(object) && !/\p{Lu}\p{Ll}+/u.test(object)) ||
    /\b(?:decisions?|oversight|recording|supervision|plans?|planning|responses?|visits|relationships)\b/i.test(
      object,
    )
  );
}

/** "Nobody should be surprised that …", "we must not forget that …": what follows is so. */
const toldAsSo =
  /^.*\b(?:surprised|surprise|forget|forgotten|remember|remembered|note|noted|pleased|proud|deny|denied|recall|recalled)\sthat\s/is;

/** A grade wished for or planned is no claim. */
function isHoped(before: string): boolean {
  if (supposed.test(before)) return true;
  return hoped.test(before.slice(-120).replace(toldAsSo, "").replace(firstToBe, ""));
}

/** "Had we been judged inadequate, …", "were leadership to be judged good, …". */
const supposed = sought(
  /(?:^\W*|,\s)(?:Had|Were|Should|had|were|should)\s(?:we|it|they|the|this|that|any|our|leadership|help|services|\p{Lu}\p{L}+)\b[^.;!?,]{0,60}$/u,
);
/** "The first council in the region to be judged outstanding" is one. */
const firstToBe = /\b(?:first|only|latest|second|third|fourth|fifth)\s(?:[\p{L}’'-]+\s){1,7}?to be\s/iu;

/** "assessed as inadequate" may be of housing: it must be the inspection's doing. */
function isAssessment(before: string, after: string): boolean {
  if (/\b(?:rated|rates|graded|regraded|judged|judges|upgraded|downgraded)\b/i.test(before)) return true;
  return ofInspection.test(before + after);
}

/** "care leavers: good", "care leavers – good", "care leavers (good)". */
function isLabelled(before: string, after: string): boolean {
  if (/[:|]\s*$/.test(before)) return true;
  if (/\(\s*$/.test(before)) return /^\s*\)/.test(after);
  return /\s[–—-]\s*$/.test(before) && /^\s*(?:$|[.;,(])/.test(after);
}

/** After one claim: "and care leavers outstanding", "and one requires improvement", "good and outstanding". */
function isNextInSeries({ before, follows }: GradeContext): boolean {
  if (follows !== null) return true;
  return countInSeries.test(before) || gradeJoint.test(before);
}
