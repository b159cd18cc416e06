// Finds the authorities that a sentence about the inspectors' work speaks of as its own matter. A draft about a report
// speaks of that report's authority: what is read here are the reasons to think that another is meant for its own sake,
// as a partner, a neighbour, somebody's former place, or with an inspection of its own.

import { authorities } from "../../../knowledge/authorities.ts";
import { matchesOf } from "../../../matches.ts";
import { matchesAtSigns, signs } from "../../../signs.ts";
import { sought } from "../../../sought.ts";
import { canBeReported } from "../inspections/inspectionMeant.ts";
import { councilAfter, type NamedPlace, servedPeople } from "./placesNamed.ts";
import { isGeneric } from "./placeNames.ts";
import { isVisited } from "./placesVisited.ts";

/**
 * `ofTheirs`: whether the words around it speak of the inspectors and what they did; `visited`: they say that
 * inspectors came to it or judged it.
 */
export type AuthoritySpokenOf = NamedPlace & { readonly ofTheirs: boolean; readonly visited: boolean };

/** What stands around a sentence in its passage. */
export interface Neighbours {
  readonly after: string;
  /** It stands among what the inspectors found. */
  readonly found: boolean;
}

const word = String.raw`\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}?\p{Ll}+)*`;
/** What a draft may call those whose names are longer. */
const shortNames =
  "Richmond Kingston Newcastle Stockton Hull Southend Telford Redcar Blackburn Brighton Windsor".split(" ");
const listed = [...authorities, ...shortNames]
  .toSorted((a, b) => b.length - a.length)
  .map((name) =>
    name
      .replace(/ and /g, " (?:and|&) ")
      .replace(/[ -]/g, "[\\s-]")
      .replaceAll("[\\s-](?:and|&)[\\s-]", "\\s(?:and|&)\\s"),
  )
  .join("|");
const apart = String.raw`(?<![\p{L}\p{N}’'.-])`;
const inRegister = new RegExp(String.raw`(?=[A-Z])${apart}(?<name>${listed})(?![\p{L}-])`, "uy");
const registerSigns = signs(...authorities.map((name) => `_${name.replace(/[^A-Za-z]/g, "_").slice(0, 3)}`));
/** "Southmere City Council", "the Borough of Southmere". */
const councils = new RegExp(
  String.raw`${apart}(?<name>${word}(?:\s(?:(?:and|upon|on|of|with|&)\s)?${word}){0,3}?)(?=\s(?:(?:Metropolitan|London|Royal|City|County|Borough|District|Unitary)\s)*Council(?![\p{L}]))`,
  "gu",
);
const boroughs = new RegExp(
  String.raw`${apart}(?:(?:London|Royal|Metropolitan)\s)*(?:[Bb]orough|[Cc]ity|[Cc]ounty)\sof\s(?<name>${word}(?:\s(?:(?:and|upon|on|&)\s)?${word}){0,3})`,
  "gu",
);

/** Names from the register, and those that are called a council's, a borough's or the like. */
function namesIn(text: string): RegExpExecArray[] {
  return [
    ...matchesAtSigns(text, inRegister, registerSigns),
    ...(text.includes(" Council") ? matchesOf(text, councils) : []),
    ...(text.includes("orough of") || text.includes("ity of") || text.includes("ounty of")
      ? matchesOf(text, boroughs)
      : []),
  ];
}

/** The one other place that a sentence is about; none where it names several, or tells of one for its own sake. */
export function authoritiesSpokenOf(text: string, { after, found }: Neighbours): AuthoritySpokenOf[] {
  const places = placesIn(text);
  const [first] = places;
  if (first === undefined || places.some(({ name }) => name !== first.name)) return [];
  if (ofOthers.test(text.replace(notOfOthers, " ")) || !canBeReported(text.replace(notToCome, " ")))
    return [];
  const ofTheirs =
    found ||
    theirs.test(text) ||
    ((takesUp.test(after) || text.trimEnd().endsWith("?")) && theirs.test(after));
  return places.flatMap((place) => {
    const visited = isVisited(text.slice(0, place.start).replace(beforeName, ""), text.slice(place.end));
    return visited || isOwnMatter(text, place) ? [{ ...place, ofTheirs, visited }] : [];
  });
}

function placesIn(text: string): NamedPlace[] {
  const places: NamedPlace[] = [];
  for (const { 0: whole, index, groups } of namesIn(text)) {
    const name = (groups?.["name"] ?? "").replace(/[’']s?$/, "");
    const start = index + whole.lastIndexOf(name);
    if (places.some((place) => place.start <= start && start < place.end)) continue;
    const end = start + name.length;
    const left = text.slice(0, index);
    if (isGeneric(name) || partOfName.test(left)) continue;
    // "Reading the report, members …" names no place.
    if (name === "Reading" && /^\W*$/.test(left)) continue;
    places.push({ name, start, end });
  }
  return places;
}

/** "Greater Southmere", "Radio Southmere", "Jane Southmere", "NHS Southmere". */
const partOfName =
  /(?:\p{Lu}{2,}|(?<=\S\s)(?!(?:In|At|Of|For|And|By|From|With|The|When|Why|Did|Does|Ofsted)\s)\p{Lu}\p{Ll}+|^(?:Greater|Radio|Mr|Mrs|Ms|Dr|Cllr|Councillor|North|South|East|West|Central|Mid|Old|New|Inner|Outer))\s$|\p{Lu}\p{Ll}+\sand\s$/u;

/** Words of the inspectors and what they did. */
const theirs = sought(
  /\b(?:Ofsted|OFSTED|inspectors?|inspectorates?|HMI|JTAI|ILACS|(?:re-?)?inspect(?:s|ed|ing|ions?)?|(?:focus(?:s?ed)?|monitoring)\svisits?|(?:the|their|its|our|today[’']s|this)\s(?:full\s|whole\s|published\s|opening\s)?(?:report|letter|findings)\b(?!\s(?:to|by|back)\b)|judge?ments?|overall\seffectiveness|asked\sto\simprove|needs?\sto\simprove|areas?\sfor\s(?:improvement|priority\saction))\b/i,
);
/** "That was the question behind Ofsted’s letter", "So runs the headline finding", of the sentence before. */
const takesUp =
  /^\W*(?:That|This|So|Those|These|Both|All|Such|Here|Thus|It|Each|The\s(?:finding|sentence|point|words|judge?ment|conclusion|question|line|verdict))\b/;

/** Words by which others are told of: neighbours, peers, whoever there is something to learn from. */
const ofOthers =
  /\b(?:neighbour\w*|elsewhere|another|other\s(?:local\s)?(?:authorit|council|area|borough|count|cit|place|part|partner)\w*|similar(?:ly)?|likewise|compar\w*|unlike|whereas|peers?|partnered|twinned|region\w*|sub-region\w*|sector-led|improvement\spartners?|shares?|sharing|learn\w*|lessons?|examples?|government|ministers?|secretary\sof\sstate|(?:DfE|Department(?:\sfor\sEducation)?)(?:['’]s)?\s(?:\p{Ll}+ed|wrote|said|has|took|sent|set|response|answer|reply|letter|intervention)|stud(?:y|ied)|model(?:led)?|formerly|former|previously|ex-\w+|border\w*|boundar\w+|miles|placements?|placed|moved|seconded|lent|host\w*|observer|invit\w+|court|tribunal|conference|summit|event|High\sCourt|inquiry|Jay\s(?:[Rr]eport|[Rr]eview)|out[\s-]of[\s-](?:area|borough|county|city)|(?<!\bthe\s)councils|(?:\d+|\p{Ll}+)\s(?:authorities|boroughs|counties)|(?<!\bat\sthe\s)same\s(?:day|week|month|morning|afternoon|year|time|spring|summer|autumn|winter)|awaited|adviser|annual\sreport|survey|research|thematic)\b/iu;
const notOfOthers =
  /\bpeer\s(?=(?:reviews?|challenges?|audits?|support|mentors?|mentoring|supervision)\b)|\blearn(?:ed|t|s)\s(?=(?:that|how|what)\b)|\bsharing\s(?=(?:information|of\sinformation)\b)|\binformation\ssharing\b|\bplacements?\s(?=(?:stability|sufficiency|choice)\b)/gi;
/** What sounds like an inspection to come, or one of a school or a home, and is none. */
const notToCome =
  /\bwill\b(?!\s(?:also\s)?(?:be\s)?(?:inspect|visit|return|come|re-))|\bnext\s(?=steps?\b)|\blikely\b|\bplans?\sto\b|\bplanned?\s(?=(?:for|well)\b)|\bexpect\w*|\bdue\s(?=to\b)|\banticipat\w*|\bvirtual\sschool\w*|\btoo\sfew\s(?:children['’]s\s)?homes\b|\bschools\s(?=and\b)|(?<=\bits\s)schools\b/gi;

function isOwnMatter(text: string, place: NamedPlace): boolean {
  const left = text.slice(0, place.start).replace(beforeName, "");
  const right = text.slice(place.end).replace(councilWords, "");
  if (inComparison.test(left) || anyOf.test(left)) return false;
  if (plainly.test(left)) return true;
  if (/\b[Tt]he\s$/.test(text.slice(0, place.start)) && itsThing.test(text.slice(place.end))) return false;
  if (isBesideUs(left, right)) return false;
  if (/^['’](?:s\b)?/.test(right)) {
    if (theirDoings.test(right)) return false;
    if (!ofPartners.test(left)) return true;
    return (/\b(?:to|for)\s(?:all\s)?$/.test(left) && servedOf.test(right)) || spent.test(left);
  }
  if (inOrAcross.test(left)) return !events.test(left) && !livingIn.test(left);
  if (isSubject.test(left)) return subjectOf.test(right) && !othersDo.test(right);
  if (ofPartners.test(left)) return presented.test(left) || outcomeFor.test(left);
  return whichWas.test(left) || acted.test(left);
}

/** "The Royal Borough of", before the name alone. */
const beforeName =
  /(?:\b(?:the|The)\s)?(?:(?:(?:London|Royal|Metropolitan)\s)*(?:[Bb]orough|[Cc]ity|[Cc]ounty)\sof\s(?:the\s)?)?$/;
const councilWords = new RegExp(`^${councilAfter}(?![\\p{L}])`, "u");
/** "Inspected", "the report on", "gave … credit": whatever else the sentence says. */
const plainly = new RegExp(
  String.raw`\b(?:inspect(?:ed|ing)?|(?:report|verdict|letter|judge?ment|findings|words?|views?|opinion)\s(?:on|about|into)|(?:inspection|JTAI|visit)\s(?:of|to)|portrait\sof|picture\sof)\s(?:(?:${servedPeople})\s(?:in|of|across)\s)?(?:the\s)?$`,
  "iu",
);
const ofPartners =
  /\b(?:with|from|to|by|like|via|alongside|near|nearby|outside|beyond|between|towards|joining|including|than|and|or|nor|for|against|after|before|since|at|as|unlike|until|within\sreach\sof)\s$|[,(]\s?(?:and|or)\s$/i;
const spent =
  /\b(?:inspectors|Ofsted|HMI|team|[Tt]hey)\b[^.;]*\b(?:spent|spend|stayed|arrived|came|went|were)\b[^.;]*\b(?:with|at|to|in)\s$/;
const presented = /\b(?:presented|referred|known|reported|notified|new|coming)\sto\s$/;
const inOrAcross = /\b(?:in|In|across|Across|throughout|Throughout|within|Within|around)\s$/;
const events =
  /\b(?:meeting|held|met|gather\w*|based|born|office|offices|home|homes|school|hospital|prison|station|training|festival|church|university|college|street|worked|led|chaired|career|directors?|chief|leader|head|commissioner|manager|judges?|post|job|role|launched|opens?|opened|walk\w*|travel\w*|bought|built|began|begun|started|developed|created|designed|invented|tested|made|shops?|lodge|placement|relative|grandmother|aunt|family\scourt)\s(?:[\p{L}’']+\s){0,3}(?:in|across|within|around)\s$/iu;
/** "More than in Southmere", "as in Southmere". */
const inComparison =
  /\b(?:than|as|like|[Aa]s|[Ll]ike|unlike)\s(?:in|at|of|for|across)\s$|\b(?:than|like|unlike)\s(?:the\s)?$/;
/** "An inspection of Southmere": any. */
const anyOf =
  /\b(?:[Aa]n?|[Aa]ny|[Ee]ach|[Ee]very|[Ss]ome|[Oo]ne|\p{Ll}+er)\s(?:(?:Ofsted|recent|full|focused|monitoring|joint|\p{Ll}+ed|\p{Ll}+al)\s){0,2}(?:inspection|visit|report|letter|JTAI)\s(?:of|to|on|about)\s(?:the\s)?$/u;
/** "The Southmere tracker": what is called by its name. */
const itsThing = /^\s(?!council\b|(?:local\s)?authority\b)\p{Ll}/u;
/** "Children in care living in Southmere", "who stay with carers in Southmere": away from home. */
const livingIn = /\b(?:care|carers?|who)\b.*\b(?:live[sd]?|living|stay\w*)\s(?:\p{L}+\s){0,2}in\s$/iu;
/** "The outcome for Southmere". */
const outcomeFor =
  /\b(?:outcomes?|results?|findings|judge?ments?|verdict|grades?|report|letter|(?:good|great|proud|important|big|bad|hard|difficult)\s(?:day|news|moment|report|result)|words?|(?:low|high|turning|starting)\spoint)\s(?:for|to)\s$/;
const servedOf = new RegExp(String.raw`^['’]s?\s(?:\p{Ll}+\s){0,3}${servedPeople}\b`, "iu");
/** At a clause's beginning. */
const isSubject =
  /(?:^\W*(?:[\d.]+\)?\s)?|[,;:–—(]\s(?:and\s|but\s)?|\b(?:[Tt]hat|[Hh]ow(?:\s\p{Ll}+)?|[Ww]hen|[Aa]s|[Ww]hich|[Ww]here|[Bb]ecause|[Ww]hether|[Dd]o|[Dd]oes|[Dd]id|[Ii]f|[Ww]hat|way|moment|time|believe[sd]?|is|say|says|said)\s)(?:[Tt]he\s)?$/u;
/** "Southmere (in the report) has …", "Southmere Council: response to …". */
const subjectOf =
  /^(?::|\s[–—-])\s|^(?:\s\([^()]*\)|,\s[^,;]{0,30}\b(?:inspectors|Ofsted|report|letter)\b[^,;]{0,30},)?\s\p{Ll}/u;
/** "… has offered to help", "… was judged good": what is told of another for its own sake. */
const othersDo =
  /^,?\s(?:(?:has|have|had|will|would|is|are|was|were|also|now|then|recently|kindly|itself|too|already|since|to|be|been)\s)*(?:offer\w*|agree\w*|share[sd]?|lends?|lent|invite[sd]?|wrote|writes|joins?|joined|volunteer\w*|hosts?|hosted|send\w*|sent|(?:helps?|helped|helping|advis\w+|supports?|supported|supporting)\s(?:us|our|the\s(?:council|board)|other|others)|visit\w*|judged|rated|graded|inspected|thank\w*|congratulat\w*|lead\w*|showed|published|working|work\w*\swith|runs?|operates?|audits?|pays?|reviews?|reviewed|audited|samples?|sampled|checks?|checked|tested|mentors?|coach\w*|trains?|trained|built|developed|designed|created)\b/;
/** "N’s inspection", "N’s help". */
const theirDoings =
  /^['’]s?\s(?:own\s|recent\s|last\s|latest\s|full\s|\p{Ll}+\s)?(?:support(?!\s(?:for|to|of)\b)|(?<!early\s)help(?!\s(?:for|to|of)\b)|advice|assistance|inspections?|report|letter|audit(?:s|ors)?|review(?:ers?)?|colleagues|model|example|(?:outstanding|good|inadequate)\s(?:rating|grade|judge?ment)|offer\sof|practice\sweek|director|chief|leader|chair|mayor|cabinet|council(?:lors)?|approach\sto|visit|turn|case|former)\b/u;
/** "Its subject was Southmere". */
const whichWas = /\b(?:subject|authority|council|place|area|borough|city|county)\s(?:was|is)\s$/;
/** "Inspectors praised", "the report credits": a doing of the inspectors, of which it is the object. */
const acted =
  /\b(?:[Ii]nspectors?|Ofsted|HMI|(?:[Tt]he|[Tt]heir|[Ii]ts)\s(?:\p{Ll}+\s)?(?:report|letter)|line|here)\b[^.;]{0,80}?\s\p{Ll}+(?:s|ed|ve|t|w|nd|ke|ise|ge)\s(?:that\s)?$/u;

/** "… and we have sent two colleagues", "ours": told beside the draft's own. */
function isBesideUs(left: string, right: string): boolean {
  const from = Math.max(0, ...["; ", " that ", " how ", ": "].map((mark) => left.lastIndexOf(mark)));
  const to = /[;–—]|,\s(?:and|but|so|which|after|when|while|for)\b/.exec(right)?.index ?? right.length;
  return ownVoice.test(`${left.slice(from)}§${right.slice(0, to)}`.replace(ownFrames, " "));
}

const ownVoice = /\b(?:we|us|ours?|ourselves)\b|\b(?:cared\sfor|looked\safter|lives?|arrived?|come)\shere\b/i;
const ownFrames =
  /\bwe\s(?=(?:are|were|feel)\s(?:\p{Ll}+\s)?(?:delighted|pleased|proud|glad|happy|grateful|disappointed|sorry|saddened|encouraged)\b|(?:also\s)?(?:welcome|accept|recognise|acknowledge|note|know|thank|see|read)\b)|\b[Oo]ur\s(?=(?:thanks|staff|report|response|plan|answer)\b)|\b(?:tells?|told|reminds?|reminded)\sus\b|\b(?:matters?|matter)\sto\sus\b/giu;
