import assert from "node:assert/strict";

import { settingsSchema } from "../../server/src/core/settingsSchema.ts";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly string[];
  readonly items?: { readonly anyOf: readonly Schema[] };
}

describe("the schema of settings", () => {
  it("has every key of the contract and every rule", () => {
    const { properties = {} } = settingsSchema(["ofsted-capitals"]) as Schema;
    assert.deepEqual(Object.keys(properties), [
      "kind",
      "authority",
      "date",
      "sources",
      "people",
      "numbering",
      "sections",
      "columns",
      "frameworks",
      "rules",
    ]);
    assert.deepEqual(properties.rules?.properties?.["ofsted-capitals"]?.enum, [
      "off",
      "hint",
      "information",
      "warning",
      "error",
    ]);
    assert.deepEqual(Object.keys(properties.sources?.items?.anyOf[1]?.properties ?? {}), [
      "id",
      "file",
      "status",
      "received",
    ]);
  });

  it("stands under the draft's key in front matter", () => {
    const { properties = {} } = settingsSchema([], { frontMatter: true }) as Schema;
    assert.ok(properties["inspection-response"]?.properties?.kind?.enum?.includes("action-plan"));
  });
});
