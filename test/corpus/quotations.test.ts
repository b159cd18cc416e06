// Altered quotations with their verdicts against published reports, and the quotations of real statements: how many
// are judged rightly.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { buildConcordance } from "../../server/src/core/concordance/buildConcordance.ts";
import type { MatchedQuotation } from "../../server/src/core/concordance/concordance.ts";
import { matchQuotation } from "../../server/src/core/concordance/matching/matchQuotation.ts";
import {
  quotationIndexOf,
  type QuotationIndex,
} from "../../server/src/core/concordance/matching/quotationIndex.ts";
import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { readResponse } from "../../server/src/core/response/readResponse.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { problemsOf } from "../check.ts";
import { needReports, publishedReports, readPublished, shared } from "./publishedReports.ts";

interface AlteredQuotation {
  readonly kind: string;
  readonly quotation: string;
  readonly report: string;
  readonly paragraph: number;
  readonly verdict: string;
}

/** The least share of each kind that must be judged rightly. */
const least: Readonly<Record<string, number>> = {
  exact: 1,
  typography: 1,
  case: 1,
  omission: 1,
  insertion: 1,
  "one-word-substituted": 1,
  "one-word-deleted": 1,
  "one-word-inserted": 1,
  "american-spelling": 1,
  typo: 1,
  stitched: 0.99,
  reordered: 0.95,
  "from-another-report": 0.92,
};

describe("quotations of published reports", function () {
  this.timeout(120_000);
  before(function () {
    needReports(this);
  });

  it("altered in known ways get their verdicts, at their paragraph", async () => {
    const lines = readFileSync(join(shared, "gold/quotations.jsonl"), "utf8").trim().split("\n");
    const byKind = new Map<string, { right: number; all: number }>();
    for (const line of lines) {
      const { kind, quotation, report, paragraph, verdict } = JSON.parse(line) as AlteredQuotation;
      const found = matchQuotation(quotation, await indexOf(report));
      const figures = byKind.get(kind) ?? { right: 0, all: 0 };
      byKind.set(kind, figures);
      figures.all += 1;
      if (found.verdict === verdict) figures.right += 1;
      if (verdict !== "exact" && verdict !== "abridged") {
        assert.ok(found.verdict !== "exact" && found.verdict !== "abridged", quotation);
      }
      if (found.verdict === verdict && verdict !== "not-found" && verdict !== "stitched") {
        assert.ok(
          found.places.some(({ finding }) => finding.paragraph === paragraph),
          `${quotation}: not at paragraph ${paragraph}`,
        );
      }
    }
    console.log([...byKind].map(([kind, { right, all }]) => `      ${kind}: ${right}/${all}`).join("\n"));
    assert.deepEqual([...byKind.keys()].sort(), Object.keys(least).sort());
    for (const [kind, { right, all }] of byKind) {
      assert.ok(right / all >= (least[kind] ?? 1), `${kind}: ${right} of ${all}`);
    }
  });

  it("in a press statement get the verdicts found by hand", async () => {
    const checked = await quotationsOf("000_9b97ae56ecffe449.txt", "ilacs/sefton-2025-08-12.pdf");
    assert.deepEqual(
      checked.map(({ match }) => [match.verdict, match.places[0]?.finding.id, match.differences.join()]),
      [
        ["near", "p58", "capitals"],
        ["exact", "summary-2", ""],
        ["near", "p12", "words"],
        ["exact", "p28", ""],
        ["near", "p44", "words"],
      ],
    );
  });

  it("in a news article: a word the report does not have, and two it has", async () => {
    const checked = await quotationsOf("003_74cda42a83a5df1a.txt", "ilacs/sefton-2022-05-09.pdf");
    const verdictOn = (words: string): string | undefined =>
      checked.find(({ quotation }) => quotation.fact.prose.text.includes(words))?.match.verdict;
    assert.equal(verdictOn("bleak"), "not-found");
    assert.equal(verdictOn("widespread failures"), "exact");
  });
});

describe("what is flagged of quotations in published statements", function () {
  this.timeout(120_000);
  before(function () {
    needReports(this);
  });

  /** Seed, report, and each problem of a quotation rule: its id, severity and the words it stands under. */
  const seeds: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "000_9b97ae56ecffe449.txt",
      "ilacs/sefton-2025-08-12.pdf",
      [
        "misattributed-quotation information ‘talking about them with",
        "misquoted-report hint “tangible improvements a",
        "misquoted-report warning ‘taking time to get to k",
        "misquoted-report warning ‘talking about them with",
        // Speeches opened with a straight mark and closed with a curly one: the marks are told, the words left alone.
        "unbalanced-quotation-marks warning ”",
        "unbalanced-quotation-marks warning ”",
        "unbalanced-quotation-marks warning ”",
      ],
    ],
    ["002_6f8c39402293c0a5.txt", "ilacs/sefton-2025-08-12.pdf", []],
    ["003_74cda42a83a5df1a.txt", "ilacs/sefton-2022-05-09.pdf", ["unfound-quotation warning ‘bleak’"]],
  ];
  for (const [seed, name, expected] of seeds) {
    it(`is what was found by hand, and nothing else in anyone's speech: ${seed.slice(0, 3)}`, async () => {
      const text = readFileSync(join(shared, "seeds", seed), "utf8");
      const { problems } = problemsOf(text, { sources: { report: await reportNamed(name) } });
      const found = problems
        .filter(({ rule }) => rules.find(({ id }) => id === rule)?.family === "quotations")
        .map(
          ({ rule, severity, span }) =>
            `${rule} ${severity} ${text.slice(span.start, span.end).slice(0, 24)}`,
        );
      assert.deepEqual(found.sort(), [...expected].sort());
    });
  }
});

async function indexOf(name: string): Promise<QuotationIndex> {
  return quotationIndexOf(await reportNamed(name));
}

async function reportNamed(name: string): Promise<InspectionReport> {
  const published = publishedReports().find(({ kind, name: file }) => `${kind}/${file}` === name);
  if (published === undefined) throw new Error(`There is no report ${name}.`);
  return readPublished(published);
}

async function quotationsOf(seed: string, name: string): Promise<MatchedQuotation[]> {
  const report = await reportNamed(name);
  const setting = {
    id: "report",
    file: name,
    base: null,
    status: "final",
    received: null,
    span: null,
  } as const;
  const { quotations } = buildConcordance({
    response: readResponse(readFileSync(join(shared, "seeds", seed), "utf8")),
    settings: {
      kind: null,
      authority: null,
      date: null,
      sources: [setting],
      people: [],
      numbering: null,
      plainText: false,
      frameworks: [],
      sections: null,
      columns: new Map(),
      ruleNames: [],
      rules: new Map(),
      faults: [],
    },
    sources: [{ setting, state: "read", reason: null, report }],
  });
  return quotations.filter(({ checked }) => checked);
}
