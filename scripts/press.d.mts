// The types of `press.mjs`, for the tests that print reports with it.

import type { PDFDocument, PDFFont } from "pdf-lib";

export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly leading: number;
  readonly syllables?: Readonly<Record<string, readonly [string, string]>>;
}

export declare const a4: PageLayout;

type FontName = "regular" | "bold" | "signs";

export declare class Press {
  constructor(
    pdf: PDFDocument,
    report: { readonly title: string; readonly dates: string },
    fonts: Readonly<Record<FontName, PDFFont>>,
    layout?: PageLayout,
  );
  /** The next line's distance from the page's top edge. */
  y: number;
  newPage(footnote?: string): void;
  finish(): void;
  keepTogether(height: number): void;
  space(points: number): void;
  paragraph(
    text: string,
    options?: {
      readonly font?: FontName;
      readonly size?: number;
      readonly leading?: number;
      readonly indent?: number;
      readonly number?: string;
      readonly sign?: string;
    },
  ): void;
  draw(text: string, x: number, font?: FontName, size?: number, y?: number): void;
  width(text: string, font?: FontName, size?: number): number;
  wrap(text: string, width: number, font?: FontName, size?: number): string[];
}
