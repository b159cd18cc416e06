import assert from "node:assert/strict";

import fc from "fast-check";

import { printResponse } from "../../server/src/core/printing/printResponse.ts";
import { printWord } from "../../server/src/printing/printWord.ts";
import { plainBase, readTemplate } from "../../server/src/printing/wordTemplate.ts";
import { readWordDraft } from "../../server/src/word/readWordDraft.ts";
import { WordPackage } from "../../server/src/word/wordPackage.ts";
import { concordanceOf, draftOf } from "./printedDraft.ts";

function printed(
  body: string,
  kind = "committee-report",
  style: "footnotes" | "dropped" = "footnotes",
): Uint8Array {
  return printWord(printResponse(concordanceOf(draftOf(body, kind)), style), new Map(), plainBase(), false);
}

/** What is read of the document when it comes back. */
function markdownOf(bytes: Uint8Array): string {
  const read = readWordDraft(bytes);
  assert.ok("markdown" in read, JSON.stringify(read));
  return read.markdown.trimEnd();
}

function part(bytes: Uint8Array, name: string): string {
  return new WordPackage(bytes).text(name) ?? "";
}

const body = `# A report

## 1. Purpose

1.1 This report follows from the inspection.

1.2 Its **actions** are in paragraph 2.1.

## 2. Actions

2.1 We will:

(a) write to parents;

(b) meet _every_ month.

| Ref | Action |
| --- | --- |
| 1 | Write |
| 2 | Meet |

- One thing
- Another
`;

describe("a draft as a Word document", () => {
  it("has Word's own numbers, fields, header rows, title and language", () => {
    const bytes = printed(body);
    const document = part(bytes, "word/document.xml");
    assert.doesNotMatch(document, /<w:t[^>]*>(?:1\.1|\(a\))/);
    assert.match(document, /REF _Ref_paragraph_2_1 \\n \\h/);
    assert.match(document, /<w:bookmarkStart w:id="\d+" w:name="_Ref_paragraph_2_1"\/>/);
    assert.match(document, /<w:tblHeader\/>/);
    assert.match(part(bytes, "word/styles.xml"), /<w:lang w:val="en-GB"/);
    assert.match(part(bytes, "docProps/core.xml"), /<dc:title>A report<\/dc:title><dc:language>en-GB/);
  });

  it("counts a section's paragraphs below its heading's number", () => {
    const numbering = part(printed(body), "word/numbering.xml");
    assert.match(numbering, /<w:lvlText w:val="%1\.%2"\/>/);
  });

  it("comes back as the same draft", () => {
    assert.equal(markdownOf(printed(body)).replace(/\| -+ \| -+ \|/, "| --- | --- |"), body.trimEnd());
  });

  it("prints just the numbers that are written, whatever they are", () => {
    const number = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 }), (pairs) => {
        const lines = pairs.map(([section, paragraph]) => `${section}.${paragraph} These are its words.`);
        assert.equal(markdownOf(printed(`${lines.join("\n\n")}\n`)), lines.join("\n\n"));
      }),
      { numRuns: 40 },
    );
  });

  it("sets citations as Word's footnotes", () => {
    const bytes = printed("1. Advisers stay in touch [@ilacs-2025, para. 3].\n");
    assert.match(
      part(bytes, "word/document.xml"),
      /touch\.<\/w:t><\/w:r><w:r><w:rPr><w:rStyle[^>]*\/><\/w:rPr><w:footnoteReference w:id="1"\/>/,
    );
    assert.match(part(bytes, "word/footnotes.xml"), /Ofsted, Inspection of Northmere[^<]*paragraph 3\./);
  });

  it("takes a template's styles by their names, its page and its header, and leaves its words", () => {
    const template = new WordPackage(printed("# Old title\n\nOld words.\n", "press-statement"));
    const styles = (template.text("word/styles.xml") ?? "").replace(
      /w:styleId="Heading1"><w:name w:val="heading 1"\/>/,
      'w:styleId="Ueberschrift"><w:name w:val="heading 1"/>',
    );
    const base = readTemplate(template.with(new Map([["word/styles.xml", styles]])));
    assert.ok("parts" in base, JSON.stringify(base));
    const bytes = printWord(printResponse(concordanceOf(draftOf(body))), new Map(), base, false);
    const document = part(bytes, "word/document.xml");
    assert.match(document, /<w:pStyle w:val="Ueberschrift"\/>/);
    assert.match(document, /<w:footerReference/);
    assert.doesNotMatch(document, /Old/);
    assert.equal(markdownOf(bytes).split("\n")[0], "# A report");
  });

  it("refuses a template that is none", () => {
    assert.ok("fault" in readTemplate(new TextEncoder().encode("no document")));
  });
});
