// Reads judgements that are given the grade told of last: "…, and the same grade went to leadership", "leaders and care
// leavers had the same judgement". Words only; the claims are those of the judgements named.

import type { GradeClaim } from "../../responseDocument.ts";
import { sought } from "../../../sought.ts";
import type { Span } from "../../../text.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";
import { listedAfter } from "./listedJudgements.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";

/** "The same grade", "that same judgement". */
const same = sought(/\b(?:the|that|this)\s(?:very\s|self)?same\s(?:grade|judge?ment|rating|verdict)\b/gi);
/** "Had been reached for", "went to", "was given to": up to the first judgement's name. */
const leadsOn =
  /^(?:,?\s(?:(?:was|were|is|are|has|have|had|been|also|then|again|once more|went|goes|gone|reached|given|awarded|made|applies|applied|holds?|earned|won|it gave|they gave)\s)*(?:for|to|on|in|of)|\sas)\s(?:(?:our|the|its|their|services?|support|work|with|for|both)\s)*$/i;

/** The claims of judgements that have "the same grade" as `claims`' last one before it. */
export function sameGradeClaims(
  passage: Passage,
  phrases: readonly JudgementPhrase[],
  claims: readonly { readonly end: number; readonly claim: GradeClaim }[],
  sentences: readonly Span[],
): GradeClaim[] {
  const { text } = passage;
  return same.all(text).flatMap((found) => {
    const end = found.index + found[0].length;
    const told = claims.findLast((each) => each.end <= found.index)?.claim;
    const stop = sentences.find((each) => each.end > found.index)?.end ?? text.length;
    if (told === undefined || told.negated || told.general || told.range !== "exactly") return [];
    const run = listedAfter(text, end, stop, phrases, leadsOn);
    return run.map(({ start, end: last, judgement }) => ({
      ...told,
      span: passageSpan(passage, start, last),
      judgement,
      count: null,
      except: [],
      overallNamed: judgement === "overall",
      capitalised: false,
      listed: true,
    }));
  });
}
