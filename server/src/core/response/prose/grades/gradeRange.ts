// Reads whether a grade is claimed itself, or it and the better ones, or something worse: "good or better", "nothing
// less than good", "fell short of outstanding". Words only.

import type { GradeClaim } from "../../responseDocument.ts";
import { sought } from "../../../sought.ts";

/** What stands around a grade when the words that widen it are taken out. */
export interface RangeAround {
  readonly before: string;
  readonly after: string;
  readonly range: GradeClaim["range"];
  /** "Nothing was judged less than good": all have that grade or a better one. */
  readonly ofNone: boolean;
}

/** `isOwn`: the word is a grade and nothing else; "exclusions are below average" grades nothing. */
export function rangeAround(lead: string, written: string, rest: string, isOwn: boolean): RangeAround {
  const after = rest.replace(orBetter, "");
  const plain = { before: lead, after, ofNone: false };
  if (after !== rest) return { ...plain, range: "or-better" };
  if (/^good$/i.test(written) && outstandingOr.test(lead))
    return { ...plain, before: lead.replace(outstandingOr, ""), range: "or-better" };
  if (/^inadequate$/i.test(written) && noneAbove.test(lead))
    return { before: lead.replace(aboveIt, " is judged "), after, range: "exactly", ofNone: true };
  if (!isOwn || !worseThan.test(lead)) return { ...plain, range: "exactly" };
  const before = lead.replace(fellShort, " is judged ").replace(worse, "");
  if (noneIs.test(lead))
    return {
      ...plain,
      before: before.replace(/\s(?:is|was)\s$/i, "$&judged "),
      range: "or-better",
      ofNone: true,
    };
  return isSaidToBe.test(before) ? { ...plain, before, range: "worse" } : { ...plain, range: "exactly" };
}

/** "Four of the five are good or outstanding". */
const orBetter =
  /^\s?(?:(?:or|and) (?:better|above|higher)|(?:or|\/)\s?[‘“"']?outstanding[’”"']?)(?![\p{L}])/iu;
/** "Four of the five are outstanding or good". */
const outstandingOr = /(?<!\p{L})outstanding\s?(?:or|\/)\s?$/iu;
const worse =
  /\b(?:(?:anything|something|any|a grade|a judge?ment)\s)?(?:(?:(?:less|lower|worse) than|below|short of)\s(?:an?\s)?)$/i;
const worseThan = sought(worse);
/** "Fell short of good", "falls below outstanding". */
const fellShort =
  /\s(?:fell|falls?|fallen|came|comes|landed|lands|sits?|sat)\s(?=(?:just\s)?(?:short of|below)\s(?:an?\s)?$)/i;
const noneIs = sought(
  /\b(?:nothing|nowhere|none|not\s(?:one|a\ssingle\sone)\sof|no\s(?:\w+\s)?(?:service|area|judge?ment|grade|part|team|one)s?)\b[^.;:,]{0,60}?\b(?:(?:less|lower|worse) than|below|short of)\s(?:an?\s)?$/i,
);
/** "Not one of the judgements rose above inadequate": all are. */
const noneAbove = sought(
  /\b(?:nothing|none|no\s(?:\w+\s)?(?:service|area|judge?ment|grade)s?|not (?:one|a single)(?: one)?(?: of the| of our| of its)?\s(?:services?|areas?|judge?ments?|grades?))\b[^.;:]{0,90}\s(?:rose|rises|climbed|got|was|is|came|went)\s(?:judged\s|rated\s|graded\s)?(?:above|better than|higher than)\s$/i,
);
const aboveIt =
  /\s(?:rose|rises|climbed|got|was|is|came|went)\s(?:judged\s|rated\s|graded\s)?(?:above|better than|higher than)\s$/i;
/** A verb or a noun of grading right before: not "practice less than good", "too much work below good". */
const isSaidToBe =
  /\b(?:judged|rated|graded|found|is|was|are|were|remains?|remained|the only (?:judge?ment|grade|area|one))\s(?:(?:as|to be|to have been|still|just|now|also|both)\s)*$/i;
