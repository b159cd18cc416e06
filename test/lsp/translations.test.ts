// Everything the server shows goes through the table of translations: with a made-up language in which every letter of
// ours is another one, plain letters are left only to the report, the draft and the framework.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  WorkspaceSymbol,
} from "vscode-languageserver/node";

import { gradeScales } from "../../server/src/core/knowledge/gradeScales.ts";
import { frameworkEditions } from "../../server/src/core/knowledge/nationalFramework.ts";
import { neededSections } from "../../server/src/core/knowledge/neededSections.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import {
  findRequest,
  frameworkItemsRequest,
  openReportCommand,
  previewRequest,
  reportTextRequest,
  showInPdfCommand,
} from "../../server/src/lsp/protocol/protocol.ts";
import {
  compareRequest,
  type CompareResult,
  reservationsRequest,
} from "../../server/src/lsp/protocol/reportPageProtocol.ts";
import {
  coverageRequest,
  findingPartsRequest,
  inspectionRequest,
} from "../../server/src/lsp/protocol/viewProtocol.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";
import { northmereText } from "./northmereText.ts";
import { englishLeft, pseudoTranslations, textsIn } from "./pseudoLanguage.ts";
import { TestEditor } from "./testEditor.ts";

const examples = new URL("../../examples/", import.meta.url);
const home = "vscode-vfs://github/northmere/examples/";
const reports = ["sources/northmere-ilacs-2026.pdf", "sources/northmere-ilacs-2022.pdf"];
/** A report that lacks its inspector, contradicts its table and leaves out a paragraph. */
const doubtful = "sources/doubtful.txt";
const doubtfulText = northmereText
  .replace(/^Lead inspector:.*$/m, "")
  .replace("care leavers: good", "care leavers: inadequate")
  .replace(/^3\. .*$/m, "");
const drafts = [
  ["action-plan.response.md", new URL("action-plan.response.md", examples)],
  ["committee-report.response.md", new URL("committee-report.response.md", examples)],
  ["press-statement.response.md", new URL("press-statement.response.md", examples)],
  ["slips.response.md", new URL("../drafts/slips/action-plan-northmere.md", import.meta.url)],
] as const;

describe("what the server shows in another language", function () {
  this.timeout(120_000);
  let editor: TestEditor;
  /** All that is nobody's to translate. */
  const given: string[] = [];

  before(async () => {
    const files = new Map(
      reports.map((file) => [home + file, new Uint8Array(readFileSync(new URL(file, examples)))]),
    );
    for (const [file, bytes] of files) {
      const report = readReport(await readPdfText(new Uint8Array(bytes)), file);
      given.push(...textsIn({ ...report, problems: [] }), file);
    }
    files.set(home + doubtful, new TextEncoder().encode(doubtfulText));
    given.push(...textsIn(frameworkEditions), ...textsIn(gradeScales), ...textsIn(neededSections));
    given.push(...rules.map(({ id }) => id), ...reports);
    for (const { items } of frameworkEditions) {
      given.push(...items.map(({ kind, number }) => `${kind} ${number ?? ""}`));
    }
    editor = await TestEditor.start({
      initializationOptions: {
        files: true,
        reportPages: true,
        rulePages: true,
        commands: [openReportCommand, showInPdfCommand],
        translations: pseudoTranslations(),
      },
      files,
    });
    editor.settings = { inlayHints: true };
  });
  after(() => editor.stop());

  for (const [name, file] of drafts) {
    describe(name, () => {
      const uri = home + name;
      const textDocument = { uri };
      const text = readFileSync(file, "utf8");
      const end = text.split("\n").length - 1;
      const whole = { start: { line: 0, character: 0 }, end: { line: end, character: 0 } };
      let shown: Diagnostic[] = [];
      const ask = <T>(method: string, params: object = {}): Promise<T> =>
        editor.connection.sendRequest(method, { textDocument, ...params });
      /** Nothing of `words` is English but what is somebody's words: `more` besides those of reports and draft. */
      const allTranslated = (words: readonly (string | undefined)[], more: readonly string[] = []): void => {
        const told = words.filter((each) => each !== undefined && each !== "");
        assert.deepEqual(
          told.flatMap((each) => englishLeft(each ?? "", [text, ...given, ...more])),
          [],
        );
      };

      before(async () => {
        await editor.open(uri, text);
        shown = await editor.settled(uri);
      });

      it("has problems", () => {
        assert.ok(shown.length > 3);
        const related = shown.flatMap(({ relatedInformation }) => relatedInformation ?? []);
        // What a draft should say is given by its fixes, and shown in the message.
        allTranslated(
          [...shown, ...related].flatMap(({ message }) => textsIn(message)),
          ["children in care", "judgement", "Ofsted"],
        );
        assert.ok(shown.every(({ message }) => textsIn(message).join().includes("⟦")));
      });

      it("has code actions", async () => {
        for (const { range } of shown) {
          const actions = await ask<CodeAction[]>("textDocument/codeAction", {
            range,
            context: { diagnostics: [] },
          });
          assert.ok(actions.length > 0);
          const written = actions.map((action) => [...textsIn(action.edit)].join("\n"));
          allTranslated(
            actions.map(({ title }) => title),
            written,
          );
        }
      });

      it("has hovers and completions", async () => {
        const hovers: string[] = [];
        const offers: CompletionItem[] = [];
        for (const [line, words] of text.split("\n").entries()) {
          for (let character = 3; character < words.length; character += 80) {
            const hover = await ask<Hover | null>("textDocument/hover", { position: { line, character } });
            if (hover !== null) hovers.push(textsIn(hover.contents).slice(1).join("\n"));
          }
          if (line < 12 || words.includes("[@")) {
            const character = words.includes("[@") ? words.indexOf("[@") + 2 : words.length;
            offers.push(
              ...(await ask<CompletionItem[]>("textDocument/completion", { position: { line, character } })),
            );
          }
        }
        assert.ok(hovers.length > 0 && offers.length > 0);
        allTranslated(hovers.map(withoutMarkup));
        allTranslated(
          offers.flatMap(({ detail, documentation }) => [detail, ...textsIn(documentation).slice(1)]),
        );
      });

      it("has lenses, hints, links and symbols", async () => {
        const lenses = await ask<CodeLens[]>("textDocument/codeLens");
        assert.ok(lenses.length > 0);
        allTranslated(lenses.map(({ command }) => command?.title));
        const hints = await ask<InlayHint[]>("textDocument/inlayHint", { range: whole });
        allTranslated(hints.map(({ tooltip }) => (typeof tooltip === "string" ? tooltip : undefined)));
        const links = await ask<DocumentLink[]>("textDocument/documentLink");
        allTranslated(links.map(({ tooltip }) => tooltip));
        const symbols = await ask<DocumentSymbol[]>("textDocument/documentSymbol");
        const details = ({ detail, children }: DocumentSymbol): (string | undefined)[] => [
          detail,
          ...(children ?? []).flatMap(details),
        ];
        allTranslated(symbols.flatMap(details));
        const findings = await ask<WorkspaceSymbol[]>("workspace/symbol", { query: "" });
        assert.ok(findings.length > 20);
        allTranslated(findings.map((each) => each.name.replace(/…$/, "")));
      });

      it("has a status, views and a preview", async () => {
        allTranslated(editor.statuses.get(uri)?.why ?? []);
        const inspection = await ask<{
          sources: { why: string; groups: { entries: { place: string }[] }[] }[];
        }>(inspectionRequest, { filter: "" });
        const places = inspection.sources.flatMap(({ why, groups }) => [
          why,
          ...groups.flatMap(({ entries }) => entries.map(({ place }) => place)),
        ]);
        assert.ok(places.length > 20);
        allTranslated(places);
        const { coverage } = await ask<{ coverage: { deadlines: { name: string }[] } }>(coverageRequest);
        allTranslated(coverage.deadlines.map(({ name: called }) => called));
        const parts = await ask<{ finding: { place: string } | null }>(findingPartsRequest, {
          source: "ilacs-2026",
          finding: "area-1",
        });
        allTranslated([parts.finding?.place]);
        const { items } = await ask<{ items: { detail: string }[] }>(frameworkItemsRequest, { range: whole });
        allTranslated(items.map(({ detail }) => detail));
        const preview = await ask<{ about: string; marks: { words: string }[] }>(previewRequest);
        allTranslated([...preview.marks.map(({ words }) => words.replace(/…/g, ""))]);
        assert.match(preview.about, /⟦/);
        const found = await ask<{ results: { place: string }[] }>(findRequest, {
          words: "children",
          limit: 8,
          draft: uri,
        });
        allTranslated(found.results.map(({ place }) => place));
        const reservations = await ask<{ text: string | null }>(reservationsRequest);
        allTranslated([withoutMarkup(reservations.text ?? "")], ["area 1, area 2, area 3", "area 4"]);
      });
    });
  }

  it("says what a comparison of two reports finds", async () => {
    const [draft, final] = reports.map((file) => home + file);
    const { text } = await editor.connection.sendRequest<CompareResult>(compareRequest, { draft, final });
    assert.match(text ?? "", /^# ⟦/);
    // A quotation mixes the two reports' words; dates are written as a report has them.
    const ours = (text ?? "").split("\n").filter((line) => !line.startsWith(">"));
    const words = ours.flatMap((line) =>
      withoutMarkup(line)
        .replace(/"[^"]*"/g, "")
        .split(" → "),
    );
    const dates = ["19 to 30 January 2026", "9 to 20 May 2022"];
    assert.deepEqual(
      words.flatMap((each) => englishLeft(each, [...given, ...dates])),
      [],
    );
  });

  it("says where reading a report was doubtful", async () => {
    const { text } = await editor.connection.sendRequest<{ text: string }>(reportTextRequest, {
      address: `inspection-response-report:/x.md?${encodeURIComponent(home + doubtful)}`,
    });
    const [, notes = ""] = text.split(/^## (?=⟦)/m);
    assert.equal(notes.match(/^- /gm)?.length, 4);
    assert.deepEqual(englishLeft(withoutMarkup(notes), [doubtfulText]), []);
  });

  it("says why a report has no page", async () => {
    const { text } = await editor.connection.sendRequest<{ text: string }>(reportTextRequest, {
      address: `inspection-response-report:/x.md?${encodeURIComponent(`${home}sources/none.pdf`)}`,
    });
    assert.deepEqual(englishLeft(text, ["none.pdf"]), []);
  });
});

/** A hover's words: without the signs that Markdown renders, and without addresses. */
function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/\\(.)/g, "$1")
    .replace(/\*\*|^> ?|\u2060/gm, "");
}
