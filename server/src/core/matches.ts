// Finds all matches of a pattern in a text. The language's own way to list them makes a new expression each time it
// is asked, which costs more than most of the looking.

/** What `matchAll` gives, in a list. `pattern` has the flag `g` and is left as it was. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex = after(text, match.index, pattern.unicode);
  }
  return matches;
}

/** The place after the character at `at`, which may be of two units. */
function after(text: string, at: number, unicode: boolean): number {
  const wide = unicode && (text.codePointAt(at) ?? 0) > 0xffff;
  return at + (wide ? 2 : 1);
}

/**
 * A pattern's source without the names of its groups, and each name's place in a match. For a pattern that matches
 * often, since a match with names costs several times one without. Every group that captures has to have a name.
 */
export function withoutNames(source: string): { readonly source: string; readonly places: GroupPlaces } {
  const places: Record<string, number> = {};
  let groups = 0;
  const unnamed = source.replace(/\(\?<(\w+)>/g, (_, name: string) => {
    places[name] = groups += 1;
    return "(";
  });
  return { source: unnamed.replace(/\\k<(\w+)>/g, (_, name: string) => `\\${places[name] ?? 0}`), places };
}

export type GroupPlaces = Readonly<Record<string, number>>;
