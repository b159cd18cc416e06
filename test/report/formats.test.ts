import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import type { Finding } from "../../server/src/core/report/inspectionReport.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { toReportJson } from "../../server/src/core/report/reportJson.ts";
import { readDocxText } from "../../server/src/sources/docx.ts";
import { readHtmlText } from "../../server/src/sources/html.ts";
import { readFormatted } from "../../server/src/sources/readFormatted.ts";
import { readSourceText } from "../../server/src/sources/readSourceText.ts";
import {
  asPastedText,
  asWebPage,
  asWordDocument,
  exampleReport,
  paragraph,
  run,
  wordPackage,
} from "./exampleFormats.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Everything a report says, without the pages, which formats tell differently. */
async function contentOf(bytes: Uint8Array, name: string) {
  const source = await readSourceText(bytes, name, readFormatted);
  assert.deepEqual(source.faults, []);
  const { file, ...report } = toReportJson(name, readReport(source, name));
  assert.equal(file, name);
  return JSON.parse(
    JSON.stringify(report, (key, value: unknown) => (/^(?:page|endPage)$/.test(key) ? undefined : value)),
  ) as { sections: { findings: Finding[] }[] };
}

describe("one report in four formats", () => {
  for (const name of ["northmere-ilacs-2026", "northmere-ilacs-2022"])
    describe(name, () => {
      const report = exampleReport(name);
      let asPrinted: Awaited<ReturnType<typeof contentOf>>;
      before(async () => {
        asPrinted = await contentOf(readFileSync(`examples/sources/${name}.pdf`), `${name}.pdf`);
        assert.equal(
          asPrinted.sections.flatMap(({ findings }) => findings).length,
          report.blocks.filter(({ kind }) => kind === "numbered").length,
        );
      });

      it("is the same as a web page", async () => {
        assert.deepEqual(await contentOf(bytesOf(asWebPage(report)), "report.html"), asPrinted);
      });
      it("is the same as a Word document", async () => {
        assert.deepEqual(await contentOf(asWordDocument(report), "report.docx"), asPrinted);
      });
      it("is the same as pasted text", async () => {
        assert.deepEqual(await contentOf(bytesOf(asPastedText(report)), "report.txt"), asPrinted);
      });
    });
});

describe("a web page", () => {
  const texts = (html: string) =>
    readHtmlText(html).pages.flatMap(({ lines }) =>
      lines.filter(({ text }) => text !== "").map(({ text }) => text),
    );

  it("has its list's numbers, from any start", () => {
    assert.deepEqual(texts('<ol start="12"><li>One<li><p>Two</p><p>more</p><li value="20">Three</ol>'), [
      "12. One",
      "13. Two",
      "more",
      "20. Three",
    ]);
    assert.deepEqual(texts('<ol type="A"><li>One<li>Two</ol><ol type="a" start="27"><li>Three</ol>'), [
      "A. One",
      "B. Two",
      "a. Three",
    ]);
    assert.deepEqual(texts("<ol><li>7. Printed<li>8. Printed too</ol>"), ["7. Printed", "8. Printed too"]);
    assert.deepEqual(texts("<ol><li>One<ul><li>nested</ul><li>Two</ol>"), ["1. One", "• nested", "2. Two"]);
  });

  it("has its entities, its line breaks and its raised numbers", () => {
    assert.deepEqual(texts("<p>children&rsquo;s&nbsp;homes<br>and <b>care</b> leavers<sup>3</sup>"), [
      "children’s homes",
      "and care leavers³",
    ]);
  });

  it("leaves out what nobody sees", () => {
    assert.deepEqual(
      texts('<title>T</title><p>Seen<p hidden>no<p style="display: none">no<script>no</script><nav>no</nav>'),
      ["Seen"],
    );
  });

  it("tells headings by their markup, and titles", () => {
    const { pages, title } = readHtmlText(
      "<title> A  report</title><h2>Leaders</h2><p>They <b>lead</b>.</p><p><b>All</b></p>",
    );
    assert.equal(title, "A report");
    assert.deepEqual(
      pages[0]?.lines.filter(({ bold }) => bold).map(({ text }) => text),
      ["Leaders", "All"],
    );
  });

  it("in an old encoding keeps its quotation marks", async () => {
    const bytes = new Uint8Array([...bytesOf("<p>the council"), 0x92, ...bytesOf("s plan</p>")]);
    const source = await readSourceText(bytes, "r.html", readFormatted);
    assert.equal(source.pages[0]?.lines[0]?.text, "the council’s plan");
  });
});

describe("a Word document", () => {
  const read = (body: string, parts: Record<string, string> = {}) => {
    const source = readDocxText(wordPackage(body, parts));
    assert.deepEqual(source.faults, []);
    return source.pages.map(({ number, lines }) => [
      number,
      ...lines.map(({ text }) => text).filter(Boolean),
    ]);
  };

  it("counts levels and lists as Word does", () => {
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num></w:numbering>`;
    const item = (list: number, level: number) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run("x")}</w:p>`;
    assert.deepEqual(
      read(
        [item(1, 0), item(1, 1), item(1, 1), item(1, 0), item(1, 1), item(2, 0), item(2, 0), item(0, 0)].join(
          "",
        ),
        {
          "word/numbering.xml": numbering,
        },
      ),
      [[1, "1. x", "1.a) x", "1.b) x", "2. x", "2.a) x", "9. x", "10. x", "x"]],
    );
  });

  it("has pages as Word last laid them out, else as the writer broke them", () => {
    const rendered = "<w:r><w:lastRenderedPageBreak/></w:r>";
    const asked = '<w:r><w:br w:type="page"/></w:r>';
    assert.deepEqual(
      read(paragraph(run("a") + rendered + run("b")) + paragraph(asked) + paragraph(rendered + run("c"))),
      [
        [1, "ab"],
        [3, "c"],
      ],
    );
    assert.deepEqual(read(paragraph(run("a")) + paragraph(asked + run("b"))), [
      [1, "a"],
      [2, "b"],
    ]);
  });

  it("has tracked changes as accepted, text in boxes once, and raised numbers apart", () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph(run("boxed"))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run("boxed"))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body =
      paragraph(
        `${run("Plans ")}<w:del>${run("were")}</w:del><w:ins>${run("are")}</w:ins>${run(" multi")}<w:r><w:noBreakHyphen/></w:r>${run("agency")}${run("1", '<w:vertAlign w:val="superscript"/>')}`,
      ) +
      paragraph(run("see") + box) +
      paragraph(run("not seen", "<w:vanish/>"));
    assert.deepEqual(read(body.replace(/<w:body>/, "")), [[1, "Plans are multi-agency¹", "see", "boxed"]]);
  });

  it("tells bold from plain", () => {
    const [page] = readDocxText(
      wordPackage(
        paragraph(run("All bold", "<w:b/>")) +
          paragraph(run("Not", '<w:b w:val="0"/>') + run("all", "<w:b/>")),
      ),
    ).pages;
    assert.deepEqual(
      page?.lines.filter(({ text }) => text !== "").map(({ bold }) => bold),
      [true, false],
    );
  });
});
