// Finds whom a sentence tells of as whoever led the inspectors or signed for them, however it says so: by what stands
// right before or after the name, or, of the only person in it, anywhere. Whose inspection it was is read elsewhere.

import { matchesOf } from "../../../matches.ts";
import { hasSign, signs } from "../../../signs.ts";
import { fullName, honorific, isPersonsName, withoutOpening } from "./personNames.ts";
import { aboutInspectors, aboutOthers, rank } from "./inspectorForms.ts";
import { sentencesOf } from "../sentences.ts";
import {
  isLedBy,
  opensLedBy,
  ownWords,
  pronounLeads,
  tellsOfLeading,
  withInspectors,
} from "./leadingWords.ts";
import { reportOf, tellsOfSigning } from "./signatoryWords.ts";

export interface LeaderTold {
  readonly written: string;
  /** Where it stands; below nothing, in the words before the sentence. */
  readonly start: number;
  /** Told of as who signed a letter. */
  readonly signs: boolean;
  /** The others whom the sentence names. */
  readonly beside: readonly string[];
}

const person = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'.-])(?:(?<titled>(?:Mr|Mrs|Ms|Miss|Dr)\.?\s\p{Lu}[\p{L}’'-]*\p{Ll})(?![\p{L}’'-]|\s\p{Lu}\p{Ll})|(?:${honorific}\s)*(?<full>${fullName}))`,
  "gu",
);
const roleSigns = signs(
  "lead",
  "_led_",
  "head",
  "helm",
  "over",
  "sign",
  "unde",
  "inspector_",
  "cond",
  "charge",
  "respons",
  "letter",
  "inspectors",
  "team",
  "colleague",
  "report",
  "comma",
  "wrote",
  "name",
);

/** `before`: the passage's words before the sentence. `asked`: a line above it asks who led. */
export function leadersToldIn(text: string, before: string, asked: boolean): LeaderTold[] {
  const answers = asked || asksWho(before);
  if (!answers && (!hasSign(text, roleSigns) || !role.test(text))) return [];
  if (pronounLeads(text) && theirs.test(text) && peopleIn(text).length === 0) return namedBefore(before);
  const ofInspectors = theirs.test(text);
  if (!ofInspectors && !asked && !theirs.test(before)) return [];
  const people = peopleIn(text);
  return people.flatMap(({ written, start, end }) => {
    const left = text.slice(0, start).replace(rankBefore, "");
    const ranked = left.length < start || rankAfter.test(text.slice(end));
    const right = text.slice(end).replace(rankAfter, "");
    if (ofOthers.test(left) || forOthers.test(text.slice(end)) || othersBefore.test(left)) return [];
    const alone = people.length === 1;
    const signs = tellsOfSigning(since(left), until(right));
    const leads =
      signs ||
      calledBefore.test(left) ||
      (answers && answerOpens.test(left)) ||
      (calledAfter.test(right) && !nextName.test(right)) ||
      ledAfter.test(right) ||
      ledBefore.test(left) ||
      (wasLedBefore.test(left) && headsInspection.test(left)) ||
      isLedBy(since(left)) ||
      opensLedBy(left, right) ||
      (ranked && reportOf.test(left)) ||
      (ofInspectors && withInspectors.test(right)) ||
      (alone && (elsewhereInIt.test(right) || tellsOfLeading(since(left), until(right)))) ||
      (theirLead.test(left) && isOfInspectors(before));
    if (!leads) return [];
    return [
      {
        written,
        start,
        signs,
        beside: people.filter((each) => each.start !== start).map((each) => each.written),
      },
    ];
  });
}

/** "Thank you, Ada Marsh! Thank you to the team that she led": the one name of the sentence before. */
function namedBefore(before: string): LeaderTold[] {
  const last = sentencesOf(before).at(-1);
  const sentence = last === undefined ? "" : before.slice(last.start, last.end);
  const [only, ...more] = peopleIn(sentence);
  if (last === undefined || only === undefined || more.length > 0) return [];
  const start = last.start + only.start - before.length;
  return [{ written: only.written, start, signs: false, beside: [] }];
}

/** "Inspectors came in June. Their lead, Ada Marsh, …". */
const theirLead =
  /^\W*(?:Their|Its)\s(?:lead|leader|head)(?:,|\swas|\sis)\s$|^\W*At\stheir\shead\s(?:was|stood)\s$/;

function isOfInspectors(before: string): boolean {
  const last = sentencesOf(before).at(-1);
  const sentence = last === undefined ? "" : before.slice(last.start, last.end);
  return aboutInspectors.test(sentence) && !aboutOthers.test(sentence);
}

/** The words of a name's clause: to the next semicolon. */
function since(left: string): string {
  return left.slice(left.lastIndexOf(";") + 1);
}

function until(right: string): string {
  const at = right.indexOf(";");
  return at < 0 ? right : right.slice(0, at);
}

interface PersonNamed {
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

function peopleIn(text: string): PersonNamed[] {
  return matchesOf(text, person).flatMap(({ 0: whole, index, groups }) => {
    const written = withoutOpening((groups?.["titled"] ?? groups?.["full"] ?? "").replace(/[’']s?$/, ""));
    if (!isPersonsName(written)) return [];
    const start = index + whole.indexOf(written);
    return [{ written, start, end: start + written.length }];
  });
}

/** "Who led the inspection?", before its answer. */
const askedWho = /\b[Ww]ho\s(?:led|headed|signed|wrote|was\sin\scharge\sof)\b[^?.]*\?\W*$/;
const answerOpens = /^\W*(?:(?:A|Answer)\b\W*|(?:It\swas|By|That\swas)\s)?$/;

/** Whether words end by asking who led or signed. */
export function asksWho(text: string): boolean {
  return askedWho.test(text) && theirs.test(text);
}

const theirs =
  /\b(?:Ofsted|OFSTED|inspectors?|inspectorates?|HMI|JTAI|ILACS|(?:re-?)?inspect(?:ions?|ed|ing)?|field\s?work|(?:focus(?:s?ed)?|monitoring)\svisits?|on[\s-]site|(?:the|that|this|spring|summer|autumn|winter|\p{L}+ary|March|April|May|June|July|August|\p{L}+ber)\svisit|the\s(?:(?:resulting|subsequent|published|final|inspection)\s)?letter|judge?ments)\b/iu;
const lead = String.raw`(?:(?:lead|reporting)\s(?:Ofsted\s)?(?:inspectors?|HMI)|[Ll]ead(?=\sfor\sOfsted)|(?:Ofsted(?:[’']s)?|HMI)\slead|(?:inspection|visit)\sled\sby(?=:)|inspector\swho\s(?:had\s)?led|inspector\s(?:in\scharge|leading)|leader\sof\sthe\s(?:inspection\s)?team|inspection\slead)`;
const inspection = String.raw`(?:re-?inspection|inspection|focus(?:s?ed)?\svisit|monitoring\svisit|visit|fieldwork|JTAI|ILACS)`;
const ofIt = String.raw`(?:the|this|that|our|its|their|Ofsted[’']s|\p{Lu}\p{L}+[’']s)\s${ownWords}(?:${inspection}(?:\steam)?|team\sof\sinspectors|inspectors|inspection\steam)\b(?!\s(?:respon|prepar|readi|improve|work|action|project|plan|hub|board))`;
const role =
  /\b(?:lead\w*|led|head(?:ed|ing|s)?|helm|overs\w+|direct(?:ed|ing|ion)|charge|command|responsib\w+|sign\w+|wrote|written|letters?|under|conducted|colleagues?|team|inspectors|rest\sof|report\s(?:of|by)\sH)/i;

const rankBefore = new RegExp(
  String.raw`(?:(?<!\b(?:[Ll]ead|[Rr]eporting)\s)\b${rank},?\s|\b${honorific}\s)+$`,
  "u",
);
const rankAfter = new RegExp(String.raw`^(?:,?\s\(?${rank}\)?(?=[\s,.;:)]|$))`, "u");

const otherBody = String.raw`(?:the\s)?(?:CQC|(?:Care\sQuality\s)?Commission|HMICFRS|HMIP|[Cc]onstabulary|[Pp]olice|[Pp]robation|[Hh]ealth)\b`;
/** "… for Ofsted and Tom Reed for the Commission", "Tom Reed of the CQC": another inspectorate's. */
const forOthers = new RegExp(
  String.raw`^,?\s(?:who\s)?(?:\(|(?:(?:led|leading|lead|signed|signing|acted)\s)?(?:for|of|from|on\sbehalf\sof)\s)${otherBody}`,
  "u",
);
/** "… and, for the Commission, Tom Reed". */
const othersBefore = new RegExp(
  String.raw`\b(?:for|from)\s${otherBody}(?:,|\s(?:was|is|by|it\swas))\s$`,
  "u",
);
/** "The CQC’s", "deputy": whose lead is another. */
const ofOthers =
  /\b(?:(?:CQC|Commission|HMICFRS|HMIP)[’']s|[Dd]eputy|[Aa]ssociate|[Aa]ssistant)\s(?:\p{Ll}+\s){0,3}$/u;

/** "The lead inspector for the area inspection of December was". */
const calledBefore = new RegExp(
  String.raw`(?:\b${lead}(?:[’']s\sname)?|\([Ll]ead|\ba\slead)(?:\s(?:for|of|on|at|in|from)\s[^.;:,()]{1,70}?)?(?:,?\s(?:was|is|being|had\sbeen|named|called)|[,:(]|\s[–—-]|\s\()?\s?$`,
  "iu",
);
/** ", the lead inspector", "was their lead inspector", "(lead inspector)". */
const calledAfter = new RegExp(
  String.raw`^(?:,\s(?:who\s(?:was|is|had\sbeen)\s)?|\s\(|\s(?:was|is|had\sbeen|as)\s|\s[–—]\s)(?:as\s)?(?:(?:the|Ofsted[’']s|its|their|our|an?)\s)?(?:\p{Ll}+\s)?${lead}\b`,
  "iu",
);
/** "Ada Marsh, the lead inspector, Tom Reed": another is. */
const nextName = new RegExp(
  String.raw`^[^.;]{0,20}\b${lead},?\s(?:was\s|is\s)?\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}`,
  "u",
);
const leadVerb = String.raw`,?\s(?:who\s)?(?:had\s|has\s|also\s|then\s|again\s|ably\s|jointly\s){0,2}(?:led|headed|oversaw|directed|supervised)`;
const ledAfter = new RegExp(
  String.raw`^(?:${leadVerb}\s(?:(?:for|on\sbehalf\sof)\sOfsted\b|${ofIt})|[’']s?\sto\slead\b|\sto\slead\s${ofIt}|\s(?:was|had\sbeen)\sin\scharge\sof\s${ofIt}|\s(?:had|took|has)\sthe\slead\b)`,
  "u",
);
/** "Inspectors under", "a team headed by". */
const ledBefore = new RegExp(
  String.raw`\b(?:[Ii]nspectors|Ofsted(?:[’']s)?\s(?:\p{Ll}+\s){0,2}team|team\sof\s(?:\p{L}+\s)?inspectors|inspection\steam)\b(?:,?\s(?:was|were))?,?\s(?:\p{Ll}+\s)?(?:under|(?:led|headed|directed)\s(?:again\s)?by)\s$`,
  "u",
);
const wasLedBefore =
  /\b(?:was|were|been|being)\s(?:\p{Ll}+\s)?(?:led|headed(?:\sup)?|overseen|directed|supervised|conducted|run|managed|carried\sout|undertaken)\sby\s$/u;
/** Whether the clause's own subject is the inspection: "The response to the inspection was led by …" is another’s. */
const headsInspection = new RegExp(
  String.raw`(?:^\W*(?:[\d.]+\)?\s)?|[;:–]\s|,\s(?:and|but)\s)(?:(?:In|On|From|During)\s[^,;]{1,40},\s)?(?:[Tt]he|[Tt]his|[Tt]hat|[Oo]ur|[Ii]ts|Ofsted[’']s|\p{Lu}\p{L}+[’']s)\s${ownWords}${inspection}\b(?!\s(?:respon|prepar|readi|improve|work|action|project|plan|hub|board))[^;]*$`,
  "u",
);
/** "… in which she, as lead inspector, …", "after leading the focused visit". */
const elsewhereInIt = new RegExp(
  String.raw`^(?![^.;]{0,200}\b(?:met|told|asked|thanked|helped|with|to)\s(?:the\s)?${lead})[^;]{0,160}?\b(?:(?:as|being)\s(?:(?:the|its|their|Ofsted[’']s)\s)?${lead}|(?:after|on|before|when|while)\sleading\s${ofIt}|(?:she|he)\s(?:had\s)?led\s${ofIt})`,
  "u",
);
