// Says what each cell of a table is about: what its column or row is for, and what the other cells of its row tell of
// it. All readers of facts ask here; what the cell's own words say is theirs to read.

import { type Attribution, proseSpan, type TextBlock } from "../../responseDocument.ts";
import type { Span } from "../../../text.ts";
import type { HeldOffice } from "../../statedFacts.ts";
import { type CellTable, tablesAmong } from "./cellTables.ts";
import {
  countsOfInspectors,
  holdsDates,
  holdsParagraphs,
  isOfInspectors,
  namesReport,
} from "../columnRoles.ts";
import type { RowReading } from "../grades/gradeClaimOf.ts";
import { gradeReadingsOf } from "./gradeRows.ts";
import { isDatesLabel, nameOfInspection } from "../inspections/inspectionDateLabels.ts";
import { officesIn } from "./officeRows.ts";
import { leadLabel } from "../names/inspectorForms.ts";
import { inspectionOfRow } from "./rowInspections.ts";

export interface CellReading {
  /** What the cell is for, in the table's words: its row's first cell or its column's header; empty for nothing. */
  readonly label: string;
  /** Whose words stand in it between marks, where its column or row says. */
  readonly credit: Attribution | null;
  /** It tells what the inspectors found. */
  readonly found: boolean;
  /** Its row's words in the draft, whose citations are of what the inspectors found. */
  readonly row: Span;
  /** Of a number alone that they found: what its row counts, "Children who waited"; else empty. */
  readonly counted: string;
  /** The first cell of its row; empty in that cell, and in the header. */
  readonly rowName: string;
  /** Its numbers are of the report's paragraphs. */
  readonly paragraphs: boolean;
  /** Of a cell that names an inspection, when that was: its row's or table's dates. */
  readonly dates: string | null;
  /** The words of its row's column of dates, itself left out; null for none. */
  readonly inRow: string | null;
  /** The office that its row gives the person named in it. */
  readonly office: HeldOffice | null;
  /** What its row and column say of a grade in it. */
  readonly grade: RowReading;
}

/** For each cell of the tables among `blocks`, what it is about. */
export function cellReadingsOf(blocks: readonly TextBlock[]): ReadonlyMap<TextBlock, CellReading> {
  const readings = new Map<TextBlock, CellReading>();
  for (const table of tablesAmong(blocks)) {
    const inspections = table.rows.map((row, at) => (at === 0 ? null : inspectionOfRow(row, table.headers)));
    const factsOf = inspectionOfFacts(table);
    const ofLetter = table.rows.some(([first]) => inspectorsLetter.test(first?.prose.text ?? ""));
    const grades = gradeReadingsOf(table, inspections, factsOf);
    const offices = officesIn(table);
    const ofInspections =
      tellsOfInspections(table) || inspections.some((each) => each !== null && each.name !== "");
    const dated = table.headers.findIndex(holdsDates);
    const paragraphs = table.headers.map((header) => holdsParagraphs(header, table.headers));
    // "| Measure (inspectors’ letter) | Schools |"
    const theirs = countsOfInspectors(table.headers[0] ?? "");
    const findings = table.headers.map(isOfInspectors);
    for (const [at, row] of table.rows.entries()) {
      const named = inspections[at]?.name ?? "";
      for (const [column, block] of row.entries()) {
        const grade = grades.get(block);
        if (grade === undefined) continue;
        const own = labelOf(row, column, {
          named,
          factsOf,
          ofLetter,
          isHeader: at === 0,
          alone: table.rows.length === 2,
        });
        // "Council | Date | Purpose": a table that tells of no inspection says of no authority that it was inspected.
        const label = ofInspections || !authorityAlone.test(own) ? own : "";
        const inspectors = at > 0 && !isSomethingElse(block, row) ? headingOfInspectors(block, row) : null;
        readings.set(block, {
          label,
          credit: inspectors === null ? null : { to: "inspectors", words: inspectors, inspection: "current" },
          found: inspectors !== null || (at > 0 && findings[column] === true),
          row: spanOfRow(row),
          counted:
            at > 0 && column > 0 && (findings[0] === true || findings[column] === true || theirs)
              ? countedIn(block, row, findings[column] === true || theirs)
              : at > 0 && column > 0 && namesReport(table.headers[column] ?? "")
                ? countedIn(block, row, true)
                : "",
          rowName: at > 0 && column > 0 ? (row[0]?.prose.text ?? "") : "",
          paragraphs: at > 0 && paragraphs[column] === true,
          dates: datesBeside(table, at, column),
          inRow: at > 0 && dated >= 0 && dated !== column ? (row[dated]?.prose.text ?? null) : null,
          office: offices.get(block) ?? null,
          grade,
        });
      }
    }
  }
  return readings;
}

function spanOfRow(row: readonly TextBlock[]): Span {
  const spans = row.map(({ prose }) => proseSpan(prose, 0, prose.text.length));
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function tellsOfInspections({ headers, rows }: CellTable): boolean {
  return [...headers, ...rows.map(([label]) => label?.prose.text ?? "")].some((text) =>
    ofInspection.test(text),
  );
}

const ofInspection = /inspect|ofsted|ILACS|JTAI|focus|monitoring|grade|judge?ment|\breport\b|effectiveness/i;
const authorityAlone = /^\W*(?:local\s)?(?:authority|council)(?:\sname)?\W*$/i;

interface RowAround {
  /** What the inspection is called that the row is of; empty for none. */
  readonly named: string;
  /** What dates the facts that the table lists under labels. */
  readonly factsOf: string | null;
  /** Whether a row is about the inspectors' letter. */
  readonly ofLetter: boolean;
  readonly isHeader: boolean;
  /** It is the only row under the header. */
  readonly alone: boolean;
}

/** "| Letter received | …": the letter that the inspectors sent. */
const inspectorsLetter =
  /\bletter\s(?:received|published|signed)\b|\b(?:Ofsted|visit|inspection|inspectors)\b[^.;]*\bletter\b(?!\ssent)/i;
const signatory = /^\W*(?:\p{L}+\s){0,2}signed\sby\W*$/iu;

function labelOf(row: readonly TextBlock[], column: number, around: RowAround): string {
  const header = row[column]?.cell?.header ?? "";
  const first = row[0]?.prose.text ?? "";
  if (column === 0) return around.isHeader ? "" : (dated(header, row, around.named) ?? header);
  if (around.isHeader && column > 1) return "";
  if (around.factsOf !== null && holdsDates(first)) return around.factsOf;
  if (!around.isHeader && around.named !== "" && holdsDates(header)) return around.named;
  if (around.ofLetter && signatory.test(first)) return "Letter signed by";
  if (!around.isHeader && (authorityAlone.test(header) || (around.alone && leadLabel.test(header))))
    return header;
  return namesThing(first) ? first : header;
}

/** "| Date | Event |", "| 2–6 December 2024 | Inspectors on site |": what happened then stands in the next cell. */
function dated(header: string, row: readonly TextBlock[], named: string): string | null {
  if (!holdsDates(header)) return null;
  const next = row[1]?.prose.text ?? "";
  return isDatesLabel(next) ? next : named === "" ? null : named;
}

const mayState = /inspect|visit|Ofsted|JTAI|ILACS|field\s?work|on[\s-]site|HMI|Council|authority/i;

function namesThing(label: string): boolean {
  return mayState.test(label) || isDatesLabel(label);
}

/** "| Dates | …" in a table that lists the facts of one inspection: that says what kind of inspection it was. */
function inspectionOfFacts({ rows }: CellTable): string | null {
  for (const [label, value] of rows) {
    const written = label?.prose.text ?? "";
    if (value === undefined || !kindOfInspection.test(written)) continue;
    const name = nameOfInspection(value.prose.text);
    if (name !== null) return name;
  }
  return null;
}

const kindOfInspection =
  /^\W*(?:(?:inspection|visit|activity|report)\s+)?(?:type|kind|inspection|visit|activity|event)(?:\s+of\s+(?:inspection|visit|activity))?\W*$/i;

/** The dates of what a cell names: the next cell's, those of its row's column of dates, or of the row "Dates". */
function datesBeside({ headers, rows }: CellTable, at: number, column: number): string | null {
  const row = rows[at] ?? [];
  const next = row[column + 1]?.prose.text ?? null;
  if (at > 0 && kindOfInspection.test(headers[column] ?? "")) {
    const dated = headers.findIndex((header) => isDatesLabel(header) || holdsDates(header));
    return dated < 0 || dated === column ? next : (row[dated]?.prose.text ?? null);
  }
  if (column !== 1 || !kindOfInspection.test(row[0]?.prose.text ?? "")) return next;
  const facts = rows.find(
    ([label]) => isDatesLabel(label?.prose.text ?? "") || holdsDates(label?.prose.text ?? ""),
  );
  return facts?.[1]?.prose.text ?? next;
}

/** "What Ofsted said", "In the inspectors’ words": the header of the cell's column or the first cell of its row. */
function headingOfInspectors({ cell }: TextBlock, row: readonly TextBlock[]): string | null {
  const header = cell?.header ?? "";
  if (cell?.comment === "printed" || isOfInspectors(header)) return header.trim();
  const first = row[0]?.prose.text ?? "";
  return row.length === 2 && cell?.column === 1 && isOfInspectors(first) ? first.trim() : null;
}

/**
 * "| What inspectors found | Number |", "| Children who waited | 139 |": a number that is no sentence. `theirs`: its
 * column is what they found ("Wait reported by the inspection").
 */
function countedIn({ cell, prose }: TextBlock, row: readonly TextBlock[], theirs: boolean): string {
  const first = row[0]?.prose.text.trim() ?? "";
  const counts =
    (theirs || numbers.test(cell?.header ?? "")) &&
    /^\W*[\d,.]+(?:\s?%|\s\p{Ll}+)?(?:\son\saverage)?\W*$/u.test(prose.text);
  if (!counts || first.length >= 200) return "";
  return cell !== null && namesReport(cell.header) ? `${first} (${cell.header.trim()})` : first;
}

const numbers =
  /^\W*(?:numbers?|figures?|counts?|totals?|how many|share|%|per\s?cent(?:age)?|rate|(?:average\s)?wait(?:ing\stime)?s?)(?:\s(?:in|at|of)\s(?:the\s)?(?:inspection|report|letter|children|time of (?:the )?inspection))?\W*$/i;

/** A row's own label says what its cell is for, whatever the column's header: "| Our answer | … |". */
function isSomethingElse({ cell }: TextBlock, row: readonly TextBlock[]): boolean {
  const first = row[0]?.prose.text ?? "";
  return cell?.column !== 0 && /^\W*(?:our|council|what we)\b/i.test(first);
}
