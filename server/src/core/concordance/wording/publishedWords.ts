// Says whether a report tells of something in the very words of a draft: what is published is no secret any more.

import { allFindings, type InspectionReport } from "../../report/inspectionReport.ts";
import type { Span } from "../../text.ts";

/** How many words, with those at `span`, have to stand together in the report: fewer could be anybody's. */
const enough = 7;

/** Whether a report has the words at a place together with those after it, or before it, in its line. */
export function isPublished(text: string, { start, end }: Span, report: InspectionReport): boolean {
  const line = text.slice(text.lastIndexOf("\n", start) + 1, start);
  const rest = /^[^\n]*/.exec(text.slice(end))?.[0] ?? "";
  const told = plainWords(text.slice(start, end));
  const wanted = Math.max(0, enough - told.length);
  const [before, after] = [plainWords(line), plainWords(rest)];
  const published = plainText(report);
  return [
    [...told, ...after.slice(0, wanted)],
    [...(wanted === 0 ? [] : before.slice(-wanted)), ...told],
  ].some((words) => words.length >= enough && published.includes(` ${words.join(" ")} `));
}

const texts = new WeakMap<InspectionReport, string>();

function plainText(report: InspectionReport): string {
  let text = texts.get(report);
  if (text === undefined) {
    text = ` ${plainWords(
      allFindings(report)
        .map((finding) => finding.text)
        .join("\n"),
    ).join(" ")} `;
    texts.set(report, text);
  }
  return text;
}

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
