// Finds the places of a text where a date may begin. Trying all the ways to write one at every word would be dear.

/**
 * The first place from `from` on where a date can begin, at a figure or at a word with the first letters of one; the
 * text's end where there is none. Most words begin none.
 */
export function dateStartAfter(text: string, from: number): number {
  let inWord = from > 0 && kindAt(text, from - 1) !== 0;
  for (let at = from; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === figureKind) return at;
    if (kind === 0) inWord = false;
    else if (!inWord) {
      inWord = true;
      if (kind === letterQ) return at;
      const key = (kind << 10) | (kindAt(text, at + 1) << 5) | kindAt(text, at + 2);
      if (beginnings[key] === 1) return at;
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
/** A 1 at the three first letters of each word that can begin a date. */
const beginnings = new Uint8Array(1 << 15);
for (const word of "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun spr sum aut win aca fir sec thi fou fin las".split(
  " ",
)) {
  beginnings[(kindAt(word, 0) << 10) | (kindAt(word, 1) << 5) | kindAt(word, 2)] = 1;
}
