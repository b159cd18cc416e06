// References to the national framework, or to a project's own, as they are being written: from `(`, or from the first
// three letters of outcome, enabler, principle or national, of an own kind or an own framework's name.

import type { Concordance } from "../concordance/concordance.ts";
import { joined, message } from "../problem.ts";
import type { Completion, Typing } from "./completionOffer.ts";
import { areaAt, areaName, pickableItems } from "./frameworkItems.ts";

const opening =
  /(?<![\p{L}\p{N}])\(?(?:out(?:c|co|com|come|comes)?|ena(?:b|bl|ble|bler|blers)?|pri(?:n|nc|nci|ncip|ncipl|nciple|nciples)?|nat(?:i|io|ion|iona|ional)?(?:\s+f\p{L}*)?)(?:\s+\d{0,2})?$/iu;

/** Completions where a reference is begun; a bare bracket counts only in an area's answer. */
export function frameworkCompletions(concordance: Concordance, typing: Typing): Completion[] {
  const begun =
    opening.exec(typing.line)?.[0] ?? ownOpening(concordance, typing) ?? bareBracket(concordance, typing);
  if (begun === null) return [];
  const closed = typing.next === ")";
  return pickableItems(concordance, typing.offset).map(({ item, areas, reference, framework }) => {
    const name = `${item.kind} ${item.number}`;
    const given = joined(areas.map(areaName), ", ");
    // A bracket the editor closed by itself stays; the reference brings its own otherwise.
    const written = closed ? reference.replace(/\)$/, "") : reference;
    return {
      kind: "framework",
      label: reference,
      detail: areas.length === 0 ? item.title : message("{0} ({1} of the report)", item.title, given),
      documentation: "",
      span: { start: typing.offset - begun.length, end: typing.offset },
      text: closed && !begun.startsWith("(") ? reference.replace(/^\(|\)$/g, "") : written,
      filter: `${begun.startsWith("(") ? "(" : ""}${name} ${framework?.name ?? "national framework"} ${item.title}`,
    };
  });
}

/** The beginning of an own framework's kind or name, from its third letter on. */
function ownOpening({ settings }: Concordance, { line }: Typing): string | null {
  if (settings.frameworks.length === 0) return null;
  const begun = /(?<![\p{L}\p{N}])\(?(\p{L}{3,})(?:\s+\d{0,2})?$/u.exec(line);
  const word = begun?.[1]?.toLowerCase();
  if (begun === null || word === undefined) return null;
  const names = settings.frameworks.flatMap(({ name, items }) => [name, ...items.map(({ kind }) => kind)]);
  return names.some((name) => name.toLowerCase().startsWith(word)) ? begun[0] : null;
}

function bareBracket(concordance: Concordance, { line, offset }: Typing): string | null {
  return line.endsWith("(") && areaAt(concordance, offset) !== null ? "(" : null;
}
