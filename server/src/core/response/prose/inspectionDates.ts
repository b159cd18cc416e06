// Finds dates that a draft gives as those of an inspection, and how long it says it lasted. A date of publication,
// of a meeting or of another body's inspection is none.

import type { Span } from "../../text.ts";
import type { WrittenDate } from "../../writtenDates.ts";
import type { InspectionDate, InspectionLength } from "../statedFacts.ts";
import { calledBeside, canBeReported, inspectionMeantAt } from "./inspectionMeant.ts";
import type { Passage } from "./passage.ts";
import { passageSpan } from "./passage.ts";
import { matchesOf } from "../../matches.ts";
import { sought } from "../../sought.ts";

/** A sentence of a passage: its words with those quoted left blank, and where it stands. */
export interface StatedSentence {
  readonly offset: number;
  readonly text: string;
}

/** The dates of inspections in one sentence. `label`: of a table's cell, what its row or column is for. */
export function inspectionDatesIn(
  passage: Passage,
  sentence: StatedSentence,
  dates: readonly WrittenDate[],
  label: string,
): InspectionDate[] {
  const { offset, text } = sentence;
  const found: InspectionDate[] = [];
  for (const date of dates) {
    if (date.precision !== "day" && date.precision !== "month") continue;
    const start = date.span.start - offset;
    const end = date.span.end - offset;
    if (start < 0 || end > text.length) continue;
    const tied = tieOf(text, { start, end }, label, date.precision === "day" && date.from !== date.to);
    if (tied === null) continue;
    const meant = inspectionMeantAt(text, start, calledBeside(text, { start, end }));
    found.push({
      kind: "inspection-date",
      span: passageSpan(passage, date.span.start, date.span.end),
      written: text.slice(start, end),
      date,
      meant: label === "" ? meant : { ...meant, called: meant.called ?? calledByLabel(label) },
      tie: tied.tie,
      on: tied.on === null ? null : passageSpan(passage, offset + tied.on.start, offset + tied.on.end),
    });
  }
  return found;
}

interface Tied {
  readonly tie: InspectionDate["tie"];
  readonly on: Span | null;
}

/** What leads a date in: "from", "at the end of", "during the week of". */
const lead =
  /(?:\b(?<word>in|on|from|during|over|between|of|for|across|dated)\s+|(?<sign>[(:–—]|,)\s*)?(?:the\s+)?(?:(?:very\s+)?(?:start|beginning|middle|end|early|late|mid|weeks?|fortnight|period|days?|(?:two|three|four|\d)\s+(?:weeks?|days))[\s-]+(?:(?:of|from|in|commencing|beginning|between|at|on)\s+)?(?:the\s+)?)*(?:\d{1,2}(?:st|nd|rd|th)?\s+and\s+)?$/i;

function tieOf(text: string, { start, end }: Span, label: string, isRange: boolean): Tied | null {
  if (label !== "") {
    return datesLabel.test(label) && canBeReported(label) ? { tie: "whole", on: null } : null;
  }
  const clauseStart = Math.max(text.lastIndexOf(";", start) + 1, start - 220, 0);
  const clause = text.slice(clauseStart, start);
  const after = text.slice(end, end + 110);
  if (!canBeReported(clause) || !canBeReported(/^[^.;:]*/.exec(after)?.[0] ?? "")) return null;
  if (ofInspectionsAtLarge.test(clause) || lineDrawn.test(after)) return null;
  const led = lead.exec(clause);
  const before = clause.slice(0, led?.index ?? clause.length).trimEnd();
  const word = led?.groups?.["word"]?.toLowerCase() ?? null;
  const at = clauseStart + (led?.index ?? 0);
  const on = word === "on" ? { start: at, end: at + 2 } : null;
  const tie =
    byLabel(clause) ??
    byNounAfter(after, word, clause) ??
    byVerb(before, word ?? led?.groups?.["sign"] ?? "") ??
    byNoun(before, word ?? led?.groups?.["sign"] ?? "") ??
    byOpening(before, after, word) ??
    (isRange && setAside.test(after) ? byLength(clause) : null);
  return tie === null ? null : { tie, on };
}

/** "Inspections that began in April 2026 …", "any inspection carried out after …": of no one inspection. */
const ofInspectionsAtLarge = sought(
  /(?:^|[,:(–—]|\b(?:all|any|every|most|some|such|other|new|for|of|to|that|which|and|but|because|full|ILACS|Ofsted))\s*(?:(?:full|ILACS|Ofsted|focused|monitoring|local\s+authority)\s+)*(?:inspections|visits)\s+(?:(?:that|which)\s|carried|begun|beginning|starting|started|held|made|undertaken|conducted|in|from|since|after|under)|\b(?:any|every|each)\s+(?:\w+\s+)?(?:inspection|visit)\b/i,
);
/** "In April 2026 or later", "from April 2026 onwards". */
const lineDrawn = /^,?\s+(?:(?:or|and)\s+(?:later|after(?:wards)?|before|earlier|since)|onwards?)\b/i;

const datesLabel =
  /^\W*(?:(?:ILACS|Ofsted|focused|monitoring|on-?site)\s+)*(?:(?:inspection|visit|fieldwork)\s+dates?|dates?\s+(?:of|for)\s+(?:the\s+|our\s+)?(?:\w+\s+){0,2}?(?:inspection|visit|fieldwork)|inspected|fieldwork)\b[^:]{0,30}:?\s*$/i;

/** "Inspection dates: 19 to 30 January 2026". */
function byLabel(clause: string): Tied["tie"] | null {
  if (/^\W*inspection\sdates?\s$/i.test(clause)) return "whole";
  return /[:–—-]\s*$/.test(clause) && datesLabel.test(clause.replace(/\s*[:–—-]\s*$/, "")) ? "whole" : null;
}

/** "the June 2025 inspection", not "the June 2025 inspection report". */
function byNounAfter(after: string, word: string | null, clause: string): Tied["tie"] | null {
  const noun =
    /^(?:['’]s)?\s+(?:(?:Ofsted|ILACS|full|focus(?:s?ed)?|monitoring|JTAI|joint|targeted|area|standard|short)\s+)*(?:inspection|visit|JTAI|ILACS)\b(?!\s+(?:report|letter|framework|handbook|cycle|reports|visits?\s+report))/i;
  if (!noun.test(after)) return null;
  return word === null || word === "of" || /\b(?:the|our|its|their|this)\s+$/i.test(clause) ? "whole" : null;
}

/** What turns a date into another thing's: of publication, notice, receipt, a meeting. */
const otherThing =
  /\b(?:publi\w+|report(?:ed|s|ing)?|letters?|receiv\w*|announc\w*|notif\w*|notice|issued?|told|informed|called|since|until|before|after|by|respon\w+|cabinet|committee|meetings?|meets?|met|plan|plans|approved|agreed|wrote|launched|opened|took\s+up|joined|appointed|changes?|improv\w+|now)\b/i;

const carriedOut =
  /\b(?:(?<whole>(?:re-?)?inspected|carried\s+out|undertook|undertaken|conducted|completed|took\s+place|taken\s+place|(?:was|were)\s+held|ran|happened|occurred|lasted)|(?<within>visited|(?:was|were|been)\s+(?:on[\s-]site|with\s+us|here|in\s+(?:the\s+)?(?:borough|county|city|\p{Lu}\p{Ll}+))|came|spent|on[\s-]site|stayed)|(?<begins>arrived|began|started|commenced|opened)|(?<ends>ended|finished|concluded|closed|left))\b(?<rest>[^.;]{0,180})$/iu;

/** "Inspectors visited us from …", "the inspection took place between …". */
function byVerb(before: string, led: string): Tied["tie"] | null {
  const match = carriedOut.exec(before);
  if (match === null) return metInspectors.test(before) && led === "on" ? "within" : null;
  const { whole, within, begins, ends } = match.groups ?? {};
  const rest = (match.groups?.["rest"] ?? "").replace(byWhom, "");
  // "It began with … (12 to 16 January) and ended on 30 January": the verb nearest the date.
  if (/\)[^()]*\band\b/.test(rest) && carriedOut.test(rest)) {
    const again = before.length - rest.length;
    return byVerb(before.slice(0, match.index) + before.slice(again), led);
  }
  if (/\boff[\s-]?site\b/i.test(rest)) return null;
  if (led === "" && !/(?:inspected|spent)$/i.test(before)) return null;
  if (/^[,–—]$/.test(led) && !/^\s*$/.test(rest)) return null;
  if (otherThing.test(rest) || /,\s+(?:and|which|while|but)\b/i.test(rest)) return null;
  const subject = before.slice(Math.max(0, match.index - 90), match.index);
  if (whole !== undefined && /inspected/i.test(whole)) {
    return isActorNear(subject) || /\b(?:was|were|been)\s+(?:last\s+|previously\s+)?$/i.test(subject)
      ? "whole"
      : null;
  }
  const actor = isActorNear(subject) || /\b(?:inspection|visit|fieldwork|JTAI|ILACS)\b/i.test(rest);
  if (!actor || otherThing.test(sinceNoun(subject).replace(ledBy, " "))) return null;
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

/** "Ofsted’s two-week inspection, 19 to 30 January 2026, …", "inspectors visited us over two weeks, 19 to 30 January". */
function byLength(clause: string): Tied["tie"] | null {
  return /\binspection,\s$/i.test(clause) ||
    /\binspect\w+\b[^.;]{0,60}\bover\s(?:an?|one|two|three|\d)\s(?:weeks?|fortnight),\s$/i.test(clause)
    ? "whole"
    : null;
}

const setAside = /^\s?[,.;)]|^$/;

const daysSpent = /^\s+(?:\p{L}+\s+){0,2}(?:days|weeks?|fortnight)\b/iu;
const ledBy = /,\s(?:led|headed)\sby\s[^,;:]{1,60},/i;

/** "Carried out by Ofsted, together with …": whoever did it. */
const byWhom = /^\s+(?:jointly\s+)?by\s+(?=[^.;]*\b(?:Ofsted|inspectors?|inspectorates?|HMI)\b)[^.;]*$/i;

/** "The staff who met the inspectors on 12 and 13 November". */
const metInspectors = sought(
  /\b(?:met|spoke\s+(?:to|with)|talked\s+(?:to|with)|hosted|welcomed|looked\s+after)\s+(?:with\s+)?(?:the\s+|Ofsted['’]s\s+|(?:two|three|four|five|six)\s+)?inspectors$/i,
);

const actor =
  /\b(?:Ofsted|inspectors?|HMI|inspectorate|inspection(?:\s+team)?|inspections|visit|visits|field\s?work|JTAI|ILACS|regulator)\b/gi;

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
  const rest = (match?.groups?.["rest"] ?? "").replace(/(?:led|headed)\s+by\s[\s\S]*$/i, "");
  if (match === null || otherThing.test(rest)) return null;
  // "We received the draft report of the inspection on 2 March".
  if (dealtWith.test(before.slice(before.lastIndexOf(",") + 1))) return null;
  return /[,:–—]/.test(led) ? null : "whole";
}

const dealtWith = sought(
  /\b(?:receiv|publish|issu|shar|announc|discuss|consider|present|debat|notif|respond|reply|replied|accept|apolog|learn)\w*\b/i,
);

/** "Between 19 and 30 January 2026, inspectors visited …", "In June, our services were inspected". */
function byOpening(before: string, after: string, word: string | null): Tied["tie"] | null {
  if (
    word === null ||
    !/^(?:\W*|\W*(?:\p{L}+ly|Then|This|Last\s+year|Earlier\s+this\s+year),?\s*)$/u.test(before)
  )
    return null;
  const judged =
    /^,?\s+(?:Ofsted|(?:the\s+)?inspectors|the\s+inspectorate)\s+(?:\w+ly\s+)?(?:judged|graded)\b/i.test(
      after,
    );
  if (judged) return word === "in" ? "judged" : null;
  const active =
    /^,?\s+(?:Ofsted|(?:the\s+)?(?:\w+\s+)?inspectors|HMI|the\s+inspectorate|a\s+team)\b(?<between>[^.;]{0,50}?)\b(?<verb>inspected|visited|carried\s+out|undertook|conducted|came|spent|were\s+on[\s-]site|were\s+here)\b(?<rest>[^.;]*)/i.exec(
      after,
    );
  if (active !== null) {
    const { between = "", verb = "", rest = "" } = active.groups ?? {};
    if (otherThing.test(between)) return null;
    if (/carried|undertook|conducted/i.test(verb) && !/\b(?:inspection|visit|JTAI|ILACS)\b/i.test(rest))
      return null;
    return /visited|came|spent|were/i.test(verb) ? "within" : "whole";
  }
  const passive =
    /^,?\s+(?:we|our|the\s+council|the\s+authority|\p{Lu}\p{Ll}+)\b[^.;,]{0,60}?\b(?:was|were)\s+(?:last\s+)?(?:re-?)?inspected\b/iu;
  return passive.test(after) ? "whole" : null;
}

function calledByLabel(label: string): InspectionDate["meant"]["called"] {
  if (/focused/i.test(label)) return "focused-visit";
  if (/monitoring/i.test(label)) return "monitoring-visit";
  return /visit/i.test(label) ? "visit" : "inspection";
}

const numbers = "one two three four five six seven eight nine ten".split(" ");
const length = sought(
  /\b(?<number>a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?:[\s-]+(?:full|whole|intensive|working))?[\s-]+(?<unit>weeks?|days?|fortnight)\b|\b(?<fortnight>fortnight)\b/giu,
);

/** "a three-week inspection", "carried out over a 3-week period", "inspectors spent two weeks with us". */
export function inspectionLengthsIn(passage: Passage, { offset, text }: StatedSentence): InspectionLength[] {
  const found: InspectionLength[] = [];
  if (!/week|day|fortnight/iu.test(text)) return found;
  for (const match of length.all(text)) {
    const { number = "a", unit = "fortnight" } = match.groups ?? {};
    const { index: start } = match;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 120), start);
    const after = text.slice(end, end + 60);
    const clause = before.slice(before.lastIndexOf(";") + 1);
    if (!canBeReported(clause) || !canBeReported(/^[^.;,]*/.exec(after)?.[0] ?? "")) continue;
    const named =
      /^(?:[\s-]+long)?(?:\s+(?:Ofsted|ILACS|on-?site|focused|full))*\s+(?:inspection|visit|fieldwork)\b/i.test(
        after,
      );
    const spent =
      /\binspectors?\b[^.;,]{0,40}\b(?:spent|stayed|were\s+(?:here|with\s+us|on[\s-]site)(?:\s+for)?)\s+(?:the\s+)?$/i.test(
        clause,
      );
    const lasted =
      /\b(?:inspection|visit)\b[^.;]{0,60}\b(?:lasted|took\s+place\s+over|(?:was\s+|were\s+)?(?:carried\s+out|conducted|undertaken|held)\s+over|over|ran\s+(?:for|over)|took)\s+(?:the\s+course\s+of\s+)?(?:a\s+period\s+of\s+)?(?:an?\s+|some\s+)?$/i.test(
        clause,
      ) ||
      /\b(?:inspected|inspectors?\s+(?:visited|came|worked|met|spoke|were))\b[^.;]{0,60}\bover\s+(?:the\s+course\s+of\s+)?(?:a\s+period\s+of\s+)?(?:an?\s+)?$/i.test(
        clause,
      );
    if (!named && !spent && !lasted) continue;
    if (/\b(?:since|before|within|notice|later|ago)\b/i.test(after.slice(0, 20))) continue;
    const counted = numbers.indexOf(number.toLowerCase()) + 1 || Number(number) || 1;
    found.push({
      kind: "inspection-length",
      span: passageSpan(passage, offset + start, offset + end),
      written: match[0],
      number: /^fortnight$/i.test(unit) ? counted * 2 : counted,
      unit: /^day/i.test(unit) ? "day" : "week",
      meant: inspectionMeantAt(text, start),
    });
  }
  return found;
}
