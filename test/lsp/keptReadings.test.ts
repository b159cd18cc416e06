// Readings kept for the next start: in the editor's storage where it offers that, else in the user's cache folder.
// A second start is given a Node without threads, in which no PDF can be read afresh.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { readingName } from "../../server/src/lsp/protocol/protocol.ts";
import { TestEditor, type TestEditorOptions } from "./testEditor.ts";

const home = "vscode-vfs://github/northmere";
const uri = `${home}/statement.response.md`;
const report = readFileSync(
  fileURLToPath(new URL("../../examples/sources/northmere-ilacs-2026.pdf", import.meta.url)),
);
const draft =
  "---\ninspection-response:\n  sources: [report.pdf]\n---\n\nInspectors said what they said [@report, para. 1].\n";

describe("a second start of the editor", () => {
  let folder: string;
  let kept: Map<string, Uint8Array>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "kept-"));
    await writeFile(
      join(folder, "noThreads.cjs"),
      'require("node:worker_threads").Worker = class { constructor() { throw new Error("No threads."); } };',
    );
    kept = new Map();
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** What lies in the user's cache folder, wherever that is on this system. */
  const cached = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => basename(path))
      .filter((name) => readingName.test(name));

  /** What became of the draft's report, and what the editor was asked about readings. */
  const start = async (
    storage: boolean,
    threads: boolean,
  ): Promise<{ readonly state: string | undefined; readonly asked: readonly string[] }> => {
    const options: TestEditorOptions = {
      initializationOptions: { files: true, storage },
      files: new Map([[`${home}/report.pdf`, report]]),
      kept,
      nodeOptions: threads ? [] : ["--require", join(folder, "noThreads.cjs")],
      env: { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, HOME: folder },
    };
    const editor = await TestEditor.start(options);
    try {
      await editor.open(uri, draft);
      await editor.settled(uri);
      const asked = editor.asked.filter((question) => /^(?:get|put) /.test(question));
      return { state: editor.statuses.get(uri)?.state, asked };
    } finally {
      await editor.stop();
    }
  };

  it("takes what was read from the editor's storage", async () => {
    const first = await start(true, true);
    const [name = ""] = kept.keys();
    assert.match(name, readingName);
    assert.deepEqual(first, { state: "checked", asked: [`get ${name}`, `put ${name}`] });
    assert.deepEqual(await start(true, false), { state: "checked", asked: [`get ${name}`] });
    assert.deepEqual(cached(), []);
  });

  it("reads the report again where the storage is empty or damaged", async () => {
    assert.equal((await start(true, false)).state, "not-checked");
    assert.equal(kept.size, 0);
    await start(true, true);
    const [name = ""] = kept.keys();
    kept.set(name, new Uint8Array(40));
    const again = await start(true, true);
    assert.deepEqual(again, { state: "checked", asked: [`get ${name}`, `put ${name}`] });
    assert.ok((kept.get(name)?.length ?? 0) > 40);
  });

  it("takes it from the user's cache folder where the editor has no storage", async () => {
    assert.deepEqual(await start(false, true), { state: "checked", asked: [] });
    assert.equal(cached().length, 1);
    assert.deepEqual(await start(false, false), { state: "checked", asked: [] });
    assert.equal(kept.size, 0);
  });
});
