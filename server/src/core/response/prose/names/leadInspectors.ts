// Finds whom a draft names as the lead inspector, or as the inspector who signed a letter. Members of the team, named
// without being called its lead, are none.

import type { InspectionPointer } from "../../inspectionNamed.ts";
import type { NamedInspector } from "../../statedFacts.ts";
import type { StatedSentence } from "../inspections/inspectionDates.ts";
import { canBeReported, inspectionMeantAt, isOfAnother } from "../inspections/inspectionMeant.ts";
import { inspectionPointerAt } from "../inspections/inspectionPointer.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { leadLabel, led, otherTeams, signatures, signedLabel, visitingTeam } from "./inspectorForms.ts";
import { leadersToldIn } from "./leadersTold.ts";
import { fullName, isPersonsName } from "./personNames.ts";
import { spokenBefore } from "../inspections/inspectionSpokenOf.ts";
import { sentencesOf, wordsOf } from "../sentences.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

/** "Their team, led by …": whose team, the words before tell. */
const teamForm = new RegExp(
  String.raw`(?:^\W*|[,;]\s|\b(?:and|while|as)\s)(?:[Tt]he|[Tt]heir|[Ii]ts|[Aa])\s(?:(?!improvement|project|service|work|response)\p{Ll}+\s){0,2}?[Tt]eam(?:\sof\s(?:(?:(?:\p{Ll}+|\d+)\s){0,3}(?:inspectors|HMI)|\p{Ll}+(?=,|\s(?:was|were)\b)|\d+))?(?:,?\s(?:which|that|who))?(?:,|,?\s(?:was|were)(?:\s(?:ably|jointly))?)\s(?:led|headed)\s(?:on\s\p{Ll}+\s)?by\s${led}`,
  "gu",
);
/** "It was led by Lisa Marsh, whose team …", of the inspection named before. */
const itForm = new RegExp(
  String.raw`(?:^\W*|[,;]\s)(?:[Ii]t|[Tt]his)\s(?:was|had\sbeen)\s(?:led|headed)\sby\s${led}`,
  "gu",
);
const inspectorsAct = sought(/\b(?:inspectors?|inspection|Ofsted|HMI|inspectorate)\b/i);

const mayName = sought(
  /\blead|\bled\b|\bhead|\bhelm\b|reporting\s+inspector|\bletter\b|\bHMI\b|Majesty|\binspectors\b|\bteam\b|\bcolleague|\boverseen|\bsignat|\bunder\b|\binspector\s\b|\bcharge\b|\bresponsib|\bwrote\b|^\W*Signed\b/i,
);

/** `label`: of a table's cell, what its row or column is for. `asked`: the line above asks who led. */
export function leadInspectorsIn(
  passage: Passage,
  sentence: StatedSentence,
  label: string,
  asked = false,
): NamedInspector[] {
  const { offset, text } = sentence;
  const found: NamedInspector[] = [];
  const add = (
    written: string,
    start: number,
    signs: boolean,
    told = "",
    ranked = false,
    beside: readonly string[] | null = null,
  ): void => {
    const at = Math.max(0, start);
    if (answeredBy.test(text.slice(0, at))) return;
    const reported = beside === null ? canBeReported(text) : !isOfAnother(text.replace(jointBodies, " "));
    if (!isPersonsName(written) || !reported || /\b(?:mock|internal|trial)\b/i.test(text)) return;
    if (
      found.some(({ span }) => span.start === passageSpan(passage, offset + start, offset + start + 1).start)
    )
      return;
    const end = start + written.length;
    // What she visited in the course of it is a part of it.
    const meant = inspectionMeantAt(beside === null ? text : text.replace(/\bvisited\b/g, "met with"), at);
    found.push({
      kind: "inspector",
      span: passageSpan(passage, offset + start, offset + end),
      written,
      meant: {
        ...meant,
        inspection: onlyYear(told + text) ?? inspectionPointerAt(text, wordsOf(text), at, Math.max(at, end)),
      },
      signs,
      ranked,
      addressed: spokenTo(text) !== undefined,
      beside: beside ?? [],
    });
  };
  const dear = spokenTo(text);
  if (dear !== undefined) {
    add(dear, text.indexOf(dear), true);
    return found;
  }
  const signedLetter = signedLabel.test(label);
  if (signedLetter || leadLabel.test(label)) {
    const alone = new RegExp(`^\\s*${led}`, "u").exec(text)?.groups?.["name"];
    if (alone !== undefined) add(alone, text.indexOf(alone), signedLetter);
    return found;
  }
  if (!asked && !mayName.test(text)) return found;
  const before = passage.text.slice(Math.max(0, offset - furthestBack), offset);
  for (const [form, spoken] of [
    [itForm, lastSentence(before)],
    [teamForm, before + text],
  ] as const) {
    const it = form === itForm;
    if (!inspectorsAct.test(spoken) && !(it && isTheVisit(spoken, passage.text.slice(0, offset)))) continue;
    if (it && !spokenBefore(spoken).inspection) continue;
    for (const match of matchesOf(text, form)) {
      const written = match.groups?.["name"] ?? "";
      add(written, match.index + match[0].lastIndexOf(written), false, it ? spoken : "");
    }
  }
  for (const form of signatures) {
    for (const { groups, index, 0: whole } of matchesOf(text, form)) {
      const written = groups?.["name"] ?? "";
      add(written, index + whole.lastIndexOf(written), true);
    }
  }
  for (const { written, start, signs, beside } of leadersToldIn(text, before, asked))
    add(written, start, signs, "", false, beside);
  for (const { groups, index, 0: whole } of matchesOf(text, visitingTeam)) {
    const written = groups?.["name"] ?? "";
    if (!otherTeams.test(passage.text)) add(written, index + whole.indexOf(written), false);
  }
  for (const { groups, index, 0: whole } of rankedName.all(text)) {
    for (const written of [groups?.["name"], groups?.["second"], groups?.["before"]])
      if (written !== undefined) add(written, index + whole.lastIndexOf(written), false, "", true);
  }
  return found;
}

/** "Dear Ms Marsh", on a line of its own. */
const salutation = new RegExp(
  String.raw`^\W*Dear\s(?<name>(?:Mr|Mrs|Ms|Miss|Dr)\.?\s(?:\p{Lu}[\p{L}’'-]+\s?){1,3}?|${fullName}),?\s*$`,
  "u",
);

/** "Thank you, Ms Marsh, for your letter about the focused visit". */
const thanked = new RegExp(
  String.raw`^\W*(?:We\s)?[Tt]hank\syou(?:\sagain)?,\s(?<name>(?:Mr|Mrs|Ms|Miss|Dr)\.?\s\p{Lu}[\p{L}’'-]+|${fullName}),\sfor\syour\s(?:letter|report)\b[^.;]*\b(?:inspection|focus(?:s?ed)?\svisit|monitoring\svisit)\b`,
  "u",
);

function spokenTo(text: string): string | undefined {
  return salutation.exec(text)?.groups?.["name"] ?? thanked.exec(text)?.groups?.["name"];
}

/** The bodies that inspect together with Ofsted. */
const jointBodies = /\b(?:the\s)?(?:CQC|Care\sQuality\sCommission|HMICFRS|HMIP)\b/g;

/** "His Majesty’s Inspectors Lisa Marsh and Ben Hale looked at …", "Lisa Marsh HMI". */
const rankedName = sought(
  new RegExp(
    String.raw`\b(?:HMI|H(?:is|er)\sMajesty[’']s\s(?:Senior\s)?Inspectors?),?\s(?<name>${fullName})(?:\sand\s(?<second>${fullName}))?|(?<before>${fullName}),?\s(?:HMI\b|H(?:is|er)\sMajesty[’']s\sInspector)`,
    "gu",
  ),
);

function lastSentence(text: string): string {
  const last = sentencesOf(text).at(-1);
  return last === undefined ? "" : text.slice(last.start, last.end);
}

/** "The response to the inspection was led by": whoever leads that is another. */
const answeredBy =
  /\b(?:response|answer|reply|preparations?|plan|work|actions?)\s(?:to|for|after|on|following)\s(?:the|this|our|its)\s(?:\p{L}+\s)?(?:inspection|visit)\s(?:was|is|were)\s(?:led|headed)\sby\s$/u;

/** "The visit looked at …" right after "Ofsted visited us …": theirs. */
function isTheVisit(spoken: string, before: string): boolean {
  const sentences = sentencesOf(before.slice(-2 * furthestBack));
  const first = sentences.at(-2);
  return (
    first !== undefined &&
    /^\W*(?:The|That|This|Their|Its)\s(?:focused\s|monitoring\s)?visit\b(?!\s(?:by|from|with|to)\s)/.test(
      spoken,
    ) &&
    /\b(?:Ofsted|[Ii]nspectors|HMI)\s(?:visited|came|(?:made|paid|carried\sout)\s[^.;]{0,30}visit)\b/.test(
      before.slice(-2 * furthestBack).slice(first.start, first.end),
    )
  );
}

/** How far back the inspectors may have been named whose team it is. */
const furthestBack = 250;

/** "With … as lead inspector, the team came on 19 January 2026": the one year that the sentence names. */
function onlyYear(text: string): InspectionPointer | null {
  const years = new Set(text.match(/\b20[0-4]\d\b/g));
  const [year] = years;
  if (year === undefined || years.size > 1) return null;
  return otherTime.test(text) ? null : { year: Number(year) };
}

/** The year may be another time's. "Led by" is none. */
const otherTime =
  /\b(?:since|until|before|after|published|previous(?:ly)?|last|earlier)\b(?![^.;]{0,30}\bled\s+by)|\bby\s(?:the\s(?:end|time|summer|spring|autumn|winter)\b|(?:\p{L}+\s)?20\d\d)/iu;
