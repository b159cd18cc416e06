import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { zipSync } from "fflate";
import { PDFDocument, StandardFonts } from "pdf-lib";

import { renderMessage } from "../../server/src/core/problem.ts";
import type { SourceFault } from "../../server/src/core/report/sourceText.ts";
import { readInThread } from "../../server/src/node/readerThread.ts";
import { groupLines } from "../../server/src/sources/lines.ts";
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
  const texts = (...pieces: ReturnType<typeof piece>[]) => groupLines(pieces).map(({ text }) => text);

  it("a small gap is a space, none is none, a wide one parts cells", () => {
    assert.deepEqual(texts(piece("team", 71, 100), piece("’s", 95, 100)), ["team’s"]);
    assert.deepEqual(texts(piece("two", 71, 100), piece("words", 92, 100)), ["two words"]);
    assert.deepEqual(texts(piece("cell", 71, 100), piece("Good", 303, 100)), ["cell", "Good"]);
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
