// Which part of a Word document's package is what: the relationships say it, and where they are missing the names
// every maker uses. Finds and parses parts; knows nothing of paragraphs.

import type { Root } from "xast";

import type { WordPackage } from "./wordPackage.ts";
import { elementAt, elementsOf, readXml } from "./wordXml.ts";

/** One line of a part's relationships. `target` is a part's name, or an address where it leads outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type's address: `styles`, `footnotes`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
}

export class WordParts {
  readonly package: WordPackage;
  /** The name of the part that holds the document's body. */
  readonly documentName: string;
  readonly #trees = new Map<string, Root>();
  readonly #relationships = new Map<string, readonly Relationship[]>();

  /** Throws where the package or its relationships are damaged. */
  constructor(opened: WordPackage) {
    this.package = opened;
    const main = relationshipsIn(opened, "").find(
      ({ type, outside }) => type === "officeDocument" && !outside,
    );
    this.documentName = main?.target ?? "word/document.xml";
  }

  /** What a part is related to. */
  relationshipsOf(part: string): readonly Relationship[] {
    const known = this.#relationships.get(part) ?? relationshipsIn(this.package, part);
    this.#relationships.set(part, known);
    return known;
  }

  /** The name of the part of a type, `styles` or `comments`; null where there is none. */
  nameOf(type: string): string | null {
    const related = this.relationshipsOf(this.documentName).find(
      (one) => one.type === type && !one.outside,
    )?.target;
    const name = related ?? `${folderOf(this.documentName)}${type}.xml`;
    return this.package.names.includes(name) ? name : null;
  }

  /** The tree of the part of a type; null where there is none. Throws where it is damaged. */
  tree(type: string): Root | null {
    const name = type === "document" ? this.documentName : this.nameOf(type);
    return name === null ? null : this.treeOf(name);
  }

  /** The tree of a part, the same one each time; null where there is none. Throws where it is damaged. */
  treeOf(name: string): Root | null {
    const known = this.#trees.get(name);
    if (known !== undefined) return known;
    const text = this.package.text(name);
    if (text === null) return null;
    const tree = readXml(text);
    this.#trees.set(name, tree);
    return tree;
  }

  /** The title in the document's properties; null where there is none. */
  properties(): Root | null {
    return this.treeOf("docProps/core.xml");
  }
}

/** The name of the part that holds a part's relationships; the package's own for no part. */
export function relationshipsName(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function relationshipsIn(opened: WordPackage, part: string): Relationship[] {
  const text = opened.text(relationshipsName(part));
  if (text === null) return [];
  return elementsOf(elementAt(readXml(text), "Relationships")).map(({ attributes }) => {
    const outside = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      type: (attributes["Type"] ?? "").replace(/^.*\//, ""),
      target: outside ? target : resolved(folderOf(part), target),
      outside,
    };
  });
}

/** A part's name from a target as written: relative to a folder, or from the root. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** With its closing slash; empty at the root. */
function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}
