// Quotations, whom they are credited to, and the marks they stand in.

import assert from "node:assert/strict";

import { factsOf, quotationLines, readOutline } from "./blocksOfText.ts";

function expectQuotations(text: string, ...expected: string[]): void {
  assert.deepEqual(quotationLines(factsOf(text)), expected, text);
}

describe("quotations", () => {
  it("reads every kind of mark", () => {
    expectQuotations(
      `Inspectors found that "children wait too long" for a plan.`,
      "inspectors children wait too long",
    );
    expectQuotations(
      `Ofsted found that ‘parents’ views are heard at every stage’.`,
      "inspectors parents’ views are heard at every stage",
    );
    expectQuotations(
      `Inspectors highlighted ”strong leadership of services“ and "stable teams of workers”.`,
      "inspectors strong leadership of services",
      "inspectors stable teams of workers",
    );
    expectQuotations(
      `Inspectors stated: 'Children's needs are understood. Parents' wishes are heard.'`,
      "inspectors Children's needs are understood. Parents' wishes are heard.",
    );
  });

  it("takes “They found” for the inspectors only where the paragraph above ended by speaking of them", () => {
    const credits = (draft: string): string[] =>
      readOutline(draft).flatMap(({ facts }) => quotationLines(facts));
    assert.deepEqual(credits("Inspectors came in May.\n\nThey also noted ‘children wait too long’."), [
      "inspectors children wait too long",
    ]);
    assert.deepEqual(
      credits("Inspectors came.\n\nThey found ‘children wait too long’.\n\nThey praised ‘pride and care’."),
      ["inspectors children wait too long", "inspectors pride and care"],
    );
    assert.deepEqual(
      credits("The report is out.\n\n> A quotation of four words.\n\nIt notes ‘care is good’."),
      ["nobody A quotation of four words.", "inspectors care is good"],
    );
    for (const draft of [
      "Inspectors came. Parents met them.\n\nThey found ‘children wait too long’.",
      "Inspectors met parents.\n\nThey said ‘children wait too long’.",
      "Inspectors came.\n\n# Parents\n\nThey found ‘children wait too long’.",
      "Inspectors came.\n\nParents came too.\n\nThey found ‘children wait too long’.",
    ]) {
      assert.deepEqual(credits(draft), ["nobody children wait too long"], draft);
    }
  });

  it("knows this inspection and ours from the council's own papers", () => {
    for (const theirs of ["This", "Our", "Our latest"]) {
      expectQuotations(
        `${theirs} inspection found ‘leaders act with care’.`,
        "inspectors leaders act with care",
      );
    }
    for (const own of ["This report", "Our own inspection", "Our mock inspection"]) {
      expectQuotations(`${own} found ‘leaders act with care’.`, "nobody leaders act with care");
    }
  });

  it("takes no apostrophe for a mark", () => {
    expectQuotations("The team’s and parents’ meeting in the 1990s’ hall was children’s work.");
    expectQuotations("The report says that parents’ views are ‘heard early’.", "inspectors heard early");
    expectQuotations("Work of the ’90s and of the teams' managers.");
  });

  it("keeps omissions and additions in the words", () => {
    expectQuotations(
      "The report notes that leaders “know their services […] well” and have “taken [decisive] action…”",
      "inspectors know their services […] well",
      "inspectors taken [decisive] action…",
    );
  });

  it("gives spans with and without the marks", () => {
    const text = "Inspectors found “children wait too long”.";
    const [quotation] = factsOf(text).quotations;
    assert.ok(quotation !== undefined);
    assert.equal(text.slice(quotation.span.start, quotation.span.end), "“children wait too long”");
    assert.equal(text.slice(quotation.inner.start, quotation.inner.end), "children wait too long");
    assert.equal(quotation.form, "double");
    assert.equal(text.slice(quotation.sentence.start, quotation.sentence.end), text);
  });

  it("tells emphasis from quotation", () => {
    expectQuotations(
      "Our ‘front door’ team and the ‘Staying Close’ programme grew.",
      "~ front door",
      "~ Staying Close",
    );
    expectQuotations("Northmere was rated ‘Good’.", "~ Good");
    expectQuotations("Children identified as ‘at risk’ are seen quickly.", "~ at risk");
    expectQuotations("Services were described as ‘bleak’ by inspectors.", "inspectors bleak");
    expectQuotations("Ofsted praised the work of ‘tenacious’ social workers.", "inspectors tenacious");
    expectQuotations("She won the ‘Social Worker of the Year’ award.", "~ Social Worker of the Year");
  });

  it("reads a quotation that runs on over paragraphs", () => {
    const read = readOutline("The report notes: “Children wait too long.\n\n“Plans are slow.”\n\nWe agree.");
    assert.deepEqual(
      read.flatMap(({ facts }) => quotationLines(facts)),
      ["inspectors Children wait too long.", "inspectors Plans are slow."],
    );
  });

  it("credits a quoted cell of a column that says what the inspectors said, and no other cell", () => {
    const words = "“Children wait too long for a plan.”";
    const inColumn = (header: string, text = words): string[] =>
      quotationLines(factsOf(text, { kind: "cell", cell: { row: 1, column: 0, header, comment: null } }));
    for (const header of [
      "What Ofsted said",
      "What the report says",
      "Inspectors’ findings",
      "Ofsted wording",
    ]) {
      assert.deepEqual(inColumn(header), ["inspectors Children wait too long for a plan."], header);
    }
    assert.deepEqual(inColumn("What we said"), ["nobody Children wait too long for a plan."]);
    assert.deepEqual(inColumn("What Ofsted said", "The team we call “the plan on a page” will meet."), [
      "nobody the plan on a page",
    ]);
  });

  it("credits what a lead-in announces, in paragraphs, lists and block quotes", () => {
    for (const draft of [
      "The report says:\n\n“Children wait too long for a plan.”",
      "The report says:\n\n- “Children wait too long for a plan.”",
      "The report says:\n\n> Children wait too long for a plan.",
    ]) {
      const lines = readOutline(draft).flatMap(({ facts }) => quotationLines(facts));
      assert.deepEqual(lines, ["inspectors Children wait too long for a plan."], draft);
    }
  });
});

describe("attribution", () => {
  const words = "“children wait too long for a plan”";
  const creditedTo = (text: string): string => factsOf(text).quotations[0]?.attribution.to ?? "no quotation";

  it("credits the inspectors", () => {
    for (const text of [
      `Ofsted noted ${words}.`,
      `According to Ofsted, ${words}.`,
      `In the words of the inspectors, ${words}.`,
      `${words}, according to the report.`,
      `${words}, Ofsted said.`,
      `Some ${words}, an Ofsted inspector has concluded.`,
      `The report, which was published in July, says that ${words}.`,
      `Ofsted’s inspectors, who visited in June, said that ${words}.`,
      `Ofsted gave a rating of ‘good’, highlighting ${words}.`.replace("‘good’", "good"),
      `Leaders were praised for ${words}.`,
      `Staff told inspectors that ${words}.`,
      `Inspectors reported that staff said ${words}.`,
      `Inspectors were clear that ${words}.`,
      `Inspectors’ view that ${words} matters.`,
      `Feedback from inspectors was that ${words}.`,
      `The report into services in Northmere says ${words}.`,
      `Cllr Ada Marsh said Ofsted had found ${words}.`,
      `${words.replace("c", "C")} [@ilacs-2026, para. 17].`,
      `Responding to need is hard. The letter notes ${words}.`,
      `Ofsted praised our work. It also found that ${words}.`,
    ]) {
      assert.equal(creditedTo(text), "inspectors", text);
    }
  });

  it("credits another document that may not be at hand", () => {
    for (const text of [
      `In a letter to the DfE, the commissioner said that ${words}.`,
      `The monitoring visit letter says ${words}.`,
      `Last year's peer review found that ${words}.`,
      `An LGA report described ${words}.`,
      `${words}, according to Ofsted’s latest monitoring visit.`,
      `Our plan says ${words}.`,
      `Working Together says that ${words}.`,
    ]) {
      assert.equal(creditedTo(text), "absent", text);
    }
  });

  it("credits nobody in doubt", () => {
    for (const text of [
      `Services were described as ${words} by parents.`,
      `Staff say ${words} in our survey.`,
      `Ofsted's report was positive. Families told us ${words}.`,
      `The council has acknowledged there is ${words}.`,
      `This report says ${words}.`,
    ]) {
      assert.equal(creditedTo(text), "nobody", text);
    }
  });

  it("says which inspection is meant", () => {
    const pointer = (text: string): unknown => factsOf(text).quotations[0]?.attribution.inspection;
    assert.deepEqual(pointer(`In 2022 Ofsted said ${words}.`), { year: 2022 });
    assert.deepEqual(pointer(`The 2022 report said ${words}.`), { year: 2022 });
    assert.equal(pointer(`At the previous inspection, inspectors found that ${words}.`), "previous");
    assert.equal(pointer(`Since the last inspection, inspectors found that ${words}.`), "current");
    assert.equal(pointer(`Inspectors found that ${words} and we act by March 2027.`), "current");
  });

  it("keeps the words that credit", () => {
    assert.equal(factsOf(`Ofsted noted ${words}.`).quotations[0]?.attribution.words, "Ofsted noted");
  });
});
