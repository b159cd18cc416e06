import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import type {
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  LocationLink,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver/node";

import {
  frameworkItemsRequest,
  type FrameworkItemsResult,
  insertFrameworkReferenceCommand,
  renumberRequest,
  type RenumberResult,
  reportTextRequest,
  type ReportTextResult,
} from "../../server/src/lsp/protocol.ts";
import { northmereText } from "./northmereText.ts";
import { ableClient, TestEditor } from "./testEditor.ts";

const draft = `---
inspection-response:
  kind: action-plan
  sources:
    - ilacs-2025.txt
---

# Plan

1. Inspectors found that families can draw on “a broad early assistance offer” [@ilacs-2025, para. 1].

3. As paragraph 3 says, OFSTED was fair.

## The timeliness of help for children who live with neglect

We will act by June.

## The quality of plans for children who return home to their parents (outcome 1, national framework)

We will rewrite each plan.
`;

const uri = "vscode-vfs://github/northmere/plan/plan.response.md";
const source = "vscode-vfs://github/northmere/plan/ilacs-2025.txt";
const reportPage = `inspection-response-report:/northmere/plan/ilacs-2025.txt.md?${encodeURIComponent(source)}`;

/** An editor like our own client, with the draft open and its report read. */
async function withDraft(text = draft, capabilities: object = ableClient): Promise<TestEditor> {
  const editor = await TestEditor.start({
    capabilities,
    initializationOptions: {
      files: true,
      reportPages: true,
      rulePages: true,
      commands: [insertFrameworkReferenceCommand],
    },
    files: new Map([[source, new TextEncoder().encode(northmereText)]]),
  });
  await editor.open(uri, text);
  await editor.settled(uri);
  return editor;
}

/** The edits of a code action for the draft, and the version they are for. */
function editsOf(action: { edit?: { documentChanges?: unknown[] } } | undefined): TextDocumentEdit {
  const [change] = action?.edit?.documentChanges ?? [];
  assert(change !== undefined, "The action has no versioned edit.");
  return change as TextDocumentEdit;
}

describe("the language server with our client", () => {
  let editor: TestEditor;

  before(async () => {
    editor = await withDraft();
  });
  after(() => editor.stop());

  it("shows problems with the place in the report and the rule's page", async () => {
    const found = await editor.diagnostics(uri);
    assert.deepEqual(found.map(({ code }) => code).sort(), [
      "misquoted-report",
      "missing-framework-reference",
      "ofsted-capitals",
      "paragraph-out-of-sequence",
    ]);
    const misquoted = found.find(({ code }) => code === "misquoted-report");
    assert(misquoted !== undefined);
    assert.deepEqual(misquoted.range, editor.rangeOf(uri, "“a broad early assistance offer”"));
    assert.equal(misquoted.severity, 2);
    assert.equal(misquoted.codeDescription?.href, "inspection-response-rule:/misquoted-report.md");
    const [related] = misquoted.relatedInformation ?? [];
    assert.equal(related?.location.uri, reportPage);
    assert.match(related?.message ?? "", /^Paragraph 1 \(page 1\): Families can draw on a broad early help/);
    assert.deepEqual((misquoted.data as { rule: string }).rule, "misquoted-report");
  });

  it("answers an unchanged draft without repeating its problems", async () => {
    const first = await editor.pull(uri);
    assert(first.kind === "full");
    const second = await editor.pull(uri, first.resultId);
    assert.equal(second.kind, "unchanged");
  });

  it("tells how far the checking has come", () => {
    assert.deepEqual(editor.statuses.get(uri), {
      uri,
      state: "checked",
      why: ["Checked against ilacs-2025.txt."],
      problems: { error: 0, warning: 4, information: 0, hint: 0 },
    });
  });

  it("asks for a file's size first, and for its bytes once", () => {
    const asked = editor.asked.filter((question) => question.endsWith(source));
    assert.deepEqual(asked, [`stat ${source}`, `read ${source}`]);
  });

  it("shows a finding in a hover, with a link that opens the report there", async () => {
    const hover = await editor.ask<Hover>("textDocument/hover", uri, "a broad early");
    const { value } = hover.contents as { kind: string; value: string };
    assert.match(value, /^\*\*Not quite the report's words\\: words differ\\\.\*\*/);
    assert.match(value, /a broad early \*\*help\*\* offer/);
    const link = /\[Open the report here\]\(([^)]*)\)/.exec(value)?.[1] ?? "";
    assert.equal(link.slice(0, link.indexOf("#")), reportPage);
    const page = await editor.connection.sendRequest<ReportTextResult>(reportTextRequest, { address: link });
    const line = Number(/#L(\d+)$/.exec(link)?.[1]) - 1;
    assert.equal(page.lineOfFinding["p1"], line);
    assert.match(page.text.split("\n")[line] ?? "", /Families can draw on a broad early help offer/);
  });

  it("goes to the definition in the report, and in the draft itself", async () => {
    const [place] = await editor.ask<LocationLink[]>("textDocument/definition", uri, "ilacs-2025, para");
    assert.equal(place?.targetUri, reportPage);
    const [own] = await editor.ask<LocationLink[]>("textDocument/definition", uri, "paragraph 3");
    assert.equal(own?.targetUri, uri);
    assert.deepEqual(own?.targetRange, editor.rangeOf(uri, "3."));
  });

  it("links citations, outlines and folds the draft", async () => {
    const about = { textDocument: { uri } };
    const links = await editor.connection.sendRequest<DocumentLink[]>("textDocument/documentLink", about);
    assert.equal(links.length, 1);
    assert.ok(links[0]?.target?.startsWith(`${reportPage}#L`));
    const symbols = await editor.connection.sendRequest<DocumentSymbol[]>(
      "textDocument/documentSymbol",
      about,
    );
    assert.deepEqual(
      symbols[0]?.children?.map(({ name }) => name.slice(0, 12)),
      ["1. Inspector", "3. As paragr", "The timeline", "The quality "],
    );
    const folds = await editor.connection.sendRequest<FoldingRange[]>("textDocument/foldingRange", about);
    assert.equal(folds.length, 4);
  });

  it("completes citations", async () => {
    const items = await editor.ask<CompletionItem[]>("textDocument/completion", uri, "[@ilacs-2025, ", "end");
    assert.ok(
      items.some(({ label, detail }) => label === "para. 2" && detail?.startsWith("Too many children")),
    );
  });

  it("offers quick fixes with their diagnostics and for this version of the draft", async () => {
    const [diagnostic] = (await editor.diagnostics(uri)).filter(({ code }) => code === "misquoted-report");
    assert(diagnostic !== undefined);
    const actions = await editor.codeActions(uri, diagnostic.range, {
      diagnostics: [diagnostic],
      only: ["quickfix"],
    });
    assert.ok(actions.length >= 4);
    for (const action of actions) assert.equal(action.kind, "quickfix");
    assert.deepEqual(actions[0]?.diagnostics, [diagnostic]);
    const { textDocument, edits } = editsOf(actions[0]);
    assert.deepEqual(textDocument, { uri, version: 1 });
    assert.match((edits[0] as TextEdit).newText, /broad early help offer/);
    assert.ok(actions.some(({ title }) => title === "Ignore “misquoted-report” in this line"));
  });

  it("honours the kinds asked for, and fixes everything only when asked to", async () => {
    const range = editor.rangeOf(uri, "OFSTED");
    const all = await editor.codeActions(uri, range);
    assert.ok(all.every(({ kind }) => kind?.startsWith("source") === false));
    const refactorings = await editor.codeActions(uri, range, { only: ["refactor"] });
    assert.deepEqual(
      refactorings.map(({ command }) => command?.command),
      [insertFrameworkReferenceCommand],
    );
    const sources = await editor.codeActions(uri, range, { only: ["source.fixAll"] });
    assert.deepEqual(
      sources.map(({ kind }) => kind),
      ["source.fixAll.inspectionResponse"],
    );
    assert.ok(editsOf(sources[0]).edits.some((edit) => (edit as TextEdit).newText === "Ofsted"));
    assert.deepEqual(await editor.codeActions(uri, range, { only: ["source.organizeImports"] }), []);
  });

  it("offers the framework's items to pick from", async () => {
    const range = editor.rangeOf(uri, "We will act by June.");
    const { items } = await editor.connection.sendRequest<FrameworkItemsResult>(frameworkItemsRequest, {
      textDocument: { uri },
      range,
    });
    assert.deepEqual(
      items.slice(0, 3).map(({ label, ofReport, detail }) => [label, ofReport, detail]),
      [
        ["enabler 2", true, "area 1"],
        ["outcome 1", true, "area 2"],
        ["outcome 2", false, ""],
      ],
    );
    assert.equal(items.length, 13);
    assert.deepEqual(items[0]?.edit, {
      range: { start: range.end, end: range.end },
      newText: " (enabler 2, national framework)",
    });
  });

  it("renumbers the draft, its cross-references with it", async () => {
    const { version, edits } = await editor.connection.sendRequest<RenumberResult>(renumberRequest, {
      textDocument: { uri },
    });
    assert.equal(version, 1);
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ["2.", "2"],
    );
  });
});

describe("the language server's fixes", () => {
  it("insert the framework reference an answered area lacks, and its problem goes", async () => {
    const editor = await withDraft();
    try {
      const lacking = (await editor.diagnostics(uri)).find(
        ({ code }) => code === "missing-framework-reference",
      );
      assert(lacking !== undefined);
      const [fix] = await editor.codeActions(uri, lacking.range, { diagnostics: [lacking] });
      await editor.change(uri, editsOf(fix).edits as TextEdit[]);
      assert.match(editor.text(uri), /live with neglect \(enabler 2, national framework\)\n/);
      const left = (await editor.diagnostics(uri)).map(({ code }) => code);
      assert.ok(!left.includes("missing-framework-reference"));
    } finally {
      await editor.stop();
    }
  });

  it("all at once are one edit, leave quotations alone and find nothing to do twice", async () => {
    const editor = await withDraft();
    try {
      const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const ask = () => editor.codeActions(uri, whole, { only: ["source.fixAll.inspectionResponse"] });
      const [fixAll] = await ask();
      await editor.change(uri, editsOf(fixAll).edits as TextEdit[]);
      assert.match(editor.text(uri), /“a broad early assistance offer”/);
      assert.match(editor.text(uri), /\n2\. As paragraph 2 says, Ofsted was fair\.\n/);
      assert.deepEqual(await ask(), []);
    } finally {
      await editor.stop();
    }
  });
});

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
      await editor.until(() => editor.refreshes > refreshes);
      assert.equal(await count(), 2);
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
      await editor.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      await editor.open(uri, text);
      assert.deepEqual(await editor.settled(uri), followed);
      assert.deepEqual(followed.map(({ code }) => code).sort(), [
        "missing-framework-reference",
        "ofsted-capitals",
      ]);
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
        await fresh.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
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
