// Whether two figures can be of the same thing, and whether what one says is true of the other: "more than 40" of 48,
// "a third" of 34 per cent.

import type { WrittenFigure } from "../../writtenFigures.ts";

/** Whether they count the same thing, by the words beside them. */
export function isOfSameThing(a: WrittenFigure, b: WrittenFigure): boolean {
  const units = b.units.map(plainUnit);
  return a.units.some((unit) => units.includes(plainUnit(unit)));
}

/** "Of the council's staff": as "council staff". Children, young people and "them" are people. */
function plainUnit(unit: string): string {
  const plain = unit.replace(/^(?:of:|~)/, "");
  return people.has(plain) ? "person" : plain;
}

const people: ReadonlySet<string> = new Set([
  "child",
  "person",
  "leaver",
  "youngster",
  "teenager",
  "pupil",
  "student",
  "girl",
  "boy",
  "them",
  "these",
]);

/** Whether they can: shares of shares, years of years, and counts where one of them does not say of what. */
export function canBeOfSameThing(a: WrittenFigure, b: WrittenFigure): boolean {
  if (isOfSameThing(a, b)) return true;
  const [some, other] = [measureOf(a), measureOf(b)];
  return some === other && (some !== "count" || isUnclear(a) || isUnclear(b));
}

/** What it is measured in; `count` where things or people are counted. */
function measureOf({ units }: WrittenFigure): string {
  return units.find((unit) => measures.has(unit)) ?? "count";
}

const measures: ReadonlySet<string> = new Set(
  "share rate age since day week month year hour minute mile pound".split(" "),
);

/** Whether one is the other, put otherwise or not: "17" and "seventeen". */
export function isSame(a: WrittenFigure, b: WrittenFigure): boolean {
  return Math.abs(a.value - b.value) < 1e-9 && canBeOfSameThing(a, b);
}

/** "Nine had waited": of what is told elsewhere. */
export function isUnclear({ units }: WrittenFigure): boolean {
  return units.every((unit) => /^(?:~|of:)/.test(unit));
}

/** "64.6%", "1,716 children", "418 children": copied, not reckoned. */
export function isPrecise({ value, written, units, form }: WrittenFigure): boolean {
  if (units[0] === "share") return /\d\.\d/.test(written);
  if (units.includes("age")) return true;
  if (units.includes("since")) return false;
  if (units.includes("rate")) return true;
  if (form !== "digits" || value < 100) return false;
  return value % (value < 1000 ? 10 : 100) !== 0;
}

/** Whether what the draft says is true of the figure printed: "more than 40" of 48, "a third" of 34 per cent. */
export function isTrueOf(stated: WrittenFigure, printed: WrittenFigure): boolean {
  const difference = Math.abs(stated.value - printed.value);
  if (difference < 1e-9) return true;
  const share = stated.units[0] === "share" && printed.units[0] === "share";
  // "Around half" may be said of 48 per cent, but 46.6 per cent is copied from somewhere.
  if (share && (stated.form === "share") !== (printed.form === "share") && difference <= 0.035) return true;
  if (!isOfSameThing(stated, printed)) return false;
  // "Over 300" of "over 400" is no rounding: the printed one is round already.
  if (stated.about !== "exact" && stated.about === printed.about && stated.about !== "near") return false;
  const ratio = printed.value / stated.value;
  if (stated.about === "more") return ratio >= 1 && ratio < 1.8;
  if (stated.about === "less") return ratio <= 1 && ratio > 0.6;
  return stated.about === "near" && difference <= 0.15 * printed.value;
}
