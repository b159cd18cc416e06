import assert from "node:assert/strict";

import { codeLensesOf } from "../../server/src/core/features/codeLenses.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import { problemsOf } from "../check.ts";
import { ask, type Asked } from "./northmere.ts";

/** Each lens: the line it stands above, its words, and where it leads. */
function lenses({ concordance, text }: Asked): string[] {
  return codeLensesOf(concordance).map(({ span, title, target }) => {
    const line = text.slice(span.start).split("\n", 1)[0] ?? "";
    const to = target.kind === "finding" ? target.finding.id : target.kind;
    return `${line} | ${renderMessage(title)} | ${to}`;
  });
}

describe("the code lenses of a draft", () => {
  it("say which area a heading answers, its reference, and how many findings its section cites", () => {
    const draft = `# Plan

## The timeliness of help for children who live with neglect

We will act by June, and we will tell every family why and how [@ilacs-2025, paras. 1–2].

### How

We have read the finding again [@ilacs-2025, para. 2] and the area [@ilacs-2025, area 1].

## The quality of plans for children who return home to their parents

$0
`;
    assert.deepEqual(lenses(ask(draft)).slice(1), [
      "## The timeliness of help for children who live with neglect | Area for improvement 1 · enabler 2 · 2 other findings cited | area-1",
      "## The quality of plans for children who return home to their parents | Area for improvement 2 · outcome 1 · no other findings cited | area-2",
    ]);
  });

  it("count over the front matter the areas answered and the quotations right", () => {
    const draft = `## The timeliness of help for children who live with neglect

We will act by June. Inspectors found “a broad early help offer” and “a broad early assistance offer”.
We call it “the offer”.$0
`;
    assert.deepEqual(lenses(ask(draft)).slice(0, 2), [
      "--- | 1 of 2 areas answered | source",
      "--- | 1 of 2 quotations right | source",
    ]);
  });

  it("do not call a quotation right that is cited to another paragraph", () => {
    const draft = "Inspectors found “a broad early help offer” [@ilacs-2025, para. 2].$0\n";
    assert.deepEqual(lenses(ask(draft)), [
      "--- | 0 of 2 areas answered | source",
      "--- | 0 of 1 quotations right | source",
    ]);
  });

  it("are none where no report is read", () => {
    const { concordance } = problemsOf("---\ninspection-response:\n  kind: action-plan\n---\n\n# Plan\n", {
      sources: { "ilacs-2025": { state: "reading" } },
    });
    assert.deepEqual(codeLensesOf(concordance), []);
  });
});
