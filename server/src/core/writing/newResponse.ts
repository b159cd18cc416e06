// The text of a new response: its settings, the headings its kind needs, what the report says in the report's words,
// and empty places for what only the council can say. Makes text; nothing in it is the council's answer.

import { buildConcordance } from "../concordance/buildConcordance.ts";
import type { Source } from "../concordance/concordance.ts";
import { currentSource } from "../concordance/facts/inspectionMeant.ts";
import { allFindings } from "../report/inspectionReport.ts";
import { resolveSettings } from "../resolveSettings.ts";
import { readResponse } from "../response/readResponse.ts";
import { frontMatterKey, type ResponseKind } from "../settings.ts";
import { inspectionWords } from "./inspectionWords.ts";
import { type Answered, numberings, ResponseText, type Term } from "./responseText.ts";
import { entryLines, type ReportFile, type SourceEntry, sourceId, yamlText } from "./sourceEntries.ts";

export interface NewResponseOptions {
  readonly kind: ResponseKind;
  /** At least one; the one inspected last is answered. */
  readonly reports: readonly ReportFile[];
  /** Of comments on factual accuracy: the findings commented on, by their ids in the report answered. */
  readonly findings: readonly string[];
  /** ISO date. */
  readonly today: string;
  /** The text of the nearest `.inspection-response.yml`, which may name sections and columns of the council's own. */
  readonly project: string | null;
}

/** The whole text of a new draft. */
export function newResponse(options: NewResponseOptions): string {
  const sources = sourcesOf(options);
  const current = currentSource(sources);
  if (current === null) throw new Error("A response needs a report to answer.");
  const { report, setting } = current;
  const { sections, columns } = resolveSettings({
    draft: null,
    frontMatter: null,
    project: options.project,
    editor: null,
    commandLine: { kind: options.kind, sources: null, rules: new Map() },
  });
  const answered: Answered = {
    ...options,
    report,
    words: inspectionWords(report),
    source: setting.id,
    sections,
    columns,
    findings: allFindings(report).filter(({ id }) => options.findings.includes(id)),
  };
  const top = frontMatter(answered, sources);
  const written = (terms: readonly Term[]): string => {
    const body = new ResponseText(answered, terms).lines();
    return `${[...top, ...body].join("\n").trimEnd()}\n`;
  };
  const text = written([]);
  const terms = termsToExplain(text, sources);
  return terms.length === 0 ? text : written(terms);
}

function sourcesOf({ reports }: NewResponseOptions): Source[] {
  const taken = new Set<string>();
  return reports.map(({ report, file }) => {
    const id = sourceId(report, taken);
    taken.add(id);
    const setting = { id, file, base: "draft", status: "final", received: null, span: null } as const;
    return { setting, state: "read", reason: null, report };
  });
}

function frontMatter({ kind, today, report, source }: Answered, sources: readonly Source[]): string[] {
  const entries = sources.map(({ setting: { id, file } }): SourceEntry => ({
    id,
    file,
    // Comments on factual accuracy are asked for before a report is published.
    status: kind === "factual-accuracy-comments" && id === source ? "draft" : "final",
  }));
  const numbering = numberings[kind];
  return [
    "---",
    `${frontMatterKey}:`,
    `  kind: ${kind}`,
    ...(report.authority === "" ? [] : [`  authority: ${yamlText(report.authority)}`]),
    `  date: ${today}`,
    "  sources:",
    ...entries.flatMap(entryLines).map((line) => `    ${line}`),
    ...(numbering === null ? [] : [`  numbering: ${numbering}`]),
    "---",
    "",
  ];
}

/** The acronyms that a draft has taken over from the report without their words. */
function termsToExplain(text: string, sources: readonly Source[]): Term[] {
  const response = readResponse(text);
  const settings = resolveSettings({
    draft: null,
    frontMatter: response.frontMatter,
    project: null,
    editor: null,
    commandLine: null,
  });
  const { wordings } = buildConcordance({ response, settings, sources });
  return wordings.acronyms.map(({ wording, expansion }) => ({
    acronym: wording.fact.acronym,
    meaning: expansion?.words ?? "",
  }));
}
