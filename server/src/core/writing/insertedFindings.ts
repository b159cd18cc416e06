// A finding put into a draft where somebody asks for it: its words between the draft's own marks with their citation,
// or the citation alone, with the spaces, the case and the full stop that the place needs. Which words is not decided here.

import type { Concordance, ReadSource } from "../concordance/concordance.ts";
import type { TextEdit } from "../problem.ts";
import type { Finding } from "../report/inspectionReport.ts";
import { type Placed, type ResponseDocument, spanOf, type TextBlock } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { citationFor } from "./citations.ts";
import { openingAt, withFirstLetter } from "./firstLetter.ts";
import { marksOf, type QuotationMarks } from "./quotationMarks.ts";
import { nestedMarks } from "./quotationRepairs.ts";

/** Puts `words` of a finding in the place of `selection` (a caret is an empty one); null where no text may stand. */
export function quotationEdit(
  { response }: Pick<Concordance, "response">,
  selection: Span,
  { source, finding, words }: { source: ReadSource; finding: Finding; words: string },
): TextEdit | null {
  const span = selection.end > selection.start ? selection : behindFacts(response, selection);
  if (!holdsText(response, span)) return null;
  const { text } = response;
  const block = blockAt(response, span.start);
  const marks = marksOf(response, span);
  const body = words.trim().replace(/[.,;:]+$/, "");
  const opening = openingAt(textBefore(text, block, span.start));
  const cased = withFirstLetter(nestedMarks(body, marks.form), opening, source.report);
  const inCell = block?.fact.kind === "cell";
  const quoted = `${marks.open}${asMarkdown(cased, inCell)}${marks.close} ${citationFor(source.setting.id, finding)}`;
  const stop = /[.!?]$/.test(words.trim()) && block?.fact.kind !== "heading" && endsSentence(text, span.end);
  return {
    span,
    text: spaceBefore(text, span.start) + quoted + (stop ? "." : "") + spaceAfter(text, span.end),
  };
}

/**
 * Puts a citation of a finding behind `selection`, before the full stop that ends it, and behind a citation that is
 * there; null where no text may stand.
 */
export function citationEdit(
  { response }: Pick<Concordance, "response">,
  selection: Span,
  { source, finding }: { source: ReadSource; finding: Finding },
): TextEdit | null {
  const { text } = response;
  const selected = text.slice(selection.start, selection.end);
  const end = selection.start + selected.trimEnd().length;
  const caret = behindFacts(response, { start: end, end }).start;
  const line = text.slice(text.lastIndexOf("\n", caret - 1) + 1, caret);
  const stop = /[.!?]$/.test(line.trimEnd()) ? line.length - line.trimEnd().length + 1 : 0;
  const at = caret - stop;
  const span = { start: at, end: at };
  if (!holdsText(response, span)) return null;
  const citation = citationFor(source.setting.id, finding);
  return { span, text: spaceBefore(text, at) + citation + spaceAfter(text, at) };
}

/** The same words for no place in particular, as they are copied: between `marks`, with what cites them behind. */
export function quotedApart(words: string, citation: string, marks: QuotationMarks): string {
  const body = nestedMarks(words.trim().replace(/[.,;:]+$/, ""), marks.form);
  return `${marks.open}${asMarkdown(body, false)}${marks.close} ${citation}`;
}

/** Behind the citation, quotation of the report or word that holds a caret. */
function behindFacts({ text, citations, quotations }: ResponseDocument, { start: caret }: Span): Span {
  const round = [...citations, ...quotations.filter(({ fact }) => fact.form !== "block" && !fact.inSpeech)]
    .map((placed) => spanOf(placed))
    .find(({ start, end }) => start < caret && caret < end);
  const at = round?.end ?? caret;
  const inWord = /[\p{L}\p{N}]$/u.test(text.slice(0, at).slice(-2));
  const rest = inWord ? (/^(?:[\p{L}\p{N}]|['’‑-](?=\p{L}))+/u.exec(text.slice(at))?.[0].length ?? 0) : 0;
  return { start: at + rest, end: at + rest };
}

/** Not in the settings, in code or in a comment. */
function holdsText({ frontMatter, segments }: ResponseDocument, { start, end }: Span): boolean {
  if (frontMatter !== null && start < frontMatter.span.end && frontMatter.span.start <= end) return false;
  return !segments.some(({ fact, offset }) => {
    const closed = fact.kind === "code" || fact.kind === "comment";
    return closed && offset < end && start < offset + fact.text.trimEnd().length;
  });
}

/** The innermost block that holds an offset, its end included. */
function blockAt({ blocks }: ResponseDocument, offset: number): Placed<TextBlock> | undefined {
  return blocks.findLast((block) => {
    const { start, end } = spanOf(block);
    return start <= offset && offset <= end;
  });
}

/** What stands before a place in its paragraph; where no paragraph is yet, in its line. */
function textBefore(text: string, block: Placed<TextBlock> | undefined, offset: number): string {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(block === undefined ? line : Math.min(spanOf(block).start, offset), offset);
}

/** Nothing of the sentence follows: the line ends, its cell ends, or another sentence begins. */
function endsSentence(text: string, offset: number): boolean {
  const after = text.slice(offset, offset + 40).split("\n", 1)[0] ?? "";
  return /^\s*(?:$|\|)/.test(after) || /^\s+\p{Lu}\p{Ll}/u.test(after);
}

function spaceBefore(text: string, offset: number): string {
  return offset === 0 || /[\s([{“‘|]/.test(text.charAt(offset - 1)) ? "" : " ";
}

function spaceAfter(text: string, offset: number): string {
  return /^[\p{L}\p{N}“‘([@|]/u.test(text.slice(offset, offset + 2)) ? " " : "";
}

/** The report's own characters print as they are. */
function asMarkdown(words: string, inCell: boolean): string {
  const kept = words.replace(/[\\`*_<>]/g, "\\$&");
  return inCell ? kept.replaceAll("|", "\\|") : kept;
}
