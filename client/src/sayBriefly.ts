// A word to whoever gave a command, that waits for no answer.

import { window } from "vscode";

/** Milliseconds in which a sentence can be read twice. */
const shownFor = 6000;

/** Shows a sentence in the status bar for a moment. */
export function sayBriefly(sentence: string): void {
  window.setStatusBarMessage(sentence, shownFor);
}
