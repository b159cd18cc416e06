// What the editor shows between the lines and words of a draft, and the editor's settings that turn it on or off.
// These are the editor's alone: no draft and no project sets them.

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
  const { codeLens, inlayHints, ...settings } = sent as Record<string, unknown>;
  return {
    shown: {
      codeLens: typeof codeLens === "boolean" ? codeLens : byDefault.codeLens,
      inlayHints: typeof inlayHints === "boolean" ? inlayHints : byDefault.inlayHints,
    },
    settings,
  };
}

const byDefault: ShownInText = { codeLens: true, inlayHints: false };
