// Prints how many of the published ILACS reports are read rightly, and what reading costs, with `pdftotext` over
// the same files in the same run where it is installed.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { readReport } from "../../server/src/core/report/readReport.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";
import { faultsOfIlacs, publishedReports } from "./publishedReports.ts";

const reports = publishedReports();
const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;
let right = 0;
let ilacs = 0;
const spent = { pdf: 0, structure: 0, pdftotext: 0 };

for (const { kind, name, path } of reports) {
  const bytes = new Uint8Array(readFileSync(path));
  let start = performance.now();
  const text = await readPdfText(bytes);
  spent.pdf += performance.now() - start;
  start = performance.now();
  const report = readReport(text, name);
  spent.structure += performance.now() - start;
  if (hasPdftotext) {
    start = performance.now();
    spawnSync("pdftotext", ["-layout", path, "-"], { maxBuffer: 64 * 1024 * 1024 });
    spent.pdftotext += performance.now() - start;
  }
  if (kind !== "ilacs") continue;
  ilacs++;
  const faults = faultsOfIlacs(report, name);
  if (faults.length === 0) right++;
  else console.log(`${name}: ${faults.join("; ")}`);
}

const perReport = (ms: number): string => `${(ms / Math.max(1, reports.length)).toFixed(1)} ms a report`;
console.log(`ILACS reports read rightly: ${right} of ${ilacs}`);
console.log(`All ${reports.length} files: ${((spent.pdf + spent.structure) / 1000).toFixed(1)} s`);
console.log(`Text of the PDF: ${perReport(spent.pdf)}; structure on top: ${perReport(spent.structure)}`);
console.log(
  hasPdftotext ? `pdftotext -layout: ${perReport(spent.pdftotext)}` : "pdftotext is not installed.",
);
console.log(`Peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
