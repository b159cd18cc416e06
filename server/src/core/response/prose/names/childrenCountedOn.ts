// Finds counts below five that say "children" no more: a number alone, "two of them", where the words before told of
// children and of nothing else that could be counted.

import { sought } from "../../../sought.ts";
import type { Span } from "../../../text.ts";
import { smallNumber } from "./childCounts.ts";
import { isGeneral, publicPart, speaks, upToNextClause } from "./childFeatures.ts";

const few = "(?<few>one|two|three|four|[1-4])";
const young =
  "(?:children|young\\s(?:people|persons|men|women)|care\\sleavers|babies|boys|girls|toddlers|infants|teenagers|siblings|brothers|sisters|pupils)";

/** "Two of them", "four of those": of whom, the words before say. */
const ofThem = sought(new RegExp(`\\b${few}\\sof\\s(?:them|those|these)(?![\\p{L}]|\\s\\p{Ll}+s\\b)`, "giu"));
/** "There were two", "Two were placed …": a number that stands for them. */
const alone = sought(
  new RegExp(
    `(?:^\\W*|[:;–—-]\\s|\\bthere\\s(?:were|are|was|is)\\s)(?:only\\s|just\\s)?${few}(?=[,.;]|\\s(?:(?:of\\swhom|still|now|also|both|later|then|have|has|had|were|was|are|is|remain(?:s|ed)?|went|came|left|live|lives|lived|moved|returned|stayed)\\b|\\p{Ll}+ed\\b)|\\s*$)`,
    "giu",
  ),
);
/** "Twelve children, two of whom". */
const ofWhom = sought(
  new RegExp(`\\b${young}(?![’'])[^.;:]{0,60}?[,;(–—]\\s?(?:(?:only|just)\\s)?${few}\\sof\\swhom`, "giu"),
);
/** "Of whom subject to a plan: 1." */
const ofWhomLabel = sought(
  new RegExp(`^\\W*[Oo]f\\s(?:whom|these|those|which)\\b[^.;:]{0,70}:\\s${few}(?=[.;]|\\s*$)`, "u"),
);
/** "… ; children under ten in such a setting, two". */
const listedLast = sought(new RegExp(`[;:]\\s${young}\\s[^.;:,]{3,60},\\s${few}(?=[.;]|\\s*$)`, "gu"));
/** "The two that fell short both concerned children with …". */
const concerned = sought(
  new RegExp(
    `\\b(?:two|three)\\s(?:(?:cases|plans|complaints|files|incidents|audits)\\s)?(?:that|which)\\b[^.;]{0,40}\\s(?:both|all)\\s(?:concern(?:ed)?|involved?|relate[sd]?\\sto)\\s${young}`,
    "giu",
  ),
);

const children = new RegExp(`\\b(?:${young}|(?:every|each)\\s(?:child|young\\sperson))(?!['’\\p{L}])`, "iu");
/** What else could be counted, as far as its ending tells. */
const others = /(?<![\p{L}])\p{Ll}{2,}[^s\s\P{L}]s(?![\p{L}])/gu;
const noOthers =
  /^(?:was|has|his|hers|theirs|ours|this|its|always|across|besides|towards|perhaps|days|weeks|months|years|nights|hours|terms|children|girls|boys|babies|siblings|brothers|sisters|leavers|toddlers|infants|teenagers|pupils|does|says|remains|lives|needs|yours|sometimes|times|afterwards|twins)$/;

/** "How many of our …". */
const askedOf = /\b[Hh]ow\smany\s(?:\p{Ll}+\s){0,3}$/u;

/** `before`: the passage's words before the sentence. */
export function countedOnIn(sentence: string, before: string): Span[] {
  const found: Span[] = [];
  if (!smallNumber.test(sentence)) return found;
  const add = (match: RegExpExecArray, written: string, from = 0): void => {
    const start = match.index + match[0].indexOf(written, from);
    const span = { start, end: start + written.length };
    if (!found.some((each) => each.start < span.end && span.start < each.end)) found.push(span);
  };
  for (const match of ofThem.all(sentence)) {
    if (tellsOfChildren(`${lastOf(before)}${sentence.slice(0, match.index)}`, false)) add(match, match[0]);
  }
  for (const match of alone.all(sentence)) {
    const opens = match.index === 0 && sentence.slice(0, match.index + match[0].length).length < 16;
    const told = opens ? lastOf(before) : sentence.slice(0, match.index);
    if (tellsOfChildren(told, true)) add(match, match.groups?.["few"] ?? "", leadOf(match));
  }
  for (const match of ofWhom.all(sentence)) {
    const told = sentence.slice(0, match.index + match[0].length);
    if (tellsOfChildren(told, false)) add(match, `${match.groups?.["few"] ?? ""} of whom`);
  }
  const label = ofWhomLabel.exec(sentence);
  if (label !== null && tellsOfChildren(lastOf(before), false))
    add(label, label.groups?.["few"] ?? "", leadOf(label));
  for (const match of listedLast.all(sentence)) add(match, match.groups?.["few"] ?? "", leadOf(match));
  for (const match of concerned.all(sentence)) add(match, match[0]);
  return found.filter(({ start, end }) => {
    const clause = Math.max(0, ...[": ", "; "].map((mark) => sentence.lastIndexOf(mark, start)));
    return !isGeneral(upToNextClause(sentence, end).slice(clause)) && !isPublic(sentence, end);
  });
}

/** Where in a match its last word begins, which is the number. */
function leadOf({ 0: written, groups }: RegExpExecArray): number {
  return written.length - (groups?.["few"] ?? "").length;
}

function isPublic(sentence: string, end: number): boolean {
  return publicPart.test(sentence) || speaks.test(sentence.slice(end));
}

function lastOf(before: string): string {
  return /[^.!?]*[.!?]?\s*$/.exec(before)?.[0] ?? "";
}

/** Whether children are the first that words speak of in the plural; `only`: and the last. */
function tellsOfChildren(words: string, only: boolean): boolean {
  const told = children.exec(words);
  if (told === null) return false;
  if (askedOf.test(words.slice(0, told.index))) return true;
  const stretch = only ? words : words.slice(0, told.index);
  return [...stretch.matchAll(others)].every(([word]) => noOthers.test(word));
}
