// `find`: looks for words, or for what a sentence says, in one report or in folders of hundreds.

import { type FoundPlace, type NamedReport, ReportFinder } from "../../core/features/findInReports.ts";
import { renderMessage } from "../../core/problem.ts";
import { fileStem } from "../../core/readSettings.ts";
import { CommandFault } from "../commandFault.ts";
import { type ReportFile, readReports, whyNoReport } from "./reportFiles.ts";
import type { Terminal } from "./terminal.ts";
import { wrappedLines } from "./wrappedLines.ts";

export type FindFormat = "pretty" | "json";

export interface FindOptions {
  /** Reports, or folders of reports. */
  readonly source: readonly string[];
  readonly format: FindFormat;
  readonly limit: number;
}

/**
 * Prints the findings likest to the words, those that have them exactly first. Exit status 1 when a file is no
 * report, 2 when one is not there; nothing found is a result like any other.
 */
export async function findCommand(
  words: string,
  { source, format, limit }: FindOptions,
  terminal: Terminal,
): Promise<number> {
  if (!/[\p{L}\p{N}]/u.test(words)) throw new CommandFault("There are no words to look for.");
  if (source.length === 0) throw new CommandFault("Say with --source in which report or folder to look.");
  const { files, faults } = await readReports(source, terminal);
  const known = files.filter(({ report }) => report.kind !== "unknown");
  for (const { path, report } of files) {
    if (report.kind === "unknown") terminal.complain(`${path}: ${whyNoReport(report)}`);
  }
  const results = new ReportFinder(namedReports(known, terminal)).find(words, limit);
  terminal.print(format === "json" ? toJson(words, results) : pretty(words, results, terminal));
  if (faults > 0) return 2;
  return known.length < files.length ? 1 : 0;
}

/** Each report under its file's stem; reports that share one under their paths, and that is told. */
function namedReports(files: readonly ReportFile[], terminal: Terminal): NamedReport[] {
  const paths = new Map<string, string[]>();
  for (const { path } of files) paths.set(fileStem(path), [...(paths.get(fileStem(path)) ?? []), path]);
  for (const [stem, namesakes] of paths) {
    if (namesakes.length > 1)
      terminal.complain(
        `${namesakes.length} reports are called "${stem}": ${namesakes.join(", ")}. They are named by their paths.`,
      );
  }
  return files.map(({ path, report }) => {
    const stem = fileStem(path);
    return { name: paths.get(stem)?.length === 1 ? stem : path, report };
  });
}

function toJson(query: string, results: readonly FoundPlace[]): string {
  const printed = results.map(({ name, finding, score, text }) => ({
    source: name,
    id: finding?.id ?? "judgements",
    paragraph: finding?.paragraph ?? null,
    page: finding?.page ?? null,
    endPage: finding?.endPage ?? null,
    score: Math.round(score * 1000) / 1000,
    text,
  }));
  return `${JSON.stringify({ version: 1, query, results: printed }, null, 2)}\n`;
}

function pretty(query: string, results: readonly FoundPlace[], { colours, width }: Terminal): string {
  if (results.length === 0) return `Nothing like "${query}" was found.\n`;
  return results
    .map(({ name, place, text, exact }) => {
      const heading = `${colours.bold(`${renderMessage(place)}, ${name}`)}${exact ? colours.dim("  these words") : ""}`;
      return `${heading}\n${indented(text, width)}\n`;
    })
    .join("\n");
}

function indented(text: string, width: number): string {
  return wrappedLines(text, width - 2)
    .map((line) => `  ${line}`)
    .join("\n");
}
