// A paragraph's words as Markdown, with the way back. A line that the writer ended by hand and that begins with a
// number or bullet becomes a paragraph of its own, for Markdown would join it to the words above.

import { escapesIn, type EscapePlace, objectSign } from "./markdownEscapes.ts";
import { type LookRange, marksIn } from "./markdownMarks.ts";
import type { MappedText } from "./mappedText.ts";
import type { NoteMark, WordPiece } from "./wordWords.ts";

export interface ParagraphWriting extends EscapePlace {
  /** What stands before a further line: the indent of an item, `> ` of a quotation. */
  readonly prefix: string;
  readonly bold: boolean;
  /** A note's mark: `1`. */
  readonly noteName: (note: NoteMark) => string;
  /** A comment's mark: `AM1`. */
  readonly commentName: (initials: string) => string;
}

/** The paragraphs that one of Word's makes: those without words or objects left out. */
export function paragraphsIn(pieces: readonly WordPiece[], splits: boolean): (readonly WordPiece[])[] {
  const paragraphs: WordPiece[][] = [];
  let paragraph: WordPiece[] = [];
  let line: WordPiece[] = [];
  const endLine = (): void => {
    const text = plainText(line);
    if (splits && paragraph.length > 0 && (text.trim() === "" || opensBlock.test(text))) {
      paragraphs.push(paragraph);
      paragraph = [];
    }
    paragraph.push(...line);
    line = [];
  };
  for (const piece of pieces) {
    if (piece.kind === "break") {
      endLine();
      // An empty line parts paragraphs; a break before any words says nothing.
      if (plainText(paragraph).trim() !== "") line.push(piece);
    } else line.push(piece);
  }
  endLine();
  return [...paragraphs, paragraph].filter(
    (one) => plainText(one).trim() !== "" || one.some(({ kind }) => kind === "comment"),
  );
}

const opensBlock =
  /^\s*(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+\.?|[•·●▪◦*+–—-])\s+\S/;

/** Writes one paragraph's words, without what ends it. */
export function writeParagraph(
  pieces: readonly WordPiece[],
  to: MappedText,
  writing: ParagraphWriting,
): void {
  const ordered = commentsBehindWords(pieces);
  const text = plainText(ordered);
  const escapes = escapesIn(text, writing);
  const marks = marksIn(text, looksOf(ordered), writing.bold);
  const from = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const marked = new Set<number>();
  const markAt = (offset: number): void => {
    if (marked.has(offset)) return;
    marked.add(offset);
    // Of marks round the same words the outer one is opened first and closed last.
    const closing = marks.filter((one) => one.end === offset).reverse();
    for (const mark of closing.sort((a, b) => b.start - a.start)) to.add(mark.close);
    for (const mark of marks.filter((one) => one.start === offset).sort((a, b) => b.end - a.end))
      to.add(mark.open);
  };
  const stops = new Set(marks.flatMap((mark) => [mark.start, mark.end]));
  let at = 0;
  for (const piece of ordered) {
    if (piece.kind !== "words") {
      if (at >= from && at <= end) writeObject(piece, to, { ...writing, markAt: () => markAt(at) });
      at += plainText([piece]).length;
      continue;
    }
    let begun = -1;
    const flush = (upTo: number): void => {
      if (begun < 0) return;
      const local = begun - at;
      to.add(piece.text.slice(local, upTo - at), {
        kind: "words",
        place: piece.place,
        from: piece.from + local,
        to: piece.from + (upTo - at),
      });
      begun = -1;
    };
    for (let offset = at; offset < at + piece.text.length; offset += 1) {
      if (stops.has(offset)) {
        flush(offset);
        markAt(offset);
      }
      if (offset < from || offset >= end || isBesideBreak(text, offset)) {
        flush(offset);
      } else if (escapes.has(offset)) {
        flush(offset);
        const local = piece.from + (offset - at);
        to.add(`\\${text.charAt(offset)}`, { kind: "words", place: piece.place, from: local, to: local + 1 });
      } else if (begun < 0) begun = offset;
    }
    flush(at + piece.text.length);
    at += piece.text.length;
  }
  if (stops.has(at)) markAt(at);
}

function writeObject(
  piece: Exclude<WordPiece, { kind: "words" }>,
  to: MappedText,
  { at, prefix, noteName, commentName, markAt }: ParagraphWriting & { readonly markAt: () => void },
): void {
  markAt();
  if (piece.kind === "comment") {
    const { initials, text } = piece.comment;
    // Nothing in it may end the comment, or a table's cell.
    const inside = text
      .replace(/--+|[<>]/g, "–")
      .replace(/[|\s]+/g, " ")
      .trim();
    to.add(` <!-- Comment [${commentName(initials)}]: ${inside} -->`, {
      kind: "between",
      first: piece.first,
      last: piece.last,
    });
    return;
  }
  if (piece.kind === "citation") {
    const { citation, place } = piece;
    const length = place.node.type === "text" ? place.node.value.length : 1;
    to.add(citation.gap);
    to.add(citation.written, { kind: "words", place, from: 0, to: length });
    return;
  }
  const anchor = { kind: "words", place: piece.place, from: 0, to: 1 } as const;
  if (piece.kind === "break")
    to.add(at === "cell" ? "<br>" : at === "heading" ? " " : `\\\n${prefix}`, anchor);
  else if (piece.kind === "note") to.add(`[^${noteName(piece.note)}]`, anchor);
  else to.add(`![${piece.words.replace(/[[\]\\|\s]+/g, " ").trim()}](${encodeURI(piece.file)})`, anchor);
}

/** A comment that opens a line would make Markdown take all of the line for a comment. */
function commentsBehindWords(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const first = pieces.findIndex((piece) => piece.kind === "words" && piece.text.trim() !== "");
  const early = pieces.slice(0, Math.max(first, 0)).filter(({ kind }) => kind === "comment");
  return early.length === 0 ? pieces : [...pieces.filter((piece) => !early.includes(piece)), ...early];
}

/** The words, with a sign for each object; a comment is nothing. */
export function plainText(pieces: readonly WordPiece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === "words") return piece.text;
      if (piece.kind === "break") return "\n";
      return piece.kind === "comment" ? "" : objectSign;
    })
    .join("");
}

function looksOf(pieces: readonly WordPiece[]): LookRange[] {
  const ranges: LookRange[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = at;
    at += plainText([piece]).length;
    if (piece.kind === "words") ranges.push({ start, end: at, look: piece.look });
  }
  return ranges;
}

/** White space round a line's end is no part of either line. */
function isBesideBreak(text: string, offset: number): boolean {
  if (!/\s/.test(text.charAt(offset))) return false;
  return (
    /\n\s*$/.test(text.slice(Math.max(0, offset - 20), offset)) ||
    /^\s*\n/.test(text.slice(offset, offset + 20))
  );
}
