import assert from "node:assert/strict";
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";

import type { ClientAbilities } from "../../server/src/lsp/clientAbilities.ts";
import { Checking, type CheckingOptions } from "../../server/src/lsp/checking.ts";
import { pagedFindingsRequest } from "../../server/src/lsp/protocol/pageProtocol.ts";
import { reportTextRequest } from "../../server/src/lsp/protocol/protocol.ts";
import { findingsRequest } from "../../server/src/lsp/protocol/reportPageProtocol.ts";
import { draft, reportPage, source, uri } from "./ownClient.ts";
import { TestEditor } from "./testEditor.ts";

describe("requests that come to nothing", () => {
  it("are answered as given up while their report is still being read", async () => {
    const editor = await TestEditor.start({ initializationOptions: { files: true, reportPages: true } });
    try {
      editor.connection.onRequest("inspectionResponse/stat", ({ uri: file }: { uri: string }) =>
        /\.(?:txt|pdf)$/.test(file) ? { size: 9, mtime: 9 } : null,
      );
      // A file on a drive that never answers.
      editor.connection.onRequest("inspectionResponse/read", () => new Promise(() => undefined));
      await editor.open(uri, draft);
      const about = { textDocument: { uri }, position: { line: 9, character: 3 } };
      const requests: readonly [string, object][] = [
        ["textDocument/definition", about],
        ["textDocument/documentLink", about],
        [reportTextRequest, { address: reportPage }],
        [findingsRequest, { report: source }],
        [pagedFindingsRequest, { source: source.replace(".txt", ".txt.pdf") }],
      ];
      for (const [method, params] of requests) {
        const stop = new CancellationTokenSource();
        const answer = editor.connection.sendRequest(method, params, stop.token);
        setTimeout(() => stop.cancel(), 300);
        await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled }, method);
      }
    } finally {
      await editor.stop();
    }
  });

  it("leave the problems that an editor shows where checking the draft failed", async () => {
    const options = {
      connection: { console: { error: () => undefined }, sendNotification: () => Promise.resolve() },
      drafts: { get: () => Promise.reject(new Error("It is broken.")) },
      client: { say: () => "" } as Partial<ClientAbilities>,
    } as unknown as CheckingOptions;
    const { token } = new CancellationTokenSource();
    await assert.rejects(new Checking(options).pull(uri, "1", token), (error: unknown) => {
      assert(error instanceof ResponseError);
      assert.equal(error.code, LSPErrorCodes.ServerCancelled);
      assert.deepEqual(error.data, { retriggerRequest: false });
      return true;
    });
  });
});
