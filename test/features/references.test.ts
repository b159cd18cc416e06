import assert from "node:assert/strict";

import { findingSymbols } from "../../server/src/core/features/findingSymbols.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import { answersTo, findingsMeantAt } from "../../server/src/core/features/references.ts";
import { type Asked, ask, northmere } from "./northmere.ts";

/** The words that speak of the findings meant at the cursor. */
function answers({ concordance, text, offset }: Asked): string[] {
  const meant = findingsMeantAt(concordance, offset).map(({ finding }) => finding.id);
  return answersTo(concordance, (_, { id }) => meant.includes(id)).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe("the answers to a finding", () => {
  const draft = (body: string): Asked => ask(body);

  it("are its quotations and citations, asked from either", () => {
    const all = ["“a broad early help offer”", "[@ilacs-2025, para. 1]", "[@ilacs-2025, paras. 1–2]"];
    const body = (first: string, second: string): string =>
      `Inspectors found “a broad ${first}early help offer” [@ilacs-2025, para. 1].\n\nWe agree [@ilacs-2025, ${second}paras. 1–2] and [@ilacs-2025, para. 3].\n`;
    assert.deepEqual(answers(draft(body("$0", ""))), all);
    assert.equal(answers(draft(body("", "$0"))).length, 3);
  });

  it("are the heading that sets an area out, and what cites the area", () => {
    const body =
      "## The timeliness of help for $0children who live with neglect\n\nWe will act by June.\n\n# Close\n\nAll is done [@ilacs-2025, area 1].\n";
    assert.deepEqual(answers(draft(body)), [
      "## The timeliness of help for children who live with neglect",
      "[@ilacs-2025, area 1]",
    ]);
  });

  it("are a heading's citation alone where it cites the area that it sets out", () => {
    const body =
      "## The timeliness of help for $0children who live with neglect [@ilacs-2025, area 1]\n\nWe will act by June.\n";
    assert.deepEqual(answers(draft(body)), ["[@ilacs-2025, area 1]"]);
  });

  it("are none for ordinary words, or for a cross-reference of the draft's own", () => {
    assert.deepEqual(answers(draft("1. We are $0proud.\n")), []);
    assert.deepEqual(answers(draft("1. First.\n\n2. As paragraph $01 says, we act.\n")), []);
  });
});

describe("findings by name", () => {
  const names = (query: string): string[] =>
    findingSymbols(northmere, query, renderMessage).map(({ name }) => name);

  it("are judgements with grades, areas and paragraphs with their first words", () => {
    assert.deepEqual(names("overall"), ["Overall effectiveness: good"]);
    assert.deepEqual(names("AREA neglect"), [
      "Area for improvement 1 (page 2): The timeliness of help for children who live with neglect.",
    ]);
    assert.deepEqual(names("paragraph too many"), [
      "Paragraph 2 (page 2): Too many children in the assessment teams have had three or more social workers in a…",
    ]);
  });

  it("lead a judgement to its section", () => {
    const [symbol] = findingSymbols(northmere, "progress of care leavers: outstanding", renderMessage);
    assert.equal(symbol?.finding?.id, "p3");
  });

  it("are all there without words, and none for words no name has", () => {
    assert.equal(names("").length, 5 + 1 + 2 + 3);
    assert.deepEqual(names("xylophone"), []);
  });
});
