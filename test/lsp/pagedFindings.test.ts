import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CodeAction, DocumentLink, Hover } from "vscode-languageserver/node";

import {
  pagedFindingsRequest,
  type PagedFindingsParams,
  type PagedFindingsResult,
  quotationRequest,
  type QuotationParams,
  type QuotationResult,
} from "../../server/src/lsp/protocol/pageProtocol.ts";
import {
  findRequest,
  type FindResult,
  insertFrameworkReferenceCommand,
  openReportCommand,
  showInPdfCommand,
} from "../../server/src/lsp/protocol/protocol.ts";
import { bytesOf } from "./ownClient.ts";
import { northmereText } from "./northmereText.ts";
import { TestEditor } from "./testEditor.ts";

const folder = "vscode-vfs://github/northmere/plan";
const pdf = `${folder}/northmere-ilacs-2026.pdf`;
const plain = `${folder}/ilacs-2025.txt`;
const uri = `${folder}/plan.response.md`;
const example = fileURLToPath(new URL("../../examples/sources/northmere-ilacs-2026.pdf", import.meta.url));
const draft = `---
inspection-response:
  kind: action-plan
  sources:
    - id: ilacs-2026
      file: northmere-ilacs-2026.pdf
    - ilacs-2025.txt
---

# Plan

1. Too many children have had 'three or more social workers in a year' [@ilacs-2026, para. 13].

2. There is ‘a broad early help offer’ [@ilacs-2025, para. 1].
`;

describe("findings on the pages of a PDF", function () {
  this.timeout(30_000);
  let editor: TestEditor;

  async function open(commands: readonly string[]): Promise<TestEditor> {
    const started = await TestEditor.start({
      initializationOptions: { files: true, reportPages: true, rulePages: true, commands },
      files: new Map([
        [pdf, readFileSync(example)],
        [plain, bytesOf(northmereText)],
      ]),
    });
    await started.open(uri, draft);
    await started.settled(uri);
    return started;
  }

  before(async () => {
    editor = await open([insertFrameworkReferenceCommand, openReportCommand, showInPdfCommand]);
  });
  after(() => editor.stop());

  const paged = (params: PagedFindingsParams): Promise<PagedFindingsResult> =>
    editor.connection.sendRequest(pagedFindingsRequest, params);
  const quote = (params: Omit<QuotationParams, "source">): Promise<QuotationResult> =>
    editor.connection.sendRequest(quotationRequest, { source: pdf, ...params });
  const textOf = async (params: Omit<QuotationParams, "source">): Promise<string | undefined> =>
    (await quote(params)).quotation?.text;

  it("are given in reading order with the boxes of their lines, for every PDF of a draft", async () => {
    const { reports } = await paged({ draft: uri });
    assert.deepEqual(
      reports.map(({ uri: address, name, why }) => [address, name, why]),
      [[pdf, "ilacs-2026", null]],
    );
    const ids = reports[0]?.findings.map(({ id }) => id) ?? [];
    assert.deepEqual(ids.slice(0, 1), ["summary-1"]);
    assert.ok(ids.indexOf("area-1") < ids.indexOf("p1") && ids.indexOf("p12") + 1 === ids.indexOf("p13"));
    const finding = reports[0]?.findings.find(({ id }) => id === "p13");
    assert.equal(finding?.place, "Paragraph 13 (page 3)");
    assert.match(finding?.text ?? "", /^Too many children in the assessment teams/);
    assert.equal(finding?.boxes.length, 5);
    for (const { page, x, y, width, height } of finding?.boxes ?? []) {
      assert.equal(page, 3);
      assert.ok(x > 50 && x + width < 595 && y > 50 && y + height < 842);
    }
  });

  it("are given for a single file, under its own name without a draft; other files have no pages", async () => {
    const { reports } = await paged({ source: pdf });
    assert.deepEqual(
      reports.map(({ name }) => name),
      ["northmere-ilacs-2026.pdf"],
    );
    assert.deepEqual(await paged({ source: plain }), { reports: [] });
    assert.deepEqual(await paged({ draft: `${folder}/none.md` }), { reports: [] });
    const missing = await paged({ source: `${folder}/none.pdf` });
    assert.match(missing.reports[0]?.why ?? "", /There is no such file/);
  });

  it("are quoted with their citation, in the draft's own marks, or in curly ones without a draft", async () => {
    const whole = await textOf({ draft: uri, finding: "p13" });
    assert.match(
      whole ?? "",
      /^['‘]Too many children .* felt by all children['’] \[@ilacs-2026, para\. 13\]$/,
    );
    assert.match(
      (await textOf({ finding: "p13" })) ?? "",
      /^“Too many children .*” \[@northmere-ilacs-2026, para\. 13\]$/,
    );
    assert.equal(await textOf({ draft: uri, finding: null }), undefined);
    assert.equal(await textOf({ draft: uri, finding: "p999" }), undefined);
  });

  it("give selected words as the report has them, whatever a line's end did to them", async () => {
    const words = { text: "Too many children in the\nassessment teams have", page: 3 };
    const { quotation } = await quote({ finding: null, words });
    assert.deepEqual(quotation, {
      text: "“Too many children in the assessment teams have” [@northmere-ilacs-2026, para. 13]",
      source: "northmere-ilacs-2026",
      words: "Too many children in the assessment teams have",
      finding: "p13",
    });
    assert.equal(await textOf({ finding: "p13", words: { text: "  ", page: 3 } }), undefined);
  });

  it("cite words that no finding has by their page", async () => {
    const { quotation } = await quote({
      finding: "p13",
      words: { text: "Inspection of Northmere", page: 1 },
    });
    assert.equal(quotation?.text, "“Inspection of Northmere” [@northmere-ilacs-2026, p. 1]");
    assert.equal(quotation?.finding, null);
  });

  it("are offered where the draft speaks of them: in hovers, at citations, as an action and in a search", async () => {
    const { start } = editor.rangeOf(uri, "three or more");
    const hover = await editor.connection.sendRequest<Hover>("textDocument/hover", {
      textDocument: { uri },
      position: start,
    });
    const { value } = hover.contents as { value: string };
    assert.match(value, /\[Show in the PDF\]\(inspection-response-page:\/[^)]*\?[^)]*#p13\)/);
    const links = await editor.connection.sendRequest<DocumentLink[]>("textDocument/documentLink", {
      textDocument: { uri },
    });
    assert.deepEqual(
      links.map(({ target, tooltip }) => [/^[\w-]+:/.exec(target ?? "")?.[0], tooltip]),
      [
        ["inspection-response-page:", "Show in the PDF"],
        ["inspection-response-report:", "Open the report here"],
      ],
    );
    const shows = (await editor.codeActions(uri, { start, end: start })).filter(isShow);
    assert.deepEqual(
      shows.map(({ title, command }) => [title, command?.arguments]),
      [["Show in the PDF: Paragraph 13 (page 3)", [{ uri: pdf, finding: "p13" }]]],
    );
    const found = await editor.connection.sendRequest<FindResult>(findRequest, {
      words: "three or more social workers",
      limit: 20,
      draft: uri,
    });
    assert.deepEqual(found.results.find(({ finding }) => finding === "p13")?.pdf, {
      uri: pdf,
      finding: "p13",
    });
    const elsewhere = found.results.filter(({ report }) => report === "ilacs-2025");
    assert.ok(elsewhere.length > 0 && elsewhere.every((result) => result.pdf === null));
  });

  it("are offered to no client that cannot show them, and for no source that is no PDF", async () => {
    const { start } = editor.rangeOf(uri, "ilacs-2025, para. 1");
    assert.deepEqual((await editor.codeActions(uri, { start, end: start })).filter(isShow), []);
    const other = await open([]);
    try {
      const links = await other.connection.sendRequest<DocumentLink[]>("textDocument/documentLink", {
        textDocument: { uri },
      });
      assert.ok(links.every(({ target }) => target?.startsWith("inspection-response-report:") === true));
      const at = other.rangeOf(uri, "three or more").start;
      assert.deepEqual((await other.codeActions(uri, { start: at, end: at })).filter(isShow), []);
    } finally {
      await other.stop();
    }
  });
});

function isShow({ command }: CodeAction): boolean {
  return command?.command === showInPdfCommand;
}
