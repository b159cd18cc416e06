// Sets a made-up report as a PDF in any layout, a web page, a Word document and pasted text. Asserts nothing.

import { PDFDocument, StandardFonts } from "pdf-lib";

import { a4, type PageLayout, Press } from "../../scripts/press.mjs";
import { escaped, paragraph, run, wordPackage } from "./exampleFormats.ts";
import type { MadeUp, Piece } from "./madeUpKinds.ts";

export interface Layout {
  readonly fonts: readonly [regular: StandardFonts, bold: StandardFonts];
  readonly page: Partial<PageLayout>;
  /** How words break at a line's end, where they do. */
  readonly syllables: Readonly<Record<string, readonly [string, string]>>;
  /** Room between two paragraphs, in lines. */
  readonly room: number;
}

export const plainLayout: Layout = {
  fonts: [StandardFonts.Helvetica, StandardFonts.HelveticaBold],
  page: {},
  syllables: {},
  room: 1,
};

export async function asPdf({ pieces, footer }: MadeUp, layout: Layout): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const [regular, bold] = layout.fonts;
  const page = { ...a4, ...layout.page, syllables: layout.syllables };
  const press = new Press(
    pdf,
    footer,
    {
      regular: await pdf.embedFont(regular),
      bold: await pdf.embedFont(bold),
      signs: await pdf.embedFont(StandardFonts.ZapfDingbats),
    },
    page,
  );
  const room = layout.room * page.leading;
  let number = 0;
  pieces.forEach((piece, index) => {
    const { size, leading } = page;
    switch (piece.is) {
      case "title":
        press.paragraph(piece.text, { size: 2 * size, leading: 2.5 * size });
        break;
      case "heading":
        press.keepTogether(5 * leading);
        press.space(index > 0 && pieces[index - 1]?.is === "heading" ? 0 : room / 2);
        if (piece.grade !== undefined) {
          press.draw(piece.grade, page.right - press.width(piece.grade, "bold"), "bold");
          const lines = press.wrap(
            piece.text,
            page.right - page.left - press.width(piece.grade, "bold") - 20,
            "bold",
          );
          for (const line of lines) press.paragraph(line, { font: "bold" });
        } else press.paragraph(piece.text, { font: "bold" });
        break;
      case "table":
        for (const [left, right] of piece.rows) {
          const middle = (page.left + page.right) / 2;
          const names = press.wrap(left, middle - page.left - 20);
          const grades = press.wrap(right, page.right - middle);
          for (let at = 0; at < Math.max(names.length, grades.length); at++) {
            press.draw(grades[at] ?? "", middle);
            press.paragraph(names[at] ?? "");
          }
          press.space(room);
        }
        break;
      case "bullet":
        press.paragraph(piece.text, { indent: 18, sign: "\u25A0" });
        break;
      case "numbered":
        number += 1;
        press.paragraph(piece.text, { indent: 24, number: `${number}.` });
        break;
      case "line":
      case "plain": {
        // A paragraph whose last line is full ends no page: nobody could tell whether it goes on overleaf.
        const lines = press.wrap(piece.text, page.right - page.left);
        const isFull = press.width(lines.at(-1) ?? "") > 0.6 * (page.right - page.left);
        if (isFull) press.keepTogether((lines.length + 2) * leading + room);
        press.paragraph(piece.text);
      }
    }
    press.space(room);
  });
  press.finish();
  return pdf.save({ useObjectStreams: false });
}

export function asWebPage({ pieces }: MadeUp): Uint8Array {
  let number = 0;
  const blocks = pieces.map((piece): string => {
    if (piece.is === "table")
      return `<table>${piece.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
    const words = escaped(inOneLine(piece));
    if (piece.is === "numbered") return `<ol start="${(number += 1)}"><li>${words}</li></ol>`;
    const tag = { title: "h1", heading: "h2", line: "p", plain: "p", bullet: "li" }[piece.is];
    return tag === "li" ? `<ul><li>${words}</li></ul>` : `<${tag}>${words}</${tag}>`;
  });
  return new TextEncoder().encode(
    `<!DOCTYPE html><html><body><nav>Home</nav><main>${blocks.join("\n")}</main></body></html>`,
  );
}

export function asWordDocument({ pieces }: MadeUp): Uint8Array {
  const body = pieces.map((piece): string => {
    if (piece.is === "table")
      return `<w:tbl>${piece.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${paragraph(run(cell))}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
    const runs = run(inOneLine(piece), piece.is === "heading" ? "<w:b/>" : "");
    return paragraph(runs, null, piece.is === "numbered" ? 7 : piece.is === "bullet" ? 3 : null);
  });
  const level = (id: number, format: string, text: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`;
  return wordPackage(body.join(""), {
    "word/numbering.xml": `<w:numbering xmlns:w="w">${level(1, "bullet", "")}${level(2, "decimal", "%1.")}<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
  });
}

/** Paragraphs parted by blank lines, their lines broken where the window ended. */
export function asPastedText({ pieces }: MadeUp): string {
  let number = 0;
  const blocks = pieces.flatMap((piece): string[] => {
    if (piece.is === "table") return piece.rows.map((row) => row.join(" "));
    if (piece.is === "numbered") return [`${(number += 1)}. ${piece.text}`];
    return [piece.is === "bullet" ? `• ${piece.text}` : inOneLine(piece)];
  });
  return blocks
    .join("\n\n")
    .replace(/(?=[^\n]{110,}(?:\n|$))[^\n]+/g, (line) => line.replace(/(.{60,90}) /g, "$1\n"));
}

function inOneLine(piece: Exclude<Piece, { readonly is: "table" }>): string {
  return piece.is === "heading" && piece.grade !== undefined ? `${piece.text} ${piece.grade}` : piece.text;
}
