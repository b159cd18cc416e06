import assert from "node:assert/strict";

import { renderMessage } from "../../server/src/core/problem.ts";
import { notCarriedOver } from "../../server/src/core/writing/importedDraft.ts";
import { annotateWord } from "../../server/src/word/annotateWord.ts";
import { readWordDraft } from "../../server/src/word/readWordDraft.ts";
import { WordPackage } from "../../server/src/word/wordPackage.ts";
import { idOf, joined, rangeOf, withoutComments } from "./commentMarks.ts";
import { p, wordFile } from "./wordFile.ts";
import { wordFixtures } from "./wordDrafts.ts";

const date = "2026-05-01T09:00:00.000Z";

for (const { name, bytes, markdown, marked } of wordFixtures) {
  describe(`a Word draft: ${name}`, () => {
    it("is read as Markdown", () => {
      const draft = readWordDraft(bytes);
      assert.ok(!("fault" in draft), JSON.stringify(draft));
      assert.equal(draft.markdown, markdown);
    });

    it("takes comments on the very words, and changes nothing else", () => {
      const words = Object.keys(marked);
      const notes = words.map((each) => {
        const start = markdown.indexOf(each);
        assert.ok(start >= 0, each);
        return { start, end: start + each.length, text: `On <${each}>` };
      });
      const annotated = annotateWord(bytes, notes, date);
      assert.ok(!("fault" in annotated), JSON.stringify(annotated));
      assert.equal(annotated.added, words.length);
      const before = new WordPackage(bytes);
      const after = new WordPackage(annotated.bytes);
      const ids = words.map((each) => idOf(after, `On <${each}>`));
      assert.deepEqual(
        ids.map((id) => rangeOf(after, id)),
        Object.values(marked),
      );
      for (const part of before.names) {
        if (/document\.xml|footnotes\.xml|comments\.xml|\.rels$|Content_Types/.test(part)) continue;
        assert.deepEqual(after.bytes(part), before.bytes(part), part);
      }
      for (const part of ["word/document.xml", "word/footnotes.xml"]) {
        const was = before.text(part);
        if (was !== null)
          assert.equal(joined(withoutComments(after.text(part) ?? "", ids)), joined(was), part);
      }
      const again = readWordDraft(annotated.bytes);
      assert.ok(!("fault" in again));
      assert.equal(again.markdown, markdown);
    });

    it("takes each comment once, however often it is written", () => {
      const notes = [{ start: 0, end: 3, text: "Once" }];
      const first = annotateWord(bytes, notes, date);
      assert.ok(!("fault" in first));
      const second = annotateWord(first.bytes, notes, date);
      assert.ok(!("fault" in second));
      assert.deepEqual([second.added, second.already], [0, 1]);
      assert.deepEqual(second.bytes, first.bytes);
    });
  });
}

describe("places of a Word draft", () => {
  it("are called by heading and number, or by which paragraph they are", () => {
    const draft = readWordDraft(
      wordFile({ body: p("Governance", '<w:outlineLvl w:val="0"/>') + p("Unnumbered.") + p("2.3 Typed.") }),
    );
    assert.ok(!("fault" in draft));
    assert.deepEqual(
      draft.places.map(({ label }) => label),
      ['heading "Governance"', "Governance › 1st paragraph", "Governance › paragraph 2.3"],
    );
  });

  it("take a comment where there are no words", () => {
    const bytes = wordFile({
      body: `<w:tbl><w:tr><w:tc>${p("Action")}</w:tc><w:tc>${p("Lead")}</w:tc></w:tr><w:tr><w:tc>${p("Review")}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`,
    });
    const draft = readWordDraft(bytes);
    assert.ok(!("fault" in draft));
    const start = draft.markdown.indexOf("|  |") + 1;
    const annotated = annotateWord(bytes, [{ start, end: start + 2, text: "No lead" }], date);
    assert.ok(!("fault" in annotated));
    assert.match(
      new WordPackage(annotated.bytes).text("word/document.xml") ?? "",
      /<w:tc><w:p><w:commentRangeStart w:id="0"\/><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r><\/w:p><\/w:tc>/,
    );
  });

  it("in a text box are marked on the box", () => {
    const box = wordFixtures.find(({ name }) => name.startsWith("a text box"));
    assert.ok(box !== undefined);
    const start = box.markdown.indexOf("OFSTED");
    const annotated = annotateWord(box.bytes, [{ start, end: start + 6, text: "Here" }], date);
    assert.ok(!("fault" in annotated));
    const text = new WordPackage(annotated.bytes).text("word/document.xml") ?? "";
    assert.match(
      text,
      /<w:commentRangeStart w:id="0"\/><w:r><mc:AlternateContent>.*<\/mc:AlternateContent><\/w:r><w:commentRangeEnd w:id="0"\/>/,
    );
  });
});

describe("a file that is no Word draft", () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
  const encrypted = Uint8Array.from([...old, ...Buffer.from("EncryptedPackage", "utf16le")]);
  const good = wordFile({ body: p("Words.") });
  for (const [name, bytes, fault] of [
    ["protected by a password", encrypted, /password/],
    ["of before 2007", old, /before 2007/],
    ["empty", new Uint8Array(), /empty/],
    ["cut short", good.subarray(0, good.length - 200), /damaged/],
    ["of text", new TextEncoder().encode("Words."), /no Word document/],
    ["with broken XML", wordFile({ body: "<w:p><w:r>" }), /damaged/],
    ["unpacking too far", wordFile({ body: p(" ".repeat(9 * 1024 * 1024)) }), /more text/],
    ["nested without end", wordFile({ body: "<w:p>".repeat(60_000) + "</w:p>".repeat(60_000) }), /damaged/],
  ] as const) {
    it(`${name}: says so`, () => {
      const draft = readWordDraft(bytes);
      assert.ok("fault" in draft);
      assert.match(draft.fault, fault);
    });
  }

  it("with macros is read, and keeps them in the copy", () => {
    const macros = new Uint8Array([1, 2, 3]);
    const bytes = wordFile({
      body: p("Words."),
      macros: true,
      more: { "word/vbaProject.bin": { content: macros, type: "application/vnd.ms-office.vbaProject" } },
    });
    const draft = readWordDraft(bytes);
    assert.ok(!("fault" in draft) && draft.macros);
    const annotated = annotateWord(bytes, [{ start: 0, end: 5, text: "Here" }], date);
    assert.ok(!("fault" in annotated));
    assert.deepEqual(new WordPackage(annotated.bytes).bytes("word/vbaProject.bin"), macros);
  });
});

describe("what a Word draft holds that its Markdown does not", () => {
  it("is counted: a table of contents", () => {
    const fixture = wordFixtures.find(
      ({ name }) => name === "fields, a table of contents and a cross-reference",
    );
    assert.ok(fixture !== undefined);
    const draft = readWordDraft(fixture.bytes);
    assert.ok(!("fault" in draft), JSON.stringify(draft));
    assert.equal(draft.left.contents, 1);
    const sentences = notCarriedOver({ ...draft, ...draft.left }).map((sentence) => renderMessage(sentence));
    assert.deepEqual(sentences, [
      "Its table of contents is left out: Word makes one again from the headings.",
    ]);
  });

  for (const [name, sentence] of [
    ["signs of fonts of pictures", "2 signs of fonts of pictures are left out: look what stands there."],
    [
      "automatic numbers in words",
      "1 automatic number is left out, for how Word prints it is not known: type it in the draft.",
    ],
  ] as const) {
    it(`is counted: ${name}`, () => {
      const fixture = wordFixtures.find((each) => each.name.startsWith(name));
      assert.ok(fixture !== undefined);
      const draft = readWordDraft(fixture.bytes);
      assert.ok(!("fault" in draft), JSON.stringify(draft));
      assert.deepEqual(
        notCarriedOver({ ...draft, ...draft.left }).map((each) => renderMessage(each)),
        [sentence],
      );
    });
  }
});
