// Tells grades that are no inspection's of this council's services: those of schools, homes, audits or other councils,
// and those only hoped for. Reads the words around a grade; never decides what a grade is said of.

import { hasSign, signs } from "../../../signs.ts";
import { matchesOf } from "../../../matches.ts";
import { withoutAsides } from "./gradeLink.ts";
import { sought } from "../../../sought.ts";

const others =
  /\b(?:homes?|(?<!\bvirtual )schools?|nurser(?:y|ies)|providers?|settings?|colleges?|academ(?:y|ies)|centres?|CQC|care quality commission|HMIP|probation|(?:adoption|fostering) services?|youth (?:justice|offending)|ombudsman|regulator of social housing|adult (?:social care|services|(?:and community )?(?:education|learning)|skills)|early years (?:provision|settings?|services?)|apprenticeships?|further education|(?:short[- ]breaks?|residential) units?|(?:music|library|outdoor(?: education)?) services?|hospitals?|(?:no|any|every|each|another|which|what) (?:other )?(?:council|authority)|(?:why|for|when|where|if|whether) an? (?:council|authority)(?! whose\b)|(?:from|with|by|at|in|to) an? (?:council|authority) (?:judged|rated|graded|that)|(?<!\b(?:as|is|was|now|not|remains?|remained|become|becomes|became|being|still|are|were|been|for)\s)an? (?:local )?(?:council|authority) (?:judged|rated|graded|in the (?:region|north|south|east|west|midlands|county)|nearby|elsewhere)|those (?:that are |who are )?(?:judged|rated|graded)|audit(?:s|ed|ing|ors?)?|case ?files?|cases|dip[- ]sampl\w+|sampl(?:e|ed|ing)|supervisions?|records? (?:was|were)|neighbour(?:s|ing)?|(?:other|neighbouring|some|many|most|few|fewer|only \w+|\w+ing|english|of) (?:local )?(?:authorities|councils)|(?<!\b(?:had|have|has) )services (?:that|which) (?:is|are|were) (?:judged|rated|graded)|(?:authorities|councils) (?:(?:currently|now|yet|already|so far|also) )?(?:that|which|who|rated|judged|graded|in|is|was|have|has|are|were)|(?<!multi-)agenc(?:y|ies)|childminders?|housing|assessments?(?! (?:teams?|service))|(?<!\b(?:on|with) an? (?:child )?(?:protection )?)plans?|ourselves|self-?(?:evaluat|assess)\w+|peer (?:review|challenge)\w*|LGA)\b|\d\s?%|\bper ?cent\b/i;

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
    "y_years",
    "apprentic",
    "further",
    "unit",
    "music",
    "librar",
    "outdoor",
  ],
  ...["hospital", "council", "authorit", "those", "audit", "case", "dip_", "sampl", "supervision", "record"],
  ...["neighbour", "agenc", "minder", "housing", "assess", "plan", "ours", "self", "peer", "_lga"],
  ...["es_t", "es_w"],
);
const councilSigns = signs("authorit", "council");

/** "That makes us one of the few authorities judged outstanding", "One of the few authorities judged outstanding, we …". */
const oneOfThem =
  /(?:^\W*(?:as\s|now\s)?|\b(?:us|we are|we remain|becom\w+|became|is|remains|as|makes?(?:\s[\p{L}’']+){1,3})\s(?:now\s|still\s)?)(?:one|among)\b(?:\s[\w-]+){0,5}\s(?:authorities|councils)\b|\b(?:places|puts|placed|leaves|joins?|joined|enters|takes)\b(?:\s[\w’'-]+){0,7}\s(?:authorities|councils)\b/iu;

/** Whether a sentence speaks of schools, homes or the like, which "this was judged" may then go on about. */
export function speaksOfOthers(sentence: string): boolean {
  return (hasSign(sentence, othersSigns) || sentence.includes("%")) && others.test(sentence);
}

/** "Young people rated their advisers as …", "the self-evaluation had graded …, leaders as …": not the inspection. */
const byOthers = sought(
  /\b(?:young people|children|parents|carers|families|staff|respondents|participants|partners|schools|pupils|social workers|advisers|residents|visitors|callers|users|commissioner|advisers?|(?<!\bthe )teams?|panel|board)(?:\s(?:also|had|have|has|then|all|consistently|typically|overwhelmingly|themselves))*\s(?:rate|rated|rates|grade|graded|judge|judged|judges|scored|assessed)\s(?:their|the|our|us|its|it|them|this|that|these|his|her|how|what|\p{L}+ing)\b[^.;!?]*$|\b(?:rate|grade|judge|score|assesse?)[ds]?\s(?:themselves|itself|himself|herself)\b[^.;!?]*$|\bself-?(?:evaluat|assess)\w+(?:(?!\b(?:but|while|whereas|inspect\w*|ofsted|report)\b)[^.;!?])*$/iu,
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
  /\b(?:(?:in|within|with|from|use|using|only|any)\s(?:\p{L}+\s)?(?:provision|placements?|accommodation))\s(?:(?:that|which) (?:is|are|was|were)\s)?(?:rated|judged|graded)\s(?:as\s|to be\s)?(?:good or\s)?[‘“"']?$/iu,
);

const ofThoseBefore =
  /^\s*(?:and\s|but\s)?(?:the (?:first|second|third|last|other|latter|former|oldest|newest|new one)|one|two|three|four|both|all|each|most|some|none|it|they|this|these)\b/i;

/** "Nine in ten pupils attend one rated good": of the schools told of before. */
const oneAttended =
  /\b(?:attend(?:s|ed|ing)?|go(?:es)?\sto|went\sto|lives?\sin|liv(?:ed|ing)\sin|placed\s(?:in|with)|taught\s(?:in|at))\s(?:one|ones|those)\s(?:(?:that|which)\s(?:is|are|was|were)\s)?(?:rated|judged|graded)\s(?:as\s)?[‘“"']?$/i;

/** "Our own view before the inspectors came was that help and protection was good", "we thought that it was good". */
const ownView = sought(
  /\b(?:we|I|managers|officers|leaders)\s(?:(?:\p{L}+ly|had|have|do|did|would|also|all|still|always|ourselves)\s){0,2}(?:believed?|think|thought|consider|feel|say|argue|hold|reckon(?:ed)?|hoped|assumed|expected|supposed|(?:am|are)\s(?:sure|confident|convinced))\s(?:that\s)?(?:our|the|its|this|it|we|children|care|help|leadership|overall)\b(?![^.;:!?]*\b(?:inspect\w*|ofsted|report|letter|visit|verdict|grade|judged|rated|graded)\b)[^.;:!?]*$|\b(?:we|I|managers|officers|staff)\s(?:had\s|have\s|would\shave\s)?(?:judged|rated|graded|scored|assessed|marked)\s(?:our|ourselves|it|their|themselves)\b[^.;:!?]*$|\b(?:our|the council[’']s|its|their|\p{L}+[’']s\sown)\s(?:own\s)?(?:view|opinion|belief|guess|prediction|expectation)\b[^.;:!?]*\s(?:is|was|had been)\sthat\s[^.;:!?]*$/iu,
);

/** "Rated excellent by nine in ten of those who came". */
const bySomebodyElse =
  /^[’”"']?\sby\s(?!(?:20\d\d|the (?:end|time|summer|spring|autumn|winter)|\p{Lu}\p{L}+ 20\d\d|doing|\p{L}+ing)\b)(?![^.;,]{0,50}\b(?:ofsted|inspect|HMI|majesty|regulator|watchdog|(?:visiting|Ofsted) (?:team|group|colleagues)|the team(?=[.,;:!?]|$)|visitors|them\b|it\b|report|letter|visit\b|JTAI|\p{Lu}\p{L}+[’']s\s(?:team|colleagues)|(?:his|her|their)\s(?:team|colleagues)))/iu;

/** "A joint visit looked at how agencies respond, and it rated the partnership …": another clause with its own object. */
const ofOwnClause = sought(
  /\s(?:and|but)\s(?:it|they|Ofsted|(?:the )?inspectors)\s(?:also\s|then\s)?(?:rated|judged|graded)\s(?:the|our)\s(?:[\w-]+\s){0,2}?(?:partnership|council|authority|services?|arrangements|leadership)\s[^.;:!?]*$/i,
);

/** Grades of schools, homes, audits or other councils are not the inspection's. */
export function isOfSomethingElse(before: string, after: string): boolean {
  const isTold = [whereverGraded, oneAttended, ofAdoption, ownView].some((told) => told.test(before));
  if (isTold) return true;
  const stop = Math.max(before.lastIndexOf(";"), before.lastIndexOf(". "), -1) + 1;
  // "… opened its third home; the first of them had been judged outstanding": theirs.
  const opened = ofOwnClause.exec(before.slice(stop))?.index ?? 0;
  const clause = ofThoseBefore.test(before.slice(stop)) ? before : before.slice(stop + opened);
  const near = clause.slice(-110);
  const alone = /\bofsted\b/i.test(near) ? near.replace(besideOfsted, "") : near;
  const own = hasSign(near, councilSigns) ? alone.replace(oneOfThem, "") : alone;
  return (
    speaksOfOthers(own) ||
    (mayRate.test(clause) && byOthers.test(clause)) ||
    elsewhereOnce.test(clause) ||
    /^[^.;]{0,60}\bself-?(?:evaluat|assess)/i.test(after) ||
    bySomebodyElse.test(after)
  );
}

/** "…, with adoption judged", "adoption, then inspected by itself, was": a part of the work, which had a grade of its own. */
const ofAdoption =
  /\b(?:adoption|fostering)(?:\s(?:services?|work|team))?(?:,\s[^,.;:]{2,50}|)?,?\s(?:(?:(?:was|were|is|being|been|had|also)\s)*(?:judged|rated|graded)\s(?:(?:as|to be|an?)\s)*|(?:was|is)\s)[‘“"']?$/i;

/** "Ofsted, the CQC and HMI Probation rated the partnership …": inspectorates that came with it. */
const besideOfsted =
  /\b(?:CQC|Care Quality Commission|HMIP|HMI Probation|(?:His|Her) Majesty[’']s Inspectorate of (?:Probation|Constabulary)[^,;.]{0,40}?(?=,|\sand\b|\s(?:have|has|had|came|judged|rated|graded)\b))/gi;

const hoped =
  /\b(?:aims?|aiming|ambition|ambitions|ambitious|aspir\w+|want(?:s|ed)? to|works?(?:ing)? towards|journey (?:to|towards|from .{0,20} to)|roadmap to|path(?:way)? to|will be|to be (?:rated|judged|graded)|targets?|goal|vision|striv\w+|hop(?:e|es|ing)|achiev(?:e|ing)|to reach|get(?:ting)? to|on track|would|could(?!\s(?:(?:still|rightly|truthfully)\s)?(?:tell|say|report|boast|point))|should|might|if|next inspection|towards|definition of|what (?:good|outstanding) looks|to (?:become|secure|reach|gain))\b[^.;!?]{0,80}$/i;

/** "All of us should feel proud: the inspectors …": what follows the colon is told. */
const toldAfter =
  /^.*\b(?:should|would|could|might|if)\b[^:]*:\s(?=(?:the\s)?(?:\p{L}+\s)?(?:ofsted|inspectors|inspection|report|we|our|they|it)\b)/isu;

/** "Few expected it to be called outstanding at the next inspection". */
const nextTime =
  /^[^.;:!?,]{0,40}\s(?:at|in|by|after)\s(?:the|our|its|their|any)\s(?:next|coming|future|forthcoming)\s(?:\p{L}+\s)?(?:inspection|ILACS|visit)\b/iu;
/** "Outstanding is still some way off". */
const farOff =
  /^[’”"']?\s(?:is|remains?|still\s(?:is|feels|seems))\s(?:still\s)?(?:some|a\slong|a\sgood|years|far)\b[^.;:,]{0,20}\b(?:off|away|distance)\b/i;

/** A grade wished for or planned is no claim. */
export function isHoped(before: string, after = ""): boolean {
  if (nextTime.test(after) || farOff.test(after) || supposed.test(before)) return true;
  if (toMove.test(before) && isToCome.test(after)) return true;
  if (gladToBe.test(before)) return false;
  if (itIsSo.test(before) && isSo.test(after) && !isAim.test(after)) return false;
  return hoped.test(
    withoutAsides(clauseOf(before)).slice(-120).replace(toldAfter, "").replace(firstToBe, ""),
  );
}

/** "We were delighted to be judged". */
const gladToBe = sought(
  /(?<!\b(?:would|will|should|could)\s(?:be\s)?)\b(?:delighted|proud|pleased|thrilled|disappointed|sorry|relieved|honoured|glad|humbled)\sto (?:be|have been|see (?:us|ourselves))\s(?:rated|judged|graded)\s(?:as\s|an?\s)?[‘“"']?$/i,
);

/** "To be judged outstanding is a tribute to …": it is so; not where it is what somebody aims at. */
const itIsSo = /(?:^\W*(?:And\s|But\s)?|[“"‘']\s?)To (?:be|have been|hear|read|learn)\s[^.;:!?]{0,60}$/;
const isSo = /\b(?:is|was|means|meant|makes|made|gives|shows|reflects)\b/;
const isAim =
  /\b(?:aims?|ambitions?|goals?|what|want\w*|hop\w+|targets?|would|will|could|must|may|takes?|needs?|dreams?|tasks?|challenges?|next|no small thing)\b/i;

/** The clause that ends a text: after a stop, or a comma and a word that opens another. */
export function clauseOf(before: string): string {
  return before.slice(lastIndexAfter(before));
}

const opensClause = /(?:;|,\s(?:but|because|while|whilst|whereas|although|though|yet)\b)/g;

function lastIndexAfter(text: string): number {
  if (!/[;,]/.test(text)) return 0;
  let at = 0;
  for (const match of matchesOf(text, opensClause)) at = match.index + match[0].length;
  return at;
}

/** "Had we been judged inadequate, …", "were leadership to be judged good, …". */
const supposed = sought(
  /(?:^\W*|,\s)(?:(?:Had|Were|Should|had|were|should)\s(?:we|it|they|the|this|that|any|our|leadership|help|services|\p{Lu}\p{L}+)\b[^.;!?,]{0,60}|Had\s(?:we|it|they|the|any|our)\s[^.;!?]{0,90}\bbeen\s[^.;!?]{0,40})$/u,
);
/** "Moving help and protection from … to good will take two years". */
const toMove = sought(
  /(?:^\W*|[.;:,–—]\s|\b(?:and|but|that)\s)(?:moving|getting|taking|lifting|bringing|raising|going|turning|improving)\s[^.;:!?]{0,100}$/i,
);
const isToCome =
  /^[^.;:!?]{0,60}\b(?:will|would|could|should|may|might|can|must|takes|needs|requires|depends)\b/i;
/** "The first council in the region to be judged outstanding" is one. */
const firstToBe = /\b(?:first|only|latest|second|third|fourth|fifth)\s(?:[\p{L}’'-]+\s){1,7}?to be\s/iu;
