// Finds the title of the inspectors, which names the sovereign: Her or His Majesty's Inspectors. Notes which
// inspection the sentence speaks of; never asks when that was.

import type { FoundWording, InspectorTitleHit } from "../../wordingHits.ts";
import { inspectionPointerAt } from "../inspections/inspectionPointer.ts";
import { inspectionRecalled } from "../inspections/inspectionRecalled.ts";
import { sentencesOf, type Word, wordsOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";

const title = sought(
  /\b(Her|His)\s+Majesty['’]?s\s+(?:(?:Senior|Chief|Additional|Lead)\s+)?Inspector(?:s|ate)?\b/gi,
);

/** The titles of a text; not those of people who held them once. */
export function inspectorTitlesIn(text: string): FoundWording<InspectorTitleHit>[] {
  if (!/Majesty/i.test(text)) return [];
  const hits: FoundWording<InspectorTitleHit>[] = [];
  const sentences = sentencesOf(text);
  for (const [place, span] of sentences.entries()) {
    const sentence = text.slice(span.start, span.end);
    if (!/Majesty/i.test(sentence)) continue;
    const words = wordsOf(sentence);
    for (const { 0: written, 1: pronoun = "", index } of title.all(sentence)) {
      if (onceHeld.test(sentence.slice(Math.max(0, index - 50), index))) continue;
      const ofBody = /ate$/i.test(written);
      const isHis = pronoun.toLowerCase() === "his";
      // A body bears the name of today whenever it inspected.
      if (isHis && (ofBody || isOfToday(sentence, index, index + written.length))) continue;
      if (asThen.test(sentence.slice(index + written.length))) continue;
      const at = { start: span.start + index, end: span.start + index + written.length };
      hits.push({
        term: "inspector-title",
        monarch: isHis ? "His" : "Her",
        toCome: !isHis && willAct.test(sentence.slice(index + written.length)),
        at,
        holder: holderOf(sentence, index, index + written.length),
        inspection:
          inspectionRecalled(text, sentences, place) ?? inspectionOf(sentence, words, index, written),
      });
    }
  }
  return hits;
}

/** "Formerly one of", "the title would have been": not whoever inspected. */
const onceHeld =
  /\b(?:former|formerly|previously|retired|ex-|then|once|used\s+to\s+be|(?:had|would\s+have)\s+been|served\s+as|worked\s+as|career\s+as)\s*(?:(?:a|an|one|of|the|as)\s+)*$/i;

/** "They are today His Majesty's Inspectors", "His Majesty's Inspectors have a right of access": the office as it is. */
function isOfToday(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(0, start);
  return (
    heldToday.test(before) ||
    toCome.test(before) ||
    (opens.test(before) && todayVerb.test(sentence.slice(end)))
  );
}

const heldToday =
  /\b(?:now|today|nowadays)\s(?:(?:one|two|three|both|some|all|of|an?|the|as|called|known)\s){0,3}$/i;
/** "The next one will be led by", "when they return they will be". */
const toCome = /\bwill\s(?!of\b)[^.;:]{0,60}$/;
/** "… will ask more". */
const willAct = /^\swill\s(?!have\b)/;
const opens = /(?:^\W*(?:\d+[.)]\s*)?|[,;:]\s|\b(?:and|but|that|which|as)\s)(?:the\s)?$/i;
/** What they "have found" they found then. */
const todayVerb =
  /^\s(?:(?:also|now|today|still|always|often|only|usually)\s)?(?:may|can|must|are|is|will|looks?|inspects?|visits?|(?:have|has)\s(?:an?|the|no|not|never|now|always|since|powers?|rights?|been))\b/;

/** "Her Majesty's Inspectors in those days", "… as they were then called". */
const asThen =
  /^s?,?\s(?:in\sthose\sdays|back\sthen|at\sthat\stime|as\s(?:they|she|he|it)\s(?:was|were)\s(?:then|still)\b|as\s(?:was|were)\sthen\b)/i;

const name = String.raw`\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,3}`;
const nameAfter = new RegExp(String.raw`^(?:s?,|,? (?:was|is|were))?\s(${name})`, "u");
/** Of two, the first: "Lisa Harrow and Tom Reed, His Majesty's Inspectors". */
const nameBefore = new RegExp(
  String.raw`(${name})(?:\sand\s${name})?,?\s(?:(?:was|is|an?|one of|the)\s)*$`,
  "u",
);

/** Whoever bears the title: "Her Majesty's Inspector Gareth Pellow", "Gareth Pellow, Her Majesty's Inspector". */
function holderOf(sentence: string, start: number, end: number): string | null {
  const before = sentence.slice(Math.max(0, start - 80), start);
  const found = nameAfter.exec(sentence.slice(end, end + 80)) ?? nameBefore.exec(before);
  return found?.[1] ?? null;
}

const thisTime = sought(/\bthis\s(?:time|year|visit|inspection|report|letter)\b|\byears\s(?:on|later)\b/i);

const ownYear =
  /^(?:\s(?:\p{Lu}[\p{L}’'-]+\s?){1,3})?,?\s\(?(?:in|of|for)\s(?:\p{Lu}\p{L}+\s)?(?<year>20\d\d)\b/u;

/** The pointer of the words around it, else the year that the sentence itself dates an inspection to. */
function inspectionOf(
  sentence: string,
  words: readonly Word[],
  index: number,
  written: string,
): InspectorTitleHit["inspection"] {
  // "Lisa Marsh, Her Majesty’s Inspector, in 2022 and Ada Fenn, His Majesty’s Inspector, in 2025": each has its own.
  const own = ownYear.exec(sentence.slice(index + written.length))?.groups?.["year"];
  if (own !== undefined) return { year: Number(own) };
  const pointer = inspectionPointerAt(sentence, words, index, index + written.length);
  if (pointer !== "current") return pointer;
  // "The inspection in 2019 was led by …; this visit, four years on, was carried out by …".
  const clause = sentence.slice(sentence.lastIndexOf(";", index) + 1, index);
  if (thisTime.test(clause)) return "current";
  const years = new Set(sentence.match(/\b(?:19|20)\d\d\b/g));
  const [year] = years;
  return years.size === 1 && year !== undefined ? { year: Number(year) } : "current";
}
