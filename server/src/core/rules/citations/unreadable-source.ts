// Finds sources whose file is missing, cannot be read or is not a report. While that is so it alone speaks of
// the source.

import { message } from "../../problem.ts";
import { titleSpan } from "../blockSpans.ts";
import type { Rule } from "../rule.ts";

export const unreadableSource: Rule = {
  id: "unreadable-source",
  family: "citations",
  severity: { default: "error" },
  summary: message("A source file that is missing, cannot be read, or is not a report."),
  needsSources: false,
  *check({ sources, response }) {
    for (const { state, setting, reason } of sources) {
      if (state !== "unreadable" && state !== "missing") continue;
      yield {
        span: setting.span ?? titleSpan(response),
        message:
          reason === null
            ? message(
                'The source "{0}" ({1}) cannot be read, so nothing in this draft is checked against it. Check the file and its name.',
                setting.id,
                setting.file,
              )
            : message(
                'The source "{0}" ({1}) cannot be used, so nothing in this draft is checked against it. {2}',
                setting.id,
                setting.file,
                reason,
              ),
        findings: [],
        fixes: () => [],
      };
    }
  },
};
