import assert from "node:assert/strict";

import { expectDraftNotification } from "../../server/src/lsp/protocol/draftsProtocol.ts";
import { northmereText } from "./northmereText.ts";
import { bytesOf, draft, source, uri } from "./ownClient.ts";
import { TestEditor } from "./testEditor.ts";

const folder = uri.slice(0, uri.lastIndexOf("/"));

describe("a draft that is expected", () => {
  let editor: TestEditor;
  const files = new Map<string, Uint8Array>();

  beforeEach(async () => {
    files.clear();
    files.set(source, bytesOf(northmereText));
    files.set(uri, bytesOf(draft));
    editor = await TestEditor.start({ initializationOptions: { files: true, storage: true }, files });
  });
  afterEach(() => editor.stop());

  const expectDraft = (address: string): Promise<void> =>
    editor.connection.sendNotification(expectDraftNotification, { textDocument: { uri: address } });
  const timesRead = (address: string): number =>
    editor.asked.filter((question) => question === `read ${address}`).length;

  it("is checked against its report in its first answer, which is read no second time", async () => {
    await expectDraft(uri);
    await editor.until(() => editor.reportsRead.length > 0);
    await editor.open(uri, draft);
    const answer = await editor.pull(uri);
    assert.ok(answer.kind === "full");
    assert.ok(answer.items.some(({ code }) => code === "misquoted-report"));
    assert.equal(editor.statuses.get(uri)?.state, "checked");
    assert.equal(timesRead(source), 1);
  });

  it("has its report let go of when another is opened and closed", async () => {
    await expectDraft(uri);
    await editor.until(() => editor.reportsRead.length > 0);
    const other = `${folder}/other.response.md`;
    await editor.open(other, "---\ninspection-response: {}\n---\n\nNothing yet.\n");
    await editor.pull(other);
    await editor.close(other);
    await editor.open(uri, draft);
    await editor.settled(uri);
    assert.equal(timesRead(source), 2);
  });

  it("has its report let go of as soon as another is open", async () => {
    await expectDraft(uri);
    await editor.until(() => editor.reportsRead.length > 0);
    const other = `${folder}/other.response.md`;
    await editor.open(other, "---\ninspection-response: {}\n---\n\nNothing yet.\n");
    await editor.pull(other);
    await editor.open(uri, draft);
    await editor.settled(uri);
    assert.equal(timesRead(source), 2);
  });

  it("is no page that is none of ours", async () => {
    const readme = `${folder}/README.md`;
    files.set(readme, bytesOf("# Plans\n"));
    await expectDraft(readme);
    await expectDraft(`${folder}/gone.response.md`);
    await editor.open(uri, draft);
    await editor.settled(uri);
    assert.equal(timesRead(readme), 1);
    assert.equal(editor.statuses.has(readme), false);
  });

  it("is left alone where a draft is open already", async () => {
    const other = `${folder}/other.response.md`;
    const otherSource = `${folder}/other.txt`;
    files.set(otherSource, bytesOf(northmereText));
    files.set(other, bytesOf("---\ninspection-response:\n  sources: [other.txt]\n---\n\nNothing yet.\n"));
    await editor.open(uri, draft);
    await editor.settled(uri);
    await expectDraft(other);
    await editor.type(uri, "---\n", "---\n");
    await editor.settled(uri);
    assert.equal(timesRead(otherSource), 0);
  });
});
