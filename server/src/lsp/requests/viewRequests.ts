// The questions of our client's views: the findings of each source, those at the caret, the coverage, and the edits
// that put a finding into the draft. Core's data with addresses and lines; nothing is decided here.

import type { Connection } from "vscode-languageserver";

import type { Concordance, ReadSource, Source } from "../../core/concordance/concordance.ts";
import { periodsOf } from "../../core/concordance/actions/deadlines.ts";
import { isRead } from "../../core/concordance/facts/inspectionMeant.ts";
import { coverageOverview, type MissingPart } from "../../core/features/coverageOverview.ts";
import { findingOfJudgement } from "../../core/features/definition.ts";
import { findingsAtCaret } from "../../core/features/findingsAtCaret.ts";
import { type InspectionGroup, inspectionOutline } from "../../core/features/inspectionOutline.ts";
import { allFindings, type Finding } from "../../core/report/inspectionReport.ts";
import { citationFor } from "../../core/writing/citations.ts";
import { placeOf } from "../../core/writing/findingPlaces.ts";
import { citationEdit, quotationEdit } from "../../core/writing/insertedFindings.ts";
import { inspectionWords } from "../../core/writing/inspectionWords.ts";
import { printedPart, sentencesOfFinding } from "../../core/writing/quotedParts.ts";
import { skeletonFor } from "../../core/writing/skeletons.ts";
import { answersAbout } from "../aboutDraft.ts";
import type { Say } from "../clientAbilities.ts";
import type { Draft, Drafts } from "../drafts.ts";
import { fromLspRange } from "../fromLsp.ts";
import type { PdfPlace } from "../protocol/protocol.ts";
import type { ReportPlaces } from "../reportPlaces.ts";
import { linkOf } from "../targetPlaces.ts";
import { toLspEdits, toLspRange } from "../toLsp.ts";
import {
  beginAnswerRequest,
  type BeginAnswerParams,
  type BeginAnswerResult,
  coverageRequest,
  type CoverageResult,
  findingPartsRequest,
  type FindingPartsParams,
  type FindingPartsResult,
  findingsAtRequest,
  type FindingsAtParams,
  type FindingsAtResult,
  insertFindingRequest,
  type InsertFindingParams,
  type InsertFindingResult,
  inspectionRequest,
  type InspectionParams,
  type InspectionResult,
  viewsChangedNotification,
  type WireCoverage,
  type WireFinding,
  type WireFindingGroup,
  type WireFindingName,
  type WireInspection,
} from "../protocol/viewProtocol.ts";

export interface ViewRequests {
  readonly connection: Connection;
  readonly say: Say;
  readonly drafts: Drafts;
  readonly places: ReportPlaces;
  /** ISO date. */
  readonly today: () => string;
}

export function answerViews({ connection, say, drafts, places, today }: ViewRequests): void {
  const about = answersAbout(connection, drafts);

  connection.onRequest(
    inspectionRequest,
    about({ sources: null }, (draft, { filter }: InspectionParams): InspectionResult => ({
      sources: draft.concordance.sources.map((source) =>
        toWireInspection(source, filter, draft, places, say),
      ),
    })),
  );

  connection.onRequest(
    findingsAtRequest,
    about(
      { findings: [] },
      ({ document, concordance }, { position }: FindingsAtParams): FindingsAtResult => ({
        findings: findingsAtCaret(concordance, document.offsetAt(position)).map(
          ({ source, finding, how }) => ({ source: source.setting.id, finding: finding.id, how }),
        ),
      }),
    ),
  );

  connection.onRequest(
    findingPartsRequest,
    about({ finding: null }, (draft, name: FindingPartsParams): FindingPartsResult => {
      const named = findingNamed(draft.concordance, name);
      if (named === null) return { finding: null };
      const { source, finding } = named;
      return {
        finding: {
          place: say(placeOf(finding)),
          text: finding.text,
          sentences: sentencesOfFinding(finding),
          citation: citationFor(source.setting.id, finding),
          address: addressOf(draft, places, source, finding),
        },
      };
    }),
  );

  connection.onRequest(
    insertFindingRequest,
    about(notInserted(0, "place"), (draft, params: InsertFindingParams): InsertFindingResult =>
      insertFinding(draft, params),
    ),
  );

  connection.onRequest(
    coverageRequest,
    about({ coverage: null }, (draft): CoverageResult => ({
      coverage: toWireCoverage(draft, places, today(), say),
    })),
  );

  connection.onRequest(
    beginAnswerRequest,
    about(
      { version: 0, edits: [] },
      ({ document, concordance }, { source, finding }: BeginAnswerParams): BeginAnswerResult => {
        const begun = concordance.areas.find(
          (each) => each.source.setting.id === source && each.area.id === finding,
        );
        const edits = begun === undefined ? [] : skeletonFor(concordance, begun.area);
        return { version: document.version, edits: toLspEdits(document, edits) };
      },
    ),
  );
}

/** Tells our client that a report was read or a setting made; other clients have no views. */
export function tellViews(connection: Connection): void {
  void connection.sendNotification(viewsChangedNotification);
}

function toWireInspection(
  source: Source,
  filter: string,
  draft: Draft,
  places: ReportPlaces,
  say: Say,
): WireInspection {
  const { setting, state, reason } = source;
  const common = {
    id: setting.id,
    file: setting.file,
    state,
    why: say(reason ?? ""),
    current: source === draft.concordance.current,
  };
  if (!isRead(source)) return { ...common, kind: "unknown", title: "", month: "", address: null, groups: [] };
  const { report } = source;
  return {
    ...common,
    kind: report.kind,
    title: report.title,
    month: inspectionWords(report).month ?? "",
    address: addressOf(draft, places, source, null),
    groups: inspectionOutline(report, filter).map((group) => toWireGroup(group, source, draft, places, say)),
  };
}

function toWireGroup(
  group: InspectionGroup,
  source: ReadSource,
  draft: Draft,
  places: ReportPlaces,
  say: Say,
): WireFindingGroup {
  const { kind } = group;
  const heading =
    kind === "section" ? { title: group.title, grade: group.grade ?? "" } : { title: "", grade: "" };
  if (kind === "judgements") {
    const entries = group.entries.map(({ judgement, finding }): WireFinding => ({
      id: null,
      place: "",
      number: null,
      text: judgement.name,
      grade: judgement.grade,
      state: null,
      address: addressOf(draft, places, source, finding),
      pdf: null,
    }));
    return { kind, ...heading, entries };
  }
  const entries = group.entries.map((finding): WireFinding => ({
    id: finding.id,
    place: say(placeOf(finding)),
    number: "number" in finding ? finding.number : finding.paragraph,
    text: finding.text,
    grade: "",
    state: draft.concordance.areas.find(({ area }) => area === finding)?.state ?? null,
    address: addressOf(draft, places, source, finding),
    pdf: pdfOf(draft, places, source, finding),
  }));
  return { kind, ...heading, entries };
}

function addressOf(
  draft: Draft,
  places: ReportPlaces,
  source: ReadSource,
  finding: Finding | null,
): string | null {
  return linkOf(
    finding === null ? { kind: "source", source } : { kind: "finding", source, finding },
    draft,
    places,
  );
}

function pdfOf(
  draft: Draft,
  places: ReportPlaces,
  { setting }: ReadSource,
  finding: Finding,
): PdfPlace | null {
  const address = draft.addressOf(setting.id);
  return address === null ? null : places.pdfPlace(address, finding);
}

function findingNamed(
  { sources }: Concordance,
  { source: id, finding: wanted }: WireFindingName,
): { readonly source: ReadSource; readonly finding: Finding } | null {
  const source = sources.filter(isRead).find(({ setting }) => setting.id === id);
  if (source === undefined) return null;
  const { report } = source;
  // A recommendation that is a numbered paragraph is a finding under that number alone.
  const all = [...allFindings(report), ...report.areasForImprovement, ...report.areasForPriorityAction];
  const finding = all.find((each) => each.id === wanted);
  return finding === undefined ? null : { source, finding };
}

function insertFinding(
  { document, concordance }: Draft,
  { range, words, ...name }: InsertFindingParams,
): InsertFindingResult {
  const { version } = document;
  const named = findingNamed(concordance, name);
  if (named === null) return notInserted(version, "finding");
  const selection = fromLspRange(document, range);
  const printed = words === null ? null : printedPart(named.finding, words);
  if (words !== null && printed === null) return notInserted(version, "words");
  const edit =
    printed === null
      ? citationEdit(concordance, selection, named)
      : quotationEdit(concordance, selection, { ...named, words: printed });
  const [made] = edit === null ? [] : toLspEdits(document, [edit]);
  return made === undefined ? notInserted(version, "place") : { version, edit: made, why: null };
}

function notInserted(version: number, why: NonNullable<InsertFindingResult["why"]>): InsertFindingResult {
  return { version, edit: null, why };
}

function toWireCoverage(draft: Draft, places: ReportPlaces, today: string, say: Say): WireCoverage {
  const { document, concordance } = draft;
  const { sources, current } = concordance;
  const { areas, judgements, deadlines, total } = coverageOverview(concordance, today);
  const undated = sources
    .filter(isRead)
    .find(
      ({ setting, report }) =>
        setting.received === null && report === current?.report && periodsOf(report).length > 0,
    );
  const entry = undated?.setting.span ?? null;
  return {
    source: current?.setting.id ?? null,
    reading: sources.filter(({ state }) => state === "reading").length,
    areas: areas.map(({ coverage: { source, area, priority, state }, answers, missing }) => ({
      source: source.setting.id,
      finding: area.id,
      number: area.number,
      priority,
      text: area.text,
      state,
      address: addressOf(draft, places, source, area),
      pdf: pdfOf(draft, places, source, area),
      answers: answers.map(({ span, words, state: reached }) => ({
        range: toLspRange(document, span),
        words,
        state: reached,
      })),
      missing: missing.map((part) => ({
        kind: part.kind,
        words: wordsOf(part),
        range: part.span === null ? null : toLspRange(document, part.span),
      })),
    })),
    judgements: judgements.map(({ source, judgement, mentioned }) => ({
      ...judgement,
      mentioned,
      address: addressOf(draft, places, source, findingOfJudgement(source.report, judgement) ?? null),
    })),
    deadlines: deadlines.map(({ source, name, ...deadline }) => ({
      source: source.setting.id,
      name: say(name),
      ...deadline,
    })),
    undated:
      undated === undefined
        ? null
        : { source: undated.setting.id, range: entry === null ? null : toLspRange(document, entry) },
    total,
  };
}

function wordsOf(part: MissingPart): string {
  return part.kind === "reference" ? part.reference : "action" in part ? part.action : "";
}
