// Finds "paragraph 31", "section 4.2" and "Appendix C" where the draft numbers such things and has none of that
// number. The report's paragraphs and the sections of an Act are not the draft's.

import { type Message, message } from "../../problem.ts";
import { type CrossReference, spanOf } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const brokenCrossReference: Rule = {
  id: "broken-cross-reference",
  family: "numbering",
  severity: { default: "error" },
  summary: message("A pointer to a paragraph, section or appendix that the draft does not have."),
  needsSources: false,
  *check({ crossReferences }) {
    for (const { crossReference, targets, broken, nearest } of crossReferences) {
      if (!broken) continue;
      const { kind, targets: written, appendix } = crossReference.fact;
      const target = written.find((_, index) => targets[index] === null);
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
          nearest().map((label) => ({
            title: message("Point to {0} {1}", thing, label),
            safe: false,
            edits: [{ span, text: label }],
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
