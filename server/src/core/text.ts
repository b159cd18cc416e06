// Spans, words and the one normal form in which a draft's words and a report's words are compared.
// Knows nothing of Markdown, PDF, reports or drafts.

/** A stretch of text: offsets in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One word or number of a text in normal form, and where it stands. */
export interface Token {
  /** Quotation marks and hyphens inside the word folded; letters' case kept. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern =
  /(?:\p{N}+(?:[.,:]\p{N}+)*%?|[\p{L}\p{M}\p{N}£$&]+)(?:['’‘ʼ`\u00AD\u2010\u2011-](?=[\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+)*(?:[\u00AD\u2010\u2011-]\s+(?=\p{Ll})(?!(?:and|or|to)\b)\p{L}+)?/gu;

/**
 * The words and numbers of a text, in order. Folded: the kind of apostrophe, hyphens within a word (also one
 * left by a line end, `multi-` + `agency`), all other punctuation and white space. Kept: case, digits, `%`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    tokens.push({ word: foldWord(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** A single word's normal form. */
export function foldWord(word: string): string {
  return word
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[\u00AD\u2010\u2011-]\s*/g, "")
    .normalize("NFC");
}

/** Typographic folding of running text for matching headings and titles: marks, dashes, spaces; case kept. */
export function foldTypography(text: string): string {
  return text
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[\s\u00A0]+/g, " ")
    .trim();
}

/** `span` moved by `offset`. */
export function shift(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}
