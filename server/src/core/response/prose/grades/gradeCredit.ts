// Reads where a sentence says that a grade comes from: a visit, letter or joint inspection that grades nothing, or
// the inspectors' news. Whether the sources have such a publication is not known here.

import type { GradeCredit } from "../../responseDocument.ts";
import type { GradeSentence, LetterKind } from "./gradeContext.ts";
import { namesPart } from "./gradedThings.ts";
import { withoutAsides } from "./gradeLink.ts";
import { newsOf, noNews } from "./gradeNews.ts";
import { sought } from "../../../sought.ts";

/** Whom the sentence credits a grade to. */
export function gradeCreditOf(sentence: GradeSentence): Omit<GradeCredit, "atVisit"> {
  const named = publicationOf(sentence);
  const told = named === null ? sentence.visit : null;
  const publication = named ?? told?.publication ?? null;
  const news = publication === null ? newsOf(sentence) : noNews;
  return {
    publication,
    year: told?.year ?? news.year,
    asNews: news.may,
    ofPart: isOfPart(sentence),
    ofPartners: ofPartners.test(sentence.before) || effectivenessOfPartners.test(sentence.before),
  };
}

/** The letter, visit or joint inspection that a heading, lead-in or table's header names; null where it names none. */
export function letterNamedIn(text: string): LetterKind | null {
  const name = letterName.exec(text)?.[0];
  if (name === undefined || elsewhere.test(text)) return null;
  return letterKindOf(name);
}

export const letterName = sought(
  /\b(?:(?:monitoring|focus(?:s?ed)?)\s(?:visit|inspection)|JTAI|joint[- ](?:targeted )?(?:area )?(?:inspection|visit)|(?:area )?SEND inspection|visit|letter)\b/i,
);

const ungraded =
  "(?:(?:(?:monitoring|focus(?:s?ed)?)\\s(?:visit|inspection)|JTAI|joint[- ](?:targeted )?(?:area )?(?:inspection|visit)|(?:local )?(?:area )?SEND (?:local area )?inspection|(?:monitoring |focus(?:s?ed)? )?visit(?=[’']s|\\s(?:also\\s|has\\s|have\\s|had\\s)*(?:judged|rated|graded|gave|awarded))|letter)(?:[’']s)?(?:\\s(?:outcome|report|letter|team|inspectors?))?)";
const mayCredit = sought(/visit|letter|JTAI|targeted|joint|SEND|focus/i);
const judging = "(?:re-?)?(?:judged|judges|rated|rates|graded|grades|gave|gives|awarded|awards)";
/** Between a publication and the grade these say that another inspection's is meant, or that none was given. */
const elsewhere =
  /\b(?:since|before|prior|previous\w*|last|earlier|remain\w*|still|continu\w*|already|originally|not|no|never|neither|when|until|ahead|towards?|full|ILACS)\b/i;

/** "The focused visit of 12 and 13 November 2024 had rated …". */
const dated =
  "(?:\\s(?:of|in|on|last|this)\\s(?:20\\d\\d|(?:[\\d–-]+\\s)?(?:(?:and|to)\\s\\d+\\s)?\\p{L}+(?:\\s20\\d\\d)?),?)?";

const agent = new RegExp(
  `(${ungraded})${dated}(?:,\\s(?:which|where|led|made|carried|run|by)\\b[^.;:!?]{2,160},)?(?:\\s(?:that\\s)?(?:they|it|Ofsted|inspectors)\\s(?:has\\s|have\\s)?(?:sent|wrote|written|published|issued))?\\s(?:(?:also|has|have|had|then|clearly|in \\w+)\\s)*${judging}\\b([^.;:!?]{0,140})$`,
  "iu",
);
const place = new RegExp(
  `\\b(?:at|in|during|on|from|out of|after|following|by|through|as a result of)\\s(?:(?!time\\b)\\p{L}+(?:[’']s)?\\s){0,5}?(${ungraded}|visit)\\b([^.;:!?]{0,140})\\b(?:judged|rated|graded|given|awarded|rating|grade|gave)\\b([^.;:!?]{0,60})$`,
  "iu",
);
const placeAfter = sought(
  new RegExp(
    `^[’”"']?(?:\\s(?:overall|grade|rating|judge?ment))?,?\\s(?:that\\s(?:came|comes|was\\sgiven)\\s)?(?:at|in|with|during|on|from|after|following|by|as a result of)\\s((?:[\\p{L}-]+(?:[’']s?)?\\s){0,6}?)(${ungraded}|visit)(?!\\p{L})`,
    "iu",
  ),
);
/** "Judged good for our care leavers, by a letter as clear as this". */
const placedLater = sought(
  new RegExp(
    `^([’”"']?\\s(?:for|in|on)\\s[^.;:!?]{2,60}?),?\\s(?:at|in|during|after|following|by|through)\\s(?:the|a|this|our)\\s(?:[\\p{L}-]+\\s){0,2}?(${ungraded})(?!\\p{L})`,
    "iu",
  ),
);
const nounOf = new RegExp(
  `(${ungraded})\\s(?:overall\\s)?(?:rating|grade|grading|judge?ment|outcome)(?:\\s(?:was|is|of|as|remains|has been))*\\s?[:–-]?\\s*(?:an?\\s)?[‘'“"]?$`,
  "iu",
);

/** "A focused visit, in November 2024, at which Ofsted rated …"; "a joint inspection in 2021, whose judgement of …". */
const relative = new RegExp(
  `(${ungraded}),?${dated},?\\s(?:(?:at|in|during) which\\b([^.;:!?]{0,60}?)\\b${judging}|(?:whose|the) (?:overall )?(?:rating|grade|judge?ment))\\b([^.;:!?]{0,100})$`,
  "iu",
);

/** "The overall grade of the JTAI was", "the verdict from the focused visit is". */
const nounFrom = new RegExp(
  `\\b(?:rating|grade|grading|judge?ment|verdict)s?\\s(?:of|from|at|by|in|given (?:by|in|at))\\s(?:(?!our\\b|last\\b)\\p{L}+\\s){0,3}(${ungraded}|visit)\\b([^.;:!?]{0,60})\\b(?:is|was|of|as)\\s(?:an?\\s)?[‘'“"]?$`,
  "iu",
);
/** "The visit in spring ended with a grade of …". */
const ended = new RegExp(
  `(${ungraded}|visit)\\b([^.;:!?]{0,60})\\b(?:ended|resulted|finished|closed|concluded|came back|left us)\\b[^.;:!?]{0,30}\\b(?:grade|rating|judge?ment|verdict)s?\\sof\\s(?:an?\\s)?[‘'“"]?$`,
  "iu",
);
/** "The outcome of the visit was a rating of …", "the letter confirms a grade of …". */
const outcomeOf = new RegExp(
  `(?:\\b(?:outcome|result)\\sof\\s(?:the|our|this|a)\\s(?:\\p{L}+\\s){0,2}?(${ungraded}|visit)\\s(?:was|is)|(${ungraded}|visit)${dated}\\s(?:gave|gives|confirms|confirmed|carries|carried|contains|contained|brought|came with))\\s(?:an?|the)\\s(?:overall\\s)?(?:grade|rating|judge?ment|verdict)\\sof\\s[‘'“"]?$`,
  "iu",
);
/** "The inspection of SEND services resulted in an inadequate rating". */
const resultedIn = new RegExp(
  `(${ungraded}|visit)${dated}\\s(?:resulted|ended)\\s(?:in|with)\\s(?:an?|our)\\s(?:\\p{L}+\\s)?[‘'“"]?$`,
  "iu",
);
/** "The overall grade in the letter, requires improvement to be good, was …", "the visit's rating (good)". */
const setBeside = new RegExp(
  `(?:\\b(?:rating|grade|grading|verdict)\\s(?:of|from|at|by|in|given (?:by|in|at))\\s(?:(?!our\\b|last\\b)\\p{L}+\\s){0,3}(${ungraded}|visit)${dated}|(${ungraded})\\s(?:overall\\s)?(?:rating|grade|grading|verdict))(?:,|\\s[(–—]|\\s-)\\s?(?:an?\\s)?[‘'“"]?$`,
  "iu",
);
const crediting = [agent, place, nounOf, nounFrom, setBeside, ended, relative, outcomeOf, resultedIn];

function publicationOf({ before, after }: GradeSentence): LetterKind | null {
  if (!mayCredit.test(before) && !mayCredit.test(after)) return null;
  for (const pattern of crediting) {
    const match = pattern.exec(before);
    const [name, ...between] = (match ?? []).slice(1).filter((each) => each !== undefined);
    if (match === null || name === undefined || between.some((words) => elsewhere.test(words))) continue;
    const lead = before.slice(0, match.index + match[0].indexOf(name));
    return inspectionBefore.test(lead) ? null : letterKindOf(name);
  }
  const [, lead = "", name] = placeAfter.exec(after) ?? placedLater.exec(after) ?? [];
  if (name === undefined || elsewhere.test(lead)) return null;
  return gradeVerb.test(before) && !elsewhere.test(before.slice(-60)) ? letterKindOf(name) : null;
}

/** "The inspection before the visit": that one gave it. */
const inspectionBefore =
  /\b(?:inspection|report)\s(?:just\s)?before\s(?:the|this|that|our)\s(?:[\p{L}-]+\s)?$/iu;
const gradeVerb = sought(
  new RegExp(`\\b(?:${judging}|given|received|got|earned|won|rating|grade|upgraded|downgraded)\\b`, "i"),
);

export function letterKindOf(name: string): LetterKind {
  if (/^monitoring/i.test(name)) return "monitoring-visit";
  if (/^focus/i.test(name)) return "focused-visit";
  if (/JTAI|^joint/i.test(name)) return "joint-targeted-area";
  return /SEND/i.test(name) ? "area-send" : "letter";
}

/** Said of a team or a piece of the work: by name, or in answer to a question that names it. */
function isOfPart({ sinceName, previous }: GradeSentence): boolean {
  const own = withoutAsides(sinceName);
  if (namesPart(own)) return true;
  return /\?\W*$/.test(previous) && !/\p{L}/u.test(own) && namesPart(previous);
}

/** What only joint inspections look at: the partnership, its response, the arrangements for SEND. */
const partnersThing =
  "(?:the |our |its |this |\\p{Lu}\\p{L}+[’']s? )?(?:[\\p{L}’'-]+\\s){0,4}?(?:partnership(?:[’']s (?:work|response|arrangements))?|partners|multi-agency (?:arrangements|response|working)|local area(?: partnership)?|SEND (?:arrangements|services?|provision|offer|support|system)|arrangements for children(?: and young people)? with (?:SEND|special)[^.;:,!?]{0,60}|(?:services|provision|support) for children(?: and young people)? with (?:SEND|special)[^.;:,!?]{0,60})";
/** "Judged the partnership to be inadequate", "partners were rated good", "the overall effectiveness of the arrangements is". */
const ofPartners = sought(
  new RegExp(
    `\\bga?ve\\s${partnersThing}\\san?\\s(?:(?:grade|rating|judge?ment) of\\s)?[‘“"']?$|\\b(?:judge[ds]|rate[ds]|grade[ds]|found)\\s(?:the overall effectiveness of )?${partnersThing}(?:\\s(?:as|to be|an?|overall))*\\s[‘“"']?$|(?:^\\W*|[.;:,–—]\\s|\\b(?:that|and|but|of)\\s)${partnersThing}(?:\\s(?:in|across|of)\\s[^.;:,!?]{2,40}?)?\\s(?:was|were|is|are|(?:has|have|had) been)\\s(?:\\w+ly\\s)?(?:judged|rated|graded)(?:\\s(?:as|to be|an?|overall))*\\s[‘“"']?$`,
    "iu",
  ),
);
/** "The overall effectiveness of our SEND arrangements is inadequate." */
const effectivenessOfPartners = sought(
  new RegExp(
    `\\boverall effectiveness of ${partnersThing}[^.;:!?]{0,60}\\s(?:is|was|(?:to be|as))\\s(?:an?\\s)?$`,
    "iu",
  ),
);
