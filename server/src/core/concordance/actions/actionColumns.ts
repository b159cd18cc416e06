// Says which columns of a table give which part of an action: by what their headings mean and, where a heading leaves
// it open ("Target", "Post", "Proof"), by what stands below it. Null for a table of something else.

import {
  type ActionPartName,
  type HeadingMeaning,
  isHope,
  isOtherTable,
  meaningOf,
  type OwnColumns,
} from "../../actionPartNames.ts";
import type { DraftTable } from "../../response/draftTables.ts";
import { isOffice } from "../../response/prose/names/personNames.ts";
import type { Span } from "../../text.ts";
import { readWrittenDates } from "../../writtenDates.ts";
import { isVagueTime } from "./timescales.ts";
import { isBlank, namesNobody } from "./placeholders.ts";

/** What the columns of a table of actions give. */
export interface Columns {
  /** By part: the columns that give it. */
  readonly of: ReadonlyMap<ActionPartName, readonly number[]>;
  /** The heading of the actions; null where the table only says who and when for each area. */
  readonly heading: Span | null;
  /** A column whose heading nobody here knows may well say how anybody will know: that there is none is not certain. */
  readonly mayMeasure: boolean;
}

export function columnsOf(table: DraftTable, own: OwnColumns): Columns | null {
  const headings = table.headers.map(({ text }) => text);
  if (isOtherTable(headings)) return null;
  const columns = new ColumnReader(
    table,
    headings.map((heading) => meaningOf(heading, own)),
  );
  const plain = columns.plainAction;
  if (plain === null && !columns.mayBePlan) return null;
  columns.readOpenOnes(plain);
  const { of, mayMeasure } = columns;
  const has = (part: ActionPartName): number => (of.has(part) ? 1 : 0);
  const said = has("lead") + has("timescale") + has("measure") + has("rating");
  if (!of.has("action")) {
    return of.has("area") && of.has("lead") && of.has("timescale") ? { of, heading: null, mayMeasure } : null;
  }
  // "Milestone | Date" and "When | What" are timetables: only with a lead as well are they plans.
  if (plain === null ? !(of.has("lead") && said >= 2) : said === 0) return null;
  const column = plain ?? of.get("action")?.[0] ?? 0;
  return { of, heading: table.headers[column]?.span ?? null, mayMeasure };
}

/** "Head of Care, 31 July 2026" without its date: who. */
export function withoutDates(text: string): string {
  let rest = "";
  let at = 0;
  for (const { span } of readWrittenDates(text)) {
    rest += text.slice(at, span.start);
    at = span.end;
  }
  return (rest + text.slice(at)).trim();
}

class ColumnReader {
  readonly #table: DraftTable;
  readonly #parts: (readonly ActionPartName[])[];
  readonly #meanings: readonly HeadingMeaning[];

  constructor(table: DraftTable, meanings: readonly HeadingMeaning[]) {
    this.#table = table;
    this.#meanings = meanings;
    this.#parts = meanings.map(({ parts }) => parts);
  }

  get of(): Columns["of"] {
    const of = new Map<ActionPartName, number[]>();
    for (const [column, parts] of this.#parts.entries()) {
      for (const part of parts) of.set(part, [...(of.get(part) ?? []), column]);
    }
    return of;
  }

  /** The column that is headed as the actions in so many words; null for none. */
  get plainAction(): number | null {
    const at = this.#meanings.findIndex(({ plain, parts }) => plain && parts.includes("action"));
    return at < 0 ? null : at;
  }

  /** A heading of who or when: the others are worth a look. */
  get mayBePlan(): boolean {
    return this.#has("lead") || this.#has("timescale");
  }

  /** Whether a column after the actions says something that may be how anybody will know. */
  get mayMeasure(): boolean {
    const after = this.plainAction ?? this.#columnsOf("action")[0] ?? 0;
    return this.#parts.some((_, column) => column > after && this.#givesWords(column));
  }

  /** Gives the columns whose headings leave it open the part that the table lacks. */
  readOpenOnes(plain: number | null): void {
    const headed = this.#has("lead") || this.#has("timescale");
    if (!this.#has("timescale"))
      this.#take("timescale", (column) =>
        this.#givesTime(column, plain !== null || this.#isBesideActions(column)),
      );
    if (!this.#has("lead")) this.#take("lead", (column) => this.#givesLead(column));
    // "Outcome" beside "How we will measure it" is what is hoped for.
    const measures = this.#columnsOf("measure");
    const hopes = measures.filter((column) => isHope(this.#heading(column)));
    if (hopes.length < measures.length) for (const column of hopes) this.#parts[column] = [];
    const named = this.#has("action") || this.#has("area");
    if (!named && headed && this.#has("lead") && this.#has("timescale")) {
      // What comes before the measure is to be done; in a table of indicators the measure comes first.
      this.#take("action", (column) => column < (measures[0] ?? 0) && this.#givesWords(column));
    }
  }

  #has(part: ActionPartName): boolean {
    return this.#parts.some((parts) => parts.includes(part));
  }

  #columnsOf(part: ActionPartName): readonly number[] {
    return this.#parts.flatMap((parts, column) => (parts.includes(part) ? [column] : []));
  }

  #take(part: ActionPartName, gives: (column: number) => boolean): void {
    const open = this.#parts.flatMap((_, column) => (this.#isOpen(column, part) ? [column] : []));
    // "Start" and "End": the last of them is when it is done.
    const found = part === "timescale" ? open.findLast(gives) : open.find(gives);
    if (found !== undefined) this.#parts[found] = [part];
  }

  /** Its heading is not known or, of a time, names what is aimed at: a day ("Target", "Milestone") or something else. */
  #isOpen(column: number, part: ActionPartName): boolean {
    if (this.#parts[column]?.length === 0) return true;
    return part === "timescale" && column !== this.plainAction && aimHeading.test(this.#heading(column));
  }

  /** "What | Owner | Milestone": who does what stands in other columns. */
  #isBesideActions(column: number): boolean {
    return this.#has("lead") && this.#columnsOf("action").some((other) => other !== column);
  }

  /** Dates and nothing else; beside what will be done, "Until" and "Milestone" say when whatever stands there. */
  #givesTime(column: number, besideActions: boolean): boolean {
    if (besideActions && timeHeading.test(this.#heading(column))) return true;
    const cells = this.#filled(column);
    const aims = aimHeading.test(this.#heading(column));
    return cells.length > 0 && cells.every((text) => isTime(text) || (aims && isVagueTime(text)));
  }

  #givesLead(column: number): boolean {
    if (asideHeading.test(this.#heading(column))) return false;
    const cells = this.#filled(column);
    return cells.length > 0 && cells.every((text) => isOffice(text) && text.length < longestOffice);
  }

  #givesWords(column: number): boolean {
    const heading = this.#heading(column);
    if (heading === "" || asideHeading.test(heading) || this.#parts[column]?.length !== 0) return false;
    return this.#filled(column).some((text) => /\p{L}{3}/u.test(text));
  }

  #heading(column: number): string {
    return this.#table.headers[column]?.text.trim() ?? "";
  }

  #filled(column: number): readonly string[] {
    return this.#table.rows
      .map(({ cells }) => cells[column]?.text ?? "")
      .filter((text) => !isBlank(text) && !namesNobody(text));
  }
}

function isTime(text: string): boolean {
  if (readWrittenDates(text).length === 0) return false;
  return withoutDates(text).split(/\s+/).length <= mostBesideDate;
}

/** Words round a date that is all a cell says: "First meeting of the board", then the day. */
const mostBesideDate = 5;

/** In characters: what is longer than a post's title is told of somebody. */
const longestOffice = 90;

const aimHeading = /^\W*(?:(?:\w+\s)?(?:targets?|milestones?)|goals?|aims?)\W*$/i;

/** "Until", "Month", "Milestone": when, in a table that says what will be done. */
const timeHeading =
  /^\W*(?:until|time|months?|quarter|term|weeks?|year|period|duration|schedule|window|end(?:s|ing)?|(?:\w+\s)?milestones?)\W*$/i;

/** What else a plan's tables tell of an action: what it costs, who helps, where it belongs. */
const asideHeading =
  /\b(?:costs?|budget|fund(?:s|ing|ed)?|resources?|spend|£|support(?:s|ed|ing)?|partners?|with|involved|consult\w*|help(?:s|ed)?|page|para(?:graph)?s?|report|source|links?|themes?|strand|work\s?streams?|categor(?:y|ies)|services?|teams?|directorate|locality|audience|where|venue|place|location|phase|order|rank|e-?mail|telephone|phone|board|groups?|governance|baseline|now|stage|why|reason|depends|dependenc\w+|chair|framework|outcome\s\d|type|status|appendix|descriptions?|details?|background|context|told|said|heard)\b|^#?$/i;
