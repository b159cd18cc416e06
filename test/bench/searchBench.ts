// `npm run bench`, second half: how long a search for findings takes over one report and over 430, beside other
// packages asked the same, how long those take to be indexed, and a draft of 100 quotations. The published reports
// are searched where they are beside the project, else made-up ones. Prints a table; asserts nothing.

import "../../server/src/node/patternsCompiledOnce.ts";

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

import approximateMatches from "approx-string-match";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";

import type { ReadSource } from "../../server/src/core/concordance/concordance.ts";
import { buildFindingIndex } from "../../server/src/core/concordance/search/findingIndex.ts";
import { searchFindings } from "../../server/src/core/concordance/search/findingSearch.ts";
import { matchQuotations } from "../../server/src/core/concordance/quotations/quotations.ts";
import { reportingKnowledge } from "../../server/src/core/knowledge/reportingKnowledge.ts";
import {
  allFindings,
  type Finding,
  type InspectionReport,
} from "../../server/src/core/report/inspectionReport.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { readResponse } from "../../server/src/core/response/readResponse.ts";
import type { SourceSetting } from "../../server/src/core/settings.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";
import { paraphrases, wordsTyped } from "../concordance/paraphrases.ts";
import { publishedReports, readPublished } from "../corpus/publishedReports.ts";

const hundreds = 430;
/** Each is asked for so long, in milliseconds, before it is timed: an engine makes code fast that has run a while. */
const warmUp = 1500;
const example = await readExample();
const published = await Promise.all(publishedReports().map((report) => readPublished(report)));
const many = manyReports(published.length > 0 ? published : [example]);
const asked = [...paraphrases.map(({ sentence }) => sentence), ...wordsTyped];

console.log(
  `\nFindings for ${asked.length} sentences and words; reports ${published.length > 0 ? "published" : "made up"}.\n`,
);
for (const reports of [[example], many]) {
  const texts = reports.flatMap((report) => allFindings(report).map(({ text }) => text));
  console.log(
    `${reports.length} of them, ${texts.length} findings`.padEnd(42) + "    p50     p95   built   memory",
  );
  measure("this project", asked, 20, () => {
    const index = buildFindingIndex(reports);
    return (words) => searchFindings(index, words, 3);
  });
  measure("minisearch, fuzzy", asked, 1, () => {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ["text"] });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return (words) => index.search(words, { fuzzy: 0.2 });
  });
  // A search takes these seconds over hundreds of reports: a few are enough to tell.
  const few = reports.length > 1 ? asked.slice(-2) : asked;
  measure("fuse.js", few, 1, () => {
    const index = new Fuse(texts, { ignoreLocation: true, threshold: 0.4 });
    return (words) => index.search(words.slice(0, 60), { limit: 3 });
  });
  measure("approx-string-match, a fifth amiss", few, 1, () => (words) => {
    for (const text of texts) approximateMatches(text, words, Math.floor(words.length / 5));
  });
  console.log("");
}
measureQuotations();

async function readExample(): Promise<InspectionReport> {
  const file = "northmere-ilacs-2026.pdf";
  const path = join(fileURLToPath(new URL("../../examples/sources", import.meta.url)), file);
  return readReport(await readPdfText(new Uint8Array(readFileSync(path))), file);
}

/** Hundreds out of some: the first as they are, the others with every tenth word exchanged for one of theirs. */
function manyReports(reports: readonly InspectionReport[]): InspectionReport[] {
  const words = reports.flatMap((report) => allFindings(report).flatMap(({ text }) => text.split(" ")));
  let turn = 1;
  const anyWord = (): string => {
    turn = (Math.imul(turn, 1664525) + 1013904223) >>> 0;
    return words[turn % words.length] ?? "";
  };
  const altered = (finding: Finding): Finding => ({
    ...finding,
    text: finding.text
      .split(" ")
      .map((word, at) => (at % 10 === 9 ? anyWord() : word))
      .join(" "),
  });
  return Array.from({ length: hundreds }, (_, i) => {
    const report = reports[i % reports.length] ?? example;
    if (i < reports.length) return report;
    const sections = report.sections.map((section) => ({
      ...section,
      findings: section.findings.map(altered),
    }));
    return { ...report, authority: `${report.authority} ${i}`, sections };
  });
}

/** Builds, warms up, then asks each question `runs` times; times in milliseconds. */
function measure(
  name: string,
  questions: readonly string[],
  runs: number,
  build: () => (words: string) => unknown,
): void {
  const before = memory();
  const start = performance.now();
  const search = build();
  const built = performance.now() - start;
  const warm = performance.now() + warmUp;
  for (let at = 0; performance.now() < warm; at += 1) search(questions[at % questions.length] ?? "");
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    for (const words of questions) {
      const began = performance.now();
      search(words);
      times.push(performance.now() - began);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(3).padStart(8);
  const held = (memory() - before) / 1e6;
  // Asked once more, so that what it holds is held until it is measured.
  search(questions[0] ?? "");
  const kept = `${held.toFixed(1)} MB`.padStart(9);
  console.log(`  ${name}`.padEnd(40) + `${at(0.5)}${at(0.95)}${built.toFixed(0).padStart(8)}${kept}`);
}

/** What is held beside the reports themselves and after all questions: objects and typed arrays, none of them garbage. */
function memory(): number {
  if (gc === undefined) throw new Error("To be run with --expose-gc: else garbage counts as memory.");
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** A draft of 100 quotations, the most of them altered, as it is opened: read, matched, problems told. */
function measureQuotations(): void {
  const findings = example.sections.flatMap((section) => section.findings);
  const quoted = (number: number): string => {
    const words = (findings[number % findings.length]?.text ?? "")
      .split(" ")
      .slice(number % 5, 14 + (number % 9));
    if (number % 3 > 0) words[Math.floor(words.length / 2)] = "rarely";
    return words.join(" ").replace(/[.,;:]$/, "");
  };
  const draft = Array.from(
    { length: 100 },
    (_, i) => `${i + 1}. Inspectors found that “${quoted(i)}”, and we have begun to act on it.`,
  ).join("\n\n");
  const setting: SourceSetting = {
    id: "report",
    file: "report.pdf",
    base: "draft",
    status: "final",
    received: null,
    span: null,
  };
  const source: ReadSource = { setting, state: "read", reason: null, report: example };
  const times: number[] = [];
  const warm = performance.now() + warmUp;
  while (times.length < 40) {
    // Read anew: what was looked up before would not be looked up again.
    const response = readResponse(draft);
    const start = performance.now();
    matchQuotations(response, [source], [], { knowledge: reportingKnowledge, kind: null });
    if (start > warm) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const [middle = 0, high = 0] = [times[20], times[38]];
  console.log(
    `A draft of 100 quotations, two in three of them altered: ${middle.toFixed(1)} ms, at most ${high.toFixed(1)}.`,
  );
}
