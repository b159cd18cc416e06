// A new response of every kind to every published report: nothing is wrong in it but that it is still empty.

import assert from "node:assert/strict";

import { responseKinds } from "../../server/src/core/settingsSchema.ts";
import { faultsOf, freshDraft } from "../writing/freshDraft.ts";
import { needReports, publishedReports, readPublished } from "./publishedReports.ts";

describe("new responses to published reports", function () {
  this.timeout(60_000);
  before(function () {
    needReports(this);
  });

  for (const published of publishedReports()) {
    it(`have nothing wrong in them: ${published.kind}/${published.name}`, async () => {
      const report = await readPublished(published);
      const faults = responseKinds.flatMap((kind) =>
        faultsOf(freshDraft(report, kind), report).map((fault) => `${kind}: ${fault}`),
      );
      assert.deepEqual(faults, []);
    });
  }
});
