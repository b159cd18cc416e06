// Makes drafts of any length for measuring: a committee report in one run of numbered paragraphs, with quotations,
// citations, framework references, grades and cross-references in the proportion real drafts have them.

import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";

/** The example's report, and how many words the draft is to have. The same arguments give the same draft. */
export function longDraft(report: InspectionReport, words: number): string {
  const findings = report.sections.flatMap((section) => section.findings);
  const parts = [
    "---\ninspection-response:\n  kind: committee-report\n  sources:\n    - id: report\n      file: report.pdf\n---\n",
    "# Outcome of the inspection of children’s services\n",
  ];
  let count = 0;
  for (let number = 1; count < words; number++) {
    if (number % 12 === 1) parts.push(`## Part ${Math.ceil(number / 12)}\n`);
    const finding = findings[number % findings.length];
    const paragraph = `${number}. ${paragraphs[number % paragraphs.length]?.({
      number,
      quoted: quotable(finding?.text ?? ""),
      citation: `[@report, para. ${finding?.paragraph ?? 1}]`,
    })}`;
    parts.push(`${paragraph}\n`);
    count += paragraph.split(/\s+/).length;
  }
  return parts.join("\n");
}

interface Filling {
  readonly number: number;
  readonly quoted: string;
  readonly citation: string;
}

const paragraphs: readonly ((filling: Filling) => string)[] = [
  ({ quoted, citation }) =>
    `Inspectors found that “${quoted}” ${citation}. The service has looked into this with the teams concerned, and it agrees that practice is not yet as even as families are entitled to expect. Managers have been asked to bring their findings to the improvement board, which will decide what has to happen next and by when.`,
  ({ number }) =>
    `The board has met four times since the report was published. As paragraph ${Math.max(1, number - 3)} explains, it is chaired by the chief executive, and partners from health, schools and the police attend it. Attendance has been good, and the minutes are published within ten working days so that residents can follow what has been done.`,
  () =>
    "The experiences and progress of children in care was judged to be good. That is a credit to social workers, carers and the many people who support them. The council will keep the investment at its present level, and it will look again at the sufficiency of homes for teenagers in the autumn.",
  () =>
    "Work on neglect is being led by the head of safeguarding (enabler 2, national framework). Every plan that has run for nine months or more is being read again by a manager who has not been part of it, and the reasons for slow change are being written down. Families have been told why this is being done.",
  ({ quoted, citation }) =>
    `The report also says that ‘${quoted.replace(/^\p{L}+/u, "this")}’ ${citation}. Officers have asked the young people’s council for its view, and its members would like to see what changes in practice and not only what is written down. A meeting has been arranged for the spring, and the outcome will be brought back here.`,
];

/** The middle of a finding's first sentence: words enough to be looked for. */
function quotable(text: string): string {
  const [sentence = ""] = text.split(/(?<=\.)\s/);
  return sentence
    .replace(/[.,;:]$/, "")
    .split(" ")
    .slice(0, 14)
    .join(" ");
}
