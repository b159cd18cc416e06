// A quotation's words, with what its author marked: omissions (`…`, `...`, `[…]`) and words in square brackets.
// Reads the quotation alone; never looks at a report.

import { foldWord, forEachWord } from "../../text.ts";

/** One word of a quotation. */
export interface QuotedWord {
  /** Normal form, case kept, and in lower case. */
  readonly word: string;
  readonly lower: string;
  /** Into the quotation's text. */
  readonly start: number;
  readonly end: number;
  /** It stands in square brackets, wholly or in part (`[C]hildren`). */
  readonly bracketed: boolean;
  /** Only some of its letters are bracketed: the case or the ending was adapted. */
  readonly adapted: boolean;
  /** What is marked before it: words left out, or a bracket that adds or replaces words. */
  readonly before: QuotedGap;
}

export type QuotedGap = "none" | "omission" | "insertion";

/** A quotation's words under one reading of its brackets. */
export interface QuotedText {
  readonly text: string;
  readonly words: readonly QuotedWord[];
  /** Something was marked as left out, at an end too. */
  readonly omits: boolean;
  readonly brackets: boolean;
}

const omission = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\s?\.\s?\.[.\s]*/g;

/** Whether something is marked in a text as left out, or a bracket stands inside a word: else its words are any text's. */
export function readsOtherwise(text: string): boolean {
  return /…|\.\s?\.|[^\s[\]][[\]]+[^\s[\].,;:)@]/.test(text);
}

/** Reads a quotation's words literally: bracketed words are words, flagged as such. */
export function readQuotedText(text: string): QuotedText {
  const gaps: number[] = [];
  let plainText = text;
  if (text.includes("…") || text.includes("..") || text.includes(". .")) {
    plainText = text.replace(omission, (marks, at: number) => {
      gaps.push(at);
      return "\n".repeat(marks.length);
    });
  }
  const brackets = plainText.includes("[");
  const words: QuotedWord[] = [];
  let nextGap = 0;
  forEachWord(plainText, (start, end, plain) => {
    const written = plainText.slice(start, end);
    const word = plain ? written : foldWord(written);
    let before: QuotedGap = "none";
    while (nextGap < gaps.length && (gaps[nextGap] ?? 0) < start) {
      if (words.length > 0) before = "omission";
      nextGap += 1;
    }
    const inside = brackets && standsInBrackets(plainText, start);
    const previous = words.at(-1);
    // `[C]hildren`, `child[ren]`: one word, part of it bracketed.
    if (
      brackets &&
      previous !== undefined &&
      before === "none" &&
      /^[[\]]+$/.test(plainText.slice(previous.end, start))
    ) {
      const joined = previous.word + word;
      words[words.length - 1] = {
        ...previous,
        word: joined,
        lower: joined.toLowerCase(),
        end,
        bracketed: true,
        adapted: true,
      };
      return;
    }
    words.push({ word, lower: word.toLowerCase(), start, end, bracketed: inside, adapted: false, before });
  });
  return { text, words, omits: gaps.length > 0, brackets };
}

/** The other reading: bracketed words are the author's, added or put for the report's; only the rest is quoted. */
export function withoutInsertions({ text, words, omits, brackets }: QuotedText): QuotedText {
  const kept: QuotedWord[] = [];
  let gap: QuotedGap = "none";
  for (const word of words) {
    if (word.before === "omission" && kept.length > 0) gap = "omission";
    if (word.bracketed) {
      if (gap === "none" && kept.length > 0) gap = "insertion";
      continue;
    }
    kept.push({ ...word, before: gap });
    gap = "none";
  }
  return { text, words: kept, omits, brackets };
}

function standsInBrackets(text: string, at: number): boolean {
  const open = text.lastIndexOf("[", at);
  if (open < 0) return false;
  const close = text.indexOf("]", open);
  return close >= at;
}

/** Without what a draft sets inside the marks that is no quotation; offsets stay as they are. */
export function wordsQuoted(text: string): string {
  if (!/[[(]/.test(text)) return text;
  return text
    .replace(/\[@[^\]]*\]/g, blank)
    .replace(/[([](?=[^()[\]]*\b(?:outcome|enabler|principle)s?\b)[^()[\]]{0,160}[)\]]/gi, blank);
}

function blank(words: string): string {
  return " ".repeat(words.length);
}
