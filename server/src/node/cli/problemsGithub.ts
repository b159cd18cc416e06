// The result of `check` as workflow commands: the annotations that GitHub Actions (and Gitea, which follows it)
// shows beside the lines of a change. One line a problem; decides nothing.

import { type Problem, renderMessage } from "../../core/problem.ts";
import type { CheckedDraft } from "./checkedDraft.ts";
import { TextPositions } from "./textPositions.ts";

/** There are three kinds of annotation: what is only for information and a hint are both notices. */
const commands = { error: "error", warning: "warning", information: "notice", hint: "notice" } as const;

/** All drafts' problems, each on a line of its own; empty where there is none. */
export function githubAnnotations(drafts: readonly CheckedDraft[]): string {
  return drafts
    .flatMap(({ path, text, problems }) => {
      const positions = new TextPositions(text);
      return problems.map((problem) => annotation(problem, path, positions));
    })
    .join("");
}

function annotation(
  { rule, severity, span, message }: Problem,
  path: string,
  positions: TextPositions,
): string {
  const { line, column, endLine, endColumn } = positions.range(span);
  const properties = Object.entries({
    file: path.replaceAll("\\", "/"),
    line,
    endLine,
    // Columns are shown only where the place is on one line.
    ...(line === endLine ? { col: column, endColumn } : {}),
    title: rule,
  })
    .map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
    .join(",");
  return `::${commands[severity]} ${properties}::${escaped(renderMessage(message))}\n`;
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
