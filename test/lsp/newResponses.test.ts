// Beginning a response and adding a source, as our client asks the server for it.

import assert from "node:assert/strict";

import {
  addSourceRequest,
  type AddSourceParams,
  type AddSourceResult,
  newResponseRequest,
  type NewResponseParams,
  type NewResponseResult,
} from "../../server/src/lsp/protocol/protocol.ts";
import { northmereText } from "./northmereText.ts";
import { bytesOf, draft, source, uri, withDraft } from "./ownClient.ts";
import { TestEditor } from "./testEditor.ts";

const folder = "vscode-vfs://github/northmere/plan/";
const project = `${folder}.inspection-response.yml`;
const elsewhere = "file:///c%3A/Users/Ada/Downloads/Northmere%20report.txt";
const page = `${folder}page.pdf`;

function startEditor(files: ReadonlyMap<string, Uint8Array>): Promise<TestEditor> {
  return TestEditor.start({ initializationOptions: { files: true }, files });
}

describe("the language server where a response is begun", () => {
  it("gives the text of a draft before there is any, from a report anywhere", async () => {
    const editor = await startEditor(
      new Map([
        [elsewhere, bytesOf(northmereText)],
        [project, bytesOf("columns:\n  lead: Accountable head\n")],
      ]),
    );
    try {
      const params: NewResponseParams = {
        kind: "action-plan",
        draft: `${folder}action-plan.response.md`,
        reports: [{ address: elsewhere, file: "sources/Northmere report.txt" }],
      };
      const { text, unreadable } = await editor.connection.sendRequest<NewResponseResult>(
        newResponseRequest,
        params,
      );
      assert.deepEqual(unreadable, []);
      assert.match(text ?? "", /file: sources\/Northmere report\.txt\n/);
      assert.match(text ?? "", /\| Ref \| Action \| Accountable head \|/);
    } finally {
      await editor.stop();
    }
  });

  it("says which file is no report, and gives no text", async () => {
    const editor = await startEditor(
      new Map([
        [source, bytesOf(northmereText)],
        [page, bytesOf("<!doctype html><title>404</title>")],
      ]),
    );
    try {
      const params: NewResponseParams = {
        kind: "action-plan",
        draft: `${folder}plan.response.md`,
        reports: [source, page, `${folder}none.pdf`].map((address) => ({ address, file: "sources/a.pdf" })),
      };
      const { text, unreadable } = await editor.connection.sendRequest<NewResponseResult>(
        newResponseRequest,
        params,
      );
      assert.equal(text, null);
      assert.deepEqual(
        unreadable.map(({ name }) => name),
        ["page.pdf", "none.pdf"],
      );
      assert.match(unreadable[0]?.why ?? "", /web page/);
    } finally {
      await editor.stop();
    }
  });

  it("adds a source to a draft as one edit; not a second time", async () => {
    const editor = await withDraft(
      draft,
      new Map([source, elsewhere].map((at) => [at, bytesOf(northmereText)])),
    );
    try {
      const add = (file: string): Promise<AddSourceResult> => {
        const params: AddSourceParams = {
          textDocument: { uri },
          reports: [{ address: elsewhere, file }],
        };
        return editor.connection.sendRequest<AddSourceResult>(addSourceRequest, params);
      };
      const { edits, version } = await add("sources/Northmere report.txt");
      assert.deepEqual([edits?.length, version], [1, 1]);
      assert.match(
        edits?.[0]?.newText ?? "",
        /^\n {4}- id: ilacs-2025-06\n {6}file: sources\/Northmere report\.txt\n {6}status: final$/,
      );
      assert.deepEqual((await add("ilacs-2025.txt")).edits, []);
    } finally {
      await editor.stop();
    }
  });

  it("keeps the project's sources when a draft begins a list of its own", async () => {
    const files = new Map([
      [`vscode-vfs://github/northmere/ilacs-2025.txt`, bytesOf(northmereText)],
      [`vscode-vfs://github/northmere/.inspection-response.yml`, bytesOf("sources:\n  - ilacs-2025.txt\n")],
      [elsewhere, bytesOf(northmereText)],
    ]);
    const editor = await withDraft("---\ninspection-response: true\n---\n\n# Plan\n", files);
    try {
      const params: AddSourceParams = {
        textDocument: { uri },
        reports: [{ address: elsewhere, file: "sources/b.txt" }],
      };
      const { edits } = await editor.connection.sendRequest<AddSourceResult>(addSourceRequest, params);
      assert.match(
        edits?.[0]?.newText ?? "",
        /- id: ilacs-2025\n {6}file: \.\.\/ilacs-2025\.txt\n[^]*file: sources\/b\.txt\n/,
      );
    } finally {
      await editor.stop();
    }
  });

  it("leaves settings that cannot be read to their writer", async () => {
    const editor = await withDraft(
      "---\ninspection-response: [\n---\n\n# Plan\n",
      new Map([[elsewhere, bytesOf(northmereText)]]),
    );
    try {
      const params: AddSourceParams = {
        textDocument: { uri },
        reports: [{ address: elsewhere, file: "sources/b.txt" }],
      };
      const { edits } = await editor.connection.sendRequest<AddSourceResult>(addSourceRequest, params);
      assert.equal(edits, null);
    } finally {
      await editor.stop();
    }
  });
});
