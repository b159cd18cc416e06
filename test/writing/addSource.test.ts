// A source added to a draft's front matter, however that is written: one edit that changes nothing else.

import assert from "node:assert/strict";
import fc from "fast-check";

import { resolveSettings } from "../../server/src/core/resolveSettings.ts";
import { readResponse } from "../../server/src/core/response/readResponse.ts";
import type { ResolvedSettings } from "../../server/src/core/settings.ts";
import { addSourceEdit } from "../../server/src/core/writing/addSource.ts";
import type { SourceEntry } from "../../server/src/core/writing/sourceEntries.ts";

const visit: SourceEntry = { id: "visit-2024", file: "sources/visit, November 2024.pdf", status: "final" };

function withSource(text: string, entries: readonly SourceEntry[] = [visit]): string | null {
  const edit = addSourceEdit(readResponse(text), entries);
  return edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

function settingsOf(text: string): ResolvedSettings {
  const { frontMatter } = readResponse(text);
  return resolveSettings({ draft: "a.md", frontMatter, project: null, editor: null, commandLine: null });
}

describe("adding a source to a draft", () => {
  it("puts it behind the others, in their style, and leaves comments alone", () => {
    const text = [
      "---",
      "title: Plan # for Cabinet",
      "inspection-response:",
      "  kind: action-plan",
      "  sources:",
      "  # the current one",
      "  - id: ilacs-2026",
      "    file: sources/a.pdf # signed off",
      "  # people are in the project's file",
      "  numbering: continuous",
      "---",
      "",
      "# Plan",
    ].join("\n");
    const lines = withSource(text)?.split("\n") ?? [];
    const at = lines.indexOf("  - id: visit-2024");
    assert.deepEqual(lines.slice(at - 1, at + 4), [
      "    file: sources/a.pdf # signed off",
      "  - id: visit-2024",
      "    file: sources/visit, November 2024.pdf",
      "    status: final",
      "  # people are in the project's file",
    ]);
  });

  it("begins front matter where there is none", () => {
    assert.equal(
      withSource("\uFEFF# Plan\r\n"),
      [
        "\uFEFF---",
        "inspection-response:",
        "  sources:",
        "    - id: visit-2024",
        "      file: sources/visit, November 2024.pdf",
        "      status: final",
        "---",
        "",
        "# Plan",
        "",
      ].join("\r\n"),
    );
  });

  it("leaves front matter that cannot be read to its writer", () => {
    assert.equal(withSource("---\ninspection-response: [\n---\n"), null);
    assert.equal(withSource("---\ninspection-response: action-plan\n---\n"), null);
    for (const sign of ["|", ">"]) {
      assert.equal(withSource(`---\ninspection-response:\n  sources: ${sign}\n    a.pdf\n---\n`), null);
    }
  });

  const kinds = fc.constantFrom(null, "  kind: action-plan", "  kind: press-statement # agreed");
  const lists = fc.constantFrom(
    [],
    ["  sources:"],
    ["  sources: []"],
    ["  sources: a.pdf"],
    ["  sources: 'a b.pdf' # the report"],
    ["  sources: [a.pdf, 'b.pdf']"],
    ["  sources: [", "    a.pdf,", "  ]"],
    ["  sources: [{ id: a, file: a.pdf }]"],
    ["  sources:", "    - a.pdf", "    # and the letter", "    - b.pdf"],
    ["  sources:", "  - a.pdf"],
    ["  sources:", "    - id: a", "      file: a.pdf", "      received: 2026-02-26", ""],
    ["  sources:", "    - file: a.pdf", "      id: a", "    -", "      file: b.pdf"],
  );
  const others = fc.constantFrom(
    [],
    ["  people:", "    - Dr Ada Marsh, Director"],
    ["  # none", "  rules:", "    ofsted-capitals: off"],
  );
  const top = fc.constantFrom([], ["title: Plan"], ["# ours", "tags: [a]", ""]);
  const written = fc
    .tuple(top, kinds, lists, others, fc.boolean(), fc.constantFrom("\n", "\r\n"), fc.boolean())
    .map(([before, kind, sources, other, sourcesFirst, newline, own]) => {
      const first = kind === null ? [] : [kind];
      const keys = sourcesFirst ? [...first, ...sources, ...other] : [...other, ...first, ...sources];
      const settings = !own ? [] : ["inspection-response:", ...keys];
      return ["---", ...before, ...settings, "---", "", "# Plan", ""].join(newline);
    });
  const inLine = fc.constantFrom(
    "---\ninspection-response:\n---\n",
    "---\ninspection-response: true\n---\n",
    "---\ninspection-response: true # ours\ntitle: Plan\n---\n",
    "---\ninspection-response: {}\n---\n",
    "---\ninspection-response: { kind: action-plan }\n---\n",
    "---\ninspection-response: { kind: action-plan, sources: [a.pdf] }\n---\n",
    "---\n---\n",
    "---\n\n---\n# Plan\n",
  );

  it("changes nothing else, however the settings are written", () => {
    fc.assert(
      fc.property(fc.oneof(written, inLine), fc.boolean(), (text, two) => {
        const entries = two ? [visit, { id: "ilacs-2022", file: "sources/o'brien.pdf" }] : [visit];
        const after = withSource(text, entries);
        assert.ok(after !== null, text);
        assert.deepEqual(new Set(after.match(/\r?\n/g)), new Set(text.match(/\r?\n/g)), after);
        const [was, is] = [settingsOf(text), settingsOf(after)];
        assert.deepEqual(is.faults, was.faults, after);
        const plain = (settings: ResolvedSettings): unknown[] =>
          settings.sources.map(({ id, file, status, received }) => [id, file, status, received]);
        assert.deepEqual(
          plain(is),
          [...plain(was), ...entries.map(({ id, file }) => [id, file, "final", null])],
          after,
        );
        assert.deepEqual([is.kind, is.people, [...is.rules]], [was.kind, was.people, [...was.rules]]);
        for (const comment of text.match(/#.*/g) ?? []) assert.ok(after.includes(comment.trimEnd()), after);
      }),
    );
  });
});
