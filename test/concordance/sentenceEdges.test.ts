// A word of the author's own at a quotation's edge: the report's words that are offered stay with the sentence quoted.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { matchQuotation } from "../../server/src/core/concordance/matching/matchQuotation.ts";
import { quotationIndexOf } from "../../server/src/core/concordance/matching/quotationIndex.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";

const example = new URL("../../examples/sources/northmere-ilacs-2026.pdf", import.meta.url);
const own = ["the", "their", "and", "really", "that", "However,", "have", "good", "for many"];

describe("a word of one's own at a quotation's edge", function () {
  this.timeout(30_000);
  let texts: string[][] = [];
  let index: ReturnType<typeof quotationIndexOf>;

  before(async () => {
    const report = readReport(await readPdfText(new Uint8Array(readFileSync(example))), "northmere.pdf");
    index = quotationIndexOf(report);
    texts = report.sections
      .flatMap(({ findings }) => findings.map(({ text }) => text.split(/(?<=\.)\s+/)))
      .filter((sentences) => sentences.length > 1);
    assert.ok(texts.length > 20);
  });

  /** The report's words, where they are another sentence's too. */
  function strays(quotation: string, sentence: string): string[] {
    const { verdict, wording } = matchQuotation(quotation, index);
    return verdict === "near" && !lower(sentence).includes(lower(wording))
      ? [`${quotation} → ${wording}`]
      : [];
  }

  const lower = (words: string): string => words.toLowerCase().replace(/\.$/, "");

  it("brings in nothing of the sentence before", () => {
    const found = texts.flatMap((sentences) =>
      sentences
        .slice(1)
        .flatMap((sentence) => own.flatMap((word) => strays(`${word} ${lower(sentence)}`, sentence))),
    );
    assert.deepEqual(found, []);
  });

  it("brings in nothing of the sentence after, unless that begins with the very word", () => {
    const found = texts.flatMap((sentences) =>
      sentences
        .slice(0, -1)
        .flatMap((sentence, at) =>
          own
            .filter((word) => !lower(sentences[at + 1] ?? "").startsWith(`${lower(word)} `))
            .flatMap((word) => strays(`${sentence.replace(/\.$/, "")} ${word}`, sentence)),
        ),
    );
    assert.deepEqual(found, []);
  });

  it("keeps the words of two sentences that are quoted as they stand, without the stop between them", () => {
    const [first, second] = texts[0] ?? [];
    const end = (first ?? "").replace(/\.$/, "").split(" ").slice(-2).join(" ");
    const { verdict, wording } = matchQuotation(`${end} ${lower(second ?? "")} really`, index);
    assert.equal(verdict, "near");
    assert.ok(wording.startsWith(end), wording);
  });
});
