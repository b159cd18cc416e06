// The command line's door: reads the arguments, runs one command, sets the exit status. Exit status 0: nothing at
// error level; 1: problems; 2: the command could not do its work, told in one line on standard error.

import "../patternsCompiledOnce.ts";

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";

import type { Severity } from "../../core/problem.ts";
import { readRuleArgument } from "../../core/resolveSettings.ts";
import { rules } from "../../core/rules/index.ts";
import type { ResponseKind } from "../../core/settings.ts";
import { responseKinds } from "../../core/settingsSchema.ts";
import { collected, isoDate, localToday } from "./argumentValues.ts";
import { checkCommand, type CheckFormat, checkFormats } from "./checkCommand.ts";
import { CommandFault, oneLine } from "../commandFault.ts";
import { compareCommand, type CompareFormat } from "./compareCommand.ts";
import { coverageCommand, type CoverageOptions } from "./coverageCommand.ts";
import { explainCommand } from "./explainCommand.ts";
import { findCommand, type FindOptions } from "./findCommand.ts";
import { importCommand } from "./importCommand.ts";
import { newCommand } from "./newCommand.ts";
import { readWithoutCache } from "../readFormatted.ts";
import { noSuchRule } from "./noSuchRule.ts";
import { addPrintingCommands } from "./printingCommands.ts";
import { reportCommand, type ReportFormat } from "./reportCommand.ts";
import { productVersion } from "./productVersion.ts";
import { processTerminal } from "./terminal.ts";
import { watchCommand } from "./watchCommand.ts";

const terminal = processTerminal();
const noCache = "read reports afresh, and keep nothing of them for the next time";

void main(process.argv).then((status) => {
  process.exitCode = status;
});

async function main(argv: readonly string[]): Promise<number> {
  let status = 0;
  const program = commandLine((result) => {
    status = result;
  });
  try {
    await program.parseAsync(argv);
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.progress(null);
    terminal.complain(
      error instanceof CommandFault ? error.message : `The command broke off: ${oneLine(error)}.`,
    );
    return 2;
  }
}

interface CheckArguments {
  readonly source: string[];
  readonly format: CheckFormat;
  readonly fix: boolean;
  readonly fixDryRun: boolean;
  readonly annotate?: string;
  readonly watch: boolean;
  readonly maxWarnings?: number;
  readonly rule: ReadonlyMap<string, Severity | "off">;
  readonly today: string;
}

interface NewArguments {
  readonly kind: ResponseKind;
  readonly finding: readonly string[];
  readonly output?: string;
}

function commandLine(finish: (status: number) => void): Command {
  const program = new Command("inspection-response")
    .description("Checks a council's answer to an Ofsted inspection against the published report.")
    .version(productVersion())
    .exitOverride()
    .configureOutput({
      outputError: (text, write) =>
        write(
          `${text
            .replace(/^error: /, "")
            .trim()
            .replace(/\s*\n\s*/g, " ")}\n`,
        ),
    })
    .helpCommand(false)
    .hook("preAction", (_program, command) => {
      if (command.opts<{ readonly cache?: boolean }>().cache === false) readWithoutCache();
    });

  program
    .command("check")
    .description("check drafts and print what does not agree with the report")
    .argument("<file...>", "drafts, folders of drafts, or - for standard input")
    .addOption(
      new Option("--source <report>", "a report to check against, in place of the draft's own sources")
        .argParser(collected)
        .default([], "the draft's own"),
    )
    .addOption(
      new Option(
        "--format <format>",
        "how to print the result; of a Word file, lines and columns are those of its Markdown, beside heading and paragraph",
      )
        .choices(checkFormats)
        .default("pretty"),
    )
    .option("--fix", "make the safe fixes in the drafts", false)
    .addOption(
      new Option("--fix-dry-run", "print what --fix would change, and write nothing")
        .default(false)
        .conflicts("fix"),
    )
    .option("--annotate <file.docx>", "write a copy of a Word draft with each problem as a comment")
    .addOption(
      new Option("--watch", "check again whenever a draft, a source or a settings file changes; Ctrl+C ends")
        .default(false)
        .conflicts(["fix", "fixDryRun", "annotate"]),
    )
    .option("--max-warnings <number>", "accept at most this many warnings", wholeNumber)
    .addOption(
      new Option("--rule <id=severity>", "set a rule to off, hint, information, warning or error")
        .argParser(ruleSetting)
        .default(new Map(), "as the draft's settings say"),
    )
    .addOption(
      new Option("--today <date>", "the date to check timescales against")
        .argParser(isoDate)
        .default(localToday(), "today"),
    )
    .option("--no-cache", noCache)
    .action(async (files: string[], { watch, ...options }: CheckArguments) => {
      const wanted = {
        ...options,
        maxWarnings: options.maxWarnings ?? null,
        settings: { kind: null, sources: options.source, rules: options.rule },
      };
      finish(
        watch
          ? await watchCommand(files, wanted, terminal, interruption())
          : await checkCommand(files, wanted, terminal),
      );
    });

  program
    .command("report")
    .description("read inspection reports and print what was read")
    .argument("<report...>", "reports, or folders of reports")
    .addOption(
      new Option("--format <format>", "how to print the result")
        .choices(["text", "json", "markdown"])
        .default("text"),
    )
    .option("--no-cache", noCache)
    .action(async (files: string[], options: { readonly format: ReportFormat }) => {
      finish(await reportCommand(files, options, terminal));
    });

  program
    .command("coverage")
    .description("print which areas and judgements of the report a draft answers or mentions")
    .argument("<file>", "a draft, or - for standard input")
    .addOption(
      new Option("--source <report>", "a report to check it against, in place of the draft's own sources")
        .argParser(collected)
        .default([], "the draft's own"),
    )
    .addOption(
      new Option("--format <format>", "how to print the result")
        .choices(["pretty", "json", "markdown"])
        .default("pretty"),
    )
    .addOption(
      new Option("--today <date>", "the date to count working days from")
        .argParser(isoDate)
        .default(localToday(), "today"),
    )
    .option("--no-cache", noCache)
    .action(
      async (
        file: string,
        options: {
          readonly source: string[];
          readonly format: CoverageOptions["format"];
          readonly today: string;
        },
      ) => {
        const settings = { kind: null, sources: options.source, rules: new Map<string, Severity | "off">() };
        finish(await coverageCommand(file, { ...options, settings }, terminal));
      },
    );

  program
    .command("find")
    .description("look for words, or for what a sentence says, in reports")
    .argument("<words>", "a few words, or a whole sentence")
    .addOption(
      new Option("--source <report>", "a report, or a folder of reports, to look in")
        .argParser(collected)
        .default([], "none"),
    )
    .addOption(
      new Option("--format <format>", "how to print the result")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .addOption(
      new Option("--limit <number>", "print at most this many findings")
        .argParser(wholeNumberFromOne)
        .default(10),
    )
    .option("--no-cache", noCache)
    .action(async (words: string, options: FindOptions) => {
      finish(await findCommand(words, options, terminal));
    });

  program
    .command("new")
    .description("begin a response to reports: settings, headings, each area in the report's words")
    .argument("<report...>", "reports, or folders of reports")
    .addOption(
      new Option("--kind <kind>", "what is to be written").choices(responseKinds).makeOptionMandatory(),
    )
    .addOption(
      new Option("--finding <id>", "a finding that comments on factual accuracy begin with (p12, area-2)")
        .argParser(collected)
        .default([], "none"),
    )
    .option("-o, --output <file>", "write the draft here, and never over another file")
    .option("--no-cache", noCache)
    .action(async (reports: string[], { finding: findings, ...options }: NewArguments) => {
      finish(await newCommand(reports, { ...options, findings, today: localToday() }, terminal));
    });

  addPrintingCommands(program, { terminal, finish, noCache });

  program
    .command("compare")
    .description("print what changed between the draft of a report and the final one")
    .argument("<draft>", "the embargoed draft")
    .argument("<final>", "the final report")
    .addOption(
      new Option("--format <format>", "how to print the result")
        .choices(["pretty", "json", "markdown"])
        .default("pretty"),
    )
    .option("--no-cache", noCache)
    .action(async (draft: string, final: string, options: { readonly format: CompareFormat }) => {
      finish(await compareCommand({ draft, final }, options, terminal));
    });

  program
    .command("import")
    .description("turn a Word draft into Markdown, with its numbers, tables, footnotes and quotations")
    .argument("<file.docx>", "the Word draft")
    .option("-o, --output <file>", "write the draft here, and never over another file")
    .action(async (file: string, options: { readonly output?: string }) => {
      finish(await importCommand(file, options, terminal));
    });

  program
    .command("explain")
    .description("print a rule's page: what it flags, why, and what to do")
    .argument("<rule>", "the rule's id")
    .option("--full", "every example of the page, and the reports they answer")
    .action(async (id: string, { full = false }: { full?: boolean }) => {
      finish(await explainCommand(id, { full }, terminal));
    });

  return program;
}

/** Ends with Ctrl+C, when the process is asked to end, or when nobody reads what it prints any more. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  terminal.closed.addEventListener("abort", () => controller.abort());
  return controller.signal;
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("Give a whole number.");
  return Number(value);
}

/** None at all would read as though nothing had been found. */
function wholeNumberFromOne(value: string): number {
  const number = wholeNumber(value);
  if (number < 1) throw new InvalidArgumentError("Give a whole number from 1 up.");
  return number;
}

function ruleSetting(
  value: string,
  before: ReadonlyMap<string, Severity | "off">,
): ReadonlyMap<string, Severity | "off"> {
  const setting = readRuleArgument(value);
  if (setting === null) {
    throw new InvalidArgumentError("Write it as id=severity, with off, hint, information, warning or error.");
  }
  if (!rules.some(({ id }) => id === setting.id)) throw new InvalidArgumentError(noSuchRule(setting.id));
  return new Map([...before, [setting.id, setting.severity]]);
}
