// The examples on a rule's page as a reader sees them in the Markdown preview: what is flagged is marked in its words,
// and the signs that only tests need are gone. Changes how fences are drawn; knows no editor and no server.

import type MarkdownIt from "markdown-it";

import { markedExample } from "../../server/src/core/writing/markedExample.ts";

/** What stands over an example, by its kind. */
export interface ExampleNames {
  readonly report: string;
  readonly response: string;
  readonly fixed: string;
}

/** Teaches `markdown` to draw the examples of rules' pages: `isRulePage` tells by what is rendered. */
export function drawRuleExamples(
  markdown: MarkdownIt,
  isRulePage: (env: unknown) => boolean,
  names: ExampleNames,
): MarkdownIt {
  const { rules } = markdown.renderer;
  const fence = rules.fence;
  rules.fence = (tokens, index, options, env: unknown, self) => {
    const token = tokens[index];
    const kind = /^\w+/.exec(token?.info ?? "")?.[0];
    if (token !== undefined && isExample(kind) && isRulePage(env)) {
      return drawn(names[kind], token.content, markdown.utils.escapeHtml);
    }
    return fence?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
  };
  return markdown;
}

function isExample(kind: string | undefined): kind is keyof ExampleNames {
  return kind === "report" || kind === "response" || kind === "fixed";
}

function drawn(name: string, content: string, escaped: (text: string) => string): string {
  const words = markedExample(content)
    .map((line) =>
      line.map(({ text, flagged }) => (flagged ? `<mark>${escaped(text)}</mark>` : escaped(text))).join(""),
    )
    .join("\n");
  return `<figure class="inspection-response-example">\n<figcaption>${escaped(name)}</figcaption>\n<pre>${words}</pre>\n</figure>\n`;
}
