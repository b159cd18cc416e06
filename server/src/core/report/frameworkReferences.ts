// References to the national framework as reports print them after an area for improvement, in every form met,
// and the area's text without them.

import type { FrameworkReference } from "./inspectionReport.ts";

const numberWords = ["one", "two", "three", "four", "five", "six"];
const kindPattern = String.raw`(outcome|enabler|prin?ciple)s?`;
const framework = String.raw`(?:the\s+)?(?:children[’']s\s+)?(?:social\s+care\s+)?national\s+(?:social\s+care\s+)?framework`;
const bracketed = /\s*[([]\s*([^()[\]]*)\s*[)\]]/g;
// "… for children. Enabler three: National Framework." stands in no brackets.
const unbracketed = new RegExp(
  String.raw`(?<=[.?!])\s*(${kindPattern}\s+(?:\d|${numberWords.join("|")})\s*[:,]?\s*${framework}|${framework}\s*[:,]?\s*${kindPattern}\s+(?:\d|${numberWords.join("|")}))\.?$`,
  "i",
);

/** The references that stand in an area's text, and the text without them. */
export function takeFrameworkReferences(text: string): {
  readonly text: string;
  readonly references: readonly FrameworkReference[];
} {
  const references: FrameworkReference[] = [];
  const take = (whole: string, inner: string): string => {
    const reference = readFrameworkReference(inner);
    if (reference === null) return whole;
    references.push(reference);
    return "";
  };
  const rest = text.replace(bracketed, take).replace(unbracketed, take);
  return { text: references.length > 0 ? tidied(rest) : text, references };
}

/**
 * Reads what stands between the brackets: `outcome 3, national framework`, `National Framework outcome four`,
 * `Enabler two`, `enabler: the workforce is equipped and effective, national framework`. Null for anything else.
 */
function readFrameworkReference(inner: string): FrameworkReference | null {
  const namesFramework = new RegExp(framework, "i").test(inner);
  const rest = inner
    .replace(new RegExp(framework, "i"), "")
    .replace(/^[\s,:;.–-]+|[\s,:;.–-]+$/g, "")
    .trim();
  const match = new RegExp(
    String.raw`^${kindPattern}\b\s*(\d|${numberWords.join("|")}\b)?\s*[,:;.–-]?\s*(.*)$`,
    "i",
  ).exec(rest);
  if (match === null) return null;
  const [, kindWritten = "", numberWritten, title = ""] = match;
  if (numberWritten === undefined && !namesFramework) return null;
  const kind = kindOf(kindWritten);
  const number = numberWritten === undefined ? null : numberOf(numberWritten);
  return title === "" ? { kind, number } : { kind, number, title };
}

function kindOf(written: string): FrameworkReference["kind"] {
  const initial = written[0]?.toLowerCase();
  return initial === "o" ? "outcome" : initial === "e" ? "enabler" : "principle";
}

function numberOf(written: string): number {
  return /^\d$/.test(written) ? Number(written) : numberWords.indexOf(written.toLowerCase()) + 1;
}

/** Closes the gap a reference leaves: `… neglect. .` and `… neglect .` end in one full stop. */
function tidied(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\s+([.,;:])/g, "$1")
    .replace(/\.(?:\s*\.)+$/, ".")
    .trim();
}
