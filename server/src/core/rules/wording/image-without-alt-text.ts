// Finds images without words for those who cannot see them.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const imageWithoutAltText: Rule = {
  id: "image-without-alt-text",
  family: "wording",
  severity: { default: "warning" },
  summary: message("An image without alternative text."),
  needsSources: false,
  *check({ response }) {
    for (const wording of response.wordings) {
      if (wording.fact.term !== "bare-image") continue;
      const { alternative } = wording.fact;
      yield {
        span: spanOf(wording),
        message:
          alternative === ""
            ? message(
                "This image has no alternative text. Readers who use a screen reader learn nothing of it, and a public body's pages must serve them too. Say in words what it shows.",
              )
            : message(
                '"{0}" says nothing of what this image shows. Readers who use a screen reader learn no more from it than from silence. Say in words what it shows.',
                alternative,
              ),
        findings: [],
        fixes: () => [],
      };
    }
  },
};
