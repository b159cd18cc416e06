// What a reader is shown who rests on a source's entry in the front matter: which report it is, and the days by
// which it must be answered. Takes today as given; never asks a clock.

import type { Concordance, Source } from "../concordance/concordance.ts";
import { deadlinesOf, periodsOf } from "../concordance/actions/deadlines.ts";
import { isRead } from "../concordance/facts/inspectionMeant.ts";
import { type Message, message } from "../problem.ts";
import type { Span } from "../text.ts";
import { deadlineLine, noDeadlineLine } from "../writing/deadlineLines.ts";
import type { Target } from "./definition.ts";

export interface SourceHover {
  /** The entry. */
  readonly span: Span;
  readonly lines: readonly Message[];
  readonly source: Target;
}

/** The entry at `offset`; null where none stands. `today` is an ISO date. */
export function sourceHoverAt(concordance: Concordance, offset: number, today: string): SourceHover | null {
  for (const source of concordance.sources) {
    const { span } = source.setting;
    if (span === null || offset < span.start || offset > span.end) continue;
    return { span, lines: linesOf(source, today), source: { kind: "source", source } };
  }
  return null;
}

function linesOf(source: Source, today: string): Message[] {
  const { file, received } = source.setting;
  if (source.state === "reading") return [message('"{0}" is still being read.', file)];
  if (!isRead(source)) return [source.reason ?? message('"{0}" could not be read.', file)];
  const { report } = source;
  const title = message("{0}", report.title === "" ? file : report.title);
  if (periodsOf(report).length === 0) return [title];
  if (received === null) return [title, noDeadlineLine];
  return [
    title,
    ...deadlinesOf({ sources: [source] }, today).map(deadlineLine),
    message(
      "Counted in working days from {0}, when the report came; that day itself is not counted.",
      received,
    ),
  ];
}
