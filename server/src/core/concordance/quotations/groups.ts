// The groups of workers that drafts mix up most often. Finds them in words; says nothing of what is told of them.

import { hasSign, type Signs, signs } from "../../signs.ts";
import { matchesOf } from "../../matches.ts";

/** The same group under its names and initials. */
const groups: readonly { readonly name: string; readonly words: RegExp; readonly sign: Signs }[] = [
  {
    name: "personal advisers",
    words:
      /(?<!\b(?:careers?|business|housing|education|financial) )\b(?:personal )?advis[eo]rs?\b|\bPAs?\b|\bleaving care workers?\b/gi,
    sign: signs("advis", "_pa_", "_pas", "leaving"),
  },
  { name: "social workers", words: /\bsocial workers?\b/gi, sign: signs("social") },
  { name: "foster carers", words: /\bfoster carers?\b/gi, sign: signs("foster") },
  {
    name: "designated officers",
    words: /\bdesignated officers?\b|\bLADOs?\b/gi,
    sign: signs("designated", "lado"),
  },
];

export interface GroupNamed {
  readonly name: string;
  readonly at: number;
}

/** The groups named in a text, in order. */
export function groupsIn(text: string): GroupNamed[] {
  return groups
    .flatMap(({ name, words, sign }) =>
      (hasSign(text, sign) ? matchesOf(text, words) : [])
        // "PA" is initials, "pa" is not.
        .filter(([written]) => written.length > 4 || /^\p{Lu}{2}/u.test(written))
        .map(({ index }) => ({ name, at: index })),
    )
    .sort((a, b) => a.at - b.at);
}
