// The one list of rules, in the order of their families. A rule is a file, a page in docs/rules and a line here.

import { unknownFinding } from "./citations/unknown-finding.ts";
import { unknownSource } from "./citations/unknown-source.ts";
import { unreadableSource } from "./citations/unreadable-source.ts";
import { alteredAreaForImprovement } from "./coverage/altered-area-for-improvement.ts";
import { unansweredAreaForImprovement } from "./coverage/unanswered-area-for-improvement.ts";
import { unansweredPriorityAction } from "./coverage/unanswered-priority-action.ts";
import { invalidSettings } from "./document/invalid-settings.ts";
import { contradictedFrameworkReference } from "./framework/contradicted-framework-reference.ts";
import { irregularFrameworkReference } from "./framework/irregular-framework-reference.ts";
import { missingFrameworkReference } from "./framework/missing-framework-reference.ts";
import { unknownFrameworkReference } from "./framework/unknown-framework-reference.ts";
import { irregularGrade } from "./grades/irregular-grade.ts";
import { misnamedJudgement } from "./grades/misnamed-judgement.ts";
import { misstatedGrade } from "./grades/misstated-grade.ts";
import { unknownGrade } from "./grades/unknown-grade.ts";
import { unmentionedJudgement } from "./grades/unmentioned-judgement.ts";
import { brokenCrossReference } from "./numbering/broken-cross-reference.ts";
import { paragraphOutOfSequence } from "./numbering/paragraph-out-of-sequence.ts";
import { swallowedParagraphNumber } from "./numbering/swallowed-paragraph-number.ts";
import { liftedWording } from "./quotations/lifted-wording.ts";
import { misattributedQuotation } from "./quotations/misattributed-quotation.ts";
import { miscitedQuotation } from "./quotations/miscited-quotation.ts";
import { misquotedReport } from "./quotations/misquoted-report.ts";
import { qualifiedFinding } from "./quotations/qualified-finding.ts";
import { stitchedQuotation } from "./quotations/stitched-quotation.ts";
import { unbalancedQuotationMarks } from "./quotations/unbalanced-quotation-marks.ts";
import { uncitedQuotation } from "./quotations/uncited-quotation.ts";
import { unfoundQuotation } from "./quotations/unfound-quotation.ts";
import type { Rule } from "./rule.ts";
import { ofstedCapitals } from "./wording/ofsted-capitals.ts";

export const rules: readonly Rule[] = [
  paragraphOutOfSequence,
  swallowedParagraphNumber,
  brokenCrossReference,
  unknownFrameworkReference,
  contradictedFrameworkReference,
  missingFrameworkReference,
  irregularFrameworkReference,
  unknownGrade,
  misstatedGrade,
  irregularGrade,
  misnamedJudgement,
  unmentionedJudgement,
  misquotedReport,
  unfoundQuotation,
  stitchedQuotation,
  miscitedQuotation,
  uncitedQuotation,
  liftedWording,
  misattributedQuotation,
  qualifiedFinding,
  unbalancedQuotationMarks,
  unknownSource,
  unknownFinding,
  unreadableSource,
  unansweredAreaForImprovement,
  unansweredPriorityAction,
  alteredAreaForImprovement,
  ofstedCapitals,
  invalidSettings,
];
