// "Check all drafts": has every response document of the workspace checked, open or not, and says what came of it.

import { commands, l10n, ProgressLocation, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

import {
  checkAllRequest,
  type CheckAllParams,
  type CheckAllProgress,
  type CheckAllResult,
} from "../../../server/src/lsp/protocol/draftsProtocol.ts";

let lastToken = 0;

export async function checkAllDrafts(client: BaseLanguageClient): Promise<void> {
  const { ProgressType } = await import("vscode-languageclient");
  const progressType = new ProgressType<CheckAllProgress>();
  lastToken += 1;
  const params: CheckAllParams = { progress: `check-all-${lastToken}` };
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t("Checking all drafts"), cancellable: true },
    async (progress, token) => {
      let told = 0;
      const listener = client.onProgress(progressType, params.progress, ({ name, done, of }) => {
        const percent = (100 * done) / Math.max(of, 1);
        progress.report({
          message: l10n.t("{0} ({1} of {2})", name, done + 1, of),
          increment: percent - told,
        });
        told = percent;
      });
      try {
        return await client.sendRequest<CheckAllResult>(checkAllRequest, params, token);
      } catch (error) {
        // Giving up is no failure.
        if (token.isCancellationRequested) return null;
        throw error;
      } finally {
        listener.dispose();
      }
    },
  );
  if (result === null) return;
  const show = l10n.t("Show Problems");
  const { error, warning, information, hint } = result.problems;
  const buttons = error + warning + information + hint > 0 ? [show] : [];
  const answer = await window.showInformationMessage(whatCameOfIt(result), ...buttons);
  if (answer === show) await commands.executeCommand("workbench.actions.view.problems");
}

function whatCameOfIt({
  drafts,
  checked,
  withoutReport,
  problems,
  unopened,
  lookedAt,
}: CheckAllResult): string {
  const { error, warning, information, hint } = problems;
  const sentences = [
    drafts === 0 && unopened > 0
      ? l10n.t("No draft was found.")
      : drafts === 0
        ? l10n.t(
            'There is no draft in this folder. A draft\'s name ends in ".response.md", or the settings at its top have "inspection-response:".',
          )
        : checked < drafts
          ? l10n.t("Stopped: {0} of {1} drafts checked.", checked, drafts)
          : drafts === 1
            ? l10n.t("One draft checked.")
            : l10n.t("{0} drafts checked.", drafts),
  ];
  if (checked > 0) {
    sentences.push(
      error + warning + information + hint === 0
        ? l10n.t("No problems.")
        : l10n.t(
            "Errors: {0}, warnings: {1}, information: {2}, hints: {3}.",
            error,
            warning,
            information,
            hint,
          ),
    );
  }
  if (withoutReport > 0) {
    sentences.push(
      l10n.t("Not checked against a report that is missing, unreadable or not named: {0}.", withoutReport),
    );
  }
  if (unopened > 0) {
    sentences.push(
      l10n.t(
        "Folders or drafts that cannot be opened, and were left out: {0}. The log names them.",
        unopened,
      ),
    );
  }
  if (lookedAt !== null)
    sentences.push(l10n.t("Only the first {0} Markdown files were looked at.", lookedAt));
  return sentences.join(" ");
}
