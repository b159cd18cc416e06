// Thirty changes known one by one: what a draft of the example's 2026 report said where the final one, which stands
// in scripts/example-reports, says something else. Makes the draft's text; compares nothing.

import { readFileSync } from "node:fs";

/** One known change: how to make the draft from the final text, and what a comparison calls it. */
export interface KnownChange {
  /** `reworded p17`, `added p13` (by the final report's ids), `dropped p30` (by the draft's). */
  readonly name: string;
  readonly final: string;
  readonly draft: string;
}

const paragraph = (number: number): RegExp => new RegExp(`^${number}\\. .*\\n\\n`, "m");

/** In the order of the final report, as a comparison tells them. */
export const knownChanges: readonly KnownChange[] = [
  { name: "inspection-dates", final: "dates: 19 to 30 January", draft: "dates: 19 to 29 January" },
  { name: "lead-inspector", final: "Miriam Oakeshott,", draft: "Marion Oakeshott," },
  {
    name: "judgement Overall effectiveness",
    final: "Overall effectiveness | Good",
    draft: "Overall effectiveness | Outstanding",
  },
  {
    name: "judgement The experiences and progress of care leavers",
    final: "care leavers | Outstanding",
    draft: "care leavers | Good",
  },
  {
    name: "reworded summary-2",
    final: "for too many children who live",
    draft: "for a large number of children who live",
  },
  {
    name: "reworded summary-3",
    final: "some are too recent to have made",
    draft: "most are too recent to have made",
  },
  {
    name: "reworded area-1",
    final: "The timeliness and quality of management oversight",
    draft: "The quality of management oversight",
  },
  {
    name: "references area-2",
    final: "meetings. (outcome 3, national",
    draft: "meetings. (outcome 2, national",
  },
  {
    name: "reworded area-4",
    final: "are recorded and used in their plans",
    draft: "are sought and recorded in their plans",
  },
  { name: "reworded p1", final: "delivered from five family hubs", draft: "delivered from six family hubs" },
  { name: "reworded p2", final: "For a small number of families,", draft: "For some families," },
  { name: "reworded p5", final: "Children are not left to wait", draft: "Children are left to wait" },
  { name: "reworded p8", final: "within five working days", draft: "within 5 working days" },
  {
    name: "reworded p10",
    final: "Managers meet with social workers regularly,",
    draft: "Managers meet with social workers,",
  },
  { name: "reworded p11", final: "present in fewer than half", draft: "present in less than half" },
  {
    name: "reworded p15",
    final: "nearly two thirds of families leave the process with their children safely at home",
    draft: "more than half of families leave the process",
  },
  {
    name: "reworded p21",
    final: "Few children come into care in an emergency.",
    draft: "Some children come into care in an emergency.",
  },
  { name: "reworded p25", final: "Ninety-one per cent", draft: "Eighty-nine per cent" },
  { name: "reworded p28", final: "which is a significant improvement", draft: "which is an improvement" },
  { name: "reworded p32", final: "has added 14 new fostering", draft: "has added 12 new fostering" },
  {
    name: "reworded p36",
    final: "Care leavers in Northmere receive exceptional support",
    draft: "Care leavers in Northmere receive good support",
  },
  { name: "reworded p40", final: "22 paid traineeships", draft: "20 paid traineeships" },
  {
    name: "reworded p43",
    final: "have brought about steady improvement in most areas",
    draft: "have brought about improvement in some areas",
  },
  {
    name: "reworded p45",
    final: "Leaders know their services well.",
    draft: "Leaders mostly know their services well.",
  },
  { name: "reworded p50", final: "one in four posts", draft: "one in three posts" },
];

const root = new URL("../../scripts/example-reports/", import.meta.url);

/** The final report's text, as it is printed from. */
export const finalText = readFileSync(new URL("northmere-ilacs-2026.txt", root), "utf8");

/** Paragraphs that only one of the two has, or that each has elsewhere: by the name a comparison gives them. */
export const structuralChanges: readonly string[] = [
  "added p13",
  "added p34",
  "dropped p24",
  "moved p30",
  "reworded p30",
];

/** The draft's text: the final one with every known change taken back, its paragraphs numbered through. */
export function draftText(): string {
  let text = finalText;
  for (const { name, final, draft } of knownChanges) {
    if (text.split(final).length !== 2) throw new Error(`${name}: "${final}" does not stand there once.`);
    text = text.replace(final, draft);
  }
  const take = (number: number): string => {
    const found = paragraph(number).exec(text)?.[0] ?? "";
    if (found === "") throw new Error(`There is no paragraph ${number}.`);
    text = text.replace(found, "");
    return found;
  };
  // Put in only in the final report.
  take(13);
  take(34);
  // Moved: the draft has it behind paragraph 26, and in other words.
  const activities = take(30).replace("have fun", "enjoy them");
  const after = paragraph(26).exec(text)?.[0] ?? "";
  text = text.replace(after, after + activities);
  // In the draft alone.
  const health = paragraph(25).exec(text)?.[0] ?? "";
  text = text.replace(health, `99. ${draftAlone}\n\n${health}`);
  let number = 0;
  return text.replace(/^\d+\. /gm, () => `${(number += 1)}. `);
}

export const draftAlone =
  "Inspectors heard from grandparents that the telephone line for relatives often rings unanswered at weekends, and that messages left on it are rarely returned before Tuesday.";
