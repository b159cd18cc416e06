// A sentence or a few words, read for a search: what each word may stand for in an index, and how much it counts.
// Never looks at findings themselves.

import { alike, creditsInspectors, gradeStated, intention, lightWords } from "../../knowledge/searchWords.ts";
import { opensWord } from "../../text.ts";
import { type FindingIndex, searchForms } from "./findingIndex.ts";
import { stemOf } from "./stems.ts";
import { WrittenWords } from "./writtenWords.ts";

/**
 * A query as an index has it: numbers side by side, of which the first `count` or `others.count` hold. An index has
 * one, read anew for each search.
 */
export interface FindingQuery {
  text: string;
  /** How many words it has, each stem counted once, in order. */
  count: number;
  /** The number of each word's stem; -1 where no passage has it. */
  stems: Int32Array;
  /** How telling each word is, 0 upwards. */
  weights: Float64Array;
  /** Sum of the weights. */
  total: number;
  /** Other stems that may stand for a word, or for several in a row. */
  readonly others: OtherWords;
  /** Every word's stem in order, each time it comes; the first `runLength` hold. */
  run: Int32Array;
  runLength: number;
  /** It says how something was graded. */
  statesGrade: boolean;
  /** It tells a plan, thanks or pride rather than what was found. */
  intention: boolean;
}

/** Stems that stand for words of a query. */
class OtherWords {
  count = 0;
  stems = new Int32Array(32);
  /** The place of what each stands for among the query's words, and how many: "PA" for "personal adviser". */
  words = new Int32Array(32);
  reaches = new Int32Array(32);
  /** How far each counts, 0 to 1. */
  shares = new Float64Array(32);

  add(stem: number, word: number, reach: number, share: number): void {
    if (this.count === this.stems.length) this.#grow();
    this.stems[this.count] = stem;
    this.words[this.count] = word;
    this.reaches[this.count] = reach;
    this.shares[this.count] = share;
    this.count += 1;
  }

  #grow(): void {
    const { stems, words, reaches, shares } = this;
    const room = stems.length * 2;
    this.stems = new Int32Array(room);
    this.words = new Int32Array(room);
    this.reaches = new Int32Array(room);
    this.shares = new Float64Array(room);
    this.stems.set(stems);
    this.words.set(words);
    this.reaches.set(reaches);
    this.shares.set(shares);
  }
}

/** How far a light word counts, and a word that only means the same. */
const lightShare = 0.3;
const alikeShare = 0.8;

/** Reads a query for an index; what was read for it before is overwritten. */
export function readFindingQuery(text: string, index: FindingIndex): FindingQuery {
  let reader = readers.get(index);
  if (reader === undefined) {
    reader = new QueryReader(index);
    readers.set(index, reader);
  }
  return reader.read(text);
}

const readers = new WeakMap<FindingIndex, QueryReader>();

/** A word that was asked for, as an index has it. */
interface AskedWord {
  /** The number of its stem among the stems asked for; and in the index, -1 where no passage has it. */
  readonly key: number;
  readonly stem: number;
  /** How telling it is, were it not light. */
  readonly full: number;
  readonly light: boolean;
  readonly ownName: boolean;
  /** Phrases that it begins and that stand for others: their words' keys, and the stems' numbers of the others. */
  readonly alike: readonly { readonly phrase: readonly number[]; readonly group: readonly number[][] }[];
  /** The stems of what the reports say that its letters mean; -1 for a light word, or one that no passage has. */
  readonly meaning: readonly number[] | null;
}

/** Words asked of an index that are remembered: the same are asked for again with each letter typed. */
const wordLimit = 10_000;

class QueryReader {
  readonly #index: FindingIndex;
  readonly #query: FindingQuery;
  /** The words asked for before, by the numbers that `#written` gives them. */
  #known: AskedWord[] = [];
  #written = this.#noWords();
  #keys = new Map<string, number>();
  /** By key the first place among the query's words; -1 between queries. */
  #places = new Int32Array(256).fill(-1);
  /** The numbers of the query's words, each time they come, and their places. */
  #asked = new Int32Array(64);
  #placeOf = new Int32Array(64);
  #count = 0;
  /** 1 for each stem that the query has or that stands for a word of it; 0 between queries. */
  readonly #taken: Uint8Array;

  constructor(index: FindingIndex) {
    this.#index = index;
    this.#taken = new Uint8Array(index.weights.length);
    this.#query = {
      text: "",
      count: 0,
      stems: new Int32Array(64),
      weights: new Float64Array(64),
      total: 0,
      others: new OtherWords(),
      run: new Int32Array(64),
      runLength: 0,
      statesGrade: false,
      intention: false,
    };
  }

  read(text: string): FindingQuery {
    if (this.#known.length >= wordLimit) {
      this.#known = [];
      this.#keys = new Map();
      this.#written = this.#noWords();
    }
    this.#readWords(text);
    this.#placeWords();
    this.#offerOthers();
    const query = this.#query;
    query.text = text;
    query.statesGrade = statesGrade(text);
    query.intention = intention.test(text) && !creditsInspectors.test(text);
    return query;
  }

  #noWords(): WrittenWords {
    return new WrittenWords((written) =>
      searchForms(written).map((form) => this.#known.push(this.#wordOf(form)) - 1),
    );
  }

  #readWords(text: string): void {
    const written = this.#written;
    this.#count = 0;
    for (let at = 0; at < text.length;) {
      if (!opensWord(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      at = written.read(text, at);
      if (written.stem >= 0) this.#ask(written.stem);
      else for (const number of written.several(written.stem)) this.#ask(number);
    }
  }

  #ask(number: number): void {
    if (this.#count === this.#asked.length) {
      const { length } = this.#asked;
      const asked = this.#asked;
      this.#asked = new Int32Array(length * 2);
      this.#asked.set(asked);
      this.#placeOf = new Int32Array(length * 2);
      this.#query.stems = new Int32Array(length * 2);
      this.#query.weights = new Float64Array(length * 2);
      this.#query.run = new Int32Array(length * 2);
    }
    this.#asked[this.#count] = number;
    this.#count += 1;
  }

  /** Gives each stem its place, weight and number. */
  #placeWords(): void {
    const query = this.#query;
    const { stems, weights, run } = query;
    const known = this.#known;
    const asked = this.#asked;
    const places = this.#places;
    let telling = false;
    for (let i = 0; i < this.#count; i += 1) if (known[asked[i] ?? 0]?.light === false) telling = true;
    let count = 0;
    let total = 0;
    for (let i = 0; i < this.#count; i += 1) {
      const word = known[asked[i] ?? 0];
      if (word === undefined) break;
      run[i] = word.stem;
      let place = places[word.key] ?? -1;
      if (place < 0) {
        place = count;
        places[word.key] = place;
        stems[place] = word.stem;
        const weight = (telling && word.light) || word.ownName ? word.full * lightShare : word.full;
        weights[place] = weight;
        total += weight;
        if (word.stem >= 0) this.#taken[word.stem] = 1;
        count += 1;
      }
      this.#placeOf[i] = place;
    }
    for (let i = 0; i < this.#count; i += 1) places[known[asked[i] ?? 0]?.key ?? 0] = -1;
    query.count = count;
    query.runLength = this.#count;
    query.total = total;
  }

  #offerOthers(): void {
    const { others, stems, count } = this.#query;
    others.count = 0;
    for (let i = 0; i < this.#count; i += 1) {
      const word = this.#known[this.#asked[i] ?? 0];
      if (word === undefined) break;
      for (const { phrase, group } of word.alike) {
        if (!this.#standsAt(phrase, i)) continue;
        for (const other of group) this.#offer(other, i, phrase.length);
      }
      if (word.meaning !== null) this.#offer(word.meaning, i, 1);
    }
    for (let i = 0; i < count; i += 1) this.#free(stems[i] ?? -1);
    for (let i = 0; i < others.count; i += 1) this.#free(others.stems[i] ?? -1);
  }

  #standsAt(phrase: readonly number[], at: number): boolean {
    if (at + phrase.length > this.#count) return false;
    for (let i = 1; i < phrase.length; i += 1) {
      if (this.#known[this.#asked[at + i] ?? 0]?.key !== phrase[i]) return false;
    }
    return true;
  }

  /** Offers a phrase's stems for the words asked at `at`, `length` of them. */
  #offer(phrase: readonly number[], at: number, length: number): void {
    const share = alikeShare / Math.sqrt(phrase.length);
    const word = this.#placeOf[at] ?? 0;
    const whole = phrase.length === 1 && this.#placeOf[at + length - 1] === word + length - 1;
    for (const stem of phrase) {
      if (stem < 0 || this.#taken[stem] === 1) continue;
      this.#taken[stem] = 1;
      this.#query.others.add(stem, word, whole ? length : 1, share);
    }
  }

  #free(stem: number): void {
    if (stem >= 0) this.#taken[stem] = 0;
  }

  #keyOf(stem: string): number {
    const known = this.#keys.get(stem);
    if (known !== undefined) return known;
    const key = this.#keys.size;
    this.#keys.set(stem, key);
    if (key >= this.#places.length) this.#places = new Int32Array(key * 2).fill(-1);
    return key;
  }

  #wordOf(form: string): AskedWord {
    const index = this.#index;
    const written = stemOf(form);
    const stem = index.stems.get(written) ?? -1;
    const meaning = index.acronyms.get(form);
    return {
      key: this.#keyOf(written),
      stem,
      // A word that no report has counts as the rarest: it tells that something else is spoken of.
      full: stem < 0 ? Math.log(1 + index.passages.length * 2) : (index.weights[stem] ?? 0),
      light: lightWords.has(form),
      ownName: index.ownName.has(stem),
      alike: (alikeByFirst.get(written) ?? []).map(({ phrase, group }) => ({
        phrase: phrase.map((each) => this.#keyOf(each)),
        group: group.map((other) => other.map((each) => numberOf(each, index))),
      })),
      meaning:
        meaning === undefined
          ? null
          : meaning
              .split(/\s+/)
              .flatMap(searchForms)
              .map((each) => numberOf(stemOf(each), index)),
    };
  }
}

function numberOf(stem: string, index: FindingIndex): number {
  return lightStems.has(stem) ? -1 : (index.stems.get(stem) ?? -1);
}

function statesGrade(text: string): boolean {
  for (const words of gradeStated) if (!words.test(text)) return false;
  return true;
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
