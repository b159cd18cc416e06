// Finds citations: Pandoc's ("[@ilacs-2026, paras. 17, 20–22]") and natural words ("paragraph 17 of the inspection
// report"). A bare "paragraph 12" is the draft's own paragraph and none of this room's business.

import type { Citation, Locator } from "../../responseDocument.ts";
import type { Span } from "../../../text.ts";
import { inspectionPointerAt } from "../inspections/inspectionPointer.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";
import { wordsOf } from "../sentences.ts";
import { matchesOf } from "../../../matches.ts";

export interface CitationsFound {
  readonly citations: readonly Citation[];
  /** Where each stands in the passage's text. */
  readonly spans: readonly Span[];
}

/** `paragraphs`: numbers alone in a table's cell are of the report's paragraphs. */
export function citationsIn(passage: Passage, paragraphs = false): CitationsFound {
  const bracketed = pandocCitations(passage);
  const written = [...bracketed, ...naturalCitations(passage, bracketed)].sort(
    (a, b) => a.at.start - b.at.start,
  );
  const found =
    written.length > 0 ? written : paragraphs ? numberCellCitations(passage) : placeCellCitations(passage);
  return { citations: found.map(({ citation }) => citation), spans: found.map(({ at }) => at) };
}

interface PlacedCitation {
  readonly citation: Citation;
  readonly at: Span;
}

const longestBracket = 400;

function pandocCitations(passage: Passage): PlacedCitation[] {
  const { text } = passage;
  const found: PlacedCitation[] = [];
  for (let open = text.indexOf("["); open >= 0; open = text.indexOf("[", open + 1)) {
    const inside = text.slice(open + 1, open + 1 + longestBracket);
    const close = /[[\]]/.exec(inside)?.index ?? -1;
    if (close < 0 || inside[close] !== "]") continue;
    const content = inside.slice(0, close);
    if (!/(?:^|[\s;-])@[\p{L}\p{N}_]/u.test(content)) continue;
    let at = open + 1;
    const parts = content.split(";");
    for (const [index, part] of parts.entries()) {
      const start = index === 0 ? open : at + (part.length - part.trimStart().length);
      const end = index === parts.length - 1 ? open + close + 2 : at + part.trimEnd().length;
      const citation = pandocCitation(passage, part, at, { start, end });
      if (citation !== null) found.push({ citation, at: { start, end } });
      at += part.length + 1;
    }
  }
  return found;
}

/** One `@key, locator` of a bracket; `at` is where the part starts. */
function pandocCitation(passage: Passage, part: string, at: number, whole: Span): Citation | null {
  const key = /(^|[\s-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_/])?)/u.exec(part);
  if (key === null) return null;
  const [matched, lead = "", name = ""] = key;
  const keyStart = at + key.index + lead.length + 1;
  const rest = key.index + matched.length;
  return {
    span: passageSpan(passage, whole.start, whole.end),
    key: name,
    keySpan: passageSpan(passage, keyStart, keyStart + name.length),
    locators: locatorsIn(passage, part.slice(rest), at + rest),
    inspection: "current",
    publication: null,
  };
}

const locatorKinds: readonly (readonly [RegExp, Locator["kind"]])[] = [
  [/^(?:paragraphs?|paras?\.?|¶{1,2})$/i, "paragraph"],
  [/^(?:pages?|pp?\.?)$/i, "page"],
  [/^(?:areas?\s+for\s+)?priority\s+actions?$/i, "priority-action"],
  [/^areas?(?:\s+for\s+improvement)?$/i, "area"],
  [/^(?:sections?|sects?\.?|§{1,2})$/i, "section"],
];
const kindWord =
  /(?:areas?\s+for\s+priority\s+actions?|priority\s+actions?|areas?\s+for\s+improvement|paragraphs?|paras?\.?|¶{1,2}|pages?|pp?\.|pp?(?=\s?\d)|areas?|sections?|§{1,2})\s*/iy;
const numberRange = /(\d{1,4})(?:\s*(?:[–—‑-]|to)\s*(\d{1,4}))?/y;

/** "section 2", or words of a section's title. */
const namedSection =
  /^section|experiences|findings|headline|what needs|impact of|judgements?|strengths|next steps|care leavers|help and protection|children in care|adoption|leadership|governance|recommendations|overall/i;

/** The locators after a key: ", paras. 17, 20–22 and summary". */
function locatorsIn(passage: Passage, text: string, offset: number): Locator[] {
  const locators: Locator[] = [];
  let kind: Locator["kind"] = "paragraph";
  let at = 0;
  while (at < text.length) {
    const gap = /(?:[\s,&]|and\b|at\b)*/iy;
    gap.lastIndex = at;
    const start = at + (gap.exec(text)?.[0].length ?? 0);
    if (start >= text.length) break;
    kindWord.lastIndex = start;
    const word = kindWord.exec(text)?.[0] ?? "";
    kind = kindOf(word) ?? kind;
    numberRange.lastIndex = start + word.length;
    const range = numberRange.exec(text);
    if (range !== null) {
      at = start + word.length + range[0].length;
      locators.push(numbered(passage, kind, range, { start: offset + start, end: offset + at }));
      continue;
    }
    const stop = text.indexOf(",", start + 1);
    const end = stop < 0 ? text.length : stop;
    const written = text.slice(start, end).trimEnd();
    const worded = /^(?:the\s+)?(?:executive\s+)?summary\b/i.test(written)
      ? "summary"
      : namedSection.test(written)
        ? "section"
        : null;
    if (worded !== null) {
      const span = passageSpan(passage, offset + start, offset + start + written.length);
      locators.push({ kind: worded, from: null, to: null, written, span });
    }
    at = Math.max(end, start + 1);
  }
  return locators;
}

function kindOf(word: string): Locator["kind"] | null {
  const plain = word.trim().replace(/\s+/g, " ");
  return locatorKinds.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

function numbered(passage: Passage, kind: Locator["kind"], range: RegExpExecArray, at: Span): Locator {
  const [, from = "0", to = from] = range;
  return {
    kind,
    from: Number(from),
    to: Number(to),
    written: passage.text.slice(at.start, at.end),
    span: passageSpan(passage, at.start, at.end),
  };
}

const placeWord =
  /(?=[ap])(?<![a-z0-9@[])(?<![\p{L}\p{N}@[])(?:areas?\s+for\s+priority\s+action|priority\s+actions?|areas?\s+for\s+improvement|areas?|paragraphs?|paras?\.?|pages?|pp?\.)\s?(?=\d)/giu;
const modifiers =
  "(?:(?:Ofsted|Ofsted[’']s|inspectors?[’']s?|the|its|their|inspection|ILACS|published|final|latest|previous|last|current|full|recent|own|same|focused|monitoring|visit|20\\d\\d|SIF|letter)\\s+){0,6}";
/** "of the inspection report", "of Ofsted's letter", "in the report"; not "of this report", "of the Act". */
const ofReport = new RegExp(
  `^\\s*,?\\s*(?:of|in|from|on|,)?\\s*${modifiers}(?:report|letter)(?![\\p{L}\\p{N}])`,
  "iu",
);
/** "The letter we sent", "the report by the consultants": another's. */
const ofAnotherHand =
  /^\s(?:(?:that|which)\s)?(?:we|I|our)\s|^\s(?:sent|written)\sto\s|^\s(?:of|by|from)\s(?:the|our|their|an?)\s(?!(?:\p{L}+\s)?inspect)/iu;
/** "Their report" may be anybody's: the inspectors' where the passage has spoken of them, or of nobody else by name. */
const theirOwn = /^\W*(?:of|in|from|on)\s(?:their|its)\s(?<own>own\s)?/i;
const inspectorsNamed = /Ofsted|inspect|HMI|CQC/i;
const nobodyNamed = /^\W*(?:They|It)\b|[.;]\s(?:They|It)\b[^.;]*$/;
/** "Ofsted's report (paragraph 17)", "the inspection report, paragraph 17". */
const reportBefore =
  /(?:[(:;]\s?(?:the\s)?(?:report|letter)|Ofsted|Ofsted[’']s|inspection|ILACS|inspectors[’'])(?:\s(?:inspection|ILACS|latest|final|published|20\d\d))?(?:\s(?:report|letter))?(?:\s\(?20\d\d\)?)?\s?[,(:]?\s?(?:at|see|in)?\s?$/i;

/** "Ofsted found in paragraph 17", "the report says (para 44)", "their letter notes at page 2". */
const saidBefore =
  /(?:Ofsted|inspectors|(?:the|its|their|inspection|Ofsted[’']s|Ofsted|ILACS)\s(?:report|letter))\s(?:\w+\s){0,3}(?:(?:at|in)\s|\()$/i;
/** After one of the report's: "and at paragraph 17". */
const alsoBefore = /^[^.;:!?]{0,160}\b(?:and|also)\s(?:(?:again|also|later|then)\s)?(?:at|in)\s$/i;

/** "Paragraph 2(d)", "paragraph 2a": inspectors' paragraphs have no letters, a council's own have. */
const subParagraph = /^\s?\([a-z]{1,3}\)|^[a-z]\b/;

/** Outside brackets: "ilacs, area 4" in "[@northmere-ilacs, area 4]" is the bracket's. */
function naturalCitations(passage: Passage, bracketed: readonly PlacedCitation[]): PlacedCitation[] {
  const { text } = passage;
  const found: PlacedCitation[] = [];
  for (const match of /\d/.test(text) ? matchesOf(text, placeWord) : []) {
    const start = match.index;
    if (bracketed.some(({ at }) => at.start <= start && start < at.end)) continue;
    const list = numberList(text, start + match[0].length);
    if (list === null) continue;
    const after = text.slice(list.end, list.end + 120);
    if (subParagraph.test(after)) continue;
    const before = text.slice(Math.max(0, start - 60), start);
    const follows = ofReport.exec(after);
    const named =
      follows !== null &&
      namesReport(follows[0]) &&
      !ofAnotherHand.test(after.slice(follows[0].length)) &&
      isInspectors(follows[0], text.slice(0, start));
    const last = found.at(-1)?.at.end;
    const preceded =
      (reportBefore.test(before) && /report|letter|Ofsted/i.test(before)) ||
      saidBefore.test(before) ||
      (last !== undefined && alsoBefore.test(text.slice(last, start)));
    if (!named && !preceded) continue;
    const end = named ? list.end + follows[0].length : list.end;
    const kind = kindOf(match[0]) ?? "paragraph";
    found.push({ at: { start, end }, citation: naturalCitation(passage, kind, list.ranges, start, end) });
  }
  return found;
}

/** Whether "of their report" is of the inspectors' one, by what is said before. */
function isInspectors(words: string, before: string): boolean {
  const own = theirOwn.exec(words);
  if (own === null || inspectorsNamed.test(words) || inspectorsNamed.test(before)) return true;
  return own.groups?.["own"] === undefined && nobodyNamed.test(before);
}

/** "17", "17 and 20" under "Paragraph". */
function numberCellCitations(passage: Passage): PlacedCitation[] {
  const { text } = passage;
  const list = numberList(text, 0);
  if (list === null || !/^[\s.]*$/.test(text.slice(list.end))) return [];
  const found = naturalCitation(passage, "paragraph", list.ranges, 0, list.end);
  return [{ at: { start: 0, end: list.end }, citation: { ...found, publication: "report" } }];
}

/** "Paragraph 12, page 3" alone in the place cell of a comment on a draft report: of that report, no other. */
function placeCellCitations(passage: Passage): PlacedCitation[] {
  const { block, text } = passage;
  if (block.cell?.comment !== "place" || !placeAlone.test(text)) return [];
  const locators = locatorsIn(passage, text, 0).filter(({ kind }) => kind !== "section");
  if (locators.length === 0) return [];
  const at = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  const span = passageSpan(passage, at.start, at.end);
  const citation: Citation = {
    span,
    key: null,
    keySpan: null,
    locators,
    ofRow: true,
    inspection: "current",
    publication: null,
  };
  return [{ at, citation }];
}

const placeAlone =
  /^(?:areas? for (?:improvement|priority action)|priority actions?|areas?|paragraphs?|paras?\.?|pages?|pp?\.?|(?:executive )?summary|the|of|and|on|at|in|bullets?|first|second|third|last|sentences?|lines?|[\d\s,;:/&()–-])+$/i;

/** The words after the number name the inspectors' report: "of the report", "(…, Ofsted report"; not "in a report". */
function namesReport(words: string): boolean {
  return /\b(?:the|its|their|ofsted|inspection|ilacs|inspectors?)\b/i.test(words);
}

interface NumberList {
  readonly ranges: readonly RegExpExecArray[];
  readonly end: number;
}

/** "17", "17 and 20", "17, 20–22 and 31". */
function numberList(text: string, from: number): NumberList | null {
  const ranges: RegExpExecArray[] = [];
  let at = from;
  let end = from;
  while (ranges.length < 40) {
    numberRange.lastIndex = at;
    const range = numberRange.exec(text);
    if (range === null) break;
    ranges.push(range);
    end = at + range[0].length;
    const joint = /(?:\s?,\s?(?:and\s)?|\s(?:and|or|&)\s)/y;
    joint.lastIndex = end;
    const joined = joint.exec(text);
    if (joined === null) break;
    at = end + joined[0].length;
  }
  return ranges.length === 0 ? null : { ranges, end };
}

function publicationIn(words: string): Citation["publication"] {
  const named = matchesOf(words, /\b(?:(letter|visit)|report|inspection)(?!\p{L})/giu).at(-1);
  return named === undefined ? null : named[1] === undefined ? "report" : "letter";
}

function naturalCitation(
  passage: Passage,
  kind: Locator["kind"],
  ranges: readonly RegExpExecArray[],
  start: number,
  end: number,
): Citation {
  const from = Math.max(0, start - 80);
  const around = passage.text.slice(from, end + 60);
  return {
    span: passageSpan(passage, start, end),
    key: null,
    keySpan: null,
    locators: ranges.map((range, index) => {
      const at = { start: index === 0 ? start : range.index, end: range.index + range[0].length };
      return numbered(passage, kind, range, at);
    }),
    inspection: inspectionPointerAt(around, wordsOf(around), start - from, end - from),
    publication:
      publicationIn(passage.text.slice(start, end)) ?? publicationIn(around.slice(0, start - from)),
  };
}
