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
  readonly before: string;
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
export function authoritiesSpokenOf(text: string, { before, after, found }: Neighbours): AuthoritySpokenOf[] {
  const places = placesIn(text);
  const [first] = places;
  if (first === undefined || places.some(({ name }) => name !== first.name)) return [];
  if (
    ofOthers.test(text.replace(notOfOthers, " ")) ||
    ofState.test(text) ||
    supposed.test(text) ||
    !canBeReported(text.replace(notToCome, " "))
  )
    return [];
  const ofTheirs =
    found ||
    theirs.test(text) ||
    ((takesUp.test(after) || text.trimEnd().endsWith("?")) && theirs.test(after)) ||
    asked.test(before);
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
    const [left, right] = [text.slice(0, index), text.slice(end)];
    if (isGeneric(name) || otherCouncil.test(name) || otherBody.test(right) || partOfName.test(left))
      continue;
    if (isVerb(name, left, right)) continue;
    places.push({ name, start, end });
  }
  return places;
}

/** "Reading the report, members …" names no place. */
function isVerb(name: string, left: string, right: string): boolean {
  return (
    name === "Reading" &&
    /^\W*$/.test(left) &&
    !/^(?:['’]s|,|\s(?:has|is|was|were|had|Borough|Council|council|leaders|children))/.test(right)
  );
}

/** "Southmere Youth Council", "the Arts Council", "Full Council": councils that answer for no services. */
const otherCouncil =
  /(?:^|\s)(?:Town|Parish|Community|Youth|Children|Young|People|Care|Leavers|Junior|Student|Schools?|Arts|Sports?|British|National|Privy|Medical|Nursing|Research|Design|Trades|Chiefs|Faith|Interfaith|Full|Special|Annual|Extraordinary|Shadow|Voluntary|Local|Area|Social|Work|West\sLondon|East\sLondon|North\sLondon|South\sLondon|Members?|Leader|Executive|Director|Cabinet|Head|Chair|Mayor|Officer)(?:[’']s?)?(?=\s|$)/;

/** "Southmere Police", "Southmere Evening News": a body of its own, or a road. */
const otherBody =
  /^(?:['’]s)?\s(?!(?:Metropolitan|London|Royal|City|County|Borough|District|Unitary|Combined|Council|Corporation|Children|Local|Safeguarding|Social|Early|Care)\b)\p{Lu}\p{Ll}|^\sand\s\p{Lu}|^(?:['’]s)?\s(?:Local\s(?:Medical|Pharm|Enterprise)|Early\sYears)|^\s(?:Metropolitan\s)?Combined/u;
/** "Greater Southmere", "Radio Southmere", "Jane Southmere", "NHS Southmere". */
const partOfName =
  /(?:\p{Lu}{2,}|(?<=\S\s)(?!(?:In|At|Of|For|And|By|From|With|The|When|Why|Did|Does|Ofsted)\s)\p{Lu}\p{Ll}+|^(?:Greater|Radio|Mr|Mrs|Ms|Dr|Cllr|Councillor|North|South|East|West|Central|Mid|Old|New|Inner|Outer))\s$|\p{Lu}\p{Ll}+\sand\s$/u;

/** Words of the inspectors and what they did. */
const theirs = sought(
  /\b(?:Ofsted|OFSTED|inspectors?|inspectorates?|HMI|JTAI|ILACS|(?:re-?)?inspect(?:s|ed|ing|ions?)?|(?:focus(?:s?ed)?|monitoring)\svisits?|(?:the|their|its|our)\s(?:full\s|whole\s|published\s|opening\s)?(?:report|letter)\b(?!\s(?:to|by|back)\b)|judge?ments?|overall\seffectiveness|asked\sto\simprove|needs?\sto\simprove|areas?\sfor\s(?:improvement|priority\saction))\b/i,
);
/** "That was the question behind Ofsted’s letter", "So runs the headline finding", of the sentence before. */
const takesUp =
  /^\W*(?:That|This|So|Those|These|Both|All|Such|Here|Thus|It|Each|The\s(?:finding|sentence|point|words|judge?ment|conclusion|question|line|verdict))\b/;

/** "Ofsted’s verdict?", before its answer. */
const asked = /\b(?:Ofsted|[Ii]nspectors?|report|letter)\b[^.;?]*\?\s*$/;

/** Words by which others are told of: neighbours, peers, whoever there is something to learn from. */
const ofOthers =
  /\b(?:neighbour\w*|elsewhere|another|other\s(?:local\s)?(?:authorit|council|area|borough|count|cit|place|part|partner)\w*|similar(?:ly)?|likewise|compar\w*|unlike|whereas|peers?|partnered|twinned|region\w*|sub-region\w*|sector-led|improvement\spartners?|shares?|sharing|learn\w*|lessons?|examples?|stud(?:y|ied)|model(?:led)?|formerly|former|previously|ex-\w+|border\w*|boundar\w+|miles|placements?|placed|moved|seconded|lent|host\w*|observer|invit\w+|court|tribunal|conference|summit|event|High\sCourt|inquiry|Jay\s(?:[Rr]eport|[Rr]eview)|out[\s-]of[\s-](?:area|borough|county|city)|(?<!\bthe\s)councils|(?:\d+|\p{Ll}+)\s(?:authorities|boroughs|counties)|(?<!\bat\sthe\s)same\s(?:day|week|month|morning|afternoon|year|time|spring|summer|autumn|winter)|awaited|adviser|annual\sreport|survey|research|thematic)\b/iu;
/** "The government’s response to the inspection of Southmere": of those who look at many councils. */
const ofState =
  /\b(?:[Gg]overnment|[Mm]inisters?|DfE|Department)(?:['’]s\s(?:response|answer|reply|intervention|letter)|\s(?:wrote|said|published|announced|took|sent|set|ordered|issued|responded))\b/;
/** "Should Ofsted find …", "would have". */
const supposed = /^\W*(?:Should|Were|Had)\s|\bwould\shave\b/;
const notOfOthers =
  /\bpeer\s(?=(?:reviews?|challenges?|audits?|support|mentors?|mentoring|supervision)\b)|\blearn(?:ed|t|s)\s(?=(?:that|how|what)\b)|\bsharing\s(?=(?:information|of\sinformation)\b)|\binformation\ssharing\b|\bplacements?\s(?=(?:stability|sufficiency|choice)\b)/gi;
/** What sounds like an inspection to come, or one of a school or a home, and is none. */
const notToCome =
  /\bwill\b(?!\s(?:also\s)?(?:be\s)?(?:inspect|visit|return|come|re-))|\bnext\s(?=steps?\b)|\blikely\b|\bplans?\sto\b|\bplanned?\s(?=(?:for|well)\b)|\bexpect\w*|\bdue\s(?=to\b)|\banticipat\w*|\bvirtual\sschool\w*|\btoo\sfew\s(?:children['’]s\s)?homes\b|\bschools\s(?=and\b)|(?<=\bits\s)schools\b/gi;

function isOwnMatter(text: string, place: NamedPlace): boolean {
  const left = text.slice(0, place.start).replace(beforeName, "");
  const right = text.slice(place.end).replace(councilWords, "");
  if (partOfIt.test(right)) return false;
  if (inComparison.test(left) || anyOf.test(left) || toldAside.test(right)) return false;
  if (plainly.test(left) && !/^['’]s/.test(right)) return !besideUs.test(left.replace(ownFrames, " "));
  if (isAttribute(text, place)) return itsPeople.test(right) || itsBody.test(right);
  if (isBesideUs(left, right)) return false;
  if (/^['’](?:s\b)?/.test(right) || itsPeople.test(right)) {
    if (theirDoings.test(right)) return false;
    if (!ofPartners.test(left.replace(/\ball\s$/, ""))) return true;
    return (/\b(?:to|for)\s(?:all\s)?$/.test(left) && servedOf.test(right)) || spent.test(left);
  }
  if (inOrAcross.test(left))
    return !events.test(left.replace(itsDirector, "")) && !(lives.test(left) && away.test(text));
  if (/\bof\s$/.test(left)) return ofServed.test(left);
  if (isSubject.test(left))
    return (
      (/^\W*$/.test(left) && heads.test(right)) ||
      (/^(?:\s\([^()]*\)|,\s[^,;]{0,30}\b(?:inspectors|Ofsted|report|letter)\b[^,;]{0,30},)?\s\p{Ll}/u.test(
        right,
      ) &&
        !othersDo.test(right))
    );
  if (ofPartners.test(left))
    return (
      presented.test(left) ||
      (/\b(?:made|given|put|addressed)\sto\s$/.test(left) && theirs.test(right)) ||
      spent.test(left) ||
      lookedAfter.test(left) ||
      outcomeFor.test(left)
    );
  if (whichWas.test(left)) return true;
  return acted.test(left) && !ourActs.test(left);
}

/** "The Southmere tracker": what is called by its name. */
function isAttribute(text: string, { name, start, end }: NamedPlace): boolean {
  return (
    /\b[Tt]he\s$/.test(text.slice(0, start)) &&
    !withArticle.test(name) &&
    !councilWords.test(text.slice(end)) &&
    !/^(?:['’]|\W*$)/.test(text.slice(end))
  );
}

const withArticle = /^(?:Wirral|Isles?\s|East\sRiding|City\s)/;

/** "The Royal Borough of", before the name alone. */
const beforeName =
  /(?:\b(?:the|The)\s)?(?:(?:(?:London|Royal|Metropolitan)\s)*(?:[Bb]orough|[Cc]ity|[Cc]ounty)\sof\s(?:the\s)?)?$/;
const councilWords = new RegExp(`^${councilAfter}(?![\\p{L}])`, "u");
const partOfIt =
  /^(?:['’]s)?\s(?:\p{Lu}\p{Ll}+\s)*(?:family\s)?(?:hubs?|teams?|home|centre|school|unit|office|locality|district|ward|residential|library|court|police|station|estate|neighbourhood|college|academy|nursery|railway|hospital|road|constabulary|sites?)\b/u;
/** "Inspected", "the report on", "gave … credit": whatever else the sentence says. */
const plainly = new RegExp(
  String.raw`\b(?:inspect(?:ed|ing)?|(?:report|verdict|letter|judge?ment|findings|words?|views?|opinion)\s(?:on|about|into)|(?:inspection|JTAI|visit)\s(?:of|to)|portrait\sof|picture\sof)\s(?:(?:${servedPeople})\s(?:in|of|across)\s)?(?:the\s)?$`,
  "iu",
);
/** "Southmere, which was inspected in May", "Southmere, our partner". */
const toldAside =
  /^,\s(?:which|where|whose|who|one|an?|our|(?:the|its)(?!\s(?:\p{Ll}+\s){0,2}(?:Ofsted|inspect|report|letter)))\b/u;
const besideUs = /\b(?:us|ours)\b|\balso\s\p{Ll}+\s$/u;
const ofPartners =
  /\b(?:with|from|to|by|like|via|alongside|near|nearby|outside|beyond|between|towards|joining|including|than|and|or|nor|for|against|after|before|since|at|as|unlike|until|within\sreach\sof)\s$|[,(]\s?(?:and|or)\s$/i;
const spent =
  /\b(?:inspectors|Ofsted|HMI|team|[Tt]hey)\b[^.;]*\b(?:spent|spend|stayed|arrived|came|went|were)\b[^.;]*\b(?:with|at|to|in)\s$/;
const presented = /\b(?:presented|referred|known|reported|notified|new|coming)\sto\s$/;
const lookedAfter = /\b(?:looked\safter|cared\sfor|supported|employed|served)\sby\s$|\bthe\scare\sof\s$/;
const inOrAcross = /\b(?:in|In|across|Across|throughout|Throughout|within|Within|around)\s$/;
const events =
  /\b(?:meeting|held|met|gather\w*|based|born|office|offices|home|homes|school|hospital|prison|station|training|festival|church|university|college|street|worked|career|directors?|chief|leader|head|commissioner|manager|judges?|post|job|role|launched|opens?|opened|walk\w*|travel\w*|bought|built|began|begun|started|developed|created|designed|invented|tested|made|shops?|lodge|placement|relative|grandmother|aunt|family\scourt)\s(?:[\p{L}’']+\s){0,3}(?:in|across|within|around)\s$/iu;
/** "The director of children’s services in": of whoever was inspected. */
const itsDirector = /\b[Tt]he\sdirector\sof\schildren[’']s\sservices\s(?=in\s$)/;
/** "Children in care living in Southmere", "who stay with carers in Southmere": away from home. */
const lives = /\b(?:live|lives|lived|living|stay|stays|stayed|staying)\s(?:\p{L}+\s){0,2}in\s$/iu;
const away = /\b(?:care|placed|carers?|away|distance|far|too\smany|who\s(?:now\s)?(?:live|stay))\b/;
/** "More than in Southmere", "as in Southmere". */
const inComparison =
  /\b(?:than|as|like|[Aa]s|[Ll]ike|unlike)\s(?:in|at|of|for|across)\s$|\b(?:than|like|unlike)\s(?:the\s)?$/;
/** "An inspection of Southmere": any. */
const anyOf =
  /\b(?:[Aa]n?|[Aa]ny|[Ee]ach|[Ee]very|[Ss]ome|[Oo]ne|\p{Ll}+er)\s(?:(?:Ofsted|recent|full|focused|monitoring|joint|\p{Ll}+ed|\p{Ll}+al)\s){0,2}(?:inspection|visit|report|letter|JTAI)\s(?:of|to|on|about)\s(?:the\s)?$/u;
/** "The outcome for Southmere". */
const outcomeFor =
  /\b(?:outcomes?|results?|findings|judge?ments?|verdict|grades?|report|letter|(?:good|great|proud|important|big|bad|hard|difficult)\s(?:day|news|moment|report|result)|words?|(?:low|high|turning|starting)\spoint)\s(?:for|to)\s$/;
const ofServed = new RegExp(
  String.raw`\b(?:${servedPeople}|people|residents|portrait|picture|account|assessment|description|view|story|homes?|judge?ment|verdict|inspection|grading|rating|subject|lives|performance|strengths|weaknesses|record|critical|proud|complimentary)\s(?:and\s\p{Ll}+\s)?of\s$|\b(?:think|thinks|thought|expects?|asks?|asked|wants?|says?|said)\b[^.;]{0,20}\sof\s$`,
  "iu",
);
const servedOf = new RegExp(String.raw`^['’]s?\s(?:\p{Ll}+\s){0,3}${servedPeople}\b`, "iu");
/** "Southmere children", "Southmere staff". */
const itsPeople =
  /^\s(?:children|families|parents|staff|social\sworkers|(?:foster\s)?carers|care\sleavers|young\speople|residents|leaders|services)\b/;
/** "The Southmere safeguarding partnership", "the Southmere inspection of June". */
const itsBody =
  /^\s(?:local\s)?(?:area\s|safeguarding\s)?(?:children\s)?(?:partnership|inspection\sof\s[\dA-Z])/;
/** At a clause's beginning. */
const isSubject =
  /(?:^\W*(?:[\d.]+\)?\s)?|[,;:–—(]\s(?:and\s|but\s)?|\b(?:[Tt]hat|[Hh]ow(?:\s\p{Ll}+)?|[Ww]hen|[Aa]s|[Ww]hich|[Ww]here|[Bb]ecause|[Ww]hether|[Dd]o|[Dd]oes|[Dd]id|[Ii]f|[Ww]hat|way|moment|time|believe[sd]?|is|say|says|said)\s)(?:[Tt]he\s)?$/u;
/** "Southmere: inspection of …". */
const heads = /^\W*(?:[Tt]he\s)?(?::|\s[–—-])\s/;
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
const ourActs =
  /\b(?:we|officers|members|councillors|director|leader|council|managers)\s(?:\p{Ll}+\s){1,4}$/u;

/** "… and we have sent two colleagues", "ours": told beside the draft's own. */
function isBesideUs(left: string, right: string): boolean {
  const from = Math.max(0, ...["; ", " that ", " how ", ": "].map((mark) => left.lastIndexOf(mark)));
  const to = /[;–—]|,\s(?:and|but|so|which|after|when|while|for)\b/.exec(right)?.index ?? right.length;
  return ownVoice.test(`${left.slice(from)}§${right.slice(0, to)}`.replace(ownFrames, " "));
}

const ownVoice = /\b(?:we|us|ours?|ourselves)\b|\b(?:cared\sfor|looked\safter|lives?|arrived?|come)\shere\b/i;
const ownFrames =
  /\bwe\s(?=(?:are|were|feel)\s(?:\p{Ll}+\s)?(?:delighted|pleased|proud|glad|happy|grateful|disappointed|sorry|saddened|encouraged)\b|(?:also\s)?(?:welcome|accept|recognise|acknowledge|note|know|thank|see|read)\b)|\b[Oo]ur\s(?=(?:thanks|staff|report|response|plan|answer)\b)|\b(?:tells?|told|reminds?|reminded)\sus\b|\b(?:matters?|matter)\sto\sus\b/giu;
