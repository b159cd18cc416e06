// Thousands of quotations made from published reports and altered in known ways: what becomes of each kind. The
// reports of the quotations judged by hand are left out, so that both tests see different ones.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { matchQuotation } from "../../server/src/core/concordance/matching/matchQuotation.ts";
import { quotationIndexOf } from "../../server/src/core/concordance/matching/quotationIndex.ts";
import { alterationsOf, type Altered } from "./alterations.ts";
import { needReports, publishedReports, readPublished, shared } from "./publishedReports.ts";

/** The least share of a kind that must be judged rightly; of kinds not named, all. */
const least: Readonly<Record<string, number>> = {
  reordered: 0.95,
  "reordered, a word changed": 0.95,
  stitched: 0.99,
  "stitched, marked": 0.99,
  "stitched of 3 or 4 words, marked": 0.99,
  // Where a word of the short piece stands beside the long one too, two words changed give the same quotation.
  "stitched of 3 or 4 words": 0.9,
  "from another report": 0.92,
  // One compound is to be joined, another of the same quotation not.
  "a space for a hyphen": 0.98,
  // Other words of the report stand beside the rest as well.
  "“not always” left out": 0.99,
  "words of one’s own before": 0.99,
};
const rounds = 6;

describe("quotations altered in known ways", function () {
  this.timeout(600_000);
  before(function () {
    needReports(this);
  });

  it("get their verdicts in every published report", async () => {
    const tried = await altered();
    const table = new Map<string, Map<string, number>>();
    const right = new Map<string, number>();
    const wrong: string[] = [];
    for (const { kind, quotation, report, verdict, difference, finding } of tried) {
      const found = matchQuotation(quotation, quotationIndexOf(report));
      const row = table.get(kind) ?? new Map<string, number>();
      table.set(kind, row.set(found.verdict, (row.get(found.verdict) ?? 0) + 1));
      if (verdict !== "exact" && verdict !== "abridged") {
        assert.ok(found.verdict !== "exact" && found.verdict !== "abridged", `${kind}: ${quotation}`);
      }
      const named = difference === null || (found.differences as readonly string[]).includes(difference);
      // A word changed may bring it as near to another place.
      const placed =
        finding === null ||
        found.verdict === "near" ||
        found.places.some(({ finding: place }) => place.text === finding.text);
      if (found.verdict === verdict && named && placed) right.set(kind, (right.get(kind) ?? 0) + 1);
      else wrong.push(`${kind}: ${found.verdict} ${found.differences.join()}: ${quotation}`);
    }
    const verdicts = ["exact", "abridged", "near", "stitched", "not-found"];
    console.log(`      ${"".padEnd(34)}${[...verdicts, "right"].map((each) => each.padStart(10)).join("")}`);
    for (const [kind, row] of table) {
      const all = [...row.values()].reduce((sum, each) => sum + each, 0);
      const cells = [...verdicts.map((each) => row.get(each) ?? 0), `${right.get(kind) ?? 0}/${all}`];
      console.log(`      ${kind.padEnd(34)}${cells.map((each) => String(each).padStart(10)).join("")}`);
    }
    for (const [kind, row] of table) {
      const all = [...row.values()].reduce((sum, each) => sum + each, 0);
      const missed = wrong.filter((each) => each.startsWith(`${kind}:`));
      assert.ok((right.get(kind) ?? 0) >= (least[kind] ?? 1) * all, missed.slice(0, 20).join("\n"));
    }
    assert.ok(tried.length > 30_000, `${tried.length} tried`);
  });
});

async function altered(): Promise<Altered[]> {
  const lines = readFileSync(join(shared, "gold/quotations.jsonl"), "utf8").trim().split("\n");
  const judged = new Set(lines.map((line) => (JSON.parse(line) as { report: string }).report));
  const taken = publishedReports().filter(({ kind, name }) => !judged.has(`${kind}/${name}`));
  const reports = await Promise.all(taken.map((each) => readPublished(each)));
  return reports.flatMap((report, i) => {
    const others = reports.filter(({ authority }) => authority !== report.authority);
    return alterationsOf(report, others, rounds, i + 1);
  });
}
