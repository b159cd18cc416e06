import assert from "node:assert/strict";

import { severityFix } from "../../server/src/core/features/ruleSeverity.ts";
import { suppressingFixes } from "../../server/src/core/features/suppressing.ts";
import { message, type Problem, renderMessage } from "../../server/src/core/problem.ts";
import { readResponse } from "../../server/src/core/response/readResponse.ts";
import { problemsOf } from "../check.ts";
import { edited } from "./northmere.ts";

/** Every way to silence `rule` in a draft: its title, and the draft afterwards. */
function silenced(text: string, rule: string): Map<string, string> {
  const { concordance, problems } = problemsOf(text);
  const problem = problems.find((each) => each.rule === rule);
  assert(problem !== undefined, `${rule} does not speak.`);
  return new Map(
    suppressingFixes(problem, concordance.response).map(({ title, edits }) => {
      const [edit] = edits;
      assert(edit !== undefined && edits.length === 1);
      return [renderMessage(title), edited(text, edit)];
    }),
  );
}

const drafts: Readonly<Record<string, string>> = {
  "a paragraph": "# News\n\nWe thank OFSTED for its work.\n\nMore text.\n",
  "a list item": "# News\n\n1. We thank OFSTED for its work.\n2. More.\n",
  "a table's cell": "# News\n\n| Who | What |\n| --- | --- |\n| OFSTED | inspects |\n",
  "a heading": "# OFSTED\n\nText.\n",
  "Windows line ends": "# News\r\n\r\nWe thank OFSTED for its work.\r\n",
  "front matter above": "---\ninspection-response:\n  kind: action-plan\n---\n\nWe thank OFSTED.\n",
  "front matter with rules":
    "---\ntitle: x\ninspection-response:\n    rules:\n        misquoted-report: error\n    kind: action-plan\n---\n\nWe thank OFSTED.\n",
  "front matter with Windows line ends":
    "---\r\ninspection-response:\r\n  kind: action-plan\r\n---\r\n\r\nWe thank OFSTED.\r\n",
  "front matter with this rule":
    "---\ninspection-response:\n  rules:\n    ofsted-capitals: error\n---\n\nWe thank OFSTED.\n",
  "front matter with settings in one line":
    "---\ninspection-response: { kind: action-plan }\n---\n\nWe thank OFSTED.\n",
};

describe("keeping a rule silent", () => {
  for (const [name, draft] of Object.entries(drafts)) {
    it(`is offered in ${name}, and does it without another problem`, () => {
      const others = problemsOf(draft).problems.length - 1;
      const ways = silenced(draft, "ofsted-capitals");
      assert.ok(ways.size >= 2);
      for (const [title, after] of ways) {
        const left = problemsOf(after).problems.map(({ rule }) => rule);
        assert.ok(!left.includes("ofsted-capitals"), `${title}:\n${after}`);
        assert.equal(left.length, others, `${title}:\n${after}`);
      }
    });
  }

  it("is not offered as a paragraph's within code, which a comment would be part of", () => {
    const text = "```\nWe thank OFSTED.\n```\n";
    const start = text.indexOf("OFSTED");
    const problem: Problem = {
      rule: "ofsted-capitals",
      severity: "warning",
      message: message("Write Ofsted."),
      span: { start, end: start + 6 },
      findings: [],
      fixes: () => [],
    };
    assert.deepEqual(
      suppressingFixes(problem, readResponse(text)).map(({ title }) => renderMessage(title)),
      ['Ignore "ofsted-capitals" in this line', 'Ignore "ofsted-capitals" in this file'],
    );
  });

  it("adds to a comment that is there already", () => {
    const draft = "We thank OFSTED. <!-- inspection-response-ignore-line unfound-quotation -->\n";
    assert.equal(
      silenced(draft, "ofsted-capitals").get('Ignore "ofsted-capitals" in this line'),
      "We thank OFSTED. <!-- inspection-response-ignore-line unfound-quotation ofsted-capitals -->\n",
    );
  });
});

describe("setting how gravely a rule speaks", () => {
  const set = (text: string, severity: "off" | "hint"): string | null => {
    const fix = severityFix("ofsted-capitals", severity, problemsOf(text).concordance.response);
    const [edit] = fix?.edits ?? [];
    return edit === undefined ? null : edited(text, edit);
  };

  for (const [name, draft] of Object.entries(drafts)) {
    if (name.includes("in one line")) continue;
    it(`works in ${name}, and changes nothing else`, () => {
      const others = problemsOf(draft).problems.length - 1;
      const hint = set(draft, "hint") ?? "";
      assert.equal(
        problemsOf(hint).problems.find(({ rule }) => rule === "ofsted-capitals")?.severity,
        "hint",
        hint,
      );
      const off = set(hint, "off") ?? "";
      const left = problemsOf(off).problems.map(({ rule }) => rule);
      assert.ok(!left.includes("ofsted-capitals") && left.length === others, off);
    });
  }

  it("keeps the front matter's order, indent and line ends", () => {
    const off = (name: string): string => set(drafts[name] ?? "", "off") ?? "";
    assert.match(off("front matter above"), /\n {2}rules:\n {4}ofsted-capitals: off\n {2}kind:/);
    assert.match(off("front matter with rules"), /\n {8}ofsted-capitals: off\n {8}misquoted-report/);
    assert.match(off("front matter with this rule"), /\n {4}ofsted-capitals: off\n---/);
    assert.match(off("front matter with Windows line ends"), /\r\n {4}ofsted-capitals: off\r\n/);
    assert.match(
      off("Windows line ends"),
      /^---\r\ninspection-response:\r\n {2}rules:\r\n {4}ofsted-capitals: off\r\n---\r\n\r\n# News/,
    );
    assert.match(
      set("---\ntitle: x\n---\n\nWe thank OFSTED.\n", "off") ?? "",
      /^---\ntitle: x\ninspection-response:\n {2}rules:/,
    );
  });

  it("leaves settings in one line to the writer", () => {
    assert.equal(set(drafts["front matter with settings in one line"] ?? "", "off"), null);
  });
});
