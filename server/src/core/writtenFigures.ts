// Reads figures as writers put them, "24 children", "forty-five per cent", "one in four", in reports and in drafts
// alike: how many, and of what. Dates, paragraph numbers and the like are no figures. Compares nothing.

import { hasSign, signs } from "./signs.ts";
import type { Span } from "./text.ts";
import { readWrittenDates } from "./writtenDates.ts";
import { matchesOf } from "./matches.ts";
import { sought } from "./sought.ts";

export interface WrittenFigure {
  /** Of the number alone; of a share in words all of it ("one in four"). */
  readonly span: Span;
  readonly written: string;
  /** Of a share, between 0 and 1. */
  readonly value: number;
  readonly form: "digits" | "words" | "share";
  /**
   * What is counted, in the singular: `child`, `week`; `share` for percentages and fractions; `~waited` where no noun
   * follows but a verb ("nine had waited"); `of:record` for a part ("six of the 20 records").
   */
  readonly units: readonly string[];
  /** "more than", "fewer than", "nearly". */
  readonly about: "exact" | "more" | "less" | "near";
}

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const onesPart = ones.slice(1, 10).join("|");
const numberWord = String.raw`(?:${tens.join("|")})(?:[\s-](?:${onesPart}))?|${[...ones].reverse().join("|")}`;
const figure = new RegExp(
  [
    String.raw`\b(?<part>${numberWord}|\d{1,2})\s(?:in|out\sof)\s(?:every\s)?(?<whole>${numberWord}|\d{1,2}|100)\b`,
    // "One child in five".
    String.raw`\b(?<some>${onesPart})\s(?:\p{Ll}+\s)?(?:child(?:ren)?|people|person|workers?|leavers?|carers?|pupils?|famil(?:y|ies)|cases?|posts?|assessments?|visits?|plans?|schools?|records?)\sin\s(?:every\s)?(?<every>${numberWord})\b(?!\s(?:of|(?:working\s)?(?:days?|weeks?|months?|years?|hours?|homes?|areas?|schools?|settings?))\b)`,
    String.raw`\b(?:(?<parts>a|one|two|three|four|seven|nine)[\s-])(?<fraction>half|third|quarter|fifth|tenth)s?\b(?!\s+of\s+(?:the\s+)?(?:20|year))`,
    String.raw`(?<!\b(?:first|second|latter|other|and\s+a)\s)\b(?<bare>half)(?=\s(?:of|the|its|their|our|all)\b|(?<=\b(?:over|than|about|around|nearly|almost|roughly|approximately|under|below|some)\shalf)\b)(?!\s+of\s+(?:the\s+)?(?:20|year))`,
    String.raw`(?<![\d.,/£$€-])(?<digits>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\d/]|[.,]\d|(?:st|nd|rd|th)\b|-year|s\b)(?<percent>\s?%|\sper\scent\b|\spercent\b)?`,
    String.raw`\b(?<words>${numberWord})\b(?!-year|[\s-](?:hundred|thousand|million))(?<percentWords>\sper\scent\b|\spercent\b)?`,
  ].join("|"),
  "giu",
);
const fractions: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };

/** Words before a number that make it a name, not a count. */
const naming =
  /\b(?:paragraphs?|paras?\.?|pages?|p\.|pp\.|sections?|outcomes?|enablers?|principles?|areas?|actions?|chapter|appendix|figure|table|step|stage|tier|level|grade|band|years?|room|no\.?|number|aged?|ages|under|version|part|schedule|article|regulation|standard|priority|objective|phase|quarter|week|day|item|recommendation|(?<!\b(?:that|this|which|some|one)\s)point|note|key\s+stage|act|covid|per)[\s-]*(?:\d+\s*(?:,|and|to|or|[-–])\s*)*$/i;

/** Every figure of a text, in order; the year since which something has been so, too. */
export function readWrittenFigures(text: string): WrittenFigure[] {
  if (!mayHoldFigure(text)) return [];
  const dates = readWrittenDates(text);
  const figures: WrittenFigure[] = [];
  for (const match of matchesOf(text, figure)) {
    const { index: start } = match;
    const before = text.slice(Math.max(0, start - 90), start);
    if (isLabel(text, start) || dates.some(({ span }) => span.start <= start && start < span.end)) continue;
    const after = text.slice(start + match[0].length);
    const read =
      ageOf(match.groups ?? {}, before, after) ?? figureOf(match.groups ?? {}, match[0], before, after);
    if (read === null || (naming.test(before) && !read.units.includes("age"))) continue;
    const { length, ...rest } = read;
    figures.push({
      ...rest,
      span: { start, end: start + length },
      written: text.slice(start, start + length),
      about: read.units.includes("age") ? "exact" : aboutOf(before),
    });
  }
  const years = yearsSince(text);
  return years.length === 0 ? figures : [...figures, ...years].sort((a, b) => a.span.start - b.span.start);
}

/** "Has not been revised since 2018". */
function yearsSince(text: string): WrittenFigure[] {
  return sinceYear.all(text).map(({ 0: whole, 1: written = "", index }) => {
    const end = index + whole.length;
    const span = { start: end - written.length, end };
    return { span, written, value: Number(written), form: "digits", units: ["since"], about: "exact" };
  });
}

const sinceYear = sought(/\bsince\s(?:(?:at\sleast|before|early|late)\s)?(20[0-3]\d)(?![\d–/-])/giu);

/** "4.6 Inspectors found …": a paragraph's number, not a count. */
function isLabel(text: string, start: number): boolean {
  return /^[\s(]*$/.test(text.slice(0, start)) && /^\d+(?:\.\d+)*[.)]?\s+\p{Lu}/u.test(text.slice(start));
}

/** Whether a text can hold a figure: false only where it holds none. */
export function mayHoldFigure(text: string): boolean {
  return /\d/.test(text) || hasSign(text, figureSigns);
}

const figureSigns = signs(
  ...[...ones, ...tens, ...Object.keys(fractions)].map((word) => (word.length < 4 ? `_${word}` : word)),
);

type Read = Pick<WrittenFigure, "value" | "form" | "units"> & { readonly length: number };

function figureOf(
  groups: Readonly<Record<string, string | undefined>>,
  whole: string,
  before: string,
  after: string,
): Read | null {
  const { parts, fraction, bare, digits, words } = groups;
  const [part, total] = [groups["part"] ?? groups["some"], groups["whole"] ?? groups["every"]];
  if (bare !== undefined) return { value: 0.5, form: "share", units: ["share"], length: bare.length };
  if (part !== undefined && total !== undefined) {
    const [some, all] = [numberOf(part), numberOf(total)];
    if (all <= 1 || some >= all) return null;
    return { value: some / all, form: "share", units: ["share"], length: whole.length };
  }
  if (parts !== undefined && fraction !== undefined) {
    const value =
      (parts.toLowerCase() === "a" ? 1 : numberOf(parts)) / (fractions[fraction.toLowerCase()] ?? 1);
    if (value >= 1) return null;
    return {
      value,
      form: "share",
      units: ["share"],
      length: whole.length,
    };
  }
  const number = digits ?? words;
  if (number === undefined) return null;
  const value = digits === undefined ? numberOf(number) : Number(number.replaceAll(",", ""));
  const form = digits === undefined ? "words" : "digits";
  if ((groups["percent"] ?? groups["percentWords"]) !== undefined) {
    return { value: value / 100, form, units: ["share"], length: number.length };
  }
  // "48.5 per 10,000 children".
  if (value % 1 !== 0) return { value, form, units: ["rate"], length: number.length };
  const follow = unitsOf(after);
  const units = follow.length > 0 ? follow : unitBefore(before);
  // "One" is a pronoun as often as a number.
  if (units.length === 0 || (/^one$/i.test(number) && !units.some((unit) => spans.has(unit)))) return null;
  return { value, form, units, length: number.length };
}

const ageLed =
  /\b(?:the\s+age\s+of|turn(?:s|ed|ing)?|(?:up\s+to|until|till|to|from|over|under|beyond|past|at)\s+(?:the\s+)?age)\s+$/i;
/** "Does not extend beyond 18". */
const ageEnding =
  /\b(?:extends?|extended|continues?|continued|lasts?|lasted|goes\son|go\son|stops?|stopped|ends?|ended|ceases?|ceased)\s(?:beyond|past|at|until|till|after)\s+$/i;
/** "Care leavers over 21 who are in custody". */
const peopleOver =
  /\b(?:leavers|people|children|adults|carers|those)\s(?:aged\s)?(?:over|under|above|below)\s+$/i;
/** "Care leavers aged 21 and over". */
const agedOver = /^\sand\s(?:over|under|above|below|older|younger)\b/i;

/** "Until the age of 25", "after they turn 18": one age, by which something changes; "aged 16" tells who. */
function ageOf(
  { digits, words, percent, percentWords }: Readonly<Record<string, string | undefined>>,
  before: string,
  after: string,
): Read | null {
  const number = digits ?? words;
  if (number === undefined || (percent ?? percentWords) !== undefined) return null;
  const old = /^\syears?\s(?:old|of\sage)\b/i.test(after);
  if (
    !old &&
    !(
      agedOver.test(after) &&
      /\b(?:leavers|people|children|adults|carers|those)\s(?:are\s)?aged\s$/i.test(before)
    ) &&
    !ageLed.test(before) &&
    !(ageEnding.test(before) && /^\s*(?:[^\p{L}\p{N}\s.%£-]|\.(?!\d)|and\b|$)/iu.test(after)) &&
    !(
      peopleOver.test(before) &&
      /^\s(?:who|and|in|with|to|as|\p{Ll}{3,}ing|an?(?!\s(?:day|week|month|year)\b))\b|^\s*(?:[,;:)]|\.(?!\d)|$)/iu.test(
        after,
      )
    )
  )
    return null;
  const years = /\b(?:age\s+of|turn(?:s|ed|ing)?)\s+$/i.test(before) && /^\syears\b/.test(after);
  if (!old && !years && unitsOf(after).some((unit) => spans.has(unit))) return null;
  if (/^\s?[-–]|^\s+(?:to|and|or)\s+\d/.test(after)) return null;
  const value = digits === undefined ? numberOf(number) : Number(digits);
  if (value < 10 || value > 30) return null;
  return { value, form: digits === undefined ? "words" : "digits", units: ["age"], length: number.length };
}

const spans = new Set(["day", "week", "month", "year", "hour", "minute"]);
const small =
  /^(?:of|in|for|and|who|whom|that|were|was|is|are|be|been|had|have|has|having|being|due|to|with|from|by|at|on|each|or|a|an|the|when|while|where|which|whose|every|per|as|than|but|not|also|did|do|does|will|would|can|could|may|might|should|their|its|our|these|those|this|out|so|if|because|until|since|before|after|over|under|about|only|just|more|fewer|less|most|all|both|other|others)$/;

/** "From four to two months", "at 10 and 25 days": another number between one and its unit. */
const otherNumber = new RegExp(
  String.raw`^\s(?:to|and|or)\s(?:${numberWord}|\d+)(?=\s(?:working\s)?(?:day|week|month|year|hour)s)`,
  "i",
);

/** The nouns after a number, up to three, until a small word. */
function unitsOf(following: string): string[] {
  const after = following.replace(otherNumber, "");
  const clause = /^(?:[^.,;:()–—\uFFFC]|,(?=\d{3}))*/.exec(after)?.[0] ?? "";
  const nouns = nounsOf(clause);
  if (nouns.length > 0) return nouns;
  const words = clause.toLowerCase().match(wordOrNumber) ?? [];
  const next = words.findIndex((word) => !small.test(word) && !/^\d/.test(word));
  const noun = words[next];
  if (noun === undefined || next > 4) return [];
  return [`${words[0] === "of" ? "of:" : "~"}${singular(noun)}`];
}

const wordOrNumber = /\p{L}[\p{L}’'-]*|\d+/gu;

function nounsOf(clause: string): string[] {
  const nouns: string[] = [];
  for (const word of clause.toLowerCase().match(wordOrNumber) ?? []) {
    if (small.test(word) || /^\d/.test(word)) break;
    nouns.push(singular(word));
    if (nouns.length === 3) break;
  }
  return nouns;
}

const numberNamed =
  /\bnumbers?\s+of\s+(?:\p{Ll}+\s){0,3}?(?<unit>\p{Ll}+)\b[^.;:]{0,60}?\b(?:at|to|was|is|as|of|from|stands\s+at|stood\s+at|reached)\s+(?:\p{Ll}+\s){0,2}$/u;

const numberWho =
  /\b(?:number|count|total)\s(?:of\s(?:those|them)\s)?(?:who|left|still|waiting|without)\b[^.;:]{0,80}\b(?:at|to|was|is)\s(?:\p{Ll}+\s){0,2}$/u;

/** "The number of children in care stood at 418", "Protection orders obtained in the year: 22". */
function unitBefore(before: string): string[] {
  // "The number who had reached 21 … at more than 150".
  if (numberWho.test(before)) return ["person", "child", "leaver"];
  const unit = numberNamed.exec(before)?.groups?.["unit"];
  if (unit !== undefined) return [singular(unit)];
  const label = /(?:^|[.;]\s)(?<label>\p{Lu}[^.;:]{4,80}):\s$/u.exec(before)?.groups?.["label"];
  return label === undefined ? [] : nounsOf(label);
}

function singular(word: string): string {
  const plain = word.replace(/[’']s?$/, "").replace(/’/g, "'");
  if (plain === "children") return "child";
  if (plain === "people") return "person";
  return plain.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "");
}

function numberOf(written: string): number {
  const lower = written.toLowerCase();
  const one = ones.indexOf(lower);
  if (one >= 0) return one;
  const [ten = "", unit] = lower.split(/[\s-]/);
  const at = tens.indexOf(ten);
  if (at < 0) return Number(lower);
  return (at + 2) * 10 + (unit === undefined ? 0 : ones.indexOf(unit));
}

/** A word for a whole number from two up, `sixteen` or `sixteens`, and an ordinal in figures, `25th`: in figures. */
export function wordInFigures(word: string): string {
  const value = valuesOfWords.get(word);
  return value ?? /^\d+(?=(?:st|nd|rd|th|s)$)/.exec(word)?.[0] ?? word;
}

const valuesOfWords: ReadonlyMap<string, string> = new Map(
  [...ones.slice(2), ...tens].flatMap((word) => {
    const value = String(numberOf(word));
    return [
      [word, value],
      [word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`, value],
    ] as const;
  }),
);

/** A whole number in words, up to ninety-nine; in figures above. */
export function numberInWords(value: number): string {
  const one = ones[value];
  if (one !== undefined) return one;
  const ten = tens[Math.floor(value / 10) - 2];
  if (ten === undefined || !Number.isInteger(value)) return String(value);
  return value % 10 === 0 ? ten : `${ten}-${ones[value % 10] ?? ""}`;
}

function aboutOf(before: string): WrittenFigure["about"] {
  if (/\b(?:more\s+than|over|at\s+least|above|upwards\s+of|as\s+many\s+as)\s+(?:the\s+)?$/i.test(before))
    return "more";
  if (/\b(?:fewer\s+than|less\s+than|under|below)\s+$/i.test(before)) return "less";
  return /\b(?:nearly|almost|around|about|approximately|some|roughly|just\s+(?:over|under)|circa|c\.)\s+$/i.test(
    before,
  )
    ? "near"
    : "exact";
}
