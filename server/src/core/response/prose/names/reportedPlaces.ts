// Finds the places of which a sentence says that the inspectors tell something: "Inspectors found that children in
// Southmere …", "Ofsted's report on Southmere Council's services". Whose report it is is not known here; a place told of
// beside the draft's own, or as somebody's partner, is passed over.

import { hasSign, signs } from "../../../signs.ts";
import { sought } from "../../../sought.ts";
import {
  besideOthers,
  councilAfter,
  itsServices,
  type NamedPlace,
  placesNamedIn,
  servedPeople,
  withoutOwnOthers,
} from "./placesNamed.ts";

/** The places that the inspectors tell of in a sentence, in order. `found`: it stands among what they found. */
export function reportedPlacesIn(text: string, before: string, found: boolean): NamedPlace[] {
  if (!found && (!hasSign(text, tellerSigns) || !teller.test(text))) return [];
  return placesNamedIn(text).filter((place) => {
    if (
      !before.includes(place.name) &&
      isAccountOf(text.slice(0, place.start), text.slice(place.end), before)
    )
      return true;
    const left = text.slice(Math.max(0, place.start - 200), place.start);
    const right = text.slice(place.end, place.end + 160);
    return (
      isInspected(left, right) && !besideOthers.test(withoutOwnOthers(text)) && (found || isTold(left, right))
    );
  });
}

const tellerSigns = signs("inspector", "ofsted", "_hmi", "report", "letter", "they", "_it_");
const teller = sought(/\b(?:inspectors?|Ofsted|HMI|report|letter|[Tt]hey|[Ii]t)\b/i);

/** "We accept the letter. It was a fair account of Southmere’s services": the letter’s, whatever else the sentence says. */
const accountOf =
  /^\W*(?:[\d.]+\)?\s)?(?:It|This|That)\s(?:was|is|gives?|gave|offers?|offered|paints?|painted)\s(?:us\s)?(?:an?)\s(?:\p{Ll}+\s){0,4}(?:account|picture|description|portrait|assessment|summary|reflection)\sof\s(?:the\s)?$/u;
const paperBefore =
  /\b(?:[Tt]he|Ofsted['’]s|[Tt]heir|[Ii]ts)\s(?:inspection\s|full\s)?(?:report|letter)\b(?!\s(?:of|from|by|to|on|about)\b)[^.;?!]*[.]\s*$/u;

function isAccountOf(left: string, right: string, before: string): boolean {
  return accountOf.test(left) && paperBefore.test(before) && itsServices.test(right);
}

/** "Children and families in …", "children in need of early help in …", "services across the borough of …". */
const where = new RegExp(
  String.raw`(?<![\p{L}’'-])${servedPeople}(?:\s(?:in|on|with|of|at|for|leaving|needing|receiving|who\s(?:need|are|have|receive))(?:\s[\p{Ll}’'-]+){1,6}?)?\s(?:in|of|across|throughout|within)\s(?:the\s(?:(?:london|royal|metropolitan)\s)?(?:borough|city|county)\sof\s)?$`,
  "iu",
);
/** "Social workers love working for …". */
const employs = /\b(?:work(?:s|ed|ing)?|grow(?:s|ing)?\sup|employed|careers?)\s(?:for|in|at|within|by)\s$/i;
/** "… that Southmere has a stable workforce". */
const subject = /(?:\bthat\s|,\s)$/;
const acts = new RegExp(
  String.raw`^(?:${councilAfter})?\s(?:(?:now|still|also|often)\s)?(?:has|had|is|was|does|must|should|could|\p{Ll}{2,}ed|needs|knows|makes|takes|gives|keeps|uses|cares|puts|remains|continues|listens|works|provides|offers|responds|requires|performs|meets|delivers)\s`,
  "u",
);
/** "Inspectors recognised Southmere as a good authority". */
const namedAs = new RegExp(String.raw`^(?:${councilAfter})?\s(?:as|to\sbe)\s`, "u");

function isInspected(left: string, right: string): boolean {
  if (employs.test(left)) return true;
  if (partner.test(left)) return false;
  return (
    where.test(left) ||
    itsServices.test(right) ||
    (subject.test(left) && acts.test(right)) ||
    (namedAs.test(right) && justFound.test(left)) ||
    opensIn.test(left)
  );
}

/** "The help of Essex’s social workers", "staff who came from Kent": somebody else’s part in it. */
const partner =
  /\b(?:with|from|by|to|like|via|alongside|near|outside|commission\w+|buys?|bought|help|support|advice|assistance|work|led)\s(?:(?:of|from|by|with|for)\s)?(?:the\s)?$/i;

const actor = String.raw`(?:[Ii]nspectors?|Ofsted|HMI|(?:the|their|its|this|Ofsted['’]s|inspection)\s(?:\p{Ll}+\s){0,2}(?:[Rr]eport|[Ll]etter)|[Tt]he\s(?:[Rr]eport|[Ll]etter)|(?:^\W*|[:;,–—]\s|\band\s)(?:[Ii]t|[Tt]hey))`;
const finding =
  "(?:sa(?:y|ys|id|w)|stat(?:e|es|ed)|not(?:e|es|ed)|f(?:ind|inds|ound)|observ(?:e|es|ed)|report(?:s|ed)|recogni[sz](?:e|es|ed)|acknowledg(?:e|es|ed)|highlight(?:s|ed)?|describ(?:e|es|ed)|prais(?:e|es|ed)|commend(?:s|ed)?|conclud(?:e|es|ed)|add(?:s|ed)|record(?:s|ed)|wr(?:ites?|ote)|identif(?:y|ies|ied)|judg(?:e|es|ed)|confirm(?:s|ed)?|criticis(?:e|es|ed)|tells?|told|warn(?:s|ed)|express(?:es|ed)|felt|consider(?:s|ed)?|rat(?:e|es|ed)|grad(?:e|es|ed)|hear[sd]?|show(?:s|ed)|learn(?:ed|t)|g[ai]ves?|looked at|spoke|pointed|mention(?:s|ed))";
const justFound = new RegExp(String.raw`\b${finding}\s$`, "u");
/** "In Southmere, the inspectors concluded, …": of all of it, not of a day in one town. */
const opensIn = /^\W*(?:[\d.]+\)?\s)?(?:In|Across|Throughout)\s$/;
/** What comes before: "Inspectors found that", "according to the report,", "in Ofsted’s report on". */
const toldBefore = new RegExp(
  String.raw`${actor}(?:['’]s?)?\b[^.;]{0,80}?\b${finding}\b[^.;]*$|\b[Aa]ccording\sto\s(?:the\s|its\s|their\s)?(?:\p{L}+\s){0,2}(?:report|letter|inspectors|Ofsted)\b[^.;]*$|\b[Ii]n\s(?:the|its|their|Ofsted['’]s)\s(?:\p{Ll}+\s){0,3}(?:report|letter|inspectors|inspectors['’]\swords),\s[^.;]*$|\b(?:told|said\sto|assured)\s(?:the\s)?(?:inspectors|Ofsted)\b[^.;]*$`,
  "u",
);
/** "Children in Southmere, says the report, …": the sentence's own subject. */
const opens = /(?:^\W*|[.;:]\s)(?:[\p{L}’'-]+\s){0,8}$/u;
const toldAfter = new RegExp(
  String.raw`^[^.;]{0,60}?,\s(?:so\s)?(?:says?|said|found|finds?|notes?|writes?|wrote|reports?)\s(?:the\s(?:report|letter|inspectors)|Ofsted|inspectors|its\sreport)\b|^[^.;]{0,60}?,\s(?:the\s)?(?:inspectors|Ofsted|report|letter)\s(?:also\s)?${finding}(?:\sus)?[,.]`,
  "u",
);
/** "Southmere’s leaders are described in the report as …", "… were praised by the inspectors for …". */
const toldOf =
  /^[^.;,]{0,50}?\s(?:is|are|was|were)\s(?:also\s)?(?:described|praised|commended|criticised|credited|said|found|judged|reported)\s(?:(?:by|in)\sthe\s(?:report|letter|inspectors)\b|(?:as|to|for)\b[^.;]{0,120}\b(?:by|in)\sthe\s(?:report|letter|inspectors)\b)/u;
/** "Southmere’s services have been inspected by Ofsted, whose report is published today". */
const inspectedNow =
  /^[^.;,]{0,40}?\s(?:ha(?:s|ve)\s(?:just\s|now\s|recently\s)?been)\s(?:inspected|visited|judged|rated|graded)\s[^.;]{0,40}?\b(?:Ofsted|inspectors)\b[^.;]*\b(?:published|out|report)\b/;

function isTold(left: string, right: string): boolean {
  return (
    toldBefore.test(left) ||
    (opens.test(left) && (toldAfter.test(right) || toldOf.test(right) || inspectedNow.test(right)))
  );
}
