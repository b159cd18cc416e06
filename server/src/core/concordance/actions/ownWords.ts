// Counts the words of a block that are the council's own: not the area's, a label's, a reference's, a citation's
// or a placeholder's. Only ever counts; what the words are worth is for people to say.

import type { TextBlock } from "../../response/responseDocument.ts";
import { tokenise } from "../../text.ts";
import type { CarriedArea } from "./areaWording.ts";
import { wordsQuoted } from "../matching/quotedWords.ts";

/** How many words of its own a block has; none in a heading or a table's header row. */
export function ownWords(block: TextBlock, carried: readonly CarriedArea[]): number {
  const known = counted.get(block);
  if (known?.carried === carried) return known.words;
  const words = countOwnWords(block, carried);
  counted.set(block, { carried, words });
  return words;
}

const counted = new WeakMap<
  TextBlock,
  { readonly carried: readonly CarriedArea[]; readonly words: number }
>();

function countOwnWords(
  { kind, cell, prose, inBlockQuote }: TextBlock,
  carried: readonly CarriedArea[],
): number {
  if (kind === "heading" || inBlockQuote) return 0;
  if (cell !== null && (cell.row === 0 || telling.test(cell.header))) return 0;
  let text = wordsQuoted(prose.text);
  for (const { span } of carried) {
    text = text.slice(0, span.start) + " ".repeat(span.end - span.start) + text.slice(span.end);
  }
  text = text.replace(placeholder, " ").replace(label, " ");
  const words = tokenise(text).length;
  if (carried.length === 0 || kind !== "paragraph" || words >= fewestAround) return words;
  // What is left before an area's own words ("Ofsted said we must improve:") does not answer it; what follows may.
  const end = Math.max(...carried.map(({ span }) => span.end));
  return tokenise(text.slice(end)).length;
}

const fewestAround = 8;

/** Columns that tell which area a row is about, or how it stands, and answer nothing. */
const telling =
  /^\s*(?:ref\b|reference|no\.?$|number|area|rating|rag\b|status|national framework|framework|source|page|para)/i;

const placeholder =
  /\[[^\]]*\]|\b(?:tbc|tba|tbd|xx+|n\/a|to be (?:confirmed|agreed|added|completed|decided))\b|_{3,}|…/gi;

const label =
  /^\s*(?:[-*•]\s*)?(?:what we will do|how (?:will we|we will) know[^:]{0,40}|our (?:response|actions?)|actions?|lead(?: officer)?|owner|responsible(?: officer)?|by when|timescale|deadline|measures?(?: and evidence)?|evidence|impact|rating|rag(?: rating)?|update|progress|status|response)\s*(?::|$)/i;
