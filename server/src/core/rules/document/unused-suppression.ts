// Finds comments that keep a rule silent where it has nothing to say. Comes last, for it has to know what every
// other rule has found.

import { type Fix, message, type TextEdit } from "../../problem.ts";
import { type Placed, spanOf, type Suppression } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import { withoutComment } from "../../writing/removedComments.ts";
import type { Rule } from "../rule.ts";

export const unusedSuppression: Rule = {
  id: "unused-suppression",
  family: "document",
  severity: { default: "hint" },
  summary: message("A comment that keeps a rule silent where it has nothing to say."),
  needsSources: false,
  *check({ response }, { isIdle }) {
    for (const suppression of response.suppressions) {
      const { rules } = suppression.fact;
      const idle = rules.filter(({ id }) => isIdle(suppression.fact, id));
      const span = spanOf(suppression);
      const whole = withoutComment(response.text, span, suppression.fact.scope);
      if (rules.length === 0) {
        yield {
          span,
          message: message(
            "This comment names no rule, so it keeps none silent. Name the rule after it, or take the comment away.",
          ),
          findings: [],
          fixes: () => removal(whole),
        };
      } else if (idle.length === rules.length) {
        yield {
          span,
          message: message(
            "This comment keeps {0} silent, which has nothing to say here. Left standing, it would hide a slip made later. Take it out.",
            idle.map(({ id }) => `“${id}”`).join(", "),
          ),
          findings: [],
          fixes: () => removal(whole),
        };
      } else {
        for (const { id, span: written } of idle) {
          yield {
            span: spanOf(suppression, written),
            message: message(
              'This comment keeps "{0}" silent, which has nothing to say here. Left standing, it would hide a slip made later. Take it out.',
              id,
            ),
            findings: [],
            fixes: () => removal(withoutRule(suppression, written)),
          };
        }
      }
    }
  },
};

function removal(edit: TextEdit): Fix[] {
  return [{ title: message("Take it away"), safe: true, edits: [edit] }];
}

/** A rule's name with what parts it from the one before. */
function withoutRule({ fact, offset }: Placed<Suppression>, { start, end }: Span): TextEdit {
  const index = fact.rules.findIndex(({ span }) => span.start === start);
  const before = fact.rules[index - 1];
  const next = fact.rules[index + 1];
  const span =
    before !== undefined
      ? { start: before.span.end, end }
      : { start, end: next === undefined ? end : next.span.start };
  return { span: { start: span.start + offset, end: span.end + offset }, text: "" };
}
