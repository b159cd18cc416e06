// A sentence or a few words, read for a search: what each word may stand for in an index, and how much it counts.
// Never looks at findings themselves.

import { alike, creditsInspectors, gradeStated, intention, lightWords } from "../../knowledge/searchWords.ts";
import { LimitedMemory } from "../../limitedMemory.ts";
import { forEachWord } from "../../text.ts";
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
  const known = wordsOf(index);
  const asked: AskedWord[] = [];
  forEachWord(text, (start, end) => {
    for (const word of known.recall(text.slice(start, end), (written) => askedWords(written, index))) {
      asked.push(word);
    }
  });
  const telling = asked.some(({ light }) => !light);
  const words: Sought[] = [];
  const firsts: AskedWord[] = [];
  const places = asked.map((word) => {
    const before = firsts.findIndex(({ key }) => key === word.key);
    if (before >= 0) return before;
    firsts.push(word);
    const light = (telling && word.light) || word.ownName;
    return words.push({ stem: word.stem, weight: light ? word.full * lightShare : word.full }) - 1;
  });
  const run = asked.map(({ stem }) => stem);
  const others: OtherWord[] = [];
  /** Offers a phrase's stems for the words asked at `at`, `length` of them. */
  const offer = (phrase: readonly number[], at: number, length: number): void => {
    const share = alikeShare / Math.sqrt(phrase.length);
    const word = places[at] ?? 0;
    const whole = phrase.length === 1 && (places[at + length - 1] ?? 0) === word + length - 1;
    for (const stem of phrase) {
      if (stem < 0 || run.includes(stem) || others.some((other) => other.stem === stem)) continue;
      others.push({ stem, word, reach: whole ? length : 1, share });
    }
  };
  asked.forEach(({ alike, meaning }, at) => {
    for (const { phrase, group } of alike) {
      if (!phrase.every((key, i) => asked[at + i]?.key === key)) continue;
      for (const other of group) offer(other, at, phrase.length);
    }
    if (meaning !== null) offer(meaning, at, 1);
  });
  return {
    text,
    words,
    weights: Float32Array.from(words, ({ weight }) => weight),
    others,
    run,
    total: words.reduce((sum, { weight }) => sum + weight, 0),
    statesGrade: gradeStated.every((words) => words.test(text)),
    intention: intention.test(text) && !creditsInspectors.test(text),
  };
}

/** A word that was asked for, as an index has it. */
interface AskedWord {
  /** Its stem, and the number of that; -1 where no passage has it. */
  readonly key: string;
  readonly stem: number;
  /** How telling it is, were it not light. */
  readonly full: number;
  readonly light: boolean;
  readonly ownName: boolean;
  /** Phrases that it begins and that stand for others: their words' stems, and the stems' numbers of the others. */
  readonly alike: readonly { readonly phrase: readonly string[]; readonly group: readonly number[][] }[];
  /** The stems of what the reports say that its letters mean; -1 for a light word, or one that no passage has. */
  readonly meaning: readonly number[] | null;
}

/** A word's parts as an index has them. */
function askedWords(written: string, index: FindingIndex): AskedWord[] {
  const numberOf = (key: string): number => (lightStems.has(key) ? -1 : (index.stems.get(key) ?? -1));
  return searchForms(written).map((form) => {
    const key = stemOf(form);
    const stem = index.stems.get(key) ?? -1;
    const meaning = index.acronyms.get(form);
    return {
      key,
      stem,
      // A word that no report has counts as the rarest: it tells that something else is spoken of.
      full: stem < 0 ? Math.log(1 + index.passages.length * 2) : (index.weights[stem] ?? 0),
      light: lightWords.has(form),
      ownName: index.ownName.has(stem),
      alike: (alikeByFirst.get(key) ?? []).map(({ phrase, group }) => ({
        phrase,
        group: group.map((other) => other.map(numberOf)),
      })),
      meaning:
        meaning === undefined ? null : meaning.split(/\s+/).flatMap(searchForms).map(stemOf).map(numberOf),
    };
  });
}

/** Words asked of an index before: the same are asked for again with each letter typed. */
const wordsByIndex = new WeakMap<FindingIndex, LimitedMemory<readonly AskedWord[]>>();
const wordLimit = 10_000;

function wordsOf(index: FindingIndex): LimitedMemory<readonly AskedWord[]> {
  let words = wordsByIndex.get(index);
  if (words === undefined) {
    words = new LimitedMemory(wordLimit);
    wordsByIndex.set(index, words);
  }
  return words;
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
