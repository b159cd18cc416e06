// A folder as a draft's source in the editor: its files are asked of the client, wherever the workspace lives.

import assert from "node:assert/strict";

import { northmereText } from "./northmereText.ts";
import { bytesOf } from "./ownClient.ts";
import { TestEditor } from "./testEditor.ts";

const home = "vscode-vfs://github/northmere";
const uri = `${home}/statement.response.md`;
const draft =
  "---\ninspection-response:\n  sources: [sources/]\n---\n\nInspectors said we have “a broad early assistance offer” [@ilacs-2025, para. 1].\n";

describe("a draft whose source is a folder", () => {
  it("is checked against its reports, and again when one comes or goes", async () => {
    const files = new Map([
      [`${home}/sources/letters/covering.txt`, bytesOf("Dear colleague, please find the report.")],
      [`${home}/sources/notes.md`, bytesOf("# Notes")],
    ]);
    const editor = await TestEditor.start({ initializationOptions: { files: true }, files });
    const report = `${home}/sources/2025/ilacs-2025.txt`;
    const changed = (type: number) =>
      editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: report, type }],
      });
    const codes = async () => (await editor.settled(uri)).map(({ code }) => code).sort();
    const become = (expected: readonly string[]) =>
      editor.until(async () => JSON.stringify(await codes()) === JSON.stringify(expected));
    try {
      await editor.open(uri, draft);
      await become(["unknown-source", "unreadable-source"]);
      assert.deepEqual(
        editor.asked.filter((asked) => asked.includes("/sources")),
        [
          `stat ${home}/sources`,
          `list ${home}/sources`,
          `stat ${home}/sources/letters/covering.txt`,
          `read ${home}/sources/letters/covering.txt`,
        ],
      );
      files.set(report, bytesOf(northmereText));
      await changed(1);
      await become(["misquoted-report"]);
      files.delete(report);
      await changed(3);
      await become(["unknown-source", "unreadable-source"]);
    } finally {
      await editor.stop();
    }
  });
});
