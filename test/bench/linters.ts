// What other checkers of Markdown take for the same draft in the same run: the measure of our own whole-file check.
// They check other things; none of them reads a report.

import { createRequire } from "node:module";

import { TextlintKernel, type TextlintKernelPlugin, type TextlintKernelRule } from "@textlint/kernel";
import { lint as markdownlint } from "markdownlint/sync";
import { remark } from "remark";
import remarkPresetLintRecommended from "remark-preset-lint-recommended";

/** A checker: what it is, and one check of a text, giving how many messages it has. */
export interface Linter {
  readonly name: string;
  check(text: string): Promise<number>;
}

/** textlint's rules and plugins are CommonJS modules, their content the default export or the module itself. */
function textlintModule<Module extends object>(name: string): Module {
  const module = createRequire(import.meta.url)(name) as { readonly default: Module } | Module;
  return "default" in module ? module.default : module;
}

const plugins = [
  {
    pluginId: "markdown",
    plugin: textlintModule<TextlintKernelPlugin["plugin"]>("@textlint/textlint-plugin-markdown"),
  },
];
const rules = ["terminology", "stop-words", "write-good"].map((ruleId) => ({
  ruleId,
  rule: textlintModule<TextlintKernelRule["rule"]>(`textlint-rule-${ruleId}`),
}));

export const linters: readonly Linter[] = [
  {
    name: "markdownlint, all rules",
    check: (text) => Promise.resolve((markdownlint({ strings: { draft: text } })["draft"] ?? []).length),
  },
  {
    name: "remark-lint, recommended preset",
    check: async (text) => (await remark().use(remarkPresetLintRecommended).process(text)).messages.length,
  },
  {
    name: "textlint, three prose rules",
    check: async (text) => {
      const { messages } = await new TextlintKernel().lintText(text, { ext: ".md", plugins, rules });
      return messages.length;
    },
  },
];
