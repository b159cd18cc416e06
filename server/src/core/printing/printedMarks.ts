// The places of a draft where something else is printed than its characters: numbers, citations, cross-references,
// and comments, of which nothing is printed. Found once, before the text is walked.

import type { Concordance, MatchedCitation } from "../concordance/concordance.ts";
import { placeOf } from "../concordance/numbering/numberLabels.ts";
import { type ParagraphNumber, type Placed, spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { printedNumbers } from "./printedNumbers.ts";
import type { PrintedNumber } from "./printedResponse.ts";

export type Mark =
  | { readonly kind: "number"; readonly span: Span; readonly number: PrintedNumber }
  | { readonly kind: "citation"; readonly span: Span; readonly citations: readonly MatchedCitation[] }
  | {
      readonly kind: "reference";
      readonly span: Span;
      readonly anchor: string;
      readonly isNumber: boolean;
      /** Where in it the target's own label begins. */
      readonly labelAt: number;
    }
  | { readonly kind: "hidden"; readonly span: Span };

export interface PrintedMarks {
  /** In order, none overlapping another. */
  readonly marks: readonly Mark[];
  /** What is called for by cross-references, by its place: a number's first character, or a block's. */
  readonly anchors: ReadonlyMap<number, string>;
  /** The numbers printed, by their place. */
  readonly numbers: ReadonlyMap<number, PrintedNumber>;
}

export function printedMarks(concordance: Concordance): PrintedMarks {
  const { response, numbering } = concordance;
  const numbers = new Map([...headingNumbers(concordance), ...printedNumbers(numbering)]);
  const anchors = new Map<number, string>();
  const found: Mark[] = [...referencesOf(concordance, numbers, anchors), ...citationsOf(concordance)];
  for (const number of [...response.numbers, ...numbersOfHeadings(concordance)]) {
    const printed = numbers.get(placeOf(number));
    if (printed !== undefined && number.fact.form === "plain") {
      found.push({ kind: "number", span: spanOf(number), number: printed });
    }
  }
  for (const comment of response.text.matchAll(/\{>>[\s\S]*?<<\}/g)) {
    const span = { start: comment.index, end: comment.index + comment[0].length };
    found.push({ kind: "hidden", span });
  }
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const marks: Mark[] = [];
  for (const mark of found) if (mark.span.start >= (marks.at(-1)?.span.end ?? 0)) marks.push(mark);
  return { marks, anchors, numbers };
}

/** Headings' own numbers, also those that no paragraph's number goes on from. */
function headingNumbers(concordance: Concordance): [number, PrintedNumber][] {
  return numbersOfHeadings(concordance).map((number) => {
    const { written, value } = number.fact;
    return [placeOf(number), { written, path: value, counted: "digits", level: 0, run: -1 }];
  });
}

/** None where the settings say that nothing is numbered. */
function numbersOfHeadings({ response, settings }: Concordance): Placed<ParagraphNumber>[] {
  if (settings.numbering === "none") return [];
  return response.blocks.flatMap(({ fact: { kind, number }, ...place }) =>
    kind === "heading" && number !== null ? [{ fact: number, ...place }] : [],
  );
}

function referencesOf(
  { crossReferences, response }: Concordance,
  numbers: ReadonlyMap<number, PrintedNumber>,
  anchors: Map<number, string>,
): Mark[] {
  return crossReferences.flatMap(({ crossReference, targets }) => {
    const whole = spanOf(crossReference);
    return crossReference.fact.targets.flatMap(({ label, span }, index): Mark[] => {
      const target = targets[index] ?? null;
      if (target === null) return [];
      const place = placeOf(target);
      const anchor = anchors.get(place) ?? nameFor(crossReference.fact.kind, label, anchors);
      anchors.set(place, anchor);
      const own = spanOf(crossReference, span);
      // The first of several has the word before it; those after it stand for themselves.
      const start = index === 0 ? Math.min(whole.start, own.start) : own.start;
      const words = response.text.slice(own.start, own.end);
      const isNumber = numbers.get(place)?.written.replace(/\.+$/, "") === words;
      return [
        {
          kind: "reference",
          span: { start, end: own.end },
          anchor,
          isNumber,
          labelAt: own.start - start,
        },
      ];
    });
  });
}

/** `paragraph-12`; a second one of the label gets a number of its own. */
function nameFor(kind: string, label: string, taken: ReadonlyMap<number, string>): string {
  const name = `${kind}-${label}`
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/-$/, "");
  const names = new Set(taken.values());
  for (let more = 1; ; more += 1) {
    const candidate = more === 1 ? name : `${name}-${more}`;
    if (!names.has(candidate)) return candidate;
  }
}

/** Citations by key; those of one pair of brackets are one. */
function citationsOf({ citations, response: { text } }: Concordance): Mark[] {
  const marks: { kind: "citation"; span: Span; citations: MatchedCitation[] }[] = [];
  let open = false;
  for (const matched of citations) {
    if (matched.citation.fact.key === null) continue;
    const span = spanOf(matched.citation);
    const last = marks.at(-1);
    if (open && last !== undefined && text.charAt(span.start) !== "[") {
      last.span = { start: last.span.start, end: span.end };
      last.citations.push(matched);
    } else marks.push({ kind: "citation", span, citations: [matched] });
    open = text.charAt(span.end - 1) !== "]";
  }
  return marks;
}
