// The days by which a council must have answered a report, counted in working days from its receipt. Without the
// date of receipt, which no report prints, there is none.

import { workingDaysAfter, workingDaysBetween } from "../../knowledge/workingDays.ts";
import { type Message, message } from "../../problem.ts";
import type { InspectionReport } from "../../report/inspectionReport.ts";
import type { Concordance, ReadSource } from "../concordance.ts";
import { isRead } from "../facts/inspectionMeant.ts";

export interface Deadline {
  readonly source: ReadSource;
  readonly name: Message;
  /** ISO date. */
  readonly due: string;
  /** From today's, which is not counted, to that day; below zero once it has passed. */
  readonly workingDaysLeft: number;
}

/**
 * The deadlines of all sources with a date of receipt, the earliest first: the written statement of proposed
 * action within 70 working days (Inspection of Local Authorities Regulations 2007), and after a focused visit with
 * areas for priority action an early draft within 20.
 */
export function deadlinesOf({ sources }: Pick<Concordance, "sources">, today: string): Deadline[] {
  const deadlines = sources.filter(isRead).flatMap((source) => {
    const { received } = source.setting;
    if (received === null) return [];
    return periodsOf(source.report).map(({ name, days }) => {
      const due = workingDaysAfter(received, days);
      return { source, name, due, workingDaysLeft: workingDaysBetween(today, due) };
    });
  });
  return deadlines.sort((a, b) => a.due.localeCompare(b.due));
}

/** What a report asks for, and in how many working days from its receipt. */
export function periodsOf({
  kind,
  areasForPriorityAction,
}: Pick<InspectionReport, "kind" | "areasForPriorityAction">): { name: Message; days: number }[] {
  const statement = { name: message("Written statement of proposed action"), days: 70 };
  switch (kind) {
    case "ilacs":
    case "single-inspection":
    case "joint-targeted-area":
      return [statement];
    case "focused-visit":
      return areasForPriorityAction.length === 0
        ? []
        : [{ name: message("Early draft of the action plan"), days: 20 }, statement];
    case "monitoring-visit":
    case "area-send":
    case "unknown":
      return [];
  }
}
