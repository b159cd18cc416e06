// A section that a draft needs and has not. Types only: `missingSections.ts` finds them.

/** A section that the draft's kind, or its project, asks for and the draft has not. */
export interface MissingSection {
  /** Its heading, as it would be written. */
  readonly heading: string;
  /** Where it stands as a line with a label; null for a section. */
  readonly line: "opening" | "end" | null;
  /** What headings those sections have that come before it. */
  readonly after: readonly RegExp[];
}
