// Which of the current report's judgements a draft mentions: by name, or by a grade said of it.

import type { Judgement } from "../../report/inspectionReport.ts";
import type { Concordance, ReadSource } from "../concordance.ts";

/** A judgement of the current report, and whether the draft speaks of it. */
export interface MentionedJudgement {
  readonly source: ReadSource;
  readonly judgement: Judgement;
  readonly mentioned: boolean;
}

/** The judgements of the current report in its order; empty while none is read, and for letters. */
export function judgementsMentioned({
  current,
  judgementMentions,
  gradeClaims,
}: Pick<Concordance, "current" | "judgementMentions" | "gradeClaims">): MentionedJudgement[] {
  if (current === null) return [];
  const spokenOf = new Set(
    [...judgementMentions, ...gradeClaims]
      .filter(({ source }) => source === current)
      .map(({ judgement }) => judgement?.name),
  );
  return current.report.judgements.map((judgement) => ({
    source: current,
    judgement: { name: judgement.name, grade: judgement.grade },
    mentioned: spokenOf.has(judgement.name),
  }));
}
