// What the beginning of a line can open in Markdown: a heading, a list item, a fence, … Looks at one line at a
// time and knows nothing of the lines around it. Indented code is not a thing here: in a council's draft a
// paragraph set in by four spaces is a paragraph.

/** What a line opens when nothing that is open keeps it. */
export type BlockStart =
  | { readonly kind: "blank" | "text" | "heading" | "thematic-break" | "quote" }
  | { readonly kind: "fence"; readonly mark: string; readonly length: number }
  | { readonly kind: "html"; readonly end: HtmlEnd; readonly interrupts: boolean }
  | {
      readonly kind: "item" | "footnote";
      readonly ordered: boolean;
      /** The column at which the item's content begins, from the line's start. */
      readonly content: number;
      /** The offset of that content in the text. */
      readonly contentOffset: number;
      readonly empty: boolean;
      /** It may break off a paragraph: a bullet, or a list that starts at 1, with something in it. */
      readonly interrupts: boolean;
    };

/** What closes an HTML block: a text in its last line, or a blank line after it. */
export type HtmlEnd = RegExp | "blank";

const blank: BlockStart = { kind: "blank" };
const plain: BlockStart = { kind: "text" };
const heading: BlockStart = { kind: "heading" };
const thematicBreak: BlockStart = { kind: "thematic-break" };
const quote: BlockStart = { kind: "quote" };

/** What the line from `start` to `end` (without its line ending) opens. */
export function blockStart(text: string, start: number, end: number): BlockStart {
  const first = skipSpace(text, start, end);
  if (first === end) return blank;
  switch (text.charCodeAt(first)) {
    case 0x23: // #
      return matches(/#{1,6}(?=[ \t\r\n]|$)/y, text, first, end) === null ? plain : heading;
    case 0x3e: // >
      return quote;
    case 0x60: // `
    case 0x7e: // ~
      return fenceStart(text, first, end);
    case 0x3c: // <
      return htmlStart(text, first, end);
    case 0x5f: // _
      return isThematicBreak(text, first, end) ? thematicBreak : plain;
    case 0x2a: // *
    case 0x2d: // -
      if (isThematicBreak(text, first, end)) return thematicBreak;
      return itemStart(text, start, first, end, 1, false);
    case 0x2b: // +
      return itemStart(text, start, first, end, 1, false);
    case 0x5b: // [
      return footnoteStart(text, start, first, end);
    default:
      return orderedStart(text, start, first, end);
  }
}

/** The first offset from `from` on that is no space or tab, at most `end`. */
export function skipSpace(text: string, from: number, end: number): number {
  let index = from;
  while (index < end) {
    const code = text.charCodeAt(index);
    if (code !== 0x20 && code !== 0x09) break;
    index++;
  }
  return index;
}

/** The column of `offset` in the line that starts at `start`; a tab goes to the next multiple of four. */
export function columnOf(text: string, start: number, offset: number): number {
  let column = 0;
  for (let index = start; index < offset; index++) {
    column = text.charCodeAt(index) === 0x09 ? column + 4 - (column % 4) : column + 1;
  }
  return column;
}

function matches(pattern: RegExp, text: string, from: number, end: number): string | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null || from + match[0].length > end ? null : match[0];
}

function isThematicBreak(text: string, first: number, end: number): boolean {
  const mark = text.charCodeAt(first);
  let count = 0;
  for (let index = first; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === mark) count++;
    else if (code !== 0x20 && code !== 0x09) return false;
  }
  return count >= 3;
}

function fenceStart(text: string, first: number, end: number): BlockStart {
  const run = matches(/`{3,}|~{3,}/y, text, first, end);
  if (run === null) return plain;
  const mark = run.charAt(0);
  // Three backticks with another in the same line are a code span.
  const again = mark === "`" ? text.indexOf("`", first + run.length) : -1;
  return again >= 0 && again < end ? plain : { kind: "fence", mark, length: run.length };
}

/** Whether the line closes a fence that `mark` and `length` opened. */
export function closesFence(text: string, start: number, end: number, mark: string, length: number): boolean {
  const first = skipSpace(text, start, end);
  let index = first;
  while (index < end && text.charAt(index) === mark) index++;
  return index - first >= length && skipSpace(text, index, end) === end;
}

function itemStart(
  text: string,
  start: number,
  first: number,
  end: number,
  marker: number,
  ordered: boolean,
): BlockStart {
  const after = first + marker;
  const content = skipSpace(text, after, end);
  if (content === after && content < end) return plain;
  const empty = content === end;
  const markerColumn = columnOf(text, start, after);
  const space = empty ? 1 : columnOf(text, start, content) - markerColumn;
  return {
    kind: "item",
    ordered,
    content: markerColumn + space,
    contentOffset: content,
    empty,
    interrupts: !empty && (!ordered || /^0*1[.)]/.test(text.slice(first, after))),
  };
}

function orderedStart(text: string, start: number, first: number, end: number): BlockStart {
  const code = text.charCodeAt(first);
  if (code < 0x30 || code > 0x39) return plain;
  const marker = matches(/\d{1,9}[.)](?=[ \t\r\n]|$)/y, text, first, end);
  return marker === null ? plain : itemStart(text, start, first, end, marker.length, true);
}

function footnoteStart(text: string, start: number, first: number, end: number): BlockStart {
  const marker = matches(/\[\^[^\]\s]+\]:/y, text, first, end);
  if (marker === null) return plain;
  const contentOffset = skipSpace(text, first + marker.length, end);
  return {
    kind: "footnote",
    ordered: false,
    content: columnOf(text, start, first) + 4,
    contentOffset,
    empty: contentOffset === end,
    interrupts: true,
  };
}

const blockTags =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";

/** A heading ends a block quote whose tag was never closed. */
export const blockquoteEnd = /<\/blockquote>/i;

/** The HTML blocks of CommonMark, in its order: how one opens, and what closes it. */
const htmlBlocks: readonly { readonly open: RegExp; readonly end: HtmlEnd; readonly interrupts: boolean }[] =
  [
    {
      open: /<(?:script|pre|style|textarea)(?=[\s>]|$)/iy,
      end: /<\/(?:script|pre|style|textarea)>/i,
      interrupts: true,
    },
    { open: /<!--/y, end: /-->/, interrupts: true },
    { open: /<\?/y, end: /\?>/, interrupts: true },
    { open: /<![a-z]/iy, end: />/, interrupts: true },
    { open: /<!\[CDATA\[/y, end: /\]\]>/, interrupts: true },
    // CommonMark ends it at a blank line, and shows what stands between the tags as a quotation all the same.
    { open: /<blockquote(?=[\s>])/iy, end: blockquoteEnd, interrupts: true },
    { open: new RegExp(`</?(?:${blockTags})(?=\\s|/?>|$)`, "iy"), end: "blank", interrupts: true },
    {
      open: /<(?:\/[a-z][a-z\d-]*\s*|[a-z][a-z\d-]*(?:[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^'\r\n]*'|"[^"\r\n]*"))?)*[ \t]*\/?)>[ \t]*(?=[\r\n]|$)/iy,
      end: "blank",
      interrupts: false,
    },
  ];

function htmlStart(text: string, first: number, end: number): BlockStart {
  for (const { open, end: closing, interrupts } of htmlBlocks) {
    if (matches(open, text, first, end) !== null) return { kind: "html", end: closing, interrupts };
  }
  return plain;
}

/** Whether the line holds what closes an HTML block. */
export function closesHtml(text: string, start: number, end: number, closing: HtmlEnd): boolean {
  return closing !== "blank" && closing.test(text.slice(start, end));
}
