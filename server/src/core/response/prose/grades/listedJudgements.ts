// Reads the judgements that share a grade which stands before them: "good: leadership and children in care", "good for
// leadership, and for care leavers", and those listed under a grade in a list, column or row. Words only.

import type { GradedAbove } from "../../gradesNamed.ts";
import type { InspectionPointer } from "../../inspectionNamed.ts";
import type { GradeClaim } from "../../responseDocument.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { noCredit } from "./gradeClaimOf.ts";
import type { Span } from "../../../text.ts";
import { sought } from "../../../sought.ts";
import { gradeWordsIn } from "./gradeWords.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";

/** The judgements listed right after a grade that ends at `end`, up to `stop`; empty where none are. */
export function listedAfter(
  text: string,
  end: number,
  stop: number,
  phrases: readonly JudgementPhrase[],
  leads = leadsToList,
): JudgementPhrase[] {
  const following = phrases.filter((phrase) => phrase.start >= end && phrase.end <= stop);
  const [first] = following;
  if (first === undefined || first.start - end > longestConnector) return [];
  const connector = text.slice(end, first.start);
  if (!leads.test(connector)) return [];
  const run = runOf(text, following);
  const last = run.at(-1);
  if (last === undefined) return [];
  return endsList.test(text.slice(last.end, stop)) ? run : run.slice(0, -1);
}

/**
 * "Care leavers and help and protection were graded outstanding and good respectively": whose the grade at `at` is;
 * null where there are not as many grades as judgements.
 */
export function respectiveOf(
  text: string,
  { start, end }: Span,
  at: number,
  phrases: readonly JudgementPhrase[],
): JudgementPhrase["judgement"] | null {
  const told = text.slice(start, end);
  const close = at - start + told.slice(at - start).search(/\brespectively\b/);
  const words = gradeWordsIn(told).filter((word) => word.end <= close);
  let first = words.length - 1;
  while (first > 0 && betweenGrades.test(told.slice(words[first - 1]?.end, words[first]?.start))) first -= 1;
  const grades = words.slice(first);
  const before = phrases.filter(
    (phrase) => phrase.start >= start && phrase.end <= start + (grades[0]?.start ?? 0),
  );
  const named = before.slice(-grades.length);
  if (named.length !== grades.length || runOf(text, named).length !== named.length) return null;
  return named[grades.findIndex((word) => word.start + start === at)]?.judgement ?? null;
}

const betweenGrades = /^[’”"']?(?:,|,?\sand)\s[‘“"']?$/;

/** The judgements that "all but …", "every judgement except …" leave out; empty where the words name none. */
export function exceptedIn(
  text: string,
  { start, end }: Span,
  phrases: readonly JudgementPhrase[],
): JudgementPhrase[] {
  const sentence = text.slice(start, end);
  const apart = phrases.find(
    (phrase) => phrase.start >= start && phrase.end <= end && setApart.test(text.slice(phrase.end, end)),
  );
  if (apart !== undefined) return [apart];
  const match = excepting.exec(sentence);
  if (match === null) return [];
  const from = start + match.index + match[0].length;
  const following = phrases.filter((phrase) => phrase.end > from && phrase.end <= end);
  const [first] = following;
  return first === undefined || first.start > from ? [] : runOf(text, following);
}

/** "All were good except care leavers, which was judged outstanding": whether what ends at `at` is of the one left out. */
export function isOfExcepted(text: string, excepted: readonly JudgementPhrase[], at: number): boolean {
  const last = excepted.at(-1);
  return (
    last !== undefined &&
    last.end <= at &&
    /^[’”"']?(?:,?\s(?:which|who|that)\s|\s?[(–—-]\s?$)/.test(text.slice(last.end, at))
  );
}

/** "Care leavers apart, …", "adoption performance aside". */
const setApart = /^[’”"']?(?:\sservices?)?\s(?:apart|aside|excepted)\s?[,–—]/;
/** "With the exception of our services for …", "bar", "all except the judgement on …". */
const excepting = sought(
  /\b(?:except(?:ing)?(?: for)?|exception (?:of|is|was|being)|apart from|other than|aside from|excluding|bar|save(?: for)?|unlike|all but|(?:judge?ments?|areas?|one|grades?) but)\s(?:(?:the|our|its|judge?ments?|on|for|of|services?|support|work|with|provision|in|area)\s)*[‘“"']?(?:the\s)?/i,
);

const longestConnector = 90;
const leadsToList =
  /^[’”"'*]*(?:\s(?:grades?|ratings?|judge?ments?))?(?:\s(?:was|were|is|are)\s(?:given|awarded))?(?:\s?[:–—]|\s-(?=\s)|\s\((?:namely\s)?|,\snamely|,?\s(?:for|in|on|to))\s?(?:(?:for|in|on|to|our|the|its|their|one\s(?:for|to|on)|services?|provision|support|work|with|help|both|judge?ments?|areas?)\s)*$/i;
/** What follows the last one: no verb that makes it the next clause's subject, and no grade of its own. */
const endsList =
  /^(?:[’']s?)?(?:\s(?:services?|support))?[’”"'*]*\s?(?:$|[.;,!?)](?!\s?(?:which|who)\b)|\((?:para|p\.|see)|\s(?:and|but|while|with|in|at|says?|according)\b|\sof\s(?:the|our|its)\s(?:service|services|council|authority)\b)/;

/** The first of the phrases and those joined to it by nothing but commas, "and" and the like. */
function runOf(text: string, phrases: readonly JudgementPhrase[]): JudgementPhrase[] {
  const run: JudgementPhrase[] = [];
  for (const phrase of phrases) {
    const last = run.at(-1);
    if (last !== undefined && !joint.test(text.slice(last.end, phrase.start))) break;
    run.push(phrase);
  }
  return run;
}

/** Whether nothing stands between two judgements but commas, "and" and the like. */
export function isJoint(between: string): boolean {
  return joint.test(between);
}

const joint =
  /^(?:[’']s?)?(?:\s(?:services?|support|provision|work))?(?:\s?[,;/&+]|\s(?:and|as well as|plus|&))+(?:\s?(?:and|also|as well as|both|one|another|the other|our|the|its|for|in|on|to|of|with|work|services?|support|provision|help|judge?ments?))*\s?$/i;

/** The judgements that a list item, cell or line names, and hardly anything else; empty where it says more. */
function namedIn(text: string, phrases: readonly JudgementPhrase[]): readonly JudgementPhrase[] {
  const [first] = phrases;
  if (first === undefined || text.length > longestItem || gradeWordsIn(text).length > 0) return [];
  if (!opensItem.test(text.slice(0, first.start))) return [];
  const run = runOf(text, phrases);
  const rest = text.slice(run.at(-1)?.end);
  return closesItem.test(rest) ? run : [];
}

const longestItem = 240;
const opensItem =
  /^[^\p{L}\p{N}]*(?:(?:\d+|[a-z])[.)]\s)?(?:(?:for|in|on|our|the|its|services?|provision|support|work|with|help|both|judge?ments?|and)\s)*$/iu;
const closesItem =
  /^(?:[’']s?)?(?:\s(?:services?|support|judge?ment))?(?:\sand)?[^\p{L}\p{N}]*$|^(?:[’']s?)?(?:\s(?:services?|support|judge?ment))?\s?(?:\((?:para|p\.|see|page)|[,;–—]\s(?:where|which|with)\b)/iu;

/** A mark in a cell that says yes. */
const tick = /^[\s*]*(?:[✓✔☑✅🗸xX×●•■▪⬤⚫]|yes|:?(?:heavy_|white_)?check_mark:?)\uFE0F?[\s*]*$/u;

/** The grade that what stands above, or the cell's column or row, gives to the judgements it names. */
export interface GradeOver {
  readonly written: string;
  readonly inspection: InspectionPointer;
}

/** The claims that a passage makes by being listed under a grade. */
export function listedClaims(
  passage: Passage,
  phrases: readonly JudgementPhrase[],
  over: GradeOver,
  rowJudgement: GradeClaim["judgement"],
): GradeClaim[] {
  const { text } = passage;
  if (passage.block.cell !== null && rowJudgement !== null && tick.test(text))
    return [claimOver(passage, { start: 0, end: text.length }, rowJudgement, over)];
  return namedIn(text, phrases).flatMap((phrase) => {
    const { judgement, form } = phrase;
    const each: (typeof judgement)[] =
      judgement === "care-and-care-leavers" && form === "phrase" ? ["care", "care-leavers"] : [judgement];
    return each.map((one) => claimOver(passage, phrase, one, over));
  });
}

function claimOver(
  passage: Passage,
  { start, end }: { readonly start: number; readonly end: number },
  judgement: GradeClaim["judgement"],
  { written, inspection }: GradeOver,
): GradeClaim {
  return {
    span: passageSpan(passage, start, end),
    written,
    judgement,
    general: false,
    count: null,
    counted: null,
    except: [],
    range: "exactly",
    placeName: null,
    inspection,
    negated: false,
    overallNamed: judgement === "overall",
    credit: noCredit,
    capitalised: false,
    place: passage.block.kind === "cell" ? "cell" : "text",
    listed: true,
    inSpeech: false,
    inQuotation: false,
  };
}

/** The grade over a passage that is no cell: of a list's lead-in, or of the heading above. */
export function gradeOverText({ block }: Passage, above: GradedAbove | null): GradeOver | null {
  if (above?.grade == null || block.kind !== "paragraph" || block.inBlockQuote) return null;
  return above.reach !== "list" || block.listDepth > 0 ? above.grade : null;
}

/** A grade over a column or row, as its cell writes it. */
export function gradeAsWritten(cell: string): string {
  for (const { start, end } of gradeWordsIn(cell)) return cell.slice(start, end);
  return cell;
}
