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

/**
 * The words and numbers of a text, in order. Folded: the kind of apostrophe, hyphens and short dashes within a word (also one
 * left by a line end, `multi-` + `agency`), all other punctuation and white space. Kept: case, digits, `%`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  forEachWord(text, (start, end, plain) => {
    const written = text.slice(start, end);
    tokens.push({ word: plain ? written : foldWord(written), start, end });
  });
  return tokens;
}

/**
 * Calls `visit` with each word of a text: `plain` where its characters are its normal form already. A scanner
 * rather than an expression, for it reads hundreds of reports at a time.
 */
export function forEachWord(text: string, visit: (start: number, end: number, plain: boolean) => void): void {
  const { length } = text;
  for (let at = 0; at < length;) {
    if (!opensWord(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const end = wordEnd(text, at);
    visit(at, end < 0 ? ~end : end, end >= 0);
    at = end < 0 ? ~end : end;
  }
}

/** Whether a word begins with this character where none is going on. */
export function opensWord(code: number): boolean {
  const here = classOf(code);
  return here === letter || here === digit || here === sign;
}

/** Where the word that begins at `start` ends; the complement of that (`~`) where its normal form is another. */
export function wordEnd(text: string, start: number): number {
  const { length } = text;
  let last = classOf(text.charCodeAt(start));
  let plain = text.charCodeAt(start) < 128;
  let at = start + 1;
  while (at < length) {
    const code = text.charCodeAt(at);
    const here = classOf(code);
    if (here === letter || here === digit || here === sign) {
      if (code >= 128) plain = false;
      last = here;
      at += 1;
      continue;
    }
    const next = at + 1 < length ? classOf(text.charCodeAt(at + 1)) : other;
    const wordFollows = next === letter || next === digit;
    if (here === point && last === digit && next === digit) at += 1;
    else if (here === percent && last === digit) {
      at += 1;
      break;
    } else if ((here === apostrophe || here === invisible) && wordFollows) {
      at += 1;
      if (code !== straightApostrophe) plain = false;
    } else if (here === hyphen && wordFollows && !(last === digit && next === digit)) {
      at += 1;
      plain = false;
    } else if (here === dash && next === letter) {
      at += 1;
      plain = false;
    } else if (here === hyphen && last === letter && next === space) {
      const continued = lineEndWord(text, at + 1);
      if (continued < 0) break;
      at = continued;
      plain = false;
    } else break;
  }
  return plain ? at : ~at;
}

/**
 * Where the other half of a word broken by a hyphen and a line end begins, or -1. The half is in lower case,
 * and no conjunction: "pre- and post-birth" breaks nothing.
 */
function lineEndWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf(text.charCodeAt(at)) === space) at += 1;
  const rest = text.slice(at, at + 4);
  return /^\p{Ll}/u.test(rest) && !/^(?:and|or|to)(?![\p{L}\p{N}])/u.test(rest) ? at : -1;
}

const other = 1;
const letter = 2;
const digit = 3;
const sign = 4;
const apostrophe = 5;
const hyphen = 6;
const point = 7;
const percent = 8;
const space = 9;
const invisible = 10;
/** A short dash joins words where it stands between letters alone: "multi–agency". */
const dash = 11;
const straightApostrophe = 0x27;

/** Class of each UTF-16 unit, found when first met; 0 is not yet known. */
const classes = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = classes[code] ?? 0;
  if (known !== 0) return known;
  const found = classify(String.fromCharCode(code), code);
  classes[code] = found;
  return found;
}

function classify(character: string, code: number): number {
  if (/['’‘ʼ`]/.test(character)) return apostrophe;
  if (/[\u00AD\u2010\u2011-]/.test(character)) return hyphen;
  if (/[\u2012\u2013]/.test(character)) return dash;
  if (/[.,:]/.test(character)) return point;
  if (character === "%") return percent;
  if (/[£$€&]/.test(character)) return sign;
  // Of no width: web pages and Word put them where a line may or may not be broken.
  if (/[\u200B-\u200D\u2060\uFEFF]/.test(character)) return invisible;
  if (/\s/.test(character)) return space;
  // A raised figure is the mark of a footnote.
  if (/[\u00B2\u00B3\u00B9\u2070-\u2079]/.test(character)) return other;
  if (/\p{N}/u.test(character)) return digit;
  // A surrogate is half of a character beyond the basic plane: a rare letter rather than a mark.
  return /[\p{L}\p{M}]/u.test(character) || (code >= 0xd800 && code <= 0xdfff) ? letter : other;
}

/** A single word's normal form. */
export function foldWord(word: string): string {
  return word
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[\u00AD\u2010-\u2013-]\s*|[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize("NFKC"))
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
