// Pairs the people a table names with the offices that stand beside them in their rows. Reads rows of one person and
// one office only; how a name or an office is written is known elsewhere.

import { proseSpan, type TextBlock } from "../../responseDocument.ts";
import type { HeldOffice } from "../../statedFacts.ts";
import type { CellTable } from "./cellTables.ts";
import { holdsOffices, holdsPeople } from "../columnRoles.ts";
import { isOffice } from "../names/personNames.ts";

/** By the cell that names the person. */
export function officesIn({ headers, rows }: CellTable): ReadonlyMap<TextBlock, HeldOffice> {
  const held = new Map<TextBlock, HeldOffice>();
  const at = headers.findIndex(holdsOffices);
  if (at < 0) return held;
  const others = headers.flatMap((header, column) => (column !== at && holdsPeople(header) ? [column] : []));
  const [named, ...more] = others;
  if (named === undefined || more.length > 0) return held;
  for (const row of rows.slice(1)) {
    const [person, office] = [row[named], row[at]];
    if (person === undefined || office === undefined) continue;
    const written = office.prose.text.trim();
    if (!isOffice(written) || !isOfTheCouncil.test(written)) continue;
    const start = office.prose.text.indexOf(written);
    held.set(person, { span: proseSpan(office.prose, start, start + written.length), written });
  }
  return held;
}

/** An office and what it is for: a bare "Member" is what somebody is on a board. */
const isOfTheCouncil = /^[^;/]{4,90}$/;
