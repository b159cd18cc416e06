// The parts a printed Word document is built on: a council's own document with its styles, headers, footers and page,
// or plain ones of ours. Knows packages; puts no words of a draft into them.

import type { Element } from "xast";

import { hasMacros, openWord } from "../word/openWord.ts";
import type { WordFault } from "../word/wordLimits.ts";
import { elementAt, elementsOf, readXml, writeXml, xml } from "../word/wordXml.ts";

export interface WordBase {
  /** Every part by its name, to be changed and added to. */
  readonly parts: Map<string, string | Uint8Array>;
  readonly documentName: string;
  /** The last section's properties: page, headers, footers. */
  readonly section: Element | null;
  /** The attributes of the document's element: the names its properties use. */
  readonly names: Readonly<Record<string, string>>;
}

/** A template's parts, or why it is none. */
export function readTemplate(bytes: Uint8Array): WordBase | WordFault {
  return openWord<WordBase | WordFault>(bytes, (opened) => {
    if (hasMacros(opened))
      return { fault: "carries macros, and what it is made into would too. Save it as .docx" };
    const parts = new Map<string, string | Uint8Array>();
    for (const name of opened.package.names) {
      const content = opened.package.bytes(name);
      if (content !== null && !name.endsWith("/")) parts.set(name, content);
    }
    const root = elementAt(opened.tree("document"), "w:document");
    const section = elementsOf(elementAt(root, "w:body")).findLast(({ name }) => name === "w:sectPr") ?? null;
    const names = Object.fromEntries(
      Object.entries(root?.attributes ?? {}).flatMap(([key, value]) =>
        typeof value === "string" ? [[key, value]] : [],
      ),
    );
    return { parts, documentName: opened.documentName, section, names };
  });
}

/** A4, page numbers at the foot, plain letters. */
export function plainBase(): WordBase {
  const parts = new Map<string, string | Uint8Array>([
    ["[Content_Types].xml", writeXml(contentTypes)],
    [
      "_rels/.rels",
      writeXml(
        relationships(
          ["rId1", `${office}/officeDocument`, "word/document.xml"],
          ["rId2", coreType, "docProps/core.xml"],
        ),
      ),
    ],
    [
      "word/_rels/document.xml.rels",
      writeXml(
        relationships(
          ["rId1", `${office}/styles`, "styles.xml"],
          ["rId2", `${office}/footer`, "footer1.xml"],
        ),
      ),
    ],
    ["word/styles.xml", writeXml(plainStyles)],
    ["word/footer1.xml", writeXml(pageFooter)],
  ]);
  const section = xml(
    "w:sectPr",
    {},
    xml("w:footerReference", { "w:type": "default", "r:id": "rId2" }),
    xml("w:pgSz", { "w:w": 11906, "w:h": 16838 }),
    xml("w:pgMar", {
      "w:top": 1134,
      "w:right": 1134,
      "w:bottom": 1134,
      "w:left": 1134,
      "w:header": 709,
      "w:footer": 567,
      "w:gutter": 0,
    }),
  );
  return { parts, documentName: "word/document.xml", section, names: {} };
}

export const wordNames = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
} as const;

/** The beginning of most relationships' types. */
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const coreType =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

function relationships(...lines: readonly (readonly [id: string, type: string, target: string])[]): Element {
  return xml(
    "Relationships",
    { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
    ...lines.map(([id, type, target]) => xml("Relationship", { Id: id, Type: type, Target: target })),
  );
}

/** Adds lines to a part's relationships. */
export function withRelationships(
  text: string | undefined,
  lines: readonly {
    readonly id: string;
    readonly type: string;
    readonly target: string;
    readonly outside?: boolean;
  }[],
): string {
  const root =
    text === undefined ? relationships() : (elementAt(readXml(text), "Relationships") ?? relationships());
  for (const { id, type, target, outside } of lines) {
    root.children.push(
      xml("Relationship", {
        Id: id,
        Type: type,
        Target: target,
        TargetMode: outside === true ? "External" : null,
      }),
    );
  }
  return writeXml(root);
}

/** Adds parts' types; a template's own kind of file becomes a document. */
export function withContentTypes(
  text: string,
  overrides: ReadonlyMap<string, string>,
  extensions: ReadonlyMap<string, string>,
): string {
  const root =
    elementAt(
      readXml(text.replace(/wordprocessingml\.template\.main/g, "wordprocessingml.document.main")),
      "Types",
    ) ?? contentTypes;
  const has = (key: string, value: string): boolean =>
    elementsOf(root).some(({ attributes }) => attributes[key]?.toLowerCase() === value.toLowerCase());
  for (const [extension, type] of extensions) {
    if (!has("Extension", extension))
      root.children.unshift(xml("Default", { Extension: extension, ContentType: type }));
  }
  for (const [name, type] of overrides) {
    if (!has("PartName", `/${name}`))
      root.children.push(xml("Override", { PartName: `/${name}`, ContentType: type }));
  }
  return writeXml(root);
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const partTypes = {
  numbering: `${word}.numbering+xml`,
  footnotes: `${word}.footnotes+xml`,
  styles: `${word}.styles+xml`,
  core: "application/vnd.openxmlformats-package.core-properties+xml",
} as const;

const contentTypes = xml(
  "Types",
  { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
  xml("Default", {
    Extension: "rels",
    ContentType: "application/vnd.openxmlformats-package.relationships+xml",
  }),
  xml("Default", { Extension: "xml", ContentType: "application/xml" }),
  xml("Override", { PartName: "/word/document.xml", ContentType: `${word}.document.main+xml` }),
  xml("Override", { PartName: "/word/footer1.xml", ContentType: `${word}.footer+xml` }),
);

const plainStyles = xml(
  "w:styles",
  wordNames,
  xml(
    "w:docDefaults",
    {},
    xml(
      "w:rPrDefault",
      {},
      xml(
        "w:rPr",
        {},
        xml("w:rFonts", { "w:ascii": "Arial", "w:hAnsi": "Arial", "w:cs": "Arial", "w:eastAsia": "Arial" }),
        xml("w:sz", { "w:val": 22 }),
        xml("w:szCs", { "w:val": 22 }),
      ),
    ),
    xml(
      "w:pPrDefault",
      {},
      xml("w:pPr", {}, xml("w:spacing", { "w:after": 160, "w:line": 276, "w:lineRule": "auto" })),
    ),
  ),
  xml(
    "w:style",
    { "w:type": "paragraph", "w:default": "1", "w:styleId": "Normal" },
    xml("w:name", { "w:val": "Normal" }),
    xml("w:qFormat", {}),
  ),
);

const field = (code: string): Element =>
  xml("w:fldSimple", { "w:instr": ` ${code} ` }, xml("w:r", {}, xml("w:t", {}, "1")));

const pageFooter = xml(
  "w:ftr",
  wordNames,
  xml(
    "w:p",
    {},
    xml("w:pPr", {}, xml("w:jc", { "w:val": "right" })),
    xml("w:r", {}, xml("w:t", { "xml:space": "preserve" }, "Page ")),
    field("PAGE"),
    xml("w:r", {}, xml("w:t", { "xml:space": "preserve" }, " of ")),
    field("NUMPAGES"),
  ),
);
