// Says what is written where an action's timescale belongs: a date, a period, something that sets no date, or
// nothing. Judges as a council officer would: whoever reads it must be able to tell when to ask whether it is done.

import { LimitedMemory } from "../../limitedMemory.ts";
import { readWrittenDates } from "../../writtenDates.ts";
import { saysDone } from "../search/completion.ts";
import { isBlank, isPlaceholder } from "./placeholders.ts";
import type { PlannedTimescale } from "../plannedAction.ts";

/** What the words of a timescale give. The same few words stand in hundreds of rows: they are read once. */
export function readTimescale(text: string): Omit<PlannedTimescale, "part"> {
  return known.recall(text, timescaleIn);
}

const known = new LimitedMemory<Omit<PlannedTimescale, "part">>(2000);

function timescaleIn(text: string): Omit<PlannedTimescale, "part"> {
  if (isBlank(text)) return { state: "missing", due: null, term: null };
  const dates = readWrittenDates(text);
  if (isPlaceholder(text)) {
    // "XX June 2026" is a placeholder; "June 2026 (TBC)" has a date that may yet change.
    const dated = dates.length > 0 && !unfilled.test(text);
    return { state: dated ? "vague" : "missing", due: null, term: null };
  }
  if (dates.length > 0) {
    return { state: "given", due: startsOnly.test(text) ? null : lastDay(dates), term: null };
  }
  const term = loose.exec(text)?.[0] ?? null;
  // "Immediate and ongoing" says when work starts, and not when it ends.
  if (startsNow.test(text) && vague.test(text)) return { state: "vague", due: null, term };
  if (definite.test(text.replace(loose, ""))) return { state: "given", due: null, term: null };
  const setsNone = term !== null || waiting.test(text) || (vague.test(text) && !saysDone(text));
  return { state: setsNone ? "vague" : "given", due: null, term };
}

function lastDay(dates: ReturnType<typeof readWrittenDates>): string | null {
  let last = "";
  for (const date of dates) {
    if (date.last === null) return null;
    if (date.last > last) last = date.last;
  }
  return last;
}

const unfilled = /\bX{2,}\b|\?\?|_{2,}|\[/i;

/** "From April 2026" and "monthly from September" say when work starts; a review or an end makes it a date. */
const startsOnly =
  /^(?!.*\b(?:review\b(?!ed)|until|end(?:s|ing)?\b|complet|to be))\W*(?:.*\b)?(?:from|since|start(?:s|ed|ing)?|commenc\w+|beg[aiu]n\w*|launched|on-?\s?going|continuous\w*|rolling|reviewed|daily|weekly|fortnightly|monthly|quarterly|termly|annual(?:ly)?|yearly|every|each)\b/i;

const startsNow = /^\W*(?:immediate(?:ly)?|now)\b(?!.*\d)/i;

const definite = new RegExp(
  [
    // How often.
    String.raw`\b(?:daily|weekly|fortnightly|(?:bi-?|six-|6-)?monthly|quarterly|(?:half-?)?termly|annual(?:ly)?|yearly|every|each|per (?:week|month|quarter|term|year))\b`,
    // How long.
    String.raw`\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty)\b(?:[\s–-]*(?:to|or)?[\s–-]*\d+)?[\s-]*(?:working[\s-]+|calendar[\s-]+)?(?:hours?|days?|weeks?|months?|years?|terms?|quarters?)\b`,
    String.raw`\b(?:days?|weeks?|months?|years?|quarter|phase|q)\s?\d`,
    // By what.
    String.raw`\b(?:christmas|easter|term|half-term|year[\s-]end|(?:financial|academic|school|calendar|this|next) year|new year|(?:this|next|end of(?: the)?) (?:week|month|quarter|term|year)|next (?:inspection|visit|board|meeting|cabinet|committee))\b`,
    String.raw`\b(?:immediate(?:ly)?|now|today|tomorrow)\b`,
  ].join("|"),
  "iu",
);

const loose = /\b(?:short|medium|long(?:er)?)[\s-]+term\b/i;

const vague =
  /\bon-?\s?going\b|\bunder-?\s?way\b|\bin progress\b|^\W*(?:not (?:yet )?started|(?:high |medium |low |top )?priority)\W*$|\bcontinu(?:ous|al|ing)(?:ly)?\b|\ba\.?s\.?a\.?p\b|\bas soon as\b|\bin due course\b|\b(?:soon|shortly|later|eventually|urgent(?:ly)?|throughout|rolling|various|regular(?:ly)?|periodic(?:ally)?|flexible|open[\s-]ended)\b|\bas (?:and when|required|needed|necessary|appropriate|resources)\b|\b(?:as|when|where|if|once) (?:\w+ )?(?:capacity|funding|funds|resources?|time|budgets?|staffing|workloads?|demand|circumstances) (?:allows?|permits?|(?:is|are|becomes?) available)\b|\bwh(?:en|ere) (?:possible|practicable|appropriate|required|needed|resources)\b|\bfuture\b|\bover time\b|\bbau\b|\bbusiness as usual\b|\bno (?:fixed |set )?(?:date|deadline|timescale)\b|\bdepend(?:s|ent|ing)? (?:up)?on\b|\bsubject to\b|\b(?:in|over) the (?:coming|next few) (?:weeks|months)\b/i;

/** "Once the team is in place": nobody can tell when. */
const waiting = /^\W*(?:when|once|after|following|pending|awaiting|until|before)\b/i;
