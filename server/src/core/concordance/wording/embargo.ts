// Says whether a draft that rests on an embargoed report is marked as such where a reader looks first. Looks at the
// first lines alone; knows nothing of who may see a draft.

import type { Placed, ResponseDocument, TextBlock } from "../../response/responseDocument.ts";
import type { Source } from "../concordance.ts";
import { isSuperseded } from "../facts/inspectionMeant.ts";

/** The draft reports that a draft rests on without saying so in its first lines; none where it does. */
export function unmarkedDrafts(response: ResponseDocument, sources: readonly Source[]): readonly Source[] {
  const embargoed = sources.filter(
    (source) => source.setting.status === "draft" && !isSuperseded(source, sources),
  );
  return embargoed.length === 0 || isMarked(response) ? [] : embargoed;
}

/** Lines with words on them, the front matter not counted: a cover sheet's table has about a dozen. */
const firstLines = 15;

/** Whether the first lines say that a draft is embargoed, confidential or not for publication. */
function isMarked({ text, frontMatter, blocks }: ResponseDocument): boolean {
  const end = endOfFirstLines(text, frontMatter?.span.end ?? 0);
  return blocks.some((block) => startOf(block) < end && saysSo(block.fact));
}

function startOf({ fact, offset }: Placed<TextBlock>): number {
  return fact.span.start + offset;
}

function endOfFirstLines(text: string, from: number): number {
  let at = from;
  for (let lines = 0; lines < firstLines && at < text.length;) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    if (text.slice(at, end).trim() !== "") lines += 1;
    at = end + 1;
  }
  return at;
}

const known = new WeakMap<TextBlock, boolean>();

/** A block is read for it once. */
function saysSo(block: TextBlock): boolean {
  let says = known.get(block);
  if (says === undefined) {
    says = saysEmbargo(block.prose.text);
    known.set(block, says);
  }
  return says;
}

/** Whether words mark the paper they stand on. */
export function saysEmbargo(words: string): boolean {
  return words
    .split(/(?<=[.!?])\s/)
    .some(
      (sentence) =>
        (mark.test(sentence) || forbids.test(sentence) || stamp.test(sentence)) && !lifted.test(sentence),
    );
}

/**
 * The words that mark a paper: "EMBARGOED UNTIL 00:01", "Private and confidential", "Not for publication by virtue of
 * paragraph 3 of Schedule 12A", "OFFICIAL – SENSITIVE", "Exempt report". A "confidential helpline" is none.
 */
const mark =
  /\bembargo(?:ed)?\b|\bconfidential(?:ity)?\b(?! (?:helpline|advice|advocacy|counselling|service|support|information|records?|data|line))|\bin (?:strict )?confidence\b|\bnot (?:yet )?(?:for|to be) (?:(?:onward|wider|public|further|external) )?(?:publication|publish(?:ed)?|circulat(?:ion|ed)|distribut(?:ion|ed)|release[d]?|disclos(?:ure|ed)|shar(?:ing|ed))\b|\bdo not (?:publish|share|circulate|forward|distribute|release|disclose)\b|\bofficial[\s–—:-]*sensitive\b|\bexempt (?:report|item|information|from publication)\b|\brestricted circulation\b/i;

const making =
  "(?:publi(?:c|sh(?:ed)?|cation)|releas(?:ed?|ing)|circulat(?:ed?|ion)|distribut(?:ed?|ion)|disclos(?:ed?|ure)|shar(?:ed?|ing)|forward(?:ed)?|quot(?:ed?|ing)|pass(?:ed)? (?:it |this )?on|cop(?:y|ied)|us(?:ed?|ing)|broadcast|leave)";
/** Words that forbid making it known, or put it off: "must not be shared", "not yet public", "hold until 3 March". */
const forbids = new RegExp(
  [
    String.raw`^\W*(?:please )?(?:do not|don['’]t|never) (?:\w+ ){0,2}${making}\b`,
    String.raw`\b(?:must|may|should|can) ?not (?:be |yet |\w+ly )*${making}\b`,
    String.raw`\bnot (?:yet )?(?:to (?:be )?(?:\w+ly )?)?${making}\b(?=.*\b(?:before|until|ahead of|outside|without)\b)|\bnot (?:yet |to be )?(?:made )?public\b|\bnot to ${making}\b`,
    String.raw`\b(?:publication|release|circulation|distribution) is (?:not|only) permitted\b|\bno (?:part|publication|release)\b.*\b(?:before|until)\b`,
    String.raw`\bnot in the public domain\b|\bclosed to (?:the )?(?:press|public)\b|\bnot (?:for (?:use|release) )?before\b.*\d`,
    String.raw`^\W*(?:hold|held|restricted|private) (?:until|for (?:release|publication)|pending|before)\b`,
  ].join("|"),
  "i",
);
/** What is stamped on a paper, and all that its line says: "Strictly private", "RESTRICTED", "For internal use only". */
const stamp =
  /^\W*(?:strictly )?(?:private|restricted|secret|sensitive|internal|in confidence|private session|part (?:2|ii|two)(?: \(?exempt\)?)?|exempt)(?: (?:and|[–—-]) \w+)?(?:\W*$|:)|^\W*(?:for )?(?:\w+ ){0,3}(?:use|eyes|recipients|circulation) only\b|^\W*(?:limited|restricted) (?:circulation|distribution)\b|^\W*(?:circulation|distribution): [^.]{0,40}\bonly\b/i;

/** "No longer embargoed", "The embargo was lifted on 3 March": it is not, or not any more. */
const lifted =
  /\b(?:not|no longer|never|isn['’]t|nothing|no) (?:\w+ )?(?:embargo(?:ed)?|confidential)\b|\bembargo\b[^.]{0,30}\b(?:lifted|ended|expired|over|removed)\b|\b(?:records?|files?|details|data) (?:are|is) (?:kept )?confidential\b|\bconfidentiality of (?:children|families|young)/i;
