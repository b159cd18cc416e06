// Knows the bodies besides a council and its inspectors that write letters and reports of their own: a forum of care
// leavers, a safeguarding board, a charity. Reads names only.

/** Heads of such bodies' names; a council's own name is none of them. */
const heads =
  "Forum|Board|Trust|Association|Society|Union|Network|Commission|Federation|Alliance|Foundation|Charity|Partnership|Panel|Committee|Group|Assembly|Academy|School|College|University|Hospital|Ombudsman|Commissioner|Youth\\sCouncil|Care\\sCouncil|Young\\sPeople['’]s\\sCouncil|Parish\\sCouncil";
const charities =
  "Barnardo['’]s|NSPCC|Cafcass|CAFCASS|Unison|UNISON|Coram|Healthwatch|Become|Action\\sfor\\sChildren";

/** "A team of six peers", "peer reviewers". */
const peers =
  "(?:(?:[Tt]eam|[Gg]roup|[Pp]air)\\sof\\s)?(?:\\p{Ll}+\\s)?(?:[Pp]eers|[Pp]eer\\s(?:reviewers|challengers|team))\\b";
/** "A team from the", "colleagues from". */
const comesFrom = "(?:(?:team|group|pair|colleagues|people|somebody)\\sfrom\\s(?:the\\s)?)?";
const namedBody = `(?:${charities})(?![\\p{L}])|(?:(?:\\p{Lu}[\\p{L}’'-]*|in|of|for|and|the)\\s){1,6}?(?:${heads})(?:['’]s)?(?![\\p{L}])(?!\\s(?:for|to)\\sOfsted)`;

const opening = new RegExp(
  `^\\W*(?:(?:In|On|By|Last|This)\\s[^,]{1,30},\\s)?(?:(?:The|Our|A|An|the|our|a|an)\\s)?(?:${peers}|${comesFrom}(?:${namedBody}))`,
  "u",
);

/** Whether a sentence opens with the name of such a body. */
export function opensWithOtherBody(sentence: string): boolean {
  return writes.test(sentence) && opening.test(sentence.slice(0, longestOpening));
}

/** What gives a letter or report of their own to speak of. */
const writes =
  /\b(?:wrote|written|writes|publish\w*|sent|issued|issues|produced|carried\sout|met|gave|submitted|responded|replied|surveyed|reviewed|visited|inspected|audited|looked|reported|spent|came|(?:was|were)\s(?:here|with\sus))\b/i;

/** Characters. */
const longestOpening = 140;
