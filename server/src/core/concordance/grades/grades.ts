// Says of each grade that a draft claims whether the report meant gives it, and how it is written.

import { scaleInForce } from "../../knowledge/inForce.ts";
import type { GradeScale, ReportingKnowledge } from "../../knowledge/knowledge.ts";
import { foreignGrades } from "../../knowledge/gradeScales.ts";
import type { InspectionReport, Judgement } from "../../report/inspectionReport.ts";
import { spanOf, type GradeClaim, type ResponseDocument } from "../../response/responseDocument.ts";
import { tokenise } from "../../text.ts";
import type { MatchedGradeClaim, ReadSource, Source } from "../concordance.ts";
import { FactMemory } from "../factMemory.ts";
import { matchQuotation } from "../matching/matchQuotation.ts";
import { quotationIndexOf } from "../matching/quotationIndex.ts";
import {
  currentSource,
  gradingSourceMeant,
  gradingSources,
  isRead,
  sourceMeant,
} from "../facts/inspectionMeant.ts";
import { judgementsFor } from "./judgements.ts";
import { allGradesToldOf, gradeToldOf } from "./toldGrades.ts";
import { creditedToUngraded, isUngradedOverall, presentScale } from "./ungradedReports.ts";

/** Every claim, matched, in the draft's order. */
export function matchGradeClaims(
  response: ResponseDocument,
  sources: readonly Source[],
  knowledge: ReportingKnowledge,
): MatchedGradeClaim[] {
  const quotations = response.quotations.filter(({ fact }) => !fact.emphasis);
  const matches = response.gradeClaims.map((claim) => {
    // A grade inside a quotation of the report is judged with the quotation's other words.
    const { start, end } = spanOf(claim);
    const quoted =
      claim.fact.inQuotation &&
      quotations.some(
        (each) =>
          spanOf(each).start < start &&
          (spanOf(each).end > end + 1 ||
            (spanOf(each).end >= end && isPrinted(each.fact.prose.text, sources))),
      );
    const verdict = quoted
      ? unjudged
      : known.recall(claim.fact, sources, () => matchClaim(claim.fact, sources, knowledge));
    return { claim, ...verdict };
  });
  return matches.map((match, at) => asAim(match, matches[at + 1], matches[at - 1], sources, knowledge));
}

/** "Services were judged to require improvement", whose last words are the grade, where a report says it so. */
function isPrinted(quoted: string, sources: readonly Source[]): boolean {
  if (tokenise(quoted).length < 4) return false;
  return sources
    .filter(isRead)
    .some(({ report }) => matchQuotation(quoted, quotationIndexOf(report)).verdict === "exact");
}

/** A heading "From requires improvement to be good to good": where the first is the grade of today, the second is an aim. */
function asAim(
  match: MatchedGradeClaim,
  next: MatchedGradeClaim | undefined,
  last: MatchedGradeClaim | undefined,
  sources: readonly Source[],
  knowledge: ReportingKnowledge,
): MatchedGradeClaim {
  const today = (from: MatchedGradeClaim, to: MatchedGradeClaim | undefined): ClaimVerdict | null => {
    const [one, other] = [from.claim.fact, to?.claim.fact];
    const pair = one.place === "heading" && one.inspection === "previous" && other?.inspection === "current";
    if (!pair || to?.verdict !== "misstated" || spanOf(to.claim).start - spanOf(from.claim).end > 6)
      return null;
    const verdict = matchClaim({ ...one, inspection: "current" }, sources, knowledge);
    return verdict.verdict === "misstated" || verdict.verdict === "unjudged" ? null : verdict;
  };
  const now = today(match, next);
  if (now !== null) return { ...match, ...now };
  return last !== undefined && today(last, match) !== null ? { ...match, ...unjudged } : match;
}

type ClaimVerdict = Omit<MatchedGradeClaim, "claim">;

const known = new FactMemory<GradeClaim, ClaimVerdict>();

/** The verdict on the grade; where nothing else is wrong with it, on its capital. */
function matchClaim(
  claim: GradeClaim,
  sources: readonly Source[],
  knowledge: ReportingKnowledge,
): ClaimVerdict {
  const match = matchGrade(claim, sources, knowledge);
  if (!claim.capitalised || claim.inSpeech) return match;
  if (match.verdict !== "right" && match.verdict !== "unjudged") return match;
  const scale = presentScale(knowledge);
  const grade = match.grade ?? (scale === null ? null : gradeMeant(claim.written, scale));
  const regular = grade !== null && isRegular(claim.written, grade);
  return regular ? { ...match, verdict: "capitalised", grade } : match;
}

function matchGrade(
  claim: GradeClaim,
  sources: readonly Source[],
  knowledge: ReportingKnowledge,
): ClaimVerdict {
  const { inspection, placeName } = claim;
  const ofPlace = placeName === null ? sources : sources.filter((source) => isOf(source, placeName));
  if (ofPlace.length === 0) return unjudged;
  const present = presentScale(knowledge);
  const asGrade = present === null ? null : gradeMeant(claim.written, present);
  const credited = creditedToUngraded(claim, asGrade, ofPlace);
  if (credited !== null) {
    return { verdict: "ungraded", judgement: null, source: credited.source, grade: asGrade, toldIn: null };
  }
  if (claim.general) return wordingOf(claim, ofPlace, knowledge);
  const meant = gradingSourceMeant(inspection, ofPlace);
  // "The last inspection" passes over a letter between, which grades nothing.
  const gradeless = meant !== null && isRead(meant) && meant.report.judgements.length === 0;
  if (meant === null || (gradeless && inspection !== "current")) {
    return matchToldOf(claim, sources, knowledge);
  }
  if (!isRead(meant) || gradeless) return unjudged;
  const { report } = meant;
  const scale = scaleInForce(report.inspectionDates?.start ?? null, report.kind, knowledge);
  if (scale === null) return unjudged;
  if (isUngradedOverall(claim, report, scale)) {
    return { verdict: "ungraded", judgement: null, source: meant, grade: asGrade, toldIn: null };
  }
  const about = judgementsAbout(claim, report, knowledge);
  const verdict = {
    ...judge(claim, about, countedOf(claim, report, knowledge), scale),
    source: meant,
    toldIn: null,
  };
  // After a visit, "previous" is the last inspection, or in "from inadequate to good" the one before that.
  const before = inspection === "previous" ? sourceMeant(inspection, gradingSources(ofPlace)) : meant;
  if (verdict.verdict === "misstated" && before !== meant) {
    return before === null ? unjudged : ofEarlier(matchGrade(claim, [before], knowledge));
  }
  // "In 2022 …" of a draft that answers a visit since: that inspection is an earlier one by its year.
  const latest = currentSource(inspection === "current" ? gradingSources(sources) : sources);
  const earlier = inspection === "previous" || meant !== latest;
  return earlier ? ofEarlier(verdict) : verdict;
}

/** A grade spoken of as such: in the wording of the scale of its inspection, or of any that may be meant, or not. */
function wordingOf(
  { written, inspection }: GradeClaim,
  sources: readonly Source[],
  knowledge: ReportingKnowledge,
): ClaimVerdict {
  const meant = gradingSourceMeant(inspection, sources);
  const of = meant !== null && isRead(meant) && meant.report.judgements.length > 0 ? meant.report : null;
  const scale =
    of === null
      ? presentScale(knowledge)
      : scaleInForce(of.inspectionDates?.start ?? null, of.kind, knowledge);
  const grade = scale === null ? null : gradeMeant(written, scale);
  const others = of === null && inspection !== "current" ? knowledge.scales : [];
  const regular = [grade, ...others.map((each) => gradeMeant(written, each))].some(
    (each) => each !== null && isRegular(written, each),
  );
  return grade === null || regular
    ? unjudged
    : { verdict: "irregular", judgement: null, source: null, grade, toldIn: null };
}

/** Whether a source can be about a place: by its authority's name, or one that contains the other; else unknown. */
function isOf({ report }: Source, placeName: string): boolean {
  const authority = foldedName(report?.authority ?? "");
  const name = foldedName(placeName);
  return authority === "" || authority.includes(name) || name.includes(authority);
}

function foldedName(name: string): string {
  return name.toLowerCase().replaceAll("&", "and");
}

/** An earlier inspection that is no source, judged by what the current report says of it. */
function matchToldOf(
  claim: GradeClaim,
  sources: readonly Source[],
  knowledge: ReportingKnowledge,
): ClaimVerdict {
  const current = currentSource(sources);
  const scale = presentScale(knowledge);
  const ofAll =
    claim.count === "all" && claim.except.length === 0 && claim.range === "exactly" && !claim.negated;
  if (current === null || scale === null) return unjudged;
  if (claim.count !== null && !ofAll) return matchCountToldOf(claim, current, scale);
  const told = gradeToldOf(claim.inspection, ofAll ? "overall" : claim.judgement, current.report);
  if (told === null) return unjudged;
  // "Adequate" and "satisfactory" are on no scale of today.
  if (claim.written.toLowerCase() === told.grade && gradeMeant(told.grade, scale) === null) return unjudged;
  const judgement = { name: "Overall effectiveness", grade: told.grade };
  const verdict = judge({ ...claim, count: null }, [judgement], [judgement], scale);
  // The scale of that time had the shorter wording.
  if (verdict.verdict === "irregular" && isOfOldScale(claim, told.sentence)) return unjudged;
  // Of the other judgements nothing is told; a grade's wording is right or not, whatever they were.
  if (ofAll && verdict.verdict !== "misstated" && verdict.verdict !== "irregular") return unjudged;
  return { ...ofEarlier(verdict), source: current, toldIn: told.finding };
}

/** "Three of the four were good in 2022", where the current report tells of all the grades given then. */
function matchCountToldOf(claim: GradeClaim, source: ReadSource, scale: GradeScale): ClaimVerdict {
  const { count, inspection } = claim;
  const told = typeof inspection === "string" ? null : allGradesToldOf(inspection.year, source.report);
  if (told === null || count === null || count === "all") return unjudged;
  const number = told.alike && count.of !== null ? count.of : 1;
  const judgements = told.alike
    ? Array.from({ length: number }, () => told.judgements).flat()
    : told.judgements;
  const [judgement] = told.judgements;
  const verdict = judge(claim, null, judgements, scale);
  // "Two were good" where all were: those may be told of for themselves.
  const some = told.alike && count.of === null && judgement?.grade === gradeMeant(claim.written, scale);
  if (verdict.verdict !== "misstated" || claim.negated || some) return unjudged;
  return { ...ofEarlier(verdict), judgement: null, source, toldIn: told.finding };
}

/** Single inspections, up to the spring of 2018, were graded "requires improvement". */
function isOfOldScale({ inspection }: GradeClaim, sentence: string): boolean {
  const year = typeof inspection === "string" ? /\b20\d\d\b/.exec(sentence)?.[0] : inspection.year;
  return year === undefined || Number(year) <= 2018;
}

/** A wrong grade of an earlier report. */
function ofEarlier<Verdict extends { readonly verdict: MatchedGradeClaim["verdict"] }>(
  verdict: Verdict,
): Verdict {
  return verdict.verdict === "misstated" ? { ...verdict, verdict: "misstated-previous" } : verdict;
}

function judgementsAbout(
  { judgement, overallNamed }: GradeClaim,
  report: InspectionReport,
  knowledge: ReportingKnowledge,
): readonly Judgement[] | null {
  if (judgement === null) return null;
  const own = judgementsFor(judgement, report, knowledge);
  // "Our services were rated good" of a report without overall effectiveness speaks of its grades as they are.
  return own.length === 0 && judgement === "overall" && !overallNamed ? null : own;
}

/** The judgements that a count is of: all of the report's but those it leaves out. */
function countedOf(
  { except }: GradeClaim,
  report: InspectionReport,
  knowledge: ReportingKnowledge,
): readonly Judgement[] {
  if (except.length === 0) return report.judgements;
  const left = new Set(
    except.flatMap((key) => judgementsFor(key, report, knowledge)).map(({ name }) => name),
  );
  return report.judgements.filter(({ name }) => !left.has(name));
}

const unjudged: ClaimVerdict = {
  verdict: "unjudged",
  judgement: null,
  source: null,
  grade: null,
  toldIn: null,
};

/** `about`: the judgements it is said of, null where the draft names none; `all`: every one the report makes. */
function judge(
  claim: GradeClaim,
  about: readonly Judgement[] | null,
  all: readonly Judgement[],
  scale: GradeScale,
): Omit<ClaimVerdict, "source" | "toldIn"> {
  const { written, count, negated, range } = claim;
  const grade = gradeMeant(written, scale);
  const judgement = about?.[0] ?? null;
  if (grade === null) {
    return { verdict: "unknown", judgement, grade };
  }
  if (about?.length === 0) return { verdict: "unjudged", judgement, grade };
  const rank = scale.grades.indexOf(grade);
  const accepted =
    range === "exactly"
      ? [grade]
      : range === "worse"
        ? scale.grades.slice(rank + 1)
        : scale.grades.slice(0, rank + 1);
  const gradeOf = (each: Judgement): string => gradeMeant(each.grade, scale) ?? each.grade;
  const stated =
    count === null
      ? isStated(accepted, (about ?? all).map(gradeOf), about, negated)
      : negated ||
        addsUp(
          count,
          all.map((each) => ({ name: each.name, has: accepted.includes(gradeOf(each)) })),
        );
  if (!stated) return { verdict: "misstated", judgement, grade };
  return { verdict: isRegular(written, grade) ? "right" : "irregular", judgement, grade };
}

/**
 * Said of one judgement, the grade must be its own; of two that were one, of either. Said of none in particular, it
 * must be among those given.
 */
function isStated(
  accepted: readonly string[],
  given: readonly string[],
  about: readonly Judgement[] | null,
  negated: boolean,
): boolean {
  // "Not inadequate" of no judgement in particular may be said of any that is not.
  if (negated) return about === null || !given.every((each) => accepted.includes(each));
  return given.some((each) => accepted.includes(each));
}

/**
 * The judgements as people count them: with overall effectiveness or without; where some number is "of five" also
 * without the safeguarding board's, and without those that are parts of another.
 */
export function countedJudgements<J extends { readonly name: string }>(
  all: readonly J[],
  of: number | null,
): readonly (readonly J[])[] {
  const areas = all.filter(({ name }) => !/^overall\b/i.test(name));
  const ofCouncil = areas.filter(({ name }) => !/\bsafeguarding children board\b/i.test(name));
  const withOverall = all.filter(({ name }) => !/\bsafeguarding children board\b/i.test(name));
  if (of === null) return [all, areas, withOverall, ofCouncil];
  const parts = ofCouncil.some(({ name }) => /\bachieving permanence$/i.test(name))
    ? ofCouncil.filter(({ name }) => !/^adoption performance$|\bcare leavers$/i.test(name))
    : ofCouncil;
  return [all, areas, withOverall, ofCouncil, parts];
}

/** "All", "three of the four". */
function addsUp(
  count: NonNullable<GradeClaim["count"]>,
  all: readonly { readonly name: string; readonly has: boolean }[],
): boolean {
  return countedJudgements(all, count === "all" ? null : count.of).some((judged) => {
    const having = judged.filter(({ has }) => has).length;
    if (count === "all") return having === judged.length && having > 0;
    const told = count.others === true ? judged.length - count.number : count.number;
    return having === told && (count.of === null || count.of === judged.length);
  });
}

/** The grade on a scale that written words stand for; null for words that are none of its grades. */
export function gradeMeant(written: string, scale: GradeScale): string | null {
  const words = written
    .toLowerCase()
    .replace(/[\s\u00A0-]+/g, " ")
    .replace(/^[\s'"‘’“”]+|[\s'"‘’“”.,;:]+$/g, "")
    // "Was judged to require improvement".
    .replace(/^requir(?:e|ed|ing)(?= improvement\b)/, "requires")
    .replace(/^r\. ?i$/, "ri");
  if (scale.grades.includes(words)) return words;
  if (foreignGrades.some(({ word }) => word === words)) return null;
  return scale.grades.find((grade) => scale.variants[grade]?.includes(words) === true) ?? null;
}

/** In full, in lower case or as a sentence begins: capitals of a single word are another rule's. */
function isRegular(written: string, grade: string): boolean {
  const words = written.replace(/[\s\u00A0]+/g, " ").trim();
  if (!grade.includes(" ")) return words.toLowerCase() === grade;
  // "Was judged to require improvement", with or without the rest, is the verb, and how reports write it themselves.
  if (/^require improvement(?: to be good)?$|^requir(?:ed|ing) improvement to be good$/.test(words))
    return grade.startsWith("requires improvement");
  if (
    grade === "requires improvement" &&
    /^[rR]equir(?:e|es|ed|ing) improvement(?: to be good)?$/.test(words)
  )
    return true;
  return words === grade || words === grade.charAt(0).toUpperCase() + grade.slice(1);
}
