// Whole pages out of reports, as our client asks for them: reservations, comparison, findings to comment on.

import assert from "node:assert/strict";

import {
  newResponseRequest,
  type NewResponseParams,
  type NewResponseResult,
} from "../../server/src/lsp/protocol/protocol.ts";
import {
  compareRequest,
  type CompareResult,
  findingsRequest,
  type FindingsResult,
  reservationsRequest,
  type ReservationsResult,
  sourceReportsRequest,
  type SourceReportsResult,
} from "../../server/src/lsp/protocol/reportPageProtocol.ts";
import { northmereText } from "./northmereText.ts";
import { bytesOf, draft, source, uri, withDraft } from "./ownClient.ts";
import type { TestEditor } from "./testEditor.ts";

const folder = "vscode-vfs://github/northmere/plan/";
const early = `${folder}draft-2025.txt`;
const page = `${folder}page.pdf`;
const onBoth = draft.replace(
  "    - ilacs-2025.txt\n",
  "    - id: draft-2025\n      file: draft-2025.txt\n      status: draft\n    - ilacs-2025.txt\n",
);
assert.notEqual(onBoth, draft);

describe("the language server where pages are made of reports", () => {
  let editor: TestEditor;
  const textDocument = { uri };

  before(async () => {
    editor = await withDraft(
      onBoth,
      new Map([
        [source, bytesOf(northmereText)],
        [early, bytesOf(northmereText.replace("five family hubs", "four family hubs"))],
        [page, bytesOf("<!doctype html><title>404</title>")],
      ]),
    );
  });
  after(() => editor.stop());

  it("lists the current report's reservations with their citations", async () => {
    const { text } = await editor.connection.sendRequest<ReservationsResult>(reservationsRequest, {
      textDocument,
    });
    assert.match(text ?? "", /^# The inspectors' reservations \(1\)\n/);
    assert.match(text ?? "", /^- \[ \] “Too many children in .+ in a year\.” \[@ilacs-2025, para\. 2\]$/m);
  });

  it("has no reservations of what is no draft of ours", async () => {
    const { text } = await editor.connection.sendRequest<ReservationsResult>(reservationsRequest, {
      textDocument: { uri: `${folder}notes.md` },
    });
    assert.equal(text, null);
  });

  it("tells which source is the draft of which", async () => {
    const { reports } = await editor.connection.sendRequest<SourceReportsResult>(sourceReportsRequest, {
      textDocument,
    });
    assert.deepEqual(
      reports?.map(({ id, address, status, final }) => [id, address, status, final]),
      [
        ["draft-2025", early, "draft", source],
        ["ilacs-2025", source, "final", null],
      ],
    );
  });

  it("compares two reports, read anywhere, as a page", async () => {
    const { text, unreadable } = await editor.connection.sendRequest<CompareResult>(compareRequest, {
      draft: early,
      final: source,
    });
    assert.deepEqual(unreadable, []);
    assert.match(text ?? "", /^# The draft report and the final report\n\n1 finding reworded\.\n/);
    assert.match(text ?? "", /~~four~~ \*\*five\*\* family hubs/);
  });

  it("says which of the two is no report", async () => {
    const { text, unreadable } = await editor.connection.sendRequest<CompareResult>(compareRequest, {
      draft: page,
      final: source,
    });
    assert.equal(text, null);
    assert.deepEqual(
      unreadable.map(({ name }) => name),
      ["page.pdf"],
    );
  });

  it("begins comments on factual accuracy from findings chosen", async () => {
    const { findings } = await editor.connection.sendRequest<FindingsResult>(findingsRequest, {
      report: early,
    });
    assert.deepEqual(
      findings?.map(({ id }) => id),
      ["summary-1", "area-1", "area-2", "p1", "p2", "p3", "p4", "p5"],
    );
    const params: NewResponseParams = {
      kind: "factual-accuracy-comments",
      draft: `${folder}comments.response.md`,
      reports: [{ address: early, file: "draft-2025.txt" }],
      findings: ["p1", "area-2"],
    };
    const { text } = await editor.connection.sendRequest<NewResponseResult>(newResponseRequest, params);
    assert.match(text ?? "", /status: draft\n/);
    assert.deepEqual(text?.match(/^\|.*\|$/gm)?.slice(2), [
      "| Area for improvement 2, page 1 | “The quality of plans for children who return home to their parents.” | | |",
      "| Paragraph 1, page 1 | “Families can draw on a broad early help offer, delivered from four family hubs in the borough.” | | |",
    ]);
  });

  it("has no findings of a file that is no report", async () => {
    const { findings, unreadable } = await editor.connection.sendRequest<FindingsResult>(findingsRequest, {
      report: page,
    });
    assert.deepEqual([findings, unreadable.length], [null, 1]);
  });
});
