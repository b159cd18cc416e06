// Finds grades credited to what gives none: a visit's letter, a joint inspection, or overall effectiveness in a
// report without that judgement. Says which source it is, where it is one; never reads text.

import type { GradeScale, ReportingKnowledge } from "../../knowledge/knowledge.ts";
import type { InspectionReport } from "../../report/inspectionReport.ts";
import type { GradeClaim } from "../../response/responseDocument.ts";
import type { ReadSource, Source } from "../concordance.ts";
import { currentSource, isRead, yearsOf } from "../facts/inspectionMeant.ts";
import { gradeToldOf } from "./toldGrades.ts";

/** The kinds of publication that never give a grade. */
const ungradedKinds: ReadonlySet<InspectionReport["kind"]> = new Set([
  "focused-visit",
  "monitoring-visit",
  "joint-targeted-area",
  "area-send",
]);

/** The source that gives no grade though the claim credits it with one; null for one that is no source. */
export interface UngradedCredit {
  readonly source: ReadSource | null;
}

/** Whether a claim, whose grade is `grade`, credits a publication that grades nothing; null where it does not. */
export function creditedToUngraded(
  claim: GradeClaim,
  grade: string | null,
  sources: readonly Source[],
): UngradedCredit | null {
  const { judgement, count, negated, inspection, credit } = claim;
  if (grade === null || negated || inspection === "previous" || inspection === "before") return null;
  // "Nothing was judged inadequate" is as true of a letter as of any report.
  if (count !== null && count !== "all" && count.number === 0) return null;
  const letters = sources.filter(isRead).filter(({ report }) => ungradedKinds.has(report.kind));
  const current = currentSource(sources);
  const currentLetter = current !== null && letters.includes(current) ? current : null;
  if (currentLetter !== null && isAtVisit(claim, currentLetter, letters.length < sources.length, grade))
    return { source: currentLetter };
  if (claim.general) return null;
  const { publication, year, asNews, ofPart } = credit;
  if (publication === "letter") {
    const letter = year === null ? currentLetter : letters.find((each) => isOfYear(each, year));
    return letter === undefined || letter === null ? null : { source: letter };
  }
  if (publication !== null) {
    return { source: letters.find(({ report }) => report.kind === publication) ?? null };
  }
  // No inspection grades a partnership or the arrangements for SEND.
  if (credit.ofPartners && letters.length > 0) {
    const letter =
      inspection === "current" ? currentLetter : letters.find((each) => isOfYear(each, inspection.year));
    if (letter !== undefined && letter !== null && letter.report.kind !== "focused-visit")
      return { source: letter };
  }
  if (!asNews || currentLetter === null) return null;
  const of = year ?? (inspection === "current" ? null : inspection.year);
  if (of !== null && !isOfYear(currentLetter, of)) return null;
  if (ofPart) return { source: currentLetter };
  // "Judged practice to be good" is how letters speak.
  if (judgement === null && count === null && !credit.ofPartners && grade === "good") return null;
  // Where a report that grades is a source, or may be one, the grade is likely its; but none grades a partnership.
  if (!credit.ofPartners && letters.length < sources.length) return null;
  // "On 18 and 19 October 2023 they again graded us …" is dated, and not by the inspection before it.
  return of === null && gradeToldOf("previous", judgement, currentLetter.report)?.grade === grade
    ? null
    : { source: currentLetter };
}

/** Whether what stands around a grade ties it to the visit of a letter, and its years are that letter's. */
function isAtVisit(
  { credit: { atVisit }, judgement, inspection }: GradeClaim,
  letter: ReadSource,
  mayBeOfReport: boolean,
  grade: string,
): boolean {
  if (atVisit === null || !atVisit.years.every((year) => isOfYear(letter, year))) return false;
  const { years, named } = atVisit;
  if (years.length === 0 && named === null) return false;
  if (named === "nowhere" && inspection !== "current") return false;
  // Where a report that grades is a source, or may be one, the grade is likely its.
  if (mayBeOfReport && named !== "here") return false;
  return years.length > 0 || gradeToldOf("previous", judgement, letter.report)?.grade !== grade;
}

function isOfYear({ report }: ReadSource, year: number): boolean {
  return yearsOf(report).includes(String(year));
}

/** Whether a grade said in so many words of overall effectiveness stands against a report that has no such judgement. */
export function isUngradedOverall(
  { judgement, overallNamed, negated }: GradeClaim,
  { kind, judgements }: InspectionReport,
  scale: GradeScale,
): boolean {
  if (judgement !== "overall" || !overallNamed || negated || kind !== "ilacs" || judgements.length === 0)
    return false;
  const has = (names: readonly { readonly name: string }[]): boolean =>
    names.some(({ name }) => /^overall\b/i.test(name));
  return !has(scale.judgements) && !has(judgements);
}

/** The scale of four grades that every inspection since 2018 uses. */
export function presentScale({ scales }: ReportingKnowledge): GradeScale | null {
  return scales.at(-1) ?? null;
}
