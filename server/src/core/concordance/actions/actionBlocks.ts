// Reads labelled lines ("What we will do: …", "Lead: …", "By when: …") as planned actions, as plans write them where
// they use no table. An action opens with its own label, or under a heading with one line for who or when.

import {
  type ActionPartName,
  type HeadingMeaning,
  meaningOf,
  type OwnColumns,
} from "../../actionPartNames.ts";
import type { LabelledLine } from "../../response/draftTables.ts";
import {
  type Placed,
  proseSpan,
  type ResponseDocument,
  spanOf,
  type TextBlock,
} from "../../response/responseDocument.ts";
import { shift, type Span } from "../../text.ts";
import { readWrittenDates } from "../../writtenDates.ts";
import { colourRating } from "./colourRatings.ts";
import { marksDone, revisedDate, saysDone, tellsOfCompletion } from "../search/completion.ts";
import { isBlank, isNoMeasure, namesNobody } from "./placeholders.ts";
import type { ActionPart, PlannedAction, PlannedPart, PlannedTimescale } from "../plannedAction.ts";
import { readTimescale } from "./timescales.ts";

/** The actions that a draft sets out under labels; spans are the draft's. */
export function actionsOfLabels(
  response: ResponseDocument,
  own: OwnColumns,
  hasMeasures: boolean,
): PlannedAction[] {
  const lines = linesOf(response, own);
  if (lines.length === 0) return [];
  const groups = groupsOf(response, lines);
  return groups.flatMap((group) => {
    const action = actionOf(group, neededBy(group, groups, hasMeasures));
    return action === null ? [] : [action];
  });
}

interface Line {
  readonly parts: readonly ActionPartName[];
  /** An action's own label, in so many words. */
  readonly opens: boolean;
  readonly label: Span;
  readonly part: ActionPart;
  /** Its value is a table, which speaks for itself. */
  readonly tabled: boolean;
}

function linesOf(response: ResponseDocument, own: OwnColumns): Line[] {
  const known = response.labels.flatMap((placed) => {
    const { parts, plain } = knownMeaning(placed.fact, own);
    return parts.length > 0 ? [{ placed, parts, plain }] : [];
  });
  if (!known.some(({ parts }) => parts.includes("lead") || parts.includes("timescale"))) return [];
  return known.map(({ placed, parts, plain }, index) => {
    const until = known[index + 1]?.placed;
    const end = until === undefined ? Infinity : until.fact.labelSpan.start + until.offset;
    const { part, tabled } = valueOf(response, placed, end);
    const opens = plain && parts.length === 1 && parts[0] === "action";
    return { parts, opens, label: shift(placed.fact.labelSpan, placed.offset), part, tabled };
  });
}

const meanings = new WeakMap<LabelledLine, { readonly own: OwnColumns; readonly meaning: HeadingMeaning }>();

function knownMeaning(line: LabelledLine, own: OwnColumns): HeadingMeaning {
  const known = meanings.get(line);
  if (known?.own === own) return known.meaning;
  const meaning = meaningOf(line.label, own);
  meanings.set(line, { own, meaning });
  return meaning;
}

/** What a label introduces: the rest of its line, else the paragraphs up to the next label or heading. */
function valueOf(
  { blocks }: ResponseDocument,
  { fact, offset }: Placed<LabelledLine>,
  end: number,
): { part: ActionPart; tabled: boolean } {
  const own = shift(fact.span, offset);
  if (fact.value !== "") return { part: { text: fact.value, span: own }, tabled: false };
  const below: Placed<TextBlock>[] = [];
  for (let at = firstAfter(blocks, own.end); at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.fact.kind === "heading" || spanOf(block).start >= end) break;
    if (spanOf(block).end > end) break;
    below.push(block);
    if (below.length === 20) break;
  }
  return {
    part: {
      text: below
        .map((block) => block.fact.prose.text)
        .join(" ")
        .trim(),
      span: own,
    },
    tabled: below.some((block) => block.fact.kind === "cell"),
  };
}

function firstAfter(blocks: readonly Placed<TextBlock>[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && spanOf(block).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Group {
  /** What names the action: its own label, or a heading such as "Action 2: Moderate one audit in five". */
  readonly opener: Line | null;
  readonly lines: readonly Line[];
  /** The level of the heading it stands under; 0 for none. */
  readonly level: number;
}

/** Runs of lines that belong to one action: each begins with its label, at a heading, or where a part comes again. */
function groupsOf({ blocks }: ResponseDocument, lines: readonly Line[]): Group[] {
  const headings = blocks.filter(({ fact }) => fact.kind === "heading");
  const groups: { opener: Line | null; lines: Line[]; level: number }[] = [];
  let under = -2;
  let heading = -1;
  for (const line of lines) {
    while (startOf(headings[heading + 1]) < line.label.start) heading += 1;
    const open = groups.at(-1);
    const again = open?.lines.some(({ parts }) => parts.some((part) => line.parts.includes(part))) === true;
    if (open === undefined || heading !== under || line.opens || again) {
      const above = headings[heading];
      groups.push({
        opener: line.opens ? line : heading === under ? null : openerIn(above),
        lines: [line],
        level: above?.fact.level ?? 0,
      });
    } else {
      open.lines.push(line);
    }
    under = heading;
  }
  return groups;
}

/** A heading that names an action by its number. */
function openerIn(heading: Placed<TextBlock> | undefined): Line | null {
  if (heading === undefined) return null;
  const { prose } = heading.fact;
  const match = numberedAction.exec(prose.text);
  if (match === null) return null;
  const text = prose.text.slice(match[0].length);
  const span = shift(proseSpan(prose, match[0].length, prose.text.length), heading.offset);
  return { parts: ["action"], opens: true, label: span, part: { text, span }, tabled: false };
}

const numberedAction = /^(?:[\d.]+\s+)?Action\s+\d[\d.]*[a-z]?\s*[.:–—-]\s*(?=\S)/i;

type Needed = Readonly<Record<"lead" | "timescale" | "measure", boolean>>;

/** What an action must give: every part where it is named as an action, else what its neighbours give. */
function neededBy(group: Group, groups: readonly Group[], hasMeasures: boolean): Needed {
  const alike = groups.filter(({ opener, level }) => opener === null && level === group.level);
  const given = (part: ActionPartName): number =>
    alike.filter(({ lines }) => lines.some(({ parts }) => parts.includes(part))).length;
  const usual = (part: ActionPartName): boolean =>
    group.opener !== null || (given(part) >= 2 && given(part) > alike.length / 2);
  return {
    lead: usual("lead"),
    timescale: usual("timescale"),
    measure: usual("measure") && !(group.opener !== null && hasMeasures),
  };
}

function startOf(block: Placed<TextBlock> | undefined): number {
  return block === undefined ? Infinity : block.fact.span.start + block.offset;
}

function actionOf({ opener, lines, level }: Group, needed: Needed): PlannedAction | null {
  const of = (name: ActionPartName): Line | undefined => lines.find(({ parts }) => parts.includes(name));
  const lead = of("lead");
  const timescale = of("timescale");
  const measure = of("measure");
  if (lines.some(({ tabled }) => tabled) || (lead === undefined && timescale === undefined)) return null;
  // Labels with nothing behind any of them are a form to fill in, like an empty row of a table.
  if (opener === null || lines.includes(opener)) {
    if (lines.every(({ part }) => isBlank(part.text))) return null;
  }
  // "Owner: … Date: …" at the top of a document says who wrote it.
  const said = [lead, timescale, measure].filter((line) => line !== undefined).length;
  const titled = (said === 3 || (level >= 2 && said >= 2)) && (lead !== undefined || needed.lead);
  if (opener === null && !titled) return null;
  const states = lines.filter(({ parts }) => parts.includes("update") || parts.includes("rating"));
  const done =
    states.some(({ part }) => tellsOfCompletion(part.text)) ||
    saysDone(timescale?.part.text ?? "") ||
    marksDone(opener?.part.text ?? "");
  const later = states.map(({ part }) => revisedDate(part.text)).find((date) => date !== null) ?? null;
  const undated =
    needed.timescale &&
    timescale === undefined &&
    readWrittenDates(lines.map(({ part }) => part.text).join(" ")).length === 0;
  return {
    span: opener === null ? (lines[0]?.label ?? { start: 0, end: 0 }) : opener.part.span,
    heading: null,
    timescale: timescaleOf(timescale, undated, done, later),
    done,
    lead: partOf(lead, needed.lead, namesNobody),
    measure: partOf(measure, needed.measure, isNoMeasure),
    ratings: states.filter(({ parts }) => parts.includes("rating")).map(({ part }) => part),
    colours: states.flatMap(({ part, parts }) => {
      const found = colourRating({ ...part, colour: null, bold: false }, parts.includes("rating"));
      return found === null ? [] : [found];
    }),
  };
}

function timescaleOf(
  line: Line | undefined,
  needed: boolean,
  done: boolean,
  later: string | null,
): PlannedTimescale {
  if (line === undefined) {
    return { state: needed && !done ? "missing" : "given", part: null, due: null, term: null };
  }
  const { part } = line;
  const { state, due, term } = readTimescale(part.text);
  const excused = done && isBlank(part.text);
  return {
    state: excused ? "given" : state,
    part,
    due: due !== null && later !== null && later > due ? later : due,
    term,
  };
}

function partOf(line: Line | undefined, needed: boolean, isMissing: (text: string) => boolean): PlannedPart {
  if (line === undefined) return { state: needed ? "missing" : "given", part: null };
  const { text } = line.part;
  return { state: isBlank(text) || isMissing(text) ? "missing" : "given", part: line.part };
}
