// What a hover shows of a sentence that neither quotes nor cites, and the citations that can be put behind it.

import assert from "node:assert/strict";

import { citationsToInsert, findingsBehind } from "../../server/src/core/features/findingsBehind.ts";
import { hoverAt } from "../../server/src/core/features/hover.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import { problemsOf } from "../check.ts";
import { ask, edited, northmere } from "./northmere.ts";

const aboutStaff =
  "Inspectors told us that too many children in the assessment $0teams have had several social workers.";

describe("the findings behind a sentence", () => {
  it("are shown in the hover, best first, and said to be a likeness", () => {
    const { concordance, text, offset } = ask(`A first sentence of ours. ${aboutStaff} A last one.`);
    const hover = hoverAt(concordance, offset, "2026-06-01");
    assert.ok(hover !== null);
    assert.equal(text.slice(hover.span.start, hover.span.end), aboutStaff.replace("$0", ""));
    assert.match(hover.lines.map((line) => renderMessage(line)).join(), /likeness of words alone/);
    assert.equal(hover.excerpts[0]?.finding.id, "p2");
    assert.equal(renderMessage(hover.excerpts[0].place), "Paragraph 2 (page 2)");
    assert.ok(hover.excerpts.length <= 3);
  });

  it("are told to be none where none is near", () => {
    const { concordance, offset } = ask("The bins will be emptied $0on Tuesday because of the bank holiday.");
    const hover = hoverAt(concordance, offset, "2026-06-01");
    assert.deepEqual(
      hover?.lines.map((line) => renderMessage(line)),
      ["No finding is near this sentence."],
    );
    assert.deepEqual(hover?.excerpts, []);
  });

  it("give the grades where the sentence states one", () => {
    const { concordance, offset } = ask("Ofsted rated services in Northmere as good $0overall.");
    const behind = findingsBehind(concordance, offset);
    assert.match(
      behind?.lines.map((line) => renderMessage(line)).join() ?? "",
      /Overall effectiveness: good/,
    );
  });

  it("give way to what stands at the place itself", () => {
    const { concordance, offset } = ask(
      "Inspectors found that families can draw on “a broad $0early help offer”.",
    );
    const hover = hoverAt(concordance, offset, "2026-06-01");
    assert.deepEqual(
      hover?.lines.map((line) => renderMessage(line)),
      ["These are the report's words."],
    );
  });

  it("are not looked for in headings, labels and empty places", () => {
    for (const body of [
      "# Too many children in the $0assessment teams",
      "Our $0staff.",
      "One thing.\n\n$0\n\nAnother.",
    ]) {
      const { concordance, offset } = ask(body);
      assert.equal(findingsBehind(concordance, offset), null, body);
    }
  });

  it("never make a problem", () => {
    const { concordance } = ask(aboutStaff);
    assert.equal(concordance.quotations.length + concordance.citations.length, 0);
    const { problems } = problemsOf(concordance.response.text, { sources: { "ilacs-2025": northmere } });
    const start = concordance.response.text.indexOf("Inspectors told");
    assert.deepEqual(
      problems.filter(({ span }) => span.end > start).map(({ rule }) => rule),
      [],
    );
  });
});

describe("a citation to insert", () => {
  it("goes before the sentence's full stop", () => {
    const { concordance, text, offset } = ask(`${aboutStaff} We have hired more.`);
    const [fix] = citationsToInsert(concordance, offset);
    const [edit] = fix?.edits ?? [];
    assert.ok(fix !== undefined && edit !== undefined);
    assert.equal(fix.safe, false);
    assert.match(
      renderMessage(fix.title),
      /^Insert citation \[@ilacs-2025, para\. 2\]: Paragraph 2 \(page 2\), Too many/,
    );
    assert.match(edited(text, edit), /several social workers \[@ilacs-2025, para\. 2\]\. We have hired/);
  });

  it("is not offered where the sentence cites already, or nothing is near", () => {
    const cited = ask(aboutStaff.replace("workers.", "workers [@ilacs-2025, para. 1]."));
    assert.deepEqual(citationsToInsert(cited.concordance, cited.offset), []);
    const far = ask("The bins will be emptied $0on Tuesday because of the bank holiday.");
    assert.deepEqual(citationsToInsert(far.concordance, far.offset), []);
  });
});
