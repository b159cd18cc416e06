// A draft exported as a Word document and imported again is the same draft: its numbers, tables, footnotes, quotations,
// citations and settings. Over the test drafts, the example, the rules' pages and drafts made at random.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";

import { imageAddresses } from "../../server/src/core/printing/imageAddresses.ts";
import type { CitationStyle, PrintedBlock } from "../../server/src/core/printing/printedResponse.ts";
import { printResponse } from "../../server/src/core/printing/printResponse.ts";
import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import type { Concordance } from "../../server/src/core/concordance/concordance.ts";
import { notCarriedOver } from "../../server/src/core/writing/importedDraft.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import { type PrintedImage, readImage } from "../../server/src/printing/images.ts";
import { printWord } from "../../server/src/printing/printWord.ts";
import { plainBase } from "../../server/src/printing/wordTemplate.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";
import { readWordDraft, type WordDraft } from "../../server/src/word/readWordDraft.ts";
import { WordPackage } from "../../server/src/word/wordPackage.ts";
import { problemsOf, readMarks } from "../check.ts";
import { concordanceOf, draftOf } from "../printing/printedDraft.ts";
import { madeDraft } from "./madeDrafts.ts";
import { readReportOutline } from "../rules/reportOutline.ts";
import { moreWordings, rulePages } from "../rules/rulePages.ts";

const drafts = new URL("../drafts/", import.meta.url);
const examples = new URL("../../examples/", import.meta.url);
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

function markdownIn(folder: URL): URL[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => new URL(name, folder));
}

describe("a draft exported to Word and imported again", function () {
  this.timeout(240_000);
  const reports: Record<string, InspectionReport> = {};

  before(async () => {
    for (const id of ["ilacs-2026", "ilacs-2022"]) {
      const file = `northmere-${id}.pdf`;
      const bytes = new Uint8Array(readFileSync(new URL(`sources/${file}`, examples)));
      reports[id] = readReport(await readPdfText(bytes), file);
    }
    for (const [id, file] of [
      ["ilacs-2025", "southmere-2025"],
      ["visit-2024", "visit-2024"],
      ["visit-2026", "visit-2026"],
    ] as const) {
      reports[id] = readReportOutline(readFileSync(new URL(`sources/${file}.txt`, drafts), "utf8").trim());
    }
  });

  const concordanceWith = (text: string): Concordance => {
    const sources = text.startsWith("---\n")
      ? reports
      : { "ilacs-2026": reports["ilacs-2026"] as InspectionReport };
    return problemsOf(text, { file: "draft.md", sources }).concordance;
  };

  const all = [new URL("correct/", drafts), new URL("slips/", drafts), examples].flatMap(markdownIn);
  for (const [index, file] of all.entries()) {
    const style = index % 2 === 0 ? "footnotes" : "brackets";
    it(`is the same, citations as ${style}: ${file.pathname.split("/").slice(-2).join("/")}`, () => {
      const text = readFileSync(file, "utf8");
      assertSame(text, style, concordanceWith);
      if (file.href.startsWith(examples.href)) {
        assert.equal(readDraft(exported(concordanceWith(text), style)).markdown, text);
      }
    });
  }

  // Lists that these write at the margin come back set in below their paragraph, as Word prints them.
  const atMargin = ["mixed-numbering-style", "renumbered-on-rendering"];
  for (const { id, path, page } of [...rulePages(), ...moreWordings()]) {
    if (atMargin.includes(id)) continue;
    it(`is the same: what ${path} accepts`, () => {
      for (const { draft, options, section } of page.examples) {
        if (section !== "Accepted") continue;
        const { text } = readMarks(draft);
        if (cannotComeBack.test(text)) continue;
        assertSame(text, "footnotes", (each) => problemsOf(each, options).concordance);
      }
    });
  }

  it("is the same whatever its headings, numbers, tables, notes and quotations are", () => {
    fc.assert(
      fc.property(madeDraft, fc.constantFrom("footnotes" as const, "brackets" as const), (text, style) => {
        assertSame(text, style, concordanceOf);
        // These are written as an imported draft is.
        assert.equal(readDraft(exported(concordanceOf(text), style)).markdown, text);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps a citation's own words where somebody has changed them in Word", () => {
    const text = draftOf("Inspectors saw “a broad early assistance offer” [@ilacs-2025, para. 1].\n");
    const opened = new WordPackage(exported(concordanceOf(text), "footnotes"));
    const notes = (opened.text("word/footnotes.xml") ?? "").replace("paragraph 1.<", "paragraph 2.<");
    const edited = readDraft(opened.with(new Map([["word/footnotes.xml", notes]])));
    assert.match(edited.markdown, /offer”\.\[\^1\]\n\n\[\^1\]: .*paragraph 2\.\n/);
  });

  it("says what does not come back", () => {
    const text = draftOf(
      "Inspectors saw “a broad early assistance offer” [@ilacs-2025, para. 1]. <!-- Check with legal. -->\n",
    );
    const { left, ...word } = readDraft(exported(concordanceOf(text), "dropped"));
    assert.deepEqual(
      notCarriedOver({ ...word, ...left }).map((sentence) => renderMessage(sentence)),
      [
        "1 citation was dropped when this was exported, and cannot be brought back.",
        "1 comment of the draft that this was exported from was not printed, and is not brought back.",
      ],
    );
  });

  it("carries nothing unseen where that is not wanted", () => {
    const text = draftOf("Inspectors saw “a broad early assistance offer” [@ilacs-2025, para. 1].\n");
    const bytes = exported(concordanceOf(text), "footnotes", false);
    const opened = new WordPackage(bytes);
    for (const name of opened.names) {
      assert.doesNotMatch(opened.text(name) ?? "", /ilacs-2025|inspection-response/i, name);
    }
    const { markdown } = readDraft(bytes);
    assert.doesNotMatch(markdown, /^---|@ilacs-2025/);
    assert.match(markdown, /\[\^1\]: /);
  });
});

/** Code and rules are set apart in Word by their looks alone; what nothing prints is not there. */
const cannotComeBack = /^ {4}|`|^(?:[-*_] *){3,}$|<(?!!--)|\[[ x]\]|&\w+;|\\/mu;

function assertSame(text: string, style: CitationStyle, read: (text: string) => Concordance): void {
  const before = read(text);
  const { markdown } = readDraft(exported(before, style));
  const after = read(markdown);
  assert.deepEqual(contentOf(after), contentOf(before), markdown);
  assert.equal(settingsOf(markdown), settingsOf(text));
  // From then on not a letter changes.
  assert.equal(readDraft(exported(after, style)).markdown, markdown);
}

function exported(concordance: Concordance, style: CitationStyle, traced = true): Uint8Array {
  const printed = printResponse(concordance, style);
  const image = readImage(new Uint8Array(picture), picture.toString("base64"));
  const images = new Map(
    [...imageAddresses(printed)].map((address): [string, PrintedImage] => {
      assert.ok(image !== null);
      return [address, image];
    }),
  );
  return printWord(printed, images, plainBase(), traced);
}

function readDraft(bytes: Uint8Array): WordDraft {
  const draft = readWordDraft(bytes);
  assert.ok(!("fault" in draft), JSON.stringify(draft));
  return draft;
}

function settingsOf(text: string): string | null {
  return /^---\n([\s\S]*?)^---\n/m.exec(text)?.[0] ?? null;
}

/** What is printed, citations as written. How lists and quotations are cut, and how airy a list is, is no content. */
function contentOf(concordance: Concordance): unknown {
  const { blocks, notes } = printResponse(concordance, "brackets");
  return JSON.parse(
    JSON.stringify({ blocks: joined(blocks), notes }, (key, value: unknown) =>
      /^(?:run|tight|label)$/.test(key) ? undefined : value,
    ),
  );
}

function joined(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  const all: PrintedBlock[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (block.kind === "list") {
      const items = block.items.map((item) => ({ ...item, blocks: joined(item.blocks) }));
      if (last?.kind === "list" && last.ordered === block.ordered)
        all[all.length - 1] = { ...last, items: [...last.items, ...items] };
      else all.push({ ...block, items });
    } else if (block.kind === "quote") {
      const blocks = joined(block.blocks);
      if (last?.kind === "quote") all[all.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] };
      else all.push({ ...block, blocks });
    } else all.push(block);
  }
  return all;
}
