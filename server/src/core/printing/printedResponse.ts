// A draft as it is handed over: its blocks with the numbers as they are written, its citations in words, its
// cross-references with what they point at; comments and front matter are not printed. Types only: `printResponse` fills
// them, and every printer (web page, Word, PDF) draws from them alone.

import type { ResponseKind } from "../settings.ts";

/** How citations of sources are printed. */
export type CitationStyle = "footnotes" | "brackets" | "dropped";

export interface PrintedResponse {
  /** The first heading's words; the file's kind in words where there is no heading. */
  readonly title: string;
  readonly kind: ResponseKind | null;
  readonly authority: string | null;
  /** ISO date of the response; null where none is set. */
  readonly date: string | null;
  readonly blocks: readonly PrintedBlock[];
  /** In the order of their marks; a note's number is its place here, from 1. */
  readonly notes: readonly PrintedNote[];
  readonly unprinted: Unprinted;
}

/** What no page shows of a draft, for a printer that can keep it unseen. */
export interface Unprinted {
  /** The front matter between its dashes, as written; null where there is none. */
  readonly settings: string | null;
  readonly droppedCitations: number;
  readonly comments: number;
}

/** A footnote of the draft's own, or a citation set as one. */
export interface PrintedNote {
  readonly paragraphs: readonly (readonly PrintedInline[])[];
}

/** A number as it is printed before a paragraph, an item or a heading. */
export interface PrintedNumber {
  /** With its punctuation: `12.`, `4.3`, `(a)`. */
  readonly written: string;
  /** What it counts, part by part: `[4, 3]`; `(b)` is `[2]`. */
  readonly path: readonly number[];
  /** How the last part is counted. */
  readonly counted: "digits" | "letters" | "roman";
  /** How many numbered levels stand above it: 0 for the body's own. */
  readonly level: number;
  /** Which sequence it belongs to: numbers of one sequence count on from each other. */
  readonly run: number;
}

interface Anchored {
  /** What cross-references point at it by; null where none does. */
  readonly anchor: string | null;
}

export interface PrintedHeading extends Anchored {
  readonly kind: "heading";
  /** 1 to 6. */
  readonly level: number;
  readonly number: PrintedNumber | null;
  readonly content: readonly PrintedInline[];
}

export interface PrintedParagraph extends Anchored {
  readonly kind: "paragraph";
  /** Of a paragraph that opens with its number as ordinary text; an item's number is the item's. */
  readonly number: PrintedNumber | null;
  readonly content: readonly PrintedInline[];
}

export interface PrintedList {
  readonly kind: "list";
  readonly ordered: boolean;
  /** No blank lines between its items. */
  readonly tight: boolean;
  readonly items: readonly PrintedItem[];
}

export interface PrintedItem extends Anchored {
  /** Null in a list of bullets. */
  readonly number: PrintedNumber | null;
  /** Of a box to tick; null for an ordinary item. */
  readonly ticked: boolean | null;
  readonly blocks: readonly PrintedBlock[];
}

export interface PrintedQuote {
  readonly kind: "quote";
  readonly blocks: readonly PrintedBlock[];
}

export interface PrintedTable {
  readonly kind: "table";
  /** By column. */
  readonly align: readonly ("left" | "center" | "right" | null)[];
  readonly header: readonly PrintedCell[];
  readonly rows: readonly (readonly PrintedCell[])[];
}

export type PrintedCell = readonly PrintedInline[];

/** Text kept line by line, as between fences. */
export interface PrintedLines {
  readonly kind: "lines";
  readonly text: string;
}

export interface PrintedRule {
  readonly kind: "rule";
}

export type PrintedBlock =
  PrintedHeading | PrintedParagraph | PrintedList | PrintedQuote | PrintedTable | PrintedLines | PrintedRule;

/** How words are set. */
export interface PrintedLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly code: boolean;
}

export type PrintedInline =
  | { readonly kind: "text"; readonly text: string; readonly look: PrintedLook }
  | { readonly kind: "break" }
  | {
      readonly kind: "link";
      readonly address: string;
      readonly title: string | null;
      readonly content: readonly PrintedInline[];
    }
  | {
      readonly kind: "image";
      /** As written: relative to the draft. */
      readonly address: string;
      /** Empty for one that only decorates. */
      readonly alternative: string;
    }
  | PrintedReference
  | PrintedCitation
  /** The mark of a footnote; `note` from 1. */
  | { readonly kind: "note"; readonly note: number; readonly label: string };

/** "paragraph 12": a pointer to the draft's own, in the parts that lead somewhere. */
export interface PrintedReference {
  readonly kind: "reference";
  readonly text: string;
  readonly look: PrintedLook;
  readonly anchor: string;
  /** Where in the words the target's own label begins: behind "paragraph ". */
  readonly labelAt: number;
  /** The label is the target's number, and may be counted anew with it: "12", "4.3". */
  readonly isNumber: boolean;
}

/** A citation of sources: its words in place, or the mark of the note that has them. */
export interface PrintedCitation {
  readonly kind: "citation";
  /** As the draft writes it: `[@ilacs-2026, para. 17]`. */
  readonly written: string;
  /** In words: "Ofsted’s inspection report, paragraph 17"; empty where it is dropped. */
  readonly words: string;
  /** The note from 1 that has the words; null where they stand in brackets in place, or nowhere. */
  readonly note: number | null;
  /** What the draft has before it and nothing prints: the space before a footnote's mark. */
  readonly gap: string;
  /** What the draft has after it and a footnote's mark stands behind: a full stop. */
  readonly behind: string;
}
