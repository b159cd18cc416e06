import assert from "node:assert/strict";

import { check } from "../check.ts";
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
