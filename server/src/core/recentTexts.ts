// Remembers what was read of the last few texts: one reader after the other asks the same of a paragraph or a
// sentence. Holds no more than those few, so that no draft is kept alive for long.

/** `read`, which is asked again only for a text that is not among the last few. What it gives is shared. */
export function ofRecentTexts<Found>(read: (text: string) => Found, most = few): (text: string) => Found {
  const recent: { readonly text: string; readonly found: Found }[] = [];
  let next = 0;
  return (text) => {
    for (const known of recent) if (known.text === text) return known.found;
    const found = read(text);
    recent[next] = { text, found };
    next = (next + 1) % most;
    return found;
  };
}

const few = 4;
