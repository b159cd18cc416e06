// A draft's problems as the editor shows them: pulled where the client asks by itself, else pushed. Says what a
// draft's checking has come to, and holds back what is still being typed.

import type { Diagnostic, DiagnosticRelatedInformation, Position, Range } from "vscode-languageserver";

import { sameSources } from "../core/concordance/factMemory.ts";
import { isSameMessage, message, type Problem } from "../core/problem.ts";
import { inMessage, placeOf } from "../core/writing/findingPlaces.ts";
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
  /** One for each of `problems`. */
  readonly items: readonly Diagnostic[];
  readonly sources: Draft["concordance"]["sources"];
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
    const { sources } = draft.concordance;
    const kept =
      before !== undefined && sameSources(before.sources, sources) ? new Kept(before, shown) : null;
    const items = shown.map((problem, index) => {
      const range = toLspRange(document, problem.span);
      const old = kept?.at(index, problem);
      if (old === undefined) return this.#diagnostic(problem, range, draft);
      return isSameRange(old.range, range) ? old : { ...old, range };
    });
    const same = items.length === before?.items.length && items.every((item, i) => item === before.items[i]);
    const id = same ? before.id : ++this.#lastId;
    this.#shown.set(uri, { problems: shown, items, sources, id });
    return { problems: shown, items, resultId: String(id), waiting };
  }

  forget(uri: string): void {
    this.#shown.delete(uri);
  }

  #diagnostic(problem: Problem, range: Range, draft: Draft): Diagnostic {
    const { rule, severity, findings } = problem;
    const { options, codeDescription, relatedInformation, say } = this.#client;
    const related = relatedInformation ? this.#related(problem, draft) : [];
    const data: DiagnosticData = { rule, findings };
    return {
      range,
      severity: toLspSeverity(severity),
      code: rule,
      ...(codeDescription && options.rulePages === true
        ? { codeDescription: { href: this.#rulePage(rule) } }
        : {}),
      source: diagnosticSource,
      message: say(problem.message),
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
          message: this.#client.say(message("{0}: {1}", placeOf(finding), inMessage(finding.text))),
        },
      ];
    });
  }
}

/** Finds a problem again among those shown before: an edit adds or takes away a few, the others keep their order. */
class Kept {
  readonly #before: ShownBefore;
  /** How many are the same from the beginning. */
  readonly #head: number;
  /** How many more there were before. */
  readonly #more: number;

  constructor(before: ShownBefore, now: readonly Problem[]) {
    const { problems } = before;
    let head = 0;
    while (head < now.length && saysTheSame(problems[head], now[head])) head += 1;
    this.#before = before;
    this.#head = head;
    this.#more = problems.length - now.length;
  }

  /** What showed the problem before, wherever it stood. */
  at(index: number, problem: Problem): Diagnostic | undefined {
    const { problems, items } = this.#before;
    const old = index < this.#head ? index : index + this.#more;
    return saysTheSame(problems[old], problem) ? items[old] : undefined;
  }
}

function saysTheSame(a: Problem | undefined, b: Problem | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const { findings } = a;
  return (
    a.rule === b.rule &&
    a.severity === b.severity &&
    isSameMessage(a.message, b.message) &&
    findings.length === b.findings.length &&
    findings.every(({ source, id }, i) => source === b.findings[i]?.source && id === b.findings[i]?.id)
  );
}

function isSameRange({ start, end }: Range, other: Range): boolean {
  return isSamePosition(start, other.start) && isSamePosition(end, other.end);
}

function isSamePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}
