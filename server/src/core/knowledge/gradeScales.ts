// The grade scales and judgement names of inspections of children's services over time. The inspection's own
// date decides which applies, never the date of publication. Source: published reports, 2013 to August 2026.

import { type Message, message } from "../problem.ts";
import type { GradeScale, ScaleJudgement } from "./knowledge.ts";

const leaders: ScaleJudgement = {
  key: "leaders",
  name: "The impact of leaders on social work practice with children and families",
  aliases: ["The impact of leaders on practice with children and families"],
};
const helpAndProtection: ScaleJudgement = {
  key: "help-and-protection",
  name: "The experiences and progress of children who need help and protection",
  aliases: ["Children who need help and protection"],
};
const care: ScaleJudgement = {
  key: "care",
  name: "The experiences and progress of children in care",
  aliases: [],
};
const careLeavers: ScaleJudgement = {
  key: "care-leavers",
  name: "The experiences and progress of care leavers",
  aliases: [],
};
const overall: ScaleJudgement = { key: "overall", name: "Overall effectiveness", aliases: [] };

const fourGrades = ["outstanding", "good", "requires improvement to be good", "inadequate"];
const fourGradesVariants = {
  "requires improvement to be good": [
    "requires improvement",
    "require improvement",
    "required improvement",
    "require improvement to be good",
    "required improvement to be good",
    "requiring improvement to be good",
    "requiring improvement",
    "improvement required to be good",
    "ri",
  ],
};

/** Oldest first. */
export const gradeScales: readonly GradeScale[] = [
  {
    id: "pre-sif-2013",
    from: null,
    to: "2013-12-31",
    grades: ["outstanding", "good", "adequate", "inadequate"],
    variants: {},
    judgements: [overall],
  },
  {
    id: "sif",
    from: "2014-01-01",
    to: "2018-02-28",
    grades: ["outstanding", "good", "requires improvement", "inadequate"],
    variants: {
      "requires improvement": ["requires improvement to be good", "require improvement to be good", "ri"],
    },
    judgements: [
      { ...overall, aliases: ["The overall judgement"] },
      {
        key: "help-and-protection",
        name: "Children who need help and protection",
        aliases: ["The experiences and progress of children who need help and protection"],
      },
      {
        key: "care",
        name: "Children looked after and achieving permanence",
        aliases: ["The experiences and progress of children looked after and achieving permanence"],
      },
      { key: "adoption", name: "Adoption performance", aliases: [] },
      {
        key: "care-leavers",
        name: "Experiences and progress of care leavers",
        aliases: ["The experiences and progress of care leavers"],
      },
      { key: "leaders", name: "Leadership, management and governance", aliases: [] },
      {
        key: "lscb",
        name: "The effectiveness of the Local Safeguarding Children Board (LSCB)",
        aliases: ["The Local Safeguarding Children Board"],
      },
    ],
  },
  {
    id: "ilacs-2018",
    from: "2018-03-01",
    to: "2022-12-31",
    grades: fourGrades,
    variants: fourGradesVariants,
    judgements: [
      leaders,
      helpAndProtection,
      {
        key: "care-and-care-leavers",
        name: "The experiences and progress of children in care and care leavers",
        aliases: [],
      },
      overall,
    ],
  },
  {
    id: "ilacs-2023",
    from: "2023-01-01",
    to: "2026-03-31",
    grades: fourGrades,
    variants: fourGradesVariants,
    judgements: [leaders, helpAndProtection, care, careLeavers, overall],
  },
  {
    id: "ilacs-2026",
    from: "2026-04-01",
    to: null,
    grades: fourGrades,
    variants: fourGradesVariants,
    judgements: [leaders, helpAndProtection, care, careLeavers],
  },
];

/**
 * Words that other inspections use as grades, and older ones: schools from November 2025 (exceptional to urgent
 * improvement), older scales (satisfactory, adequate), and words that were never a grade of children's services.
 */
export const foreignGrades: readonly { readonly word: string; readonly belongsTo: Message }[] = [
  { word: "exceptional", belongsTo: message("school report cards from November 2025") },
  { word: "strong standard", belongsTo: message("school report cards from November 2025") },
  { word: "expected standard", belongsTo: message("school report cards from November 2025") },
  { word: "needs attention", belongsTo: message("school report cards from November 2025") },
  { word: "urgent improvement", belongsTo: message("school report cards from November 2025") },
  { word: "satisfactory", belongsTo: message("an older scale") },
  { word: "adequate", belongsTo: message("an older scale") },
  { word: "excellent", belongsTo: message("an older scale") },
];
