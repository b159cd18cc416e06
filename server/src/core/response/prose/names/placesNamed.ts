// Finds the names in a sentence that can be an authority's, and what services of one may be called. What the sentence
// says of it is read elsewhere.

import { matchesOf } from "../../../matches.ts";
import { ofRecentTexts } from "../../../recentTexts.ts";
import { sought } from "../../../sought.ts";
import type { Span } from "../../../text.ts";
import { isGeneric } from "./placeNames.ts";

/** A place, and where its name stands in the sentence. */
export type NamedPlace = Span & { readonly name: string };

/** The places that a sentence names, in order. */
export const placesNamedIn: (text: string) => readonly NamedPlace[] = ofRecentTexts(readPlaces);

function readPlaces(text: string): NamedPlace[] {
  const places: NamedPlace[] = [];
  for (const { 0: written, index } of matchesOf(text, capitalised)) {
    const place = placeOf(written, index);
    if (place !== null) places.push(place);
  }
  return places;
}

const capitalised =
  /(?<![\p{L}’'-])(?=[^\0-@[-¿])\p{Lu}[\p{Ll}’'-]+(?:\s(?:(?:and|upon|on|of|the|with|&)\s){0,2}\p{Lu}[\p{Ll}’'-]+){0,5}/gu;
const joiner = /^(?:and|upon|on|of|the|with|&)$/;
/** Words with a capital of which a name is none of a place. */
const notPlace =
  /\b(?:Early|Help|Team|Hub|House|Project|Academy|Trust|Board|Partnership|Director|Executive|Strategy|Plan|Court|Service|Programme|Family|Families|Group|Panel|Forum|School|Centre|Staying|Signs|Safety|Foster|Personal|Supervision|Permanence|Management|Support|Much|Police|Hospital|University|College|Lodge|Farm|Road|Street|Lane|Close|Mr|Mrs|Ms|Dr|Cllr|Councillor|Year|Key|Stage|Reception|Mosaic|Mind|Bill|Act|Regulations|Church|State|Independent|Reviewing|Virtual|Head|Officer|Grange|Cottages?|Meadows?|Home|Homes|Unit|Office|Children|Health|National|Government|Minister|Department|Cabinet|Parliament|Town|Parish)\b/;
/** Nations and parts of the country: nobody's draft is theirs. */
const region =
  /^(?:Great\s)?(?:England|Wales|Scotland|Ireland|Britain|Europe|London|Kingdom|Midlands|Yorkshire|North|South|East|West|Northern|Southern|Eastern|Western|Ukraine|Afghanistan|Syria)(?:[\s-](?:North|South|East|West|Ireland|Midlands|England|Anglia|Kingdom|of))*$/i;

/** The place's own words of a stretch of words with capitals: "In Southmere County Council’s" has one. */
function placeOf(written: string, at: number): NamedPlace | null {
  const words = matchesOf(written, /\S+/g).map(({ 0: text, index }) => ({ text, index }));
  while (words[0] !== undefined && (isGeneric(words[0].text) || joiner.test(words[0].text))) words.shift();
  const council = words.findIndex(({ text }) => isGeneric(text.replace(/[’']s?$/, "")));
  const own = council < 0 ? words : words.slice(0, council);
  while (joiner.test(own.at(-1)?.text ?? "")) own.pop();
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  const name = written.slice(first.index, last.index + last.text.length).replace(/[’'](?:s|$)$|[’']$/, "");
  if (notPlace.test(name) || region.test(name)) return null;
  return { name, start: at + first.index, end: at + first.index + name.length };
}

/** Words with which a place is told of beside the draft's own: a neighbour, a peer, one to learn from. */
export const besideOthers = sought(
  /\b(?:neighbour\w*|other|another|others|elsewhere|similar\w*|likewise|compar\w*|also|both|region\w*|ours|unlike|than|whereas|while|peers?|partners?|partnered|twinned|placed|placements?|moved|distance|miles|out[\s-]of[\s-](?:area|borough|county|authority)|shares|sharing|sector-led|alongside|awaited|(?<!at\sthe\s)same\s(?:day|week|month|morning|year))\b/i,
);

/** "Inspectors also found", "both inspectors", "this tells us", "peer reviews", "their partners", "both areas", "we are glad that". */
const ownOthers =
  /\bpeer\s(?=(?:reviews?|challenges?|audits?|support|mentors?|mentoring|supervision)\b)|\b(?:(?:their|its|our|statutory|strategic|safeguarding)\s(?:\p{Ll}+\s)?)partners\b|\bother\s(?=(?:agencies|professionals|bodies|services|adults)\b)|(?<=\b(?:[Ii]nspectors|Ofsted|[Tt]hey|[Ii]t|[Rr]eport|[Ll]etter)(?:\s(?:have|has))?\s)also\b|\bboth\s(?=(?:inspectors|areas|points|judge?ments|findings|recommendations|actions)\b)|\b[Ww]e\s(?=(?:are|were|feel)\s(?:\p{Ll}+\s)?(?:delighted|pleased|proud|glad|happy|grateful|disappointed|sorry|saddened|encouraged)\b|(?:welcome|accept|recognise|acknowledge|note|know)\b)|(?<=\b(?:tells?|told|reminds?|reminded)\s)us\b|\bthan\s(?=(?:\d|one|two|three|half|a\s|before\b|ever\b|they\b|it\b|once\b|usual\b))/giu;

/** A sentence without what sounds as if others were told of and is the report's or the draft's own. */
export function withoutOwnOthers(text: string): string {
  return text.replace(ownOthers, (written) => " ".repeat(written.length));
}

/** "Southmere Borough Council", "Southmere’s own council": what stands after the name of an authority. */
export const councilAfter = String.raw`(?:\s(?:(?:Metropolitan|London|Royal|City|County|Borough|District|Unitary|Combined)\s)*Council|\slocal\sauthority|\scouncil|\sauthority)`;
/** Whose services an inspection is of. */
export const servedPeople =
  "(?:children(?:['’]s\\s(?:services|social\\s(?:care|work)|experiences|outcomes|progress|lives|plans))?|young\\s(?:people|carers)|families|parents|care\\s(?:leavers|experienced\\syoung\\speople)|foster\\scarers|carers|social\\sworkers?|staff|practitioners|leaders|(?:the\\s)?experiences\\sof\\s\\p{Ll}+(?:\\s(?:and|in|with|care)\\s?\\p{Ll}*){0,3}|services(?:\\sfor\\s(?:children|families|young\\speople|care\\sleavers))?|social\\s(?:care|work)|(?:\\p{Ll}+\\s){0,2}(?:offer|provision|practice|arrangements|help|teams?|support)|local\\sarea\\spartnership)";
/** "Southmere Council’s own services", "Southmere children’s services", "the Southmere local area partnership". */
export const itsServices = new RegExp(
  String.raw`^(?:${councilAfter}(?:['’]s?)?|['’]s?|(?=\s(?:local|children['’]s)\s))\s(?:(?:own|senior|political|corporate|strategic|frontline|local\sauthority)\s(?:and\s)?){0,3}${servedPeople}(?![\p{L}-])`,
  "iu",
);
