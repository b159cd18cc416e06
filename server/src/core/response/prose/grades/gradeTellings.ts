// Reads the ways in which writers tell of a grade without "rated" or "judged": "help and protection stands at good",
// "good for care leavers, outstanding for …", "an outstanding authority, Ofsted says". Words only.

import { hasSign, signs } from "../../../signs.ts";

/** What a telling makes of a grade: that it was given, that it changed, or that something is said to be so. */
export type GradeTelling = "verb" | "change" | "label" | "subject" | "noun";

const aside =
  "(?:,\\s(?:too|also|meanwhile|by contrast|in turn|as before|for (?:its|their) part),|\\s(?:itself|too))?";
const service =
  "(?:[’']s?)?(?:\\s(?:services?|provision|support|work|practice|teams?)|\\sand\\s(?:senior\\s)?managers)?";
const helpers =
  "(?:(?:has|have|had|is|was|are|were|been|now|also|again|still|both|all|once more|only|just|then|since|therefore|finally|already)\\s)*";
const article = "(?:an?\\s)?";
const risen = new RegExp(
  `^${service}${aside}\\s${helpers}(?:moved|moves|risen|rose|climbed|gone|went|stepped|progressed|jumped|slipped|dropped|fallen|fell|joined\\s(?:it|them))(?:\\s(?:up|down|back|on))?(?:\\s(?:a|one|two|by a|by one|by two)\\s(?:notch(?:es)?|grades?|places?|steps?))?(?:\\sfrom\\s[^.;:,]{1,60})?,?\\s(?:to|at)\\s(?:being\\s)?(?:rated\\s|judged\\s)?${article}$`,
  "iu",
);
const standing = new RegExp(
  `^${service}${aside}\\s${helpers}(?:(?:stands?|stood|sits?|sat|stays?|stayed|remains?|remained|kept|held|placed|put|set)\\s(?:where it was,\\s)?at|came\\s(?:out|back|in)(?:\\s(?:as|at|with))?|comes?\\sout\\s(?:as|at)|emerged\\sas|scored|scores|(?:held|found|deemed)\\sto(?:\\sbe)?|classed\\sas|pronounced|declared|deemed|confirmed\\sas|(?:too,?\\s)?found\\sto\\sbe)\\s(?:an?\\s)?$`,
  "iu",
);
const received = new RegExp(
  `^${service}${aside}\\s${helpers}(?:receiv(?:e|es|ed)|earn(?:s|ed)?|won|wins|secured?|secures|gain(?:s|ed)|got|gets|achieve[sd]|attracted|attained|collected|took|takes|picked\\sup|came\\s(?:out|away|back)\\swith|awarded|given|has|have|had|keeps|kept|holds|held|retain(?:s|ed))\\s(?:a|an|the|its|their)\\s(?:first(?:-ever)?\\s|second\\s|new\\s|same\\s|top\\s)*$`,
  "iu",
);

/** What the words between a judgement's name and a grade make of it; null where they do not give one to the other. */
export function tellingAfterName(between: string, after: string): GradeTelling | null {
  if (between.length < 3 || between.length > 120 || !hasSign(between, givingSigns)) return null;
  if (risen.test(between)) return "change";
  if (standing.test(between)) return "verb";
  if (!received.test(between)) return null;
  return graded.test(after) ? "noun" : stops.test(after) ? "verb" : null;
}

const givingSigns = signs(
  ...["move", "rise", "rose", "climb", "gone", "went", "step", "progress", "jump", "slip", "drop", "fall"],
  ...["fell", "join", "stand", "stood", "_sit", "_sat", "stay", "remain", "kept", "held", "place", "_put"],
  ...[
    "_set",
    "came",
    "come",
    "emerge",
    "score",
    "class",
    "pronounced",
    "declare",
    "deem",
    "confirm",
    "found",
  ],
  ...["receiv", "earn", "_won", "wins", "secure", "gain", "_got", "gets", "achieve", "attract", "attain"],
  ...[
    "collect",
    "took",
    "take",
    "picked",
    "award",
    "given",
    "_has",
    "have",
    "_had",
    "keep",
    "hold",
    "retain",
  ],
);
const graded = /^[’”"']?\s(?:ofsted\s)?(?:rating|grade|grading|judge?ment)s?(?!\p{L})/iu;
const stops = /^[’”"']?(?:$|[.,;:!?)]|\s(?:from|by|overall|at|in)\s)/;

/** What stands around a grade that no judging verb gives. */
export interface GradeSurroundings {
  readonly written: string;
  readonly before: string;
  readonly after: string;
  /** A judgement's name ends `before`, up to a verb. */
  readonly follows: boolean;
  /** The grade leads to a judgement's name that ends its clause: "good for care leavers,". */
  readonly leads: boolean;
  /** Another grade was claimed earlier in the sentence. */
  readonly inSeries: boolean;
}

/** "A requires improvement authority", "officially an outstanding authority", "an outstanding council, Ofsted says". */
export function isOfAuthority(written: string, before: string, after: string): boolean {
  if (!ofAuthority.test(after)) return false;
  if (/^requires improvement/i.test(written)) return /\ban?\s$/i.test(before);
  if (judgedToBe.test(before) || (wasAn.test(before) && inYear.test(after))) return true;
  return are.test(before) && (officially.test(before) || creditedAfter.test(after));
}

/** What the words on both sides of a grade make of it; null where they make nothing. */
export function tellingAround(around: GradeSurroundings): GradeTelling | null {
  const { written, before, after, follows, leads, inSeries } = around;
  const requires = /^requires improvement/i.test(written);
  if (leads && opensClause.test(before)) {
    if (inSeries || ofInspectors.test(before + after) || anotherFor.test(after)) return "verb";
  }
  if (leads && !inHope.test(before) && !(/^good$/i.test(written) && goodForThem.test(before))) return "verb";
  if (written === "RI" && stillRi.test(before)) return "subject";
  if (putAt.test(before) && /^(?:requires|outstanding|inadequate)/i.test(written) && putsThere.test(before))
    return "verb";
  if (follows) {
    if (/\bpreviously\s$/i.test(before)) return "verb";
    if (putAt.test(before) && ofInspectors.test(before)) return "verb";
    if (concluded.test(before) && !requires && stopsHere.test(after)) return "verb";
  }
  if (scored.test(before) && (scoredFor.test(after) || stopsHere.test(after))) return "verb";
  if (foundServices.test(before) && stopsHere.test(after)) return "verb";
  if (judgedThat.test(before) && stopsHere.test(after)) return "verb";
  if (toldUs.test(before) && stopsHere.test(after)) return "verb";
  if (wereThen.test(before) && thenYear.test(after)) return "subject";
  if (climbedFrom.test(before) && /^[’”"']?\s(?:\p{L}+ years? ago|in 20\d\d)\b/u.test(after)) return "change";
  return null;
}

/** "Secured outstanding for its leaders"; not "what is good for children in care". */
const goodForThem =
  /\b(?:is|are|was|were|be|been|being|it[’']s|that[’']s|what[’']s|an?|so|very|really|as|not|do|does|doing|how|what|nothing|anything|something|everything|feels?|look(?:s|ed)?|sounds?|seems?)\s$|^\W*$/i;
const inHope = /\b(?:plan|support|help|care|outcomes?|homes?)\s$/i;
const opensClause = /(?:^[^\p{L}\p{N}]*|[,;:–—]\s|\b(?:and|with|but|is)\s)(?:an?\s)?$/iu;
const ofInspectors =
  /\b(?:ofsted|inspect\w*|ilacs|rating|ratings|judge?ments?|grades?|watchdog|verdict|report)\b/i;
const anotherFor = /\b(?:outstanding|good|inadequate|requires improvement(?: to be good)?)\s(?:for|in|on)\s/i;
const ofAuthority =
  /^\s(?:children[’']s\s(?:services\s)?)?(?:council|authority|local authority|service|services|department)(?!\p{L})/u;
const are = /\b(?:is|are|we[’']re|as|remains?|become|became)\s(?:\p{L}+\s)?an?\s$/iu;
const judgedToBe =
  /\b(?:ofsted|inspectors)\b[^.;:!?]{0,30}\b(?:judged|rated|declared|found)\s[^.;:!?]{1,60}\s(?:to be|as)\san?\s$/i;
/** "We were an outstanding council for children in 2018". */
const wasAn =
  /(?:^\W*|[,;:“"‘'–—]\s?|\b(?:and|but|that|when)\s)(?:we|it|the (?:council|authority|borough|county|city)|\p{Lu}\p{L}+)\s(?:was|were|had been)\san?\s$/iu;
const inYear = /^\s\p{L}+(?:\s\p{L}+){0,6}\sin\s20[0-4]\d\b/u;
const officially = /\b(?:officially|formally)\s(?:an?\s)?$/i;
const creditedAfter =
  /^[^.;:!?]{0,40},?\s(?:(?:says?|said|according to)\s(?:ofsted|(?:the )?inspect(?:ors|orate))|(?:ofsted|(?:the )?inspectors|(?:the )?inspectorate)\s(?:says?|said|(?:has|have) (?:said|confirmed|found|concluded|decided)|confirm(?:s|ed)|f(?:ound|inds?)|conclude[sd]?))\b/i;
const stillRi = /\b(?:is|are|was|were|be|been|at|as|from|still|an?)\s$/i;
const putAt =
  /\b(?:puts?|placed?|places|has|have|scored|scores|marks?|marked|sets?)\s[^.;:!?]{1,90}\s(?:at|as|in)\s$/i;
/** "The letter puts the front door at requires improvement to be good". */
const putsThere =
  /\b(?:ofsted|inspect(?:ors?|orates?|ion)|HMI|report|letter|visit)\b[^.;:!?]*\b(?:puts?|placed?|places|sets?|marks?|marked)\s[^.;:!?]*\sat\s$/i;
const concluded =
  /\b(?:ofsted|inspectors?|report|inspectorate|watchdog)\b[^.;:!?]{0,40}\b(?:concluded?s?|confirm(?:s|ed)|found|finds|ruled|decided|agreed?|agrees|determined)\sthat\s(?:our\s|the\s)?services?\sfor\s[^.;:,!?]{1,60}\s(?:is|are|was|were)\s(?:now\s|both\s|all\s)?$/i;
const stopsHere = /^[’”"']?\s?(?:$|[.,;:!?)]|and\b|but\b|while\b)/;
const scored =
  /\b(?:ofsted|inspect(?:ors?|orate|ion)|watchdog|regulator|report)\b[^.;:!?]{0,40}\b(?:scored|marked)\s(?:us|(?:the|our|its)\s[^.;:,!?]{1,50}|\p{Lu}\p{L}+)\s(?:as\s)?$/iu;
const scoredFor = /^\s(?:on|for|in|overall)\b/;
const foundServices =
  /(?:\b(?:(?:our|the|its|their)\s(?:children[’']s\s)?|children[’']s\s|,\s)services|\b(?:every|each)\s(?:area|judge?ment)|\ball\s(?:\p{L}+\s){0,2}(?:areas|judge?ments))\s(?:(?:had|have|has|were|was|been|also|then|again)\s)+found\sto(?:\sbe)?\s$/iu;
/** "The inspectorates judged that our partnership arrangements were …". */
const judgedThat =
  /\b(?:ofsted|inspectors|inspectorates?|they)\s(?:(?:has|have|had|also)\s)*(?:judged|decided|ruled|concluded)\sthat\s(?:our|the|its|all|children[’']s)\s(?:[\w’'-]+\s){0,2}?(?:services?|council|authority|partnership|arrangements)\s(?:\sfor\s[^.;:,!?]{2,40}\s)?(?:was|were|is|are)\s(?:both\s|all\s|now\s)?(?:an?\s)?$/i;
/** "Ofsted told us that we were good." */
const toldUs =
  /\b(?:ofsted|inspectors|inspectorate|watchdog)\b[^.;:!?]{0,20}\b(?:told|tells|tell|said|says|say)\s(?:us\s|members\s|the council\s)?(?:that\s)?(?:we|our services|the council|the authority)\s(?:were|are|was|is)\s(?:now\s)?(?:an?\s)?$/i;
const wereThen =
  /(?:^\W*|[,;:]\s|\b(?:and|but|that|when|because)\s)(?:(?:[Ww]e|[Tt]he (?:council|authority)|\p{Lu}\p{L}+|(?:[Oo]ur|[Cc]hildren[’']s) services) (?:was|were)|overall effectiveness was)\s$/u;
const thenYear = /^\s(?:overall\s)?in\s20\d\d(?=\s?(?:$|[.,;:)]|and\b|but\b|we\b))/;
const climbedFrom =
  /\b(?:climbed|risen|come|moved|improved|progressed|up|down|fallen|fell|slipped|dropped|declined|gone)\sfrom\s(?:being\s)?(?:an?\s)?$/i;
