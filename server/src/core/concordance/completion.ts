// Says whether words of a plan tell that an action is done, or has been given a later date.

import { readWrittenDates } from "../writtenDates.ts";

/** "Completed March 2026", "In place"; not "to be completed", "partly complete" or "80% complete". */
export function saysDone(text: string): boolean {
  return done.test(text.replace(notYet, " "));
}

/** The same of an update or status, where "Launched in May" tells it too. */
export function tellsOfCompletion(text: string): boolean {
  return saysDone(text) || carriedOut.test(text.replace(notYet, " "));
}

/** The later date that an update gives ("Revised to 30 September 2026"), as its last ISO day; else null. */
export function revisedDate(text: string): string | null {
  if (!revised.test(text)) return null;
  const days = readWrittenDates(text).flatMap(({ last }) => (last === null ? [] : [last]));
  return days.sort().at(-1) ?? null;
}

const outcome =
  "complete[d]?|done|achieved|delivered|implemented|finished|closed|actioned|in place|embedded|signed off|concluded|fulfilled|met|live";
const done = new RegExp(String.raw`\b(?:${outcome})\b|[✓✔✅☑]|^\W*blue\b|\b100\s?%`, "i");
const carriedOut =
  /\b(?:launched|published|held|issued|recruited|appointed|approved|agreed|introduced|carried out|rolled out|took place|taken place|now in use|set up|established|adopted|trained|reviewed|audited|sent|blue)\b/i;
const notYet = new RegExp(
  String.raw`\b(?:not(?: yet)?|isn't|hasn't|yet|part(?:ly|ially)?|nearly|almost|mostly|half|to|(?:to|will|should|would|can|must|yet to|due to|expected to) be|being|until|once|when|if|\d{1,2}\s?%)\s+(?:been\s+|be\s+|fully\s+|now\s+)?(?:${outcome}|launched|published|held|issued|recruited|appointed|approved|agreed|introduced|carried out|rolled out|set up|established|adopted|trained|reviewed|audited|sent)\b`,
  "gi",
);
const revised =
  /\b(?:revised|extended|re-?scheduled|moved|delayed|deferred|slipped|postponed|new (?:date|deadline)|now due|now (?:by|to))\b/i;
