import assert from "node:assert/strict";

import { message } from "../../server/src/core/problem.ts";
import { Workspace } from "../../server/src/core/workspace.ts";
import { context, report } from "./plainReport.ts";

function draft(file: string, text = "Text."): string {
  return `---\ninspection-response:\n  sources: [${file}]\n---\n\n${text}\n`;
}

function workspace(): Workspace {
  return new Workspace({
    addressOf: ({ file, base }, uri, project) => `${base === "project" ? (project ?? "") : uri}/../${file}`,
  });
}

describe("the workspace", () => {
  it("says which files a draft needs, and waits for them", () => {
    const held = workspace();
    held.setDraft("a.md", draft("r.pdf"), context);
    assert.deepEqual(
      held.sourcesNeeded("a.md").map(({ address, setting }) => [address, setting.id]),
      [["a.md/../r.pdf", "r"]],
    );
    assert.equal(held.concordance("a.md").sources[0]?.state, "reading");
  });

  it("hands a source to the drafts that use it and to no other", () => {
    const held = workspace();
    held.setDraft("a.md", draft("r.pdf"), context);
    held.setDraft("b.md", draft("other.pdf"), context);
    const before = held.concordance("b.md");
    assert.deepEqual(held.setSource("a.md/../r.pdf", { state: "read", report }), ["a.md"]);
    assert.equal(held.concordance("a.md").sources[0]?.report, report);
    assert.equal(held.concordance("a.md").current?.report, report);
    assert.equal(held.concordance("b.md"), before);
  });

  it("carries why a source cannot be read, and forgets it", () => {
    const held = workspace();
    held.setDraft("a.md", draft("r.pdf"), context);
    const reason = message("It is not there.");
    held.setSource("a.md/../r.pdf", { state: "missing", reason });
    assert.equal(held.concordance("a.md").sources[0]?.reason, reason);
    assert.ok(
      held.problems("a.md", { today: "2026-09-01" }).some(({ rule }) => rule === "unreadable-source"),
    );
    assert.deepEqual(held.removeSource("a.md/../r.pdf"), ["a.md"]);
    assert.equal(held.concordance("a.md").sources[0]?.state, "reading");
  });

  it("keeps its answers until something they rest on changes", () => {
    const held = workspace();
    held.setDraft("a.md", draft("r.pdf", "OFSTED came."), context);
    const problems = held.problems("a.md", { today: "2026-09-01" });
    assert.equal(held.problems("a.md", { today: "2026-09-01" }), problems);
    assert.notEqual(held.problems("a.md", { today: "2026-09-02" }), problems);
    const concordance = held.concordance("a.md");
    held.setDraft("a.md", draft("r.pdf", "OFSTED came."), context);
    assert.equal(held.concordance("a.md"), concordance);
    held.setDraft("a.md", draft("r.pdf", "OFSTED came again."), context);
    assert.notEqual(held.concordance("a.md"), concordance);
    assert.equal(held.settings("a.md"), concordance.settings);
    assert.equal(held.concordance("a.md").sources[0], concordance.sources[0]);
  });

  it("resolves settings anew when front matter or project change", () => {
    const held = workspace();
    held.setDraft("a.md", "Text.", context);
    assert.deepEqual(held.sourcesNeeded("a.md"), []);
    held.setDraft("a.md", "Text.", { ...context, project: { uri: "top", text: "sources: [p.pdf]" } });
    assert.deepEqual(
      held.sourcesNeeded("a.md").map(({ address }) => address),
      ["top/../p.pdf"],
    );
    held.setDraft("a.md", draft("own.pdf"), {
      ...context,
      project: { uri: "top", text: "sources: [p.pdf]" },
    });
    assert.deepEqual(
      held.sourcesNeeded("a.md").map(({ address }) => address),
      ["a.md/../own.pdf"],
    );
  });

  it("forgets a draft", () => {
    const held = workspace();
    held.setDraft("a.md", "Text.", context);
    held.removeDraft("a.md");
    assert.deepEqual(held.drafts, []);
    assert.throws(() => held.concordance("a.md"), /No such draft/);
  });
});
