// The examples on a rule's page as a reader sees them in the Markdown preview: what is flagged is marked in its words,
// and the signs that only tests need are gone. Changes how fences are drawn; knows no editor and no server.

import type MarkdownIt from "markdown-it";

/** What stands over an example, by its kind. */
export interface ExampleNames {
  readonly report: string;
  readonly response: string;
  readonly fixed: string;
}

/** A line of `^` under the flagged words of the line above, with the rule's name. */
const caretLine = /^(\s*)(\^+) [a-z-]+(?: (?:error|warning|information|hint))?$/;

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
  const lines: { readonly text: string; readonly flagged: boolean[] }[] = [];
  for (const line of content.replace(/\n$/, "").split("\n")) {
    const [, lead = "", carets = ""] = caretLine.exec(line.trimEnd()) ?? [];
    const above = lines.at(-1);
    if (carets === "" || above === undefined) {
      lines.push({ text: line, flagged: [] });
      continue;
    }
    for (let at = lead.length; at < lead.length + carets.length; at++) above.flagged[at] = true;
  }
  const words = lines.map(({ text, flagged }) => withMarks(text, flagged, escaped)).join("\n");
  return `<figure class="inspection-response-example">\n<figcaption>${escaped(name)}</figcaption>\n<pre>${words}</pre>\n</figure>\n`;
}

function withMarks(
  text: string,
  flagged: readonly (boolean | undefined)[],
  escaped: (text: string) => string,
): string {
  let html = "";
  for (let at = 0; at < text.length;) {
    const marked = flagged[at] === true;
    let end = at + 1;
    while (end < text.length && (flagged[end] === true) === marked) end++;
    const words = escaped(text.slice(at, end));
    html += marked ? `<mark>${words}</mark>` : words;
    at = end;
  }
  return html;
}
