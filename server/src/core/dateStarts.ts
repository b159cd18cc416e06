// Finds the places of a text where a date may begin. Trying all the ways to write one at every word would be dear.

/**
 * The first place from `from` on where a date can begin, at a figure or at a word with the first letters of one; the
 * text's end where there is none. Most words begin none. `ranked`: "the first quarter" may stand in the text.
 */
export function dateStartAfter(text: string, from: number, ranked: boolean): number {
  let inWord = from > 0 && kindAt(text, from - 1) !== 0;
  for (let at = from; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === figureKind) return at;
    if (kind === 0) inWord = false;
    else if (!inWord) {
      inWord = true;
      if (kind === letterQ) return at;
      const key = (kind << 10) | (kindAt(text, at + 1) << 5) | kindAt(text, at + 2);
      const begins = beginnings[key] ?? none;
      if (begins === calendarWord || (begins === rankWord && ranked)) return at;
    }
  }
  return text.length;
}

/** 1 to 26 for a letter whatever its case, a number of its own for a figure and for `_`; 0 for what ends a word. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const letter = (code | 0x20) - 0x60;
  if (code >= 0x41 && code < 0x80) return letter >= 1 && letter <= 26 ? letter : code === 0x5f ? lineKind : 0;
  if (code >= 0x30 && code <= 0x39) return figureKind;
  // What a pattern that ignores case takes for an s and a k.
  return code === 0x17f ? 19 : code === 0x212a ? 11 : 0;
}

const figureKind = 27;
const lineKind = 28;
const letterQ = 17;
const none = 0;
const calendarWord = 1;
/** "First", "final": many words begin so, and few of them are a quarter's. */
const rankWord = 2;
/** What the three first letters of a word can begin. */
const beginnings = new Uint8Array(1 << 15);
for (const [words, kind] of [
  ["jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun", calendarWord],
  ["spr sum aut win aca eas chr", calendarWord],
  ["fir sec thi fou fin las", rankWord],
] as const) {
  for (const word of words.split(" ")) {
    beginnings[(kindAt(word, 0) << 10) | (kindAt(word, 1) << 5) | kindAt(word, 2)] = kind;
  }
}
