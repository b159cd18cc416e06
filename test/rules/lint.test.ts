// The engine that runs the rules: severities, suppressions, waiting for sources, rules that fail.

import assert from "node:assert/strict";

import { lint } from "../../server/src/core/lint.ts";
import { message, type Severity } from "../../server/src/core/problem.ts";
import type { Rule } from "../../server/src/core/rules/rule.ts";
import { type CheckOptions, check, problemsOf } from "../check.ts";

const options = { today: "2026-06-01" };

function ruleThatSays(id: string, change: Partial<Rule> = {}): Rule {
  return {
    id,
    family: "document",
    severity: { default: "warning" },
    summary: message("Speaks."),
    needsSources: false,
    *check() {
      yield { span: { start: 0, end: 1 }, message: message(id), findings: [], fixes: () => [] };
    },
    ...change,
  };
}

function severities(rule: Rule, set: CheckOptions = {}): Severity[] {
  const { concordance } = problemsOf("Words.", set);
  return lint(concordance, { ...options, rules: [rule] }).map(({ severity }) => severity);
}

describe("lint", () => {
  it("gives a rule the severity of the kind of draft, else its default", () => {
    const rule = ruleThatSays("one", { severity: { default: "off", byKind: { "action-plan": "error" } } });
    assert.deepEqual(severities(rule), []);
    assert.deepEqual(severities(rule, { kind: "action-plan" }), ["error"]);
    assert.deepEqual(severities(rule, { kind: "press-statement" }), []);
  });

  it("lets the settings set a rule's severity, and turn it off", () => {
    assert.deepEqual(severities(ruleThatSays("one"), { rules: { one: "hint" } }), ["hint"]);
    assert.deepEqual(severities(ruleThatSays("one"), { rules: { one: "off" } }), []);
  });

  it("keeps a problem's own severity, and moves it with the rule's", () => {
    const graver = ruleThatSays("one", {
      *check() {
        const severity = "error";
        yield { span: { start: 0, end: 1 }, severity, message: message("x"), findings: [], fixes: () => [] };
      },
    });
    assert.deepEqual(severities(graver), ["error"]);
    assert.deepEqual(severities(graver, { rules: { one: "information" } }), ["warning"]);
    assert.deepEqual(severities(graver, { rules: { one: "error" } }), ["error"]);
  });

  it("lets the other rules speak when one throws, and then throws its error", () => {
    const failing = ruleThatSays("failing", {
      check() {
        throw new Error("a fault of ours");
      },
    });
    const { concordance } = problemsOf("Words.");
    const rules = [failing, ruleThatSays("other")];
    const told: string[] = [];
    const problems = lint(concordance, { ...options, rules, onRuleError: (rule) => told.push(rule) });
    assert.deepEqual(told, ["failing"]);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ["other"],
    );
    assert.throws(() => lint(concordance, { ...options, rules }), /a fault of ours/);
  });

  it("lets rules that need the sources wait while one is being read", () => {
    const { concordance } = problemsOf("Words.", { sources: { "ilacs-2026": { state: "reading" } } });
    const rules = [ruleThatSays("waits", { needsSources: true }), ruleThatSays("speaks")];
    assert.deepEqual(
      lint(concordance, { ...options, rules }).map(({ rule }) => rule),
      ["speaks"],
    );
  });

  it("gives the problems in the draft's order", () => {
    const { problems } = problemsOf("The OFSTED team.\n\n## OFSTED\n\nOFSTED came.\n");
    const starts = problems.map(({ span }) => span.start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    assert.equal(starts.length, 3);
  });
});

describe("a suppression", () => {
  it("silences its line", () => {
    check(`OFSTED came. <!-- inspection-response-ignore-line ofsted-capitals -->

OFSTED came.
^^^^^^ ofsted-capitals
`);
  });

  it("silences a row of a table", () => {
    check(`| Body | Role |
| --- | --- |
| OFSTED | Inspects | <!-- inspection-response-ignore-line ofsted-capitals -->
| OFSTED | Writes |
  ^^^^^^ ofsted-capitals
`);
  });

  it("silences the block after it", () => {
    check(`<!-- inspection-response-ignore ofsted-capitals -->

OFSTED came.

OFSTED came.
^^^^^^ ofsted-capitals
`);
  });

  it("silences the block right under it", () => {
    check(`<!-- inspection-response-ignore ofsted-capitals -->
OFSTED came.

OFSTED came.
^^^^^^ ofsted-capitals
`);
  });

  it("silences the whole draft, for the rules it names alone", () => {
    check(`OFSTED came.

<!-- inspection-response-ignore-file ofsted-capitals unknown-grade -->

Leaders know their services well [@ilacs-26].
                                   ^^^^^^^^ unknown-source
`);
  });
});
