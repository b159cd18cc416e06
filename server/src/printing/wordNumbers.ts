// Gives each printed number a place in Word's own numbering, so that Word prints just the number that is written and
// counts on from it when somebody adds a paragraph. Counts as Word counts; writes the definitions of its lists.

import type { Element } from "xast";

import type { PrintedNumber } from "../core/printing/printedResponse.ts";
import { xml } from "../word/wordXml.ts";

/** What a paragraph says of its place. */
export interface NumberPlace {
  readonly list: number;
  readonly level: number;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** Where its words begin, in twentieths of a point. */
  readonly left: number;
  readonly hanging: number;
}

interface List {
  readonly id: number;
  readonly run: number;
  readonly levels: Map<number, Level>;
  /** As Word has counted so far; undefined where a level begins anew. */
  readonly counts: (number | undefined)[];
}

const deepest = 8;
const indent = 709;

export class WordNumbers {
  readonly #first: number;
  readonly #lists: List[] = [];
  #bullets: List | null = null;

  /** `first`: the lowest number that no list of the template has. */
  constructor(first: number) {
    this.#first = first;
  }

  /** `depth`: how many lists stand round it. */
  place(number: PrintedNumber, depth: number): NumberPlace {
    return this.#below(number) ?? this.#alone(number, Math.min(Math.max(depth, number.level), deepest));
  }

  bullet(depth: number): NumberPlace {
    this.#bullets ??= this.#open(-1);
    const level = Math.min(depth, deepest);
    const { id, levels } = this.#bullets;
    if (!levels.has(level)) {
      const left = indent + 425 * level;
      levels.set(level, {
        format: "bullet",
        text: level % 2 === 0 ? "•" : "–",
        start: 1,
        left,
        hanging: 425,
      });
    }
    return { list: id, level };
  }

  /** The definitions: patterns first, then the lists made from them, as Word's schema has it. */
  elements(): { readonly patterns: readonly Element[]; readonly lists: readonly Element[] } {
    return {
      patterns: this.#lists.map(({ id, levels }) =>
        xml(
          "w:abstractNum",
          { "w:abstractNumId": id },
          xml("w:multiLevelType", { "w:val": levels.size > 1 ? "multilevel" : "singleLevel" }),
          ...[...levels].sort(([a], [b]) => a - b).map(([at, level]) => levelElement(at, level)),
        ),
      ),
      lists: this.#lists.map(({ id }) =>
        xml("w:num", { "w:numId": id }, xml("w:abstractNumId", { "w:val": id })),
      ),
    };
  }

  /** A decimal number in the list whose number above it is its own: 4.3 below the heading 4. */
  #below({ written, path }: PrintedNumber): NumberPlace | null {
    if (path.length < 2) return null;
    const level = path.length - 1;
    const value = path[level] ?? 0;
    const text = levelText(
      written,
      path.map((_, index) => `%${index + 1}`),
    );
    for (const list of this.#lists.toReversed()) {
      const above = path
        .slice(0, -1)
        .every((part, index) => list.levels.has(index) && list.counts[index] === part);
      if (!above) continue;
      const known = list.levels.get(level);
      if (
        known !== undefined &&
        (known.text !== text || (list.counts[level] ?? known.start - 1) + 1 !== value)
      ) {
        continue;
      }
      list.levels.set(
        level,
        known ?? { format: "decimal", text, start: value, left: indent, hanging: indent },
      );
      count(list, level, value);
      return { list: list.id, level };
    }
    return null;
  }

  /** A number whose last part alone is counted; what stands before it is printed as it is. */
  #alone({ written, path, counted, run }: PrintedNumber, level: number): NumberPlace {
    const value = path.at(-1) ?? 1;
    const own = path.map((part, index) => (index === path.length - 1 ? `%${level + 1}` : String(part)));
    const text = levelText(written, own);
    const format = counted === "letters" ? "lowerLetter" : counted === "roman" ? "lowerRoman" : "decimal";
    const going = this.#lists.find((list) => {
      const known = list.levels.get(level);
      return (
        list.run === run &&
        known?.text === text &&
        known.format === format &&
        (list.counts[level] ?? 0) + 1 === value
      );
    });
    const list = going ?? this.#open(run);
    if (going === undefined) {
      const left = indent + (level === 0 ? 0 : 567 * level);
      list.levels.set(level, { format, text, start: value, left, hanging: level === 0 ? indent : 567 });
    }
    count(list, level, value);
    return { list: list.id, level };
  }

  #open(run: number): List {
    const list: List = { id: this.#first + this.#lists.length, run, levels: new Map(), counts: [] };
    this.#lists.push(list);
    return list;
  }
}

function count({ counts }: List, level: number, value: number): void {
  counts[level] = value;
  counts.length = level + 1;
}

/** The written number with its parts in Word's terms: `(a)` is `(%1)`, `4.3` is `%1.%2` or `4.%1`. */
function levelText(written: string, parts: readonly string[]): string {
  return written.replace(/[\da-z]+(?:\.[\da-z]+)*/i, parts.join("."));
}

function levelElement(at: number, { format, text, start, left, hanging }: Level): Element {
  return xml(
    "w:lvl",
    { "w:ilvl": at },
    xml("w:start", { "w:val": start }),
    xml("w:numFmt", { "w:val": format }),
    xml("w:lvlText", { "w:val": text }),
    xml("w:lvlJc", { "w:val": "left" }),
    xml(
      "w:pPr",
      {},
      xml("w:tabs", {}, xml("w:tab", { "w:val": "num", "w:pos": left })),
      xml("w:ind", { "w:left": left, "w:hanging": hanging }),
    ),
  );
}
