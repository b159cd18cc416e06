// Whole drafts as council hands write them, about made-up authorities: correct ones full of temptations, which
// must be met with silence, and others with slips planted in them, which must be found and nothing else.
//
// Beside `slips/NAME.md` stands `slips/NAME.slips`: one slip a line, `rule | words of the draft at the slip`. A
// draft without front matter says in a first line `sources: …` what it is checked against (a correct one: against the report of 2026).

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

import { type Problem, renderMessage } from "../../server/src/core/problem.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import type { Span } from "../../server/src/core/text.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";
import { problemsOf } from "../check.ts";
import { readReportOutline } from "../rules/reportOutline.ts";

const folder = new URL("./", import.meta.url);
const examples = new URL("../../examples/sources/", folder);

describe("drafts in council hands", function () {
  this.timeout(60_000);
  const reports: Record<string, InspectionReport> = {};
  const tally = { planted: 0, found: 0, wrong: 0 };

  before(async () => {
    for (const id of ["ilacs-2026", "ilacs-2022"]) {
      const file = `northmere-${id}.pdf`;
      reports[id] = readReport(
        await readPdfText(new Uint8Array(readFileSync(new URL(file, examples)))),
        file,
      );
    }
    reports["ilacs-2025"] = readReportOutline(textOf("sources/southmere-2025.txt").trim());
    reports["draft-2025"] = readReportOutline(textOf("sources/southmere-draft-2025.txt").trim());
    for (const id of ["visit-2024", "visit-2026"]) {
      reports[id] = readReportOutline(textOf(`sources/${id}.txt`).trim());
    }
  });

  for (const name of draftsIn("correct")) {
    it(`has no error and no warning for ${name}`, () => {
      const text = textOf(`correct/${name}`);
      const { problems } = problemsOf(text, { file: name, sources: sourcesFor(text, ["ilacs-2026"]) });
      assert.deepEqual(
        problems
          .filter(({ severity }) => severity === "error" || severity === "warning")
          .map((each) => line(text, each)),
        [],
      );
    });
  }

  for (const name of draftsIn("slips")) {
    it(`finds what is planted in ${name}`, () => {
      const text = textOf(`slips/${name}`);
      const { slips, sources } = readSlips(textOf(`slips/${name.replace(/\.\w+$/, ".slips")}`), text);
      const { problems } = problemsOf(text, { file: name, sources: sourcesFor(text, sources) });
      const rules = new Set(slips.map(({ rule }) => rule));
      const left = new Set(
        problems.filter(
          ({ rule, severity }) => rules.has(rule) || severity === "error" || severity === "warning",
        ),
      );
      const missed = slips.filter(({ rule, span }) => {
        const problem = [...left].find((each) => each.rule === rule && overlap(each.span, span));
        if (problem !== undefined) left.delete(problem);
        return problem === undefined;
      });
      tally.planted += slips.length;
      tally.found += slips.length - missed.length;
      tally.wrong += left.size;
      const list = [
        ...missed.map(({ rule, words }) => `missed: ${rule} | ${words}`),
        ...[...left].map((problem) => `wrong: ${line(text, problem)}`),
      ];
      if (list.length > 0) console.info(list.map((each) => `        ${each}`).join("\n"));
    });
  }

  for (const [kind, name] of (["correct", "slips"] as const).flatMap((kind) =>
    draftsIn(kind).map((name) => [kind, name] as const),
  )) {
    it(`tells the same of ${name} with the line ends of Windows`, () => {
      const text = textOf(`${kind}/${name}`);
      const sources = sourcesFor(text, ["ilacs-2026"]);
      const told = (written: string): string[] =>
        problemsOf(written, { file: name, sources }).problems.map((each) =>
          line(written, each).replaceAll("\r\n", "\n"),
        );
      assert.deepEqual(told(text.replaceAll("\n", "\r\n")), told(text));
    });
  }

  it("finds at least 97 in 100, and is right at least 98 times in 100", () => {
    const recall = tally.found / tally.planted;
    const precision = tally.found / (tally.found + tally.wrong);
    const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
    console.info(
      `        ${tally.planted} slips planted, ${tally.found} found (${percent(recall)}), ${tally.wrong} wrong (precision ${percent(precision)})`,
    );
    assert.ok(recall >= 0.97, `recall ${percent(recall)}`);
    assert.ok(precision >= 0.98, `precision ${percent(precision)}`);
  });

  function sourcesFor(text: string, unless: readonly string[]): Record<string, InspectionReport> {
    if (text.startsWith("---\n")) return reports;
    return Object.fromEntries(Object.entries(reports).filter(([id]) => unless.includes(id)));
  }
});

function draftsIn(kind: "correct" | "slips"): string[] {
  return readdirSync(new URL(kind, folder)).filter((name) => !name.endsWith(".slips"));
}

function textOf(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

interface Slip {
  readonly rule: string;
  readonly words: string;
  readonly span: Span;
}

/** Throws on words that the draft does not have, or has twice: nobody could tell which are meant. */
function readSlips(list: string, text: string): { slips: Slip[]; sources: string[] } {
  const lines = list.trim().split("\n");
  const sources = /^sources: (.+)$/.exec(lines[0] ?? "")?.[1]?.split(", ");
  const slips = lines.slice(sources === undefined ? 0 : 1).map((each): Slip => {
    const [, rule = "", words = ""] = /^(\S+) \| (.+)$/.exec(each) ?? [];
    const start = text.indexOf(words);
    assert.ok(words !== "" && start >= 0 && text.indexOf(words, start + 1) < 0, `"${each}"`);
    return { rule, words, span: { start, end: start + words.length } };
  });
  return { slips, sources: sources ?? [] };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < Math.max(a.end, a.start + 1);
}

function line(text: string, { rule, severity, span, message }: Problem): string {
  const row = text.slice(0, span.start).split("\n").length;
  return `${row}: ${severity} ${rule} "${text.slice(span.start, span.end)}": ${renderMessage(message)}`;
}
