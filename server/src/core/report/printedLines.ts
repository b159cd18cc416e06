// The lines of a source in reading order, with the glyphs that only typesetting needs folded: what the readers
// of each kind of report work on. Never removes a line and never joins two, save a number set apart from its text.

import type { SourceText } from "./sourceText.ts";

/** A printed line and its page. Lines of a format without places have `height` 0. */
export interface PrintedLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
  /** True where the text has a blank line, or a new page begins, above it. */
  readonly afterBlank: boolean;
}

/** A source's lines and the measures its readers go by. */
export interface PrintedText {
  readonly lines: readonly PrintedLine[];
  /** False where the format has no places (pasted text). */
  readonly placed: boolean;
  /** The type size most characters have; 0 where there are no places. */
  readonly bodyHeight: number;
  /** The distance between two baselines of one paragraph; 0 where there are no places. */
  readonly leading: number;
  readonly pageHeights: ReadonlyMap<number, number>;
  readonly pageWidths: ReadonlyMap<number, number>;
}

export function printedText(source: SourceText): PrintedText {
  const placed = source.pages.some((page) => page.lines.some((line) => line.height > 0));
  const lines: PrintedLine[] = [];
  for (const page of source.pages) {
    let afterBlank = true;
    for (const line of page.lines) {
      const text = foldGlyphs(line.text);
      if (text === "") {
        afterBlank = true;
        continue;
      }
      const { x, y, width, height, bold } = line;
      const last = lines.at(-1);
      if (placed && last?.page === page.number && standsBefore(last, y, height)) {
        lines[lines.length - 1] = {
          ...last,
          text: `${last.text} ${text}`,
          width: x + width - last.x,
          height,
          bold,
        };
      } else lines.push({ text, page: page.number, x, y, width, height, bold, afterBlank });
      afterBlank = false;
    }
  }
  const bodyHeight = placed ? weightedMode(lines) : 0;
  return {
    lines: withWholeWords(lines),
    placed,
    bodyHeight,
    leading: placed ? leadingOf(lines, bodyHeight) : 0,
    pageHeights: new Map(source.pages.map((page) => [page.number, page.height])),
    pageWidths: new Map(source.pages.map((page) => [page.number, page.width])),
  };
}

/**
 * "education, health and care ser-" / "vices": a word the typesetter broke is made whole on its first line, where
 * the report prints it whole elsewhere and its first half nowhere by itself ("well-" / "planned" keeps its hyphen).
 */
function withWholeWords(lines: readonly PrintedLine[]): PrintedLine[] {
  let all: string | null = null;
  const known = new Map<string, boolean>();
  const whole = [...lines];
  whole.forEach((line, index) => {
    if (!line.text.endsWith("-")) return;
    const next = whole[index + 1];
    const half = /(?<=^|[\s‘“(])(\p{L}{2,})-$/u.exec(line.text)?.[1];
    const rest = /^(\p{Ll}+)(\S*)\s*/u.exec(next?.text ?? "");
    if (half === undefined || rest === null || next === undefined) return;
    const tail = rest[1] ?? "";
    const word = `${half}-${tail}`;
    let broken = known.get(word);
    if (broken === undefined) {
      all ??= ` ${lines.map(({ text }) => text).join(" ")} `;
      broken = isOneWord(half.toLowerCase(), tail, all);
      known.set(word, broken);
    }
    if (!broken) return;
    whole[index] = { ...line, text: `${line.text.slice(0, -1)}${tail}${rest[2] ?? ""}` };
    whole[index + 1] = { ...next, text: next.text.slice(rest[0].length) };
  });
  return whole.filter(({ text }) => text !== "");
}

/** Whether `half` and `tail` together stand in a text as a word, and `half` nowhere by itself. */
function isOneWord(half: string, tail: string, text: string): boolean {
  let whole = false;
  for (const form of [half, half.charAt(0).toUpperCase() + half.slice(1)])
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const end = at + form.length;
      if (isInWord(text[at - 1])) continue;
      if (!isInWord(text[end])) return false;
      whole ||= text.startsWith(tail, end) && !isInWord(text[end + tail.length]);
    }
  return whole;
}

function isInWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}-]/u.test(character);
}

/** A paragraph's number or bullet, hung so far out that it came as a line of its own. */
function standsBefore(last: PrintedLine, y: number, height: number): boolean {
  return Math.abs(last.y - y) < 0.4 * height && /^(?:\d{1,3}[.)]?|\d\.\d\.?|[•▪■◼●○−–-])$/.test(last.text);
}

const ligatures: Readonly<Record<string, string>> = {
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
};

/**
 * Folds what is the typesetter's alone: fixed spaces, no-break and soft hyphens (Word prints both as a hyphen),
 * ligatures, symbol fonts' bullets (U+F06E until 2019, U+F02D, U+F0B7), zero-width characters.
 */
function foldGlyphs(text: string): string {
  return foldable.test(text) ? foldEach(text) : text;
}

/** White space comes folded from every format; what is left is folded here. */
const foldable = /[\u00AD\u200B-\u200D\u2010\u2011\u202F\u2060\uE000-\uF8FF\uFB00-\uFB04\uFEFF]/;

function foldEach(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[\u2010\u2011\u00AD]/g, "-")
    .replace(/[\uFB00-\uFB04]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/[\uF06E\uF0A7]/g, "◼")
    .replace(/\uF02D/g, "–")
    .replace(/\uF0B7/g, "•")
    .replace(/[\s\u00A0\u202F]+/g, " ")
    .trim();
}

function weightedMode(lines: readonly PrintedLine[]): number {
  const weights = new Map<number, number>();
  for (const { height, text } of lines) {
    const size = Math.round(height * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + text.length);
  }
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

function leadingOf(lines: readonly PrintedLine[], bodyHeight: number): number {
  const counts = new Map<number, number>();
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    if (last?.page !== line.page || Math.abs(line.height - bodyHeight) > 0.6) return;
    if (line.y - last.y < 2 || line.y - last.y > 1.7 * line.height) return;
    const step = Math.round((line.y - last.y) * 2) / 2;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
