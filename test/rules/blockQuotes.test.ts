// Block quotes: quotations without marks, credited by the text above them or by the line that closes them.

import { check } from "../check.ts";
import { readReportOutline } from "./reportOutline.ts";
const report = readReportOutline(`Northmere, ilacs, 2026-01-12 to 2026-01-23

Overall effectiveness: good

# What needs to improve
- The quality of supervision and the challenge it offers (enabler 2)

# Care: good
12. Social workers take time to get to know children and how they behave.`);
const sources = { "ilacs-2026": report };

function shows(what: string, draft: string): void {
  it(what, () => void check(draft, { sources }));
}

describe("block quotes", () => {
  shows(
    "are compared with the report where the text above credits the inspectors",
    `The report says:

> Social workers take the time to get to know children well.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misquoted-report
`,
  );

  shows(
    "are the words of the person announced",
    `Cllr Marsh said:

> We are proud of each and every child in the whole borough.
`,
  );

  shows(
    "may hold a speech in quotation marks",
    `Cllr Marsh said:

> "We are proud of each and every child in the whole borough."
`,
  );

  shows(
    "may hold a note",
    `> **Note:** this draft is not for publication, and OFSTED has not seen it yet.
`,
  );

  shows(
    "may set out an area with its reference",
    `> The quality of supervision and the challenge it offers (enabler 2, national framework).

We will act.
`,
  );

  shows(
    "may set out an area with its citation",
    `> The quality of supervision and the challenge it offers [@ilacs-2026, area 1]

We will act.
`,
  );

  shows(
    "may be signed",
    `> Social workers take time to get to know children and how they behave. — Ofsted, 2026

> My mum says thank you to everyone in the team. — Ellie, aged 12
`,
  );

  shows(
    "have their citation",
    `The inspectors write:

> Social workers take time to get to know children and how they behave. [@ilacs-2026, area 1]
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ miscited-quotation
`,
  );

  shows(
    "are credited paragraph by paragraph, to their end",
    `The report says:

> Social workers take time to get to know children and how they behave.
>
> Every child in this town is thriving in every single way.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfound-quotation

We are glad. The “Staying close to home for every child” offer goes on.
`,
  );

  shows(
    "may hold a list",
    `The council will:

> - open a new home in the town centre
> - train each foster carer again
`,
  );
});
