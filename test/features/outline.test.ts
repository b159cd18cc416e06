import assert from "node:assert/strict";

import { outlineOf, type OutlineEntry } from "../../server/src/core/features/outline.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import { ask } from "./northmere.ts";

const draft = `# Plan

1. We accept the findings.

## The timeliness of help for children who live with neglect

2. We will act by June, and we will tell every family why and how.

## Governance

The board meets monthly.
$0`;

function lines(entries: readonly OutlineEntry[], indent = ""): string[] {
  return entries.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === null ? "" : ` (${renderMessage(detail)})`}`,
    ...lines(children, `${indent}  `),
  ]);
}

describe("a draft's outline", () => {
  it("has the headings, with the numbered paragraphs below them and the areas they answer", () => {
    assert.deepEqual(lines(outlineOf(ask(draft).concordance)), [
      "Plan",
      "  1. We accept the findings.",
      "  The timeliness of help for children who live with neglect (area 1)",
      "    2. We will act by June, and we will…",
      "  Governance",
    ]);
  });

  it("holds every entry's label within its span, and its children too", () => {
    const inside = (entries: readonly OutlineEntry[], start: number, end: number): void => {
      for (const { span, label, children } of entries) {
        assert.ok(start <= span.start && span.start <= label.start);
        assert.ok(label.end <= span.end && span.end <= end);
        inside(children, span.start, span.end);
      }
    };
    const { concordance, text } = ask(draft);
    inside(outlineOf(concordance), 0, text.length);
  });
});
