import assert from "node:assert/strict";

import { applyEdits, fixAll } from "../../server/src/core/fixAll.ts";
import { readWrittenFigures } from "../../server/src/core/writtenFigures.ts";
import { problemsOf } from "../check.ts";
import { readReportOutline } from "./reportOutline.ts";

const report = readReportOutline(`Northmere, ilacs, 2026-01-19 to 2026-01-30
Lead inspector: Lisa Harrow

# The experiences and progress of children in care: good
1. In the duty teams, social workers hold up to 34 cases each.`);

const draft = `---
inspection-response:
  authority: Northmere
  people:
    - Dr Ada Marsh, Director of Children's Services
---

Cllr Tobias Fenn said: "Ofsted inspected us from 12 to 30 January 2026. The inspection was led by Tom Reed HMI.

"Inspectors found that social workers in the duty teams hold up to 43 cases each. Dr Ada March will put it right by 31 June 2026. Nothmere Council accepts Ofsted's recommendations."
`;

const expected = [
  "misstated-inspection-date",
  "misstated-inspector",
  "misstated-figure",
  "inconsistent-person",
  "impossible-date",
  "misstated-authority",
  "misnamed-inspection",
];

describe("recommendations credited to inspectors", () => {
  const told = (kind: string): string[] =>
    problemsOf("Ofsted's recommendations are taken up in the plan below.", {
      sources: {
        report: readReportOutline(
          `Northmere, ${kind}, 2026-01-19 to 2026-01-23\n\n# Findings\n1. Plans are clear.`,
        ),
      },
    })
      .problems.map(({ rule }) => rule)
      .filter((rule) => rule === "misnamed-inspection");

  it("are none of an inspection's, a visit's or a joint one's", () => {
    for (const kind of ["ilacs", "focused-visit", "joint-targeted-area"])
      assert.deepEqual(told(kind), ["misnamed-inspection"], kind);
  });

  it("are what area SEND reports and single inspections call their own", () => {
    for (const kind of ["area-send", "single-inspection"]) assert.deepEqual(told(kind), [], kind);
  });
});

describe("facts in a named person's words", () => {
  const sources = { "ilacs-2026": report };
  const { problems } = problemsOf(draft, { sources });

  it("are checked", () => {
    assert.deepEqual(
      problems.map(({ rule }) => rule).filter((rule) => expected.includes(rule)),
      expected,
    );
  });

  it("are left as they are by fix all", () => {
    const edits = fixAll(draft, (text) => {
      const { concordance, problems: found } = problemsOf(text, { sources });
      return { response: concordance.response, problems: found };
    });
    assert.equal(applyEdits(draft, edits), draft);
  });

  it("have no fix that runs unasked", () => {
    const safe = problems
      .filter(({ rule }) => expected.includes(rule))
      .flatMap(({ fixes }) => fixes())
      .filter((fix) => fix.safe);
    assert.deepEqual(safe, []);
  });
});

describe("written figures", () => {
  const read = (text: string): string[] =>
    readWrittenFigures(text).map(({ written, value, units, about }) => {
      const rounded = Math.round(value * 1000) / 1000;
      return `${written} = ${rounded} ${units.join("/")}${about === "exact" ? "" : ` ${about}`}`;
    });
  const texts: Readonly<Record<string, readonly string[]>> = {
    "24 children waited": ["24 = 24 child/waited"],
    "forty-five per cent of visits": ["forty-five = 0.45 share"],
    "54% of visits": ["54 = 0.54 share"],
    "one in four posts": ["one in four = 0.25 share"],
    "a third of them, and nearly two thirds of those": [
      "a third = 0.333 share",
      "two thirds = 0.667 share near",
    ],
    "more than 1,250 homes": ["1,250 = 1250 home more"],
    "nine had waited": ["nine = 9 ~waited"],
    "six of the 20 records": ["six = 6 of:record", "20 = 20 record"],
    "one of them, one day": ["one = 1 day"],
    "paragraphs 12 and 13, outcome 3, on 4 May 2026, aged 16 and 17, 16-year-olds": [],
  };
  for (const [text, figures] of Object.entries(texts)) {
    it(text, () => {
      assert.deepEqual(read(text), figures);
    });
  }
});
