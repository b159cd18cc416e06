// Makes the example's two inspection reports as PDFs from the readable texts in scripts/example-reports/. The
// borough does not exist. The result is the same bytes on every run and machine: standard fonts, fixed dates.
//
//   node scripts/make-example.mjs [FOLDER [TEXTS]]      (default: examples/sources, scripts/example-reports)

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { a4, Press } from "./press.mjs";

const ownTexts = new URL("example-reports/", import.meta.url).pathname;

const trailer = [
  "The Office for Standards in Education, Children’s Services and Skills (Ofsted) is named on this page only because published reports end with its particulars. Ofsted has not inspected Northmere, and it had no part in this document.",
  "This report is an example. Northmere, its council and everyone named here are invented. The text was written to show how a published inspection report is laid out, so that a draft response can be checked against it.",
];

await main();

async function main() {
  const folder = process.argv[2] ?? new URL("../examples/sources/", import.meta.url).pathname;
  const texts = process.argv[3] ?? ownTexts;
  await mkdir(folder, { recursive: true });
  const names = (await readdir(texts)).filter((name) => name.endsWith(".txt")).sort();
  for (const name of names) {
    const report = readReportText(await readFile(resolve(texts, name), "utf8"));
    const target = join(folder, name.replace(/\.txt$/, ".pdf"));
    await writeFile(target, await printReport(report));
    console.log(target);
  }
}

/** The text's head (`key: value` lines) and its blocks: headings, bullets, numbered and plain paragraphs. */
function readReportText(text) {
  const [head, ...rest] = text.trimEnd().split(/\n\n/);
  const report = { judgements: [], blocks: [] };
  for (const line of head.split("\n")) {
    const [, key, value] = /^(\w+): (.*)$/.exec(line);
    if (key === "judgement") report.judgements.push(value.split(" | "));
    else report[key] = value;
  }
  for (const block of rest.flatMap((part) => (part.startsWith("- ") ? part.split("\n") : [part]))) {
    const numbered = /^(\d+\.) (.*)$/.exec(block);
    if (block.startsWith("# ")) report.blocks.push({ kind: "heading", text: block.slice(2) });
    else if (block.startsWith("- ")) report.blocks.push({ kind: "bullet", text: block.slice(2) });
    else if (numbered) report.blocks.push({ kind: "numbered", number: numbered[1], text: numbered[2] });
    else report.blocks.push({ kind: "plain", text: block });
  }
  return report;
}

async function printReport(report) {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const made = new Date(Date.UTC(Number(report.year), 5, 1));
  pdf.setTitle(report.title);
  pdf.setSubject("An example: Northmere does not exist");
  pdf.setLanguage("en-GB");
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  const press = new Press(pdf, report, {
    regular: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
    signs: await pdf.embedFont(StandardFonts.ZapfDingbats),
  });
  printFront(press, report);
  for (const block of report.blocks) printBlock(press, block, report);
  press.newPage();
  for (const text of trailer) {
    press.paragraph(text);
    press.space(8);
  }
  press.finish();
  return pdf.save({ useObjectStreams: false });
}

function printFront(press, report) {
  press.y = 124;
  press.paragraph(report.title, { size: 24, leading: 31 });
  press.space(6);
  press.paragraph(`Inspection dates: ${report.dates}`, { font: "bold" });
  press.space(12);
  press.draw("Lead inspector:", a4.left, "bold");
  press.draw(report.lead, a4.left + press.width("Lead inspector: ", "bold"));
  press.y += a4.leading;
  press.space(12);
  printTable(press, report.judgements);
  press.space(18);
}

/** The table of judgements and grades: ruled, the judgement wrapped in its cell, the grade level with its first line. */
function printTable(press, judgements) {
  const middle = 297;
  const rows = [["Judgement", "Grade"], ...judgements];
  rows.forEach(([name, grade], index) => {
    const font = index === 0 ? "bold" : "regular";
    const lines = press.wrap(name, middle - a4.left - 16, font);
    const height = lines.length * a4.leading + 12;
    const top = press.y - 14;
    press.box(a4.left, top, middle, top + height);
    press.box(middle, top, a4.right, top + height);
    lines.forEach((line, row) => {
      press.draw(line, a4.left + 6, font);
      if (row === 0) press.draw(grade, middle + 6, font);
      press.y += a4.leading;
    });
    press.space(12);
  });
}

function printBlock(press, block, report) {
  switch (block.kind) {
    case "heading": {
      const improvement = block.text.startsWith("What needs to improve");
      // The list of areas opens a page, as in the published reports: its footnote stands at that page's foot.
      if (improvement && report.footnote) press.newPage(report.footnote);
      press.keepTogether(improvement ? 60 : 90);
      press.space(improvement ? 0 : 8);
      const size = improvement ? 12 : 14;
      press.paragraph(block.text, { font: "bold", size, leading: size + 3 });
      if (improvement && report.footnote) press.mark("1", block.text, "bold", a4.leading + 0.5);
      press.space(improvement ? 8 : 12);
      break;
    }
    case "bullet":
      press.paragraph(block.text, { indent: 18, sign: "\u25A0" });
      press.space(10);
      break;
    case "numbered":
      press.paragraph(block.text, { indent: block.number.length > 2 ? 24 : 18, number: block.number });
      press.space(12);
      break;
    default:
      press.paragraph(block.text);
      press.space(12);
  }
}
