// Finds the people that a draft names, with the honorific and the office it gives them. Who they are is not known here.

import type { HeldOffice, NamedPerson } from "../../statedFacts.ts";
import type { StatedSentence } from "../inspections/inspectionDates.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import {
  fullName,
  honorific,
  isOffice,
  isPersonsName,
  mayHoldOffice,
  office,
  withoutOpening,
} from "./personNames.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

/** A name alone, or with what stands before it: "Dr Ada Marsh", "Cllr Fenn". */
const person = new RegExp(
  String.raw`(?<![\p{L}\p{N}@/.-])(?:(?<titles>(?:${honorific}\s)+)(?<titled>${fullName}|\p{Lu}[\p{L}’'-]*\p{Ll})|(?!(?:Deputy|Leader|Mayor|Chair|Chairman|Chairwoman|Alderman)\s)(?<plain>${fullName}))`,
  "gu",
);
/** A capital after a space, and what could be one: no name is without. */
const innerCapital = /\s[^\0-@[-¿\u2000-\u20FF\uFFFC]/;
/** "Ada Marsh, Director of …", "Ada Marsh (Director …)", a signature's two lines. */
const officeAfter = new RegExp(
  String.raw`^(?:,\s*(?:\n\s*)?|,?\s(?:who,?\s)?(?:is|has\sbeen|remains|as)\s|\s\(|\s[–—-]\s|\s*\n\s*)${office}`,
  "u",
);
/** "Director of Children’s Services, Ada Marsh". */
const officeBefore = new RegExp(String.raw`(?:^|[\s(])${office},?\s$`, "u");

/** "Comments of the Director of …": what is whose, before the office. */
const wordsOf =
  /^(?:Comments?|Views?|Reports?|Foreword|Statement|Response|Remarks|Introduction|Message|Words|Notes?|Letter|Advice|Summary|Decision|Signature|Office)\s(?:of|from|by|to)\s(?:the\s)?(?=\p{Lu})/u;

/** "In Northmere the Director of …", "Here the Leader of …": what opens the sentence. */
const beforeArticle = /^(?:(?!(?:of|for|to|and|&)\s)\S+\s(?:and\s)?)+?(?:the|our|its)\s(?=\p{Lu})/u;
/** "As Director of …", "Today Leader of …". */
const opening =
  /^(?:As|And|But|Yet|So|Then|When|While|Here|There|Now|Today|Yesterday|Tonight|Meanwhile|Also|Later|Finally|Says?|Said|With|By|From|For|To|In|At|On|Our|Its|The)\s(?=\p{Lu})/u;
/** "Northmere’s Director of …", "Northmere City Council’s …": whose it is. */
const possessor =
  /^(?:\p{Lu}[\p{L}-]*\s(?:(?:and|upon|on|&)\s)?){0,5}?(?!(?:Children|People|Adult|Women|Families|Carer|Learner|Parent)s?[’'])\p{Lu}[\p{L}-]*(?:[’']s|s[’'])\s(?=\p{Lu})/u;

/** "Ada Marsh HMI": an inspector, and nobody of the council's of that name. */
const inspectors = /^,?\s\(?(?<rank>HMI\b|H(?:is|er)\sMajesty[’']s\sInspector)/;

/** A signature whose lines run together: "Dr Ada Marsh Director of Children’s Services". */
const signature = new RegExp(
  String.raw`^(?<titles>(?:${honorific}\s)*)(?<name>\p{Lu}[\p{L}’'-]*\p{Ll}(?:\s\p{Lu}[\p{L}’'-]*\p{Ll}){1,2}?)\s${office}$`,
  "u",
);
/** A line that is an office and nothing else, as under a signature: "Director, Children’s Services". */
const officeAlone = new RegExp(
  String.raw`^(?<held>${office}(?:,\s\p{Lu}[\p{L}’'-]*(?:\s(?:(?:of|for|and|the|&|to)\s){0,2}\p{Lu}[\p{L}’'-]*)*)?)$`,
  "u",
);
/** No office ends with a full stop. */
const endsInOffice = /[\p{L}’'-]$/u;

/** What only people do. */
const acting =
  /^\s(?:has\s|had\s|will\s|then\s|also\s)?(?:asks?|asked|says?|said|told|writes?|wrote|spoke|thank(?:s|ed)|chair(?:s|ed)?|repl(?:ies|ied|y)|explain(?:s|ed)|presented|agreed|proposed|seconded|attended|apologised)\b/;

/** `beside`: the office that a table's row gives a person named alone in its cell. */
export function peopleIn(
  passage: Passage,
  sentence: StatedSentence,
  beside: HeldOffice | null = null,
): NamedPerson[] {
  const { offset, text } = sentence;
  const signed =
    text.length < 160 && endsInOffice.test(text.slice(-2)) && mayHoldOffice(text)
      ? (signedIn(passage, sentence) ?? officeLine(passage, sentence))
      : null;
  if (signed !== null) return [signed];
  const found: NamedPerson[] = [];
  if (!innerCapital.test(text)) return found;
  for (const match of matchesOf(text, person)) {
    const { titles, titled, plain } = match.groups ?? {};
    const whole = (titled ?? plain ?? "").replace(/[’']s$/, "");
    const name = withoutOpening(whole);
    if (!isPersonsName(name)) continue;
    const start = match.index + whole.length - name.length;
    const end = start + (titles?.length ?? 0) + name.length;
    const words = name.split(/\s+/);
    const surname = words.pop() ?? "";
    found.push({
      kind: "person",
      span: passageSpan(passage, offset + start, offset + end),
      written: text.slice(start, end),
      honorific: titles === undefined ? null : titles.trim(),
      forenames: words.join(" "),
      surname,
      acts: acting.test(text.slice(end, end + 24)),
      title:
        officeOf(passage, { offset, text }, start, end, titles !== undefined) ??
        (text.slice(0, start).trim() === "" && text.slice(end).trim() === "" ? beside : null),
    });
  }
  return found;
}

function signedIn(passage: Passage, { offset, text }: StatedSentence): NamedPerson | null {
  const { titles = "", name = "", office: held = "" } = signature.exec(text)?.groups ?? {};
  if (name === "" || !isPersonsName(name) || !isOffice(held) || isOffice(name)) return null;
  const words = name.split(/\s+/);
  const surname = words.pop() ?? "";
  const end = titles.length + name.length;
  return {
    kind: "person",
    span: passageSpan(passage, offset, offset + end),
    written: text.slice(0, end),
    honorific: titles === "" ? null : titles.trim(),
    forenames: words.join(" "),
    surname,
    title: {
      span: passageSpan(passage, offset + text.length - held.length, offset + text.length),
      written: held,
    },
  };
}

/** Nobody's until it is known who signs above it. */
function officeLine(passage: Passage, { offset, text }: StatedSentence): NamedPerson | null {
  if (passage.block.kind === "heading" || passage.block.cell !== null) return null;
  const { held, office: first = "" } = officeAlone.exec(text)?.groups ?? {};
  if (held === undefined || !isOffice(first)) return null;
  const span = passageSpan(passage, offset + text.length - held.length, offset + text.length);
  return {
    kind: "person",
    span,
    written: held,
    honorific: null,
    forenames: "",
    surname: "",
    title: { span, written: held },
  };
}

/** "Director of Children, Young People and Families": the rest of what the office is for. */
const goesOnList =
  /^(?:,\s(?:Young\sPeople|Famil(?:y|ies)|Learning|Education|Skills|Schools|Communities|Health|Housing|Adults?|Culture|Leisure|Inclusion|Early\s(?:Help|Years)|Safeguarding))+,?\s(?:and|&)\s(?:\p{Lu}\p{L}+\s)?(?:Famil(?:y|ies)|Learning|Education|Skills|Schools|Communities|Health|Housing|Adults?|Culture|Leisure|Inclusion|Years|Help|Safeguarding|Care|People|Services|Wellbeing)(?![\p{L}])/u;

/** "… was promoted", "Head of Safeguarding until May", "in 2019 Owen Tull, Head of …": an office of a time. */
const changesPost = sought(
  /\b(?:appointed|promot(?:ed|ion)|bec(?:ame|omes?|oming)|succeed\w*|replac(?:ed|es|ing)|took\s(?:up|over|on)|takes\s(?:up|over|on)|joined|moved|left|retir\w+|former(?:ly)?|previously|originally|until|till|at\sthe\stime|(?:and|as|was|were)\s(?:then|now|later)|[Ii]n\s(?:\p{Lu}\p{L}+\s)?(?:19|20)\d\d|[Ff]rom\s(?:\d{1,2}\s)?(?:\p{Lu}\p{L}+\s)?(?:19|20)\d\d|(?:19|20)\d\d\s?[–-]\s?(?:(?:19|20)?\d\d)?)\b/u,
);

function officeOf(
  passage: Passage,
  { offset, text }: StatedSentence,
  start: number,
  end: number,
  titled: boolean,
): NamedPerson["title"] {
  const passing = changesPost.test(text);
  const after = officeAfter.exec(text.slice(end, end + 140));
  const office = after?.groups?.["office"];
  if (after !== null && office !== undefined && isOffice(office)) {
    const { title, owned } = titleAlone(office);
    const at = end + after[0].length - title.length;
    const held = title + (goesOnList.exec(text.slice(at + title.length))?.[0] ?? "");
    return {
      span: passageSpan(passage, offset + at, offset + at + held.length),
      written: held,
      passing,
      owned,
    };
  }
  const rank = inspectors.exec(text.slice(end, end + 40));
  if (rank !== null) {
    const written = rank.groups?.["rank"] ?? "";
    const at = end + rank[0].length - written.length;
    return { span: passageSpan(passage, offset + at, offset + at + written.length), written };
  }
  const lead = text.slice(Math.max(0, start - 140), start);
  const before = officeBefore.exec(lead);
  const whole = before?.groups?.["office"];
  // Without a comma or "Dr", the office would run on into the name.
  if (before === null || whole === undefined || !(titled || /,\s$/.test(lead))) return null;
  const { title: led, owned } = titleAlone(whole);
  if (!isOffice(led)) return null;
  const at = start - lead.length + before.index + before[0].lastIndexOf(led);
  return { span: passageSpan(passage, offset + at, offset + at + led.length), written: led, passing, owned };
}

/** A title without what opens its sentence and without whose it is. */
function titleAlone(written: string): { readonly title: string; readonly owned: boolean } {
  const bare = written.replace(wordsOf, "").replace(beforeArticle, "").replace(opening, "");
  const owner = possessor.exec(bare)?.[0] ?? "";
  return owner === "" || isOffice(owner)
    ? { title: bare, owned: false }
    : { title: bare.slice(owner.length), owned: true };
}
