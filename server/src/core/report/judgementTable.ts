// The table of judgements and grades on a report's first page, by its words: cells are set side by side, over
// two lines each, and their lines come interleaved.

import { gradeScales } from "../knowledge/gradeScales.ts";
import type { GradeScale, JudgementKey } from "../knowledge/knowledge.ts";
import { readGrade } from "./grades.ts";
import type { Judgement } from "./inspectionReport.ts";
import type { PrintedLine } from "./printedLines.ts";

/** The table as read, and where it stands among the lines (end exclusive). */
export interface JudgementTable {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly { readonly key: JudgementKey; readonly printed: string; readonly grade: string }[];
}

/** Every word a cell of an ILACS table is made of: the first line with another word ends it. */
const cellWords = new Set(
  (
    "the impact of leaders on social work practice with children and families experiences experience progress " +
    "who need help protection in care leavers overall effectiveness outstanding good requires improvement to be " +
    "inadequate judgement grade experienced young people"
  ).split(" "),
);

/** Finds the ILACS table; null where there is none. */
export function readJudgementTable(lines: readonly PrintedLine[]): JudgementTable | null {
  const headed = lines.findIndex(
    ({ text }, index) =>
      /^judge?ments?(?:\s+grades?)?$/i.test(text) && lines.slice(index + 1, index + 4).some(isCell),
  );
  const start = headed < 0 ? bareTable(lines) : headed;
  if (start < 0) return null;
  let end = headed < 0 ? start : start + 1;
  for (let line = lines[end]; line && isCell(line); line = lines[++end]);
  const rows = rowsOf(lines.slice(start, end).filter(({ text }) => !/^judge?ments?\b|^grades?$/i.test(text)));
  return rows.length === 0 ? null : { start, end, rows };
}

/** A table that has lost its head begins with the leaders' row, its next lines cells too; -1 where there is none. */
function bareTable(lines: readonly PrintedLine[]): number {
  return lines.findIndex(
    ({ text, page }, index) =>
      page <= 2 &&
      /^The impact of leaders\b/i.test(text) &&
      lines.slice(index, index + 6).every(isCell) &&
      lines.slice(index, index + 6).some((line) => partsOf(line.text).grade !== ""),
  );
}

function isCell({ text }: PrintedLine): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.length <= 16 && words.every((word) => cellWordOf(word) !== null);
}

/** Words of judgements and grades with their slips of typing put right ("protecton"), others as they are. */
export function rightedWords(text: string): string {
  return text.replace(/\p{L}{5,}/gu, (word) =>
    cellWords.has(word.toLowerCase()) ? word : (cellWordOf(word) ?? word),
  );
}

/** The word of a cell that a printed word is, one slip of typing in a longer one forgiven; null where it is none. */
function cellWordOf(printed: string): string | null {
  const word = printed.toLowerCase();
  if (cellWords.has(word)) return word;
  if (word.length < 5) return null;
  for (const known of cellWords) if (known.length >= 6 && isOneSlipFrom(word, known)) return known;
  return null;
}

/** One letter more, less, other, or two changed about. */
function isOneSlipFrom(word: string, known: string): boolean {
  const more = word.length - known.length;
  if (Math.abs(more) > 1) return false;
  let at = 0;
  while (at < word.length && word[at] === known[at]) at++;
  if (more === 1) return word.slice(at + 1) === known.slice(at);
  if (more === -1) return word.slice(at) === known.slice(at + 1);
  if (word.slice(at + 1) === known.slice(at + 1)) return true;
  return (
    word[at] === known[at + 1] && word[at + 1] === known[at] && word.slice(at + 2) === known.slice(at + 2)
  );
}

/** Judgements under the names of the scale of the inspection's first day; those it lacks keep a scale's name. */
export function namedJudgements(table: JudgementTable, inspected: string | null): Judgement[] {
  return table.rows.map(({ key, grade }) => ({ name: judgementName(key, inspected), grade }));
}

/** The name the ILACS scale of a day uses for a judgement. */
export function judgementName(key: JudgementKey, inspected: string | null): string {
  const scales = gradeScales.filter(({ id }) => id.startsWith("ilacs"));
  const covers = ({ from, to }: GradeScale): boolean =>
    inspected !== null && (from === null || from <= inspected) && (to === null || inspected <= to);
  const ordered = [...scales.filter(covers), ...[...scales].reverse()];
  for (const scale of ordered) {
    const judgement = scale.judgements.find((each) => each.key === key);
    if (judgement) return judgement.name;
  }
  return "";
}

/** Which judgement a name means, slips and all (`children care leavers`, `The experience and progress`). */
export function judgementKeyOf(name: string): JudgementKey | null {
  const words = name.toLowerCase().replace(/\s+/g, " ");
  if (/overall/.test(words)) return "overall";
  if (/impact of leaders|leaders on/.test(words)) return "leaders";
  if (/need help|help and protection/.test(words)) return "help-and-protection";
  if (/in care and care leavers|looked after and care leavers/.test(words)) return "care-and-care-leavers";
  if (/care leavers|care[- ]experienced/.test(words)) return "care-leavers";
  if (/children in care/.test(words)) return "care";
  return null;
}

interface Cell {
  text: string;
  top: number;
  bottom: number;
}

/** More points than any page is high. */
const tallestPage = 10_000;

/** Name cells begin with "The …" or "Overall …"; each takes the grade cell nearest to its middle. */
function rowsOf(lines: readonly PrintedLine[]): JudgementTable["rows"] {
  const names: Cell[] = [];
  const grades: Cell[] = [];
  lines.forEach((line, index) => {
    // A table may go on overleaf: its rows there stand below all of the page before.
    const place = line.height > 0 ? line.page * tallestPage + line.y : index;
    const { name, grade } = partsOf(rightedWords(line.text));
    if (grade !== "") addGrade(grades, grade, place);
    if (name === "") return;
    const last = names.at(-1);
    if (last === undefined || /^(?:The |Overall\b)/.test(name))
      names.push({ text: name, top: place, bottom: place });
    else {
      last.text += ` ${name}`;
      last.bottom = place;
    }
  });
  const free = [...grades];
  // A grade may stand a line above its name, or overleaf: where there is one for each, the order tells.
  const paired = names.length === grades.length;
  return names.flatMap((cell, index) => {
    const best = paired
      ? grades[index]
      : lines[0]?.height
        ? nearest(cell, free)
        : inOrder(cell, names[index + 1], free);
    const key = judgementKeyOf(cell.text);
    const grade = best && readGrade(best.text);
    if (!best || !key || !grade) return [];
    free.splice(free.indexOf(best), 1);
    return [{ key, printed: cell.text, grade }];
  });
}

/** A grade, or a part of the longest one that a narrow cell leaves on a line: "Requires improvement to" / "be good". */
const gradeWords =
  /\b(?:outstanding|inadequate|requires|(?:requires )?improvement(?: to(?: be(?: good)?)?)?|to(?: be(?: good)?)?|(?:be )?good)$/i;
const longestGrade = "requires improvement to be good";

/** A line may hold a name's end and a grade side by side. */
function partsOf(text: string): { name: string; grade: string } {
  const grade = gradeWords.exec(text)?.[0] ?? "";
  return { name: text.slice(0, text.length - grade.length).trim(), grade };
}

/** "Requires improvement" / "to be good" stand on two lines of one cell. */
function addGrade(grades: Cell[], text: string, place: number): void {
  const last = grades.at(-1);
  if (last && longestGrade.startsWith(`${last.text} ${text}`.toLowerCase())) {
    last.text += ` ${text}`;
    last.bottom = place;
  } else grades.push({ text, top: place, bottom: place });
}

function nearest(name: Cell, grades: readonly Cell[]): Cell | undefined {
  const distance = (grade: Cell): number => Math.abs(grade.top + grade.bottom - name.top - name.bottom);
  return [...grades].sort((a, b) => distance(a) - distance(b))[0];
}

/** Without places: the first grade that stands between this name's beginning and the next name's. */
function inOrder(name: Cell, next: Cell | undefined, grades: readonly Cell[]): Cell | undefined {
  return grades.find((grade) => grade.top >= name.top && (next === undefined || grade.top < next.top));
}
