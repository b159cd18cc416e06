import assert from "node:assert/strict";
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

import { boldMarkdown, escapeMarkdown, linkMarkdown } from "../../server/src/lsp/requests/markdownText.ts";

/** The words a Markdown renderer shows, and the kinds of everything that is more than words. */
function rendered(markdown: string): { text: string; kinds: Set<string> } {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const kinds = new Set<string>();
  let text = "";
  visit(tree, (node) => {
    kinds.add(node.type);
    if (node.type === "text") text += node.value;
  });
  for (const plain of ["root", "paragraph", "blockquote", "text"]) kinds.delete(plain);
  return { text: text.replaceAll("\u2060", ""), kinds };
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."[x](command:evil)|![x](http://e.example/p.png)|<img src=x onerror=y>|<b>|</details>|`|```|~~~".split(
          "|",
        ),
        ..."http://e.example|www.e.example|mailto:a@b.example|a@b.example|<https://e.example>|[^1]|[x]:| \n".split(
          "|",
        ),
        ..."# | - |1. |> |**|__|~~|\\|&lt;|&#x3C;|$(alert)|||:smile:|===|---|\n\n|\t".split("|"),
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(""))
  // Control characters are no words: renderers replace or drop them.
  .filter(
    (text) => /[\p{L}\p{N}]/u.test(text) && !/[\p{Cc}\u2060\uFEFF]/u.test(text.replace(/[\n\t\r]/g, "")),
  );

describe("text of a report or draft in Markdown", () => {
  it("is shown word for word and holds no link, image, HTML, heading, list or emphasis", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { text: shown, kinds } = rendered(`> x${escapeMarkdown(text)}x`);
        assert.deepEqual([...kinds], []);
        assert.equal(shown, `x${text.replace(/\s+/g, " ")}x`);
      }),
      { numRuns: 400 },
    );
  });

  it("is no more than bold where it is bold", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { text: shown, kinds } = rendered(`> x ${boldMarkdown(text)} x`);
        assert.ok([...kinds].every((kind) => kind === "strong"));
        assert.equal(shown.replace(/\s+/g, " "), `x ${text} x`.replace(/\s+/g, " "));
      }),
      { numRuns: 400 },
    );
  });

  it("cannot end a link of ours early", () => {
    const markdown = linkMarkdown("Open](x)", "inspection-response-report:/a b(c)<d>.md?q#L3");
    const tree = unified().use(remarkParse).parse(markdown);
    const urls: string[] = [];
    visit(tree, "link", ({ url }) => void urls.push(url));
    assert.deepEqual(urls, ["inspection-response-report:/a%20b%28c%29%3Cd%3E.md?q#L3"]);
  });
});
