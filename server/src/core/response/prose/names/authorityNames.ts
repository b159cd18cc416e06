// Finds the authority that a draft says was inspected, and councils by their names. Whose report it is is not known here.

import { hasSign, signs } from "../../../signs.ts";
import type { WrittenDate } from "../../../writtenDates.ts";
import type { NamedAuthority } from "../../statedFacts.ts";
import type { StatedSentence } from "../inspections/inspectionDates.ts";
import { canBeReported, inspectedPlaceAt } from "../inspections/inspectionMeant.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { reportedPlacesIn } from "./reportedPlaces.ts";
import { sought } from "../../../sought.ts";

const words = String.raw`(?=[^\0-@[-¿])\p{Lu}[\p{Ll}’'-]+(?:\s(?:(?:and|upon|on|of|the|with|&)\s){0,2}\p{Lu}[\p{Ll}’'-]+){0,4}`;
const kinds = String.raw`(?:(?:Metropolitan|London|Royal|City|County|Borough|District|Unitary|Combined)\s)*`;
const council = sought(new RegExp(String.raw`(?<name>${words}?)\s${kinds}Council\b`, "gu"));
const authorityLabel =
  /^\s*(?:name\s+of\s+)?(?:local\s+)?(?:authority|council)(?:\s+(?:name|inspected))?\s*:?\s*$/i;
const labelled = sought(
  new RegExp(
    String.raw`^(?:Local\s[Aa]uthority|Authority|Council)(?:\s(?:name|inspected))?:\s(?<name>${words})`,
    "u",
  ),
);
/** A report's own title: "Inspection of Northmere local authority children’s services". */
const titled = new RegExp(
  String.raw`\b(?:Inspection|Focus(?:s?ed)?\s[Vv]isit|Monitoring\s[Vv]isit)\s(?:of|to)\s(?:the\s)?(?<name>${words})(?:['’]s)?\s(?:${kinds}Council\s)?(?:local\s[Aa]uthority\s)?[Cc]hildren['’]s\s[Ss]ervices`,
  "u",
);
/** "We thank Ofsted for its letter about Northmere’s services": what the draft answers. */
const answered = new RegExp(
  String.raw`\b(?:thank|welcome|accept|grateful|acknowledge|respon|answer|reply)\w*\b[^.;]{0,60}\b(?:its|their|the|this|that|Ofsted['’]s)\s(?:\p{Ll}+\s){0,2}(?:(?:report|letter)\s(?:about|on|into|of)|(?:inspection|visit)\s(?:of|to))\s(?:the\s)?(?<name>${words}?)['’]s?\s(?:children['’]s\s|own\s)?(?:services|social\s(?:care|work)|children|care\sleavers)\b`,
  "u",
);
const kindsOfPaper = "(?:report|paper|plan|response|letter|statement|document)";
const answers =
  "(?:describes?|answers?|responds?\\sto|covers?|concerns?|summarises?|sets?\\sout|deals?\\swith|follows|reports?\\son|is\\sabout)";
/** "Northmere’s inspection, which this report describes", "this plan responds to Northmere’s inspection". */
const describedHere: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<name>${words}?)['’]s?\s(?:\p{Ll}+\s){0,2}(?:inspection|visit|report|letter),?\s(?:(?:which|that)\s)?(?:this|the\spresent)\s${kindsOfPaper}\s${answers}\b`,
    "u",
  ),
  new RegExp(
    String.raw`\b[Tt]his\s${kindsOfPaper}\s(?:\p{Ll}+ly\s)?${answers}\s(?<name>${words}?)['’]s?\s(?:\p{Ll}+\s){0,2}(?:inspection|visit)\b`,
    "u",
  ),
];
/** "To tell the committee the result of Ofsted’s inspection of Northmere’s services": what the paper is for. */
const purpose = new RegExp(
  String.raw`\b[Tt]o\s(?:tell|inform|advise|update|present|report|brief|set\sout|summarise|consider|note)\b[^.;]{0,60}\b(?:results?|outcomes?|findings|report|letter)\b[^.;]{0,40}\b(?:inspection|visit)\s(?:of|to)\s(?:the\s)?(?<name>${words}?)(?:['’]s?)?\s(?:local\sauthority\s|own\s)?(?:children|services)`,
  "u",
);
/** "To report the outcome of Ofsted’s inspection of children’s services in Northmere". */
const purposeIn = new RegExp(
  String.raw`\b[Tt]o\s(?:tell|inform|advise|update|present|report|brief|set\sout|summarise|consider|note)\b[^.;]{0,60}\b(?:results?|outcomes?|findings|report|letter)\b[^.;]{0,40}\b(?:inspection|visit)\s(?:of|to)\s(?:the\s)?(?:local\sauthority\s)?(?:children['’]s\s(?:social\scare(?:\sservices)?|services)|services\sfor\schildren(?:\sand\s(?:families|young\speople))?)\sin\s(?:the\s(?:(?:London\s|Royal\s)*[Bb]orough|[Cc]ity|[Cc]ounty)\sof\s)?(?<name>${words}?)(?=\s${kinds}Council\b|\s(?!(?:(?:and|upon|on|of|the|with|&)\s)*\p{Lu})|[^\s\p{L}’'-]|$)`,
  "u",
);
/** "The full report on Northmere children’s services can be read on …". */
const toBeRead = new RegExp(
  String.raw`(?:\b[Tt]he\s|^\W*(?:[\d.]+\s)?(?:Ofsted['’]s|Its|Their)\s)(?:full\s|inspection\s|Ofsted\s){0,3}(?:report|letter)\s(?:on|about|into|of|for)\s(?:the\s)?(?<name>${words}?)(?:\s${kinds}Council)?(?:['’]s?)?\s(?:\p{Ll}+\s)?(?:children['’]s\s)?(?:services|social\scare)\s(?:can\sbe|is|may\sbe|has\sbeen|was)\s(?:read|found|seen|published|available|downloaded|on\b)`,
  "u",
);
/** "Ofsted's inspection of Northmere was carried out under …". */
const carriedOut = new RegExp(
  String.raw`(?:^\W*(?:[\d.]+\s)?)(?:The|Ofsted['’]s)\s(?:\p{Ll}+\s)?inspection\sof\s(?<name>${words}?)(?:['’]s?\s(?:children['’]s\s)?services)?\swas\s(?:carried\sout|conducted|undertaken|led)\s(?:under|by|over|between|from|in)\b`,
  "u",
);
/** "Ofsted report on Northmere children’s services, July 2024", as a heading. */
const headed = new RegExp(
  String.raw`^\W*(?:Ofsted(?:['’]s)?\s)?(?:[Ii]nspection\s)?(?:[Rr]eport|[Ll]etter)\s(?:on|about|into)\s(?:the\s)?(?<name>${words}?)(?:\s${kinds}Council)?(?:['’]s?)?\s[Cc]hildren['’]s\s(?:[Ss]ervices|[Ss]ocial\s[Cc]are)`,
  "u",
);
/** "Ofsted inspection of Northmere children’s services, January 2020": the report's own title, but for its capitals. */
const headedBy = new RegExp(
  String.raw`^\W*(?:[\d.]+\s)?(?:[Tt]he\s|[Oo]ur\s)?(?:(?:Ofsted(?:['’]s)?|ILACS|[Ss]tandard|[Ss]hort|[Ff]ull|[Ff]ocus(?:s?ed)?|[Mm]onitoring|\p{Ll}+)\s){0,3}(?:inspection|visit)\s(?:of|to)\s(?:the\s)?(?<name>${words}?)(?:['’]s?)?\s(?:${kinds}Council(?:['’]s?)?\s)?(?:local\s[Aa]uthority\s)?[Cc]hildren['’]s\s[Ss]ervices`,
  "u",
);
/** "… have improved since the last inspection in 2017": of an earlier one. */
const sinceThen = /\b(?:since|after)\s[^,.;]{0,40}$/i;
const nameWords = ["coun", "insp", "visit", "jtai", "ilacs", "neighbour"];
const nameSigns = signs(...nameWords);
const anySigns = signs("inspectors", "ofsted", ...nameWords, "services", "report", "letter");
const forms = [
  ["title", sought(titled)],
  ...[answered, ...describedHere, purpose, purposeIn, toBeRead].map(
    (form) => ["answered", sought(form)] as const,
  ),
  ["credited", sought(carriedOut)],
] as const;
const councilSigns = signs("council");
/** "The full report is called *Inspection of …*": the one the draft is about. */
const entitled = sought(
  /\b(?:the\s+full|the|our|this|Ofsted['’]s)\s+report(?:,|\s+is)?\s+(?:called|entitled|titled)[\s*_"“‘']*$|^\W*(?:\d+[.)]\s+)?The\s+(?:full\s+)?(?:inspection\s+)?report,[\s*_"“‘']*$/i,
);
const noName =
  /^(?:The|Our|Its|Ofsted|Inspectors?|Inspectorate|CQC|This|That|Your|Their|Youth|Children|City|County|Borough|District|Town|Parish|Local|Cabinet|Full|Schools?|In|At|Of|For|And|By|From|With|Members?|Leader|Young|Safeguarding|Both|A|An|Each)$/;

/** `label`: of a table's cell, what its row or column is for. */
export function authoritiesIn(
  passage: Passage,
  { offset, text }: StatedSentence,
  label: string,
  dates: readonly WrittenDate[],
): NamedAuthority[] {
  const labels = authorityLabel.test(label);
  if (!labels && !hasSign(text, anySigns) && !labelled.test(text)) return [];
  const facts: NamedAuthority[] = [];
  const add = (name: string, start: number, tie: NamedAuthority["tie"]): void => {
    // "Inspection of Local Authority Children’s Services" is the framework of all such inspections.
    if (
      /^Local Authorit(?:y|ies)\b/.test(name) ||
      /^(?:Council|Authority|Borough|County|City|Trust)$/.test(name)
    )
      return;
    if (facts.some(({ written }) => written === name)) return;
    facts.push({
      kind: "authority",
      span: passageSpan(passage, offset + start, offset + start + name.length),
      written: name,
      tie,
      inHeading: passage.block.kind === "heading",
      sentence: passageSpan(passage, offset, offset + text.length),
      years: dates.flatMap(({ span, to }) =>
        offset <= span.start &&
        span.end <= offset + text.length &&
        to.year !== null &&
        !sinceThen.test(text.slice(0, span.start - offset))
          ? [to.year]
          : [],
      ),
    });
  };
  const beside = labels
    ? new RegExp(`^${words}`, "u").exec(text)?.[0]
    : labelled.exec(text)?.groups?.["name"];
  if (beside !== undefined && !otherLabel.test(beside)) {
    const start = text.indexOf(beside);
    // "Authority: Northmere and Southmere share one agency" is a sentence.
    if (labels || endsLabel.test(text.slice(start + beside.length))) add(plainName(beside), start, "label");
  }
  const heading = passage.block.kind === "heading" ? (headed.exec(text) ?? headedBy.exec(text)) : null;
  const head = heading?.groups?.["name"];
  if (heading !== null && head !== undefined && !noName.test(head)) add(head, text.indexOf(head), "title");
  for (const [tie, form] of forms) {
    const match = form.exec(text);
    const name = match?.groups?.["name"]?.replace(/['’]s?$/, "");
    if (match === null || name === undefined || noName.test(name) || compares.test(text)) continue;
    if (tie === "credited" && !canBeReported(text)) continue;
    // Whoever is told of before may be who answers, or whom the answer thanks.
    const before = text.slice(0, match.index);
    const at = match.index + match[0].lastIndexOf(name);
    if (tie === "title" || !text.slice(0, at).includes(name))
      add(name, at, entitled.test(before) ? "answered" : tie);
  }
  for (const place of reportedPlacesIn(text, passage.text.slice(0, offset)))
    add(place.name, place.start, "credited");
  if (!hasSign(text, nameSigns)) return facts;
  const inspected = inspectedPlaceAt(text);
  if (inspected !== null && canBeReported(text) && !compares.test(text))
    add(inspected.name, inspected.start, "inspected");
  for (const match of hasSign(text, councilSigns) ? council.all(text) : []) {
    const name = match.groups?.["name"] ?? "";
    let skipped = office.exec(name)?.[0].length ?? 0;
    const own = name.slice(skipped).split(/\s+/);
    while (noName.test(own[0] ?? "")) skipped += (own.shift()?.length ?? 0) + 1;
    if (own.length > 0) add(name.slice(skipped), match.index + skipped, "council");
  }
  return facts;
}

/** "Chief Executive of Northmere Council", "Leader of the Northmere Council". */
const office =
  /^(?:\p{Lu}[\p{L}’'-]*\s)*(?:Executive|Director|Leader|Mayor|Chair|Head|Officer|Deputy|Member)\sof\s(?:the\s)?/u;

/** In a table of two columns the next row's label stands under this one. */
const otherLabel =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)|Full|Leader|Cabinet|Agreed|Approved|Noted|Inspection|Lead|Reporting|Dates?|Reports?|Published|Publication|Overall|Visit|Type|Kind|Judgements?)\b/i;

const endsLabel = /^(?:['’]s)?\s*(?:$|[.;,(|/–—-]|\n)/;

/** "Southmere Borough Council" is Southmere's. */
function plainName(name: string): string {
  return name.replace(/\s(?:(?:Metropolitan|City|County|Borough|District)\s)*Council\b[\s\S]*$/, "");
}

/** Words with which another authority is told of for its own sake. */
const compares = sought(
  /\b(?:neighbour\w*|other|another|elsewhere|similar|likewise|compar\w*|also|both|region\w*)\b/i,
);
