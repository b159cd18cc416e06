// What happens when the server dies: it is started again a few times, which is told once, then the writer is told
// that checking has stopped, with the way to start it again. Never a silent end, never an endless loop.

import { commands, l10n, window } from "vscode";
import { CloseAction, ErrorAction } from "vscode-languageclient";
import type { CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from "vscode-languageclient";

const attempts = 4;
const withinMilliseconds = 3 * 60 * 1000;

/** Starts a dead server again unless it has died five times in three minutes; then `stopped` is told why. */
export class Restarts implements ErrorHandler {
  readonly #stopped: (why: string) => void;
  #deaths: number[] = [];

  constructor(stopped: (why: string) => void) {
    this.#stopped = stopped;
  }

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    return { action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((death) => now - death < withinMilliseconds), now];
    if (this.#deaths.length <= attempts) {
      const message = l10n.t("Checking stopped and is starting again. Your draft is safe.");
      if (this.#deaths.length === 1) void window.showInformationMessage(message);
      return { action: CloseAction.Restart, message, handled: true };
    }
    const why = l10n.t("Checking stopped unexpectedly five times in three minutes and is not started again.");
    this.#stopped(why);
    void offerRestart(why);
    return { action: CloseAction.DoNotRestart, message: why, handled: true };
  }
}

async function offerRestart(why: string): Promise<void> {
  const [restart, details] = [l10n.t("Restart"), l10n.t("Show Output")];
  const answer = await window.showErrorMessage(why, restart, details);
  if (answer === restart) await commands.executeCommand("inspectionResponse.restart");
  if (answer === details) await commands.executeCommand("inspectionResponse.showOutput");
}
