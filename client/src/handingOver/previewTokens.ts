// A draft as the Markdown preview shows it: its numbers as they are written, its citations as in print with the
// report's words at hand, its settings in one line. Changes copies of markdown-it's tokens; knows no editor and no server.

import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";

import type { WirePreviewMark } from "../../../server/src/lsp/protocol/protocol.ts";

/** What is known of a draft; marks and numbers come from the server, when it has read the draft. */
export interface PreviewSheet {
  /** "Action plan · Northmere · 11 May 2026"; empty while nothing is known. */
  readonly about: string;
  readonly marks: readonly WirePreviewMark[];
  /** Numbers that open paragraphs, as written. */
  readonly numbers: readonly string[];
}

/** Teaches `markdown` to print drafts: `sheetOf` gives what is known of the one rendered, null for any other Markdown. */
export function printDrafts(
  markdown: MarkdownIt,
  sheetOf: (env: unknown) => PreviewSheet | null,
): MarkdownIt {
  const { renderer } = markdown;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env: unknown) => {
    const sheet = sheetOf(env);
    if (sheet === null) return render(tokens, options, env);
    const about = sheet.about === "" ? "" : `<p class="${name("about")}">${escaped(sheet.about)}</p>\n`;
    return `<div class="inspection-response">\n${about}${render(printedTokens(tokens, sheet), options, env)}</div>\n`;
  };
  return markdown;
}

function name(part: string): string {
  return `inspection-response-${part}`;
}

function printedTokens(tokens: readonly Token[], sheet: PreviewSheet): Token[] {
  const marks = new Marks(sheet.marks);
  const numbers = new Set(sheet.numbers);
  const asWritten = itemsNumberedAsWritten(tokens);
  return tokens
    .filter(({ type }) => type !== "front_matter")
    .map((token, index, all) => {
      if (asWritten.has(token)) return withWrittenNumber(token);
      if (token.type === "paragraph_open" && numberOf(all[index + 1], numbers) !== null) {
        const paragraph = copyOf(token);
        paragraph.attrJoin("class", name("numbered"));
        return paragraph;
      }
      if (token.type !== "inline" || token.children === null) return token;
      const inline = copyOf(token);
      const opensParagraph = all[index - 1]?.type === "paragraph_open";
      const number = opensParagraph ? numberOf(token, numbers) : null;
      inline.children = marks.printed(withNumber(token.children, number));
      return inline;
    });
}

/** Items whose list is not written all `1.`, as Markdown allows. Of each list, Markdown itself counts on from its first. */
function itemsNumberedAsWritten(tokens: readonly Token[]): Set<Token> {
  const items = new Set<Token>();
  const open: { readonly level: number; readonly items: Token[] }[] = [];
  for (const token of tokens) {
    if (token.type === "ordered_list_open") open.push({ level: token.level, items: [] });
    const list = open.at(-1);
    if (token.type === "list_item_open" && token.level === (list?.level ?? 0) + 1 && token.info !== "") {
      list?.items.push(token);
    }
    if (token.type !== "ordered_list_close" || list === undefined) continue;
    open.pop();
    const [first, second] = list.items;
    const allOne = second !== undefined && list.items.every(({ info }) => info === first?.info);
    if (!allOne) for (const item of list.items) items.add(item);
  }
  return items;
}

function withWrittenNumber(token: Token): Token {
  const item = copyOf(token);
  item.attrSet("value", String(Number.parseInt(token.info, 10)));
  item.attrSet("data-number", token.info + token.markup);
  return item;
}

/** The number that an inline token opens with, where it is one of the draft's. */
function numberOf(inline: Token | undefined, numbers: ReadonlySet<string>): string | null {
  const first = inline?.children?.find(({ type, content }) => type !== "text" || content !== "");
  if (first?.type !== "text") return null;
  const written = /^\S+(?=\s)/.exec(first.content)?.[0];
  return written !== undefined && numbers.has(written) ? written : null;
}

function withNumber(children: readonly Token[], number: string | null): readonly Token[] {
  if (number === null) return children;
  const at = children.findIndex(({ content }) => content.startsWith(number));
  const text = children[at];
  if (text === undefined) return children;
  const rest = textLike(text, text.content.slice(number.length).trimStart());
  const mark = htmlLike(text, `<span class="${name("number")}">${escaped(number)} </span>`);
  return [...children.slice(0, at), mark, rest, ...children.slice(at + 1)];
}

/** Finds what is printed otherwise than written, over line ends too. */
class Marks {
  readonly #byText: ReadonlyMap<string, WirePreviewMark>;
  readonly #pattern: RegExp | null;

  constructor(marks: readonly WirePreviewMark[]) {
    this.#byText = new Map(marks.map((mark) => [folded(mark.written), mark]));
    const texts = [...this.#byText.keys()].sort((a, b) => b.length - a.length);
    const alternatives = texts.map((text) =>
      text
        .split(" ")
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
        .join("\\s+"),
    );
    this.#pattern = alternatives.length === 0 ? null : new RegExp(alternatives.join("|"), "g");
  }

  printed(children: readonly Token[]): Token[] {
    if (this.#pattern === null) return [...children];
    const printed: Token[] = [];
    let run: Token[] = [];
    const flush = (): void => {
      printed.push(...this.#printedRun(run));
      run = [];
    };
    for (const child of children) {
      if (child.type === "text" || child.type === "softbreak") run.push(child);
      else {
        flush();
        printed.push(child);
      }
    }
    flush();
    return printed;
  }

  /** Texts and the line ends between them. */
  #printedRun(run: readonly Token[]): readonly Token[] {
    const [first] = run;
    if (first === undefined || this.#pattern === null) return run;
    const text = run.map(({ type, content }) => (type === "softbreak" ? "\n" : content)).join("");
    const found = [...text.matchAll(this.#pattern)];
    if (found.length === 0) return run;
    const lineEnd = run.find(({ type }) => type === "softbreak");
    const tokens: Token[] = [];
    const push = (between: string): void => {
      for (const [index, line] of between.split("\n").entries()) {
        if (index > 0 && lineEnd !== undefined) tokens.push(lineEnd);
        if (line !== "") tokens.push(textLike(first, line));
      }
    };
    let at = 0;
    for (const { 0: written, index } of found) {
      const mark = this.#byText.get(folded(written));
      if (mark === undefined) continue;
      // What is not printed takes the space before it away.
      const before = text.slice(at, index);
      push(mark.shown === "" ? before.trimEnd() : before);
      tokens.push(htmlLike(first, markHtml(mark, written)));
      at = index + written.length;
    }
    push(text.slice(at));
    return tokens;
  }
}

/** Shown to the mouse as a tooltip, to the keyboard by the style, to a reader of the screen as a description. */
function markHtml({ kind, shown, words }: WirePreviewMark, written: string): string {
  const classes = [name(kind), ...(shown === "" ? [name("dropped")] : [])].join(" ");
  const told = words === "" ? "" : ` role="note" tabindex="0" title="${escaped(words)}"`;
  return `<span class="${classes}"${told}>${escaped(shown === "" ? ` ${written}` : shown)}</span>`;
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ");
}

function copyOf(token: Token): Token {
  const copy = Object.create(Object.getPrototypeOf(token) as object) as Token;
  Object.assign(copy, token);
  copy.attrs = token.attrs === null ? null : token.attrs.map(([key, value]) => [key, value]);
  return copy;
}

function textLike(token: Token, content: string): Token {
  const text = copyOf(token);
  text.type = "text";
  text.content = content;
  text.attrs = null;
  return text;
}

function htmlLike(token: Token, content: string): Token {
  const html = textLike(token, content);
  html.type = "html_inline";
  return html;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
