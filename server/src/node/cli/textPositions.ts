// Offsets of a text as lines and columns, both from 1 and columns in UTF-16 units: what people and editors count.

import type { Span } from "../../core/text.ts";

export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

export interface TextRange extends TextPosition {
  readonly endLine: number;
  readonly endColumn: number;
}

/** The lines of one text, for any number of look-ups. */
export class TextPositions {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(index + end.length);
  }

  at(offset: number): TextPosition {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  range({ start, end }: Span): TextRange {
    const from = this.at(start);
    const to = this.at(end);
    return { ...from, endLine: to.line, endColumn: to.column };
  }

  /** The text of a line counted from 1, without its end; empty for one that is not there. */
  line(line: number): string {
    const start = this.#starts[line - 1];
    return start === undefined ? "" : this.#text.slice(start, this.#starts[line]).replace(/[\r\n]+$/, "");
  }
}
