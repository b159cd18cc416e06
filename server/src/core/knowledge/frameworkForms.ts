// The form in which a reference to a project's own framework is written, filled in from its template. Knows
// nothing of drafts.

import type { FrameworkItem, OwnFramework } from "./knowledge.ts";

/** What a template may name: `({kind} {number}, {name})`. */
export const formPlaces: readonly string[] = ["kind", "number", "title", "name"];

/** A reference to an item as the project writes it; in brackets with the framework's name where it says nothing. */
export function ownForm({ form, name }: OwnFramework, { kind, number, title }: FrameworkItem): string {
  const filled: Readonly<Record<string, string>> = { kind, number: String(number ?? ""), title, name };
  return (form ?? "({kind} {number}, {name})").replace(
    /\{(\w+)\}/g,
    (whole, place: string) => filled[place] ?? whole,
  );
}
