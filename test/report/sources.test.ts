import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { zipSync } from "fflate";
import { PDFDocument, StandardFonts } from "pdf-lib";

import { renderMessage } from "../../server/src/core/problem.ts";
import type { SourceFault } from "../../server/src/core/report/sourceText.ts";
import { readInThread } from "../../server/src/node/readerThread.ts";
import { groupLines, type TextItem } from "../../server/src/sources/lines.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";
import { readFormatted } from "../../server/src/sources/readFormatted.ts";
import { largestSource, readSourceText } from "../../server/src/sources/readSourceText.ts";

import { buildReaders } from "./builtReaders.ts";

const said = (fault: SourceFault | undefined) => (fault === undefined ? "" : renderMessage(fault.detail));
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function madeUpPdf(...pages: string[][]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    lines.forEach((line, index) =>
      page.drawText(line, { x: 71, y: 742 - index * 20, size: 12, font: index === 0 ? bold : plain }),
    );
  }
  return document.save();
}

describe("the text of a PDF", () => {
  it("has lines with places from the top left, sizes and bold type", async () => {
    const bytes = await madeUpPdf(["Headline findings", "Plans are clear."], ["Next page"]);
    const text = await readPdfText(bytes);
    assert.deepEqual(text.faults, []);
    assert.deepEqual(
      text.pages.map(({ number, width, lines }) => [number, width, lines.map((line) => line.text)]),
      [
        [1, 595, ["Headline findings", "Plans are clear."]],
        [2, 595, ["Next page"]],
      ],
    );
    const [first, second] = text.pages[0]?.lines ?? [];
    assert.deepEqual([first?.x, first?.y, first?.height, first?.bold], [71, 100, 12, true]);
    assert.deepEqual([second?.y, second?.bold], [120, false]);
    assert.ok(bytes.length > 0, "the caller's bytes are still his");
  });

  for (const [what, bytes, code] of [
    ["an empty file", new Uint8Array(), "empty"],
    ["something else", bytesOf("PNG and no PDF"), "not-a-pdf"],
    ["a PDF cut short", bytesOf("%PDF-1.7\n1 0 obj\n<< /Type /Catalog"), "damaged"],
  ] as const)
    it(`tells the fault of ${what}`, async () => {
      const text = await readPdfText(bytes);
      assert.deepEqual([text.pages, text.faults.map((fault) => fault.code)], [[], [code]]);
      assert.match(said(text.faults[0]), /^[A-Z].*\.$/);
    });

  it("has words apart where a narrow blank is printed between them", async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([595, 842]);
    const end = 71 + font.widthOfTextAtSize("care in", 12);
    page.drawText("care in", { x: 71, y: 742, size: 12, font });
    page.drawText(" ", { x: end, y: 742, size: 0.5, font });
    page.drawText("Northmere", { x: end + 1.87, y: 742, size: 12, font });
    const text = await readPdfText(await document.save());
    assert.deepEqual(
      text.pages[0]?.lines.map((line) => line.text),
      ["care in Northmere"],
    );
  });

  describe("where a program that wrote the file again gives 9 for ’ and 8 for ‘", () => {
    const read = async (...lines: string[]) =>
      (await readPdfText(await madeUpPdf(lines))).pages[0]?.lines.map(({ text }) => text);
    const remade = [
      "Inspection of Northmere children9s services",
      "Children9s needs are met; CiCC9s work and Ms O9Brien9s is known.",
    ];
    const printed = [
      "Inspection of Northmere children’s services",
      "Children’s needs are met; CiCC’s work and Ms O’Brien’s is known.",
    ];

    it("has its marks back within a word and against one", async () => {
      assert.deepEqual(
        await read(...remade, "The 8front door9 is leaders9 own, they don9t say (8I9m safe9)."),
        [...printed, "The ‘front door’ is leaders’ own, they don’t say (‘I’m safe’)."],
      );
    });

    it("keeps its numbers", async () => {
      const numbers =
        "Aged 9 to 18, 8 of 9; 8th at 8am, SW9 and M9, 8, 1989, 2.8 and 3.9%, £8bn, year 9s, p9.";
      assert.deepEqual(await read(...remade, numbers), [...printed, numbers]);
    });

    it("has nothing put right where the marks came through, or stood once", async () => {
      const kept = ["Children's, carers' and parents's, Ada's, Tom's, one's, it's", ...remade];
      assert.deepEqual(await read(...kept), kept);
      assert.deepEqual(await read("Team9s plan"), ["Team9s plan"]);
    });
  });

  it("tells a PDF without text", async () => {
    assert.equal((await readPdfText(await madeUpPdf([]))).faults[0]?.code, "no-text");
  });
});

describe("lines from pieces of text", () => {
  const piece = (text: string, x: number, y: number, height = 12) => ({
    text,
    x,
    y,
    width: text.length * 6,
    height,
    bold: false,
  });
  const texts = (...pieces: TextItem[]) => groupLines(pieces).map(({ text }) => text);

  it("a small gap is a space, none is none, a wide one parts cells", () => {
    assert.deepEqual(texts(piece("team", 71, 100), piece("’s", 95, 100)), ["team’s"]);
    assert.deepEqual(texts(piece("two", 71, 100), piece("words", 92, 100)), ["two words"]);
    assert.deepEqual(texts(piece("cell", 71, 100), piece("Good", 303, 100)), ["cell", "Good"]);
  });

  it("a gap a little smaller is a space where the file prints a blank", () => {
    const before = piece("care in", 71, 100);
    const after = piece("Northmere", 114.9, 100);
    assert.deepEqual(texts(before, after), ["care inNorthmere"]);
    assert.deepEqual(texts({ ...before, blankBehind: true }, after), ["care in Northmere"]);
  });

  it("uneven baselines are one line, the next line is another", () => {
    assert.deepEqual(texts(piece("one", 71, 100), piece("line", 95, 104), piece("next", 71, 114)), [
      "one line",
      "next",
    ]);
  });

  it("a raised number is a footnote's marker", () => {
    assert.deepEqual(texts(piece("improve?", 71, 100), piece("1", 120, 95, 8)), ["improve?¹"]);
    assert.deepEqual(texts(piece("Board", 71, 100, 14), piece("2", 102, 93, 9)), ["Board²"]);
    // What follows the marker may stand a hair above what comes before it.
    assert.deepEqual(
      texts(piece("account for 16%", 71, 100), piece("6 ", 161, 94.5, 8), piece("of all", 173, 99.999)),
      ["account for 16%⁶ of all"],
    );
  });
});

describe("a source's bytes", () => {
  const read = (bytes: Uint8Array, name: string) => readSourceText(bytes, name, readFormatted);

  it("are judged by their first bytes, not by their name", async () => {
    assert.equal((await read(await madeUpPdf(["Words"]), "report.txt")).format, "pdf");
    assert.equal((await read(bytesOf("Plain words"), "report.pdf")).format, "text");
    assert.deepEqual(
      (await read(bytesOf("\uFEFFcafé\r\nline"), "r.txt")).pages[0]?.lines.map(({ text }) => text),
      ["café", "line"],
    );
  });

  it("are read by their byte-order mark, whichever byte of a letter comes first", async () => {
    const low = Buffer.from("\uFEFFcafé\nline", "utf16le");
    for (const bytes of [low, Buffer.from(low).swap16()]) {
      const { pages } = await read(new Uint8Array(bytes), "r.txt");
      assert.deepEqual(
        pages[0]?.lines.map(({ text }) => text),
        ["café", "line"],
      );
    }
  });

  it("that are no report's say what they are and what would do", async () => {
    const large = new Uint8Array(largestSource + 1);
    large.set(bytesOf("%PDF-1.7"));
    const words = await madeUpPdf(["Words"]);
    for (const [bytes, name, code, told] of [
      [new Uint8Array(), "r.txt", "empty", /empty/],
      [bytesOf("<!DOCTYPE html><title>Not found</title>"), "r.pdf", "html-as-pdf", /web page.*again/],
      [
        new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
        "r.docx",
        "unknown-format",
        /\.docx without a password/,
      ],
      [new Uint8Array([0x89, 0x50, 0, 0]), "r.png", "unknown-format", /PDF, Word, HTML or plain text/],
      [zipSync({ "a.txt": bytesOf("a") }), "r.docx", "unknown-format", /no Word document/],
      [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "r.docx", "damaged", /cut short/],
      [large, "r.pdf", "too-large", /32 MB/],
      [words.slice(0, 200), "r.pdf", "damaged", /cut short/],
    ] as const) {
      const { pages, faults } = await read(bytes, name);
      assert.deepEqual([pages, faults.map((fault) => fault.code)], [[], [code]], name);
      assert.match(said(faults[0]), told);
    }
  });
});

describe("the readers' thread", function () {
  this.timeout(40_000);
  let folder: string;
  let workerFile: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "pdf-thread-"));
    workerFile = await buildReaders(folder);
  });
  after(() => rm(folder, { recursive: true }));

  it("reads as the reader itself does", async () => {
    const bytes = await madeUpPdf(["Headline findings", "Plans are clear."]);
    assert.deepEqual(await readInThread(bytes, { workerFile, timeoutMs: 15000 }), await readPdfText(bytes));
  });

  it("reads one file after another, whatever became of the one before", async () => {
    const bytes = await madeUpPdf(["Headline findings"]);
    const codes: (string | undefined)[] = [];
    for (const each of [bytes, bytesOf("%PDF-1.7 cut short"), bytes, bytesOf("<p>A page</p>"), bytes]) {
      codes.push((await readInThread(each, { workerFile, timeoutMs: 15000 })).faults[0]?.code);
    }
    assert.deepEqual(codes, [undefined, "damaged", undefined, undefined, undefined]);
  });

  it("that cannot be started is a fault", async () => {
    for (const file of [join(folder, "absent.js"), "not/absolute.js"]) {
      const text = await readInThread(new Uint8Array([1]), { workerFile: file, timeoutMs: 15000 });
      assert.equal(text.faults[0]?.code, "damaged");
    }
  });

  for (const [what, script, code, timeoutMs] of [
    ["hangs", "for (;;);", "too-slow", 300],
    ["crashes", "throw new Error('crash')", "damaged", 15000],
    ["ends", "process.exit(3)", "damaged", 15000],
  ] as const)
    it(`that ${what} is a fault`, async () => {
      const file = join(folder, `${what}.js`);
      await writeFile(file, script);
      const text = await readInThread(new Uint8Array([1]), { workerFile: file, timeoutMs });
      assert.equal(text.faults[0]?.code, code);
    });
});
