// Findings dragged out of the inspection view: what travels with them, and what a draft makes of them where they are
// dropped. In any other editor they are their words and their place.

import { DataTransferItem, DocumentDropEdit, Range, SnippetString } from "vscode";
import type { DataTransfer, DocumentDropEditProvider, Position, TextDocument } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import type { WireFindingName } from "../../../server/src/lsp/protocol/viewProtocol.ts";
import { isDraft } from "../drafts.ts";
import type { InspectionNode } from "./inspectionNodes.ts";
import { findingEdit } from "../drafting/insertFinding.ts";

/** How a dragged finding travels to a draft. */
const findingMime = "application/vnd.inspection-response.finding";

interface DraggedFinding extends WireFindingName {
  readonly text: string;
}

export const draggedTypes: readonly string[] = [findingMime, "text/plain"];

/** Gives the rows' findings to what they are dragged to. */
export function dragFindings(nodes: readonly InspectionNode[], transfer: DataTransfer): void {
  const dragged = nodes.flatMap((node): (DraggedFinding & { readonly place: string })[] =>
    node.kind !== "entry" || node.name === null
      ? []
      : [{ ...node.name, text: node.entry.text, place: node.entry.place }],
  );
  const [first] = dragged;
  if (first === undefined) return;
  transfer.set(findingMime, new DataTransferItem(JSON.stringify(first)));
  const plain = dragged.map(({ text, place }) => `“${text}” (${place})`).join("\n\n");
  transfer.set("text/plain", new DataTransferItem(plain));
}

/** Makes of a finding dropped into a draft its quotation with its citation. */
export class FindingDrops implements DocumentDropEditProvider {
  readonly #start: () => Promise<BaseLanguageClient>;

  constructor(start: () => Promise<BaseLanguageClient>) {
    this.#start = start;
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    position: Position,
    transfer: DataTransfer,
  ): Promise<DocumentDropEdit | undefined> {
    const item = transfer.get(findingMime);
    if (item === undefined || !isDraft(document)) return undefined;
    const { text, ...name } = JSON.parse(await item.asString()) as DraggedFinding;
    const { edit } = await findingEdit(
      await this.#start(),
      document,
      new Range(position, position),
      name,
      text,
    );
    if (edit === null) return undefined;
    // Text, not a snippet: a report may have signs that a snippet reads as its own.
    return new DocumentDropEdit(new SnippetString().appendText(edit.newText));
  }
}
