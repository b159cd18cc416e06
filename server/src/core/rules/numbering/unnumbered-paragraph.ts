// Finds a paragraph without a number between numbered ones.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { numberOf, numberParagraphEdits } from "../../writing/numberParagraph.ts";
import type { Rule } from "../rule.ts";

export const unnumberedParagraph: Rule = {
  id: "unnumbered-paragraph",
  family: "numbering",
  severity: { default: "hint" },
  summary: message("A paragraph without a number where those around it have one."),
  needsSources: false,
  *check(concordance) {
    const { numbering, settings } = concordance;
    if (settings.kind === "press-statement") return;
    for (const paragraph of numbering.unnumbered) {
      const number = numberOf(paragraph);
      yield {
        span: spanOf(paragraph.block),
        message: message(
          'This paragraph has no number, though those around it have one, so nobody can point to it. Number it "{0}", or join it to the paragraph above.',
          number,
        ),
        findings: [],
        fixes: () => [
          {
            title: message('Number it "{0}" and renumber what follows', number),
            safe: false,
            edits: numberParagraphEdits(concordance, paragraph),
          },
        ],
      };
    }
  },
};
