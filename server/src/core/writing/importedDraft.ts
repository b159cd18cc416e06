// A draft that comes from elsewhere, with the settings that make it one of ours.

import { readFrontMatter } from "../response/frontMatter.ts";
import { frontMatterKey } from "../settingsSchema.ts";
import { entryLines, type SourceEntry } from "./sourceEntries.ts";

/** The Markdown with settings before it, where it brings none of its own. */
export function importedDraft(markdown: string, sources: readonly SourceEntry[]): string {
  if (readFrontMatter(markdown) !== null) return markdown;
  const entries = sources.flatMap(entryLines).map((line) => `    ${line}`);
  const settings = entries.length === 0 ? ["  sources: []"] : ["  sources:", ...entries];
  return ["---", `${frontMatterKey}:`, ...settings, "---", "", markdown].join("\n");
}
