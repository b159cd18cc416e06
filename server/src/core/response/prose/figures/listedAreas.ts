// Finds figures that count the areas a report lists, "the report's six areas for improvement": all of them, not "two of
// the areas" or "the three areas about care leavers".

import type { WrittenFigure } from "../../../writtenFigures.ts";

/**
 * What a figure counts: the areas for improvement, or those for priority action; `some` of them, which says nothing of
 * how many there are; null for anything else.
 */
export function listCounted(
  text: string,
  { span, form, value }: WrittenFigure,
): "areas" | "priority" | "some" | null {
  if (form === "share" || value % 1 !== 0 || value < 1) return null;
  const list = areas.exec(text.slice(span.end, span.end + 110));
  if (list === null) return null;
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const leads = /^\W*$/.test(before) && stands.test(text.slice(span.end + list[0].length));
  if (!leads && !whole.test(before)) return "some";
  return list.groups?.priority === undefined ? "areas" : "priority";
}

const areas =
  /^\s(?:(?:key|main|specific|separate|clear|broad)\s)?(?:(?<priority>areas?\s(?:for|of|requiring)\spriority\saction|priority\sactions?)|areas?\s(?:for|of|identified\sfor|needing|requiring)\s(?:improvement|development)|areas?\sfor\s(?:us\s)?to\simprove)(?![\p{L}-])/iu;

/** All of them: "the six", "the report's six", "inspectors named six", "there are six", "of the six". */
const whole =
  /(?:\b(?:the|all|its|their|these|those|following|with|lists?|listed|names?|named|sets?\sout|identif(?:y|ies|ied)|gives?|gave|given|found|finds|contains?|makes?|made|raises?|raised|highlight(?:s|ed)|there\s(?:are|were)|has|had|have|sets)|(?:report|letter|inspectors?|Ofsted|inspection)['’]s?|inspectors['’])\s(?:(?:a\s(?:list|total)\sof|just|only|some|out)\s)?$/i;

/** "Four areas for improvement are set out". */
const stands =
  /^\s(?:are|were|have\sbeen|follow|come|came)\b(?!\s(?:about|of|for|in|on|now|already|complete))/i;
