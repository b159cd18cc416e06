// References to the national framework as they are being written: from `(`, or from the first three letters of
// outcome, enabler, principle or national.

import type { Concordance } from "../concordance/concordance.ts";
import type { Completion, Typing } from "./completionOffer.ts";
import { areaAt, pickableItems } from "./frameworkItems.ts";

const opening =
  /(?<![\p{L}\p{N}])\(?(?:out(?:c|co|com|come|comes)?|ena(?:b|bl|ble|bler|blers)?|pri(?:n|nc|nci|ncip|ncipl|nciple|nciples)?|nat(?:i|io|ion|iona|ional)?(?:\s+f\p{L}*)?)(?:\s+\d{0,2})?$/iu;

/** Completions where a reference is begun; a bare bracket counts only in an area's answer. */
export function frameworkCompletions(concordance: Concordance, typing: Typing): Completion[] {
  const begun = opening.exec(typing.line)?.[0] ?? bareBracket(concordance, typing);
  if (begun === null) return [];
  const closed = typing.next === ")";
  return pickableItems(concordance, typing.offset).map(({ item, areas, reference }) => {
    const name = `${item.kind} ${item.number}`;
    const given = areas.map(
      ({ area, priority }) => `${priority ? "priority action" : "area"} ${area.number}`,
    );
    // A bracket the editor closed by itself stays; the reference brings its own otherwise.
    const written = closed ? reference.slice(0, -1) : reference;
    return {
      kind: "framework",
      label: reference,
      detail: `${item.title}${given.length === 0 ? "" : ` (${given.join(", ")} of the report)`}`,
      documentation: "",
      span: { start: typing.offset - begun.length, end: typing.offset },
      text: closed && !begun.startsWith("(") ? reference.slice(1, -1) : written,
      filter: `${begun.startsWith("(") ? "(" : ""}${name} national framework ${item.title}`,
    };
  });
}

function bareBracket(concordance: Concordance, { line, offset }: Typing): string | null {
  return line.endsWith("(") && areaAt(concordance, offset) !== null ? "(" : null;
}
