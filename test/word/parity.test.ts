import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

import { type Problem, renderMessage } from "../../server/src/core/problem.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";
import { readWordDraft } from "../../server/src/word/readWordDraft.ts";
import { problemsOf } from "../check.ts";
import { readReportOutline } from "../rules/reportOutline.ts";
import { markdownAsWord } from "./markdownAsWord.ts";
import { p, r, wordFile } from "./wordFile.ts";

const drafts = new URL("../drafts/", import.meta.url);
const examples = new URL("../../examples/", import.meta.url);

describe("a draft as Markdown, as plain text and as Word", function () {
  this.timeout(60_000);
  const reports: Record<string, InspectionReport> = {};

  before(async () => {
    for (const id of ["ilacs-2026", "ilacs-2022"]) {
      const file = `northmere-${id}.pdf`;
      const bytes = new Uint8Array(readFileSync(new URL(`sources/${file}`, examples)));
      reports[id] = readReport(await readPdfText(bytes), file);
    }
    for (const [id, file] of [
      ["ilacs-2025", "southmere-2025"],
      ["visit-2024", "visit-2024"],
      ["visit-2026", "visit-2026"],
    ] as const) {
      reports[id] = readReportOutline(readFileSync(new URL(`sources/${file}.txt`, drafts), "utf8").trim());
    }
  });

  const files = ["correct", "slips"].flatMap((kind) =>
    readdirSync(new URL(kind, drafts))
      .filter((name) => /\.(?:md|txt)$/.test(name))
      .map((name) => new URL(`${kind}/${name}`, drafts)),
  );
  const example = readdirSync(examples)
    .filter((name) => name.endsWith(".md"))
    .map((name) => new URL(name, examples));

  for (const file of [...files, ...example]) {
    it(`has the same problems: ${file.pathname.split("/").slice(-2).join("/")}`, () => {
      const markdown = asTyped(readFileSync(file, "utf8"));
      const word = readWordDraft(markdownAsWord(markdown));
      assert.ok(!("fault" in word));
      assert.deepEqual(problemsIn(word.markdown), problemsIn(markdown));
      assert.deepEqual(problemsIn(markdown, "draft.txt"), problemsIn(markdown));
    });
  }

  for (const file of files.filter(({ pathname }) => pathname.endsWith(".txt"))) {
    it(`has the same problems pasted into Word as it stands: ${file.pathname.split("/").slice(-2).join("/")}`, () => {
      const text = readFileSync(file, "utf8");
      const word = readWordDraft(pasted(text));
      assert.ok(!("fault" in word));
      assert.deepEqual(problemsIn(word.markdown), problemsIn(asTyped(text)));
    });
  }

  function problemsIn(text: string, file = "draft.md"): string[] {
    const sources = text.startsWith("---\n")
      ? reports
      : { "ilacs-2026": reports["ilacs-2026"] as InspectionReport };
    return problemsOf(text, { file, sources })
      .problems.filter((problem) => !isOfMarkdown(problem, text))
      .map(
        ({ rule, severity, span, message }) =>
          `${rule} ${severity} ${withoutMarks(text.slice(span.start, span.end))}: ${renderMessage(message)}`,
      )
      .sort();
  }
});

/** Each line a paragraph of no style, as Word has what is pasted as text alone. */
function pasted(text: string): Uint8Array {
  return wordFile({
    body: text
      .split("\n")
      .map((line) => p(r(line)))
      .join(""),
  });
}

/** In Word a line ends where the paragraph does: a number at a line's start is a paragraph's, or stands inside one. */
function asTyped(markdown: string): string {
  return markdown
    .replace(/(?<=\S)\n(?=\d+\.\d+ \p{Lu})/gu, "\n\n")
    .replace(/(?<=\S)\n(?=\d+\. \p{Ll})/gu, " ");
}

/** What only Markdown can get wrong, and the comments that Word keeps elsewhere. */
function isOfMarkdown({ rule, span }: Problem, text: string): boolean {
  return (
    /^(?:swallowed-paragraph-number|renumbered-on-rendering)$/.test(rule) ||
    (rule === "leftover-placeholder" && text.startsWith("<!--", span.start))
  );
}

function withoutMarks(words: string): string {
  return words
    .replace(/\]\([^)]*\)/, "]")
    .replace(/[*_>\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
