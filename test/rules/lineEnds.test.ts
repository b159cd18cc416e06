// Drafts written on Windows: a blank line parts their paragraphs as it does anybody's.

import assert from "node:assert/strict";

import { problemsOf } from "../check.ts";
import { readReportOutline } from "./reportOutline.ts";

const report = readReportOutline(`Northmere, ilacs, 2026-01-12 to 2026-01-23

Overall effectiveness: good

# Care: good
12. Social workers take time to get to know children and how they behave.
13. Foster carers are well trained and know whom to ask.`);

/** The words each problem of a rule is shown at, line ends as they are written elsewhere. */
function shownAt(rule: string, draft: string): string[] {
  const text = draft.replaceAll("\n", "\r\n");
  const { problems } = problemsOf(text, { sources: { "ilacs-2026": report } });
  return problems
    .filter((each) => each.rule === rule)
    .map(({ span }) => text.slice(span.start, span.end).replaceAll("\r\n", "\n"));
}

describe("drafts with the line ends of Windows", () => {
  it("show a wrong citation with its words in one paragraph, and by itself in another", () => {
    const words = "Social workers take time to get to know children and how they behave.";
    assert.deepEqual(shownAt("miscited-quotation", `Inspectors said: "${words}" [@ilacs-2026, para. 13]\n`), [
      `"${words}" [@ilacs-2026, para. 13]`,
    ]);
    assert.deepEqual(
      shownAt("miscited-quotation", `The report says:\n\n> ${words}\n\n[@ilacs-2026, para. 13]\n`),
      ["[@ilacs-2026, para. 13]"],
    );
  });

  it("look for whom words are about in their own paragraph", () => {
    const quoted = '"are well trained and know whom to ask"';
    assert.deepEqual(
      shownAt(
        "misattributed-quotation",
        `Inspectors met our social workers. They ${quoted}.\n\nInspectors met our social workers.\n\nThey ${quoted}.\n`,
      ),
      [quoted],
    );
  });
});
