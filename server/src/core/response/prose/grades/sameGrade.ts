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
/** "…, as was our work with care leavers", "So is help and protection", "the same goes for leadership". */
const soToo = sought(
  /(?:^\W*|[,;:–—.]\s|\band\s)(?:as|so|likewise)(?:\s(?:too|also))?\s(?:is|was|are|were|(?:has|have|had)\sbeen)(?=\s)|\bthe\ssame\s(?:is|was|goes|went|holds|held|applied|applies)(?=\s)|\bditto(?=\s(?:for|on)\s)/gi,
);
/** Up to the name, and between the last grade and these words: nothing else is spoken of. */
const leadsToName =
  /^\s(?:(?:true|said|so|also|for|to|on|in|of|our|the|its|their|both|that|those|judge?ments?|grade|services?|support|provision|work|care|help|response|experiences?|progress|given|offered|with)\s)*$/i;
const onScale = /^(?:good|outstanding|inadequate|requir)/i;
const goesOn = /^(?!.*\b(?:is|was|are|were|has|have|had)\b)[^.!?]{0,60}(?:[.!?][’”"']?\s*)?$/is;
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
  return [...same.all(text), ...soToo.all(text)].flatMap((found) => {
    const end = found.index + found[0].length;
    const isSo = !/\bsame\s(?:grade|judge?ment|rating|verdict)$/i.test(found[0]);
    const last = claims.findLast((each) => each.end <= found.index + 1);
    const told = last?.claim;
    if (
      isSo &&
      !(
        last !== undefined &&
        onScale.test(last.claim.written) &&
        goesOn.test(text.slice(last.end, found.index))
      )
    )
      return [];
    const stop = sentences.find((each) => each.end > found.index)?.end ?? text.length;
    if (told === undefined || told.negated || told.general || told.range !== "exactly") return [];
    const run = listedAfter(text, end, stop, phrases, isSo ? leadsToName : leadsOn);
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
