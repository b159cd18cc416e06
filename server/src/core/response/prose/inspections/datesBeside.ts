// Reads a date that no word ties to an inspection, where nothing else is told of that it could be the date of: a draft
// about a report speaks of its inspection. How near such a date is to the report's is for the concordance to say.

import type { InspectionDate } from "../../statedFacts.ts";
import { canBeReported } from "./inspectionMeant.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

/** A date in its sentence: the words before it and after. */
export interface DatePlace {
  readonly before: string;
  readonly after: string;
}

type Holds = Exclude<InspectionDate["holds"], "tied">;

/**
 * How a stretch of days may belong to an inspection; null where its clause tells of another event. `speaks`: its
 * passage, or the label of its cell, has words of inspecting.
 */
export function daysBeside({ before, after }: DatePlace, speaks: boolean): Holds | null {
  const when = describedAfter.exec(after)?.groups?.["clause"];
  if (when !== undefined && ofInspecting.test(when)) return tellsOfPresence(when) ? "beside" : null;
  const clause = partOf(clauseBefore(before));
  const rest = clauseAfter(after);
  const words = `${clause} ${rest}`;
  if (!canBeReported(words) || otherOccasion.test(clause.slice(-occasionNear))) return null;
  const told = timeBefore.test(before) ? "" : clause;
  const theirs = saidOfThem(told) !== undefined || undergone.test(told);
  if (!theirs && otherOccasion.test(words)) return null;
  const own =
    theirs ||
    (speaks && thisOne.test(clause)) ||
    (told === clause && ofInspecting.test(clause)) ||
    (ofInspecting.test(rest) && !notPresence.test(words));
  if (own && !notPresence.test(told)) return "beside";
  const all = `${before} ${after}`;
  if (ofInspecting.test(all) && !notPresence.test(all)) return "beside";
  return own || speaks ? "passage" : "alone";
}

/** "Focused visits are not graded. This one, on 22 and 23 April, …". */
const thisOne = /^\W*(?:This|That|Our)\s(?:one|time)\b/;

/** Where the noun stands that a date belongs to: "with the strike of 10 to 21 November". */
const occasionNear = 24;

/** "Over two weeks starting 12 January", "they left on 23 January": a day at one end of a stretch. */
export function endBeside({ before, after }: DatePlace, speaks: boolean): "begins" | "ends" | null {
  const gone = speaks ? cameOrWent.exec(before) : null;
  if (gone !== null && canBeReported(before) && !anotherTime.test(before) && !elsewhere.test(after))
    return gone.groups?.["begins"] === undefined ? "ends" : "begins";
  const match = lengthTo.exec(before);
  if (match === null || !canBeReported(`${before} ${clauseAfter(after)}`)) return null;
  if (!ofInspecting.test(before) && !ofInspecting.test(after)) return null;
  if (otherOccasion.test(before)) return null;
  return match.groups?.["begins"] === undefined ? "ends" : "begins";
}

/** Whether a single day or month is told of as one on which the inspectors were there. */
export function isDayBeside({ before, after }: DatePlace): boolean {
  const when = describedAfter.exec(after)?.groups?.["clause"];
  if (when !== undefined && ofInspecting.test(when)) return tellsOfPresence(when);
  if (lineDrawn.test(before) || participle.test(before)) return false;
  const clause = clauseBefore(before);
  const rest = clauseAfter(after.replace(/^\s*,?\s*(?:that\b)?/, ""));
  if (canBeReported(rest) && tellsOfPresence(clause)) return true;
  const words = `${clause} ${rest}`;
  return someDaysOf.test(before)
    ? ofInspecting.test(words) && canBeReported(words) && !otherOccasion.test(words)
    : speaksOfNothingElse(words);
}

/** "For one week in": a time that somebody spent. */
const someDaysOf =
  /\b(?:[Ff]or|[Oo]ver|[Dd]uring|[Ff]ive|[Tt]wo|[Tt]hree|[Ff]our|[Tt]en)\s(?:(?:just|the|some|only)\s)?(?:(?:an?|one|two|three|four|five|six|ten|\d+)\s)?(?:busy\s|full\s|working\s)?(?:days?|weeks?|fortnight)\s(?:in|of)\s(?:early\s|late\s|mid-?)?$/u;

/** Whether the words of a clause are of inspecting, and of nothing that another day could be the day of. */
function speaksOfNothingElse(words: string): boolean {
  return (
    ofInspecting.test(words) &&
    canBeReported(words) &&
    !anotherTime.test(words) &&
    !otherOccasion.test(words) &&
    !notPresence.test(words)
  );
}

/** Words that only the work of inspectors has, or that are at home in it. */
const ofInspecting = sought(
  /\b(?:inspect\w*|Ofsted|HMI|(?:the|this|our|their|focus(?:s?ed)?)\svisit(?!\sby\b)|JTAI|ILACS|field\s?work|on[\s-]site|regulators?|assessed|scrutini[sz]\w*)\b|\bteam\s(?:of|led|under|headed)\b|\bcolleagues\b/i,
);

/** What else goes on for some days. */
const otherOccasion = sought(
  /\b(?:consult\w*|conferences?|mock|rehears\w+|dry\srun|practice\sweeks?|peer|reviews?|training|trained|courses?|workshops?|surveys?|calls?|pre-inspection|post-inspection|half[\s-]term|holidays?|leave|strikes?|closures?|(?:schools?|offices?|hubs?)\s(?:(?:was|were)\s)?closed|exhibitions?|festivals?|summits?|(?<!,\s)meetings?(?!\s(?:with\s)?(?:parents|carers|children|young|families|staff|leaders|practitioners|partners|many|over))|briefings?|webinars?|programmes?|pilots?|preparation\w*|prepar(?:ed|ing)|audit\w*|comments?|elections?|campaigns?|roadshows?|awareness|fortnight\sof\s(?!inspect)|data|statistics|figures|quarter|financial|sessions?|opens?|festive|celebrat\w+|holiday|sprint|recruit\w*|school\sterm|bank\sholiday|off[\s-]site|drop-?ins?|exercises?|clinics?|camps?|tours?|exchanges?|induction|interviews?|moderation|plans?|(?:phase|stage|wave|tranche|cohort)\s(?:one|two|three|\d)|published|publication|publish|respond\w*|response)\b/i,
);
const boundary =
  /[;:()–—]|,\s+(?:and|but|while|though|although|whereas|with|as|so)\b|,?\s(?<relative>which|who|that|whose|whom)\s|\s(?:while|because|although|though|(?<time>after|before|until|since|following|ahead\sof|prior\sto)|whereas|so\sthat|what|how|whether|why|where)\s/gi;
/** "The inspectors who came on", "the visit which was made in": what a relative clause is told of. */
const ofThem =
  /\b(?:inspectors?|inspections?|visits?|field\s?work|JTAI|ILACS|Ofsted|HMI|team)\b(?:\s(?:from|of|in|to|at|led|headed)\s[^,;]{1,40})?$/i;
/** "The week before the inspection, …": the day is another. */
const timeBefore =
  /\b(?:after|before|until|since|following|ahead\sof|prior\sto)\s(?:(?!\b(?:which|who|that|and)\b)[^;:])*$/i;
/** "Over two weeks starting", "a fortnight from": what follows is an end of it. */
const lengthTo =
  /\b(?:days?|weeks?|fortnight)\b(?:\s(?:of|in|with|by)\s[^,;.]{1,30})?,?\s(?:(?<begins>from|starting|beginning|commencing|(?:that|which)\s(?:began|started))|ending|finishing|concluding|to|up\sto|(?:that|which)\s(?:ended|finished))(?:\son)?\s(?:the\s)?$/i;

/** "They arrived on", "the team, tired and thankful, left us on the afternoon of". */
const cameOrWent =
  /\b(?:they|(?:the\s)?inspectors|the\sinspection\steam)\b[^.;:]{0,60}?\b(?:(?<begins>arrived|started\swork)|left|departed|finished)(?:\s(?:here|us|(?:the\s)?(?:city|borough|county|town|building)|(?:the|their)\s(?:work|inspection|visit|field\s?work)))?,?\son\s(?:the\s(?:morning|afternoon|evening)\sof\s)?(?:the\s)?$/i;

/** "They left on 12 May for a new home": children, more likely. */
const elsewhere = /^\s(?:for|to|with)\b/;

/** The words of a date's clause before it; of a relative one that tells of inspectors, with them. */
function clauseBefore(before: string): string {
  let at = 0;
  let whom = "";
  for (const match of matchesOf(before, boundary)) {
    whom =
      match.groups?.["relative"] === undefined ? "" : (ofThem.exec(before.slice(at, match.index))?.[0] ?? "");
    at = match.index + match[0].length;
  }
  const own = before.slice(at);
  return whom === "" ? own : `the ${whom} that ${own}`;
}

/** What stands since the last comma, where that is enough to tell of something: ", describes practice as found from". */
function partOf(clause: string): string {
  const part = clause.slice(clause.lastIndexOf(",") + 1);
  return part.trim().split(/\s+/).length >= 4 ? part : clause;
}

function clauseAfter(after: string): string {
  const at = after.search(boundary);
  return at < 0 ? after : after.slice(0, at);
}

const lineDrawn =
  /\b(?:since|until|till|by|before|after|to|from|dated|(?<!\b(?:end|start|beginning|middle|course|days?|weeks?|fortnight)\s)of|for|about|like|due|than|published|between)\s+(?:the\s+)?(?:(?:early|late|mid|end|start|beginning)[\s-]+(?:of\s+)?)?$/i;
/** "In May 2025, when inspectors were here", "a fortnight in June 2025 during which …": what the date is of. */
const describedAfter =
  /^,?\s+(?:when|during\swhich|in\swhich|on\swhich|the\s(?:day|week|month|fortnight)\s(?:that|when|in\swhich)?)\s+(?<clause>[^.;,]*(?:,[^.;,]*,[^.;,]*)?)/i;
/** "Audits completed in May": what the day is of stands right before it. */
const participle =
  /(?!\b(?:Ofsted|inspected|visited|assessed|examined|scrutini[sz]ed|(?<=\b(?:were|was)\s)seen|tested|arrived|stayed|ended|started|finished|closed|concluded|commenced|completed|lasted|conducted|landed|turned\sup)\b)\b(?:\p{L}{3,}ed|seen|taken|made|held|done|given|begun|written|brought|built|bought|set\sup|taken\s(?:on|up)|set)\s+(?:(?:early|late|back|only|first|last|again)\s+)?(?:in|on|during|over)\s+(?:the\s)?(?:(?:early|late|mid|end|start|beginning)[\s-]+(?:of\s)?)*$/iu;

const inspectors = String.raw`(?:Ofsted(?:[’']s)?(?:\s(?:team|inspectors))?|(?:(?:His|Her)\sMajesty[’']s\s)?inspectors?|HMI|(?:the\s)?inspection\steam|inspectorates?|regulators?|(?:a\s)?team\s(?:of\s\p{L}+|from\sOfsted|led|under|headed)|team\sof\s(?:\p{L}+\s)?inspectors)`;
/** Inspectors at the head of a clause, alone or behind a name: "Ada Marsh, His Majesty’s Inspector, brought her team". */
const headed = new RegExp(
  String.raw`^\W*(?:(?:when|whose|that|and|then|also|it\swas|once)\s)*(?:\p{L}+\sof\s)?(?:(?:the|a|an|our|his|her|their|these|those|two|three|four|five|six|seven|eight|\d+|some|all|both|most|several|senior|lead|experienced|specialist|social\scare|education|health|same|small)\s)*${inspectors}\b(?:\s(?:who|that)\b)?(?<said>.*)$`,
  "iu",
);
const namedInspector = new RegExp(
  String.raw`^\W*(?:(?:when|that|it\swas)\s)*\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,3}(?:,?\s(?:of\sOfsted|(?:His|Her)\sMajesty[’']s\sInspector|HMI|the\slead\sinspector),?\s|\sand\s(?:(?:her|his|their)\s)?(?:\p{L}+\s)?(?:colleagues|team|inspectors)\s|\sled\s(?:an?|the|our)\s(?:\p{L}+\s){0,3}(?:inspection|visit|team)|\sbrought\s(?:(?:her|his|their|a)\s)(?:inspection\s)?(?:team|colleagues))(?<said>.*)$`,
  "u",
);
/** What was done to the council: "we were inspected", "our work was put under the microscope by Ofsted". */
const undergone = new RegExp(
  String.raw`\b(?:was|were|been|being)\b[^,;]{0,60}\bby\s(?:(?:the|a|an)\s)?(?:\p{L}+\s){0,2}${inspectors}|\b(?:hosted|welcomed|received|played\shost\sto|had|met|faced|spoke\s(?:to|with)|opened\s\p{L}+\sdoors\sto)\s(?:(?:the|a|an|our)\s)?(?:visit\sfrom\s)?(?:\p{L}+\s){0,2}${inspectors}|\b(?:was|were|been)\s(?:last\s)?(?:re-?)?inspected\b`,
  "iu",
);
const theInspection =
  /^\W*(?:(?:when|that|and|then)\s)*(?:the|our|this|that|its|Ofsted[’']s)\s(?:(?!report|letter|publication|findings|outcome)\p{L}+\s){0,3}(?:inspection|visit|field\s?work|JTAI|ILACS)\b(?!\s(?:report|letter|framework|findings?|outcome|plan|team|judge?ments?|results?)|[’']|\sby\s(?!Ofsted|HMI|(?:\p{L}+\s){0,3}inspectors|a\steam))(?<said>.*)$/iu;

function tellsOfPresence(clause: string): boolean {
  if (anotherTime.test(clause) || !canBeReported(clause)) return false;
  const said = saidOfThem(clause);
  if (said !== undefined) return !notPresence.test(said) && !otherOccasion.test(said);
  const rest = clause.replace(undergone, " ");
  return rest !== clause && !notPresence.test(rest) && !otherOccasion.test(rest);
}

/** What a clause goes on to say, whose head are the inspectors or their inspection. */
function saidOfThem(clause: string): string | undefined {
  return (
    headed.exec(clause)?.groups?.["said"] ??
    namedInspector.exec(clause)?.groups?.["said"] ??
    theInspection.exec(clause)?.groups?.["said"]
  );
}

/** What inspectors do elsewhere and at other times: to judge, to write, to publish, to answer. */
const notPresence = sought(
  /\b(?:publi\w+|report\w*|letters?|announc\w*|told|tells?|wrote|writes?|written|judg\w+|grad(?:ed|es|ing)|rat(?:ed|es|ing)s?|said|says?|(?:call(?:s|ed)(?=\s(?:for|it|us|them|the|this|our|to))|rang|rings?|phoned|telephoned|emailed|warn\w*|contact\w*)|will|would|has|have|had|gave|sent|sends?|ask\w*|shar(?:ed|es|ing)|agree\w*|expect\w*|recogni[sz]\w*|prais\w*|notic\w*|note[ds]?|highlight\w*|f(?:ou|i)nds?|findings|conclud\w*|identif\w*|want\w*|recommend\w*|confirm\w*|notif\w*|notice|decid\w*|approv\w*|launch\w*|join\w*|appoint\w*|improv\w*|change\w*|since|after|before|until|follow\w*|preced\w*|led\sto|lead|means|show\w*|left(?!\s(?:the\s(?:city|borough|county|town|building)|(?:us|here)?\s?(?:on|for|after|at)\b|\p{Lu}\p{Ll}+\s(?:on|in)\b))|plans?|committee|cabinet|board|conversation|feedback|evidence|describ\w*|wel?comed|receiv\w*|awaits?|accept\w*|respond\w*|monitor\w*|homes?|schools?|settings?|nurser\w+|colleges?)\b/iu,
);
/** One more visit than the report's, or one before it. */
export const anotherTime = sought(
  /\b(?:again|back|return(?:ed|s|ing)?|re-?visit\w*|monitoring|follow(?:ed)?[\s-]?up|another|(?:second|third|fourth)(?=\s(?:inspection|visit|time|stage))|further|later|next|subsequent\w*|previous\w*|earlier|(?<!\b(?:was|were)\s)last(?!\s(?:full\s|working\s|few\s)?(?:days?|weeks?|morning|afternoon))|former|prior|thematic|annual|engagement)\b/i,
);
