// The words that are used as grades: the scales' own and their variants, other inspections' grades, and slips.
// Lists and recognition of single words only.

import { foreignGrades, gradeScales } from "../../../knowledge/gradeScales.ts";
import { hasSign, matchesAtSigns, type Signs, signs } from "../../../signs.ts";
import { matchesOf } from "../../../matches.ts";

export interface GradeWord {
  readonly start: number;
  readonly end: number;
  /** `own`: on a scale of children's services; `foreign`: another inspection's; `loose`: said as a grade by nobody's scale. */
  readonly origin: "own" | "foreign" | "loose";
  /** It stands where only a grade can, whatever the word. */
  readonly inPlace?: true;
}

const own = new Set([
  ...gradeScales.flatMap((scale) => [...scale.grades, ...Object.values(scale.variants).flat()]),
  "required improvement to be good",
  "required improvement",
]);
const foreign = new Set(
  foreignGrades.map(({ word }) => word).filter((word) => !own.has(word) || word === "adequate"),
);
/** Words that drafts put in a grade's place and no scale has. */
const loose = [
  "very good",
  "strong",
  "excellent",
  "fair",
  "poor",
  "weak",
  "average",
  "unsatisfactory",
  "failing",
  "solid",
  "superb",
  "exemplary",
  "mediocre",
  "great",
  "needs improvement",
  "needing improvement",
  "in need of improvement",
  "needing urgent improvement",
  "in need of urgent improvement",
  "improving",
  "world class",
  "world-class",
  "first class",
  "first-class",
  "secure",
  "sound",
  "positive",
  "sufficient",
  "acceptable",
  "robust",
  "brilliant",
  "competent",
  "effective",
  "ineffective",
];
/** Slips of spelling: `inadaquate`, `oustanding`, `requires improvment`. */
const slips: readonly { readonly pattern: RegExp; readonly sign: Signs }[] = [
  { pattern: /\b(?:in|un)ad[aei]?q[aeu]{1,3}t[aei]{0,2}\b/giu, sign: signs("inad", "unad") },
  { pattern: /\bou?ts?t[ae]?n?d[ie]?n?g\b/giu, sign: signs("_out", "_ots", "_ott") },
  {
    pattern: /\breq?[ui]{1,3}r?e?s? impr?o?v?e?me?nt(?: to be good)?\b/giu,
    sign: signs("_imp"),
  },
];
const judging = signs("rate", "rati", "judg", "grad");

const allWords = [...new Set([...own, ...foreign, ...loose])]
  .filter((word) => word !== "ri")
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(" ", "[\\s-]+"));
const gradePattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${allWords.join("|")})(?![\\p{L}\\p{N}]|-(?!(?:rated|graded|judged)\\b))`,
  "iuy",
);
/** How each grade begins. */
const gradeSigns = signs(
  ...allWords.map((word) => {
    const [first = ""] = word.split("[\\s-]+");
    return first.length < 4 ? `_${first}_` : first;
  }),
);
const shortSigns = signs("_ri_", "_r_i");
const shortForm = /(?<![\p{L}\p{N}.-])(?:RI|R\.\s?I\.?)(?![\p{L}\p{N}-])/gu;

const goodOr = /(?<!\p{L})good\s?(?:or|\/)\s?$/iu;
const orGood = /^\s?(?:or|\/)\s?good(?!\p{L})/iu;

/** "Councillor Good said", "Mr Good", "Ann Good, Director of Children’s Services". */
function isSurname(text: string, start: number, end: number): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2))) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    personsTitle.test(before) ||
    (/\p{Lu}\p{Ll}+\s$/u.test(before) && officeAfter.test(text.slice(end, end + 24)))
  );
}

const personsTitle =
  /(?<!\p{L})(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Professor)\.?\s(?:\p{Lu}[\p{Ll}’'-]+\s){0,2}$/u;
const officeAfter =
  /^,\s(?:the\s|our\s|its\s)?(?:[Aa]ssistant|[Cc]abinet|[Cc]hair|[Cc]hief|[Dd]eputy|[Dd]irector|[Ee]xecutive|[Hh]ead|[Ii]nterim|[Ll]ead|[Ll]eader)\s/u;

/** Every word of a text that could be a grade, in order. */
export function gradeWordsIn(text: string): GradeWord[] {
  const found: GradeWord[] = [];
  const passedOver: number[] = [];
  for (const match of matchesAtSigns(text, gradePattern, gradeSigns)) {
    const word = match[0].toLowerCase().replace(/[\s-]+/g, " ");
    const end = match.index + match[0].length;
    // "Leadership required improvement before it could be rated good": the verb.
    if (word.startsWith("requir") && /^\s(?:before|if)\s\D/.test(text.slice(end, end + 9))) continue;
    // "Good or outstanding" and "outstanding or good" are told at their "good".
    const isTold =
      word === "outstanding" &&
      (orGood.test(text.slice(end, end + 10)) ||
        goodOr.test(text.slice(Math.max(0, match.index - 10), match.index)));
    if (isTold || isSurname(text, match.index, end)) {
      passedOver.push(match.index);
      continue;
    }
    const origin = foreign.has(word) ? "foreign" : own.has(word) ? "own" : "loose";
    found.push({ start: match.index, end, origin });
  }
  for (const match of hasSign(text, shortSigns) ? matchesOf(text, shortForm) : []) {
    found.push({ start: match.index, end: match.index + match[0].length, origin: "own" });
  }
  // A slip is told from other words by its place alone, after "rated" and the like.
  found.sort((a, b) => a.start - b.start);
  if (!hasSign(text, judging) || !/rated|judged|graded|rating|grade|judg/i.test(text)) return found;
  const known = new Set([...passedOver, ...found.map(({ start }) => start)]);
  for (const { pattern, sign } of slips) {
    for (const match of hasSign(text, sign) ? matchesOf(text, pattern) : []) {
      if (known.has(match.index)) continue;
      found.push({ start: match.index, end: match.index + match[0].length, origin: "loose" });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a whole cell or label is a grade and nothing else. */
export function isGradeAlone(text: string): boolean {
  const [word, ...others] = gradeWordsIn(text);
  if (word === undefined || others.length > 0) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(0, word.start) + text.slice(word.end));
}
