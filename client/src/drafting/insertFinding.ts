// "Insert Quotation…", "Insert Citation…" and copying a finding's words: for the finding that is given, else for one
// that the reader searches. What is inserted, and how the place wants it, is the server's to say.

import { env, l10n, QuickPickItemKind, Range, Selection, window, workspace, WorkspaceEdit } from "vscode";
import type { QuickPickItem, TextDocument } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  findingPartsRequest,
  type FindingPartsParams,
  type FindingPartsResult,
  insertFindingRequest,
  type InsertFindingParams,
  type InsertFindingResult,
  inspectionRequest,
  type InspectionParams,
  type InspectionResult,
  type WireFindingName,
} from "../../../server/src/lsp/protocol/viewProtocol.ts";
import type { DraftInView } from "./draftInView.ts";
import { type FoundChoice, searchFindings } from "../reports/findInReport.ts";
import { sayBriefly } from "../sayBriefly.ts";
import { fromWireRange, toWireRange } from "../wireEdits.ts";

type Finding = NonNullable<FindingPartsResult["finding"]>;

export async function insertQuotation(
  client: BaseLanguageClient,
  drafts: DraftInView,
  given?: unknown,
): Promise<void> {
  const asked = await placeAndFinding(client, drafts, given, l10n.t("Insert Quotation"));
  if (asked === null) return;
  const { place, name } = asked;
  const finding = await partsOf(client, place.document, name);
  if (finding === null) return;
  const words = await chooseWords(client, place.document, name, finding);
  if (words !== undefined) await insert(client, drafts, place, name, words);
}

export async function insertCitation(
  client: BaseLanguageClient,
  drafts: DraftInView,
  given?: unknown,
): Promise<void> {
  const asked = await placeAndFinding(client, drafts, given, l10n.t("Insert Citation"));
  if (asked !== null) await insert(client, drafts, asked.place, asked.name, null);
}

/** Copies a finding's words as they are printed. */
export async function copyFinding(
  client: BaseLanguageClient,
  drafts: DraftInView,
  given?: unknown,
): Promise<void> {
  const asked = await placeAndFinding(client, drafts, given, l10n.t("Copy a Finding"));
  const finding = asked === null ? null : await partsOf(client, asked.place.document, asked.name);
  if (finding === null) return;
  await env.clipboard.writeText(finding.text);
  sayBriefly(l10n.t("{0} is copied.", finding.place));
}

/** The edit that puts a finding's words, or its citation alone, into a draft; its text where the range asks for it. */
export async function findingEdit(
  client: BaseLanguageClient,
  document: TextDocument,
  range: Range,
  name: WireFindingName,
  words: string | null,
): Promise<InsertFindingResult> {
  const params: InsertFindingParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    range: toWireRange(range),
    source: name.source,
    finding: name.finding,
    words,
  };
  return client.sendRequest<InsertFindingResult>(insertFindingRequest, params);
}

/** Where something is to be inserted: it is asked for first, since pickers and the report's page take the focus. */
interface Place {
  readonly document: TextDocument;
  readonly selection: Selection;
  readonly selected: string;
}

/** The draft's place and the finding for it, the one given or one that is searched; null where it is given up. */
async function placeAndFinding(
  client: BaseLanguageClient,
  drafts: DraftInView,
  given: unknown,
  title: string,
): Promise<{ readonly place: Place; readonly name: WireFindingName } | null> {
  const place = placeIn(drafts);
  if (place === null) return null;
  const name = nameIn(given) ?? (await chooseFinding(client, place, title));
  return name === undefined ? null : { place, name };
}

function placeIn(drafts: DraftInView): Place | null {
  const { editor } = drafts;
  if (editor === undefined) {
    sayBriefly(l10n.t("Open a draft first."));
    return null;
  }
  const { document, selection } = editor;
  return { document, selection, selected: document.getText(selection) };
}

/** What a view hands to its commands. */
export interface FindingNode {
  readonly name: WireFindingName;
}

function nameIn(given: unknown): WireFindingName | undefined {
  const { name } = (given ?? {}) as Partial<FindingNode>;
  return name;
}

function chooseFinding(
  client: BaseLanguageClient,
  { document, selected }: Place,
  title: string,
): Promise<WireFindingName | undefined> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return new Promise((resolve) => {
    searchFindings(client, uri, selected, {
      title,
      findingsAlone: true,
      all: () => allChoices(client, uri),
      chosen: (choice) => {
        const finding = choice?.finding ?? null;
        resolve(choice === undefined || finding === null ? undefined : { source: choice.source, finding });
      },
    });
  });
}

/** Every finding of the draft's sources, in their order. */
async function allChoices(client: BaseLanguageClient, uri: string): Promise<FoundChoice[]> {
  const params: InspectionParams = { textDocument: { uri }, filter: "" };
  const { sources } = await client.sendRequest<InspectionResult>(inspectionRequest, params);
  return (sources ?? []).flatMap(({ id: source, groups }) =>
    groups
      .flatMap(({ entries }) => entries)
      .flatMap(({ id, place, text, address, pdf }): FoundChoice[] =>
        id === null
          ? []
          : [
              {
                label: place,
                description: source,
                detail: text,
                source,
                finding: id,
                address: address ?? "",
                pdf,
              },
            ],
      ),
  );
}

async function partsOf(
  client: BaseLanguageClient,
  document: TextDocument,
  name: WireFindingName,
): Promise<Finding | null> {
  const params: FindingPartsParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    source: name.source,
    finding: name.finding,
  };
  const { finding } = await client.sendRequest<FindingPartsResult>(findingPartsRequest, params);
  if (finding === null) sayBriefly(l10n.t("The report has changed, and no longer has this finding."));
  return finding;
}

type Part = QuickPickItem & { readonly words?: string };

/** The words to quote: all, a sentence, or a part cut out by hand; undefined when it is given up. */
async function chooseWords(
  client: BaseLanguageClient,
  document: TextDocument,
  name: WireFindingName,
  { place, text, sentences }: Finding,
): Promise<string | undefined> {
  const several = sentences.length > 1;
  const parts: Part[] = [
    ...(several
      ? [
          { label: l10n.t("One sentence"), kind: QuickPickItemKind.Separator },
          ...sentences.map((words): Part => ({ label: words, words })),
          { label: l10n.t("More or less"), kind: QuickPickItemKind.Separator },
        ]
      : []),
    { label: l10n.t("All of it"), detail: text, words: text },
    {
      label: l10n.t("A part of it…"),
      detail: l10n.t("Cut it down to the words you need."),
    },
  ];
  const choice = await window.showQuickPick(parts, {
    title: l10n.t("Quotation: {0}", place),
    placeHolder: l10n.t("Choose the words to quote"),
    matchOnDetail: true,
  });
  if (choice === undefined) return undefined;
  return choice.words ?? typePart(client, document, name, place, text);
}

/** An input box with the finding's words, to be cut down; only words that the report has are taken. */
async function typePart(
  client: BaseLanguageClient,
  document: TextDocument,
  name: WireFindingName,
  place: string,
  text: string,
): Promise<string | undefined> {
  const atStart = new Range(0, 0, 0, 0);
  return window.showInputBox({
    title: l10n.t("Quotation: {0}", place),
    prompt: l10n.t("Delete the words you do not want. Write … for words left out in the middle."),
    value: text,
    valueSelection: [0, text.length],
    ignoreFocusOut: true,
    validateInput: async (words): Promise<string | undefined> => {
      if (words.trim() === "") return l10n.t("Keep at least one word.");
      const { why } = await findingEdit(client, document, atStart, name, words);
      return why === "words"
        ? l10n.t("The report does not say it in these words there. Change nothing but what you leave out.")
        : undefined;
    },
  });
}

async function insert(
  client: BaseLanguageClient,
  drafts: DraftInView,
  { document, selection }: Place,
  name: WireFindingName,
  words: string | null,
): Promise<void> {
  const { edit, why } = await findingEdit(client, document, selection, name, words);
  if (edit === null) {
    sayBriefly(
      why === "place"
        ? l10n.t("Put the cursor into the text of the draft first: nothing was inserted.")
        : l10n.t("The report has changed, and no longer has these words: nothing was inserted."),
    );
    return;
  }
  const editor = await drafts.show();
  const changes = new WorkspaceEdit();
  const range = fromWireRange(edit.range);
  changes.replace(document.uri, range, edit.newText);
  if (!(await workspace.applyEdit(changes)) || editor === undefined) return;
  const end = document.positionAt(document.offsetAt(range.start) + edit.newText.length);
  editor.selection = new Selection(end, end);
  editor.revealRange(new Range(range.start, end));
}
