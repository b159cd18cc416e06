// The entry of a source in a draft's settings: what citations call a report, and its lines of YAML. Makes text;
// which file it is, whoever asks says.

import type { InspectionReport, ReportKind } from "../report/inspectionReport.ts";

/** A source as a draft's settings name it. */
export interface SourceEntry {
  readonly id: string;
  /** Relative to the draft, with slashes. */
  readonly file: string;
  readonly status?: "draft" | "final";
  readonly received?: string;
}

/** A report and the file in which it stands, as the draft is to name it. */
export interface ReportFile {
  readonly report: InspectionReport;
  /** `sources/northmere-ilacs-2026.pdf`. */
  readonly file: string;
}

const shortKind: Readonly<Record<ReportKind, string>> = {
  ilacs: "ilacs",
  "single-inspection": "inspection",
  "focused-visit": "visit",
  "monitoring-visit": "monitoring",
  "joint-targeted-area": "jtai",
  "area-send": "send",
  unknown: "report",
};

/**
 * What citations call a report: `ilacs-2026`, `visit-2024`; with the month where the year is taken, and a number
 * where that is too.
 */
export function sourceId(report: InspectionReport, taken: ReadonlySet<string>): string {
  const kind = shortKind[report.kind];
  const day = report.inspectionDates?.end ?? report.published;
  const names = day === null ? [kind] : [`${kind}-${day.slice(0, 4)}`, `${kind}-${day.slice(0, 7)}`];
  const free = names.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  const last = names.at(-1) ?? kind;
  let number = 2;
  while (taken.has(`${last}-${number}`)) number += 1;
  return `${last}-${number}`;
}

/** The entry's lines of YAML without indentation, the first with its dash. */
export function entryLines({ id, file, status, received }: SourceEntry): string[] {
  return [
    `- id: ${yamlText(id)}`,
    `  file: ${yamlText(file)}`,
    ...(status === undefined ? [] : [`  status: ${status}`]),
    ...(received === undefined ? [] : [`  received: ${received}`]),
  ];
}

/** The entry within braces, for a list that stands in one line. */
export function entryInLine({ id, file, status, received }: SourceEntry): string {
  const keys = [
    `id: ${yamlText(id, true)}`,
    `file: ${yamlText(file, true)}`,
    ...(status === undefined ? [] : [`status: ${status}`]),
    ...(received === undefined ? [] : [`received: ${received}`]),
  ];
  return `{ ${keys.join(", ")} }`;
}

/** A value as YAML writes it: in quotation marks where it would be read as something else. */
export function yamlText(value: string, inLine = false): string {
  const plain = inLine
    ? /^(?:\.\.\/)*\p{L}[\p{L}\d ./_()’&+-]*$/u
    : /^(?:\.\.\/)*\p{L}[\p{L}\d ./_()’',&+-]*$/u;
  const word = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
  return plain.test(value) && !word.test(value) && !value.endsWith(" ") ? value : JSON.stringify(value);
}
