// The editions of "Children's social care: national framework" (statutory guidance, Department for Education):
// numbers and titles, each with its source and how sure it is. The two editions swap outcomes 2 and 3.

import type { FrameworkEdition, FrameworkItem, FrameworkKind, Surety } from "./knowledge.ts";

const guidance = "gov.uk: Children's social care national framework (15 December 2023)";
const dashboard = "Department for Education outcomes and enablers dashboard, March and April 2026";

function item(
  kind: FrameworkKind,
  number: number | null,
  title: string,
  source: string,
  { variants = [], surety = "source" }: { variants?: readonly string[]; surety?: Surety } = {},
): FrameworkItem {
  return { kind, number, title, variants, surety, source };
}

/** Oldest first. */
export const frameworkEditions: readonly FrameworkEdition[] = [
  {
    id: "nf-2023",
    title: "Children’s social care: national framework",
    published: "2023-12-15",
    inspections: { from: "2025-01-01", to: "2026-03-31", surety: "known" },
    items: [
      item("principle", 1, "Children’s welfare is paramount", guidance),
      item("principle", 2, "Children’s wishes and feelings are sought, heard, and responded to", guidance),
      item("principle", 3, "Children’s social care works in partnership with whole families", guidance),
      item(
        "principle",
        4,
        "Children are raised by their families, with their family networks, or in family environments wherever possible",
        guidance,
      ),
      item(
        "principle",
        5,
        "Local authorities work with other agencies to effectively identify and meet the needs of children, young people, and families",
        guidance,
        { surety: "unverified" },
      ),
      item(
        "principle",
        6,
        "Local authorities consider the economic and social circumstances which may impact children, young people, and families",
        guidance,
        { surety: "unverified" },
      ),
      item("enabler", 1, "Multi-agency working is prioritised and effective", guidance),
      item("enabler", 2, "Leaders drive conditions for effective practice", guidance),
      item("enabler", 3, "The workforce is equipped and effective", guidance),
      item(
        "outcome",
        1,
        "Children, young people and families stay together and get the help they need",
        guidance,
      ),
      item("outcome", 2, "Children and young people are supported by their family network", guidance),
      item("outcome", 3, "Children and young people are safe in and outside of their homes", guidance, {
        variants: ["Children and young people are safe in and outside of their home"],
      }),
      item("outcome", 4, "Children in care and care leavers have stable, loving homes", guidance),
    ],
    sources: [
      "https://www.gov.uk/government/publications/childrens-social-care-national-framework",
      "Ofsted's numbering of the enablers: reports of 17 June and 4 August 2026",
    ],
  },
  {
    id: "nf-2026",
    title: "Children’s Social Care National Framework 2026",
    published: null,
    inspections: { from: "2026-04-01", to: null, surety: "likely" },
    items: [
      // The 2026 text of the principles has not been seen; Ofsted's reports still number them as in 2023.
      item("principle", 1, "Children’s welfare is paramount", guidance, { surety: "unverified" }),
      item("principle", 2, "Children’s wishes and feelings are sought, heard, and responded to", guidance, {
        surety: "unverified",
      }),
      item("principle", 3, "Children’s social care works in partnership with whole families", guidance, {
        surety: "unverified",
      }),
      item(
        "principle",
        4,
        "Children are raised by their families, with their family networks, or in family environments wherever possible",
        guidance,
        { surety: "unverified" },
      ),
      item(
        "principle",
        5,
        "Local authorities work with other agencies to effectively identify and meet the needs of children, young people, and families",
        guidance,
        { surety: "unverified" },
      ),
      item(
        "principle",
        6,
        "Local authorities consider the economic and social circumstances which may impact children, young people, and families",
        guidance,
        { surety: "unverified" },
      ),
      // The dashboard leaves the enablers unnumbered; the numbers are those Ofsted's 2026 reports print.
      item("enabler", 1, "Multi-agency working is prioritised and effective", dashboard),
      item("enabler", 2, "Leaders drive conditions for effective practice", dashboard),
      item("enabler", 3, "The workforce is equipped and effective", dashboard),
      item(
        "outcome",
        1,
        "Children, young people and families stay together and get the help they need",
        dashboard,
      ),
      item("outcome", 2, "Children and young people are safe in and outside of their home", dashboard, {
        variants: ["Children and young people are safe in and outside of their homes"],
      }),
      item("outcome", 3, "Children and young people are supported by their family network", dashboard, {
        variants: ["Children and young people are supported by their network"],
      }),
      item("outcome", 4, "Children in care and care leavers have stable, loving homes", dashboard),
    ],
    sources: [
      "Department for Education, children's social care outcomes and enablers dashboard, 2 March to 27 April 2026",
      "Ofsted reports of inspections from 27 April 2026; their numbering is not uniform",
    ],
  },
];
