// Terms that have a current form and titles that changed on a day: dated data, each with its source.

/** A term that drafts still use and the form that is right now. */
export interface CurrentTerm {
  readonly term: "judgment" | "department-of-education" | "looked-after-children";
  /** By what the outdated words are in lower case, hyphens as spaces. */
  readonly current: Readonly<Record<string, string>>;
  readonly source: string;
}

/**
 * The first day of the reign in which the inspectors are His Majesty's: the late Queen died on this day. An
 * inspection that ended after it was made by His Majesty's Inspectors. Source: reports' covers, which print "Her"
 * for inspections up to July 2022 and "His" from October 2022 on.
 */
export const kingsReignFrom = "2022-09-08";

export const currentTerms: readonly CurrentTerm[] = [
  {
    term: "judgment",
    current: { judgment: "judgement", judgments: "judgements" },
    source:
      "inspection reports since 2014, which spell what inspectors give a judgement; courts give judgments",
  },
  {
    term: "department-of-education",
    current: { "department of education": "Department for Education" },
    source: "the department's own name since 2010, as inspection letters print it",
  },
  {
    term: "looked-after-children",
    current: { "looked after children": "children in care", "looked after child": "child in care" },
    source: "names of the judgements in inspection reports since January 2018: children in care",
  },
];
