// `compare`: holds a draft report against the final one and prints what changed. Judges nothing: whatever it finds,
// the exit status is 0.

import { compareReports } from "../../core/comparison/compareReports.ts";
import type { FindingChange, ReportChange, ReportComparison } from "../../core/comparison/comparison.ts";
import { isFindingChange, toComparisonJson } from "../../core/comparison/comparisonJson.ts";
import {
  changeDetails,
  changeSummary,
  changeTitle,
  comparisonMarkdown,
  groupedChanges,
  otherInspectionsWarning,
  renumberingLines,
} from "../../core/writing/changeWords.ts";
import { CommandFault } from "../commandFault.ts";
import { isFolder } from "../draftFiles.ts";
import { readReports, whyNoReport } from "./reportFiles.ts";
import type { Terminal } from "./terminal.ts";
import { wrappedLines } from "./wrappedLines.ts";

export type CompareFormat = "pretty" | "json" | "markdown";

/**
 * Prints the changes; exit status 0, changes or none, and 2 where a report is not there. Throws a `CommandFault`
 * where a file is no report.
 */
export async function compareCommand(
  names: { readonly draft: string; readonly final: string },
  { format }: { readonly format: CompareFormat },
  terminal: Terminal,
): Promise<number> {
  for (const name of [names.draft, names.final]) {
    if (await isFolder(name)) throw new CommandFault(`${name}: this is a folder. Name one report.`);
  }
  const { files, faults } = await readReports([names.draft, names.final], terminal);
  // Which of them could not be read has been told.
  if (faults > 0) return 2;
  for (const { path, report } of files) {
    if (report.kind === "unknown") throw new CommandFault(`${path}: ${whyNoReport(report)}`);
  }
  // A report named twice is read once.
  const [draft, final = draft] = files;
  if (draft === undefined || final === undefined) return 2;
  const comparison = compareReports(draft.report, final.report);
  terminal.print(
    format === "json"
      ? `${JSON.stringify(toComparisonJson(comparison, names), null, 2)}\n`
      : format === "markdown"
        ? comparisonMarkdown(comparison)
        : pretty(comparison, terminal),
  );
  return 0;
}

function pretty(comparison: ReportComparison, terminal: Terminal): string {
  const { colours, width } = terminal;
  const doubt = otherInspectionsWarning(comparison);
  const lines = groupedChanges(comparison).flatMap(({ heading, changes }) => [
    colours.bold(heading),
    ...changes.flatMap((change) => changeLines(change, terminal)),
    "",
  ]);
  const renumbered = renumberingLines(comparison);
  return `${[
    ...(doubt === null ? [] : [...wrappedLines(doubt, width).map((line) => colours.yellow(line)), ""]),
    ...lines,
    ...renumbered.map((line) => colours.dim(line)),
    ...(renumbered.length > 0 ? [""] : []),
    changeSummary(comparison),
  ].join("\n")}\n`;
}

function changeLines(change: ReportChange, terminal: Terminal): string[] {
  const { colours, width } = terminal;
  const details = changeDetails(change).flatMap((detail) =>
    wrappedLines(detail, width - 6).map((line, at) => (at === 0 ? `    ${line}` : `      ${line}`)),
  );
  const title = `  ${signOf(change, terminal)} ${changeTitle(change)}`;
  // Word by word in colour, where there are colours to tell it by.
  if (!isFindingChange(change) || change.kind !== "reworded" || !colours.isColorSupported) {
    return [title, ...details];
  }
  return [title, ...details, `    ${inColour(change, terminal)}`];
}

function inColour({ words }: FindingChange, { colours }: Terminal): string {
  return words
    .map(({ kind, text }) =>
      kind === "dropped" ? colours.red(text) : kind === "added" ? colours.green(text) : colours.dim(text),
    )
    .join("");
}

function signOf(change: ReportChange, { colours }: Terminal): string {
  const added = change.draft === null;
  const dropped = change.final === null;
  return added ? colours.green("+") : dropped ? colours.red("-") : colours.yellow("~");
}
