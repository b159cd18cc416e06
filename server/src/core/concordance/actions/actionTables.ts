// Reads the rows of a table as planned actions, where it is a table of actions: a column for what will be done, and
// columns for who, when or how anybody will know. Spans are the segment's. A row that groups others is no action.

import type { ActionPartName, OwnColumns } from "../../actionPartNames.ts";
import type { DraftTable, TablePart, TableRow } from "../../response/draftTables.ts";
import { type Columns, columnsOf, withoutDates } from "./actionColumns.ts";
import { colourRating } from "./colourRatings.ts";
import { isOffice } from "../../response/prose/names/personNames.ts";
import { marksDone, revisedDate, saysDone, tellsOfCompletion } from "../search/completion.ts";
import { isBlank, isNoMeasure, namesNobody } from "./placeholders.ts";
import type { ActionPart, PlannedAction, PlannedPart, PlannedTimescale } from "../plannedAction.ts";
import { readTimescale } from "./timescales.ts";
import { readWrittenDates } from "../../writtenDates.ts";

/** A table's actions, and the parts for which it has no column: something round it may say them for all rows. */
export interface ActionTable {
  readonly actions: readonly PlannedAction[];
  readonly lacks: readonly ("lead" | "timescale" | "measure")[];
}

/** The actions of a table in order; null where it is a table of something else. Read once for each table. */
export function readActionTable(table: DraftTable, own: OwnColumns): ActionTable | null {
  const known = read.get(table);
  if (known?.own === own) return known.found;
  const found = actionTableOf(table, own) ?? actionTableOf(turned(table), own);
  read.set(table, { own, found });
  return found;
}

const read = new WeakMap<DraftTable, { readonly own: OwnColumns; readonly found: ActionTable | null }>();

/** A table whose first column says what stands in each row, as its header would: one column is one action. */
function turned({ span, headers, rows }: DraftTable): DraftTable {
  const lines = [headers, ...rows.map(({ cells }) => cells)].filter((cells) => cells.length > 0);
  const columns = headers.slice(1).map((_, column) => lines.flatMap((cells) => cells[column + 1] ?? []));
  return {
    span,
    headers: lines.flatMap((cells) => cells[0] ?? []),
    rows: columns
      .filter((cells) => cells.length === lines.length)
      .map((cells) => ({
        span: { start: cells[0]?.span.start ?? span.start, end: cells.at(-1)?.span.end ?? span.end },
        cells,
      })),
  };
}

function actionTableOf(table: DraftTable, own: OwnColumns): ActionTable | null {
  const columns = columnsOf(table, own);
  if (columns === null) return null;
  const rows = table.rows.filter((row, index) => isAction(row, table, columns, index));
  const { of, heading, mayMeasure } = columns;
  const lacking =
    heading === null
      ? []
      : (["lead", "timescale", "measure"] as const).filter(
          (part) => !of.has(part) && !(part === "measure" && mayMeasure),
        );
  // Where some actions say by when themselves, those that do not are the fault, not the table.
  const dated = lacking.includes("timescale") && rows.some((row) => givesDate(row, columns));
  return {
    actions: rows.map((row, index) => actionOf(row, columns, { first: index === 0, dated })),
    lacks: lacking.filter((part) => part !== "timescale" || !dated),
  };
}

/** An empty row, the header said again, a heading for the rows below, or the rest of the row above is no action. */
function isAction(row: TableRow, table: DraftTable, { of }: Columns, index: number): boolean {
  const filled = row.cells.flatMap(({ text }, column) => (text === "" ? [] : [column]));
  const [only] = filled;
  if (only === undefined || row.cells.every(({ text }) => /^[\s:–—-]*$/.test(text))) return false;
  if (filled.every((column) => row.cells[column]?.text === table.headers[column]?.text)) return false;
  const isBold = (column: number): boolean => row.cells[column]?.bold === true;
  const actions = of.get("action") ?? of.get("area") ?? [];
  const inAction = filled.filter((column) => actions.includes(column));
  if (filled.length === 1) {
    const cell = row.cells[only];
    return cell !== undefined && inAction.length === 1 && (only === 0 || index === 0) && isSentence(cell);
  }
  const givesMore = (["lead", "timescale", "measure", "rating", "update"] as const).some((part) =>
    (of.get(part) ?? []).some((column) => filled.includes(column)),
  );
  if (givesMore) return true;
  // Only a reference and a title ("2 | Neglect"): the heading of the rows below, unless it is set out as an answer.
  const identified = [...(of.get("reference") ?? []), ...(of.get("area") ?? [])];
  if (inAction.length > 0) {
    return filled.some((column) => identified.includes(column)) && !inAction.every(isBold);
  }
  return !filled.some(isBold);
}

/** Something to be done rather than a heading: it is not set bold and is more than a title. */
function isSentence({ text, bold }: TablePart): boolean {
  return (
    !bold &&
    text.split(" ").length >= 4 &&
    !/^(?:priority|area|theme|objective|phase|section|work ?stream|part|recommendation|outcome|strand)\b/i.test(
      text,
    )
  );
}

function cellsOf(row: TableRow, { of }: Columns, part: ActionPartName): readonly ActionPart[] {
  return (of.get(part) ?? []).flatMap((column) => row.cells[column] ?? []);
}

/** The action itself says by when. */
function givesDate(row: TableRow, columns: Columns): boolean {
  return cellsOf(row, columns, "action").some(
    ({ text }) =>
      byDate.test(text) && readWrittenDates(text).some(({ span }) => byThen.test(text.slice(0, span.start))),
  );
}

function actionOf(
  row: TableRow,
  columns: Columns,
  { first, dated }: { readonly first: boolean; readonly dated: boolean },
): PlannedAction {
  const { of, heading } = columns;
  const cells = (part: ActionPartName): readonly ActionPart[] => cellsOf(row, columns, part);
  const words = [...cells("action"), ...cells("area")].find(({ text }) => text !== "");
  const states = [...cells("update"), ...cells("rating")];
  const done =
    states.some(({ text }) => tellsOfCompletion(text, words?.text)) ||
    cells("timescale").some(({ text }) => saysDone(text)) ||
    cells("action").some(({ text }) => marksDone(text));
  const joined = new Set((of.get("lead") ?? []).filter((column) => of.get("timescale")?.includes(column)));
  const times = cells("timescale").map((part) =>
    joined.size > 0 && isOffice(part.text) && readWrittenDates(part.text).length === 0
      ? { ...part, text: "" }
      : part,
  );
  const leads = cells("lead").map((part) =>
    joined.size > 0 ? { ...part, text: withoutDates(part.text) } : part,
  );
  const lead = of.has("lead") ? givenPart(leads, namesNobody) : unsaid;
  return {
    span: words?.span ?? row.span,
    heading: first ? heading : null,
    timescale: timescaleOf(of.has("timescale") ? times : null, {
      excused: done || givesDate(row, columns),
      needed: dated,
      pointsAway: states.every(({ text }) => readWrittenDates(text).length === 0),
      later: states.map(({ text }) => revisedDate(text)).find((date) => date !== null) ?? null,
    }),
    done,
    lead,
    measure: of.has("measure") ? givenPart(cells("measure"), isNoMeasure) : unsaid,
    ratings: cells("rating"),
    colours: coloursOf(row, of),
  };
}

/** "… by June 2027", "to open in May 2027"; not "the files of those seen in May 2022". */
const byThen =
  /\b(?:by|before|from|until|within|no later than|end of|(?<!\p{L}(?:ed|en|ld|de)\s(?:(?:late|early)\s)?)in)\b(?:\s(?:the|end|of|early|mid|late|beginning|start|spring|summer|autumn|winter|and|to|\d+(?:st|nd|rd|th)?))*[\s–-]*$/iu;
const byDate = /\b(?:by|before|from|in|until|within|no later than|end of)\b/i;

/** The table has no column for it; whether that is a fault, its surroundings say. */
const unsaid: PlannedPart = { state: "given", part: null };

/** What only keeps a place is this action's problem; a blank in its measure is a leftover like any other. */
function givenPart(cells: readonly ActionPart[], isMissing: (text: string) => boolean): PlannedPart {
  const kept = cells.find(({ text }) => text !== "" && !isBlank(text) && isMissing(text));
  if (kept !== undefined) return { state: "missing", part: kept };
  const given = cells.find(({ text }) => !isBlank(text));
  if (given !== undefined) return { state: "given", part: given };
  return { state: "missing", part: cells.find(({ text }) => text !== "") ?? null };
}

const seesUpdate =
  /^\W*see\s(?:the\s)?(?:comment(?:s|ary)?|updates?|notes?|progress|position|status|next\scolumn|right|opposite)\W*$/i;

interface TimescaleContext {
  /** It is done, or the action itself says by when: an empty cell is no fault. */
  readonly excused: boolean;
  /** "See commentary" leads to no date: the update gives none. */
  readonly pointsAway: boolean;
  /** There is no column, and other actions of the table say by when themselves. */
  readonly needed: boolean;
  /** A later date that the update gives. */
  readonly later: string | null;
}

function timescaleOf(
  cells: readonly ActionPart[] | null,
  { excused, needed, later, pointsAway }: TimescaleContext,
): PlannedTimescale {
  if (cells === null) {
    return { state: needed && !excused ? "missing" : "given", part: null, due: null, term: null };
  }
  const read = cells.map((part) => {
    const told = readTimescale(part.text);
    return {
      part,
      ...told,
      ...(pointsAway && seesUpdate.test(part.text) ? { state: "vague" as const } : {}),
    };
  });
  const given = read.find(({ state }) => state === "given");
  if (given !== undefined) {
    return { ...given, due: given.due !== null && later !== null && later > given.due ? later : given.due };
  }
  const faulty = read.find(({ part }) => part.text !== "");
  if (faulty === undefined)
    return { state: excused ? "given" : "missing", part: null, due: null, term: null };
  return excused && isBlank(faulty.part.text) ? { ...faulty, state: "given" } : faulty;
}

function coloursOf({ cells }: TableRow, of: Columns["of"]): PlannedAction["colours"] {
  const words = new Set([
    ...(of.get("action") ?? []),
    ...(of.get("area") ?? []),
    ...(of.get("reference") ?? []),
  ]);
  const ratings = new Set(of.get("rating") ?? []);
  return cells.flatMap((cell, column) => {
    const found = words.has(column) ? null : colourRating(cell, ratings.has(column));
    return found === null ? [] : [found];
  });
}
