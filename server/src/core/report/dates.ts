// Printed dates and ranges of dates to ISO dates, in every form the covers, footers and letters use.

import { readWrittenDates } from "../writtenDates.ts";
import type { DateRange } from "./inspectionReport.ts";

/**
 * The ranges a text prints, in order: "23 June to 4 July 2025", "02 March 2020 – 13 March 2020", "8 June to
 * 19 June 26", "30 September to 11 October 2024 and 13 to 16 January 2025". A single day is a range of one.
 * A month or year left out is the next date's. Empty where no full date stands.
 */
export function readDateRanges(text: string): DateRange[] {
  return readWrittenDates(text).flatMap(({ precision, first, last }) =>
    precision === "day" && first !== null && last !== null && first >= "2000"
      ? [{ start: first, end: last }]
      : [],
  );
}

/** The first date a text prints, ISO; null where none stands. */
export function readDate(text: string): string | null {
  return readDateRanges(text)[0]?.start ?? null;
}
