import assert from "node:assert/strict";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Hover, Location } from "vscode-languageserver/node";

import { northmereText } from "./northmereText.ts";
import { plainClient, TestEditor } from "./testEditor.ts";

const examples = new URL("../../examples/", import.meta.url);
const examplePdf = new URL("sources/northmere-ilacs-2026.pdf", examples).toString();
const draft = (source: string): string =>
  `---\ninspection-response:\n  kind: action-plan\n  sources:\n    - ${source}\n---\n\n# Plan\n\nWe thank OFSTED [@northmere-ilacs-2026, para. 22].\n`;

describe("the language server in any other editor", () => {
  let editor: TestEditor;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "inspection-response-"));
    editor = await TestEditor.start({ capabilities: plainClient });
  });
  after(async () => {
    await editor.stop();
    await rm(folder, { recursive: true });
  });

  it("does not offer to be asked for diagnostics", () => {
    assert.equal(editor.initialized.capabilities.diagnosticProvider, undefined);
  });

  it("reads the report beside the draft and pushes what it finds", async () => {
    const uri = new URL("scratch.response.md", examples).toString();
    await editor.open(uri, draft("sources/northmere-ilacs-2026.pdf"));
    await editor.until(() => editor.statuses.get(uri)?.state === "checked");
    const codes = (editor.pushed.get(uri) ?? []).map(({ code }) => code);
    assert.ok(codes.includes("ofsted-capitals"));
    assert.ok(codes.includes("unanswered-area-for-improvement"));
    const [first] = editor.pushed.get(uri) ?? [];
    assert.equal(first?.codeDescription, undefined);
  });

  it("shows plain text and leads to the page of the PDF", async () => {
    const uri = new URL("scratch.response.md", examples).toString();
    const hover = await editor.ask<Hover>("textDocument/hover", uri, "northmere-ilacs-2026, para");
    const { kind, value } = hover.contents as { kind: string; value: string };
    assert.equal(kind, "plaintext");
    assert.match(value, /^Paragraph 22 \(page 4\), northmere-ilacs-2026:\nKinship care is a strength\./);
    const [place] = await editor.ask<Location[]>(
      "textDocument/definition",
      uri,
      "northmere-ilacs-2026, para",
    );
    assert.equal(place?.uri, `${examplePdf}#page=4`);
  });

  it("offers the references of the area answered here, having no picker to open", async () => {
    const uri = new URL("reference.response.md", examples).toString();
    const area = "The quality of plans for children who return home to their parents after a time in care";
    const text = draft("sources/northmere-ilacs-2026.pdf").replace("# Plan", `## ${area}\n\nWe will act.`);
    await editor.open(uri, text);
    await editor.until(() => editor.statuses.get(uri)?.state === "checked");
    const { start } = editor.rangeOf(uri, " act.");
    const context = { only: ["refactor"] };
    const actions = await editor.codeActions(uri, { start, end: start }, context);
    assert.deepEqual(
      actions.map(({ title }) => title.split(":")[0]),
      ["Insert (outcome 1, national framework)"],
    );
    const [edit] = actions[0]?.edit?.changes?.[uri] ?? [];
    assert.equal(edit?.newText, " (outcome 1, national framework)");
  });

  it("takes the problems away when the draft is closed", async () => {
    const uri = new URL("scratch.response.md", examples).toString();
    await editor.close(uri);
    await editor.until(() => editor.pushed.get(uri)?.length === 0);
  });

  it("uses the nearest settings file upward, and follows its changes", async () => {
    const project = join(folder, ".inspection-response.yml");
    await mkdir(join(folder, "plans"));
    await writeFile(join(folder, "report.txt"), northmereText);
    await writeFile(project, "kind: action-plan\nsources: [report.txt]\nrules:\n  ofsted-capitals: error\n");
    const uri = pathToFileURL(join(folder, "plans", "plan.response.md")).toString();
    await editor.open(uri, "# Plan\n\nWe thank OFSTED.\n");
    await editor.until(() => editor.statuses.get(uri)?.state === "checked");
    const severity = (): number | undefined =>
      editor.pushed.get(uri)?.find(({ code }) => code === "ofsted-capitals")?.severity;
    assert.equal(severity(), 1);
    await writeFile(project, "kind: action-plan\nsources: [report.txt]\nrules:\n  ofsted-capitals: hint\n");
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: pathToFileURL(project).toString(), type: 2 }],
    });
    await editor.until(() => severity() === 4);
  });

  it("reads a report again when its file changes, or appears", async () => {
    const uri = pathToFileURL(join(folder, "plans", "late.response.md")).toString();
    await editor.open(uri, draft("late.txt"));
    await editor.until(() => editor.statuses.get(uri)?.state === "not-checked");
    assert.ok(editor.pushed.get(uri)?.some(({ code }) => code === "unreadable-source"));
    const file = join(folder, "plans", "late.txt");
    await writeFile(file, northmereText);
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: pathToFileURL(file).toString(), type: 1 }],
    });
    await editor.until(() => editor.statuses.get(uri)?.state === "checked");
    assert.ok(!editor.pushed.get(uri)?.some(({ code }) => code === "unreadable-source"));
  });

  it("looks at the reports again when a draft is saved, for editors that watch nothing", async () => {
    const uri = pathToFileURL(join(folder, "plans", "late.response.md")).toString();
    const file = join(folder, "plans", "late.txt");
    await rm(file);
    await editor.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    await editor.until(() => editor.statuses.get(uri)?.state === "not-checked");
  });
});

describe("the language server and bad input", () => {
  let editor: TestEditor;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "inspection-response-"));
    editor = await TestEditor.start();
    await writeFile(join(folder, "page.pdf"), "<!DOCTYPE html><html><body>Not found</body></html>");
    await writeFile(join(folder, "empty.pdf"), "");
    await writeFile(
      join(folder, "broken.pdf"),
      "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 9 0 R >>\n%%EOF",
    );
    await writeFile(join(folder, "letter.txt"), "Dear Ada,\n\nSee you on Monday.\n");
  });
  after(async () => {
    await editor.stop();
    await rm(folder, { recursive: true });
  });

  const sources: readonly [string, RegExp][] = [
    ["missing.pdf", /There is no such file/],
    ["page.pdf", /web page/i],
    ["empty.pdf", /empty/i],
    ["broken.pdf", /./],
    ["letter.txt", /./],
    ["https://example.org/report.pdf", /nothing is fetched/],
    ["file://elsewhere/share/report.pdf", /nothing is fetched/],
  ];
  for (const [file, why] of sources) {
    it(`says one clear thing of the source ${file}, at its entry, and checks the rest`, async () => {
      const uri = pathToFileURL(join(folder, `${encodeURIComponent(file)}.response.md`)).toString();
      await editor.open(uri, draft(file).replace("[@northmere-ilacs-2026, para. 22]", ""));
      const found = await editor.settled(uri);
      assert.deepEqual(found.map(({ code }) => code).sort(), ["ofsted-capitals", "unreadable-source"]);
      const problem = found.find(({ code }) => code === "unreadable-source");
      assert.match((problem?.message ?? "") as string, why);
      assert.equal(problem?.range.start.line, 4);
      assert.equal(editor.statuses.get(uri)?.state, "not-checked");
    });
  }

  it("says so of front matter that is no YAML", async () => {
    const uri = pathToFileURL(join(folder, "yaml.md")).toString();
    await editor.open(uri, "---\ninspection-response:\n  kind: [action-plan\n---\n\nWe thank OFSTED.\n");
    const codes = (await editor.settled(uri)).map(({ code }) => code);
    assert.deepEqual(codes.sort(), ["invalid-settings", "ofsted-capitals"]);
  });

  it("goes on after a request about a place or a draft that does not exist", async () => {
    const nowhere = { textDocument: { uri: "file:///nowhere.md" }, position: { line: 99, character: 9 } };
    assert.equal(await editor.connection.sendRequest("textDocument/hover", nowhere), null);
    assert.equal(await editor.connection.sendRequest("textDocument/hover", { nonsense: true }), null);
    const uri = pathToFileURL(join(folder, "yaml.md")).toString();
    const beyond = { textDocument: { uri }, position: { line: 99, character: 9 } };
    assert.equal(await editor.connection.sendRequest("textDocument/hover", beyond), null);
    assert.ok((await editor.diagnostics(uri)).length > 0);
  });
});

describe("the command line's draft in the editor", () => {
  it("is the example, and its problems are there", async () => {
    const { readFile } = await import("node:fs/promises");
    const uri = new URL("action-plan.response.md", examples);
    const editor = await TestEditor.start();
    try {
      await editor.open(uri.toString(), await readFile(fileURLToPath(uri), "utf8"));
      const codes = (await editor.settled(uri.toString())).map(({ code }) => code);
      for (const rule of ["misquoted-report", "unknown-framework-reference", "misstated-grade"]) {
        assert.ok(codes.includes(rule), rule);
      }
    } finally {
      await editor.stop();
    }
  });
});
