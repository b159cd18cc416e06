// The page of a rule, opened from a problem: the Markdown that comes with the extension, read-only, as the Markdown
// preview shows it. The manifest names the preview as the editor for addresses of this kind.

import { commands, l10n, Uri, workspace } from "vscode";
import type { Disposable } from "vscode";
import type MarkdownIt from "markdown-it";

import { ruleScheme } from "../../server/src/lsp/protocol/protocol.ts";
import { drawRuleExamples } from "./rulePageExamples.ts";

/** The editor that VS Code's own Markdown extension brings. */
const previewEditor = "vscode.markdown.preview.editor";

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

/** Opens the page of a rule beside what is being written. */
export async function showRule(rule: string): Promise<void> {
  const page = Uri.from({ scheme: ruleScheme, path: `/${rule}.md` });
  await commands.executeCommand("vscode.openWith", page, previewEditor);
}

/** How the preview draws these pages. */
export function extendForRulePages(markdown: MarkdownIt): MarkdownIt {
  const isRulePage = (env: unknown): boolean => {
    const uri = (env as { readonly currentDocument?: unknown } | null | undefined)?.currentDocument;
    return uri instanceof Uri && uri.scheme === ruleScheme;
  };
  return drawRuleExamples(markdown, isRulePage, {
    report: l10n.t("The report"),
    response: l10n.t("A draft"),
    fixed: l10n.t("The draft after the fix"),
  });
}
