// The items of the national framework, and of the project's own, as somebody picks one for a place in a draft: those the report gives its areas
// first, each with the edit that inserts its reference in canonical form.

import type { AreaCoverage, Concordance } from "../concordance/concordance.ts";
import type { FrameworkItem, OwnFramework } from "../knowledge/knowledge.ts";
import { type Message, message, type TextEdit } from "../problem.ts";
import { spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { itemForm } from "../writing/canonicalForms.ts";

export interface PickableItem {
  readonly item: FrameworkItem;
  /** The project's own framework it belongs to; null: the national framework. */
  readonly framework: OwnFramework | null;
  /** The areas the current report gives it to, in the report's order. */
  readonly areas: readonly AreaCoverage[];
  /** `(outcome 3, national framework)`. */
  readonly reference: string;
  /** It belongs to the very area the place answers, and stands nowhere in that answer. */
  readonly missingHere: boolean;
}

/** Every numbered item: first what is missing at `offset`, then what the report gives its areas, then the rest. */
export function pickableItems(concordance: Concordance, offset: number): PickableItem[] {
  const { frameworkInUse, settings, areas } = concordance;
  const here = areaAt(concordance, offset);
  const national = frameworkInUse.edition.items
    .filter(({ number }) => number !== null)
    .map((item): PickableItem => {
      const gives = ({ frameworkReferences }: AreaCoverage["area"]): boolean =>
        frameworkReferences.some(({ kind, number }) => kind === item.kind && number === item.number);
      return {
        item,
        framework: null,
        areas: areas.filter(({ area }) => gives(area)),
        reference: itemForm(item, null),
        missingHere:
          here?.missingReferences.some(({ kind, number }) => kind === item.kind && number === item.number) ??
          false,
      };
    })
    .sort((a, b) => rank(a) - rank(b) || kindRank(a) - kindRank(b));
  const own = settings.frameworks.flatMap((framework) =>
    framework.items.map((item): PickableItem => ({
      item,
      framework,
      areas: [],
      reference: itemForm(item, framework),
      missingHere: false,
    })),
  );
  return [...national, ...own];
}

/** Puts `reference` behind `selection` (a caret is an empty one) or the word it ends in, with the spaces it needs. */
export function insertReference(draft: string, selection: Span, reference: string): TextEdit {
  const selected = draft.slice(selection.start, selection.end);
  const end = selection.start + selected.trimEnd().length;
  const inWord = /[\p{L}\p{N}]$/u.test(draft.slice(Math.max(0, end - 2), end));
  const rest = inWord
    ? (/^(?:[\p{L}\p{N}]|[’'-](?=\p{L}))*/u.exec(draft.slice(end, end + 80))?.[0] ?? "")
    : "";
  const at = end + rest.length;
  const before = draft.charAt(at - 1);
  const after = draft.charAt(at);
  const opening = before === "" || /[\s([|]/.test(before) ? "" : " ";
  const closing = after === "" || /[\s.,;:!?)\]|]/.test(after) ? "" : " ";
  return { span: { start: at, end: at }, text: opening + reference + closing };
}

/** "area 2", as something is said to be given to it or to answer it. */
export function areaName({ area, priority }: AreaCoverage): Message {
  return priority ? message("priority action {0}", area.number) : message("area {0}", area.number);
}

/** The area whose answer holds `offset`: the one whose block begins last before it. */
export function areaAt({ areas, response }: Concordance, offset: number): AreaCoverage | null {
  let best: { readonly start: number; readonly coverage: AreaCoverage } | null = null;
  for (const coverage of areas) {
    for (const { block } of coverage.answers) {
      const { start, end } = spanOf(block);
      const nearer = start <= offset && (best === null || start > best.start);
      if (nearer && belongsTo(response.text, block.fact.kind, end, offset)) best = { start, coverage };
    }
  }
  return best?.coverage ?? null;
}

/** A cell's answer is its row; a paragraph's ends with it; a heading's runs on to the next heading. */
function belongsTo(
  draft: string,
  kind: "heading" | "paragraph" | "cell",
  end: number,
  offset: number,
): boolean {
  if (offset <= end) return true;
  const between = draft.slice(end, offset);
  if (kind === "heading") return !/\n#{1,6} /.test(between);
  return kind === "cell" ? !between.includes("\n") : !/\n\s*\n/.test(between);
}

function rank({ areas, missingHere }: PickableItem): number {
  return missingHere ? 0 : areas.length > 0 ? 1 : 2;
}

function kindRank({ item }: PickableItem): number {
  return ["outcome", "enabler", "principle"].indexOf(item.kind);
}
