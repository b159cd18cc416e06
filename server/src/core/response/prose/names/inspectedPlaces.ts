// Finds the places that a sentence presents as the one inspected, reported on or answered for: "Ofsted's inspection of
// Southmere", "the letter about Southmere", "Southmere Council has drawn up this plan". Whose report it is is not known
// here; a place told of beside the draft's own is passed over.

import { hasSign, signs } from "../../../signs.ts";
import {
  besideOthers,
  councilAfter,
  itsServices,
  type NamedPlace,
  placesNamedIn,
  withoutOwnOthers,
} from "./placesNamed.ts";
import { canBeReported } from "../inspections/inspectionMeant.ts";

/** How plainly: `answered`: as whom the draft answers for; `reported`: as what its report is of. */
export type InspectedPlace = NamedPlace & { readonly as: "answered" | "reported" };

/** `before`: the passage's words before the sentence. */
export function inspectedPlacesIn(text: string, before: string): InspectedPlace[] {
  if (!hasSign(text, tellerSigns)) return [];
  const places = placesNamedIn(text);
  if (places.length === 0 || isOfOthers(text)) return [];
  return places.flatMap((place) => {
    const left = text.slice(Math.max(0, place.start - 200), place.start);
    const right = text.slice(place.end, place.end + 160);
    const as = howMeant(left, right, before);
    const reportable = as === "answered" || (as !== null && canBeReported(text.replace(nextSteps, "")));
    return as === null || !reportable ? [] : [{ ...place, as }];
  });
}

/** Whether a sentence tells of others for their own sake: neighbours, or whoever there is something to learn from. */
export function isOfOthers(text: string): boolean {
  return besideOthers.test(withoutOwnOthers(text)) || toLearnFrom.test(text);
}

/** "We have learned from the report on Southmere", "the government’s answer to …": another’s, told of for its own sake. */
const toLearnFrom =
  /\b(?:learn\w*|lessons?|(?<!(?:be|can)\s)read(?=\s(?:the|about|their|Ofsted))|studied|study|examples?|government|ministers?|DfE|colleagues|border\w*)\b|\bDepartment\b/i;

/** "Next steps after the inspection": what follows is no inspection to come. */
const nextSteps = /\bnext\ssteps?\b/gi;

const tellerSigns = signs(
  ...["inspect", "ofsted", "_hmi", "report", "letter", "visit", "jtai", "ilacs", "_it_", "_we_", "_we,"],
  ...["plan", "response", "comments", "statement", "covers", "accepts", "welcome"],
);

/** "The home", "a school": what a name alone may be of. */
const oneHome = /\b(?:the|this|that|an?|our)\s(?:\p{Ll}+\s)?(?:home|school|nursery|unit|lodge)\b/iu;

function howMeant(left: string, right: string, before: string): InspectedPlace["as"] | null {
  if (partOfIt.test(right)) return null;
  const whole = itsServices.test(right) || council.test(right);
  if ((weOf.test(left) && weAnswer.test(right)) || (answerBy.test(left) && whole)) return "answered";
  const services = inServices.exec(left);
  const lead = services === null ? left : left.slice(0, services.index);
  const servicesOfIt = whole || /\p{L}{4}/u.test(services?.[0] ?? "");
  if (!servicesOfIt && oneHome.test(left + right)) return null;
  const inspected =
    theInspection.test(lead) ||
    thePaper.test(lead) ||
    (servicesOfIt && (covers.test(lead) || (itCovers.test(lead) && paperBefore.test(before))));
  return inspected ? "reported" : null;
}

/** "The children's services of", "services for children in the borough of": between the inspection and the place. */
const inServices =
  /(?:(?:the\s)?(?:local\sauthority\s)?(?:(?:[Cc]hildren['’]s\s(?:social\scare(?:\sservices)?|[Ss]ervices)|services(?:\sfor\s(?:children|families|care\sleavers|young\speople)(?:\sand\s(?:families|young\speople|care\sleavers))?)?|care\sleavers|children|social\swork|the\sfront\sdoor|arrangements|partnership)\s(?:in|of|across|at)\s))?(?:the\s)?(?:(?:(?:London|Royal|Metropolitan)\s)*(?:[Bb]orough|[Cc]ity|[Cc]ounty)\sof\s(?:the\s)?)?$/u;
/** "Southmere’s harbour hub", "Southmere team", "Southmere and Eastmere": a part of it, or more than it. */
const partOfIt =
  /^(?:['’]s)?\s(?:\p{Lu}\p{Ll}+\s)*(?:hub|team|home|centre|school|unit|office|locality|district|ward|area(?!\spartnership)|residential|library|court|police|station|estate|neighbourhood|college|academy|nursery)s?\b|^,?\s(?:and|or|for|to)\s\p{Lu}|^,\s\p{Lu}[\p{Ll}-]+(?:,|\sand\s)\s?\p{Lu}/u;
const council = new RegExp(`^${councilAfter}(?![\\p{L}])`, "u");

const definite = String.raw`(?:[Tt]he|[Tt]his|[Oo]ur|[Ii]ts|[Tt]heir|Ofsted['’]s|OFSTED['’]s|[Ii]nspectors['’])`;
const inspection = "(?:[Ii]nspection|[Ff]ocused\\s[Vv]isit|JTAI|ILACS|re-inspection)";
/** "Ofsted's full inspection of", "the inspection in May 2026 of", "the inspection of June – the first of". */
const theInspection = new RegExp(
  String.raw`\b${definite}\s(?:(?!previous|earlier|former|next)[\p{L}\d-]+\s){0,5}?${inspection}(?:\s(?:on|in|from|between|of)\s[^.;:()–]{3,40}?)?(?:\s[–—-]\s|,\s|\s\()?(?:(?:the|our|its)\s(?:first|second|third|latest)\s)?\s?(?:of|to|into)\s$`,
  "u",
);
/** "Ofsted's report on", "the inspectors' letter about". */
const thePaper = new RegExp(
  String.raw`\b${definite}\s(?:(?!previous|earlier|former|peer)[\p{L}\d-]+\s){0,2}?(?:[Rr]eport|[Ll]etter|verdict)\s(?:on|about|into)\s$`,
  "u",
);
const covers =
  /\b(?:[Tt]he|[Tt]his|Ofsted['’]s|[Ii]ts|[Tt]heir|[Oo]ur)\s(?:full\s|inspection\s|focused\s)?(?:inspection|visit|report|letter|JTAI)\s(?:covers|covered|concern(?:s|ed)|(?:is|was)\s(?:about|of)|look(?:s|ed)\sat|examined|deals?\swith|describes?)\s$/u;
const itCovers = /^\W*(?:It|This)\s(?:covers|covered|concern(?:s|ed)|is\sabout|describes)\s$/u;
const paperBefore = /\b(?:report|letter|inspection|visit|Ofsted)\b/;

/** "We, the Southmere partnership, accept …". */
const weOf = /(?:^|[^\p{L}])[Ww]e(?:,|\s(?:in|at|of))\s(?:the\s)?$/u;
const weAnswer = new RegExp(
  String.raw`^(?:${councilAfter}|\s(?:local\sarea\s|safeguarding\s)?partnership)?,?\s(?:\p{Ll}+ly\s)?(?:accept|welcome|recogni[sz]e|acknowledge|agree|are\s|have\s|take\s)`,
  "u",
);
/** "This plan comes from", "response by". */
const answerBy =
  /\b(?:(?:[Tt]his|[Tt]hese|[Oo]ur)\s(?:\p{L}+\s){0,2}?(?:plan|response|comments|statement|paper|submission)\s(?:is|are|comes?|was|were|has\sbeen|have\sbeen)\s(?:\p{Ll}+\s)?(?:from|by|on\sbehalf\sof|that\sof)|^\W*(?:[Rr]esponse|[Aa]nswer|[Rr]eply|[Ss]tatement|[Cc]omments)\s(?:of|by|from|on\sbehalf\sof))\s(?:the\s)?$/u;
