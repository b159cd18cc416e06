// Finds dates that a draft gives as those of an inspection. A date of publication, of a meeting or of another body's
// inspection is none.

import type { Span } from "../../../text.ts";
import { dateOf, type WrittenDate } from "../../../writtenDates.ts";
import type { InspectionDate } from "../../statedFacts.ts";
import { anotherTime, type DatePlace, daysBeside, endBeside, isDayBeside } from "./datesBeside.ts";
import { endByLabel, isDatesLabel, tieByLead } from "./inspectionDateLabels.ts";
import { calledBeside, calledBy, canBeReported, inspectionMeantAt } from "./inspectionMeant.ts";
import { byDayAfter, byDayNamed } from "./inspectionDaysNamed.ts";
import {
  answers,
  nothingSpoken,
  sinceThatMonth,
  speaksOfInspectors,
  type SpokenBefore,
  takesUp,
} from "./inspectionSpokenOf.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

/** A sentence of a passage: its words with those quoted left blank, and where it stands. */
export interface StatedSentence {
  readonly offset: number;
  readonly text: string;
}

/**
 * The dates of inspections in one sentence. `label`: of a table's cell, what its row or column is for. `spoken`: what
 * the sentence before left to go on about.
 */
export function inspectionDatesIn(
  passage: Passage,
  sentence: StatedSentence,
  dates: readonly WrittenDate[],
  label: string,
  spoken: SpokenBefore = nothingSpoken,
  speaks = true,
): InspectionDate[] {
  const { offset, text } = sentence;
  const found: InspectionDate[] = [];
  for (const date of dates) {
    if (date.precision !== "day" && date.precision !== "month") continue;
    const start = date.span.start - offset;
    const end = date.span.end - offset;
    if (start < 0 || end > text.length) continue;
    const lead = text.slice(0, start);
    if (date.from === date.to && asReference.test(lead)) continue;
    const isRange = date.precision === "day" && (date.from !== date.to || andBefore.test(lead));
    const tied = label === "" ? tieOf(text, { start, end }, isRange, spoken) : tieInCell(label, isRange);
    const place = { before: `${label} ${lead}`.slice(-400), after: text.slice(end, end + 300) };
    const weeks = date.precision === "day" && weekOf.test(lead) && (!isRange || !fromOn.test(lead));
    const single = (date.from === date.to && !weeks) || date.precision === "month";
    const sure = tied !== null && !weeks && (tied.tie !== "within" || !single || anotherTime.test(text));
    const oneEnd = sure || !single ? null : endBeside(place, label !== "" || speaks);
    const near = sure ? null : oneEnd === null ? nearness(place, single, label !== "" || speaks) : "beside";
    const holds = near ?? (tied === null ? null : "tied");
    if (holds === null) continue;
    const meant = inspectionMeantAt(text, start, calledBeside(text, { start, end }));
    const first = holds === "tied" || oneEnd !== null ? undefined : found.at(-1);
    const paired = first !== undefined && isPairWith(first, date, lead);
    if (paired) found.pop();
    const whole = paired ? dateOf(first.date.from, date.to) : date;
    const { span } = whole;
    found.push({
      kind: "inspection-date",
      span: passageSpan(passage, span.start, span.end),
      written: text.slice(span.start - offset, end),
      date: whole,
      meant: label === "" ? meant : { ...meant, called: meant.called ?? calledBy(label) },
      tie: oneEnd ?? tied?.tie ?? "within",
      holds,
      weeks: weeks || (paired && first.weeks),
      on: tied?.on == null ? null : passageSpan(passage, offset + tied.on.start, offset + tied.on.end),
    });
  }
  return found;
}

/** "30 May and 1 June", "in the weeks beginning 9 and 16 May": told of together, they stand for what lies between. */
function isPairWith({ date, holds }: InspectionDate, next: WrittenDate, before: string): boolean {
  if (holds === "tied" || date.from !== date.to || date.precision !== "day") return false;
  return next.precision === "day" && andBefore.test(before);
}

function nearness(place: DatePlace, single: boolean, speaks: boolean): InspectionDate["holds"] | null {
  if (!single || andBefore.test(place.before)) return daysBeside(place, speaks);
  return isDayBeside(place) ? "beside" : null;
}

/** "The week of", "in the weeks beginning", "w/c". */
const weekOf = /\b(?:weeks?\s(?:of|commencing|beginning|starting|from)|w\/c|week-commencing)\s(?:the\s)?$/i;
/** "The two weeks from 10 to 21 March" are those days. */
const fromOn = /\bfrom\s(?:the\s)?$/;
/** "(Ofsted, August 2025)": when a paper named in a list came out. */
const asReference = /\bOfsted,\s$/;
/** "On 10 and 12 March": days told of together. */
const andBefore = /\b\d{1,2}(?:st|nd|rd|th)?(?:\s\p{Lu}\p{L}+)?\sand\s(?:on\s)?$/u;
interface Tied {
  readonly tie: InspectionDate["tie"];
  readonly on: Span | null;
}

/** What leads a date in: "from", "at the end of", "during the week of". */
const lead =
  /(?:\b(?<word>in|on|from|during|over|between|of|for|across|dated)\s+|(?<sign>[(:–—]|,)\s*)?(?:the\s+)?(?:(?:very\s+)?(?:start|beginning|middle|end|early|late|mid|weeks?|fortnight|period|days?|morning|afternoon|evening|(?:two|three|four|\d)\s+(?:weeks?|days))[\s-]+(?:(?:of|from|in|commencing|beginning|between|at|on)\s+)?(?:the\s+)?)*(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+20\d\d)?)?\s+and\s+)?$/i;

/** "| Inspection dates | 2 to 6 December 2024 |". */
function tieInCell(label: string, isRange: boolean): Tied | null {
  if (!isDatesLabel(label) || !canBeReported(label)) return null;
  return { tie: isRange ? "whole" : endByLabel(label), on: null };
}

function tieOf(text: string, { start, end }: Span, isRange: boolean, spoken: SpokenBefore): Tied | null {
  const clauseStart = Math.max(text.lastIndexOf(";", start) + 1, start - 220, 0);
  const clause = text.slice(clauseStart, start);
  const after = text.slice(end, end + 110);
  if (!canBeReported(clause) || !canBeReported(goesOnWith.exec(after)?.[0] ?? "")) return null;
  if (lineDrawn.test(after)) return null;
  const led = lead.exec(clause);
  const before = clause.slice(0, led?.index ?? clause.length).trimEnd();
  const word = led?.groups?.["word"]?.toLowerCase() ?? null;
  const at = clauseStart + (led?.index ?? 0);
  const on = word === "on" ? { start: at, end: at + 2 } : null;
  const tie =
    (isRange ? null : tieByLead(clause, after)) ??
    answers(clause, after, spoken) ??
    byNounAfter(after, word) ??
    byDayNamed(clause) ??
    byDayAfter(after) ??
    byVerb(before, word ?? led?.groups?.["sign"] ?? "", spoken) ??
    byNoun(before, word ?? led?.groups?.["sign"] ?? "") ??
    byParticiple(clause, after) ??
    byOpening(before, after, word, isRange) ??
    (isRange && inParts.test(clause) ? "within" : null);
  return tie === null ? null : { tie, on };
}

/** What follows a date in its clause: "…, and on what the Council will now do" is another. */
const goesOnWith = /^(?:(?!,\s(?:and|but)\s(?!will\b|is\b|are\b|due\b))[^.;:])*/;

/** "In April 2026 or later", "from April 2026 onwards". */
const lineDrawn = /^,?\s+(?:(?:or|and)\s+(?:later|after(?:wards)?|before|earlier|since)|onwards?)\b/i;

/** "the June 2025 inspection", not "the June 2025 inspection report". */
function byNounAfter(after: string, word: string | null): Tied["tie"] | null {
  const noun =
    /^(?:['’]s)?\s+(?:(?:Ofsted|ILACS|full|focus(?:s?ed)?|monitoring|JTAI|joint|targeted|area|standard|short)\s+)*(?:inspection|visit|JTAI|ILACS)\b(?!\s+(?:report|letter|framework|handbook|cycle|reports|visits?\s+report))/i;
  if (!noun.test(after)) return null;
  return word === null || word === "of" ? "whole" : null;
}

/** What turns a date into another thing's: of publication, notice, receipt, a meeting. */
const otherThing =
  /\b(?:publi\w+|report(?:ed|s|ing)?|letters?|receiv\w*|announc\w*|notif\w*|notice|issued?|told|informed|called|since|until|before|after|by|respon\w+|cabinet|committee|meetings?|meets?|met|plan|plans|approved|agreed|wrote|launched|opened|took\s+up|joined|appointed|changes?|improv\w+|now|off[\s-]site)\b/i;

const carriedOut =
  /\b(?:(?<whole>(?:re-?)?inspected|carried\s+out|undertook|undertaken|conducted|completed|took\s+place|taken\s+place|(?:was|were)\s+(?:held|done|made|performed)|(?<=\b(?:Ofsted|[Ii]nspectors|HMI)\s)(?:made|paid)|ran|happened|occurred|lasted)|(?<within>visited|(?:was|were|been)\s+(?:on[\s-]site|with\s+us|here|in\s+(?:the\s+)?(?:borough|county|city|town|\p{Lu}\p{Ll}+))|came|spent|(?<!work\s)on[\s-]site(?!\s+(?:work|phase|field\s?work|days?|stage|visit|inspection|team|period)\b)|stayed|worked\s+(?:with|alongside|among)|(?<=\b(?:Ofsted|[Ii]nspectors|HMI|\p{Lu}\p{Ll}+)\s)(?:looked\s+at|reviewed|examined|considered))|(?<begins>arrived|began|started|commenced|opened|got\s+under\s*way)|(?<ends>ended|finished|concluded|closed|left))\b/giu;

/** "Inspectors visited us from …", "the inspection took place between …", "it began on … and ended on …". */
function byVerb(before: string, led: string, spoken: SpokenBefore): Tied["tie"] | null {
  const match = matchesOf(before.slice(-260), carriedOut).at(-1);
  if (match === undefined || led === "") return null;
  const at = before.length - before.slice(-260).length + match.index;
  const { whole, within, begins, ends } = match.groups ?? {};
  const rest = before
    .slice(at + match[0].length)
    .replace(byWhom, (whom) => (itsReport.test(whom) ? whom : ""))
    .replace(afterSome, "");
  if (rest.length > 180 || otherThing.test(rest)) return null;
  const subject = before.slice(Math.max(0, at - 90), at);
  const told = before.slice(0, at);
  const theirs = comesOrGoes.test(match[0]) && nothingElse.test(rest);
  const again =
    (takesUp(told, spoken) || (theirs && speaksOfInspectors(told, spoken))) && !otherThing.test(told);
  if (whole !== undefined && /inspected/i.test(whole)) {
    return isActorNear(subject) || again || /\b(?:was|were|been)\s+(?:last\s+|previously\s+)?$/i.test(subject)
      ? "whole"
      : null;
  }
  const actor = isActorNear(subject) || /\b(?:inspection|visit|fieldwork|JTAI|ILACS)\b/i.test(rest);
  const whose = sinceNoun(subject).replace(/^,?\s(?:which|that)\s/, " ");
  if (ofOthers.test(whose)) return null;
  if (!again && (!actor || otherThing.test(whose) || otherEvent.test(subject))) return null;
  // "Spent five days in the borough from 12 May".
  if (within !== undefined && led === "from" && daysSpent.test(rest)) return "begins";
  return whole !== undefined
    ? "whole"
    : begins !== undefined
      ? "begins"
      : ends !== undefined
        ? "ends"
        : "within";
}

/** What people do, where "opened" and "closed" would be said of the places that they saw. */
const comesOrGoes = /^(?:arrived|began|started|ended|finished|concluded|left)$/i;
/** "They left us on …", "the team began work on …": came and went, and did nothing else then. */
const nothingElse =
  /^,?(?:\s(?:here|us|on[\s-]site|(?:their\s|the\s)?(?:work|inspection|visit|field\s?work)|(?:in\s)?the\s(?:borough|county|city|town)))?$/i;
/** "Inspectors looked at children whose cases closed in …": the verb is another's. */
const ofOthers = /\S\s+(?:whose|which|that|who|where|how|what|whether)\s/i;
/** "It ended, after a fortnight, on …". */
const afterSome = /^,\s(?:after|as)\s[^,;.]{1,40},?$/i;
/** "Our annual conversation with Ofsted was held on …", "the course that inspectors praised began …": another event. */
const otherEvent =
  /\b(?:that|which|whom)\s(?:the\s)?(?:inspectors|Ofsted)\s(?:had\s)?(?:praised|saw|met|liked|welcomed)\b[^.;,]*$|\b(?:conversation|conference|briefing|debrief|workshop|seminar|webinar|training|session|survey|consultation|celebration|audit|engagement\s+meeting|exercise)s?\b[^.;,]*$/i;

/** "The inspection fell in two parts, the first in the autumn and the second from …". */
const inParts =
  /(?:^|[,;]\s)\W*(?:the|this|our|its|\p{L}+[’']s)\s(?:\p{L}+\s){0,2}?(?:inspection|field\s?work|JTAI)\s(?:fell|was|came|took\splace|ran|split|was\sdone|was\scarried\sout)\s(?:in|into|over)\s(?:two|three)\s(?:parts|stages|phases|blocks|weeks|stretches|periods)\b[^.;]{0,120}\b(?:first|second|third|other|one|then)\s(?:(?:was|ran|lasted|part|stage|phase|block|week|period)\s){0,2}(?:from|between)\s$/iu;

const daysSpent = /^\s+(?:\p{L}+\s+){0,2}(?:days|weeks?|fortnight)\b/iu;

/** "Carried out by Ofsted, together with …": whoever did it. */
const byWhom =
  /^\s+(?:jointly\s+)?by\s+(?=[^.;]*\b(?:Ofsted|inspectors?|inspectorates?|HMI|team\s+of)\b)[^.;]*$/i;

/** "… by Ofsted in July last year and its report was published on …". */
const itsReport = /\b(?:reports?|letters?|findings|publi\w+)\b/i;

/** Not "joint visits with housing", nor "the first home visit". */
const actor =
  /\b(?:Ofsted|inspectors?|HMI|inspectorate|\p{L}+\sand\s(?:her|his|their)\s(?:fellow\s)?(?:colleagues?|team|inspectors)|team(?=\s+(?:of\s+\p{L}+\s+)?led\s+by\b)|inspection(?:\s+team)?|inspections|(?<!\b(?:home|joint|family|parental|school|site|study|peer|statutory|members?[’']?|councillors?[’']?|work(?:ers?)?[’']?s?)\s+)visit|(?<=\b(?:inspection|inspectors[’']|monitoring|focus(?:s?ed)?|Ofsted[’']s)\s+)visits|field\s?work|JTAI|ILACS|regulator)\b/giu;

function isActorNear(subject: string): boolean {
  return subject.search(actor) >= 0;
}

/** What stands between the last noun that can act and the verb. */
function sinceNoun(subject: string): string {
  const last = matchesOf(subject, actor).at(-1);
  return last === undefined ? "" : subject.slice(last.index + last[0].length);
}

/** "our inspection of January 2026", "the focused visit (12 and 13 November 2024)". */
function byNoun(before: string, led: string): Tied["tie"] | null {
  if (led === "") return null;
  const noun =
    /\b(?:inspection|visit|JTAI|ILACS|fieldwork)\b(?<rest>(?:,?\s+(?:which|that))?(?:\s+(?:was|were|had\s+been))?(?:\s+(?:of|to|by|at)\s+[^.;:,()]{1,70}?)?(?:,?\s*(?:held|made|carried\s+out|undertaken|conducted|completed)(?:\s+by\s+\w+)?)?(?:,?\s+(?:which\s+was\s+)?(?:led|headed)\s+by\s+[^.;:()]{1,80}?,?)?)$/i;
  const match = noun.exec(before);
  if (match === null || otherThing.test(match.groups?.["rest"] ?? "")) return null;
  // "We received the draft report of the inspection on 2 March".
  if (dealtWith.test(before.slice(before.lastIndexOf(",") + 1))) return null;
  return /[,:–—]/.test(led) ? null : "whole";
}

const dealtWith = sought(
  /\b(?:told\s+(?:\p{L}+\s+)?of|(?:hear|heard|learn|learnt|knew|know|spoke|wrote|warn|warned)\s+(?:\p{L}+\s+)?(?:of|about)|receiv|publish|issu|shar|announc|discuss|consider|present|debat|notif|respond|reply|replied|accept|apolog|learn)\w*\b/iu,
);

/** "Between 19 and 30 January 2026, inspectors visited …", "In June, our services were inspected". */
function byOpening(before: string, after: string, word: string | null, isRange: boolean): Tied["tie"] | null {
  const opens = /^(?:\W*|\W*(?:\p{L}+ly|Then|This|Last\s+year|Earlier\s+this\s+year),?\s*|\W*It\s+was\s*)$/u;
  return word === null || !opens.test(before) ? null : tieOfClause(after, isRange, word === "in");
}

/** "Having begun on 14 March, the inspectors …". */
function byParticiple(clause: string, after: string): Tied["tie"] | null {
  const opens = participle.exec(clause);
  if (opens === null || !theirClause.test(after)) return null;
  return opens.groups?.["ends"] === undefined ? "begins" : "ends";
}
const participle =
  /^\W*(?:Having\s)?(?:begun|started|arrived|commenced|opened|beginning|starting|arriving|opening|(?<ends>ended|finished|concluded|closed|ending|finishing|concluding|closing|left|leaving))\s(?:\p{L}+\s)?(?:on|in)\s(?:the\s)?$/iu;
const theirClause =
  /^,\s(?:the\s|this\s|our\s|Ofsted[’']s\s)?(?:\p{Ll}+\s){0,2}(?:inspectors?|inspection|visit|field\s?work|Ofsted|HMI)\b(?!\s(?:report|letter|team’s\sreport))/u;

/** "Ofsted began the inspection". */
const beganIt =
  /^,?\s+(?:Ofsted|(?:the\s+)?(?:\p{L}+\s+)?inspectors|HMI|the\s+inspectorate)\s+(?:(?:began|started|commenced|opened)|(?<ends>ended|finished|concluded|completed))\s+(?:the|this|its|their|our)\s+(?:\p{L}+\s+){0,2}(?:inspection|(?:focused|monitoring)\s+visit|field\s?work)\b(?!\s(?:notice|prep|report|letter|plan))/iu;

/** What a clause that opens with a date, already read, makes of it. */
function tieOfClause(written: string, isRange: boolean, single: boolean): Tied["tie"] | null {
  const after = written.replace(/^\s+that\b/, "");
  const judged =
    /^,?\s+(?:Ofsted|(?:the\s+)?inspectors|the\s+inspectorate)\s+(?:\w+ly\s+)?(?:judged|graded)\b/i.test(
      after,
    );
  if (judged) return single ? "judged" : null;
  const began = beganIt.exec(after);
  if (began !== null) return began.groups?.["ends"] === undefined ? "begins" : "ends";
  const active = acting.exec(after);
  if (active !== null) {
    return otherThing.test(active.groups?.["between"] ?? "") ? null : "within";
  }
  if (isRange && worked.test(after)) return "within";
  return inspectedThen.test(after) ? "whole" : null;
}

const acting =
  /^,?\s+(?!when\b|as\b|while\b)(?:Ofsted|(?:the\s+|a\s+team\s+of\s+)?(?:\w+\s+){0,2}(?:of\s+)?(?:(?:His|Her)\s+Majesty['’]s\s+)?inspectors|HMI|the\s+inspectorate|a\s+team)\b(?<between>[^.;]{0,120}?)\b(?<verb>inspected|visited|carried\s+out|undertook|conducted|came|spent|were\s+on[\s-]site|were\s+here|were\s+(?:in|with)\b|looked\s+at|reviewed|examined|met|spoke|talked|read|sampled|worked|assessed|scrutinised)\b(?<rest>[^.;]*)/i;
/** "Between 8 and 9 December inspectors sat with …": whatever they did over some days, but tell of it. */
const worked =
  /^,?\s+(?:(?:the\s+|a\s+(?:small\s+)?team\s+of\s+|Ofsted(?:[’']s)?\s+|\p{L}+\s+){0,3}inspectors|Ofsted|HMI|(?:an?\s+(?:small\s+)?|the\s+inspection\s+)team)\b(?:,[^.;,]{1,60},)?\s+(?!publi|report|announc|told|wrote|judg|grad|rat|said|call|will|would|had|has|have|is|are|gave|give|sent|ask|shar|agree|expect)(?:\p{L}+ly\s+)?(?:\p{L}+ed|were|was|sat|met|saw|spoke|read|came|spent|took|held|heard|went|sought|drew|ran|made)\b/iu;
const ours = String.raw`(?:we|our|its|the\s+council|the\s+authority|children['’]s\s+services|the\s+(?:\p{L}+\s+)?services?|\p{Lu}\p{Ll}+)\b[^.;,]{0,60}?`;
const inspectedThen = new RegExp(
  String.raw`^,?\s+${ours}\b(?:was|were)\s+(?:last\s+)?(?:re-?)?inspected\b`,
  "iu",
);
/** The one month of a sentence, where the next goes on "That month our services were inspected". */
export function monthTakenUp(
  passage: Passage,
  before: StatedSentence,
  dates: readonly WrittenDate[],
  sentence: string,
): InspectionDate[] {
  const rest = sinceThatMonth(sentence);
  if (rest === null || !canBeReported(sentence) || !canBeReported(before.text)) return [];
  const own = dates.filter(
    ({ span }) => before.offset <= span.start && span.end <= before.offset + before.text.length,
  );
  const [date] = own;
  if (date === undefined || own.length > 1 || !/^(?:day|month)$/.test(date.precision)) return [];
  if (tieOfClause(rest, false, false) !== "whole") return [];
  const start = date.span.start - before.offset;
  return [
    {
      kind: "inspection-date",
      span: passageSpan(passage, date.span.start, date.span.end),
      written: before.text.slice(start, date.span.end - before.offset),
      date,
      meant: inspectionMeantAt(sentence, 0),
      tie: "whole",
      holds: "tied",
      weeks: false,
      on: null,
    },
  ];
}
