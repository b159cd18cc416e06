// A sentence or a few words, read for a search: what each word may stand for in an index, and how much it counts.
// Never looks at findings themselves.

import { alike, gradeStated, intention, lightWords } from "../knowledge/searchWords.ts";
import { forEachWord } from "../text.ts";
import { type FindingIndex, searchForms } from "./findingIndex.ts";
import { stemOf } from "./stems.ts";

/** One word of the query. */
export interface Sought {
  /** The number of its stem; -1 where no passage has it. */
  readonly stem: number;
  /** How telling it is, 0 upwards. */
  readonly weight: number;
}

export interface FindingQuery {
  readonly text: string;
  /** Each stem once, in order. */
  readonly words: readonly Sought[];
  /** The weights of `words`, in their order. */
  readonly weights: Float32Array;
  /** Other stems that may stand for a word, or for several in a row. */
  readonly others: readonly OtherWord[];
  /** Every word's stem in order. */
  readonly run: readonly number[];
  /** Sum of the words' weights. */
  readonly total: number;
  /** It says how something was graded. */
  readonly statesGrade: boolean;
  /** It tells a plan, thanks or pride rather than what was found. */
  readonly intention: boolean;
}

export interface OtherWord {
  readonly stem: number;
  /** The place in `words` of what it stands for, and how many of them: "PA" for "personal adviser". */
  readonly word: number;
  readonly reach: number;
  /** How far it counts, 0 to 1. */
  readonly share: number;
}

/** How far a light word counts, and a word that only means the same. */
const lightShare = 0.3;
const alikeShare = 0.8;

/** Reads a query for an index. */
export function readFindingQuery(text: string, index: FindingIndex): FindingQuery {
  const forms: string[] = [];
  forEachWord(text, (start, end) => void forms.push(...searchForms(text.slice(start, end))));
  const keys = forms.map(stemOf);
  const run = keys.map((key) => index.stems.get(key) ?? -1);
  const telling = forms.some((form) => !lightWords.has(form));
  // A word that no report has counts as the rarest: it tells that something else is spoken of.
  const unknown = Math.log(1 + index.passages.length * 2);
  const words: Sought[] = [];
  const placeOf = new Map<string, number>();
  const places = keys.map((key, at) => {
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    const form = forms[at] ?? "";
    const stem = run[at] ?? -1;
    const full = stem < 0 ? unknown : (index.weights[stem] ?? 0);
    const light = (telling && lightWords.has(form)) || index.ownName.has(stem);
    placeOf.set(key, words.length);
    return words.push({ stem, weight: light ? full * lightShare : full }) - 1;
  });

  const others: OtherWord[] = [];
  const taken = new Set(run);
  /** Offers a phrase for the words asked at `at`, `length` of them. */
  const offer = (phrase: readonly string[], at: number, length: number): void => {
    const share = alikeShare / Math.sqrt(phrase.length);
    const word = places[at] ?? 0;
    const whole = phrase.length === 1 && (places[at + length - 1] ?? 0) === word + length - 1;
    for (const key of phrase) {
      const stem = index.stems.get(key);
      if (stem === undefined || taken.has(stem) || lightStems.has(key)) continue;
      taken.add(stem);
      others.push({ stem, word, reach: whole ? length : 1, share });
    }
  };
  keys.forEach((key, at) => {
    for (const { phrase, group } of alikeByFirst.get(key) ?? []) {
      if (!phrase.every((stem, i) => keys[at + i] === stem)) continue;
      for (const other of group) offer(other, at, phrase.length);
    }
    const meaning = index.acronyms.get(forms[at] ?? "");
    if (meaning !== undefined) offer(meaning.split(/\s+/).flatMap(searchForms).map(stemOf), at, 1);
  });
  return {
    text,
    words,
    weights: Float32Array.from(words, ({ weight }) => weight),
    others,
    run,
    total: words.reduce((sum, { weight }) => sum + weight, 0),
    statesGrade: gradeStated.every((words) => words.test(text)),
    intention: intention.test(text),
  };
}

interface AlikePhrase {
  /** Its words' stems. */
  readonly phrase: readonly string[];
  /** The same of all phrases of its group. */
  readonly group: readonly (readonly string[])[];
}

const lightStems: ReadonlySet<string> = new Set([...lightWords].map(stemOf));

/** The phrases that stand for others, by the stem of their first word. */
const alikeByFirst: ReadonlyMap<string, readonly AlikePhrase[]> = phrasesByFirst();

function phrasesByFirst(): Map<string, AlikePhrase[]> {
  const byFirst = new Map<string, AlikePhrase[]>();
  for (const phrases of alike) {
    const group = phrases.map((phrase) => phrase.split(" ").flatMap(searchForms).map(stemOf));
    for (const phrase of group) {
      const first = phrase[0] ?? "";
      byFirst.set(first, [...(byFirst.get(first) ?? []), { phrase, group }]);
    }
  }
  return byFirst;
}
