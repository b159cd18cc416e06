// The groups of people that reports tell apart and drafts mix up: who works with children, and which children.
// Finds them in words; says nothing of what is told of them.

import { hasSign, type Signs, signs } from "../../signs.ts";
import { matchesOf } from "../../matches.ts";

/** The same group under its names and initials. */
const groups: readonly {
  readonly name: string;
  readonly kind: "workers" | "children";
  readonly words: RegExp;
  readonly sign: Signs;
}[] = [
  {
    name: "personal advisers",
    kind: "workers",
    words:
      /(?<!\b(?:careers?|business|housing|education|financial) )\b(?:personal )?advis[eo]rs?\b|\bPAs?\b|\bleaving care workers?\b/gi,
    sign: signs("advis", "_pa_", "_pas", "leaving"),
  },
  { name: "social workers", kind: "workers", words: /\bsocial workers?\b/gi, sign: signs("social") },
  { name: "foster carers", kind: "workers", words: /\bfoster carers?\b/gi, sign: signs("foster") },
  {
    name: "independent reviewing officers",
    kind: "workers",
    words: /\bindependent reviewing officers?\b|\bIROs?\b/gi,
    sign: signs("reviewing", "_iro"),
  },
  {
    name: "designated officers",
    kind: "workers",
    words: /\bdesignated officers?\b|\bLADOs?\b/gi,
    sign: signs("designated", "lado"),
  },
  { name: "leaders", kind: "workers", words: /\bleaders\b/gi, sign: signs("leaders") },
  { name: "managers", kind: "workers", words: /\bmanagers\b/gi, sign: signs("managers") },
  { name: "police officers", kind: "workers", words: /\bpolice(?: officers)?\b/gi, sign: signs("police") },
  {
    name: "care leavers",
    kind: "children",
    words: /\bcare leavers?\b|\bcare-experienced (?:young )?(?:people|adults)\b/gi,
    sign: signs("care"),
  },
  {
    name: "children in care",
    kind: "children",
    words: /\bchildren in care\b|\bchildren looked after\b/gi,
    sign: signs("children"),
  },
];

export interface GroupNamed {
  readonly name: string;
  readonly kind: "workers" | "children";
  readonly at: number;
}

/** The groups named in a text, in order. */
export function groupsIn(text: string): GroupNamed[] {
  return groups
    .flatMap(({ name, kind, words, sign }) =>
      (hasSign(text, sign) ? matchesOf(text, words) : [])
        // "PA" is initials, "pa" is not.
        .filter(([written]) => written.length > 4 || /^\p{Lu}{2}/u.test(written))
        .map(({ index }) => ({ name, kind, at: index })),
    )
    .sort((a, b) => a.at - b.at);
}
