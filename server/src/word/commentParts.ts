// The part that holds a Word document's comments, with more of them: made, and made known to the package, where there
// is none yet. Knows nothing of where comments stand in the words.

import { ownAuthor } from "./wordComments.ts";
import { relationshipsName, type WordParts } from "./wordParts.ts";
import { elementsOf } from "./wordXml.ts";
import { withLastChild, xmlText } from "./xmlInsertions.ts";

export interface AddedComments {
  /** The first comment's id; the others' follow. */
  readonly firstId: number;
  /** By part: its new text. */
  readonly changes: ReadonlyMap<string, string>;
}

/** Adds comments, `date` an ISO date and time. Throws where a part is damaged. */
export function addComments(parts: WordParts, texts: readonly string[], date: string): AddedComments {
  const name = parts.nameOf("comments");
  const known = name === null ? [] : elementsOf(elementsOf(parts.treeOf(name))[0]);
  const ids = known.map(({ attributes }) => Number(attributes["w:id"])).filter(Number.isSafeInteger);
  const firstId = Math.max(-1, ...ids) + 1;
  const when = date.replace(/\.\d+Z$/, "Z");
  const xml = texts
    .map(
      (text, index) =>
        `<w:comment w:id="${firstId + index}" w:author="${ownAuthor}" w:date="${when}" w:initials="IR"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p></w:comment>`,
    )
    .join("");
  if (name !== null) return { firstId, changes: new Map([[name, appended(parts, name, xml)]]) };
  return { firstId, changes: newPart(parts, xml) };
}

function newPart(parts: WordParts, comments: string): Map<string, string> {
  const folder = parts.documentName.slice(0, parts.documentName.lastIndexOf("/") + 1);
  const [root] = elementsOf(parts.tree("document"));
  const namespace = root?.attributes["xmlns:w"] ?? "";
  // A document of the stricter kind names everything under another address.
  const office = namespace.startsWith("http://purl.oclc.org/")
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  const part = `${folder}comments.xml`;
  const related = relationshipsName(parts.documentName);
  const ids = new Set(parts.relationshipsOf(parts.documentName).map(({ id }) => id));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const relation = (tag: string): string =>
    `<${tag} Id="rId${number}" Type="${office}/comments" Target="comments.xml"/>`;
  return new Map([
    [part, `${declaration}<w:comments xmlns:w="${namespace}">${comments}</w:comments>`],
    [
      related,
      parts.package.names.includes(related)
        ? appended(parts, related, relation(tagBeside(parts, related, "Relationship")))
        : `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("Relationship")}</Relationships>`,
    ],
    [
      contentTypes,
      appended(
        parts,
        contentTypes,
        `<${tagBeside(parts, contentTypes, "Override")} PartName="/${part}" ContentType="${type}"/>`,
      ),
    ],
  ]);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = "[Content_Types].xml";

function appended(parts: WordParts, name: string, xml: string): string {
  const [root] = elementsOf(parts.treeOf(name));
  if (root === undefined) throw new Error(`${name} is missing.`);
  return withLastChild(parts.package.text(name) ?? "", root, xml);
}

/** An element's name with the prefix that the root's has. */
function tagBeside(parts: WordParts, name: string, tag: string): string {
  const [root] = elementsOf(parts.treeOf(name));
  const prefix = /^([^:]+:)/.exec(root?.name ?? "")?.[1] ?? "";
  return prefix + tag;
}
