// What becomes of each kind of fact of a draft beside its sources.

import assert from "node:assert/strict";

import type { Concordance } from "../../server/src/core/concordance/concordance.ts";
import { concordanceOf, northmere2026, sourceOf } from "./northmere.ts";

const verdicts = ({ quotations }: Concordance): string[] =>
  quotations.map(({ match, checked, miscited }) =>
    [match.verdict, checked ? "checked" : "unchecked", ...(miscited ? ["miscited"] : [])].join(" "),
  );

describe("quotations of a draft", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["Inspectors found that “Early help is well organised”.", ["exact checked"]],
    ["Inspectors noted that staff are ‘taking time to get to know them’.", ["near checked"]],
    ["Ofsted described the service as ‘bleak’.", ["not-found checked"]],
    ["Cllr Ada Marsh said: “We are so proud of every one of our social workers.”", []],
    ["Our vision is “a borough where every child is heard, safe and happy”.", ["not-checked unchecked"]],
    ["We note “morale is high and caseloads are manageable” as a strength.", ["not-checked unchecked"]],
    ["We take heart from “Caseloads are manageable for most social workers”.", ["exact checked"]],
    ["Inspectors found that “screening decisions are made on the same day”.", ["exact checked"]],
    ["Inspectors found that “Early help is well organised” [@ilacs-2026, para. 1].", ["exact checked"]],
    [
      "Inspectors found that “Early help is well organised” [@ilacs-2026, para. 9].",
      ["exact checked miscited"],
    ],
    ["Inspectors found that “Early help is well organised” [@ilacs-2026, p. 3].", ["exact checked"]],
    ["Inspectors found that “Early help is well organised” [@ilacs-2026, p. 6].", ["exact checked miscited"]],
    ["Inspectors found that “Early help is well organised” [@visit-2024].", ["exact checked miscited"]],
    ["Inspectors found that “Early help is well organised” [@other, para. 9].", ["exact checked"]],
    ["Inspectors found that “Early help is well organised” [@ilacs-2026, paras. 1, 9].", ["exact checked"]],
  ];
  for (const [draft, expected] of cases) {
    it(draft, () => {
      const found = concordanceOf(draft);
      assert.deepEqual(
        verdicts(found).filter((each) => expected.length > 0 || !each.includes("unchecked")),
        expected,
      );
    });
  }

  it("says nothing of words while no source is read", () => {
    const source = { ...sourceOf("ilacs-2026", northmere2026), state: "reading", report: null } as const;
    const found = concordanceOf("Inspectors found that “nothing at all was any good”.", {
      sources: [source],
    });
    assert.deepEqual(verdicts(found), ["not-checked unchecked"]);
    assert.equal(found.current, null);
  });
});

describe("citations of a draft", () => {
  const named = (draft: string): string[] =>
    concordanceOf(draft).citations.map(
      ({ source, unknownKey, locators }) =>
        `${unknownKey ? "unknown" : (source?.setting.id ?? "none")} ${locators
          .map(({ known, findings }) => (known ? findings.map(({ id }) => id).join("+") : "nowhere"))
          .join(", ")}`,
    );

  it("finds paragraphs, ranges, areas, the summary and pages", () => {
    assert.deepEqual(named("As said [@ilacs-2026, para. 3]."), ["ilacs-2026 p3"]);
    assert.deepEqual(named("As said [@ilacs-2026, paras. 2, 4–6]."), ["ilacs-2026 p2, p4+p5+p6"]);
    assert.deepEqual(named("As said [@ilacs-2026, area 2]."), ["ilacs-2026 area-2"]);
    assert.deepEqual(named("As said [@ilacs-2026, summary]."), ["ilacs-2026 summary-1"]);
    assert.deepEqual(named("As said [@visit-2024, p. 2]."), ["visit-2024 main-findings-1"]);
  });

  it("knows what is not there", () => {
    assert.deepEqual(named("As said [@ilacs-2026, para. 91]."), ["ilacs-2026 nowhere"]);
    assert.deepEqual(named("As said [@ilacs-2026, area 9]."), ["ilacs-2026 nowhere"]);
    assert.deepEqual(named("As said [@ilacs-2026, p. 40]."), ["ilacs-2026 nowhere"]);
    assert.deepEqual(
      named("As said [@ilacs-26, para. 3]."),
      ["unknown p3"].map(() => "unknown "),
    );
  });

  it("takes natural words for the current report", () => {
    assert.deepEqual(named("As said (paragraph 3 of the inspection report)."), ["ilacs-2026 p3"]);
    // What stands in a bracket is the bracket's alone, whatever its key ends with.
    assert.deepEqual(named("See the report, and of it [@northmere-ilacs, area 2]."), ["unknown "]);
  });
});

describe("grades and judgements of a draft", () => {
  const claims = (draft: string): string[] =>
    concordanceOf(draft).gradeClaims.map(({ claim, verdict }) => `${claim.fact.written} ${verdict}`);

  it("compares with the report's table", () => {
    assert.deepEqual(claims("Overall effectiveness was judged to be good."), ["good right"]);
    assert.deepEqual(claims("Overall effectiveness was judged to be outstanding."), [
      "outstanding misstated",
    ]);
    assert.deepEqual(claims("Overall effectiveness was judged to be satisfactory."), [
      "satisfactory unknown",
    ]);
  });

  it("looks at how the grade is written", () => {
    const help = "The experiences and progress of children who need help and protection was judged to be";
    assert.deepEqual(claims(`${help} requires improvement to be good.`), [
      "requires improvement to be good right",
    ]);
    assert.deepEqual(claims(`${help} requires improvement.`), ["requires improvement irregular"]);
    assert.deepEqual(claims(`${help} Requires Improvement to be Good.`), [
      "Requires Improvement to be Good irregular",
    ]);
  });

  it("knows the inspection before from the report's own words", () => {
    assert.deepEqual(claims("In 2022 overall effectiveness was judged to be inadequate."), [
      "inadequate right",
    ]);
    assert.deepEqual(claims("In 2022 overall effectiveness was judged to be good."), [
      "good misstated-previous",
    ]);
    assert.deepEqual(claims("In 2017 overall effectiveness was judged to be good."), ["good unjudged"]);
  });

  it("tells a wrong name from a shorter one", () => {
    const misnamed = (draft: string): boolean[] =>
      concordanceOf(draft).judgementMentions.map((mention) => mention.misnamed);
    assert.deepEqual(misnamed("The experiences and progress of care leavers was judged outstanding."), [
      false,
    ]);
    assert.deepEqual(
      misnamed("The experiences and progress of children in need of help and protection was judged good."),
      [true],
    );
  });
});

describe("areas for improvement in a draft", () => {
  const [first, second, third] = northmere2026.areasForImprovement.map(({ text }) => text);
  const states = (draft: string): string[] => concordanceOf(draft).areas.map(({ state }) => state);
  const answer = "We will review every plan that has lasted nine months by July.";

  it("are answered under a heading in the report's words", () => {
    assert.deepEqual(states(`## ${first}\n\n${answer}\n\n## ${second}\n\n## Glossary\n\n${answer}\n`), [
      "answered",
      "started",
      "unanswered",
    ]);
  });

  it("are answered in a table's row, and started where its cells are empty", () => {
    const table = [
      "| Area | Action | Lead | By when |",
      "| --- | --- | --- | --- |",
      `| ${first} | Review every plan after nine months | Head of Safeguarding | 31 July 2026 |`,
      `| ${second} (principle 2, national framework) | | | |`,
    ].join("\n");
    assert.deepEqual(states(table), ["answered", "started", "unanswered"]);
  });

  it("are not answered by a list of them", () => {
    const list = [first, second, third].map((text) => `- ${text}`).join("\n");
    assert.deepEqual(states(`The areas are:\n\n${list}\n\nWe accept all of these areas in full.\n`), [
      "started",
      "started",
      "started",
    ]);
  });

  it("are answered after a block quote, or where a citation names them", () => {
    assert.deepEqual(states(`> ${first}\n\n${answer}\n\n${answer} [@ilacs-2026, area 3]\n`), [
      "answered",
      "unanswered",
      "answered",
    ]);
  });

  it("are not set out by words of another subject", () => {
    assert.deepEqual(
      states("Children who live with neglect need timely help, and disabled children must be heard.\n"),
      ["unanswered", "unanswered", "unanswered"],
    );
  });

  it("are recognised in words not quite the report's, and the difference is kept", () => {
    const { areas } = concordanceOf(
      `## The timeliness of management oversight when children live with long-term neglect\n\n${answer}\n`,
    );
    assert.equal(areas[0]?.state, "answered");
    assert.equal(areas[0].answers[0]?.wording?.verdict, "near");
  });

  it("carry the references that stand with them", () => {
    const { areas, frameworkMentions } = concordanceOf(
      [
        `## ${first} (enabler 2, national framework)`,
        answer,
        `## ${second} (outcome 3, national framework)`,
        answer,
        `## ${third}`,
        `${answer} This serves outcome 7, national framework.`,
      ].join("\n\n"),
    );
    assert.deepEqual(
      areas.map(({ missingReferences }) => missingReferences.length),
      [0, 1, 1],
    );
    assert.deepEqual(
      frameworkMentions.map(({ verdict, area }) => `${verdict} ${area?.area.id ?? ""}`),
      ["right ", "contradicted area-2", "unknown "],
    );
  });
});

describe("a concordance built again", () => {
  it("is the same while nothing changed, and keeps what it looked up", () => {
    const draft = "Inspectors found that “Early help is well organised”.";
    const one = concordanceOf(draft);
    const other = concordanceOf(draft);
    assert.deepEqual(other.quotations, one.quotations);
    assert.deepEqual(other.areas, one.areas);
  });
});
