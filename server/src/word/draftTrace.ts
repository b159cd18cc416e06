// What an exported Word document carries unseen, so that importing it gives the draft back: its settings in a part of
// custom XML, and its citations in the fields that print them. Both directions stand here, so that they agree.

import type { Element } from "xast";

import type { WordParts } from "./wordParts.ts";
import { elementAt, elementsOf, ownText, xml } from "./wordXml.ts";

/** What the document does not print of the draft it was made of. */
export interface DraftTrace {
  /** The front matter between its dashes, as it was written; null where there was none. */
  readonly settings: string | null;
  /** Citations that the export dropped, and comments that no export prints: neither comes back. */
  readonly droppedCitations: number;
  readonly comments: number;
  /** The level of its highest headings, which are printed as the first. */
  readonly highestHeading: number;
}

/** A citation of sources as the draft writes it, and as it is printed. */
export interface CitationTrace {
  /** `[@ilacs-2026, para. 17]`. */
  readonly written: string;
  /** As it is printed, brackets and all: where somebody has changed that, the words are theirs. */
  readonly printed: string;
  /** What the draft has before it where a note's mark has nothing. */
  readonly gap: string;
  /** What the draft has behind it where a note's mark stands after that. */
  readonly behind: string;
}

export const draftNamespace = "urn:inspection-response:draft";
const fieldName = "ADDIN INSPECTION_RESPONSE";

/** The part's content. */
export function traceElement({ settings, droppedCitations, comments, highestHeading }: DraftTrace): Element {
  return xml(
    "draft",
    { xmlns: draftNamespace, droppedCitations, comments, highestHeading },
    settings === null ? null : xml("settings", { "xml:space": "preserve" }, settings),
  );
}

/** The trace of the draft that a document was exported from; null where it was not, or has lost it. */
export function readTrace(parts: WordParts): DraftTrace | null {
  for (const { type, target, outside } of parts.relationshipsOf(parts.documentName)) {
    if (type !== "customXml" || outside) continue;
    const draft = elementsOf(parts.treeOf(target)).find(
      ({ name, attributes }) => name === "draft" && attributes["xmlns"] === draftNamespace,
    );
    if (draft === undefined) continue;
    const settings = elementAt(draft, "settings");
    const count = (name: string): number => Number(draft.attributes[name] ?? 0) || 0;
    return {
      settings: settings === null ? null : settingsText(ownText(settings)),
      droppedCitations: count("droppedCitations"),
      comments: count("comments"),
      highestHeading: Math.max(1, count("highestHeading")),
    };
  }
  return null;
}

/** Whole lines, none of which would end the front matter. */
function settingsText(text: string): string | null {
  if (/^(?:---|\.\.\.)[ \t]*$/m.test(text)) return null;
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

/** The code of the field that prints a citation. */
export function citationCode(trace: CitationTrace): string {
  return ` ${fieldName} ${JSON.stringify(trace)} `;
}

/** The citation that a field prints; null for any other field. */
export function readCitationCode(code: string): CitationTrace | null {
  const text = code.trim();
  if (!text.startsWith(fieldName)) return null;
  let known: Partial<Record<keyof CitationTrace, unknown>> | null;
  try {
    known = JSON.parse(text.slice(fieldName.length)) as typeof known;
  } catch {
    return null;
  }
  const { written, printed, gap, behind } = known ?? {};
  if (typeof written !== "string" || typeof printed !== "string") return null;
  if (typeof gap !== "string" || typeof behind !== "string") return null;
  // It becomes part of a draft as it stands: a citation, and nothing else.
  const isCitation = /^(?:\[[^[\]<>\n]*@[^[\]<>\n]*\]|@[\w.:-]+)$/.test(written) && gap.trim() === "";
  return isCitation ? { written, printed, gap, behind } : null;
}
