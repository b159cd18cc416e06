// Tells what only keeps a place in an action's lead, timescale or measure ("TBC", "[insert name]", "to be developed",
// "various") from what is given. Looks at one part's words alone.

import { placeholdersIn } from "../../response/prose/wording/placeholders.ts";

/** Nothing stands there, or a dash for nothing. */
export function isBlank(text: string): boolean {
  return (
    /^[\s\u00A0.…?/\\–—-]*$/.test(text) ||
    /^\(?(?:n\/?a|nil|none|not applicable|(?:left )?(?:blank|empty)(?:\s?[–—,:;-]\s?[^)]{1,30})?)\)?\.?$/i.test(
      text,
    )
  );
}

/** Something still to be filled in stands there, by itself or beside other words. */
export function isPlaceholder(text: string): boolean {
  return marks.test(text) || bracketed.test(text) || isUnsettled(text);
}

/** Nobody in particular leads: a placeholder, a post that nobody holds, "various", "all staff". */
export function namesNobody(text: string): boolean {
  // "Who?", "(HoS? ask Paula)"
  return (
    isPlaceholder(text) ||
    text.includes("?") ||
    everybody.test(text) ||
    leftToOthers.test(text) ||
    openBeside.test(text)
  );
}

/** No measure yet. What is a blank wherever it stands ("TBC") is told as that. */
export function isNoMeasure(text: string): boolean {
  const unsettled = isUnsettled(text) || underWay.test(text);
  return isBlank(text) || (unsettled && placeholdersIn(text, [], []).length === 0);
}

const marks =
  /\bT\.?B\.?[CADN]\b|\bX{2,}\b|\?{2,}|_{3,}|\.{4,}|\bdd[/. -]mm[/. -]yy|\b(?:insert|enter|add) (?:date|name|lead|role|job title|title|owner|officer|timescale)\b|<[^>]*>/i;

/** "[name]", "[DCS to confirm]", "[Head of Care?]", "[ ]"; but not a citation, nor words that are merely bracketed. */
const bracketed =
  /\[(?!@)(?:\s*|[^\]]*\b(?:insert|enter|add|name|date|role|title|lead|owner|officer|confirm(?:ed)?|agree(?:d)?|month|year|who|when|timescale|placeholder)\b[^\]]*|\s*[….]+\s*|[^\]]*\?\s*)\]/i;

/** What is left open: "success measures", "completion date", "the lead officer". */
const thing = String.raw`(?:(?:the|an?|new|exact|final|precise|named|lead|responsible|accountable|target|start|end|completion|success|key|performance|impact|outcome|delivery|review)\s+)*(?:leads?|owners?|officers?|posts?|roles?|names?|dates?|time-?\s?scales?|time-?\s?tables?|time-?\s?frames?|deadlines?|measures?|kpis?|targets?|indicators?|baselines?|metrics?|evidence|criteria|details?)`;
/** What settles it, as "to agree" and "to be agreed" have it. */
const settle = String.raw`(?:re-?)?(?:confirm|advise|agree|decide|determine|identif[yi]|allocat|assign|appoint|recruit|nominat|name|schedul|finali[sz]e?|arrang|plann?|fix|discuss|develop|defin|establish|scop|design|draft|negotiat|announc|circulat|publish|notif[yi]|issu|suppl[yi]|settl|resolv|specif[yi]|set|put|work)(?:e?d|e)?(?:\s(?:in|out|up))?`;
const open = String.raw`(?:(?:(?:are|is|still|yet|all|both|currently)\s)*to\s(?:be\s)?${settle}|to\s(?:follow|come)|not\s(?:yet\s)?(?:been\s)?(?:known|${settle})|(?:unknown|unclear|undecided|unassigned|unallocated|unfilled|needed|missing|awaited|vacan(?:t|cy)(?:\spost)?)(?=\s*(?:$|[.;,:()–-]))|awaiting|pending|under\s(?:discussion|negotiation|consideration))\b`;

/** "Success measures still to be agreed with partners", "not yet known", "awaiting appointment". */
const unsettled = new RegExp(String.raw`^\W*(?:(?:${thing})[\s,:;–-]+)?${open}`, "iu");
/** "Not fixed, since it hangs on the 2027/28 settlement": no figure settles that. */
const notSettled = new RegExp(String.raw`^\W*not\s(?:yet\s)?(?:been\s)?(?:known|${settle})\b`, "iu");
/** "Joint: to be named by police". */
const openBeside = new RegExp(String.raw`^\W*\p{L}+\s?[:–—-]\s+${open}`, "iu");
/** "No date set", "None yet", "nobody so far": and nothing else. */
const noneYet = new RegExp(
  String.raw`^\W*(?:none|nothing|nobody|no[\s-]one|no\s(?!end\b)(?:${thing}))(?:\s(?:yet|so\sfar|at\spresent|currently|as\syet|set|agreed|identified|assigned|confirmed|given|named|needed))*\W*$`,
  "iu",
);

function isUnsettled(text: string): boolean {
  return (unsettled.test(text) && (!setAim.test(text) || notSettled.test(text))) || noneYet.test(text);
}

/** "To be measured …" is no promise, nor is a date or a share of something to come: "to be set at 90%". */
const setAim = /\d/;

/** "In development", said of measures; of an action it is how it stands. */
const underWay = new RegExp(
  String.raw`^\W*(?:(?:${thing})\s)?(?:(?:are|is|still|currently)\s)*(?:(?:in|under)\sdevelopment|being\s(?:${settle})|to\sbe\s(?:created|written|built|produced|chosen))\W*(?:\s(?:by|with)\s[^.]*)?$`,
  "iu",
);

/** "All staff", "various leads", "shared": where everybody is named, nobody answers for it. */
const everybody =
  /^\W*(?:(?:various|all|several|multiple|many|different|shared|joint|collective)(?:\s(?:the\s)?(?:of us|staff|leads?|officers?|people|colleagues|owners?|members of staff|responsibility|ownership|posts?|roles?|teams?|services?|agencies))?|every(?:one|body|\smember of staff)|all of us)\W*$/i;

/** "Service to nominate", "Director to decide": whoever is to name the lead is not the lead. */
const leftToOthers =
  /\b(?:to|will|must|should)\s(?:decide|nominate|appoint|name|identify|allocate|assign|confirm|agree|advise|choose|be\s(?:chosen|found|nominated))(?:\s(?:a|the|one|who|lead|officer|owner|somebody|someone))*\W*$|^\W*(?:n\/?k|whoever\b.*)\W*$/i;
