// What became of a quotation, in one sentence for whoever rests on it or signs for it. Makes words; judges nothing.

import type { MatchedQuotation, QuotationDifference } from "../concordance/concordance.ts";
import { joined, type Message, message } from "../problem.ts";

export function quotationVerdict(
  verdict: MatchedQuotation["match"]["verdict"],
  differences: readonly QuotationDifference[],
  absent: MatchedQuotation["absent"],
): Message {
  switch (verdict) {
    case "exact":
      return message("These are the report's words.");
    case "abridged":
      return message("These are the report's words, with what was left out or added marked.");
    case "near":
      return message("What differs from the report: {0}.", joined(differences.map(differenceName), ", "));
    case "stitched":
      return message("These words stand in different places of the report.");
    case "not-found":
      return message("No source has these words.");
    case "not-checked":
      return absent === null
        ? message("Not checked: nothing here credits these words to the inspectors.")
        : message('Not checked: what these words are credited to ("{0}") is not among the sources.', absent);
  }
}

function differenceName(difference: QuotationDifference): Message {
  switch (difference) {
    case "words":
      return message("words");
    case "number":
      return message("a number");
    case "negation":
      return message('a "not"');
    case "grade":
      return message("a grade");
    case "spelling":
      return message("spelling");
    case "capitals":
      return message("capitals");
  }
}
