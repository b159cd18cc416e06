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
    .filter((mark, at, all) => !isOfSpeech(mark, response) && !closesTold(mark, all[at - 1], response))
    .map((mark) => ({ fault: mark.fact.fault, span: shownAt(mark, response) }));
}

/** From mark to mark; of a whole speech only the closing one, since its words are not at fault. */
function shownAt(mark: Placed<MarkFault>, { text }: ResponseDocument): Span {
  const span = spanOf(mark);
  const isSpeech = mark.fact.fault === "mixed" && /[.!?](?:\s|.$)/.test(text.slice(span.start, span.end));
  return isSpeech ? { start: span.end - 1, end: span.end } : span;
}

function isOfSpeech(mark: Placed<MarkFault>, response: ResponseDocument): boolean {
  const { fault } = mark.fact;
  return (
    (fault === "running" || (fault === "unclosed" && opensSentence(mark, response))) && goesOn(mark, response)
  );
}

/** "“We were good,” she went on. “We asked …": what opens there runs to the paragraph's end. */
function opensSentence(mark: Placed<MarkFault>, { text }: ResponseDocument): boolean {
  const { start } = spanOf(mark);
  const paragraph = text.slice(start, mark.fact.end + mark.offset);
  return (
    /[.!?]["”’]?\s$/.test(text.slice(Math.max(0, start - 4), start)) && /[.!?]["”’]?\s*$/.test(paragraph)
  );
}

/** A speech whose second paragraph lacks its opening mark: told where the first one opens. */
function closesTold(
  { fact: { fault }, segment }: Placed<MarkFault>,
  before: Placed<MarkFault> | undefined,
  response: ResponseDocument,
): boolean {
  return (
    fault === "unopened" &&
    before?.fact.fault === "running" &&
    before.segment + 1 === segment &&
    !goesOn(before, response)
  );
}

/** A speech over several paragraphs opens each of them with a mark and closes only the last. */
function goesOn({ fact, offset }: Placed<MarkFault>, { text }: ResponseDocument): boolean {
  return /^\s*(?:>\s*)*["“„‘]/.test(text.slice(fact.end + offset, fact.end + offset + 200));
}
