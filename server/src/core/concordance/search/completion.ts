// Says whether words of a plan tell that an action is done, or has been given a later date.

import { readWrittenDates } from "../../writtenDates.ts";
import { wordInFigures } from "../../writtenFigures.ts";

/** "Completed March 2026", "In place"; not "to be completed", "partly complete" or "80% complete". */
export function saysDone(text: string): boolean {
  return done.test(text.replace(notYet, " "));
}

/** The same of the action's own words, which say what is wanted: only where they set it apart, "(completed)", "Done: …". */
export function marksDone(action: string): boolean {
  return saysDone(action) && setApart.test(action);
}

/**
 * The same of an update or status, where "Launched in May" tells it too; "Supplier appointed" only of an action that
 * was to appoint one, or that speaks of the supplier.
 */
export function tellsOfCompletion(text: string, action = ""): boolean {
  const told = text.replace(notYet, " ");
  if (goesOn.test(told) && !opensDone.test(told)) return false;
  if (isShortOf(told, action) || isOnlyPrepared(told, action)) return false;
  return done.test(told) || carriedOut.test(told) || isStepTaken(told, action.toLowerCase());
}

/** The later date that an update gives ("Revised to 30 September 2026"), as its last ISO day; else null. */
export function revisedDate(text: string): string | null {
  if (!revised.test(text)) return null;
  const days = readWrittenDates(text).flatMap(({ last }) => (last === null ? [] : [last]));
  return days.sort().at(-1) ?? null;
}

/** "Four recruited" of an action that was to recruit ten. */
function isShortOf(told: string, action: string): boolean {
  const [, count = ""] = counted.exec(told) ?? [];
  const [, aim = ""] = aimed.exec(action) ?? [];
  const [done, wanted] = [count, aim].map((written) => Number(wordInFigures(written.toLowerCase()) || NaN));
  return done !== undefined && wanted !== undefined && done < wanted;
}

/** "Consultation with staff has closed" of an action that was to do more than consult. */
function isOnlyPrepared(told: string, action: string): boolean {
  const [, noun] = prepared.exec(told) ?? [];
  return (
    noun !== undefined && action !== "" && !action.toLowerCase().includes(noun.toLowerCase().slice(0, 4))
  );
}

/** Whether a step told as taken is what the action was for: by its verb, or by what it was done to. */
function isStepTaken(told: string, action: string): boolean {
  const [, before = "", step = ""] = stepTaken.exec(told.toLowerCase()) ?? [];
  if (step === "") return false;
  if (action === "") return true;
  if (founded.includes(step) && begins.test(action)) return true;
  const [noun = ""] =
    /\p{L}{4,}(?=\P{L}*$)/u.exec(before.replace(/\b(?:has|have|been|was|were|all|now)\b/g, "")) ?? [];
  return (
    new RegExp(String.raw`\b${irregular[step] ?? step.replace(/e?d$/, "")}`).test(action) ||
    (noun !== "" && action.includes(noun.slice(0, 6)))
  );
}

const aimed =
  /^\W*(?:\p{L}+\s){1,2}?(?:(?:all|the|another|a\sfurther)\s)?(\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)\s\p{L}/iu;
const counted =
  /^\W*(?:(?:amber|so far|first)\W+)?(\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)\s(?:\p{L}+\s){0,3}?(?:recruited|trained|appointed|hired|audited|reviewed|filled|written|approved|opened|held|created|read)\b/iu;

const outcome =
  "complete[d]?|done|achieved|delivered|implemented|finished|closed|actioned|in place|embedded|signed off|concluded|fulfilled|met|live";
const done = new RegExp(String.raw`\b(?:${outcome})\b|[✓✔✅☑]|^\W*blue\b|\b100\s?%|\[x\]`, "i");
/** What is done before most actions can be, and nothing else told: "Scoping complete", "Tender closed". */
const prepared = new RegExp(
  String.raw`^\W*(?:\p{L}+\s){0,2}?(consultation|scoping|procurement|tender(?:ing)?|shortlisting|interviews|business\scase|options\sappraisal|specification)\b(?:\s\p{L}+){0,5}?\s(?:${outcome})\W*$`,
  "iu",
);
const carried =
  "launched|published|held|issued|introduced|carried out|rolled out|took place|taken place|now in use|adopted|trained|sent|discharged|wrapped up";
/** "Panel set up" is the end of an action that was to begin something, and a first step of any other. */
const founded = "set up|established";
const begins =
  /\b(?:set(?:ting)? up|establish|creat|form|start|begin|launch|introduc|conven|build|found|bring together|put in place|arrang|organis|develop|run|hold|have)/;
const carriedOut = new RegExp(
  String.raw`\b(?:${carried}|blue)\b|^\W*(?:(?:green|now|fully)\W+)*(?:${founded})\b|\b(?:now|moved to|become|became) (?:bau|business as usual)\b`,
  "i",
);
/** Steps that are the end of an action only where they are what it was for. */
const step =
  "recruited|appointed|approved|agreed|reviewed|audited|written|shared|circulated|distributed|revised|updated|opened|built|bought|procured|commissioned|chosen|signed|taught|created|developed|produced|refreshed|mapped|cleared|filled|hired|installed|moved|added|removed|ended|set up|established";
const stepTaken = new RegExp(String.raw`^(.*?)\b(${step})\b`);
const irregular: Readonly<Record<string, string>> = {
  written: "writ",
  built: "build",
  bought: "buy",
  chosen: "choos",
  taught: "teach",
};

/** "Complete; monitoring goes on". */
const opensDone = new RegExp(
  String.raw`^\W*(?:(?:green|blue|now|fully|action)\W+)*(?:${outcome}|${carried})\b`,
  "i",
);

const setApart = new RegExp(
  String.raw`[✓✔✅☑]|\[x\]|^\W*(?:${outcome})\s?[:–—-]|[([–—:;.-]\s?(?:(?:now|all|fully|action|this is|this has been|was|has been)\s)*(?:${outcome})\b[^()]{0,40}[)\]]?\W*$|^\W*(?:${outcome})\W*$|\b(?:has|have|is|are|was|were) (?:now |all |been |already )*(?:completed?|done|achieved|delivered|implemented|finished|signed off)\b`,
  "i",
);

/** What comes before or after a word for the end and takes it back. */
const notYet = new RegExp(
  String.raw`\b(?:not(?: yet)?|never|isn['’]t|hasn['’]t|wasn['’]t|yet|part(?:ly|ially)?|nearly|almost|mostly|largely|substantially|broadly|mainly|half|close to|to|(?:to|will|should|would|can|could|must|yet to|due to|expected to) be|being|until|once|when|if|before|\d{1,2}\s?%)\s+(?:been\s+|be\s+|fully\s+|now\s+)?(?:${outcome}|${carried}|${step})\b|\b(?:${outcome}|${carried}|${step})\s+(?:in part|by half|for (?:some|most|half|one|two|three)\b|in (?:some|most|half|\w+ of)\b)|\b(?:adverts?|advertisements?|vacanc(?:y|ies)|applications|bids)\s(?:ha(?:s|ve)\s)?closed\b|\bmet (?:once|twice|again|with|\p{L}+ times|weekly|fortnightly|monthly|regularly)\b|^\W*\d+ (?:(?:out )?of \d+ )?(?:${outcome})\b|\b\d{1,2}(?:\.\d)?(?:\s?%| per cent) of (?:\p{L}+\s){1,4}?(?:${outcome}|${carried}|${step})\b|\b(\d+) (?:out )?of (?!\1\b)\d+ (?:\p{L}+\s){1,4}?(?:${outcome}|${carried}|${step})\b`,
  "giu",
);
/** "Consultation finished; drafting continues". */
const goesOn = /\b(?:continues|still|remains?|outstanding|awaiting|in progress|under ?way|ongoing)\b/i;
const revised =
  /\b(?:revised|extended|re-?scheduled|moved|delayed|deferred|slipped|postponed|new (?:date|deadline)|now due|now (?:by|to))\b/i;
