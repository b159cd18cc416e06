// A draft's own numbering as the concordance has it: the runs its numbers make, and what is wrong with them. Types
// only. Each number has one verdict: swallowed, or out of order, or printed otherwise than written.

import type { Step } from "./numberPaths.ts";
import type { NumberStyle, ParagraphNumber, Placed, TextBlock } from "../response/responseDocument.ts";
import type { NumberingScheme } from "../settings.ts";

/** One run of paragraph numbers: the main text's, a nested list's, an appendix's. */
export interface NumberRun {
  /**
   * `main`: what "paragraph 12" speaks of. `list`: a separate list (recommendations, notes). `nested`: numbers
   * below another number. `headings`: the headings' own run.
   */
  readonly kind: "main" | "list" | "nested" | "headings";
  /** The number below which a nested run stands; null otherwise. */
  readonly parent: PlacedNumber | null;
  readonly appendix: string | null;
  readonly depth: number;
  /** A list written all `1.`, as Markdown allows: each stands for the number that Markdown prints. */
  readonly allOnes: boolean;
  readonly numbers: readonly PlacedNumber[];
}

export interface PlacedNumber {
  readonly number: Placed<ParagraphNumber>;
  /**
   * What it stands for in its run, as a value path: what is written, but for a number in another style than those
   * around it ("3." between 1.2 and 1.4 is `[1, 3]`).
   */
  readonly path: readonly number[];
  /** How it goes on from the number before it; null for the first. */
  readonly step: Step | null;
  /** What it should be for the run to be in order, as a value path. */
  readonly expected: readonly number[];
  /** The run breaks here: told once, where it breaks. Swallowed numbers are theirs to tell. */
  readonly breaks: "gap" | "repeat" | "step-back" | null;
  readonly swallowed: boolean;
}

/** Numbers next to each other in a run that are written in another style than most of their level. */
export interface MixedStyle {
  readonly numbers: readonly PlacedNumber[];
  /** What most of that level have. */
  readonly style: NumberStyle;
}

/** A list item for which Markdown prints another number than the one written. */
export interface Misprint {
  readonly number: Placed<ParagraphNumber>;
  readonly printed: number;
  readonly cause: MisprintCause;
}

/** Why Markdown prints another number. */
export type MisprintCause =
  /** It begins a list of its own that Markdown joins to the list above: the item it was to stand below. */
  | {
      readonly kind: "joined";
      readonly above: Placed<ParagraphNumber>;
      readonly last: Placed<ParagraphNumber>;
    }
  /** It and those up to `last` are set in, so that Markdown has them below an item that they were to follow. */
  | {
      readonly kind: "set-in";
      readonly above: Placed<ParagraphNumber>;
      readonly last: Placed<ParagraphNumber>;
    }
  /** Markdown leaves the noughts before a number out, here and in the others of the list. */
  | { readonly kind: "nought"; readonly all: readonly Placed<ParagraphNumber>[] }
  /** A line of running text that Markdown takes for an item. */
  | { readonly kind: "line" };

/** A paragraph of the body that has no number where those around it have one. */
export interface UnnumberedParagraph {
  readonly block: Placed<TextBlock>;
  /** The number of its run before it or, at the beginning of a section, after it. */
  readonly neighbour: PlacedNumber;
  /** The number that fits, as a value path; those from there on move up by one. */
  readonly path: readonly number[];
}

/** The draft's own numbering as a whole. */
export interface Numbering {
  readonly scheme: NumberingScheme;
  readonly runs: readonly NumberRun[];
  readonly mixed: readonly MixedStyle[];
  readonly misprints: readonly Misprint[];
  readonly unnumbered: readonly UnnumberedParagraph[];
}
