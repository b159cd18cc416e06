// Working days against the published lists of bank holidays in England.

import assert from "node:assert/strict";

import Holidays from "date-holidays";

import { workingDaysAfter, workingDaysBetween } from "../../server/src/core/knowledge/workingDays.ts";

/** As published by the government, those at the week's days only. */
const published: Readonly<Record<number, readonly string[]>> = {
  2020: ["01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"],
  2021: ["01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"],
  2022: ["01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"],
  2023: ["01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"],
  2025: ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"],
  2026: ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"],
  2027: ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"],
};

describe("working days", () => {
  it("leave out every bank holiday of the kept package, and are otherwise the week's", () => {
    const england = new Holidays("GB", "ENG");
    for (let year = 2013; year <= 2045; year += 1) {
      const holidays = new Set(
        england
          .getHolidays(year)
          .filter(({ type }) => type === "public" || type === "bank")
          .map(({ date }) => date.slice(0, 10)),
      );
      for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
        const [before, date] = [day - 86_400_000, day].map((each) =>
          new Date(each).toISOString().slice(0, 10),
        );
        const works = ![0, 6].includes(new Date(day).getUTCDay()) && !holidays.has(date ?? "");
        assert.equal(workingDaysBetween(before ?? "", date ?? ""), works ? 1 : 0, date);
      }
    }
  });

  for (const [year, holidays] of Object.entries(published)) {
    it(`leave out the bank holidays of ${year}`, () => {
      const found: string[] = [];
      for (
        let day = Date.UTC(Number(year), 0, 1);
        day < Date.UTC(Number(year) + 1, 0, 1);
        day += 86_400_000
      ) {
        const date = new Date(day).toISOString().slice(0, 10);
        const before = new Date(day - 86_400_000).toISOString().slice(0, 10);
        const weekday = new Date(day).getUTCDay();
        if (weekday > 0 && weekday < 6 && workingDaysBetween(before, date) === 0) found.push(date.slice(5));
      }
      assert.deepEqual(found, holidays);
    });
  }

  it("are counted from the day after", () => {
    assert.equal(workingDaysAfter("2026-07-17", 1), "2026-07-20");
    assert.equal(workingDaysBetween("2026-07-20", "2026-07-17"), -1);
    assert.equal(workingDaysBetween("2026-07-17", workingDaysAfter("2026-07-17", 70)), 70);
  });
});
