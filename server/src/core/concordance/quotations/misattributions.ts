// Finds whom a draft says quoted words of, and whom the report says them of, where the two are not the same people.

import { matchesOf } from "../../matches.ts";
import type { Placed, Quotation, ResponseDocument } from "../../response/responseDocument.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import type { FindingPlace, MatchedQuotation } from "../concordance.ts";
import { sentenceAround, sentencesIn } from "../facts/reportSentences.ts";
import { isOther, otherThan, subjectAfter, type Told, toldIn } from "./clauseSubjects.ts";
import {
  goesOnFromAbove,
  isGroupAlone,
  mayBeMeant,
  namesPeople,
  type Subject,
  subjectAbove,
  subjectBefore,
  subjectInReport,
} from "./directSubjects.ts";
import { type GroupNamed, groupsIn } from "./groups.ts";

/** Words that the report says of one group of people and the draft of another. */
export interface Misattribution {
  readonly quotation: Placed<Quotation>;
  readonly place: FindingPlace;
  /** The report's. */
  readonly group: string;
  /** The draft's. */
  readonly said: string;
}

/** The misattributed quotations of a draft, in its order. */
export function misattributions(
  quotations: readonly MatchedQuotation[],
  { text }: ResponseDocument,
): readonly Misattribution[] {
  const found: Misattribution[] = [];
  quotations.forEach((matched, at) => {
    const { quotation, checked, match, former } = matched;
    const [place] = match.places;
    if (!checked || former !== null || place === undefined) return;
    const mixedUp = mixedUpIn(matched, at, quotations, text);
    if (mixedUp !== null) found.push({ quotation, place, ...mixedUp });
  });
  return found;
}

/** The group that the report says the words of, and the draft's; null where they agree or it is not sure. */
function mixedUpIn(
  matched: MatchedQuotation,
  at: number,
  quotations: readonly MatchedQuotation[],
  draft: string,
): MixedUp | null {
  const { quotation, match } = matched;
  if (isLiteral(matched)) {
    const direct = remembered(knownSubjects, quotation.fact, () =>
      subjectOf(quotation, at, quotations, draft),
    );
    const agrees = match.places.some((place) => {
      const meant = meantAt(place);
      return direct !== null && meant !== null && mayBeMeant(direct, meant);
    });
    const mixedUp = agrees
      ? null
      : ((direct === null ? null : otherPeople(match.places, direct)) ??
        otherInClause(match.places, quotation, leadOf(quotation, at, quotations, draft), draft));
    if (mixedUp !== null) return mixedUp;
  }
  if (!isFound(matched)) return null;
  const said = remembered(knownGroups, quotation.fact, () => saidOf(quotation, at, quotations, draft));
  const group = said === null ? null : otherGroup(match.places, said);
  return said === null || group === null ? null : { group, said };
}

interface MixedUp {
  readonly group: string;
  readonly said: string;
}

const meantAt = (place: FindingPlace): Subject | null =>
  remembered(knownMeant, place, () => subjectInReport(place.finding, place.span));
const toldAt = (place: FindingPlace): Told | null =>
  remembered(knownTold, place, () => toldIn(place.finding, place.span));

/** The people that all places are of; null where one of them is of nobody, or may be of those said. */
function otherPeople(places: readonly FindingPlace[], said: Subject): MixedUp | null {
  let group: string | null = null;
  for (const place of places) {
    const known = meantAt(place);
    const told = known === null ? toldAt(place) : null;
    const meant = known ?? told?.subject;
    // Said of several, or in several places, it may be said of this one.
    if (meant === undefined || mayBeMeant(said, meant) || (told !== null && !isOther(told, said)))
      return null;
    group ??= meant.people.told;
  }
  return group === null ? null : { group, said: said.people.told };
}

/** The people that all places tie the words to, where the draft's clause, or what follows, ties them to others. */
function otherInClause(
  places: readonly FindingPlace[],
  quotation: Placed<Quotation>,
  lead: string,
  draft: string,
): MixedUp | null {
  if (places.some((place) => toldAt(place) === null)) return null;
  const named = namesPeople(lead);
  const behind = named ? null : subjectBehind(quotation, lead, draft);
  if (behind === null && !named) return null;
  let mixedUp: MixedUp | null = null;
  for (const place of places) {
    const told = toldAt(place);
    if (told === null) return null;
    const said = behind === null ? otherThan(told, lead) : isOther(told, behind) ? behind.people : null;
    if (said === null) return null;
    mixedUp ??= { group: told.subject.people.told, said: said.told };
  }
  return mixedUp;
}

/** The group that the rest of the sentence says the words of, or the answer to "Who …?". */
function subjectBehind(quotation: Placed<Quotation>, lead: string, draft: string): Subject | null {
  return asksWho.test(lead)
    ? subjectAbove(answerTo(quotation, draft))
    : subjectAfter(restAfter(quotation, draft));
}

/** The group that all places are of; null where one of them is of nobody, or of the one said. */
function otherGroup(places: readonly FindingPlace[], said: string): string | null {
  let group: string | null = null;
  for (const place of places) {
    const meant = remembered(knownGroups, place, () => groupMeant(place));
    if (meant === null || meant === said) return null;
    group ??= meant;
  }
  return group;
}

/**
 * A quotation lives for as long as its segment stays as it is, and so does the sentence before it; a place in the
 * report for as long as the quotation: a keystroke reads again only what it changed.
 */
function remembered<Of extends object, Found>(known: WeakMap<Of, Found>, of: Of, find: () => Found): Found {
  const before = known.get(of);
  if (before !== undefined) return before;
  const found = find();
  known.set(of, found);
  return found;
}

const knownGroups = new WeakMap<object, string | null>();
const knownSubjects = new WeakMap<Quotation, Subject | null>();
const knownTold = new WeakMap<FindingPlace, Told | null>();
const knownMeant = new WeakMap<FindingPlace, Subject | null>();

const fourWords = /\s\S+\s+\S+\s/;
const threeWords = /\s\S+\s/;

/** Right beside the one group or the other, three words of the report are enough. */
function isLiteral({ match, quotation }: MatchedQuotation): boolean {
  const literal = match.verdict === "exact" || match.verdict === "abridged";
  return literal && threeWords.test(quotation.fact.prose.text);
}

/** Whom the draft's words right before a quotation make its subject; "They", and words that open a sentence, go on from above. */
function subjectOf(
  quotation: Placed<Quotation>,
  at: number,
  quotations: readonly MatchedQuotation[],
  draft: string,
): Subject | null {
  const put = putForSubject.exec(quotation.fact.prose.text)?.[1];
  const insertion = put === undefined ? null : subjectBefore(`${put} `);
  if (insertion !== null) return insertion;
  const lead = leadOf(quotation, at, quotations, draft);
  return goesOnFromAbove(lead) ? subjectAbove(above(quotation, draft)) : subjectBefore(lead);
}

/** "[Personal advisers] know their young people well": whom a quotation itself says its words of. */
const putForSubject = /^\W*\[([^\][@…]+)\]\s/;

/** "Who shows “…”?" */
const asksWho = /^\W*(?:Who|Which\s(?:team|group|service|staff|workers|people)s?|Whose\s\p{L}+|Of\swhom)\b/u;

/** The group that opens the sentence behind a question. */
function answerTo(quotation: Placed<Quotation>, draft: string): string {
  const { end } = spanOf(quotation, quotation.fact.sentence);
  const rest = draft.slice(end, end + longestRest);
  const [answer = ""] = /^\?*[\s*_]*[^.,;:?!\n]*(?=[.,;:?!\n]|$)/.exec(rest) ?? [];
  return answer;
}

/** The rest of the sentence behind a quotation. */
function restAfter(quotation: Placed<Quotation>, draft: string): string {
  const { end } = spanOf(quotation);
  return draft.slice(end, Math.min(spanOf(quotation, quotation.fact.sentence).end, end + longestRest));
}

/** Characters. */
const longestRest = 160;

/** The sentence before a quotation's, in its paragraph; in a table's row, the cell that opens the row. */
function above(quotation: Placed<Quotation>, draft: string): string {
  const start = leadStart(quotation);
  const line = draft.lastIndexOf("\n", start - 1) + 1;
  if (draft[line] === "|") return cellOfGroup(draft, line, start);
  const back = draft.slice(Math.max(0, start - longestLead), start);
  const text = back.slice(matchesOf(back, blankLine).at(-1)?.index ?? 0).trim();
  if (listMark.test(text) || (text === "" && listMark.test(draft.slice(line, start)))) {
    return leadInOf(draft, line);
  }
  const last = sentencesIn(text).at(-1);
  return last === undefined ? "" : text.slice(last.start, last.end);
}

/** The first cell of the row at `line`; where the quotation opens the row, the one that holds nothing but a group. */
function cellOfGroup(draft: string, line: number, start: number): string {
  const first = draft.slice(line, draft.indexOf("|", line + 1));
  if (line + first.length < start) return first;
  const [row = ""] = draft.slice(line, line + longestLead).split("\n", 1);
  const above = draft.slice(Math.max(0, line - longestTable), line).split("\n");
  const head = above[above.findLastIndex((each) => /^\s*\|[\s|:-]+$/.test(each)) - 1]?.split("|") ?? [];
  const cells = row.split("|");
  return cells.find((cell, at) => at > 1 && isGroupAlone(cell) && !columnOfDoers.test(head[at] ?? "")) ?? "";
}

/** Characters. */
const longestTable = 4000;
/** Who is to do something about the words, not whom they are about. */
const columnOfDoers =
  /\b(?:leads?|owners?|responsib\w*|accountab\w*|action|by|response|respond\w*|doing|do|will)\b/i;

const blankLine = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/g;
const listMark = /^\s*(?:[-*+•]|\d+[.)])\s*$/;

/** What the list says of which the item at `line` is one: "What inspectors said of our foster carers:". */
function leadInOf(draft: string, line: number): string {
  const above = draft.slice(Math.max(0, line - longestLead), line).split("\n");
  const lead = above.findLast((each) => each.trim() !== "" && !/^\s*(?:[-*+•]|\d+[.)])\s/.test(each)) ?? "";
  return /:\s*$/.test(lead) ? lead.trim() : "";
}

/** The words from the last quotation in the sentence to this one. */
function leadOf(
  quotation: Placed<Quotation>,
  at: number,
  quotations: readonly MatchedQuotation[],
  draft: string,
): string {
  const { start } = spanOf(quotation);
  let lead = draft.slice(leadStart(quotation), start);
  for (const quoted of othersBefore(at, quotations, leadStart(quotation))) {
    if (quoted.end > start) continue;
    const from = Math.max(0, quoted.start - leadStart(quotation));
    const to = quoted.end - leadStart(quotation);
    if (to > 0) lead = lead.slice(0, from) + quotedBefore.repeat(to - from) + lead.slice(to);
  }
  return lead;
}

/** Stands for other quotations of the sentence. */
const quotedBefore = "\uFFFC";

/** Where the sentence begins that leads to a quotation; of one that nobody would read to its end, its last part. */
function leadStart(quotation: Placed<Quotation>): number {
  const { start } = spanOf(quotation);
  return Math.max(spanOf(quotation, quotation.fact.sentence).start, start - longestLead);
}

/** Characters. */
const longestLead = 2000;

/** "| Foster carers | “…” |": the group stands in the row's first cell. */
function subjectStart(draft: string, first: number, start: number): number {
  const line = draft.lastIndexOf("\n", start) + 1;
  if (line >= first || first - line > longestLabel) return first;
  return draft[line] === "|" ? line : first;
}

/** Characters: a label or a short sentence, not a paragraph. */
const longestLabel = 60;

/** The quotations of the segment that stand before the one at `at`, as far back as `from`, the nearest first. */
function othersBefore(at: number, quotations: readonly MatchedQuotation[], from: number): readonly Span[] {
  const before: Span[] = [];
  const segment = quotations[at]?.quotation.segment;
  for (let back = at - 1; back >= 0; back -= 1) {
    const other = quotations[back]?.quotation;
    if (other === undefined || other.segment !== segment) break;
    const quoted = spanOf(other);
    if (quoted.start < from - longestLead) break;
    before.push(quoted);
  }
  return before;
}

/** A few words may stand anywhere, and of words that differ much it cannot be said what they stand for. */
function isFound({ match, quotation }: MatchedQuotation): boolean {
  const { verdict, differences } = match;
  if (match.places.length === 0) return false;
  const found =
    verdict === "exact" ||
    verdict === "abridged" ||
    (verdict === "near" && !differences.includes("negation"));
  return found && fourWords.test(quotation.fact.prose.text);
}

/** The one group that the draft's sentence names before the quotation; null for none, for two, or a quoted one. */
function saidOf(
  quotation: Placed<Quotation>,
  at: number,
  quotations: readonly MatchedQuotation[],
  draft: string,
): string | null {
  const { start } = spanOf(quotation);
  const first = subjectStart(draft, leadStart(quotation), start);
  if (groupsIn(quotation.fact.prose.text).length > 0) return null;
  let lead = draft.slice(first, start);
  for (const quoted of othersBefore(at, quotations, first)) {
    if (quoted.start < first || quoted.end > start) continue;
    const from = quoted.start - first;
    const to = quoted.end - first;
    lead = lead.slice(0, from) + " ".repeat(to - from) + lead.slice(to);
  }
  const named = groupsIn(lead);
  const since = lead.slice(named.at(-1)?.at ?? 0);
  const rest = since.replace(/^\S+ \S+/, "");
  return others.test(rest) || valued.test(rest) ? null : only(named);
}

/** "Social workers value the “…”": what they have from somebody else. */
const valued =
  /\b(?:value[sd]?|welcome[sd]?|appreciate[sd]?|enjoy(?:s|ed)?|thank(?:s|ed)?|benefit(?:s|ed)?|receive[sd]?|proud\sof)\b/i;

/** People of no group told apart here: named after one, they may be whom the words are about. */
const others =
  /\b(?:staff|workers?|practitioners?|professionals|colleagues|partners|carers?|teachers|officers|teams?|parents|families|clinicians|nurses|schools|people|children who)\b/i;

const goesOn = /^(?:They|These (?:professionals|workers|staff|practitioners|dedicated workers))\b/;

/** Whom the report's sentence speaks of before the words quoted; "They" is whom the sentence before speaks of. */
function groupMeant({ finding, span }: FindingPlace): string | null {
  const { sentence, previous } = sentenceAround(finding, span);
  const before = finding.text.slice(sentence.start, span.start);
  const whole = finding.text.slice(sentence.start, sentence.end);
  const named = groupsIn(before);
  if (named.length > 0) return only(named);
  // Named within or after the words quoted, nobody knows whom the rest is about.
  if (groupsIn(whole).length > 0 || previous === null || !goesOn.test(whole)) return null;
  return only(groupsIn(finding.text.slice(previous.start, previous.end)));
}

function only(groups: readonly GroupNamed[]): string | null {
  const name = groups[0]?.name;
  return name !== undefined && groups.every((group) => group.name === name) ? name : null;
}
