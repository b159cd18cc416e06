// What of the draft's quotation marks is at fault once what stands around them is known, and where it is to be shown.

import {
  type MarkFault,
  type Placed,
  type ResponseDocument,
  spanOf,
} from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";

/** Marks that do not go together, at the place in the draft where a reader should look. */
export interface ShownMarkFault {
  readonly fault: MarkFault["fault"];
  readonly span: Span;
}

/** The faults of a draft's quotation marks, in its order. */
export function markFaultsOf(response: ResponseDocument): readonly ShownMarkFault[] {
  return response.markFaults
    .filter((mark) => mark.fact.fault !== "running" || !goesOn(mark, response))
    .map((mark) => ({ fault: mark.fact.fault, span: shownAt(mark, response) }));
}

/** From mark to mark; of a whole speech only the closing one, since its words are not at fault. */
function shownAt(mark: Placed<MarkFault>, { text }: ResponseDocument): Span {
  const span = spanOf(mark);
  const isSpeech = mark.fact.fault === "mixed" && /[.!?](?:\s|.$)/.test(text.slice(span.start, span.end));
  return isSpeech ? { start: span.end - 1, end: span.end } : span;
}

/** A speech over several paragraphs opens each of them with a mark and closes only the last. */
function goesOn({ fact, offset }: Placed<MarkFault>, { text }: ResponseDocument): boolean {
  return /^\s*(?:>\s*)*["“„‘]/.test(text.slice(fact.end + offset, fact.end + offset + 200));
}
