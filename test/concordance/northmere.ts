// A report about a borough that does not exist, as data, and the concordance of a draft with it.

import { buildConcordance } from "../../server/src/core/concordance/buildConcordance.ts";
import type { Concordance, Source } from "../../server/src/core/concordance/concordance.ts";
import type {
  AreaForImprovement,
  Finding,
  FrameworkReference,
  InspectionReport,
} from "../../server/src/core/report/inspectionReport.ts";
import { readResponse } from "../../server/src/core/response/readResponse.ts";
import type { ResolvedSettings, ResponseKind } from "../../server/src/core/settings.ts";

function finding(id: string, paragraph: number | null, text: string, page: number): Finding {
  return { id, paragraph, text, page, endPage: page, boxes: [] };
}

function area(number: number, text: string, reference: FrameworkReference): AreaForImprovement {
  return { ...finding(`area-${number}`, null, text, 2), number, frameworkReferences: [reference] };
}

function paragraphs(first: number, page: number, texts: readonly string[]): Finding[] {
  return texts.map((text, i) => finding(`p${first + i}`, first + i, text, page + Math.floor(i / 3)));
}

/** The inspection of January 2026: 12 paragraphs, five judgements, three areas. */
export const northmere2026: InspectionReport = {
  kind: "ilacs",
  title: "Inspection of Northmere local authority children’s services",
  authority: "Northmere",
  inspectionDates: {
    start: "2026-01-19",
    end: "2026-01-30",
    ranges: [{ start: "2026-01-19", end: "2026-01-30" }],
  },
  published: null,
  leadInspector: "Ruth Penhale",
  leadInspectors: ["Ruth Penhale"],
  judgements: [
    { name: "The impact of leaders on social work practice with children and families", grade: "good" },
    {
      name: "The experiences and progress of children who need help and protection",
      grade: "requires improvement to be good",
    },
    { name: "The experiences and progress of children in care", grade: "good" },
    { name: "The experiences and progress of care leavers", grade: "outstanding" },
    { name: "Overall effectiveness", grade: "good" },
  ],
  summary: [
    finding(
      "summary-1",
      null,
      "Services in Northmere have moved forward with purpose since the 2022 inspection, when overall effectiveness was judged to be inadequate. Leaders know their strengths well.",
      1,
    ),
  ],
  areasForPriorityAction: [],
  areasForImprovement: [
    area(1, "The timeliness and quality of management oversight when children live with long-term neglect.", {
      kind: "enabler",
      number: 2,
    }),
    area(
      2,
      "The consistency with which the views of disabled children are recorded and used in their plans.",
      {
        kind: "principle",
        number: 2,
      },
    ),
    area(3, "The quality of plans for children who return home to their parents from care.", {
      kind: "outcome",
      number: 1,
    }),
  ],
  sections: [
    {
      title: "The experiences and progress of children who need help and protection",
      grade: "requires improvement to be good",
      findings: paragraphs(1, 3, [
        "Early help is well organised. Families speak warmly of the workers who visit them at home and of the multi-agency hubs in each of the four towns.",
        "Thresholds are understood by most partners. Strategy meetings are prompt, but health and school staff are not always invited, and this means that decisions rest on part of the picture.",
        "Social workers take time to get to know children and how they present in different situations. Some children had waited for more than nine months before concerns were escalated.",
        "Well-planned visits to disabled children are purposeful. Their views are not consistently recorded.",
      ]),
    },
    {
      title: "The experiences and progress of children in care",
      grade: "good",
      findings: paragraphs(5, 5, [
        "Most children in care live close to home. They build trusting, compassionate relationships with carers, who ‘go the extra mile’ for them.",
        "Foster carers receive practical and financial help that matches what kinship carers receive.",
        "Decisions for children to return home are made carefully, although plans do not always say what support families will have.",
      ]),
    },
    {
      title: "The experiences and progress of care leavers",
      grade: "outstanding",
      findings: paragraphs(8, 6, [
        "Personal advisers (PAs) know their young people well. They talk about them with pride, care and compassion.",
        "Care leavers benefit from exceptional support from personal advisers who see them as they would their own children.",
      ]),
    },
    {
      title: "The impact of leaders on social work practice with children and families",
      grade: "good",
      findings: paragraphs(10, 7, [
        "Leaders are ambitious for children. Since then, tangible improvements across all areas in children’s social care have been made.",
        "Supervision is regular and reflective. Caseloads are manageable for most social workers, and morale is high.",
        "The pace of change in the assessment teams has, however, been slower than leaders had hoped.",
      ]),
    },
  ],
  problems: [],
};

/** The letter of a focused visit in 2024: no grades, no numbers. */
export const northmereVisit2024: InspectionReport = {
  ...northmere2026,
  kind: "focused-visit",
  title: "Focused visit to Northmere children’s services",
  inspectionDates: {
    start: "2024-06-04",
    end: "2024-06-05",
    ranges: [{ start: "2024-06-04", end: "2024-06-05" }],
  },
  judgements: [],
  summary: [],
  areasForImprovement: [],
  sections: [
    {
      title: "Main findings",
      grade: null,
      findings: [
        finding(
          "main-findings-1",
          null,
          "The front door is calm and orderly, and screening decisions are made on the same day.",
          2,
        ),
      ],
    },
  ],
};

export function sourceOf(id: string, report: InspectionReport): Source {
  const setting = {
    id,
    file: `${id}.pdf`,
    base: null,
    status: "final",
    received: null,
    span: null,
  } as const;
  return { setting, state: "read", reason: null, report };
}

const bothSources: readonly Source[] = [
  sourceOf("ilacs-2026", northmere2026),
  sourceOf("visit-2024", northmereVisit2024),
];

interface DraftOptions {
  readonly kind?: ResponseKind;
  readonly sources?: readonly Source[];
}

export function concordanceOf(
  draft: string,
  { kind = "action-plan", sources = bothSources }: DraftOptions = {},
): Concordance {
  const settings: ResolvedSettings = {
    kind,
    authority: "Northmere",
    date: null,
    sources: sources.map(({ setting }) => setting),
    people: [],
    numbering: null,
    plainText: false,
    frameworks: [],
    sections: null,
    columns: new Map(),
    ruleNames: [],
    rules: new Map(),
    faults: [],
  };
  return buildConcordance({ response: readResponse(draft), settings, sources });
}
