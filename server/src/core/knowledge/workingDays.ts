// Working days in England: not weekends, Christmas Day, Good Friday or bank holidays (Banking and Financial Dealings
// Act 1971, and the days proclaimed once). Dates are ISO strings; knows no today.

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
  return weekdayOf(day) < 5 && !holidaysOf(Number(isoOf(day).slice(0, 4))).has(isoOf(day));
}

/** Proclaimed once: jubilees, a funeral, a coronation; and a Monday that was moved to mark 8 May. */
const proclaimed: Readonly<Record<number, readonly string[]>> = {
  2020: ["2020-05-08"],
  2022: ["2022-06-02", "2022-06-03", "2022-09-19"],
  2023: ["2023-05-08"],
};
const moved = new Set(["2020-05-04", "2022-05-30"]);

const known = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number): ReadonlySet<string> {
  let holidays = known.get(year);
  if (holidays === undefined) {
    const easter = easterOf(year);
    const christmas = dayOf(`${year}-12-25`);
    const days = [
      onWeekday(dayOf(`${year}-01-01`)),
      easter - 2,
      easter + 1,
      mondayFrom(dayOf(`${year}-05-01`)),
      mondayFrom(dayOf(`${year}-05-25`)),
      mondayFrom(dayOf(`${year}-08-25`)),
      ...christmasDays(christmas),
    ].map(isoOf);
    holidays = new Set([...days.filter((day) => !moved.has(day)), ...(proclaimed[year] ?? [])]);
    known.set(year, holidays);
  }
  return holidays;
}

/** A holiday at a weekend is kept on the Monday. */
function onWeekday(day: number): number {
  const weekday = weekdayOf(day);
  return weekday < 5 ? day : day + 7 - weekday;
}

/** Christmas Day and Boxing Day, each at a weekend moved to the next weekday that is free. */
function christmasDays(christmas: number): number[] {
  const boxing = christmas + 1;
  if (weekdayOf(christmas) === 4) return [christmas, boxing + 2];
  if (weekdayOf(christmas) === 5) return [christmas + 2, boxing + 2];
  if (weekdayOf(christmas) === 6) return [christmas + 2, boxing];
  return [christmas, boxing];
}

function mondayFrom(day: number): number {
  return day + ((7 - weekdayOf(day)) % 7);
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayOf(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}
