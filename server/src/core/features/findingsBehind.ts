// The findings most likely behind a sentence of the draft that neither quotes nor cites: what a hover shows of them,
// and the citations that can be put behind the sentence. A likeness only; nothing here is ever a problem.

import type { Concordance, ReadSource, Source } from "../concordance/concordance.ts";
import { findingIndexOf } from "../concordance/search/findingIndex.ts";
import { type FoundFinding, searchFindings } from "../concordance/search/findingSearch.ts";
import { type Fix, type Message, message } from "../problem.ts";
import type { Finding } from "../report/inspectionReport.ts";
import { sentencesOf } from "../response/prose/sentences.ts";
import { proseSpan, spanOf } from "../response/responseDocument.ts";
import { type Span, tokenise } from "../text.ts";
import { citationFor } from "../writing/citations.ts";
import { inMessage, placeOf } from "../writing/findingPlaces.ts";
import { excerptOf, type Excerpt } from "./excerpts.ts";

/** What a hover shows of the findings behind a sentence. */
export interface FindingsBehind {
  /** The sentence. */
  readonly span: Span;
  readonly lines: readonly Message[];
  /** Best first. */
  readonly excerpts: readonly Excerpt[];
  readonly source: null;
}

/** Findings shown at most, and words that a sentence must have: less is a label, or a row's number. */
const shownLimit = 3;
const leastWords = 4;

/**
 * The findings behind the sentence at `offset`; null where no sentence stands there or no report is read. `isTold`: a
 * problem there says what the report has, so that none is near need not be said.
 */
export function findingsBehind(
  concordance: Concordance,
  offset: number,
  isTold = false,
): FindingsBehind | null {
  const sentence = sentenceAt(concordance, offset);
  if (sentence === null || !concordance.sources.some(isRead)) return null;
  const { span } = sentence;
  const near = nearFindings(concordance, sentence.text);
  if (near.length === 0) {
    if (isTold) return null;
    return { span, lines: [message("No finding is near this sentence.")], excerpts: [], source: null };
  }
  const lines = [message("Nearest in the report, by likeness of words alone:")];
  const excerpts: Excerpt[] = [];
  for (const { source, found } of near) {
    if (found.finding === null)
      lines.push(message("The judgements ({0}): {1}", source.setting.id, found.text));
    else excerpts.push(excerptOf(source, found.finding, null, []));
  }
  return { span, lines, excerpts, source: null };
}

/** A citation of each finding near the sentence at `offset`, to be put at its end; none where it cites already. */
export function citationsToInsert(concordance: Concordance, offset: number): Fix[] {
  const sentence = sentenceAt(concordance, offset);
  if (sentence === null) return [];
  const { span, text } = sentence;
  const cited = concordance.citations.some(({ citation }) => {
    const { start, end } = spanOf(citation);
    return start < span.end && span.start < end;
  });
  if (cited) return [];
  const written = concordance.response.text.slice(span.start, span.end);
  const at = span.start + written.replace(/[.!?…;:\s]+$/, "").length;
  return nearFindings(concordance, text).flatMap(({ source, found }): Fix[] => {
    const { finding } = found;
    if (finding === null) return [];
    const citation = citationFor(source.setting.id, finding);
    return [
      {
        title: message(
          "Insert citation {0}: {1}, {2}",
          citation,
          placeOf(finding),
          inMessage(finding.text, 60),
        ),
        safe: false,
        edits: [{ span: { start: at, end: at }, text: ` ${citation}` }],
      },
    ];
  });
}

/** A sentence of a draft's running text or of a table's cell. */
export interface DraftSentence {
  /** In the draft. */
  readonly span: Span;
  /** Its words, with "…" for each of some stretches of the draft, and without others. */
  readonly textWithout: (stretches: readonly Span[], dropped?: readonly Span[]) => string;
}

/** Every sentence of a draft but its headings, in order. */
export function sentencesOfDraft({ response }: Concordance): DraftSentence[] {
  return response.blocks.flatMap((block) => {
    const { kind, prose, cell } = block.fact;
    if (kind === "heading" || cell?.row === 0) return [];
    return sentencesOf(prose.text).map(({ start, end }): DraftSentence => {
      const span = spanOf(block, proseSpan(prose, start, end));
      const textWithout = (stretches: readonly Span[], dropped: readonly Span[] = []): string => {
        const inSentence = (each: Span): boolean => each.start < span.end && span.start < each.end;
        const within = stretches.filter(inSentence);
        const gone = dropped.filter(inSentence);
        let text = "";
        for (let at = start; at < end; at += 1) {
          const place = spanOf(block, proseSpan(prose, at, at + 1)).start;
          const isIn = (each: Span): boolean => each.start <= place && place < each.end;
          if (gone.some(isIn)) continue;
          const left = within.some(isIn);
          if (!left) text += prose.text.charAt(at);
          else if (!text.endsWith("…")) text += "…";
        }
        return text;
      };
      return { span, textWithout };
    });
  });
}

/** The findings likest to some words, in any source read; empty where none is near. */
export function findingsNear(
  concordance: Concordance,
  text: string,
  limit: number,
): { readonly source: ReadSource; readonly finding: Finding }[] {
  return nearFindings(concordance, text)
    .flatMap(({ source, found: { finding } }) => (finding === null ? [] : [{ source, finding }]))
    .slice(0, limit);
}

interface NearFinding {
  readonly source: ReadSource;
  readonly found: FoundFinding;
}

function nearFindings({ sources }: Concordance, text: string): NearFinding[] {
  return sources
    .filter(isRead)
    .flatMap((source) =>
      searchFindings(findingIndexOf(source.report), text, shownLimit)
        .filter(({ near }) => near)
        .map((found) => ({ source, found })),
    )
    .sort((a, b) => b.found.likeness - a.found.likeness)
    .slice(0, shownLimit);
}

/** The sentence of running text or of a table cell that holds `offset`, its words without citations. */
function sentenceAt({ response }: Concordance, offset: number): { span: Span; text: string } | null {
  for (const block of response.blocks) {
    const { start, end } = spanOf(block);
    if (start > offset) break;
    if (end < offset || block.fact.kind === "heading") continue;
    const { prose } = block.fact;
    for (const sentence of sentencesOf(prose.text)) {
      const span = spanOf(block, proseSpan(prose, sentence.start, sentence.end));
      if (offset < span.start || span.end < offset) continue;
      const text = prose.text.slice(sentence.start, sentence.end).replace(/\[@[^\]]*\]/g, " ");
      return tokenise(text).length < leastWords ? null : { span, text };
    }
  }
  return null;
}

function isRead(source: Source): source is ReadSource {
  return source.state === "read" && source.report !== null;
}
