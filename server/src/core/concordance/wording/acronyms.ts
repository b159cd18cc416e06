// Finds the acronyms that a draft never spells out, and the words that its report, or published reports, have for
// them. What the draft spells out anywhere, in a glossary or in full words, is spelt out.

import { publishedExpansions } from "../../knowledge/acronyms.ts";
import { singularOf, spelledOutFrom } from "../../knowledge/spelledOut.ts";
import { allFindings, type InspectionReport } from "../../report/inspectionReport.ts";
import type { Placed, ResponseDocument, Segment } from "../../response/responseDocument.ts";
import type { AcronymHit, WordingHit } from "../../response/wordingHits.ts";
import type { ResolvedSettings } from "../../settings.ts";
import type { ReadSource, Source } from "../concordance.ts";
import { isRead } from "../facts/inspectionMeant.ts";
import type { UnexpandedAcronym } from "../wordingVerdicts.ts";

/** Each such acronym at its first use that is the council's own running text. */
export function unexpandedAcronyms(
  { wordings, segments }: ResponseDocument,
  { authority, people }: ResolvedSettings,
  sources: readonly Source[],
  current: ReadSource | null,
): UnexpandedAcronym[] {
  const spelledOut = new Set<string>();
  for (const { fact } of wordings) if (fact.term === "expansion") spelledOut.add(fact.acronym);
  const seen = new Set<string>();
  const found: UnexpandedAcronym[] = [];
  for (const wording of wordings) {
    if (!isAcronym(wording)) continue;
    const { acronym, inSpeech, inQuotation } = wording.fact;
    if (inSpeech || inQuotation || spelledOut.has(acronym) || seen.has(acronym)) continue;
    const expansion = expansionOf(acronym, sources, current);
    if (expansion === null && !isLikely(acronym)) continue;
    seen.add(acronym);
    if (isPlace(acronym, authority, sources) || isPersonsTitle(acronym, people)) continue;
    if (segments.some(({ fact }) => spellsOut(fact, acronym, expansion?.words ?? null))) continue;
    found.push({ wording, expansion: expansion === null ? null : inNumber(expansion, wording.fact) });
  }
  return found;
}

/** Two letters may be anybody's initials; five and more a project's name (THRIVE), unless nobody could say it (LCSPR). */
function isLikely(acronym: string): boolean {
  return acronym.length === 3 || acronym.length === 4 || (acronym.length > 4 && !/[AEIOU]/i.test(acronym));
}

function isAcronym(wording: Placed<WordingHit>): wording is Placed<AcronymHit> {
  return wording.fact.term === "acronym";
}

interface Expansion {
  readonly words: string;
  readonly plural: boolean;
  readonly from: "report" | "published reports";
}

function expansionOf(
  acronym: string,
  sources: readonly Source[],
  current: ReadSource | null,
): Expansion | null {
  for (const source of current === null ? sources : [current, ...sources]) {
    const learnt = isRead(source) ? expansionsIn(source.report).get(acronym) : undefined;
    if (learnt !== undefined) return { ...learnt, from: "report" };
  }
  const words = publishedExpansions.get(acronym);
  return words === undefined ? null : { words, plural: false, from: "published reports" };
}

const learntFrom = new WeakMap<InspectionReport, ReadonlyMap<string, Omit<Expansion, "from">>>();

/** "Children have up-to-date personal education plans (PEPs)": what a report spells out before a bracket. */
function expansionsIn(report: InspectionReport): ReadonlyMap<string, Omit<Expansion, "from">> {
  const known = learntFrom.get(report);
  if (known !== undefined) return known;
  const learnt = new Map<string, Omit<Expansion, "from">>();
  for (const { text } of allFindings(report)) {
    for (const { 1: written = "", index } of text.matchAll(/\(([A-Z][A-Za-z]{0,5}[A-Z]s?)\)/g)) {
      const { acronym, ending } = singularOf(written);
      const before = text.slice(Math.max(0, index - 160), index).trimEnd();
      const from = spelledOutFrom(before, acronym);
      if (from >= 0 && !learnt.has(acronym)) {
        const words = before.slice(from).replace(/(?<=s)['’]$|['’]s$/, "");
        learnt.set(acronym, { words, plural: ending === "s" || /s['’]$/.test(before) });
      }
    }
  }
  learntFrom.set(report, learnt);
  return learnt;
}

/** The words in the number in which the draft writes the acronym; null where that takes more than an "s". */
function inNumber(
  { words, plural, from }: Expansion,
  { ending }: AcronymHit,
): UnexpandedAcronym["expansion"] {
  const wanted = ending === "s" || ending.startsWith("s");
  if (wanted === plural) return { words, from };
  if (wanted) return /(?:s|[^aeiou]y|ch|sh|x)$/i.test(words) ? null : { words: `${words}s`, from };
  return /[^s]s$/i.test(words) && !/(?:ies|ches|shes|xes)$/i.test(words)
    ? { words: words.slice(0, -1), from }
    : null;
}

function isPlace(acronym: string, authority: string | null, sources: readonly Source[]): boolean {
  const names = [authority ?? "", ...sources.map(({ report }) => report?.authority ?? "")];
  return names.some((name) =>
    name
      .toUpperCase()
      .split(/[^\p{L}]+/u)
      .includes(acronym),
  );
}

/** "Dr Ada Marsh, Director of Children's Services" in `people` says what DCS is. */
function isPersonsTitle(acronym: string, people: readonly string[]): boolean {
  return people.some((person) => initialsOf(person).includes(acronym));
}

function initialsOf(title: string): string {
  return [...title.matchAll(/(?<![\p{L}'’])\p{Lu}/gu)].map(([letter]) => letter).join("");
}

const inSegments = new WeakMap<Segment, Map<string, boolean>>();

/** Whether a segment has the acronym's words in full, though not beside it: remembered with the segment. */
function spellsOut(segment: Segment, acronym: string, expansion: string | null): boolean {
  const key = expansion ?? acronym;
  let known = inSegments.get(segment);
  if (known === undefined) inSegments.set(segment, (known = new Map<string, boolean>()));
  let found = known.get(key);
  if (found === undefined) {
    found = hasWords(segment.text, acronym, expansion);
    known.set(key, found);
  }
  return found;
}

function hasWords(text: string, acronym: string, expansion: string | null): boolean {
  if (expansion !== null) return plain(text).includes(plain(expansion).replace(/s$/, ""));
  const small = "(?:(?:of|for|and|the|to|in|with|on)[\\s-]+)*";
  const words = [...acronym].map((letter) => `${letter}[\\p{L}’']+`).join(`(?:,\\s|[\\s-]+)${small}`);
  return new RegExp(`(?<![\\p{L}])${words}`, "iu").test(text);
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\s‐‑-]+/g, " ");
}
