// The judgements on the first page of a single inspection's report: a sentence for overall effectiveness, a
// numbered table, and (until 2017) a sentence for the safeguarding board.

import type { JudgementKey } from "../knowledge/knowledge.ts";
import type { Judgement } from "./inspectionReport.ts";
import type { PrintedLine } from "./printedLines.ts";
import { singleInspectionGrade, singleInspectionName } from "./singleInspectionHeadings.ts";

const gradeWords = "outstanding|good|adequate|inadequate|requires? improvement";
const rowNumber = /^(?:1|2|2\.1|2\.2|3)\.?\s+(?=\p{L})/u;
const gradeCell = new RegExp(`^(?:${gradeWords}|requires?|improvement)(?: to be good)?$`, "i");
const endGrade = new RegExp(`\\s(${gradeWords})$`, "i");

const rowKeys: Readonly<Record<string, JudgementKey>> = {
  "1": "help-and-protection",
  "2": "care",
  "2.1": "adoption",
  "2.2": "care-leavers",
  "3": "leaders",
};

/** The judgements in printed order, under the scale's names, in the scale's words. */
export function readSingleInspectionJudgements(lines: readonly PrintedLine[]): Judgement[] {
  const keys: JudgementKey[] = [];
  const grades: string[] = [];
  const sentences: string[] = [];
  for (const { text } of lines) {
    const number = rowNumber.exec(text)?.[0].trim().replace(/\.$/, "");
    const beside = endGrade.exec(text)?.[1];
    if (number !== undefined && number in rowKeys) {
      keys.push(rowKeys[number] ?? "overall");
      if (beside !== undefined) grades.push(beside);
    } else if ((keys.length > 0 || /^requires?$/i.test(text)) && gradeCell.test(text)) {
      // Above the first row a line like "improvement to be good" ends the sentence on overall effectiveness.
      // "Requires" / "improvement" stand on two lines of one cell.
      const last = grades.at(-1);
      if (last !== undefined && /^requires?$/i.test(last)) grades[grades.length - 1] = `${last} ${text}`;
      else if (!/^improvement$/i.test(text)) grades.push(text);
    } else sentences.push(text);
  }
  // Cells come a little above or below their names, but never out of their order.
  const rows =
    keys.length === grades.length ? keys.map((key, index) => judgement(key, grades[index] ?? "")) : [];
  const words = sentences.join(" ").replace(/[⁰¹²³⁴-⁹]/g, "");
  const overall = new RegExp(
    `(?:children[’']s services in [^.]{3,80}?|overall judgement is(?: that children[’']s services)?)\\s(?:(?:is|are)\\s)?(${gradeWords})\\b`,
    "i",
  ).exec(words)?.[1];
  const board = new RegExp(
    `safeguarding children board(?: \\(LSCB\\))?\\s(?:(?:is|are)\\s)?(${gradeWords})\\b`,
    "i",
  ).exec(words)?.[1];
  return [
    ...(overall === undefined ? [] : [judgement("overall", overall)]),
    ...rows,
    ...(board === undefined ? [] : [judgement("lscb", board)]),
  ];
}

function judgement(key: JudgementKey, grade: string): Judgement {
  return { name: singleInspectionName(key), grade: singleInspectionGrade(grade) };
}
