// Finds figures that a draft credits to the inspectors in its own words: in a sentence that says they found it, or
// that carries a citation. A figure inside a quotation is the quotation's.

import { hasSign, signs } from "../../../signs.ts";
import type { Span } from "../../../text.ts";
import { mayHoldFigure, readWrittenFigures, type WrittenFigure } from "../../../writtenFigures.ts";
import type { InspectionPointer } from "../../inspectionNamed.ts";
import type { CreditedFigure } from "../../statedFacts.ts";
import type { StatedSentence } from "../inspections/inspectionDates.ts";
import { inspectionPointerAt } from "../inspections/inspectionPointer.ts";
import { reportingVerbs } from "../quotations/creditVerbs.ts";
import type { Passage } from "../passage.ts";
import { listCounted } from "./listedAreas.ts";
import { passageSpan } from "../passage.ts";
import { wordsOf } from "../sentences.ts";
import { matchesOf } from "../../../matches.ts";
import { sought } from "../../../sought.ts";

const inspectors = String.raw`(?:inspectors?|Ofsted|HMI|regulator|watchdog|(?:the|its|their|your|our)\s+(?:[\w’']+\s+){0,2}(?:report|letter|inspection|visit)|(?:the|this|that|same)\s+paragraph|paragraph\s\d+)`;
const finding = `(?:${[
  ...reportingVerbs,
  ..."seen heard hears gives? gave puts? showed lists? listed counts? counted learned learnt commended met sampled reviewed examined visited recall(?:s|ed)? reminds? reminded notices? noticed points? quotes? quoted estimates? estimated remarks understood understands established".split(
    " ",
  ),
  String.raw`looked\s+at|goes\s+on|went\s+on|adds?|pointed\s+out|pays?\s+tribute|paid\s+tribute`,
].join("|")})`;
const creditSigns = signs(
  "inspector",
  "ofsted",
  "_hmi",
  "report",
  "letter",
  "inspection",
  "visit",
  "watchdog",
  "regulator",
  "paragraph",
  "praised",
  "commended",
  "criticised",
  "highlighted",
  "applauded",
  "complimented",
  "told",
);
const told = String.raw`(?:the\s+)?(?:inspectors|Ofsted|HMI|inspection\s+team)`;
const credited = sought(
  new RegExp(
    [
      String.raw`\b${inspectors}\b[^.;]{0,60}\b${finding}\b`,
      String.raw`\b${finding}\s+(?:out\s+|on\s+|up\s+|to\s+)?(?:by\s+|with\s+)?${told}\b`,
      String.raw`\b(?:told|given|made|recorded|praised|cited|reported|criticised|identified|conducted|carried\s+out)\b[^.;]{0,30}\bby\s+${told}\b`,
      String.raw`\b(?:we|council|partnership|authority)\s+(?:were|was|are|is)\s+told\b(?!\s+(?:by|at|in|on|last|this)\b)`,
      String.raw`\baccording\s+to\s+(?:the\s+)?(?:inspectors|Ofsted|(?:inspection\s+)?report|letter|inspection)\b`,
      String.raw`\b(?:by|on|in|from|according\s+to|using)\s+(?:the\s+)?(?:inspectors|Ofsted|report|inspection|letter)['’]?s?['’]?\s+(?:own\s+)?(?:figures?|count|numbers?|reckoning|data|measure|statistics|words?|view|estimate|letter|report|sample)\b`,
      String.raw`\b(?:by|on|in|from|to|at)\s+(?:the\s+)?(?:inspectors['’]|Ofsted['’]s|inspection\s+team['’]s)\s+\p{Ll}+\b`,
      String.raw`\bin\s+the\s+letter\b`,
      String.raw`\b(?:was|were|been|is|are)\s+(?:(?:also|rightly|particularly|specifically)\s+)?(?:praised|commended|criticised|highlighted|applauded|complimented)\b`,
      String.raw`\bas\s+(?:the\s+)?(?:inspectors|Ofsted|report)\s+(?:noted|found|said)\b`,
      String.raw`\b(?:concern|praise|criticism|credit|comments?|findings?|observations?|conclusion)\s+(?:of|from|by)\s+(?:the\s+)?(?:inspectors|Ofsted)\b`,
    ].join("|"),
    "iu",
  ),
);

/** "They noted that …", "…: the authority, it says, is …" of those whom the sentence before names. */
const goesOn = sought(
  new RegExp(
    String.raw`^\W*(?:They|It|The\s+(?:team|same\s+paragraph)|The\s+paragraph|Its\s+authors)\b[^.;]{0,40}\b${finding}\b|,\s(?:it|they)\s(?:also\s|further\s)?(?:${[...reportingVerbs].join("|")})\b,?`,
    "i",
  ),
);
/** Who else may be meant by "they said". */
const namesThem = new RegExp(String.raw`\b${inspectors}\b`, "i");

/** Where another clause begins, which may be about another figure: "…, and that one in four posts …". */
const clauseBreak =
  /,\s+(?:the\s+(?:report|letter|inspectors)|inspectors|Ofsted)\s+(?:records?|recorded|says?|said|notes?|noted|found|finds|tells?|reported),?\s|,\s+(?=[\d,]+\s+(?:of\s|were\b|was\b|had\b|have\b|are\b|is\b))|[;:]\s|[–—]\s(?!(?:down|up|by|from|some|nearly|almost|over|about|around|more\s+than)\b)|,\s+(?=(?:and|but|while|whereas|which|although|though|compared|down|up|from|against|with|we)\b)|\s(?=(?:but|while|whereas|although|compared|against)\b|(?<!\bbetween\s\S{1,12}\s)and\s+(?:that|the|we|our|it|its|they|there|then|a|an|one|two|three|four|in|of|only|nearly|\d+)\b)/gi;

/** ", the inspectors noted,", "– so say the inspectors –": who says it, and nothing of what is said. */
const aside =
  /(?:,\s|\s[–—-]\s|\s\()(?!(?:and|but|who|which|while|when|since|after|before|following|we|as\swe)\b)[^,.;:()–—\d]{0,40}\b(?:inspectors?|Ofsted|HMI|inspectorates?|report|letter|inspection)\b[^,.;:()–—\d]{0,40}(?:,(?=\s)|\s[–—-](?=\s)|\)|(?=[.;]?\s*$))/gi;

const months = "January|February|March|April|May|June|July|August|September|October|November|December";

/**
 * What the council says of itself, unless the inspectors' sentence says it too: a figure of today, of its own count, or
 * one that it aims at.
 */
const councilsOwn = new RegExp(
  String.raw`\b(?:now(?!\sthat\b)|today|currently|at\s+present|so\s+far|to\s+date|since|our\s+(?:own|latest|current|target|aim|goal|audits?|auditors?|survey|data|figures?|count|records?\s+show)|targets?|aims?|goals?|ambition|baseline|audit(?:s|ed|ors?)?|survey|(?:we|council|it|they)\s+(?:will|shall|aims?|plans?|wants?|hopes?|intends?|expects?|now|would|can(?!\stake\b)|must)|will|has\s+(?:since|fallen|risen|grown|dropped|come)|have\s+(?:since|fallen|risen|grown|dropped)|by\s+(?:the\s+(?:end|start|summer|autumn|spring)|next|(?:${months}|20\d\d)\b)|this\s+(?:month|quarter|week|spring|summer|autumn|winter)|last\s+(?:month|quarter|week)|recently|instead\s+of|rather\s+than)\b`,
  "gi",
);
/** Of another source or another year, where nothing in the sentence says that inspectors told it. */
const othersOwn = new RegExp(
  String.raw`\b(?:${months}|20\d\d(?:\s?[-–/]\s?\d\d)?|[Nn]ationally|census|DfE|Department|dashboard|scorecard|budget|(?:first|second|third|fourth|final|each|that)\s+quarter|Q[1-4]|annual\s+report|statistics|neighbours|should|could|would|might|must|may|if|promised?|pledged?|Secretary\s+of\s+State|statut(?:e|ory)|regulations?|Act|adults?|residents|tenants|older\s+people|(?:board|committee|cabinet|panel|members|trust)\s+(?:heard|w(?:as|ere)\s+told)|another|further|additional|extra|own|agreed|resolved|advertised|college|university|[Tt]his\s+year|[Ll]ast\s+(?:year|spring|summer|autumn|winter))\b|£`,
  "g",
);

/** "Inspectors noted that care leavers can now get …": what they saw. */
const canNow = /(?<=\b(?:can|is|are|has|have|and)\s)now\b/gi;
/** "Has grown since the last inspection", "where they will grow up": what inspectors say of it themselves. */
const timeOfTheirs =
  /\bsince\s(?:the|our|its)\s(?:last|previous)\sinspection\b|\b(?:where|who|whom|what|how)\s(?:they|it|she|he)\swill\b/gi;
const grown = /\bha(?:s|ve)\s+(?:fallen|risen|grown|dropped)\b/gi;

/** Any word of those who inspected, or of what they wrote. */
const mention = sought(
  /\b(?:(?<!Chief\s)inspectors?|inspectorates?|Ofsted|HMI|watchdog|inspection)\b|\b(?:the|their|its)\s+(?:letter|report)(?!\s+(?:to|for|by|from)\s)\b|\bparagraph\s\d+\sof\sthe\b/i,
);
/** Named for the time or as whom the council told something: they are credited with nothing. */
const unheard =
  /\b(?:since|after|following|before|ahead\s+of|prior\s+to|until|in\s+response\s+to|response\s+to|ready\s+for|receiv(?:e[ds]?|ing)|receipt\s+of|next)\s+(?:\p{Ll}+\s+){0,3}(?:(?:inspection|visit|report|letter)\b|(?:inspectors?|Ofsted)(?:['’]s)?\s+(?:visit|inspection|report|letter|visited|came|left|called|arrived)\b)|\b(?:to|with|for|from|met|meet|told|gave|showed|by)\s+(?:the\s+)?(?:inspectors|Ofsted)\b(?=[^.;]*\b(?:we|our)\b)|\b(?:registered|rated|graded|judged)\s+(?:\p{Ll}+\s+){0,3}(?:by|with)\s+Ofsted\b|\bOfsted[\s-](?:registered|rated|ratings?|grades?)\b/giu;
/** "The work we do with children": what inspectors speak of, and no figure of ours. */
const ourWork = /\bthe\s\p{L}+\swe\s(?:do|give|offer|provide)\b/giu;
const firstPerson = /\b(?:we|our|us|I|my)\b/i;

/** What a sentence stands in: what the figures of one that names nobody may be credited by. */
export interface FigureSurroundings {
  /** Places of citations in the passage. */
  readonly citations: readonly Span[];
  /** The sentences before and after, their quoted words left blank; empty for none. */
  readonly before: string;
  readonly after: string;
  /** The sentence before the one before. */
  readonly above: string;
  /** Its cell or its list tells what the inspectors found. */
  readonly found: boolean;
  /** The row of a cell that does; null elsewhere. */
  readonly row: Span | null;
  /** What a number alone in its cell is of, as its row says; else empty. */
  readonly counted: string;
}

export function creditedFiguresIn(
  passage: Passage,
  { offset, text }: StatedSentence,
  around: FigureSurroundings,
): CreditedFigure[] {
  const { citations, before, found, row, counted } = around;
  if (counted !== "") return countedFigure(passage, { offset, text }, counted);
  if (!mayHoldFigure(text)) return [];
  const end = offset + text.length;
  const cited = citations.some(({ start }) => offset <= start && start < end);
  const isTold = cited || found || isCredited(text) || goesOnFrom(text, before);
  const near = !isTold && isNear(text, around);
  if (!isTold && !near && !text.includes("area")) return [];
  const figures = readWrittenFigures(text);
  if (figures.length === 0) return [];
  // "Seven visits since the previous judgement": told by the report that came after.
  const pointing = text.replace(sinceWhen, (written) => " ".repeat(written.length));
  const words = wordsOf(pointing);
  const plain = text.replace(aside, (written) => " ".repeat(written.length));
  return figures.flatMap((figure) => {
    const list = listCounted(text, figure);
    const clause = clauseAt(plain, figure.span);
    if (!isTold && !near && list === null) return [];
    if (figure.units.includes("share") && allButIt.test(text.slice(0, figure.span.start))) return [];
    if (list === "some" || isStatutory(text, figure)) return [];
    const { start } = figure.span;
    const pointed = inspectionPointerAt(pointing, words, start, figure.span.end);
    // "According to the inspectors, the share has risen to 64% (paragraph 79)": told of by them.
    const told = found || credited.test(text.slice(0, start)) || (isTold && saidAside(text, plain, clause));
    return {
      kind: "figure",
      span: passageSpan(passage, offset + start, offset + figure.span.end),
      written: figure.written,
      figure,
      inspection: pointed === "current" ? (dayCounted(clause) ?? pointed) : pointed,
      // "| 24 children had waited | [@ilacs, para. 12] |": the row cites it.
      sentence: cited || row === null ? passageSpan(passage, offset, end) : row,
      words: text,
      before,
      clause,
      near: !isTold,
      list,
      own: ownWordsOf(clause, text.slice(0, start), { told, cited, near: !isTold }),
    };
  });
}

/** "A written statement within 70 working days of receiving the report": the law's time, of which no report tells. */
function isStatutory(text: string, { value, span }: WrittenFigure): boolean {
  return (
    (value === 20 || value === 70) && /^\sworking\sdays\b/.test(text.slice(span.end)) && answering.test(text)
  );
}

const answering =
  /\b(?:statement|Chief\sInspector|Secretary\sof\sState|receiv(?:e[ds]?|ing)|receipt|regulations?|law|statut(?:e|ory))\b/i;

/** "All but 4% of contacts": what is said is said of the other 96, the share that a report would print. */
const allButIt = /\ball\s(?:but|bar|except)\s$/i;

/** Whether an aside says who says the clause. */
function saidAside(text: string, plain: string, clause: string): boolean {
  const at = plain.indexOf(clause);
  return mention.test(text.slice(at, at + clause.length + 60)) && !mention.test(clause);
}

/** Whether it may be of what the inspectors found, for all that the sentence says: the council speaks otherwise of itself. */
function isNear(text: string, { before, after, above }: FigureSurroundings): boolean {
  if (names(text)) return true;
  if (inPassing.test(text) || firstPerson.test(text.replace(ourWork, ""))) return false;
  return names(before) || names(after) || names(above);
}

function names(text: string): boolean {
  return mention.test(text) && mention.test(text.replace(unheard, " ").replace(inPassing, " "));
}

/** "1,609 children were in need on 22 February 2016": the year of the one day that a clause counts at; null for none. */
function dayCounted(clause: string): InspectionPointer | null {
  const [day, other] = dayOfCount.all(clause);
  return day === undefined || other !== undefined ? null : { year: Number(day[1]) };
}

const dayOfCount = sought(
  new RegExp(String.raw`\b(?:on|at|as\s(?:at|of|on))\s\d{1,2}\s(?:${months})\s(20[0-4]\d)\b`, "g"),
);

/** Inspectors met, and read of, some of those whom a finding counts. */
const sampled =
  /\b(?:met|spoke|talked|visited|saw|interviewed|read|sampled|reviewed|looked|listened)\s(?:(?:with|to|at)\s)?(?:(?:a\s+)?(?:further|another|more\s+than|over|about|some)\s)?$/i;
const month = new RegExp(String.raw`\b(?:${months})\b`, "g");

/** How a figure is credited. */
interface Credit {
  readonly told: boolean;
  readonly cited: boolean;
  readonly near: boolean;
}

function ownWordsOf(clause: string, before: string, { told, cited, near }: Credit): string[] {
  const since = told || cited ? clause.replace(grown, " ") : clause;
  const plain = since.replace(timeOfTheirs, " ");
  const words = matchesOf(told ? plain.replace(canNow, " ") : plain, councilsOwn);
  const met = /\p{L}+/u.exec(sampled.exec(before)?.[0] ?? "");
  // "In September, 41% of children …": of another time than the inspectors'.
  const others = near ? matchesOf(clause, othersOwn) : credited.test(clause) ? [] : matchesOf(clause, month);
  return [...words, ...others, ...(met === null ? [] : [met])].map(([word]) => word.toLowerCase());
}

const sinceWhen =
  /\b(?:since|after|between\sthe)\s[^.,;:]{0,50}|\b(?:on|than|from|in|with|over)\sthe\s(?:year\sbefore|(?:previous|last|preceding)\s(?:year|twelve\smonths|12\smonths))\b/gi;

function isCredited(text: string): boolean {
  if (!hasSign(text, creditSigns)) return false;
  const plain = text.replace(inPassing, " ");
  return credited.test(plain) || matchesOf(plain, aside).length > 0;
}

/** "The teams that inspectors praised have 40 cases each": the council says so, of what they praised. */
const inPassing =
  /\b(?:that|which|whom)\s(?:the\s)?(?:inspectors|Ofsted)\s\p{L}+\s(?=(?:now\s)?(?:includes?|has|have|had|is|are|holds?|covers?|comprises?|runs?|employs?|costs?|serves?)\s)/iu;

function goesOnFrom(text: string, before: string): boolean {
  return hasSign(before, creditSigns) && goesOn.test(text) && namesThem.test(before);
}

/** "139" in the row of "Care leavers aged 17 to 21": read as "139 care leavers aged 17 to 21". */
function countedFigure(
  passage: Passage,
  { offset, text }: StatedSentence,
  counted: string,
): CreditedFigure[] {
  const number = text.trim();
  const words = `${number} ${counted.charAt(0).toLowerCase()}${counted.slice(1)}`;
  const [figure] = readWrittenFigures(words);
  if (figure?.span.start !== 0 || matchesOf(counted, councilsOwn).length > 0) return [];
  const start = offset + text.indexOf(number);
  const span = passageSpan(passage, start, start + figure.written.length);
  const sentence = passageSpan(passage, offset, offset + text.length);
  return [
    {
      kind: "figure",
      span,
      written: figure.written,
      figure,
      inspection: inspectionPointerAt(words, wordsOf(words), 0, figure.span.end),
      sentence,
      words,
      before: "",
      clause: words,
      near: false,
      list: null,
      own: [],
    },
  ];
}

function clauseAt(text: string, at: Span): string {
  let start = 0;
  for (const { 0: mark, index } of matchesOf(text, clauseBreak)) {
    if (index >= at.end) return text.slice(start, index);
    if (index + mark.length <= at.start) start = index + mark.length;
  }
  return text.slice(start);
}
