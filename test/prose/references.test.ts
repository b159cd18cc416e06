// Citations and mentions of the national framework, in their many forms.

import assert from "node:assert/strict";

import { factsOf } from "./blocksOfText.ts";

function framework(text: string): string[] {
  return factsOf(text).frameworkMentions.map(
    ({ kind, numbers, title, bracketed, namesFramework, canonical, span }) => {
      const flags = `${canonical ? "=" : ""}${bracketed ? "()" : ""}${namesFramework ? "nf" : ""}`;
      const titled = title === null ? "" : ` «${title.text}»`;
      return `${kind} ${numbers.map(({ number }) => number).join(",")}${titled} ${flags} ${text.slice(span.start, span.end)}`;
    },
  );
}

describe("framework mentions", () => {
  it("knows the canonical forms, and only those", () => {
    for (const text of [
      "(outcome 3, national framework)",
      "(outcomes 2 and 4, national framework)",
      "(outcome 3, national framework: Children and young people are safe in and outside of their homes)",
    ]) {
      assert.deepEqual(
        factsOf(text).frameworkMentions.map(({ canonical }) => canonical),
        [true],
        text,
      );
    }
    for (const text of [
      "(Outcome 3, national framework)",
      "(outcome 3)",
      "(outcome 3, National Framework)",
    ]) {
      assert.deepEqual(
        factsOf(text).frameworkMentions.map(({ canonical }) => canonical),
        [false],
        text,
      );
    }
  });

  it("reads every printed form", () => {
    const forms: Record<string, string> = {
      "(Enabler two)": "enabler 2",
      "(Outcome four, National Framework)": "outcome 4",
      "(National Framework outcome four)": "outcome 4",
      "(National Framework, Outcome 1)": "outcome 1",
      "(Enabler two: National Framework)": "enabler 2",
      "(outcome 1: national framework)": "outcome 1",
      "[ Outcome 4, national framework]": "outcome 4",
      "(Enabler 1 national framework)": "enabler 1",
      "(Outcome 4 National Framework)": "outcome 4",
      "(principle 4)": "principle 4",
      "(Outcome 4 National Social Care Framework)": "outcome 4",
      "(priciple 2)": "principle 2",
      "(enabeler 4, national framework)": "enabler 4",
    };
    for (const [form, expected] of Object.entries(forms)) {
      const text = `The quality of plans. ${form}`;
      const [mention, ...others] = factsOf(text).frameworkMentions;
      assert.equal(`${mention?.kind} ${mention?.numbers[0]?.number}`, expected, form);
      assert.equal(text.slice(mention?.span.start, mention?.span.end), form);
      assert.equal(others.length, 0);
    }
  });

  it("reads titles, with a number or without", () => {
    assert.deepEqual(framework("(enabler: the workforce is equipped and effective, national framework)"), [
      "enabler  «the workforce is equipped and effective» ()nf (enabler: the workforce is equipped and effective, national framework)",
    ]);
    assert.deepEqual(framework("(Enabler 2: Leaders drive conditions for effective practice)"), [
      "enabler 2 «Leaders drive conditions for effective practice» () (Enabler 2: Leaders drive conditions for effective practice)",
    ]);
  });

  it("reads combinations, each kind for itself", () => {
    assert.deepEqual(framework("(enabler 1 and principle 3)"), [
      "enabler 1 () (enabler 1",
      "principle 3 () principle 3)",
    ]);
    assert.deepEqual(framework("We report on outcomes 1 to 4 of the national framework."), [
      "outcome 1,2,3,4 nf outcomes 1 to 4",
    ]);
  });

  it("reads a bare one where the framework is named or an area ends", () => {
    assert.deepEqual(framework("The plan delivers outcome 3 of the national framework."), [
      "outcome 3 nf outcome 3",
    ]);
    assert.deepEqual(framework("The pace of assessments in all teams. Enabler three: National Framework."), [
      "enabler 3 nf Enabler three: National Framework",
    ]);
    assert.deepEqual(framework("The quality of management oversight in response to neglect. Enabler 2"), [
      "enabler 2  Enabler 2",
    ]);
  });

  it("leaves other outcomes and principles alone", () => {
    for (const text of [
      "We agree in principle 3 options.",
      "Better outcomes 3 times.",
      "Outcome 3 of the corporate plan is late.",
      "Outcome 3 of the improvement plan is late.",
      "Our guiding principle 2 is kindness.",
      "See outcome 3 (see the plan).",
      "We met outcome two.",
      "(Area 2, enabler 2)",
    ]) {
      assert.deepEqual(framework(text), [], text);
    }
  });
});

function citations(text: string): string[] {
  return factsOf(text).citations.map(({ key, locators }) =>
    [
      key ?? "-",
      ...locators.map(({ kind, from, to }) => `${kind} ${from}${to === from ? "" : `–${to}`}`),
    ].join(" | "),
  );
}

describe("citations", () => {
  it("reads Pandoc's forms", () => {
    assert.deepEqual(citations("[@ilacs-2026, para. 17]"), ["ilacs-2026 | paragraph 17"]);
    assert.deepEqual(citations("[@ilacs-2026, paras. 17, 20–22]"), [
      "ilacs-2026 | paragraph 17 | paragraph 20–22",
    ]);
    assert.deepEqual(citations("[@ilacs-2026, area 2]"), ["ilacs-2026 | area 2"]);
    assert.deepEqual(citations("[@visit-2026, priority action 1]"), ["visit-2026 | priority-action 1"]);
    assert.deepEqual(citations("[@ilacs-2026, summary]"), ["ilacs-2026 | summary null"]);
    assert.deepEqual(citations("[@visit-2026, pp. 2–3]"), ["visit-2026 | page 2–3"]);
    assert.deepEqual(citations("[@visit-2026, Main findings]"), ["visit-2026 | section null"]);
    assert.deepEqual(citations("[@ilacs-2026]"), ["ilacs-2026"]);
    assert.deepEqual(citations("[@a, para. 17; @b, p. 2]"), ["a | paragraph 17", "b | page 2"]);
    assert.deepEqual(citations("[@ilacs-2026, emphasis added] [not @one"), ["ilacs-2026"]);
  });

  it("gives the key's place", () => {
    const text = "Seen. [@ilacs-2026, para. 17]";
    const keySpan = factsOf(text).citations[0]?.keySpan;
    assert.equal(text.slice(keySpan?.start, keySpan?.end), "ilacs-2026");
  });

  it("reads natural words, and leaves the draft's own paragraphs alone", () => {
    assert.deepEqual(citations("(paragraph 17 of the inspection report)"), ["- | paragraph 17"]);
    assert.deepEqual(citations("paras 17 and 20 of Ofsted's letter"), ["- | paragraph 17 | paragraph 20"]);
    assert.deepEqual(citations("paragraph 12 of the report"), ["- | paragraph 12"]);
    assert.deepEqual(citations("as the inspection report says at paragraph 40"), ["- | paragraph 40"]);
    const [earlier] = factsOf("paragraphs 12 to 14 of the 2022 inspection report").citations;
    assert.deepEqual(earlier?.inspection, { year: 2022 });
    for (const own of [
      "paragraph 12",
      "paragraph 12 of this report",
      "paragraph 12 of the Act",
      "paragraph 3 of the committee report",
      "me@example.org [or not]",
    ]) {
      assert.deepEqual(citations(own), [], own);
    }
  });
});

describe("wordings", () => {
  it("notes OFSTED as a word, not in an address", () => {
    const text = "OFSTED visited; see OFSTED.gov.uk, @OFSTED and Ofsted.";
    assert.deepEqual(
      factsOf(text).wordings.map(({ span }) => span.start),
      [0],
    );
  });
});
