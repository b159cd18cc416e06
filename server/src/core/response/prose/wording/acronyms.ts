// Finds acronyms in a passage, and those that the passage spells out. Leaves alone what only looks like one: roman
// numerals, codes, words in capitals, initials in a column of leads.

import { opensWithExpansion, singularOf, spelledOutFrom } from "../../../knowledge/spelledOut.ts";
import { wellKnownAcronyms, wordsInCapitals } from "../../../knowledge/acronyms.ts";
import type { TextBlock } from "../../responseDocument.ts";
import type { FoundWording, AcronymHit, ExpansionHit } from "../../wordingHits.ts";
import { matchesOf } from "../../../matches.ts";

/** Two to eight letters, one of them possibly small (`DfE`, `CiN`, `SENCo`), with a plural or possessive ending. */
const capitals = /\b(?:SEND?Co|[A-Z]{2,8}|[A-Z]{1,3}[a-z][A-Z]{1,3})(?:s['’]?|['’]s?)?/g;
const wordGoesOn = /[\p{L}\p{N}_'’]/u;

const passedOver: ReadonlySet<string> = new Set(wellKnownAcronyms.flatMap(({ acronyms }) => acronyms));

/** The acronyms of a text and what it spells out, in order. */
export function acronymsIn(text: string, block: TextBlock): FoundWording<AcronymHit | ExpansionHit>[] {
  if (!/[A-Z][a-z]?[A-Z]/.test(text)) return [];
  const hits: FoundWording<AcronymHit | ExpansionHit>[] = [];
  const found = matchesOf(text, capitals).filter(
    ({ 0: written, index }) =>
      !wordGoesOn.test(text[index - 1] ?? "") && !wordGoesOn.test(text[index + written.length] ?? ""),
  );
  const shouting = found.length > 1 && isShouting(text);
  const initials = block.cell !== null && block.cell.row > 0 && leadColumn.test(block.cell.header);
  for (const { 0: written, index } of found) {
    const { acronym: form, ending } = singularOf(written);
    const acronym = form.replace(/Co$/, "CO");
    if (passedOver.has(acronym)) continue;
    const at = { start: index, end: index + written.length };
    if (isSpelledOut(text, at.start, at.end, acronym, block)) {
      hits.push({ term: "expansion", acronym, at });
      continue;
    }
    // "Head of Commissioning at the ICB": nobody's initials.
    const isInitials =
      initials && acronym.length < 4 && !/\bthe\s$/i.test(text.slice(Math.max(0, index - 5), index));
    if (shouting || isInitials || isNoAcronym(text, at.start, at.end, acronym)) continue;
    hits.push({ term: "acronym", acronym, ending, at });
  }
  return hits;
}

const leadColumn =
  /\b(?:lead|leads|owner|owners|officer|officers|responsible|responsibility|who|initials|author|accountable|sponsor|reference|ref|code)\b/i;

/** A heading or a line in capitals: which of its words are acronyms nobody can tell. */
function isShouting(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) upper += 1;
    else if (code >= 97 && code <= 122) lower += 1;
  }
  return upper > lower;
}

function isNoAcronym(text: string, start: number, end: number, acronym: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 24);
  if (wordsInCapitals.has(acronym) || /^[IVX]+$/.test(acronym)) return true;
  // In an address, a file's name, a tag, a code ("CYP-12", "A&E"); between slashes, as initials are.
  if (/[@#&_/.\\=+-]$/.test(before)) return true;
  if (withinName.test(before) && /^["'”’]/.test(text.slice(start + acronym.length))) return true;
  return /^[@_/&\\=+]|^[-.–]?[\p{N}]|^[.](?=[\p{L}])|^-\p{Lu}|^\s\d[\dA-Z]*(?![\p{L}\p{N}.])/u.test(after);
}

/** "The 'Ask SALI' line": what something is called. */
const withinName = /["'“‘](?:\p{Lu}\p{Ll}+\s){1,3}$/u;

/** What stands between the words and the acronym that stands for them. */
const introduces =
  /\s*(?:\((?:the\s+|or\s+|an?\s+|known\s+as\s+(?:the\s+)?|hereafter\s+(?:the\s+)?|formerly\s+)?|(?:known\s+as|called|abbreviated\s+(?:to|as)|shortened\s+to|,?\s+or|,|\s[–—-])\s+(?:the\s+|an?\s+)?)["'“‘*]*$/i;

/** What stands between an acronym and the words that it stands for. */
const means = /^["'”’*]*\s*(?:[(:=–—-]|,?\s+or\s|stands\s+for|means|is\s+short\s+for|is\s+(?:the|an?)\s)\s*/;

/** "MARAC chairs (the letters stand for multi-agency …)". */
const toldToMean = /^[^.;]{0,40}\b(?:stands?|short|shorthand)\sfor\s(?:the\s)?["'“‘]?/;

/** Beside its words: "personal education plans (PEPs)", "PEP (personal education plan)", "PEP: personal …". */
function isSpelledOut(text: string, start: number, end: number, acronym: string, block: TextBlock): boolean {
  const before = text.slice(Math.max(0, start - 160), start);
  const after = text.slice(end, end + 160);
  const opening = /[(,–—-]|\b(?:known\s+as|called|abbreviated|shortened|or)\b/i.test(before.slice(-28))
    ? introduces.exec(before.slice(-28))
    : null;
  const words = opening === null ? "" : before.slice(0, before.length - opening[0].length);
  if (opening !== null && spelledOutFrom(words, acronym) >= 0) return true;
  // "Education, training or employment (EET)": alone in its bracket, its letters open words in any order.
  if (/\(["'“‘]?$/.test(before) && /^["'”’]?\)/.test(after) && opensWords(before, acronym)) return true;
  const defines = means.exec(after)?.[0];
  if (defines !== undefined && opensWithExpansion(after.slice(defines.length), acronym)) return true;
  const told = toldToMean.exec(after)?.[0];
  if (told !== undefined && opensWithExpansion(after.slice(told.length), acronym)) return true;
  // A line of a glossary without marks between: "PEP  personal education plan".
  return (
    block.kind === "paragraph" &&
    text.length <= 140 &&
    before.trim() === "" &&
    opensWithExpansion(after, acronym)
  );
}

function opensWords(before: string, acronym: string): boolean {
  const words = (before.match(/[\p{L}\p{N}’']+/gu) ?? []).slice(-2 * acronym.length);
  const initials = words.map((word) => word.charAt(0).toLowerCase());
  return [...acronym.toLowerCase()].every((letter) => {
    const at = initials.indexOf(letter);
    if (at >= 0) initials.splice(at, 1);
    return at >= 0;
  });
}

/** What the rows of a table spell out: a cell with nothing but the acronym, and its words in a cell beside it. */
export function glossaryRowsIn(blocks: readonly TextBlock[]): ExpansionHit[] {
  const hits: ExpansionHit[] = [];
  for (const [index, { cell, prose, span }] of blocks.entries()) {
    const written = cell === null ? "" : prose.text.trim();
    if (
      written.length < 2 ||
      written.length > 10 ||
      !/^(?:[A-Z]{2,8}|[A-Z]{1,3}[a-z][A-Z]{1,3})s?$/.test(written)
    )
      continue;
    const { acronym } = singularOf(written);
    const beside = [blocks[index + 1], blocks[index - 1]].filter((block) => block?.cell?.row === cell?.row);
    if (beside.some((block) => block !== undefined && opensWithExpansion(block.prose.text, acronym))) {
      hits.push({ term: "expansion", acronym, written, span, inSpeech: false, inQuotation: false });
    }
  }
  return hits;
}
