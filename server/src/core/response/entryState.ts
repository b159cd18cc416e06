// The state in which a segment is entered: what a draft begins with, and when two states are the same. What a state
// holds is told in responseDocument.ts.

import type { EntryState } from "./responseDocument.ts";

/** The state in which a draft is entered. */
export const opening: EntryState = {
  openSpeech: false,
  announced: null,
  spokenOf: null,
  headed: null,
  ledIn: null,
  gradedAbove: null,
  afterLabel: false,
};

export function isSameEntry(a: EntryState, b: EntryState): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
