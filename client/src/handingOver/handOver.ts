// "Export…" and "Make a Sign-Off Sheet": the draft in view as a file to hand over, saved where the writer says. What
// stands in the file is the server's.

import { env, l10n, Uri, window, workspace } from "vscode";
import type { QuickPickItem, TextDocument } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  exportRequest,
  type ExportParams,
  type ExportResult,
  type Made,
  signOffRequest,
  type SignOffParams,
  type SignOffResult,
} from "../../../server/src/lsp/protocol/handOverProtocol.ts";
import { fromBase64, toBase64 } from "../../../server/src/lsp/protocol/protocol.ts";
import { activeDraft } from "../drafting/draftCommands.ts";
import { unlessMissing } from "../files.ts";
import { whileReading } from "../drafting/newResponse.ts";
import { nameOf } from "../reports/sourceCopies.ts";

export async function exportDraft(client: BaseLanguageClient): Promise<void> {
  const document = activeDraft();
  const format = document === undefined ? undefined : await chooseFormat();
  if (document === undefined || format === undefined) return;
  const { to, oneWay } = format;
  const template = to === "docx" ? await templateFor(document) : null;
  if (template === "missing") return;
  const params: ExportParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    to,
    oneWay,
    ...(template === null ? {} : { template: toBase64(template.bytes) }),
  };
  const made = await whileReading(client.sendRequest<ExportResult>(exportRequest, params));
  await save(made, {
    document,
    ending: `.${to}`,
    filter: to === "docx" ? l10n.t("Word document") : l10n.t("Web page"),
    alsoMadeFrom: template === null ? [] : [template.uri],
  });
}

/** `version`: this extension's own, which the sheet names. */
export async function makeSignOffSheet(client: BaseLanguageClient, version: string): Promise<void> {
  const document = activeDraft();
  if (document === undefined) return;
  // The sheet names the file's bytes: what people sign for is what is saved.
  if (document.isDirty && document.uri.scheme !== "untitled") await document.save();
  const params: SignOffParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    version,
  };
  const made = await whileReading(client.sendRequest<SignOffResult>(signOffRequest, params));
  await save(made, {
    document,
    ending: ".sign-off.html",
    filter: l10n.t("Web page"),
    alsoMadeFrom: [],
  });
}

interface Format extends QuickPickItem {
  readonly to: "docx" | "html";
  readonly oneWay: boolean;
}

async function chooseFormat(): Promise<Format | undefined> {
  const formats: readonly Format[] = [
    {
      to: "docx",
      oneWay: false,
      label: l10n.t("Word document"),
      detail: l10n.t(
        "With Word's own numbering, cross-references and footnotes, to go on with in Word and to import again",
      ),
    },
    {
      to: "docx",
      oneWay: true,
      label: l10n.t("Word document to send outside"),
      detail: l10n.t(
        "Without the settings and citations that it otherwise carries unseen for importing it again",
      ),
    },
    {
      to: "html",
      oneWay: false,
      label: l10n.t("Web page"),
      detail: l10n.t("One file that any browser shows, and prints as a PDF"),
    },
  ];
  return window.showQuickPick(formats, {
    title: l10n.t("Export"),
    placeHolder: l10n.t("What is the draft to be handed over as?"),
  });
}

/** The council's own document that the settings name; null where they name none. */
async function templateFor(
  document: TextDocument,
): Promise<{ readonly uri: Uri; readonly bytes: Uint8Array } | "missing" | null> {
  const path = workspace
    .getConfiguration("inspectionResponse", document.uri)
    .get<string | null>("exportTemplate");
  const folder = workspace.getWorkspaceFolder(document.uri)?.uri ?? workspace.workspaceFolders?.[0]?.uri;
  if (path === undefined || path === null || path === "" || folder === undefined) return null;
  const uri = Uri.joinPath(folder, path);
  const bytes = await unlessMissing(workspace.fs.readFile(uri));
  if (bytes !== null) return { uri, bytes };
  void window.showErrorMessage(
    l10n.t('The template {0} is not there. Look at the setting "Export Template".', path),
  );
  return "missing";
}

interface Saving {
  readonly document: TextDocument;
  readonly ending: string;
  readonly filter: string;
  readonly alsoMadeFrom: readonly Uri[];
}

async function save(made: Made | null, { document, ending, filter, alsoMadeFrom }: Saving): Promise<void> {
  if (made?.base64 === undefined || made.base64 === null) {
    void window.showErrorMessage(made?.why ?? l10n.t("Open a draft first."));
    return;
  }
  const { base64, missing } = made;
  await saveMade(base64, {
    suggested: nameBeside(document, ending),
    filter,
    extension: ending.replace(/^.*\./, ""),
    madeFrom: [...made.madeFrom.map((address) => Uri.parse(address)), ...alsoMadeFrom],
    told: (name) => l10n.t("{0} is written.", name),
    ...(missing.length === 0
      ? {}
      : {
          warning: l10n.t(
            "Pictures that could not be read are printed as their descriptions: {0}",
            missing.join(", "),
          ),
        }),
  });
}

/** A file made, and how it is saved. */
export interface SavedFile {
  /** The name it is offered under. */
  readonly suggested: Uri | undefined;
  /** What files of its kind are called. */
  readonly filter: string;
  readonly extension: string;
  /** What it must not be written over. */
  readonly madeFrom: readonly Uri[];
  /** What is said when it is written, by its name. */
  readonly told: (name: string) => string;
  readonly warning?: string;
}

/** Saves a file's bytes, in base64, where the writer says, and offers to open it. */
export async function saveMade(base64: string, saved: SavedFile): Promise<void> {
  const { suggested, filter, extension, madeFrom, told, warning } = saved;
  const target = await window.showSaveDialog({
    ...(suggested === undefined ? {} : { defaultUri: suggested }),
    filters: { [filter]: [extension] },
  });
  if (target === undefined) return;
  if (madeFrom.some((uri) => uri.toString() === target.toString())) {
    void window.showErrorMessage(
      l10n.t("This file is what the result is made from. Give the result another name."),
    );
    return;
  }
  try {
    await workspace.fs.writeFile(target, fromBase64(base64));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t("{0} could not be written: {1}", nameOf(target), why));
    return;
  }
  if (warning !== undefined) void window.showWarningMessage(warning);
  const open = l10n.t("Open");
  if ((await window.showInformationMessage(told(nameOf(target)), open)) === open) {
    await env.openExternal(target);
  }
}

/** The draft's own name with another ending; a draft that was never saved has none. */
function nameBeside({ uri }: TextDocument, ending: string): Uri | undefined {
  if (uri.scheme === "untitled") return undefined;
  const name = uri.path.replace(/^.*\//, "").replace(/(?:\.response)?\.[^.]*$/i, "");
  return Uri.joinPath(uri, "..", `${name}${ending}`);
}
