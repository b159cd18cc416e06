// Finds a framework's number beside the title of another of its items.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { agreesWithAreas, renumbered, retitled } from "../frameworkReferences.ts";
import type { Rule } from "../rule.ts";

export const mistitledFrameworkReference: Rule = {
  id: "mistitled-framework-reference",
  family: "framework",
  severity: { default: "warning" },
  summary: message("A framework's number beside the title of another of its items."),
  needsSources: true,
  *check({ frameworkMentions, areas }) {
    for (const match of frameworkMentions) {
      const { mention, verdict, titled, numbered } = match;
      if (verdict !== "mistitled" || titled === null || numbered === null) continue;
      yield {
        span: spanOf(mention),
        message: message(
          'This number and this title do not belong together, so readers cannot tell which is meant. "{0}" is {1} {2}; {3} {4} is "{5}". Correct one or the other.',
          titled.title,
          titled.kind,
          titled.number ?? "",
          numbered.kind,
          numbered.number ?? "",
          numbered.title,
        ),
        findings: [],
        fixes: () => [
          ...(agreesWithAreas(match, titled, areas) ? [renumbered(match, titled)] : []),
          ...(agreesWithAreas(match, numbered, areas) ? retitled(match, numbered) : []),
        ],
      };
    }
  },
};
