// A Markdown draft as its writer would have typed it in Word: headings by style, lists numbered by Word, real tables,
// footnotes, links and quotations. For holding the reading of one against the reading of the other.

import type { List, Nodes, PhrasingContent, Root, Table } from "mdast";

import { readFrontMatter } from "../../server/src/core/response/frontMatter.ts";
import { parseMarkdown } from "../../server/src/core/response/markdown.ts";
import { escapeXml, p, r, style, wordFile } from "./wordFile.ts";

/** The file's bytes. Comments of HTML are left behind: Word has none. */
export function markdownAsWord(markdown: string): Uint8Array {
  const frontMatter = readFrontMatter(markdown);
  const typed = markdown.slice(0, frontMatter?.span.end ?? 0).trimEnd();
  const writer = new Writer(markdown.slice(frontMatter?.span.end ?? 0));
  const settings = typed === "" ? [] : typed.split("\n").map((line) => p(r(line)));
  return writer.file(settings.join(""));
}

interface Setting {
  readonly level: number;
  readonly quote: boolean;
}

class Writer {
  readonly #markdown: string;
  readonly #root: Root;
  readonly #links: Record<string, string> = {};
  readonly #lists: string[] = [];
  readonly #footnotes = new Map<string, number>();

  constructor(markdown: string) {
    this.#markdown = markdown;
    this.#root = parseMarkdown(markdown);
  }

  file(settings: string): Uint8Array {
    const body = this.#root.children.map((node) => this.#block(node, { level: 0, quote: false })).join("");
    const notes = this.#root.children.flatMap((node) => {
      if (node.type !== "footnoteDefinition") return [];
      const id = this.#footnotes.get(node.identifier);
      const inner = node.children.map((child) => this.#block(child, { level: 0, quote: false })).join("");
      return id === undefined ? [] : [`<w:footnote w:id="${id}">${inner}</w:footnote>`];
    });
    return wordFile({
      body: settings + body,
      numbering: patterns + this.#lists.join(""),
      footnotes: notes.join(""),
      links: this.#links,
      more: { "word/media/image1.png": { content: new Uint8Array([0x89, 0x50]), type: "image/png" } },
    });
  }

  #block(node: Nodes, { level, quote }: Setting): string {
    if (node.type === "heading") return p(this.#runs(node.children), style(`Heading${node.depth}`));
    if (node.type === "paragraph") {
      return p(this.#runs(node.children), quote ? style("Quote") : level > 0 ? indent(level) : "");
    }
    if (node.type === "blockquote") {
      return node.children.map((child) => this.#block(child, { level, quote: true })).join("");
    }
    if (node.type === "list") return this.#list(node, level);
    if (node.type === "table") return this.#table(node);
    if (node.type === "html")
      return node.value.includes("inspection-response-ignore") ? p(r(node.value)) : "";
    if (node.type === "code")
      return node.value
        .split("\n")
        .map((line) => p(line))
        .join("");
    return "";
  }

  #table(node: Table): string {
    const rows = node.children.map(
      (row) =>
        `<w:tr>${row.children.map((cell) => `<w:tc><w:tcPr/>${this.#cell(cell.children)}</w:tc>`).join("")}</w:tr>`,
    );
    return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
  }

  #cell(children: readonly PhrasingContent[]): string {
    const lines: PhrasingContent[][] = [[]];
    for (const child of children) {
      if (child.type === "html" && /^<br/.test(child.value)) lines.push([]);
      else lines.at(-1)?.push(child);
    }
    return lines.map((line) => p(this.#runs(line))).join("");
  }

  #list(list: List, level: number): string {
    let expected = Number.NaN;
    let id = 0;
    return list.children
      .map((item) => {
        const source = this.#markdown.slice(item.position?.start.offset);
        const [, digits = "0", mark = "."] = /^(\d+)([.)])/.exec(source) ?? [];
        const number = Number(digits);
        if (list.ordered !== true) id = 1;
        else if (number !== expected) id = this.#newList(number, mark, level);
        expected = number + 1;
        const numbered = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
        const [first, ...rest] = item.children;
        const opening =
          first?.type === "paragraph" ? p(this.#runs(first.children), numbered) : p("", numbered);
        const more = first === undefined || first.type === "paragraph" ? rest : [first, ...rest];
        return opening + more.map((child) => this.#block(child, { level: level + 1, quote: false })).join("");
      })
      .join("");
  }

  #newList(start: number, mark: string, level: number): number {
    const id = this.#lists.length + 10;
    this.#lists.push(
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${mark === "." ? 2 : 3}"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
    );
    return id;
  }

  #runs(children: readonly PhrasingContent[], properties = ""): string {
    return children.map((child) => this.#run(child, properties)).join("");
  }

  #run(node: PhrasingContent, properties: string): string {
    switch (node.type) {
      case "text":
        return this.#text(node.value, properties);
      case "emphasis":
        return this.#runs(node.children, `${properties}<w:i/>`);
      case "strong":
        return this.#runs(node.children, `${properties}<w:b/>`);
      case "delete":
        return this.#runs(node.children, `${properties}<w:strike/>`);
      case "break":
        return "<w:r><w:br/></w:r>";
      case "inlineCode":
        return r(node.value, properties);
      case "link": {
        const id = `rl${Object.keys(this.#links).length}`;
        this.#links[id] = node.url;
        return `<w:hyperlink r:id="${id}">${this.#runs(node.children, properties)}</w:hyperlink>`;
      }
      case "image":
        return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture" descr="${escapeXml(node.alt ?? "")}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rimage"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
      case "footnoteReference":
        return this.#note(node.identifier);
      case "html":
        return node.value.includes("inspection-response-ignore") || !node.value.startsWith("<!--")
          ? r(node.value)
          : "";
      case "imageReference":
      case "linkReference":
        return "";
    }
  }

  /** A note's mark stands as text where its definition is not in the same piece. */
  #text(value: string, properties: string): string {
    return value
      .replace(/\n/g, " ")
      .split(/(\[\^[^\]\s]+\])/)
      .map((part) => {
        const mark = /^\[\^([^\]\s]+)\]$/.exec(part)?.[1];
        return mark === undefined ? (part === "" ? "" : r(part, properties)) : this.#note(mark);
      })
      .join("");
  }

  #note(identifier: string): string {
    const id = this.#footnotes.get(identifier) ?? this.#footnotes.size + 1;
    this.#footnotes.set(identifier, id);
    return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  }
}

function indent(level: number): string {
  return `<w:ind w:left="${720 * level}"/>`;
}

const levels = (format: string, text: (level: number) => string): string =>
  [0, 1, 2, 3, 4]
    .map(
      (level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text(level)}"/><w:pPr><w:ind w:left="${720 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`,
    )
    .join("");

const patterns = [
  `<w:abstractNum w:abstractNumId="1">${levels("bullet", () => "•")}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${levels("decimal", (level) => `%${level + 1}.`)}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="3">${levels("decimal", (level) => `%${level + 1})`)}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
].join("");
