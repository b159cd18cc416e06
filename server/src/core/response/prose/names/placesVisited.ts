// Reads whether a clause says of a place that the inspectors came to it, looked at it or judged it. That an authority is
// also a neighbour or a partner says nothing against it there: whose inspection it was, its day or its lead tells.

import { councilAfter } from "./placesNamed.ts";

const theirs = String.raw`(?:Ofsted|OFSTED|[Ii]nspectors?|HMI|[Ii]nspectorates?|(?:[Ii]nspection|Ofsted)\steam|\p{Lu}\p{L}+(?:\sand\s(?:\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?|(?:her|his|their)\s(?:\p{Ll}+\s)?(?:colleagues?|team|inspectors))|[’']s\s(?:inspection\s)?team|,\s(?:His|Her)\sMajesty[’']s\sInspector,))`;
const between = String.raw`(?:,[^,;]{1,60},)?`;
/** Right before a place: "inspectors came to", "Ofsted, having looked at", "Ada Marsh and her colleagues looked, on 3 May, at the front door in". */
const cameTo = new RegExp(
  [
    String.raw`\b${theirs}\b[^;:]{0,80}?\b(?:came|come|went|returned|travelled|(?:paid|made)\s[^.;]{0,30}visit)\s(?:back\s)?to\s(?:the\s)?$`,
    String.raw`\b${theirs}\b[^;:]{0,80}?\b(?:look(?:ed|ing)|examin(?:ed|ing)|inspect(?:ed|ing)|assess(?:ed|ing)|visit(?:ed|ing))\b${between}(?:\sat)?(?:\s(?!(?:with|from|by|near|for|to)\s)[\p{L}’'-]+){0,6}?(?:\s(?:in|at|of|across))?\s(?:the\s)?$`,
    String.raw`\b(?:[Ii]nspectors|Ofsted|report|letter)\b[^.;]{0,60}\b(?:set|left|gave|made|identified|named|raised|listed)\s(?:out\s)?(?:for|to|of|in)\s(?:the\s)?$`,
    String.raw`\bvisit\shad\sbeen\s(?:made|paid)\sto\s(?:the\s)?$`,
  ].join("|"),
  "u",
);
/** Right behind one: "was last looked at", "has been rated outstanding overall by Ofsted". */
const wasJudged = new RegExp(
  String.raw`^(?:${councilAfter})?\s(?:was|were|has\sbeen|have\sbeen|is|had\sbeen)\s(?:last\s|now\s|just\s)?(?:looked\sat|inspected|visited|examined|judged|rated|graded)\b`,
  "u",
);
/** "The help given by Southmere Council to children was examined by Ofsted". */
const givenBy = /\b(?:given|provided|offered|delivered|run)\s(?:by|from)\s(?:the\s)?$/;
const examined =
  /^[^.;]{0,90}\b(?:examined|inspected|looked\sat|judged|assessed)\sby\s(?:Ofsted|inspectors)\b/;

export function isVisited(left: string, right: string): boolean {
  if (/\bus\sand\s$/.test(left) || atAnotherTime.test(right)) return false;
  return cameTo.test(left) || wasJudged.test(right) || (givenBy.test(left) && examined.test(right));
}

/** "Southmere was judged good last year", "as we were in January". */
const atAnotherTime = /\b(?:last\s(?:year|month|week|spring|summer|autumn|winter)|as\swe\swere)\b/;
