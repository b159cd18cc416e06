// An example on a rule's page as people read it: which of its words are flagged, without the lines of `^` that say so
// to the tests.

export interface MarkedWords {
  readonly text: string;
  readonly flagged: boolean;
}

/** A line of `^` under the flagged words of the line above, with the rule's name. */
const caretLine = /^(\s*)(\^+) [a-z-]+(?: (?:error|warning|information|hint))?$/;

/** The lines of an example, each in stretches of words that are flagged or not. */
export function markedExample(content: string): readonly (readonly MarkedWords[])[] {
  const lines: { readonly text: string; readonly flagged: boolean[] }[] = [];
  for (const line of content.replace(/\n$/, "").split("\n")) {
    const [, lead = "", carets = ""] = caretLine.exec(line.trimEnd()) ?? [];
    const above = lines.at(-1);
    if (carets === "" || above === undefined) {
      lines.push({ text: line, flagged: [] });
      continue;
    }
    for (let at = lead.length; at < lead.length + carets.length; at++) above.flagged[at] = true;
  }
  return lines.map(({ text, flagged }) => stretches(text, flagged));
}

function stretches(text: string, flagged: readonly (boolean | undefined)[]): MarkedWords[] {
  const found: MarkedWords[] = [];
  for (let at = 0; at < text.length;) {
    const marked = flagged[at] === true;
    let end = at + 1;
    while (end < text.length && (flagged[end] === true) === marked) end++;
    found.push({ text: text.slice(at, end), flagged: marked });
    at = end;
  }
  return found;
}
