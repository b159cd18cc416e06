// Finds "paragraph 31", "section 4.2" and "Appendix C" where the draft numbers such things and has none of that
// number. The report's paragraphs and the sections of an Act are not the draft's.

import { type Message, message } from "../../problem.ts";
import { type CrossReference, spanOf } from "../../response/responseDocument.ts";
import { pointedElsewhere } from "../../writing/pointedNumbers.ts";
import type { Rule } from "../rule.ts";

export const brokenCrossReference: Rule = {
  id: "broken-cross-reference",
  family: "numbering",
  severity: { default: "error" },
  summary: message("A pointer to a paragraph, section or appendix that the draft does not have."),
  needsSources: false,
  *check({ crossReferences, response }) {
    for (const matched of crossReferences) {
      const { crossReference, brokenAt } = matched;
      const { kind, targets, appendix } = crossReference.fact;
      const target = brokenAt === null ? undefined : targets[brokenAt];
      if (target === undefined) continue;
      const span = spanOf(crossReference, target.span);
      const thing = things[kind];
      yield {
        span,
        message:
          appendix === null
            ? message(
                "This draft has no {0} {1}, so readers sent there find nothing. Correct the number, or say whose {0} it is.",
                thing,
                target.label,
              )
            : message(
                "Appendix {2} has no {0} {1}, so readers sent there find nothing. Correct the number.",
                thing,
                target.label,
                appendix,
              ),
        findings: [],
        fixes: () =>
          pointedElsewhere(matched, response.text).map(({ label, edits }) => ({
            title: message("Point to {0} {1}", thing, label),
            safe: false,
            edits,
          })),
      };
    }
  },
};

const things: Readonly<Record<CrossReference["kind"], Message>> = {
  paragraph: message("paragraph"),
  section: message("section"),
  appendix: message("Appendix"),
};
