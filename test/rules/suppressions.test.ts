// Comments that keep rules silent, and rules' names outside the draft: what the pages of the rules on them cannot show.

import assert from "node:assert/strict";

import fc from "fast-check";

import { buildConcordance } from "../../server/src/core/concordance/buildConcordance.ts";
import { suppressingFixes } from "../../server/src/core/features/suppressing.ts";
import { applyEdits } from "../../server/src/core/fixAll.ts";
import { lint } from "../../server/src/core/lint.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import { silencesOf } from "../../server/src/core/suppressions.ts";
import { resolveSettings } from "../../server/src/core/resolveSettings.ts";
import { readResponse } from "../../server/src/core/response/readResponse.ts";
import { problemsOf } from "../check.ts";
import { readReportOutline } from "../rules/reportOutline.ts";

const report = readReportOutline("Northmere, ilacs, 2026-01-12 to 2026-01-23\nOverall effectiveness: good");
const draft = 'Inspectors said "children wait". <!-- inspection-response-ignore-line misquoted-report -->\n';

function found(rule: string, text: string, options: Parameters<typeof problemsOf>[1] = {}): string[] {
  return problemsOf(text, options)
    .problems.filter((problem) => problem.rule === rule)
    .map(({ span }) => text.slice(span.start, span.end));
}

describe("a comment that keeps a rule silent", () => {
  it("is called unused only once every source has been read", () => {
    assert.deepEqual(found("unused-suppression", draft, { sources: { a: { state: "reading" } } }), []);
    assert.deepEqual(found("unused-suppression", draft, { sources: { a: { state: "missing" } } }), []);
    assert.equal(found("unused-suppression", draft, { sources: { a: report } }).length, 1);
    assert.deepEqual(
      found("unused-suppression", draft, { sources: { a: report, b: { state: "unreadable" } } }),
      [],
    );
  });

  it("is not called unused where its rule is off in this kind of draft", () => {
    const text = "The plan. <!-- inspection-response-ignore-line uncited-quotation -->\n";
    assert.deepEqual(
      found("unused-suppression", text, { kind: "press-statement", sources: { a: report } }),
      [],
    );
    assert.equal(
      found("unused-suppression", text, { kind: "committee-report", sources: { a: report } }).length,
      1,
    );
  });

  it("covers an empty place at either end of what it covers, and none beyond", () => {
    const text = "One.\n\nTwo. <!-- inspection-response-ignore-line uncited-quotation -->\n\nThree.\n";
    const [start, end] = [text.indexOf("Two"), text.indexOf("\n\nThree")];
    const silences = silencesOf(readResponse(text));
    assert.deepEqual(
      [start - 1, start, end, end + 2].map(
        (at) => silences.covering("uncited-quotation", { start: at, end: at }).length,
      ),
      [0, 1, 1, 0],
    );
  });

  it("speaks of the next words, however many blank lines lie between", () => {
    for (const blank of ["\n", "\n\n", "\n\n\n", "\n \n\t\n"]) {
      const text = `<!-- inspection-response-ignore ofsted-capitals -->${blank}We thank OFSTED.\n\nOFSTED came.\n`;
      const [only, ...more] = problemsOf(text).problems;
      assert.deepEqual([only?.span.start, more], [text.lastIndexOf("OFSTED"), []], text);
    }
  });

  it("goes without a trace: what the editor put in, the fix takes out", () => {
    const lines = fc.constantFrom(
      "OFSTED came.",
      "Ofsted came.",
      "",
      "# OFSTED",
      "| OFSTED | a |",
      "- OFSTED",
      "and more",
    );
    const ends = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 6 }), ends, fc.nat(20), (each, end, pick) => {
        const text = each.join(end) + end;
        const { concordance, problems } = problemsOf(text);
        const own = problems.filter(({ rule }) => rule === "ofsted-capitals");
        const problem = own[pick % Math.max(own.length, 1)];
        if (problem === undefined) return;
        for (const fix of suppressingFixes(problem, concordance.response)) {
          const silenced = applyEdits(text, fix.edits);
          // Nothing is left to silence once the slip is put right.
          const mended = silenced.replaceAll("OFSTED", "Ofsted");
          const idle = problemsOf(mended).problems.find(({ rule }) => rule === "unused-suppression");
          const [removal] = idle?.fixes() ?? [];
          assert.ok(removal !== undefined, JSON.stringify(mended));
          assert.equal(applyEdits(mended, removal.edits), text.replaceAll("OFSTED", "Ofsted"));
        }
      }),
    );
  });
});

describe("a rule's name that is none", () => {
  it("is told at the title where the project's or the editor's settings have it", () => {
    const response = readResponse("# Title\n\nWords.\n");
    const settings = resolveSettings({
      draft: null,
      frontMatter: null,
      project: "rules: { ofsted-capital: off }",
      editor: { rules: { "misquoted-reports": "off" } },
      commandLine: null,
    });
    const problems = lint(buildConcordance({ response, settings, sources: [] }), { today: "2026-06-01" });
    assert.deepEqual(
      problems.map(({ rule, span, message, fixes }) => [
        rule,
        span.start,
        renderMessage(message),
        fixes().length,
      ]),
      [
        [
          "unknown-rule",
          2,
          'In .inspection-response.yml: there is no rule "ofsted-capital", so this setting does nothing. Did you mean "ofsted-capitals"?',
          0,
        ],
        [
          "unknown-rule",
          2,
          'In the editor\'s settings: there is no rule "misquoted-reports", so this setting does nothing. Did you mean "misquoted-report"?',
          0,
        ],
      ],
    );
  });

  it("is not answered with a rule that it is not like", () => {
    const [problem] = problemsOf(
      "We thank everyone. <!-- inspection-response-ignore-line foo -->\n",
    ).problems;
    assert.equal(
      problem && renderMessage(problem.message),
      'There is no rule "foo", so this comment keeps nothing silent. Correct the name, or take the comment out.',
    );
  });
});
