// Grades of reports that judge nothing overall, and of inspections that only the current report tells of.

import { check } from "../check.ts";
import { readReportOutline } from "../rules/reportOutline.ts";

const judgements = `The impact of leaders on social work practice with children and families: good
The experiences and progress of children who need help and protection: requires improvement to be good
The experiences and progress of children in care: good
The experiences and progress of care leavers: outstanding`;

const ilacs2027 = readReportOutline(`Northmere, ilacs, 2027-02-01 to 2027-02-12\n\n${judgements}`);

describe("a grade for overall effectiveness where the report gives none", () => {
  const sources = { "ilacs-2027": ilacs2027 };

  it("is nobody's, in a sentence and in a table", () => {
    check(
      `Overall effectiveness was judged to be good.
                                       ^^^^ grade-for-ungraded-report

Northmere has been rated good overall.
                         ^^^^ grade-for-ungraded-report

| Judgement | Grade |
| --- | --- |
| Overall effectiveness | Good |
                          ^^^^ grade-for-ungraded-report
`,
      { sources },
    );
  });

  it("is another inspection's where one is named, and none where nothing is said of the whole", () => {
    check(
      `In 2022 overall effectiveness was judged to be inadequate.

Three of the four judgements are good or better, and Ofsted gives no overall grade any more.

Northmere's services were rated good in two areas.
`,
      { sources },
    );
  });

  it("is still held against the grades there are when the services as a whole are graded", () => {
    check(
      `Northmere's services were rated inadequate.
                                ^^^^^^^^^^ misstated-grade
`,
      { sources },
    );
  });
});

describe("a grade of an inspection that is no source", () => {
  const told = readReportOutline(`Northmere, ilacs, 2026-01-12 to 2026-01-23

${judgements}
Overall effectiveness: good

# Summary
Since the previous inspection in 2022, when services were judged to be inadequate, leaders have changed much.`);

  it("is what the current report says it was", () => {
    check(
      `Northmere has moved from inadequate to good. In 2022 we were judged to be inadequate.

Northmere has moved from requires improvement to be good to good.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misstated-previous-grade

In 2022 we were rated good.
                      ^^^^ misstated-previous-grade
`,
      { sources: { "ilacs-2026": told } },
    );
  });

  it("is known of one judgement, and from two sentences that tell of one inspection", () => {
    const letter = readReportOutline(`Northmere, focused-visit, 2026-03-10 to 2026-03-11

# Headline findings
Since the last inspection in 2024, when the experiences and progress of care leavers were judged to require improvement to be good, much has changed.

# Main findings
The last inspection of safeguarding arrangements was in April 2012. The local authority was judged to be good.`);
    check(
      `This was the first visit since 2024, when the experiences and progress of care leavers were found to be inadequate.
                                                                                                        ^^^^^^^^^^ misstated-previous-grade

In April 2012 the council was judged to be outstanding.
                                           ^^^^^^^^^^^ misstated-previous-grade

In 2024 care leavers were judged to require improvement to be good. In April 2012 the council was judged to be good.
`,
      { sources: { "visit-2026": letter } },
    );
  });

  it("is known of each of two that were inspected apart", () => {
    const older = readReportOutline(`Northmere, single-inspection, 2016-03-07 to 2016-03-31

# Information
The previous inspection of the local authority’s safeguarding arrangements was in June 2011. The local authority was judged to be adequate.

The previous inspection of the local authority’s services for children looked after was in June 2011. The local authority was judged to be good.`);
    check(
      `When safeguarding was inspected in June 2011 the grade was adequate. For children looked after, at the same time, it was outstanding.
                                                                                                                         ^^^^^^^^^^^ misstated-previous-grade
`,
      { sources: { "single-2016": older } },
    );
  });

  it("may be one that is on no scale of today", () => {
    const older = readReportOutline(`Northmere, single-inspection, 2014-03-10 to 2014-04-02

Overall effectiveness: good

# Information
The previous inspection of the local authority was in April 2012. The local authority was judged to be adequate.`);
    check("In April 2012 the council was judged to be adequate.", { sources: { "single-2014": older } });
  });

  it("is counted where the report tells of all grades", () => {
    const letter = readReportOutline(`Northmere, focused-visit, 2026-03-10 to 2026-03-11

# Headline findings
At the last inspection in 2024, children’s services were judged to be good in all areas.`);
    check(
      `In 2024 three of our four judgements were good.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misstated-previous-grade

In 2024 all of our judgements were good. In 2024 four of our four judgements were good.
`,
      { sources: { "visit-2026": letter } },
    );
  });

  it("is worded as the scale is, said of all judgements too", () => {
    const letter = readReportOutline(`Northmere, ilacs, 2026-01-12 to 2026-01-23

Overall effectiveness: good

# Summary
Since the previous inspection in 2022, when services were judged to be requires improvement to be good, leaders have changed much.`);
    check(
      `In 2022 we were judged as requires improvement in all areas.
                          ^^^^^^^^^^^^^^^^^^^^ irregular-grade

In 2022 we were judged as requires improvement to be good in all areas.
`,
      { sources: { "ilacs-2026": letter } },
    );
  });

  it("is unknown where the report does not speak of it", () => {
    check("In 2015 we were rated good. At the last inspection, care leavers were judged inadequate.", {
      sources: { "ilacs-2026": told },
    });
  });

  it("is what a letter since then says it was", () => {
    const letter = readReportOutline(`Northmere, monitoring-visit, 2026-03-10 to 2026-03-11

# Headline findings
This was the second monitoring visit since the local authority was judged inadequate in May 2025.`);
    check(
      `The local authority was judged to be inadequate overall.

The council was rated requires improvement to be good in May 2025.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misstated-previous-grade

Ofsted rated our services as requires improvement to be good.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ grade-for-ungraded-report
`,
      { sources: { "visit-2026": letter } },
    );
  });
});
