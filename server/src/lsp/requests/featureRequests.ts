// The editor's standing questions about a draft (hover, definition, completion, …), each answered by its feature
// of core and put in the protocol's terms.

import {
  type CancellationToken,
  type Connection,
  type Definition,
  type DefinitionLink,
  type DocumentSymbol,
  FoldingRangeKind,
  type Position,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";

import { completionsAt } from "../../core/features/completion.ts";
import { definitionAt } from "../../core/features/definition.ts";
import { documentLinks } from "../../core/features/documentLinks.ts";
import { hoverAt } from "../../core/features/hover.ts";
import { type Fold, foldsOf } from "../../core/features/folding.ts";
import { outlineOf, type OutlineEntry } from "../../core/features/outline.ts";
import { message } from "../../core/problem.ts";
import { rules } from "../../core/rules/index.ts";
import { type AboutDraft, answersAbout } from "../aboutDraft.ts";
import { unlessCancelled } from "../cancelling.ts";
import type { ClientAbilities, Say } from "../clientAbilities.ts";
import { codeActions } from "./codeActions.ts";
import { toLspCompletions } from "./completionItems.ts";
import type { Draft, Drafts } from "../drafts.ts";
import { toLspHover } from "./hoverText.ts";
import type { ReportPlaces } from "../reportPlaces.ts";
import { linkOf, locationOf, pdfLinkOf } from "../targetPlaces.ts";
import { toLspRange } from "../toLsp.ts";

export interface FeatureRequests {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly drafts: Drafts;
  readonly places: ReportPlaces;
  /** ISO date, asked anew each time: an editor may stay open for days. */
  readonly today: () => string;
}

export function answerFeatures({ connection, client, drafts, places, today }: FeatureRequests): void {
  const about = answersAbout(connection, drafts);
  const offsetIn = ({ document }: Draft, { position }: { readonly position: Position }): number =>
    document.offsetAt(position);
  // Before the report has been read its words have no place yet.
  const onceRead = async (asked: Draft, token: CancellationToken): Promise<Draft> =>
    (await unlessCancelled(token, drafts.visit(asked.uri, null))) ?? asked;

  connection.onHover(
    about(null, (draft, params) => {
      const told = client.options.hoverShowsProblems === true ? draft.problems() : [];
      const hover = hoverAt(
        draft.concordance,
        offsetIn(draft, params),
        today(),
        told.map(({ span }) => span),
      );
      return hover === null ? null : toLspHover(hover, draft, places, client);
    }),
  );
  connection.onDefinition(
    about<Parameters<typeof offsetIn>[1] & AboutDraft, Definition | DefinitionLink[] | null>(
      null,
      async (asked, params, token) => {
        const draft = await onceRead(asked, token);
        const found = definitionAt(draft.concordance, offsetIn(draft, params));
        if (found === null) return null;
        const locations = found.targets.flatMap((target) => locationOf(target, draft, places));
        if (!client.definitionLinks) return locations;
        return locations.map(({ uri, range }) => ({
          originSelectionRange: toLspRange(draft.document, found.origin),
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: range,
        }));
      },
    ),
  );
  connection.onCompletion(
    about([], (draft, params) =>
      toLspCompletions(
        draft.document,
        completionsAt(draft.concordance, offsetIn(draft, params), vocabulary),
        client,
      ),
    ),
  );
  connection.onDocumentLinks(
    about([], async (asked, _params, token) => {
      // An editor keeps the links it is given until the next keystroke.
      const draft = await onceRead(asked, token);
      return documentLinks(draft.concordance).flatMap(({ span, target }) => {
        const pdf = pdfLinkOf(target, draft, places);
        const address = pdf ?? linkOf(target, draft, places);
        const tooltip = client.say(
          pdf === null ? message("Open the report here") : message("Show in the PDF"),
        );
        return address === null
          ? []
          : [{ range: toLspRange(draft.document, span), target: address, tooltip }];
      });
    }),
  );
  connection.onDocumentSymbol(
    about<AboutDraft, DocumentSymbol[] | SymbolInformation[]>([], (draft) => {
      const entries = outlineOf(draft.concordance);
      return client.nestedSymbols
        ? entries.map((entry) => symbolOf(entry, draft, client.say))
        : entries.flatMap((entry) => flatSymbols(entry, draft));
    }),
  );
  connection.onFoldingRanges(
    about([], ({ concordance, document }) =>
      foldsOf(concordance.response).flatMap(({ kind, span }) => {
        const { start, end } = toLspRange(document, span);
        const endLine = end.character === 0 ? end.line - 1 : end.line;
        return endLine > start.line ? [{ startLine: start.line, endLine, kind: foldingKind(kind) }] : [];
      }),
    ),
  );
  connection.onCodeAction(about([], (draft, params) => codeActions(draft, params, client, places)));
}

function foldingKind(kind: Fold["kind"]): FoldingRangeKind {
  return kind === "comment" ? FoldingRangeKind.Comment : FoldingRangeKind.Region;
}

const vocabulary = {
  rules: rules.map(({ id, summary }) => ({ id, summary })),
};

function symbolOf(
  { kind, name, detail, span, label, children }: OutlineEntry,
  draft: Draft,
  say: Say,
): DocumentSymbol {
  return {
    name,
    ...(detail === null ? {} : { detail: say(detail) }),
    kind: symbolKindOf(kind),
    range: toLspRange(draft.document, span),
    selectionRange: toLspRange(draft.document, label),
    children: children.map((child) => symbolOf(child, draft, say)),
  };
}

function flatSymbols({ kind, name, span, children }: OutlineEntry, draft: Draft): SymbolInformation[] {
  const { uri, document } = draft;
  return [
    { name, kind: symbolKindOf(kind), location: { uri, range: toLspRange(document, span) } },
    ...children.flatMap((child) => flatSymbols(child, draft)),
  ];
}

function symbolKindOf(kind: OutlineEntry["kind"]): SymbolKind {
  return kind === "heading" ? SymbolKind.String : SymbolKind.Number;
}
