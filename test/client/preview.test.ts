// What our part of the Markdown preview makes of a draft, and of other Markdown.

import assert from "node:assert/strict";
import MarkdownIt from "markdown-it";

import { printDrafts, type PreviewSheet } from "../../client/src/handingOver/previewTokens.ts";

const sheet: PreviewSheet = {
  about: "Action plan · Northmere",
  marks: [
    {
      kind: "citation",
      written: "[@ilacs-2026, para. 36]",
      shown: "(inspection report, paragraph 36)",
      words: 'Paragraph 36 (page 8): care leavers have "exceptional" support & time',
    },
    { kind: "citation", written: "[@ilacs-2026, para. 3]", shown: "", words: "" },
    {
      kind: "reference",
      written: "(Outcome four, National Framework)",
      shown: "(outcome 4, national framework)",
      words: "outcome 4: Stable, loving homes",
    },
  ],
  numbers: ["4.3", "(a)"],
};

/** Rendered as VS Code does it: parsed without knowing of what file, then printed. */
function rendered(text: string, of: PreviewSheet | null = sheet): string {
  const markdown = printDrafts(new MarkdownIt({ html: true }), () => of);
  return markdown.renderer.render(markdown.parse(text, {}), markdown.options, {});
}

/** The same without what stands round it. */
function body(text: string): string {
  return rendered(text)
    .replace(
      '<div class="inspection-response">\n<p class="inspection-response-about">Action plan · Northmere</p>\n',
      "",
    )
    .replace(/<\/div>\n$/, "");
}

describe("the preview of a draft", () => {
  it("leaves other Markdown exactly as it is", () => {
    const texts = [
      "12. One\n\n15. Two [@ilacs-2026, para. 36]\n",
      "---\ntitle: x\n---\n\n4.3 Text\n",
      "| a |\n|-|\n| 1 |",
    ];
    for (const text of texts) {
      assert.equal(rendered(text, null), new MarkdownIt({ html: true }).render(text));
    }
  });

  it("prints the numbers of items as they are written, and lets Markdown count a list written all 1", () => {
    assert.equal(
      body("12. One\n13. Two\n15. Three\n"),
      '<ol start="12">\n<li value="12" data-number="12.">One</li>\n' +
        '<li value="13" data-number="13.">Two</li>\n<li value="15" data-number="15.">Three</li>\n</ol>\n',
    );
    assert.match(
      body("3) One\n   1. Deep\n   2. Deeper\n"),
      /data-number="3\)".*data-number="1\.".*data-number="2\."/s,
    );
    assert.equal(body("1. One\n1. Two\n"), "<ol>\n<li>One</li>\n<li>Two</li>\n</ol>\n");
    assert.equal(body("- One\n- Two\n"), "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n");
  });

  it("lets the numbers of paragraphs hang", () => {
    assert.equal(
      body("4.3 We accept.\n"),
      '<p class="inspection-response-numbered"><span class="inspection-response-number">4.3 </span>We accept.</p>\n',
    );
    assert.equal(body("3.5 million pounds.\n"), "<p>3.5 million pounds.</p>\n");
    assert.equal(body("See 4.3 here.\n"), "<p>See 4.3 here.</p>\n");
  });

  it("shows citations as in print, with the report's words, over line ends and in any markup", () => {
    const shown =
      '<span class="inspection-response-citation" role="note" tabindex="0" title="Paragraph 36 (page 8): ' +
      'care leavers have &quot;exceptional&quot; support &amp; time">(inspection report, paragraph 36)</span>';
    assert.equal(body("Good [@ilacs-2026, para. 36].\n"), `<p>Good ${shown}.</p>\n`);
    assert.equal(body("Good\n[@ilacs-2026,\npara. 36].\n"), `<p>Good\n${shown}.</p>\n`);
    assert.equal(body("**Good [@ilacs-2026, para. 36]**\n"), `<p><strong>Good ${shown}</strong></p>\n`);
    assert.match(
      body("| a |\n|---|\n| b [@ilacs-2026, para. 36] |\n"),
      /<td>b <span class="inspection-response-citation"/,
    );
    assert.equal(body("`[@ilacs-2026, para. 36]`\n"), "<p><code>[@ilacs-2026, para. 36]</code></p>\n");
  });

  it("keeps what print leaves out small, without the space before it", () => {
    assert.equal(
      body("Good [@ilacs-2026, para. 3].\n"),
      '<p>Good<span class="inspection-response-citation inspection-response-dropped"> [@ilacs-2026, para. 3]</span>.</p>\n',
    );
  });

  it("shows framework references in their usual form with their titles", () => {
    assert.equal(
      body("Plans (Outcome four, National Framework).\n"),
      '<p>Plans <span class="inspection-response-reference" role="note" tabindex="0" ' +
        'title="outcome 4: Stable, loving homes">(outcome 4, national framework)</span>.</p>\n',
    );
  });

  it("shows the draft as written while nothing is known of it", () => {
    assert.equal(
      rendered("4.3 Good [@ilacs-2026, para. 36].\n", { about: "", marks: [], numbers: [] }),
      '<div class="inspection-response">\n<p>4.3 Good [@ilacs-2026, para. 36].</p>\n</div>\n',
    );
  });

  it("never changes the tokens that the editor keeps", () => {
    const markdown = printDrafts(new MarkdownIt({ html: true }), () => sheet);
    const tokens = markdown.parse("12. One [@ilacs-2026, para. 36]\n\n4.3 Two\n", {});
    const before = JSON.stringify(tokens);
    const first = markdown.renderer.render(tokens, markdown.options, {});
    assert.equal(JSON.stringify(tokens), before);
    assert.equal(markdown.renderer.render(tokens, markdown.options, {}), first);
  });
});
