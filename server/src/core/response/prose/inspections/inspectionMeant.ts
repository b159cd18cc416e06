// Reads which inspection a clause speaks of: what it is called, whose services were inspected, and whether it is one
// that cannot be the report's (a school's, one still to come). Works on words around a place of a sentence.

import { hasSign, signs } from "../../../signs.ts";
import type { PublicationMention } from "../../responseDocument.ts";
import type { InspectionMeant } from "../../statedFacts.ts";
import type { Span } from "../../../text.ts";
import { sought } from "../../../sought.ts";

/** Words of others' inspections: "Harbour View Primary was inspected in May". */
const others =
  /\b(?:schools?|primary|academy|academies|nursery|nurseries|college|CQC|Care\s+Quality|fostering\s+agency|adoption\s+agency|(?:children['’]s\s+)?homes?\s+(?:was|were|is|are|has|had|in|inspection|visit)|children['’]s\s+homes?|residential|HMICFRS|constabulary|HMIP|probation|prison|adult\s+(?:social\s+care|services|learning)|early\s+years|childmind\w*|youth\s+(?:justice|offending)|peer\s+(?:review|challenge)|(?:partnership|site|study|fact-finding|exchange|learning|ministerial|royal|member|statutory|regulation\s44)\s+visits?|LGA|HSE|health\s+and\s+safety|fire\s+service|registration|inspection\s+of\s+(?:the|our|its)\s+(?:in-house\s+)?(?:fostering|adoption)\s|audit|(?:mock|trial|practice|rehearsal)\s+inspection|own\s+(?:Ofsted\s+)?inspection)\b/i;
const toCome =
  /\b(?:will(?!\s(?:also\s|already\s|all\s)?(?:be\s(?:aware|familiar)|recall|remember|know|have\s(?:seen|read|heard)|note|wish|want|see|find)\b)|next|due|expect\w*|likely|anticipat\w*|scheduled|planned|plans?\s+to|forthcoming|upcoming|re-?inspection|ahead\s+of|preparing|preparations?)\b/i;

/** Whether words speak of another body's inspection, a school's or the health regulator's. */
export function isOfAnother(clause: string): boolean {
  return others.test(clause);
}

/** The bodies that a joint inspection is carried out with. */
const jointly =
  /\b(?:(?:his|her|HM)\s(?:majesty[’']s\s)?)?(?:HMICFRS|HMIP|CQC|Care\s+Quality\s+Commission|Inspectorate\s+of\s+(?:Constabulary|Probation)(?:\s+and\s+Fire\s+(?:&|and)\s+Rescue\s+Services)?|constabulary|(?:police\s+and\s+)?probation(?:\s+inspectorates?)?)\b/gi;

/** Whether words can speak of the inspection of a report that is out: not another body's, none still to come. */
export function canBeReported(clause: string): boolean {
  const joint =
    /\bJTAI\b|\bjoint\s+targeted\b|\bjointly\s+(?:with|by)\b|\bOfsted\b[^.;]*\bHMICFRS\b|\bOfsted,\s+(?:the\s+)?(?:CQC|Care\s+Quality)|\bOfsted,?\s+(?:and|with|together\s+with|jointly\s+with)\s+(?:the\s+)?(?:CQC|Care\s+Quality)\b|\b(?:CQC|Care\s+Quality\s+Commission(?:\s+\(CQC\))?)\s+and\s+Ofsted\b/i.test(
      clause,
    );
  return !others.test(joint ? clause.replace(jointly, "") : clause) && !toCome.test(clause);
}

const naming = sought(
  /\b(?:(?:(?:ILACS|Ofsted|full|standard|short|focus(?:s?ed)?|monitoring|joint|multi-agency|targeted|area|SEND|local|JTAI)\s+)*(?:inspection|visit)|JTAI|ILACS)\b(?!\s+(?:report|letter|team|framework|reports|letters))/gi,
);

/** Whether words speak of an inspection still to come. */
export function isStillToCome(clause: string): boolean {
  return toCome.test(clause);
}

/** A name of an inspection and where it stands in its sentence. */
export interface Called {
  readonly called: PublicationMention["kind"] | "visit";
  readonly start: number;
  readonly end: number;
}

/** Each name of an inspection in a sentence. */
export function namesOfInspections(sentence: string): Called[] {
  return naming.all(sentence).map(({ 0: written, index }) => ({
    called: calledBy(written),
    start: index,
    end: index + written.length,
  }));
}

/** What the inspection nearest to `at` in a sentence is called; of two as near, the one before. */
export function calledNear(sentence: string, at: number): Called | null {
  let best: (Called & { distance: number }) | null = null;
  for (const { 0: written, index } of naming.all(sentence)) {
    const end = index + written.length;
    const distance = index >= at ? index - at + 1 : at - end;
    if (best === null || distance < best.distance) {
      best = { called: calledBy(written), start: index, end, distance };
    }
  }
  return best;
}

/**
 * What the inspection is called whose date stands at `date`: the name before it in its clause ("the focused visit on
 * 4 March"), or right after it ("the March 2025 visit").
 */
export function calledBeside(sentence: string, date: Span): Called | null {
  let beside: Called | null = null;
  for (const { 0: written, index } of naming.all(sentence)) {
    const end = index + written.length;
    const after = index >= date.end && sentence.slice(date.end, index).trim() === "";
    const between = end <= date.start ? sentence.slice(end, date.start) : null;
    const before = between !== null && between.length < 90;
    if (after || before) beside = { called: calledBy(written), start: index, end };
    if (after) break;
  }
  return beside;
}

/** What a name, or the label of its dates, calls an inspection. */
export function calledBy(written: string): PublicationMention["kind"] | "visit" {
  if (/monitoring/i.test(written)) return "monitoring-visit";
  // "A focused inspection" is no name for a visit.
  if (/focus/i.test(written)) return /inspection$/i.test(written) ? "inspection" : "focused-visit";
  if (/JTAI|joint/i.test(written)) return /visit$/i.test(written) ? "visit" : "joint-targeted-area";
  if (/SEND/.test(written)) return "area-send";
  if (/ILACS|full|standard|short/i.test(written)) return "full-inspection";
  return /visit/i.test(written) ? "visit" : "inspection";
}

const place = String.raw`(?<name>(?=[^\0-@[-¿])\p{Lu}[\p{Ll}’'-]+(?:\s(?:(?:and|upon|on|of|the|&)\s){0,2}\p{Lu}[\p{Ll}’'-]+){0,4})`;
const inspectedPlaces = [
  new RegExp(String.raw`\b(?:inspection|visit|JTAI|ILACS)\s(?:of|to|in)\s(?:the\s)?${place}`, "u"),
  new RegExp(String.raw`\b(?:inspected|visited)\s(?:the\s)?${place}`, "u"),
  // "The visit on 30 April and 1 May 2024 to Northmere".
  new RegExp(
    String.raw`\b(?:inspection|visit)\s(?:on|in|from|between|of)\s[^.;:()]{3,40}?\s(?:20\d\d|\d)\s(?:to|of)\s(?:the\s)?${place}`,
    "u",
  ),
  // "When it inspected children's services in Northmere", "the inspection of services for children in Northmere".
  new RegExp(
    String.raw`\b(?:inspected|inspection\sof|visited|visit\sto)\s(?:the\s)?(?:children['’]s\s(?:social\scare(?:\sservices)?|services)|services\sfor\schildren)\sin\s(?:the\s)?${place}`,
    "u",
  ),
  new RegExp(
    String.raw`${place}(?:['’]s?)?(?:\s(?:children['’]s\s)?(?:services|social\scare))?(?:\sfor\schildren)?(?:,?\s(?:was|were)\s(?:last\s)?(?:re-?)?(?:inspected|visited)|\shad\s(?:its|their|an)\s(?:\p{L}+\s)?(?:inspection|visit)\b)`,
    "u",
  ),
  new RegExp(String.raw`\bneighbour(?:ing|s)?,?\s${place}`, "u"),
];
const inspectedSigns = signs("inspect", "visit", "jtai", "ilacs", "neighbour");
const notPlaces =
  /^(?:Ofsted|Inspectors?|HMI|Children|The|Our|Local|Services?|January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|We|It|They|In|On|Between|From|During|Over|Following|When|After|Since|Cabinet|Members?|City|County|Borough|ILACS|Education|Leaders|Staff)\b/;

/** The authority that a sentence says was inspected, and where its name stands; null where none is named. */
export function inspectedPlaceAt(sentence: string): (Span & { readonly name: string }) | null {
  if (!hasSign(sentence, inspectedSigns)) return null;
  for (const pattern of inspectedPlaces) {
    const match = pattern.exec(sentence);
    const found = match?.groups?.["name"];
    if (match === null || found === undefined || notPlaces.test(found)) continue;
    const name = found.replace(/['’]s?$/, "");
    const start = match.index + match[0].indexOf(found);
    return { name, start, end: start + name.length };
  }
  return null;
}

export function inspectedPlaceIn(sentence: string): string | null {
  return inspectedPlaceAt(sentence)?.name ?? null;
}

const earlier = sought(/\b(?:previous(?:ly)?|last|earlier|prior|preceding|former)\b/i);

/** The inspection that a sentence's words around `at` mean; `near` is its name. A year is left to the fact itself. */
export function inspectionMeantAt(
  sentence: string,
  at: number,
  near: Called | null = calledNear(sentence, at),
): InspectionMeant {
  const before = sentence.slice(Math.max(0, at - 80), at + 40);
  return {
    called: near?.called ?? null,
    inspection: earlier.test(before) ? "previous" : "current",
    placeName: inspectedPlaceIn(sentence),
  };
}
