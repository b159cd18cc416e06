// Reads what a heading or a lead-in says of the text under it: that it is of an earlier inspection ("Where we were:
// May 2022", "Our record was as follows (2016 inspection):") or of a visit's letter. Knows nothing of what reports
// there are.

import { hasSign, signs } from "../../../signs.ts";
import type { InspectionAbove } from "../../inspectionNamed.ts";
import type { EntryState, TextBlock } from "../../responseDocument.ts";
import { letterNamedIn } from "./gradeCredit.ts";
import { daysAsked, leadAsked, nameOfInspection } from "../inspections/inspectionDateLabels.ts";
import { asksForDates } from "../inspections/inspectionSpokenOf.ts";
import { asksWho } from "../names/leadersTold.ts";
import { sentencesOf } from "../sentences.ts";

type Above = Pick<EntryState, "headed" | "ledIn">;

/** What stands above the passage after this one. */
export function aboveAfter(text: string, block: TextBlock, entry: Above): Above {
  if (block.kind === "heading") return { headed: saidOf(text, true), ledIn: askedIn(text) };
  const { headed, ledIn } = entry;
  if (block.kind === "cell" || block.inBlockQuote) return { headed, ledIn };
  const listed = factsListed(text);
  if (block.listDepth > 0) return { headed, ledIn: listed ?? ledIn };
  return {
    headed,
    ledIn: listed ?? askedIn(text) ?? leadInOf(text),
  };
}

/** What a passage is told to be of: by the lead-in above its list or table, else by the heading above it. */
export function aboveOf({ kind, listDepth }: TextBlock, { headed, ledIn }: Above): InspectionAbove | null {
  if (kind === "heading") return null;
  const asked = ledIn?.factsOf === daysAsked || ledIn?.factsOf === leadAsked || ledIn?.asked === true;
  const under = kind === "cell" || listDepth > 0 || asked;
  return under ? (ledIn ?? headed) : headed;
}

const kindLabel = signs("type", "kind", "inspection", "visit", "activity");
const kindOf =
  /^\W*(?:(?:inspection|visit|activity|report)\s)?(?:type|kind|inspection|visit|activity)(?:\sof\s(?:inspection|visit|activity))?\s*:\s*(?<value>\S.{2,90})$/i;

/** "Type of visit: focused visit": what the labels after it are facts of. */
function factsListed(text: string): InspectionAbove | null {
  if (text.length > 140 || !hasSign(text, kindLabel)) return null;
  const value = kindOf.exec(text)?.groups?.["value"];
  const factsOf = value === undefined ? null : nameOfInspection(value);
  return factsOf === null ? null : { inspection: null, publication: letterNamedIn(factsOf), factsOf };
}

/** "When were the inspectors here?", "Who led them?", on a line of its own: what comes next answers it. */
function askedIn(text: string): InspectionAbove | null {
  if (text.length > 140 || !/\?\W*$/.test(text)) return null;
  // "How bad was it in 2016?": what comes next tells of that time.
  const [year, ...more] = new Set(text.match(/\b20[0-4]\d\b/g) ?? []);
  const ofYear = year !== undefined && more.length === 0 && ofThen.test(text);
  const factsOf = asksForDates(text) ? daysAsked : asksWho(text) ? leadAsked : null;
  if (factsOf !== null) return { inspection: null, publication: null, factsOf };
  return ofYear ? { inspection: { year: Number(year) }, publication: null, factsOf: "", asked: true } : null;
}

const ofThen = /\b(?:was|were|did|had)\b/i;

function leadInOf(text: string): InspectionAbove | null {
  const last = sentencesOf(text).at(-1);
  if (last === undefined) return null;
  const sentence = text.slice(last.start, last.end);
  return /:\s*\)?$/.test(sentence) && sentence.length < 240 ? saidOf(sentence, false) : null;
}

const saying = signs(
  "0",
  "where",
  "previous",
  "earlier",
  "former",
  "prior",
  "visit",
  "letter",
  "jtai",
  "targeted",
  "start",
);

function saidOf(text: string, isHeading: boolean): InspectionAbove | null {
  if (text.length > 240 || !hasSign(text, saying)) return null;
  const inspection = inspectionSaid(text, isHeading);
  const publication = inspection === null && !plans.test(text) ? letterNamedIn(text) : null;
  const factsOf = inspection === null && publication !== null ? (nameOfInspection(text) ?? "") : "";
  return inspection === null && publication === null ? null : { inspection, publication, factsOf };
}

function inspectionSaid(text: string, isHeading: boolean): InspectionAbove["inspection"] {
  if (plans.test(text) || heldAgainst.test(text)) return null;
  const years = new Set(text.match(/\b20[0-4]\d\b/g) ?? []);
  const [year] = years;
  if (years.size > 1) return null;
  if (year !== undefined) return ofGrades.test(text) ? { year: Number(year) } : null;
  if (before.test(text)) return "previous";
  return isHeading && starting.test(text) ? "previous" : null;
}

/** Headings of what is done since, or of what is to come, have years too. */
const plans =
  /\b(?:plans?|progress|strateg\w+|actions?|since|updates?|improv\w+ (?:plan|board|journey)|budget|next|priorit\w+|to date|from|target(?!ed area)\w*|aims?|ambitions?)\b/i;
/** "The grades, beside those of 2019, are:": today's first of all. */
const heldAgainst =
  /\b(?:beside|alongside|against|next to|compared (?:with|to)|with|than) (?:those|the ones|the (?:grades|ratings|judge?ments|inspection|position))\b/i;
const ofGrades =
  /\b(?:inspect\w*|ofsted|ilacs|judge?ments?|judged|grades?|graded|ratings?|rated|where we (?:were|started|began)|starting point|then|position|history|looking back|record|baseline|verdict|outcome|result)\b/i;
const before =
  /\b(?:previous|earlier|former|prior)\s(?:[\p{L}’'-]+\s){0,3}(?:inspections?|judge?ments?|grades?|ratings?|reports?|ofsted|position|verdict)\b|\b(?:inspection|report|grades?) before (?:this|that)\b/iu;
const starting = /\bwhere we (?:were|started|began|came from)\b|\b(?:our )?starting point\b/i;
