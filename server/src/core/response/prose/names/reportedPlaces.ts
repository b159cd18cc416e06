// Finds the places of which a sentence says that the inspectors tell something: "Inspectors found that children in
// Southmere …", "Ofsted's report on Southmere Council's services". Whose report it is is not known here; a place told of
// beside the draft's own, or as somebody's partner, is passed over.

import { matchesOf } from "../../../matches.ts";
import { hasSign, signs } from "../../../signs.ts";
import { sought } from "../../../sought.ts";
import type { Span } from "../../../text.ts";
import { isGeneric } from "./placeNames.ts";

/** A place, and where its name stands in the sentence. */
export type ReportedPlace = Span & { readonly name: string };

/** The places that the inspectors tell of in a sentence, in order. `before`: the passage's words before it. */
export function reportedPlacesIn(text: string, before: string): ReportedPlace[] {
  if (!hasSign(text, tellerSigns) || !teller.test(text)) return [];
  let compared: boolean | null = null;
  const places: ReportedPlace[] = [];
  for (const { 0: written, index } of matchesOf(text, capitalised)) {
    const place = placeOf(written, index);
    if (place === null) continue;
    if (
      isAccountOf(text.slice(0, place.start), text.slice(place.end), before) &&
      !before.includes(place.name)
    ) {
      places.push(place);
      continue;
    }
    compared ??= isCompared(text);
    if (compared && !wasInspected.test(text.slice(place.end, place.end + 160))) continue;
    const left = text.slice(Math.max(0, index - 200), place.start);
    const right = text.slice(place.end, place.end + 160);
    if (wasInspected.test(right) && !besideOwn.test(text.slice(0, index))) {
      places.push(place);
      continue;
    }
    if (asked.test(left) && /^\s?\?/.test(right)) {
      places.push(place);
      continue;
    }
    if (!isInspected(left, right)) continue;
    if (before.includes(place.name) && besideOwn.test(before)) continue;
    if (isTold(left, right)) places.push(place);
  }
  return places;
}

function isCompared(text: string): boolean {
  return besideOwn.test(text.replace(alsoTold, (written) => " ".repeat(written.length)));
}

const tellerSigns = signs("inspector", "ofsted", "_hmi", "report", "letter", "they", "_it_");
const teller = sought(/\b(?:inspectors?|Ofsted|HMI|report|letter|[Tt]hey|[Ii]t)\b/i);

/** "Unlike Southmere's, our services …": told beside the draft's own. */
const besideOwn = sought(
  /\b(?:neighbour\w*|other|another|elsewhere|similar\w*|likewise|compar\w*|also|both|region\w*|ours?|we|us|unlike|than|whereas|while|peers?|partners?|twinned|placed|placements?|moved|distance|miles|out[\s-]of[\s-](?:area|borough|county|authority))\b/i,
);
/** "Inspectors also found", "both inspectors", "this tells us", "peer reviews", "their partners", "other agencies". */
const alsoTold =
  /\bpeer\s(?=(?:reviews?|challenges?|audits?|support|mentors?|mentoring|supervision)\b)|\b(?:(?:their|its|statutory|strategic|safeguarding)\s)partners\b|\bother\s(?=(?:agencies|professionals|bodies|services|adults)\b)|(?<=\b(?:[Ii]nspectors|Ofsted|[Tt]hey|[Ii]t|[Rr]eport|[Ll]etter)(?:\s(?:have|has))?\s)also\b|\bboth\s(?=inspectors\b)|(?<=\b(?:tells?|told|reminds?|reminded)\s)us\b|\bthan\s(?=(?:\d|one|two|three|half|a\s))/gi;

const capitalised =
  /(?<![\p{L}’'-])(?=[^\0-@[-¿])\p{Lu}[\p{Ll}’'-]+(?:\s(?:(?:and|upon|on|of|the|with|&)\s){0,2}\p{Lu}[\p{Ll}’'-]+){0,5}/gu;
const joiner = /^(?:and|upon|on|of|the|with|&)$/;
/** Words with a capital of which a name is none of a place. */
const notPlace =
  /\b(?:Early|Help|Team|Hub|House|Project|Academy|Trust|Board|Partnership|Director|Executive|Strategy|Plan|Court|Service|Programme|Family|Families|Group|Panel|Forum|School|Centre|Staying|Signs|Safety|Foster|Personal|Supervision|Permanence|Management|Support|Much|Police|Hospital|University|College|Lodge|Farm|Road|Street|Lane|Close|Mr|Mrs|Ms|Dr|Cllr|Councillor|Year|Key|Stage|Reception|Mosaic|Mind|Bill|Act|Regulations|Church|State|Independent|Reviewing|Virtual|Head|Officer)\b/;
/** Nations and parts of the country: nobody's draft is theirs. */
const region =
  /^(?:Great\s)?(?:England|Wales|Scotland|Ireland|Britain|Europe|London|Kingdom|Midlands|Yorkshire|North|South|East|West|Northern|Southern|Eastern|Western|Ukraine|Afghanistan|Syria)(?:[\s-](?:North|South|East|West|Ireland|Midlands|England|Anglia|Kingdom|of))*$/i;

/** The place's own words of a stretch of words with capitals: "In Southmere County Council’s" has one. */
function placeOf(written: string, at: number): ReportedPlace | null {
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

/** "We accept the letter. It was a fair account of Southmere’s services": the letter’s, whatever else the sentence says. */
const accountOf =
  /^\W*(?:[\d.]+\)?\s)?(?:It|This|That)\s(?:was|is|gives?|gave|offers?|offered|paints?|painted)\s(?:us\s)?(?:an?)\s(?:\p{Ll}+\s){0,4}(?:account|picture|description|portrait|assessment|summary|reflection)\sof\s(?:the\s)?$/u;
const paperBefore =
  /\b(?:[Tt]he|Ofsted['’]s|[Tt]heir|[Ii]ts)\s(?:inspection\s|full\s)?(?:report|letter)\b(?!\s(?:of|from|by|to|on|about)\b)[^.;?!]*[.]\s*$/u;

function isAccountOf(left: string, right: string, before: string): boolean {
  return accountOf.test(left) && paperBefore.test(before) && whose.test(right);
}

const people =
  "(?:children(?:['’]s\\s(?:services|social\\s(?:care|work)))?|young\\s(?:people|carers)|families|parents|care\\s(?:leavers|experienced\\syoung\\speople)|foster\\scarers|carers|social\\sworkers?|staff|practitioners|leaders|services(?:\\sfor\\s(?:children|families|young\\speople))?|social\\s(?:care|work)|(?:\\p{Ll}+\\s){0,2}(?:offer|provision|practice|arrangements|help|teams?)|local\\sarea\\spartnership)";
const council = String.raw`(?:\s(?:(?:Metropolitan|London|Royal|City|County|Borough|District|Unitary|Combined)\s)*Council|\slocal\sauthority|\scouncil|\sauthority)`;
/** "Southmere Council’s own services", "Southmere children’s services", "the Southmere local area partnership". */
const whose = new RegExp(
  String.raw`^(?:${council}(?:['’]s?)?|['’]s?|(?=\s(?:local|children['’]s)\s))\s(?:(?:own|senior|political|corporate|strategic|frontline|local\sauthority)\s(?:and\s)?){0,3}${people}(?![\p{L}-])`,
  "iu",
);
/** "Children and families in …", "children in need of early help in …", "services across the borough of …". */
const where = new RegExp(
  String.raw`(?<![\p{L}’'-])${people}(?<which>\s(?:in|on|with|of|at|for|leaving|needing|receiving|who\s(?:need|are|have|receive))(?:\s[\p{Ll}’'-]+){1,6}?)?\s(?:in|of|across|throughout|within)\s(?:the\s(?:(?:london|royal|metropolitan)\s)?(?:borough|city|county)\sof\s)?$`,
  "iu",
);
/** "Children who take part in …", "who live in …": not of it, or not of it alone. */
const elsewhere =
  /\b(?:part|involved|enrolled|engaged|interest|liv\w+|lives?|mov\w+|born|school|educat\w+|trust|faith|belie\w+|trained|skilled)\b/i;
/** "Social workers love working for …". */
const employs = /\b(?:work(?:s|ed|ing)?|grow(?:s|ing)?\sup|employed|careers?)\s(?:for|in|at|within|by)\s$/i;
/** "… that Southmere has a stable workforce". */
const subject = /(?:\bthat\s|,\s)$/;
const acts = new RegExp(
  String.raw`^(?:${council})?\s(?:has|is|was|had|needs|knows|must|does|still|now\shas|provides|offers|makes|responds)\s`,
  "u",
);

function isInspected(left: string, right: string): boolean {
  if (employs.test(left)) return true;
  if (partner.test(left)) return false;
  const of = where.exec(left);
  if (of !== null && !elsewhere.test(of.groups?.["which"] ?? "")) return true;
  return whose.test(right) || (subject.test(left) && acts.test(right));
}

/** "The help of Essex’s social workers", "staff who came from Kent": somebody else’s part in it. */
const partner =
  /\b(?:with|from|by|to|like|via|alongside|near|outside|commission\w+|buys?|bought|help|support|advice|assistance|work|led)\s(?:(?:of|from|by|with|for)\s)?(?:the\s)?$/i;

const actor = String.raw`(?:[Ii]nspectors?|Ofsted|HMI|(?:the|their|its|this|Ofsted['’]s|inspection)\s(?:\p{Ll}+\s){0,2}(?:[Rr]eport|[Ll]etter)|[Tt]he\s(?:[Rr]eport|[Ll]etter)|(?:^\W*|[:;,–—]\s|\band\s)(?:[Ii]t|[Tt]hey))`;
const finding =
  "(?:sa(?:y|ys|id|w)|stat(?:e|es|ed)|not(?:e|es|ed)|f(?:ind|inds|ound)|observ(?:e|es|ed)|report(?:s|ed)|recogni[sz](?:e|es|ed)|acknowledg(?:e|es|ed)|highlight(?:s|ed)?|describ(?:e|es|ed)|prais(?:e|es|ed)|commend(?:s|ed)?|conclud(?:e|es|ed)|add(?:s|ed)|record(?:s|ed)|wr(?:ites?|ote)|identif(?:y|ies|ied)|judg(?:e|es|ed)|confirm(?:s|ed)?|criticis(?:e|es|ed)|tells?|told|warn(?:s|ed)|express(?:es|ed)|felt|consider(?:s|ed)?|rat(?:e|es|ed)|grad(?:e|es|ed)|hear[sd]?|show(?:s|ed)|learn(?:ed|t)|g[ai]ves?|looked at|spoke|pointed|mention(?:s|ed))";
/** What comes before: "Inspectors found that", "according to the report,", "in Ofsted’s report on". */
const toldBefore = new RegExp(
  String.raw`${actor}(?:['’]s?)?\b[^.;]{0,80}?\b${finding}\b[^.;]*$|\b[Aa]ccording\sto\s(?:the\s|its\s|their\s)?(?:\p{L}+\s){0,2}(?:report|letter|inspectors|Ofsted)\b[^.;]*$|\b[Ii]n\s(?:the|its|their|Ofsted['’]s)\s(?:\p{Ll}+\s){0,3}(?:report|letter|inspectors|inspectors['’]\swords),\s[^.;]*$|\b(?:told|said\sto|assured)\s(?:the\s)?(?:inspectors|Ofsted)\b[^.;]*$`,
  "u",
);
/** "Children in Southmere, says the report, …": the sentence's own subject. */
const opens = /(?:^\W*|[.;:]\s)(?:[\p{L}’'-]+\s){0,8}$/u;
const toldAfter = new RegExp(
  String.raw`^[^.;]{0,60}?,\s(?:so\s)?(?:says?|said|found|finds?|notes?|writes?|wrote|reports?)\s(?:the\s(?:report|letter|inspectors)|Ofsted|inspectors|its\sreport)\b|^[^.;]{0,60}?,\s(?:the\s)?(?:inspectors|Ofsted|report|letter)\s(?:also\s)?(?:says?|said|found|finds?|notes?|noted|writes?|wrote|reports?|adds?|added|tells?\sus),`,
  "u",
);
/** "Southmere’s leaders are described in the report as …", "… were praised by the inspectors for …". */
const toldOf =
  /^[^.;,]{0,50}?\s(?:is|are|was|were)\s(?:also\s)?(?:described|praised|commended|criticised|credited|said|found|judged|reported)\s(?:(?:by|in)\sthe\s(?:report|letter|inspectors)\b|(?:as|to|for)\b[^.;]{0,120}\b(?:by|in)\sthe\s(?:report|letter|inspectors)\b)/u;
/** "Southmere’s services have been inspected by Ofsted, whose report is published today". */
const inspectedNow =
  /^[^.;,]{0,40}?\s(?:ha(?:s|ve)\s(?:just\s|now\s|recently\s)?been)\s(?:inspected|visited|judged|rated|graded)\s[^.;]{0,40}?\b(?:Ofsted|inspectors)\b[^.;]*\b(?:published|out|report)\b/;
/** "Southmere was the authority that inspectors visited". */
const wasInspected =
  /^\s(?:was|is)\sthe\s(?:\p{Ll}+\s)?(?:authority|council|area|partnership|county|borough|city)\s(?:(?:that|which|whose\s[^.;,]{1,30})\s)?(?:(?:the\s)?inspectors|Ofsted)\s(?:\p{Ll}+\s)?(?:visited|inspected|came\sto|judged|looked)/u;
/** "What did Ofsted say about Southmere?" */
const asked =
  /^\W*(?:What|How)\s(?:did|do|does|has|have)\s(?:the\s)?(?:Ofsted|inspectors|report|letter)\s(?:\p{Ll}+\s){1,3}(?:about|of|in)\s$/u;
/** "Ofsted’s report on …", "its letter about …". */
const paperOn = new RegExp(
  String.raw`\b(?:Ofsted['’]s|[Ii]nspectors['’]|[Ii]ts|[Tt]heir|[Tt]he)\s(?:(?:full|\p{Ll}+)\s){0,2}(?:report|letter|verdict|findings)\s(?:on|about|into|of|from|following|after)\s(?:(?:the|its|their)\s(?:\p{Ll}+\s)?(?:inspection|visit)\s(?:of|to)\s)?(?:the\s)?$`,
  "u",
);

function isTold(left: string, right: string): boolean {
  if (
    toldBefore.test(left) ||
    (opens.test(left) && (toldAfter.test(right) || toldOf.test(right) || inspectedNow.test(right)))
  )
    return true;
  return paperOn.test(left) && whose.test(right);
}
