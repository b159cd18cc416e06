// Finds an edition of the national framework that the sentence of a reference names: "in the 2026 edition, outcome 2
// is …". By which edition a draft is to go is decided elsewhere.

import { sentenceFinder } from "../sentences.ts";

const editionWords = new RegExp(
  [
    String.raw`(20\d\d)\s(?:edition|version|numbering|(?:national\s)?framework)`,
    String.raw`(?:edition|version|framework)\s(?:of|from)\s(20\d\d)`,
    String.raw`framework,?\s\(?(20\d\d)\b`,
    String.raw`(?:new(?:er)?|old(?:er)?|earlier|previous|former|other|revised|latest)\s(?:edition|version|numbering|(?:national\s)?framework)`,
    String.raw`renumber(?:ed|ing|s)`,
  ].join("|"),
  "iu",
);

/** The year of the edition named, empty where it is named without one ("the new numbering"); null where none is. */
export function editionNamedAround(text: string, at: number): string | null {
  if (!/edition|version|numbering|framework|renumber/i.test(text)) return null;
  const sentence = sentenceFinder(text)(at);
  const match = editionWords.exec(text.slice(sentence.start, sentence.end));
  return match === null ? null : (match[1] ?? match[2] ?? match[3] ?? "");
}
