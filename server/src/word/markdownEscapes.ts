// Which characters of a paragraph's words Markdown would take for its own signs, and which of them therefore need a
// backslash. As few as possible: a citation or a blank in brackets stays as it was typed.

/** What stands for a mark, a picture or a comment among the words. */
export const objectSign = "\uFFFC";

export interface EscapePlace {
  /** `item`: behind a number or bullet, where another would begin a list in it. */
  readonly at: "paragraph" | "item" | "heading" | "cell";
}

/** The offsets of the characters to be escaped. Lines of `text` end in `\n`. */
export function escapesIn(text: string, { at }: EscapePlace): ReadonlySet<number> {
  const escapes = new Set<number>();
  for (const { index, 0: sign } of text.matchAll(/[\\`*_~<&[\]|!]/g)) {
    if (isMarkup(sign, text, index, at)) escapes.add(index);
  }
  let start = 0;
  for (const line of text.split("\n")) {
    const first = start + (line.length - line.trimStart().length);
    const offset = at === "cell" ? null : lineStartEscape(line.trim(), at === "item" && start === 0);
    if (offset !== null) escapes.add(first + offset);
    if (at === "heading" && /\s#+\s*$/.test(line)) escapes.add(start + line.trimEnd().length - 1);
    start += line.length + 1;
  }
  return escapes;
}

function isMarkup(sign: string, text: string, index: number, at: EscapePlace["at"]): boolean {
  const before = text[index - 1] ?? "\n";
  const after = text[index + 1] ?? "\n";
  switch (sign) {
    case "\\":
    case "`":
      return true;
    case "*":
      return !(/\s/.test(before) && /\s/.test(after)) || /(?:^|\n)\s*$/.test(text.slice(0, index));
    case "_":
      return !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
    case "~":
      return before === "~" || after === "~";
    case "<":
      return /[A-Za-z/!?]/.test(after) && !understood.test(text.slice(index, index + longestNote));
    case "&":
      return /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/.test(
        text.slice(index, index + 36),
      );
    case "[":
      return (
        after === "^" || (/^\[[ xX]\](?:\s|$)/.test(text.slice(index, index + 4)) && /^\s*$/.test(before))
      );
    case "]":
      return (
        after === "(" || after === "[" || (after === ":" && /(?:^|\n)\s*\[[^\n]*$/.test(text.slice(0, index)))
      );
    case "!":
      return after === "[" || after === objectSign;
    default:
      return at === "cell";
  }
}

const longestNote = 400;

/** Typed into a Word file these mean what they mean in Markdown: a blank to be filled in, and our own comments. */
const understood =
  /^<(?:(?:insert|enter|add|name of|date of|your)\b[^<>\n]*>|!--\s*inspection-response-ignore[^\n]*?-->)/i;

/** The offset in a line of the sign that would make more of it than words. */
function lineStartEscape(line: string, afterMarker: boolean): number | null {
  if (/^(?:#{1,6}(?=\s|$)|>|=+$|(?:-\s*){2,}$)/.test(line)) return 0;
  if (!afterMarker) return null;
  if (/^[-+](?=\s)/.test(line)) return 0;
  const number = /^\d{1,9}(?=[.)](?:\s|$))/.exec(line);
  return number === null ? null : number[0].length;
}
