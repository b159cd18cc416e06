// What the editor sends as its settings, as the manifest declares them: every one is known to the server.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { uri, withDraft } from "./ownClient.ts";

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default?: unknown }>> };
  };
}

describe("the editor's settings", () => {
  it("are no problem as they come", async () => {
    const manifest = JSON.parse(
      readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
    ) as Manifest;
    const declared = Object.entries(manifest.contributes.configuration.properties);
    assert.ok(declared.length > 3);
    const editor = await withDraft();
    const before = await editor.diagnostics(uri);
    editor.settings = Object.fromEntries(
      declared.map(([key, setting]) => [key.replace(/^inspectionResponse\./, ""), setting.default ?? null]),
    );
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await editor.until(() => editor.refreshes > 0);
    assert.deepEqual(await editor.diagnostics(uri), before);
    await editor.stop();
  });
});
