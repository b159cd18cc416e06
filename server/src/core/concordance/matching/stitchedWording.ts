// Recognises one quotation made of pieces from different places of a report.

import { firstGram, isSamePart, positionsOf, type QuotationIndex } from "./quotationIndex.ts";
import type { NumberedWords } from "./alignWords.ts";
import { passedAtMost, type Run } from "./literalWording.ts";

/** A piece this long, word for word, is taken from somewhere. */
const pieceLength = 5;
/** Pieces nearer than this stand in one place, with words changed between them. */
const onePlace = 12;
/** Farther apart than this they do not, even where the words of one place are most of the quotation. */
export const farApart = 24;
/** Where no place has most of it, pieces that do not touch are from different places. */
export const justApart = 2;

/**
 * The places of the pieces, in the quotation's order; null unless two or more long pieces from different places
 * make up nearly all of the quotation. `distance`: how many words must lie between two of them.
 */
export function stitchedRuns(
  index: QuotationIndex,
  { folded, quoted }: NumberedWords,
  distance: number,
): Run[] | null {
  const pieces: (Run & { readonly at: number })[] = [];
  for (let i = 0; i + pieceLength <= folded.length;) {
    const previous = pieces.at(-1);
    const longest = longestRunAt(
      index,
      folded,
      i,
      (from) => previous !== undefined && Math.abs(from - i - (previous.from - previous.at)) <= onePlace,
    );
    if (longest === null || longest.to - longest.from < pieceLength) {
      i += 1;
      continue;
    }
    pieces.push({ ...longest, at: i });
    i += longest.to - longest.from;
  }
  const covered = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  if (pieces.length < 2 || covered < 0.8 * quoted.words.length) return null;
  const apart = pieces.some((piece, i) => {
    const before = pieces[i - 1];
    if (before === undefined) return false;
    if (quoted.words[piece.at]?.before === "omission") return !followsOn(index, before, piece);
    return (piece.from >= before.to ? piece.from - before.to : before.from - piece.to) > distance;
  });
  return apart ? pieces.map(({ from, to }) => ({ from, to })) : null;
}

/** Between omissions its author marked, a piece as short as this is taken from somewhere too. */
const markedPieceLength = 3;

/**
 * The places of the pieces between the omissions marked, in the quotation's order: "Staff are proud … Children's
 * health needs are met". Null unless each stands word for word in the report and two of them do not follow on.
 */
export function runsApartAtOmissions(index: QuotationIndex, { folded, quoted }: NumberedWords): Run[] | null {
  const starts = quoted.words.flatMap(({ before }, at) => (at === 0 || before === "omission" ? [at] : []));
  if (starts.length < 2) return null;
  const runs: Run[] = [];
  for (const [i, start] of starts.entries()) {
    const words = folded.slice(start, starts[i + 1]);
    if (words.length < markedPieceLength) return null;
    const places = positionsOf(index, words).map((from) => ({ from, to: from + words.length }));
    const previous = runs.at(-1);
    const next =
      places.find((place) => previous !== undefined && followsOn(index, previous, place)) ?? places[0];
    if (next === undefined) return null;
    runs.push(next);
  }
  const apart = runs.some((run, i) => {
    const before = runs[i - 1];
    return before !== undefined && !followsOn(index, before, run);
  });
  return apart ? runs : null;
}

/** Of a quotation that is nothing but pieces, one as short as this is taken from somewhere too. */
const wholePieceLength = 3;

/**
 * The places of two pieces that are the whole of a quotation, word for word: "children out of hours | and articulate
 * their wishes". Null unless `distance` words lie between them, wherever else each of them stands too.
 */
export function runsOfHalves(
  index: QuotationIndex,
  { folded }: NumberedWords,
  distance: number,
): readonly [Run, Run] | null {
  for (let cut = folded.length - wholePieceLength; cut >= wholePieceLength; cut -= 1) {
    const firsts = positionsOf(index, folded.slice(0, cut));
    const seconds = firsts.length === 0 ? [] : positionsOf(index, folded.slice(cut));
    const [first] = firsts;
    const [second] = seconds;
    if (first === undefined || second === undefined) continue;
    const apart = firsts.every((from) => seconds.every((to) => Math.abs(to - from - cut) > distance));
    if (!apart) continue;
    const halves = (from: number, to: number): readonly [Run, Run] => [
      { from, to: from + cut },
      { from: to, to: to + folded.length - cut },
    ];
    for (const from of firsts) {
      const next = seconds.find((to) => standsShortlyAfter(index, ...halves(from, to)));
      if (next !== undefined) return halves(from, next);
    }
    return halves(first, second);
  }
  return null;
}

/** What somebody puts between two pieces of a report that do not stand together. */
const joining = /^(?:and|but|while|whilst|as|with|although|yet|or)$/;
/** Beside a word of one's own a piece must be this long. */
const joinedPieceLength = 4;

/**
 * The places of two pieces that are the whole of a quotation, word for word, but for the "and" that joins them. Null
 * where they stand within `distance` words of each other anywhere.
 */
export function runsJoined(
  index: QuotationIndex,
  { folded, quoted }: NumberedWords,
  distance: number,
): readonly [Run, Run] | null {
  for (let at = joinedPieceLength; at + joinedPieceLength < folded.length; at += 1) {
    if (!joining.test(quoted.words[at]?.lower ?? "")) continue;
    const firsts = positionsOf(index, folded.slice(0, at));
    const seconds = firsts.length === 0 ? [] : positionsOf(index, folded.slice(at + 1));
    const [first] = firsts;
    const [second] = seconds;
    if (first === undefined || second === undefined) continue;
    if (firsts.some((from) => seconds.some((to) => Math.abs(to - from - at) <= distance))) return null;
    return [
      { from: first, to: first + at },
      { from: second, to: second + folded.length - at - 1 },
    ];
  }
  return null;
}

/** Whole sentences of one finding put together, with the sentences between them left out and nothing to mark it. */
export function sentencesApart(index: QuotationIndex, numbered: NumberedWords): readonly Run[] | null {
  const parts = runsOfHalves(index, numbered, justApart);
  if (parts === null) return null;
  // The sentence left out may begin as the next one does: the pieces then meet some words further back.
  for (let [before, after] = parts, back = 0; back < sameOpening; back += 1) {
    const owner = index.owner[after.from] ?? 0;
    if (after.from <= before.to || index.owner[before.to - 1] !== owner) return null;
    const text = index.findings[owner]?.text ?? "";
    const ends = endsSentence.test(text.slice(index.ends[before.to - 1], index.starts[before.to]));
    if (ends && closesSentence.test(text.slice(0, index.starts[after.from]))) return [before, after];
    if (index.folded[before.to - 1] !== index.folded[after.from - 1]) return null;
    before = { from: before.from, to: before.to - 1 };
    after = { from: after.from - 1, to: after.to };
  }
  return null;
}

/** Words. */
const sameOpening = 8;
const endsSentence = /^["”’')]*[.!?]/;
const closesSentence = /[.!?]["”’')]*\s+["“‘']*$/;

/** Whether one piece follows another in its finding, with no more than a clause or a short sentence between them. */
export function standsShortlyAfter(index: QuotationIndex, before: Run, after: Run): boolean {
  const between = after.from - before.to;
  return between >= 0 && between <= farApart && index.owner[before.to - 1] === index.owner[after.from];
}

/** What an omission may pass over: the rest of a finding, or some words from one finding into the next below its heading. */
function followsOn(index: QuotationIndex, before: Run, after: Run): boolean {
  if (after.from < before.to) return false;
  const left = index.owner[before.to - 1] ?? 0;
  const reached = index.owner[after.from] ?? 0;
  const near = reached === left + 1 && after.from - before.to <= passedAtMost;
  return reached === left || (near && isSamePart(index, left, reached));
}

function longestRunAt(
  index: QuotationIndex,
  folded: readonly number[],
  start: number,
  preferred: (from: number) => boolean,
): Run | null {
  const a = folded[start] ?? -1;
  const b = folded[start + 1] ?? -1;
  const c = folded[start + 2] ?? -1;
  if (a < 0 || b < 0 || c < 0) return null;
  let best: Run | null = null;
  let bestWorth = 0;
  for (let from = firstGram(index, a, b, c); from >= 0; from = index.gramNext[from] ?? -1) {
    let length = 0;
    while (start + length < folded.length && index.folded[from + length] === folded[start + length])
      length += 1;
    const worth = length + (preferred(from) ? 2 : 0);
    if (worth > bestWorth) {
      best = { from, to: from + length };
      bestWorth = worth;
    }
  }
  return best;
}
