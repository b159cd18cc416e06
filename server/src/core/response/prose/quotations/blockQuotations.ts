// A block quote's paragraph is a quotation without marks: whose words it holds the text above it says, or the
// line that closes it. What stands with it (a citation, a framework reference) is not quoted.

import type { Attribution, Quotation, Speech } from "../../responseDocument.ts";
import type { Span } from "../../../text.ts";
import type { Passage } from "../passage.ts";
import { passageSpan, sliceProse } from "../passage.ts";
import { signatureIn, signedBy } from "./signatures.ts";

/** What a block quote's passage is, with its place in the passage; null for any other passage. */
export type BlockQuotation =
  | { readonly at: Span; readonly quotation: Quotation }
  | { readonly at: Span; readonly speech: Speech }
  | null;

/** `marked`: what stands between quotation marks in the passage; `announced`: whose words the text above announces. */
export function blockQuotationIn(
  passage: Passage,
  marked: readonly Span[],
  citations: readonly Span[],
  announced: Attribution | null,
): BlockQuotation {
  const { text, block } = passage;
  if (
    !block.inBlockQuote ||
    block.kind !== "paragraph" ||
    marked.some(({ end, start }) => end - start > 60)
  ) {
    return null;
  }
  if (/^\s*["“‘']/.test(text) || signatureIn(text) !== null) return null;
  const signature = signatureEnding.exec(text);
  const at = quotedWords(text, Math.min(signature?.index ?? text.length, citations[0]?.start ?? text.length));
  if (!/\p{L}+\P{L}+\p{L}+\P{L}+\p{L}+/u.test(text.slice(at.start, at.end))) return null;
  const name = signature?.[1];
  const attribution = name === undefined ? (announced ?? nobody) : signedBy(name);
  if (attribution.to === "person") {
    return { at, speech: { span: passageSpan(passage, at.start, at.end) } };
  }
  return { at, quotation: unmarked(passage, at, attribution) };
}

/**
 * All of a cell that holds a report's printed words without marks; `marked` as above. Null for any other passage, and
 * for a cell that says "None" or "Not applicable".
 */
export function printedCellIn(passage: Passage, marked: readonly Span[]): BlockQuotation {
  const { text, block } = passage;
  if (block.cell?.comment !== "printed" || marked.length > 0) return null;
  const at = quotedWords(text, text.length);
  if (!/\p{L}+\P{L}+\p{L}+\P{L}+\p{L}+/u.test(text.slice(at.start, at.end))) return null;
  const attribution: Attribution = { to: "inspectors", words: block.cell.header, inspection: "current" };
  return { at, quotation: unmarked(passage, at, attribution) };
}

function unmarked(passage: Passage, at: Span, attribution: Attribution): Quotation {
  const { block, offset } = passage;
  const span = passageSpan(passage, at.start, at.end);
  return {
    span,
    inner: span,
    prose: sliceProse(block.prose, offset + at.start, offset + at.end),
    form: "block",
    attribution,
    inSpeech: false,
    sentence: span,
    emphasis: false,
  };
}

/** "… for help. — Ofsted, 2026" */
const signatureEnding = /\s[—–]\s?(\p{Lu}[^.;:!?]{2,80})$/u;

const nobody: Attribution = { to: "nobody", words: "", inspection: "current" };

/** The words up to `end`, without a reference to the framework that closes them: "… (outcome 3, national framework)". */
function quotedWords(text: string, end: number): Span {
  const upTo = text
    .slice(0, end)
    .replace(/\s*[([](?=[^()[\]]*\b(?:outcome|enabler|principle)s?\b)[^()[\]]*[)\]]\.?\s*$/i, "")
    .trimEnd();
  return { start: upTo.length - upTo.trimStart().length, end: upTo.length };
}
