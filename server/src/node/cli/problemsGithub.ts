// The result of `check` as workflow commands: the annotations that GitHub Actions (and Gitea, which follows it)
// shows beside the lines of a change. One line a problem, or paragraph not checked; decides nothing.

import { renderMessage } from "../../core/problem.ts";
import type { Span } from "../../core/text.ts";
import { type CheckedDraft, notChecked, uncheckedIn } from "./checkedDraft.ts";
import { TextPositions } from "./textPositions.ts";

/** There are three kinds of annotation: what is only for information and a hint are both notices. */
const commands = { error: "error", warning: "warning", information: "notice", hint: "notice" } as const;

/** All drafts' problems, each on a line of its own; empty where there is none. What was not checked fails the job. */
export function githubAnnotations(drafts: readonly CheckedDraft[]): string {
  return drafts
    .flatMap((draft) => {
      const { path, text, problems } = draft;
      const positions = new TextPositions(text);
      return [
        ...uncheckedIn(draft).map((span) =>
          annotation(
            { command: "error", title: "not checked", words: notChecked(draft), span },
            path,
            positions,
          ),
        ),
        ...problems.map(({ rule, severity, span, message }) =>
          annotation(
            { command: commands[severity], title: rule, words: renderMessage(message), span },
            path,
            positions,
          ),
        ),
      ];
    })
    .join("");
}

interface Annotation {
  readonly command: (typeof commands)[keyof typeof commands];
  readonly title: string;
  readonly words: string;
  readonly span: Span;
}

function annotation(
  { command, title, words, span }: Annotation,
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
    title,
  })
    .map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
    .join(",");
  return `::${command} ${properties}::${escaped(words)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
