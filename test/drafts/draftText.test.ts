// Drafts in every encoding that offices still produce, to text and back.

import assert from "node:assert/strict";
import fc from "fast-check";

import {
  decodeDraft,
  type DraftEncoding,
  type DraftText,
  encodeDraft,
} from "../../server/src/sources/draftText.ts";
import { decodeWindows1252, encodeWindows1252 } from "../../server/src/sources/windows1252.ts";

function text(bytes: Uint8Array): DraftText {
  const draft = decodeDraft(bytes);
  assert.ok(!("fault" in draft));
  return draft;
}

describe("a draft's bytes", () => {
  const words = "“Café” – Cllr Ó Briain’s £5\r\n";

  for (const [name, draft] of [
    ["UTF-8", { text: words, encoding: "utf-8", byteOrderMark: false }],
    ["UTF-8 with a byte-order mark", { text: words, encoding: "utf-8", byteOrderMark: true }],
    ["UTF-16", { text: words, encoding: "utf-16le", byteOrderMark: true }],
    ["UTF-16, big end first", { text: words, encoding: "utf-16be", byteOrderMark: true }],
    ["Windows-1252", { text: words, encoding: "windows-1252", byteOrderMark: false }],
  ] as const) {
    it(`are read and written back as ${name}`, () => {
      const { bytes, encoding } = encodeDraft(draft.text, draft);
      assert.equal(encoding, draft.encoding);
      assert.deepEqual(text(bytes), draft);
    });
  }

  it("are UTF-16 without a mark where every other byte is nought", () => {
    assert.deepEqual(text(Buffer.from("A plan", "utf16le")), {
      text: "A plan",
      encoding: "utf-16le",
      byteOrderMark: false,
    });
  });

  it("become UTF-8 where Windows-1252 lacks a character", () => {
    const draft: DraftText = { text: "é", encoding: "windows-1252", byteOrderMark: false };
    const { bytes, encoding } = encodeDraft("é ≥ 5", draft);
    assert.equal(encoding, "utf-8");
    assert.equal(Buffer.from(bytes).toString("utf8"), "é ≥ 5");
  });

  it("are refused with a reason where they are no text", () => {
    for (const [bytes, reason] of [
      [Buffer.from("%PDF-1.7\n"), /is a PDF, not a draft/],
      [Uint8Array.of(1, 0, 0, 2, 0, 0, 0, 3), /is not text/],
    ] as const) {
      const draft = decodeDraft(bytes);
      assert.ok("fault" in draft);
      assert.match(draft.fault, reason);
    }
  });

  it("are every byte of Windows-1252 and back", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    assert.equal(decodeWindows1252(bytes).slice(0x91, 0x95), "‘’“”");
    assert.deepEqual(encodeWindows1252(decodeWindows1252(bytes)), bytes);
  });

  it("come back unchanged whatever the text", () => {
    const unicode: readonly DraftEncoding[] = ["utf-8", "utf-16le", "utf-16be"];
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...unicode), (anything, encoding) => {
        // A lone surrogate or a nought is no text, and a mark is put in front so that nothing has to be guessed.
        const clean = Buffer.from(anything, "utf8")
          .toString("utf8")
          .replaceAll("\0", "")
          .replaceAll("\uFEFF", "");
        const { bytes } = encodeDraft(clean, { text: "", encoding, byteOrderMark: true });
        assert.equal(text(bytes).text, clean);
      }),
    );
  });
});
