// Reads what a table's rows and columns say of a grade in a cell: the judgement and the inspection its row is about,
// and whether a column holds grades. Knows only the table it is given.

import type { InspectionPointer } from "../../inspectionNamed.ts";
import type { TextBlock } from "../../responseDocument.ts";
import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import type { CellTable } from "./cellTables.ts";
import { listsProvision } from "../columnRoles.ts";
import { letterNamedIn } from "../grades/gradeCredit.ts";
import type { RowReading } from "../grades/gradeClaimOf.ts";
import { gradeWordsIn, isGradeAlone } from "../grades/gradeWords.ts";
import { gradeAsWritten } from "../grades/listedJudgements.ts";
import { judgementPhrasesIn } from "../grades/judgementPhrases.ts";
import { placeAlone } from "../names/placeNames.ts";
import { inspectionPointedAt, type RowInspection } from "./rowInspections.ts";

/**
 * For each cell of a table, what its row and column say. `inspections`: those that its rows are of; `factsOf`: the one
 * whose facts it lists under labels.
 */
export function gradeReadingsOf(
  { headers, rows }: CellTable,
  inspections: readonly (RowInspection | null)[],
  factsOf: string | null,
): ReadonlyMap<TextBlock, RowReading> {
  const readings = new Map<TextBlock, RowReading>();
  const headerRow = headers.join(" | ");
  const ofTable =
    headerRow.length < 200 && !/\b20[0-4]\d\b/.test(headerRow) ? letterNamedIn(headerRow) : null;
  const ofFacts = factsOf === null ? null : letterNamedIn(factsOf);
  const places = placesIn(headers);
  const ofProvision = listsProvision(headers[0] ?? "");
  for (const [at, row] of rows.entries()) {
    const first = row[0]?.prose.text ?? "";
    const others = at > 0 && (ofProvision || (first.length < 140 && listsProvision(first)));
    const inspection = inspections[at] ?? null;
    const inGradeTable = row.some(({ prose }) => isGradeAlone(prose.text));
    const graded = inGradeTable ? judgementBehind(row) : null;
    let rowJudgement: JudgementKey | null = null;
    let rowPlace: string | null = null;
    for (const [column, block] of row.entries()) {
      const header = block.cell?.header ?? "";
      const own = judgementNamed(block.prose.text);
      // "2024 | Grade | 2016 | Grade": two inspections side by side, each with its own names.
      if (own !== null && column > 0 && inspectionPointedAt(header) !== null && !holdsGrade(block))
        rowJudgement = own;
      const foreign = others || notOfInspection.test(header);
      const below = at > 0 && !foreign;
      const named =
        ofTable !== null || (inspection !== null && (inspection.name !== "" || yearAlone.test(first)));
      const ofRow = named && below && outcomeColumn.test(header);
      readings.set(block, {
        judgement: foreign
          ? null
          : (rowJudgement ?? (column === 0 ? graded : null) ?? (at === 0 ? null : judgementNamed(header))),
        // A first column of grades explains the scale, or counts: "Outstanding | One judgement".
        holdsGrades: below && (gradeColumn.test(header) || ofRow) && (column > 0 || graded !== null),
        inGradeTable,
        inspection:
          inspectionPointedAt(header) ??
          (plainGrade.test(header) ? besideGrades(headers[column - 1] ?? "", column === 1) : null) ??
          (column > 0 ? (inspection?.pointer ?? null) : null) ??
          "current",
        publication:
          at === 0 || column === 0 || ofOtherInspection.test(header) || ofOtherInspection.test(first)
            ? null
            : (ofTable ?? ofFacts ?? inspection?.publication ?? null),
        placeName: rowPlace ?? (at === 0 ? null : (places[column] ?? null)),
        gradeOver: foreign || block.prose.text === "" ? null : gradeOver(at, column, header, first, graded),
        rowOf: at > 0 && column > 0 ? judgementNamed(first) : null,
      });
      if (column === 0 && at > 0 && placeColumn.test(header)) rowPlace = block.prose.text.trim();
      rowJudgement ??= own;
    }
  }
  return readings;
}

/** The grade of a column, or of a row whose cells name several judgements. */
function gradeOver(
  at: number,
  column: number,
  header: string,
  first: string,
  graded: JudgementKey | null,
): string | null {
  if (at > 0 && isGradeAlone(header)) return gradeAsWritten(header);
  return column > 0 && graded === null && isGradeAlone(first) ? gradeAsWritten(first) : null;
}

/** By column, the place whose grades it holds, in a table that sets one beside another: "| Northmere | Southmere |". */
function placesIn(headers: readonly string[]): readonly (string | null)[] {
  const places = headers.map((header, column) =>
    column === 0 || isGradeAlone(header) ? null : placeAlone(header),
  );
  const beside = places.filter((place) => place !== null);
  return beside.length > 1 ? places : headers.map(() => null);
}

/** "Good | Children in care": of a grade in the first column, the one judgement that the row names behind it. */
function judgementBehind([first, ...rest]: readonly TextBlock[]): JudgementKey | null {
  if (first === undefined || !isGradeAlone(first.prose.text)) return null;
  const named = rest.flatMap(({ prose }) => {
    const phrases = prose.text.length > 140 ? [] : judgementPhrasesIn(prose.text);
    const [phrase, ...more] = phrases;
    if (phrase === undefined || more.length > 0) return phrases.map(() => null);
    // "Help comes late for children in care" says what the grade means.
    const rest = prose.text.length - (phrase.end - phrase.start);
    return phrase.start <= 12 && rest <= 20 ? phrase.judgement : null;
  });
  const [only = null] = named;
  return named.length === 1 ? only : null;
}

function holdsGrade({ prose }: TextBlock): boolean {
  return gradeWordsIn(prose.text).length > 0;
}

/** The inspection whose judgements a column names, not their grades; the first one names them: "Judgement, 2018". */
function besideGrades(header: string, isFirst: boolean): InspectionPointer | null {
  return gradeColumn.test(header) && !isFirst ? null : inspectionPointedAt(header);
}

const plainGrade = /^\W*(?:judge?ments?|grades?|ratings?|outcomes?)\W*$/i;
const gradeColumn = /\b(?:judge?ments?|grades?|grading|ofsted|ilacs|inspection)\b/i;
/** "2022", "May 2022": what a row of the council's record begins with. */
const yearAlone = /^\W*(?:\p{L}+\s)?20[0-4]\d\W*$/u;
/** In the row of an inspection these hold what came of it. */
const outcomeColumn = /\b(?:outcomes?|results?|overall|ratings?|verdict|effectiveness)\b/i;
/** A visit's row may recall the grade of the inspection before it. */
const ofOtherInspection =
  /\b(?:ILACS|current|latest|previous|last|full|our|then|before|existing|at the time)\b/i;

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
