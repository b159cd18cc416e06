// What a draft sets out in tables and under labels ("Lead: Head of Safeguarding"), part by part. Types only: what
// a column or label means is for the concordance to say, for a project may name its own.

import type { Span } from "../text.ts";

/** A table and its rows below the header. */
export interface DraftTable {
  readonly span: Span;
  readonly headers: readonly TablePart[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** From the first cell's words to the last's. */
  readonly span: Span;
  /** One for each header, in order; a row may be written with fewer. */
  readonly cells: readonly TablePart[];
}

/** A cell: its words, and where they stand. */
export interface TablePart {
  /** As readers see it, on one line; empty for an empty cell. */
  readonly text: string;
  /** The words; of an empty cell, all the space between its bars. */
  readonly span: Span;
  /** A colour that markup gives it: `background: #f00`, `class="red"`; null for none. */
  readonly colour: string | null;
  /** All of it is set bold. */
  readonly bold: boolean;
}

/** A label with a colon at the start of a line, and what follows it on that line. */
export interface LabelledLine {
  readonly label: string;
  readonly labelSpan: Span;
  /** Empty where the value follows in a paragraph or list of its own. */
  readonly value: string;
  /** Of the value; where it is empty, the place after the colon. */
  readonly span: Span;
}
