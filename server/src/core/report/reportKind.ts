// Which kind of report a text is, by the words of its first page. Never reads further than that.

import type { ReportKind } from "./inspectionReport.ts";
import type { PrintedText } from "./printedLines.ts";

/**
 * In order: a letter names its kind in its first sentence, an ILACS report may mention visits and joint
 * inspections in its summary. `unknown` where no pattern is met.
 */
export function reportKindOf(text: PrintedText): ReportKind {
  const firstPage = text.lines.filter((line, index) => line.page <= 2 && index < 90);
  const words = firstPage.map((line) => line.text).join(" ");
  const has = (pattern: RegExp): boolean => pattern.test(words);
  if (has(/\bArea SEND inspection\b|area special educational needs and disabilities inspection/i))
    return "area-send";
  if (
    has(
      /judgements? (?:grade )?the impact of leaders|\binspection of (?:local authority )?children[’']s social care services\b/i,
    )
  )
    return "ilacs";
  if (has(/\bmonitoring visit (?:to|of)\b/i) && has(/\bdear\b|\bthis letter\b/i)) return "monitoring-visit";
  if (has(/\bfocused visit to\b/i) && has(/\bdear\b|\bthis letter\b/i)) return "focused-visit";
  if (has(/\bjoint targeted area inspection (?:of|to|\()/i)) return "joint-targeted-area";
  if (
    has(/\binspection of services for children in need of help/i) ||
    has(/\binspection of (?:local authority )?(?:looked after children|safeguarding and looked after)/i) ||
    has(/\bsingle inspection\b/i)
  )
    return "single-inspection";
  if (
    has(/\binspection of\b.{0,90}\bchildren[’']s services\b/i) &&
    has(/\binspection dates?\b|\blead inspector\b|\bjudgement/i)
  )
    return "ilacs";
  return "unknown";
}
