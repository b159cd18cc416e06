// Reads whom a draft's clause is about, whatever stands between the group and the words quoted: asks for reasons why they
// may be about somebody or something else, and finds the group where there is none. What a report says somebody does or is
// is told of nobody else.

import type { Finding } from "../../report/inspectionReport.ts";
import type { Span } from "../../text.ts";
import { stemOf } from "../search/stems.ts";
import { sentenceAround } from "../facts/reportSentences.ts";
import {
  groupsMeant,
  joinedTo,
  mayBeMeant,
  opensClause,
  type Subject,
  subjectInReport,
  withoutInsertions,
} from "./directSubjects.ts";
import { type People, peopleIn } from "./peopleNamed.ts";
import { unitsIn } from "./unitsNamed.ts";

/** Whom a report says words of, and how: as what they do, what they are, or by the verb right before the words. */
export interface Told {
  readonly subject: Subject;
  /** All that its sentence names up to the words. */
  readonly named: readonly People[];
  readonly tie: "does" | "is" | { readonly verb: string };
}

/** Whom a report's sentence says words of; null where they are not tied to any group. */
export function toldIn(finding: Finding, span: Span): Told | null {
  const { sentence } = sentenceAround(finding, span);
  const before = finding.text.slice(sentence.start, span.start);
  const named = peopleIn(before);
  // "Highly “committed and caring” social workers": of whom they stand before.
  const rest = finding.text.slice(span.end, sentence.end);
  const [next] = peopleIn(rest);
  if (next !== undefined && next.start <= 1) {
    return { subject: { people: next, beside: peopleIn(rest) }, named, tie: "is" };
  }
  const subject = subjectInReport(finding, span) ?? subjectOf(before);
  if (subject === null) return null;
  const from = named.find(({ name, end }) => name === subject.people.name && end <= before.length);
  const tie = tieIn(from === undefined ? before : before.slice(from.end));
  return tie === null ? null : { subject, named, tie };
}

function tieIn(gap: string): Told["tie"] | null {
  if (isSo.test(gap)) return "is";
  if (does.test(gap)) return "does";
  const [verb] = lastWord.exec(gap) ?? [];
  return verb === undefined || noVerb.test(verb) ? null : { verb: verb.toLowerCase() };
}

const adverbs = String.raw`(?:\s(?:also|both|all|often|generally|now|then|typically|consistently|[a-z]+ly))*`;
const isSo = new RegExp(
  `\\b(?:They|These\\s\\w+)?\\s?(?:are|were|is|was|feel|felt|remain|became|become)${adverbs}\\s$`,
  "u",
);
const does = new RegExp(
  `^(?:They|These\\s\\w+)?(?:\\s(?:in|of|at|from|within)\\s(?:the|our|this|its|most|all)\\s(?:[\\p{L}’'-]+\\s){0,4}?[\\p{L}’'-]+(?:\\s\\(\\p{Lu}+\\))?)?(?:,\\s[^,;:.]{2,80},|\\s\\([^()]{2,60}\\))?(?:,?\\swho\\b)?${adverbs}(?:\\s(?:have|has|can|will|do))?${adverbs}\\s?$`,
  "u",
);
const lastWord = /\p{L}+(?=\s$)/u;
const noVerb =
  /^(?:an?|the|of|to|for|in|on|at|by|with|from|and|or|but|that|which|who|their|its|as|be|been|being|very|more|most|not|highly)$/i;

/** Whether a draft says words of others than the report does. */
export function isOther({ subject, named }: Told, said: Subject): boolean {
  return ![subject, ...named.map((people) => ({ people, beside: [] }))].some((each) =>
    mayBeMeant(said, each),
  );
}

/** The people that a draft's clause up to a quotation is about and the report's words are not; null where they may be. */
export function otherThan(told: Told, written: string): People | null {
  const lead = withoutInsertions(written.replace(numbered, ""));
  const groups = groupsMeant(lead);
  const people = groups.length > 0 ? groups : unitsIn(lead);
  const said = subjectOf(lead, people, told.tie);
  if (said === null) return null;
  const others = people.filter((each) => each !== said.people);
  if (!isOther(told, said)) return null;
  // "Parents praised social workers as “…”": of whom they said it.
  if (others.some((each) => mayBeMeant({ people: each, beside: [] }, told.subject))) return null;
  return said.people;
}

/** The last group that opens a clause, where nothing else comes up of which the words may be. */
function subjectOf(
  lead: string,
  people: readonly People[] = groupsMeant(lead),
  tie: Told["tie"] | null = null,
): Subject | null {
  const at = people.findLastIndex(({ start, end }) => {
    const before = lead.slice(Math.max(0, start - 120), start);
    return opensClause(before) || opening.test(before) || relative.test(lead.slice(end));
  });
  const subject = people[at < 0 && people.length === 1 ? 0 : at];
  if (subject === undefined) return null;
  const after = lead.slice(subject.end).replace(relative, " ").replace(sayers, " ");
  if (somethingElse.test(after)) return null;
  if (tie !== null) {
    if (at < 0 && !comesBack.test(after)) return null;
    if (tie === "is" && !saysWhatIs.test(after)) return null;
    if (typeof tie !== "string" && !isSameVerb(lastWord.exec(after)?.[0] ?? "", tie.verb)) return null;
  } else if (at < 0) return null;
  const { beside } = joinedTo(subject, people.slice(0, people.indexOf(subject)), lead);
  return { people: subject, beside };
}

/** "4.2" */
const numbered = /^\W*\d+(?:\.\d+)*[.)]?\s+/;
/** "In the same vein", "In Northmere": what goes before a subject without a comma. */
const opening =
  /^(?:In|At|On|During|Within|Across|This|Last)\s(?:[\p{L}’'-]+\s){1,4}?(?<!\b(?:in|at|of|on|to|for|by|with|from|among|between|about|as|and|or|saw|met|the|our)\s)(?:(?:the|our|its|their)\s)?$/u;

function isSameVerb(written: string, verb: string): boolean {
  const word = written.toLowerCase();
  return (
    word === verb ||
    stemOf(word) === stemOf(verb) ||
    (/^(?:has|have|had|with)$/.test(word) && /^ha(?:s|ve|d)$/.test(verb))
  );
}

const relative = /^(?:['’]s)?(?:,?\swho\b|,?\s\(?which\b)/;
/** "Praise for personal advisers: they", "Ofsted saw them": the one group named, and come back to. */
const comesBack = /\b(?:they|them|some|many|most|all|who|these)\b[^.;]{0,40}$/i;
/** Those who say it, and what they say it with. */
const sayers =
  /\b(?:(?:as|in|to\s(?:borrow|use|quote)|according\sto|so)\s)?(?:the\s)?(?:(?:lead\s)?inspectors?|Ofsted|report|letter|inspection)(?:['’]s?)?(?![\p{L}])(?:\s(?:own\s)?(?:words?|phrase|view|eyes|judgement))?/giu;
/** Another subject, of which the words may be said. */
const somethingElse =
  /(?:[,;:.!?–—(]|\b(?:and|but|that|because|as|so|while|when|where|if|since|than|how|what|whether))\s*(?:the|our|a|an|this|it|we|I|he|she|you|there|here|each|every|no|nobody|nothing|everything|something|its|\p{Lu}\p{L}+)\s|\b(?:that|which)\s(?!they\b)/u;
const saysWhatIs =
  /\b(?:are|were|is|was|be|being|been|as|them|feel|felt|remain|thought|considered|judged|found|called|described|seem|who)\b[^,;:.]{0,30}$|[:,–—]\s*(?:they\s(?:are|were)\s)?$/iu;

/**
 * The group that a draft names after the words it says of it: "“…” is how the report describes our advisers", "“…” – that was
 * the finding about team managers". Null where it names several, or says it of none.
 */
export function subjectAfter(rest: string): Subject | null {
  const groups = groupsMeant(rest);
  const [first, ...others] = groups.length > 0 ? groups : peopleIn(rest);
  if (first === undefined || others.length > 0 || !saidOf.test(rest.slice(0, first.start))) return null;
  return { people: first, beside: [] };
}

const determiner = String.raw`(?:(?:the|our|its|their|these|all|\p{Lu}[\p{L}-]*['’]s?)\s){0,2}`;
const saidOf = new RegExp(
  [
    String.raw`^[”’"',.:\s–—-]*(?:(?:is|was|are|were|so|thus)\s)?(?:(?:how|what|the\sway)\s)?(?:they|it|inspectors|Ofsted|the\s(?:report|inspectors|letter|inspection)|(?:says|said|wrote|writes)\s(?:Ofsted|(?:the\s)?inspectors|the\s(?:report|letter)))\s(?:(?:also|has|have|had|rightly)\s)?(?:(?:(?:says?|said|writes?|wrote|written|notes?|noted|sp(?:eaks?|oke|oken)|reports?|reported)\s)?(?:of|about)|describe[sd]?|calls?|called|sees?|saw|praise[sd]?|characterise[sd]?)\s${determiner}$`,
    String.raw`^[”’"',.:\s–—-]*(?:(?:that|this|such|it|so)\s|[,–—-]\s)?(?:(?:is|was|were|are|reads?|ran|runs)\s)?(?:the|one|an?|Ofsted['’]s|the\s(?:inspectors|report|letter)['’]s?)\s(?:[\p{L}’'-]+\s){0,3}(?:finding|verdict|conclusion|judgement|description|picture|portrait|account|praise|comment|assessment|line|sentence|words?|summary|compliment|criticism)\s(?:[\p{L}’'-]+\s){0,2}?(?:about|on|for)\s${determiner}$`,
    String.raw`^[”’"',.:\s–—-]*(?:(?:that|this|so|it|which)\s)?(?:is|was|were|are)\s(?:(?:said|written|told|found|reported|true|used|meant|spoken)\s)(?:of|about|for|to\sdescribe)\s${determiner}$`,
  ].join("|"),
  "iu",
);
