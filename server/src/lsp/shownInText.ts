// What the editor shows between the lines of a draft, and the editor's setting that turns it on or off.
// It is the editor's alone: no draft and no project sets it.

export interface ShownInText {
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
}

/** The editor's settings in two: what is shown, and what core reads as a layer of the draft's settings. */
export function partEditorSettings(sent: unknown): {
  readonly shown: ShownInText;
  readonly settings: unknown;
} {
  if (typeof sent !== "object" || sent === null) return { shown: byDefault, settings: sent ?? null };
  const { codeLens, inlayHints, ...others } = sent as Record<string, unknown>;
  return {
    shown: {
      codeLens: typeof codeLens === "boolean" ? codeLens : byDefault.codeLens,
      inlayHints: typeof inlayHints === "boolean" ? inlayHints : byDefault.inlayHints,
    },
    settings: Object.fromEntries(Object.entries(others).filter(([key]) => !ofTheClient.has(key))),
  };
}

/** Settings that our client reads by itself. */
const ofTheClient = new Set(["continueNumbering", "exportTemplate", "tabInTables"]);

const byDefault: ShownInText = { codeLens: true, inlayHints: false };
