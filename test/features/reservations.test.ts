// The inspectors' reservations: which sentences of a report admit a weakness, and the checklist of them.

import assert from "node:assert/strict";

import { reservationPage } from "../../server/src/core/features/reservationList.ts";
import { admitsWeakness, reservationsOf } from "../../server/src/core/features/reservations.ts";
import { reservationWords } from "../../server/src/core/knowledge/reservationWords.ts";
import { currentSource } from "../../server/src/core/concordance/facts/inspectionMeant.ts";
import { readReportOutline } from "../rules/reportOutline.ts";

const report = readReportOutline(`Northmere, ilacs, 2025-06-02 to 2025-06-13
Overall effectiveness: good

# Summary
Services have moved forward with purpose. For a few families, help still comes too late.

# What needs to improve
- The quality of plans for children who return home to their parents. (outcome 1)
- Too few visits by independent visitors.

# The experiences and progress of children in care: good
3. Children see a dentist without delay. However, plans for children who return home to their parents are not consistently of good quality.
page 3
4. No child waits too long for a school place.
5. Leaders rightly know there is more to do to recruit foster carers.
`);
const source = currentSource([
  {
    setting: {
      id: "ilacs-2025",
      file: "report.pdf",
      base: "draft",
      status: "final",
      received: null,
      span: null,
    },
    state: "read",
    reason: null,
    report,
  },
]);
assert.ok(source !== null);

describe("the inspectors' reservations", () => {
  it("are sentences of summary and sections, never of the list of areas", () => {
    assert.deepEqual(
      reservationsOf(source).map(({ section, finding, page, text, areas }) => [
        section,
        finding.id,
        page,
        text,
        areas.map(({ id }) => id),
      ]),
      [
        ["Summary", "summary-1", 1, "For a few families, help still comes too late.", []],
        [
          "The experiences and progress of children in care",
          "p3",
          1,
          "However, plans for children who return home to their parents are not consistently of good quality.",
          ["area-1"],
        ],
        [
          "The experiences and progress of children in care",
          "p5",
          3,
          "Leaders rightly know there is more to do to recruit foster carers.",
          [],
        ],
      ],
    );
  });

  for (const { example } of reservationWords) {
    it(`knows “${example}”`, () => {
      assert.ok(admitsWeakness(`${example} in the borough.`), example);
    });
  }

  for (const sentence of [
    "Leaders rightly know there is more to do to recruit foster carers.",
    "Supervision is not consistently recorded.",
    "Life-story work is not yet routine, and some children wait too long for it.",
    "There are delays in the sharing of information, which means that decisions come late.",
    "Some children do not see a dentist on time.",
    "However, caseloads remain high in the assessment teams.",
    "The quality of plans varies.",
    "Assessments are good, although not all are written for the child.",
    "Children in need are well served, though more needs to be done to strengthen the offer to older children.",
    "Pathway plans could be improved by the help of schools.",
    "Children’s plans are not closed soon enough.",
    "The impact of these posts is yet to be felt, and it is too soon to see it.",
    "The quality and timeliness of supervision vary.",
    "Delays in reviews of plans are considerable.",
    "The team is far too small for the whole county.",
    "This hampers their ability to review the work.",
    "Reviews are not recorded consistently.",
    "Historically, support was weak, and it is still not good enough.",
  ]) {
    it(`takes “${sentence}” for one`, () => assert.ok(admitsWeakness(sentence)));
  }

  for (const sentence of [
    "No child waits too long for a school place.",
    "Children do not wait too long for help.",
    "For most children there is no delay between a contact and a decision.",
    "Managers act to prevent drift and delay for children.",
    "Help is offered without delay.",
    "Leaders have addressed weaknesses in supervision.",
    "Previously inconsistent practice has been put right.",
    "At the last inspection, overall effectiveness was judged to be requires improvement to be good.",
    "Children who are not yet ready to leave care stay with their carers.",
    "Needs are identified at an early stage.",
    "Leaders have an accurate view of strengths and weaknesses in practice.",
    "A small number of children who cannot return home are adopted.",
    "However, social workers visit them often and know them well.",
    "Children in need receive the help they need.",
    "Plans are clear about what needs to improve.",
    "No widespread or serious failures were seen.",
    "Young people who break things or fall behind with rent, failing to pay it, keep their homes.",
    "Avoidable delay in progressing plans is rare.",
    "The number of children who are absent from school continues to decrease.",
    "Workers persist where parents fail to answer.",
    "Caseloads are lower, which prevents frequent changes of social worker.",
    "Children do not have long waits for help.",
  ]) {
    it(`leaves “${sentence}” out`, () => assert.ok(!admitsWeakness(sentence)));
  }

  it("make a checklist by section, with citations", () => {
    const page = reservationPage(source);
    assert.match(page, /^# The inspectors' reservations \(3\)\n\n/);
    assert.match(
      page,
      /\n## Summary\n\n- \[ \] “For a few families, help still comes too late\.” \[@ilacs-2025, summary\]\n\n## /,
    );
    assert.match(page, /good quality\.” \[@ilacs-2025, para\. 3\] \(also area 1\)\n- \[ \] “Leaders/);
  });
});
