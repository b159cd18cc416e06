// Finds Her Majesty's Inspectors where the inspection was made under the King, and the reverse.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Rule } from "../rule.ts";

export const outdatedInspectorTitle: Rule = {
  id: "outdated-inspector-title",
  family: "wording",
  severity: { default: "warning" },
  summary: message("Her Majesty's Inspectors of an inspection made under the King, or the reverse."),
  needsSources: true,
  *check({ wordings, statedFacts }) {
    // Whoever bears it is another inspection's inspector: that is told of the name. A year tells which is meant.
    const misnamed = statedFacts
      .filter(
        ({ stated: { fact }, verdict, should }) =>
          fact.kind === "inspector" &&
          verdict === "wrong" &&
          typeof fact.meant.inspection === "string" &&
          !isMisspelt(fact.written, should ?? ""),
      )
      .map(({ stated }) => spanOf(stated));
    for (const { wording, right } of wordings.titles) {
      const { written } = wording.fact;
      const span = spanOf(wording);
      // "… led by Lisa Marsh. His Majesty's Inspectors spoke to staff": theirs, not hers.
      const ofMany = /s$/i.test(written);
      if (
        misnamed.some(
          ({ start, end }) =>
            start - span.end <= 2 && span.start - end <= 2 && !(ofMany && span.start >= end),
        )
      )
        continue;
      const text = written.replace(/^her|^his/i, (pronoun) =>
        /^\p{Lu}/u.test(pronoun) ? right : right.toLowerCase(),
      );
      yield {
        span,
        message:
          right === "His"
            ? message(
                'Inspections since 8 September 2022 are made under the King. Their inspectors are "{0}".',
                text,
              )
            : message(
                'This inspection was made before 8 September 2022, under the late Queen. Its inspectors were "{0}".',
                text,
              ),
        findings: [],
        fixes: () => [{ title: message('Write "{0}"', text), safe: true, edits: [{ span, text }] }],
      };
    }
  },
};

/** "Lisa Marsh" for "Louisa Marsh": the one whom the report names all the same, with a title of today. */
function isMisspelt(written: string, name: string): boolean {
  const names = new Set(name.toLowerCase().split(/\s+/));
  return written
    .toLowerCase()
    .split(/\s+/)
    .some((each) => names.has(each));
}
