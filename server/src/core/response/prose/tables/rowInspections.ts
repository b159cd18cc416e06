// Reads from the cells of a table's row which inspection the row is of: what it is called, and in which year it was or
// that it was an earlier one. Knows nothing of what else the row says.

import type { InspectionPointer } from "../../inspectionNamed.ts";
import type { GradeClaim, TextBlock } from "../../responseDocument.ts";
import { holdsDates } from "../columnRoles.ts";
import { letterNamedIn } from "../grades/gradeCredit.ts";
import { isGradeAlone } from "../grades/gradeWords.ts";
import { nameOfInspection } from "../inspections/inspectionDateLabels.ts";

export interface RowInspection {
  /** "Focused visit", without what it looked at; empty where the row names none. */
  readonly name: string;
  /** The letter or joint inspection that it is; null for one that grades. */
  readonly publication: GradeClaim["credit"]["publication"];
  /** The one that its year or its name points to; null where neither does. */
  readonly pointer: InspectionPointer | null;
}

export function inspectionOfRow(row: readonly TextBlock[], headers: readonly string[]): RowInspection {
  let name = "";
  let pointer: InspectionPointer | null = null;
  for (const { prose, cell } of row) {
    const { text } = prose;
    const column = cell?.column ?? 0;
    if (text.length > longestName || isGradeAlone(text)) continue;
    if (name === "") name = nameOfInspection(text) ?? "";
    if (pointer === null && (column === 0 || holdsDates(headers[column] ?? "")))
      pointer = inspectionPointedAt(text);
  }
  return { name, publication: name === "" ? null : letterNamedIn(name), pointer };
}

const longestName = 90;

/** The inspection that a column's or row's heading speaks of; null where it names none. */
export function inspectionPointedAt(heading: string): InspectionPointer | null {
  if (heading.length > 60) return null;
  const year = /\b(20[0-4]\d)\b/.exec(heading)?.[1];
  if (year !== undefined) return { year: Number(year) };
  if (/^\W*(?:then|before|was|from)\W*$/i.test(heading)) return "previous";
  return /\b(?:previous|last|earlier|prior)\b/i.test(heading) ? "previous" : null;
}
