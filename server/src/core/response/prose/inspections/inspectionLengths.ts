// Finds how long a draft says that an inspection lasted: "a three-week inspection", "inspectors spent a fortnight here".

import type { InspectionLength } from "../../statedFacts.ts";
import type { StatedSentence } from "./inspectionDates.ts";
import { canBeReported, inspectionMeantAt } from "./inspectionMeant.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import type { WrittenDate } from "../../../writtenDates.ts";
import { sought } from "../../../sought.ts";

/** "a three-week inspection", "carried out over a 3-week period". */
export function inspectionLengthsIn(
  passage: Passage,
  { offset, text }: StatedSentence,
  dates: readonly WrittenDate[],
): InspectionLength[] {
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
    const lasted = lasting.test(clause);
    // "It was, over three days of March 2021, a visit like no other".
    const dated = /\bover\s(?:the\s)?$/i.test(clause) ? ofMonth.exec(after) : null;
    if (!named && !lasted && dated === null) continue;
    if (!named && spent.test(clause) && (withSome.test(after) || (unit === "day" && !withUs.test(after))))
      continue;
    const year = dated?.groups?.["year"];
    const meant = inspectionMeantAt(text, start);
    const counted = numbers.indexOf(number.toLowerCase()) + 1 || Number(number) || 1;
    found.push({
      kind: "inspection-length",
      span: passageSpan(passage, offset + start, offset + end),
      written: match[0],
      number: /^fortnight$/i.test(unit) ? counted * 2 : counted,
      unit: /^day/i.test(unit) ? "day" : "week",
      meant: year === undefined ? meant : { ...meant, inspection: { year: Number(year) } },
      over:
        dates.find(
          ({ span }) => span.start >= offset + end && daysOf.test(text.slice(end, span.start - offset)),
        ) ?? null,
    });
  }
  return found;
}

/** "The inspection took place over", "six inspectors came, over a", "inspectors spent": what a length comes after. */
const lasting =
  /\b(?:(?:(?:inspection|visit)\b[^.;]{0,60}\b(?:lasted|took\s+place\s+over|(?:was\s+|were\s+)?(?:carried\s+out|conducted|undertaken|held)\s+over|over|ran\s+(?:for|over)|took)|(?:inspected|inspectors?\s+(?:visited|came|worked|met|spoke|were))\b[^.;]{0,60}\bover)\s+(?:the\s+course\s+of\s+)?(?:a\s+period\s+of\s+)?|inspectors\s+(?:spent|stayed)\s+)(?:an?\s+|some\s+)?$/i;
/** "Inspectors spent a day in the hub", "two days with the adoption team": a part of their time. */
const spent = /\binspectors\s+(?:spent|stayed)\s+(?:an?\s+|some\s+)?$/i;
const withSome =
  /^\s(?:with\s(?!us\b|the\s(?:council|authority)\b)|at\s|among\s|\p{L}+ing\s|in\s(?:the|our|its)\s(?:\p{L}+\s){0,2}(?:teams?|hubs?|offices?|MASH|court|homes?|centres?)\b)/iu;
const withUs =
  /^\s(?:with\s(?:us|the\s(?:council|authority))\b|here\b|on[\s-]site\b|in\sthe\s(?:borough|county|city|town)\b)/i;
/** "… visit on", "… inspection (": what leads from a length to its days. */
const daysOf =
  /^(?:[\s-]+long)?(?:\s(?:[\p{L}’'-]+\s){0,3}(?:inspection|visit|fieldwork))?(?:\s(?:of|to|in|by)\s[^,;.()]{1,50}?)?,?\s?(?:\(|on\s|from\s|between\s|of\s|in\s|(?:that|which)\s(?:ran|took\splace)\s(?:on|from|between|in)\s)?(?:(?:early|late|mid)[\s-])?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s\p{Lu}\p{L}+)?\sand\s)?$/u;
const ofMonth =
  /^\s(?:of|in)\s(?:\d{1,2}\s)?\p{Lu}\p{Ll}{2,8}\s(?<year>20\d\d),?\s(?:(?:a|an|the|our)\s(?:\p{L}+\s)?(?:visit|inspection)\b|(?:the\s)?inspectors\b|Ofsted\b)/u;
const numbers = "one two three four five six seven eight nine ten".split(" ");
const length = sought(
  /\b(?<number>a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?:[\s-]+(?:full|whole|intensive|working))?[\s-]+(?<unit>weeks?|days?|fortnight)\b|\b(?<fortnight>fortnight)\b/giu,
);
