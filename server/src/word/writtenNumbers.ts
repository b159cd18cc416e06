// Numbers as Word's formats for automatic ones write them.

/** A number in one of Word's formats, in English; null for a format of which it is not known how it prints. */
export function written(count: number, format: string): string | null {
  switch (format) {
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "lowerLetter":
      return letters(count);
    case "upperLetter":
      return letters(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    case "upperRoman":
      return roman(count).toUpperCase();
    case "decimal":
      return String(count);
    case "ordinal":
      return `${count}${ordinalEnding(count)}`;
    case "cardinalText":
      return capitalised(inWords(count));
    case "ordinalText":
      return capitalised(ordinalInWords(count));
    case "none":
      return "";
    default: {
      const zeros = /^0+1(?=,|$)/.exec(format)?.[0].length;
      return zeros === undefined ? null : String(count).padStart(zeros, "0");
    }
  }
}

/** a to z, then aa, bb. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(1 + Math.floor((count - 1) / 26), 9));
}

const romans: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  let left = Math.min(count, 399);
  let text = "";
  for (const [value, sign] of romans) for (; left >= value; left -= value) text += sign;
  return text;
}

function ordinalEnding(count: number): string {
  if (count % 100 >= 11 && count % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][count % 10] ?? "th";
}

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** Those whose ordinals do not simply end in `th`. */
const irregular: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** Up to ninety-nine; null beyond. */
function inWords(count: number): string | null {
  if (count < 20) return ones[count] ?? null;
  const ten = tens[Math.floor(count / 10) - 2];
  if (ten === undefined) return null;
  return count % 10 === 0 ? ten : `${ten}-${ones[count % 10] ?? ""}`;
}

function ordinalInWords(count: number): string | null {
  const said = inWords(count);
  const last = said?.replace(/^.*-/, "");
  if (said === null || last === undefined) return null;
  return said.slice(0, -last.length) + (irregular[last] ?? `${last.replace(/y$/, "ie")}th`);
}

function capitalised(said: string | null): string | null {
  return said === null ? null : said.charAt(0).toUpperCase() + said.slice(1);
}
