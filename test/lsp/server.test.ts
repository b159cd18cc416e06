import assert from "node:assert/strict";
import type {
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  LocationLink,
  TextEdit,
} from "vscode-languageserver/node";

import {
  findRequest,
  type FindResult,
  frameworkItemsRequest,
  type FrameworkItemsResult,
  insertFrameworkReferenceCommand,
  renumberRequest,
  type RenumberResult,
  reportTextRequest,
  type ReportTextResult,
} from "../../server/src/lsp/protocol/protocol.ts";
import { northmereText } from "./northmereText.ts";
import { bytesOf, draft, editsOf, reportPage, source, uri, withDraft } from "./ownClient.ts";
import { TestEditor } from "./testEditor.ts";

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
      "missing-section",
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
      problems: { error: 0, warning: 4, information: 1, hint: 0 },
    });
  });

  it("asks for a file's size first, and for its bytes once", () => {
    const asked = editor.asked.filter((question) => question.endsWith(source));
    assert.deepEqual(asked, [`stat ${source}`, `read ${source}`]);
  });

  it("shows a finding in a hover, with a link that opens the report there", async () => {
    const hover = await editor.ask<Hover>("textDocument/hover", uri, "a broad early");
    const { value } = hover.contents as { kind: string; value: string };
    assert.match(value, /^\*\*What differs from the report\\: words\\\.\*\*/);
    assert.match(value, /a broad early \*\*help\*\* offer/);
    const link = /\[Open the report here\]\(([^)]*)\)/.exec(value)?.[1] ?? "";
    assert.equal(link.slice(0, link.indexOf("#")), reportPage);
    const page = await editor.connection.sendRequest<ReportTextResult>(reportTextRequest, { address: link });
    const line = Number(/#L(\d+)$/.exec(link)?.[1]) - 1;
    assert.equal(page.lineOfFinding["p1"], line);
    assert.match(page.text.split("\n")[line] ?? "", /Families can draw on a broad early help offer/);
  });

  it("shows on a source's entry by when the report must be answered", async () => {
    const received = await withDraft(
      draft.replace("- ilacs-2025.txt", "- file: ilacs-2025.txt\n      received: 2026-05-01"),
    );
    const hover = await received.ask<Hover>("textDocument/hover", uri, "received");
    await received.stop();
    const { value } = hover.contents as { kind: string; value: string };
    assert.match(
      value,
      /Written statement of proposed action\\: due 2026\\-08\\-11, \d+ working days? (?:left|ago)/,
    );
    assert.match(value, /\[Open the report\]/);
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
    assert.ok(actions.some(({ title }) => title === 'Ignore "misquoted-report" in this line'));
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

  it("finds words in the draft's sources, with what opens the report there", async () => {
    const { results, ...counts } = await editor.connection.sendRequest<FindResult>(findRequest, {
      words: "early help",
      limit: 5,
      draft: uri,
    });
    assert.deepEqual(counts, { searched: 1, reading: 0, unreadable: 0 });
    const [first] = results;
    assert.deepEqual(
      [first?.place, first?.report, first?.exact],
      ["Paragraph 1 (page 1)", "ilacs-2025", true],
    );
    assert.match(first?.excerpt ?? "", /a broad early help offer/);
    assert.match(first?.address ?? "", /^inspection-response-report:.*#L\d+$/);
  });

  it("offers to cite the findings nearest to a sentence, at its end", async () => {
    const own = "vscode-vfs://github/northmere/plan/other.response.md";
    const sentence = "Families can get help early from hubs across the borough.";
    await editor.open(own, `${draft.split("# Plan")[0]}# Plan\n\n${sentence}\n`);
    await editor.settled(own);
    const at = editor.rangeOf(own, "help early").start;
    const actions = await editor.codeActions(own, { start: at, end: at });
    const cite = actions.find(({ title }) => title.startsWith("Insert citation [@ilacs-2025, para. 1]"));
    const [edit] = editsOf(cite).edits as TextEdit[];
    const end = { line: at.line, character: sentence.length - 1 };
    assert.deepEqual(edit, { range: { start: end, end }, newText: " [@ilacs-2025, para. 1]" });
    assert.equal(cite?.kind, "refactor.rewrite.insertCitation");
    const unasked = await editor.codeActions(own, { start: at, end: at }, { triggerKind: 2 });
    assert.deepEqual(
      unasked.filter(({ kind }) => kind === cite.kind),
      [],
    );
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

describe("the language server searching a folder of reports", () => {
  const folder = "vscode-vfs://github/northmere/reports";
  const addresses = ["north.txt", "broken.txt", "south.txt", "gone.txt"].map((name) => `${folder}/${name}`);
  const files = new Map([
    [addresses[0] ?? "", bytesOf(northmereText)],
    [addresses[1] ?? "", bytesOf("Minutes of a meeting about something else.")],
    [
      addresses[2] ?? "",
      bytesOf(northmereText.replaceAll("Northmere", "Southmere").replace("hubs", "cafés")),
    ],
  ]);

  it("answers while they are read, leaves out what is no report, and reads a changed one again", async () => {
    const editor = await TestEditor.start({
      initializationOptions: { files: true, reportPages: true },
      files,
    });
    const find = (words: string): Promise<FindResult> =>
      editor.connection.sendRequest<FindResult>(findRequest, { words, limit: 3, reports: addresses });
    const whenRead = async (words: string): Promise<FindResult> => {
      let found = await find(words);
      await editor.until(async () => (found = await find(words)).reading === 0);
      return found;
    };
    try {
      const { results, ...counts } = await whenRead("family cafés");
      assert.deepEqual(counts, { searched: 2, reading: 0, unreadable: 2 });
      assert.deepEqual([results[0]?.report, results[0]?.exact], ["south.txt", true]);
      assert.deepEqual((await find("")).results, []);
      assert.equal(editor.asked.filter((asked) => asked === `read ${addresses[0]}`).length, 1);
      files.set(addresses[0] ?? "", bytesOf(northmereText.replace("hubs", "cafés")));
      await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: addresses[0], type: 2 }],
      });
      const again = await whenRead("family cafés");
      assert.deepEqual(again.results.map(({ report, exact }) => [report, exact]).slice(0, 2), [
        ["north.txt", true],
        ["south.txt", true],
      ]);
      const page = await editor.connection.sendRequest<ReportTextResult>(reportTextRequest, {
        address: again.results[0]?.address,
      });
      assert.match(page.text, /five family cafés/);
    } finally {
      await editor.stop();
    }
  });
});
