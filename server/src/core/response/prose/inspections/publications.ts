// Finds where a passage names the publication it speaks of: a monitoring visit, a letter, a full inspection. It
// reads words only; whether such a publication is among the sources is not known here.

import { hasSign, signs } from "../../../signs.ts";
import type { PublicationMention } from "../../responseDocument.ts";
import type { Span } from "../../../text.ts";
import { readWrittenDates } from "../../../writtenDates.ts";
import { inspectionPointerAt } from "./inspectionPointer.ts";
import { passageSpan, type Passage, standsIn } from "../passage.ts";
import { maskStretches, sentencesOf, wordsOf } from "../sentences.ts";
import { sought } from "../../../sought.ts";

/** Every publication a passage names, in order; what stands inside quoted words is the quoted text's. */
export function publicationsIn(
  passage: Passage,
  speeches: readonly Span[],
  quotations: readonly Span[],
): PublicationMention[] {
  const { text, block } = passage;
  if (!hasSign(text, nounSigns) || !mayName.test(text)) return [];
  const mentions: PublicationMention[] = [];
  // A year between quotation marks says nothing of when the letter around them was written.
  const plain = maskStretches(text, quotations);
  for (const sentence of sentencesOf(plain)) {
    const written = plain.slice(sentence.start, sentence.end);
    if (!hasSign(written, namingSigns) && !/20\d\d/.test(written)) continue;
    if (!mayName.test(written)) continue;
    for (const { 0: name, index } of naming.all(written)) {
      const at = sentence.start + index;
      const before = written.slice(Math.max(0, index - 60), index);
      const after = written.slice(index + name.length, index + name.length + 80);
      if (standsIn(quotations, at) || isPassing(before, name)) continue;
      const kind = kindOf(name);
      const spoken = standsIn(speeches, at);
      mentions.push({
        span: passageSpan(passage, at, at + name.length),
        written: name,
        kind,
        inspection: inspectionPointerAt(written, wordsOf(written), index, index + name.length),
        month: monthAfter(after),
        reach: spoken
          ? "sentence"
          : block.kind === "heading"
            ? "section"
            : leadsOn(kind, before)
              ? "on"
              : "block",
        block: block.span,
        level: block.level,
      });
    }
  }
  return mentions;
}

const mayName = sought(/letter|visit|inspect|ILACS|JTAI|monitoring|focus/i);

const nounSigns = signs("letter", "visit", "inspect", "ilacs", "jtai", "monitoring", "focus");
/** One of these, or a year, is in every name. */
const namingSigns = signs(
  ...["monitoring", "focus", "letter", "jtai", "targeted", "send", "ilacs", "local", "full"],
  ...["last", "previous", "latest", "recent"],
);

const year = String.raw`20\d\d`;
/** Longest first: "the 2022 Ofsted inspection", "a letter to the Department for Education". */
const naming = sought(
  new RegExp(
    [
      String.raw`\b(?:monitoring|focus(?:s?ed)?)\s+(?:visits?|letters?|inspections?|inspectors?|reports?|feedback)\b`,
      String.raw`\b(?:an?\s+|the\s+)?letter\s+(?:to\s+(?:the\s+)?(?:Department|DfE|Secretary)\b|(?:from|by)\s+(?:Ofsted|(?:the\s+|its\s+)?(?:lead\s+)?inspectors?|HMI)\b)`,
      String.raw`\b(?:Ofsted(?:['’]s)?|inspectors?['’]s?|inspection|outcome|visit)\s+letter\b`,
      String.raw`\bthe\s+letter\b`,
      String.raw`\bJTAI\b|\bjoint\s+targeted\s+area\s+inspection\b`,
      String.raw`\b(?:area\s+|local\s+area\s+)?SEND\s+(?:local\s+area\s+)?inspection\b`,
      String.raw`\bILACS\b|\binspections?\s+of\s+local\s+authority\s+children['’]s\s+services\b|\bfull\s+(?:Ofsted\s+)?inspection\b`,
      String.raw`\b(?:${year}|last|previous|latest|recent)\s+(?:\w+\s+){0,2}?inspection\b|\binspection\s+(?:report\s+)?(?:in|of|from)\s+(?:\p{Lu}\p{Ll}+\s+)?${year}\b`,
    ].join("|"),
    "giu",
  ),
);

/** "… of January 2026", ", in November 2024". */
function monthAfter(after: string): string | null {
  const [date] = readWrittenDates(after);
  const dated = date?.precision === "month" && /^,?\s+(?:of|in)\s+$/.test(after.slice(0, date.span.start));
  return dated ? (date.first?.slice(0, 7) ?? null) : null;
}

function kindOf(name: string): PublicationMention["kind"] {
  if (/^monitoring/i.test(name)) return "monitoring-visit";
  if (/^focus/i.test(name)) return "focused-visit";
  if (/letter/i.test(name)) return "letter";
  if (/JTAI|^joint/i.test(name)) return "joint-targeted-area";
  if (/SEND/.test(name)) return "area-send";
  return /ILACS|full|local\s+authority/i.test(name) ? "full-inspection" : "inspection";
}

/** "Since the last inspection", "three years on from it", "regular monitoring visits": named in passing. */
function isPassing(before: string, name: string): boolean {
  return inPassing.test(before) || (/visits$/i.test(name) && !someOf.test(before));
}

const inPassing =
  /\b(?:since|on\s+from|until|before|ahead\s+of|prior\s+to|next|future|upcoming)\s+(?:\S+\s+){0,4}$/i;
const someOf = /\b(?:latest|recent|these|both|two|three)\s+(?:\S+\s+){0,2}$/i;

/**
 * Whether what follows in the draft goes on about it: an inspection or a letter always, a visit when it is the news
 * ("the latest monitoring visit"), not one told of as history.
 */
function leadsOn(kind: PublicationMention["kind"], before: string): boolean {
  return (
    /inspection$|^letter$/.test(kind) ||
    /\b(?:latest|most\s+recent|this|new)\s+(?:\S+\s+){0,2}$/i.test(before)
  );
}
