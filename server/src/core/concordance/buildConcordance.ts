// Puts a draft and its sources side by side: the one place where facts of the draft get their verdicts. Reads
// nothing; each kind of fact is matched in its own file.

import { reportingKnowledge } from "../knowledge/reportingKnowledge.ts";
import type { ResponseDocument } from "../response/responseDocument.ts";
import type { ResolvedSettings } from "../settings.ts";
import { matchCitations } from "./quotations/citations.ts";
import type { Concordance, Source } from "./concordance.ts";
import { coverAreas } from "./actions/coverage.ts";
import { matchCrossReferences } from "./numbering/crossReferences.ts";
import { unmarkedDrafts } from "./wording/embargo.ts";
import { editionInUse } from "./frameworkInUse.ts";
import { matchFrameworkMentions } from "./framework/frameworkMentions.ts";
import { matchGradeClaims } from "./grades/grades.ts";
import { currentSource } from "./facts/inspectionMeant.ts";
import { matchJudgementMentions } from "./grades/judgements.ts";
import { missingSectionsOf } from "./wording/missingSections.ts";
import { numberingOf } from "./numbering/numbering.ts";
import { plannedActionsOf } from "./actions/plannedActions.ts";
import { toldTimescalesOf } from "./actions/toldTimescales.ts";
import { matchQuotations } from "./quotations/quotations.ts";
import { matchStatedFacts } from "./facts/statedFacts.ts";
import { sameSources } from "./factMemory.ts";
import { matchWordings } from "./wording/wordings.ts";

/** What a concordance is made of. */
export interface ConcordanceInputs {
  readonly response: ResponseDocument;
  readonly settings: ResolvedSettings;
  readonly sources: readonly Source[];
}

/**
 * The concordance of a draft with its sources. What costs time (words looked up in a report) is remembered with
 * the facts themselves; `previous` gives back what rests on nothing that changed.
 */
export function buildConcordance(
  { response, settings, sources }: ConcordanceInputs,
  previous?: Concordance,
): Concordance {
  if (
    previous?.response === response &&
    previous.settings === settings &&
    sameSources(previous.sources, sources)
  ) {
    return previous;
  }
  const knowledge = reportingKnowledge;
  const current = currentSource(sources);
  const citations = matchCitations(response, sources);
  const inUse = editionInUse(current?.report ?? null, knowledge);
  const areas = coverAreas(response, current, citations);
  const judgementMentions = matchJudgementMentions(response, sources, knowledge);
  const plannedActions = plannedActionsOf(response, settings);
  const numbering =
    previous?.response === response && previous.settings === settings
      ? previous.numbering
      : numberingOf(response, settings);
  return {
    response,
    settings,
    knowledge,
    sources,
    current,
    unmarkedDrafts: unmarkedDrafts(response, sources),
    quotations: matchQuotations(response, sources, citations, { knowledge, kind: settings.kind }),
    citations,
    frameworkInUse: inUse,
    frameworkMentions: matchFrameworkMentions(response, {
      areas,
      inUse,
      own: settings.frameworks,
      knowledge,
    }),
    gradeClaims: matchGradeClaims(response, sources, knowledge),
    judgementMentions,
    statedFacts: matchStatedFacts(response, sources, citations),
    areas,
    plannedActions,
    toldTimescales: toldTimescalesOf(response, settings, plannedActions),
    missingSections: missingSectionsOf(response, { settings, current, areas, plannedActions }),
    wordings: matchWordings(response, { settings, sources, current, judgementMentions, plannedActions }),
    numbering,
    crossReferences: matchCrossReferences(response, numbering, settings),
  };
}
