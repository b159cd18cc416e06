import assert from "node:assert/strict";

import fc from "fast-check";

import { readResponse } from "../../server/src/core/response/readResponse.ts";
import { proseSpan, type ResponseDocument } from "../../server/src/core/response/responseDocument.ts";
import { anyDraft } from "./draftTexts.ts";

function only(text: string) {
  const [block, ...more] = readResponse(text).blocks;
  assert.ok(block !== undefined && more.length === 0, `one block expected in ${text}`);
  return block.fact;
}

/** The draft's characters that stand for some words of its first block. */
function sourceOf(text: string, words: string): string {
  const { fact, offset } = readResponse(text).blocks[0] ?? assert.fail("no block");
  const at = fact.prose.text.indexOf(words);
  assert.ok(at >= 0, `“${words}” is not in “${fact.prose.text}”`);
  const span = proseSpan(fact.prose, at, at + words.length);
  return text.slice(span.start + offset, span.end + offset);
}

describe("reading a draft", () => {
  it("gives the words without their markup", () => {
    assert.equal(
      only("A **bold** [link](x.md) &amp; \\*star\\*, `code` <!-- no -->end[^1]").prose.text,
      "A bold link & *star*,  end",
    );
  });

  it("leaves a footnote's raised mark out, and raised letters in", () => {
    assert.equal(only("Leaders<sup>1</sup> listen<sup>[2]</sup>.").prose.text, "Leaders listen.");
    assert.equal(only("On the 21<sup>st</sup> of May").prose.text, "On the 21st of May");
  });

  it("leads back from the words to the draft's characters", () => {
    assert.equal(sourceOf("A **bold** word", "bold word"), "bold** word");
    assert.equal(sourceOf("fish &amp; chips", "&"), "&amp;");
    assert.equal(sourceOf("fish &amp; chips", "& chips"), "&amp; chips");
    assert.equal(sourceOf("a \\* b", "*"), "\\*");
    assert.equal(sourceOf("\tone\r\n  two", "one two"), "one\r\n  two");
    assert.equal(sourceOf("> one\n> two 🙂 three", "two 🙂"), "two 🙂");
  });

  it("takes a line end for a space and a forced break for a new line", () => {
    assert.equal(only("one \r\n two").prose.text, "one two");
    assert.equal(only("one  \ntwo\\\nthree").prose.text, "one\ntwo\nthree");
    assert.equal(only("> one\n> two").prose.text, "one two");
  });

  it("reads a table's cells with their places and headers", () => {
    const cells = readResponse("| Area | Lead |\n| --- | --- |\n| One \\| two | **Ann** |").blocks;
    assert.deepEqual(
      cells.map(({ fact }) => [fact.cell?.row, fact.cell?.column, fact.cell?.header, fact.prose.text]),
      [
        [0, 0, "Area", "Area"],
        [0, 1, "Lead", "Lead"],
        [1, 0, "Area", "One | two"],
        [1, 1, "Lead", "Ann"],
      ],
    );
  });

  it("finds the front matter after a byte order mark, and every place behind it", () => {
    const text = "\uFEFF---\r\ntitle: x\r\n---\r\n# Head\r\n\r\n1. One";
    const { frontMatter, blocks, numbers } = readResponse(text);
    assert.equal(frontMatter?.text, "title: x\r\n");
    assert.deepEqual(
      blocks.map(({ fact, offset }) => text.slice(fact.span.start + offset, fact.span.end + offset)),
      ["# Head", "One"],
    );
    const [number] = numbers;
    assert.equal(number && text.slice(number.fact.span.start + number.offset).startsWith("1."), true);
  });

  it("takes a rule at the top that nothing closes for no front matter", () => {
    assert.equal(readResponse("---\ntitle: x\n\nText").frontMatter, null);
  });

  it("takes our settings for front matter where nothing ends them, up to the last of them", () => {
    for (const end of ["\n", "\r\n"]) {
      const own = ["---", "inspection-response:", "  sources:", "    - report.pdf"].join(end);
      const rest = ["", "", "# Head", "", "The council welcomes it.", "", "---", "", "Notes"].join(end);
      const { frontMatter, blocks } = readResponse(own + rest);
      assert.deepEqual(frontMatter?.span, { start: 0, end: own.length });
      assert.equal(frontMatter.closed, false);
      assert.equal(blocks.length, 3);
    }
  });

  it("takes a value of several lines with an empty one among them for settings that are ended", () => {
    const text =
      "---\ninspection-response:\n  authority: Northmere\n\n# Whose report\ntitle: x\n---\n\nText here";
    assert.equal(readResponse(text).frontMatter?.closed, true);
  });

  it("reads no suppression in words shown as code", () => {
    const comment = "<!-- inspection-response-ignore-line ofsted-capitals -->";
    const found = (text: string): number => readResponse(text).suppressions.length;
    assert.equal(found(`Write \`${comment}\` at the end of a line.`), 0);
    assert.equal(found(`Write \`\` OFSTED ${comment} \`\` at the end of a line.`), 0);
    assert.equal(found(`- Write \`${comment}\` at the end.\n- Or nothing.`), 0);
    assert.equal(found(`| \`${comment}\` | a row |\n| --- | --- |\n| a | b |`), 0);
    assert.equal(found(`We use \`code\`. ${comment}`), 1);
    assert.equal(found(`A \` alone. ${comment}`), 1);
    assert.equal(found(`A \` alone.\n\nOFSTED ${comment}\n\nAnother \`.`), 1);
    assert.equal(found(`\`a\` and \`b\` ${comment} and \`c\``), 1);
  });

  it("reads suppressions with the rules they name and what they cover", () => {
    const text =
      "<!-- inspection-response-ignore-file rule-a -->\n\nOne <!-- inspection-response-ignore-line rule-b, rule-c -->\ntwo\n\n<!-- inspection-response-ignore rule-d -->\nText";
    const found = readResponse(text).suppressions.map(({ fact, offset }) => ({
      scope: fact.scope,
      rules: fact.rules.map(({ span }) => text.slice(span.start + offset, span.end + offset)),
      covers: fact.covers && text.slice(fact.covers.start + offset, fact.covers.end + offset),
    }));
    assert.deepEqual(found, [
      { scope: "file", rules: ["rule-a"], covers: null },
      {
        scope: "line",
        rules: ["rule-b", "rule-c"],
        covers: "One <!-- inspection-response-ignore-line rule-b, rule-c -->",
      },
      { scope: "block", rules: ["rule-d"], covers: null },
    ]);
  });

  it("keeps the facts of what an edit does not touch", () => {
    const before = readResponse("One said “words”.\n\nTwo.\n\n1. Three");
    const after = readResponse("Zero.\n\nOne said “words”.\n\nTwo more.\n\n1. Three", before);
    assert.equal(after.segments[1]?.fact, before.segments[0]?.fact);
    assert.equal(after.segments[3]?.fact, before.segments[2]?.fact);
    assert.notEqual(after.segments[2]?.fact, before.segments[1]?.fact);
  });

  it("reads an edited draft as it reads it whole", () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), text: anyDraft });
    fc.assert(
      fc.property(anyDraft, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        let now = text;
        let incremental: ResponseDocument = readResponse(now);
        for (const { at, length, text: insert } of edits) {
          const start = at % (now.length + 1);
          now = now.slice(0, start) + insert.slice(0, 60) + now.slice(start + length);
          incremental = readResponse(now, incremental);
          assert.deepEqual(incremental, readResponse(now));
        }
      }),
      { numRuns: 100 },
    );
  });
});
