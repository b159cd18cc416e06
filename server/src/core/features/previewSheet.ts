// What a draft's preview shows otherwise than it is written: citations in the words of print, framework references
// in their usual form, each with what it rests on; and the numbers that open paragraphs. Plain data, no markup.

import type { Concordance, MatchedCitation, MatchedFrameworkMention } from "../concordance/concordance.ts";
import { joined, type Message, message } from "../problem.ts";
import { type Placed, spanOf } from "../response/responseDocument.ts";
import type { ResponseKind } from "../settings.ts";
import type { Span } from "../text.ts";
import { citationWords } from "../printing/citationWords.ts";
import { canonicalMention } from "../writing/canonicalForms.ts";
import { plainDay } from "../writing/dateForms.ts";
import { inMessage, placeOf } from "../writing/findingPlaces.ts";
import { citationTargets } from "./definition.ts";

export interface PreviewSheet {
  /** "Action plan · Northmere · 11 May 2026"; null where the settings say nothing. */
  readonly about: Message | null;
  /** Each written form once. */
  readonly marks: readonly PreviewMark[];
  /** The numbers of paragraphs that are no items of a list, as written, each once. */
  readonly numbers: readonly string[];
}

export interface PreviewMark {
  readonly kind: "citation" | "reference";
  readonly written: string;
  /** Empty where print leaves it out. */
  readonly shown: string;
  /** The report's words or the item's title, a line each; none where there are none. */
  readonly words: readonly (Message | string)[];
}

/** Findings and characters of each shown at most: more are better read in the report. */
const mostFindings = 3;
const mostCharacters = 400;

export function previewSheetOf(concordance: Concordance): PreviewSheet {
  const { response, citations, frameworkMentions } = concordance;
  const marks = [
    ...citations.flatMap((matched) => citationMark(matched, concordance)),
    ...frameworkMentions.flatMap((matched) => referenceMark(matched, concordance)),
  ];
  const numbers = response.numbers
    .filter(({ fact }) => fact.form === "plain")
    .map(({ fact }) => fact.written);
  return {
    about: aboutDraft(concordance),
    marks: [...new Map(marks.map((mark) => [mark.written, mark])).values()],
    numbers: [...new Set(numbers)],
  };
}

function aboutDraft({ settings: { kind, authority, date } }: Concordance): Message | null {
  const day = date === null ? null : plainDay(date);
  const parts = [kind === null ? null : kindNames[kind], authority, day].filter((part) => part !== null);
  return parts.length === 0 ? null : joined(parts, " · ");
}

const kindNames: Readonly<Record<ResponseKind, Message>> = {
  "press-statement": message("Press statement"),
  "action-plan": message("Action plan"),
  "committee-report": message("Committee report"),
  "visit-response": message("Response to a visit"),
  "factual-accuracy-comments": message("Comments on factual accuracy"),
};

function citationMark(matched: MatchedCitation, concordance: Concordance): PreviewMark[] {
  const { citation, source, locators } = matched;
  const written = writtenIn(concordance, citation);
  const words = citationTargets(matched)
    .flatMap((target) => (target.kind === "finding" ? [target.finding] : []))
    .slice(0, mostFindings)
    .map((finding) => message("{0}: {1}", placeOf(finding), inMessage(finding.text, mostCharacters)));
  const told = { kind: "citation", written, words } as const;
  // Natural words stand in print as they are.
  if (citation.fact.key === null) return words.length === 0 ? [] : [{ ...told, shown: written }];
  if (source === null) return [];
  if (concordance.settings.kind === "press-statement") return [{ ...told, shown: "" }];
  // What was written inside the brackets and names no place is kept: "[see @ilacs-2026, the annex]".
  if (locators.length === 0 && /[\s,]/.test(written)) return [{ ...told, shown: written }];
  const naming = concordance.sources.length > 1 ? "dated" : "short";
  return [{ ...told, shown: `(${citationWords(matched, naming)})` }];
}

function referenceMark(matched: MatchedFrameworkMention, concordance: Concordance): PreviewMark[] {
  const { mention, verdict, framework } = matched;
  const { fact } = mention;
  if (verdict === "unknown" || verdict === "ordinary" || !fact.bracketed) return [];
  const items = (framework ?? concordance.frameworkInUse.edition).items.filter(
    ({ kind }) => kind.toLowerCase() === fact.kind,
  );
  const written = writtenIn(concordance, mention);
  const titles = items
    .filter(({ number }) => fact.numbers.some((each) => each.number === number))
    .map(({ kind, number, title }) => `${kind} ${number ?? ""}: ${title}`);
  const shown = verdict === "irregular" ? canonicalMention(fact, matched, items) : written;
  return titles.length === 0 ? [] : [{ kind: "reference", written, shown, words: titles }];
}

function writtenIn({ response }: Concordance, placed: Placed<{ readonly span: Span }>): string {
  const { start, end } = spanOf(placed);
  return response.text.slice(start, end).replace(/\s+/g, " ");
}
