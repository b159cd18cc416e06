// The groups of people that reports tell apart and drafts mix up: who works with children, and which children.
// Finds them in words; says nothing of what is told of them.

/** The same group under its names and initials. */
const groups: readonly {
  readonly name: string;
  readonly kind: "workers" | "children";
  readonly words: RegExp;
}[] = [
  { name: "personal advisers", kind: "workers", words: /\b(?:personal )?advis[eo]rs?\b|\bPAs?\b/gi },
  { name: "social workers", kind: "workers", words: /\bsocial workers?\b/gi },
  { name: "foster carers", kind: "workers", words: /\bfoster carers?\b/gi },
  {
    name: "independent reviewing officers",
    kind: "workers",
    words: /\bindependent reviewing officers?\b|\bIROs?\b/gi,
  },
  { name: "leaders", kind: "workers", words: /\bleaders\b/gi },
  { name: "managers", kind: "workers", words: /\bmanagers\b/gi },
  { name: "police officers", kind: "workers", words: /\bpolice(?: officers)?\b/gi },
  {
    name: "care leavers",
    kind: "children",
    words: /\bcare leavers?\b|\bcare-experienced (?:young )?(?:people|adults)\b/gi,
  },
  { name: "children in care", kind: "children", words: /\bchildren in care\b|\bchildren looked after\b/gi },
];

export interface GroupNamed {
  readonly name: string;
  readonly kind: "workers" | "children";
  readonly at: number;
}

/** The groups named in a text, in order. */
export function groupsIn(text: string): GroupNamed[] {
  return groups
    .flatMap(({ name, kind, words }) =>
      [...text.matchAll(words)]
        // "PA" is initials, "pa" is not.
        .filter(([written]) => written.length > 4 || /^\p{Lu}{2}/u.test(written))
        .map(({ index }) => ({ name, kind, at: index })),
    )
    .sort((a, b) => a.at - b.at);
}
