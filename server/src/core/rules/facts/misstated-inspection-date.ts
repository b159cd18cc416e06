// Finds dates that a draft gives an inspection and its report does not.

import type { ReadSource } from "../../concordance/concordance.ts";
import { lengthsOf } from "../../concordance/facts/inspectionDates.ts";
import { type Fix, message } from "../../problem.ts";
import type { DateRange } from "../../report/inspectionReport.ts";
import { type Placed, spanOf } from "../../response/responseDocument.ts";
import type { InspectionDate, InspectionLength } from "../../response/statedFacts.ts";
import { replacing } from "../../writing/articles.ts";
import { dayLike, monthLike, plainRange, rangeLike } from "../../writing/dateForms.ts";
import type { Rule } from "../rule.ts";

export const misstatedInspectionDate: Rule = {
  id: "misstated-inspection-date",
  family: "facts",
  severity: { default: "error" },
  summary: message("Dates of the inspection that are not the report's."),
  needsSources: true,
  *check({ statedFacts, response }) {
    for (const { stated, verdict, source } of statedFacts) {
      if (source === null || (verdict !== "wrong" && verdict !== "weak")) continue;
      const { fact, offset, segment } = stated;
      const dates = printedDates(source);
      if (fact.kind === "inspection-length") {
        yield {
          span: spanOf(stated),
          severity: "information",
          message: message(
            'The report gives {0} as the dates of the inspection, which is not "{1}". If you count the week of preparation, say so; else write how long the inspectors were there.',
            dates,
            fact.written,
          ),
          findings: [],
          fixes: () => lengthFixes({ fact, offset, segment }, source, response.text),
        };
      }
      if (fact.kind !== "inspection-date") continue;
      const place = { fact, offset, segment };
      yield {
        span: spanOf(stated),
        ...(verdict === "weak" ? { severity: "information" as const } : {}),
        message:
          fact.tie === "judged"
            ? message(
                'The inspection whose judgements these are took place on {0}, so "{1}" seems to be when the report came out. Give the dates of the inspection, or say that the report was published then.',
                dates,
                fact.written,
              )
            : message(
                '"{0}" is not when this inspection took place: the report gives {1}. Give the dates as the report prints them.',
                fact.written,
                dates,
              ),
        findings: [],
        fixes: () => dateFixes(place, source),
      };
    }
  },
};

function printedDates({ report }: ReadSource): string {
  const ranges = report.inspectionDates?.ranges ?? [];
  return ranges.map(plainRange).join(" and ");
}

function dateFixes({ fact, offset }: Placed<InspectionDate>, { report }: ReadSource): Fix[] {
  const dates = report.inspectionDates;
  if (dates === null) return [];
  const span = spanOf({ fact, offset, segment: 0 });
  const { date, written, tie, on } = fact;
  const { start, end, ranges } = dates;
  const title = (text: string): Fix["title"] => message('Write "{0}"', text);
  const write = (text: string, from = span.start): Fix[] => [
    { title: title(text), safe: false, edits: [{ span: { start: from, end: span.end }, text }] },
  ];
  if (date.precision === "month") {
    const months = date.from === date.to ? [start] : [start, end];
    const joint =
      date.from === date.to
        ? ""
        : written.slice(date.from.span.end - date.span.start, date.to.span.start - date.span.start);
    return write(
      months
        .map((day, at) =>
          monthLike(
            day,
            at === months.length - 1 ? written : written.slice(0, date.from.span.end - date.span.start),
          ),
        )
        .join(joint),
    );
  }
  if (fact.weeks && date.from !== date.to) return [];
  if (tie === "begins" || fact.weeks) return write(dayLike(start, written));
  if (tie === "ends") return write(dayLike(end, written));
  const text = inWords(ranges, fact);
  // "On 12 January" becomes "from 19 to 30 January".
  if (date.from === date.to && start !== end && on !== null) {
    return write(`from ${text}`, on.start + offset);
  }
  return write(text);
}

function inWords(ranges: readonly DateRange[], { date, written }: InspectionDate): string {
  return ranges.map((range) => rangeLike(range, written, date)).join(" and ");
}

const numberWords = "no one two three four five six seven eight nine ten".split(" ");

/** The length in the form it is written in, where the report's is a whole number that has a word. */
function lengthFixes(
  { fact, offset, segment }: Placed<InspectionLength>,
  source: ReadSource,
  draft: string,
): Fix[] {
  const { written, unit } = fact;
  const number = lengthsOf(source, unit)[0];
  const counted = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b/i.exec(written)?.[0];
  if (number === undefined || counted === undefined) return [];
  const figure = /\d/.test(counted) ? String(number) : (numberWords[number] ?? String(number));
  const noun =
    /-/.test(written) || number === 1
      ? written.slice(counted.length).replace(/s$/i, "")
      : written.slice(counted.length).replace(/(?<!s)$/i, "s");
  const text = `${/^\p{Lu}/u.test(counted) ? figure.charAt(0).toUpperCase() + figure.slice(1) : figure}${noun}`;
  return [
    {
      title: message('Write "{0}"', text),
      safe: false,
      edits: [replacing(draft, spanOf({ fact, offset, segment }), text)],
    },
  ];
}
