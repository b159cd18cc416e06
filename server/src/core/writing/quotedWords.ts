// A report's words as a draft quotes them: marks, and the citation behind. Makes text; never looks anything up.

import { nestedMarks } from "./quotationRepairs.ts";
import { markdownText } from "./skeletons.ts";

/** `“children wait too long” [@ilacs-2026, para. 12]`. A comma or colon at the end belongs to the report's sentence alone. */
export function quotedWords(words: string, citation: string): string {
  return `“${markdownText(nestedMarks(words.trim().replace(/[,;:]$/, ""), "double"))}” ${citation}`;
}
