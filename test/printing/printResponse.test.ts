import assert from "node:assert/strict";

import fc from "fast-check";

import { plainText, printResponse } from "../../server/src/core/printing/printResponse.ts";
import type {
  PrintedBlock,
  PrintedInline,
  PrintedResponse,
} from "../../server/src/core/printing/printedResponse.ts";
import { concordanceOf, draftOf } from "./printedDraft.ts";

function print(
  body: string,
  kind?: string,
  style: "footnotes" | "brackets" | "dropped" | null = null,
): PrintedResponse {
  return printResponse(concordanceOf(draftOf(body, kind)), style);
}

/** Each block on a line: its number, its words, notes as `^1`, references as `[words→anchor]`. */
function linesOf(blocks: readonly PrintedBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return [
          [block.number?.written ?? "", wordsOf(block.content)].filter((part) => part !== "").join(" "),
        ];
      case "list":
        return block.items.flatMap(({ number, blocks: inside }) => {
          const [first = "", ...rest] = linesOf(inside);
          return [`${number?.written ?? "•"} ${first}`.trim(), ...rest];
        });
      case "quote":
        return linesOf(block.blocks).map((line) => `> ${line}`);
      case "table":
        return [block.header, ...block.rows].map((row) => row.map(wordsOf).join(" | "));
      case "lines":
        return [block.text];
      case "rule":
        return ["—"];
    }
  });
}

function wordsOf(content: readonly PrintedInline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === "citation" && inline.note !== null) return `^${inline.note}`;
      if (inline.kind === "note") return `^${inline.note}`;
      if (inline.kind === "reference") return `[${inline.text}→${inline.anchor}]`;
      return plainText([inline]) === "" && inline.kind === "text" ? inline.text : spaced(inline);
    })
    .join("");
}

function spaced(inline: PrintedInline): string {
  return inline.kind === "text" ? inline.text : plainText([inline]);
}

describe("a draft as printed", () => {
  it("has its numbers as they are written, and points at them", () => {
    const { blocks, title } = print(
      [
        "# A plan\n",
        "## 1. Purpose\n",
        "1.1 We answer the report.\n",
        "1.2 The plan follows in paragraph 2.1.\n",
        "## 2. Actions\n",
        "2.1 We will:\n",
        "(a) do this;\n",
        "(b) do that, as paragraph 2.1 says.\n",
      ].join("\n"),
      "committee-report",
    );
    assert.equal(title, "A plan");
    assert.deepEqual(linesOf(blocks), [
      "A plan",
      "1. Purpose",
      "1.1 We answer the report.",
      "1.2 The plan follows in [paragraph 2.1→paragraph-2-1].",
      "2. Actions",
      "2.1 We will:",
      "(a) do this;",
      "(b) do that, as [paragraph 2.1→paragraph-2-1] says.",
    ]);
    const target = blocks.find((block) => block.kind === "paragraph" && block.anchor !== null);
    assert.equal(target?.kind === "paragraph" ? target.number?.written : null, "2.1");
  });

  it("counts a list that is written all 1, and keeps any other as it is written", () => {
    assert.deepEqual(linesOf(print("1. One\n1. Two\n1. Three\n").blocks), ["1. One", "2. Two", "3. Three"]);
    assert.deepEqual(linesOf(print("1. One\n\n2. Two\n\n4. Four\n").blocks), ["1. One", "2. Two", "4. Four"]);
  });

  it("prints numbers that the settings leave alone as Markdown prints them", () => {
    const printed = printResponse(
      concordanceOf(draftOf("3. Three\n3. Four\n", "action-plan", "  numbering: none\n")),
    );
    assert.deepEqual(linesOf(printed.blocks), ["3. Three", "4. Four"]);
  });

  it("sets citations as notes behind the full stop, named in full once", () => {
    const { blocks, notes } = print(
      "1. Families have “five family hubs” [@ilacs-2025, para. 1]. Advisers stay in touch [@ilacs-2025, paras. 2–3; @ilacs-2025, area 1].\n",
    );
    assert.deepEqual(linesOf(blocks), ["1. Families have “five family hubs”.^1 Advisers stay in touch.^2"]);
    const words = notes.map(({ paragraphs }) => paragraphs.map(wordsOf).join(" "));
    assert.deepEqual(words, [
      "Ofsted, Inspection of Northmere children’s services (2 to 13 June 2025), paragraph 1.",
      "Inspection report, paragraphs 2 to 3; area for improvement 1.",
    ]);
  });

  it("sets citations in brackets, or leaves them out with the space before them", () => {
    const body = "1. Advisers stay in touch [@ilacs-2025, para. 3].\n";
    assert.deepEqual(linesOf(print(body, "action-plan", "brackets").blocks), [
      "1. Advisers stay in touch (inspection report, paragraph 3).",
    ]);
    assert.deepEqual(linesOf(print(body, "press-statement").blocks), ["1. Advisers stay in touch."]);
    assert.deepEqual(linesOf(print(body, "press-statement", "brackets").blocks), [
      "1. Advisers stay in touch (inspection report, paragraph 3).",
    ]);
  });

  it("neither doubles nor empties the writer's own brackets around a citation", () => {
    const body = [
      "1. The report says ([@ilacs-2025, para. 3]) that advisers stay in touch.",
      "2. Advisers stay in touch (see [@ilacs-2025, para. 3]) and visit (as we do, [@ilacs-2025, para. 2]).",
      "3. Advisers (all of them [@ilacs-2025, para. 3]) stay in touch.\n",
    ].join("\n\n");
    assert.deepEqual(linesOf(print(body, "action-plan", "brackets").blocks), [
      "1. The report says (inspection report, paragraph 3) that advisers stay in touch.",
      "2. Advisers stay in touch (see inspection report, paragraph 3) and visit (as we do, inspection report, paragraph 2).",
      "3. Advisers (all of them; inspection report, paragraph 3) stay in touch.",
    ]);
    const [first] = linesOf(print(body, "action-plan", "dropped").blocks);
    assert.equal(first, "1. The report says that advisers stay in touch.");
  });

  it("prints nothing of comments, front matter, suppressions and notes in the margin", () => {
    const { blocks } = print(
      [
        "<!-- a note -->\n",
        "Words here. <!-- inspection-response-ignore-line ofsted-capitals -->\n",
        "More{>>who says?<<} words.\n",
        "| A <!-- x --> | B |\n| --- | --- |\n| one | two <br> three |\n",
      ].join("\n"),
      "press-statement",
    );
    assert.deepEqual(linesOf(blocks), ["Words here.", "More words.", "A | B", "one | two  three"]);
  });

  it("takes no link that runs something", () => {
    const { blocks } = print(
      "See [this](javascript:alert(1)) and [that](https://www.gov.uk).\n",
      "press-statement",
    );
    const [block] = blocks;
    const links = block?.kind === "paragraph" ? block.content.filter(({ kind }) => kind === "link") : [];
    assert.equal(links.length, 1);
    assert.deepEqual(linesOf(blocks), ["See this and that."]);
  });

  it("prints every number of every numbered draft", () => {
    const styles = [
      (n: number) => `${n}. `,
      (n: number) => `${n}) `,
      (n: number) => `1.${n} `,
      (n: number) => `(${String.fromCharCode(96 + n)}) `,
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        fc.integer({ min: 3, max: 12 }),
        fc.boolean(),
        (style, count, heading) => {
          const numbers = Array.from({ length: count }, (_, index) => style(index + 1));
          const body = `${heading ? "## Part\n\n" : ""}${numbers.map((number) => `${number}Words of this one.`).join("\n\n")}\n`;
          const lines = linesOf(print(body, "committee-report").blocks).slice(heading ? 1 : 0);
          assert.deepEqual(
            lines,
            numbers.map((number) => `${number}Words of this one.`),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("never fails", () => {
    const pieces = fc.constantFrom(
      "word",
      " ",
      "\n",
      "\n\n",
      "1. ",
      "- ",
      "> ",
      "# ",
      "**",
      "*",
      "[",
      "](x)",
      "`",
      "| a | b |\n| - | - |\n",
      "[@ilacs-2025, para. 1]",
      "paragraph 1",
      "<!-- x -->",
      "&amp;",
      "\\",
      "“",
      "”",
      "[^1]",
      "[^1]: note\n",
      "~~",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const body = parts.join("");
        assert.notEqual(print(body).title, "");
      }),
      { numRuns: 300 },
    );
  });
});
