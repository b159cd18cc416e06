// One slip, one problem: over every example of every page no two rules of one order of precedence speak of the
// same words. The orders are the catalogue's.

import assert from "node:assert/strict";

import { rules } from "../../server/src/core/rules/index.ts";
import { problemsOf, readMarks } from "../check.ts";
import { moreWordings, rulePages } from "./rulePages.ts";

/** Each fact has one verdict, and each verdict one rule: of these only one may speak of a place, the first that can. */
const orders: readonly (readonly string[])[] = [
  [
    "unknown-framework-reference",
    "superseded-framework-number",
    "mistitled-framework-reference",
    "contradicted-framework-reference",
    "irregular-framework-reference",
  ],
  ["unknown-grade", "misstated-grade", "irregular-grade", "capitalised-grade"],
  ["unknown-grade", "misstated-previous-grade", "irregular-grade", "capitalised-grade"],
  ["unknown-grade", "grade-for-ungraded-report", "misstated-grade", "misstated-previous-grade"],
  ["altered-area-for-improvement", "misquoted-report"],
  ["misquoted-report", "unfound-quotation", "stitched-quotation", "miscited-quotation", "uncited-quotation"],
  ["changed-finding", "misquoted-report", "unfound-quotation", "stitched-quotation", "miscited-quotation"],
  ["altered-area-for-improvement", "changed-finding"],
  ["swallowed-paragraph-number", "paragraph-out-of-sequence", "renumbered-on-rendering"],
  ["mixed-numbering-style", "paragraph-out-of-sequence", "swallowed-paragraph-number"],
  ["unknown-source", "unknown-finding", "miscited-quotation"],
  ["action-without-timescale", "vague-timescale", "elapsed-timescale"],
  ["action-without-timescale", "vague-timescale", "leftover-placeholder"],
  ["action-without-lead", "leftover-placeholder"],
  ["impossible-date", "misstated-inspection-date"],
  ["misquoted-report", "misstated-figure"],
  ["unanswered-area-for-improvement", "unanswered-priority-action"],
];

describe("one slip, one problem", () => {
  it("names only rules that exist", () => {
    const ids = new Set(rules.map(({ id }) => id));
    assert.deepEqual(
      orders.flat().filter((id) => !ids.has(id)),
      [],
    );
  });

  for (const { path, page } of [...rulePages(), ...moreWordings()]) {
    it(`in every example of ${path}`, () => {
      for (const { draft, options, line } of page.examples) {
        const { problems } = problemsOf(readMarks(draft).text, options);
        for (const [index, one] of problems.entries()) {
          for (const other of problems.slice(index + 1)) {
            const together = one.span.start < other.span.end && other.span.start < one.span.end;
            if (!together) continue;
            assert.notEqual(one.rule, other.rule, `line ${line}: ${one.rule} speaks twice of one place`);
            const order = orders.find((each) => each.includes(one.rule) && each.includes(other.rule));
            assert.equal(order, undefined, `line ${line}: both ${one.rule} and ${other.rule} speak`);
          }
        }
      }
    });
  }
});
