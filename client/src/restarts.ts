// What happens when the server dies, running or starting: it is started again a few times, which is told once, then
// the writer is told that checking has stopped, with the way to start it again. Never a silent end, never an endless
// loop.

import { commands, l10n, window } from "vscode";

const attempts = 4;
const withinMilliseconds = 3 * 60 * 1000;

export class Restarts {
  readonly #stopped: (why: string) => void;
  #deaths: number[] = [];

  /** `stopped` is told why, once it has died five times in three minutes. */
  constructor(stopped: (why: string) => void) {
    this.#stopped = stopped;
  }

  /** Takes note of a death: true where the server is to be started again. `why`: what is told where it is not. */
  again(
    why = l10n.t("Checking stopped unexpectedly five times in three minutes and is not started again."),
  ): boolean {
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((death) => now - death < withinMilliseconds), now];
    if (this.#deaths.length <= attempts) {
      if (this.#deaths.length === 1) {
        void window.showInformationMessage(
          l10n.t("Checking stopped and is starting again. Your draft is safe."),
        );
      }
      return true;
    }
    this.#stopped(why);
    void offerRestart(why);
    return false;
  }
}

async function offerRestart(why: string): Promise<void> {
  const [restart, details] = [l10n.t("Restart"), l10n.t("Show Output")];
  const answer = await window.showErrorMessage(why, restart, details);
  if (answer === restart) await commands.executeCommand("inspectionResponse.restart");
  if (answer === details) await commands.executeCommand("inspectionResponse.showOutput");
}
