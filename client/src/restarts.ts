// What happens when the server dies: it is started again a few times, then the writer is told that checking
// has stopped. Never a silent end, never an endless loop.

import { l10n } from "vscode";
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
      return { action: CloseAction.Restart, message: l10n.t("Checking was interrupted and starts again.") };
    }
    const why = l10n.t("Checking stopped unexpectedly five times in three minutes and is not started again.");
    this.#stopped(why);
    return { action: CloseAction.DoNotRestart, message: why, handled: true };
  }
}
