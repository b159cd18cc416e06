// Handing a draft over, as our client asks the server for it: files made from bytes that the client hands in.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";

import {
  exportRequest,
  type ExportParams,
  type ExportResult,
  type Made,
  signOffRequest,
  type SignOffParams,
  type SignOffResult,
} from "../../server/src/lsp/protocol/handOverProtocol.ts";
import { readWordDraft } from "../../server/src/word/readWordDraft.ts";
import { northmereText } from "./northmereText.ts";
import { bytesOf, draft, source, uri, withDraft } from "./ownClient.ts";
import type { TestEditor } from "./testEditor.ts";

const shown = `${draft}\n![The board](pictures/the%20board.png) ![Gone](gone.png)\n`;
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const files = new Map([
  [source, bytesOf(northmereText)],
  ["vscode-vfs://github/northmere/plan/pictures/the%20board.png", new Uint8Array(picture)],
  [uri, bytesOf(shown)],
]);

async function withShown<T>(use: (editor: TestEditor) => Promise<T>): Promise<T> {
  const editor = await withDraft(shown, files);
  try {
    return await use(editor);
  } finally {
    await editor.stop();
  }
}

function exported(editor: TestEditor, params: Omit<ExportParams, "textDocument">): Promise<ExportResult> {
  return editor.connection.sendRequest<ExportResult>(exportRequest, { textDocument: { uri }, ...params });
}

function bytesMade(made: Made | null): Buffer {
  assert(made?.base64 !== undefined && made.base64 !== null, made?.why ?? "nothing was made");
  return Buffer.from(made.base64, "base64");
}

describe("the language server where a draft is handed over", () => {
  it("makes a web page with the pictures beside the draft, and names those that are not there", async () => {
    await withShown(async (editor) => {
      const made = await exported(editor, { to: "html" });
      const page = bytesMade(made).toString();
      assert.match(page, /<span class="number">3\.<\/span>/);
      assert.match(page, /<img src="data:image\/png;base64,/);
      assert.deepEqual(made?.missing, ["gone.png"]);
      assert.deepEqual(made.madeFrom, [uri, source]);
    });
  });

  it("makes a Word document, on a template that the client hands in, and says what is wrong with one", async () => {
    await withShown(async (editor) => {
      const plain = bytesMade(await exported(editor, { to: "docx" }));
      const again = bytesMade(await exported(editor, { to: "docx", template: plain.toString("base64") }));
      for (const bytes of [plain, again]) {
        const read = readWordDraft(new Uint8Array(bytes));
        assert("markdown" in read);
        assert.match(read.markdown, /Inspectors found that families can draw on/);
      }
      const wrong = await exported(editor, { to: "docx", template: picture.toString("base64") });
      assert.equal(wrong?.base64, null);
      assert.match(wrong.why ?? "", /^The template cannot be used: the file .+\.$/);
    });
  });

  it("makes the sheet to sign, with the bytes of draft and report as their hashes tell them", async () => {
    await withShown(async (editor) => {
      const params: SignOffParams = { textDocument: { uri }, version: "9.8.7" };
      const page = bytesMade(
        await editor.connection.sendRequest<SignOffResult>(signOffRequest, params),
      ).toString();
      for (const text of [shown, northmereText]) {
        assert.ok(page.includes(createHash("sha256").update(text).digest("hex")));
      }
      assert.match(page, /Inspection Response 9\.8\.7/);
      assert.match(page, /a broad early assistance offer/);
      assert.match(page, /plan\.response\.md/);
    });
  });

  it("tells the hash of the file as it was saved, in UTF-16 too", async () => {
    const saved = Buffer.from(`\uFEFF${shown}`, "utf16le");
    const editor = await withDraft(shown, new Map([...files, [uri, new Uint8Array(saved)]]));
    try {
      const params: SignOffParams = { textDocument: { uri }, version: "1" };
      const made = await editor.connection.sendRequest<SignOffResult>(signOffRequest, params);
      assert.ok(bytesMade(made).toString().includes(createHash("sha256").update(saved).digest("hex")));
    } finally {
      await editor.stop();
    }
  });

  it("waits for a report that is still being read", async () => {
    const editor = await withDraft("# Nothing yet\n", files);
    try {
      await editor.open(uri.replace("plan.r", "other.r"), shown);
      const textDocument = { uri: uri.replace("plan.r", "other.r") };
      const params: SignOffParams = { textDocument, version: "1" };
      const made = await editor.connection.sendRequest<SignOffResult>(signOffRequest, params);
      const page = bytesMade(made).toString();
      assert.doesNotMatch(page, /Not read\./);
    } finally {
      await editor.stop();
    }
  });

  it("makes nothing of a document that is no draft", async () => {
    await withShown(async (editor) => {
      const params: ExportParams = { textDocument: { uri: `${uri}x` }, to: "html" };
      assert.equal(await editor.connection.sendRequest<ExportResult>(exportRequest, params), null);
    });
  });
});
