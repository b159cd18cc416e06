import assert from "node:assert/strict";

import { completionsAt } from "../../server/src/core/features/completion.ts";
import type { Completion } from "../../server/src/core/features/completionOffer.ts";
import { type Message, message, renderMessage } from "../../server/src/core/problem.ts";
import { type Asked, ask, askWhole, edited } from "./northmere.ts";

const vocabulary = { rules: [{ id: "misquoted-report", summary: message("A near quotation.") }] };

function offered({ concordance, offset }: Asked): Completion[] {
  return completionsAt(concordance, offset, vocabulary);
}

function said(words: Message | string | undefined): string {
  return typeof words === "object" ? renderMessage(words) : (words ?? "");
}

function labels(asked: Asked): string[] {
  return offered(asked).map(({ label }) => label);
}

/** The line of the draft after taking the completion with this label. */
function taken(asked: Asked, label: string): string {
  const completion = offered(asked).find((each) => each.label === label);
  assert(completion !== undefined, `“${label}” is not offered: ${labels(asked).join(" | ")}`);
  const after = edited(asked.text, completion);
  return after.slice(after.lastIndexOf("\n", asked.offset - 1) + 1).split("\n", 1)[0] ?? "";
}

describe("completing a citation", () => {
  it("offers every place of a source with its first words", () => {
    const asked = ask("See [@$0");
    assert.deepEqual(labels(asked), [
      "ilacs-2025",
      "ilacs-2025, summary",
      "ilacs-2025, area 1",
      "ilacs-2025, area 2",
      "ilacs-2025, para. 1",
      "ilacs-2025, para. 2",
      "ilacs-2025, para. 3",
    ]);
    assert.equal(offered(asked)[4]?.detail, "Families can draw on a broad early help offer …");
    assert.equal(taken(asked, "ilacs-2025, para. 2"), "See [@ilacs-2025, para. 2]");
  });

  it("offers the places behind a key, and leaves a closing bracket alone", () => {
    assert.equal(taken(ask("See [@ilacs-2025, pa$0]."), "para. 3"), "See [@ilacs-2025, para. 3].");
    assert.equal(taken(ask("See [@ilacs-2025,$0"), "area 1"), "See [@ilacs-2025,area 1]");
  });

  it("offers nothing behind a comma of the text", () => {
    assert.deepEqual(labels(ask("We act,$0 and we listen.")), []);
  });
});

describe("completing a framework reference", () => {
  it("offers number and title, those of the report first", () => {
    const asked = ask("We will act (out$0");
    assert.equal(labels(asked)[0], "(outcome 1, national framework)");
    assert.equal(
      said(offered(asked)[0]?.detail),
      "Children, young people and families stay together and get the help they need (area 2 of the report)",
    );
    assert.equal(offered(asked).length, 13);
    assert.equal(
      taken(asked, "(enabler 2, national framework)"),
      "We will act (enabler 2, national framework)",
    );
  });

  it("leaves a bracket the editor closed by itself", () => {
    const asked = ask("We will act (enabler 2$0)");
    assert.equal(
      taken(asked, "(enabler 2, national framework)"),
      "We will act (enabler 2, national framework)",
    );
  });

  it("opens on a bracket in an area's answer, what is missing there first, and nowhere else", () => {
    const heading = "## The quality of plans for children who return home to their parents ($0\n\nWe act.\n";
    assert.equal(labels(ask(heading))[0], "(outcome 1, national framework)");
    assert.deepEqual(labels(ask("We act ($0")), []);
  });

  it("offers the items of a project's own framework from three letters of its kind or name", () => {
    const plan =
      "---\ninspection-response:\n  frameworks:\n    - id: plan\n      name: Our Plan\n      items: { priority: { 1: Safe homes } }\n---\n\n";
    for (const begun of ["We act (prio$0", "We act (priority 1$0", "We act, Our$0"]) {
      assert.ok(labels(askWhole(plan + begun)).includes("(priority 1, Our Plan)"), begun);
    }
  });

  it("takes no ordinary word for the beginning of one", () => {
    assert.deepEqual(labels(ask("Every child has a private$0")), []);
    assert.deepEqual(labels(ask("We go without$0")), []);
  });
});

describe("completing a grade", () => {
  it("offers the scale where a grade is being written, the report's own first", () => {
    const asked = ask("The experiences and progress of care leavers was judged $0");
    assert.deepEqual(labels(asked), ["outstanding", "good", "requires improvement to be good", "inadequate"]);
    const other = ask("The experiences and progress of children in care was judged to be $0");
    assert.equal(labels(other)[0], "good");
  });

  it("leaves the words before the grade alone", () => {
    for (const words of ["judged to be ", "rated as ", "judged to be g", "graded ", "is now g"]) {
      const line = `Overall effectiveness ${words}`;
      const asked = ask(`${line}$0`);
      assert.equal(labels(asked).length, 4, words);
      assert.equal(taken(asked, "good"), `${line.replace(/g$/, "")}good`, words);
    }
  });

  it("capitalises in a cell of grades", () => {
    const table = "| Judgement | Grade |\n| --- | --- |\n| Overall effectiveness | $0 |\n";
    assert.equal(taken(ask(table), "good"), "| Overall effectiveness | Good |");
  });

  it("says nothing of grades elsewhere", () => {
    assert.deepEqual(labels(ask("The offer is $0")), []);
    assert.deepEqual(labels(ask("We will do three things: $0")), []);
  });
});

describe("completing a judgement's name", () => {
  it("offers the report's names from their first words on", () => {
    const asked = ask("In short, the experiences and progress of $0");
    assert.equal(labels(asked).length, 3);
    assert.equal(
      taken(asked, "The experiences and progress of care leavers"),
      "In short, the experiences and progress of care leavers",
    );
    assert.deepEqual(labels(ask("Overa$0")), ["Overall effectiveness"]);
  });

  it("does not offer them after any “the”", () => {
    assert.deepEqual(labels(ask("This is the $0")), []);
  });
});

describe("completing the front matter", () => {
  it("offers keys where keys stand", () => {
    assert.deepEqual(labels(askWhole("---\n$0\n---\n")), ["inspection-response"]);
    const own = labels(askWhole("---\ninspection-response:\n  $0\n---\n"));
    assert.deepEqual(own.slice(0, 3), ["kind", "authority", "date"]);
    assert.deepEqual(
      labels(askWhole("---\ninspection-response:\n  sources:\n    - id: a\n      $0\n---\n")),
      ["id", "file", "status", "received"],
    );
    assert.deepEqual(labels(askWhole("---\ninspection-response:\n  rules:\n    mis$0\n---\n")), [
      "misquoted-report",
    ]);
  });

  it("offers values where values stand", () => {
    assert.ok(labels(askWhole("---\ninspection-response:\n  kind: $0\n---\n")).includes("action-plan"));
    assert.deepEqual(labels(askWhole("---\ninspection-response:\n  sources:\n    - status: d$0\n---\n")), [
      "draft",
      "final",
    ]);
    assert.ok(
      labels(askWhole("---\ninspection-response:\n  rules:\n    misquoted-report: $0\n---\n")).includes(
        "off",
      ),
    );
  });

  it("offers the whole of it at the top of an empty draft", () => {
    const [skeleton] = offered(askWhole("$0"));
    assert.equal(skeleton?.kind, "snippet");
    assert.match(skeleton?.text ?? "", /^---\ninspection-response:\n {2}kind: /);
  });

  it("leaves other front matter alone", () => {
    assert.deepEqual(labels(askWhole("---\ntitle:\n  $0\n---\n")), []);
  });
});
