// Finds terms that have a current form: judgment, the Department of Education, looked after children.

import type { OutdatedTerm } from "../../concordance/wordingVerdicts.ts";
import { type Message, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const outdatedTerm: Rule = {
  id: "outdated-term",
  family: "wording",
  severity: { default: "information" },
  summary: message(
    'A term with a current form: "judgment", "Department of Education", "looked after children".',
  ),
  needsSources: true,
  *check({ wordings }) {
    for (const each of wordings.terms) {
      const span = spanOf(each.wording);
      const { current } = each;
      yield {
        span,
        message: reasonFor(each),
        findings: [],
        fixes: () =>
          current === null
            ? []
            : [{ title: message('Write "{0}"', current), safe: false, edits: [{ span, text: current }] }],
      };
    }
  },
};

function reasonFor({ wording, current }: OutdatedTerm): Message {
  const { term, written } = wording.fact;
  if (term === "judgment") {
    return message(
      '"{0}" is how courts spell it. Inspectors\' reports spell it with an "e". Write "{1}".',
      written,
      current ?? "judgement",
    );
  }
  if (term === "department-of-education") {
    return message(
      'The department is called the Department for Education. Write "{0}".',
      current ?? "Department for Education",
    );
  }
  return message(
    '"{0}" is no longer what inspectors say: since 2018 they have judged services for children in care. Write "{1}".',
    written,
    current ?? "children in care",
  );
}
