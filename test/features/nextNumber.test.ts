import assert from "node:assert/strict";

import { numberEdit } from "../../server/src/core/features/nextNumber.ts";
import { askWhole, edited } from "./northmere.ts";

/** The draft after the line end that was typed before `$0`, with what follows from it. */
function typed(marked: string): string {
  const { concordance, text, offset } = askWhole(marked);
  const edit = numberEdit(concordance, offset);
  return edit === null ? text : edited(text, edit);
}

function nothing(marked: string): void {
  assert.equal(typed(marked), marked.replace("$0", ""));
}

describe("the next paragraph's number", () => {
  it("follows two line ends where paragraphs stand apart, and not one", () => {
    assert.equal(typed("11. One.\n\n12. Two.\n\n$0"), "11. One.\n\n12. Two.\n\n13. ");
    nothing("11. One.\n\n12. Two.\n$0");
    nothing("11. One.\n\n12. Two.\n\n\n$0");
  });

  it("follows one line end where the items stand close", () => {
    assert.equal(typed("1. One\n2. Two\n$0"), "1. One\n2. Two\n3. ");
    assert.equal(typed("1. One\n2. Two\n$0\n\nThe end.\n"), "1. One\n2. Two\n3. \n\nThe end.\n");
  });

  it("is written as the draft writes numbers", () => {
    assert.equal(typed("4.2 One.\n\n4.3 Two.\n\n$0"), "4.2 One.\n\n4.3 Two.\n\n4.4 ");
    assert.equal(typed("3.2.1 One.\n\n3.2.2 Two.\n\n$0"), "3.2.1 One.\n\n3.2.2 Two.\n\n3.2.3 ");
    assert.equal(typed("(a) One.\n\n(b) Two.\n\n$0"), "(a) One.\n\n(b) Two.\n\n(c) ");
    assert.equal(typed("1) One\n2) Two\n$0"), "1) One\n2) Two\n3) ");
    assert.equal(typed("9.  One\n10. Two\n$0"), "9.  One\n10. Two\n11. ");
  });

  it("stays 1 in a list written all 1", () => {
    assert.equal(typed("1. One\n1. Two\n1. Three\n$0"), "1. One\n1. Two\n1. Three\n1. ");
  });

  it("keeps the indent, whatever the editor has indented the new line by", () => {
    assert.equal(
      typed("1. One:\n\n   (a) first;\n\n   (b) second.\n\n   $0"),
      "1. One:\n\n   (a) first;\n\n   (b) second.\n\n   (c) ",
    );
  });

  it("goes below the line ends of Windows", () => {
    assert.equal(typed("1. One.\r\n\r\n2. Two.\r\n\r\n$0\r\n"), "1. One.\r\n\r\n2. Two.\r\n\r\n3. \r\n");
  });

  it("is taken away when its paragraph was left empty", () => {
    assert.equal(typed("1. One.\n\n2. Two.\n\n3. \n$0"), "1. One.\n\n2. Two.\n\n");
    assert.equal(typed("4.1 One.\n\n4.2 Two.\n\n4.3 \n$0\n\n## Next"), "4.1 One.\n\n4.2 Two.\n\n\n\n## Next");
  });

  it("is the first below a numbered heading, where other headings have theirs", () => {
    const before = "## 1. One\n\n1.1 First.\n\n1.2 Second.\n\n## 2. Two\n\n";
    assert.equal(typed(`${before}$0`), `${before}2.1 `);
    assert.equal(typed(`${before}$0\n\n## 3. Three\n`), `${before}2.1 \n\n## 3. Three\n`);
    nothing("## 1. One\n\n1.1 First.\n\n## 2. Two\n$0");
    nothing("## 1. One\n\n1.1 First.\n\n## 2. Two\n\n$0\n\n2.1 There already.\n");
    nothing("## 1. One\n\nWords.\n\n## 2. Two\n\n$0");
    nothing("## 1. One\n\n1. First.\n\n2. Second.\n\n## 2. Two\n\n$0");
    nothing("## One\n\n1.1 First.\n\n## Two\n\n$0");
  });

  it("stays away from all else", () => {
    nothing("We accept the findings.\n\n$0");
    nothing("## 3. Background\n\n$0");
    nothing("**1. Background**\n\nWords.\n\n**2. Next steps**\n\n$0");
    nothing("1. One.\n\n2. Two.\n\nThe board met.\n\n$0");
    nothing("1. One.\n\n2. Two.\n\n| a | b |\n|---|---|\n| 1. | x |\n$0");
    nothing("> 1. One.\n> 2. Two.\n\n$0");
    nothing("1. One.\n\n2. Two\n$0 goes on.");
    nothing("```\n1. One\n2. Two\n$0\n```\n");
    nothing("$0");
    nothing("---\ninspection-response:\n  kind: action-plan\n---\n$0");
    nothing("**1.** One.\n\n**2.** Two.\n\n$0");
    nothing("We were inspected in June\n2026. \n$0");
  });
});
