// A hover as the editor shows it: Markdown where it can, else plain text. Words of report and draft are escaped;
// the only links are into the report.

import { type Hover as LspHover, MarkupKind } from "vscode-languageserver";

import type { Source } from "../../core/concordance/concordance.ts";
import type { Hover } from "../../core/features/hover.ts";
import type { Excerpt, Stretch } from "../../core/features/excerpts.ts";
import { message } from "../../core/problem.ts";
import type { Finding } from "../../core/report/inspectionReport.ts";
import type { ClientAbilities, Say } from "../clientAbilities.ts";
import type { Draft } from "../drafts.ts";
import { boldMarkdown, escapeMarkdown, linkMarkdown } from "./markdownText.ts";
import type { ReportPlaces } from "../reportPlaces.ts";
import { toLspRange } from "../toLsp.ts";

export function toLspHover(
  hover: Hover,
  draft: Draft,
  places: ReportPlaces,
  client: Pick<ClientAbilities, "markdownHover" | "say">,
): LspHover {
  const { say } = client;
  const range = toLspRange(draft.document, hover.span);
  if (!client.markdownHover) {
    return { range, contents: { kind: MarkupKind.PlainText, value: plainText(hover, say) } };
  }
  const linkTo = (source: Source, finding: Finding | null): string => {
    const address = draft.addressOf(source.setting.id);
    if (address === null) return "";
    const words = finding === null ? message("Open the report") : message("Open the report here");
    const pdf = finding === null ? null : places.pdfLink(address, finding);
    return [
      linkMarkdown(say(words), places.link(address, source.report, finding)),
      ...(pdf === null ? [] : [linkMarkdown(say(message("Show in the PDF")), pdf)]),
    ].join(" · ");
  };
  const [verdict, ...others] = hover.lines.map((line) => say(line));
  const blocks = [
    ...(verdict === undefined ? [] : [`**${escapeMarkdown(verdict)}**`]),
    ...(others.length === 0 ? [] : [others.map(escapeMarkdown).join("  \n")]),
    ...(hover.draft === null
      ? []
      : [`${escapeMarkdown(say(message("The draft")))}\n\n> ${stretchesMarkdown(hover.draft, "changed")}`]),
    ...hover.excerpts.map((excerpt) => excerptMarkdown(excerpt, say, linkTo)),
  ];
  if (hover.source?.kind === "finding") blocks.push(linkTo(hover.source.source, hover.source.finding));
  if (hover.source?.kind === "source") blocks.push(linkTo(hover.source.source, null));
  return { range, contents: { kind: MarkupKind.Markdown, value: blocks.filter(Boolean).join("\n\n") } };
}

function excerptMarkdown(
  { source, finding, place, stretches }: Excerpt,
  say: Say,
  linkTo: (source: Source, finding: Finding) => string,
): string {
  const telling = stretches.some(({ mark }) => mark === "changed") ? "changed" : "quoted";
  const words = stretchesMarkdown(stretches, telling);
  const link = linkTo(source, finding);
  const heading = escapeMarkdown(`${say(place)}, ${source.setting.id}`);
  return `${heading}${link === "" ? "" : ` – ${link}`}\n\n> ${words}`;
}

/** In a near quotation the words that differ are bold, in an exact one those quoted. */
function stretchesMarkdown(stretches: readonly Stretch[], telling: Stretch["mark"]): string {
  return stretches
    .map(({ text, mark }) => (mark === telling ? boldMarkdown(text) : escapeMarkdown(text)))
    .join("");
}

function plainText({ lines, draft, excerpts }: Hover, say: Say): string {
  return [
    ...lines.map((line) => say(line)),
    ...(draft === null ? [] : [`${say(message("The draft"))}:\n${draft.map(({ text }) => text).join("")}`]),
    ...excerpts.map(
      ({ place, source, stretches }) =>
        `${say(place)}, ${source.setting.id}:\n${stretches.map(({ text }) => text).join("")}`,
    ),
  ].join("\n\n");
}
