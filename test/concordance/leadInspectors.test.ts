// Whose inspection a lead inspector is named for, where two inspections of the same kind are sources.

import { check } from "../check.ts";
import { readReportOutline } from "../rules/reportOutline.ts";

const sources = {
  "ilacs-2026": readReportOutline(`Northmere, ilacs, 2026-01-19 to 2026-01-30
Lead inspector: Lisa Harrow
Overall effectiveness: good`),
  "ilacs-2022": readReportOutline(`Northmere, ilacs, 2022-05-09 to 2022-05-20
Lead inspector: Omar Quill
Overall effectiveness: inadequate`),
};

describe("a lead inspector", () => {
  it("is that of the one year that the sentence names, after “led by” too", () => {
    check(
      `The inspection was led by Omar Quill and ended on 30 January 2026.
                          ^^^^^^^^^^ misstated-inspector

The inspection was led by Omar Quill and ended on 20 May 2022.
`,
      { sources },
    );
  });

  it("may be of any where no year is named, or one that dates something else", () => {
    check(
      `The inspection was led by Omar Quill.

The inspection was led by Omar Quill, and its recommendations were met by the end of 2026.
`,
      { sources },
    );
  });
});
