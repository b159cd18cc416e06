// Finds whom a draft names as the lead inspector, or as the inspector who signed a letter. Members of the team, named
// without being called its lead, are none.

import type { InspectionPointer } from "../../inspectionNamed.ts";
import type { NamedInspector } from "../../statedFacts.ts";
import type { StatedSentence } from "../inspections/inspectionDates.ts";
import { canBeReported, inspectionMeantAt, isOfAnother } from "../inspections/inspectionMeant.ts";
import { inspectionPointerAt } from "../inspections/inspectionPointer.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import {
  aboutInspectors,
  aboutOthers,
  inspectorForms,
  labelled,
  leadLabel,
  led,
  name,
  otherTeams,
  rank,
  type Setting,
  signedLabel,
  visitingTeam,
} from "./inspectorForms.ts";
import { leadersToldIn } from "./leadersTold.ts";
import { fullName, honorific, isOffice, isPersonsName, office } from "./personNames.ts";
import { spokenBefore } from "../inspections/inspectionSpokenOf.ts";
import { sentencesOf, wordsOf } from "../sentences.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

const inspection = String.raw`(?:[Ii]nspection|[Vv]isit|JTAI|ILACS)`;
const forms: readonly { readonly form: RegExp; readonly signs: boolean }[] = [
  {
    form: new RegExp(
      String.raw`(?<![Dd]eputy\s|[Aa]ssociate\s|[Aa]ssistant\s)\b(?:[Ll]ead|[Rr]eporting)\s[Ii]nspectors?(?:\s(?:for|of|on|at)\s(?:the|this|our)\s(?:\w+\s)?${inspection})?(?:\s?[:,–—-]\s?|\s\(|\s(?:was|is)\s|\s)${led}`,
      "gu",
    ),
    signs: false,
  },
  {
    form: new RegExp(
      String.raw`\b[Tt]he\ssenior\sinspector\s(?:in\s20\d\d|(?:for|of|on|at)\s(?:the|this|our)\s(?:\w+\s)?${inspection}),?\s(?:was|is)\s${led}`,
      "gu",
    ),
    signs: false,
  },
  {
    form: new RegExp(
      String.raw`\b${inspection}\b[^.;:\n]{0,60}?\b(?:(?:which|that|took\splace|ran|began|lasted|was\s(?:carried\sout|held|conducted))\s[^.;:\n]{0,60}?\sand\s(?:it\s)?(?:was|were)|(?:when|where|in\swhich|during\swhich)\s(?:a|the|its|their)\steam(?:\sof\s(?:\p{Ll}+\s)?inspectors)?(?:,|\swas)?)\s(?:led|headed)\sby\s${led}`,
      "gu",
    ),
    signs: false,
  },
  {
    form: new RegExp(
      String.raw`(?:${rank}\s)?${name}(?:,?\s${rank})?(?:,\s(?:who\swas\s)?|\s\(|\s(?:was|is)\s)(?:the\s|Ofsted(?:[’']s)?\s|its\s)?[Ll]ead\s[Ii]nspector\b(?!,?\s(?:${honorific}\s)?${fullName})`,
      "gu",
    ),
    signs: false,
  },
  {
    form: new RegExp(
      String.raw`\b(?:${inspection}(?:(?!,?\s(?:and|but|while)\b|\s(?:team|hub|service|board|group|response|work)\b)[^.;:\n]){0,60}?(?:,|\swas|\sis)|${inspection}|[Ii]nspectors,?(?:\s(?:were|was))?|[Ii]nspection\steam,?(?:\swas)?|Ofsted(?:[’']s)?\s(?:inspection\s)?team,?(?:\swas)?)\s(?:led|headed)\sby\s${led}`,
      "gu",
    ),
    signs: false,
  },
  {
    form: new RegExp(
      String.raw`(?:${rank}\s)?${name}(?:,?\s${rank})?,?\s(?:who\s)?(?:led|headed)\s(?:the|this|our|its|Ofsted[’']s)\s(?:(?:\p{Ll}+|20\d\d)\s){0,2}(?:${inspection}(?:\steam)?|team\sof\sinspectors)\b(?!\s(?:respon|prepar|readi|improve|work|action|project|plan))`,
      "gu",
    ),
    signs: false,
  },
  {
    form: new RegExp(
      String.raw`(?<!\b(?:since|after|following|before|from)\s(?:the|this|our|its)\s(?:\p{L}+\s)?)\b${inspection}(?:\sof\s[^.;:\n]{1,60}?)?(?:,|,?\s(?:(?:which|that)\s)?(?:was\s)?(?:took\splace|carried\sout|held|made|conducted|undertaken|ran)\b[^.;:\n]{0,60}?)?\sunder\s(?:the\s)?(?:lead|leadership|direction)\sof\s${led}`,
      "gu",
    ),
    signs: false,
  },
  {
    form: new RegExp(
      String.raw`\b(?:[Ii]nspectors|Inspectors|HMI)\b(?:,|\s\p{Ll}+){0,4}\sunder\s(?:the\s)?(?:lead|leadership|direction)\sof\s${led}`,
      "gu",
    ),
    signs: false,
  },
  {
    form: new RegExp(
      String.raw`\b(?:${inspection}|[Ii]nspectors|[Ii]nspection\steam)\b[^.;:\n]{0,60}?\s(?:with|under)\s${name}(?:,?\s${rank},?)?\s(?:as|being)\s(?:the\s|its\s)?[Ll]ead\s[Ii]nspector\b`,
      "gu",
    ),
    signs: false,
  },
  {
    form: new RegExp(
      String.raw`\bletter\b[^.;:\n]{0,50}?\b(?:signed\sby|from|written\sby|by)\s(?:${rank}\s${name}|${name}(?=,?\s${rank}))`.replace(
        "(?<name>",
        "(?<first>",
      ),
      "gu",
    ),
    signs: true,
  },
  {
    form: new RegExp(
      String.raw`\b(?:[Ii]n\s(?:her|his|the|their)\sletter\b[^.;:\n]{0,30}?,\s${name}(?=,?\s${rank}))`,
      "gu",
    ),
    signs: true,
  },
];

/** "Their team, led by …": whose team, the words before tell. */
const teamForm = new RegExp(
  String.raw`(?:^\W*|[,;]\s|\b(?:and|while|as)\s)(?:[Tt]he|[Tt]heir|[Ii]ts|[Aa])\s(?:\p{Ll}+\s){0,2}?[Tt]eam(?:\sof\s(?:(?:(?:\p{Ll}+|\d+)\s){0,3}(?:inspectors|HMI)|\p{Ll}+(?=,|\s(?:was|were)\b)|\d+))?(?:,?\s(?:which|that|who))?(?:,|,?\s(?:was|were)(?:\s(?:ably|jointly))?)\s(?:led|headed)\s(?:on\s\p{Ll}+\s)?by\s${led}`,
  "gu",
);
/** "It was led by Lisa Marsh, whose team …", of the inspection named before. */
const itForm = new RegExp(
  String.raw`(?:^\W*|[,;]\s)(?:[Ii]t|[Tt]his)\s(?:was|had\sbeen)\s(?:led|headed)\sby\s${led}`,
  "gu",
);
/** "Lisa Marsh, His Majesty’s Inspector, led the team, which was here for …". */
const rankedForm = new RegExp(
  String.raw`${name},\s(?:(?:one|an?)\s(?:of\s)?)?${rank}s?,\s(?:who\s)?(?:led|headed)\s(?:the|its|their|a|Ofsted[’']s)\s(?:\p{Ll}+\s|Ofsted\s){0,2}team\b`,
  "gu",
);
/** "The letter was signed by Lisa Marsh", where it or the sentence before speaks of Ofsted. */
const theLetterForm = new RegExp(
  String.raw`\b(?:[Tt]he|[Tt]hat|[Tt]his|[Ii]ts|[Tt]heir)\sletter\b(?:\s(?:of|dated)\s(?:\d{1,2}\s)?\p{Lu}\p{L}+(?:\s20\d\d)?,?)?(?:\s(?:was|is)|,(?:\s(?:which|that)\s(?:was|is))?)\s(?:signed|written)\sby\s${led}`,
  "gu",
);
/** "Ofsted published the letter, signed by …", of Ofsted's own letter. */
const signedForm = new RegExp(
  String.raw`\b(?:Ofsted|OFSTED|[Ii]nspectors?|HMI)(?:[’']s?)?\s[^.;:\n]{0,60}?\bletter\b[^.;:\n]{0,40}?\b(?:signed|written)\s(?:\p{Ll}+\s)?by\s${led}`,
  "gu",
);
const inspectorsAct = sought(/\b(?:inspectors?|inspection|Ofsted|HMI|inspectorate)\b/i);
/** "A small team came to see …": a team that has no name yet, before "their letter". */
const teamCame = sought(/\b[Aa]\s(?:small\s)?team\s(?:of\s\p{L}+\s)?(?:came|visited|arrived)\b/u);
/** "Jane Marsh, our Head of Service": nobody of Ofsted's. */
const otherOffice = sought(new RegExp(String.raw`^,?\s(?:\(|who\sis\s|as\s)?${office}`, "u"));

const mayName = sought(
  /\blead|senior\s+inspector|\bled\b|\bheaded|reporting\s+inspector|\bletter\b|\bHMI\b|Majesty|\binspectors\b|\bteam\b|\bcolleague|\boverseen|\bsignat|\bunder\b|\binspector\s\b|\bat\s+their\s+head\b|^\W*Signed\b/i,
);

/** `label`: of a table's cell, what its row or column is for. */
export function leadInspectorsIn(
  passage: Passage,
  sentence: StatedSentence,
  label: string,
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
    // "…, and some members will remember her" says nothing of an inspection to come.
    const clause = text.slice(0, start) + text.slice(start).replace(/,\s(?:and|but)\s[\s\S]*$/, "");
    // Of a joint inspection each inspectorate has a lead of its own; Ofsted's is named as such.
    const own = /\bOfsted\b/.test(clause) ? clause.replace(/\band\s+the\s+CQC\b[^.;]*|\bCQC\b/g, "") : clause;
    if (councillor.test(text.slice(0, start)) || answeredBy.test(text.slice(0, start))) return;
    const reported = beside === null ? canBeReported(own) : !isOfAnother(own.replace(jointBodies, " "));
    if (
      !isPersonsName(written.replace(/^(?:Mr|Mrs|Ms|Miss|Dr)\.?\s/, "")) ||
      !reported ||
      /\b(?:mock|internal|trial)\b/i.test(text)
    )
      return;
    if (
      found.some(({ span }) => span.start === passageSpan(passage, offset + start, offset + start + 1).start)
    )
      return;
    const end = start + written.length;
    // What she visited in the course of it is a part of it.
    const meant = inspectionMeantAt(beside === null ? text : text.replace(/\bvisited\b/g, "met with"), start);
    found.push({
      kind: "inspector",
      span: passageSpan(passage, offset + start, offset + end),
      written,
      meant: {
        ...meant,
        inspection: onlyYear(told + text) ?? inspectionPointerAt(text, wordsOf(text), start, end),
      },
      signs,
      ranked,
      beside: beside ?? [],
    });
  };
  const signedLetter = signedLabel.test(label);
  if (signedLetter || leadLabel.test(label)) {
    const alone = new RegExp(`^\\s*${led}`, "u").exec(text)?.groups?.["name"];
    if (alone !== undefined) add(alone, text.indexOf(alone), signedLetter);
    return found;
  }
  const toldOf = passage.text.slice(Math.max(0, offset - 20), offset);
  if (!mayName.test(text) && !/\blead\sinspector\W*$/i.test(toldOf)) return found;
  for (const { form, signs } of forms) {
    for (const match of matchesOf(text, form)) {
      const written = match.groups?.["name"] ?? match.groups?.["first"];
      if (written !== undefined) add(written, match.index + match[0].indexOf(written), signs);
    }
  }
  for (const [form, signs, spoken] of [
    [itForm, false, lastSentence(passage.text.slice(Math.max(0, offset - furthestBack), offset))],
    [rankedForm, false, text],
    [teamForm, false, passage.text.slice(Math.max(0, offset - furthestBack), offset) + text],
    [signedForm, true, text],
    [theLetterForm, true, passage.text.slice(Math.max(0, offset - furthestBack), offset) + text],
  ] as const) {
    const it = form === itForm;
    if (
      !(
        inspectorsAct.test(spoken) ||
        (form === theLetterForm && teamCame.test(spoken)) ||
        (it && isTheVisit(spoken, passage.text.slice(0, offset)))
      ) ||
      (it && (earlierOne.test(spoken) || !spokenBefore(spoken).inspection))
    )
      continue;
    for (const match of matchesOf(text, form)) {
      const written = match.groups?.["name"] ?? "";
      const start = match.index + match[0].lastIndexOf(written);
      const own = /\b(?:improvement|service|social\swork|council|project|respon\w+|prepar\w+|our)\b/i;
      if (
        !isOther(text.slice(start + written.length)) &&
        !own.test(match[0] + text.slice(match.index + match[0].length, match.index + match[0].length + 40))
      )
        add(written, start, signs, it ? spoken : "");
    }
  }
  const before = passage.text.slice(Math.max(0, offset - furthestBack), offset);
  for (const { form, signs, needs, near } of [...inspectorForms, ...labelled]) {
    for (const { groups, index, 0: whole } of matchesOf(text, form)) {
      const written = groups?.["name"] ?? groups?.["first"] ?? "";
      const start = index + whole.lastIndexOf(written);
      if (isOf(needs, before, text) && !isOther(text.slice(start + written.length)))
        add(written, start, signs, "", near);
    }
  }
  for (const { written, start, signs, beside } of leadersToldIn(text, before)) {
    if (!toCome.test(text)) add(written, start, signs, "", false, beside);
  }
  for (const { groups, index, 0: whole } of matchesOf(text, visitingTeam)) {
    const written = groups?.["name"] ?? "";
    const start = index + whole.indexOf(written);
    if (!otherTeams.test(passage.text) && !isOther(text.slice(start + written.length)))
      add(written, start, false);
  }
  for (const { groups, index, 0: whole } of rankedName.all(text)) {
    for (const written of [groups?.["name"], groups?.["second"], groups?.["before"]])
      if (written !== undefined) add(written, index + whole.lastIndexOf(written), false, "", true);
  }
  return found;
}

/** The bodies that inspect together with Ofsted. */
const jointBodies = /\b(?:the\s)?(?:CQC|Care\sQuality\sCommission|HMICFRS|HMIP)\b/g;
/** "The next inspection", "will be led by": told of before it is. */
const toCome =
  /\b(?:next|forthcoming|upcoming|future)\s(?:\p{Ll}+\s)?(?:inspection|visit)|\bwill\s(?:be\s)?(?:lead|led)\b/u;

/** "His Majesty’s Inspectors Lisa Marsh and Ben Hale looked at …", "Lisa Marsh HMI". */
const rankedName = sought(
  new RegExp(
    String.raw`\b(?:HMI|H(?:is|er)\sMajesty[’']s\s(?:Senior\s)?Inspectors?),?\s(?<name>${fullName})(?:\sand\s(?<second>${fullName}))?|(?<before>${fullName}),?\s(?:HMI\b|H(?:is|er)\sMajesty[’']s\sInspector)`,
    "gu",
  ),
);

/** Whether what follows a name gives it another office than an inspector's. */
function isOther(after: string): boolean {
  if (/^,\s(?:our|who\sis\sour|of\sthe\scouncil)\b/.test(after)) return true;
  const named = otherOffice.exec(after)?.groups?.["office"] ?? "";
  return isOffice(named) && !/inspector/i.test(named);
}

/** Whether a sentence and the words before it have what a form needs. */
function isOf(needs: Setting, before: string, text: string): boolean {
  if (needs === "any") return true;
  const last = needs === "theirs" ? lastSentence(before) : "";
  return needs === "theirs"
    ? aboutInspectors.test(last) && !aboutOthers.test(last)
    : inspectorsAct.test(before) || inspectorsAct.test(text);
}

function lastSentence(text: string): string {
  const last = sentencesOf(text).at(-1);
  return last === undefined ? "" : text.slice(last.start, last.end);
}

/** "The response to the inspection was led by": whoever leads that is another. */
const answeredBy =
  /\b(?:response|answer|reply|preparations?|plan|work|actions?)\s(?:to|for|after|on|following)\s(?:the|this|our|its)\s(?:\p{L}+\s)?(?:inspection|visit)\s(?:was|is|were)\s(?:led|headed)\sby\s$/u;

/** No councillor is an inspector. */
const councillor = /\b(?:Cllr|Councillor)\.?\s$/;

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

/** "The previous inspection took place … . It was led by …". */
const earlierOne =
  /\b(?:previous|earlier|last|former|first|before(?!\s(?!(?:that|this|the|it|then|ours?)\b)\p{L})|prior)\b/iu;

/** How far back the inspectors may have been named whose team it is. */
const furthestBack = 250;

/** "With … as lead inspector, the team came on 19 January 2026": the one year that the sentence names. */
function onlyYear(text: string): InspectionPointer | null {
  const years = new Set(text.match(/\b20[0-4]\d\b/g));
  const [year] = years;
  if (year === undefined || years.size > 1) return null;
  return /\b(?:since|until|before|after|by|published|previous(?:ly)?|last|earlier)\b(?![^.;]{0,30}\bled\s+by)/i.test(
    text,
  )
    ? null
    : { year: Number(year) };
}
