// Finds the people that a draft names, with the honorific and the office it gives them. Who they are is not known here.

import type { NamedPerson } from "../statedFacts.ts";
import type { StatedSentence } from "./inspectionDates.ts";
import type { Passage } from "./passage.ts";
import { passageSpan } from "./passage.ts";
import { fullName, honorific, isOffice, isPersonsName, office } from "./personNames.ts";

/** A name alone, or with what stands before it: "Dr Ada Marsh", "Cllr Fenn". */
const person = new RegExp(
  String.raw`(?<![\p{L}\p{N}@/.-])(?:(?<titles>(?:${honorific}\s)+)(?<titled>${fullName}|\p{Lu}[\p{L}’'-]*\p{Ll})|(?<plain>${fullName}))`,
  "gu",
);
/** "Ada Marsh, Director of …", "Ada Marsh (Director …)", a signature's two lines. */
const officeAfter = new RegExp(String.raw`^(?:,\s*(?:\n\s*)?|\s\(|\s[–—-]\s|\s*\n\s*)${office}`, "u");
/** "Director of Children’s Services, Ada Marsh". */
const officeBefore = new RegExp(String.raw`(?:^|[\s(])${office},?\s$`, "u");

export function peopleIn(passage: Passage, { offset, text }: StatedSentence): NamedPerson[] {
  const found: NamedPerson[] = [];
  for (const match of text.matchAll(person)) {
    const { titles, titled, plain } = match.groups ?? {};
    const name = (titled ?? plain ?? "").replace(/[’']s$/, "");
    if (!isPersonsName(name)) continue;
    const start = match.index;
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
      title: officeOf(passage, { offset, text }, start, end, titles !== undefined),
    });
  }
  return found;
}

function officeOf(
  passage: Passage,
  { offset, text }: StatedSentence,
  start: number,
  end: number,
  titled: boolean,
): NamedPerson["title"] {
  const after = officeAfter.exec(text.slice(end, end + 140));
  const held = after?.groups?.["office"];
  if (after !== null && held !== undefined && isOffice(held)) {
    const at = end + after[0].length - held.length;
    return { span: passageSpan(passage, offset + at, offset + at + held.length), written: held };
  }
  const lead = text.slice(Math.max(0, start - 140), start);
  const before = officeBefore.exec(lead);
  const led = before?.groups?.["office"];
  // Without a comma or "Dr", the office would run on into the name.
  if (before === null || led === undefined || !isOffice(led) || !(titled || /,\s$/.test(lead))) return null;
  const at = start - lead.length + before.index + before[0].indexOf(led);
  return { span: passageSpan(passage, offset + at, offset + at + led.length), written: led };
}
