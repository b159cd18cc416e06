// Says what is written where an action's timescale belongs: a date, a period, something that sets no date, or
// nothing. Judges as a council officer would: whoever reads it must be able to tell when to ask whether it is done.

import { LimitedMemory } from "../../limitedMemory.ts";
import { sought } from "../../sought.ts";
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
  const is = (state: PlannedTimescale["state"], more = {}): Omit<PlannedTimescale, "part"> => ({
    state,
    due: null,
    term: null,
    ...more,
  });
  if (isBlank(text)) return is("missing");
  const month = monthInFigures.exec(text);
  if (month !== null) return is("given", { due: lastOfMonth(Number(month[1]), 2000 + Number(month[2])) });
  const dates = readWrittenDates(text);
  // "(a) 11 January 2027; (b) later on": each step has a time of its own.
  const steps = dates.length === 0 ? [] : text.split(eachStep).filter((each) => each.trim() !== "");
  if (steps.length > 1 && steps.some((each) => timescaleIn(each).state === "vague")) return is("vague");
  if (isPlaceholder(text)) {
    // "XX June 2026" is a placeholder; "June 2026 (TBC)" has a date that may yet change.
    // "Dates to be set in due course" says when, after a fashion.
    const says = dates.length > 0 || goesOn.test(text) || waitsFor.test(text);
    return is(says && !unfilled.test(text) ? "vague" : "missing");
  }
  if (seasonIf.test(text)) return is("vague");
  if (dates.length > 0) return is("given", { due: startsOnly.test(text) ? null : lastDay(dates) });
  const term = loose.exec(text)?.[0] ?? null;
  // "Immediate and ongoing", "in the new year, ongoing" say when work starts, and not when it ends.
  if (startsNow.test(text) && goesOn.test(text)) return is("vague", { term });
  if (anchor.test(text.replace(loose, "").replace(fromNow, ""))) return is("given");
  if (term !== null) return is("vague", { term });
  if ((saysDone(text) && !waits.test(text)) || elsewhere.test(text)) return is("given");
  // A sentence or two may say when in ways that no pattern knows; a few words that name no time set none.
  const long = text.split(/\s+/).length > longestTimescale;
  return is(long && !goesOn.test(text) && !waits.test(text) ? "given" : "vague");
}

/** "03/27". */
const monthInFigures = /^\s*(?:by\s|end(?:\sof)?\s)?(0?[1-9]|1[0-2])\/(2\d)\W*$/i;

function lastOfMonth(month: number, year: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** "Easter, if the project has landed by then": neither the day nor the year is sure. */
const seasonIf =
  /^\D*\b(?:spring|summer|autumn|winter|easter|christmas|new\syear|term)\b\D*\b(?:subject\sto|depend(?:s|ing|ent|ant)\s(?:up)?on|contingent\son|if|provided|assuming|unless)\b\D*$/i;

/** In words. */
const longestTimescale = 12;

function lastDay(dates: ReturnType<typeof readWrittenDates>): string | null {
  let last = "";
  for (const date of dates) {
    if (date.last === null) return null;
    if (date.last > last) last = date.last;
  }
  return last;
}

/** "(a)", "(b)" of a cell whose action has steps. */
const eachStep = /;?\s*\([a-d]\)\s/;

const unfilled = /\bX{2,}\b|\?\?|_{2,}|\[/i;

/** "From April 2026" and "monthly from September" say when work starts; a review or an end makes it a date. */
const startsOnly =
  /^(?!.*\b(?:review\b(?!ed)|until|end(?:s|ing)?\b|complet|to be))\W*(?:.*\b)?(?:from|since|start(?:s|ed|ing)?|commenc\w+|beg[aiu]n\w*|launched|on-?\s?going|continuous\w*|rolling|reviewed|daily|weekly|fortnightly|monthly|quarterly|termly|annual(?:ly)?|yearly|every|each)\b/i;

const startsNow =
  /^\W*(?:immediate(?:ly)?|now|(?:in|from)\sthe\s(?:new\syear|autumn|winter|spring|summer))\b(?!.*\d)/i;

const count =
  "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety)";
const unit = "(?:hours?|days?|weeks?|fortnights?|months?|years?|terms?|half-terms?|quarters?|sprints?)";
/** What meets, comes or is held on a day that the council's calendar has. */
const event =
  "(?:inspections?|visits?|boards?|meetings?|cabinet|committees?|council|panels?|scrutiny|conference|annual conversation|agm|supervisions?|budget|elections?|audit)";

/** What says when: whoever has a calendar can find it there. */
const anchor = new RegExp(
  [
    // How often.
    String.raw`\b(?:daily|weekly|fortnightly|(?:bi-?|six-?|\d-)?monthly|(?:bi-?)?quarterly|(?:half-?)?termly|(?:bi-?|semi-?)?annual(?:ly)?|yearly|every|each|(?:once|twice|\w+ times) an? \w+|per (?:day|week|month|quarter|term|year|annum))\b`,
    // How long.
    String.raw`\b${count}\b(?:[\s–-]*(?:to|or)?[\s–-]*\d+)?[\s-]*(?:working[\s-]+|calendar[\s-]+|school[\s-]+)?${unit}\b`,
    String.raw`\b(?:within|in) an?\s(?:\w+\s)?${unit}\b|\ba fortnight\b|\bsame (?:day|date|week|month|time)\b|\b(?:within|by|before|end of|start of) the (?:\w+ )?(?:day|week|month|quarter|term|year)\b`,
    String.raw`\b(?:days?|weeks?|months?|years?|terms?|quarter|phase|stage|wave|tranche|sprint|q)\s?(?:\d|(?:one|two|three|four)\b)|\b[td]\s?\+\s?\d`,
    // By what.
    String.raw`\b(?:christmas|easter|term|half[\s-]term|year[\s-]end|fy\s?\d*|new year|(?:early|mid|late|end)[\s-]20\d\d|summer (?:break|holidays?)|(?:financial|academic|school|calendar|municipal|civic|council|this|next|current) year|(?:this|next|end of(?: this| next)?|current) (?:week|month|quarter|term|year|fy))\b`,
    String.raw`\b(?:by|at|for|before|in time for|until) (?:the |our |an? )?(?:(?!\b(?:by|at|for|of)\b)\w+ ){0,2}${event}\b|\bnext (?:\w+ ){0,2}${event}\b`,
    String.raw`\b(?:immediate(?:ly)?|today|tomorrow|tonight|overnight|now)\b`,
  ].join("|"),
  "iu",
);

/** "From now on" has a beginning and no end. */
const fromNow = /\bfrom\snow(?:\son)?(?:wards)?\b/i;
const loose = /\b(?:short|medium|long(?:er)?)[\s-]+term\b/i;

/** Said where the time stands elsewhere, or of how the action is going. */
const elsewhere =
  /^\W*(?:see\b|as (?:above|below|at|in|for|[A-Z]{0,3}\d+(?:\.\d+)*[a-z]?)\b|ditto|do\.|same as\b|(?:yes|no)(?=\W*$)|on (?:track|target|time|schedule)|overdue|late|delayed|slipped|red|amber|green|blue|grey|purple|\d+\s?%|\d+(?:\.\d+)*)(?:\W|$)/i;

const goesOn =
  /\bon-?\s?going\b|\bunder-?\s?way\b|\bin progress\b|\bcontinu(?:ous|al|ing)(?:ly)?\b|\ba\.?s\.?a\.?p\b|\bas soon as\b|\bin due course\b|\b(?:soon|shortly|later|eventually|urgent(?:ly)?|throughout|rolling|regular(?:ly)?|periodic(?:ally)?|flexible|open[\s-]ended)\b|\bas (?:and when|required|needed|necessary|appropriate|resources)\b|\bbau\b|\bbusiness as usual\b|\bdepend(?:s|ent|ing)? (?:up)?on\b|\bsubject to\b|\bfuture\b|\bover time\b/i;

/** "Pending committee approval": what it waits for is named, and no day. */
const waitsFor =
  /^\W*(?:pending|awaiting)\s(?:the\s)?\p{L}+(?:\s\p{L}+){0,4}\s(?:approval|consent|sign-off|agreement|decision|outcome|permission)\b/iu;

const means = "(?:resources?|capacity|funding|funds?|money|staff(?:ing)?|budgets?|workloads?|premises)";

/** Words that put a thing off and set no date, in a sentence as in a cell; "over time" only tells how things go. */
export const putsOff = sought(
  new RegExp(
    String.raw`\b(?:${[
      String.raw`in\sdue\scourse|before\s(?:too\s)?long|down\sthe\sline|sooner\srather\sthan\slater|shortly|until\sfurther\snotice`,
      String.raw`in\s(?:the\sfullness\sof|good|its\sown)\stime|from\snow\son(?:wards)?|later\son|indefinitely|sooner\sor\slater|as\stime\s(?:allows|permits|goes\son)`,
      String.raw`(?:over|in|during|within|across|throughout)\sthe\s(?:(?:coming|next\sfew)\s(?:days|weeks|months|years|period)|(?:weeks|months|years|period)\s(?:ahead|to\scome)|(?:short|medium)(?:\s(?:to|or|and)\s(?:medium|long(?:er)?))?[\s-]term)`,
      String.raw`in\sthe\s(?:near|foreseeable|not\stoo\sdistant)\sfuture|(?:at\s)?some\stime\sin\sthe\sfuture`,
      String.raw`at\s(?:some\s(?:point|stage|time)|a\slater\s(?:date|stage|point)|the\searliest\s(?:opportunity|convenience|possible\s\p{L}+))`,
      String.raw`(?<=\b(?:very|quite|start|begin|happen|follow|done|completed?|out|it)\s)soon`,
      String.raw`(?:as\ssoon\sas|when(?:ever)?)\s(?:(?:(?:it\s)?is\s)?(?:reasonably\s)?(?:possible|practicable|practical|feasible)|(?:we|they|it|he|she)\s(?:can|is\sable|are\sable))`,
      // "As and when capacity permits", "once funding is agreed", "subject to funding".
      String.raw`(?:as\sand\swhen|whenever|when|once|as)\s(?:[\p{L}’']+\s){0,2}?${means}\s(?:allows?|permits?|(?:(?:has|have|is|are|becomes?|can|be|been)\s)+(?:available|agreed|found|confirmed|secured|in\splace|released|approved))`,
      String.raw`(?:subject\sto|depend(?:ing|ent)\son)\s(?:[\p{L}’']+\s){0,2}?(?:${means}|approval|recruitment)`,
      // "It is continuous".
      String.raw`(?<=\b(?:is|are|remains?)\s)(?:ongoing|continuous|continual|under\s?way|in\sprogress)(?=\s*(?:$|[,.;]|and\b))`,
    ].join("|")})(?![\p{L}\d])(?:,?\s(?:depending|subject)\s[^.;]{3,40})?`,
    "iu",
  ),
);

/** Whether a few words are nothing but a time that sets no date. */
export function isVagueTime(text: string): boolean {
  if (text.split(/\s+/).length > longestTimescale || readTimescale(text).state !== "vague") return false;
  return goesOn.test(text) || loose.test(text) || putsOff.test(text) || fromNow.test(text);
}

/** Whether words say when by the calendar, by a period or by how often. */
export function saysWhen(text: string): boolean {
  return anchor.test(text);
}

/** "Once the team is in place": nobody can tell when. */
const waits = /^\W*(?:when|once|after|following|pending|awaiting|until|before|upon|on)\b/i;
