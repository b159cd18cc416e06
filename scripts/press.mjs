// Sets a report's lines on pages: running header and footer, footnote, wrapping at line-end hyphens. Knows nothing of
// what the lines say.

import { grayscale } from "pdf-lib";

/**
 * How the example's pages are laid out: points from the page's top left corner, the type's size, and the distance of
 * its lines. Another layout may also say how words break at a line's end: `syllables: { services: ["ser", "vices"] }`.
 */
export const a4 = {
  width: 595,
  height: 842,
  left: 71,
  right: 524,
  top: 94,
  bottom: 734,
  size: 12,
  leading: 14.5,
};

/** Sets lines on pages from the top down; `y` is the baseline's distance from the page's top edge. */
export class Press {
  #bottom;
  #sheet;
  #pages = 0;

  constructor(pdf, report, fonts, layout = a4) {
    this.pdf = pdf;
    this.report = report;
    this.fonts = fonts;
    this.layout = layout;
    this.newPage();
  }

  newPage(footnote) {
    if (this.#sheet) this.finish();
    this.#sheet = this.pdf.addPage([this.layout.width, this.layout.height]);
    this.#pages += 1;
    this.y = this.layout.top;
    this.#bottom = this.layout.bottom;
    if (footnote) this.#printFootnote(footnote);
  }

  /** Header and footer of the page being left; the first page has no footer. */
  finish() {
    const { left, right, height } = this.layout;
    const header = "Example report: Northmere does not exist";
    this.draw(header, right - this.width(header, "regular", 8), "regular", 8, 48);
    if (this.#pages === 1) return;
    this.#rule(left, right, height - 60);
    this.draw(this.report.title, left, "bold", 8, height - 49);
    this.draw(this.report.dates, left, "bold", 8, height - 39);
    const number = String(this.#pages);
    this.draw(number, right - this.width(number, "regular", 16), "regular", 16, height - 42);
  }

  /** Starts a page unless `height` points are left. */
  keepTogether(height) {
    if (this.y + height > this.#bottom) this.newPage();
  }

  space(points) {
    this.y += points;
  }

  paragraph(text, { font = "regular", size, leading, indent = 0, number, sign } = {}) {
    const { left, right, ...layout } = this.layout;
    const type = size ?? layout.size;
    const lines = this.wrap(text, right - left - indent, font, type);
    lines.forEach((line, index) => {
      if (this.y > this.#bottom) this.newPage();
      if (index === 0 && number) this.draw(number, left, font, type);
      if (index === 0 && sign) this.draw(sign, left, "signs", 9);
      this.draw(line, left + indent, font, type);
      this.y += leading ?? layout.leading;
    });
  }

  /** A raised footnote mark after the one line of `text` printed `above` points higher. */
  mark(sign, text, font, above) {
    this.draw(sign, this.layout.left + this.width(text, font), font, 8, this.y - above - 4);
  }

  draw(text, x, font = "regular", size = this.layout.size, y = this.y) {
    this.#sheet.drawText(text, { x, y: this.layout.height - y, size, font: this.fonts[font] });
  }

  box(left, top, right, bottom) {
    this.#sheet.drawRectangle({
      x: left,
      y: this.layout.height - bottom,
      width: right - left,
      height: bottom - top,
      borderColor: grayscale(0),
      borderWidth: 0.75,
    });
  }

  width(text, font = "regular", size = this.layout.size) {
    return this.fonts[font].widthOfTextAtSize(text, size);
  }

  /** Greedy lines no wider than `width`; a line may end after a hyphen inside a word. */
  wrap(text, width, font = "regular", size = this.layout.size) {
    const lines = [];
    let line = "";
    const fits = (words) => this.width(words, font, size) <= width;
    for (const piece of text.match(/\s*[^\s-]+-(?=\p{L})|\s*\S+?(?=\s|$)|\s*[^\s-]+-?/gu) ?? []) {
      if (line === "" || fits(line + piece)) {
        line += piece;
        continue;
      }
      const [half, rest] = this.layout.syllables?.[piece.trim()] ?? [];
      const broken = half !== undefined && fits(`${line} ${half}-`);
      lines.push(broken ? `${line} ${half}-` : line);
      line = broken ? rest : piece.trimStart();
    }
    return [...lines, line];
  }

  #printFootnote(footnote) {
    const { left, right, bottom } = this.layout;
    const lines = this.wrap(footnote, right - left - 8, "regular", 10);
    const top = bottom + 26 - lines.length * 12;
    this.#rule(left, left + 144, top - 16);
    this.draw("1", left, "regular", 6.5, top - 3);
    lines.forEach((line, index) =>
      this.draw(line, left + (index === 0 ? 6 : 0), "regular", 10, top + index * 12),
    );
    this.#bottom = top - 24;
  }

  #rule(left, right, y) {
    const thickness = 0.75;
    const at = this.layout.height - y;
    this.#sheet.drawLine({ start: { x: left, y: at }, end: { x: right, y: at }, thickness });
  }
}
