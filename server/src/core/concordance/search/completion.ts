// Says whether words of a plan tell that an action is done, or has been given a later date.

import { readWrittenDates } from "../../writtenDates.ts";

/** "Completed March 2026", "In place"; not "to be completed", "partly complete" or "80% complete". */
export function saysDone(text: string): boolean {
  return done.test(text.replace(notYet, " "));
}

/**
 * The same of an update or status, where "Launched in May" tells it too; "Supplier appointed" only of an action that
 * was to appoint one.
 */
export function tellsOfCompletion(text: string, action = ""): boolean {
  const told = text.replace(notYet, " ");
  if (saysDone(text) || carriedOut.test(told)) return true;
  const step = onTheWay.exec(told)?.[1]?.toLowerCase();
  return step !== undefined && (action === "" || action.toLowerCase().includes(step.slice(0, 5)));
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
  /\b(?:launched|published|held|issued|introduced|carried out|rolled out|took place|taken place|now in use|set up|established|adopted|trained|sent|blue)\b/i;
/** Steps that are the end of an action only where they are what it was for. */
const onTheWay = /\b(recruited|appointed|approved|agreed|reviewed|audited)\b/i;
const notYet = new RegExp(
  String.raw`\b(?:not(?: yet)?|isn't|hasn't|yet|part(?:ly|ially)?|nearly|almost|mostly|half|to|(?:to|will|should|would|can|must|yet to|due to|expected to) be|being|until|once|when|if|\d{1,2}\s?%)\s+(?:been\s+|be\s+|fully\s+|now\s+)?(?:${outcome}|launched|published|held|issued|recruited|appointed|approved|agreed|introduced|carried out|rolled out|set up|established|adopted|trained|reviewed|audited|sent)\b`,
  "gi",
);
const revised =
  /\b(?:revised|extended|re-?scheduled|moved|delayed|deferred|slipped|postponed|new (?:date|deadline)|now due|now (?:by|to))\b/i;
