// Prints a draft's citations one after the other: as notes, in brackets or not at all. A publication is named in full
// where it first stands in a note, and shortly from then on.

import type { Concordance, MatchedCitation, Source } from "../concordance/concordance.ts";
import { spanOf } from "../response/responseDocument.ts";
import { citationWords, locatorWords, type SourceNaming } from "./citationWords.ts";
import type { Mark } from "./printedMarks.ts";
import type { CitationStyle, PrintedCitation } from "./printedResponse.ts";

export class CitationSetter {
  readonly #text: string;
  readonly #style: CitationStyle;
  readonly #several: boolean;
  readonly #named = new Set<Source>();
  /** How many were left out. */
  dropped = 0;

  constructor({ response, sources }: Concordance, style: CitationStyle) {
    this.#text = response.text;
    this.#style = style;
    this.#several = sources.length > 1;
  }

  /** `addNote` takes a note's words and gives its number; null inside a note, where brackets must do. */
  set(
    { span, citations }: Mark & { readonly kind: "citation" },
    addNote: ((words: string) => number) | null,
  ): PrintedCitation {
    const written = this.#text.slice(span.start, span.end).replace(/\s+/g, " ");
    const bare = { kind: "citation", written, gap: "", behind: "" } as const;
    if (this.#style === "dropped") {
      this.dropped += 1;
      return { ...bare, words: "", note: null };
    }
    const asNote = this.#style === "footnotes" && addNote !== null;
    const words = citations
      .map((each, index) => {
        // A second place in the same publication needs no second name.
        const again = index > 0 && each.source !== null && citations[index - 1]?.source === each.source;
        const place = again ? locatorWords(each.locators.map(({ locator }) => locator)) : "";
        return place === "" ? this.#words(each, asNote) : place;
      })
      .join("; ");
    return { ...bare, words, note: asNote ? addNote(sentence(words, citations)) : null };
  }

  #words(matched: MatchedCitation, inNote: boolean): string {
    const { source, citation, locators } = matched;
    const first = inNote && source !== null && !this.#named.has(source);
    if (inNote && source !== null) this.#named.add(source);
    const naming: SourceNaming = first ? "full" : this.#several ? "dated" : "short";
    const { start, end } = spanOf(citation);
    const [, before = "", after = ""] =
      /^\[?([^@]*?)-?@[^\s,;\]]+,?([^\]]*)/.exec(this.#text.slice(start, end)) ?? [];
    // Words that name no place are the writer's own, and stand as they are: "[see @ilacs-2026, the annex]".
    const own = locators.length === 0 ? after.trim() : "";
    const words = [citationWords(matched, naming), own].filter((part) => part !== "").join(", ");
    return `${before.trimStart()}${words}`;
  }
}

/** As a note begins; a source's id stays as it is written. */
function sentence(words: string, [first]: readonly MatchedCitation[]): string {
  return first?.source?.state === "read" ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words;
}
