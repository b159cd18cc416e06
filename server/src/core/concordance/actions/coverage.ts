// Says which areas for improvement and priority actions of the current report the draft answers, which it has only
// set out, and which it leaves; with the framework references that stand with each answer.

import { itemsTitled } from "../../knowledge/frameworkTitles.ts";
import { frameworkEditions } from "../../knowledge/nationalFramework.ts";
import type { AreaForImprovement, FrameworkReference } from "../../report/inspectionReport.ts";
import {
  spanOf,
  type FrameworkMention,
  type Placed,
  type ResponseDocument,
  type TextBlock,
} from "../../response/responseDocument.ts";
import { areasCarried, type CarriedArea } from "./areaWording.ts";
import type {
  AreaAnswer,
  AreaCoverage,
  MatchedCitation,
  MatchedLocator,
  QuotationMatch,
  ReadSource,
} from "../concordance.ts";
import { ownWords } from "./ownWords.ts";

/** The areas of the current report in its order, priority actions first; empty while no report is read. */
export function coverAreas(
  response: ResponseDocument,
  current: ReadSource | null,
  citations: readonly MatchedCitation[],
): AreaCoverage[] {
  if (current === null) return [];
  const { areasForPriorityAction, areasForImprovement } = current.report;
  if (areasForPriorityAction.length + areasForImprovement.length === 0) return [];
  const draft = new DraftBlocks(response, current, citations);
  const cover = (area: AreaForImprovement, priority: boolean): AreaCoverage => {
    const answers = draft.answersTo(area);
    const answered = answers.some(({ state }) => state === "answered");
    const standing = answers.flatMap(({ references }) => references);
    return {
      source: current,
      area,
      priority,
      state: answered ? "answered" : answers.length > 0 ? "started" : "unanswered",
      answers,
      missingReferences: area.frameworkReferences.filter(
        (reference) => !standing.some((mention) => names(mention.fact, reference)),
      ),
    };
  };
  return withoutTellings(
    [
      ...areasForPriorityAction.map((area) => cover(area, true)),
      ...areasForImprovement.map((area) => cover(area, false)),
    ],
    draft,
  );
}

/**
 * Where the draft answers most areas in a section of actions, one that stands only among the findings told before is
 * set out and not answered, whatever follows it there.
 */
function withoutTellings(areas: AreaCoverage[], draft: DraftBlocks): AreaCoverage[] {
  const isTold = ({ answers }: AreaCoverage): boolean =>
    answers.every(({ state, block }) => state !== "answered" || draft.isTelling(block));
  const answered = areas.filter(({ state }) => state === "answered");
  const told = answered.filter(isTold);
  if (told.length === 0 || told.length * 2 >= answered.length) return areas;
  return areas.map((area) =>
    told.includes(area)
      ? {
          ...area,
          state: "started",
          answers: area.answers.map((answer) => ({ ...answer, state: "started" })),
        }
      : area,
  );
}

/** Whether a mention names what a report's reference does: its number, or its title where none is printed. */
export function names({ kind, numbers, title }: FrameworkMention, reference: FrameworkReference): boolean {
  if (kind !== reference.kind) return false;
  const { number, title: printed } = reference;
  if (number !== null) return numbers.some((written) => written.number === number);
  if (printed === undefined || title?.text.toLowerCase() === printed.toLowerCase()) return true;
  const titled = itemsTitled(printed, everyItem);
  return numbers.some((written) => titled.some((item) => item.number === written.number));
}

const everyItem = frameworkEditions.flatMap(({ items }) => items);

/** The draft's blocks, and what of the report's areas each carries. */
class DraftBlocks {
  readonly #source: ReadSource;
  readonly #blocks: readonly Placed<TextBlock>[];
  readonly #carried: readonly (readonly CarriedArea[])[];
  readonly #cited: ReadonlyMap<number, ReadonlySet<string>>;
  /** By block: the framework mentions in it. */
  readonly #mentions = new Map<number, Placed<FrameworkMention>[]>();
  /** By area: the blocks that set it out or cite it, in order. */
  readonly #naming = new Map<string, number[]>();
  readonly #own = new Map<number, number>();

  constructor(response: ResponseDocument, source: ReadSource, citations: readonly MatchedCitation[]) {
    this.#source = source;
    this.#blocks = response.blocks;
    this.#carried = response.blocks.map(({ fact }) => areasCarried(fact, source.report));
    this.#cited = this.#citedAreas(citations);
    for (let at = 0; at < this.#blocks.length; at += 1) {
      const carried = this.#carried[at] ?? [];
      const cited = this.#cited.get(at);
      if (carried.length === 0 && cited === undefined) continue;
      for (const id of new Set([...carried.map(({ area }) => area), ...(cited ?? [])])) {
        this.#naming.set(id, [...(this.#naming.get(id) ?? []), at]);
      }
    }
    // Mentions are asked for where an area is answered.
    for (const mention of this.#naming.size === 0 ? [] : response.frameworkMentions) {
      const at = this.#blockAt(spanOf(mention).start);
      this.#mentions.set(at, [...(this.#mentions.get(at) ?? []), mention]);
    }
  }

  answersTo({ id }: AreaForImprovement): AreaAnswer[] {
    const answers: AreaAnswer[] = [];
    for (const at of this.#naming.get(id) ?? []) {
      const block = this.#blocks[at];
      const carried = this.#carried[at]?.find(({ area }) => area === id);
      if (block === undefined) continue;
      const range = this.#reach(at, carried !== undefined);
      const words = range.reduce((sum, i) => sum + this.#ownWords(i), 0);
      answers.push({
        block,
        state: words >= fewestWords ? "answered" : "started",
        setOut: carried?.wording !== undefined && carried.wording !== null,
        unmistakable: (carried?.wording ?? null) === null || isAsPrinted(carried),
        wording: this.#placed(carried),
        references: this.#mentionsIn([...this.#leadingIn(at), at, ...range]),
      });
    }
    return answers;
  }

  /** Whether a block stands where a draft tells what was found, or leads its readers in. */
  isTelling(block: Placed<TextBlock>): boolean {
    if (block.fact.kind === "heading") return false;
    const place = this.#blocks.indexOf(block);
    // A row that says who acts, and by when, answers wherever its table stands.
    if (block.fact.kind === "cell" && this.#row(place).some((at) => this.#isPlanned(at))) return false;
    let level = 7;
    let headed = false;
    for (let at = place - 1; at >= 0 && level > 1; at -= 1) {
      const above = this.#blocks[at]?.fact;
      if (above?.kind !== "heading" || above.level >= level) continue;
      level = above.level;
      if (doing.test(above.prose.text) && level > 1) return false;
      if (telling.test(above.prose.text)) return true;
      headed ||= level > 1;
    }
    return !headed;
  }

  #isPlanned(at: number): boolean {
    return planned.test(this.#blocks[at]?.fact.cell?.header ?? "");
  }

  #placed(carried: CarriedArea | undefined): QuotationMatch | null {
    if (carried?.wording === undefined || carried.wording === null) return null;
    const { verdict, differences, places, wording, changes } = carried.wording;
    return {
      verdict,
      differences,
      places: places.map((place) => ({ source: this.#source, ...place })),
      wording,
      changes,
    };
  }

  /** The blocks whose words answer what stands in block `at`; that block's own other words count too. */
  #reach(at: number, carries: boolean): number[] {
    const block = this.#blocks[at]?.fact;
    if (block === undefined) return [];
    if (block.kind === "heading") return this.#under(at, block.level);
    if (block.kind === "cell") return this.#row(at);
    const range = [at];
    // A citation at the end of a sentence answers with that sentence's paragraph, no further.
    if (!carries) return range;
    const plainList = block.listDepth > 0 && (this.#isArea(at - 1) || this.#isArea(at + 1));
    for (let next = at + 1; next < this.#blocks.length; next += 1) {
      const following = this.#blocks[next];
      if (following === undefined || following.fact.kind === "heading") break;
      if (this.#isArea(next) && following.fact.kind !== "cell") break;
      const sameItem =
        following.segment === this.#blocks[at]?.segment && following.fact.listDepth >= block.listDepth;
      if (block.listDepth > 0 && !sameItem && (plainList || following.fact.listDepth > 0)) break;
      range.push(next);
    }
    return range;
  }

  /** To the next heading of the same or a higher level, or to where another area is set out in running text. */
  #under(at: number, level: number): number[] {
    const range: number[] = [];
    const own = new Set(this.#carried[at]?.map(({ area }) => area));
    for (let next = at + 1; next < this.#blocks.length; next += 1) {
      const fact = this.#blocks[next]?.fact;
      if (fact === undefined || (fact.kind === "heading" && fact.level <= level)) break;
      const other = this.#carried[next]?.some(({ area }) => !own.has(area)) === true;
      if (other && fact.kind !== "cell") break;
      range.push(next);
    }
    return range;
  }

  #row(at: number): number[] {
    const row = this.#blocks[at]?.fact.cell?.row ?? 0;
    // The header row sets nothing out.
    if (row === 0) return [];
    const same = (i: number): boolean => {
      const other = this.#blocks[i];
      return other?.fact.cell?.row === row && other.segment === this.#blocks[at]?.segment;
    };
    let first = at;
    let last = at;
    while (same(first - 1)) first -= 1;
    while (same(last + 1)) last += 1;
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }

  /** "Ofsted has the next area under outcome 3:", above what is set out in a quotation by itself. */
  #leadingIn(at: number): number[] {
    const before = this.#blocks[at - 1]?.fact;
    const isLead =
      this.#blocks[at]?.fact.inBlockQuote === true &&
      before?.kind === "paragraph" &&
      !before.inBlockQuote &&
      leadsIn.test(before.prose.text);
    return isLead ? [at - 1] : [];
  }

  #isArea(at: number): boolean {
    return (this.#carried[at]?.length ?? 0) > 0;
  }

  #ownWords(at: number): number {
    let words = this.#own.get(at);
    if (words === undefined) {
      const block = this.#blocks[at]?.fact;
      words = block === undefined ? 0 : ownWords(block, this.#carried[at] ?? []);
      this.#own.set(at, words);
    }
    return words;
  }

  /** By block: the areas whose number a citation in it names. */
  #citedAreas(citations: readonly MatchedCitation[]): Map<number, Set<string>> {
    const cited = new Map<number, Set<string>>();
    for (const { citation, source, locators } of citations) {
      if (source !== this.#source) continue;
      if (!locators.some(isOfArea)) continue;
      const areas = locators.filter(isOfArea).flatMap(({ findings }) => findings.map(({ id }) => id));
      const at = this.#blockAt(spanOf(citation).start);
      if (at < 0) continue;
      cited.set(at, new Set([...(cited.get(at) ?? []), ...areas]));
    }
    return cited;
  }

  /** The innermost block at an offset of the draft; blocks stand in reading order. */
  #blockAt(offset: number): number {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const block = this.#blocks[middle];
      if (block !== undefined && spanOf(block).start <= offset) low = middle;
      else high = middle - 1;
    }
    const block = this.#blocks[low];
    return block !== undefined && spanOf(block).start <= offset && offset <= spanOf(block).end ? low : -1;
  }

  #mentionsIn(range: readonly number[]): Placed<FrameworkMention>[] {
    return [...new Set(range)].sort((a, b) => a - b).flatMap((at) => this.#mentions.get(at) ?? []);
  }
}

function isOfArea({ locator: { kind } }: MatchedLocator): boolean {
  return kind === "area" || kind === "priority-action";
}

function isAsPrinted(carried: CarriedArea | undefined): boolean {
  return carried?.whole === true || carried?.wording?.verdict === "exact";
}

const leadsIn = /:\s*$|\b(?:next|following|below|this)\b[^.]*\barea\b|\barea\b[^.]*\b(?:below|follows)\b/i;

/** Fewer words than these are a label or a name, not an answer. */
const fewestWords = 3;

/** Headings of what comes before the actions, unless they promise those too ("What they found and what we will do"). */
const telling =
  /\b(?:findings?|found|said|judge?ments?|introduction|foreword|background|context|overview|(?:executive )?summary|at a glance|purpose|scope|outcome of|about (?:this|the)|the (?:inspection|visit|report|letter))\b/i;
const planned = /\b(?:actions?|leads?|owners?|who|when|deadline|timescale|responsible|response)\b/i;
const doing = /\b(?:do|doing|done|will|actions?|plans?|respon\w+|answers?|priorit\w+)\b/i;
