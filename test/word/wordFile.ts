// Builds Word files from their parts' XML, as small as Word still opens them: what a test writes itself stands where it
// says, and what every file needs is put round it.

import { packedParts } from "../../server/src/word/wordPackage.ts";

export interface WordFile {
  /** The body's XML. */
  readonly body: string;
  /** Styles besides the usual ones. */
  readonly styles?: string;
  readonly numbering?: string;
  /** `<w:footnote>` elements from id 1 on. */
  readonly footnotes?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly header?: string;
  /** By id: targets outside. */
  readonly links?: Readonly<Record<string, string>>;
  /** By name in the package: further parts, with their content type. */
  readonly more?: Readonly<Record<string, { readonly content: string | Uint8Array; readonly type: string }>>;
  readonly macros?: boolean;
}

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
export const namespaces = [
  `xmlns:w="${w}"`,
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(" ");

/** The file's bytes. */
export function wordFile(file: WordFile): Uint8Array {
  const parts = new Map<string, string | Uint8Array>();
  const types: string[] = [];
  const relations: string[] = [];
  const add = (name: string, type: string, content: string): void => {
    parts.set(`word/${name}.xml`, declaration + content);
    types.push(
      override(
        `word/${name}.xml`,
        `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`,
      ),
    );
    relations.push(relation(`r${name}`, `${office}/${name.replace(/\d+$/, "")}`, `${name}.xml`));
  };
  add("styles", "styles", `<w:styles ${namespaces}>${usualStyles}${file.styles ?? ""}</w:styles>`);
  if (file.numbering !== undefined) {
    add("numbering", "numbering", `<w:numbering ${namespaces}>${file.numbering}</w:numbering>`);
  }
  if (file.footnotes !== undefined) {
    add("footnotes", "footnotes", `<w:footnotes ${namespaces}>${separators}${file.footnotes}</w:footnotes>`);
  }
  if (file.comments !== undefined)
    add("comments", "comments", `<w:comments ${namespaces}>${file.comments}</w:comments>`);
  if (file.commentsExtended !== undefined) {
    add(
      "commentsExtended",
      "commentsExtended",
      `<w15:commentsEx ${namespaces}>${file.commentsExtended}</w15:commentsEx>`,
    );
  }
  if (file.header !== undefined) add("header1", "header", `<w:hdr ${namespaces}>${file.header}</w:hdr>`);
  for (const [name, { content, type }] of Object.entries(file.more ?? {})) {
    parts.set(name, content);
    types.push(override(name, type));
    if (name.startsWith("word/media/")) {
      relations.push(relation("rimage", `${office}/image`, name.slice("word/".length)));
    }
  }
  for (const [id, target] of Object.entries(file.links ?? {})) {
    relations.push(
      `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
    );
  }
  const main =
    file.macros === true
      ? "application/vnd.ms-word.document.macroEnabled.main+xml"
      : "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const section =
    file.header === undefined
      ? "<w:sectPr/>"
      : '<w:sectPr><w:headerReference w:type="default" r:id="rheader1"/></w:sectPr>';
  return packedParts(
    new Map([
      [
        "[Content_Types].xml",
        `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("word/document.xml", main)}${types.join("")}</Types>`,
      ],
      ["_rels/.rels", relationships(relation("r1", `${office}/officeDocument`, "word/document.xml"))],
      [
        "word/document.xml",
        `${declaration}<w:document ${namespaces}><w:body>${file.body}${section}</w:body></w:document>`,
      ],
      ["word/_rels/document.xml.rels", relationships(relations.join(""))],
      ...parts,
    ]),
  );
}

/** A paragraph: `inside` is its runs' XML, or plain words. */
export function p(inside: string, properties = ""): string {
  const runs = inside.startsWith("<") || inside === "" ? inside : r(inside);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of words. */
export function r(words: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
}

export function style(id: string): string {
  return `<w:pStyle w:val="${id}"/>`;
}

export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** Rows of cells, each the XML of its paragraphs or plain words. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (inside: string): string =>
    `<w:tc><w:tcPr/>${inside.startsWith("<") ? inside : p(inside)}</w:tc>`;
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function override(name: string, type: string): string {
  return `<Override PartName="/${name}" ContentType="${type}"/>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function relationships(inner: string): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

const usualStyles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3, 4, 5, 6].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  ),
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:pPr><w:ind w:left="720"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>',
].join("");

const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';
