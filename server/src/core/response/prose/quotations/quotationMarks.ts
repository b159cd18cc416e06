// Finds quotation marks in running text and pairs them: straight and curly, double and single, nested, facing the
// wrong way, left open. Tells apostrophes from marks. Knows nothing of who is quoted.

import { matchesOf } from "../../../matches.ts";

/** A pair of marks, or a mark left open to the end of the passage. Offsets into the passage's text. */
export interface QuotedPair {
  readonly kind: "double" | "single";
  /** The opening mark. */
  readonly start: number;
  /** Past the closing mark. */
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly closed: boolean;
  /** Pairs inside it. */
  readonly nested: readonly QuotedPair[];
}

export interface QuotedText {
  readonly pairs: readonly QuotedPair[];
  /** The first double mark of the passage when it closes what nothing in the passage opened; else null. */
  readonly strayClose: number | null;
  /**
   * Marks that belong to no pair: opened and left, or closing what nothing opened. Of single ones only a curly one
   * that opens where nothing behind it could close it.
   */
  readonly unpaired: readonly { readonly at: number; readonly fault: "unclosed" | "unopened" }[];
}

interface Mark {
  readonly at: number;
  readonly kind: "double" | "single";
  readonly facing: "open" | "close" | "either";
  /** Closing or a plural's apostrophe: "parents’ views". */
  readonly loose: boolean;
}

interface OpenMark {
  readonly at: number;
  readonly kind: "double" | "single";
  readonly nested: QuotedPair[];
}

/** Deeper nesting than this occurs in no prose; marks beyond it are left unread. */
const deepest = 6;

/** The outermost quotations of a text, the others nested in them. */
export function quotedIn(text: string): QuotedText {
  const marks = marksIn(text);
  const plurals = pluralApostrophes(marks);
  const open: OpenMark[] = [];
  const pairs: QuotedPair[] = [];
  let strayClose: number | null = null;
  const unpaired: { at: number; fault: "unclosed" | "unopened" }[] = [];
  let sawDouble = false;

  const keep = (pair: QuotedPair): void => {
    (open.at(-1)?.nested ?? pairs).push(pair);
  };
  const drop = (): void => {
    const dropped = open.pop();
    if (dropped?.kind === "double" || (dropped !== undefined && isLeftOpen(text, dropped.at, marks))) {
      unpaired.push({ at: dropped.at, fault: "unclosed" });
    }
    dropped?.nested.forEach(keep);
  };
  for (const [index, mark] of marks.entries()) {
    const { kind } = mark;
    const holder = open.at(-1);
    const opened =
      kind === "double" ? open.findLastIndex((other) => other.kind === "double") : open.length - 1;
    const canClose = opened >= 0 && open[opened]?.kind === kind;
    const closes = mark.facing === "close" || (mark.facing === "either" && canClose);
    if (closes) {
      if (kind === "double" && !sawDouble && !canClose) strayClose = mark.at;
      const mismatched = kind === "double" && !canClose && holder !== undefined && text[holder.at] === "‘";
      if (kind === "double" && !canClose && !mismatched) unpaired.push({ at: mark.at, fault: "unopened" });
      // ‘care review”: the mark that opened is told of, once.
      if (mismatched) drop();
      if (canClose && !plurals.has(index)) {
        while (open.length > opened + 1) drop();
        const opener = open.pop();
        if (opener !== undefined) keep(closedPair(opener, mark.at));
      }
    } else if (open.length < deepest) {
      if (kind === "single" && holder?.kind === "single") drop();
      open.push({ at: mark.at, kind, nested: [] });
    }
    if (kind === "double") sawDouble = true;
  }
  while (open.length > 0) {
    const opener = open.at(-1);
    if (opener !== undefined && runsOn(text, opener)) {
      open.pop();
      keep({
        kind: opener.kind,
        start: opener.at,
        end: text.trimEnd().length,
        innerStart: opener.at + 1,
        innerEnd: Math.max(opener.at + 1, text.trimEnd().length),
        closed: false,
        nested: opener.nested,
      });
    } else {
      drop();
    }
  }
  return { pairs: pairs.sort((a, b) => a.start - b.start), strayClose, unpaired };
}

/** A curly single mark that opens, with nothing behind it that could close: an apostrophe there may well do so. */
function isLeftOpen(text: string, at: number, marks: readonly Mark[]): boolean {
  if (text[at] !== "‘") return false;
  return !marks.some((other) => other.at > at && other.kind === "single" && other.facing !== "open");
}

function closedPair(opener: OpenMark, closeAt: number): QuotedPair {
  return {
    kind: opener.kind,
    start: opener.at,
    end: closeAt + 1,
    innerStart: opener.at + 1,
    innerEnd: closeAt,
    closed: true,
    nested: opener.nested,
  };
}

/** A mark left open is a quotation that runs on only where one would begin: at the start, or announced. */
function runsOn(text: string, { at, kind }: OpenMark): boolean {
  if (kind === "single" && text[at] !== "‘") return false;
  if (text.slice(at + 1).trim() === "") return false;
  const before = text.slice(Math.max(0, at - 12), at).trimEnd();
  if (before === "" && at <= 12) return true;
  return kind === "single" ? before.endsWith(":") : /[:,]$/.test(before);
}

const markPattern = /["“”„‟«»'‘’‛]/g;
const doubleMarks = new Set(['"', "“", "”", "„", "‟", "«", "»"]);
const openingGlyphs = new Set(["“", "„", "‟", "«", "‘", "‛"]);
const straightMarks = new Set(['"', "'"]);

function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const match of matchesOf(text, markPattern)) {
    const at = match.index;
    const glyph = match[0];
    const kind = doubleMarks.has(glyph) ? "double" : "single";
    const before = neighbour(text, at, -1);
    const after = neighbour(text, at, 1);
    const opens = before === "" || /[\s([{–—―/]/.test(before) || (before === "-" && text[at - 2] === " ");
    const closes = after === "" || /[\s)\]}.,;:!?…–—―/]/.test(after);
    const byGlyph = straightMarks.has(glyph) ? "either" : openingGlyphs.has(glyph) ? "open" : "close";
    let facing: Mark["facing"] = byGlyph;
    if (opens !== closes) facing = opens ? "open" : "close";
    else if (!opens && kind === "single") continue;
    else if (opens && byGlyph === "either" && startsWithOmission(text, at + 1)) facing = "open";
    if (kind === "single" && facing === "open" && isElision(text, at)) continue;
    marks.push({ at, kind, facing, loose: kind === "single" && facing === "close" && isPlural(text, at) });
  }
  return marks;
}

/** The nearest character that is no quotation mark; empty at the text's edge. */
function neighbour(text: string, at: number, step: 1 | -1): string {
  let index = at + step;
  for (let skipped = 0; skipped < 3 && isMark(text[index]); skipped += 1) index += step;
  return text[index] ?? "";
}

function isMark(character: string | undefined): boolean {
  return character !== undefined && /["“”„‟«»'‘’‛]/.test(character);
}

function startsWithOmission(text: string, at: number): boolean {
  return text[at] === "…" || text.startsWith("..", at);
}

/** ’90s, ’til. */
function isElision(text: string, at: number): boolean {
  return /^(?:\d0s\b|(?:til|tis|twas|em|cause)\b)/i.test(text.slice(at + 1, at + 8));
}

function isPlural(text: string, at: number): boolean {
  return /[sSzx]/.test(text[at - 1] ?? "") && /^\s[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 4));
}

/**
 * Which loose marks are apostrophes: those after which a certain closing mark comes before anything opens, as in
 * ‘parents’ views are heard’. Without one the mark closes: ‘steady progress’ was made.
 */
function pluralApostrophes(marks: readonly Mark[]): ReadonlySet<number> {
  const apostrophes = new Set<number>();
  let closesFirst = false;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index];
    if (mark === undefined || mark.kind === "double") continue;
    if (mark.facing === "open") closesFirst = false;
    else if (!mark.loose) closesFirst = true;
    else if (closesFirst) apostrophes.add(index);
  }
  return apostrophes;
}
