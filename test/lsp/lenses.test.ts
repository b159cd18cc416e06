import assert from "node:assert/strict";
import type { CodeLens, InlayHint } from "vscode-languageserver/node";

import { openReportCommand } from "../../server/src/lsp/protocol/protocol.ts";
import { northmereText } from "./northmereText.ts";
import { bytesOf, draft, reportPage, source, uri, withDraft } from "./ownClient.ts";
import { plainClient, TestEditor } from "./testEditor.ts";

async function lensesOf(editor: TestEditor): Promise<CodeLens[]> {
  return editor.connection.sendRequest("textDocument/codeLens", { textDocument: { uri } });
}

describe("code lenses", () => {
  it("stand on the front matter and the answered headings, and open the report at the area", async () => {
    const editor = await withDraft();
    const lenses = await lensesOf(editor);
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.title]),
      [
        [0, "2 of 2 areas answered"],
        [0, "0 of 1 quotations right"],
        [13, "Area for improvement 1 · enabler 2 · no other findings cited"],
        [17, "Area for improvement 2 · outcome 1 · no other findings cited"],
      ],
    );
    for (const { command } of lenses) {
      assert.equal(command?.command, openReportCommand);
      assert.ok((command.arguments?.[0] as string).startsWith(reportPage));
    }
    assert.match(lenses[2]?.command?.arguments?.[0] as string, /#L\d+$/);
    assert.ok(editor.lensRefreshes > 0, "The editor is told to ask again once the report is read.");
    await editor.stop();
  });

  it("are turned off by the editor's setting, which is no fault of the draft's settings", async () => {
    const editor = await withDraft();
    const before = (await editor.diagnostics(uri)).length;
    editor.settings = { codeLens: false };
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.deepEqual(await lensesOf(editor), []);
    assert.equal((await editor.diagnostics(uri)).length, before);
    await editor.stop();
  });

  it("are words alone in an editor that cannot open a report", async () => {
    const files = new Map([[source, bytesOf(northmereText)]]);
    const editor = await TestEditor.start({
      capabilities: plainClient,
      initializationOptions: { files: true },
      files,
    });
    await editor.open(uri, draft);
    await editor.until(() => editor.statuses.get(uri)?.state === "checked");
    const lenses = await lensesOf(editor);
    assert.equal(lenses.length, 4);
    assert.ok(lenses.every(({ command }) => command?.command === "" && command.title !== ""));
    await editor.stop();
  });
});

describe("inlay hints", () => {
  it("are off until the editor's setting turns them on", async () => {
    const editor = await withDraft();
    const ask = (): Promise<InlayHint[]> =>
      editor.connection.sendRequest("textDocument/inlayHint", {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } },
      });
    assert.deepEqual(await ask(), []);
    editor.settings = { inlayHints: true, continueNumbering: false };
    const problems = (await editor.diagnostics(uri)).length;
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    const hints = await ask();
    const { end } = editor.rangeOf(uri, "(outcome 1");
    assert.deepEqual(
      hints.map(({ position, label }) => [position, label]),
      [[end, "Children, young people and families stay together and get the help they need"]],
    );
    assert.equal((await editor.diagnostics(uri)).length, problems);
    await editor.stop();
  });
});
