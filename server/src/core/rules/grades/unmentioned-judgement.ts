// Finds drafts that state grades but pass over the lowest one the report gives.

import type { MatchedGradeClaim, ReadSource } from "../../concordance/concordance.ts";
import { gradeBesideName, isGradeBeside } from "../../concordance/grades/gradeBeside.ts";
import { gradeMeant } from "../../concordance/grades/grades.ts";
import { scaleInForce } from "../../knowledge/inForce.ts";
import type { GradeScale } from "../../knowledge/knowledge.ts";
import { type Fix, message, type TextEdit } from "../../problem.ts";
import type { Judgement } from "../../report/inspectionReport.ts";
import {
  type Placed,
  type GradeClaim,
  type ResponseDocument,
  spanOf,
  type TextBlock,
} from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import { linksToJudgement } from "../../writing/findingPlaces.ts";
import type { Rule } from "../rule.ts";

export const unmentionedJudgement: Rule = {
  id: "unmentioned-judgement",
  family: "grades",
  severity: { default: "off", byKind: { "press-statement": "warning", "committee-report": "warning" } },
  summary: message("Grades are stated, but not the lowest one that the report gives."),
  needsSources: true,
  *check({ gradeClaims, current, knowledge, response }) {
    if (current === null) return;
    const { report } = current;
    const scale = scaleInForce(report.inspectionDates?.start ?? null, report.kind, knowledge);
    if (scale === null) return;
    const stated = gradeClaims.find((claim) => isStated(claim, current));
    const first = stated === undefined ? gradeBesideName(response, report, knowledge) : spanOf(stated.claim);
    if (first === null) return;
    const lowest = lowestOf(report.judgements, scale);
    // A judgement given a wrong grade is not passed over: that grade is another rule's.
    const told = gradeClaims.some(
      ({ claim, judgement, source, toldIn }) =>
        (isOfNow(claim.fact.inspection, source, current) &&
          toldIn === null &&
          !claim.fact.general &&
          gradeMeant(claim.fact.written, scale) === lowest[0]?.grade) ||
        (source === current && toldIn === null && lowest.some(({ name }) => name === judgement?.name)),
    );
    if (lowest[0] === undefined || told || isGradeBeside(response, lowest, report, knowledge)) return;
    const { grade } = lowest[0];
    const names = lowest.map(({ name }) => name);
    yield {
      span: first,
      message: message(
        'The draft states grades but not the lowest one, and readers will find it in the report. Its table of judgements says "{0}" of: {1}. Name it too.',
        grade,
        names.join("; "),
      ),
      findings: lowest.flatMap((judgement) => linksToJudgement(current, judgement)),
      fixes: () => insertions(response, first, stated?.claim.fact.inSpeech === true, sentenceFor(lowest)),
    };
  },
};

/** A grade of the present report, rightly or nearly: a wrong one is another rule's and leaves nothing out. */
function isStated({ claim, source, toldIn, verdict }: MatchedGradeClaim, current: ReadSource): boolean {
  return (
    source === current &&
    toldIn === null &&
    !claim.fact.negated &&
    (verdict === "right" || verdict === "irregular" || verdict === "capitalised")
  );
}

/** "Up from requires improvement to be good in 2022" tells nothing of the present report. */
function isOfNow(
  inspection: GradeClaim["inspection"],
  source: MatchedGradeClaim["source"],
  current: ReadSource,
): boolean {
  return inspection === "current" || source === current;
}

function lowestOf(judgements: readonly Judgement[], { grades }: GradeScale): Judgement[] {
  const rank = ({ grade }: Judgement): number => grades.indexOf(grade);
  const worst = Math.max(...judgements.map(rank));
  return worst < 0 ? [] : judgements.filter((judgement) => rank(judgement) === worst);
}

/** 'The judgement on the experiences and progress of care leavers is "inadequate".' */
function sentenceFor(judgements: readonly Judgement[]): string {
  const names = judgements.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1));
  const list =
    names.length === 1 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
  const opening = names.length === 1 ? "The judgement on" : "The judgements on";
  return `${opening} ${list} ${names.length === 1 ? "is" : "are"} "${judgements[0]?.grade ?? ""}".`;
}

function insertions(response: ResponseDocument, first: Span, inSpeech: boolean, sentence: string): Fix[] {
  const block = response.blocks.find((each) => holds(each, first.start));
  if (block === undefined || block.fact.kind === "cell" || inSpeech) return [];
  const at = spanOf(block).end;
  const newline = response.text.includes("\r\n") ? "\r\n" : "\n";
  const gap = block.fact.kind === "heading" ? newline + newline : " ";
  const edit: TextEdit = { span: { start: at, end: at }, text: gap + sentence };
  return [{ title: message("Insert: {0}", sentence), safe: false, edits: [edit] }];
}

function holds(block: Placed<TextBlock>, at: number): boolean {
  const { start, end } = spanOf(block);
  return start <= at && at < end;
}
