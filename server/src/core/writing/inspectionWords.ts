// How a response speaks of the inspection it answers: a letter is no report, a visit no inspection, and several
// inspectorates make a joint one. Makes words; never decides which inspection is meant.

import type { InspectionReport } from "../report/inspectionReport.ts";
import { monthLike, plainRange } from "./dateForms.ts";

export interface InspectionWords {
  /** "Ofsted’s focused visit to Northmere children’s services", as it stands inside a sentence. */
  readonly subject: string;
  readonly what: "inspection" | "visit";
  readonly publication: "report" | "letter";
  /** What it asks to be done better: an older report makes recommendations. */
  readonly area: "area for improvement" | "recommendation";
  /** "from 19 to 30 January 2026", "on 12 November 2024"; null where the report gives no dates. */
  readonly when: string | null;
  /** "January 2026". */
  readonly month: string | null;
}

export function inspectionWords(report: InspectionReport): InspectionWords {
  const { kind, authority, inspectionDates } = report;
  const services = authority === "" ? "children’s services" : `${authority} children’s services`;
  const dates = {
    when: inspectionDates === null ? null : inspectionDates.ranges.map(period).join(" and "),
    month: inspectionDates === null ? null : monthLike(inspectionDates.end, "January 2026"),
  };
  const inspection = { what: "inspection", publication: "report", area: "area for improvement" } as const;
  const visit = { what: "visit", publication: "letter", area: "area for improvement" } as const;
  switch (kind) {
    case "focused-visit":
      return { subject: `Ofsted’s focused visit to ${services}`, ...visit, ...dates };
    case "monitoring-visit":
      return { subject: `Ofsted’s monitoring visit to ${services}`, ...visit, ...dates };
    case "joint-targeted-area":
      return {
        subject: `the joint targeted area inspection${authority === "" ? "" : ` of services in ${authority}`}`,
        ...inspection,
        ...dates,
      };
    case "area-send":
      return {
        subject: `the inspection of services for children with special educational needs and disabilities (SEND)${authority === "" ? "" : ` in ${authority}`}`,
        ...inspection,
        ...dates,
      };
    case "single-inspection":
      return {
        subject: `Ofsted’s inspection of ${services}`,
        ...inspection,
        area: "recommendation",
        ...dates,
      };
    case "ilacs":
    case "unknown":
      return { subject: `Ofsted’s inspection of ${services}`, ...inspection, ...dates };
  }
}

function period(range: { readonly start: string; readonly end: string }): string {
  const written = plainRange(range);
  return range.start === range.end ? `on ${written}` : `from ${written}`;
}

/** "the lead inspector was Ruth Penhale"; null where the report names none. */
export function leadInspectorWords({ leadInspectors }: InspectionReport): string | null {
  if (leadInspectors.length === 0) return null;
  const names = listed(leadInspectors);
  return leadInspectors.length === 1
    ? `the lead inspector was ${names}`
    : `the lead inspectors were ${names}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
