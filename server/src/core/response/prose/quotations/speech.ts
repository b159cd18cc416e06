// A named person's words and how they carry from paragraph to paragraph: what a lead-in announces, what the next
// paragraph is entered with. Decides nothing about the inspectors' words.

import type { Attribution, SpeechState, TextBlock } from "../../responseDocument.ts";
import type { Credit } from "./creditReader.ts";
import type { QuotedText } from "./quotationMarks.ts";
import type { Span } from "../../../text.ts";

export const silent: SpeechState = { openSpeech: false, announced: null, spokenOf: null };

/** What a passage begins with when a speech was left open above it. */
export type Continuation =
  /** Its first quotation is the speech going on. */
  | { readonly kind: "mark" }
  /** The speech goes on without an opening mark, up to a closing one. */
  | { readonly kind: "close"; readonly span: Span }
  | null;

/** A speech left open ends at a heading, a table cell or a paragraph that opens without a mark. */
export function continuationOf(
  text: string,
  block: TextBlock,
  quoted: QuotedText,
  entry: SpeechState,
): Continuation {
  if (!entry.openSpeech || block.kind !== "paragraph") return null;
  const first = quoted.pairs[0];
  if (first !== undefined && text.slice(0, first.start).trim() === "") return { kind: "mark" };
  const { strayClose } = quoted;
  if (strayClose === null || (first !== undefined && first.start < strayClose)) return null;
  return { kind: "close", span: { start: 0, end: strayClose + 1 } };
}

/**
 * Whose words a lead-in announces: its last sentence ends with a colon ("The report notes:"). `credits` are that sentence's.
 */
export function announcedBy(sentence: string, credits: readonly Credit[]): Attribution | null {
  const asked = askedOf(sentence, credits);
  if (asked !== null) return asked;
  const last = credits.at(-1);
  if (/:\s*$/.test(sentence) && last !== undefined && last.to !== "nobody") return attributionOf(last);
  return null;
}

/** "The inspectors’ verdict?", "What did Ofsted say of it?": the words after it answer. `credits` are that sentence's. */
export function askedOf(sentence: string, credits: readonly Credit[]): Attribution | null {
  const last = credits.at(-1);
  if (last === undefined && lineAsked.test(sentence))
    return { to: "inspectors", words: sentence.trim(), inspection: "current" };
  if (last === undefined || !/\?\s*$/.test(sentence.slice(-4)) || !asksInspectors.test(sentence)) return null;
  return credits.every(({ to }) => to === "inspectors" || to === "absent") ? attributionOf(last) : null;
}

/** "What did they say of it? That it “…”." */
export const answersThat = /^\W*That\s(?!is\b|was\b|said\b)(?:[\p{L}’'-]+\s){1,6}?\uFFFC/u;

/** "The best line in the whole report?" */
const lineAsked =
  /\b(?:lines?|sentences?|phrases?|words?|passage|paragraph|compliment|finding|verdict|page)\s(?:\p{Ll}+\s){0,4}?(?:in|of|from)\s(?:the\s|this\s)?(?:\p{Ll}+\s)?(?:report|letter|inspectors|Ofsted)\s?\?\s*$/u;
const asksInspectors =
  /^\W*(?:(?:and|so|but)\s)?(?:(?:what|how|where)\s(?:exactly\s)?(?:(?:did|does|do|has|have|had|was|is)\s)?)?(?:the\s|their\s|its\s)?(?:[\p{L}’'-]+\s)?(?:ofsted|inspect\p{L}*|report|letter|hmi|verdict|conclusion|words|view)(?!\p{L})/iu;

export function attributionOf({ to, words, inspection }: Credit): Attribution {
  return { to, words, inspection };
}
