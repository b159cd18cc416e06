// Finds an answered area that does not carry the framework reference the report gives it.

import type { AreaAnswer, AreaCoverage, Concordance } from "../../concordance/concordance.ts";
import { message } from "../../problem.ts";
import { proseSpan } from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import { canonicalForm } from "../../writing/canonicalForms.ts";
import { linkTo, placeOf } from "../../writing/findingPlaces.ts";
import { wordsOf } from "../blockSpans.ts";
import type { Rule } from "../rule.ts";

export const missingFrameworkReference: Rule = {
  id: "missing-framework-reference",
  family: "framework",
  severity: { default: "off", byKind: { "action-plan": "warning", "visit-response": "warning" } },
  summary: message("An answered area without the framework reference that the report gives it."),
  needsSources: true,
  *check({ areas, frameworkMentions }) {
    for (const coverage of areas) {
      const { area, source, missingReferences, state } = coverage;
      if (state !== "answered" || missingReferences.length === 0) continue;
      const answer = placeToName(coverage);
      if (answer === null || spokenFor(coverage, frameworkMentions)) continue;
      const text = missingReferences.map(canonicalForm).join(" ");
      yield {
        span: wordsOf(answer.block),
        message: message(
          "This answers an area of the report without its framework reference. {0} has {1}. Add it, so that the two can be read side by side.",
          placeOf(area),
          text,
        ),
        findings: [linkTo(source, area)],
        fixes: () => [
          {
            title: message('Insert "{0}"', text),
            safe: false,
            edits: [{ span: endOfWords(answer), text: ` ${text}` }],
          },
        ],
      };
    }
  },
};

/** Where the area's own words stand, else where it is cited; a title of the draft's own needs no reference. */
function placeToName({ answers }: AreaCoverage): AreaAnswer | null {
  const named = answers.filter(({ state, unmistakable }) => state === "answered" && unmistakable);
  return named.find(({ setOut }) => setOut) ?? named[0] ?? null;
}

const wrongVerdicts: ReadonlySet<string> = new Set(["unknown", "superseded", "mistitled", "contradicted"]);

/** A reference that is there, but wrong, is that reference's problem. */
function spokenFor(coverage: AreaCoverage, mentions: Concordance["frameworkMentions"]): boolean {
  const standing = new Set(coverage.answers.flatMap(({ references }) => references).map(({ fact }) => fact));
  return mentions.some(({ mention, verdict }) => wrongVerdicts.has(verdict) && standing.has(mention.fact));
}

/** The end of the block's words, before the full stop that closes them: where reports print the reference. */
function endOfWords({ block }: AreaAnswer): Span {
  const { prose } = block.fact;
  const words = prose.text.trimEnd();
  const end = words.endsWith(".") ? words.length - 1 : words.length;
  const at = proseSpan(prose, 0, end).end + block.offset;
  return { start: at, end: at };
}
