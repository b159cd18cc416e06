// Decides whether a word that could be a grade is used as one, from the words around it: "rated good", "a rating
// of good", "from inadequate to good", "care leavers: good". "Good progress" and "require improvement" are not.

import { clauseOf, isHoped, isOfSomethingElse } from "./gradeOfOthers.ts";
import { gradeAsAdjective, gradeNoun, isTiedByNoun, ofInspection } from "./gradeNouns.ts";
import { isScaleTalk } from "./gradeScaleTalk.ts";
import type { GradeContext, GradeUse } from "./gradeContext.ts";
import { findingAround } from "./gradeFindings.ts";
import { isGivenAsFact } from "./gradeVerbForms.ts";
import { isOfAuthority, tellingAround } from "./gradeTellings.ts";
import { sought } from "../../../sought.ts";

export const window = 200;

/** What follows a grade said of something; a noun right after makes it an ordinary adjective. */
const predicative =
  /^\s*(?:[”’"'](?=\s*(?:$|[.,;:!?)])))?(?:$|[.,;:!?()\]–—|/]|(?:overall|for|in|by|at|since|and|or|but|to|following|with|while|whilst|across|on|this|again|too|from|as|after|under|when|which|who|that|because|although|though|despite|rather|of(?=\s(?:\p{Lu}\p{L}+\s)?20[0-4]\d)|last|during|throughout|compared|before|until|where|so|we|it|is|was|are|were|has|have|had|instead|also|both|now|then|than|will|means?|meant|makes|went|goes|[-–—])(?![\p{L}]))/u;
const verb =
  /\b(?:rated|graded|re-?graded|judged|regraded|upgraded|downgraded|assessed|deemed|classed|ranked)\b(?:\s+(?:us|it|them|both|all|overall|once|again|still|now|also|services|itself|jointly))*(?:\s+(?:as|to|at|a|an))?(?:\s+be(?:ing)?)?(?:\s+(?:overall|both|all|now|still|only|just))*\s*$/i;
const verbWithObject =
  /\b(?:(?:rated|rates|graded|judged|judges|found)|(?:did|do|does|could)(?: not|n[’']t) (?:rate|judge|grade|find))\s[^.;:!?]{1,140}\b(?:as|to be|to have been)(?:\s+(?:a|an|being|both|all|still|now|only))*\s*$/i;
const verbWithBareObject =
  /\b(?:ofsted|inspectors?|inspectorates?|inspection|report|visit|letter|JTAI|they|it)\b[^.;:!?]{0,40}\b(?:rate[ds]|grade[ds]|judge[ds])\s(?!that\b)[^.;:,!?]{1,90}\s$/i;
const verbWithList = sought(
  /\b(?:ofsted|inspectors?|inspection|report|visit|letter|JTAI|they|it)\b[^.;:!?]{0,40}\b(?:rated|graded|judged)\s[^.;:!?]{1,140}\s$/i,
);
/** "Ofsted gave us outstanding for leadership", "care leavers were given an outstanding". */
const given = sought(/\b(?:gave|given|awarded|awards|gives)(?:\s[\p{L}’']+){0,4}?\s(?:an?\s)?$/iu);
const afterGiven = /^\s*(?:$|[.,;:!?)]|(?:for|in|on|overall|across)\b)/i;
const giving =
  /\b(?:gave|given|awarded|awards|gives|awarding|giving)\s(?:(?:us|it|them|\p{Lu}\p{L}+|the council)\s)?(?:an?\s)?$/iu;
/** "To be called outstanding again", "having been named inadequate". */
const named = sought(
  /\b(?:to (?:be|have been)|(?:we|services|council|authority|effectiveness) (?:are|is|was|were|(?:have|has|had)(?: now)? been))\s(?:(?:once|again|now|publicly)\s)?(?:called|named|labelled|branded|described as|pronounced)\s(?:an?\s)?[‘“"']?$/i,
);
/** "The borough's children's services are outstanding." */
const saidAndDone = /^[’”"']?\s?(?:$|[.;!?]|,\s(?:and|but|with|says?)\b|\s(?:again|once more|and|but|now)\b)/;
/** "We are outstanding, says Ofsted". */
const creditedAfter =
  /^,?\s(?:(?:says?|finds?|concludes?|according to|in the eyes of)\s(?:ofsted|(?:the )?inspect(?:ors|orate))\b|(?:ofsted|(?:the )?inspectors)\s(?:says?|said|finds?|found|conclude[sd]?|(?:has|have) (?:said|found|concluded|decided))\b)/i;
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
const movedTo = sought(
  /\b(?:moved?|moving|improv(?:ed?|ing)|progress(?:ed|ing)|risen|rose|returned|gone|went|jump(?:ed|ing)|lifted|fell|fallen|declined|slipped|dropped|up|down)\b(?:\s+(?:up|down|back))?(?:\s(?:by\s)?(?:an?|one|two)\s(?:notch(?:es)?|grades?|steps?|places?))?,?\s+to\s*$/i,
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
  /\b(?:up|down|improved|improvement|moved?|moving|turnaround|rising|risen|falling|fallen) from\s*$|\bfrom an?\s(?:low\s)?(?:start|starting point|point|base|position|rating|grade|judge?ment) of\s$/i,
);
/** "Down from good in 2020: what went wrong", as a headline begins. */
const openingFrom =
  /^\W*(?:(?:a|the|our)\s)?(?:up|down|improved|improvement|fall(?:en)?|drop(?:ped)?|slip(?:ped)?|rise|risen|lifted|moved|step|journey|back)(?:\s(?:up|down|back))?\sfrom\s(?:an?\s)?[‘“"']?$/i;
const leftBehind =
  /^[’”"']?,?\s(?:in|at|since)\s(?:(?:\p{Lu}\p{L}+\s)?20[0-4]\d\b|(?:the|our)\s(?:last|previous)\s(?:\p{L}+\s)?inspection\b)/iu;
const copula =
  /\b(?:is|was|are|were|be|been|remains?|remained|become|became|as)(?:\s+(?:now|still|also|again|both|all|once|once again|therefore))*\s*$/i;
const noLonger = sought(/\bno longer\s+(?:rated\s+|judged\s+|an?\s+)*(?:to be\s+)?$/i);
const countedAreas = sought(
  /\b(?:all|every|each|both|one|two|three|four|five|\d)\b[^.;:!?]{0,40}\b(?:areas?|judge?ments?|categor(?:y|ies)|gradings?|grades)\b[^.;:!?]{0,24}\b(?:is|are|was|were|as|at|(?:came|come|comes)\s(?:out|back)(?:\s(?:as|at))?|received|got|scored|earned)(?:\s+(?:all|now|also|both|therefore|thus|still|again|each|hence|once again|either|then|\p{L}+ly))*\s*$/iu,
);
/** "Two judgements, those on care leavers and on …, were". */
const countedWithAside = sought(
  /\b(?:one|two|three|four|five|\d)\s(?:\p{L}+\s){0,2}(?:areas?|judge?ments?|gradings?|grades)(?:,[^,.;:!?]{2,110},|\s\([^()]{2,110}\)|\s[–—][^–—.;:!?]{2,110}[–—])\s(?:is|are|was|were)\s(?:(?:all|also|both)\s)?$/iu,
);
/** "The overall effectiveness of our arrangements for children with SEND is …". */
const effectivenessOf = sought(
  /\boverall effectiveness of [^.;:!?]{3,120}\s(?:is|was|remains)\s(?:an?\s)?$/i,
);
/** "Our last full inspection, in 2022, ended with …", "the report resulted in a judgement of …". */
const inspectionGave = sought(
  /\b(?:inspection|ILACS|report)\b[^.;:!?]{0,60}\b(?:ended (?:with|in|at)|resulted in|led to|returned|brought|produced|concluded with|came (?:out|back) (?:as|at|with))\s(?:an?\s)?(?:(?:overall\s)?(?:judge?ment|grade|rating|verdict) of\s)?[‘“"']?$/i,
);
const stopsHere =
  /^[’”"']?\s?(?:$|[.,;:!?)–—]|(?:overall|and|but|while|at|in|when|then|for|last|before|until|too)\b)/;
/** "Last time, care leavers was …", "having been …": of what its clause or one before it names. */
const wasSo =
  /\b(?:was|were|had been|having been|been)\s(?:(?:still|then|also|both|all|only|an?)\s)*[‘“"']?$/i;
const wasSubject =
  /(?:^\W*|[,;:]\s|\b(?:and|but|when|where|because|that)\s)(?:it|they|this|that|we|all|the (?:council|authority|borough|county|city|service|services|grade|rating|judge?ment|verdict)|(?:our|its|children[’']s) services|overall effectiveness)\s(?:was|were|had been)\s(?:(?:still|then|also|both|all|only|an?)\s)*[‘“"']?$|\bhaving been\s$/i;
/** "The report has five judgements. Although three of the five were …", "of the five, two are …". */
const countedOf = sought(
  /\b(?:(?:all|both|none|one|two|three|four|five|\d)\sof\s(?:the|our|those|these|its|them)(?:\s(?:two|three|four|five|six|seven|\d))?|of\s(?:the|our|those|these|its|them)(?:\s(?:two|three|four|five|six|seven|\d))?,?\s(?:only\s|just\s)?(?:all|both|none|one|two|three|four|five|\d))\s(?:is|are|was|were|came (?:out|back)(?: as)?|has been|have been)(?:\s(?:now|all|also|both|still|again|then|only))*\s$/i,
);
/** "All of the judgements, with no exception at all, came back …". */
const noException = /,\swith(?:out|\sno)\s(?:any\s)?exceptions?(?:\s[^,]{1,30})?,/i;
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
const servicesSubject = sought(
  /\b(?:children[’']?s (?:social care|services)|local authority|council|authority|services (?:for children|in \p{Lu}\p{L}+))\b[^.;:,!?]{0,60}$/iu,
);

/** A quick look for any word that could make a grade of what follows. */
const anyTrigger =
  /rat(?:ed|es|ing)|grad|judg|assessed|deemed|found|from|to\s|:|[–—(|-]|effectiveness|no longer|\b(?:is|was|are|were|been|as|at|on|with|has|have|had|it|us|its|our|an|remain|and|areas?|one|two|three|ofsted|scored|verdict|came|g[ai]ve|award|sit)/i;

/** The use of a grade word, or null where it is an ordinary word. */
export function gradeUse(context: GradeContext): GradeUse | null {
  return useAmong(context) ?? (isCapitalOnly(context) ? "general" : null);
}

/** "Our ambition is to be Outstanding", "we left Inadequate behind": the capital alone tells that the grade is meant. */
function isCapitalOnly({ before, after, written, quoted, origin }: GradeContext): boolean {
  if (quoted || origin !== "own" || !/^\p{Lu}\p{Ll}/u.test(written)) return false;
  return leadsToCapital.test(before) && closesCapital.test(after) && !isOfSomethingElse(before, after);
}

const leadsToCapital = /\p{Ll}[\p{L}’']*,?\s$/u;
/** No further capital, which would make a name or a programme of it: "Good Shepherd School", "Good to Great". */
const closesCapital = /^(?:$|[.;:!?)]|,\s|\s(?!(?:to\s|and\s|or\s|&\s)?\p{Lu}))/u;

function useAmong(context: GradeContext): GradeUse | null {
  const { before, after, written, quoted, origin, follows, told, leads, inSeries } = context;
  if (isGeneral(context)) return isOfSomethingElse(before, after.replace(/^\sby\s/, " ")) ? null : "general";
  if (origin === "own" && isOfAuthority(written, before, after))
    return isOfSomethingElse(before, after) || isHoped(before) ? null : "subject";
  if (origin === "own" && (context.stands || context.headsList)) return "label";
  const asNoun = gradeNoun.test(after);
  if (
    origin === "own" &&
    named.test(before) &&
    !/^good$/i.test(written) &&
    predicative.test(after) &&
    !isHoped(before, after)
  )
    return isOfSomethingElse(before, after) ? null : "verb";
  if (
    /^(?:RI|requires improvement)/i.test(written) &&
    !quoted &&
    (written === "RI" ? isShortForm : sitsAt).test(before)
  )
    return isHoped(before) ? null : "subject";
  if (written === "RI" && shortNoun.test(after)) return isOfSomethingElse(before, after) ? null : "general";
  if (ratedAfter.test(after))
    return isOfSomethingElse(before, after.slice(1))
      ? null
      : isOfServices.test(after) || context.nounLeads
        ? "verb"
        : null;
  if (!asNoun && !predicative.test(after)) return null;
  const full = /improvement[\s-]+to[\s-]+be[\s-]+good$/i.test(written);
  if (!asNoun && !quoted && !full && told === null && before !== "" && !anyTrigger.test(before)) return null;
  if (isComparison(before, after) || isOfSomethingElse(before, after)) return null;
  if (isHoped(before, after) || isScaleTalk(clauseOf(before)))
    return isNamedAsGrade(context) ? "general" : null;
  if (findsOfPractice(before) && !(context.ofVisit && ownResponse.test(before))) return null;
  if (origin === "loose" && ordinary.test(written) && follows === null) return null;
  if (origin === "loose" && isOfJudging(written, before)) return null;
  if (origin === "own" && isGivenAsFact(before, after)) return "verb";
  if (verb.test(before) || verbWithObject.test(before)) return isAssessment(before, after) ? "verb" : null;
  if (isTiedByNoun(context)) return "noun";
  if (context.answers && saidAndDone.test(after.replace(/^,/, "."))) return "verb";
  // "Inspectors awarded strong standard for the experiences of …".
  if (origin !== "own" && leads && giving.test(before)) return "verb";
  if (
    told !== null &&
    (origin === "own" || told === "noun" || told === "verb" || (told === "label" && origin === "foreign"))
  )
    return told;
  const finding = findingAround(context);
  if (finding !== null) return finding;
  if (origin === "loose") {
    const gives = given.test(before) || verbWithBareObject.test(before);
    return follows !== null && gives && /^\s*(?:$|[.;,!?)])/.test(after) ? "verb" : null;
  }
  const around =
    origin === "own"
      ? tellingAround({ written, before, after, follows: follows !== null, leads, inSeries })
      : null;
  if (around !== null) return around;
  if (movedFrom.test(before) && toGrade.test(after)) return "change";
  if ((openingFrom.test(before) || upFrom.test(before)) && leftBehind.test(after)) return "change";
  if (turnedFrom.test(before) || (inSeries && upFrom.test(before))) return "change";
  if (upgradedTo.test(before)) return "verb";
  if (inSeries && asItWas.test(before) && /^\s*(?:$|[.;,)])/.test(after)) return "change";
  if (effectivenessOf.test(before) && stopsHere.test(after)) return "subject";
  if (inspectionGave.test(before) && (asNoun || stopsHere.test(after))) return "noun";
  if (asNoun) return gradeAsAdjective(context) || context.nounLeads ? "noun" : null;
  if (
    origin === "own" &&
    wasSo.test(before) &&
    stopsHere.test(after) &&
    (follows !== null || wasSubject.test(before)) &&
    context.ofEarlier()
  )
    return "subject";
  if (acrossAreas.test(after) && ofInspection.test(before + after)) return "series";
  if (context.ofGrades && countedOf.test(before)) return "series";
  if (
    countedAreas.test(before.replace(noException, "")) ||
    countedWithAside.test(before) ||
    dividedAreas.test(before)
  )
    return "series";
  if ((follows !== null || (written === "RI" && /[:–—]\s*$/.test(before))) && isLabelled(before, after))
    return "label";
  // "… of children in care, outstanding; … of care leavers, good;"
  if (follows === "name" && /,\s$/.test(before) && /^\s*(?:$|[;.])/.test(after)) return "label";
  if (origin === "foreign" && follows !== null && verbWithBareObject.test(before)) return "verb";
  if (origin === "foreign" && !(quoted && /^\p{Lu}/u.test(written))) return null;
  if (follows === "name" && copula.test(before)) return "subject";
  if (overallAfter.test(after)) {
    if (servicesAre.test(before)) return "subject";
    if (copula.test(before) && creditedAfter.test(after.replace(/^\soverall/, ""))) return "subject";
  }
  if (follows !== null && full) return "subject";
  if (full && /^require\s/i.test(written) && servicesForThem.test(before)) return "subject";
  if (full && (copula.test(before) || servicesSubject.test(before)) && !/\bthat\s*$/i.test(before))
    return "subject";
  if (full && /^\s*requires/i.test(written) && /[\p{L}]\s$/u.test(before) && servicesSubject.test(before))
    return "subject";
  if (/^requires improvement$/i.test(written) && /\b(?:is|was|are|were)\s$/i.test(before)) return "subject";
  if (full && /\b(?:ofsted|inspect(?:ion|ors?))\b[^.;:,]{0,20}\bfound\b[^.;:,]{0,60}\s$/i.test(before))
    return "verb";
  if (
    servicesAre.test(before) &&
    saidAndDone.test(after) &&
    (context.ofInspection || !/^good$/i.test(written))
  )
    return "subject";
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
  if (
    given.test(before) &&
    afterGiven.test(after) &&
    (follows !== null || ofInspection.test(before + after) || /\b(?:visit|letter|JTAI)\b/.test(before))
  ) {
    return "verb";
  }
  if (movedTo.test(before) && (quoted || /^\p{Lu}/u.test(written) || ofInspection.test(before + after)))
    return "change";
  if (inSeries && isNextInSeries(context)) return "series";
  if (!quoted)
    return servicesSubject.test(before) && copula.test(before) && /^\p{Lu}/u.test(written) ? "subject" : null;
  const capital = /^\p{Lu}/u.test(written) || full;
  return capital || ofInspection.test(before + after) ? "quoted" : null;
}

/** Words that are a grade only where a judgement's own name leads to them. */
const ordinary =
  /^(?:secure|sound|positive|sufficient|acceptable|robust|brilliant|competent|effective|ineffective)$/i;

/** "The judgements are fair" is said of those who judged. */
function isOfJudging(written: string, before: string): boolean {
  return /^fair$/i.test(written) && judgementsAre.test(before);
}

const judgementsAre =
  /\b(?:judge?ments?|grades?|ratings?|verdicts?)(?:\s(?:is|are|was|were|as|to\sbe|being|both|very|entirely|quite|only))+\s$/i;

/** "Three services sit at Requires Improvement". */
const sitsAt = /\b(?:stay(?:s|ed)?|remain(?:s|ed)?|stuck|sit(?:s|ting)?|stand(?:s|ing)?)\sat\s$/i;

/** "Our outstanding-rated leadership", "a good-rated council". */
const ratedAfter = /^-(?:rated|graded|judged)\s/i;
const isOfServices =
  /^-\w+\s(?:(?:children[’']s\s)?(?:council|authority|local authority|children[’']s services|department))\b/i;

/** "Stays at RI", "Northmere’s RI"; an RI is also a responsible individual. */
const isShortForm =
  /\b(?:stay(?:s|ed)?|remain(?:s|ed)?|stuck|sit(?:s|ting)?|stand(?:s|ing)?)\s(?:at\s)?$|\b(?:marked|scored|labelled|branded)\s(?:as\s)?(?:an\s)?$|(?<!\b(?:home|agency|provider))[’']s\s[‘“"']?$/i;

/** "An RI verdict", "RI status": not an RI’s report, who is a responsible individual. */
const shortNoun = /^[’”"']?\s(?:verdict|outcome|result|status|label|score|mark|tag)s?(?!\p{L})/u;

/** "The council is now good overall", "services for children in Northmere are good overall". */
const servicesAre = sought(
  /(?:^[\W\d]*|[,;:]\s|\b(?:that|and|but|because)\s)(?:(?:(?:[Tt]he|[Oo]ur|[Ii]ts)\s)?(?:[Bb]orough[’']s|[Cc]ity[’']s|[Cc]ounty[’']s|[Cc]ouncil[’']s|\p{Lu}\p{L}+[’']s?)\s|(?:[Tt]he|[Oo]ur|[Ii]ts)\s)?(?:[Cc]ouncil|[Aa]uthority|(?:[Cc]hildren[’']s\s(?:social\scare\s)?)?[Ss]ervices)(?:\s(?:for|in|and)\s(?:children|families|young people|\p{Lu}\p{L}+(?:\s(?:(?:and|upon|of|on)\s|&\s)?\p{Lu}\p{L}+){0,3}))*\s(?:is|are|was|were|remains?|remained)(?:\s(?:now|still|again|also|therefore))*\s$/u,
);
/** "For care leavers there is further to go: services for them require …". */
const servicesForThem =
  /\b(?:services|support and help|arrangements|provision)\sfor\s(?:them|these|those|this group)(?:\s\p{L}+)?\s(?:still\s|also\s)?$/iu;
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
  return toBeRated.test(before) && /\b(?:is|was)\b/.test(after);
}

/** "Our aim is a rating of Good": the scale's own word, though nobody is said to have the grade. */
function isNamedAsGrade(context: GradeContext): boolean {
  const { before, written, quoted, origin } = context;
  if (quoted || origin !== "own" || !/^\p{Lu}/u.test(written) || before.trim() === "") return false;
  return verb.test(before) || isTiedByNoun(context);
}

const toBeRated =
  /(?:^[\W\d]*|[,;:–—]\s|\b(?:and|but|that)\s)to (?:be|have been) (?:rated|judged|graded)\s(?:as\s)?$/i;

/** "as good as it can be", "less than good", "good enough". */
function isComparison(before: string, after: string): boolean {
  return (
    (/\bas\s+$/i.test(before) && /^\s+as\b/i.test(after)) ||
    /\b(?:less|better|worse|lower|higher|more|other) than\s+$|\b(?:below|above)\s+$/i.test(before) ||
    /^\s+enough\b/i.test(after)
  );
}

const finding = sought(
  /\b(?:judged|judges|found)\s([^.;:!?]{1,140}?)\s(?:as|to be|to have been)\s(?:[\p{L}]+\s)?$/iu,
);
const graded = sought(
  /\b(?:nothing|none|services?|council|authority|borough|county|city|us|it|them|overall|effectiveness|leaders(?:hip)?|protection|care|leavers|judge?ments?|grades?|areas?|help|support|provision|front door|MASH|hub|team|partnership|both|all)\b/i,
);

const opensWithGrade =
  /^[‘“"']?(?:good|outstanding|inadequate|requires improvement)[’”"']?(?:,|\s(?:and|but|while|overall)\b)/i;

/** "Inspectors judged decisions to be good": said of practice, as reports and letters speak, not a grade. */
function findsOfPractice(before: string): boolean {
  const object = finding.exec(before)?.[1];
  // "Leadership was judged inadequate, and adoption performance came out as …": the verb has its grade.
  if (object === undefined || opensWithGrade.test(object)) return false;
  if (/\bfound\s[^.;:!?]*\b(?:front door|MASH|hub|teams?)\b/i.test(before)) return true;
  if (/\b(?:multi-agency|partnership[’']?s?|joint)\s(?:response|arrangements|work)\b/i.test(object))
    return false;
  return (
    (!graded.test(object) && !/\p{Lu}\p{Ll}+/u.test(object)) ||
    /\b(?:decisions?|oversight|recording|supervision|plans?|planning|responses?|visits|relationships)\b/i.test(
      object,
    )
  );
}

/** "The joint inspection, which judged our response to exploitation to be inadequate". */
const ownResponse = sought(
  /\b(?:our|the (?:partnership|council|city|borough|county|area|authority)[’']s|the (?:local|multi-agency|partnership|joint)) response\b/i,
);

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
