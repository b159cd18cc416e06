// Finds drafts that rest on an embargoed draft report and do not say so in their first lines.

import { message } from "../../problem.ts";
import { embargoLine } from "../../writing/embargoLine.ts";
import { titleSpan } from "../blockSpans.ts";
import type { Rule } from "../rule.ts";

export const embargoedSource: Rule = {
  id: "embargoed-source",
  family: "citations",
  severity: { default: "warning" },
  summary: message(
    "A draft that rests on an embargoed draft report and says nowhere in its first lines that it is confidential.",
  ),
  needsSources: true,
  *check({ unmarkedDrafts, response }) {
    const [first, ...others] = unmarkedDrafts;
    if (first === undefined) return;
    const { span, id } = first.setting;
    yield {
      span: span ?? titleSpan(response),
      message: message(
        'The source "{0}" is a draft report, which is embargoed, and nothing in the first lines of this draft says so. Whoever is sent it may pass it on. Mark it as embargoed, confidential or not for publication; once the report is published, set the source\'s status to final.',
        [id, ...others.map(({ setting }) => setting.id)].join('", "'),
      ),
      findings: [],
      fixes: () => [{ title: message("Mark it below the title"), safe: false, edits: embargoLine(response) }],
    };
  },
};
