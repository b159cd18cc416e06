// Finds the published reports beside the project, reads each once, and knows what must hold of every ILACS
// report. Skips with a plain message where they are absent; on CI that is a failure.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { allFindings, type InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";
import { doubtsOf } from "../report/doubts.ts";

export const shared = join(import.meta.dirname, "../../../shared");
const folder = join(shared, "reports");

export interface PublishedReport {
  readonly kind: string;
  readonly name: string;
  readonly path: string;
}

export function publishedReports(): PublishedReport[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: kind }) =>
      readdirSync(join(folder, kind)).map((name) => ({ kind, name, path: join(folder, kind, name) })),
    );
}

/** To be called in a suite's `before`: skips it, or fails it on CI, where the reports are absent. */
export function needReports(context: Mocha.Context): void {
  if (publishedReports().length > 0) return;
  if (process.env["CI"] === "true") throw new Error("The published reports are not at ../shared/reports.");
  console.log("Skipped: there are no published reports at ../shared/reports.");
  context.skip();
}

const read = new Map<string, Promise<InspectionReport>>();

export function readPublished({ path, name }: PublishedReport): Promise<InspectionReport> {
  const known = read.get(path);
  if (known) return known;
  const report = readPdfText(new Uint8Array(readFileSync(path))).then((text) => readReport(text, name));
  read.set(path, report);
  return report;
}

const grades = ["outstanding", "good", "requires improvement to be good", "inadequate"];

/** What is wrong with an ILACS report as read; empty when all holds that must. */
export function faultsOfIlacs(report: InspectionReport, name: string): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => void (holds || faults.push(fault));
  const told = (pattern: RegExp): boolean => doubtsOf(report).some((doubt) => pattern.test(doubt));
  const numbers = report.sections.flatMap(({ findings }) => findings.map(({ paragraph }) => paragraph ?? 0));

  must(report.kind === "ilacs", `kind is ${report.kind}`);
  const published = /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? "";
  const { start = "", end = "" } = report.inspectionDates ?? {};
  must(start !== "" && start <= end && end < published, `dates ${start} to ${end}, published ${published}`);
  must(report.leadInspectors.length > 0 || told(/lead inspector/), "no lead inspector, untold");
  const stem = name.split("-")[0] ?? "";
  must(
    report.authority.toLowerCase().includes(stem === "london" ? "london" : stem),
    `authority ${report.authority}`,
  );

  const expected = start < "2023-01-01" ? 4 : start < "2026-04-01" ? 5 : 4;
  must(report.judgements.length === expected, `${report.judgements.length} judgements, not ${expected}`);
  must(
    report.judgements.every(({ grade }) => grades.includes(grade)),
    "a grade off the scale",
  );
  must(
    new Set(report.judgements.map(({ name: judged }) => judged)).size === expected,
    "a judgement named twice",
  );
  const graded = report.judgements.filter(({ name: judged }) => judged !== "Overall effectiveness");
  must(report.sections.length === graded.length, `${report.sections.length} sections`);
  for (const { title, grade, findings } of report.sections) {
    must(grade !== null && grades.includes(grade), `section without a grade: ${title}`);
    const inTable = graded.find(({ name: judged }) => judged === title);
    must(inTable?.grade === grade || told(/heading of/), `section and table disagree: ${title}`);
    must(findings.length >= 5, `${findings.length} paragraphs in ${title}`);
  }

  must(report.summary.length > 0, "no summary");
  must(report.areasForImprovement.length > 0 || told(/no list/), "no areas, untold");
  must(numbers[0] === 1 && numbers.length > 30, `paragraphs ${numbers[0]} to ${numbers.at(-1)}`);
  numbers.forEach((number, index) => {
    const last = numbers[index - 1];
    if (last !== undefined && number !== last + 1)
      must(
        told(new RegExp(`\\b(?:${last + 1} is missing|number ${number} is)`)),
        `${last} then ${number}, untold`,
      );
  });

  // A published paragraph may lack its full stop; two in one report would be our own cutting.
  const open = allFindings(report).filter(({ id, text }) => !/^area-/.test(id) && !/[.!?:;’”)]$/.test(text));
  must(open.length <= 1, `unended: ${open.map(({ id }) => id).join(", ")}`);
  must(!report.summary.some(({ text }) => /what needs to$/i.test(text)), "the summary runs into a heading");
  for (const { id, text } of allFindings(report)) {
    must(/^[\p{Lu}\d‘“'’(]/u.test(text), `${id} begins "${text.slice(0, 30)}"`);
    must(
      !/Inspection of [\p{L} ,&]+children[’']s services|Crown copyright|cross-referenced with|Piccadilly Gate|https?:|\uFFFD|[\uE000-\uF8FF]|[¹²³⁴]/u.test(
        text,
      ),
      `${id} holds what is the page's`,
    );
    must(!/\p{Ll}- \p{Ll}(?!nd\b|r\b|o\b)|\s{2}| [.,;]/u.test(text), `${id} is badly joined`);
    must(!/\((?:outcome|enabler|principle)\b[^)]*$/i.test(text), `${id} keeps half a reference`);
  }
  return faults;
}
