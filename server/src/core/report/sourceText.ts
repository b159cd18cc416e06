// The text of a source file as a reader of bytes hands it over: pages of lines, with their places where the
// format has any. The border between `sources/` (which knows formats) and `report/` (which knows inspections).

import type { Message } from "../problem.ts";

/** One printed line. Plain text and HTML have no places: there x, y, width and height are 0. */
export interface SourceLine {
  readonly text: string;
  /** Left edge and baseline in points from the page's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Type size in points: the character-weighted mode of the line's items. */
  readonly height: number;
  /** True where the file says the font is bold, or the markup says the line is a heading. */
  readonly bold: boolean;
}

/** One page, numbered from 1; a format without pages has one. */
export interface SourcePage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly SourceLine[];
}

/** Why a file could not be read, or could not be read to the end. `code` is for programs, `detail` for people. */
export interface SourceFault {
  readonly code:
    | "empty"
    | "not-a-pdf"
    | "html-as-pdf"
    | "encrypted"
    | "damaged"
    | "no-text"
    | "too-large"
    | "too-slow"
    | "unknown-format";
  readonly detail: Message;
}

/** A source file's text. Reading never fails: what could not be read is told in `faults`. */
export interface SourceText {
  readonly format: "pdf" | "docx" | "html" | "text";
  readonly pages: readonly SourcePage[];
  /** The document's own title where the file holds one. */
  readonly title: string | null;
  readonly faults: readonly SourceFault[];
}
