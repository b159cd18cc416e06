// Says what each mention of the national framework, or of a project's own, is: right, unknown, numbered or titled
// as another edition or item, against the report, in another form than the usual one, or ordinary prose.

import { itemsThemed, itemsTitled } from "../../knowledge/frameworkTitles.ts";
import type { FrameworkItem, OwnFramework, ReportingKnowledge } from "../../knowledge/knowledge.ts";
import {
  spanOf,
  type FrameworkMention,
  type Placed,
  type ResponseDocument,
} from "../../response/responseDocument.ts";
import type { AreaCoverage, MatchedFrameworkMention } from "../concordance.ts";
import { names } from "../actions/coverage.ts";
import { belongsTo } from "../../response/prose/framework/frameworkNamed.ts";
import type { EditionInUse } from "../frameworkInUse.ts";
import { isTiedToFramework } from "./frameworkSurroundings.ts";
import { ownFrameworkMentions } from "./ownFrameworks.ts";

/** What mentions are matched with. */
export interface FrameworkContext {
  readonly areas: readonly AreaCoverage[];
  readonly inUse: EditionInUse;
  readonly own: readonly OwnFramework[];
  readonly knowledge: ReportingKnowledge;
}

/** Every mention, matched, in the draft's order. */
export function matchFrameworkMentions(
  response: ResponseDocument,
  context: FrameworkContext,
): MatchedFrameworkMention[] {
  const areasOf = areasBeside(context.areas);
  const ofOwn = ownFrameworkMentions(response, context.own);
  const taken = ofOwn.map((mention) => ({ mention, span: spanOf(mention) }));
  const national = response.frameworkMentions.flatMap((mention): MatchedFrameworkMention[] => {
    const beside = areasOf.get(mention.fact) ?? [];
    if (mention.fact.stray === "plain" && beside.length === 0) return [];
    if (mention.fact.stray === "doubtful" && !isTiedToFramework(mention, response, beside.length > 0))
      return [];
    const span = spanOf(mention);
    const rival = taken.find((own) => own.span.start < span.end && span.start < own.span.end);
    const match = matchNational(mention, beside, response.text, context);
    // Where a project calls its items outcomes too, a bare "(outcome 3)" is the national framework's if it has one.
    if (rival === undefined) return [match];
    if (tellsItself(rival.mention.fact) || match.verdict === "unknown") return [];
    taken.splice(taken.indexOf(rival), 1);
    return [match];
  });
  const own = taken.flatMap(({ mention }) => matchOwn(mention, context.own) ?? []);
  if (own.length === 0) return national;
  return [...national, ...own].sort((a, b) => spanOf(a.mention).start - spanOf(b.mention).start);
}

function areasBeside(areas: readonly AreaCoverage[]): Map<FrameworkMention, AreaCoverage[]> {
  const areasOf = new Map<FrameworkMention, AreaCoverage[]>();
  for (const area of areas) {
    for (const { references } of area.answers) {
      for (const { fact } of references) {
        const those = areasOf.get(fact) ?? [];
        if (!those.includes(area)) those.push(area);
        areasOf.set(fact, those);
      }
    }
  }
  return areasOf;
}

function matchNational(
  mention: Placed<FrameworkMention>,
  beside: readonly AreaCoverage[],
  text: string,
  context: FrameworkContext,
): MatchedFrameworkMention {
  const { fact } = mention;
  const { items } = context.inUse.edition;
  const label = isBeside(mention, text);
  const meant =
    fact.bracketed ||
    fact.namesFramework ||
    label ||
    (fact.stray === "plain" && givesReference(mention, beside, text));
  const titled = titledItems(fact, context.knowledge);
  const irregularForm = !fact.canonical && (fact.bracketed ? meant || beside.length > 0 : label);
  const match = { mention, area: null, framework: null, titled: null, numbered: null, irregularForm };
  if (
    (meant || fact.stray === "doubtful" || beside.length > 0 || titled.length > 0) &&
    isUnknown(fact, items)
  ) {
    return { ...match, verdict: "unknown" };
  }
  const told = wrongItem(fact, titled, beside, context);
  if (told !== null) return { ...match, ...told };
  const contradicts = meant ? contradicted(mention, beside) : null;
  if (contradicts !== null) {
    const superseded = supersededBy(fact, beside, context);
    return superseded === null
      ? { ...match, verdict: "contradicted", area: contradicts }
      : { ...match, verdict: "superseded", area: contradicts, titled: superseded };
  }
  if (fact.canonical) return { ...match, verdict: "right" };
  return { ...match, verdict: irregularForm ? "irregular" : "ordinary" };
}

type WrongItem = Pick<MatchedFrameworkMention, "verdict" | "titled" | "numbered">;

/** The items, in all editions, whose title stands beside the number. */
function titledItems(
  { title, numbers, kind }: FrameworkMention,
  { frameworks }: ReportingKnowledge,
): readonly FrameworkItem[] {
  if (title === null || numbers.length !== 1) return [];
  const items = everyItem(frameworks);
  return title.loose ? itemsThemed(title.text, kind, items) : itemsTitled(title.text, items);
}

const everyItems = new WeakMap<ReportingKnowledge["frameworks"], readonly FrameworkItem[]>();

function everyItem(frameworks: ReportingKnowledge["frameworks"]): readonly FrameworkItem[] {
  const known = everyItems.get(frameworks) ?? frameworks.flatMap(({ items }) => items);
  everyItems.set(frameworks, known);
  return known;
}

/** A number beside the title of another item: by the other edition, or by none. */
function wrongItem(
  { kind, numbers, editionNamed }: FrameworkMention,
  titled: readonly FrameworkItem[],
  beside: readonly AreaCoverage[],
  { inUse: { edition, surety }, knowledge }: FrameworkContext,
): WrongItem | null {
  const number = numbers[0]?.number;
  if (titled.length === 0 || number === undefined) return null;
  const isNumbered = (item: FrameworkItem): boolean => item.kind === kind && item.number === number;
  const own = edition.items.filter((item) => titled.includes(item));
  if (own.some(isNumbered)) return null;
  const inAnother = knowledge.frameworks.some(({ items }) =>
    items.some((item) => titled.includes(item) && isNumbered(item)),
  );
  const given = beside.some(({ area }) =>
    area.frameworkReferences.some((reference) => reference.kind === kind && reference.number === number),
  );
  if (inAnother) {
    // The report may count by that edition itself, where it shows neither.
    if (surety === "unknown" || (surety === "likely" && given)) return null;
    // "In the 2026 edition, outcome 2 is …" is said of that edition.
    if (editionNamed !== null && (editionNamed === "" || !edition.id.includes(editionNamed))) return null;
  }
  const [right = null] = own;
  const numbered = edition.items.find(isNumbered) ?? null;
  return { verdict: inAnother ? "superseded" : "mistitled", titled: right, numbered };
}

/** The item that every area beside has, where the other edition gives it the number that stands here. */
function supersededBy(
  { kind, numbers }: FrameworkMention,
  beside: readonly AreaCoverage[],
  { inUse: { edition, surety }, knowledge }: FrameworkContext,
): FrameworkItem | null {
  const number = numbers[0]?.number;
  if (numbers.length !== 1 || surety === "unknown") return null;
  const given = beside.flatMap(({ area }) => area.frameworkReferences);
  const item = edition.items.find(
    (each) => each.kind === kind && given.every((one) => one.kind === kind && one.number === each.number),
  );
  if (item === undefined || given.length === 0) return null;
  const elsewhere = knowledge.frameworks.some(
    (other) =>
      other !== edition &&
      itemsTitled(item.title, other.items).some((each) => each.kind === kind && each.number === number),
  );
  return elsewhere ? item : null;
}

function isUnknown(
  { kind, writtenKind, numbers }: FrameworkMention,
  items: readonly FrameworkItem[],
): boolean {
  if (!writtenKind.toLowerCase().startsWith(kind)) return true;
  return numbers.some(({ number }) => !items.some((item) => item.kind === kind && item.number === number));
}

/** A mention that names the framework, or carries one of its titles. */
function tellsItself({ namesFramework, title }: FrameworkMention): boolean {
  return namesFramework || title !== null;
}

/** What a mention of a project's own framework is; null for what is none after all. */
function matchOwn(
  mention: Placed<FrameworkMention>,
  frameworks: readonly OwnFramework[],
): MatchedFrameworkMention | null {
  const { fact } = mention;
  const framework = frameworks.find(({ id }) => id === fact.framework);
  if (framework === undefined) return null;
  const { items, form } = framework;
  const of = (number: number): FrameworkItem | undefined =>
    items.find((item) => item.kind.toLowerCase() === fact.kind && item.number === number);
  const irregularForm = form !== null && fact.bracketed && fact.numbers.length === 1 && !fact.canonical;
  const match = { mention, area: null, framework, titled: null, numbered: null, irregularForm };
  if (fact.numbers.some(({ number }) => of(number) === undefined)) return { ...match, verdict: "unknown" };
  const numbered = of(fact.numbers[0]?.number ?? NaN) ?? null;
  const [titled = null] =
    fact.title === null || fact.numbers.length !== 1 ? [] : itemsTitled(fact.title.text, items);
  if (titled !== null && titled !== numbered) return { ...match, verdict: "mistitled", titled, numbered };
  if (irregularForm) return { ...match, verdict: "irregular", numbered };
  return { ...match, verdict: fact.bracketed ? "right" : "ordinary" };
}

/**
 * The area whose references it does not match: where it stands with several (one action may serve several areas),
 * it must match none, and the area must have no right reference beside it.
 */
function contradicted(
  mention: Placed<FrameworkMention>,
  beside: readonly AreaCoverage[],
): AreaCoverage | null {
  const [first] = beside;
  if (first === undefined) return null;
  const disagrees = beside.every(({ area, answers }) => {
    if (area.frameworkReferences.length === 0) return false;
    const standing = answers.flatMap(({ references }) => references);
    // Where brackets give the area's reference, running prose may speak of another.
    const { fact } = mention;
    if (!fact.bracketed && standing.some((each) => each.fact.bracketed && each.fact !== fact)) return false;
    return !area.frameworkReferences.some((reference) =>
      [mention, ...standing].some(({ fact }) => names(fact, reference)),
    );
  });
  return disagrees ? first : null;
}

/** "This belongs to outcome 1", or "Outcome 1: …" in the heading that has the area's own words. */
function givesReference(
  mention: Placed<FrameworkMention>,
  beside: readonly AreaCoverage[],
  text: string,
): boolean {
  const { start, end } = spanOf(mention);
  if (belongsTo(text, start)) return true;
  return beside.some(({ answers }) =>
    answers.some(({ block, setOut }) => {
      const { start: from, end: to } = spanOf(block);
      const closes = /^[\s.]*$/.test(text.slice(end, to));
      return setOut && from <= start && end <= to && (closes || /^\W*$/.test(text.slice(from, start)));
    }),
  );
}

/** "outcome 3, national framework" without brackets; "outcome 3 of the national framework" is a sentence. */
function isBeside(mention: Placed<FrameworkMention>, text: string): boolean {
  if (mention.fact.bracketed || !mention.fact.namesFramework) return false;
  const { start, end } = spanOf(mention);
  const within = text.slice(start, end);
  return (
    /national(?:\s+social\s+care)?\s+framework/i.test(within) &&
    !/\b(?:of|in|from)\s+(?:the|this|our)\b/i.test(within)
  );
}
