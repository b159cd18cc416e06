// Grades where one is being written ("judged …", a grade's cell), and the judgements' names from their first
// words on, as the report writes them.

import type { Concordance, MatchedJudgementMention } from "../concordance/concordance.ts";
import { message } from "../problem.ts";
import { spanOf } from "../response/responseDocument.ts";
import { scaleOf } from "../writing/gradeWording.ts";
import type { Completion, Typing } from "./completionOffer.ts";

const lead =
  /(?:\b(?:(?:judged|rated|graded)(?:\s+(?:to\s+be|as))?|grade of|grading of|rating of|judgement of|(?:is|are|was|were|remains?|remained)\s+(?:still|now|again))|:)\s+[‘“'"]?((?!(?:to(?:\s+be)?|as)(?:\s|$))\p{L}[\p{L} ]*)?$/iu;

/** The scale's grades, the one that the judgement named in this line has first. */
export function gradeCompletions(concordance: Concordance, typing: Typing): Completion[] {
  const { current, knowledge } = concordance;
  const scale = scaleOf(current, knowledge);
  if (current === null || scale === null || current.report.judgements.length === 0) return [];
  const mention = mentionInLine(concordance, typing);
  const afterColon = /:\s+\p{L}*$/u.test(typing.line);
  const begun = lead.exec(typing.line);
  const cell = inGradeCell(concordance, typing);
  if ((begun === null || (afterColon && mention === null)) && cell === null) return [];
  const typed = cell ?? begun?.[1] ?? "";
  const given = mention?.judgement ?? null;
  const capital = cell !== null || /^\p{Lu}/u.test(typed);
  return [...scale.grades]
    .sort((a, b) => Number(b === given?.grade) - Number(a === given?.grade))
    .map((grade) => ({
      kind: "grade",
      label: grade,
      detail: given !== null && grade === given.grade ? message("the report's grade: {0}", given.name) : "",
      documentation: "",
      span: { start: typing.offset - typed.length, end: typing.offset },
      text: capital ? grade.charAt(0).toUpperCase() + grade.slice(1) : grade,
      filter: grade,
    }));
}

/** The names of the report's judgements, once two words or a telling first one of a name stand there. */
export function judgementCompletions({ current }: Concordance, typing: Typing): Completion[] {
  if (current === null) return [];
  return current.report.judgements.flatMap(({ name, grade }): Completion[] => {
    const typed = openingOf(name, typing.line);
    if (typed === null) return [];
    const small = /^\p{Ll}/u.test(typed);
    return [
      {
        kind: "judgement",
        label: name,
        detail: grade,
        documentation: "",
        span: { start: typing.offset - typed.length, end: typing.offset },
        text: small ? name.charAt(0).toLowerCase() + name.slice(1) : name,
        filter: name,
      },
    ];
  });
}

/** The longest end of `line` that opens `name`: "The exper", "overall", "the impact of". */
function openingOf(name: string, line: string): string | null {
  const tail = line.slice(-name.length);
  for (const { index } of tail.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)) {
    const end = tail.slice(index);
    const words = end.trimEnd();
    const telling = words.includes(" ") ? words.length > 6 : words.length >= 4;
    if (telling && name.toLowerCase().startsWith(end.toLowerCase())) return end;
  }
  return null;
}

/** The last judgement named before the caret in its line. */
function mentionInLine(
  { judgementMentions }: Concordance,
  { offset, line }: Typing,
): MatchedJudgementMention | null {
  const start = offset - line.length;
  return (
    judgementMentions.findLast(({ mention }) => {
      const span = spanOf(mention);
      return span.start >= start && span.end <= offset;
    }) ?? null
  );
}

/** What is written so far of a cell under "Grade", "Judgement" or "Rating"; null outside such a cell. */
function inGradeCell({ response }: Concordance, { offset, line }: Typing): string | null {
  if (!line.includes("|")) return null;
  const written = /\|\s*([\p{L} ]*)$/u.exec(line)?.[1];
  if (written === undefined) return null;
  const column = line.split("|").length - (line.trimStart().startsWith("|") ? 2 : 1);
  const table = response.segments.findLast(
    ({ fact, offset: start }) => fact.kind === "table" && start <= offset,
  );
  const header = table?.fact.facts.blocks.find(({ cell }) => cell?.row === 0 && cell.column === column);
  return header !== undefined && /\b(?:grade|rating|judged|outcome)\b/i.test(header.prose.text)
    ? written
    : null;
}
