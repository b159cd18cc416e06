// How the examples on a rule's page are drawn.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import MarkdownIt from "markdown-it";

import { drawRuleExamples } from "../../client/src/rulePageExamples.ts";

const names = { report: "The report", response: "A draft", fixed: "After" };

function drawn(text: string, isRulePage = true): string {
  return drawRuleExamples(new MarkdownIt({ html: true }), () => isRulePage, names).render(text);
}

describe("the examples on a rule's page", () => {
  it("have what is flagged marked in their words, and no line of carets", () => {
    assert.equal(
      drawn(
        "```response kind=action-plan\nOFSTED & <us>, OFSTED\n^^^^^^ ofsted-capitals\n               ^^^^^^ ofsted-capitals error\n\nNext\n```\n",
      ),
      '<figure class="inspection-response-example">\n<figcaption>A draft</figcaption>\n' +
        "<pre><mark>OFSTED</mark> &amp; &lt;us&gt;, <mark>OFSTED</mark>\n\nNext</pre>\n</figure>\n",
    );
  });

  it("stop being marked at the end of their line", () => {
    assert.match(drawn("```response\nab\n ^^^^ a-rule\n```\n"), /<pre>a<mark>b<\/mark><\/pre>/);
  });

  it("say what they are: a report, a draft, a draft after the fix", () => {
    assert.match(drawn("```report id=x\nwords\n```\n"), /<figcaption>The report</);
    assert.match(drawn("```fixed all\nwords\n```\n"), /<figcaption>After</);
  });

  it("leave other code, and other Markdown, as they are", () => {
    const yaml = "```yaml\na: 1\n```\n";
    assert.equal(drawn(yaml), new MarkdownIt().render(yaml));
    const response = "```response\na\n^ b\n```\n";
    assert.equal(drawn(response, false), new MarkdownIt().render(response));
  });

  it("show no caret line of any page", () => {
    const folder = fileURLToPath(new URL("../../docs/rules/", import.meta.url));
    const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
    assert.ok(pages.length > 50);
    for (const page of pages) {
      const html = drawn(readFileSync(folder + page, "utf8"));
      assert.match(html, /<mark>/, page);
      assert.doesNotMatch(html, /^\s*\^+ [a-z]+-[a-z-]+/m, page);
    }
  });
});
