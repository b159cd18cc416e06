// What a place of a Word document is called, for people who look for it there: the heading above, and the number
// printed before the paragraph, else which paragraph it is under that heading.

export class PlaceLabels {
  #heading = "";
  #paragraphs = 0;
  #tables = 0;

  heading(text: string): string {
    this.#heading = text;
    this.#paragraphs = 0;
    return `heading "${shortened(text)}"`;
  }

  /** `number`: as printed, `12.`; empty for none. */
  paragraph(number: string): string {
    this.#paragraphs += 1;
    const name = /\w/.test(number)
      ? `paragraph ${number.replace(/[.):]+$/, "")}`
      : `${ordinal(this.#paragraphs)} paragraph`;
    return this.#under(name);
  }

  /** Opens a table: what is called in it comes next. */
  table(): void {
    this.#tables += 1;
  }

  cell(row: number, column: string): string {
    const name = `table ${this.#tables}, row ${row}`;
    return this.#under(column === "" ? name : `${name}, "${shortened(column)}"`);
  }

  #under(name: string): string {
    return this.#heading === "" ? name : `${shortened(this.#heading)} › ${name}`;
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

const longest = 60;

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${ending}`;
}
