// What our client and our server say to each other when a draft is handed over: as a document, or as the sheet on which
// people sign for it. Imports types alone; never holds behaviour of either side.

/** Client to server: the draft as a document to hand over. */
export const exportRequest = "inspectionResponse/export";
export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  readonly to: "docx" | "html";
  /** The bytes, in base64, of a Word document whose styles, headers and footers are taken. */
  readonly template?: string;
  /** A Word document carries nothing unseen: importing it does not bring settings and citations back. */
  readonly oneWay?: boolean;
}
/** Null: the document is no draft of ours. */
export type ExportResult = Made | null;

/** Client to server: the sheet on which people sign for the draft, a web page. Null as above. */
export const signOffRequest = "inspectionResponse/signOff";
export interface SignOffParams {
  readonly textDocument: { readonly uri: string };
  /** The product's own. */
  readonly version: string;
}
export type SignOffResult = Made | null;

export interface Made {
  /** The file's bytes; null where `why` says what stood in the way. */
  readonly base64: string | null;
  /** What stood in the way, as a sentence. */
  readonly why: string | null;
  /** The addresses it is made from, which it must not be written over. */
  readonly madeFrom: readonly string[];
  /** Pictures that are not there, or of no kind that can be printed: their descriptions are. */
  readonly missing: readonly string[];
}
