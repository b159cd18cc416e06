// Finds quotation marks that do not go together: left open, closing nothing, facing the wrong way, or mixed.

import { type Message, message } from "../../problem.ts";
import {
  type MarkFault,
  type Placed,
  type ResponseDocument,
  spanOf,
} from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import type { Rule } from "../rule.ts";

export const unbalancedQuotationMarks: Rule = {
  id: "unbalanced-quotation-marks",
  family: "quotations",
  severity: { default: "warning" },
  summary: message("Quotation marks left open, facing the wrong way, or straight with curly."),
  needsSources: false,
  *check({ response }) {
    for (const mark of response.markFaults) {
      if (mark.fact.fault === "running" && goesOn(mark, response)) continue;
      yield {
        span: shownAt(mark, response),
        message: whatIsWrong(mark.fact.fault),
        findings: [],
        fixes: () => [],
      };
    }
  },
};

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

function whatIsWrong(fault: MarkFault["fault"]): Message {
  switch (fault) {
    case "unclosed":
    case "running":
      return message(
        "This quotation mark is not closed, so nobody can see where the quoted words end. Close it where they do.",
      );
    case "unopened":
      return message(
        "This quotation mark closes what nothing opened, so nobody can see where the quoted words begin. Open them, or take the mark away.",
      );
    case "facing":
      return message(
        "This quotation mark faces the wrong way, which reads as a slip and can hide where the words end. Turn it round.",
      );
    case "mixed":
      return message(
        "A straight quotation mark is paired with a curly one, which reads as a slip. Use the same kind for both.",
      );
  }
}
