// Makes the links in hovers and at citations work: an editor opens no address of a foreign scheme there, so a link
// into a report becomes one of our two commands, and no other command is allowed in the text.

import { MarkdownString, Uri } from "vscode";
import type { CodeLens, DocumentLink, Hover, MarkedString } from "vscode";

import {
  openReportCommand,
  pageScheme,
  type PdfPlace,
  reportScheme,
  showInPdfCommand,
} from "../../../server/src/lsp/protocol/protocol.ts";

const reportLink = new RegExp(`\\]\\(<?((?:${reportScheme}|${pageScheme}):[^\\s()<>]*)>?\\)`, "g");

/** The same hover with its links into reports made clickable. */
export function withReportLinks<T extends Hover>(hover: T): T {
  hover.contents = hover.contents.map(linked);
  return hover;
}

/** The links of a draft, those to a printed page made to open it. */
export function withPageLinks<T extends DocumentLink>(links: readonly T[]): T[] {
  return links.map((link) => {
    if (link.target?.scheme === pageScheme) link.target = Uri.parse(commandLink(link.target.toString()));
    return link;
  });
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
    return `](${commandLink(address)})`;
  });
  if (text === content.value) return content;
  const trusted = new MarkdownString(text, content.supportThemeIcons ?? false);
  trusted.isTrusted = { enabledCommands: [openReportCommand, showInPdfCommand] };
  return trusted;
}

/** The one command that opens an address of ours. */
function commandLink(address: string): string {
  const uri = Uri.parse(address);
  const [command, given] =
    uri.scheme === pageScheme
      ? [showInPdfCommand, { uri: uri.query, finding: uri.fragment } satisfies PdfPlace]
      : [openReportCommand, address];
  return `command:${command}?${encodeURIComponent(JSON.stringify([given]))}`;
}
