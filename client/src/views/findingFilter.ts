// The box in which the inspection view's filter is typed: each letter filters at once, Enter keeps the words, Escape
// brings back those there were before. Filters nothing itself.

import { l10n, window } from "vscode";

/** Milliseconds from a letter typed to the list filtered by it. */
const pause = 80;

export function filterByTyping(now: string, filter: (words: string) => void): void {
  const box = window.createInputBox();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = false;
  box.title = l10n.t("Filter Findings");
  box.placeholder = l10n.t("Words of the report, a paragraph's number, a grade");
  box.prompt = l10n.t("The list shows what has all these words.");
  box.value = now;
  box.valueSelection = [0, now.length];
  box.onDidChangeValue((words) => {
    clearTimeout(timer);
    timer = setTimeout(() => filter(words.trim()), pause);
  });
  box.onDidAccept(() => {
    kept = true;
    box.hide();
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    filter(kept ? box.value.trim() : now);
    box.dispose();
  });
  box.show();
}
