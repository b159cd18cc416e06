import assert from "node:assert/strict";

import type { Concordance } from "../../server/src/core/concordance/concordance.ts";
import { previewSheetOf } from "../../server/src/core/features/previewSheet.ts";
import { type Message, renderMessage } from "../../server/src/core/problem.ts";
import { ask, askWhole } from "./northmere.ts";

/** The sheet as somebody reads it in English. */
function shownOf(concordance: Concordance) {
  const { about, marks, numbers } = previewSheetOf(concordance);
  const said = (words: Message | string): string =>
    typeof words === "string" ? words : renderMessage(words);
  return {
    about: said(about ?? ""),
    marks: marks.map(({ words, ...mark }) => ({ ...mark, words: words.map(said).join("\n") })),
    numbers,
  };
}

describe("what a preview shows", () => {
  it("has citations in the words of print, each once, with the report's words", () => {
    const { marks } = shownOf(
      ask("One [@ilacs-2025, para. 3].\n\nTwo [@ilacs-2025, para. 3] and [@ilacs-2025,\npara. 1].$0")
        .concordance,
    );
    assert.deepEqual(marks, [
      {
        kind: "citation",
        written: "[@ilacs-2025, para. 3]",
        shown: "(inspection report, paragraph 3)",
        words:
          "Paragraph 3 (page 3): Personal advisers take time to get to know young people and stay in touch with them",
      },
      {
        kind: "citation",
        written: "[@ilacs-2025, para. 1]",
        shown: "(inspection report, paragraph 1)",
        words:
          "Paragraph 1 (page 2): Families can draw on a broad early help offer from five family hubs in the borough",
      },
    ]);
  });

  it("leaves natural words and unknown keys as they are", () => {
    const { marks } = shownOf(
      ask("One (paragraph 3 of the inspection report). Two [@ilacs-2019, para. 3].$0").concordance,
    );
    assert.deepEqual(
      marks.map(({ written, shown }) => [written, shown]),
      [["paragraph 3 of the inspection report", "paragraph 3 of the inspection report"]],
    );
  });

  it("leaves citations out of a press statement", () => {
    const { marks, about } = shownOf(
      askWhole(
        "---\ninspection-response:\n  kind: press-statement\n  authority: Northmere\n  date: 2026-05-11\n" +
          "  sources: [ilacs-2025.pdf]\n---\n\nGood [@ilacs-2025, para. 3].$0",
      ).concordance,
    );
    assert.deepEqual(
      marks.map(({ shown }) => shown),
      [""],
    );
    assert.equal(about, "Press statement · Northmere · 11 May 2026");
  });

  it("has framework references in their usual form with their titles, and the numbers of paragraphs", () => {
    const { marks, numbers } = shownOf(
      ask(
        "4.1 Plans (Outcome four, National Framework).\n\n4.2 More (outcome 9, national framework).\n\n(a) so$0",
      ).concordance,
    );
    assert.deepEqual(marks, [
      {
        kind: "reference",
        written: "(Outcome four, National Framework)",
        shown: "(outcome 4, national framework)",
        words: "outcome 4: Children in care and care leavers have stable, loving homes",
      },
    ]);
    assert.deepEqual(numbers, ["4.1", "4.2", "(a)"]);
  });
});
