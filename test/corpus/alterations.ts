// Takes pieces of published reports and alters them as drafts do, knowing of each what must be said of it. The same
// pieces every time: chance runs from a fixed number.

import {
  allFindings,
  type Finding,
  type InspectionReport,
} from "../../server/src/core/report/inspectionReport.ts";
import { alteredSpots } from "./alteredSpots.ts";

export interface Altered {
  readonly kind: string;
  readonly quotation: string;
  readonly report: InspectionReport;
  readonly verdict: string;
  /** The difference that must be named; null where any may be. */
  readonly difference: string | null;
  /** Where it comes from; null where it has no single place. */
  readonly finding: Finding | null;
}

/** Words that one-word changes put in: grammar, praise, blame, and words of the reports' own. */
const strangers =
  "regular families rarely often some few managers partners careful also mostly strong quickly always never many sometimes leaders good poor the of and".split(
    " ",
  );
const insertions = ["[the council]", "[social workers]", "[our]", "[children]", "[they]", "[in the borough]"];
/** British words by their American spelling; words that end in "ise" in both are left out. */
const american: readonly (readonly [RegExp, string])[] = [
  [
    /\b((?:organ|recogn|priorit|util|emphas|maxim|minim|criminal|special|normal|final|stabil|real|author)i)s(e[ds]?|ing|ation)\b/u,
    "$1z$2",
  ],
  [/\btowards\b/u, "toward"],
  [/\b(p|P)rogramme/u, "$1rogram"],
  [/\b(c|C)entre(?!d)/u, "$1enter"],
  [/\b(behavi|fav|neighb|lab|hon)our/u, "$1or"],
  [/\bjudgement/u, "judgment"],
  [/\benrol\b/u, "enroll"],
  [/\bfulfil\b/u, "fulfill"],
];
const numberWords = /^(?:two|three|four|five|six|eight|nine|ten|\d{1,3})$/u;

/** `rounds` pieces of a report, each altered in every way it allows. `others`: reports of other authorities. */
export function alterationsOf(
  report: InspectionReport,
  others: readonly InspectionReport[],
  rounds: number,
  seed: number,
): Altered[] {
  let turn = seed >>> 0;
  const chance = (below: number): number => {
    turn = (Math.imul(turn, 1664525) + 1013904223) >>> 0;
    return Math.floor((turn / 2 ** 32) * below);
  };
  const between = (from: number, to: number): number => from + chance(to - from + 1);
  const pick = <Each>(from: readonly Each[]): Each => {
    const each = from[chance(from.length)];
    if (each === undefined) throw new Error("There is nothing to choose from.");
    return each;
  };
  const cut = (words: readonly string[], length: number): string[] => {
    const at = chance(Math.max(1, words.length - length + 1));
    return words.slice(at, at + length);
  };

  /** A piece with a word of a kind inside, and that word's place in it; null where the report has none. */
  const around = (word: RegExp): { words: string[]; at: number; finding: Finding } | null => {
    const places = long.flatMap((finding) => {
      const words = finding.text.split(" ");
      return words.flatMap((each, at) =>
        at >= 2 && at < words.length - 3 && word.test(each) ? [{ finding, words, at }] : [],
      );
    });
    if (places.length === 0) return null;
    const { finding, words, at } = pick(places);
    const from = Math.max(0, at - between(2, 8));
    return { words: words.slice(from, at + between(4, 9)), at: at - from, finding };
  };

  /** A match inside a finding with some words before and behind it; null where the report has none. */
  const spotWith = (
    pattern: RegExp,
  ): { before: string; found: string; after: string; finding: Finding } | null => {
    const places = long.flatMap((finding) =>
      [...finding.text.matchAll(pattern)].flatMap(({ index, 0: found }) =>
        index > 20 && index + found.length < finding.text.length - 20 ? [{ finding, index, found }] : [],
      ),
    );
    if (places.length === 0) return null;
    const { finding, index, found } = pick(places);
    const before = finding.text.slice(0, index).split(" ").slice(-between(4, 9)).join(" ");
    const behind = index + found.length;
    const after = finding.text.slice(behind).split(" ").slice(0, between(4, 9)).join(" ");
    return { before, found, after, finding };
  };

  const altered: Altered[] = [];
  const findings = allFindings(report);
  const printed = findings.map(({ text }) => folded(text));
  const whole = ` ${printed.join(" ")} `;
  const long = findings.filter(({ text }) => text.split(" ").length >= 14);
  if (long.length < 4) return [];
  for (let round = 0; round < rounds; round += 1) {
    const finding = pick(long);
    const words = finding.text.split(" ");
    const piece = cut(words, pick([5, 6, 8, 10, 13, 16, 20, 24]));
    const text = piece.join(" ");
    const last = piece.length - 1;
    const add = (
      kind: string,
      quotation: string,
      verdict: string,
      difference: string | null = null,
      from: Finding | null = finding,
    ): void => {
      // What the report has after all is no alteration.
      const there = verdict !== "exact" && kind !== "omission" && difference !== "capitals";
      if (quotation === "" || (there && whole.includes(` ${folded(quotation)} `))) return;
      altered.push({ kind, quotation, report, verdict, difference, finding: from });
    };
    const withWord = (at: number, removed: number, ...put: readonly string[]): string =>
      [...piece.slice(0, at), ...put, ...piece.slice(at + removed)].join(" ");

    add("exact", text, "exact");
    add(
      "typography",
      text.replace(/[’‘]/g, "'").replace(/-/g, "\u2011").replace(/ – /g, " — ").replace(/ /, "\u00A0"),
      "exact",
    );
    add("first letter's case", otherFirst(text), "exact");
    const at = findings.indexOf(finding);
    const next = findings[at + 1];
    if (next !== undefined && report.sections.some((each) => follows(each.findings, finding, next))) {
      const over = [...words.slice(-between(4, 9)), ...next.text.split(" ").slice(0, between(4, 9))];
      add("over a paragraph's end", over.join(" "), "exact");
    }
    const paged = findings.filter(({ page, endPage, boxes }) => endPage > page && boxes.length > 2);
    if (paged.length > 0) {
      const crossing = pick(paged);
      const all = crossing.text.split(" ");
      const lines = crossing.boxes.filter(({ page }) => page === crossing.page).length;
      const middle = Math.round((all.length * lines) / crossing.boxes.length);
      const over = all.slice(Math.max(0, middle - 14), middle + 14).join(" ");
      add("over a page's end", over, "exact", null, crossing);
    }

    if (piece.length >= 8) {
      const from = between(2, last - 4);
      const left = between(1, Math.min(4, last - from - 1));
      add("omission", withWord(from, left, pick(["…", "...", "[…]"])), "abridged");
    }
    add("insertion", withWord(between(1, last - 1), chance(2), pick(insertions)), "abridged");

    add("capitals", text.toUpperCase(), "near", "capitals");
    const inner = between(1, last - 1);
    const stranger = pick(strangers);
    add("one word changed", withWord(inner, 1, stranger), "near");
    if (/\p{L}|\p{N}/u.test(piece[inner] ?? "")) add("one word left out", withWord(inner, 1), "near");
    add("one word put in", withWord(inner, 0, stranger), "near");
    const plain = piece.findIndex((word, i) => i >= chance(piece.length) && /^\p{L}{4,}$/u.test(word));
    if (plain >= 0)
      add("typing slip", withWord(plain, 1, slip(piece[plain] ?? "", chance(3), between)), "near");

    for (const [pattern, spelling] of american.filter((each) => each === american[round % american.length])) {
      const near = around(pattern);
      if (near === null) continue;
      const american = near.words.join(" ").replace(pattern, spelling);
      add("American spelling", american, "near", "spelling", near.finding);
    }
    const numbered = around(numberWords);
    if (numbered !== null) {
      const { words: held, at: number } = numbered;
      const figure = /^\d/.test(held[number] ?? "") ? String(Number(held[number]) + 3) : "seven";
      add("number changed", held.with(number, figure).join(" "), "near", "number", numbered.finding);
    }
    const verb = around(/^(?:are|is|have|has|were|was)$/u);
    if (verb !== null && verb.words[verb.at + 1] !== "not") {
      const negated = verb.words.toSpliced(verb.at + 1, 0, "not").join(" ");
      add("“not” put in", negated, "near", "negation", verb.finding);
    }
    const not = around(/^(?:not|no|never)$/u);
    if (not !== null) {
      add("“not” left out", not.words.toSpliced(not.at, 1).join(" "), "near", "negation", not.finding);
    }
    const hyphen = around(/^\p{L}+-(?!and$|or$|to$)\p{Ll}{2,}$/u);
    if (hyphen !== null) {
      const broken = hyphen.words.with(hyphen.at, (hyphen.words[hyphen.at] ?? "").replace("-", "-\n"));
      add("hyphen at a line end", broken.join(" "), "exact", null, hyphen.finding);
    }

    for (const { kind, pattern, put, verdict, difference = null } of alteredSpots) {
      const spot = spotWith(pattern);
      if (spot === null) continue;
      const changed = put(spot.found);
      if (changed === spot.found) continue;
      add(kind, spot.before + changed + spot.after, verdict, difference, spot.finding);
    }
    const own = pick(["and we agree", "across our borough", "which we welcome"]);
    if (piece.length >= 8) {
      add("words of one’s own behind", `${text.replace(/[.,;:]$/, "")} ${own}`, "near");
      add("words of one’s own before", `We are glad that ${text}`, "near");
    }
    add(
      "first letter bracketed",
      text.replace(/^\p{L}/u, (letter) => `[${otherFirst(letter)}]`),
      "abridged",
    );
    const few = words.slice(words.length >> 1, (words.length >> 1) + 3);
    if (few.every((word) => /^\p{L}+$/u.test(word))) {
      add("three words, one changed", few.with(1, "wonderfully").join(" "), "not-found", null, null);
    }

    if (piece.length >= 8) {
      const bare = piece.map((word) => word.replace(/[.,;:]$/, ""));
      const turnAt = between(2, last - 2);
      const turned = [...bare.slice(turnAt), ...bare.slice(0, turnAt)];
      add("reordered", turned.join(" "), "near");
      turned[chance(turned.length)] = pick(strangers);
      add("reordered, a word changed", turned.join(" "), "near");
    }
    const other = pick(long);
    const otherWords = other.text.split(" ");
    const stitch = (kind: string, one: number, two: number, mark: string): void => {
      const parts = [cut(words, one).join(" "), cut(otherWords, two).join(" ")] as const;
      if (other === finding || standInOrder(printed, parts)) return;
      add(kind, parts.join(mark), "stitched", null, null);
    };
    stitch("stitched", between(6, 9), between(6, 9), " ");
    stitch("stitched, marked", between(6, 9), between(6, 9), " … ");
    stitch("stitched of 3 or 4 words, marked", between(3, 4), between(3, 10), " … ");
    stitch("stitched of 3 or 4 words", between(3, 4), between(3, 10), " ");

    const foreign = pick(allFindings(pick(others)));
    const sentences = foreign.text
      .split(/(?<=[.!?]) (?=\p{Lu})/u)
      .filter((each) => each.split(" ").length >= 7);
    if (sentences.length > 0) add("from another report", pick(sentences), "not-found", null, null);
  }
  return altered;
}

function follows(findings: readonly Finding[], one: Finding, next: Finding): boolean {
  const at = findings.indexOf(one);
  return at >= 0 && findings[at + 1] === next;
}

/** Whether two pieces stand in this order in one finding or two neighbours: then an omission joins them rightly. */
function standInOrder(printed: readonly string[], [one, two]: readonly [string, string]): boolean {
  return printed.some((text, i) => {
    const both = ` ${text} ${printed[i + 1] ?? ""} `;
    const at = both.indexOf(` ${folded(one)} `);
    return at >= 0 && both.includes(` ${folded(two)} `, at);
  });
}

/** Words alone, in lower case: what is compared to tell whether a report has something, apart from our own code. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/(?<=\p{L})[\u2010\u2011-](?=\p{L})/gu, "")
    .replace(/[^\p{L}\p{N}'%£]+/gu, " ")
    .trim();
}

function otherFirst(text: string): string {
  const first = text.charAt(0);
  const upper = first.toUpperCase();
  return (first === upper ? first.toLowerCase() : upper) + text.slice(1);
}

/** A letter doubled, left out, or changed with the next. */
function slip(word: string, how: number, between: (from: number, to: number) => number): string {
  const at = between(1, Math.max(1, word.length - 2));
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  if (how === 0) return before + here + here + after;
  return how === 1 ? before + after : before + after.charAt(0) + here + after.slice(1);
}
