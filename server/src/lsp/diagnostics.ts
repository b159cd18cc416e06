// A draft's problems as the editor shows them: pulled where the client asks by itself, else pushed. Says what a
// draft's checking has come to, and holds back what is still being typed.

import type { Diagnostic, DiagnosticRelatedInformation } from "vscode-languageserver";

import { type Problem, renderMessage } from "../core/problem.ts";
import { inMessage, placeName } from "../core/writing/findingPlaces.ts";
import { rulePageAddress } from "./addresses.ts";
import type { ClientAbilities } from "./clientAbilities.ts";
import type { Draft } from "./drafts.ts";
import type { ReportPlaces } from "./reportPlaces.ts";
import { toLspRange, toLspSeverity } from "./toLsp.ts";
import { type LastEdit, withoutUnfinished } from "./typing.ts";

/** The `source` of every diagnostic of ours. */
export const diagnosticSource = "Inspection Response";

/** What a diagnostic carries for code actions and views. */
export interface DiagnosticData {
  readonly rule: string;
  readonly findings: Problem["findings"];
}

export interface ShownDiagnostics {
  readonly problems: readonly Problem[];
  readonly items: Diagnostic[];
  /** Changes whenever `items` does. */
  readonly resultId: string;
  /** Some are held back until the writer pauses. */
  readonly waiting: boolean;
}

interface ShownBefore {
  readonly problems: readonly Problem[];
  readonly items: readonly Diagnostic[];
  readonly id: number;
}

export class Diagnostics {
  readonly #client: ClientAbilities;
  readonly #places: ReportPlaces;
  readonly #shown = new Map<string, ShownBefore>();
  readonly #rulePages = new Map<string, string>();
  /** Counts over all drafts, so that one closed and opened again never repeats an id. */
  #lastId = 0;

  constructor(client: ClientAbilities, places: ReportPlaces) {
    this.#client = client;
    this.#places = places;
  }

  /** What to show of a draft now. */
  of(draft: Draft, lastEdit: LastEdit | undefined, now: number): ShownDiagnostics {
    const { uri, document } = draft;
    const before = this.#shown.get(uri);
    const { shown, waiting } = withoutUnfinished(
      draft.problems(),
      document.getText(),
      lastEdit,
      now,
      before?.problems ?? [],
    );
    const items = shown.map((problem) => this.#diagnostic(problem, draft));
    const id = before !== undefined && isSame(items, before.items) ? before.id : ++this.#lastId;
    this.#shown.set(uri, { problems: shown, items, id });
    return { problems: shown, items, resultId: String(id), waiting };
  }

  forget(uri: string): void {
    this.#shown.delete(uri);
  }

  #diagnostic(problem: Problem, draft: Draft): Diagnostic {
    const { rule, severity, span, findings } = problem;
    const { options, codeDescription, relatedInformation } = this.#client;
    const related = relatedInformation ? this.#related(problem, draft) : [];
    const data: DiagnosticData = { rule, findings };
    return {
      range: toLspRange(draft.document, span),
      severity: toLspSeverity(severity),
      code: rule,
      ...(codeDescription && options.rulePages === true
        ? { codeDescription: { href: this.#rulePage(rule) } }
        : {}),
      source: diagnosticSource,
      message: renderMessage(problem.message),
      ...(related.length === 0 ? {} : { relatedInformation: related }),
      data,
    };
  }

  /** Every problem asks for its rule's address, at every keystroke. */
  #rulePage(rule: string): string {
    const known = this.#rulePages.get(rule) ?? rulePageAddress(rule);
    this.#rulePages.set(rule, known);
    return known;
  }

  #related({ findings }: Problem, draft: Draft): DiagnosticRelatedInformation[] {
    return findings.flatMap(({ source, id }) => {
      const report = draft.concordance.sources.find(({ setting }) => setting.id === source)?.report ?? null;
      const finding = report === null ? undefined : this.#places.finding(report, id);
      const address = draft.addressOf(source);
      if (finding === undefined || address === null) return [];
      const { uri, line } = this.#places.place(address, report, finding);
      const at = { line, character: 0 };
      return [
        {
          location: { uri, range: { start: at, end: at } },
          message: `${placeName(finding)}: ${inMessage(finding.text)}`,
        },
      ];
    });
  }
}

/** Whether two plain values say the same; ends at the first difference, which a keystroke puts near the front. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
