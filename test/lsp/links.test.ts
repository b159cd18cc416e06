import assert from "node:assert/strict";
import type { DocumentLink, Location, LocationLink } from "vscode-languageserver/node";

import { northmereText } from "./northmereText.ts";
import { bytesOf, draft, reportPage, source, uri } from "./ownClient.ts";
import { TestEditor } from "./testEditor.ts";

function start(files: ReadonlyMap<string, Uint8Array>): Promise<TestEditor> {
  return TestEditor.start({
    initializationOptions: { files: true, reportPages: true },
    files: new Map(files),
  });
}

describe("the links of a draft", () => {
  it("lead to the finding even where they are asked for before the report has been read", async () => {
    const editor = await start(new Map([[source, bytesOf(northmereText)]]));
    await editor.open(uri, draft);
    const links = await editor.connection.sendRequest<DocumentLink[]>("textDocument/documentLink", {
      textDocument: { uri },
    });
    assert.ok(links.length > 0);
    for (const { target } of links) assert.match(target ?? "", /#L\d+$/);
    await editor.stop();
  });

  it("lead to the page that says why, where the report cannot be read", async () => {
    const editor = await start(new Map());
    await editor.open(uri, draft);
    const links = await editor.connection.sendRequest<DocumentLink[]>("textDocument/documentLink", {
      textDocument: { uri },
    });
    assert.deepEqual(
      links.map(({ target }) => target),
      links.map(() => reportPage),
    );
    assert.ok(links.length > 0);
    const line = draft.split("\n").findIndex((each) => each.includes("[@ilacs-2025"));
    const position = { line, character: (draft.split("\n")[line] ?? "").indexOf("[@ilacs-2025") + 3 };
    const places = await editor.connection.sendRequest<readonly (Location | LocationLink)[]>(
      "textDocument/definition",
      { textDocument: { uri }, position },
    );
    assert.deepEqual(
      places.map((place) => ("uri" in place ? place.uri : place.targetUri)),
      [reportPage],
    );
    await editor.stop();
  });
});
