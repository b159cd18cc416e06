// Finds "recommendations" that a draft credits to inspectors: "Ofsted's recommendations", "the report makes three
// recommendations". Whose they are is asked of the words behind them, then of those before; those of the paper itself,
// of a peer review and the like are none. Judges nothing.

import { hasSign, signs } from "../../../signs.ts";
import type { Span } from "../../../text.ts";
import { isOfAnother } from "./inspectionMeant.ts";
import { person } from "./inspectionTies.ts";
import { matchesOf } from "../../../matches.ts";

/** Recommendations, and the person whose they are said to be; null where they are the inspectors' or their report's. */
export type RecommendationsNamed = Span & { readonly person: string | null };

/** Where a sentence speaks of inspectors' recommendations. */
export function recommendationsIn(text: string): RecommendationsNamed[] {
  if (!hasSign(text, recommendSigns)) return [];
  const besideOthers = isOfAnother(text);
  return matchesOf(text, recommending).flatMap(({ 0: written, index: start }) => {
    const end = start + written.length;
    const lead = text.slice(0, start);
    const after = text.slice(end);
    const isNoun = /ations?$/i.test(written);
    if (isNoun && toldNone.test(lead)) return [];
    // "The recommendations made by Ofsted, the peer review and the board": the first named made some of them.
    if (besideOthers && !theirOwn.test(lead) && !madeByThem.test(after)) return [];
    const owner = isNoun
      ? (ownerNext(lead) ??
        ownerBehind(text, after) ??
        ownerBefore(text, lead, after) ??
        makerOf(text, lead, after))
      : recommender(lead, after);
    return owner === null || owner === "others" ? [] : [{ start, end, person: owner.person }];
  });
}

/** "The inspectors made no recommendations", "these are not recommendations", "what are called areas, and never". */
const toldNone =
  /\b(?:no|not|never|nor|rather\sthan|instead\sof|without)\s(?:(?:any|as|called|named|make|made|the)\s)*$|n[’']t\s(?:make|call|give|contain|have|use)\s(?:\p{Ll}+\s){0,2}$/iu;
const recommendSigns = signs("recommend");
const recommending = /\brecommend(?:ations?|ed|s)?\b/gi;

/** Whose recommendations are: the inspectors' (or those of a person who may be one), or somebody else's. */
type Owner = { readonly person: string | null } | "others";

const theirs: Owner = { person: null };
const ofOfsted = String.raw`(?:Ofsted(?:['’]s)?|(?:lead\s|two\s|three\s)?inspectors?['’]?s?|HMI|inspectorates?|(?:[\p{L}-]+\s)?inspection(?!\s(?:action|improvement)\b)|ILACS)`;
const thePaper = String.raw`(?:the|its|their)\s(?:(?:joint|visit|full|final|published)\s)?(?:report|letter)`;
const ofInspectors = new RegExp(String.raw`^(?:both\s)?(?:(?:the|our|this|its|their)\s)?${ofOfsted}\b`, "iu");
const ofThePaper = new RegExp(String.raw`^(?:both\s)?${thePaper}\b`, "iu");
const ofPerson = new RegExp(String.raw`^(?<person>${person})(?![\p{L}-])`, "u");
/** "… made in", "… handed to us by": up to whoever or whatever they are of. */
const of =
  /^\s(?:(?:that|which)\s(?:are|were)\s)?(?:(?:\p{Ll}+ed|made|given|set|put|laid|out|to|us|them|as|arising)\s){0,4}?(?:of|from|by|in|under)\s(?<whose>[^.;:()]+)/u;
/** "… that the inspectors have put to us". */
const that = new RegExp(String.raw`^,?\s(?:(?:that|which)\s)?(?:the\s)?(?=${ofOfsted}\s\p{Ll})`, "iu");
const thatPerson = new RegExp(String.raw`^,?\s(?:(?:that|which)\s)?(?<person>${person})\s\p{Ll}`, "u");

/** "Ofsted’s six recommendations": whatever is said behind them. */
const theirOwn = /\b(?:Ofsted[’']s|inspectors[’']|HMI[’']s?|inspectorates?[’']s?)\s(?:[\p{L}\d-]+\s){0,2}$/iu;

/** "… made by the inspectors". */
const madeByThem =
  /^\s(?:(?:that|which)\s(?:are|were)\s)?(?:made|given)\sby\s(?:Ofsted|(?:the\s)?inspectors)\b/i;

function ownerNext(lead: string): Owner | null {
  return theirOwn.test(lead) ? theirs : null;
}

const nobodys =
  /^(?:\d|(?:all|\p{L}+|some|several|many)\s(?:places|areas|paragraphs|matters|respects|parts)\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:the\s)?(?:spring|summer|autumn|winter)\b)/iu;

function ownerBehind(text: string, after: string): Owner | null {
  if (that.test(after)) return theirs;
  const maker = thatPerson.exec(after)?.groups?.["person"];
  if (maker !== undefined) return { person: maker };
  const whose = of.exec(after.replace(/^\s(?:\d+|no\.?\s\d+)(?=\s)/i, ""))?.groups?.["whose"];
  // "… from March 2023", "… in eight places": nobody's.
  if (whose === undefined || nobodys.test(whose)) return null;
  if (ofInspectors.test(whose)) return theirs;
  if (ofThePaper.test(whose)) return committees.test(text) ? "others" : theirs;
  const named = ofPerson.exec(whose)?.groups?.["person"];
  return named === undefined ? "others" : { person: named };
}

/** Whoever may be told of before as having made them, the last one first. */
const owners = new RegExp(
  String.raw`\b(?:(?<paper>${thePaper})|(?<ofsted>${ofOfsted})(?:\s(?:report|letter))?|(?<other>this|these|our|own|my|officers?|council|cabinet|committee|members?|board|panel|executive|scrutiny|peers?|audit\w*|review\w*|commissioners?|coroner|ombudsman|consultants?|advis[eo]rs?|partnership|commission|inquiry|charity|LGA|DfE))(?:['’]s?)?(?![\p{L}-])`,
  "giu",
);
const persons = new RegExp(String.raw`(?<person>${person})(?![\p{L}-])`, "gu");
/** What parts them from whoever was told of before: another clause, or what had been asked in the past. */
const parted = /[;:]|\b(?:that|how|whether|acted|against|progress|since)\b/i;
/** "To Cabinet": they are made to whoever reads the paper. */
const toReaders = /^\s(?:to|for)\b/i;

function ownerBefore(text: string, lead: string, after: string): Owner | null {
  const near = lead.slice(-farthest);
  const last = matchesOf(near, owners).at(-1);
  const named = matchesOf(near, persons).at(-1);
  const byPerson = named !== undefined && (last === undefined || named.index > last.index);
  const from = byPerson ? named.index + named[0].length : (last?.index ?? 0) + (last?.[0].length ?? 0);
  if (parted.test(near.slice(from))) return null;
  if (byPerson) return { person: (named.groups?.["person"] ?? "").replace(/['’]s?$/, "") };
  if (last === undefined || last.groups?.["other"] !== undefined) return null;
  if (last.groups?.["ofsted"] !== undefined) return theirs;
  return toReaders.test(after) || committees.test(text) ? null : theirs;
}

const farthest = 80;

/** "The report says plainly that …, and it makes six": the paper spoken of, however long its words are. */
function makerOf(text: string, lead: string, after: string): Owner | null {
  if (!makes.test(lead) || toReaders.test(after)) return null;
  return paperOpens.test(lead) && !committees.test(text) ? theirs : null;
}

const makes =
  /\bit\s(?:(?:also|then|\p{Ll}+ly)\s)?(?:makes|made|gives|gave|lists|listed|sets\sout|set\sout|contains|contained|has|ends\swith|closes\swith)\s(?:\p{Ll}+\s){0,2}$/iu;
/** What the inspectors' report does, and no paper of the council's. */
const paperOpens = new RegExp(
  String.raw`^\W*(?:\d[\d.]*[.)]?\s)?${thePaper}\s(?:(?:also|rightly|is|was|\p{Ll}+ly)\s)*(?:says?|said|finds?|found|praise[sd]|warn(?:s|ed)|judge[sd]|rate[sd]|grade[sd]|describe[sd]|recognise[sd]|criticise[sd]|tells?|told|calls?|called|clear|blunt|frank|plain|honest|candid|critical|generous|fair|positive|encouraging)\b`,
  "iu",
);

const byThem = new RegExp(String.raw`^\s(?:to\sus\s)?by\s(?:the\s)?${ofOfsted}`, "iu");
const theyDo = new RegExp(
  String.raw`\b(?:the\s)?(?:Ofsted|inspectors|HMI|inspectorate)\s(?:(?:have|has|had|also|rightly|now)\s)*$`,
  "iu",
);

/** "What Ofsted recommended", "as recommended by the inspectors". */
function recommender(lead: string, after: string): Owner | null {
  return theyDo.test(lead) || byThem.test(after) ? theirs : null;
}

/** Who reads a committee's paper: words that say that "the report" is one. */
const committees =
  /\b(?:cabinet|committee|members?|executive|board|panel|scrutiny|agreed?|approved?|noted?|peer\s+review|safeguarding\s+partnership|consultants?|officers?)\b/i;
