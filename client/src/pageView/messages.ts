// What the page view and the extension say to each other, and the words the view shows. Types alone: both sides
// bundle this file.

import type { WirePagedFinding } from "../../../server/src/lsp/protocol/pageProtocol.ts";

/** From the extension to the view. */
export type ToView =
  | {
      readonly kind: "open";
      readonly words: ViewWords;
      /** As the draft calls the report. */
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly findings: readonly WirePagedFinding[];
      readonly place: ViewPlace;
    }
  /** Another finding of the report that is open. */
  | { readonly kind: "select"; readonly finding: string }
  /** There is nothing to show, and why. */
  | { readonly kind: "fail"; readonly why: string }
  /** What became of a request, to be read out. */
  | { readonly kind: "say"; readonly text: string };

/** From the view to the extension. */
export type FromView =
  | { readonly kind: "ready" }
  | { readonly kind: "selected"; readonly finding: string }
  | { readonly kind: "quote"; readonly to: "clipboard" | "draft"; readonly quoted: Quoted };

/** What is to be quoted: words selected on a page, else the finding in view. */
export interface Quoted {
  readonly finding: string | null;
  readonly words?: { readonly text: string; readonly page: number };
}

/** What is shown; kept by the view over a reload of the window. */
export interface ViewPlace {
  /** The PDF's address. */
  readonly uri: string;
  /** The draft it is shown for. */
  readonly draft: string | null;
  readonly finding: string | null;
}

/** What the view keeps besides. */
export interface ViewState extends ViewPlace {
  /** Null: as wide as there is room for. */
  readonly zoom: number | null;
}

/** Words and names of the view, in the reader's language; `{0}` stands for what is put in. */
export interface ViewWords {
  readonly findings: string;
  readonly previousFinding: string;
  readonly nextFinding: string;
  readonly noFinding: string;
  readonly zoom: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly fitWidth: string;
  readonly pageNumber: string;
  readonly ofPages: string;
  readonly pageOf: string;
  readonly pages: string;
  readonly search: string;
  readonly previousHit: string;
  readonly nextHit: string;
  readonly hitOf: string;
  readonly noHit: string;
  readonly quotation: string;
  readonly copyQuotation: string;
  readonly insertQuotation: string;
  readonly unreadable: string;
}
