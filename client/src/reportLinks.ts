// Makes the links in hovers and completions work: an editor opens no address of a foreign scheme from a hover,
// so a link into a report becomes our one command, and no other command is allowed in the text.

import { MarkdownString } from "vscode";
import type { Hover, MarkedString } from "vscode";

import { reportScheme } from "../../server/src/lsp/protocol.ts";

/** The command behind every link into a report; its argument is the address. */
export const openReportCommand = "inspectionResponse.openReport";

const reportLink = new RegExp(`\\]\\(<?(${reportScheme}:[^\\s()<>]*)>?\\)`, "g");

/** The same hover with its links into reports made clickable. */
export function withReportLinks<T extends Hover>(hover: T): T {
  hover.contents = hover.contents.map(linked);
  return hover;
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
