// Tells whether words spell an acronym out, for drafts and reports alike. Knows no acronym by heart.

/** Letters of an acronym without its plural or possessive ending: `PEPs` is `PEP`. */
export function singularOf(written: string): { acronym: string; ending: string } {
  const ending = /(?:['’]s|s['’]?|['’])$/.exec(written)?.[0] ?? "";
  return { acronym: written.slice(0, written.length - ending.length), ending };
}

/**
 * Where in `words` the words begin that an acronym after them stands for, or -1: its letters are found from the last
 * to the first, and the first of them opens a word ("… complete personal education plans" for `PEP`).
 */
export function spelledOutFrom(words: string, acronym: string): number {
  const wordsAllowed = Math.min(acronym.length + 5, acronym.length * 2 + 1);
  const starts = [...words.matchAll(/(?<![\p{L}\p{N}'’])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const earliest = starts.at(-wordsAllowed) ?? 0;
  const lower = words.toLowerCase();
  let at = words.length;
  for (let letter = acronym.length - 1; letter > 0; letter -= 1) {
    at = lower.lastIndexOf(acronym.charAt(letter).toLowerCase(), at - 1);
    if (at <= earliest) return -1;
  }
  const first = acronym.charAt(0).toLowerCase();
  const opening = starts.filter((start) => start < at && start >= earliest && lower.charAt(start) === first);
  // "Assessed and supported year in employment" does not begin with its "and" where another word will do.
  const start =
    opening.findLast((from) => !smallWord.test(words.slice(from, from + 5))) ?? opening.at(-1) ?? -1;
  // An acronym never stands for one word, however its letters fall.
  return start >= 0 && /[\s-]/.test(words.slice(start).trim()) ? start : -1;
}

const smallWord = /^(?:a|an|and|at|by|for|in|of|on|or|the|to|with)\b/i;

/** Whether the words after an acronym say what it stands for: they begin with its first letter. */
export function opensWithExpansion(words: string, acronym: string): boolean {
  const text = words.replace(/^[\s"'“‘*_(]*(?:(?:the|a|an|our)\s+)?/i, "");
  if (text.charAt(0).toLowerCase() !== acronym.charAt(0).toLowerCase()) return false;
  const ends = [...text.matchAll(/[\p{L}\p{N}](?![\p{L}\p{N}'’])/gu)].map(({ index }) => index + 1);
  return ends.slice(1, acronym.length + 5).some((end) => spelledOutFrom(text.slice(0, end), acronym) === 0);
}
