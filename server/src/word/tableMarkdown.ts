// A Word table as GitHub's: one line a row, a cell's paragraphs parted by `<br>`. A cell that goes over several rows is
// written again in each, for whoever reads a row reads it there too; one over several columns stands in the first.

import type { MappedText } from "./mappedText.ts";
import { paragraphsIn, plainText } from "./paragraphMarkdown.ts";
import type { WordBlock, WordCell, WordParagraph, WordTable } from "./wordBlocks.ts";
import type { WordPiece } from "./wordWords.ts";

export interface TableWriting {
  /** What stands before each of its lines. */
  readonly indent: string;
  readonly part: string;
  readonly writePieces: (pieces: readonly WordPiece[], bold: boolean) => void;
  /** What a cell is called, by its row from 1 and its column's heading. */
  readonly label: (row: number, column: string) => string;
}

interface GridCell {
  readonly cell: WordCell;
  /** It is written again, or stands beside the one it belongs to. */
  readonly is: "cell" | "repeat" | "rest";
}

export class TableWriter {
  readonly columns: number;
  /** What stands in rows of one cell above the headings. */
  readonly captions: readonly WordBlock[];
  readonly #rows: readonly (readonly GridCell[])[];

  constructor({ rows }: WordTable) {
    const width = (row: readonly WordCell[]): number => row.reduce((sum, { span }) => sum + span, 0);
    this.columns = rows.reduce((most, row) => Math.max(most, width(row)), 0);
    // A row of one cell over all columns names the table; what follows it has the headings.
    const first = rows.findIndex((row) => row.filter(({ blocks }) => hasWords(blocks)).length > 1);
    const above = first < 0 ? [] : rows.slice(0, first).filter((row) => row.length === 1);
    this.captions = above.flat().flatMap(({ blocks }) => blocks);
    this.#rows = gridOf(rows.slice(above.length));
  }

  get isEmpty(): boolean {
    return !this.#rows.some((row) => row.some(({ cell }) => hasWords(cell.blocks)));
  }

  /** A column is set as all its cells that say something are. */
  #rules(): string {
    const ruleOf = (column: number): string => {
      const sides = this.#rows.flatMap((row) => {
        const cell = row[column]?.cell;
        return cell === undefined || !hasWords(cell.blocks) ? [] : [cell.align];
      });
      const [side = null] = new Set(sides);
      if (side === null || sides.some((each) => each !== side)) return "---";
      return side === "center" ? ":-:" : "--:";
    };
    return Array.from({ length: this.columns }, (_, column) => ` ${ruleOf(column)} |`).join("");
  }

  write(to: MappedText, writing: TableWriting): void {
    const headings = (this.#rows[0] ?? []).map(({ cell }) => cellText(cell));
    for (const [index, row] of this.#rows.entries()) {
      if (index > 0) to.add("\n");
      to.add(`${writing.indent}|`);
      for (let column = 0; column < this.columns; column += 1) {
        const here = row[column];
        to.add(" ");
        if (here !== undefined && here.is !== "rest") {
          const label = writing.label(index + 1, index === 0 ? "" : (headings[column] ?? ""));
          writeCell(here, to, { ...writing, label, bold: index > 0, rating: ratingOf(here, row, index) });
        }
        to.add(" |");
      }
      if (index === 0) to.add(`\n${writing.indent}|${this.#rules()}`);
    }
  }
}

function writeCell(
  { cell, is }: GridCell,
  to: MappedText,
  {
    part,
    label,
    bold,
    rating,
    writePieces,
  }: Omit<TableWriting, "label" | "indent"> & {
    readonly label: string;
    readonly bold: boolean;
    readonly rating: string;
  },
): void {
  const start = to.length;
  to.add(rating);
  for (const [index, paragraph] of paragraphsWithin(cell.blocks).entries()) {
    if (index > 0) to.add("<br>");
    const from = to.length;
    if (paragraph.label !== "") to.add(`${paragraph.label} `);
    writePieces(paragraph.pieces, bold);
    const { element, box } = paragraph;
    to.places.push({
      start: from,
      end: to.length,
      label,
      part,
      paragraph: element,
      cell: true,
      box,
      note: null,
    });
  }
  const [empty] = cell.blocks;
  if (to.length === start + rating.length && empty?.kind === "paragraph") {
    // The room between an empty cell's bars is the cell.
    to.places.push({
      start: start - 1,
      end: to.length + 1,
      label,
      part,
      paragraph: empty.element,
      cell: true,
      box: empty.box,
      note: null,
    });
  }
  if (is === "repeat") to.repeats.push({ start: start - 1, end: to.length + 1 });
}

function gridOf(rows: readonly (readonly WordCell[])[]): GridCell[][] {
  const grid: GridCell[][] = [];
  for (const row of rows) {
    const above = grid.at(-1);
    const line: GridCell[] = [];
    for (const cell of row) {
      const from = cell.continued ? above?.[line.length] : undefined;
      line.push(from === undefined ? { cell, is: "cell" } : { cell: from.cell, is: "repeat" });
      for (let more = 1; more < cell.span; more += 1) line.push({ cell, is: "rest" });
    }
    grid.push(line);
  }
  return grid;
}

/** A colour behind an empty cell that its row does not share: a rating with no word for it. */
function ratingOf({ cell, is }: GridCell, row: readonly GridCell[], index: number): string {
  const { fill } = cell;
  if (index === 0 || is !== "cell" || fill === null || hasWords(cell.blocks)) return "";
  const alike = row.filter((other) => other.cell.fill === fill).length;
  return alike > 1 ? "" : `<span style="color:#${fill}"></span>`;
}

/** All paragraphs of a cell, those of tables inside it too. */
function paragraphsWithin(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block): WordParagraph[] => {
    if (block.kind === "table") return block.rows.flat().flatMap((cell) => paragraphsWithin(cell.blocks));
    return paragraphsIn(block.pieces, false).map((pieces, index) => ({
      ...block,
      pieces,
      label: index === 0 ? block.label : "",
    }));
  });
}

function hasWords(blocks: readonly WordBlock[]): boolean {
  return paragraphsWithin(blocks).length > 0;
}

function cellText({ blocks }: WordCell): string {
  return paragraphsWithin(blocks)
    .map(({ pieces }) => plainText(pieces))
    .join(" ");
}
