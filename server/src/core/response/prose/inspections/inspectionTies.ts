// Reads what ties a name of an inspection to one of them: its dates, whoever made it, the letter that tells of it. A
// draft about a report is taken to speak of that report's inspection: what is read here first are the reasons why a
// name may be another's (an earlier one, one to come, one that was not, the council's own visit).

import type { InspectionTies } from "../../statedFacts.ts";
import type { WrittenDate } from "../../../writtenDates.ts";
import { monthNames, monthNumber } from "../../../calendarWords.ts";
import {
  type Called,
  canBeReported,
  isOfAnother,
  isStillToCome,
  namesOfInspections,
} from "./inspectionMeant.ts";
import { isNamedIn, ofAnotherTime } from "./inspectionTakenUp.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

/** A name of an inspection with what ties it. */
export interface TiedName extends Called {
  readonly ties: InspectionTies;
}

/** What a name is read with. */
export interface TiesAround {
  readonly inHeading: boolean;
  /** The words of the passage before the sentence. */
  readonly told: string;
  /** The dates of the sentence, and those of what was told just before. */
  readonly dates: readonly WrittenDate[];
  readonly toldDates: readonly WrittenDate[];
}

/** The names in a sentence that no words of it give to another inspection. */
export function tiedNames(text: string, { inHeading, told, dates, toldDates }: TiesAround): TiedName[] {
  const names = namesOfInspections(text);
  const own = names.filter((name) => !isAnothers(text, name));
  if (own.length === 0) return [];
  // "The visit in May followed our inspection of 2022": of names of several kinds each date may be either's.
  const single = new Set(names.map(({ called }) => called)).size === 1;
  const people = single ? peopleIn(text) : [];
  const before = told.slice(-furthestBack);
  return own.map((name) => {
    const lead = text.slice(0, name.start);
    const after = text.slice(name.end);
    // "Inspected in May. The visit …": when they came, rather than what it was.
    const known =
      isNamedIn(name.called, told) || (name.called === "visit" && /\bvisit|\binspect(?:ion|ed)/i.test(told));
    const undated = !dates.length && !yearsIn(text).length;
    const goesOn =
      !known && (takesUp.test(lead) || (undated && name.called !== "visit" && definite.test(lead)));
    const near = clauseAround(text, name);
    const all = [...(goesOn ? peopleIn(before) : []), ...people];
    const months = monthsBefore(lead);
    const ofTime =
      months.length > 0 || dates.some(({ span }) => ofDay.test(text.slice(name.end, span.start)));
    const attached = peoples.test(lead) || madeBy.test(after);
    return {
      ...name,
      ties: {
        dates: [
          ...(goesOn ? toldDates : []),
          ...dates.filter(({ span }) =>
            single
              ? !sinceThen.test(text.slice(0, span.start))
              : ofDay.test(text.slice(name.end, span.start)),
          ),
        ],
        years: yearsIn(attached ? near : goesOn ? before + text : text),
        months,
        people: all,
        theirs: all.length > 0 && (attached || theirOwn.test(lead)),
        told: toldBy.test(lead) || cameOut.test(after),
        plain: canBeReported(near) && !ownAct.test(near),
        known: howKnown(text, name, told, ofTime, inHeading),
      },
    };
  });
}

/** What ties what is said to be a person's own: "Ada Marsh’s recommendations". */
export function tiesOfPerson(name: string): InspectionTies {
  return {
    dates: [],
    years: [],
    months: [],
    people: [name],
    theirs: true,
    told: false,
    plain: true,
    known: null,
  };
}

/** How far back it may be told what "their inspection" was. */
const furthestBack = 400;

const adjectives = String.raw`(?:(?!(?:of|in|for|to|and|with|by|under|on|at|from|as|is|are|was|were|has|have|had)\s)[\p{L}\d’'-]+\s){0,3}`;
const sentenceStart = String.raw`^\W*(?:\d[\d.]*[.)]?\s)?`;
/** "The", "our latest", "Ofsted’s two-day", or what opens a cell or a heading. */
const determined = new RegExp(
  String.raw`(?:${sentenceStart}|\b(?:the|this|that|our|its|their|his|her|whose|an?|Ofsted)\s|[’']s?\s)${adjectives}$`,
  "iu",
);
/** "Last", "another", "any": not the one that a draft is about, or none in particular. */
const anothers = new RegExp(
  String.raw`\b(?:last|previous|prior|preceding|earlier|former|next|another|further|future|other|any|every|each|no|such|old|original|forthcoming|subsequent|follow-up|return)\s${adjectives}$`,
  "iu",
);
/** "Since the", "rather than an", "a year after our": told apart from it. */
const apart = new RegExp(
  String.raw`\b(?:since|before|until|than|unlike|nor|neither|without|beyond|prior\sto|ahead\sof|instead\sof|(?:not|never)(?=\s(?:the|this|that|our|its|their|an?|Ofsted[’']s)\s)|(?:years?|months?|weeks?|days?)\s(?:after|following|from|on\sfrom))\s(?:(?:the|this|that|our|its|their|an?|Ofsted[’']s)\s)?${adjectives}$`,
  "iu",
);
/** "Since this inspection": the one that a draft is about, all the same. */
const sinceThis = /\bsince\sthis\s(?:[\p{L}-]+\s){0,2}$/iu;
/** "Inspection framework", "visit programme", "inspection of local authority children's services": another's name. */
const compound =
  /^[\s-](?:frameworks?|cycles?|reports?|letters?|team|regimes?|rounds?|handbooks?|programmes?|activit(?:y|ies)|work|process|periods?|years?|outcomes?|results?|judge?ments?|grad(?:e|es|ing)|ratings?|history|readiness|evidence|preparation|planning|plan|response|board|group|lead|manager|officer|improvement|action|findings|recommendations?|feedback|visits?|standards?|criteria|regulations?|body|bodies|unit|schedule|window|records?|experience|journey|day|week|dates?|summary|type|kind|methodology|guidance|service|arrangements)\b|^\sof\slocal\sauthority\schildren['’]s\sservices\b/i;
/** "The inspection three years earlier", "the inspection that followed". */
const yearsApart =
  /^\s(?:that|which)\s(?:then\s|soon\s)?(?:follow|preced|came\s(?:after|before|next|later)|went\sbefore)|^\s(?:[\p{L}\d-]+\s){0,3}(?:years?|months)\s(?:earlier|before|ago|later|previously|on)\b/iu;
const supposed = /\b(?:if|whether|would|could|should|might|unless|whenever|[Aa]s\sthough|like\san)\b/i;
const ownAct =
  /\b(?:our\s(?:own|members|councillors|officers)|members|councillors|lead\smember|cabinet\smember|we\s(?:held|made|paid|carried\sout|did(?!\snot\b)|ran|arranged|undertook|commissioned)|peers?|commissioner|(?<!personal\s)advis[eo]rs?|minister)\b/i;
/** "Their visit": that they came, whatever it was for. */
const theirVisit = /\b(?:their|his|her)\s$/i;

/** "Those who took part in the": what is said behind the name is said of them. */
const inPhrase = /\b(?:in|of|at|during|from|by|with|to|for|on)\s(?:the|this|our)\s$/i;

/** Whether its own words give a name to another inspection than the report's, or to none. */
function isAnothers(text: string, { start, end, called }: Called): boolean {
  const lead = text.slice(0, start);
  const after = text.slice(end);
  if (!determined.test(lead) && !/\($/.test(lead) && !answered.test(lead)) return true;
  if (compound.test(after)) return true;
  if (anothers.test(lead) || (apart.test(lead) && !sinceThis.test(lead))) return true;
  if (yearsApart.test(after)) return true;
  if (ofAnotherTime.test(after) && /\bthe\s$/i.test(lead) && !inPhrase.test(lead)) return true;
  if (called === "visit" && theirVisit.test(lead)) return true;
  // Only children's services have focused visits: a school beside one is what inspectors asked about.
  const around =
    called !== "focused-visit"
      ? text.slice(Math.max(0, start - 50), end + 50)
      : /^\s(?:by|of|to|at|in)\b/.test(after)
        ? after.slice(0, 40)
        : "";
  if (isOfAnother(around)) return true;
  if (peoples.test(lead)) return false;
  // "If the inspection is repeated": one that is known, all the same.
  return !/\b(?:the|this|that|our|its)\s$/i.test(lead) && supposed.test(clauseAround(text, { start, end }));
}

/** "The inspection of 18 and 19 October", of names of several kinds. */
const ofDay = /^\s(?:of|on|from|between|in)\s(?:the\s)?$/i;
/** "The", before a name that a sentence goes on about. */
const definite = new RegExp(String.raw`\b(?:the|this|that)\s${adjectives}$`, "iu");

/** The words of a clause around a name: to the next mark or joining word that may begin another. */
function clauseAround(text: string, { start, end }: Pick<Called, "start" | "end">): string {
  const before = matchesOf(text.slice(0, start), clauseEnd).at(-1);
  const [after] = matchesOf(text.slice(end), clauseEnd);
  return text.slice((before?.index ?? 0) + (before?.[0].length ?? 0), end + (after?.index ?? text.length));
}

const clauseEnd = /[;:–—]|,\s(?:and|but|so|which|while|though|that|where|who)\b/g;

/** "Their", "that": of whom or of what the sentences before told. */
const takesUp = new RegExp(
  String.raw`\b(?:their|his|her|that|this)\s${adjectives}$|${sentenceStart}(?:the|its)\s${adjectives}$|${sentenceStart}(?:It|This|That)\s(?:was|is)\s(?:(?:the|our|its|a|an)\s)?${adjectives}$`,
  "iu",
);
const theirOwn = new RegExp(String.raw`\b(?:their|his|her)\s${adjectives}$`, "iu");

const capital = String.raw`\p{Lu}[\p{L}-]*\p{Ll}`;
/** "Ada Marsh", "Ada J. Marsh". */
export const person = String.raw`${capital}(?:\s\p{Lu}\.)?(?:\s${capital}){1,2}`;
const persons = sought(new RegExp(person, "gu"));
/** "Ada Marsh’s two-day", "Ada Marsh, whose". */
const peoples = new RegExp(
  String.raw`${person}(?:\sand\s(?:her|his|their)\s(?:\p{Ll}+\s)?(?:colleagues?|team|inspectors))?(?:[’']s?|,?\swhose)\s${adjectives}$`,
  "u",
);
/** ", led by Ada Marsh", "that Ada Marsh and her colleague made", "(Ada Marsh, Ben Hale)". */
const madeBy = new RegExp(
  [
    String.raw`^\s\((?:led\sby\s)?${person}`,
    String.raw`^(?:\s(?:of|to)\s[^,.;:]{1,50})?,?\s(?:(?:which|that)\s)?(?:was\s|were\s|is\s)?(?:\p{Ll}+ly\s)?(?:(?:led|made|headed|conducted|undertaken|carried\sout)\s)?(?:jointly\s)?(?:by|under)\s(?:the\s)?(?:lead\s|senior\s)?(?:inspectors?,?\s|HMI\s)?${person}`,
    String.raw`^,?\s(?:which|that)\s${person}`,
  ].join("|"),
  "u",
);
/** "The letter of 31 October, which set out the findings of an", "an inspection published on". */
const toldBy = new RegExp(
  String.raw`\b(?:letter|findings|outcomes?|results?|conclusions|feedback|report|summary)\b(?:(?!\b(?:have|has|been|since|progress)\b)[^;:]){0,60}?\b(?:of|from|following|after|on|followed)\s(?:the|an?|this|our|Ofsted[’']s)\s${adjectives}$`,
  "iu",
);

const cameOut = /^,?\s(?:(?:which|that)\s)?(?:was\s|were\s)?(?:just\s)?(?:published|issued|released)\b/;

/** "Response to", as a heading has it before "Ofsted inspection". */
const answered =
  /\b(?:response|reply|answer|action\splan|outcomes?|findings|results|statement)\s(?:to|of|from|on|following|after)\s$/i;
const theOne = new RegExp(
  String.raw`(?:\b(?:the|our|its|their)\s|Ofsted[’']s\s|^\W*(?:\d[\d.]*[.)]?\s)?Ofsted[’']s\s)(?:(?:recent|short|brief|whole|full|entire|same|Ofsted|20\d\d|\p{Ll}+-(?:day|week))\s){0,2}$`,
  "iu",
);
const thisOne = new RegExp(
  String.raw`\b(?:this|(?:an?|the|our|its|\p{L}+[’']s)\s(?:latest|newest|(?:most\s)?recent)|(?:the|our)\s[\p{L}-]+\s(?:just|recently))\s(?:(?:short|brief|latest|recent|full|Ofsted|\p{Ll}+-(?:day|week))\s){0,2}$`,
  "iu",
);
/** "This JTAI", "this short inspection". */
const literallyThis = /\b[Tt]his\s(?:\p{Ll}[\p{L}-]*\s){0,2}$/u;
/** "As this was an inspection": what the draft tells of. */
const thisWas =
  /\b[Tt]his\s(?:was|is)\s(?:(?:just|only|such|really|very\smuch|in\seffect)\s)?an?\s(?:\p{L}+\s)?$/u;
/** "What was identified at the inspection has been put right": at the one before the letter, as a rule. */
const earlierFindings =
  /\b(?:identified|found|raised|noted|highlighted|seen|made|set\sout|position|time)\s(?:at|in|by|during|of)\s(?:the|our)\s$|\b(?:progress|improve[ds]?|(?<!\bfor\s)improvements?)\b[^,;.]*$/i;
const headOf =
  /^\W*(?:\d[\d.]*[.)]?\s)?(?:(?!(?:after|since|before|until|towards?|beyond|from)\b)[\p{L}’'-]+\s){0,4}$/iu;
/** "During this focused visit", "Ofsted’s monitoring visit": the one that the reader knows of. */
const visitKnown = new RegExp(
  String.raw`(?:\b(?:the|this|that|our)|[’']s|inspectors[’'])\s(?:(?:same|recent|latest|whole|entire|short|brief|Ofsted|\p{Ll}+-(?:day|week))\s){0,2}$`,
  "iu",
);
/** "The focused visit looks at one part": what such visits are. */
const opens = new RegExp(String.raw`${sentenceStart}(?:The|This)\s$`, "u");
const inGeneral =
  /^\s(?:(?:always|only|usually|often)\s)?(?:is|are|does|gives?|looks?|takes?|means?|tests?|examines?)\b/;
const ofOfsted =
  /\b(?:Ofsted|inspectors?|letter|response|answer|reply|findings?|found|outcome|action\splan|result)/i;

/** How a name that nothing else ties speaks of what the reader knows: "this inspection", "the inspection". */
function howKnown(
  text: string,
  { called, start, end }: Called,
  told: string,
  ofTime: boolean,
  inHeading: boolean,
): InspectionTies["known"] {
  const lead = text.slice(0, start);
  const after = text.slice(end);
  const isThis = thisOne.test(lead);
  if (called === "focused-visit" || called === "monitoring-visit") {
    const another =
      yearsIn(text).length > 0 ||
      ofTime ||
      (!inPhrase.test(lead) && ofAnotherTime.test(after)) ||
      (opens.test(lead) && inGeneral.test(after)) ||
      isStillToCome(text) ||
      (called === "monitoring-visit" && isOfAnother(text));
    return !another && visitKnown.test(lead) && !ownAct.test(clauseAround(text, { start, end }))
      ? "the"
      : null;
  }
  const literally = literallyThis.test(lead);
  if (called !== "inspection" && !literally && !(called === "full-inspection" && isThis)) return null;
  if (!canBeReported(text.slice(Math.max(0, start - 60), end + 60)) || ownAct.test(lead)) return null;
  if (/\bthan\b[^,;.]*$/.test(lead) || isNamedIn(called, told)) return null;
  if (literally || thisWas.test(lead)) return "this";
  if (isThis) return "latest";
  if (/^focus/i.test(text.slice(start, end))) return "this";
  if (earlierFindings.test(lead)) return null;
  if (theOne.test(lead)) return "the";
  const heads =
    headOf.test(lead) &&
    /^\s*(?:[:,(–—]|$)/.test(after) &&
    ofOfsted.test(text.slice(0, start) + text.slice(end));
  return (inHeading && heads) || answered.test(lead) ? "the" : null;
}

/** "The first since 2021": that year is not its own. */
const sinceThen = /\bsince\s(?:\p{L}+\s){0,2}$/u;

function yearsIn(text: string): number[] {
  return matchesOf(text, year).flatMap(({ 0: written, index }) =>
    sinceThen.test(text.slice(0, index)) ? [] : [Number(written)],
  );
}

const year = /\b20[0-4]\d\b/g;

function peopleIn(text: string): string[] {
  return persons.all(text).map(([name]) => name);
}

/** "The January inspection", "Ofsted’s spring visit", "July’s monitoring visit": the months it may have been in. */
function monthsBefore(lead: string): number[] {
  const { name: after, whose, season } = whenBefore.exec(lead)?.groups ?? {};
  const name = after ?? whose;
  if (season !== undefined) return seasons[season.toLowerCase()] ?? [];
  return name !== undefined && monthNames.includes(name) ? [monthNumber(name)] : [];
}

const whenBefore =
  /\b(?:(?:[Tt]he|[Tt]his|[Oo]ur|[Ii]ts|[Ll]ast|Ofsted[’']s)\s(?:(?<name>\p{Lu}\p{L}{2,8})|(?<season>spring|summer|autumn|winter))(?:[’']s)?|(?<whose>\p{Lu}\p{L}{2,8})[’']s)\s(?:two-day\s|short\s|recent\s)?$/u;
const seasons: Readonly<Record<string, number[]>> = {
  spring: [3, 4, 5],
  summer: [6, 7, 8],
  autumn: [9, 10, 11],
  winter: [12, 1, 2],
};
