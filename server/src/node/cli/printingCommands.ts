// The arguments of the commands that make something to hand over: `export` and `signoff`.

import { type Command, Option } from "commander";

import { collected, isoDate, localToday } from "./argumentValues.ts";
import { citationStyles, exportCommand, exportFormats, type ExportOptions } from "./exportCommand.ts";
import { signoffCommand } from "./signoffCommand.ts";
import type { Terminal } from "./terminal.ts";

interface CommandLineParts {
  readonly terminal: Terminal;
  readonly finish: (status: number) => void;
  /** The words for `--no-cache`. */
  readonly noCache: string;
}

export function addPrintingCommands(program: Command, { terminal, finish, noCache }: CommandLineParts): void {
  program
    .command("export")
    .description("write a draft as it is handed over: a Word document, a web page or a PDF")
    .argument("<file>", "a draft, or - for standard input")
    .addOption(new Option("--to <format>", "what to make of it").choices(exportFormats).makeOptionMandatory())
    .option("--template <file>", "a Word document whose styles, headers and footers are taken")
    .option(
      "--one-way",
      "leave out of a Word document the settings and citations that import would bring back",
    )
    .addOption(
      new Option(
        "--citations <style>",
        "how citations are printed: footnotes, or dropped in a press statement, unless you say",
      ).choices(citationStyles),
    )
    .addOption(sourceOption())
    .option("-o, --output <file>", "write it here, in place of what was written there before")
    .option("--no-cache", noCache)
    .action(
      async (file: string, options: Omit<ExportOptions, "settings"> & { readonly source: string[] }) => {
        finish(await exportCommand(file, { ...options, settings: settingsOf(options.source) }, terminal));
      },
    );

  program
    .command("signoff")
    .description("make the sheet on which people sign for a draft: every fact, its verdict and its source")
    .argument("<file>", "a draft, or - for standard input")
    .addOption(sourceOption())
    .addOption(
      new Option("--today <date>", "the date to check timescales against")
        .argParser(isoDate)
        .default(localToday(), "today"),
    )
    .option("-o, --output <file>", "write the page here, in place of what was written there before")
    .option("--no-cache", noCache)
    .action(
      async (
        file: string,
        options: { readonly source: string[]; readonly today: string; readonly output?: string },
      ) => {
        finish(await signoffCommand(file, { ...options, settings: settingsOf(options.source) }, terminal));
      },
    );
}

function sourceOption(): Option {
  return new Option("--source <report>", "a report to check it against, in place of the draft's own sources")
    .argParser(collected)
    .default([], "the draft's own");
}

function settingsOf(sources: readonly string[]): ExportOptions["settings"] {
  return { kind: null, sources, rules: new Map() };
}
