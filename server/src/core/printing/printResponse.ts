// Turns a draft into what is printed of it: Markdown's blocks with the numbers as written, citations in words. The one
// way from a draft to what is handed over; a web page, a Word file and a PDF differ only in how they set it.

import type { BlockContent, DefinitionContent, List, ListItem, RootContent, Table } from "mdast";

import type { Concordance } from "../concordance/concordance.ts";
import { parseMarkdown } from "../response/markdown.ts";
import type { ResponseKind } from "../settings.ts";
import { CitationSetter } from "./citationSetter.ts";
import { wordsBetweenTags } from "./htmlAttributes.ts";
import { type InlineSetter, plainLook, type SetContent, setInlines } from "./printedInlines.ts";
import { type PrintedMarks, printedMarks } from "./printedMarks.ts";
import type {
  CitationStyle,
  PrintedBlock,
  PrintedInline,
  PrintedItem,
  PrintedList,
  PrintedNote,
  PrintedNumber,
  PrintedResponse,
  PrintedTable,
  Unprinted,
} from "./printedResponse.ts";
import { settleCitations } from "./settleCitations.ts";

/** The draft as printed. Press statements drop their citations unless told otherwise: they are for drafting. */
export function printResponse(concordance: Concordance, style: CitationStyle | null = null): PrintedResponse {
  const { settings } = concordance;
  const setter = new BlockSetter(
    concordance,
    style ?? (settings.kind === "press-statement" ? "dropped" : "footnotes"),
  );
  const blocks = setter.setAll();
  const { kind, authority, date } = settings;
  return {
    title: titleOf(blocks, kind),
    kind,
    authority,
    date,
    blocks,
    notes: setter.notes,
    unprinted: setter.unprinted,
  };
}

const kindNames: Readonly<Record<ResponseKind, string>> = {
  "press-statement": "Press statement",
  "action-plan": "Action plan",
  "committee-report": "Committee report",
  "visit-response": "Response to the visit",
  "factual-accuracy-comments": "Comments on factual accuracy",
};

function titleOf(blocks: readonly PrintedBlock[], kind: ResponseKind | null): string {
  const headings = blocks.filter((block) => block.kind === "heading");
  const first = headings.find(({ level }) => level === 1) ?? headings[0];
  const words = first === undefined ? headline(blocks[0]) : plainText(first.content);
  return words !== "" ? words : kind === null ? "Response to the inspection" : kindNames[kind];
}

/** A short first line without a full stop is a title, whatever it is written as. */
function headline(first: PrintedBlock | undefined): string {
  const words = first?.kind === "paragraph" ? plainText(first.content) : "";
  return words.length <= 120 && !/[.:;,]$/.test(words) ? words : "";
}

/** The words alone. */
export function plainText(inlines: readonly PrintedInline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "text" || inline.kind === "reference") return inline.text;
      if (inline.kind === "link") return plainText(inline.content);
      if (inline.kind === "break") return " ";
      if (inline.kind === "image") return inline.alternative;
      return inline.kind === "citation" && inline.note === null ? inline.words : "";
    })
    .join("")
    .trim();
}

class BlockSetter {
  readonly #source: string;
  readonly #base: number;
  readonly #settings: string | null;
  readonly #marks: PrintedMarks;
  readonly #citations: CitationSetter;
  readonly #inlines: InlineSetter;
  readonly #root: readonly RootContent[];
  readonly #notes: PrintedNote[] = [];
  /** Numbers of the draft's own footnotes, by identifier. */
  readonly #footnotes = new Map<string, number>();
  #inNote = false;

  constructor(concordance: Concordance, style: CitationStyle) {
    const { text, frontMatter } = concordance.response;
    this.#base = frontMatter?.span.end ?? 0;
    this.#source = text.slice(this.#base);
    this.#settings = frontMatter?.text ?? null;
    this.#marks = printedMarks(concordance);
    this.#root = parseMarkdown(this.#source).children;
    this.#citations = new CitationSetter(concordance, style);
    const definitions = new Map(
      this.#root.flatMap((node) => (node.type === "definition" ? [[node.identifier, node.url]] : [])),
    );
    this.#inlines = {
      source: this.#source,
      base: this.#base,
      marks: this.#marks.marks,
      keepsLines: concordance.settings.plainText,
      citation: (mark) => this.#citations.set(mark, this.#inNote ? null : (words) => this.#addNote(words)),
      footnote: (identifier) => this.#footnote(identifier),
      definition: (identifier) => definitions.get(identifier) ?? null,
    };
  }

  get notes(): readonly PrintedNote[] {
    return this.#notes;
  }

  get unprinted(): Unprinted {
    return {
      settings: this.#settings,
      droppedCitations: this.#citations.dropped,
      comments: commentsIn(this.#root),
    };
  }

  setAll(): PrintedBlock[] {
    return this.#setBlocks(this.#root);
  }

  #setBlocks(nodes: readonly (RootContent | BlockContent | DefinitionContent)[]): PrintedBlock[] {
    return nodes.flatMap((node) => this.#setBlock(node));
  }

  #setBlock(node: RootContent): PrintedBlock[] {
    if (node.type === "paragraph" || node.type === "heading") {
      const { content, number } = this.#setContent(node.children);
      if (content.length === 0 && number === null) return [];
      const anchor = this.#anchorOf(node, number);
      return node.type === "paragraph"
        ? [{ kind: "paragraph", anchor, number, content }]
        : [{ kind: "heading", anchor, level: node.depth, number, content }];
    }
    if (node.type === "list") return [this.#setList(node)];
    if (node.type === "blockquote") return [{ kind: "quote", blocks: this.#setBlocks(node.children) }];
    if (node.type === "table") return [this.#setTable(node)];
    if (node.type === "code") return [{ kind: "lines", text: node.value }];
    if (node.type === "thematicBreak") return [{ kind: "rule" }];
    // Definitions print nothing, footnotes where their marks stand.
    if (node.type !== "html") return [];
    return wordsBetweenTags(node.value).map((text) => ({
      kind: "paragraph",
      anchor: null,
      number: null,
      content: [{ kind: "text", text, look: plainLook }],
    }));
  }

  #setContent(nodes: Parameters<typeof setInlines>[0]): SetContent {
    const { content, number } = setInlines(nodes, this.#inlines);
    return { content: settleCitations(content), number };
  }

  #setList(list: List): PrintedList {
    const starts = list.children.map((item) => this.#startOf(item));
    const written = starts.map((start) => /\d{1,9}(?=[.)])/y.exec(this.#source.slice(start))?.[0] ?? "");
    const counted = written.length > 1 && written.every((each) => each === written[0]);
    const items = list.children.map((item, index): PrintedItem => {
      const place = this.#base + (starts[index] ?? 0);
      const number = list.ordered === true ? this.#itemNumber(place, counted ? index : null) : null;
      const { checked } = item;
      return {
        anchor: this.#marks.anchors.get(place) ?? null,
        number,
        ticked: checked ?? null,
        blocks: this.#setBlocks(item.children),
      };
    });
    return { kind: "list", ordered: list.ordered === true, tight: !list.spread && !hasSpread(list), items };
  }

  /** `counted`: its place in a list whose items all bear one number, which Markdown counts. */
  #itemNumber(place: number, counted: number | null): PrintedNumber {
    const known = this.#marks.numbers.get(place);
    if (known !== undefined) return known;
    const [, digits = "1", mark = "."] =
      /^(\d{1,9})([.)])/.exec(this.#source.slice(place - this.#base)) ?? [];
    const value = Number(digits) + (counted ?? 0);
    return { written: `${value}${mark}`, path: [value], counted: "digits", level: 0, run: -1 };
  }

  #setTable({ align, children }: Table): PrintedTable {
    const [header, ...rows] = children.map((row) =>
      row.children.map((cell) => this.#setContent(cell.children).content),
    );
    const columns = header?.length ?? 0;
    const whole = (row: readonly (readonly PrintedInline[])[]): (readonly PrintedInline[])[] =>
      Array.from({ length: columns }, (_, column) => row[column] ?? []);
    return {
      kind: "table",
      align: Array.from({ length: columns }, (_, column) => align?.[column] ?? null),
      header: header ?? [],
      rows: rows.map(whole),
    };
  }

  #anchorOf(node: RootContent, number: PrintedNumber | null): string | null {
    const start = this.#base + this.#startOf(node);
    const { anchors, marks } = this.#marks;
    const own = anchors.get(start);
    if (own !== undefined || number === null) return own ?? null;
    const mark = marks.find((each) => each.kind === "number" && each.number === number);
    return mark === undefined ? null : (anchors.get(mark.span.start) ?? null);
  }

  #startOf(node: RootContent | ListItem): number {
    return node.position?.start.offset ?? 0;
  }

  #addNote(words: string): number {
    return this.#notes.push({ paragraphs: [[{ kind: "text", text: `${words}.`, look: plainLook }]] });
  }

  #footnote(identifier: string): PrintedInline | null {
    const definition = this.#root.find(
      (node) => node.type === "footnoteDefinition" && node.identifier === identifier,
    );
    if (definition?.type !== "footnoteDefinition" || this.#inNote) return null;
    let note = this.#footnotes.get(identifier);
    if (note === undefined) {
      // Its place is taken before its words are set.
      note = this.#notes.push({ paragraphs: [] });
      this.#footnotes.set(identifier, note);
      this.#inNote = true;
      const paragraphs = this.#setBlocks(definition.children).flatMap((block) =>
        block.kind === "paragraph" ? [block.content] : [],
      );
      this.#inNote = false;
      this.#notes[note - 1] = { paragraphs };
    }
    return { kind: "note", note, label: definition.label ?? identifier };
  }
}

function hasSpread({ children }: List): boolean {
  return children.some(({ spread }) => spread === true);
}

function commentsIn(nodes: readonly RootContent[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type === "html") return sum + (node.value.match(/<!--(?!\s*-->)/g)?.length ?? 0);
    return sum + ("children" in node ? commentsIn(node.children) : 0);
  }, 0);
}
