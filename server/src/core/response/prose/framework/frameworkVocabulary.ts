// The words by which references to a framework are known in a draft: the national framework's, and those of a
// project's own. Holds patterns only; it reads no draft.

import { ownForm } from "../../../knowledge/frameworkForms.ts";
import type { FrameworkKind, OwnFramework } from "../../../knowledge/knowledge.ts";
import { frameworkEditions } from "../../../knowledge/nationalFramework.ts";
import { editDistance } from "../../../nearestNames.ts";
import { FrameworkTitles } from "./frameworkTitles.ts";

export interface FrameworkVocabulary {
  /** Null for the national framework. */
  readonly id: string | null;
  /** A kind and what stands before its number; flags `giu`. The kind is its first group. */
  readonly numbered: RegExp;
  /** A kind without a number, its title after it, in brackets. */
  readonly unnumbered: RegExp;
  /** The kind that a word, plural or misspelt, stands for. */
  readonly kindOf: (word: string) => string | null;
  /** Whether the word is spelt as the kind or its plural is. */
  readonly isSpelt: (word: string, kind: string) => boolean;
  /** The framework's own name, first and everywhere; flags `iu` and `giu`. */
  readonly name: RegExp;
  readonly names: RegExp;
  /** A table's heading that names the framework. */
  readonly header: RegExp;
  readonly titles: FrameworkTitles;
  /** Whether any edition has an item of that number. */
  readonly isNumbered: (kind: string, number: number) => boolean;
  /** Whether a reference to one item, with or without its title, is in the usual form. */
  readonly isUsual: (written: string, kind: string, number: number, title: string | null) => boolean;
}

const numberWords = "one two three four five six seven eight nine ten";
/** A number, not a year, a decimal or a share of something. */
const numberPattern = `(?:\\d{1,2}(?![\\d%]|[.,:]\\d|\\s?%)|(?:${numberWords.replaceAll(" ", "|")})(?![\\p{L}-]))`;
/** One such number, where it is looked for. */
export const oneNumber = new RegExp(numberPattern, "iuy");
/** The number that a word or digits stand for. */
export function numberOf(written: string): number {
  const index = numberWords.split(" ").indexOf(written.toLowerCase());
  return index < 0 ? Number(written) : index + 1;
}

const kinds: readonly FrameworkKind[] = ["outcome", "enabler", "principle"];
const beforeNumber = `(\\s{1,2}(?:number\\s|no\\.?\\s)?)(?=${numberPattern})`;
const nationalName =
  /(?:children[’']?s\s+social\s+care[:,]?\s+)?national\s+(?:(?:children[’']?s\s+)?social\s+(?:care\s+)?)?framework|children[’']?s\s+social\s+care\s+framework/iu;
const nationalTitles = new FrameworkTitles(frameworkEditions.flatMap(({ items }) => items));

export const nationalVocabulary: FrameworkVocabulary = {
  id: null,
  numbered: new RegExp(`(?=[oep])(?<![a-z0-9])(?<![\\p{L}\\p{N}])([oep]\\p{L}{4,11})${beforeNumber}`, "giu"),
  unnumbered: /[([]\s?(outcome|enabler|principle)\s?[:–-]\s?/giu,
  kindOf: (word) => kindNearest(word, kinds, 2),
  isSpelt: (word, kind) => singularOf(word) === kind,
  name: nationalName,
  names: new RegExp(nationalName.source, "giu"),
  header: /framework/i,
  titles: nationalTitles,
  isNumbered: (kind, number) =>
    frameworkEditions.some(({ items }) => items.some((item) => item.kind === kind && item.number === number)),
  isUsual: (written, kind, number, title) =>
    title === null
      ? written === `(${kind} ${number}, national framework)`
      : written === `(${kind} ${number}, national framework: ${title})` && nationalTitles.isPrinted(title),
};

/** The vocabulary of a project's own framework. */
export function ownVocabulary(framework: OwnFramework): FrameworkVocabulary {
  const { id, name, items } = framework;
  const own = [...new Set(items.map(({ kind }) => kind.toLowerCase()))];
  const forms = own.flatMap((kind) => [kind, pluralOf(kind)]).map(pattern);
  const named = pattern(name);
  return {
    id,
    numbered: new RegExp(`(?<![a-z0-9])(?<![\\p{L}\\p{N}])(${forms.join("|")})${beforeNumber}`, "giu"),
    unnumbered: new RegExp(`[(\\[]\\s?(${own.map(pattern).join("|")})\\s?[:–-]\\s?`, "giu"),
    kindOf: (word) => own.find((kind) => [kind, pluralOf(kind)].includes(fold(word))) ?? null,
    isSpelt: () => true,
    name: new RegExp(named, "iu"),
    names: new RegExp(named, "giu"),
    header: new RegExp(named, "iu"),
    titles: new FrameworkTitles(items),
    isNumbered: (kind, number) =>
      items.some((item) => item.kind.toLowerCase() === kind && item.number === number),
    isUsual: (written, kind, number) =>
      items.some(
        (item) =>
          item.kind.toLowerCase() === kind && item.number === number && ownForm(framework, item) === written,
      ),
  };
}

function pattern(words: string): string {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&").replace(/[’']/g, "[’']"))
    .join("\\s+");
}

function fold(words: string): string {
  return words.toLowerCase().replace(/\s+/g, " ").replace(/’/g, "'");
}

function pluralOf(kind: string): string {
  return /[^aeiou]y$/.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

function singularOf(word: string): string {
  return word.toLowerCase().replace(/s$/, "");
}

/** The kind a word means: exactly, or with a slip of up to `slips` letters (`priciple`, `enabeler`). */
function kindNearest(word: string, among: readonly string[], slips: number): string | null {
  const singular = singularOf(word);
  // "The framework enables two things" is a verb.
  if (/^enabled?$/.test(singular)) return null;
  return (
    among.find((kind) => kind === singular) ??
    among.find((kind) => singular[0] === kind[0] && editDistance(singular, kind) <= slips) ??
    null
  );
}
