// "Fix all": the safe fixes of a draft taken together to a fixed point, as one set of edits of the draft. Never
// changes anything between quotation marks.

import type { Problem, TextEdit } from "./problem.ts";
import { type ResponseDocument, spanOf } from "./response/responseDocument.ts";
import type { Span } from "./text.ts";

/** A draft's text read and checked afresh: what it quotes must stay, what is wrong may go. */
export interface Checked {
  readonly response: ResponseDocument;
  readonly problems: readonly Problem[];
}

/**
 * The edits, in order and not overlapping, that take `text` to where no safe fix is left to run; empty when there
 * is nothing to do. `check` is asked again after each round, for one fix may make another unnecessary.
 */
export function fixAll(text: string, check: (text: string) => Checked): readonly TextEdit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: text.length }];
  const seen = new Set([text]);
  for (let current = text; ;) {
    const edits = safeEdits(check(current));
    const next = applyEdits(current, edits);
    // Two fixes that undo each other would go round for ever: what was reached is kept.
    if (edits.length === 0 || seen.has(next)) return editsOf(pieces, text);
    pieces = replaced(pieces, edits);
    seen.add(next);
    current = next;
  }
}

/** The text with the edits made; they are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const { span, text: inserted } of edits) {
    result += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return result + text.slice(at);
}

/** The first safe fix of each problem, leaving out any that meets one taken before or touches quoted words. */
function safeEdits({ response, problems }: Checked): TextEdit[] {
  const kept = [...response.quotations, ...response.speeches].map((placed) => spanOf(placed));
  const taken: TextEdit[] = [];
  for (const { fixes } of problems) {
    const fix = fixes().find(({ safe }) => safe);
    if (fix === undefined) continue;
    const free = fix.edits.every(
      ({ span }) =>
        !kept.some((quoted) => inside(span, quoted)) && !taken.some((other) => meets(span, other.span)),
    );
    if (free) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Changes something of `quoted`: not merely next to it. */
function inside(span: Span, quoted: Span): boolean {
  return span.start < quoted.end && span.end > quoted.start;
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** A stretch of the draft as it was, or text put in. The draft as it is now is its pieces in order. */
type Piece = Span | string;

function lengthOf(piece: Piece): number {
  return typeof piece === "string" ? piece.length : piece.end - piece.start;
}

/** The pieces after edits of the text they make up. */
function replaced(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { span, text } of edits) {
    result.push(...between(pieces, at, span.start));
    if (text !== "") result.push(text);
    at = span.end;
  }
  return [...result, ...between(pieces, at, Infinity)];
}

function between(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, lengthOf(piece));
    if (from < to) {
      result.push(
        typeof piece === "string"
          ? piece.slice(from, to)
          : { start: piece.start + from, end: piece.start + to },
      );
    }
    at += lengthOf(piece);
  }
  return result;
}

/** The edits that make the pieces out of the draft: what is missing between two stretches, what stands there now. */
function editsOf(pieces: readonly Piece[], draft: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let text = "";
  const close = (next: number): void => {
    if (next > at || text !== "") edits.push({ span: { start: at, end: next }, text });
    text = "";
  };
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
    } else {
      close(piece.start);
      at = piece.end;
    }
  }
  close(draft.length);
  return edits.filter(({ span, text: inserted }) => draft.slice(span.start, span.end) !== inserted);
}
