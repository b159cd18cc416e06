// Citations as they are being written: `[@` offers every place of every source with its first words, `[@key, `
// the places of that source.

import type { Concordance, ReadSource, Source } from "../concordance/concordance.ts";
import { message } from "../problem.ts";
import { allFindings, type Finding } from "../report/inspectionReport.ts";
import { placeOf } from "../writing/findingPlaces.ts";
import { locatorOf } from "../writing/citations.ts";
import type { Completion, Typing } from "./completionOffer.ts";

/** Completions inside an open `[@…`; empty elsewhere. */
export function citationCompletions({ sources }: Concordance, typing: Typing): Completion[] {
  const open = /\[([^[\]]*)$/.exec(typing.line)?.[1];
  if (open === undefined) return [];
  const piece = open.slice(open.lastIndexOf(";") + 1).trimStart();
  const close = typing.next === "]" ? "" : "]";
  const key = /^@([^\s,;]*)$/.exec(piece)?.[1];
  if (key !== undefined) {
    return sources.flatMap((source) => wholeCitations(source, typing.offset, key.length, close));
  }
  const [, named, locator] = /^@([^\s,;]+),\s*([^,]*)$/.exec(piece) ?? [];
  const source = sources.find(({ setting }) => setting.id === named);
  if (source === undefined || locator === undefined || !isRead(source)) return [];
  return placesOf(source).map(([finding, written]) => ({
    ...itemOf(source, finding, written),
    span: { start: typing.offset - locator.length, end: typing.offset },
    text: written + close,
    filter: `${written} ${firstWords(finding)}`,
  }));
}

/** The key alone, then the key with each place. */
function wholeCitations(source: Source, offset: number, typed: number, close: string): Completion[] {
  const { id, file } = source.setting;
  const span = { start: offset - typed, end: offset };
  const alone: Completion = {
    kind: "citation",
    label: id,
    detail: source.report?.title ?? file,
    documentation: "",
    span,
    text: id,
    filter: id,
  };
  if (!isRead(source)) return [alone];
  const places = placesOf(source).map(([finding, written]) => ({
    ...itemOf(source, finding, `${id}, ${written}`),
    span,
    text: `${id}, ${written}${close}`,
    filter: `${id}, ${written} ${firstWords(finding)}`,
  }));
  return [alone, ...places];
}

function itemOf(
  { setting }: ReadSource,
  finding: Finding,
  label: string,
): Pick<Completion, "kind" | "label" | "detail" | "documentation"> {
  return {
    kind: "citation",
    label,
    detail: firstWords(finding),
    documentation: message("{0}, {1}: {2}", placeOf(finding), setting.id, finding.text),
  };
}

/** Every place once: several paragraphs of a letter's page are one "p. 2". */
function placesOf(source: ReadSource): [Finding, string][] {
  const places = new Map<string, Finding>();
  for (const finding of allFindings(source.report)) {
    const written = locatorOf(finding);
    if (!places.has(written)) places.set(written, finding);
  }
  return [...places].map(([written, finding]) => [finding, written]);
}

function firstWords({ text }: Finding): string {
  const words = text.split(" ");
  return words.slice(0, 9).join(" ") + (words.length > 9 ? " …" : "");
}

function isRead(source: Source): source is ReadSource {
  return source.state === "read" && source.report !== null;
}
