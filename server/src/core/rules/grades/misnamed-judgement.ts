// Finds a judgement written under a name that its report does not use. A plain paraphrase is fine.

import { message } from "../../problem.ts";
import { spanOf } from "../../response/responseDocument.ts";
import { linksToJudgement } from "../../writing/findingPlaces.ts";
import type { Rule } from "../rule.ts";

export const misnamedJudgement: Rule = {
  id: "misnamed-judgement",
  family: "grades",
  severity: { default: "warning" },
  summary: message("A judgement under a name that its report does not use."),
  needsSources: true,
  *check({ judgementMentions, current }) {
    for (const { mention, judgement, source, misnamed } of judgementMentions) {
      const meant = source ?? current;
      if (!misnamed || meant === null) continue;
      const { written } = mention.fact;
      const span = spanOf(mention);
      if (judgement === null) {
        yield {
          span,
          message: message(
            'The report has no judgement called "{0}". Its judgements are: {1}. Use one of these names, or say it in plain words.',
            written,
            meant.report.judgements.map(({ name }) => name).join("; "),
          ),
          findings: [],
          fixes: () => [],
        };
        continue;
      }
      const text = nameInPlace(judgement.name, written);
      yield {
        span,
        message: message(
          '"{0}" is not this judgement\'s name, so readers cannot find it in the report. The report calls it "{1}". Use that name, or say it in plain words.',
          written,
          judgement.name,
        ),
        findings: linksToJudgement(meant, judgement),
        fixes: () => [{ title: message('Write "{0}"', text), safe: false, edits: [{ span, text }] }],
      };
    }
  },
};

/** The name as it fits where it stands: without its article where the draft has none, in lower case mid-sentence. */
function nameInPlace(name: string, written: string): string {
  const article = /^the\s/i;
  const text = article.test(written) || !article.test(name) ? name : name.replace(article, "");
  const first = written.charAt(0);
  const capital = first !== first.toLowerCase();
  const letter = text.charAt(0);
  return (capital ? letter.toUpperCase() : letter.toLowerCase()) + text.slice(1);
}
