// The one status item: what became of the draft in view. Shown for drafts only; commands for drafts go by the
// same knowledge (`inspectionResponse.isDraft`).

import { commands, l10n, StatusBarAlignment, ThemeColor, window } from "vscode";
import type { Disposable, StatusBarItem, TextDocument, Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import { statusNotification, type StatusParams } from "../../server/src/lsp/protocol/protocol.ts";
import { followActiveDraft } from "./drafts.ts";

interface Face {
  readonly text: string;
  readonly tooltip: readonly string[];
  readonly command: string;
  readonly alarm?: boolean;
}

export class StatusItem implements Disposable {
  readonly #item: StatusBarItem;
  readonly #states = new Map<string, StatusParams>();
  readonly #listener: Disposable;
  #draft: TextDocument | null = null;
  #stopped: string | null = null;

  constructor() {
    this.#item = window.createStatusBarItem("inspectionResponse.status", StatusBarAlignment.Right, 100);
    this.#item.name = l10n.t("Inspection Response");
    this.#listener = followActiveDraft((draft) => {
      this.#draft = draft;
      void commands.executeCommand("setContext", "inspectionResponse.isDraft", draft !== null);
      this.#show();
    });
  }

  /** Follows what the client's server tells of each draft, and passes on of which it has told something. */
  follow(client: BaseLanguageClient, tell: (draft: Uri) => void): void {
    client.onNotification(statusNotification, (status: StatusParams) => {
      const uri = client.protocol2CodeConverter.asUri(status.uri);
      this.#states.set(uri.toString(), status);
      this.#show();
      tell(uri);
    });
    client.onDidChangeState(() => {
      if (client.isRunning()) this.#stopped = null;
      this.#states.clear();
      this.#show();
    });
  }

  /** The server is gone and will not come back by itself. */
  stopped(why: string): void {
    this.#stopped = why;
    this.#show();
  }

  dispose(): void {
    this.#listener.dispose();
    this.#item.dispose();
  }

  #show(): void {
    if (this.#draft === null) {
      this.#item.hide();
      return;
    }
    const face =
      this.#stopped === null
        ? faceOf(this.#states.get(this.#draft.uri.toString()))
        : stoppedFace(this.#stopped);
    this.#item.text = face.text;
    this.#item.tooltip = face.tooltip.join("\n");
    this.#item.command = face.command;
    this.#item.backgroundColor = face.alarm ? new ThemeColor("statusBarItem.errorBackground") : undefined;
    this.#item.accessibilityInformation = {
      label: [face.text.replace(/\$\([^)]*\)\s*/g, ""), ...face.tooltip]
        .map((each) => (/[.!?]$/.test(each) ? each : `${each}.`))
        .join(" "),
    };
    this.#item.show();
  }
}

const problemsView = "workbench.actions.view.problems";
const output = "inspectionResponse.showOutput";

function faceOf(status: StatusParams | undefined): Face {
  if (status === undefined || status.state === "reading") {
    return {
      text: `$(sync~spin) ${l10n.t("Reading the report")}`,
      tooltip: status?.why ?? [],
      command: output,
    };
  }
  switch (status.state) {
    case "checked": {
      const { error, warning, information, hint } = status.problems;
      const count = error + warning + information + hint;
      return {
        text: `$(pass) ${count === 0 ? l10n.t("Checked, no problems") : l10n.t("Checked: {0} to look at", count)}`,
        tooltip: [
          ...status.why,
          l10n.t(
            "Errors: {0}, warnings: {1}, information: {2}, hints: {3}",
            error,
            warning,
            information,
            hint,
          ),
        ],
        command: problemsView,
      };
    }
    case "not-checked":
      return {
        text: `$(circle-slash) ${l10n.t("Not checked")}`,
        tooltip: status.why,
        command: problemsView,
      };
    case "error":
      return {
        text: `$(error) ${l10n.t("Checking failed")}`,
        tooltip: status.why,
        command: output,
        alarm: true,
      };
  }
}

function stoppedFace(why: string): Face {
  return {
    text: `$(error) ${l10n.t("Checking has stopped")}`,
    tooltip: [why, l10n.t("Click to start it again.")],
    command: "inspectionResponse.restart",
    alarm: true,
  };
}
