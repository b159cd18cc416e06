// Makes the links in hovers and completions work: an editor opens no address of a foreign scheme from a hover,
// so a link into a report becomes our one command, and no other command is allowed in the text.

import { MarkdownString } from "vscode";
import type { CodeLens, Hover, MarkedString } from "vscode";

import { openReportCommand, reportScheme } from "../../server/src/lsp/protocol.ts";

const reportLink = new RegExp(`\\]\\(<?(${reportScheme}:[^\\s()<>]*)>?\\)`, "g");

/** The same hover with its links into reports made clickable. */
export function withReportLinks<T extends Hover>(hover: T): T {
  hover.contents = hover.contents.map(linked);
  return hover;
}

/** The lenses as words alone, but for those that open a report: a lens runs no other command. */
export function withReportCommands<T extends CodeLens>(lenses: readonly T[]): T[] {
  return lenses.map((lens) => {
    const { command } = lens;
    if (command === undefined || opensReport(command)) return lens;
    lens.command = { title: command.title, command: "" };
    return lens;
  });
}

function opensReport({ command, arguments: given }: NonNullable<CodeLens["command"]>): boolean {
  const [address] = (given ?? []) as unknown[];
  return (
    command === openReportCommand && typeof address === "string" && address.startsWith(`${reportScheme}:`)
  );
}

function linked<T extends MarkdownString | MarkedString>(content: T): T | MarkdownString {
  if (!(content instanceof MarkdownString)) return content;
  const text = content.value.replace(reportLink, (_, address: string) => {
    return `](command:${openReportCommand}?${encodeURIComponent(JSON.stringify([address]))})`;
  });
  if (text === content.value) return content;
  const trusted = new MarkdownString(text, content.supportThemeIcons ?? false);
  trusted.isTrusted = { enabledCommands: [openReportCommand] };
  return trusted;
}
