// Finds the report's own judgement for what a draft calls it, and says where a name is not the report's.

import type { JudgementKey, ReportingKnowledge } from "../../knowledge/knowledge.ts";
import type { InspectionReport, Judgement } from "../../report/inspectionReport.ts";
import type { JudgementMention } from "../../response/gradesNamed.ts";
import { type ResponseDocument, spanOf } from "../../response/responseDocument.ts";
import { LimitedMemory } from "../../limitedMemory.ts";
import { tokenise } from "../../text.ts";
import type { MatchedJudgementMention, Source } from "../concordance.ts";
import { FactMemory } from "../factMemory.ts";
import { matchQuotation } from "../matching/matchQuotation.ts";
import { quotationIndexOf } from "../matching/quotationIndex.ts";
import { gradingSourceMeant, isRead, readInOrder, yearsOf } from "../facts/inspectionMeant.ts";

/** Every mention of a judgement, matched, in the draft's order. */
export function matchJudgementMentions(
  response: ResponseDocument,
  sources: readonly Source[],
  knowledge: ReportingKnowledge,
): MatchedJudgementMention[] {
  const matches = response.judgementMentions.map((mention) => {
    const { judgement, source, misnamed } = known.recall(mention.fact, sources, () =>
      matchMention(mention.fact, sources, knowledge),
    );
    return { mention, judgement, source, misnamed };
  });
  const current = gradingSourceMeant("current", sources);
  return matches.map((match, at) => {
    const { mention, source } = match;
    const beside = [matches[at - 1], matches[at + 1]];
    const ofOlder = source !== null && source !== current && isNameOfNow(mention.fact);
    if (
      !ofOlder ||
      !beside.some((other) => other !== undefined && isBeside(match, other, current, response.text))
    )
      return match;
    return {
      mention,
      ...matchMention(
        mention.fact,
        sources.filter((each) => each !== source),
        knowledge,
      ),
    };
  });
}

function isNameOfNow({ asName, inspection }: JudgementMention): boolean {
  return asName && inspection === "current";
}

/** Characters between two names of one list or table. */
const furthestBeside = 160;

/** Whether a name of an older report stands among those that only the current one has: it is given as one of them. */
function isBeside(
  { mention, source }: MatchedJudgementMention,
  other: MatchedJudgementMention,
  current: Source | null,
  text: string,
): boolean {
  if (other.source !== current || !isNameOfNow(other.mention.fact) || other.misnamed || source === null)
    return false;
  const [one, two] = [spanOf(mention), spanOf(other.mention)];
  const between = text.slice(Math.min(one.end, two.end), Math.max(one.start, two.start));
  if (between.length > furthestBeside || !between.includes("\n")) return false;
  // "| Judgement | 2026 | 2022 |": a table of both.
  const table = text.slice(text.lastIndexOf("\n\n", one.start) + 1, one.end);
  if (yearsOf(source.report).some((year) => table.includes(year))) return false;
  return !source.report.judgements.some(({ name }) => isNameOf(other.mention.fact.written, name));
}

const known = new FactMemory<JudgementMention, Omit<MatchedJudgementMention, "mention">>();

function matchMention(
  { written, judgement: key, asName, graded, inspection }: JudgementMention,
  sources: readonly Source[],
  knowledge: ReportingKnowledge,
): Omit<MatchedJudgementMention, "mention"> {
  // A name that any source uses is right, and means that source, unless the draft says whose it is.
  const ofYear = typeof inspection === "string" ? null : gradingSourceMeant(inspection, sources);
  const read = ofYear !== null && isRead(ofYear) ? [ofYear] : readInOrder(inspection, sources);
  for (const source of read) {
    const named = source.report.judgements.find(({ name }) => isNameOf(written, name));
    if (named !== undefined)
      return { judgement: named, source, misnamed: graded && asName && isHalfOf(written, named.name) };
  }
  const source = gradingSourceMeant(inspection, sources);
  if (source === null || !isRead(source)) {
    return { judgement: null, source: null, misnamed: false };
  }
  if (source.report.judgements.length === 0) return { judgement: null, source, misnamed: false };
  if (key === null)
    return { judgement: null, source, misnamed: asName && !isPrinted(written, source.report) };
  const judgement = judgementsFor(key, source.report, knowledge)[0] ?? null;
  const misnamed = asName && key !== "overall" && !isPrinted(written, source.report);
  return { judgement, source, misnamed };
}

/**
 * Whether a report's own text calls something so: inspectors write "the experience and progress of care leavers" for
 * "The experiences and progress of care leavers".
 */
function isPrinted(written: string, report: InspectionReport): boolean {
  return (
    wordsOf(written).length >= 4 && matchQuotation(written, quotationIndexOf(report)).verdict === "exact"
  );
}

/** The name itself, its article, case and marks aside, or a part of it in its own words. */
function isNameOf(written: string, name: string): boolean {
  const parts = wordsOf(written);
  const whole = wordsOf(name);
  return parts.length >= 2 && ` ${whole.join(" ")} `.includes(` ${parts.join(" ")} `);
}

/** "The experiences and progress of children in care", of a report that judged them together with care leavers. */
function isHalfOf(written: string, name: string): boolean {
  const parts = wordsOf(written).join(" ");
  return wordsOf(name).join(" ").startsWith(`${parts} and care leavers`);
}

function wordsOf(name: string): readonly string[] {
  return knownNames.recall(name, () =>
    tokenise(name)
      .map(({ word }) => word.toLowerCase())
      .filter((word, i) => i > 0 || word !== "the"),
  );
}

/** The names of judgements that reports have and drafts write, over and over. */
const knownNames = new LimitedMemory<readonly string[]>(500);

/**
 * The report's judgements that a key stands for: none where the report does not judge it, two where an older key
 * (children in care and care leavers) was divided since.
 */
export function judgementsFor(
  key: JudgementKey,
  { judgements }: InspectionReport,
  knowledge: ReportingKnowledge,
): readonly Judgement[] {
  const has = (each: JudgementKey): readonly Judgement[] => {
    const names = knowledge.scales
      .flatMap((scale) => scale.judgements)
      .filter((judgement) => judgement.key === each)
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .map((name) => wordsOf(name).join(" "));
    return judgements.filter(({ name }) => names.includes(wordsOf(name).join(" ")));
  };
  const own = has(key);
  if (own.length > 0) return own;
  if (key === "care" || key === "care-leavers") return has("care-and-care-leavers");
  if (key === "care-and-care-leavers") return [...has("care"), ...has("care-leavers")];
  return [];
}
