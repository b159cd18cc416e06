// Sets the example reports' lines on A4 pages: running header and footer, footnote, wrapping at line-end hyphens.
// Knows nothing of what the lines say.

import { grayscale } from "pdf-lib";

/** Points from the page's top left corner. */
export const page = { width: 595, height: 842, left: 71, right: 524, top: 94, bottom: 734 };
export const body = { size: 12, leading: 14.5 };
/** Sets lines on pages from the top down; `y` is the baseline's distance from the page's top edge. */
export class Press {
  y = page.top;
  #bottom = page.bottom;
  #sheet;
  #pages = 0;

  constructor(pdf, report, fonts) {
    this.pdf = pdf;
    this.report = report;
    this.fonts = fonts;
    this.newPage();
  }

  newPage(footnote) {
    if (this.#sheet) this.finish();
    this.#sheet = this.pdf.addPage([page.width, page.height]);
    this.#pages += 1;
    this.y = page.top;
    this.#bottom = page.bottom;
    if (footnote) this.#printFootnote(footnote);
  }

  /** Header and footer of the page being left; the first page has no footer. */
  finish() {
    const header = "Example report: Northmere does not exist";
    this.draw(header, page.right - this.width(header, "regular", 8), "regular", 8, 48);
    if (this.#pages === 1) return;
    this.#rule(page.left, page.right, 782);
    this.draw(this.report.title, page.left, "bold", 8, 793);
    this.draw(this.report.dates, page.left, "bold", 8, 803);
    this.draw(
      String(this.#pages),
      page.right - this.width(String(this.#pages), "regular", 16),
      "regular",
      16,
      800,
    );
  }

  /** Starts a page unless `height` points are left. */
  keepTogether(height) {
    if (this.y + height > this.#bottom) this.newPage();
  }

  space(points) {
    this.y += points;
  }

  paragraph(
    text,
    { font = "regular", size = body.size, leading = body.leading, indent = 0, number, sign } = {},
  ) {
    const lines = this.wrap(text, page.right - page.left - indent, font, size);
    lines.forEach((line, index) => {
      if (this.y > this.#bottom) this.newPage();
      if (index === 0 && number) this.draw(number, page.left, font, size);
      if (index === 0 && sign) this.draw(sign, page.left, "signs", 9);
      this.draw(line, page.left + indent, font, size);
      this.y += leading;
    });
  }

  /** A raised footnote mark after the one line of `text` printed `above` points higher. */
  mark(sign, text, font, above) {
    this.draw(sign, page.left + this.width(text, font), font, 8, this.y - above - 4);
  }

  draw(text, x, font = "regular", size = body.size, y = this.y) {
    this.#sheet.drawText(text, { x, y: page.height - y, size, font: this.fonts[font] });
  }

  box(left, top, right, bottom) {
    this.#sheet.drawRectangle({
      x: left,
      y: page.height - bottom,
      width: right - left,
      height: bottom - top,
      borderColor: grayscale(0),
      borderWidth: 0.75,
    });
  }

  width(text, font = "regular", size = body.size) {
    return this.fonts[font].widthOfTextAtSize(text, size);
  }

  /** Greedy lines no wider than `width`; a line may end after a hyphen inside a word. */
  wrap(text, width, font = "regular", size = body.size) {
    const lines = [];
    let line = "";
    for (const piece of text.match(/\s*[^\s-]+-(?=\p{L})|\s*\S+?(?=\s|$)|\s*[^\s-]+-?/gu) ?? []) {
      if (line !== "" && this.width(line + piece, font, size) > width) {
        lines.push(line);
        line = piece.trimStart();
      } else line += piece;
    }
    return [...lines, line];
  }

  #printFootnote(footnote) {
    const lines = this.wrap(footnote, page.right - page.left - 8, "regular", 10);
    const top = page.bottom + 26 - lines.length * 12;
    this.#rule(page.left, page.left + 144, top - 16);
    this.draw("1", page.left, "regular", 6.5, top - 3);
    lines.forEach((line, index) =>
      this.draw(line, page.left + (index === 0 ? 6 : 0), "regular", 10, top + index * 12),
    );
    this.#bottom = top - 24;
  }

  #rule(left, right, y) {
    const thickness = 0.75;
    const at = page.height - y;
    this.#sheet.drawLine({ start: { x: left, y: at }, end: { x: right, y: at }, thickness });
  }
}
