// Areas for improvement that a draft sets out in words which are not quite the report's: what `misquoted-report`
// leaves to `altered-area-for-improvement`, so that one slip is one problem.

import { areasCarried, type CarriedArea } from "../concordance/actions/areaWording.ts";
import type { AreaCoverage, Concordance } from "../concordance/concordance.ts";
import { type Placed, proseSpan, spanOf, type TextBlock } from "../response/responseDocument.ts";
import { shift, type Span, tokenise } from "../text.ts";

export interface AlteredArea {
  readonly coverage: AreaCoverage;
  /** The draft's words for the area. */
  readonly span: Span;
  /** The report's. */
  readonly printed: string;
}

/** The altered areas of a draft, in the report's order. */
export function alteredAreas(concordance: Concordance): AlteredArea[] {
  const altered: AlteredArea[] = [];
  for (const coverage of concordance.areas) {
    const { source, area, answers } = coverage;
    for (const { block, setOut, wording } of answers) {
      if (!setOut || wording === null) continue;
      const found = areasCarried(block.fact, source.report).find((each) => each.area === area.id);
      if (found === undefined) continue;
      const added = addedAfter(block.fact, found);
      const carried = { ...found, span: { ...found.span, end: found.span.end + added } };
      const near = wording.verdict === "near" || added > 0;
      if (!near && wording.verdict !== "not-found") continue;
      // Capitals are the draft's own style in headings and cells.
      if (added === 0 && near && wording.differences.every((difference) => difference === "capitals"))
        continue;
      const { start, end } = carried.span;
      const span = shift(proseSpan(block.fact.prose, start, end), block.offset);
      const place = placeOf(block, carried, span, concordance);
      // Of a quotation in quite other words other rules speak.
      const cited = place !== "quotation" || isCited(block, coverage, concordance);
      if (place === null || (!near && (!carried.whole || !cited))) continue;
      altered.push({ coverage, span, printed: carried.whole ? area.text : wording.wording });
    }
  }
  altered.push(...quotedAreas(concordance, altered));
  return altered.filter((one) => !altered.some((other) => isNearer(other, one, concordance.response.text)));
}

/** "> Support for young people … [@ilacs-2026, area 2]": a block quotation that gives the area as its place. */
function isCited(
  block: Placed<TextBlock>,
  { source, area }: AreaCoverage,
  { citations }: Concordance,
): boolean {
  const own = spanOf(block);
  return citations.some(({ citation, source: cited, locators }) => {
    const { start, end } = spanOf(citation);
    if (cited !== source || start < own.start || end > own.end) return false;
    return locators.length > 0 && locators.every(({ findings }) => findings.some(({ id }) => id === area.id));
  });
}

/** Areas that a quotation in running text has nearly all of: "The third area is “…”", "asked to improve “…” [@ilacs, area 3]". */
function quotedAreas({ areas, quotations }: Concordance, altered: readonly AlteredArea[]): AlteredArea[] {
  return quotations.flatMap(({ quotation, checked, former, match }) => {
    const [place] = match.places;
    if (!checked || former !== null || match.verdict !== "near" || place === undefined) return [];
    if (match.differences.every((difference) => difference === "capitals" || difference === "spelling"))
      return [];
    const coverage = areas.find(
      ({ source, area }) => source === place.source && area.id === place.finding.id,
    );
    if (coverage === undefined) return [];
    const whole =
      tokenise(quotation.fact.prose.text).length >= mostOfArea * tokenise(coverage.area.text).length;
    const span = spanOf(quotation, quotation.fact.inner);
    const told = altered.some((other) => other.span.start < span.end && span.start < other.span.end);
    return whole && !told ? [{ coverage, span, printed: coverage.area.text }] : [];
  });
}

/** So much of an area is the area, not a phrase from it. */
const mostOfArea = 0.7;

/** Two areas may be alike: the same words of a draft are an altered form of the one that they are nearer to. */
function isNearer(one: AlteredArea, other: AlteredArea, draft: string): boolean {
  const overlap = one.span.start < other.span.end && other.span.start < one.span.end;
  if (one === other || !overlap) return false;
  return likeness(one, draft) > likeness(other, draft);
}

/** The share of the printed words and the draft's that are in both. */
function likeness({ span, printed }: AlteredArea, draft: string): number {
  const written = wordsOf(draft.slice(span.start, span.end));
  const words = wordsOf(printed);
  const both = [...words].filter((word) => written.has(word)).length;
  return (2 * both) / (words.size + written.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(tokenise(text).map(({ word }) => word.toLowerCase()));
}

/** As what a block sets an area out; null in running text, where it may be told in the council's own words. */
function placeOf(
  block: Placed<TextBlock>,
  carried: CarriedArea,
  span: Span,
  concordance: Concordance,
): "heading" | "cell" | "item" | "quotation" | null {
  const { kind, inBlockQuote, cell, listDepth } = block.fact;
  if (inBlockQuote) return "quotation";
  if (kind === "heading") return "heading";
  // "Managers will look at the timeliness and quality of oversight each month" is an action, and names no area.
  if (cell !== null) {
    const { start, end } = carried.span;
    const all = carried.whole && end - start > 0.8 * block.fact.prose.text.trim().length;
    return all || areaColumn.test(cell.header) ? "cell" : null;
  }
  const quoted = concordance.quotations.some(({ quotation, checked }) => {
    const { start, end } = spanOf(quotation);
    return checked && start <= span.start && span.end <= end;
  });
  if (quoted) return "quotation";
  if (!carried.whole) return null;
  if (isSetOut(block.fact, carried) || isEmphasised(concordance.response.text, span)) return "item";
  return listDepth > 0 && isItemOfAreas(block, carried, concordance) ? "item" : null;
}

/** "Area 4: …", or the area by itself as a heading would stand, and nothing else in the paragraph but its reference. */
function isSetOut({ prose: { text }, listDepth }: TextBlock, { span }: CarriedArea): boolean {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  if (!alone.test(after)) return false;
  if (areaLabel.test(before)) return true;
  return listDepth === 0 && /^\W*$/.test(before);
}

/** "**3. The quality of plans (enabler 2, national framework).** We have …": set off by bold or italic type. */
function isEmphasised(draft: string, { start, end }: Span): boolean {
  const line = draft.slice(draft.lastIndexOf("\n", start - 1) + 1, start);
  return opensEmphasis.test(line) && closesEmphasis.test(draft.slice(end, end + 160));
}

const opensEmphasis =
  /^[\s>]*(?:[-*+]\s+|\(?[\da-z]{1,3}[.)]\s+)?(?:\*{1,3}|_{1,3})(?:\(?[\da-z]{1,3}[.)]\s+|area\s(?:for\simprovement\s)?\d{1,2}\s?[:.–—-]\s+)?["“'‘]?$/i;
const closesEmphasis = /^["'”’]?[\s.;:]*(?:[([][^()[\]]*[)\]][\s.;:]*){0,2}(?:\*|_)/;

/** At most a reference or citation in brackets. */
const alone = /^["'”’]?[\s.;:]*(?:[([][^()[\]]*[)\]][\s.;:]*){0,2}$/;

/**
 * How many characters more the words run on than the area's own, where all of that is there: "… health assessments for
 * children in care" for "… health assessments for children".
 */
function addedAfter({ prose: { text } }: TextBlock, { span, wording, whole }: CarriedArea): number {
  if (!whole || wording?.verdict !== "exact") return 0;
  const more = addedWords.exec(text.slice(span.end))?.[1] ?? "";
  return more === "" || ownTail.test(more) ? 0 : more.trimEnd().length;
}

/** Up to seven words that go on with the area's last, up to the end or a bracket. */
const addedWords =
  /^(\s+(?:in|for|of|to|at|across|by|with|from|within|and|or|including|especially|who|where|during|after|before|through|between)(?:\s+[\p{L}’'-]+){1,6}\s*)(?:["“”.;:([]|$)/u;
/** "… and what we will do": the council's own. */
const ownTail =
  /\b(?:we|our|us|will|what|how|who|is|are|was|were|has|have|must|needs?|should|actions?|response|plan|continued)\b/i;

const areaLabel =
  /^\W*(?:(?:ofsted(?:['’]s)?|inspection)\s)?(?:areas?(?:\sfor\s(?:improvement|priority\saction))?|priority\saction|recommendation|what\sneeds\sto\simprove)(?:\s(?:no\.?\s)?\d{1,2})?\s*[:–—.-]\s*[“"‘']?$/i;

const areaColumn = /\bareas?\b|\bimprove|\bfindings?\b|\brecommend|\bpriority\b|\bofsted\b/i;

/** A list of the areas has the others beside it, or gives the item the report's reference. */
function isItemOfAreas(
  { fact, segment }: Placed<TextBlock>,
  carried: CarriedArea,
  { areas }: Concordance,
): boolean {
  if (referenceAfter.test(fact.prose.text.slice(carried.span.end))) return true;
  return areas.some(
    ({ area, answers }) =>
      area.id !== carried.area &&
      answers.some(
        ({ block, setOut }) => setOut && Math.abs(block.segment - segment) <= 1 && block.fact.listDepth > 0,
      ),
  );
}

/** "(enabler 3, national framework)", "[@ilacs-2026, area 2]", and at most a word or two before it. */
const referenceAfter =
  /^[^([]{0,24}[([][^)\]]{0,16}(?:\b(?:outcome|enabler|principle)s?\s|\b(?:area|priority action)\s\d)/i;
