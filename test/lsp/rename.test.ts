import assert from "node:assert/strict";
import type { Range, WorkspaceEdit } from "vscode-languageserver/node";

import { editsOf, uri, withDraft } from "./ownClient.ts";
import type { TestEditor } from "./testEditor.ts";

describe("renaming in the editor", () => {
  let editor: TestEditor;

  before(async () => {
    editor = await withDraft();
  });
  after(() => editor.stop());

  const rename = (newName: string): Promise<WorkspaceEdit | null> =>
    editor.connection.sendRequest("textDocument/rename", {
      textDocument: { uri },
      position: editor.rangeOf(uri, "3. As").start,
      newName,
    });

  it("is offered on a paragraph number, and nowhere else", async () => {
    const range = await editor.ask<Range | null>("textDocument/prepareRename", uri, "3. As");
    assert.deepEqual(range, editor.rangeOf(uri, "3."));
    assert.equal(await editor.ask("textDocument/prepareRename", uri, "OFSTED"), null);
  });

  it("says why a number cannot be given", async () => {
    await assert.rejects(rename("1"), /There is a "1" already/);
  });

  it("changes the number and what points at it", async () => {
    const edit = await rename("2");
    assert(edit !== null);
    const { edits, textDocument } = editsOf({ edit: { documentChanges: edit.documentChanges ?? [] } });
    assert.equal(textDocument.version, 1);
    await editor.change(uri, edits as Parameters<TestEditor["change"]>[1]);
    assert.match(editor.text(uri), /^2\. As paragraph 2 says/m);
  });
});
