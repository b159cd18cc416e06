import assert from "node:assert/strict";
import type { Position } from "vscode-languageserver/node";

import {
  beginAnswerRequest,
  type BeginAnswerResult,
  coverageRequest,
  type CoverageResult,
  findingPartsRequest,
  type FindingPartsResult,
  findingsAtRequest,
  type FindingsAtResult,
  insertFindingRequest,
  type InsertFindingResult,
  inspectionRequest,
  type InspectionResult,
  viewsChangedNotification,
} from "../../server/src/lsp/protocol/viewProtocol.ts";
import { draft, reportPage, uri, withDraft } from "./ownClient.ts";
import type { TestEditor } from "./testEditor.ts";

describe("the views' questions", () => {
  let editor: TestEditor;
  const textDocument = { uri };

  before(async () => {
    editor = await withDraft();
  });
  after(() => editor.stop());

  const inspection = (filter: string, of = uri): Promise<InspectionResult> =>
    editor.connection.sendRequest(inspectionRequest, { textDocument: { uri: of }, filter });

  it("list the findings of each source, with the states of areas and the way to the report", async () => {
    const { sources } = await inspection("");
    assert.equal(sources?.length, 1);
    const [report] = sources;
    assert(report !== undefined);
    assert.deepEqual(
      [report.id, report.state, report.kind, report.month, report.current, report.address],
      ["ilacs-2025", "read", "ilacs", "June 2025", true, reportPage],
    );
    assert.deepEqual(
      report.groups.map(({ kind, title, grade, entries }) => [
        kind,
        title.slice(0, 8),
        grade,
        entries.length,
      ]),
      [
        ["judgements", "", "", 5],
        ["areas", "", "", 2],
        ["summary", "", "", 1],
        ["section", "The expe", "requires improvement to be good", 2],
        ["section", "The expe", "good", 1],
        ["section", "The expe", "good", 1],
        ["section", "The impa", "good", 1],
      ],
    );
    const [judgements, areas, , section] = report.groups;
    assert.equal(judgements?.entries[0]?.grade, "good");
    assert.deepEqual(
      areas?.entries.map(({ id, number, state }) => [id, number, state]),
      [
        ["area-1", 1, "answered"],
        ["area-2", 2, "answered"],
      ],
    );
    assert.equal(section?.entries[1]?.place, "Paragraph 2 (page 1)");
    assert.match(section.entries[1].address ?? "", /#L\d+$/);
  });

  it("filter the findings, and give none for what is no draft of ours", async () => {
    const { sources } = await inspection("three social workers");
    assert.deepEqual(
      sources?.[0]?.groups.flatMap(({ entries }) => entries.map(({ id }) => id)),
      ["p2"],
    );
    assert.deepEqual(await inspection("", `${uri}x`), { sources: null });
  });

  it("tell which findings the paragraph at the caret speaks of", async () => {
    const at = (position: Position): Promise<FindingsAtResult> =>
      editor.connection.sendRequest(findingsAtRequest, { textDocument, position });
    const { start } = editor.rangeOf(uri, "Inspectors found");
    assert.deepEqual(await at(start), {
      findings: [{ source: "ilacs-2025", finding: "p1", how: "quoted" }],
    });
    assert.deepEqual(await at({ line: 0, character: 0 }), { findings: [] });
  });

  it("tell what of a finding can be quoted", async () => {
    const parts = (finding: string): Promise<FindingPartsResult> =>
      editor.connection.sendRequest(findingPartsRequest, { textDocument, source: "ilacs-2025", finding });
    const { finding } = await parts("p5");
    assert.equal(finding?.citation, "[@ilacs-2025, para. 5]");
    assert.deepEqual(finding.sentences, [finding.text]);
    assert.deepEqual(await parts("p99"), { finding: null });
  });

  it("put words with their citation, or a citation alone, where the caret is", async () => {
    const insert = (position: Position, words: string | null, finding = "p5"): Promise<InsertFindingResult> =>
      editor.connection.sendRequest(insertFindingRequest, {
        textDocument,
        range: { start: position, end: position },
        source: "ilacs-2025",
        finding,
        words,
      });
    const { end } = editor.rangeOf(uri, "We will act by June.");
    const quoted = await insert(end, "leaders know their services well");
    assert.equal(quoted.version, 1);
    assert.equal(quoted.edit?.newText, " “Leaders know their services well” [@ilacs-2025, para. 5]");
    const cited = await insert(end, null);
    assert.equal(cited.edit?.newText, " [@ilacs-2025, para. 5]");
    assert.equal(cited.edit.range.start.character, end.character - 1);
    assert.equal((await insert(end, "other words")).why, "words");
    assert.equal((await insert(end, null, "p99")).why, "finding");
    assert.equal((await insert({ line: 2, character: 0 }, null)).why, "place");
  });

  it("tell how far the draft has come, and begin the answer to an area", async () => {
    const { coverage } = await editor.connection.sendRequest<CoverageResult>(coverageRequest, {
      textDocument,
    });
    assert(coverage !== null);
    assert.deepEqual(coverage.total, { answered: 2, started: 0, unanswered: 0 });
    assert.deepEqual(
      coverage.areas.map(({ finding, state, answers, missing }) => [
        finding,
        state,
        answers.map(({ range }) => range.start.line),
        missing.map(({ kind, words }) => `${kind} ${words}`),
      ]),
      [
        ["area-1", "answered", [13], ["reference (enabler 2, national framework)"]],
        ["area-2", "answered", [17], []],
      ],
    );
    assert.equal(coverage.judgements.filter(({ mentioned }) => mentioned).length, 0);
    assert.deepEqual(coverage.deadlines, []);
    assert.equal(coverage.undated?.source, "ilacs-2025");
    assert.equal(coverage.undated.range?.start.line, 4);
    const { edits } = await editor.connection.sendRequest<BeginAnswerResult>(beginAnswerRequest, {
      textDocument,
      source: "ilacs-2025",
      finding: "area-1",
    });
    assert.match(edits[0]?.newText ?? "", /The timeliness of help for children who live with neglect/);
    const none = { textDocument, source: "ilacs-2025", finding: "area-9" };
    assert.deepEqual(await editor.connection.sendRequest(beginAnswerRequest, none), {
      version: 1,
      edits: [],
    });
  });

  it("are told to be asked again once a report has been read", async () => {
    let told = 0;
    editor.connection.onNotification(viewsChangedNotification, () => {
      told += 1;
    });
    const other = uri.replace("plan.response", "other.response");
    await editor.open(other, draft.replace("ilacs-2025.txt", "missing.txt"));
    await editor.settled(other);
    await editor.until(() => told > 0);
    const { sources } = await inspection("", other);
    assert.deepEqual(
      sources?.map(({ id, state, groups }) => [id, state, groups.length]),
      [["missing", "missing", 0]],
    );
    assert.ok((sources[0]?.why ?? "").length > 0);
  });
});
