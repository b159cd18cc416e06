// The page of a rule, opened from a problem's code: the Markdown that comes with the extension, read-only.

import { l10n, Uri, workspace } from "vscode";
import type { Disposable } from "vscode";

import { ruleScheme } from "../../server/src/lsp/protocol.ts";

/** Serves `inspection-response-rule:/<id>.md` from the extension's own `docs/rules`. */
export function serveRulePages(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(ruleScheme, {
    provideTextDocumentContent: async ({ path }) => {
      const name = /^\/([a-z][a-z-]*\.md)$/.exec(path)?.[1];
      if (name === undefined) return l10n.t("There is no page of this name.");
      const bytes = await workspace.fs.readFile(Uri.joinPath(extension, "docs", "rules", name));
      return new TextDecoder().decode(bytes);
    },
  });
}
