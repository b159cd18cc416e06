// What the editor offers at a place: the problems' fixes, ways to keep a rule silent, every safe fix at once,
// a framework reference or a citation to insert.

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from "vscode-languageserver";

import { definitionAt } from "../../core/features/definition.ts";
import { areaAt, insertReference, pickableItems } from "../../core/features/frameworkItems.ts";
import { citationsToInsert } from "../../core/features/findingsBehind.ts";
import { suppressingFixes } from "../../core/features/suppressing.ts";
import { type Fix, message, type Problem } from "../../core/problem.ts";
import type { Span } from "../../core/text.ts";
import { nameInList } from "../../core/writing/findingPlaces.ts";
import type { ClientAbilities } from "../clientAbilities.ts";
import { diagnosticSource } from "../diagnostics.ts";
import type { Draft } from "../drafts.ts";
import { fromLspRange } from "../fromLsp.ts";
import {
  changeSeverityCommand,
  fixAllKind,
  insertFrameworkReferenceCommand,
  showInPdfCommand,
  showRuleCommand,
} from "../protocol/protocol.ts";
import type { ReportPlaces } from "../reportPlaces.ts";
import { severityChoices } from "../ruleSeverities.ts";
import { toLspRange, toLspWorkspaceEdit } from "../toLsp.ts";

/** The kind of "Insert framework reference…". */
const insertKind = `${CodeActionKind.RefactorRewrite}.insertFrameworkReference`;
/** The kind of "Insert citation …". */
const citationKind = `${CodeActionKind.RefactorRewrite}.insertCitation`;
/** The kind of "Show in the PDF: …": it changes nothing, so it is neither a fix nor a rewriting. */
const showKind = "inspectionResponse.showInPdf";
/** Findings offered to be shown at most. */
const mostShown = 4;

export function codeActions(
  draft: Draft,
  { range, context }: CodeActionParams,
  client: ClientAbilities,
  places: ReportPlaces,
): CodeAction[] {
  const { only } = context;
  const wants = (kind: string): boolean =>
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const place = fromLspRange(draft.document, range);
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(draft, place, context.diagnostics, client));
  // Never offered unasked: editors run what is under `source` when saving.
  if (only !== undefined && wants(fixAllKind)) actions.push(...fixAllAction(draft, client));
  const asked = context.triggerKind !== CodeActionTriggerKind.Automatic;
  if (asked && wants(insertKind)) actions.push(...insertActions(draft, place, client));
  if (asked && wants(citationKind)) actions.push(...citationActions(draft, place, client));
  if (asked && wants(showKind)) actions.push(...showActions(draft, place, client, places));
  return actions;
}

function quickFixes(
  draft: Draft,
  place: Span,
  diagnostics: readonly Diagnostic[],
  client: ClientAbilities,
): CodeAction[] {
  const { document } = draft;
  const here = draft.problems().filter(({ span }) => span.start <= place.end && place.start <= span.end);
  const action = (fix: Fix, problem: Problem, preferred: boolean): CodeAction => {
    const carried = diagnostics.filter((diagnostic) => isOf(diagnostic, problem, draft));
    return {
      title: client.say(fix.title),
      kind: CodeActionKind.QuickFix,
      ...(carried.length === 0 ? {} : { diagnostics: carried }),
      ...(preferred ? { isPreferred: true } : {}),
      edit: toLspWorkspaceEdit(document, fix.edits, client.versionedEdits),
    };
  };
  return [
    ...here.flatMap((problem) =>
      problem.fixes().map((fix, index) => action(fix, problem, index === 0 && fix.safe)),
    ),
    ...here.flatMap((problem) =>
      suppressingFixes(problem, draft.concordance.response).map((fix) => action(fix, problem, false)),
    ),
    ...[...new Set(here.map(({ rule }) => rule))].flatMap((rule) => [
      ...showRuleActions(rule, client),
      ...severityActions(rule, draft, client),
    ]),
  ];
}

/** The rule's page, where the client can show one. */
function showRuleActions(rule: string, client: ClientAbilities): CodeAction[] {
  if (client.options.commands?.includes(showRuleCommand) !== true) return [];
  const title = client.say(message('Read why "{0}" is shown', rule));
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command: showRuleCommand, arguments: [rule] },
    },
  ];
}

/** The client's picker where it has one; else every other severity, one by one. */
function severityActions(
  rule: string,
  { document, concordance }: Draft,
  client: ClientAbilities,
): CodeAction[] {
  const { choices } = severityChoices(rule, concordance);
  if (choices.length === 0) return [];
  const kind = CodeActionKind.QuickFix;
  if (client.options.commands?.includes(changeSeverityCommand) === true) {
    const title = client.say(message('Change how "{0}" is shown…', rule));
    const place = { uri: document.uri, rule };
    return [{ title, kind, command: { title, command: changeSeverityCommand, arguments: [place] } }];
  }
  return choices.map(({ fix }) => ({
    title: client.say(fix.title),
    kind,
    edit: toLspWorkspaceEdit(document, fix.edits, client.versionedEdits),
  }));
}

function isOf({ source, code, range }: Diagnostic, problem: Problem, { document }: Draft): boolean {
  const { start, end } = toLspRange(document, problem.span);
  return (
    source === diagnosticSource &&
    code === problem.rule &&
    range.start.line === start.line &&
    range.start.character === start.character &&
    range.end.line === end.line &&
    range.end.character === end.character
  );
}

function fixAllAction({ document, fixAll }: Draft, client: ClientAbilities): CodeAction[] {
  const edits = fixAll();
  if (edits.length === 0) return [];
  return [
    {
      title: client.say(message("Make every safe fix")),
      kind: fixAllKind,
      edit: toLspWorkspaceEdit(document, edits, client.versionedEdits),
    },
  ];
}

/** The client's picker where it has one; else the references the report gives the area answered here. */
function insertActions({ document, concordance }: Draft, place: Span, client: ClientAbilities): CodeAction[] {
  if (client.options.commands?.includes(insertFrameworkReferenceCommand) === true) {
    const title = client.say(message("Insert framework reference…"));
    const range = toLspRange(document, place);
    return [
      {
        title,
        kind: insertKind,
        command: {
          title,
          command: insertFrameworkReferenceCommand,
          arguments: [{ uri: document.uri, range }],
        },
      },
    ];
  }
  const here = areaAt(concordance, place.end);
  if (here === null) return [];
  return pickableItems(concordance, place.end)
    .filter(({ areas }) => areas.includes(here))
    .map(({ item, reference }) => ({
      title: client.say(message("Insert {0}: {1}", reference, item.title)),
      kind: insertKind,
      edit: toLspWorkspaceEdit(
        document,
        [insertReference(document.getText(), place, reference)],
        client.versionedEdits,
      ),
    }));
}

/** Citations of the findings nearest to the sentence, best first. */
function citationActions(
  { document, concordance }: Draft,
  place: Span,
  client: ClientAbilities,
): CodeAction[] {
  return citationsToInsert(concordance, place.end).map(({ title, edits }) => ({
    title: client.say(title),
    kind: citationKind,
    edit: toLspWorkspaceEdit(document, edits, client.versionedEdits),
  }));
}

/** The findings that the words lead to, on the pages they are printed on. */
function showActions(
  { concordance, addressOf }: Draft,
  place: Span,
  client: ClientAbilities,
  places: ReportPlaces,
): CodeAction[] {
  const targets = definitionAt(concordance, place.end)?.targets ?? [];
  return targets.slice(0, mostShown).flatMap((target): CodeAction[] => {
    const address = target.kind === "finding" ? addressOf(target.source.setting.id) : null;
    if (target.kind !== "finding" || address === null) return [];
    const shown = places.pdfPlace(address, target.finding);
    if (shown === null) return [];
    const title = client.say(message("Show in the PDF: {0}", nameInList(target.finding)));
    return [{ title, kind: showKind, command: { title, command: showInPdfCommand, arguments: [shown] } }];
  });
}
