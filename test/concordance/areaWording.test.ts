import assert from "node:assert/strict";

import { check, problemsOf } from "../check.ts";
import { northmere2026 } from "./northmere.ts";

describe("an area for improvement quoted in a sentence", () => {
  for (const { number, text } of northmere2026.areasForImprovement) {
    it(`is the part in quotation marks, whatever small words stand before it: area ${number}`, () => {
      const words = text.replace(/\.$/, "");
      const quoted = `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
      const { concordance } = check(
        `3. The plan keeps to what the inspectors wrote about each area. It says that “${quoted}” [@ilacs-2026, area ${number}].`,
        { sources: { "ilacs-2026": northmere2026 }, kind: "committee-report", rules: quiet },
      );
      const [answer] = concordance.areas.find(({ area }) => area.number === number)?.answers ?? [];
      assert.equal(answer?.wording?.verdict, "exact");
    });
  }
});

/** What a draft of one paragraph lacks. */
const quiet = {
  "missing-section": "off",
  "unmentioned-judgement": "off",
  "unanswered-area-for-improvement": "off",
  "missing-framework-reference": "off",
  "paragraph-out-of-sequence": "off",
} as const;

describe("a report's words without quotation marks", () => {
  it("are told beside an area's", () => {
    const finding = northmere2026.sections
      .flatMap(({ findings }) => findings)
      .find(({ text }) => text.split(" ").length > 16);
    assert.ok(finding !== undefined);
    const area = northmere2026.areasForImprovement[2]?.text.replace(/^The/, "the");
    const lifted = finding.text.split(" ").slice(0, 15).join(" ").toLowerCase();
    const { problems } = problemsOf(`3. One of the areas is ${area ?? ""} We know that ${lifted}.`, {
      sources: { "ilacs-2026": northmere2026 },
      kind: "committee-report",
      rules: quiet,
    });
    assert.ok(problems.some(({ rule }) => rule === "lifted-wording"));
  });
});
