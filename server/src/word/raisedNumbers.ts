// A raised number as superscript figures, so that a footnote's marker is no part of a word.

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The same number of characters; other text stays as it is. */
export function raised(text: string): string {
  return /^\s*\d{1,3}\s*$/.test(text)
    ? text.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit)
    : text;
}
