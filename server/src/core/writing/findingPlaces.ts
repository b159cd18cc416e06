// How a place in a report is named to a reader and to a program. Never looks anything up.

import { type FindingLink, type Message, message, renderMessage } from "../problem.ts";
import type { Finding, InspectionReport, Judgement } from "../report/inspectionReport.ts";
import type { SourceSetting } from "../settings.ts";

/** The finding as problems, hovers and JSON point at it. */
export function linkTo(source: { readonly setting: SourceSetting }, finding: Finding): FindingLink {
  const { id, paragraph, page, endPage } = finding;
  return { source: source.setting.id, id, paragraph, page, endPage };
}

/** Where the report speaks of a judgement: the section of its name, or for all of it the summary; empty for neither. */
export function linksToJudgement(
  source: { readonly setting: SourceSetting; readonly report: InspectionReport },
  judgement: Judgement | null,
): FindingLink[] {
  if (judgement === null) return [];
  const { sections, summary } = source.report;
  const named = sections.find(({ title }) => title.toLowerCase() === judgement.name.toLowerCase());
  const opening = named?.findings[0] ?? (/^overall\b/i.test(judgement.name) ? summary[0] : undefined);
  return opening === undefined ? [] : [linkTo(source, opening)];
}

/** A finding's place as a message opens with it: "Paragraph 12 (page 3)", "The summary (page 1)". */
export function placeOf({ id, paragraph, page }: Finding): Message {
  if (paragraph !== null) return message("Paragraph {0} (page {1})", paragraph, page);
  const number = /-(\d+)$/.exec(id)?.[1] ?? "";
  if (id.startsWith("summary-")) return message("The summary (page {0})", page);
  if (id.startsWith("area-")) return message("Area for improvement {0} (page {1})", number, page);
  if (id.startsWith("priority-")) return message("Area for priority action {0} (page {1})", number, page);
  return message("Page {0}", page);
}

/** A finding's place as a list names it: with its first words where nothing on its page has a number. */
export function nameInList(finding: Finding): Message {
  const place = placeOf(finding);
  const isNumbered = finding.paragraph !== null || /^(?:area|priority)-/.test(finding.id);
  return isNumbered ? place : message("{0}: {1}", place, inMessage(finding.text, 48));
}

/** The same where it must be said which source that is: "Paragraph 12 (page 3) of ilacs-2022". */
export function placeIn({ setting }: { readonly setting: SourceSetting }, finding: Finding): Message {
  return message("{0} of {1}", placeOf(finding), setting.id);
}

/** A finding's place as text in English, for what is written to a file or a terminal. */
export function placeName(finding: Finding): string {
  return renderMessage(placeOf(finding));
}

/** The same with the source's name. */
export function placeNameIn(source: { readonly setting: SourceSetting }, finding: Finding): string {
  return renderMessage(placeIn(source, finding));
}

/**
 * Words as a message quotes them: without the full stop that ends them, and of a long passage only its beginning,
 * cut at a word, so that the message stays readable.
 */
export function inMessage(passage: string, limit = 240): string {
  const words = passage.replace(/[.,;:]$/, "");
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}
