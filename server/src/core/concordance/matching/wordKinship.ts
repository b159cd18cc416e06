// How two words that are not the same are akin, and what it means when words differ: a number, a negation, a
// grade, a spelling, or just other words. Only ever names a difference; never makes two words equal.

import type { QuotationDifference } from "../concordance.ts";

/** How far a word may stand for another of the same spelling fold, or of the same trunk, in an alignment. */
export const spellingKinship = 0.95;
export const trunkKinship = 0.8;

/**
 * From 0 (strangers): how far a word that the report does not have may be a slip of the pen for one it has, "tey"
 * for "they", "stablity" for "stability". Lower-case words.
 */
export function slipKinship(quoted: string, printed: string): number {
  const shorter = Math.min(quoted.length, printed.length);
  const limit = shorter >= 8 ? 2 : 1;
  if (shorter < 2 || Math.abs(quoted.length - printed.length) > limit) return 0;
  if (
    quoted.charCodeAt(0) !== printed.charCodeAt(0) &&
    quoted.charCodeAt(quoted.length - 1) !== printed.charCodeAt(printed.length - 1)
  ) {
    return 0;
  }
  if (isNumber(quoted) || isNumber(printed) || editDistance(quoted, printed, limit) > limit) return 0;
  return shorter < 5 ? 0.3 : 0.75;
}

/** British and American spellings of one word, and doublets such as `toward`/`towards`, give the same fold. */
export function spellingFold(word: string): string {
  let folded = word.replace(/'/g, "");
  for (const [pattern, replacement] of spellingPairs) folded = folded.replace(pattern, replacement);
  return folded;
}

const spellingPairs: readonly (readonly [RegExp, string])[] = [
  [/yz(e|es|ed|er|ers|ing)$/, "ys$1"],
  [/iz(e|es|ed|er|ers|ing|ation|ations|ational|able)$/, "is$1"],
  // Inside compounds too: "honour-based", "centre-led", "favourably".
  [/programme(?![dr])/, "program"],
  [/centre(?!d)/, "center"],
  [/(behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rum)our/, "$1or"],
  [/(cata|dia|ana|mono)logue(s?)$/, "$1log$2"],
  [/(?<=[a-z]{2})our(?=$|s$|ed$|ing$|ite|able|al|ful|less|hood|ist)/, "or"],
  [/(cent|met|theat|fib|lit|calib)re(s?)$/, "$1er$2"],
  [/(cent|calib)red$/, "$1ered"],
  [/ll(?=(?:ed|ing|er|ers|or|ors|ful|fully|ment)$)/, "l"],
  [/(enrol|fulfil|instil|skil|wil)l(?=$|s$|ful)/, "$1"],
  [/ae(?=[a-z]{2})/, "e"],
  [/oe(?=[a-z]{2})/, "e"],
  [/(def|off|pret)ence/, "$1ense"],
  [/(licen|practi)s(e|es|ed|ing)$/, "$1c$2"],
  [/dgement/, "dgment"],
  [/(toward|forward|afterward|backward|upward|onward)s$/, "$1"],
  [/(lear|bur|drea|lea|spel|spoil|dwel)(?:n|m|l)?t$/, "$1ed"],
  [/(lear|bur)ned$/, "$1ed"],
  [/ageing$/, "aging"],
  [/^grey/, "gray"],
];

/** The trunk of a word without its inflection: crude, for alignment only. */
export function trunkOf(word: string): string {
  let trunk = word.replace(/'s?$/, "").replace(/s'$/, "s");
  if (trunk.length > 4) trunk = trunk.replace(/(?:ings?|edly|ed|ly|es|s)$/, "");
  else trunk = trunk.replace(/s$/, "");
  return trunk.replace(/(?:e|y|i)$/, "").replace(/([^aeiou])\1$/, "$1");
}

/** Slips of the pen between two words (a letter changed, dropped, added, two swapped), counted up to `limit` + 1. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** Whether one word is another or stands for it: inflected, misspelt, its opposite, another number or grade. */
export function areAkin(quoted: string, printed: string): boolean {
  return (
    quoted === printed ||
    trunkOf(quoted) === trunkOf(printed) ||
    slipKinship(quoted, printed) > 0 ||
    differenceOf([quoted], [printed]) !== "words"
  );
}

/** What it means that `quoted` words stand where `printed` ones do; either may be empty. Lower-case words. */
export function differenceOf(quoted: readonly string[], printed: readonly string[]): QuotationDifference {
  if (quoted.filter(isNegation).length !== printed.filter(isNegation).length) return "negation";
  if (quoted.some((word) => printed.some((other) => isOpposite(word, other)))) return "negation";
  if (countsOtherwise(quoted, printed)) return "number";
  const quotedGrade = gradeOf(quoted);
  const printedGrade = gradeOf(printed);
  if (quotedGrade !== printedGrade && (plainGrade(quotedGrade) || plainGrade(printedGrade))) return "grade";
  if (quotedGrade !== null && printedGrade !== null && quotedGrade !== printedGrade) return "grade";
  if (spellingFold(quoted.join("")) === spellingFold(printed.join(""))) return "spelling";
  return "words";
}

const negations =
  /^(?:not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|hardly|barely|seldom|rarely|fail|fails|failed|failing|lack|lacks|lacked|lacking|\p{L}+n't|(?:do|does|did|is|are|was|were|has|have|had|ca|could|should|would)nt)$/u;

function isNegation(word: string): boolean {
  return negations.test(word);
}

/** "consistent" and "inconsistent", "safe" and "unsafe". */
function isOpposite(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length >= 3 && /^(?:un|in|im|ir|il|dis|non|mis)$/.test(longer.slice(0, -shorter.length))
    ? longer.endsWith(shorter)
    : false;
}

const smallNumbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const named =
  "hundred thousand million half quarter thirds quarters twice once dozen " +
  "january february march april may june july august september october november december";
/** What a number in words is in figures, hyphens folded ("seventythree"); of a month or a fraction the word itself. */
const figures: ReadonlyMap<string, string> = new Map([
  ...named.split(" ").map((word) => [word, word] as const),
  ...smallNumbers.map((word, value) => [word, String(value)] as const),
  ...ordinals.map((word, before) => [word, String(before + 1)] as const),
  ...tens.flatMap((word, before) =>
    smallNumbers
      .slice(0, 10)
      .map((one, value) => [value === 0 ? word : word + one, String(20 + 10 * before + value)] as const),
  ),
]);

/** A figure, a number in words, or a month: what a date or a count is made of. */
export function isNumber(word: string): boolean {
  return /^[£$€]?\p{N}/u.test(word) || figures.has(word);
}

/** Whether the numbers differ; "first" of one side alone counts nothing: "they are children first". */
function countsOtherwise(quoted: readonly string[], printed: readonly string[]): boolean {
  const own = numbersOf(quoted);
  const others = numbersOf(printed);
  if (own === others) return false;
  const [only, counted] = own === "" ? [printed, others] : [quoted, own];
  const onOneSide = own === "" || others === "";
  return !(onOneSide && counted === "1" && only.includes("first"));
}

/** The numbers among some words, in figures: "three" and "3", "40%" and "40 per cent" are the same. */
function numbersOf(words: readonly string[]): string {
  // "may" is a month only beside a figure.
  return words
    .flatMap((word, i) => (word === "may" && !dated(words, i) ? [] : (figures.get(word) ?? figuresIn(word))))
    .join(" ");
}

/** The figures of a word ("12th", "£1,200", "post-16"); of one in words the part before it ("sixmonth"). */
function figuresIn(word: string): readonly string[] {
  if (/\p{N}/u.test(word)) return word.replace(/,(?=\p{N}{3})/gu, "").match(/\p{N}+(?:\.\p{N}+)*/gu) ?? [];
  const counted = countedBefore.exec(word)?.[1];
  return counted === undefined ? [] : [figures.get(counted) ?? counted];
}

/** A compound, its hyphen folded: "three-month", "six-weekly". */
const countedBefore = new RegExp(
  `^(${[...smallNumbers].reverse().join("|")})(?:minute|hour|day|night|week|month|year|bed|person|stage|step|point|way|part|tier)`,
);

function dated(words: readonly string[], at: number): boolean {
  return /^\p{N}/u.test(words[at - 1] ?? "") || /^\p{N}/u.test(words[at + 1] ?? "");
}

function gradeOf(words: readonly string[]): string | null {
  const text = ` ${words.join(" ")} `;
  if (/ requir(?:es|e|ing) improvement /.test(text) || / requires? /.test(text))
    return "requires improvement";
  return (
    / (outstanding|good|inadequate|adequate|satisfactory|excellent|exceptional) /.exec(text)?.[1] ?? null
  );
}

/** Grades that are hardly ever anything but a grade: dropping or adding one changes a judgement. */
function plainGrade(grade: string | null): boolean {
  return grade === "outstanding" || grade === "inadequate" || grade === "requires improvement";
}
