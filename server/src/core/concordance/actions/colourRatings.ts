// Tells a rating that only a colour gives from one in words. A letter ("R", "A", "G") is read as a word by whoever
// knows what Red, Amber and Green are: it can be heard, and printed in black and white.

import type { TablePart } from "../../response/draftTables.ts";
import type { ColourRating } from "../plannedAction.ts";

/**
 * The rating that a cell shows by colour alone; null where it has words, or no colour. In a column for ratings a
 * plain dot or square is one too: its colour was lost, or never there.
 */
export function colourRating({ text, span, colour }: TablePart, isRating: boolean): ColourRating | null {
  if (/[\p{L}\p{N}]/u.test(text)) return null;
  const part = { text, span };
  const marks = [...text].filter((character) => character in emoji);
  if (marks.length > 0) {
    const words = new Set(marks.map((mark) => emoji[mark] ?? null));
    return { part, word: words.size === 1 ? ([...words][0] ?? null) : null };
  }
  if (colour !== null && isRating) return { part, word: shade(colour) };
  return isRating && /^[\s●⬤■◼◾▪•○◯□◆◇▲▼✅❌☑⚠]+$/u.test(text.replace(/\uFE0F/g, "")) && text !== ""
    ? { part, word: null }
    : null;
}

/** Null: a colour that no scale of ratings has a settled word for. */
const emoji: Readonly<Record<string, string | null>> = {
  "🔴": "Red",
  "🟥": "Red",
  "❤": "Red",
  "🟠": "Amber",
  "🟧": "Amber",
  "🧡": "Amber",
  "🟡": "Amber",
  "🟨": "Amber",
  "💛": "Amber",
  "🟢": "Green",
  "🟩": "Green",
  "💚": "Green",
  "🔵": "Blue",
  "🟦": "Blue",
  "💙": "Blue",
  "🟣": null,
  "🟪": null,
  "🟤": null,
  "🟫": null,
  "⚫": null,
  "⬛": null,
  "⚪": null,
  "⬜": null,
  "🔶": "Amber",
  "🔸": "Amber",
  "🔷": "Blue",
  "🔹": "Blue",
  "🔺": "Red",
  "🔻": "Red",
};

const shades: readonly (readonly [RegExp, string])[] = [
  [/\b(?:dark|light)?red\b|#(?:f00|ff0000|c00000|d32f2f)\b/i, "Red"],
  [/\b(?:orange|amber|yellow|gold)\b|#(?:ffc000|ffbf00|ff0|ffff00|ffa500)\b/i, "Amber"],
  [/\b(?:dark|light|lime)?green\b|#(?:0f0|00ff00|00b050|92d050|008000)\b/i, "Green"],
  [/\b(?:dark|light)?blue\b|#(?:00f|0000ff|0070c0|00b0f0)\b/i, "Blue"],
];

function shade(colour: string): string | null {
  return shades.find(([pattern]) => pattern.test(colour))?.[1] ?? null;
}
