// A Word document's blocks as the Markdown in which drafts are written: automatic numbers as literal ones, nested lists
// set in, tables as GitHub's, notes at the end. Decides how it is written, never what it says.

import type { CitationTrace, DraftTrace } from "./draftTrace.ts";
import { MappedText } from "./mappedText.ts";
import { listsApart, OpenItems } from "./openItems.ts";
import { paragraphsIn, plainText, writeParagraph } from "./paragraphMarkdown.ts";
import { PlaceLabels } from "./placeLabels.ts";
import { TableWriter } from "./tableMarkdown.ts";
import type { WordBlock, WordParagraph } from "./wordBlocks.ts";
import type { NoteMark, WordPiece } from "./wordWords.ts";

/** A story: the body, or the words of a note, and the part it stands in. */
export interface WordStory {
  readonly part: string;
  readonly blocks: readonly WordBlock[];
}

/** The body's Markdown, the notes it marks behind it. `noteOf` gives a note's words; null where they are missing. */
export function draftMarkdown(
  body: WordStory,
  noteOf: (note: NoteMark) => WordStory | null,
  trace: DraftTrace | null,
): MappedText {
  const writer = new DraftWriter(body, noteOf, trace);
  writer.writeBody();
  writer.writeNotes();
  return writer.text;
}

class DraftWriter {
  readonly text = new MappedText();
  readonly #body: WordStory;
  readonly #noteOf: (note: NoteMark) => WordStory | null;
  readonly #labels = new PlaceLabels();
  readonly #notes: NoteMark[] = [];
  readonly #items = new OpenItems();
  readonly #shift: number;
  /** Those that the document carries without printing them: they give way to printed ones. */
  readonly #settings: string | null;
  #comments = 0;
  /** What stands before each line of the quotation that was written last. */
  #quoteMark = "";
  /** What was written last, for how much room the next block needs. */
  #last: "nothing" | "block" | "bullet" | "quote" = "nothing";

  constructor(body: WordStory, noteOf: (note: NoteMark) => WordStory | null, trace: DraftTrace | null) {
    this.#body = body;
    this.#settings = trace?.settings ?? null;
    this.#noteOf = noteOf;
    // Under a title the highest headings are the second.
    const titled = body.blocks.some((block) => block.kind === "paragraph" && block.title);
    this.#shift = titled ? 1 : (trace?.highestHeading ?? 1) - 1;
  }

  writeBody(): void {
    const settings = settingsIn(this.#body.blocks);
    if (settings === 0 && this.#settings !== null) this.text.add(`---\n${this.#settings}---\n\n`);
    for (const paragraph of this.#body.blocks.slice(0, settings)) {
      if (paragraph.kind === "paragraph") this.#writeSettingsLine(paragraph);
    }
    this.#writeBlocks(this.#body.blocks.slice(settings), this.#body.part);
    if (this.#last !== "nothing") this.text.add("\n");
  }

  writeNotes(): void {
    // A note may mark another: the list grows while it is gone through.
    for (let at = 0; at < this.#notes.length; at += 1) {
      const note = this.#notes[at];
      const story = note === undefined ? null : this.#noteOf(note);
      if (note === undefined || story === null) continue;
      const name = this.#noteName(note);
      this.text.add(`\n[^${name}]: `);
      const paragraphs = story.blocks.flatMap(paragraphsOf);
      for (const [index, paragraph] of paragraphs.entries()) {
        if (index > 0) this.text.add("\n\n    ");
        this.#placed(paragraph, `${note.of} ${name}`, story.part, () => {
          this.#writeWords(paragraph, "paragraph", "    ", true);
        });
      }
      this.text.add("\n");
    }
  }

  #writeBlocks(blocks: readonly WordBlock[], part: string): void {
    for (const block of blocks) {
      if (block.kind === "paragraph") this.#writeParagraph(block, part);
      else {
        const table = new TableWriter(block);
        // One column is a box round words, not a table.
        if (table.columns < 2)
          this.#writeBlocks(
            block.rows.flat().flatMap((cell) => cell.blocks),
            part,
          );
        else {
          this.#writeBlocks(table.captions, part);
          this.#writeTable(table, block.left, part);
        }
      }
    }
  }

  #writeTable(table: TableWriter, left: number, part: string): void {
    if (table.isEmpty) return;
    const { indent } = this.#items.enter(left, null, false);
    this.#parted("block");
    this.#labels.table();
    table.write(this.text, {
      indent,
      part,
      writePieces: (pieces, bold) => this.#writeWords({ pieces, label: "" }, "cell", "", bold),
      label: (row, column) => this.#labels.cell(row, column),
    });
  }

  #writeParagraph(paragraph: WordParagraph, part: string): void {
    const { heading, quote, label, pieces } = paragraph;
    const splitting = heading === 0;
    const [first = [], ...more] = paragraphsIn(pieces, splitting);
    if (first.length === 0 && (label === "" || label === "•")) return;
    if (heading > 0) this.#writeHeading(paragraph, part);
    else if (quote && label === "")
      for (const one of [first, ...more]) this.#writeQuote({ ...paragraph, pieces: one }, part);
    else {
      this.#writeItem({ ...paragraph, pieces: first }, part);
      for (const one of more) this.#writeItem({ ...paragraph, label: "", pieces: one }, part);
    }
  }

  #writeHeading(paragraph: WordParagraph, part: string): void {
    const text = `${paragraph.label} ${plainText(paragraph.pieces)}`.trim();
    if (plainText(paragraph.pieces).trim() === "") return;
    this.#items.clear();
    this.#parted("block");
    const level = paragraph.title ? 1 : Math.min(6, paragraph.heading + this.#shift);
    this.text.add(`${"#".repeat(level)} `);
    this.#placed(paragraph, this.#labels.heading(text), part, () => {
      this.#writeWords(paragraph, "heading", "", false);
    });
  }

  #writeQuote(paragraph: WordParagraph, part: string): void {
    const { indent } = this.#items.enter(paragraph.left, null, false);
    const mark = `${indent}> `;
    if (this.#last === "quote" && this.#quoteMark === mark) this.text.add(`\n${indent}>\n`);
    else this.#parted("quote");
    this.#quoteMark = mark;
    this.text.add(mark);
    this.#placed(paragraph, this.#labels.paragraph(""), part, () => {
      this.#writeWords(paragraph, "paragraph", mark, true);
    });
  }

  #writeItem(paragraph: WordParagraph, part: string): void {
    const { label } = paragraph;
    const marker = label === "•" ? "-" : /^\d{1,9}[.)]$/.test(label) ? label : null;
    const { indent, apart } = this.#items.enter(paragraph.left, marker, label !== "");
    const bullet = marker === "-";
    if (bullet && this.#last === "bullet") this.text.add("\n");
    else this.#parted(bullet ? "bullet" : "block");
    if (apart) this.text.add(`${indent}${listsApart}\n\n`);
    this.text.add(indent);
    if (marker !== null) this.text.add(`${marker} `);
    this.#placed(
      paragraph,
      this.#labels.paragraph(bullet ? "" : label || typedNumber(paragraph)),
      part,
      () => {
        const inner = indent + " ".repeat(marker === null ? 0 : marker.length + 1);
        if (marker === null) this.#writeWords(paragraph, "paragraph", inner, true);
        else this.#writeWords({ ...paragraph, label: "" }, "item", inner, true);
      },
    );
  }

  /** The room before a block. */
  #parted(as: "block" | "bullet" | "quote"): void {
    if (this.#last !== "nothing") this.text.add("\n\n");
    this.#last = as;
  }

  #placed(paragraph: WordParagraph, label: string, part: string, write: () => void): void {
    const start = this.text.length;
    write();
    const { element, box } = paragraph;
    const shown = box === null ? label : `${label}, text box`;
    const end = this.text.length;
    const note = part === this.#body.part ? null : `[^${label.replace(/^\w+ /, "")}]`;
    this.text.places.push({ start, end, label: shown, part, paragraph: element, cell: false, box, note });
  }

  #writeWords(
    { pieces, label }: Pick<WordParagraph, "pieces" | "label">,
    at: "paragraph" | "item" | "heading" | "cell",
    prefix: string,
    bold: boolean,
  ): void {
    if (label !== "") this.text.add(`${label} `);
    const cited = withCitations(pieces, (note) => this.#citationIn(note));
    writeParagraph(cited, this.text, {
      at: at === "paragraph" && label !== "" ? "item" : at,
      prefix,
      bold,
      noteName: (note) => this.#noteName(note),
      commentName: (initials) => `${initials}${(this.#comments += 1) % 1000}`,
    });
  }

  /** The citation that a note is made of; null for a note that says something. */
  #citationIn(note: NoteMark): CitationTrace | null {
    const [block, ...more] = this.#noteOf(note)?.blocks ?? [];
    if (block?.kind !== "paragraph" || more.length > 0) return null;
    const [piece, ...others] = block.pieces.filter(
      (each) => each.kind !== "words" || each.text.trim() !== "",
    );
    return piece?.kind === "citation" && others.length === 0 ? piece.citation : null;
  }

  /** The name of a note: as it prints where notes are counted through the document. */
  #noteName(note: NoteMark): string {
    const same = this.#notes.filter(({ of }) => of === note.of);
    const known = same.findIndex(({ id }) => id === note.id);
    if (known < 0) this.#notes.push(note);
    const number = (known < 0 ? same.length : known) + 1;
    return note.of === "footnote" ? String(number) : `e${number}`;
  }

  /** A line of settings is written as it was typed. */
  #writeSettingsLine(paragraph: WordParagraph): void {
    this.#placed(paragraph, "settings", this.#body.part, () => this.#writeTyped(paragraph));
    this.#last = "nothing";
  }

  #writeTyped({ pieces }: WordParagraph): void {
    for (const line of linesOf(pieces)) {
      for (const piece of line) {
        if (piece.kind !== "words") continue;
        const { text, place, from } = piece;
        this.text.add(text, { kind: "words", place, from, to: from + text.length });
      }
      this.text.add("\n");
    }
  }
}

/** Notes that are citations as citations, each back before the full stop behind which its mark was set. */
function withCitations(
  pieces: readonly WordPiece[],
  citationIn: (note: NoteMark) => CitationTrace | null,
): readonly WordPiece[] {
  if (!pieces.some(({ kind }) => kind === "note")) return pieces;
  const cited: WordPiece[] = [];
  for (const piece of pieces) {
    const citation = piece.kind === "note" ? citationIn(piece.note) : null;
    if (piece.kind !== "note" || citation === null) cited.push(piece);
    else {
      const behind = takenFromEnd(cited, citation.behind);
      cited.push({ kind: "citation", citation, place: piece.place }, ...behind);
    }
  }
  return cited;
}

/** Takes words off the end of the pieces; nothing where they end otherwise. */
function takenFromEnd(pieces: WordPiece[], words: string): WordPiece[] {
  const taken: WordPiece[] = [];
  let missing = words;
  while (missing !== "") {
    const last = pieces.at(-1);
    const shared = last?.kind === "words" ? Math.min(last.text.length, missing.length) : 0;
    if (last?.kind !== "words" || !last.text.endsWith(missing.slice(-shared))) {
      pieces.push(...taken);
      return [];
    }
    pieces.pop();
    const at = last.text.length - shared;
    if (at > 0) pieces.push({ ...last, text: last.text.slice(0, at) });
    taken.unshift({ ...last, text: last.text.slice(at), from: last.from + at });
    missing = missing.slice(0, missing.length - shared);
  }
  return taken;
}

/** The number that a writer typed before a paragraph: `1.1`, `12.`; empty for none. */
function typedNumber({ pieces }: WordParagraph): string {
  return /^\s*(\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=[.)]))[.)]?\s/.exec(plainText(pieces))?.[1] ?? "";
}

/** How many of the first blocks are settings: a line of dashes, our own key, and another line of dashes. */
function settingsIn(blocks: readonly WordBlock[]): number {
  const begin = blocks.findIndex((block) => block.kind === "table" || plainText(block.pieces).trim() !== "");
  const lines = (block: WordBlock | undefined): readonly string[] =>
    block?.kind === "paragraph" ? plainText(block.pieces).split("\n") : [];
  if (begin < 0 || lines(blocks[begin])[0] !== "---") return 0;
  const last = blocks.findIndex((block, index) => {
    const own = lines(block).map((line) => line.trimEnd());
    return (index > begin || own.length > 1) && own.at(-1) === "---";
  });
  const typed = blocks.slice(begin, last + 1).flatMap(lines);
  return last >= 0 && typed.some((line) => /^inspection-response\s*:/.test(line)) ? last + 1 : 0;
}

function linesOf(pieces: readonly WordPiece[]): WordPiece[][] {
  const lines: WordPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === "break") lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
}

function paragraphsOf(block: WordBlock): readonly WordParagraph[] {
  if (block.kind === "paragraph") {
    return paragraphsIn(block.pieces, false).map((pieces) => ({ ...block, pieces }));
  }
  return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(paragraphsOf));
}
