// Reads the small reports that the rules' pages open with. The outline looks like a report on a page:
//
//   Northmere, ilacs, 2026-01-12 to 2026-01-23          authority, kind, dates of the inspection
//   Lead inspector: Lisa Marsh                          may be left out; so may "Published: 2026-03-18" and, of a
//   Signed: Ada Fenn                                    joint letter, who signed it, one a line
//   Overall effectiveness: good                         its judgements, one a line
//
//   # Summary                                           "Summary", "What needs to improve", "Areas for priority
//   Leaders know their services well.                   action" or a section; a section's grade after a colon
//
//   # The experiences and progress of care leavers: good
//   page 3                                              the page from here on (1 at the start)
//   12. Personal advisers stay in touch.                a numbered paragraph; without a number, a letter's
//
// Bullets of the two lists of areas may end in a framework reference: "- The timeliness of visits (outcome 3)".

import type {
  AreaForImprovement,
  Finding,
  FrameworkReference,
  InspectionReport,
  Judgement,
  ReportKind,
  Section,
} from "../../server/src/core/report/inspectionReport.ts";

/** The report an outline stands for. Throws on an outline that cannot be meant, with the line at fault. */
export function readReportOutline(outline: string): InspectionReport {
  const [head = "", ...lines] = outline.split("\n").map((line) => line.trim());
  const title = /^(.+), ([a-z-]+), (\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)$/.exec(head);
  if (title === null) throw new Error(`A report's outline does not open with "${head}".`);
  const [, authority = "", kind = "", start = "", end = ""] = title;
  const judgements: Judgement[] = [];
  const leadInspectors: string[] = [];
  const signatories: string[] = [];
  let published: string | null = null;
  const summary: Finding[] = [];
  const areas: AreaForImprovement[] = [];
  const priorities: AreaForImprovement[] = [];
  const sections: (Section & { findings: Finding[] })[] = [];
  let list: "judgements" | "summary" | "areas" | "priorities" | "section" = "judgements";
  let page = 1;
  for (const line of lines) {
    if (line === "") continue;
    const turn = /^page (\d+)$/.exec(line);
    const heading = /^# (.+?)(?:: ([a-z ]+))?$/.exec(line);
    const at = { page, endPage: page, boxes: [] };
    if (turn !== null) {
      page = Number(turn[1]);
    } else if (heading !== null) {
      const name = heading[1] ?? "";
      list =
        name === "Summary"
          ? "summary"
          : name === "What needs to improve"
            ? "areas"
            : name === "Areas for priority action"
              ? "priorities"
              : "section";
      if (list === "section") sections.push({ title: name, grade: heading[2] ?? null, findings: [] });
    } else if (list === "judgements" && /^(?:Lead inspector|Published|Signed): /.test(line)) {
      const [label, value = ""] = line.split(": ");
      if (label === "Published") published = value;
      else (label === "Signed" ? signatories : leadInspectors).push(value);
    } else if (list === "judgements") {
      const judgement = /^(.+): ([a-z ]+)$/.exec(line);
      if (judgement === null) throw new Error(`"${line}" is no judgement.`);
      judgements.push({ name: judgement[1] ?? "", grade: judgement[2] ?? "" });
    } else if (list === "summary") {
      summary.push({ id: `summary-${summary.length + 1}`, paragraph: null, text: line, ...at });
    } else if (list === "areas" || list === "priorities") {
      const into = list === "areas" ? areas : priorities;
      into.push({ ...areaOf(line), ...at, ...idOf(list, into.length + 1), paragraph: null });
    } else {
      const section = sections.at(-1);
      section?.findings.push({ ...paragraphOf(line, section), ...at });
    }
  }
  return {
    kind: kind as ReportKind,
    title: `Inspection of ${authority} children’s services`,
    authority,
    inspectionDates: { start, end, ranges: [{ start, end }] },
    published,
    leadInspector: leadInspectors[0] ?? null,
    leadInspectors,
    ...(signatories.length > 0 ? { signatories } : {}),
    judgements,
    summary,
    areasForImprovement: areas,
    areasForPriorityAction: priorities,
    sections,
    problems: [],
  };
}

function idOf(list: "areas" | "priorities", number: number): { id: string; number: number } {
  return { id: `${list === "areas" ? "area" : "priority"}-${number}`, number };
}

function areaOf(line: string): { text: string; frameworkReferences: FrameworkReference[] } {
  const match = /^- (.+?)(?: \((outcome|enabler|principle)(?: (\d))?(?:: (.+))?\))?$/.exec(line);
  if (match === null) throw new Error(`"${line}" is no area.`);
  const [, text = "", kind, number, title] = match;
  if (kind === undefined) return { text, frameworkReferences: [] };
  const reference = {
    kind: kind as FrameworkReference["kind"],
    number: number === undefined ? null : Number(number),
    ...(title === undefined ? {} : { title }),
  };
  return { text, frameworkReferences: [reference] };
}

function paragraphOf(line: string, section: Section): Pick<Finding, "id" | "paragraph" | "text"> {
  const [, number, text = line] = /^(\d+)\. (.+)$/.exec(line) ?? [];
  if (number !== undefined) return { id: `p${number}`, paragraph: Number(number), text };
  const slug = section.title.toLowerCase().replace(/[^a-z]+/g, "-");
  return { id: `${slug}-${section.findings.length + 1}`, paragraph: null, text };
}
