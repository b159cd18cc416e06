// How a wrong reference to a framework is put right: what the rules on its numbers, titles and editions have in
// common. Never decides what is wrong.

import type { Concordance, MatchedFrameworkMention } from "../concordance/concordance.ts";
import type { FrameworkItem } from "../knowledge/knowledge.ts";
import { type Fix, message, type TextEdit } from "../problem.ts";
import { spanOf } from "../response/responseDocument.ts";
import { canonicalForm, itemForm, titledForm } from "../writing/canonicalForms.ts";

/** The items a mention may name: its own framework's, or those of the edition in use. */
export function itemsOf(
  { framework }: MatchedFrameworkMention,
  { frameworkInUse }: Pick<Concordance, "frameworkInUse">,
): readonly FrameworkItem[] {
  return framework?.items ?? frameworkInUse.edition.items;
}

/** The item's number in place of the one written, its title beside it kept. */
export function renumbered(match: MatchedFrameworkMention, item: FrameworkItem): Fix {
  const { mention, irregularForm } = match;
  const { kind, numbers, title, bracketed } = mention.fact;
  const first = numbers[0];
  const fix = (span: TextEdit["span"], text: string): Fix => ({
    title: message('Write "{0} {1}"', item.kind, item.number ?? ""),
    safe: false,
    edits: [{ span, text }],
  });
  if (bracketed || irregularForm || first === undefined)
    return fix(spanOf(mention), inForm(match, item, title?.loose === false));
  if (item.kind === kind) return fix(spanOf(mention, first.span), String(item.number));
  const span = spanOf(mention);
  const capital = /^\p{Lu}/u.test(mention.fact.writtenKind);
  const name = capital ? item.kind.charAt(0).toUpperCase() + item.kind.slice(1) : item.kind;
  return fix({ start: span.start, end: spanOf(mention, first.span).end }, `${name} ${item.number ?? ""}`);
}

/** The item's title in place of the one written, the number kept; a paraphrase is for the writer to put right. */
export function retitled(match: MatchedFrameworkMention, item: FrameworkItem): Fix[] {
  const { mention, irregularForm } = match;
  const { title, bracketed } = mention.fact;
  if (title?.loose === true) return [];
  const whole = bracketed || irregularForm || title === null;
  return [
    {
      title: message('Write "{0}"', item.title),
      safe: false,
      edits: [
        whole
          ? { span: spanOf(mention), text: inForm(match, item, true) }
          : { span: spanOf(mention, title.span), text: item.title },
      ],
    },
  ];
}

function inForm({ framework }: MatchedFrameworkMention, item: FrameworkItem, withTitle: boolean): string {
  if (framework !== null) return itemForm(item, framework);
  return withTitle ? titledForm(item, item.title) : canonicalForm(item);
}

/** Whether the areas that a mention stands with have the item, or none of them says. */
export function agreesWithAreas(
  { mention }: MatchedFrameworkMention,
  item: FrameworkItem,
  areas: Concordance["areas"],
): boolean {
  const given = areas
    .filter(({ answers }) =>
      answers.some(({ references }) => references.some(({ fact }) => fact === mention.fact)),
    )
    .flatMap(({ area }) => area.frameworkReferences);
  return given.length === 0 || given.some(({ kind, number }) => kind === item.kind && number === item.number);
}
