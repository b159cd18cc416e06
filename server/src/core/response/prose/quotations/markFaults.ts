// Finds quotation marks that do not go together: left open, closing nothing, facing the wrong way, a straight one
// with a curly one. Single marks look like apostrophes: of those only a curly one that opens and is never closed.

import type { EntryState, MarkFault } from "../../responseDocument.ts";
import { type Passage, passageSpan } from "../passage.ts";
import { quotedIn, type QuotedPair } from "./quotationMarks.ts";

/** The faults of a passage's marks, in order; `entry` tells whether a speech runs into it. */
export function markFaultsIn(passage: Passage, entry: EntryState): MarkFault[] {
  const { text } = passage;
  if (!/["“”‘]/.test(text)) return [];
  const { pairs, unpaired, strayClose } = quotedIn(text);
  const end = passageSpan(passage, 0, text.length).end;
  const fault = (at: number, what: MarkFault["fault"], to = at + 1): MarkFault => ({
    span: passageSpan(passage, at, to),
    fault: what,
    end,
  });
  const faults = pairs.flatMap((pair) => faultsOf(pair, text).map(({ at, what, to }) => fault(at, what, to)));
  for (const { at, fault: what } of unpaired) {
    // A speech that runs in from above closes here; 6" is a measure.
    const closesSpeech = at === strayClose && entry.openSpeech;
    if (!closesSpeech && !/\d/.test(text[at - 1] ?? "")) faults.push(fault(at, what));
  }
  return faults.sort((a, b) => a.span.start - b.span.start);
}

/** A pair is told once; of two marks that are not alike, either may be the slip: shown from the one to the other. */
function faultsOf(
  { kind, start, innerEnd, closed, nested }: QuotedPair,
  text: string,
): { readonly at: number; readonly what: MarkFault["fault"]; readonly to?: number }[] {
  const inside = nested.flatMap((pair) => faultsOf(pair, text));
  if (kind === "single") return closed ? inside : [{ at: start, what: "running" }, ...inside];
  if (text[start] === "”") return [{ at: start, what: "facing" }, ...inside];
  if (!closed) return [{ at: start, what: "running" }, ...inside];
  const close = text[innerEnd];
  if (close === "“") return [...inside, { at: innerEnd, what: "facing" }];
  const mixed = (text[start] === '"') !== (close === '"');
  return mixed ? [{ at: start, what: "mixed", to: innerEnd + 1 }, ...inside] : inside;
}
