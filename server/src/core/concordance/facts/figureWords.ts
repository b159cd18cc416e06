// The words of weight in a sentence that gives figures, as draft and report can be compared by them: each by its stem,
// and what stands for one another ("the MASH", "the front door") by one name. Judges no figure.

import { publishedExpansions } from "../../knowledge/acronyms.ts";
import { alike } from "../../knowledge/searchWords.ts";
import { forEachWord } from "../../text.ts";
import { isNumber } from "../matching/wordKinship.ts";
import { stemOf } from "../search/stems.ts";

/** The stems of a text's words but the smallest; numbers are none. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words = wordsIn(text);
  const stems = new Set<string>();
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(words, at);
    if (phrase !== null) for (const name of phrase.names) stems.add(name);
    else if (isTelling(words[at] ?? "")) stems.add(stemOf(words[at] ?? ""));
    at += phrase?.length ?? 1;
  }
  return stems;
}

/** Words in lower case, compounds taken apart, without a possessive's ending. */
function wordsIn(text: string): string[] {
  const words: string[] = [];
  forEachWord(text, (start, end) => {
    const written = text.slice(start, end).toLowerCase().replace(/’/g, "'").replace(/'s?$/, "");
    if (written.includes("-")) words.push(...written.split("-").filter((part) => part !== ""));
    else words.push(written);
  });
  return words;
}

const smallWords =
  /^(?:the|and|for|are|was|were|been|being|has|have|had|that|this|these|those|with|from|their|its|our|his|her|them|they|who|which|whose|when|where|what|how|not|but|also|all|any|than|into|onto|out|over|under|about|more|most|some|such|there|will|would|can|could|may|might|shall|should|each|per|cent|percent|said|says|say)$/;

function isTelling(word: string): boolean {
  return /^\p{L}{3,}/u.test(word) && !smallWords.test(word) && !isNumber(word);
}

interface Phrase {
  readonly stems: readonly string[];
  /** The same for all phrases that stand for one another; two where most are of several words, and tell more. */
  readonly names: readonly string[];
}

/** What stands for one another where figures are told of, beside what searches treat alike. */
const alsoAlike: readonly (readonly string[])[] = [
  [
    "education employment training",
    "education employment or training",
    "education employment and training",
    "employment education or training",
    "employment education and training",
    "eet",
  ],
  ["children", "child"],
  ["separate", "different"],
  ["appointment", "clinic"],
  ["reduced", "down", "declined"],
  ["get", "receive", "given"],
  ["moved", "placed", "placement"],
];

/** Phrases by the stem of their first word, the longest first. */
const phrases: ReadonlyMap<string, readonly Phrase[]> = phrasesByFirst();

function phrasesByFirst(): Map<string, Phrase[]> {
  const groups = [
    ...alsoAlike,
    ...alike,
    ...[...publishedExpansions].map(([acronym, words]) => [words, acronym]),
  ];
  const first = new Map<string, Phrase[]>();
  const named = new Map<string, readonly string[]>();
  for (const [index, group] of groups.entries()) {
    const own = `~${String(index)}`;
    // A group that begins as one before it goes on with that one.
    const names =
      named.get(keyOf(group[0] ?? "")) ?? (group[0]?.includes(" ") === true ? [own, `${own}+`] : [own]);
    for (const written of group) {
      const key = keyOf(written);
      if (named.has(key)) continue;
      named.set(key, names);
      const stems = key.split(" ");
      const [opening = ""] = stems;
      first.set(opening, [...(first.get(opening) ?? []), { stems, names }]);
    }
  }
  for (const list of first.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return first;
}

function keyOf(written: string): string {
  return wordsIn(written).map(stemOf).join(" ");
}

function phraseAt(words: readonly string[], at: number): { names: readonly string[]; length: number } | null {
  const here = phrases.get(stemOf(words[at] ?? ""));
  if (here === undefined) return null;
  const found = here.find(({ stems }) => stems.every((stem, i) => stem === stemOf(words[at + i] ?? "")));
  return found === undefined ? null : { names: found.names, length: found.stems.length };
}
