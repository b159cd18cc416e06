import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strToU8 } from "fflate";

import { readInThread } from "../../server/src/node/readerThread.ts";
import { readSourceText } from "../../server/src/sources/readSourceText.ts";
import { buildReaders } from "./builtReaders.ts";
import { paragraph, run, wordPackage } from "./exampleFormats.ts";
import * as hostile from "./hostileFiles.ts";

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

describe("a hostile file", function () {
  // Each ends long before this, or is stopped by the reader's own limit of time, which is a fault here.
  this.timeout(60_000);
  let folder: string;
  let workerFile: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "readers-"));
    workerFile = await buildReaders(folder);
  });
  after(() => rm(folder, { recursive: true }));

  const read = (bytes: Uint8Array, name: string) =>
    readSourceText(bytes, name, (given) => readInThread(given, { workerFile, timeoutMs: 50_000 }));

  for (const [what, name, bytes, codes] of [
    ["an encrypted PDF", "r.pdf", () => hostile.encryptedPdf(), ["encrypted"]],
    ["a PDF of 600 pages", "r.pdf", () => hostile.longPdf(600), ["too-large"]],
    ["a page tree 20,000 deep", "r.pdf", () => hostile.deepPageTree(20_000), ["damaged", "no-text"]],
    ["a page tree without end", "r.pdf", () => hostile.deepPageTree(3, true), ["damaged", "no-text"]],
    [
      "an object stream that unpacks to 200 MB",
      "r.pdf",
      () => hostile.swollenObjectStream(200),
      ["too-large", "damaged", "no-text"],
    ],
    [
      "a file of 100 MB",
      "r.pdf",
      () => Buffer.concat([strToU8("%PDF-1.7\n"), Buffer.alloc(1e8)]),
      ["too-large"],
    ],
    ["a page that unpacks to 200 MB", "r.pdf", () => hostile.swollenPage(200), ["too-large", "no-text"]],
    ["a document that unpacks to 20 MB", "r.docx", () => hostile.swollenDocument(20), ["too-large"]],
    ["a document that lies of its size", "r.docx", () => hostile.swollenDocument(20, 9), ["damaged"]],
    ["a document without words", "r.docx", () => wordPackage(""), ["no-text"]],
    [
      "a document of 100,000 boxes in each other",
      "r.docx",
      () => wordPackage(nested("<w:p>", "</w:p>", 100_000)),
      ["damaged"],
    ],
    [
      "a document with entities that grow",
      "r.docx",
      () => wordPackage(paragraph(run("x")).replace("x</w:t>", "&lol;</w:t>")),
      ["damaged"],
    ],
    [
      "a web page of 100,000 boxes in each other",
      "r.html",
      () => strToU8(`<html>${nested("<div>", "</div>", 100_000)}`),
      ["damaged"],
    ],
    ["a web page without words", "r.html", () => strToU8("<html><script>1</script>"), ["no-text"]],
  ] as const)
    it(`is told to be one: ${what}`, async () => {
      const { faults } = await read(bytes(), name);
      assert.equal(faults.length, 1);
      assert.ok((codes as readonly string[]).includes(faults[0]?.code ?? ""), JSON.stringify(faults));
    });

  it("whose font unpacks to 200 MB is read all the same, or told to be one", async () => {
    const { pages, faults } = await read(hostile.swollenFont(200), "r.pdf");
    const words = pages.flatMap(({ lines }) => lines.map(({ text }) => text));
    assert.ok(words.includes("A page of a report.") || faults.length === 1, JSON.stringify(faults));
  });

  it("that is too long is read as far as the longest report could go", async () => {
    const { pages } = await read(hostile.longPdf(501), "r.pdf");
    assert.equal(pages.length, 500);
    assert.equal(pages[499]?.lines[0]?.text, "A page of a report.");
  });
});
