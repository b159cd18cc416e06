// `coverage`: which areas and priority actions of the current report a draft answers, has begun or leaves, and
// which judgements it mentions, and the inspectors' reservations. Counts nothing as a problem: that is `check`'s.

import type { AreaCoverage, Concordance } from "../../core/concordance/concordance.ts";
import type { CommandLineSettings } from "../../core/resolveSettings.ts";
import { isRead } from "../../core/concordance/facts/inspectionMeant.ts";
import { coverageOverview, coverageTotal, totalLine } from "../../core/features/coverageOverview.ts";
import { alsoAreas, reservationLines, reservationTitle } from "../../core/features/reservationList.ts";
import { type Reservation, reservationsOf } from "../../core/features/reservations.ts";
import { renderMessage } from "../../core/problem.ts";
import { deadlineLine, noDeadlineLine } from "../../core/writing/deadlineLines.ts";
import { inMessage, placeName } from "../../core/writing/findingPlaces.ts";
import { uncheckedLines } from "./checkedDraft.ts";
import { draftAddress, draftWorkspace, readSources } from "./checkCommand.ts";
import { CommandFault } from "../commandFault.ts";
import { projectFile, readDraftFile } from "../draftFiles.ts";
import type { Terminal } from "./terminal.ts";
import { TextPositions, type TextRange } from "./textPositions.ts";
import { wrappedLines } from "./wrappedLines.ts";

export interface CoverageOptions {
  readonly format: "pretty" | "json" | "markdown";
  readonly settings: CommandLineSettings;
  /** ISO date. */
  readonly today: string;
}

/** The contract's JSON. Lines and columns from 1. No deadline is shown for a source without a date of receipt. */
export interface CoverageJson {
  readonly version: 1;
  readonly areas: readonly {
    readonly source: string;
    readonly id: string;
    readonly text: string;
    readonly state: AreaCoverage["state"];
    readonly answers: readonly TextRange[];
  }[];
  readonly judgements: readonly {
    readonly source: string;
    readonly name: string;
    readonly grade: string;
    readonly mentioned: boolean;
  }[];
  readonly deadlines: readonly {
    readonly source: string;
    readonly name: string;
    readonly due: string;
    readonly workingDaysLeft: number;
  }[];
  /** Where the current report admits a weakness outside its areas, in its order. */
  readonly reservations: readonly {
    readonly source: string;
    readonly section: string;
    /** The finding's. */
    readonly id: string;
    readonly paragraph: number | null;
    readonly page: number;
    /** The sentence as printed. */
    readonly text: string;
    /** Ids of the areas that name the same thing already. */
    readonly areas: readonly string[];
  }[];
}

/** Prints what one draft covers; exit status 0. Throws a `CommandFault` where draft or report cannot be read. */
export async function coverageCommand(
  name: string,
  { format, settings, today }: CoverageOptions,
  terminal: Terminal,
): Promise<number> {
  const file = await readDraftFile(name);
  const workspace = draftWorkspace();
  const uri = draftAddress(file);
  const context = { project: await projectFile(file.folder), editor: null, commandLine: settings };
  workspace.setDraft(uri, file.text, context);
  await readSources(workspace, uri, terminal);
  const concordance = workspace.concordance(uri);
  for (const { setting, reason } of concordance.sources.filter((source) => !isRead(source))) {
    terminal.complain(
      `${setting.file}: ${reason === null ? "it could not be read." : renderMessage(reason)}`,
    );
  }
  // An area may be answered there.
  const word = file.word?.draft ?? null;
  for (const line of uncheckedLines({ ...file, concordance, word })) terminal.complain(line);
  const { current } = concordance;
  if (current === null) {
    throw new CommandFault(`${name}: there is no report to check it against. Name one with --source.`);
  }
  const coverage = toCoverageJson(file.text, concordance, today);
  terminal.print(
    format === "json"
      ? `${JSON.stringify(coverage, null, 2)}\n`
      : format === "markdown"
        ? [markdown(coverage), ...reservationLines(current, "## ")].join("\n")
        : pretty(coverage, reservationsOf(current), name, terminal),
  );
  return 0;
}

/** The coverage of a draft as data. */
function toCoverageJson(text: string, concordance: Concordance, today: string): CoverageJson {
  const positions = new TextPositions(text);
  const { areas, judgements, deadlines } = coverageOverview(concordance, today);
  const { current } = concordance;
  return {
    version: 1,
    areas: areas.map(({ coverage: { source, area, state }, answers }) => ({
      source: source.setting.id,
      id: area.id,
      text: area.text,
      state,
      answers: answers.map(({ span }) => positions.range(span)),
    })),
    judgements: judgements.map(({ source, judgement, mentioned }) => ({
      source: source.setting.id,
      ...judgement,
      mentioned,
    })),
    deadlines: deadlines.map(({ source, name, ...deadline }) => ({
      source: source.setting.id,
      name: renderMessage(name),
      ...deadline,
    })),
    reservations:
      current === null
        ? []
        : reservationsOf(current).map(
            ({ section, finding: { id, paragraph }, page, text: words, areas: also }) => ({
              source: current.setting.id,
              section,
              id,
              paragraph,
              page,
              text: words,
              areas: also.map((area) => area.id),
            }),
          ),
  };
}

function deadlineLines({ deadlines }: CoverageJson): string[] {
  return (deadlines.length === 0 ? [noDeadlineLine] : deadlines.map(deadlineLine)).map((line) =>
    renderMessage(line),
  );
}

function pretty(
  coverage: CoverageJson,
  reservations: readonly Reservation[],
  name: string,
  { colours, width }: Terminal,
): string {
  const { areas, judgements } = coverage;
  const coloured = {
    answered: colours.green("answered  "),
    started: colours.yellow("started   "),
    unanswered: colours.red("unanswered"),
  };
  const lines = [
    ...areas.map(({ id, text, state, answers }) => {
      const at = answers[0] === undefined ? "" : colours.dim(` (${name}:${answers[0].line})`);
      return `${coloured[state]}  ${id.padEnd(10)}  ${inMessage(text, Math.max(width - 40, 30))}${at}`;
    }),
    ...(areas.length === 0 ? ["The report names no areas for improvement or priority action."] : []),
    "",
    ...judgements.map(({ name: judgement, grade, mentioned }) =>
      mentioned
        ? `${colours.green("mentioned ")}  ${judgement}: ${grade}`
        : `${colours.yellow("left out  ")}  ${judgement}: ${grade}`,
    ),
    ...(judgements.length === 0 ? [] : [""]),
    summary(areas),
    ...deadlineLines(coverage).map((line) => colours.dim(line)),
    ...(reservations.length === 0 ? [] : ["", colours.bold(reservationTitle(reservations.length))]),
    ...reservations.flatMap((reservation, at) => {
      const { section, finding, text } = reservation;
      const also = alsoAreas(reservation);
      return [
        ...(reservations[at - 1]?.section === section ? [] : ["", section]),
        `  ${placeName(finding)}${also === "" ? "" : `, ${also}`}`,
        ...wrappedLines(text, width - 4).map((line) => `    ${colours.dim(line)}`),
      ];
    }),
  ];
  return `${lines.join("\n")}\n`;
}

function summary(areas: CoverageJson["areas"]): string {
  return renderMessage(totalLine(coverageTotal(areas)));
}

function markdown(coverage: CoverageJson): string {
  const { areas, judgements } = coverage;
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const lines = [
    "| Area | Wording | State | Line |",
    "| --- | --- | --- | --- |",
    ...areas.map(
      ({ id, text, state, answers }) =>
        `| ${id} | ${cell(text)} | ${state} | ${answers.map(({ line }) => line).join(", ")} |`,
    ),
    "",
    ...(judgements.length === 0
      ? []
      : [
          "| Judgement | Grade | Mentioned |",
          "| --- | --- | --- |",
          ...judgements.map(
            ({ name, grade, mentioned }) => `| ${cell(name)} | ${grade} | ${mentioned ? "yes" : "no"} |`,
          ),
          "",
        ]),
    [summary(areas), ...deadlineLines(coverage)].join(" "),
  ];
  return `${lines.join("\n")}\n`;
}
