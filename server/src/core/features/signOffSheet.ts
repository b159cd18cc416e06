// What somebody who signs for a draft must see: every quotation and every fact with its verdict and its source, what
// each area is answered with, what was ignored, what nobody checked. Verdicts are the concordance's and the problems
// those of `check`; nothing is judged anew. Plain data: it is printed in another thread.

import type { AreaCoverage, Concordance, Source } from "../concordance/concordance.ts";
import { isRead } from "../concordance/facts/inspectionMeant.ts";
import { judgementsMentioned, type MentionedJudgement } from "../concordance/grades/judgementsMentioned.ts";
import type { Problem } from "../problem.ts";
import { spanOf } from "../response/responseDocument.ts";
import type { SilencedProblem } from "../suppressions.ts";
import { type DraftPlace, draftPlaces } from "./draftPlaces.ts";
import { type SheetClaim, sheetClaims } from "./signOffClaims.ts";
import type { SheetGroup } from "./sheetFact.ts";
import { sheetFacts } from "./signOffFacts.ts";
import { type SheetUnchecked, sheetUnchecked } from "./signOffUnchecked.ts";

export interface SheetArea {
  readonly source: string;
  /** "Area for improvement 2". */
  readonly name: string;
  readonly text: string;
  readonly page: number;
  readonly state: AreaCoverage["state"];
  readonly answers: readonly { readonly place: DraftPlace; readonly words: string }[];
}

export interface SheetProblem extends Pick<Problem, "rule" | "severity" | "message"> {
  readonly place: DraftPlace;
  /** The draft's words at fault; empty where it is about a place alone. */
  readonly words: string;
}

export interface SheetIgnored extends SheetProblem {
  /** The comments that keep it silent, as written, and where. */
  readonly by: readonly { readonly comment: string; readonly place: DraftPlace }[];
}

export interface SignOffSheet {
  readonly sources: readonly Source[];
  readonly groups: readonly SheetGroup[];
  readonly judgements: readonly MentionedJudgement[];
  readonly areas: readonly SheetArea[];
  /** What `check` tells, in the draft's order. */
  readonly problems: readonly SheetProblem[];
  readonly ignored: readonly SheetIgnored[];
  /** Rules that somebody turned off. */
  readonly rulesOff: readonly string[];
  readonly claims: readonly SheetClaim[];
  readonly unchecked: SheetUnchecked;
}

/** What a check of the draft gave: its problems, and those that comments kept silent. */
export interface CheckedForSheet {
  readonly problems: readonly Problem[];
  readonly silenced: readonly SilencedProblem[];
}

export function signOffSheet(concordance: Concordance, checked: CheckedForSheet): SignOffSheet {
  const { response, settings, sources, areas } = concordance;
  const placeAt = draftPlaces(concordance);
  const told = (problem: Problem): SheetProblem => ({
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message,
    place: placeAt(problem.span.start),
    // What is wrong with the whole is shown at the settings, whose words are not for who signs.
    words:
      problem.span.start < (response.frontMatter?.span.end ?? 0) && problem.rule !== "invalid-settings"
        ? ""
        : onOneLine(response.text.slice(problem.span.start, problem.span.end)),
  });
  return {
    sources,
    groups: sheetFacts(concordance, placeAt),
    judgements: judgementsMentioned(concordance),
    areas: areas.map((coverage) => areaOf(coverage, placeAt)),
    problems: checked.problems.map(told),
    ignored: checked.silenced.map(({ problem, by }) => ({
      ...told(problem),
      by: by.map((comment) => {
        const { start, end } = spanOf(comment);
        return { comment: onOneLine(response.text.slice(start, end)), place: placeAt(start) };
      }),
    })),
    rulesOff: [...settings.rules].filter(([, severity]) => severity === "off").map(([id]) => id),
    claims: sources.some(isRead) ? sheetClaims(concordance, placeAt) : [],
    unchecked: sheetUnchecked(concordance, placeAt),
  };
}

function areaOf(
  { source, area, priority, state, answers }: AreaCoverage,
  placeAt: (offset: number) => DraftPlace,
): SheetArea {
  return {
    source: source.setting.id,
    name: `${priority ? "Area for priority action" : "Area for improvement"} ${area.number}`,
    text: area.text,
    page: area.page,
    state,
    answers: answers.map(({ block }) => ({
      place: placeAt(spanOf(block).start),
      words: onOneLine(block.fact.prose.text),
    })),
  };
}

function onOneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
