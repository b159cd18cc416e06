// The bundle of dated knowledge that the concordance carries.

import { gradeScales } from "./gradeScales.ts";
import type { ReportingKnowledge } from "./knowledge.ts";
import { frameworkEditions } from "./nationalFramework.ts";

export const reportingKnowledge: ReportingKnowledge = { frameworks: frameworkEditions, scales: gradeScales };
