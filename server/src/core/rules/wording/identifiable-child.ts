// Finds children described or counted so closely that people near them would know who they are.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const identifiableChild: Rule = {
  id: "identifiable-child",
  family: "wording",
  severity: { default: "warning" },
  summary: message("A child described, or so few counted, that neighbours would know them."),
  needsSources: true,
  *check({ wordings }) {
    for (const wording of wordings.children) {
      yield {
        span: spanOf(wording),
        message:
          wording.fact.kind === "described"
            ? message(
                "Age, place and circumstances together tell neighbours which child this is. The report does not name any child. Leave out what the point does not need.",
              )
            : message(
                'So few children can be known to those around them. Published figures leave out counts below five. Write "fewer than five", or leave the number out.',
              ),
        findings: [],
        fixes: () => [],
      };
    }
  },
};
