// Ways in which drafts alter a spot of a report's sentence: what is looked for in it, what is put there instead, and
// what must be said of that. Takes no pieces out of reports itself.

export interface AlteredSpot {
  readonly kind: string;
  /** With the flags `g` and `u`. */
  readonly pattern: RegExp;
  /** What is put for a match; the same again where nothing can be. */
  readonly put: (found: string) => string;
  readonly verdict: "exact" | "abridged" | "near";
  readonly difference?: string;
}

const singular: Readonly<Record<string, string>> = { children: "child", families: "family", needs: "need" };
const past: Readonly<Record<string, string>> = { have: "had", are: "were", is: "was", know: "knew" };
const figures: Readonly<Record<string, string>> = { two: "2", three: "3", four: "4", six: "6", ten: "10" };
const others: Readonly<Record<string, string>> = {
  two: "five",
  three: "two",
  four: "three",
  six: "two",
  ten: "six",
};
const synonyms: Readonly<Record<string, string>> = {
  help: "assistance",
  quickly: "swiftly",
  effective: "successful",
  timely: "prompt",
  ensure: "make sure",
  robust: "strong",
};
const instead = (words: Readonly<Record<string, string>>) => (found: string) => words[found] ?? found;
const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const swap = (found: string): string => found.split(" ").reverse().join(" ");
const capitalised = (found: string): string => found.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());

export const alteredSpots: readonly AlteredSpot[] = [
  {
    kind: "singular for plural",
    pattern: /\b(?:children|families|needs)\b/gu,
    put: instead(singular),
    verdict: "near",
  },
  { kind: "past for present", pattern: /\b(?:have|are|is|know)\b/gu, put: instead(past), verdict: "near" },
  {
    kind: "words changed about",
    pattern: /(?<= )(?!(\p{L}+) \1 )\p{L}{4,} \p{L}{4,}(?= )/gu,
    put: swap,
    verdict: "near",
  },
  {
    kind: "a synonym",
    pattern: /\b(?:help|quickly|effective|timely|ensure|robust)\b/gu,
    put: instead(synonyms),
    verdict: "near",
  },
  { kind: "“our” for “their”", pattern: /\btheir\b/gu, put: () => "our", verdict: "near" },
  { kind: "“&” for “and”", pattern: /\band\b/gu, put: () => "&", verdict: "near" },
  {
    kind: "an article changed",
    pattern: /(?<= )(?:a|the)(?= )/gu,
    put: (found) => (found === "a" ? "the" : "a"),
    verdict: "near",
  },
  {
    kind: "a word doubled",
    pattern: /(?<= )\p{Ll}{3,}(?= )/gu,
    put: (found) => `${found} ${found}`,
    verdict: "near",
  },
  {
    kind: "words run together",
    pattern: /(?<= )\p{Ll}{4,} \p{Ll}{4,}(?= )/gu,
    put: (found) => found.replace(" ", ""),
    verdict: "near",
  },
  {
    kind: "a genitive without its mark",
    pattern: /\b\p{L}+[’']s\b/gu,
    put: (found) => found.replace(/[’']/, ""),
    verdict: "near",
  },
  {
    kind: "contracted",
    pattern: /\b(?:is|are|was|were|do|does|has|have) not\b/gu,
    put: (found) => found.replace(" not", "n’t"),
    verdict: "near",
  },
  {
    kind: "sentences joined by a comma",
    pattern: /\. \p{Lu}(?=\p{Ll})/gu,
    put: (found) => found.replace(".", ",").toLowerCase(),
    verdict: "near",
    difference: "capitals",
  },
  {
    kind: "sentences joined by “and”",
    pattern: /\. \p{Lu}(?=\p{Ll})/gu,
    put: (found) => found.replace(".", " and").toLowerCase(),
    verdict: "near",
  },
  {
    kind: "capitals of a name",
    pattern: /\b(?:local authority|social worker|early help|care leaver)/gu,
    put: capitalised,
    verdict: "near",
    difference: "capitals",
  },
  {
    kind: "a hedge left out",
    pattern: /(?<= )(?:mostly|generally|usually|almost|sometimes|largely) /gu,
    put: () => "",
    verdict: "near",
  },
  {
    kind: "“not always” left out",
    pattern: /(?<= )not (?:always|yet|consistently|sufficiently) /gu,
    put: () => "",
    verdict: "near",
    difference: "negation",
  },
  {
    kind: "“un” or “in” put before",
    pattern: /(?<= )(?:consistent|effective|appropriate|sufficient)(?= )/gu,
    put: (found) => `in${found}`,
    verdict: "near",
    difference: "negation",
  },
  {
    kind: "a grade changed",
    pattern: /\b(?:outstanding|inadequate)\b/gu,
    put: () => "good",
    verdict: "near",
  },
  {
    kind: "a number in figures",
    pattern: /(?<= )(?:two|three|four|six|ten)(?= )/gu,
    put: instead(figures),
    verdict: "near",
    difference: "words",
  },
  {
    kind: "a number in words changed",
    pattern: /\b(?:two|three|four|six|ten)(?=-(?:week|month|year)| )/gu,
    put: instead(others),
    verdict: "near",
    difference: "number",
  },
  {
    kind: "“per cent” for its sign",
    pattern: /\d%/gu,
    put: (found) => found.replace("%", " per cent"),
    verdict: "near",
  },
  {
    kind: "a percentage changed",
    pattern: /(?<=\d)[1-9]%/gu,
    put: () => "0%",
    verdict: "near",
    difference: "number",
  },
  {
    kind: "a year changed",
    pattern: /\b20[12]\d\b/gu,
    put: (found) => String(Number(found) - 1),
    verdict: "near",
    difference: "number",
  },
  {
    kind: "a date the other way round",
    pattern: new RegExp(`\\b\\d{1,2} (?:${months})\\b`, "gu"),
    put: swap,
    verdict: "near",
  },
  {
    kind: "a date with “th”",
    pattern: new RegExp(`\\b\\d{1,2}(?= (?:${months})\\b)`, "gu"),
    put: (found) => `${found}th`,
    verdict: "near",
  },
  { kind: "a clause dropped", pattern: /(?<=\p{L}), [^,.;]{15,60},(?= )/gu, put: () => "", verdict: "near" },
  {
    kind: "a clause left out, marked",
    pattern: /(?<=\p{L}), [^,.;]{15,60},(?= )/gu,
    put: () => " …",
    verdict: "abridged",
  },
  { kind: "“not” left out, marked", pattern: /(?<= )not(?= )/gu, put: () => "…", verdict: "abridged" },
  { kind: "a semicolon for a full stop", pattern: /\. (?=\p{Lu})/gu, put: () => "; ", verdict: "exact" },
  { kind: "a comma left out", pattern: /(?<=\p{L}), (?=\p{L})/gu, put: () => " ", verdict: "exact" },
  {
    kind: "a dash for a hyphen",
    pattern: /(?<=\b\p{Ll}{2,})-(?=\p{Ll}{2,})/gu,
    put: () => "–",
    verdict: "exact",
  },
  {
    kind: "a space for a hyphen",
    pattern: /(?<=\b\p{Ll}{2,})-(?=\p{Ll}{2,})/gu,
    put: () => " ",
    verdict: "exact",
  },
  {
    kind: "signs of no width",
    pattern: /(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu,
    put: () => "\u200B",
    verdict: "exact",
  },
  { kind: "a soft hyphen", pattern: /(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, put: () => "\u00AD", verdict: "exact" },
  { kind: "a ligature", pattern: /fi/gu, put: () => "\uFB01", verdict: "exact" },
  {
    kind: "marks inside exchanged",
    pattern: /[‘“][^‘’“”]{3,40}[’”](?=[ .,;])/gu,
    put: (found) => `"${found.slice(1, -1)}"`,
    verdict: "exact",
  },
];
