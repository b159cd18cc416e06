// A Word document's formulas on one line, for letters cannot stand above each other in a draft: a fraction with a stroke
// between its parts, brackets where the stroke would take in too little, raised figures raised. Knows no words' looks.

import type { Element } from "xast";

import { raised } from "./raisedNumbers.ts";
import { isGone } from "./wordGone.ts";
import { elementAt, elementsOf, ownText, switchAt } from "./wordXml.ts";

/** In the order in which they are read: runs of the formula, and signs that stand between them. */
export type FormulaPart = Element | string;

/** What a formula, or a part of one, says. */
export function formulaParts(formula: Element): FormulaPart[] {
  return elementsOf(formula).flatMap((element, index, all): FormulaPart[] => {
    if (isGone(element) || element.name.endsWith("Pr")) return [];
    switch (element.name) {
      case "m:r":
        return switchAt(element, "w:rPr", "w:vanish") === true ? [] : [element];
      case "m:f":
        return [...bracketed(elementAt(element, "m:num")), "/", ...bracketed(elementAt(element, "m:den"))];
      case "m:d":
        return delimited(element);
      case "m:rad":
        return [...raisedParts(elementAt(element, "m:deg")), "√", ...bracketed(elementAt(element, "m:e"))];
      case "m:nary":
        return [signAt(element, "m:naryPr", "m:chr") ?? "∫", ...formulaParts(element)];
      case "m:sup":
        return raisedParts(element);
      default: {
        // Lines of several formulas, and the cells of a matrix.
        const isNext = all[index - 1]?.name === element.name && /^m:(?:oMath|mr|e)$/.test(element.name);
        return [...(isNext ? [" "] : []), ...formulaParts(element)];
      }
    }
  });
}

function bracketed(part: Element | null): FormulaPart[] {
  const parts = part === null ? [] : formulaParts(part);
  return operators.test(saidBy(parts)) ? ["(", ...parts, ")"] : parts;
}

/** Signs that a stroke beside them would take apart. */
const operators = /[-+−±–×÷·*/=]/;

/** In brackets, or in what stands for them: a sign that is given as empty is none. */
function delimited(element: Element): FormulaPart[] {
  const sign = (name: string): string | null => signAt(element, "m:dPr", name);
  const inner = elementsOf(element).filter(({ name }) => name === "m:e");
  return [
    sign("m:begChr") ?? "(",
    ...inner.flatMap((each, index) => [
      ...(index === 0 ? [] : [sign("m:sepChr") ?? "|"]),
      ...formulaParts(each),
    ]),
    sign("m:endChr") ?? ")",
  ];
}

function raisedParts(sup: Element | null): FormulaPart[] {
  const said = sup === null ? "" : saidBy(formulaParts(sup));
  if (said === "") return [];
  return raised(said) === said ? ["^", ...bracketed(sup)] : [raised(said)];
}

function signAt(element: Element, ...path: string[]): string | null {
  return elementAt(element, ...path)?.attributes["m:val"] ?? null;
}

function saidBy(parts: readonly FormulaPart[]): string {
  return parts.map((part) => (typeof part === "string" ? part : wordsOf(part))).join("");
}

function wordsOf(element: Element): string {
  return element.name === "m:t" || element.name === "w:t"
    ? ownText(element)
    : elementsOf(element).map(wordsOf).join("");
}
