// What our client's views of the inspection and of the coverage ask the server, and what inserting a finding takes.
// Imports nothing but the shapes of the protocol beside it; never holds behaviour of either side.

import type { PdfPlace, WirePosition, WireRange, WireTextEdit } from "./protocol.ts";

/** Client to server: the reports a draft rests on, as lists of findings. */
export const inspectionRequest = "inspectionResponse/inspection";
export interface InspectionParams {
  readonly textDocument: { readonly uri: string };
  /** Only findings that have each of these words; all of them for an empty one. */
  readonly filter: string;
}
export interface InspectionResult {
  /** In the draft's order; null where it is no open draft of ours. */
  readonly sources: readonly WireInspection[] | null;
}
export interface WireInspection {
  /** As citations name it. */
  readonly id: string;
  readonly file: string;
  readonly state: "reading" | "read" | "unreadable" | "missing";
  /** Why it is unreadable or missing, a sentence; empty otherwise. */
  readonly why: string;
  /** The kind of report as in the JSON of the command line: `focused-visit`; `unknown` until it is read. */
  readonly kind: string;
  readonly title: string;
  /** "January 2026"; empty where the report has no dates or is not read. */
  readonly month: string;
  /** It is the report inspected last: its areas have states. */
  readonly current: boolean;
  /** What opens it at its beginning; null where it has no file. */
  readonly address: string | null;
  readonly groups: readonly WireFindingGroup[];
}
export interface WireFindingGroup {
  readonly kind: "judgements" | "priority-actions" | "areas" | "recommendations" | "summary" | "section";
  /** Of a section; empty for the others. */
  readonly title: string;
  readonly grade: string;
  readonly entries: readonly WireFinding[];
}
export interface WireFinding {
  /** The finding's own; of a judgement null. */
  readonly id: string | null;
  /** "Paragraph 12 (page 3)"; empty for a judgement. */
  readonly place: string;
  /** The number printed, or the area's; null for neither. */
  readonly number: number | null;
  /** The words; of a judgement its name. */
  readonly text: string;
  /** Of a judgement; else empty. */
  readonly grade: string;
  /** Of an area of the current report; else null. */
  readonly state: WireAreaState | null;
  /** What opens the report there. */
  readonly address: string | null;
  /** Where it stands in a PDF; null in any other source. */
  readonly pdf: PdfPlace | null;
}
export type WireAreaState = "answered" | "started" | "unanswered";

/** Which finding: its source's id and its own. */
export interface WireFindingName {
  readonly source: string;
  readonly finding: string;
}

/** Client to server: the findings that the paragraph at a place quotes, cites or sets out. */
export const findingsAtRequest = "inspectionResponse/findingsAt";
export interface FindingsAtParams {
  readonly textDocument: { readonly uri: string };
  readonly position: WirePosition;
}
export interface FindingsAtResult {
  /** Nearest first, each once. */
  readonly findings: readonly (WireFindingName & { readonly how: "quoted" | "cited" | "set-out" })[];
}

/** Client to server: what of a finding can be quoted. */
export const findingPartsRequest = "inspectionResponse/findingParts";
export interface FindingPartsParams extends WireFindingName {
  readonly textDocument: { readonly uri: string };
}
export interface FindingPartsResult {
  /** Null: the draft's sources have no such finding. */
  readonly finding: {
    readonly place: string;
    readonly text: string;
    readonly sentences: readonly string[];
    /** `[@ilacs-2026, para. 17]`. */
    readonly citation: string;
    readonly address: string | null;
  } | null;
}

/** Client to server: the edit that puts a finding's words with their citation, or the citation alone, into a draft. */
export const insertFindingRequest = "inspectionResponse/insertFinding";
export interface InsertFindingParams extends WireFindingName {
  readonly textDocument: { readonly uri: string };
  /** The selection; a caret is an empty one. Words take its place, a citation stands behind it. */
  readonly range: WireRange;
  /** Of the finding: all, a sentence, a part, parts with `…` between them; null for the citation alone. */
  readonly words: string | null;
}
export interface InsertFindingResult {
  /** The version of the draft the edit is for. */
  readonly version: number;
  readonly edit: WireTextEdit | null;
  /** Why there is none: the finding has no such words, there is no such finding, or no text may stand there. */
  readonly why: "words" | "finding" | "place" | null;
}

/** Client to server, with the draft's `textDocument` alone: how far it has come with its report. */
export const coverageRequest = "inspectionResponse/coverage";
export interface CoverageResult {
  /** Null where it is no open draft of ours. */
  readonly coverage: WireCoverage | null;
}
export interface WireCoverage {
  /** The current report's id; null while none is read. */
  readonly source: string | null;
  /** Sources still being read. */
  readonly reading: number;
  readonly areas: readonly WireCoveredArea[];
  readonly judgements: readonly {
    readonly name: string;
    readonly grade: string;
    readonly mentioned: boolean;
    readonly address: string | null;
  }[];
  readonly deadlines: readonly {
    readonly source: string;
    readonly name: string;
    /** ISO date. */
    readonly due: string;
    /** Below zero once it has passed. */
    readonly workingDaysLeft: number;
  }[];
  /** A report that asks for an answer by a day has no date of receipt: where its entry stands in the draft, if it does. */
  readonly undated: { readonly source: string; readonly range: WireRange | null } | null;
  readonly total: Readonly<Record<WireAreaState, number>>;
}
export interface WireCoveredArea extends WireFindingName {
  readonly number: number;
  readonly priority: boolean;
  readonly text: string;
  readonly state: WireAreaState;
  /** What opens the report there. */
  readonly address: string | null;
  /** Where it stands in a PDF; null in any other source. */
  readonly pdf: PdfPlace | null;
  readonly answers: readonly {
    readonly range: WireRange;
    readonly words: string;
    readonly state: "answered" | "started";
  }[];
  readonly missing: readonly WireMissingPart[];
}
export interface WireMissingPart {
  readonly kind: "answer" | "own-words" | "reference" | "lead" | "timescale" | "measure";
  /** The reference, or the action that lacks something; else empty. */
  readonly words: string;
  /** Where it would go; null for an answer that has no place yet. */
  readonly range: WireRange | null;
}

/** Client to server: the edit that begins the answer to an area: its section, or its row. */
export const beginAnswerRequest = "inspectionResponse/beginAnswer";
export interface BeginAnswerParams extends WireFindingName {
  readonly textDocument: { readonly uri: string };
}
export interface BeginAnswerResult {
  /** The version of the draft the edits are for. */
  readonly version: number;
  /** None where there is no such area. */
  readonly edits: readonly WireTextEdit[];
}

/** Server to client, a notification: what the views show has changed without a keystroke. */
export const viewsChangedNotification = "inspectionResponse/viewsChanged";
