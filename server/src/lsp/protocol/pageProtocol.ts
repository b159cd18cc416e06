// What our client's view of a PDF's pages asks the server: findings with their places, and words as a quotation.
// Shapes and names alone; never holds behaviour of either side.

/** Client to server: the findings of one PDF, or of every PDF among a draft's sources, with their places on the pages. */
export const pagedFindingsRequest = "inspectionResponse/pagedFindings";
export interface PagedFindingsParams {
  readonly source?: string;
  /** Sources go by the names this draft gives them. */
  readonly draft?: string;
}
export interface PagedFindingsResult {
  readonly reports: readonly WirePagedReport[];
}
export interface WirePagedReport {
  readonly uri: string;
  /** The source's id in the draft, else the file's name. */
  readonly name: string;
  /** Why it cannot be shown, one sentence; null where it can. */
  readonly why: string | null;
  /** In reading order. */
  readonly findings: readonly WirePagedFinding[];
}
export interface WirePagedFinding {
  readonly id: string;
  /** "Paragraph 12 (page 3)". */
  readonly place: string;
  readonly text: string;
  readonly boxes: readonly WireBox[];
}
/** A line of a finding: its page from 1, points from the page's top left corner. */
export interface WireBox {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Client to server: words of a PDF as a quotation with its citation, as the draft cites. */
export const quotationRequest = "inspectionResponse/quotation";
export interface QuotationParams {
  readonly source: string;
  readonly draft?: string;
  /** The finding in view; without `words` the whole of it is quoted. */
  readonly finding: string | null;
  /** Words as they were selected on the page, and its number from 1. */
  readonly words?: { readonly text: string; readonly page: number };
}
export interface QuotationResult {
  /** Null where there is nothing to quote. */
  readonly quotation: {
    /** `“children wait too long” [@ilacs-2026, para. 12]`, in the draft's own marks. */
    readonly text: string;
    /** As citations name it. */
    readonly source: string;
    /** The report's words without marks, and the finding they stand in: null for those of a heading or a table. */
    readonly words: string;
    readonly finding: string | null;
  } | null;
}
