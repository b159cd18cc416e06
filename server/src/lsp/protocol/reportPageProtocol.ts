// What our client asks for when a whole page is written out of reports: the reservations, a comparison, comments on
// factual accuracy. Imports nothing but the shapes of the protocol beside it; never holds behaviour of either side.

import type { WireUnreadable } from "./protocol.ts";

/** Client to server: the current report's reservations as a checklist in Markdown. */
export const reservationsRequest = "inspectionResponse/reservations";
export interface ReservationsParams {
  readonly textDocument: { readonly uri: string };
}
export interface ReservationsResult {
  /** Empty where the report has none; null where none is read. */
  readonly text: string | null;
}

/** Client to server: the reports that a draft rests on, as files. */
export const sourceReportsRequest = "inspectionResponse/sourceReports";
export interface SourceReportsParams {
  readonly textDocument: { readonly uri: string };
}
export interface SourceReportsResult {
  /** Those that are read, in the draft's order; null where it is no open draft of ours. */
  readonly reports: readonly WireSourceReport[] | null;
}
export interface WireSourceReport {
  /** The file's address. */
  readonly address: string;
  readonly id: string;
  readonly title: string;
  readonly status: "draft" | "final";
  /** Of a draft report whose final report is among the sources: that report's address. */
  readonly final: string | null;
}

/** Client to server: what changed between the draft of a report and the final one, as a page in Markdown. */
export const compareRequest = "inspectionResponse/compare";
export interface CompareParams {
  /** Addresses of the two files. */
  readonly draft: string;
  readonly final: string;
}
export interface CompareResult {
  /** Null where one of them cannot be read. */
  readonly text: string | null;
  readonly unreadable: readonly WireUnreadable[];
}

/** Client to server: the findings of a report that no draft need name yet. */
export const findingsRequest = "inspectionResponse/findings";
export interface FindingsParams {
  /** The file's address. */
  readonly report: string;
}
export interface FindingsResult {
  /** In the report's order; null where it cannot be read. */
  readonly findings: readonly WireReportFinding[] | null;
  readonly unreadable: readonly WireUnreadable[];
}
export interface WireReportFinding {
  readonly id: string;
  /** "Paragraph 12 (page 3)". */
  readonly place: string;
  readonly text: string;
}
