// The one list of rules, in the order of their families. A rule is a file, a page in docs/rules and a line here.

import { actionWithoutLead } from "./actions/action-without-lead.ts";
import { actionWithoutMeasure } from "./actions/action-without-measure.ts";
import { actionWithoutTimescale } from "./actions/action-without-timescale.ts";
import { colourOnlyRating } from "./actions/colour-only-rating.ts";
import { elapsedTimescale } from "./actions/elapsed-timescale.ts";
import { vagueTimescale } from "./actions/vague-timescale.ts";
import { embargoedSource } from "./citations/embargoed-source.ts";
import { unknownFinding } from "./citations/unknown-finding.ts";
import { unknownSource } from "./citations/unknown-source.ts";
import { unreadableSource } from "./citations/unreadable-source.ts";
import { alteredAreaForImprovement } from "./coverage/altered-area-for-improvement.ts";
import { unansweredAreaForImprovement } from "./coverage/unanswered-area-for-improvement.ts";
import { unansweredPriorityAction } from "./coverage/unanswered-priority-action.ts";
import { invalidSettings } from "./document/invalid-settings.ts";
import { misstatedInspector } from "./facts/misstated-inspector.ts";
import { misnamedInspection } from "./facts/misnamed-inspection.ts";
import { inconsistentPerson } from "./facts/inconsistent-person.ts";
import { misstatedAuthority } from "./facts/misstated-authority.ts";
import { misstatedFigure } from "./facts/misstated-figure.ts";
import { misstatedInspectionDate } from "./facts/misstated-inspection-date.ts";
import { missingSection } from "./document/missing-section.ts";
import { unknownRule } from "./document/unknown-rule.ts";
import { unusedSuppression } from "./document/unused-suppression.ts";
import { impossibleDate } from "./facts/impossible-date.ts";
import { contradictedFrameworkReference } from "./framework/contradicted-framework-reference.ts";
import { irregularFrameworkReference } from "./framework/irregular-framework-reference.ts";
import { missingFrameworkReference } from "./framework/missing-framework-reference.ts";
import { mistitledFrameworkReference } from "./framework/mistitled-framework-reference.ts";
import { supersededFrameworkNumber } from "./framework/superseded-framework-number.ts";
import { unknownFrameworkReference } from "./framework/unknown-framework-reference.ts";
import { capitalisedGrade } from "./grades/capitalised-grade.ts";
import { gradeForUngradedReport } from "./grades/grade-for-ungraded-report.ts";
import { irregularGrade } from "./grades/irregular-grade.ts";
import { misnamedJudgement } from "./grades/misnamed-judgement.ts";
import { misstatedGrade } from "./grades/misstated-grade.ts";
import { misstatedPreviousGrade } from "./grades/misstated-previous-grade.ts";
import { unknownGrade } from "./grades/unknown-grade.ts";
import { unmentionedJudgement } from "./grades/unmentioned-judgement.ts";
import { brokenCrossReference } from "./numbering/broken-cross-reference.ts";
import { mixedNumberingStyle } from "./numbering/mixed-numbering-style.ts";
import { paragraphOutOfSequence } from "./numbering/paragraph-out-of-sequence.ts";
import { renumberedOnRendering } from "./numbering/renumbered-on-rendering.ts";
import { swallowedParagraphNumber } from "./numbering/swallowed-paragraph-number.ts";
import { unnumberedParagraph } from "./numbering/unnumbered-paragraph.ts";
import { changedFinding } from "./quotations/changed-finding.ts";
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
import { identifiableChild } from "./wording/identifiable-child.ts";
import { imageWithoutAltText } from "./wording/image-without-alt-text.ts";
import { leftoverPlaceholder } from "./wording/leftover-placeholder.ts";
import { ofstedCapitals } from "./wording/ofsted-capitals.ts";
import { outdatedInspectorTitle } from "./wording/outdated-inspector-title.ts";
import { outdatedTerm } from "./wording/outdated-term.ts";
import { personalIdentifier } from "./wording/personal-identifier.ts";
import { unexpandedAcronym } from "./wording/unexpanded-acronym.ts";

export const rules: readonly Rule[] = [
  paragraphOutOfSequence,
  unnumberedParagraph,
  mixedNumberingStyle,
  swallowedParagraphNumber,
  renumberedOnRendering,
  brokenCrossReference,
  unknownFrameworkReference,
  supersededFrameworkNumber,
  mistitledFrameworkReference,
  contradictedFrameworkReference,
  missingFrameworkReference,
  irregularFrameworkReference,
  unknownGrade,
  misstatedGrade,
  misstatedPreviousGrade,
  gradeForUngradedReport,
  irregularGrade,
  capitalisedGrade,
  misnamedJudgement,
  unmentionedJudgement,
  misquotedReport,
  unfoundQuotation,
  stitchedQuotation,
  changedFinding,
  miscitedQuotation,
  uncitedQuotation,
  liftedWording,
  misattributedQuotation,
  qualifiedFinding,
  unbalancedQuotationMarks,
  unknownSource,
  unknownFinding,
  unreadableSource,
  embargoedSource,
  unansweredAreaForImprovement,
  unansweredPriorityAction,
  alteredAreaForImprovement,
  actionWithoutTimescale,
  vagueTimescale,
  elapsedTimescale,
  actionWithoutLead,
  actionWithoutMeasure,
  colourOnlyRating,
  misstatedInspectionDate,
  misstatedInspector,
  misstatedAuthority,
  misstatedFigure,
  misnamedInspection,
  inconsistentPerson,
  impossibleDate,
  ofstedCapitals,
  outdatedInspectorTitle,
  outdatedTerm,
  unexpandedAcronym,
  leftoverPlaceholder,
  personalIdentifier,
  identifiableChild,
  imageWithoutAltText,
  missingSection,
  invalidSettings,
  unknownRule,
  unusedSuppression,
];
