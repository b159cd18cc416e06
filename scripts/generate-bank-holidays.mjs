// Writes England's bank holidays, as the package `date-holidays` knows them, to a file of data for core: the package
// itself brings calendars and time zones of the whole world, which no check of a draft needs.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

import Holidays from "date-holidays";

// Of 2011 and 2012 the package lacks a royal wedding and a holiday that was moved; no report of ours is as old.
const firstYear = 2013;
const lastYear = 2045;

const england = new Holidays("GB", "ENG");
const lines = [];
for (let year = firstYear; year <= lastYear; year += 1) {
  const days = england
    .getHolidays(year)
    .filter(({ type }) => type === "public" || type === "bank")
    .map(({ date }) => date.slice(0, 10))
    .filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
  lines.push(`  ${year}: "${[...new Set(days)].map((day) => day.slice(5)).join(" ")}",`);
}

const main = pathToFileURL(createRequire(import.meta.url).resolve("date-holidays"));
const { version } = JSON.parse(readFileSync(new URL("../package.json", main), "utf8"));

writeFileSync(
  new URL("../server/src/core/knowledge/bankHolidays.ts", import.meta.url),
  `// England's bank holidays on weekdays, by year, as month and day. Made by \`npm run generate\` from the package
// date-holidays ${version} (data of www.gov.uk/bank-holidays and Wikipedia, CC BY 3.0); never changed by hand.

export const bankHolidays: Readonly<Record<number, string>> = {
${lines.join("\n")}
};
`,
);
