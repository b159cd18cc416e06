// A Word document as a draft: its words as Markdown, and the way from every character of that back to the paragraph, run
// and character it comes from. Never fails, never changes the file, runs nothing of what it holds.

import type { Element } from "xast";

import type { Span } from "../core/text.ts";
import { type LeftInWord, leftInWord } from "./leftInWord.ts";
import { draftMarkdown, type WordStory } from "./draftMarkdown.ts";
import { type DraftTrace, readTrace } from "./draftTrace.ts";
import type { MappedText } from "./mappedText.ts";
import { hasMacros, isSigned, openWord } from "./openWord.ts";
import type { WordFault } from "./wordLimits.ts";
import { type BlockReading, readWordBlocks } from "./wordBlocks.ts";
import { readWordComments, type WordComments } from "./wordComments.ts";
import { marginWords } from "./wordMargins.ts";
import { WordNumbering } from "./wordNumbering.ts";
import type { WordParts } from "./wordParts.ts";
import { WordStyles } from "./wordStyles.ts";
import { type NoteMark, WordReader } from "./wordWords.ts";
import { elementAt, elementsOf } from "./wordXml.ts";

/** A Word document as a draft. Offsets are into `markdown`. Plain data: it is made in one thread and used in another. */
export interface WordDraft {
  readonly markdown: string;
  /** What paragraphs and cells are called, in order. */
  readonly places: readonly (Span & { readonly label: string })[];
  /** The stretches that are the document's own words; the rest is Markdown's. */
  readonly words: readonly Span[];
  /** Cells that go over several rows, written again: what is wrong in them is told once. */
  readonly repeats: readonly Span[];
  /** What stands at the head and foot of its pages: no part of the draft, but whoever holds the paper reads it. */
  readonly margins: string;
  /** Comments that were there already, and how many of them nobody has settled. */
  readonly comments: number;
  readonly openComments: number;
  /** What it holds besides that. */
  readonly left: LeftInWord;
  readonly macros: boolean;
  readonly signed: boolean;
}

/** Reads a Word file, or says why it cannot be read. */
export function readWordDraft(bytes: Uint8Array): WordDraft | WordFault {
  return openWord(bytes, (parts) => {
    const { mapped, comments, trace, unwritten } = readMapped(parts);
    return {
      markdown: mapped.text,
      places: mapped.places.map(({ start, end, label }) => ({ start, end, label })),
      words: mapped.runs
        .filter(({ anchor }) => anchor.kind === "words")
        .map(({ start, end }) => ({ start, end })),
      repeats: mapped.repeats,
      margins: marginWords(parts),
      comments: comments.count,
      openComments: comments.open.size,
      left: leftInWord(parts, comments, trace, unwritten),
      macros: hasMacros(parts),
      signed: isSigned(parts),
    };
  });
}

/** A document's Markdown with the elements it comes from. Throws where a part is damaged. */
export function readMapped(parts: WordParts): {
  readonly mapped: MappedText;
  readonly comments: WordComments;
  readonly trace: DraftTrace | null;
  /** Automatic numbers that are left out. */
  readonly unwritten: number;
} {
  const comments = readWordComments(parts);
  const trace = readTrace(parts);
  const styles = new WordStyles(parts.tree("styles"));
  const numbering = new WordNumbering(parts.tree("numbering"));
  const wordsOf = (part: string): WordReader =>
    new WordReader({
      part,
      styles,
      comments: comments.open,
      target: (id) => parts.relationshipsOf(part).find((one) => one.id === id)?.target ?? null,
    });
  const readingOf = (part: string): BlockReading => ({
    styles,
    numbering,
    words: wordsOf(part),
    styledHeadings: trace !== null,
  });
  const body = elementAt(parts.tree("document"), "w:document", "w:body");
  const story: WordStory = {
    part: parts.documentName,
    blocks: body === null ? [] : readWordBlocks(body, readingOf(parts.documentName)),
  };
  const notes = { footnote: notesIn(parts, "footnotes"), endnote: notesIn(parts, "endnotes") };
  // Read once: one numbering counts through all of them.
  const read = new Map<Element, WordStory>();
  const noteOf = ({ of, id }: NoteMark): WordStory | null => {
    const { part, elements } = notes[of];
    const note = elements.get(id);
    if (note === undefined || part === null) return null;
    const known = read.get(note) ?? {
      part,
      blocks: readWordBlocks(note, readingOf(part)),
    };
    read.set(note, known);
    return known;
  };
  const mapped = draftMarkdown(story, noteOf, trace);
  return { mapped, comments, trace, unwritten: numbering.unwritten };
}

function notesIn(parts: WordParts, type: "footnotes" | "endnotes") {
  const notes = elementsOf(elementAt(parts.tree(type), `w:${type}`));
  return {
    part: parts.nameOf(type),
    elements: new Map(notes.map((note) => [note.attributes["w:id"] ?? "", note])),
  };
}
