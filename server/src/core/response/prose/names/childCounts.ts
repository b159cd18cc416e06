// Finds counts below five of children in a draft's prose, which published figures leave out. Reads what is told as fact;
// ratios, limits, plans and children who speak for themselves are passed over.

import { sought } from "../../../sought.ts";
import type { Span } from "../../../text.ts";
import { circumstance, isGeneral, locality, publicPart, speaks, upToNextClause } from "./childFeatures.ts";

/** The least that a count has. */
export const mayCount = sought(
  /\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[1-4])(?:\s+\p{L}|[.,;]|\s*$)|\ban?\s(?:single|lone|sole)\s/u,
);

/** Cheap to look for, in a sentence. */
export const smallNumber = /\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[1-4]|an? (?:single|lone|sole))(?![\w-])/;

const small = "(?:one|two|three|four|[1-4])";
const plural =
  "(?:children|child|young\\s+(?:people|person|men|man|women|woman)|boys?|girls?|babies|baby|infants?|toddlers?|teenagers?|sibling\\s+groups?|siblings?|brothers|sisters|twins|care\\s+leavers?|pupils?|(?:\\d{1,2}|\\p{Ll}+)-year-olds)";
const counted = sought(
  new RegExp(
    `(?<![\\p{L}\\p{N}£/–-])(?<!\\d[.,]?\\s?)\\b(?:only\\s+|just\\s+)?${small}\\s+(?:(?<!one\\s)of\\s+(?:our|the|these|its|their)\\s+)?(?:(?!of\\b|out\\b|in\\b|on\\b|about\\b|by\\b|from\\b|or\\b|and\\b|to\\b|per\\b|for\\b|a\\b|at\\b|with\\b|times?\\b|the\\b|that\\b)[\\p{L}’'-]+\\s+){0,3}?${plural}(?:(?![\\p{L}’'-])|(?=['’]s?\\s(?:cases?|files?|records?|plans?|reviews?|conferences?)\\b))`,
    "giu",
  ),
);

/** Ratios, limits, targets, homes and voices: numbers that count no particular children. */
const noCountBefore =
  /(?:\b(?:at\s+least|at\s+most|up\s+to|no\s+more\s+than|not\s+more\s+than|more\s+than|less\s+than|fewer\s+than|under|over|aged|age|minimum\s+of|maximum\s+of|every|each|any|per|for\s+every|(?:one|two|three|four|five|\d)\s+(?:in|out\s+of)|ages?|groups?\s+of|families\s+(?:with|of)|famil(?:y|ies)\s+with|between|from|than|(?:one|two|three|four|\d)\s+(?:and|or|to)|part|room\s+for|beds?\s+for|places?\s+for|homes?\s+for|capacity\s+for|space\s+for|(?:home|house|unit|flat|cottage|provision)s?\b[^.;,]{0,25}\b(?:is|are|was|be|registered|built|designed|meant|intended|planned)\s+for|for\s+up\s+to|step|(?<!(?:last|this|past|previous|first|each)\s)year|phase|areas?|para(?:graph)?s?\.?|points?|recommendations?|findings?|outcomes?|enablers?|principles?|numbers?|pages?|appendix|sections?|actions?|items?|key\s+stage|level|tier|band|target\s+of|(?:words?|voices?|views?|stor(?:y|ies)|feedback|letters?|poems?|quotations?|quotes?|artwork|questions?)\s+(?:of|from|by)|according\s+to|another|not|no|even|if)|<|≤|≥|>|\d)\s*$/i;

/** "Two children's homes", "four child protection conferences", "four children per worker". */
const noCountAfter =
  /^(?!['’]s\s(?:cases?|files?|records?|plans?|reviews?|conferences?)\b)(?:(?:['’]s)?\s+(?:in\s+(?:care|need)\s+)?(?:Act|premium|forums?|offers?|champions?|ambassadors?|apprentices?|awards?|places?|beds?|advis[eo]rs?|workers?|advocates?|representatives?|records?|files?|cases?|conferences?|reviews?|friendly|centred|teams?|services?|homes?|panels?|boards?|centres?|hubs?|wards?|councils?|plans?|social|protection|welfare|safeguarding|development|health|poverty)\b|\s+(?:at\s+a\s+time|(?:[a-z]+\s+)?(?:is\s+(?:one\s+)?)?too\s+many|per|a\s+(?:week|month|year)|in\s+(?:two|three|four|five|six|seven|eight|nine|ten|every|\d+)|or\s+(?:more|fewer|less))\b|\s*%)/i;

const compound =
  /^(?:(?:only|just)\s+)?(?:two|three|four|[2-4])\s.*\b(?:child|pupil|boy|girl|baby|infant|toddler|teenager|sibling|leaver|person)$/i;

/** "Children held in custody this year: 4", "the number of children in … has fallen from 11 to three". */
const countedLast = sought(
  new RegExp(
    `(?:^\\W*(?:\\p{N}[.)]\\s)?|\\b[Nn]umber\\sof\\s(?:our\\s)?)(?:[Cc]hildren|[Yy]oung\\speople|[Cc]are\\sleavers)(?!['’])\\b[^.;:]{3,90}?(?::\\s|\\b(?:fallen|fell|dropped|risen|rose|gone|went|came|come|down|up)\\s[^.;:]{0,30}?\\bto\\s(?:just\\s|only\\s)?)(?<few>${small})(?=[.,;]|\\s*$)`,
    "u",
  ),
);

/** "Of the children whose plans drifted, four remain …". */
const ofThose = sought(
  /\b[Oo]f\s(?:the|our|these|those|all)\s(?:[\p{L}\d,]+\s){0,3}?(?:children|young\speople|care\sleavers|babies|boys|girls|siblings)\b(?!['’])[^.;]{0,80}?,\s(?:only\s|just\s)?(?<few>one|two|three|four)(?=,|\s(?:remains?|was|is|has|does|lives|waits|still|now|also)\b|\s(?!\p{Ll}+s\b|of\b|out\b|in\b|or\b|and\b|to\b|per\b|year|week|month)\p{Ll})/gu,
);

/** "The service looks after a single child": where that is, or how it lives, is told. */
const lone = sought(
  /(?<!\b(?:not|every|each|never|of|for)\s)\ban?\s(?:single|lone|sole)\s(?:\p{Ll}+\s)?(?:child|young\sperson|boy|girl|baby|teenager|care\sleaver)(?!['’\p{L}-])/giu,
);

/** "In the last quarter": when, and not where. */
const inTime =
  /\bin\s(?:the|our|a|an)\s(?:last|past|next|first|second|third|fourth|final|same|year|month|week|quarter|summer|autumn|spring|winter|morning|afternoon|evening|meantime|end|new|coming)\b/gi;
/** Done to them: it is others who speak. */
const done =
  /\b(?:be|been|being|was|were|is|are|got)\s+(?:also\s+|then\s+)?(?:helped|told|described|explained|interviewed)\b/gi;

/** The counts of a sentence that say how few there are. */
export function countedIn(sentence: string): Span[] {
  if (!smallNumber.test(sentence)) return [];
  const counts = [...counted.all(sentence), ...lone.all(sentence)];
  const few = [countedLast.exec(sentence), ...ofThose.all(sentence)].filter((match) => match !== null);
  if (counts.length + few.length === 0) return [];
  const told = sentence.replace(inTime, " ");
  const closely = circumstance.test(told) || handled.test(told);
  const found: Span[] = [];
  for (const match of few) {
    const end = match.index + match[0].length;
    if (!isGeneral(sentence) && (closely || match[0].includes(",")))
      found.push({ start: end - (match.groups?.["few"] ?? "").length, end });
  }
  for (const { 0: written, index } of counts) {
    const end = index + written.length;
    if (isGeneral(upToNextClause(sentence, end))) continue;
    // "Two pupil advocates were appointed"; the number of a heading, "2 Children in care".
    if (compound.test(written) || /^\d\s\p{Lu}|\sChildren$/u.test(written)) continue;
    const before = sentence.slice(Math.max(0, index - 40), index);
    const after = sentence.slice(end);
    if (noCountBefore.test(before) || noCountAfter.test(after) || span.test(written)) continue;
    if (speaks.test(after.replace(done, " ")) && !sameOne.test(after)) continue;
    // "One boy knows what it is like to come into care, and sits on our interview panels".
    if (isOne.test(written) && isSeen(told)) continue;
    // One of whom nothing more is told, or some who take a part in public, are nobody's secret.
    if (
      !closely &&
      !locality.test(sentence) &&
      !alone.test(written) &&
      (isOne.test(written) || publicPart.test(sentence))
    )
      continue;
    found.push({ start: index, end });
  }
  return found;
}

/** A part in public, and nothing but that they are in care, as everybody told of here is. */
function isSeen(told: string): boolean {
  if (!publicPart.test(told) || locality.test(told)) return false;
  const rest = told.replace(
    /\b(?:come|came|coming|been|being|living|lives?)?\s?in(?:to)?\s(?:our\s)?care\b/gi,
    " ",
  );
  return !circumstance.test(rest) && !handled.test(rest);
}

/** "…, all of them from the same home". */
const sameOne = /\b(?:all|both|each)\b[^.;]{0,20}\b(?:from|in|at|of)\s(?:the\ssame|one)\s\p{Ll}/iu;

/** "One year", "two-parent": no children. */
const span = /\b(?:one|two|three|four)\s+(?:year|month|week|day|bed|hour|part|stage|way|side|person|parent)/i;
const alone = /^(?:only|just|an?\s)/i;
const isOne = /^(?:one|1|an?\s)/i;

/** What is done for a child, or is still to be done. */
const handled =
  /\b(?:wait(?:s|ed|ing)?|beyond\s(?:the\s|their\s)?timescales?|without\s(?:any\s|an?\s)?(?:school|home|place|social)|school\splaces?|not\sbeen\s(?:seen|visited|assessed)|moved\b|strategy\s+(?:meetings?|discussions?)|health\s+visitors?|social\s+workers?|referr(?:ed|als?)|section\s+47|child\s+protection|at\s+risk)\b/i;
