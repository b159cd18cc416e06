// Finds the sections that a kind of response needs and the draft has not. All of them are one problem: a draft just
// begun lacks many, and needs to be told once.

import { joined, type Message, message } from "../../problem.ts";
import type { ResponseKind } from "../../settings.ts";
import { insertSections } from "../../writing/missingSections.ts";
import { titleSpan } from "../blockSpans.ts";
import type { Rule } from "../rule.ts";

export const missingSection: Rule = {
  id: "missing-section",
  family: "document",
  severity: { default: "information" },
  summary: message("A section that this kind of response needs and the draft lacks."),
  needsSources: true,
  *check({ missingSections, response, settings }) {
    if (settings.kind === null) return;
    if (missingSections.length === 0) return;
    const kind = kindNames[settings.kind];
    const headings = missingSections.map(({ heading }) => `“${heading}”`);
    const [only = ""] = headings;
    yield {
      span: titleSpan(response),
      message:
        headings.length === 1
          ? message(
              "This {0} has no section for {1}. Readers look for it in every {0}. Add it, or list your own sections in the settings, under `sections`.",
              kind,
              only,
            )
          : message(
              "This {0} has no section for {1}. Readers look for these in every {0}. Add them, or list your own sections in the settings, under `sections`.",
              kind,
              inWords(headings),
            ),
      findings: [],
      fixes: () => [
        {
          title: headings.length === 1 ? message("Insert {0}", only) : message("Insert the missing sections"),
          safe: false,
          edits: insertSections(response, missingSections),
        },
      ],
    };
  },
};

function inWords(headings: readonly string[]): Message {
  return message("{0} or {1}", joined(headings.slice(0, -1), ", "), headings.at(-1) ?? "");
}

const kindNames: Readonly<Record<ResponseKind, Message>> = {
  "press-statement": message("press statement"),
  "action-plan": message("action plan"),
  "committee-report": message("committee report"),
  "visit-response": message("response to a visit"),
  "factual-accuracy-comments": message("list of comments on factual accuracy"),
};
