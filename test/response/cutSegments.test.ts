import assert from "node:assert/strict";

import fc from "fast-check";

import { cutSegments } from "../../server/src/core/response/cutSegments.ts";
import { readBlocks, readParsedBlocks, readPlainBlocks } from "../../server/src/core/response/readBlocks.ts";
import type { TextBlock } from "../../server/src/core/response/responseDocument.ts";
import { anyDraft } from "./draftTexts.ts";

function pieces(text: string): string[] {
  return cutSegments(text, 0).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

/** A block without what depends on the cut: only its words, kind and place. */
function outline(block: TextBlock, offset: number): unknown {
  const { kind, level, listDepth, inBlockQuote, cell, prose } = block;
  return {
    kind,
    level,
    listDepth,
    inBlockQuote,
    cell,
    words: prose.text,
    start: block.span.start + offset,
    places: prose.runs.map(({ at, source }) => [at, source + offset]),
  };
}

describe("cutting a draft into segments", () => {
  it("cuts headings, paragraphs and each item of a list at the margin", () => {
    assert.deepEqual(
      pieces("# Title\nText\nmore\n\n1. One\n2. Two\n   still two\n\n   and still\n- Bullet\n"),
      [
        "heading: # Title",
        "text: Text\nmore",
        "list-item: 1. One",
        "list-item: 2. Two\n   still two\n\n   and still",
        "list-item: - Bullet",
      ],
    );
  });

  it("never cuts an open fence, comment or block quote", () => {
    assert.deepEqual(
      pieces("```\ncode\n\n# no heading\n```\n<!-- one\n\ntwo -->\n> quoted\nlazily\n\n> again"),
      [
        "code: ```\ncode\n\n# no heading\n```",
        "comment: <!-- one\n\ntwo -->",
        "block-quote: > quoted\nlazily",
        "block-quote: > again",
      ],
    );
  });

  it("keeps a fence that nothing closes to the end", () => {
    assert.deepEqual(pieces("~~~\none\n\ntwo"), ["code: ~~~\none\n\ntwo"]);
  });

  it("takes a table from its header on, and the text above it for a paragraph", () => {
    assert.deepEqual(pieces("Text\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter"), [
      "text: Text",
      "table: | a | b |\n|---|---|\n| 1 | 2 |",
      "text: After",
    ]);
  });

  it("joins a number other than 1 to the paragraph above, as Markdown does", () => {
    assert.deepEqual(pieces("in the year\n12. Twelve\n\nin the year\n1. One"), [
      "text: in the year\n12. Twelve",
      "text: in the year",
      "list-item: 1. One",
    ]);
  });

  it("takes an underlined paragraph for a heading", () => {
    assert.deepEqual(pieces("Title\n---\nText"), ["heading: Title\n---", "text: Text"]);
  });

  it("reads the pieces as the parser reads the whole", () => {
    fc.assert(
      fc.property(anyDraft, (text) => {
        const whole = readParsedBlocks(text).blocks.map((block) => outline(block, 0));
        const cut = cutSegments(text, 0).flatMap(({ start, end }) =>
          readParsedBlocks(text.slice(start, end)).blocks.map((block) => outline(block, start)),
        );
        assert.deepEqual(cut, whole);
      }),
      { numRuns: 100 },
    );
  });

  it("reads plain words by hand as the parser reads them", () => {
    let plain = 0;
    fc.assert(
      fc.property(anyDraft, (text) => {
        for (const { kind, start, end } of cutSegments(text, 0)) {
          const slice = text.slice(start, end);
          const byHand = readPlainBlocks(slice, kind);
          if (byHand === null) continue;
          plain++;
          assert.deepEqual(byHand, readParsedBlocks(slice));
        }
      }),
      { numRuns: 100 },
    );
    assert.ok(plain > 60);
  });

  it("reads a line of a million characters", () => {
    const text = "word ".repeat(200_000).trim();
    const [cut, ...more] = cutSegments(text, 0);
    assert.equal(more.length, 0);
    assert.equal(cut?.end, text.length);
    assert.equal(readBlocks(text, "text").blocks[0]?.prose.text, text);
  });
});
