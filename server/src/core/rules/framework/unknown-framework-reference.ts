// Finds references to parts of the national framework that do not exist: enabler 4, outcome 7, priciple 2.

import { type Fix, message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import type { AreaCoverage, MatchedFrameworkMention } from "../../concordance/concordance.ts";
import type { FrameworkItem } from "../../knowledge/knowledge.ts";
import { itemForm, referenceName } from "../../writing/canonicalForms.ts";
import { itemsOf } from "../frameworkReferences.ts";
import type { Rule } from "../rule.ts";

export const unknownFrameworkReference: Rule = {
  id: "unknown-framework-reference",
  family: "framework",
  severity: { default: "error" },
  summary: message("A reference to an outcome, enabler or principle that does not exist."),
  needsSources: false,
  *check({ frameworkMentions, frameworkInUse, areas }) {
    for (const match of frameworkMentions) {
      if (match.verdict !== "unknown") continue;
      const items = itemsOf(match, { frameworkInUse });
      const { kind, writtenKind, numbers } = match.mention.fact;
      const valid = items.filter((item) => item.kind.toLowerCase() === kind && item.number !== null);
      const { framework } = match;
      const misspelt = framework === null && !writtenKind.toLowerCase().startsWith(kind);
      const wrong = numbers.find(({ number }) => !valid.some((item) => item.number === number));
      yield {
        span: spanOf(match.mention),
        message:
          misspelt && wrong === undefined
            ? message(
                '"{0}" is not part of the national framework: it has outcomes, enablers and principles. Write "{1}".',
                writtenKind,
                kind,
              )
            : framework === null
              ? message(
                  "The national framework has no {0} {1}: its {0}s are numbered 1 to {2}. Choose the one that is meant.",
                  kind,
                  wrong?.number ?? "",
                  Math.max(...valid.map(({ number }) => number ?? 0)),
                )
              : message(
                  "{0} has no {1} {2}: the project's settings list {1} {3}. Choose the one that is meant.",
                  framework.name,
                  kind,
                  wrong?.number ?? "",
                  valid.map(({ number }) => number).join(", "),
                ),
        findings: [],
        fixes: () => replacements(match, itemsMeant(match, areas, items) ?? valid, wrong),
      };
    }
  },
};

/** In the answer to an area only what the report itself gives that area; null elsewhere. */
function itemsMeant(
  { mention }: MatchedFrameworkMention,
  areas: readonly AreaCoverage[],
  items: readonly FrameworkItem[],
): readonly FrameworkItem[] | null {
  const given = areas
    .filter(({ answers }) =>
      answers.some(({ references }) => references.some((r) => r.fact === mention.fact)),
    )
    .flatMap(({ area }) => area.frameworkReferences);
  const meant = items.filter((item) =>
    given.some(({ kind, number }) => kind === item.kind && number === item.number),
  );
  return meant.length > 0 ? meant : null;
}

/** Each part that exists, the number as written first where only the word is misspelt. */
function replacements(
  { mention, framework }: MatchedFrameworkMention,
  valid: readonly FrameworkItem[],
  wrong: { readonly number: number; readonly span: { start: number; end: number } } | undefined,
): Fix[] {
  const { numbers, bracketed } = mention.fact;
  const sole = numbers.length === 1;
  const likely = wrong === undefined && sole ? numbers[0]?.number : undefined;
  const ordered = [...valid].sort((a, b) => Number(b.number === likely) - Number(a.number === likely));
  return ordered.map((item) => ({
    title: message("{0} {1}: {2}", capitalised(item.kind), item.number ?? "", item.title),
    safe: false,
    edits: [
      sole || wrong === undefined
        ? {
            span: spanOf(mention),
            text: bracketed ? itemForm(item, framework) : referenceName(item),
          }
        : { span: spanOf(mention, wrong.span), text: String(item.number) },
    ],
  }));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
