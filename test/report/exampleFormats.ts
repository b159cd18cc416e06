// The example's reports in the formats besides PDF: as a page of a web site, as a Word document that numbers its
// paragraphs itself, as pasted text. Made from the text that the PDFs are made from; asserts nothing.

import { readFileSync } from "node:fs";

import { strToU8, zipSync } from "fflate";

/** A block of a report: heading, bullet, numbered or plain paragraph. */
interface Block {
  readonly kind: "heading" | "bullet" | "numbered" | "plain";
  readonly text: string;
}

export interface ExampleReport {
  readonly head: ReadonlyMap<string, string>;
  readonly judgements: readonly (readonly [name: string, grade: string])[];
  readonly blocks: readonly Block[];
}

const trailer =
  "The Office for Standards in Education, Children’s Services and Skills (Ofsted) did not inspect Northmere.";

/** The text of one of the example's reports, whose name is `northmere-ilacs-2026` or `northmere-ilacs-2022`. */
export function exampleReport(name: string): ExampleReport {
  const file = new URL(`../../scripts/example-reports/${name}.txt`, import.meta.url);
  const [head = "", ...rest] = readFileSync(file, "utf8").trimEnd().split("\n\n");
  const fields = head.split("\n").map((line) => /^(\w+): (.*)$/.exec(line)?.slice(1) ?? []);
  return {
    head: new Map(fields.map(([key = "", value = ""]) => [key, value])),
    judgements: fields
      .filter(([key]) => key === "judgement")
      .map(([, value = ""]) => value.split(" | ") as [string, string]),
    blocks: rest.flatMap((part) => (part.startsWith("- ") ? part.split("\n") : [part])).map(blockOf),
  };
}

function blockOf(written: string): Block {
  const [, sign, text = ""] = /^(# |- |\d+\. )?([\s\S]*)$/.exec(written) ?? [];
  const kind =
    sign === undefined ? "plain" : sign === "# " ? "heading" : sign === "- " ? "bullet" : "numbered";
  return { kind, text };
}

function opening({ head }: ExampleReport): string[] {
  return [`Inspection dates: ${head.get("dates")}`, `Lead inspector: ${head.get("lead")}`];
}

/** As a council's or the inspectorate's own pages print it, with what a site puts round a text. */
export function asWebPage(report: ExampleReport): string {
  const title = report.head.get("title") ?? "";
  let number = 0;
  const lists: string[] = [];
  report.blocks.forEach(({ kind, text }, index) => {
    const before = report.blocks[index - 1]?.kind;
    const list = kind === "bullet" ? "ul" : kind === "numbered" ? "ol" : null;
    const words = escaped(text);
    if (list !== null && before !== kind)
      lists.push(list === "ol" && number > 0 ? `<ol start="${number + 1}">` : `<${list}>`);
    if (kind === "numbered") number += 1;
    if (kind === "heading")
      lists.push(`<h2>${words}${index < 6 ? '<sup><a href="#n1">1</a></sup>' : ""}</h2>`);
    else if (list === null) lists.push(`<p>${words}</p>`);
    else lists.push(`<li>${list === "ol" ? `<p>${words}</p>` : words}`);
    if (list !== null && report.blocks[index + 1]?.kind !== kind) lists.push(`</${list}>`);
  });
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>h1 { color: red }</style></head>
<body><header>A site <nav><ol><li>Home<li>Reports</ol></nav></header>
<main><h1>${escaped(title)}</h1>
${opening(report)
  .map((line) => `<p><strong>${escaped(line).replace(": ", ":</strong> ")}</p>`)
  .join("\n")}
<table><thead><tr><th>Judgement<th>Grade</thead>
${report.judgements.map(([name, grade]) => `<tr><td>${escaped(name)}</td><td>${grade}</td></tr>`).join("\n")}
</table>
${lists.join("\n")}
<p>${escaped(trailer)}</p>
<section role="doc-endnotes"><ol><li id="n1">The areas are cross-referenced with the national framework.</ol></section>
<script>document.write("1. An advertisement")</script></main><footer>Cookies</footer></body></html>`;
}

/** As it is copied from a screen: every layout lost but paragraphs, lines broken where the window ended. */
export function asPastedText(report: ExampleReport): string {
  let number = 0;
  const blocks = report.blocks.map(({ kind, text }) => {
    if (kind === "numbered") number += 1;
    return { bullet: `• ${text}`, numbered: `${number}. ${text}`, heading: text, plain: text }[kind];
  });
  return [
    report.head.get("title"),
    ...opening(report),
    "Judgement Grade",
    ...report.judgements.flat(),
    ...blocks,
    trailer,
  ]
    .join("\n\n")
    .replace(/(?=[^\n]{60,}(?:\n|$))[^\n]+/g, (line) => line.replace(/(.{60,90}) /g, "$1\n"));
}

/** As Word saves it: numbers counted by a list, words cut into runs, a note, a deleted sentence, rendered pages. */
export function asWordDocument(report: ExampleReport): Uint8Array {
  const body = [
    paragraph(run(report.head.get("title") ?? ""), "Title"),
    ...opening(report).map((line) => paragraph(run(line))),
    `<w:tbl>${[["Judgement", "Grade"], ...report.judgements]
      .map(
        (row) =>
          `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${paragraph(run(cell ?? ""))}</w:tc>`).join("")}</w:tr>`,
      )
      .join("")}</w:tbl>`,
    ...report.blocks.map(({ kind, text }, index) => {
      const turn = index % 7 === 6 ? "<w:r><w:lastRenderedPageBreak/></w:r>" : "";
      // A word's halves stand in runs of their own once somebody has corrected one of them.
      const middle = Math.floor(text.length / 2);
      const runs = `${turn}${run(text.slice(0, middle))}<w:proofErr w:type="spellStart"/>${run(text.slice(middle))}`;
      const note = index < 6 ? '<w:r><w:footnoteReference w:id="2"/></w:r>' : "";
      if (kind === "heading") return paragraph(runs + note, "Heading2");
      const deleted = "<w:del><w:r><w:delText>Nobody knows.</w:delText></w:r></w:del>";
      if (kind === "plain") return paragraph(runs + deleted);
      return kind === "bullet" ? paragraph(runs, "Bulleted") : paragraph(runs, null, 7);
    }),
    paragraph(run(trailer)),
    "<w:sectPr/>",
  ];
  return wordPackage(body.join(""), {
    "word/numbering.xml": `<w:numbering ${namespace}>${level(1, "bullet", "")}${level(2, "decimal", "%1.")}<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    "word/styles.xml": `<w:styles ${namespace}><w:style w:styleId="Heading2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:styleId="List"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="Bulleted"><w:name w:val="Ofsted bullet"/><w:basedOn w:val="List"/></w:style></w:styles>`,
    "word/footnotes.xml": `<w:footnotes ${namespace}><w:footnote w:id="2">${paragraph(run("A note."))}</w:footnote></w:footnotes>`,
    "word/header1.xml": `<w:hdr ${namespace}>${paragraph(run("OFFICIAL"))}</w:hdr>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${escaped(report.head.get("title") ?? "")}</dc:title></cp:coreProperties>`,
  });
}

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word package with a body and further parts. */
export function wordPackage(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${namespace}><w:body>${body}</w:body></w:document>`;
  return zipSync(
    Object.fromEntries(
      Object.entries({ "[Content_Types].xml": "<Types/>", "word/document.xml": document, ...parts }).map(
        ([name, text]) => [name, strToU8(text)],
      ),
    ),
  );
}

function level(id: number, format: string, text: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`;
}

export function paragraph(runs: string, style: string | null = null, list: number | null = null): string {
  const named = style === null ? "" : `<w:pStyle w:val="${style}"/>`;
  const listed = list === null ? "" : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
  return `<w:p><w:pPr>${named}${listed}</w:pPr>${runs}</w:p>`;
}

export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
