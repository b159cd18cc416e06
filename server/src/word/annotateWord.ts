// Writes comments into a copy of a Word document, each on the very words it is about. What is not touched by one stays
// byte for byte as it was: other parts as they are packed, and the text round the marks. Never writes to the original.

import type { Element, Root } from "xast";

import type { Span } from "../core/text.ts";
import { addComments } from "./commentParts.ts";
import type { MappedRun, MappedText } from "./mappedText.ts";
import { openWord } from "./openWord.ts";
import type { WordFault } from "./wordLimits.ts";
import { readMapped } from "./readWordDraft.ts";
import type { WordParts } from "./wordParts.ts";
import type { WordPlace } from "./wordWords.ts";
import { elementsOf } from "./wordXml.ts";
import { offsetInText, placeOf, startTagOf, XmlInsertions } from "./xmlInsertions.ts";

/** A comment: what it says, and the stretch of the draft's Markdown that it is about. */
export interface WordNote extends Span {
  readonly text: string;
}

export interface AnnotatedWord {
  readonly bytes: Uint8Array;
  readonly added: number;
  /** Notes that stand in the file already, from an earlier time. */
  readonly already: number;
}

/** A copy of the document with the notes as comments. `date` is when they were written, as ISO date and time. */
export function annotateWord(
  bytes: Uint8Array,
  notes: readonly WordNote[],
  date: string,
): AnnotatedWord | WordFault {
  return openWord(bytes, (parts) => {
    const { mapped, comments } = readMapped(parts);
    const known = [...comments.own];
    const marks = noteMarksIn(mapped);
    const fresh = notes
      .map((note) => placed(mapped, marks, note, parts.documentName))
      .filter(({ text }) => {
        const at = known.indexOf(text);
        if (at >= 0) known.splice(at, 1);
        return at < 0;
      });
    const marker = new Marker(parts);
    const texts = fresh.map(({ text }) => text);
    const added = addComments(parts, texts, date);
    for (const [index, { target }] of fresh.entries()) marker.mark(target, added.firstId + index);
    const changes = new Map([...added.changes, ...marker.changes()]);
    const already = notes.length - fresh.length;
    return { bytes: fresh.length === 0 ? bytes : parts.package.with(changes), added: fresh.length, already };
  });
}

/** What a comment is put on: from one piece to another, or a paragraph without words. Null: nothing has words. */
type Target =
  | { readonly kind: "words"; readonly from: Boundary; readonly to: Boundary }
  | { readonly kind: "paragraph"; readonly part: string; readonly paragraph: Element }
  | null;

/** A comment with what it is put on. */
interface PlacedNote {
  readonly text: string;
  readonly target: Target;
}

/**
 * Neither a text box nor, in LibreOffice, a footnote takes a comment: there it is put on the box or on the note's mark
 * in the body, and begins with the words it is about.
 */
function placed(
  mapped: MappedText,
  marks: ReadonlyMap<string, MappedRun>,
  note: WordNote,
  body: string,
): PlacedNote {
  const target = targetOf(mapped, note);
  const part = target?.kind === "words" ? target.from.place.part : (target?.part ?? body);
  const boxed = target?.kind === "words" && target.from.place.box !== null;
  if (part === body && !boxed) return { text: note.text, target };
  const home = mapped.places.find(({ start, end }) => start <= note.start && note.start <= end);
  const words = mapped.text.slice(note.start, note.end).replace(/\s+/g, " ").trim();
  const where = part === body ? "the text box" : (home?.label ?? "a note");
  const text = `In ${where}${words === "" ? "" : `, "${words}"`}: ${note.text}`;
  if (part === body) return { text, target };
  const mark = marks.get(home?.note ?? "");
  return { text, target: mark === undefined ? null : between(mark, mark, mark) };
}

/** Where each note is marked first: by `[^1]`. */
function noteMarksIn({ runs, text }: MappedText): ReadonlyMap<string, MappedRun> {
  const marks = runs.filter(({ start }) => text.startsWith("[^", start)).reverse();
  return new Map(marks.map((run) => [text.slice(run.start, run.end), run]));
}

/** A character of a piece: of its text node, or the sign itself. */
interface Boundary {
  readonly place: WordPlace;
  readonly index: number;
}

/** The document's own words in a span; where there are none, those nearest to it in its paragraph or cell. */
function targetOf(mapped: MappedText, span: Span): Target {
  const { runs } = mapped;
  const inside = overlapping(runs, span.start, Math.max(span.end, span.start + 1));
  const [first] = inside.length > 0 ? inside : touching(runs, span);
  if (first === undefined) return nearest(mapped, span);
  const home = mapped.places.find(({ start, end }) => start <= first.start && first.start < end);
  const last = inside.findLast((run) => {
    const other = mapped.places.find(({ start, end }) => start <= run.start && run.start < end);
    // A comment goes over paragraphs, but neither out of a cell or box nor from the body into a note.
    return other === home || (home !== undefined && other !== undefined && isAlike(home, other));
  });
  return between(first, last ?? first, span);
}

function isAlike(a: MappedText["places"][number], b: MappedText["places"][number]): boolean {
  return !a.cell && !b.cell && a.part === b.part && a.box === b.box;
}

function between(first: MappedRun, last: MappedRun, span: Span): Target {
  const clip = (run: MappedRun, offset: number): number => {
    if (run.anchor.kind !== "words") return 0;
    const { from, to } = run.anchor;
    // An escaped sign is two characters of Markdown for one.
    const exact = run.end - run.start === to - from;
    return exact ? Math.min(Math.max(from + offset - run.start, from), to) : offset <= run.start ? from : to;
  };
  const start: Boundary =
    first.anchor.kind === "between"
      ? { place: first.anchor.first, index: 0 }
      : { place: first.anchor.place, index: clip(first, span.start) };
  const end: Boundary =
    last.anchor.kind === "between"
      ? { place: last.anchor.last, index: Number.POSITIVE_INFINITY }
      : { place: last.anchor.place, index: clip(last, span.end) };
  const empty = first === last && first.anchor.kind === "words" && start.index >= end.index;
  if (!empty || first.anchor.kind !== "words") return { kind: "words", from: start, to: end };
  // A place between characters has no words of its own: the piece beside it carries the comment.
  return {
    kind: "words",
    from: { place: first.anchor.place, index: first.anchor.from },
    to: { place: first.anchor.place, index: first.anchor.to },
  };
}

function nearest(mapped: MappedText, { start }: Span): Target {
  const holding = mapped.places.find((place) => place.start <= start && start <= place.end);
  const place = holding ?? mapped.places.find((one) => one.start >= start) ?? mapped.places.at(-1);
  if (place === undefined) return null;
  const within = overlapping(mapped.runs, place.start, place.end);
  const [first] = within;
  const last = within.at(-1);
  if (first !== undefined && last !== undefined) return between(first, last, place);
  return { kind: "paragraph", part: place.part, paragraph: place.paragraph };
}

function overlapping(runs: readonly MappedRun[], start: number, end: number): readonly MappedRun[] {
  return runs.slice(firstEndingAfter(runs, start), firstStartingFrom(runs, end));
}

/** The run that ends where an empty span stands. */
function touching(runs: readonly MappedRun[], { start }: Span): readonly MappedRun[] {
  const before = runs[firstEndingAfter(runs, start) - 1];
  return before?.end === start ? [before] : [];
}

function firstEndingAfter(runs: readonly MappedRun[], offset: number): number {
  return search(runs, ({ end }) => end > offset);
}

function firstStartingFrom(runs: readonly MappedRun[], offset: number): number {
  return search(runs, ({ start }) => start >= offset);
}

/** The first of ordered runs for which something holds, as it does for all after it. */
function search(runs: readonly MappedRun[], holds: (run: MappedRun) => boolean): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run !== undefined && holds(run)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Marks where comments begin and end in the parts' XML. */
class Marker {
  readonly #parts: WordParts;
  readonly #open = new Map<
    string,
    { text: string; insertions: XmlInsertions; parents: Map<Element, Element> }
  >();

  constructor(parts: WordParts) {
    this.#parts = parts;
  }

  /** The parts with their marks. */
  changes(): Map<string, string> {
    return new Map(
      [...this.#open]
        .filter(([, { insertions }]) => !insertions.isEmpty)
        .map(([name, { insertions }]) => [name, insertions.apply()]),
    );
  }

  mark(target: Target, id: number): void {
    if (target === null) return;
    const start = `<w:commentRangeStart w:id="${id}"/>`;
    const end = `<w:commentRangeEnd w:id="${id}"/>`;
    const reference = `<w:r><w:commentReference w:id="${id}"/></w:r>`;
    if (target.kind === "paragraph") {
      this.#markParagraph(target.part, target.paragraph, start + end + reference);
      return;
    }
    const { from, to } = target;
    const { insertions } = this.#part(from.place.part);
    insertions.add(this.#offset(from, "start"), 2, start);
    const stop = this.#offset(to, "end");
    const outer = this.#outermost(to.place, this.#fieldRun(to.place, "end") ?? runOf(to.place));
    const isOutside = stop === placeOf(outer).end || outer === runOf(to.place);
    insertions.add(stop, 0, isOutside ? end + reference : end);
    // Inside a link or an inserted passage the mark would be a part of it.
    if (!isOutside) insertions.add(placeOf(outer).end, 1, reference);
  }

  #markParagraph(part: string, paragraph: Element, xml: string): void {
    const { text, insertions } = this.#part(part);
    const { start, end } = placeOf(paragraph);
    const { tag, closed } = startTagOf(text, paragraph);
    if (!closed) {
      insertions.add(text.lastIndexOf("</", end - 1), 1, xml);
      return;
    }
    const slash = start + tag.length - 2;
    insertions.add(slash, 1, xml);
    insertions.part(slash, { before: ">", after: `</${paragraph.name}>`, instead: 2 });
  }

  /** Where in the part's text a mark stands so that it is right before or behind a character. */
  #offset({ place, index }: Boundary, side: "start" | "end"): number {
    const { text, insertions } = this.#part(place.part);
    const run = runOf(place);
    const edge = this.#fieldRun(place, side);
    const whole = placeOf(edge ?? run);
    const outside = side === "start" ? whole.start : whole.end;
    // Nor is a formula parted.
    if (place.box !== null || edge !== null || run.name !== "w:r") return outside;
    const content = elementsOf(run).filter(({ name }) => name !== "w:rPr");
    const at = content.findIndex(
      (element) => element === place.node || element.children.some((child) => child === place.node),
    );
    const holder = content[at];
    // What stands deeper in the run (a ruby text, a drawing's words) is not parted.
    if (holder === undefined) return outside;
    const properties = elementsOf(run).find(({ name }) => name === "w:rPr");
    const { tag } = startTagOf(text, run);
    const again =
      tag + (properties === undefined ? "" : text.slice(placeOf(properties).start, placeOf(properties).end));
    const length = place.node.type === "text" ? place.node.value.length : 1;
    const inside = Math.min(index, length);
    if (inside > 0 && inside < length) {
      const offset = offsetInText(text, place.node, inside);
      if (/\s/.test(text.charAt(offset - 1))) this.#keepSpace(place.part, holder);
      insertions.part(offset, {
        before: `</${holder.name}></${run.name}>`,
        after: `${again}<${holder.name} xml:space="preserve">`,
      });
      return offset;
    }
    const before = inside === 0;
    const boundary = before ? placeOf(holder).start : placeOf(holder).end;
    if (before && at === 0) return whole.start;
    if (!before && at === content.length - 1) return whole.end;
    insertions.part(boundary, { before: `</${run.name}>`, after: again });
    return boundary;
  }

  /** White space that a parted text ends with counts only where the file says so. */
  #keepSpace(part: string, holder: Element): void {
    if (holder.attributes["xml:space"] !== undefined) return;
    this.#part(part).insertions.once(placeOf(holder).start + 1 + holder.name.length, ' xml:space="preserve"');
  }

  /** The first or last run of the field that a place is in, where all of it stands beside it; null for none. */
  #fieldRun({ part, field, run, box }: WordPlace, side: "start" | "end"): Element | null {
    const { parents } = this.#part(part);
    const edge = side === "start" ? field?.begin : field?.end;
    return edge && box === null && parents.get(edge) === parents.get(run) ? edge : null;
  }

  /** The run, or the outermost link, insertion or control round it in its paragraph. */
  #outermost(place: WordPlace, run: Element): Element {
    const { parents } = this.#part(place.part);
    let outer = run;
    for (
      let parent = parents.get(outer);
      parent !== undefined && parent.name !== "w:p";
      parent = parents.get(outer)
    ) {
      outer = parent;
    }
    return outer;
  }

  #part(name: string) {
    const known = this.#open.get(name);
    if (known !== undefined) return known;
    const text = this.#parts.package.text(name) ?? "";
    const tree = this.#parts.treeOf(name);
    const open = { text, insertions: new XmlInsertions(text), parents: parentsIn(tree) };
    this.#open.set(name, open);
    return open;
  }
}

/** The run to be marked: for words in a text box the one that holds the box, for a box takes no comment. */
function runOf({ run, box }: WordPlace): Element {
  return box ?? run;
}

function parentsIn(tree: Root | null): Map<Element, Element> {
  const parents = new Map<Element, Element>();
  const visit = (element: Element): void => {
    for (const child of elementsOf(element)) {
      parents.set(child, element);
      visit(child);
    }
  };
  elementsOf(tree).forEach(visit);
  return parents;
}
