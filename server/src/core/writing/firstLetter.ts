// The first letter of words that are put into a sentence or freed from their marks, as their new place needs it.

import { groupsIn } from "../concordance/quotations/groups.ts";
import { allFindings, type InspectionReport } from "../report/inspectionReport.ts";

export type Opening = "sentence" | "announced" | "within";

/** Whether words at this place open a sentence, follow a colon, or go on in a sentence. */
export function openingAt(before: string): Opening {
  // What a line may open with: "- ", "8. ", "> ", "| ", "## ".
  const words = before.replace(/^[\s>]*(?:(?:[-*+|]|#{1,6}|\(?\w{1,4}(?:\.\d+)*[.)])\s+)?/, "").trimEnd();
  if (words === "" || /[.!?…]["'”’)\]]*$/.test(words)) return "sentence";
  return /[:]$/.test(words) ? "announced" : "within";
}

/** The first letter as the place needs it: a capital that is a name's or an acronym's stays. */
export function withFirstLetter(words: string, opening: Opening, report: InspectionReport): string {
  const [whole = "", first = ""] = /^[^\p{L}\p{N}]*(\p{L}[\p{L}\p{N}’'-]*)/u.exec(words) ?? [];
  if (first === "") return words;
  const at = whole.length - first.length;
  const rest = words.slice(at + 1);
  if (opening === "sentence") return words.slice(0, at) + first.charAt(0).toUpperCase() + rest;
  const isInitials = /^\p{Lu}(?:\p{Lu}|$)/u.test(first) && first !== "A";
  if (opening === "announced" || isInitials) return words;
  const isGroup = groupsIn(words.slice(at))[0]?.at === 0;
  if (!isGroup && !isOrdinary(first, report)) return words;
  return words.slice(0, at) + first.charAt(0).toLowerCase() + rest;
}

/** The report writes the word small elsewhere too: "Children" and "Some", not "Northmere". */
function isOrdinary(word: string, report: InspectionReport): boolean {
  const small = new RegExp(
    `(?<![\\p{L}\\p{N}])${word.charAt(0).toLowerCase()}${word.slice(1)}(?![\\p{L}\\p{N}])`,
    "u",
  );
  const { judgements, sections } = report;
  return (
    functionWord.test(word) ||
    [...judgements.map(({ name }) => name), ...sections.map(({ title }) => title)].some((title) =>
      small.test(title),
    ) ||
    allFindings(report).some(({ text }) => small.test(text))
  );
}

const functionWord =
  /^(?:an?|the|th(?:is|ese|ose|ere|at|ey|eir)|it|its|we|he|she|in|on|at|as|by|for|from|to|of|with|when|where|while|who|what|how|if|and|but|or|not?|some|many|most|all|too|more|few|since|because|although|however|despite|once|after|before|until|during|through|overall|also)$/i;
