// A new response below its settings: title, headings and paragraphs in order, numbered as its kind is, with what is
// known from the report in them and empty places for the rest. Makes lines of Markdown; reads nothing.

import type { OwnColumns } from "../actionPartNames.ts";
import { periodsOf } from "../concordance/actions/deadlines.ts";
import { neededSections, type NeededSection, type SectionPurpose } from "../knowledge/neededSections.ts";
import { renderMessage } from "../problem.ts";
import type { AreaForImprovement, Finding, InspectionReport } from "../report/inspectionReport.ts";
import type { OwnSection, ResponseKind } from "../settings.ts";
import { plainDay } from "./dateForms.ts";
import { embargoWords } from "./embargoLine.ts";
import { capitalised, type InspectionWords, leadInspectorWords, listed } from "./inspectionWords.ts";
import { commentTable } from "./newComments.ts";
import { actionBlocks, areaItem } from "./newActions.ts";
import { markdownText } from "./skeletons.ts";

/** The report that is answered, how it is spoken of, its id among the sources, and what is written about it. */
export interface Answered {
  readonly report: InspectionReport;
  readonly words: InspectionWords;
  readonly source: string;
  readonly kind: ResponseKind;
  /** Those commented on. */
  readonly findings: readonly Finding[];
  readonly today: string;
  readonly sections: readonly OwnSection[] | null;
  readonly columns: OwnColumns;
}

/** An acronym in the report's words, and what it stands for; empty where nobody says. */
export interface Term {
  readonly acronym: string;
  readonly meaning: string;
}

/** Numbers paragraphs in the kinds into which members and inspectors point. */
export const numberings = {
  "press-statement": null,
  "action-plan": "continuous",
  "committee-report": "decimal",
  "visit-response": "continuous",
  "factual-accuracy-comments": null,
} as const satisfies Readonly<Record<ResponseKind, string | null>>;

export class ResponseText {
  readonly #answered: Answered;
  readonly #terms: readonly Term[];
  readonly #areas: readonly AreaForImprovement[];
  readonly #numbering: "continuous" | "decimal" | null;
  readonly #lines: string[] = [];
  /** The paragraph last numbered; of decimal numbers, within the section. */
  #paragraph = 0;
  #section = 0;

  /** `terms`: what the glossary explains. */
  constructor(answered: Answered, terms: readonly Term[]) {
    const { areasForPriorityAction, areasForImprovement } = answered.report;
    this.#answered = answered;
    this.#terms = terms;
    this.#areas = [...areasForPriorityAction, ...areasForImprovement];
    this.#numbering = numberings[answered.kind];
  }

  lines(): readonly string[] {
    this.#opening();
    for (const { heading, purpose } of this.#sections()) {
      this.#section += 1;
      if (this.#numbering === "decimal") this.#paragraph = 0;
      this.#block(`## ${this.#numbering === "decimal" ? `${this.#section}. ` : ""}${heading}`);
      const known = purpose === null ? undefined : this.#known[purpose];
      if (known === undefined) this.#say("");
      else known();
    }
    return this.#lines;
  }

  #block(...lines: readonly string[]): void {
    this.#lines.push(...lines, "");
  }

  /** A paragraph, numbered where the kind numbers them; without words, a place for the council's own. */
  #say(words: string): void {
    if (this.#numbering === null) {
      if (words !== "") this.#block(words);
      return;
    }
    this.#paragraph += 1;
    const number =
      this.#numbering === "decimal" ? `${this.#section}.${this.#paragraph}` : `${this.#paragraph}.`;
    this.#block(`${number} ${words}`);
  }

  #opening(): void {
    const { kind, today, report, words } = this.#answered;
    const inspection = words.month === null ? words.subject : `${words.subject}, ${words.month}`;
    switch (kind) {
      case "press-statement":
        this.#block(`# Our response to ${inspection}`);
        this.#block(`**${plainDay(today)}**`);
        this.#block(this.#took());
        if (report.judgements.length > 0) {
          this.#block("The inspectors’ judgements are:");
          this.#block(...report.judgements.map(({ name, grade }) => `- ${lowered(name)}: ${grade}`));
        }
        return;
      case "action-plan":
        this.#block(`# Action plan in response to ${inspection}`);
        return;
      case "committee-report":
        this.#block(`# The outcome of ${inspection}`);
        for (const label of ["Meeting", "Date", "Author"]) this.#block(`**${label}:**`);
        return;
      case "visit-response":
        this.#block(`# Response to ${inspection}`);
        return;
      case "factual-accuracy-comments":
        this.#block(`# Comments on the factual accuracy of the draft ${words.publication}`);
        this.#block(`**${embargoWords}**`);
        this.#block(`These comments are on the draft ${words.publication} of ${inspection}.`);
        return;
    }
  }

  /** The sections in order: the project's own, else what the kind needs; what has content is never left out. */
  #sections(): readonly { readonly heading: string; readonly purpose: SectionPurpose | null }[] {
    const { kind, sections: own } = this.#answered;
    const all: readonly NeededSection[] = neededSections[kind];
    const needed = all.filter(({ line }) => line === undefined);
    const left = [...needed];
    const sections = own?.map((headings) => {
      const at = left.findIndex(({ counts }) => headings.some((each) => counts.test(each.toLowerCase())));
      const [found] = at < 0 ? [] : left.splice(at, 1);
      return { heading: headings[0] ?? "", purpose: found?.purpose ?? null };
    });
    const written =
      sections === undefined
        ? needed
        : [...sections, ...left.filter(({ purpose }) => purpose === "actions" || purpose === "comments")];
    const explains = this.#terms.length === 0 || written.some(({ purpose }) => purpose === "glossary");
    return explains ? written : [...written, { heading: "Glossary", purpose: "glossary" }];
  }

  /** By section: what the report lets one say there. */
  readonly #known: Readonly<Partial<Record<SectionPurpose, () => void>>> = {
    introduction: () => {
      const { words } = this.#answered;
      const publication = `the ${words.publication} of ${words.subject}`;
      const each = listed(this.#areaKinds().map(({ name }) => name));
      this.#say(
        each === ""
          ? `This plan responds to ${publication}.`
          : `This plan answers each ${each} in ${publication}.`,
      );
    },
    scope: () => this.#say(this.#took() + this.#led()),
    background: () => this.#say(this.#took() + this.#led()),
    purpose: () => this.#say(`This report tells members the outcome of ${this.#answered.words.subject}.`),
    recommendations: () => this.#say("Members are asked to:"),
    findings: () => this.#findings(),
    actions: () => {
      if (this.#areas.length === 0) this.#say("");
      for (const block of actionBlocks(this.#answered)) this.#block(...block);
    },
    legal: () => this.#say(this.#deadlines()),
    dates: () => this.#say(this.#deadlines()),
    improvement: () => this.#listAreas(false),
    quotations: () => undefined,
    "report-link": () =>
      this.#block(
        `The ${this.#answered.words.publication} is on Ofsted’s website: <https://reports.ofsted.gov.uk>.`,
      ),
    notes: () => this.#block(`- ${this.#took()}${this.#led()}`, "- Contact for the press:"),
    comments: () => this.#block(...commentTable(this.#answered.findings)),
    glossary: () => {
      if (this.#terms.length === 0) return;
      this.#block(...this.#terms.map(({ acronym, meaning }) => `- **${acronym}**: ${meaning}`.trimEnd()));
    },
  };

  #findings(): void {
    const { report, words, kind } = this.#answered;
    if (report.judgements.length > 0) {
      this.#say(`The ${words.publication} gives these judgements:`);
      this.#block(
        "| Judgement | Grade |",
        "| --- | --- |",
        ...report.judgements.map(({ name, grade }) => `| ${markdownText(name)} | ${capitalised(grade)} |`),
      );
    }
    if (kind === "committee-report") this.#listAreas(true);
    this.#say("");
  }

  /** The areas in the report's words; a table below answers none of them here. */
  #listAreas(references: boolean): void {
    if (this.#areas.length === 0) return;
    const { words, source } = this.#answered;
    const kinds = this.#areaKinds().map(({ name, count }) =>
      count === 1 ? `this ${name}` : `these ${plural(name)}`,
    );
    this.#say(`The ${words.publication} sets out ${listed(kinds)}:`);
    this.#block(...this.#areas.map((area) => areaItem(area, source, references)));
  }

  /** "Ofsted’s inspection of Northmere children’s services took place from 19 to 30 January 2026." */
  #took(): string {
    const { subject, when, publication } = this.#answered.words;
    return when === null
      ? `This is about the ${publication} of ${subject}.`
      : `${capitalised(subject)} took place ${when}.`;
  }

  #led(): string {
    const led = leadInspectorWords(this.#answered.report);
    return led === null ? "" : ` ${capitalised(led)}.`;
  }

  /** What is due, and when; empty where the report asks for nothing by a day. */
  #deadlines(): string {
    const { report, words } = this.#answered;
    const due = periodsOf(report).map(
      ({ name, days }) =>
        `its ${lowered(renderMessage(name))} within ${days} working days of receiving the ${words.publication}`,
    );
    return due.length === 0 ? "" : `The council is to send ${listed(due)}.`;
  }

  /** What the report's areas are called, and how many there are. */
  #areaKinds(): readonly { readonly name: string; readonly count: number }[] {
    const { report, words } = this.#answered;
    return [
      { name: "area for priority action", count: report.areasForPriorityAction.length },
      { name: words.area, count: report.areasForImprovement.length },
    ].filter(({ count }) => count > 0);
  }
}

function plural(name: string): string {
  return name.replace(/^\w+/, "$&s");
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
