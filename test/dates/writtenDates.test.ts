import assert from "node:assert/strict";
import fc from "fast-check";

import { readWrittenDates } from "../../server/src/core/writtenDates.ts";

/** What stands in a text: each date's words, precision and days, or its day and month where no year is known. */
function read(text: string): string[] {
  return readWrittenDates(text).map(({ span, precision, first, last, from, to }) => {
    const part = ({ day, month }: typeof from): string => `${day ?? "?"}.${month ?? "?"}`;
    const days = first === null ? `${part(from)}-${part(to)}` : `${first}/${last}`;
    return `${text.slice(span.start, span.end)} = ${precision} ${days}`;
  });
}

const single: Readonly<Record<string, string>> = {
  "23 June 2025": "day 2025-06-23/2025-06-23",
  "23rd June 2025": "day 2025-06-23/2025-06-23",
  "Monday 23 June": "day 23.6-23.6",
  "Monday, 23 June 2025": "day 2025-06-23/2025-06-23",
  "the 3rd of March 2026": "day 2026-03-03/2026-03-03",
  "23/06/2025": "day 2025-06-23/2025-06-23",
  "23.06.25": "day 2025-06-23/2025-06-23",
  "2025-06-23": "day 2025-06-23/2025-06-23",
  "June 23rd, 2025": "day 2025-06-23/2025-06-23",
  "02 March 2020": "day 2020-03-02/2020-03-02",
  "23–27 June 2025": "day 2025-06-23/2025-06-27",
  "23 June to 4 July 2025": "day 2025-06-23/2025-07-04",
  "Monday 23 June until Friday 4 July 2025": "day 2025-06-23/2025-07-04",
  "21 February to 4 March 2022": "day 2022-02-21/2022-03-04",
  "23 June 2025 to 4 July": "day 2025-06-23/2025-07-04",
  "8 June to 19 June 26": "day 2026-06-08/2026-06-19",
  "2025-06-23 to 2025-07-04": "day 2025-06-23/2025-07-04",
  "23/06 – 04/07/2025": "day 2025-06-23/2025-07-04",
  "27 February – 14 March": "day 27.2-14.3",
  "15 December 2025 to 9 January": "day 2025-12-15/2026-01-09",
  "31 June 2026": "day 31.6-31.6",
  "29 February 2025": "day 29.2-29.2",
  "June 2025": "month 2025-06-01/2025-06-30",
  "Feb 2028": "month 2028-02-01/2028-02-29",
  "Mar 26": "month 2026-03-01/2026-03-31",
  "Sept-26": "month 2026-09-01/2026-09-30",
  June: "month ?.6-?.6",
  "June to August 2026": "month 2026-06-01/2026-08-31",
  "November 2026 – February 2027": "month 2026-11-01/2027-02-28",
  "Q3 2026/27": "quarter 2026-10-01/2026-12-31",
  "Q4 26/27": "quarter 2027-01-01/2027-03-31",
  "quarter 1 of 2026-27": "quarter 2026-04-01/2026-06-30",
  "fourth quarter of 2026/27": "quarter 2027-01-01/2027-03-31",
  "Q2 2026": "quarter 2026-04-01/2026-09-30",
  Q3: "quarter ?.?-?.?",
  "spring 2027": "season 2027-03-01/2027-05-31",
  "Summer term 2027": "season 2027-04-01/2027-07-31",
  "autumn term 2026/27": "season 2026-09-01/2026-12-31",
  "spring term 2026/27": "season 2027-01-01/2027-04-30",
  "winter 2026": "season 2026-01-01/2027-02-28",
  "winter 2026/27": "season 2026-12-01/2027-02-28",
  "2026/27": "year 2026-04-01/2027-03-31",
  "academic year 2026/27": "year 2026-09-01/2027-08-31",
  "2027": "year 2027-01-01/2027-12-31",
};

const inSentences: Readonly<Record<string, readonly string[]>> = {
  "Inspectors visited between 2 and 13 March, and the report followed in May.": [
    "2 and 13 March = day 2.3-13.3",
    "May = month ?.5-?.5",
  ],
  "Between the 2nd and 13th March 2026 they met staff.": [
    "2nd and 13th March 2026 = day 2026-03-02/2026-03-13",
  ],
  "The visit on 29 and 30 July 2025 was short.": ["29 and 30 July 2025 = day 2025-07-29/2025-07-30"],
  "They came on 3, 4 and 5 March 2026, and on 9 April.": [
    "3, 4 and 5 March 2026 = day 2026-03-03/2026-03-05",
    "9 April = day 9.4-9.4",
  ],
  "They came on 3 and 17 May 2022.": [
    "3 = day 2022-05-03/2022-05-03",
    "17 May 2022 = day 2022-05-17/2022-05-17",
  ],
  "It took place from 30 September to 11 October 2024 and 13 to 16 January 2025.": [
    "30 September to 11 October 2024 = day 2024-09-30/2024-10-11",
    "13 to 16 January 2025 = day 2025-01-13/2025-01-16",
  ],
  "By the end of March 2026, or in early summer.": [
    "March 2026 = month 2026-03-01/2026-03-31",
    "summer = season ?.?-?.?",
  ],
  "On 3 June 26 children were seen.": ["3 June = day 3.6-3.6"],
  "Week commencing 23 June 2025.": ["23 June 2025 = day 2025-06-23/2025-06-23"],
};

const noDates = [
  "Of the 12 may be right, and 3 march on.",
  "We may act. They march to work in 24/7 shifts.",
  "Paragraphs 12 to 15 and 3.2.1 of section 4.",
  "98% of 1,250 visits, £3.5m, 12:30.",
  "Ring 01632 960123.",
  "May we say that April Marsh leads the team.",
];

describe("written dates", () => {
  for (const [text, expected] of Object.entries(single)) {
    it(text, () => {
      assert.deepEqual(read(text), [`${text.replace(/^the /, "")} = ${expected}`]);
    });
  }
  for (const [text, expected] of Object.entries(inSentences)) {
    it(text, () => {
      assert.deepEqual(read(text), expected);
    });
  }
  for (const text of noDates) {
    it(`none: ${text}`, () => {
      assert.deepEqual(read(text), []);
    });
  }

  it("stand in order, apart, each within the text, its first day not after its last", () => {
    const piece = fc.oneof(
      fc.constantFrom(...Object.keys(single), ...noDates),
      fc.constantFrom(" to ", " and ", ", ", " – ", ". ", " between ", " by "),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        let before = 0;
        for (const { span, first, last, from, to } of readWrittenDates(text)) {
          assert.ok(span.start >= before && span.end > span.start && span.end <= text.length);
          assert.deepEqual(span, { start: from.span.start, end: to.span.end });
          assert.ok(first === null || (last !== null && first <= last), `${first} to ${last} in ${text}`);
          before = span.end;
        }
      }),
    );
  });
});
