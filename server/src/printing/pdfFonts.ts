// The letters a PDF is printed in. They go into the file, so that it looks the same everywhere and no letter is lost.

export type PdfFontName = "regular" | "bold" | "italic" | "boldItalic" | "code";

/** The bytes of each font, TrueType. */
export type PdfFonts = Readonly<Record<PdfFontName, Uint8Array>>;
