import assert from "node:assert/strict";
import fc from "fast-check";

import { findHits, searchTextOf, type Hit, type TextPiece } from "../../client/src/pageView/searchText.ts";

/** Lines of a page; `|` parts the pieces of one line. */
function piecesOf(...lines: readonly string[]): TextPiece[] {
  return lines.flatMap((line) => {
    const pieces = line.split("|");
    return pieces.map((str, at) => ({ str, hasEOL: at === pieces.length - 1 }));
  });
}

/** The very characters a hit holds, its pieces parted by `|`. */
function heldBy({ start, end }: Hit, pieces: readonly TextPiece[]): string {
  const held = pieces.slice(start.piece, end.piece + 1).map(({ str }) => str);
  const last = held.length - 1;
  held[last] = held[last]?.slice(0, end.offset) ?? "";
  held[0] = held[0]?.slice(start.offset) ?? "";
  return held.join("|");
}

function found(words: string, ...lines: readonly string[]): string[] {
  const pieces = piecesOf(...lines);
  return findHits(searchTextOf(pieces), words).map((hit) => heldBy(hit, pieces));
}

describe("searching the words of a page", () => {
  it("takes no notice of capitals, marks and spaces", () => {
    assert.deepEqual(found("CHILDREN wait", "Too many children  wait."), ["children  wait"]);
    assert.deepEqual(found('don\'t "wait"', "They don’t “wait” long."), ["don’t “wait”"]);
  });

  it("goes on over pieces and line ends", () => {
    assert.deepEqual(found("children wait too long", "many chil|dren wait", "too long."), [
      "chil|dren wait|too long",
    ]);
  });

  it("finds words that a line's end has broken, and those with a hyphen of their own", () => {
    assert.deepEqual(found("services", "good ser-", "vices for all"), ["ser-|vices"]);
    assert.deepEqual(found("decision-making", "in decision-", "making"), ["decision-|making"]);
    assert.deepEqual(found("wellbeing", "their well-being"), ["well-being"]);
  });

  it("finds the letters of a ligature", () => {
    assert.deepEqual(found("first", "the ﬁrst page"), ["ﬁrst"]);
  });

  it("finds every place once, in order, and nothing for no words", () => {
    assert.deepEqual(found("aa", "aaaa aa"), ["aa", "aa", "aa"]);
    assert.deepEqual(found("  ", "some words"), []);
    assert.deepEqual(found("not there", "some words"), []);
  });

  it("finds any run of a page's own characters where it stands", () => {
    const line = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abc Ab–’ﬁ ") });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (lines, from, length) => {
          const text = searchTextOf(piecesOf(...lines));
          const words = text.text.slice(from % (text.text.length + 1)).slice(0, 1 + (length % 6));
          fc.pre(words.trim() !== "");
          const hits = findHits(text, words);
          assert.ok(hits.length > 0);
          for (const { start, end } of hits) {
            assert.ok(start.piece < end.piece || (start.piece === end.piece && start.offset < end.offset));
          }
        },
      ),
    );
  });
});
