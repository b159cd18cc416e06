// Searching the words of a page as people type them: capitals, kinds of quotation marks, spaces, line ends and
// hyphens make no difference. Works on pieces of text; knows nothing of elements or of the PDF library.

/** A run of text as the page has it. */
export interface TextPiece {
  readonly str: string;
  /** A line ends behind it. */
  readonly hasEOL: boolean;
}

/** A place in the pieces: which one, and which character of it. */
export interface PiecePlace {
  readonly piece: number;
  readonly offset: number;
}

/** Where some words stand; `end` is behind the last character, in the piece that holds it. */
export interface Hit {
  readonly start: PiecePlace;
  readonly end: PiecePlace;
}

/** A page made ready: its folded text, and where each character of that comes from. */
export interface SearchText {
  readonly text: string;
  readonly places: readonly PiecePlace[];
}

export function searchTextOf(pieces: readonly TextPiece[]): SearchText {
  let text = "";
  const places: PiecePlace[] = [];
  const add = (folded: string, piece: number, offset: number): void => {
    for (const letter of folded) {
      if (letter === " " && (text === "" || text.endsWith(" "))) continue;
      text += letter;
      // A letter beyond the first 65,536 counts twice in a string.
      for (let unit = 0; unit < letter.length; unit++) places.push({ piece, offset });
    }
  };
  pieces.forEach(({ str, hasEOL }, piece) => {
    let offset = 0;
    for (const letter of str) {
      add(fold(letter), piece, offset);
      offset += letter.length;
    }
    // A word broken at the line's end goes on on the next.
    if (hasEOL && !/[-\u00ad\u2010]\s*$/.test(str)) add(" ", piece, str.length);
  });
  return { text, places };
}

/** Every place of the words, in reading order, none overlapping another. */
export function findHits({ text, places }: SearchText, words: string): Hit[] {
  const wanted = fold(words).replace(/ +/g, " ").trim();
  if (wanted === "") return [];
  const hits: Hit[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const start = places[at];
    const last = places[at + wanted.length - 1];
    if (start === undefined || last === undefined) break;
    hits.push({ start, end: { piece: last.piece, offset: last.offset + 1 } });
  }
  return hits;
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00ad\u2010-\u2015\u2212-]/g, "")
    .replace(/[‘’‚‛ʼ`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, " ");
}
