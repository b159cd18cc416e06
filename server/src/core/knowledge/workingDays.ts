// Working days in England: not weekends, Christmas Day, Good Friday or bank holidays (Banking and Financial Dealings
// Act 1971, and the days proclaimed once). Dates are ISO strings; knows no today.

import { bankHolidays } from "./bankHolidays.ts";

/** The day `count` working days after `from`, which is not counted itself. */
export function workingDaysAfter(from: string, count: number): string {
  let day = dayOf(from);
  for (let left = count; left > 0;) {
    day += 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return isoOf(day);
}

/** How many working days lie after `from` up to and including `to`; below zero when `to` is before `from`. */
export function workingDaysBetween(from: string, to: string): number {
  const [first, last] = [dayOf(from), dayOf(to)];
  let days = 0;
  for (let day = Math.min(first, last) + 1; day <= Math.max(first, last); day += 1) {
    if (isWorkingDay(day)) days += 1;
  }
  return last < first ? -days : days;
}

/** Days are counted from 1 January 1970, a Thursday. */
function dayOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** 0 is Monday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function isWorkingDay(day: number): boolean {
  if (weekdayOf(day) >= 5) return false;
  const date = isoOf(day);
  return bankHolidays[Number(date.slice(0, 4))]?.split(" ").includes(date.slice(5)) !== true;
}
