// Words used as grades, what they are said of, and the ordinary words that are none.

import assert from "node:assert/strict";

import { opening } from "../../server/src/core/response/entryState.ts";
import { readProseFacts } from "../../server/src/core/response/prose/readProseFacts.ts";
import type { GradeClaim } from "../../server/src/core/response/responseDocument.ts";
import { factsOf, paragraph } from "./blocksOfText.ts";

function line({ written, judgement, count, inspection, negated }: GradeClaim): string {
  const of =
    count === "all" ? "all" : count === null ? (judgement ?? "?") : `${count.number}/${count.of ?? "?"}`;
  const when =
    typeof inspection === "string"
      ? { current: "", previous: " before", before: " before that" }[inspection]
      : ` ${inspection.year}`;
  return `${written} ${of}${when}${negated ? " denied" : ""}`;
}

function expectClaims(text: string, ...expected: string[]): void {
  assert.deepEqual(factsOf(text).gradeClaims.map(line), expected, text);
}

describe("grade claims", () => {
  it("reads a grade after a verb or a noun", () => {
    expectClaims("Northmere was rated ‘Good’ overall.", "Good overall");
    expectClaims("Services were judged to be good.", "good overall");
    expectClaims("The inadequate rating was lifted.", "inadequate overall");
    expectClaims("Northmere Council responds to “inadequate” Ofsted rating", "inadequate overall");
    expectClaims(
      "Services for care leavers were graded as requires improvement.",
      "requires improvement care-leavers",
    );
    expectClaims("We were rated RI for help and protection.", "RI help-and-protection");
    expectClaims("Inspectors judged our work with care leavers to be good.", "good care-leavers");
    expectClaims("Ofsted rated Northmere good.", "good overall");
    expectClaims("Northmere judged Good by Ofsted", "Good overall");
    expectClaims("Overall Ofsted rating: Requires improvement", "Requires improvement overall");
  });

  it("takes a grade that is far off for no claim", () => {
    expectClaims(
      "Help and protection was judged good, and outstanding is still some way off.",
      "good help-and-protection",
    );
    expectClaims("We were rated good, and outstanding remains a long way away.", "good overall");
  });

  it("reads that somebody is one of few with a grade", () => {
    expectClaims("Northmere is one of only 12 councils rated outstanding.", "outstanding overall");
    expectClaims("One of the few authorities judged outstanding, we are proud.", "outstanding overall");
  });

  it("goes on about what was graded before", () => {
    expectClaims(
      "Help and protection was judged inadequate in 2022. It is now judged good.",
      "inadequate help-and-protection 2022",
      "good help-and-protection",
    );
  });

  it("takes what the sentence before speaks of", () => {
    expectClaims(
      "The last inspection was in May 2022. The council was judged to be inadequate.",
      "inadequate overall 2022",
    );
    expectClaims("The council runs three children's homes. Two were judged to be inadequate.");
    expectClaims("Leadership: good (was inadequate)", "good leaders", "inadequate leaders before");
  });

  it("reads a change of grade", () => {
    expectClaims("Northmere moved from inadequate to good.", "inadequate overall before", "good overall");
    expectClaims(
      "Northmere moved from ‘Inadequate’ in 2022 to ‘Good’ in 2026.",
      "Inadequate overall 2022",
      "Good overall 2026",
    );
    expectClaims(
      "The grade for leaders was outstanding, up from good in 2022.",
      "outstanding leaders",
      "good leaders 2022",
    );
  });

  it("reads labels and lists", () => {
    expectClaims("Care leavers: good", "good care-leavers");
    expectClaims("The experiences and progress of children in care – Good", "Good care");
    expectClaims(
      "Care leavers (good), children in care (good) and help and protection (requires improvement to be good).",
      "good care-leavers",
      "good care",
      "requires improvement to be good help-and-protection",
    );
    expectClaims(
      "Leadership was rated good, care leavers outstanding and help and protection requires improvement to be good.",
      "good leaders",
      "outstanding care-leavers",
      "requires improvement to be good help-and-protection",
    );
  });

  it("counts", () => {
    expectClaims("Three of the four judgements were good.", "good 3/4");
    expectClaims("All areas were rated good.", "good all");
    expectClaims(
      "Two judgements were good and one was requires improvement.",
      "good 2/?",
      "requires improvement ?",
    );
  });

  it("says which inspection, and what is denied", () => {
    expectClaims("The previous rating was inadequate.", "inadequate overall before");
    expectClaims(
      "This marks a turnaround from the previous 2022 rating of ‘Inadequate’.",
      "Inadequate overall 2022",
    );
    expectClaims("It was previously rated inadequate.", "inadequate overall before");
    expectClaims(
      "Services have improved since the 2022 inspection, when overall effectiveness was judged to be inadequate.",
      "inadequate overall 2022",
    );
    expectClaims(
      "The help and protection judgement was not inadequate.",
      "inadequate help-and-protection denied",
    );
  });

  it("reads words that are no grade of this scale in a grade’s place", () => {
    expectClaims("We were rated satisfactory.", "satisfactory overall");
    expectClaims("Leaders were judged exceptional.", "exceptional leaders");
    expectClaims("The service was rated ‘very good’.", "very good overall");
    expectClaims("Leadership was judged to be fair.", "fair leaders");
    expectClaims("Northmere was rated inadaquate.", "inadaquate overall");
    expectClaims("Quality assurance is adequate and support is excellent.");
  });

  it("leaves ordinary words alone", () => {
    for (const text of [
      "Good progress has been made.",
      "This is good practice.",
      "She went to a good school.",
      "A ‘good’ school is nearby.",
      "Our ‘Good’ practice guide.",
      "It was an outstanding contribution.",
      "We remain focused on areas that still require improvement.",
      "What requires improvement is clear.",
      "Inadequate housing is a problem.",
      "Children have good outcomes.",
      "Support is as good as it can be.",
      "The Ofsted rating is out.",
      "Ofsted judged that good progress had been made.",
      "Our ambition is to be outstanding by 2028.",
      "82% of audits were graded good.",
      "All of our children's homes are rated good or outstanding by Ofsted.",
      "Only 12 councils are rated outstanding.",
      "We exercised good judgement.",
      "He got good grades.",
      "The rating of our plan is Amber.",
      "Leaders want to move from good to great.",
      "Attendance is good and health checks are timely.",
      "Practice is not good enough.",
    ]) {
      expectClaims(text);
    }
  });

  it("knows headings, speech and quotations", () => {
    const heading = factsOf("The experiences and progress of care leavers: good", {
      kind: "heading",
      level: 2,
    });
    assert.equal(heading.gradeClaims[0]?.place, "heading");
    const quoted = factsOf("The report says “overall effectiveness was judged to be inadequate”.");
    assert.equal(quoted.gradeClaims[0]?.inQuotation, true);
    assert.equal(factsOf("Northmere was rated ‘Good’.").gradeClaims[0]?.inQuotation, false);
  });

  it("reads the cells of a judgement table", () => {
    const rows = [
      ["Judgement", "Grade in 2022", "Grade"],
      ["Overall effectiveness", "Inadequate", "Good"],
      ["Care leavers", "n/a", "Requires improvement to be good"],
    ];
    const blocks = rows.flatMap((cells, row) =>
      cells.map((text, column) =>
        paragraph(text, {
          kind: "cell",
          cell: { row, column, header: rows[0]?.[column] ?? "", comment: null },
        }),
      ),
    );
    assert.deepEqual(readProseFacts(blocks, opening, "").facts.gradeClaims.map(line), [
      "Inadequate overall 2022",
      "Good overall",
      "Requires improvement to be good care-leavers",
    ]);
    const action = ["Action", "RAG rating"].map((text, column) =>
      paragraph(column === 0 ? "Train managers" : "Good", {
        kind: "cell",
        cell: { row: 1, column, header: text, comment: null },
      }),
    );
    assert.deepEqual(readProseFacts(action, opening, "").facts.gradeClaims, []);
  });
});

describe("judgement mentions", () => {
  const mentions = (text: string): string[] =>
    factsOf(text).judgementMentions.map(
      ({ judgement, asName, written }) => `${asName ? "name" : "phrase"} ${judgement}: ${written}`,
    );

  it("tells names, right and wrong, from plain phrases", () => {
    assert.deepEqual(mentions("The impact of leadership on social work practice was praised."), [
      "name leaders: The impact of leadership on social work practice",
    ]);
    assert.deepEqual(mentions("See experience and progress of children in care."), [
      "name care: experience and progress of children in care",
    ]);
    assert.deepEqual(mentions("Overall effectiveness is good."), ["name overall: Overall effectiveness"]);
    assert.deepEqual(mentions("Ofsted gave an overall judgement of good."), [
      "phrase overall: overall judgement",
    ]);
    assert.deepEqual(mentions("Services for care leavers are strong."), [
      "phrase care-leavers: care leavers",
    ]);
    assert.deepEqual(mentions("Most children in care and care leavers live nearby."), []);
  });
});
