// Finds the authority that a draft says was inspected, and councils by their names. Whose report it is is not known here.

import { hasSign, signs } from "../../../signs.ts";
import type { WrittenDate } from "../../../writtenDates.ts";
import type { NamedAuthority } from "../../statedFacts.ts";
import type { StatedSentence } from "../inspections/inspectionDates.ts";
import { canBeReported, inspectedPlaceAt } from "../inspections/inspectionMeant.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { inspectedPlacesIn, isOfOthers } from "./inspectedPlaces.ts";
import { placesNamedIn } from "./placesNamed.ts";
import { reportedPlacesIn } from "./reportedPlaces.ts";
import { authoritiesSpokenOf } from "./authoritiesSpokenOf.ts";
import { sought } from "../../../sought.ts";

const words = String.raw`(?=[^\0-@[-¿])\p{Lu}[\p{Ll}’'-]+(?:\s(?:(?:and|upon|on|of|the|with|&)\s){0,2}\p{Lu}[\p{Ll}’'-]+){0,4}`;
const kinds = String.raw`(?:(?:Metropolitan|London|Royal|City|County|Borough|District|Unitary|Combined)\s)*`;
const council = sought(new RegExp(String.raw`(?<name>${words}?)\s${kinds}Council\b`, "gu"));
const councilWords = new RegExp(String.raw`\s${kinds}Council\b.*$`, "u");
const authorityLabel =
  /^\s*(?:name\s+of\s+)?(?:local\s+)?(?:authority|council)(?:\s+(?:name|inspected))?\s*:?\s*$/i;
const labelled = sought(
  new RegExp(
    String.raw`^(?:Local\s[Aa]uthority|Authority|Council)(?:\s(?:name|inspected))?:\s(?<name>${words})`,
    "u",
  ),
);
/** A report's own title: "Inspection of Northmere local authority children’s services". */
const titled = sought(
  new RegExp(
    String.raw`\b(?:Inspection|Focus(?:s?ed)?\s[Vv]isit|Monitoring\s[Vv]isit)\s(?:of|to)\s(?:the\s)?(?<name>${words})(?:['’]s)?\s(?:${kinds}Council\s)?(?:local\s[Aa]uthority\s)?[Cc]hildren['’]s\s[Ss]ervices`,
    "u",
  ),
);
const kindsOfPaper = "(?:report|paper|plan|response|letter|statement|document)";
const answers =
  "(?:describes?|answers?|responds?\\sto|covers?|concerns?|summarises?|sets?\\sout|deals?\\swith|follows|reports?\\son|is\\sabout)";
/** "Northmere’s inspection, which this report describes", "this plan responds to Northmere’s inspection". */
const describedHere = [
  new RegExp(
    String.raw`(?<name>${words}?)['’]s?\s(?:\p{Ll}+\s){0,2}(?:inspection|visit|report|letter),?\s(?:(?:which|that)\s)?(?:this|the\spresent)\s${kindsOfPaper}\s${answers}\b`,
    "u",
  ),
  new RegExp(
    String.raw`\b[Tt]his\s${kindsOfPaper}\s(?:\p{Ll}+ly\s)?${answers}\s(?<name>${words}?)['’]s?\s(?:\p{Ll}+\s){0,2}(?:inspection|visit)\b`,
    "u",
  ),
].map((form) => sought(form));
/** "… have improved since the last inspection in 2017": of an earlier one. */
const sinceThen = /\b(?:since|after)\s[^,.;]{0,40}$/i;
const nameWords = ["coun", "insp", "visit", "jtai", "ilacs", "neighbour"];
const nameSigns = signs(...nameWords);
const anySigns = signs("inspectors", "ofsted", ...nameWords, "services", "report", "letter", "partnership");
const councilSigns = signs("council");
const noName =
  /^(?:The|Our|Its|Ofsted|Inspectors?|Inspectorate|CQC|This|That|Your|Their|Youth|Children|City|County|Borough|District|Town|Parish|Local|Cabinet|Full|Schools?|In|At|Of|For|And|By|From|With|Members?|Leader|Need|Visits?|Young|Safeguarding|Both|A|An|Each)$/;

/** `label`: of a table's cell, what its row or column is for. `when`: the words of its row that date an inspection; `found`: it is of what they found. */
export function authoritiesIn(
  passage: Passage,
  { offset, text }: StatedSentence,
  label: string,
  dates: readonly WrittenDate[],
  {
    when,
    found,
    after,
    speaks,
  }: {
    readonly when: string | null;
    readonly found: boolean;
    /** The next sentence. */
    readonly after: string;
    /** Whether anything in the passage speaks of an inspection. */
    readonly speaks: boolean;
  },
): NamedAuthority[] {
  const labels = authorityLabel.test(label);
  const facts: NamedAuthority[] = [];
  const inHeading = passage.block.kind === "heading";
  const add = (name: string, start: number, tie: NamedAuthority["tie"]): void => {
    // "Inspection of Local Authority Children’s Services" is the framework of all such inspections.
    if (
      /^Local Authorit(?:y|ies)\b/.test(name) ||
      /^(?:Council|Authority|Borough|County|City|Trust)$/.test(name)
    )
      return;
    if (facts.some((fact) => fact.written === name && fact.tie === tie)) return;
    facts.push({
      kind: "authority",
      span: passageSpan(passage, offset + start, offset + start + name.length),
      written: name,
      tie,
      inHeading,
      sentence: passageSpan(passage, offset, offset + text.length),
      when,
      days: dates.flatMap(({ span, precision, first, last }) =>
        offset <= span.start &&
        span.end <= offset + text.length &&
        (precision === "day" || (precision === "month" && tie === "visited")) &&
        first !== null &&
        last !== null
          ? [{ first, last }]
          : [],
      ),
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
  for (const place of authoritiesSpokenOf(text, { after, found }))
    add(place.name, place.start, place.visited ? "visited" : place.ofTheirs ? "spoken" : "mentioned");
  if (!speaks) return facts;
  if (!labels && !found && when === null && !hasSign(text, anySigns) && !labelled.test(text)) return facts;
  const beside = labels
    ? new RegExp(`^${words}`, "u").exec(text)?.[0]
    : labelled.exec(text)?.groups?.["name"];
  if (beside !== undefined && !otherLabel.test(beside))
    add(beside.replace(councilWords, ""), text.indexOf(beside), "label");
  for (const form of [titled, ...describedHere]) {
    const match = form.exec(text);
    const name = match?.groups?.["name"]?.replace(/['’]s?$/, "");
    if (match === null || name === undefined || noName.test(name) || isOfOthers(text)) continue;
    // Whoever is told of before may be who answers, or whom the answer thanks.
    const at = match.index + match[0].lastIndexOf(name);
    if (form === titled) add(name, at, "title");
    else if (!text.slice(0, at).includes(name)) add(name, at, "answered");
  }
  const before = passage.text.slice(0, offset);
  for (const { name, start, as } of inspectedPlacesIn(text, before)) add(name, start, as);
  for (const place of reportedPlacesIn(text, before, found)) add(place.name, place.start, "credited");
  if (!hasSign(text, nameSigns) && when === null) return facts;
  const inspected = when !== null && rowsPlace.test(text) ? placesNamedIn(text)[0] : inspectedPlaceAt(text);
  if (inspected !== undefined && inspected !== null && canBeReported(text) && !isOfOthers(text))
    add(inspected.name, inspected.start, "inspected");
  for (const match of hasSign(text, councilSigns) ? council.all(text) : []) {
    const name = match.groups?.["name"] ?? "";
    const own = name.replace(office, "").split(/\s+/);
    while (noName.test(own[0] ?? "")) own.shift();
    const written = own.join(" ");
    if (written !== "") add(written, match.index + name.length - written.length, "council");
  }
  return facts;
}

/** "Chief Executive of Northmere Council", "Leader of the Northmere Council". */
const office =
  /^(?:\p{Lu}[\p{L}’'-]*\s)*(?:Executive|Director|Leader|Mayor|Chair|Head|Officer|Deputy|Member)\sof\s(?:the\s)?/u;

/** In a table of two columns the next row's label stands under this one. */
const otherLabel =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)|Full|Leader|Cabinet|Agreed|Approved|Noted|Inspection|Lead|Reporting|Dates?|Reports?|Published|Publication|Overall|Visit|Type|Kind|Judgements?)\b/i;

/** "Southmere children’s services", alone in its cell beside the dates of the inspection. */
const rowsPlace =
  /^\W*(?:\p{Lu}[\p{L}’'-]+(?:\s(?:and|upon|on|of|the|&))*\s?){1,5}(?:\s?(?:local\sauthority|[Cc]hildren['’]s\s(?:[Ss]ervices|[Ss]ocial\s[Cc]are)))*\W*$/u;
