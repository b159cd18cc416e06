// Edits that keep a rule silent, for whoever has looked at a problem and disagrees: at the line, in the block or
// in the whole draft.

import { type Fix, message, type Problem } from "../problem.ts";
import type { ResponseDocument } from "../response/responseDocument.ts";
import { spanOf } from "../response/responseDocument.ts";

/** The ways to keep `rule` silent about a problem, narrowest first; none inside the front matter. */
export function suppressingFixes({ rule, span }: Problem, response: ResponseDocument): Fix[] {
  const { text, frontMatter } = response;
  const top = frontMatter === null ? 0 : frontMatter.span.end;
  const wholeFile: Fix = {
    title: message('Ignore "{0}" in this file', rule),
    safe: false,
    edits: [
      {
        span: { start: top, end: top },
        text: `<!-- inspection-response-ignore-file ${rule} -->${newline(text)}`,
      },
    ],
  };
  if (span.start < top) return [wholeFile];
  const lineEnd = endOfLine(text, span.start);
  const line = text.slice(text.lastIndexOf("\n", span.start - 1) + 1, lineEnd);
  const fixes: Fix[] = [
    {
      title: message('Ignore "{0}" in this line', rule),
      safe: false,
      edits: [onLine(line, lineEnd, rule)],
    },
  ];
  const block = blockStart(response, span.start);
  if (block !== null) {
    fixes.push({
      title: message('Ignore "{0}" in this paragraph', rule),
      safe: false,
      edits: [
        {
          span: { start: block, end: block },
          text: `<!-- inspection-response-ignore ${rule} -->${newline(text).repeat(2)}`,
        },
      ],
    });
  }
  return [...fixes, wholeFile];
}

/** Behind the line's last words; a rule is added to the comment that is there already. */
function onLine(line: string, lineEnd: number, rule: string): Fix["edits"][number] {
  const comment = /<!--\s*inspection-response-ignore-line\b[^>]*?(?=\s*-->\s*\|?\s*$)/.exec(line);
  if (comment !== null) {
    const at = lineEnd - line.length + comment.index + comment[0].length;
    return { span: { start: at, end: at }, text: ` ${rule}` };
  }
  const at = lineEnd - line.length + line.trimEnd().length;
  return { span: { start: at, end: at }, text: ` <!-- inspection-response-ignore-line ${rule} -->` };
}

/** Where a comment before the block of `offset` can stand: before its segment, unless that would cut a list. */
function blockStart({ segments, text }: ResponseDocument, offset: number): number | null {
  const segment = segments.findLast((placed) => placed.offset <= offset);
  if (segment === undefined || segment.fact.kind === "list-item" || segment.fact.kind === "code") return null;
  const blocks = segment.fact.facts.blocks.map((block) =>
    spanOf({ fact: block, offset: segment.offset, segment: segment.segment }),
  );
  const start = blocks[0]?.start ?? segment.offset;
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim() === "" ? start : segment.offset;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end === -1) return text.length;
  return text.charAt(end - 1) === "\r" ? end - 1 : end;
}

function newline(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
