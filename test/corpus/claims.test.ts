// The findings behind sentences of real statements, as found by hand, against the published report. The ranking's
// figures were chosen on other sentences; what is asserted is what was measured.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { findingIndexOf } from "../../server/src/core/concordance/search/findingIndex.ts";
import { searchFindings } from "../../server/src/core/concordance/search/findingSearch.ts";
import { needReports, publishedReports, readPublished, shared } from "./publishedReports.ts";

interface Claim {
  readonly sentence: string;
  readonly report: string;
  /** `paragraph 58`, `summary 2`, `judgements`; empty where the report says nothing of the kind. */
  readonly supportedBy: readonly string[];
}

const file = join(shared, "gold/claims.json");

describe("claims of published statements", function () {
  this.timeout(120_000);
  before(function () {
    needReports(this);
  });

  it("lead to the findings they rest on, and to none where there is none", async () => {
    const claims = JSON.parse(readFileSync(file, "utf8")) as readonly Claim[];
    const figures = { supported: 0, first: 0, amongThree: 0, near: 0, unsupported: 0, none: 0 };
    for (const { sentence, report, supportedBy } of claims) {
      const published = publishedReports().find(({ kind, name }) => `${kind}/${name}` === report);
      assert.ok(published !== undefined, report);
      const found = searchFindings(findingIndexOf(await readPublished(published)), sentence, 3);
      const near = found[0]?.near ?? false;
      if (supportedBy.length === 0) {
        figures.unsupported += 1;
        if (!near) figures.none += 1;
        continue;
      }
      const ids = supportedBy.map(idOf);
      const at = found.findIndex(({ finding }) => ids.includes(finding?.id ?? "judgements"));
      figures.supported += 1;
      if (near) figures.near += 1;
      if (at === 0) figures.first += 1;
      if (at >= 0) figures.amongThree += 1;
    }
    const { supported, first, amongThree, near, unsupported, none } = figures;
    console.log(
      `      first ${first}/${supported}, among three ${amongThree}/${supported}, near ${near}/${supported}; none ${none}/${unsupported}`,
    );
    assert.deepEqual([supported, unsupported], [24, 18]);
    assert.ok(amongThree >= 24, `${amongThree} of ${supported} among the first three`);
    assert.ok(first >= 21, `${first} of ${supported} first`);
    assert.ok(near >= 17, `${near} of ${supported} told as near`);
    assert.ok(none >= 16, `${none} of ${unsupported} told as having none`);
  });
});

function idOf(place: string): string {
  return place.replace(/^paragraph /, "p").replace(/^(summary|area) /, "$1-");
}
