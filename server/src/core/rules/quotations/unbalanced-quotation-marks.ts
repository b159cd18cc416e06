// Finds quotation marks that do not go together: left open, closing nothing, facing the wrong way, or mixed.

import { markFaultsOf } from "../../concordance/quotations/markFaults.ts";
import { type Message, message } from "../../problem.ts";
import type { MarkFault } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const unbalancedQuotationMarks: Rule = {
  id: "unbalanced-quotation-marks",
  family: "quotations",
  severity: { default: "warning" },
  summary: message("Quotation marks left open, facing the wrong way, or straight with curly."),
  needsSources: false,
  *check({ response }) {
    for (const { fault, span } of markFaultsOf(response)) {
      yield {
        span,
        message: whatIsWrong(fault),
        findings: [],
        fixes: () => [],
      };
    }
  },
};

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
