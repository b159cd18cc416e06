// A named person's words: one sentence or many paragraphs, and what is quoted inside them.

import assert from "node:assert/strict";

import { factsOf, quotationLines, readOutline } from "./blocksOfText.ts";

function speechesOf(draft: string): string[] {
  return readOutline(draft).flatMap(({ text, facts }) =>
    facts.speeches.map(({ span }) => text.slice(span.start, span.end)),
  );
}

describe("speech", () => {
  it("is told by who speaks before and after the words", () => {
    assert.deepEqual(speechesOf("Cllr Ada Marsh, Leader of the Council, said: “We accept it.”"), [
      "“We accept it.”",
    ]);
    assert.deepEqual(speechesOf("“We accept it,” said Cllr Ada Marsh. “All of it.”"), [
      "“We accept it,”",
      "“All of it.”",
    ]);
    assert.deepEqual(speechesOf("“We accept it”, says Ada Marsh, chief executive of Northmere."), [
      "“We accept it”",
    ]);
    assert.deepEqual(speechesOf('Responding to the letter from Ofsted, Dr Ben Hale said: "We accept it."'), [
      '"We accept it."',
    ]);
    assert.deepEqual(speechesOf("Cllr Marsh welcomed the report and said “we accept it in full”."), [
      "“we accept it in full”",
    ]);
  });

  it("runs over paragraphs, each opening with a mark and only the last closing", () => {
    const draft =
      'Cllr Ada Marsh, Cabinet Member for Children, Schools and Families said:\n\n“One is done.\n\n"Two is done.\n\n“Three is done.”\n\nChildren wait.';
    assert.deepEqual(speechesOf(draft), ["“One is done.", '"Two is done.', "“Three is done.”"]);
  });

  it("goes on where a paragraph was closed too early, and after “She continued:”", () => {
    const closedEarly =
      "Cllr Ada Marsh said:\n\n“One is done and we are proud of it, all of us.”\n\n“Two is done.”";
    assert.equal(speechesOf(closedEarly).length, 2);
    const continued =
      "Cllr Ada Marsh said:\n\n“One is done and we are proud of it, all of us.”\n\nShe continued:\n\n“Two is done.”";
    assert.deepEqual(speechesOf(continued)[1], "“Two is done.”");
  });

  it("ends, when left open, at a paragraph without a mark and at a heading", () => {
    const open = "Cllr Ada Marsh said: “One is done.\n\nInspectors found that “children wait too long”.";
    assert.equal(speechesOf(open).length, 1);
    assert.deepEqual(
      readOutline(open).flatMap(({ facts }) => quotationLines(facts)),
      ["inspectors children wait too long"],
    );
    const heading = "Cllr Ada Marsh said: “One is done.\n\n# Next\n\n“Two words are quoted here.”";
    assert.equal(speechesOf(heading).length, 1);
  });

  it("holds a quotation of the inspectors", () => {
    const { quotations, speeches } = factsOf(
      "Cllr Ada Marsh said: “We are proud. Inspectors found that ‘leaders know their services well’ and that counts.”",
    );
    assert.equal(speeches.length, 1);
    assert.deepEqual(quotationLines({ quotations }), ["inspectors* leaders know their services well"]);
  });

  it("marks what is said in it", () => {
    const { gradeClaims, wordings } = factsOf("Cllr Ada Marsh said: “OFSTED rated us good overall.”");
    assert.deepEqual(
      gradeClaims.map(({ inSpeech }) => inSpeech),
      [true],
    );
    assert.deepEqual(
      wordings.map(({ inSpeech }) => inSpeech),
      [true],
    );
  });

  it("reads plain text whose lines are paragraphs", () => {
    const long = "and so on ".repeat(14).trim();
    const text = `Cllr Ada Marsh said:\n“One is done, ${long}.\n“Two is done, ${long}.”\nChildren get help, ${long}.`;
    const { speeches } = factsOf(text);
    assert.equal(speeches.length, 2);
    assert.ok((speeches[1]?.span.end ?? Infinity) < text.indexOf("Children get"));
  });
});
