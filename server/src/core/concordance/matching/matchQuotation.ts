// Compares one quotation with one report and says what became of its words: exact, abridged, near, stitched or
// not found; what differs; and how the report has it. Knows nothing of drafts, sources or who is credited.

import {
  alignWords,
  likelyStretches,
  numberWords,
  shareInAnyOrder,
  type Alignment,
  type NumberedWords,
} from "./alignWords.ts";
import type { Finding } from "../../report/inspectionReport.ts";
import type { QuotationDifference, QuotationVerdict, WordChange } from "../concordance.ts";
import { hasSameCase, literalRuns, runsInPieces, withReportsHyphens, type Run } from "./literalWording.ts";
import { runsOneWordAway } from "./oneWordChange.ts";
import { isPhraseOfItsOwn } from "./ownPhrases.ts";
import { placesOf, printedWording, type WordingPlace } from "./printedWording.ts";
import { positionsOf, type QuotationIndex } from "./quotationIndex.ts";
import { readQuotedText, withoutInsertions, type QuotedText } from "./quotedWords.ts";
import { runOf, withinSentence } from "./sentenceEdges.ts";
import {
  farApart,
  justApart,
  runsApartAtOmissions,
  runsJoined,
  runsOfHalves,
  sentencesApart,
  standsShortlyAfter,
  stitchedRuns,
} from "./stitchedWording.ts";
import { changesOf } from "./wordChanges.ts";

/** What became of a quotation in one report. */
export interface ReportMatch {
  readonly verdict: Exclude<QuotationVerdict, "not-checked">;
  /** Gravest first; empty unless near. */
  readonly differences: readonly QuotationDifference[];
  readonly places: readonly WordingPlace[];
  readonly wording: string;
  readonly changes: readonly WordChange[];
  /** How much of the quotation the report has, from 0 to 1; 1 for exact and abridged. */
  readonly strength: number;
}

export const notFound: ReportMatch = {
  verdict: "not-found",
  differences: [],
  places: [],
  wording: "",
  changes: [],
  strength: 0,
};

/** Nobody quotes so many words in a piece: it is a mark that was never closed, and laying them all out takes long. */
const nearAtMost = 3000;
/** Up to this many words there is no near: they are in the report, or they are not. */
const exactOrNothing = 3;

/** Matches a quotation's words (markup and outer marks removed) against a report. */
export function matchQuotation(text: string, index: QuotationIndex): ReportMatch {
  const quoted = readQuotedText(text);
  if (quoted.words.length === 0) return notFound;
  const literal = matchLiterally(index, quoted);
  if (literal !== null && literal.verdict !== "near") return literal;
  let divided: ReportMatch | null = null;
  // A report that has "high-quality" may well have "high quality" too: spaces are held for hyphens last.
  for (const spaces of [false, true]) {
    const hyphenated = withReportsHyphens(index, quoted, spaces);
    divided = hyphenated === null ? null : matchLiterally(index, hyphenated);
    if (divided !== null && divided.verdict !== "near") return divided;
  }
  const kept = quoted.brackets ? withoutInsertions(quoted) : quoted;
  if (kept.words.length <= exactOrNothing) return notFound;
  return literal ?? divided ?? (kept.words.length > nearAtMost ? notFound : matchNearly(index, kept));
}

/** Exact, abridged, or the same words with other capitals; null when the words do not stand there. */
function matchLiterally(index: QuotationIndex, quoted: QuotedText): ReportMatch | null {
  const broken = quoted.words.some(({ before }) => before !== "none");
  const { sameCase, otherCase } = broken ? { sameCase: [], otherCase: [] } : literalRuns(index, quoted);
  if (sameCase.length > 0) {
    const adapted = quoted.omits || quoted.words.some((word) => word.adapted);
    return found(index, quoted, adapted ? "abridged" : "exact", sameCase);
  }
  if (broken) {
    const runs = runsInPieces(index, quoted);
    if (runs.length > 0) return found(index, quoted, "abridged", runs);
  }
  if (quoted.brackets) {
    const kept = withoutInsertions(quoted);
    if (kept.words.length > 0 && kept.words.length < quoted.words.length) {
      const match = matchLiterally(index, { ...kept, brackets: false, omits: true });
      if (match !== null) return match;
    }
  }
  const [first] = otherCase;
  if (first === undefined) return null;
  const positions = quoted.words.map((_, i) => first.from + i);
  return { ...found(index, quoted, "near", otherCase), ...changesOf(index, quoted, positions) };
}

function found(
  index: QuotationIndex,
  quoted: QuotedText,
  verdict: ReportMatch["verdict"],
  runs: readonly Run[],
): ReportMatch {
  const [first] = runs;
  return {
    verdict,
    differences: [],
    places: runs.flatMap((run) => placesOf(index, run)),
    wording: first === undefined ? "" : printedWording(index, first, quoted.text),
    changes: [],
    strength: 1,
  };
}

function matchNearly(index: QuotationIndex, quoted: QuotedText): ReportMatch {
  const numbered = numberWords(index, quoted);
  const open = quoted.words.some(({ before }) => before === "omission");
  const marked = open ? runsApartAtOmissions(index, numbered) : null;
  if (marked !== null) return { ...found(index, quoted, "stitched", marked), strength: allInOnePlace };
  const oneWordAway = open ? [] : runsOneWordAway(index, numbered);
  const inside = oneWordAway.filter((each) => each.inside);
  // One word off between others is near without looking any further.
  const likely = inside.length > 0 ? [] : likelyStretches(index, numbered, 3);
  const stretches = open ? likely.map((each) => wholeFindings(index, each)) : likely;
  let best = closestOf(index, quoted, numbered, inside.length > 0 ? inside : stretches);
  let near =
    best !== null &&
    (inside.length > 0 || isNear(best, quoted.words.length) || isNearBesideOneSpot(index, numbered, best));
  if (!near && oneWordAway.length > 0) {
    best = closestOf(index, quoted, numbered, oneWordAway);
    near = true;
  }
  if (best === null) return notFound;
  if (near && isPhraseOfItsOwn(index, numbered, best, inside.length > 0)) near = false;
  const stitched = (pieces: readonly Run[]): ReportMatch => ({
    ...found(index, quoted, "stitched", pieces),
    strength: best.share,
  });
  // One word changed between others is a slip, whatever else begins or ends as its pieces do.
  const mayJoin = !open && inside.length === 0;
  const joined =
    (open ? null : sentencesApart(index, numbered)) ??
    (mayJoin ? runsJoined(index, numbered, farApart) : null);
  const halves = joined ?? (near && !open ? halvesApart(index, numbered, best) : null);
  if (halves !== null) return stitched(halves);
  // A word put in between pieces that stand in other places too is no stitching.
  const slip = near && best.differing <= 2;
  const pieces = open || (best.share < 0.9 && !slip) ? stitchedRuns(index, numbered, farApart) : null;
  const loose = near && pieces === null ? [] : likely.map((each) => shareInAnyOrder(index, numbered, each));
  const most = loose.reduce((one, other) => (other.share > one.share ? other : one), noShare);
  if (pieces !== null && (open || most.share < allInOnePlace)) return stitched(pieces);
  let run: Run = best;
  let strength = best.share;
  if (!near) {
    const parts = runsOfHalves(index, numbered, justApart);
    if (parts !== null && standsShortlyAfter(index, ...parts)) return withGap(index, quoted, parts);
    // The words may all be there in another order; else pieces from nearby may have been put together.
    if (most.share < inAnyOrder) {
      const nearby = stitchedRuns(index, numbered, justApart) ?? parts;
      return nearby === null ? notFound : stitched(nearby);
    }
    run = most;
    strength = most.share;
  }
  const positions = withinSentence(index, quoted, best.positions);
  if (run === best) run = runOf(positions);
  const { changes, differences } = changesOf(index, quoted, positions);
  if (changes.length === 0) {
    return found(index, quoted, quoted.omits || quoted.brackets ? "abridged" : "exact", [run]);
  }
  return { ...found(index, quoted, "near", sameWording(index, run)), changes, differences, strength };
}

/** So many of a quotation's words, and so large a share, stand in order where its citation says: it is meant for them. */
const fewestAtCitation = 7;
const shareAtCitation = 0.65;

/** The words laid over the findings that their citation names, where they are sooner near than anywhere in a report. */
export function matchAtCitation(text: string, index: QuotationIndex, cited: readonly Finding[]): ReportMatch {
  const quoted = readQuotedText(text);
  const numbered = numberWords(index, quoted);
  const stretches = cited.flatMap((finding) => {
    const at = index.findings.indexOf(finding);
    return at < 0 ? [] : [{ from: index.firsts[at] ?? 0, to: index.firsts[at + 1] ?? index.length }];
  });
  const best = closestOf(index, quoted, numbered, stretches);
  const { length } = quoted.words;
  if (best === null || best.same < Math.max(fewestAtCitation, shareAtCitation * length)) return notFound;
  if (best.to - best.from > 2 * length) return notFound;
  const { changes, differences } = changesOf(index, quoted, best.positions);
  return { ...found(index, quoted, "near", [best]), changes, differences, strength: best.share };
}

/** The report's words with a clause between them dropped and not marked. */
function withGap(
  index: QuotationIndex,
  quoted: QuotedText,
  [before, after]: readonly [Run, Run],
): ReportMatch {
  const first = before.to - before.from;
  const positions = quoted.words.map((_, i) => (i < first ? before.from + i : after.from + i - first));
  const run = { from: before.from, to: after.to };
  return { ...found(index, quoted, "near", sameWording(index, run)), ...changesOf(index, quoted, positions) };
}

/** Where a quotation's words agree best among some stretches; null where there is none. */
function closestOf(
  index: QuotationIndex,
  quoted: QuotedText,
  numbered: NumberedWords,
  stretches: readonly Run[],
): Alignment | null {
  let best: Alignment | null = null;
  let closest = -Infinity;
  for (const stretch of stretches) {
    const alignment = alignWords(index, numbered, stretch);
    const recased = otherCases(index, quoted, alignment);
    const closeness = alignment.score - recased * casePenalty;
    if (closeness > closest) [best, closest] = [alignment, closeness];
    if (alignment.share > 0.8 && recased === 0) break;
  }
  return best;
}

/**
 * The two places of a quotation of which nothing of the shorter piece stands where the longer one does: it was not
 * altered there, it is from elsewhere. Null where it may have been altered.
 */
function halvesApart(
  index: QuotationIndex,
  numbered: NumberedWords,
  { differing, same, spots }: Alignment,
): readonly Run[] | null {
  // "in the [multi-agency safeguarding hub (]MASH": all of it stands there, wherever "in the MASH" stands too.
  if (differing < leastApart || (spots === 1 && same === numbered.folded.length)) return null;
  const halves = runsOfHalves(index, numbered, farApart);
  return halves !== null && halves.some(({ from, to }) => to - from <= differing) ? halves : null;
}

/** So many words must differ: of one or two it is a slip. */
const leastApart = 3;

/** The run, and the other places where the report has the same words: a summary's sentence may return below. */
function sameWording(index: QuotationIndex, run: Run): Run[] {
  const length = run.to - run.from;
  if (length < 4) return [run];
  const again = positionsOf(index, index.folded.subarray(run.from, run.to))
    .filter((from) => from !== run.from)
    .map((from) => ({ from, to: from + length }));
  return [run, ...again];
}

/** What a word in other capitals takes from an alignment's score: enough to part places that else agree alike. */
const casePenalty = 0.02;

/** How many words stand for printed ones in other capitals: "children. The authority" for "children, the authority". */
function otherCases(index: QuotationIndex, { words }: QuotedText, { positions }: Alignment): number {
  return words.filter((word, i) => {
    const at = positions[i] ?? -1;
    const same = at < 0 || index.words[index.folded[at] ?? 0] !== word.lower;
    return !same && !hasSameCase(index, word, at, i === 0);
  }).length;
}

/** This share of a quotation in a stretch of its own length is the report's words in another order. */
const inAnyOrder = 0.8;
/** So much of it in one stretch is not put together from several, wherever else its pieces stand. */
const allInOnePlace = 0.93;
const noShare = { share: 0, from: 0, to: 0 };

/**
 * Whether an alignment is that of the report's words, altered. One word changed is a slip, however telling the
 * word; the more of the words differ, the more of the rest must agree, for inspectors' sentences are much alike.
 */
function isNear({ share, score, differing }: Alignment, words: number): boolean {
  if (differing <= 2) return share >= 0.4 + 0.1 * differing;
  return score >= 0.5 + 1.5 * Math.max(0, differing / words - 0.1);
}

/** So many words, most of a quotation, are the report's, whatever was put in or left out in one place beside them. */
const mostByChance = 5;
const mostOfIt = 0.6;

/**
 * Whether a quotation parts from the report in one place alone, a clause dropped, or most of it stands there in a row,
 * with words of one's own before or behind. Words that stand elsewhere are not one's own.
 */
function isNearBesideOneSpot(
  index: QuotationIndex,
  numbered: NumberedWords,
  { same, spots, row }: Alignment,
): boolean {
  const agreed = spots === 1 ? same : row;
  if (agreed < Math.max(mostByChance, mostOfIt * numbered.folded.length)) return false;
  const halves = runsOfHalves(index, numbered, justApart);
  return halves === null || standsShortlyAfter(index, ...halves);
}

/** Words left out may be many: the stretch grows to the findings it touches and the next. */
function wholeFindings(index: QuotationIndex, { from, to }: Run): Run {
  const first = index.owner[from] ?? 0;
  const last = index.owner[Math.max(0, to - 1)] ?? 0;
  return {
    from: Math.max(index.firsts[first] ?? 0, from - 300),
    to: Math.min(index.firsts[Math.min(last + 2, index.findings.length)] ?? to, to + 300),
  };
}
