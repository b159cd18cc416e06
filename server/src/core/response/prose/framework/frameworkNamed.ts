// Reads whether the framework's name stands beside a number, and how far what joins a title to the number runs.
// Words only.

import { matchesOf } from "../../../matches.ts";
import type { Span } from "../../../text.ts";
import type { Anchor } from "./frameworkAnchors.ts";
import type { FrameworkVocabulary } from "./frameworkVocabulary.ts";

/** "Outcome 3: …", "outcome 3 of the national framework, which is about …": what stands between number and title. */
export function separatorAfter(text: string, end: number, { name }: FrameworkVocabulary): string {
  const rest = text.slice(end, end + 130);
  const belongs =
    /^(?:\s(?:of|in|from|under|within)\s(?:the|this|our)\s(?:20\d\d\s)?|,\s(?:the\s)?|\s\()/.exec(
      rest,
    )?.[0] ?? "";
  const named = belongs === "" ? null : (name.exec(rest) ?? theFramework.exec(rest));
  const at = named?.index === belongs.length ? belongs.length + named[0].length : 0;
  const from = at > 0 && belongs.endsWith("(") && rest[at] === ")" ? at + 1 : at;
  const joint = titleJoint.exec(rest.slice(from))?.[0];
  return joint === undefined ? "" : rest.slice(0, from + joint.length);
}

/** "Outcome 2 of the 2023 framework": it is named before, or there is no other. */
const theFramework = /(?<=\b(?:the|this|our)\s(?:20\d\d\s)?)framework(?![\p{L}’'-])/u;
const titleJoint =
  /^(?:(?:,?\s(?:which|that))?\s(?:is|covers|concerns|means|says|asks|reads|states|wants|deals\swith|speaks\sof|(?:is\s)?called)(?:\s(?:about|on|for|that|to\shave))?\s|\s(?:about|on)\s|\s?(?:[:,–—(-]|is)\s?)[“"‘']?/;

/** "Enabler three: National Framework", "Outcome 4 (National Framework)": the name is part of the reference. */
export function frameworkLabel(
  text: string,
  { start, end }: Anchor,
  { name }: FrameworkVocabulary,
): Span | null {
  const after = text.slice(end, end + 60);
  const next = name.exec(after);
  if (next === null) return null;
  const close = next.index + next[0].length;
  const between = after.slice(0, next.index);
  if (/^\s?[:,]?\s$/.test(between)) return { start, end: end + close };
  return between === " (" && after[close] === ")" ? { start, end: end + close + 1 } : null;
}

/**
 * Whether "national framework" stands right beside: "outcome 3 of the national framework", "the national
 * framework’s outcome 3", "Enabler three: National Framework."
 */
export function besideFramework(
  text: string,
  start: number,
  end: number,
  { id, name, names }: FrameworkVocabulary,
): boolean {
  const after = text.slice(end, end + 70);
  if (id === null && ofFramework.test(after)) return !otherFramework.test(sentenceBefore(text, start));
  const joined = /^\s(?:of|in|from|under|within)\s/.test(after);
  if (id === null && (namesAnotherPaper(text, start) || (!joined && speaksOfAnotherPaper(text, start))))
    return false;
  const next = name.exec(after);
  if (
    next !== null &&
    /^[\s,:;–()-]*(?:(?:of|in|from|under|within|and|the|title|children[’']?s|social|care|outcomes?|enablers?|principles?|\d)[\s,:]*)*$/i.test(
      after.slice(0, next.index),
    )
  ) {
    return true;
  }
  const before = text.slice(Math.max(0, start - 120), start);
  const last = matchesOf(before, names).at(-1);
  if (last === undefined) return false;
  const between = before.slice(last.index + last[0].length);
  return !/[.;!?]\s/.test(between) && between.length <= 70;
}

const anotherFramework = String.raw`(?<!\b(?:national|care)\s)\b(?:outcomes|performance|assurance|improvement|quality|NHS|families)\sframework\b`;
/** "Our outcomes framework has nine outcomes, and outcome 7 of the framework is …". */
const otherFramework = new RegExp(anotherFramework, "iu");
/** Papers with numbered outcomes of their own: "our corporate plan", "the Supporting Families outcomes framework". */
const otherPaper = String.raw`(?:\b(?:corporate|strategic|business|council|community|borough|county|city|health|wellbeing|housing|justice|partnership|transformation|children[’']s|young\speople[’']s)\splan\b(?!\s(?:and|or)\b)|\b\p{L}+\s(?:strategy|charter)\b|${anotherFramework})`;
const otherPaperBefore = new RegExp(`${otherPaper}[’']?s?\\s?[(:]?\\s?$`, "iu");
const otherPapers = new RegExp(otherPaper, "iu");

/** "The youth justice plan (outcome 7)": the number is that plan's. */
export function namesAnotherPaper(text: string, start: number): boolean {
  return otherPaperBefore.test(text.slice(Math.max(0, start - 60), start));
}

/** "Our corporate plan names outcome 6": said in its sentence of another paper. */
export function speaksOfAnotherPaper(text: string, start: number): boolean {
  return otherPapers.test(sentenceBefore(text, start));
}

function sentenceBefore(text: string, start: number): string {
  return /(?:[^.!?]|[.!?](?!\s))*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? "";
}

/** "Outcome 4 of the framework". */
const ofFramework = /^\s(?:of|in|from|under)\sthe\s(?:20\d\d\s)?framework(?![\p{L}’'-])/u;

/** Whether what stands before a number says that this is where something belongs; what it serves besides does not. */
export function belongsTo(text: string, start: number): boolean {
  return belongs.test(text.slice(Math.max(0, start - 60), start));
}

const belongs =
  /\b(?:falls?|sits?|comes?|belongs?|placed|puts?|puts\sit|listed|files?|filed|grouped|stands?|counted|classed|answers?|area|read|reads)\s(?:(?:squarely|here|this|that|it|them|the\sarea|this\sarea)\s)?(?:under|within|to|in|beneath)\s(?:the\sheading\s(?:of\s)?)?$|\b(?:reference|heading|link)\s(?:is|to)\s$/i;
