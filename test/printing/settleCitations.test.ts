import assert from "node:assert/strict";

import type { PrintedInline } from "../../server/src/core/printing/printedResponse.ts";
import { settleCitations } from "../../server/src/core/printing/settleCitations.ts";

const plain = { bold: false, italic: false, struck: false, code: false };

describe("a footnote's mark", () => {
  it("stands behind the full stop, which keeps its own look behind words in bold", () => {
    const bold = { ...plain, bold: true };
    const words = (look: typeof plain, text: string): PrintedInline => ({ kind: "text", text, look });
    const mark: PrintedInline = {
      kind: "citation",
      written: "[@ilacs-2025, para. 1]",
      words: "",
      note: 1,
      gap: "",
      behind: "",
    };
    const settled = (look: typeof plain): PrintedInline[] =>
      settleCitations([words(look, "early "), mark, words(plain, ". Then")]);
    const noted = { ...mark, gap: " ", behind: "." };
    assert.deepEqual(settled(bold), [words(bold, "early"), words(plain, "."), noted, words(plain, " Then")]);
    assert.deepEqual(settled(plain), [words(plain, "early."), noted, words(plain, " Then")]);
  });
});
