import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import fc from "fast-check";

import { northmereText } from "./northmereText.ts";
import { bytesOf, draft, reportPage, source, uri, withDraft } from "./ownClient.ts";
import { TestEditor } from "./testEditor.ts";

describe("the language server while somebody writes", () => {
  it("takes a problem away once it is fixed, and keeps the others", async () => {
    const editor = await withDraft();
    try {
      const before = (await editor.diagnostics(uri)).length;
      await editor.type(uri, "OFSTED", "Ofsted");
      const after = await editor.diagnostics(uri);
      assert.equal(after.length, before - 1);
      assert.ok(after.every(({ code }) => code !== "ofsted-capitals"));
    } finally {
      await editor.stop();
    }
  });

  it("holds back what is wrong with the sentence being written until the writer pauses", async () => {
    const editor = await withDraft();
    try {
      const count = async (): Promise<number> =>
        (await editor.diagnostics(uri)).filter(({ code }) => code === "ofsted-capitals").length;
      assert.equal(await count(), 1);
      const refreshes = editor.refreshes;
      await editor.type(uri, "We will act by June.", "We will act with OFSTED by June.");
      assert.equal(await count(), 1);
      await editor.until(async () => editor.refreshes > refreshes && (await count()) === 2);
    } finally {
      await editor.stop();
    }
  });

  it("follows a draft through many edits: the same problems as when it is opened so", async () => {
    const editor = await withDraft();
    try {
      await editor.type(uri, "# Plan\n", "# Plan\n\nA first paragraph.\n");
      await editor.type(uri, "A first paragraph.\n", "");
      await editor.type(uri, "early assistance", "early help");
      await editor.type(uri, "3. As", "2. As");
      await editor.type(uri, "paragraph 3", "paragraph 2");
      const refreshes = editor.refreshes;
      await editor.pull(uri);
      await editor.until(
        async () => (await editor.pull(uri)).kind === "full" && editor.refreshes >= refreshes,
      );
      const followed = await editor.diagnostics(uri);
      const text = editor.text(uri);
      await editor.close(uri);
      await editor.open(uri, text);
      assert.deepEqual(await editor.settled(uri), followed);
      assert.deepEqual(followed.map(({ code }) => code).sort(), [
        "missing-framework-reference",
        "missing-section",
        "ofsted-capitals",
      ]);
    } finally {
      await editor.stop();
    }
  });
});

describe("the language server when a report changes", () => {
  it("reads it again, checks the draft against it, and says that its page has changed", async () => {
    const files = new Map([[source, bytesOf(northmereText)]]);
    const editor = await withDraft(draft, files);
    try {
      const quoted = (): Promise<boolean> =>
        editor.diagnostics(uri).then((found) => found.some(({ code }) => code === "misquoted-report"));
      assert.equal(await quoted(), true);
      files.set(source, bytesOf(northmereText.replace("early help offer", "early assistance offer")));
      const read = editor.reportsRead.length;
      await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: source, type: 2 }],
      });
      await editor.until(() => editor.reportsRead.length > read);
      assert.equal(editor.reportsRead.at(-1), reportPage);
      assert.equal(await quoted(), false);
    } finally {
      await editor.stop();
    }
  });
});

describe("the language server and positions", () => {
  it("counts UTF-16 units, and reads Windows line ends", async () => {
    const body = "# Plan\n\nA 👍🏽 for OFSTED.\n\nMore 𝔘 of OFSTED.\n";
    const editor = await withDraft(draft.slice(0, draft.indexOf("# Plan")) + body.replaceAll("\n", "\r\n"));
    try {
      const found = (await editor.diagnostics(uri)).filter(({ code }) => code === "ofsted-capitals");
      assert.deepEqual(
        found.map(({ range }) => editor.document(uri).getText(range)),
        ["OFSTED", "OFSTED"],
      );
      assert.equal(found[0]?.range.start.character, "A 👍🏽 for ".length);
      assert.equal(found[1]?.range.start.character, "More 𝔘 of ".length);
    } finally {
      await editor.stop();
    }
  });

  it("keeps step with any edits: the same problems as in a draft opened as it is now", async () => {
    const editor = await withDraft();
    const fresh = await withDraft();
    try {
      const pieces = [
        "OFSTED",
        "\n\n",
        "“",
        "”",
        "3. ",
        " (outcome 9)",
        "# ",
        "|",
        "👍",
        "\r\n",
        "---\n",
        "",
      ];
      const edit = fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        removed: fc.nat(30),
        text: fc.constantFrom(...pieces),
      });
      const body = draft.indexOf("# Plan");
      for (const edits of fc.sample(fc.array(edit, { minLength: 5, maxLength: 12 }), 6)) {
        for (const { at, removed, text } of edits) {
          const document = editor.document(uri);
          const length = document.getText().length;
          const start = body + Math.floor(at * (length - body));
          const range = {
            start: document.positionAt(start),
            end: document.positionAt(Math.min(start + removed, length)),
          };
          await editor.change(uri, [{ range, newText: text }]);
          await editor.pull(uri);
        }
        // The last edit is far from any problem: nothing is held back.
        await editor.type(uri, "kind: action-plan", "kind: action-plan");
        await fresh.close(uri);
        await fresh.open(uri, editor.text(uri));
        assert.deepEqual(await editor.diagnostics(uri), await fresh.settled(uri), editor.text(uri));
      }
    } finally {
      await Promise.all([editor.stop(), fresh.stop()]);
    }
  });
});

describe("the language server over Node's own channel", () => {
  it("answers as over standard input and output", async () => {
    const editor = await TestEditor.start({ ipc: true });
    try {
      const note = "untitled:Untitled-1";
      await editor.open(note, "---\ninspection-response:\n  kind: press-statement\n---\n\n# OFSTED\n");
      assert.deepEqual(
        (await editor.diagnostics(note)).map(({ code }) => code),
        ["ofsted-capitals"],
      );
    } finally {
      await editor.stop();
    }
  });
});

describe("the language server and other documents", () => {
  it("says nothing of Markdown that is none of ours, nor of an older side of a diff", async () => {
    const editor = await TestEditor.start();
    try {
      const other = pathToFileURL("/tmp/readme.md").toString();
      await editor.open(other, "# OFSTED\n\n3. Ofsted said “no such thing”.\n");
      assert.deepEqual(await editor.diagnostics(other), []);
      assert.equal(await editor.ask("textDocument/hover", other, "OFSTED"), null);
      const older = "git:/northmere/plan.response.md?ref=HEAD";
      await editor.open(older, "# OFSTED\n");
      assert.deepEqual(await editor.diagnostics(older), []);
      assert.equal(editor.statuses.size, 0);
    } finally {
      await editor.stop();
    }
  });

  it("takes a document up once it becomes a draft of ours", async () => {
    const editor = await TestEditor.start();
    try {
      const note = "untitled:Untitled-1";
      await editor.open(note, "---\n\n---\n\n# OFSTED\n");
      assert.deepEqual(await editor.diagnostics(note), []);
      await editor.type(note, "---\n\n---", "---\ninspection-response:\n  kind: press-statement\n---");
      await editor.until(async () => (await editor.diagnostics(note)).length > 0);
      assert.equal(editor.statuses.get(note)?.state, "not-checked");
    } finally {
      await editor.stop();
    }
  });
});
