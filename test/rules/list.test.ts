// Holds the rules' files, their pages and the one list in step.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";

import { renderMessage } from "../../server/src/core/problem.ts";
import { rules } from "../../server/src/core/rules/index.ts";

const root = new URL("../../", import.meta.url);

function stems(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

describe("the list of rules", () => {
  it("has every rule once, under its family's folder", () => {
    const families = readdirSync(new URL("server/src/core/rules/", root), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const files = families.flatMap((family) =>
      stems(`server/src/core/rules/${family}/`, ".ts").map((id) => `${family}/${id}`),
    );
    assert.deepEqual(rules.map(({ id, family }) => `${family}/${id}`).sort(), files.sort());
  });

  it("has a page for every rule and no page beside", () => {
    assert.deepEqual(stems("docs/rules/", ".md").sort(), rules.map(({ id }) => id).sort());
  });

  it("says in one sentence what each finds", () => {
    for (const { id, summary } of rules) {
      assert.match(renderMessage(summary), /^\p{Lu}.*[."]$/u, id);
    }
  });
});
