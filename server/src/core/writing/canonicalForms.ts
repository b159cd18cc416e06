// The one form in which a reference to the national framework is written, with its title and without. Makes text;
// never decides which reference is meant.

import type { ReadSource } from "../concordance/concordance.ts";
import { editionInForce } from "../knowledge/inForce.ts";
import type { FrameworkEdition, ReportingKnowledge } from "../knowledge/knowledge.ts";
import { frameworkEditions } from "../knowledge/nationalFramework.ts";
import type { FrameworkMention } from "../response/responseDocument.ts";
import { foldTypography } from "../text.ts";

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

/** What a draft's mention is in canonical form, several numbers and its title kept: `(outcomes 2 and 4, …)`. */
export function canonicalMention({ kind, numbers, title }: FrameworkMention): string {
  const [first, ...others] = numbers.map(({ number }) => number);
  if (first === undefined) {
    const reference = { kind, number: null, ...(title === null ? {} : { title: title.text }) };
    return canonicalForm(reference);
  }
  if (others.length === 0) {
    const reference = { kind, number: first };
    return title === null ? canonicalForm(reference) : titledForm(reference, title.text);
  }
  const last = others.at(-1);
  return `(${kind}s ${[first, ...others.slice(0, -1)].join(", ")} and ${last}, national framework)`;
}

/** The edition whose numbers the current report uses: its inspection's first day decides. */
export function editionOf(current: ReadSource | null, knowledge: ReportingKnowledge): FrameworkEdition {
  return editionInForce(current?.report.inspectionDates?.start ?? null, knowledge);
}

/** Only where all editions agree: outcomes 2 and 3 changed places in 2026. */
function numberByTitle(kind: string, title: string): number | null {
  const folded = foldTypography(title).toLowerCase();
  const numbers = new Set(
    frameworkEditions.flatMap(({ items }) =>
      items
        .filter((item) => item.kind === kind)
        .filter((item) =>
          [item.title, ...item.variants].some((each) => foldTypography(each).toLowerCase() === folded),
        )
        .map((item) => item.number),
    ),
  );
  const [only] = numbers;
  return numbers.size === 1 && only !== undefined ? only : null;
}
