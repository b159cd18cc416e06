// The facts read from real council statements and a news article, which stand beside the project and never in it.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { readResponse } from "../../server/src/core/response/readResponse.ts";
import type { ResponseDocument } from "../../server/src/core/response/responseDocument.ts";

const seeds = resolve(import.meta.dirname, "../../../shared/seeds");

function readSeed(number: string): ResponseDocument {
  const file = readdirSync(seeds).find((name) => name.startsWith(number));
  assert.ok(file !== undefined, `no seed ${number} in ${seeds}`);
  return readResponse(readFileSync(resolve(seeds, file), "utf8"));
}

function creditedToInspectors({ quotations }: ResponseDocument): string[] {
  return quotations
    .filter(({ fact }) => fact.attribution.to === "inspectors" && !fact.emphasis)
    .map(({ fact }) => fact.prose.text);
}

function grades({ gradeClaims }: ResponseDocument): string[] {
  return gradeClaims.map(({ fact: { written, judgement, inspection } }) => {
    const when = typeof inspection === "string" ? inspection : inspection.year;
    return `${written} ${judgement} ${when}`;
  });
}

describe("the prose of real documents", function () {
  before(function () {
    if (existsSync(seeds)) return;
    assert.notEqual(process.env["CI"], "true", `the seeds are not at ${seeds}`);
    console.log(`Skipped: there are no real documents at ${seeds}.`);
    this.skip();
  });

  it("reads a statement on a good inspection", () => {
    const statement = readSeed("000");
    const quoted = JSON.parse(readFileSync(resolve(seeds, "../domain/quotes-seed000.json"), "utf8")) as {
      quotations: { quote: string }[];
    };
    const expected = quoted.quotations
      .map(({ quote }) => quote.slice(1, -1))
      .filter((quote) => quote.split(" ").length > 4 && !quote.includes(";"));
    assert.equal(expected.length, 5);
    assert.deepEqual(creditedToInspectors(statement), expected);
    assert.equal(statement.speeches.length, 12);
    assert.deepEqual(grades(statement), [
      "Good overall current",
      "Good overall current",
      "good overall current",
      "Inadequate overall 2022",
    ]);
  });

  it("reads a statement on a monitoring visit", () => {
    const statement = readSeed("002");
    assert.equal(creditedToInspectors(statement).length, 4);
    assert.equal(statement.speeches.length, 5);
    assert.deepEqual(grades(statement), []);
  });

  it("reads a news article", () => {
    const article = readSeed("003");
    assert.ok(creditedToInspectors(article).length >= 8);
    const absent = article.quotations.filter(({ fact }) => fact.attribution.to === "absent");
    assert.equal(absent.length, 1);
  });

  it("reads a statement on an inadequate inspection", () => {
    const statement = readSeed("004");
    assert.deepEqual(creditedToInspectors(statement), []);
    assert.equal(statement.speeches.length, 12);
    assert.deepEqual(grades(statement), ["inadequate overall current", "Inadequate overall current"]);
  });
});
