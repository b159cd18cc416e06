import assert from "node:assert/strict";
import { type Connection, type Location, ProgressType } from "vscode-languageserver/node";

import type { ClientAbilities } from "../../server/src/lsp/clientAbilities.ts";
import { markdownFiles } from "../../server/src/lsp/closedDrafts.ts";
import type { FilePort } from "../../server/src/lsp/host.ts";
import {
  checkAllRequest,
  type CheckAllProgress,
  type CheckAllResult,
} from "../../server/src/lsp/protocol/draftsProtocol.ts";
import { northmereText } from "./northmereText.ts";
import { bytesOf, draft, source, uri, withDraft } from "./ownClient.ts";
import type { TestEditor } from "./testEditor.ts";

const folder = "vscode-vfs://github/northmere/plan";
const press = `${folder}/press.response.md`;
const keyed = `${folder}/notes/answer.md`;
const other = `${folder}/notes/other.response.md`;
const readme = `${folder}/README.md`;

const pressText = `---
inspection-response:
  kind: press-statement
  sources:
    - id: the-report
      file: ilacs-2025.txt
---

OFSTED speaks of “a broad early help offer” [@the-report, para. 1].
`;
const keyedText = `---
inspection-response:
  sources: [../ilacs-2025.txt]
---

They found “a broad early help offer”.
`;
const otherText = `---
inspection-response:
  sources: [missing.pdf]
---

They found “a broad early help offer”.
`;

function files(): Map<string, Uint8Array> {
  return new Map([
    [source, bytesOf(northmereText)],
    [uri, bytesOf(draft)],
    [press, bytesOf(pressText)],
    [keyed, bytesOf(keyedText)],
    [other, bytesOf(otherText)],
    [readme, bytesOf("# OFSTED\n\nA broad early help offer.\n")],
  ]);
}

async function checkAll(editor: TestEditor): Promise<{ result: CheckAllResult; told: CheckAllProgress[] }> {
  const told: CheckAllProgress[] = [];
  const listener = editor.connection.onProgress(new ProgressType<CheckAllProgress>(), "all", (each) => {
    told.push(each);
  });
  const result = await editor.connection.sendRequest<CheckAllResult>(checkAllRequest, { progress: "all" });
  listener.dispose();
  return { result, told };
}

const rulesOf = (editor: TestEditor, of: string): unknown[] =>
  (editor.pushed.get(of) ?? []).map(({ code }) => code);

describe("all drafts of a workspace", () => {
  it("are checked, and what is wrong with those that are not open is shown", async () => {
    const editor = await withDraft(draft, files());
    const { result, told } = await checkAll(editor);
    assert.equal(result.drafts, 4);
    assert.equal(result.checked, 4);
    assert.equal(result.withoutReport, 1);
    assert.equal(result.lookedAt, null);
    assert.deepEqual(
      told.map(({ name, done, of }) => [name, done, of]),
      [
        ["plan.response.md", 0, 4],
        ["press.response.md", 1, 4],
        ["answer.md", 2, 4],
        ["other.response.md", 3, 4],
      ],
    );
    await editor.until(() => editor.pushed.has(other));
    assert.ok(rulesOf(editor, press).includes("ofsted-capitals"));
    assert.deepEqual(rulesOf(editor, other), ["unreadable-source"]);
    assert.equal(editor.pushed.has(uri), false, "An open draft's problems are pulled.");
    assert.equal(editor.pushed.has(readme), false);
    await editor.stop();
  });

  it("are read as they were saved, in UTF-16 or Windows-1252", async () => {
    const utf16 = `${folder}/wide.md`;
    const windows = `${folder}/old.response.md`;
    const old = pressText
      .replaceAll("“", "\u0093")
      .replaceAll("”", "\u0094")
      .replace("the-report,", "report,");
    const held = new Map([
      [source, bytesOf(northmereText)],
      [utf16, Buffer.from(`\uFEFF${pressText}`, "utf16le")],
      [windows, Buffer.from(old.replace("broad", "wide"), "latin1")],
    ]);
    const editor = await withDraft(draft, held);
    const { result } = await checkAll(editor);
    assert.equal(result.checked, 3);
    await editor.until(() => editor.pushed.has(utf16) && editor.pushed.has(windows));
    assert.deepEqual(rulesOf(editor, utf16), ["ofsted-capitals"]);
    assert.deepEqual(rulesOf(editor, windows).sort(), [
      "misquoted-report",
      "ofsted-capitals",
      "unknown-source",
    ]);
    await editor.stop();
  });

  it("are not all looked at where some cannot be opened, which is told and logged once", async () => {
    const held = files();
    held.set(`${folder}/scan.response.md`, bytesOf("%PDF-1.7"));
    const editor = await withDraft(draft, held);
    editor.locked.add(press).add(readme).add(`${folder}/private/`);
    for (const time of ["first", "again"]) {
      const { result } = await checkAll(editor);
      assert.deepEqual([result.drafts, result.checked, result.unopened], [3, 3, 3], time);
    }
    const warned = editor.logged.filter((line) => line.includes("looked at"));
    assert.equal(warned.length, 3, warned.join("\n"));
    for (const named of [press, "scan.response.md", "/private/"]) {
      assert.ok(warned.some((line) => line.includes(named)));
    }
    editor.locked.clear();
    assert.equal((await checkAll(editor)).result.unopened, 1);
    await editor.stop();
  });

  it("are found below every folder that can be opened, where the client does not find them", async () => {
    const listings = new Map([
      ["file:///a", { names: ["x.md", "notes.txt", "deep/X.RESPONSE.MD"], closed: ["private"] }],
      ["file:///b", null],
    ]);
    const list = (uri: string) => {
      const listing = listings.get(uri);
      return listing === undefined ? Promise.reject(new Error("no access")) : Promise.resolve(listing);
    };
    const client = { folders: ["file:///a", "file:///b", "file:///c"], options: {} };
    const found = await markdownFiles(
      {} as Connection,
      client as unknown as ClientAbilities,
      { list } as unknown as FilePort,
      9,
    );
    assert.deepEqual(found, {
      uris: ["file:///a/deep/X.RESPONSE.MD", "file:///a/x.md"],
      more: false,
      closed: ["file:///a/private", "file:///c"],
    });
  });

  it("are shown once: while one is open, as it is there, and as its file is when it is closed", async () => {
    const held = files();
    const editor = await withDraft(draft, held);
    await checkAll(editor);
    await editor.until(() => rulesOf(editor, press).length > 0);
    await editor.open(press, pressText);
    await editor.until(() => rulesOf(editor, press).length === 0);
    assert.ok((await editor.settled(press)).some(({ code }) => code === "ofsted-capitals"));
    await editor.connection.sendNotification("textDocument/didClose", { textDocument: { uri: press } });
    await editor.until(() => rulesOf(editor, press).includes("ofsted-capitals"));
    held.set(press, bytesOf(pressText.replace("OFSTED", "Ofsted")));
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: press, type: 2 }],
    });
    await editor.until(() => !rulesOf(editor, press).includes("ofsted-capitals"));
    held.delete(press);
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: press, type: 3 }],
    });
    await editor.until(() => rulesOf(editor, press).length === 0);
    await editor.stop();
  });

  it("are looked through for what speaks of a finding, other reports left unread", async () => {
    const editor = await withDraft(draft, files());
    const { start } = editor.rangeOf(uri, "ilacs-2025, para. 1");
    const places = await editor.connection.sendRequest<Location[]>("textDocument/references", {
      textDocument: { uri },
      position: start,
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      places.map((place) => [place.uri, place.range.start.line]),
      [
        [uri, 9],
        [uri, 9],
        [press, 8],
        [press, 8],
        [keyed, 5],
      ],
    );
    assert.ok(!editor.asked.includes(`stat ${folder}/notes/missing.pdf`));
    const reads = editor.asked.filter((asked) => asked === `read ${press}`).length;
    await editor.connection.sendRequest("textDocument/references", {
      textDocument: { uri },
      position: start,
      context: { includeDeclaration: false },
    });
    assert.equal(editor.asked.filter((asked) => asked === `read ${press}`).length, reads);
    await editor.stop();
  });
});
