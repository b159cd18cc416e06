import assert from "node:assert/strict";

import { authorityOf, inspectorsOf } from "../../server/src/core/report/cover.ts";
import { readDateRanges } from "../../server/src/core/report/dates.ts";

const printed: Readonly<Record<string, readonly string[]>> = {
  "23 June to 4 July 2025": ["2025-06-23/2025-07-04"],
  "2 to 13 June 2025": ["2025-06-02/2025-06-13"],
  "8 October 2018 to 19 October 2018": ["2018-10-08/2018-10-19"],
  "02 March 2020 – 06 March 2020": ["2020-03-02/2020-03-06"],
  "8 June to 19 June 26": ["2026-06-08/2026-06-19"],
  "26th February 2024 to 8th March 2024": ["2024-02-26/2024-03-08"],
  "11 – 22 July 2022": ["2022-07-11/2022-07-22"],
  "6 December to 17 January 2022": ["2021-12-06/2022-01-17"],
  "30 September to 11 October 2024 and 13 to 16 January 2025": [
    "2024-09-30/2024-10-11",
    "2025-01-13/2025-01-16",
  ],
  "29 and 30 July 2025": ["2025-07-29/2025-07-30"],
  "31 January and 1 February 2023": ["2023-01-31/2023-02-01"],
  "3 and 17 May 2022": ["2022-05-03/2022-05-03", "2022-05-17/2022-05-17"],
  "12 May 2020": ["2020-05-12/2020-05-12"],
  "the 2022 inspection": [],
  "31 December 1999 to 1 January 2000": [],
  "1 to 2 January 2000": ["2000-01-01/2000-01-02"],
};

describe("printed dates", () => {
  for (const [text, ranges] of Object.entries(printed))
    it(text, () => {
      assert.deepEqual(
        readDateRanges(text).map(({ start, end }) => `${start}/${end}`),
        ranges,
      );
    });
});

describe("an authority's short name", () => {
  for (const [title, name] of [
    ["Inspection of Northmere local authority children’s services", "Northmere"],
    ["Northmere: Inspection of children's social care services", "Northmere"],
    ["Inspection of Northmere Metropolitan Borough Council local authority children’s services", "Northmere"],
    ["Inspection of City of Northmere children’s services", "Northmere"],
    ["Northmere City Council: Inspection of children’s social care services", "Northmere"],
    [
      "Royal Borough of Northmere upon Sea: Inspection of children’s social care services",
      "Northmere upon Sea",
    ],
    [
      "Inspection of Northmere, Southmere and Fenn local authority children’s services",
      "Northmere, Southmere and Fenn",
    ],
  ] as const)
    it(title, () => {
      assert.equal(authorityOf(title), name);
    });
});

describe("inspectors", () => {
  for (const [text, names] of [
    ["Ada Marsh, His Majesty’s Inspector", ["Ada Marsh"]],
    ["Ada Marsh Her Majesty's Inspector", ["Ada Marsh"]],
    ["Ada Marsh HMI and Tom Reed-Hill, HMI", ["Ada Marsh", "Tom Reed-Hill"]],
    ["", []],
  ] as const)
    it(text || "none", () => {
      assert.deepEqual(inspectorsOf(text), names);
    });
});
