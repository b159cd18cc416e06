import assert from "node:assert/strict";

import { hoverAt } from "../../server/src/core/features/hover.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import { ask, askWhole } from "./northmere.ts";

/** A hover's lines, then its excerpts with `[quoted]` and `{changed}` words. */
function shown(body: string): string[] {
  const { concordance, offset } = ask(body);
  const hover = hoverAt(concordance, offset, "2026-06-01");
  if (hover === null) return [];
  const marks = { plain: "", quoted: "[]", changed: "{}" };
  return [
    ...hover.lines.map((line) => renderMessage(line)),
    ...(hover.draft === null
      ? []
      : [
          `Draft: ${hover.draft.map(({ text, mark }) => (mark === "changed" ? `{${text}}` : text)).join("")}`,
        ]),
    ...hover.excerpts.map(
      ({ place, stretches }) =>
        `${renderMessage(place)}: ${stretches
          .map(({ text, mark }) => marks[mark].charAt(0) + text + marks[mark].charAt(1))
          .join("")}`,
    ),
  ];
}

describe("a hover", () => {
  it("shows where a quotation stands in the report", () => {
    assert.deepEqual(shown("Inspectors found that families can draw on “a broad $0early help offer”."), [
      "These are the report's words.",
      "Paragraph 1 (page 2): Families can draw on [a broad early help offer] from five family hubs in the borough.",
    ]);
  });

  it("marks the words in which a near quotation differs", () => {
    const lines = shown(
      "Inspectors said that personal advisers “take time to get to know $0young people and keep in touch with them”.",
    );
    assert.equal(lines[0], "What differs from the report: words.");
    assert.equal(lines[1], "Draft: take time to get to know young people and {keep} in touch with them");
    assert.match(lines[2] ?? "", /^Paragraph 3 \(page 3\): .*\{stay\}/);
  });

  it("does not say again what a problem on the words says, and still shows both wordings", () => {
    const { concordance, offset } = ask(
      "Inspectors said that personal advisers “take time to get to know $0young people and keep in touch with them”.",
    );
    const hover = hoverAt(concordance, offset, "2026-06-01", [{ start: offset, end: offset + 1 }]);
    assert.ok(hover !== null);
    assert.deepEqual(hover.lines, []);
    assert.ok(hover.draft?.some(({ text, mark }) => text === "keep" && mark === "changed"));
    assert.equal(hover.excerpts.length, 1);
    const nowhere = ask("Inspectors found “$0a culture of drift and delay everywhere”.");
    const told = [{ start: nowhere.offset, end: nowhere.offset + 1 }];
    assert.equal(hoverAt(nowhere.concordance, nowhere.offset, "2026-06-01", told), null);
    const elsewhere = [{ start: 0, end: 5 }];
    assert.ok(hoverAt(nowhere.concordance, nowhere.offset, "2026-06-01", elsewhere) !== null);
  });

  it("says that the inspectors' words are nowhere", () => {
    assert.deepEqual(shown("Inspectors found “$0a culture of drift and delay everywhere”."), [
      "No source has these words.",
    ]);
  });

  it("shows the paragraph a citation names", () => {
    assert.deepEqual(shown("Turnover is high [@ilacs-2025, $0para. 2]."), [
      "Paragraph 2 (page 2): Too many children in the assessment teams have had three or more social workers in a year.",
    ]);
  });

  it("says of a citation that its source is none of the draft's, or has no such place", () => {
    assert.deepEqual(shown("As they say [@ilacs-20$025x, para. 2]."), [
      '"ilacs-2025x" is not one of this draft\'s sources.',
    ]);
    assert.equal(shown("As they say [@ilacs-2025, $0para. 91].")[0], "The report has no para. 91.");
  });

  it("gives a framework reference its title, its edition and the areas that have it", () => {
    assert.deepEqual(shown("We will act (enabler $02, national framework)."), [
      "enabler 2: Leaders drive conditions for effective practice",
      "Children’s social care: national framework",
      "Area for improvement 1 (page 2): The timeliness of help for children who live with neglect.",
    ]);
  });

  it("lists what exists for a framework reference that does not", () => {
    const lines = shown("We will act (enabler $07, national framework).");
    assert.equal(lines[0], "The national framework has these:");
    assert.equal(lines[3], "enabler 3: The workforce is equipped and effective");
  });

  it("gives the report's grade for a grade and for a judgement's name", () => {
    assert.deepEqual(shown("The experiences and progress of care leavers was judged $0good."), [
      'The report\'s grade for "The experiences and progress of care leavers" is "outstanding".',
      'The draft says "good".',
    ]);
    assert.deepEqual(shown("The $0experiences and progress of care leavers was judged outstanding."), [
      "The experiences and progress of care leavers: outstanding",
    ]);
  });

  it("shows the area that a heading answers, and what is missing there", () => {
    const lines = shown(
      "## The quality of plans for $0children who return home to their parents\n\nWe will rewrite every plan by June.\n",
    );
    assert.deepEqual(lines.slice(0, 3), [
      "Area for improvement 2: answered.",
      "The report gives it (outcome 1, national framework).",
      "Still missing here: (outcome 1, national framework).",
    ]);
  });

  it("is silent on a heading of the council's own", () => {
    assert.deepEqual(shown("# We are proud of our $0staff"), []);
  });

  describe("on a source's entry in the front matter", () => {
    const entry = (received: string): string =>
      `---\ninspection-response:\n  kind: action-plan\n  sources:\n    - id: ilacs-2025\n      file: ilacs-2025.pdf\n${received}---\n\n# Plan\n`;

    function linesOn(marked: string, today: string): string[] {
      const { concordance, offset } = askWhole(marked);
      return (hoverAt(concordance, offset, today)?.lines ?? []).map((line) => renderMessage(line));
    }

    it("counts the days to the deadline from today, with the day of receipt not counted", () => {
      const marked = entry("      received: 2026-0$05-01\n");
      // 70 working days after 1 May 2026, less the two bank holidays of May; none falls in June or July.
      assert.deepEqual(linesOn(marked, "2026-05-01").slice(1), [
        "Written statement of proposed action: due 2026-08-11, 70 working days left.",
        "Counted in working days from 2026-05-01, when the report came; that day itself is not counted.",
      ]);
      assert.match(linesOn(marked, "2026-08-10")[1] ?? "", /due 2026-08-11, 1 working day left/);
      assert.match(linesOn(marked, "2026-08-12")[1] ?? "", /due 2026-08-11, 1 working day ago/);
      assert.match(linesOn(marked, "2026-08-13")[1] ?? "", /2 working days ago/);
    });

    it("says what is missing where no day of receipt is given", () => {
      const [title, missing] = linesOn(entry("").replace("- id", "- i$0d"), "2026-06-01");
      assert.match(title ?? "", /Northmere/);
      assert.equal(
        missing,
        "No deadline is shown: add `received:` to the source, with the day the report came.",
      );
    });
  });
});
