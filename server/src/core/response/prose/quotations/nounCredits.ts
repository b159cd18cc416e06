// Reads the credits that stand without a verb of saying, round a noun that words can be credited to: "Ofsted: …", "the report’s
// view that …", "“…” is the inspectors’ own phrase", "praise from inspectors for …". Works on a masked sentence.

import type { Attribution } from "../../responseDocument.ts";
import { reportingVerbs, viewNouns } from "./creditVerbs.ts";
import { sourceOf, type SentenceNouns } from "./sentenceNouns.ts";
import { masked, type Word } from "../sentences.ts";
import type { SourceNoun } from "./sourceNouns.ts";
import { sought } from "../../../sought.ts";

/** Which words credit, whom, and whether they can follow what they credit. */
export interface NounCredit {
  readonly first: number;
  readonly last: number;
  readonly to: Attribution["to"];
  readonly follows: boolean;
}

/** How far round the noun is looked, in characters. */
const reach = 60;

/** The credit of one noun; null where it credits nothing. */
export function creditOfNoun(
  sentence: string,
  words: readonly Word[],
  noun: SourceNoun,
  nouns: SentenceNouns,
): NounCredit | null {
  const { first, last, possessive } = noun;
  const link = words[last + 1]?.lower ?? "";
  const from = link === "from" || link === "of" ? nouns.startingAt(last + 2) : undefined;
  if (from?.to === "inspectors" && viewNouns.has(words[last]?.lower ?? "")) {
    const leads = link === "from" || goesOn.test(sentence.slice(words[from.last]?.end));
    if (leads) return { first, last: from.last, to: "inspectors", follows: false };
  }
  const to = possessive && noun.pronoun ? nouns.whom(noun) : sourceOf(noun);
  if (to === null) return null;
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? 0;
  const before = sentence.slice(Math.max(0, start - reach), start);
  const after = sentence.slice(end, end + reach);
  if (/\bnot\s(?:the\s|that\sof\s(?:the\s)?)?$/.test(before)) return null;
  if (/^\s*(?:\([^()]{0,40}\))?:/.test(after)) {
    if (hearsOrWas.test(before)) return null;
    return to === "person" ? null : { first, last, to, follows: false };
  }
  if (to === "person") return null;
  const view = possessive
    ? [1, 2, 3].find((step) => viewNouns.has(words[last + step]?.lower ?? ""))
    : undefined;
  // "The inspectors’ complaint was that …": whatever it is, it is told.
  if (possessive && to === "inspectors" && tellsThat.test(after))
    return { first, last: last + 1, to, follows: false };
  if (view !== undefined) {
    return { first, last: last + view, to, follows: heldBy.test(before) };
  }
  if (possessive) return null;
  const isView = viewNouns.has(words[last]?.lower ?? "") && noun.to === "inspectors";
  const told = isToldOf.test(before) && /^\s(?:was|is|were|are)\b/.test(after);
  if (isView && goesOn.test(after) && !told) {
    return { first, last, to, follows: false };
  }
  if (takenFrom.test(before)) return { first, last, to, follows: true };
  if (to !== "inspectors") return null;
  if (aside.test(before)) return { first, last, to, follows: true };
  if (reportingVerbs.has(link) && quotedLabel.test(before)) return { first, last, to, follows: true };
  return given.test(after) ? { first, last, to, follows: false } : null;
}

const goesOn = /^(?:\s(?:that|of|was|is|were|are|includes?|included)\b|:)/;

const tellsThat = /^\s(?:[\p{L}-]+\s){1,3}(?:(?:is|was|remains?|remained)\s)?that\b/u;

/** "She told the committee: “…”", "A parent wrote to us after the visit: “…”": who was told, or when, says nothing. */
const hearsOrWas =
  /\b(?:t(?:old|ells?|elling)|inform(?:ed|s)|assured?|asked|addressed|reminded|(?:wrote|said|written|spoke|put\sit)\sto|during|before|after|since|following|until|ahead\sof)\s(?:(?:the|our|that|this|its|last|latest|recent|full|ofsted)\s){0,3}$/i;

/** "Cllr Marsh said the findings were “…”": what somebody says of them. */
const isToldOf = sought(
  /\b(?:said|says?|felt|feels?|thought|thinks?|believed?|believes|added|found|finds?|told\s[\p{L}’']+)\s(?:that\s)?(?:(?:all|these|the|its|their|your)\s){0,2}$/u,
);

/** "“…” in Ofsted’s eyes", "“…”, in the report’s words". */
const heldBy = sought(
  new RegExp(`${masked}[”’"']?,?\\s(?:in|to\\suse|to\\squote|to\\sborrow)\\s(?:the\\s)?$`),
);

/** "“…” comes from the report", "the phrase “…” appears in the report", "“…” is taken from the report". */
const takenFrom = sought(
  new RegExp(
    `${masked}[”’"']?,?\\s(?:(?:which|that|as)\\s)?(?:(?:comes?|came)\\s(?:\\p{L}+\\s)?from|(?:appears?|appeared|occurs?)\\s(?:\\p{L}+\\s)?in|(?:(?:is|are|was|were)\\s)?(?:taken|quoted|lifted|drawn|copied)\\s(?:\\p{L}+\\s)?from|(?:(?:is|are|was|were)\\s)?(?:used|written|chosen|coined|said)\\s(?:in|by))\\s(?:(?:paragraph|page)\\s\\d+\\sof\\s)?(?:the\\s)?$`,
    "u",
  ),
);

/** "… (“…”, Ofsted)" and "“…” (Ofsted, …)". */
const aside = sought(new RegExp(`${masked}[”’"']?\\s?\\(\\s?$`));

/** A headline’s "“…”: Ofsted praises …". */
const quotedLabel = new RegExp(`${masked}[”’"']?\\s?[:–—]\\s?$`);

const praise =
  "(?:praise|credit|recognition|marks|commendation|compliments?|plaudits|applause|criticism|mention|note|warning|tribute|thanks|verdict|reference|references)";
const given = sought(
  new RegExp(
    `^\\s(?:(?:has|have|had|also)\\s){0,2}(?:gave|gives?|given)\\s(?:[\\p{L}’']+\\s){0,4}${praise}\\s(?:for|to)\\s`,
    "u",
  ),
);
