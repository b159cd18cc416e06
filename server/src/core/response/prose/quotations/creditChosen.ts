// Says which of the credits that a sentence gives is that of some words it quotes: the nearest that leads to them, or one
// that follows. Works on a masked sentence.

import type { Credit } from "./creditReader.ts";
import { isNamedByOthers } from "./rivals.ts";
import { masked } from "../sentences.ts";

/**
 * The credit of words at `start`–`end` of a sentence: one that follows them directly ("“…,” said Cllr Marsh"),
 * else the nearest before them, else one that ends the sentence ("…, an Ofsted inspector has concluded").
 */
export function creditFor(
  start: number,
  end: number,
  sentence: string,
  credits: readonly Credit[],
): Credit | null {
  let index = firstFrom(credits, end);
  let before: Credit | null = null;
  for (let back = index - 1; back >= 0 && before === null; back -= 1) {
    const credit = credits[back];
    if (credit !== undefined && credit.end <= start) before = credit;
  }
  let after: Credit | null = null;
  for (const last = index + 12; index < last && after === null; index += 1) {
    if (credits[index]?.follows === true) after = credits[index] ?? null;
  }
  const inverted = after !== null && /^[\s,.]*$/.test(sentence.slice(end, after.start));
  // "The hubs were singled out by name: “…”, according to Ofsted."
  if (inverted && after !== null && (before === null || before.to === "nobody")) return after;
  if (before !== null) {
    // "Ofsted report: “We are proud”, says leader": the speaker closes the line.
    if (inverted && after?.to === "person") return after;
    const others = isAside(before, start, sentence) || isNamedByOthers(sentence.slice(before.end, start));
    return before.to === "nobody" || others ? null : before;
  }
  // "“…”, the inspectors write, and …".
  const next = credits[firstFrom(credits, end)];
  const closes = next !== undefined && clauseOf.test(sentence.slice(end, next.start));
  if (closes && next.to !== "nobody" && /^\s?[,;]/.test(sentence.slice(next.end))) return next;
  return after === null || after.to === "nobody" || isInsertion(sentence, start, end, after) ? null : after;
}

/** "Our home – to its visitors “…” – is praised by Ofsted": what dashes set apart is not what the sentence goes on about. */
function isInsertion(sentence: string, start: number, end: number, { start: credited }: Credit): boolean {
  return / [–—] [^–—()]*$/.test(sentence.slice(0, start)) && / [–—] /.test(sentence.slice(end, credited));
}

/** "“…”, the inspectors felt, …": from the words to a verb, with nothing but its subject. */
const clauseOf = /^,\s(?:as\s)?(?:(?!and\b|but\b|which\b|who\b)[\p{L}’'-]+\s){0,4}$/iu;

/** "The group, which the report calls “small”, has sent us “…”": its clause and its quotation close before these words. */
function isAside(credit: Credit, start: number, sentence: string): boolean {
  const between = sentence.slice(credit.end, start);
  if (others.test(between)) return true;
  const said = sentence.slice(Math.max(0, credit.end - 60), credit.end);
  if (relative.test(said) && sayOthers.test(between)) return true;
  if (!/,\s(?:which|whom|that|as)\s(?:[\p{L}’'-]+\s){1,4}[\p{L}’'-]+$/u.test(said)) return false;
  return closed.test(between);
}

/** "In a survey which the inspectors saw, nine in ten carers said that they “…”": they say it, not whoever saw it. */
const relative = /\b(?:which|whom|whose)\s(?:[\p{L}’'-]+\s){1,4}[\p{L}’'-]+$/u;
const sayOthers =
  /^,\s[^,;]*\s(?:said|say|told|answer(?:ed)?|replied|wrote|felt|feel|agreed?|thought|think|ticked)\s/;
/** "The report praises our offer; one care leaver summed it up as “": another sentence, all but the full stop. */
const others = /;\s(?:one|an?|our|some|many|another|we)\s/;
const closed = new RegExp(`${masked}[^,;]*,\\s(?!and\\b|or\\b|but\\b)\\p{Ll}`, "u");

/** The index of the first of `items`, which are in order, that starts at `from` or after. */
export function firstFrom(items: readonly { readonly start: number }[], from: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
