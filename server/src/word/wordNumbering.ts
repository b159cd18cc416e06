// The numbers and bullets of a Word document's paragraphs, which its text does not hold: counted as Word counts
// them, one run through the whole document for each list. Never guesses a number.

import type { Element, Root } from "xast";

import { written } from "./writtenNumbers.ts";
import { elementsOf, elementAt, switchAt, valueAt } from "./wordXml.ts";

/** Which list a paragraph is of, and how deep. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** Where its paragraphs' words begin, in twentieths of a point; null where it does not say. */
  readonly left: number | null;
  /** The style whose paragraphs stand at this level. */
  readonly style: string | null;
  /** Only numbers at so many levels from the highest begin it anew; none of them where it goes on counting. */
  readonly begunBy: number;
  /** Every number in the label is written in figures. */
  readonly legal: boolean;
}

interface List {
  /** Lists made from one pattern count on from each other. */
  readonly pattern: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels whose count this list begins anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

export class WordNumbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  #unwritten = 0;

  constructor(numbering: Root | null) {
    const parts = elementsOf(elementAt(numbering, "w:numbering"));
    const patterns = new Map<string, ReadonlyMap<number, Level>>();
    const abstract = parts.filter(({ name }) => name === "w:abstractNum");
    for (const part of abstract) {
      // A pattern may be only a pointer to the one that a list style has.
      const style = valueAt(part, "w:numStyleLink");
      const meant = abstract.find((one) => style !== null && valueAt(one, "w:styleLink") === style) ?? part;
      patterns.set(part.attributes["w:abstractNumId"] ?? "", levelsOf(elementsOf(meant)));
    }
    for (const part of parts) {
      if (part.name !== "w:num") continue;
      const pattern = valueAt(part, "w:abstractNumId") ?? "";
      const overrides = elementsOf(part).filter(({ name }) => name === "w:lvlOverride");
      const own = levelsOf(overrides.flatMap(elementsOf));
      const restarts = overrides.flatMap((override): [number, number][] => {
        const start = valueAt(override, "w:startOverride");
        return start === null ? [] : [[Number(override.attributes["w:ilvl"] ?? 0), Number(start)]];
      });
      this.#lists.set(part.attributes["w:numId"] ?? "", {
        pattern,
        levels: new Map([...(patterns.get(pattern) ?? []), ...own]),
        restarts: new Map(restarts),
      });
    }
  }

  /** What stands before the next paragraph at a place, a space after it; empty where nothing does. Counts it. */
  next({ list: id, level }: ListPlace): string {
    const list = this.#lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined || own.format === "none") return "";
    if (own.format === "bullet") return "• ";
    const counts = this.#counts.get(list.pattern) ?? [];
    this.#counts.set(list.pattern, counts);
    const restart = this.#begun.has(`${id} ${level}`) ? undefined : list.restarts.get(level);
    this.#begun.add(`${id} ${level}`);
    counts[level] = restart ?? (counts[level] ?? own.start - 1) + 1;
    // A number begins the levels below it anew, unless they say which ones do.
    for (let below = level + 1; below < counts.length; below += 1) {
      if (level < (list.levels.get(below)?.begunBy ?? below)) counts[below] = undefined;
    }
    let isKnown = true;
    const label = own.text.replace(/%([1-9])/g, (_, place: string) => {
      const above = list.levels.get(Number(place) - 1);
      const number = written(
        counts[Number(place) - 1] ?? above?.start ?? 1,
        own.legal ? "decimal" : (above?.format ?? "decimal"),
      );
      isKnown &&= number !== null;
      return number ?? "";
    });
    if (!isKnown) {
      this.#unwritten += 1;
      return "";
    }
    return label.trim() === "" ? "" : `${label.trim()} `;
  }

  /** How many numbers so far were left out, for it is not known how Word prints their format. */
  get unwritten(): number {
    return this.#unwritten;
  }

  /** Where the words of paragraphs at a place begin, in twentieths of a point; null where the list does not say. */
  left({ list, level }: ListPlace): number | null {
    return this.#lists.get(list)?.levels.get(level)?.left ?? null;
  }

  /** The level of a list that a style's paragraphs stand at; null where the list names none for it. */
  levelOfStyle(list: string, style: string): number | null {
    for (const [level, { style: own }] of this.#lists.get(list)?.levels ?? []) {
      if (own === style) return level;
    }
    return null;
  }
}

function levelsOf(elements: readonly Element[]): Map<number, Level> {
  return new Map(
    elements
      .filter(({ name }) => name === "w:lvl")
      .map((level) => [
        Number(level.attributes["w:ilvl"] ?? 0),
        {
          format: formatOf(level),
          text: valueAt(level, "w:lvlText") ?? "",
          start: Number(valueAt(level, "w:start") ?? 1),
          left: leftOf(elementAt(level, "w:pPr")),
          style: valueAt(level, "w:pStyle"),
          begunBy: Number(valueAt(level, "w:lvlRestart") ?? Number.POSITIVE_INFINITY),
          legal: switchAt(level, "w:isLgl") === true,
        },
      ]),
  );
}

/** A format of the writer's own, such as `001, 002, 003, ...`, stands beside one for older programs. */
function formatOf(level: Element): string {
  const own =
    elementAt(level, "mc:AlternateContent", "mc:Choice", "w:numFmt") ?? elementAt(level, "w:numFmt");
  const name = own?.attributes["w:val"] ?? "decimal";
  return name === "custom" ? (own?.attributes["w:format"] ?? "custom") : name;
}

/** The left indent that paragraph properties give, in twentieths of a point. */
export function leftOf(properties: Element | null): number | null {
  const indent = elementAt(properties, "w:ind")?.attributes;
  const left = indent?.["w:left"] ?? indent?.["w:start"];
  return left === undefined || !Number.isFinite(Number(left)) ? null : Number(left);
}
