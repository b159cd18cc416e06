// Printed lines to one line of text, and the text's way back to the page. The one place that knows how a line's
// end is joined to the next line.

import type { LineBox } from "./inspectionReport.ts";
import type { PrintedLine } from "./printedLines.ts";

/** What a run of lines says, and where. */
export interface JoinedText {
  readonly text: string;
  readonly page: number;
  readonly endPage: number;
  readonly boxes: readonly LineBox[];
}

/**
 * Joins lines. `skip` characters of the first line are left out (a paragraph's number, a bullet), and the
 * markers of the footnotes named.
 */
export function joinLines(
  lines: readonly PrintedLine[],
  skip = 0,
  footnotes: ReadonlySet<string> = new Set(),
): JoinedText {
  const parts: string[] = [];
  let length = 0;
  const boxes: LineBox[] = [];
  lines.forEach((line, index) => {
    const from = index === 0 ? skip : 0;
    const words = withoutMarkers(line.text.slice(from), footnotes).trim();
    if (words === "") return;
    const before = parts.at(-1);
    if (before !== undefined && !joinsTightly(before, words)) {
      parts.push(" ");
      length += 1;
    }
    const start = length;
    parts.push(words);
    length += words.length;
    if (line.height > 0) {
      const indent = (line.width * from) / line.text.length;
      boxes.push({
        page: line.page,
        x: line.x + indent,
        y: line.y - line.height,
        width: line.width - indent,
        height: line.height * 1.2,
        span: { start, end: length },
      });
    }
  });
  const page = lines[0]?.page ?? 1;
  return { text: parts.join(""), page, endPage: lines.at(-1)?.page ?? page, boxes };
}

/**
 * `multi-` + `agency`, `and/` + `or`, `2019–` + `20` close up. A hanging hyphen does not: `16-` + `and
 * 17-year-olds`, while `day-` + `to-day` does.
 */
function joinsTightly(before: string, after: string): boolean {
  const last = before.at(-1);
  if (last !== "-" && last !== "/" && last !== "–") return false;
  const sign = before.at(-2) ?? "";
  if (last === "–") return /\d/.test(sign) && /^\d/.test(after);
  if (!/[\p{L}\d]/u.test(sign)) return false;
  return last === "/" || !/^(?:and|or|to)(?=\s|$)/.test(after);
}

function withoutMarkers(text: string, footnotes: ReadonlySet<string>): string {
  if (!/[\d⁰¹²³⁴-⁹]/.test(text)) return text;
  const plain = text.replace(/[⁰¹²³⁴-⁹]+/g, "");
  if (footnotes.size === 0) return plain;
  return plain.replace(/(?<=\p{Ll}[?.!,;:’”)]?)(\d{1,2})(?=$|[ .,;])/gu, (number) =>
    footnotes.has(number) ? "" : number,
  );
}
