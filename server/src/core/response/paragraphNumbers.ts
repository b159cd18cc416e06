// Reads the numbers that a writer puts before paragraphs, items and headings, in every style councils use, and
// the numbers at a line start that Markdown joins to the text above. Says what is written, never whether it is
// in order.

import { type NumberStyle, type ParagraphNumber, type Prose, proseSpan } from "./responseDocument.ts";

/** A number as written and what it counts. */
interface WrittenNumber {
  readonly written: string;
  readonly style: NumberStyle;
  readonly value: readonly number[];
}

/** The number of an ordered list item whose marker stands at `offset` of the segment. */
export function listNumber(
  source: string,
  { offset, list, index }: { readonly offset: number; readonly list: number; readonly index: number },
  depth: number,
): ParagraphNumber | null {
  const match = /\d{1,9}([.)])/y;
  match.lastIndex = offset;
  const found = match.exec(source);
  if (found === null) return null;
  return {
    span: { start: offset, end: offset + found[0].length },
    written: found[0],
    style: found[1] === "." ? "1." : "1)",
    value: [Number.parseInt(found[0], 10)],
    depth,
    form: "list",
    item: { list, index },
  };
}

/** The number with which a paragraph opens as ordinary text (`1.1 Text`, `(1) Text`, `a. Text`). */
export function plainNumber(prose: Prose, depth: number): ParagraphNumber | null {
  return placed(numberAt(prose.text, 0), prose, 0, depth, "plain");
}

/** The number of a heading: as a paragraph's, and bare before its title ("3 Background"). */
export function headingNumber(prose: Prose): ParagraphNumber | null {
  const found = numberAt(prose.text, 0);
  if (found !== null)
    return found.value.length > 1 || /^\d/.test(found.written) ? placed(found, prose, 0, 0, "plain") : null;
  const named = namedSection.exec(prose.text);
  if (named !== null) {
    const [, lead = "", written = ""] = named;
    return placed(
      { written, style: "1.", value: [Number.parseInt(written, 10)] },
      prose,
      lead.length,
      0,
      "plain",
    );
  }
  // "12 August 2026" and "70 Working Days" are headings that begin with a number of something.
  const bare = new RegExp(`^\\d{1,2}(?=\\s+(?!${months}|working|days|weeks|months)\\p{Lu})`, "u").exec(
    prose.text,
  );
  if (bare === null) return null;
  return placed({ written: bare[0], style: "1.", value: [Number(bare[0])] }, prose, 0, 0, "plain");
}

/** "Section 4: Costs"; the sections of an Act that headings name have higher numbers. */
const namedSection = /^((?:Section|Part)\s)((?:\d|1[0-5])(?:[:.](?=\s)|(?=\s[–—-]\s)))/;

const months = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b";

/** Numbers that open a line inside a paragraph; whether one was meant as a number its sequence must say. */
export function numbersInside(
  prose: Prose,
  lineStarts: readonly number[],
  depth: number,
): readonly ParagraphNumber[] {
  return lineStarts
    .map((start) => {
      const form = prose.text[start - 1] === "\n" ? "line" : "swallowed";
      return placed(numberAt(prose.text, start), prose, start, depth, form);
    })
    .filter((number) => number !== null);
}

function placed(
  found: WrittenNumber | null,
  prose: Prose,
  at: number,
  depth: number,
  form: ParagraphNumber["form"],
): ParagraphNumber | null {
  if (found === null) return null;
  return { span: proseSpan(prose, at, at + found.written.length), ...found, depth, form, item: null };
}

const decimal = /(\d{1,3}(?:\.\d{1,3})+)(\.?\)|\.)?(?=\s+(?:[\p{Lu}“‘"'([]|\d{2,}\b))/uy;
const bracketedDecimal = /\((\d{1,3}(?:\.\d{1,3})+)\)(?=\s+[\p{L}“‘"'[])/uy;
const decimals = [decimal, bracketedDecimal];
const digits: readonly [RegExp, NumberStyle][] = [
  [/(\d{1,3})\.(?=\s|\p{Lu}\p{Ll})/uy, "1."],
  [/(\d{1,3})\.?\)(?=\s)/y, "1)"],
  [/\((\d{1,3})\)(?=\s)/y, "(1)"],
];
const letters: readonly [RegExp, NumberStyle, NumberStyle][] = [
  [/([a-z]|[ivxl]{2,6})\.(?=\s)/y, "a.", "i."],
  [/([a-z]|[ivxl]{2,6})\.?\)(?=\s)/y, "a)", "i)"],
  [/\(([a-z]|[ivxl]{2,6})\)(?=\s)/y, "(a)", "(i)"],
];

/** The number written at `at`, followed by words. */
function numberAt(text: string, at: number): WrittenNumber | null {
  for (const pattern of decimals) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) {
      const [written, parts = ""] = match;
      return { written, style: decimalStyle(written), value: parts.split(".").map(Number) };
    }
  }
  for (const [pattern, style] of digits) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { written: match[0], style, value: [Number(match[1])] };
  }
  for (const [pattern, letterStyle, romanStyle] of letters) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const [written, mark = ""] = match;
    // `i`, `v` and `x` alone are roman until a run of letters says otherwise; `c`, `d`, `l`, `m` are letters.
    if (/^[ivx]$|^..+$/.test(mark)) {
      const value = romanValue(mark);
      return value === null ? null : { written, style: romanStyle, value: [value] };
    }
    return { written, style: letterStyle, value: [letterValue(mark)] };
  }
  return null;
}

/** The style of a decimal number by the marks round it. */
function decimalStyle(written: string): NumberStyle {
  if (written.startsWith("(")) return "(1.1)";
  if (written.endsWith(")")) return "1.1)";
  return written.endsWith(".") ? "1.1." : "1.1";
}

/** A style whose numbers have the section's before their own: `3.2`, `(3.2)`. */
export function isDecimal(style: NumberStyle): boolean {
  return style.includes("1.1");
}

/** `a` is 1. */
export function letterValue(letter: string): number {
  return letter.charCodeAt(0) - 96;
}

/** The value of a roman numeral in lower case below 50; null where it is none. */
export function romanValue(numeral: string): number | null {
  for (let value = 1; value < 50; value++) {
    if (romanNumeral(value) === numeral) return value;
  }
  return null;
}

/** A number below 50 as a roman numeral in lower case. */
export function romanNumeral(value: number): string {
  const units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
  const tens = ["", "x", "xx", "xxx", "xl"];
  return (tens[Math.floor(value / 10)] ?? "") + (units[value % 10] ?? "");
}
