// Tells in a draft's sentence that the words it quotes are from a paper that no source is: what "the draft" says, and
// what an inspector says who led none of the inspections.

import { mayHaveLed } from "../facts/leadInspectors.ts";
import type { Source } from "../concordance.ts";

/** The inspector named in a sentence who led none of the sources' inspections; null where none is named, or led one. */
export function otherInspector(sentence: string, sources: readonly Source[]): string | null {
  const [written, name] = inspectorNamed.exec(sentence) ?? [];
  if (written === undefined || name === undefined) return null;
  return sources.some((source) => mayHaveLed(name, source)) ? null : written;
}

/** "His Majesty’s Inspector Jo Marsh"; the lead inspector is the report's, by whatever name. */
const inspectorNamed =
  /(?:(?:His|Her)\sMajesty[’']s\s(?:Senior\s)?Inspector,?|(?<!\b[Ll]ead\s)\b[Ii]nspector)\s(\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]+){1,2})/u;

/** Whether a sentence says what "the draft" says: of a report only where the draft report is answered. */
export function speaksOfDraft(sentence: string): boolean {
  return draftSays.test(sentence);
}

const draftSays = /\b[Tt]he\sdraft\s(?:(?:also|now|still|then)\s)?\p{Ll}+s\b/u;
