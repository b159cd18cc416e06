// Reads whether the framework's name stands beside a number, and how far the name and what joins a title to it run.
// Words only.

import { matchesOf } from "../../../matches.ts";
import type { Span } from "../../../text.ts";
import type { Anchor } from "./frameworkAnchors.ts";
import type { FrameworkVocabulary } from "./frameworkVocabulary.ts";

/** Past the framework's name where it follows `end` at once: "(Outcome 3, National Framework; Enabler 2, …)". */
export function withFramework(text: string, end: number, { name: ownName }: FrameworkVocabulary): number {
  const name = ownName.exec(text.slice(end, end + 60));
  return name !== null && /^[\s,:]*$/.test(text.slice(end, end + name.index))
    ? end + name.index + name[0].length
    : end;
}

/** "Outcome 3: …", "outcome 3 of the national framework, which is about …": what stands between number and title. */
export function separatorAfter(text: string, end: number, { name }: FrameworkVocabulary): string {
  const rest = text.slice(end, end + 130);
  const belongs =
    /^(?:\s(?:of|in|from|under|within)\s(?:the|this|our)\s(?:20\d\d\s)?|,\s(?:the\s)?|\s\()/.exec(
      rest,
    )?.[0] ?? "";
  const named = belongs === "" ? null : name.exec(rest);
  const at = named?.index === belongs.length ? belongs.length + named[0].length : 0;
  const from = at > 0 && belongs.endsWith("(") && rest[at] === ")" ? at + 1 : at;
  const joint = titleJoint.exec(rest.slice(from))?.[0];
  return joint === undefined ? "" : rest.slice(0, from + joint.length);
}

const titleJoint =
  /^(?:(?:,?\s(?:which|that))?\s(?:is|covers|concerns|means|says|asks|reads|states|wants|deals\swith|speaks\sof|(?:is\s)?called)(?:\s(?:about|on|for|that|to\shave))?\s|\s(?:about|on)\s|\s?(?:[:,–—(-]|is)\s?)[“"‘']?/;

/** "National framework outcome 3 – children are safe": the name right before it, or after it, is part of it. */
export function withName(text: string, { start, end }: Span, vocabulary: FrameworkVocabulary): Span {
  const before = text.slice(Math.max(0, start - 70), start);
  const last = matchesOf(before, vocabulary.names).at(-1);
  const opens =
    last !== undefined &&
    /^[\s,:–-]{1,3}$/.test(before.slice(last.index + last[0].length)) &&
    !articleBefore.test(before.slice(0, last.index));
  return {
    start: opens ? start - before.length + last.index : start,
    end: withFramework(text, end, vocabulary),
  };
}

/** "In the national framework, outcome 3 is …" is a sentence. */
const articleBefore = /\b(?:the|this|our|its)\s(?:20\d\d\s|new\s)?$/i;

/** "Enabler three: National Framework", "National Framework, Outcome 1": the name is part of the reference. */
export function frameworkLabel(
  text: string,
  { start, end }: Anchor,
  { name, names }: FrameworkVocabulary,
): Span | null {
  const after = text.slice(end, end + 60);
  const next = name.exec(after);
  if (next !== null && /^\s?[:,]?\s$/.test(after.slice(0, next.index))) {
    return { start, end: end + next.index + next[0].length };
  }
  // "Outcome 4 (National Framework)".
  if (next !== null && /^\s\($/.test(after.slice(0, next.index))) {
    const close = end + next.index + next[0].length;
    if (text[close] === ")") return { start, end: close + 1 };
  }
  const before = text.slice(Math.max(0, start - 70), start);
  const last = matchesOf(before, names).at(-1);
  if (last === undefined || !/^[:,]\s$/.test(before.slice(last.index + last[0].length))) return null;
  if (articleBefore.test(before.slice(0, last.index))) return null;
  return { start: start - before.length + last.index, end };
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
  if (id === null && ofFramework.test(after)) return true;
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
  if (last === undefined || /\bin\s$/i.test(before)) return false;
  const between = before.slice(last.index + last[0].length);
  return !/[.;!?]\s/.test(between) && between.length <= 70 && !turnsToAnother.test(between);
}

/** "The national framework sits beside our corporate plan, whose outcome 6 is …". */
const turnsToAnother =
  /\bwhose\b|\b(?:corporate|strategic|business|own|council[’']s|wellbeing)\s(?:\p{L}+\s)?(?:plan|strategy|framework|outcomes?)\b/iu;

/** Papers with numbered outcomes of their own: "our corporate plan", "the Supporting Families outcomes framework". */
const otherPaper = String.raw`(?:\b(?:corporate|strategic|business|council|community|borough|county|city|health|wellbeing|housing|justice|partnership|transformation|children[’']s|young\speople[’']s)\splan\b(?!\s(?:and|or)\b)|\b\p{L}+\s(?:strategy|charter)\b|(?<!\b(?:national|care)\s)\b(?:outcomes|performance|assurance|improvement|quality|NHS|families)\sframework\b)`;
const otherPaperBefore = new RegExp(`${otherPaper}[’']?s?\\s?[(:]?\\s?$`, "iu");
const otherPapers = new RegExp(otherPaper, "giu");

/** "The youth justice plan (outcome 7)": the number is that plan's. */
export function namesAnotherPaper(text: string, start: number): boolean {
  return otherPaperBefore.test(text.slice(Math.max(0, start - 60), start));
}

/** "Our corporate plan names outcome 6": said in its sentence of another paper, and not of the national framework since. */
export function speaksOfAnotherPaper(text: string, start: number): boolean {
  const sentence = /(?:[^.!?]|[.!?](?!\s))*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? "";
  const paper = matchesOf(sentence, otherPapers).at(-1);
  return paper !== undefined && !/national\sframework/i.test(sentence.slice(paper.index + paper[0].length));
}

/** "Outcome 4 of the framework". */
const ofFramework = /^\s(?:of|in|from|under)\sthe\sframework(?![\p{L}’'-])/u;

/** Whether what stands before a number says that this is where something belongs; what it serves besides does not. */
export function belongsTo(text: string, start: number): boolean {
  return belongs.test(text.slice(Math.max(0, start - 60), start));
}

const belongs =
  /\b(?:falls?|sits?|comes?|belongs?|placed|puts?|puts\sit|listed|files?|filed|grouped|stands?|counted|classed|answers?|area|read|reads)\s(?:(?:squarely|here|this|that|it|them|the\sarea|this\sarea)\s)?(?:under|within|to|in|beneath)\s(?:the\sheading\s(?:of\s)?)?$|\b(?:reference|heading|link)\s(?:is|to)\s$/i;
