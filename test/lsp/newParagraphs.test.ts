import assert from "node:assert/strict";
import type { TextEdit } from "vscode-languageserver/node";

import { draft, uri, withDraft } from "./ownClient.ts";
import { plainClient, TestEditor } from "./testEditor.ts";

const numbered = `${draft}\n4. We will report in June.\n`;

describe("a line end in a draft", () => {
  it("is followed by the next number", async () => {
    const editor = await withDraft(numbered);
    await editor.type(uri, "in June.\n", "in June.\n\n");
    const line = editor.text(uri).split("\n").length - 1;
    const edits = await editor.connection.sendRequest<TextEdit[]>("textDocument/onTypeFormatting", {
      textDocument: { uri },
      position: { line, character: 0 },
      ch: "\n",
      options: { tabSize: 2, insertSpaces: true },
    });
    const at = { line, character: 0 };
    assert.deepEqual(edits, [{ range: { start: at, end: at }, newText: "5. " }]);
    await editor.stop();
  });

  it("is offered to editors that do not ask by themselves, with its handler", async () => {
    const other = await TestEditor.start({ capabilities: plainClient });
    assert.deepEqual(other.initialized.capabilities.documentOnTypeFormattingProvider, {
      firstTriggerCharacter: "\n",
    });
    await other.stop();
    const own = await TestEditor.start({ initializationOptions: { continuesNumbers: true } });
    assert.equal(own.initialized.capabilities.documentOnTypeFormattingProvider, undefined);
    await own.stop();
  });
});
