// What a Word document holds that a draft in Markdown does not: counted, so that whoever imports it is told. Reads no
// words but those of headers and footers, and those only to see whether there are any.

import type { Element } from "xast";

import type { NotCarriedOver } from "../core/writing/importedDraft.ts";
import type { DraftTrace } from "./draftTrace.ts";
import type { WordComments } from "./wordComments.ts";
import { marginsOf } from "./wordMargins.ts";
import type { WordParts } from "./wordParts.ts";
import { isUnknownSignField, symbolOf } from "./wordSigns.ts";
import { elementAt, elementsOf, ownText } from "./wordXml.ts";

/** What is left but open comments, which stand in the draft, and macros, which no words are searched for. */
export type LeftInWord = Omit<NotCarriedOver, "openComments" | "macros">;

export function leftInWord(
  parts: WordParts,
  { count, open }: WordComments,
  trace: DraftTrace | null,
  unwritten: number,
): LeftInWord {
  const found = new Map<string, number>();
  for (const type of ["document", "footnotes", "endnotes"]) {
    for (const element of elementsOf(parts.tree(type))) countIn(element, found);
  }
  const sum = (...names: string[]): number => names.reduce((all, name) => all + (found.get(name) ?? 0), 0);
  return {
    pictures: sum("a:blip", "v:imagedata"),
    objects: sum("c:chart", "cx:chart", "dgm:relIds", "w:object"),
    equations: sum("m:oMath"),
    insertedFiles: sum("w:altChunk"),
    subdocuments: sum("w:subDoc"),
    changes: sum("w:ins", "w:del", "w:moveTo"),
    settledComments: count - open.size,
    contents: found.get(contentsField) ?? 0,
    signs: found.get(unknownSign) ?? 0,
    numbers: unwritten,
    headers: marginsOf(parts).filter(saysSomething).length,
    droppedCitations: trace?.droppedCitations ?? 0,
    draftComments: trace?.comments ?? 0,
  };
}

/** The older copy that a drawing brings for older programs is not counted again. */
function countIn(element: Element, found: Map<string, number>): void {
  const pending = [element];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const name of [
      next.name,
      ...(isContents(next) ? [contentsField] : []),
      ...(isUnknownSign(next) ? [unknownSign] : []),
    ]) {
      found.set(name, (found.get(name) ?? 0) + 1);
    }
    // A picture of what another program would show belongs to that.
    if (next.name === "mc:Fallback" || next.name === "w:object") continue;
    pending.push(...elementsOf(next));
  }
}

/** Stands among the names of elements for a field that gathers headings or terms. */
const contentsField = "contents";

/** As that does, for a sign of a font of pictures that is not known. */
const unknownSign = "sign";

function isUnknownSign(element: Element): boolean {
  return element.name === "w:sym" ? symbolOf(element) === null : isUnknownSignField(fieldCode(element));
}

function isContents(element: Element): boolean {
  return /^\s*(?:TOC|TOA|INDEX)\b/.test(fieldCode(element));
}

/** What a field is asked to show, where the element says it; empty for any other. */
function fieldCode(element: Element): string {
  if (element.name === "w:instrText") return ownText(element);
  return element.name === "w:fldSimple" ? (element.attributes["w:instr"] ?? "") : "";
}

/** A page's number, counted by a field, is nothing that is said. */
function saysSomething(element: Element): boolean {
  if (/^w:(?:fldSimple|instrText)$/.test(element.name)) return false;
  if (element.name === "w:t" && /\p{L}/u.test(ownText(element).replace(/\b(?:page|of)\b/gi, ""))) return true;
  if (elementAt(element, "w:drawing") !== null || elementAt(element, "w:pict") !== null) return true;
  return elementsOf(element).some(saysSomething);
}
