import assert from "node:assert/strict";

import type { ReadSource } from "../../server/src/core/concordance/concordance.ts";
import type { TextEdit } from "../../server/src/core/problem.ts";
import { allFindings, type Finding } from "../../server/src/core/report/inspectionReport.ts";
import { citationEdit, quotationEdit } from "../../server/src/core/writing/insertedFindings.ts";
import { printedPart, sentencesOfFinding } from "../../server/src/core/writing/quotedParts.ts";
import { problemsOf } from "../check.ts";
import { ask, askWhole, type Asked, edited } from "../features/northmere.ts";
import { readReportOutline } from "../rules/reportOutline.ts";

function meant({ concordance }: Asked, id: string): { source: ReadSource; finding: Finding } {
  const source = concordance.current;
  assert(source !== null);
  const finding = allFindings(source.report).find((each) => each.id === id);
  assert(finding !== undefined, id);
  return { source, finding };
}

/** The draft's body after the edit, from the first line that has changed; null where nothing is inserted. */
function afterEdit(asked: Asked, edit: TextEdit | null): string | null {
  if (edit === null) return null;
  const text = edited(asked.text, edit);
  return text.slice(text.indexOf("\n---\n", 4) + 6).trim();
}

function quoting(body: string, id: string, part: string | null = null, selected = 0): string | null {
  const asked = ask(body);
  const { source, finding } = meant(asked, id);
  const words = part === null ? finding.text : printedPart(finding, part);
  assert(words !== null, part ?? "");
  const selection = { start: asked.offset, end: asked.offset + selected };
  return afterEdit(asked, quotationEdit(asked.concordance, selection, { source, finding, words }));
}

function citing(body: string, id: string, selected = 0): string | null {
  const asked = ask(body);
  const selection = { start: asked.offset, end: asked.offset + selected };
  return afterEdit(asked, citationEdit(asked.concordance, selection, meant(asked, id)));
}

const whole = "amilies can draw on a broad early help offer from five family hubs in the borough";
const cited = "[@ilacs-2025, para. 1]";

describe("a quotation put into a draft", () => {
  it("goes on in the sentence with a small letter, and its full stop follows the citation", () => {
    assert.equal(quoting("We’re told that $0", "p1"), `We’re told that “f${whole}” ${cited}.`);
    assert.equal(quoting("We’re told that$0", "p1"), `We’re told that “f${whole}” ${cited}.`);
  });

  it("opens a sentence, and what follows a colon, as it is printed", () => {
    assert.equal(quoting("Yes’.\n\n$0\n", "p1"), `Yes’.\n\n“F${whole}” ${cited}.`);
    assert.equal(quoting("1. It’s good. $0\n", "p1"), `1. It’s good. “F${whole}” ${cited}.`);
    assert.equal(quoting("They say: $0 ‘Yes’.", "p1"), `They say: “F${whole}” ${cited} ‘Yes’.`);
  });

  it("leaves a mark that follows alone, and writes no full stop within a sentence", () => {
    assert.equal(quoting("It’s so that $0, and more.", "p1"), `It’s so that “f${whole}” ${cited}, and more.`);
    assert.equal(quoting("It’s so that $0 and more.", "p1"), `It’s so that “f${whole}” ${cited} and more.`);
    assert.equal(quoting("It’s so that $0 We agree.", "p1"), `It’s so that “f${whole}” ${cited}. We agree.`);
  });

  it("keeps the capital of a name and of an acronym", () => {
    assert.equal(
      quoting("We’re told that $0", "summary-1", "Services in Northmere have moved forward"),
      "We’re told that “Services in Northmere have moved forward” [@ilacs-2025, summary]",
    );
    assert.equal(
      quoting("We’re told that $0", "summary-1", "Northmere have moved"),
      "We’re told that “Northmere have moved” [@ilacs-2025, summary]",
    );
  });

  it("takes the draft's own marks, and the other kind inside speech", () => {
    assert.equal(
      quoting("They saw “one thing”. They saw $0", "p2", "three or more social workers"),
      "They saw “one thing”. They saw “three or more social workers” [@ilacs-2025, para. 2]",
    );
    assert.equal(
      quoting('They saw "one of the things". They saw $0', "p2", "three or more social workers"),
      'They saw "one of the things". They saw "three or more social workers" [@ilacs-2025, para. 2]',
    );
    assert.equal(
      quoting(
        "Inspectors found ‘a broad early help offer’. They saw $0",
        "p2",
        "three or more social workers",
      ),
      "Inspectors found ‘a broad early help offer’. They saw ‘three or more social workers’ [@ilacs-2025, para. 2]",
    );
    assert.equal(
      quoting("Dr Ada Marsh said: “I read that $0 and was glad.”", "p2", "three or more social workers"),
      "Dr Ada Marsh said: “I read that ‘three or more social workers’ [@ilacs-2025, para. 2] and was glad.”",
    );
  });

  it("takes the place of the words that are selected", () => {
    assert.equal(
      quoting("It’s so that $0early help is broad, we hear.", "p1", "a broad early help offer", 19),
      `It’s so that “a broad early help offer” ${cited}, we hear.`,
    );
  });

  it("stands behind a word, a quotation or a citation that the caret is in, never inside", () => {
    assert.equal(
      quoting("Insp$0ectors said", "p1", "a broad early help offer"),
      `Inspectors “a broad early help offer” ${cited} said`,
    );
    assert.equal(
      quoting("So it is [@ilacs-2025, pa$0ra. 1], and “a”.", "p2", "three or more"),
      "So it is [@ilacs-2025, para. 1] “three or more” [@ilacs-2025, para. 2], and “a”.",
    );
  });

  it("goes into a cell of a table, and nowhere into settings, code and comments", () => {
    assert.equal(
      quoting("| A’s | B |\n| --- | --- |\n| So $0 | b |", "p1", "a broad early help offer"),
      `| A’s | B |\n| --- | --- |\n| So “a broad early help offer” ${cited} | b |`,
    );
    assert.equal(quoting("```\nco$0de\n```\n", "p1"), null);
    const asked = askWhole("---\ninspection-response:\n  kind: action-$0plan\n---\n\nText.\n");
    const { source, finding } = meant(ask("$0"), "p1");
    const selection = { start: asked.offset, end: asked.offset };
    const words = finding.text;
    assert.equal(quotationEdit(asked.concordance, selection, { source, finding, words }), null);
  });
});

describe("a citation put into a draft", () => {
  it("stands before the full stop that ends the sentence, with one space", () => {
    assert.equal(citing("It is so.$0", "p1"), `It is so ${cited}.`);
    assert.equal(citing("It is so. $0", "p1"), `It is so ${cited}. `.trim());
    assert.equal(citing("It is so $0", "p1"), `It is so ${cited}`);
    assert.equal(citing("It is $0 so.", "p1"), `It is ${cited} so.`);
  });

  it("stands behind what is selected, and behind a citation the caret is in", () => {
    assert.equal(citing("It $0is so, we hear.", "p1", 5), `It is so ${cited}, we hear.`);
    assert.equal(
      citing("It is so [@ilacs-2025, pa$0ra. 1].", "p2"),
      "It is so [@ilacs-2025, para. 1] [@ilacs-2025, para. 2].",
    );
    assert.equal(citing("The area.$0", "area-2"), "The area [@ilacs-2025, area 2].");
  });
});

describe("a part of a finding", () => {
  const finding = meant(ask("$0"), "p1").finding;

  it("is taken in the report's own letters, whatever marks and spaces it is typed with", () => {
    assert.equal(printedPart(finding, "A broad  early help offer,"), "a broad early help offer");
    assert.equal(printedPart(finding, finding.text), finding.text);
  });

  it("may leave words out, in the report's order", () => {
    assert.equal(
      printedPart(finding, "families can draw on … five family hubs"),
      "Families can draw on … five family hubs",
    );
    assert.equal(printedPart(finding, "five family hubs [...] Families can draw on"), null);
  });

  it("is none of other words", () => {
    assert.equal(printedPart(finding, "a broad early assistance offer"), null);
    assert.equal(printedPart(finding, " … "), null);
  });
});

describe("whatever is quoted, wherever", () => {
  const report = readReportOutline(`Northmere, ilacs, 2025-06-02 to 2025-06-13
Overall effectiveness: good

# What needs to improve
- How well children’s plans say what will “get better”, by when. (enabler 2)

# The experiences and progress of care leavers: good
1. Care leavers don’t wait. Some, however, say that they “wouldn’t know who to ring”. Northmere’s leaders know.
2. Is 95% enough? Leaders say so: of 20 plans, 19 were good; most (not all) were up-to-date. PAs visit.
3. Children’s ‘passports’ help when they move. They’re read by carers, schools and, at times, GPs.
`);
  const drafts = [
    "1. Our plan’s first words. The report says that $0\n\n2. More.\n",
    '1. Our plan. "We agree." $0 We know this.\n\n2. "More" of it.\n',
    "1. Our plan. The report’s words are: $0\n\n2. The ‘Compass’ team’s plan.\n",
    "| Finding | Action |\n| --- | --- |\n| $0 | We’ll act by June 2026 |\n",
    "The report’s words, that $0, are clear.\n",
  ];
  const frontMatter =
    "---\ninspection-response:\n  kind: press-statement\n  sources:\n    - ilacs-2025.pdf\n---\n\n";
  const options = { sources: { "ilacs-2025": report } };
  const aboutWords = /quotation|quoted|misquoted|citation|lifted|changed-finding|unknown-/;

  for (const [index, body] of drafts.entries()) {
    it(`is found word for word with its citation, and no mark is out of place: draft ${index + 1}`, () => {
      const marked = frontMatter + body;
      const offset = marked.indexOf("$0");
      const text = marked.replace("$0", "");
      const { concordance, problems } = problemsOf(text, options);
      const source = concordance.current;
      assert(source !== null);
      assert.deepEqual(
        problems.filter(({ rule }) => aboutWords.test(rule)),
        [],
      );
      for (const finding of allFindings(report)) {
        for (const words of [finding.text, ...sentencesOfFinding(finding)]) {
          const selection = { start: offset, end: offset };
          const edit = quotationEdit(concordance, selection, { source, finding, words });
          assert(edit !== null);
          const after = problemsOf(edited(text, edit), options);
          const told = after.problems.filter(({ rule }) => aboutWords.test(rule));
          assert.deepEqual(told, [], edit.text);
          const quoted = after.concordance.quotations.find(
            ({ match }) => match.places[0]?.finding === finding,
          );
          assert.equal(quoted?.match.verdict, "exact", edit.text);
          assert.equal(quoted.miscited, false, edit.text);
          assert.ok(quoted.citation !== null, edit.text);
        }
      }
    });
  }
});
