// Finds dates that no calendar has: 31 June, or a Monday that was a Tuesday.

import { daysInMonth, weekdayNames, weekdayOf } from "../../../calendarWords.ts";
import type { DatePoint, WrittenDate } from "../../../writtenDates.ts";
import type { ImpossibleDate } from "../../statedFacts.ts";
import type { Passage } from "../passage.ts";
import { passageSpan } from "../passage.ts";

/** The impossible dates among those of a passage. Without its year, a weekday may fit. */
export function impossibleDatesIn(passage: Passage, dates: readonly WrittenDate[]): ImpossibleDate[] {
  return dates.flatMap(({ from, to }) => {
    const points = from === to ? [from] : [from, to];
    return points.flatMap((point) => impossible(passage, point) ?? []);
  });
}

function impossible(
  passage: Passage,
  { span, precision, day, month, year, weekday, first }: DatePoint,
): ImpossibleDate | null {
  if (precision !== "day" || day === null || month === null) return null;
  const days = daysInMonth(month, year);
  const wrongWeekday = first !== null && weekday !== null && weekdayOf(first) !== weekday;
  if (day <= days && !wrongWeekday) return null;
  return {
    kind: "impossible-date",
    span: passageSpan(passage, span.start, span.end),
    written: passage.text.slice(span.start, span.end),
    weekday: wrongWeekday ? (weekdayNames[weekdayOf(first)] ?? null) : null,
    days,
  };
}
