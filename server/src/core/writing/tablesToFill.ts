// Tables that the council is to fill in, as lines of Markdown.

/** A table with one row to fill in; the first cell may have its number already. */
export function tableToFill(headings: readonly string[], first = ""): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(headings),
    row(headings.map(() => "---")),
    row(headings.map((_, column) => (column === 0 ? first : ""))),
  ];
}
