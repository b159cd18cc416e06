import assert from "node:assert/strict";
import type { Location, SymbolInformation } from "vscode-languageserver/node";

import { reportTextRequest, type ReportTextResult } from "../../server/src/lsp/protocol/protocol.ts";
import { draft, reportPage, source, uri, withDraft } from "./ownClient.ts";
import type { TestEditor } from "./testEditor.ts";

const other = "vscode-vfs://github/northmere/plan/press.response.md";
const otherDraft = `---
inspection-response:
  kind: press-statement
  sources:
    - id: the-report
      file: ilacs-2025.txt
---

The report speaks of “a broad early help offer” [@the-report, para. 1].
`;

describe("findings across the drafts", () => {
  let editor: TestEditor;

  before(async () => {
    editor = await withDraft(draft);
    await editor.open(other, otherDraft);
    await editor.settled(other);
  });
  after(() => editor.stop());

  const inBoth = (): Location[] => [
    { uri, range: editor.rangeOf(uri, "“a broad early assistance offer”") },
    { uri, range: editor.rangeOf(uri, "[@ilacs-2025, para. 1]") },
    { uri: other, range: editor.rangeOf(other, "“a broad early help offer”") },
    { uri: other, range: editor.rangeOf(other, "[@the-report, para. 1]") },
  ];
  const ask = (document: string, line: number, character: number, declared: boolean): Promise<Location[]> =>
    editor.connection.sendRequest("textDocument/references", {
      textDocument: { uri: document },
      position: { line, character },
      context: { includeDeclaration: declared },
    });

  it("are found from a citation in every open draft, whatever it calls the report", async () => {
    const { start } = editor.rangeOf(uri, "ilacs-2025, para. 1");
    assert.deepEqual(await ask(uri, start.line, start.character, false), inBoth());
    const [printed] = await ask(uri, start.line, start.character, true);
    assert.equal(printed?.uri, reportPage);
  });

  it("are found from the report's own page", async () => {
    const page = await editor.connection.sendRequest<ReportTextResult>(reportTextRequest, {
      address: reportPage,
    });
    assert.deepEqual(await ask(reportPage, page.lineOfFinding["p1"] ?? 0, 3, false), inBoth());
    assert.deepEqual(await ask(reportPage, 0, 0, false), []);
    assert.deepEqual(await ask(`${reportPage}x`, 0, 0, false), []);
  });

  it("are listed by name, each report once, and lead to its page", async () => {
    const symbols = await editor.connection.sendRequest<SymbolInformation[]>("workspace/symbol", {
      query: "early help",
    });
    assert.deepEqual(
      symbols.map(({ name, containerName, location }) => [name, containerName, location.uri]),
      [
        [
          "Paragraph 1 (page 1): Families can draw on a broad early help offer, delivered from five family hubs in the…",
          "ilacs-2025",
          reportPage,
        ],
      ],
    );
    assert.ok((symbols[0]?.location.range.start.line ?? 0) > 0, source);
  });
});
