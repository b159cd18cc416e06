// The one form in which a reference to the national framework is written, with its title and without. Makes text;
// never decides which reference is meant.

import type { MatchedFrameworkMention } from "../concordance/concordance.ts";
import { ownForm } from "../knowledge/frameworkForms.ts";
import { itemsTitled } from "../knowledge/frameworkTitles.ts";
import type { FrameworkEdition, FrameworkItem, OwnFramework } from "../knowledge/knowledge.ts";
import { frameworkEditions } from "../knowledge/nationalFramework.ts";
import { type Message, message } from "../problem.ts";
import type { FrameworkMention } from "../response/responseDocument.ts";

/** What a reference names: an item by its number, by its title where no number is printed. */
export interface NamedItem {
  readonly kind: string;
  readonly number: number | null;
  readonly title?: string;
}

/** `(outcome 3, national framework)`. */
export function canonicalForm(reference: NamedItem): string {
  return `(${referenceName(reference)}, national framework)`;
}

/** `(outcome 3, national framework: Children and young people are safe in and outside of their homes)`. */
export function titledForm(reference: NamedItem, title: string): string {
  return `(${referenceName(reference)}, national framework: ${title})`;
}

/** `outcome 3`; by its title where the report prints no number and no edition gives one. */
export function referenceName({ kind, number, title }: NamedItem): string {
  const known = number ?? (title === undefined ? null : numberByTitle(kind, title));
  if (known !== null) return `${kind} ${known}`;
  return title === undefined ? kind : `${kind}: ${title}`;
}

/**
 * What a draft's mention is in canonical form, several numbers kept: `(outcomes 2 and 4, …)`. Its title is printed in
 * full where it is known, and left off where it is none.
 */
export function canonicalMention(
  { kind, numbers, title }: FrameworkMention,
  { framework, numbered }: Pick<MatchedFrameworkMention, "framework" | "numbered">,
  items: readonly FrameworkItem[],
): string {
  if (framework !== null && numbered !== null) return ownForm(framework, numbered);
  const [first, ...others] = numbers.map(({ number }) => number);
  if (first === undefined) {
    const reference = { kind, number: null, ...(title === null ? {} : { title: title.text }) };
    return canonicalForm(reference);
  }
  if (others.length === 0) {
    const reference = { kind, number: first };
    const item =
      title === null ? undefined : itemsTitled(title.text, items).find((each) => each.kind === kind);
    return item === undefined ? canonicalForm(reference) : titledForm(reference, item.title);
  }
  const last = others.at(-1);
  return `(${kind}s ${[first, ...others.slice(0, -1)].join(", ")} and ${last}, national framework)`;
}

/** An item's reference in its framework's usual form. */
export function itemForm(item: FrameworkItem, framework: OwnFramework | null): string {
  return framework === null ? canonicalForm(item) : ownForm(framework, item);
}

/** An edition as a reader knows it: "the 2026 edition". */
export function editionName({ id }: FrameworkEdition): Message {
  return message("the {0} edition", /\d{4}/.exec(id)?.[0] ?? "");
}

/** Only where all editions agree: outcomes 2 and 3 changed places in 2026. */
function numberByTitle(kind: string, title: string): number | null {
  const numbers = new Set(
    itemsTitled(
      title,
      frameworkEditions.flatMap(({ items }) => items),
    )
      .filter((item) => item.kind === kind)
      .map((item) => item.number),
  );
  const [only] = numbers;
  return numbers.size === 1 && only !== undefined ? only : null;
}
