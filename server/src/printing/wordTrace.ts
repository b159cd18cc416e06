// Puts the trace of a draft into the package of a Word document made of it: a part of custom XML, which Word and
// LibreOffice keep and no page shows.

import { draftNamespace, type DraftTrace, traceElement } from "../word/draftTrace.ts";
import { relationshipsName } from "../word/wordParts.ts";
import { writeXml, xml } from "../word/wordXml.ts";
import { office, withContentTypes, withRelationships } from "./wordTemplate.ts";

type Parts = Map<string, string | Uint8Array>;

/** Null: nothing of the draft is carried. A template that was exported itself loses its own trace either way. */
export function addTrace(made: Parts, documentName: string, trace: DraftTrace | null): void {
  const text = (name: string): string => {
    const part = made.get(name) ?? "";
    return typeof part === "string" ? part : new TextDecoder().decode(part);
  };
  const known = [...made.keys()].find(
    (name) => /^customXml\/item\d+\.xml$/.test(name) && text(name).includes(draftNamespace),
  );
  if (known !== undefined) made.set(known, writeXml(traceElement(trace ?? nothing)));
  if (known !== undefined || trace === null) return;
  let number = 1;
  while (made.has(`customXml/item${number}.xml`)) number += 1;
  const part = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  made.set(part, writeXml(traceElement(trace)));
  made.set(properties, writeXml(propertiesElement));
  made.set(
    relationshipsName(part),
    withRelationships(undefined, [
      { id: "rId1", type: `${office}/customXmlProps`, target: `itemProps${number}.xml` },
    ]),
  );
  const relationships = relationshipsName(documentName);
  const up = "../".repeat(documentName.split("/").length - 1);
  made.set(
    relationships,
    withRelationships(text(relationships), [
      { id: "rIdOwnDraft", type: `${office}/customXml`, target: `${up}${part}` },
    ]),
  );
  const types = "[Content_Types].xml";
  made.set(types, withContentTypes(text(types), new Map([[properties, propertiesType]]), new Map()));
}

const nothing: DraftTrace = { settings: null, droppedCitations: 0, comments: 0, highestHeading: 1 };

const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

const propertiesElement = xml(
  "ds:datastoreItem",
  {
    "ds:itemID": "{6B1F0B1E-3C52-4E0B-9C1D-5B0F6B7A2D11}",
    "xmlns:ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  },
  xml("ds:schemaRefs", {}, xml("ds:schemaRef", { "ds:uri": draftNamespace })),
);
