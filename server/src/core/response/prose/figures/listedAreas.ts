// Finds figures that count the areas a report lists, "the report's six areas for improvement": all of them, not "two of
// the areas" or "the three areas about care leavers".

import { sought } from "../../../sought.ts";
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
  const after = text.slice(span.end + list[0].length);
  const { priority, named } = list.groups ?? {};
  // "The report's six areas": of nothing else.
  const isTheirs = (priority ?? named) !== undefined || theirs.test(before) || toImprove.test(after);
  if (!isTheirs) return null;
  if (!whole.test(before) || restricted.test(after)) return "some";
  return priority === undefined ? "areas" : "priority";
}

/** What every count of areas has. */
export const mayListAreas = sought(
  /\bareas?\s(?:for|of|identified|needing|requiring)\b|\bpriority\sactions?\b/i,
);

const areas =
  /^\s(?:(?:key|main|specific|separate|clear|broad)\s)?(?:(?<priority>areas?\s(?:for|of|requiring)\spriority\saction|priority\sactions?)|(?<named>areas?\s(?:for|of|identified\sfor|needing|requiring)\s(?:improvement|development)|areas?\sfor\s(?:us\s)?to\simprove)|areas?)(?![\p{L}-])/iu;

/** All of them: "the six", "the report's six", "inspectors named six", "there are six", "of the six". */
const whole =
  /(?:\b(?:the|all|its|their|these|those|following|with|lists?|listed|names?|named|sets?\sout|identif(?:y|ies|ied)|gives?|gave|given|found|finds|contains?|makes?|made|raises?|raised|highlight(?:s|ed)|there\s(?:are|were)|has|had|have|sets)|(?:report|letter|inspectors?|Ofsted|inspection)['’]s?|inspectors['’])\s(?:(?:a\s(?:list|total)\sof|just|only|some|out)\s)?$/i;
const theirs = /\b(?:(?:report|letter|inspectors?|Ofsted|inspection)['’]s?|inspectors['’])\s$/i;
const toImprove =
  /^\s(?:(?:that|which|where)\s(?:the\s)?(?:inspectors|Ofsted|report|letter)\b|to\simprove\b|(?:in|of|from)\s(?:the|their|its|Ofsted['’]s)\s(?:inspection\s)?(?:report|letter)\b)/i;
/** "That are complete", "about care leavers": some of them. */
const restricted =
  /^\s(?:(?:that|which|where)\s(?!(?:the\s)?(?:inspectors|Ofsted|report|letter|inspection)\b)|(?:about|on|for|relating|concerning|already|still|completed|remaining|outstanding|rated|under|in\s(?!(?:the|their|its|Ofsted['’]s|full)\s(?:inspection\s|Ofsted\s)?(?:report|letter)\b))\b)/i;
