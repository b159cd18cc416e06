// Problems of grades that the report meant does not give: what two rules, for the current report and for earlier
// ones, have in common.

import type { Concordance, MatchedGradeClaim, ReadSource } from "../concordance/concordance.ts";
import { countedJudgements } from "../concordance/grades/grades.ts";
import { type Fix, type Message, message, type MessageValue } from "../problem.ts";
import { type GradeClaim, type ResponseDocument, spanOf } from "../response/responseDocument.ts";
import type { Span } from "../text.ts";
import { replacing } from "../writing/articles.ts";
import { gradeInPlace } from "../writing/gradeWording.ts";

/** A misstated grade and the report that gives another. */
export interface MisstatedGrade {
  readonly match: MatchedGradeClaim;
  readonly source: ReadSource;
  /** The grade; where it is said of a number of judgements, that number too. */
  readonly span: Span;
  readonly fixes: () => Fix[];
}

/** The claims of a verdict, one for each word: two groups that a report judges together are one judgement. */
export function* misstatedGrades(
  { gradeClaims, response }: Concordance,
  verdict: MatchedGradeClaim["verdict"],
): Iterable<MisstatedGrade> {
  let last: MatchedGradeClaim | null = null;
  for (const match of gradeClaims) {
    const { judgement, source } = match;
    if (match.verdict !== verdict || source === null) continue;
    const told = last !== null && isSameWord(last, match) && last.judgement?.name === judgement?.name;
    last = match;
    if (!told)
      yield {
        match,
        source,
        span: spanOf(match.claim, match.claim.fact.counted ?? match.claim.fact.span),
        fixes: () => fixesOf(match, gradeClaims, response),
      };
  }
}

function fixesOf(
  match: MatchedGradeClaim,
  all: readonly MatchedGradeClaim[],
  response: ResponseDocument,
): Fix[] {
  const { claim, judgement } = match;
  const { count, negated, range, listed } = claim.fact;
  if (judgement === null || count !== null || negated || range !== "exactly" || listed) return [];
  // One word said of several judgements cannot be put right for one of them.
  if (all.some((other) => other !== match && isSameWord(other, match))) return [];
  const text = gradeInPlace(judgement.grade, claim.fact);
  return [
    {
      title: message('Write "{0}"', text),
      safe: false,
      edits: [replacing(response.text, spanOf(claim), text)],
    },
  ];
}

function isSameWord(one: MatchedGradeClaim, other: MatchedGradeClaim): boolean {
  return spanOf(one.claim).start === spanOf(other.claim).start;
}

/** What the report says where the draft gives no single judgement its grade: its table, or those of it that are counted. */
export function tableAgainst({ claim, grade }: MatchedGradeClaim, { report }: ReadSource): Message {
  const { written, count } = claim.fact;
  // "Three of the five" counts some of seven: the five are told of.
  const of = count === null || count === "all" ? null : count.of;
  const judged =
    countedJudgements(report.judgements, of).find((each) => each.length === of) ?? report.judgements;
  const table = judged.map((each) => `${each.name}: ${each.grade}`).join("; ");
  const given = judged.filter((each) => each.grade === grade).length;
  return count === null
    ? message(
        'The report gives no judgement the grade "{0}". Its table of judgements says: {1}. Use its grades.',
        written,
        table,
      )
    : message(
        'The report gives "{0}" to {1} of its {2} judgements, so {3} does not add up. Its table says: {4}. Correct the number, or name the judgements.',
        grade ?? written,
        given,
        judged.length,
        counted(count),
        table,
      );
}

function counted(count: NonNullable<GradeClaim["count"]>): MessageValue {
  if (count === "all") return message('"all"');
  if (count.others === true) return message('"all but {0}"', count.number);
  return count.of === null ? count.number : message("{0} of {1}", count.number, count.of);
}
