// Every published report read as it was when it was last compared with its PDF. A change of reading shows here as
// the fact that changed; after comparing with the PDF, `UPDATE_EXPECTATIONS=1` writes what is read now.

import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expectationOf, type Expectation } from "./expectations.ts";
import { needReports, publishedReports, readPublished } from "./publishedReports.ts";

const folder = join(import.meta.dirname, "expectations");
const update = process.env["UPDATE_EXPECTATIONS"] === "1";

describe("published reports, compared with their PDFs", function () {
  this.timeout(300_000);
  before(function () {
    needReports(this);
  });

  for (const kind of [...new Set(publishedReports().map((published) => published.kind))])
    it(`${kind}: every fact as compared`, async () => {
      const file = join(folder, `${kind}.json`);
      const expected: Record<string, Expectation> = existsSync(file)
        ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, Expectation>)
        : {};
      const read: Record<string, Expectation> = {};
      for (const published of publishedReports().filter((each) => each.kind === kind))
        read[published.name.replace(/\.pdf$/, "")] = expectationOf(await readPublished(published));
      if (update) writeFileSync(file, `${JSON.stringify(read, null, 1)}\n`);
      else assert.deepEqual(read, expected);
    });
});
