// Reads what a table's rows and columns say of a cell: the judgement a row is about and whether a column holds
// grades. Knows only the table it is given.

import type { InspectionPointer } from "../inspectionNamed.ts";
import type { TextBlock } from "../responseDocument.ts";
import type { JudgementKey } from "../../knowledge/knowledge.ts";
import { letterNamedIn } from "./gradeCredit.ts";
import type { RowReading } from "./gradeClaims.ts";
import { gradeWordsIn, isGradeAlone } from "./gradeWords.ts";
import { judgementPhrasesIn } from "./judgementMentions.ts";
import { placeAlone } from "./placeNames.ts";

/** For each cell of the tables among `blocks`, what its row and column say. */
export function tableRowsOf(blocks: readonly TextBlock[]): ReadonlyMap<TextBlock, RowReading> {
  const readings = new Map<TextBlock, RowReading>();
  if (blocks.every(({ cell }) => cell === null)) return readings;
  let rowJudgement: JudgementKey | null = null;
  let rowInspection: InspectionPointer | null = null;
  let rowPlace: string | null = null;
  let previousRow = -1;
  const headers = new Map<number, string>();
  const headerRow = blocks.flatMap(({ cell, prose }) => (cell?.row === 0 ? [prose.text] : [])).join(" | ");
  const publication =
    headerRow.length < 200 && !/\b20[0-4]\d\b/.test(headerRow) ? letterNamedIn(headerRow) : null;
  const graded = new Set(
    blocks
      .filter(({ cell, prose }) => cell !== null && isGradeAlone(prose.text))
      .map(({ cell }) => cell?.row),
  );
  for (const block of blocks) {
    const { cell } = block;
    if (cell === null) continue;
    if (cell.row !== previousRow) {
      rowJudgement = null;
      rowInspection = null;
      rowPlace = null;
      previousRow = cell.row;
    }
    if (cell.row === 0) headers.set(cell.column, block.prose.text);
    const own = judgementNamed(block.prose.text);
    // "2024 | Grade | 2016 | Grade": two inspections side by side, each with its own names.
    if (own !== null && cell.column > 0 && inspectionOf(cell.header) !== null && !holdsGrade(block))
      rowJudgement = own;
    const judgement = rowJudgement ?? (cell.row === 0 ? null : judgementNamed(cell.header));
    const foreign = notOfInspection.test(cell.header);
    readings.set(block, {
      judgement: foreign ? null : judgement,
      // A first column of grades explains the scale, or counts: "Outstanding | One judgement".
      holdsGrades:
        cell.row > 0 &&
        cell.column > 0 &&
        !foreign &&
        gradeColumn.test(cell.header) &&
        !ratingColumn.test(cell.header),
      inGradeTable: graded.has(cell.row),
      inspection:
        inspectionOf(cell.header) ??
        (plainGrade.test(cell.header) ? besideGrades(headers.get(cell.column - 1) ?? "") : null) ??
        rowInspection ??
        "current",
      publication: cell.row > 0 && cell.column > 0 ? publication : null,
      placeName: rowPlace ?? (cell.row === 0 ? null : placeAlone(cell.header)),
    });
    // A row may be an inspection's, its columns the judgements: "2022 | Inadequate | Inadequate".
    if (cell.column === 0 && cell.row > 0) rowInspection = inspectionOf(block.prose.text);
    if (cell.column === 0 && cell.row > 0 && placeColumn.test(cell.header))
      rowPlace = block.prose.text.trim();
    rowJudgement ??= own;
  }
  return readings;
}

function holdsGrade({ prose }: TextBlock): boolean {
  return gradeWordsIn(prose.text).length > 0;
}

/** The inspection whose judgements a column names, not their grades. */
function besideGrades(header: string): InspectionPointer | null {
  return gradeColumn.test(header) ? null : inspectionOf(header);
}

const plainGrade = /^\W*(?:judge?ments?|grades?|ratings?|outcomes?)\W*$/i;
const gradeColumn = /\b(?:judge?ments?|grades?|grading|ofsted|ilacs|inspection)\b/i;
const ratingColumn = /\b(?:RAG|BRAG|status|progress)\b/i;

/** "Target", "Our self-evaluation", "England average": columns of grades that no inspection of this council gave. */
const notOfInspection =
  /\b(?:targets?|aims?|ambitions?|goals?|self-?(?:evaluat|assess)\w*|SEF|our (?:own )?(?:view|grades?|judge?ments?)|predict\w*|expect\w*|forecast|average|national\w*|region\w*|england|neighbours?|neighbouring|peer|audits?|benchmark\w*|others?)\b/i;
const placeColumn =
  /^\W*(?:local )?(?:authority|authorities|councils?|LA|borough|county|neighbour|comparator)\W*$/i;

/** The judgement a cell or column names and nothing else to speak of. */
function judgementNamed(text: string): JudgementKey | null {
  if (text.length > 140) return null;
  const phrases = judgementPhrasesIn(text);
  const [phrase] = phrases;
  if (phrase === undefined) return null;
  const rest = text.length - (phrase.end - phrase.start);
  return phrase.form === "name" || rest <= 30 ? phrase.judgement : null;
}

/** The inspection that a column's or row's heading speaks of; null where it names none. */
function inspectionOf(header: string): InspectionPointer | null {
  if (header.length > 60) return null;
  const year = /\b(20[0-4]\d)\b/.exec(header)?.[1];
  if (year !== undefined) return { year: Number(year) };
  if (/^\W*(?:then|before|was|from)\W*$/i.test(header)) return "previous";
  return /\b(?:previous|last|earlier|prior)\b/i.test(header) ? "previous" : null;
}
