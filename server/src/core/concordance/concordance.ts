// How a draft and its sources touch: the one thing that rules and editor features read. Types only: this file
// is the specification that `buildConcordance` fills. Each fact of the draft gets one verdict here, and each
// verdict belongs to one rule, so that one slip is one problem.

import type { JudgementMention } from "../response/gradesNamed.ts";
import type { Message } from "../problem.ts";
import type { FrameworkItem, OwnFramework, ReportingKnowledge } from "../knowledge/knowledge.ts";
import type {
  AreaForImprovement,
  Finding,
  FrameworkReference,
  InspectionReport,
  Judgement,
} from "../report/inspectionReport.ts";
import type {
  Citation,
  CrossReference,
  FrameworkMention,
  GradeClaim,
  Locator,
  Placed,
  Quotation,
  ResponseDocument,
  TextBlock,
} from "../response/responseDocument.ts";
import type { StatedFact } from "../response/statedFacts.ts";
import type { ResolvedSettings, SourceSetting } from "../settings.ts";
import type { Span } from "../text.ts";
import type { EditionInUse } from "./frameworkInUse.ts";
import type { MissingSection } from "./missingSection.ts";
import type { PlannedAction, ToldTimescale } from "./plannedAction.ts";
import type { WordingVerdicts } from "./wordingVerdicts.ts";
import type { Numbering } from "./numberedRuns.ts";

/** A source of the draft and how far its reading has come. */
export interface Source {
  readonly setting: SourceSetting;
  readonly state: "reading" | "read" | "unreadable" | "missing";
  /** Why it is unreadable or missing; null otherwise. */
  readonly reason: Message | null;
  readonly report: InspectionReport | null;
}

/** A source that has been read. */
export interface ReadSource extends Source {
  readonly state: "read";
  readonly report: InspectionReport;
}

/** A stretch of a finding's text. */
export interface FindingPlace {
  readonly source: ReadSource;
  readonly finding: Finding;
  /** Into the finding's text. */
  readonly span: Span;
}

export type QuotationVerdict = "exact" | "abridged" | "near" | "stitched" | "not-found" | "not-checked";
export type QuotationDifference = "words" | "number" | "negation" | "grade" | "spelling" | "capitals";

/** What became of a quotation. The verdict is about its words; `places` is best first. */
export interface QuotationMatch {
  readonly verdict: QuotationVerdict;
  /** What differs, gravest first; empty unless near. */
  readonly differences: readonly QuotationDifference[];
  /** Every place the words stand (exact, abridged), the nearest (near), the pieces' (stitched); else empty. */
  readonly places: readonly FindingPlace[];
  /** The report's words there, as printed; empty when not found. */
  readonly wording: string;
  /** Token by token, the draft's words against the report's, for the hover and the message; near only. */
  readonly changes: readonly WordChange[];
}

/**
 * One difference: the draft's words (offsets into the quotation's prose) and the report's (offsets into
 * `finding`'s text, which is that of one of the places). Either span is empty where words were added or dropped.
 */
export interface WordChange {
  readonly quoted: Span;
  readonly printed: Span;
  readonly finding: Finding;
  readonly difference: QuotationDifference;
}

/** Where a draft report had words that its final report has not as they are. */
export interface FormerWording {
  readonly place: FindingPlace;
  /** What the final report has there; null where it is not sure what took their place. */
  readonly now: FindingPlace | null;
  /** The final report's words for them; empty where it has none. */
  readonly wording: string;
}

export interface MatchedQuotation {
  readonly quotation: Placed<Quotation>;
  readonly match: QuotationMatch;
  /** Whether anything may be said of it: false in speech, for emphasis, or where nobody is credited and it does not match. */
  readonly checked: boolean;
  /** Why it is not checked: the draft's words for the publication it is credited to, which is no source; else null. */
  readonly absent: string | null;
  /** The source its words are credited to, where they stand in another alone; else null. */
  readonly notIn: ReadSource | null;
  /** Whether its words may stand in a source that was not read, of which nothing can be said. */
  readonly mayBeUnread: boolean;
  /** Its words are a draft report's, and the final report's are others: of them this alone is to be said; else null. */
  readonly former: FormerWording | null;
  /** The sentence says that they are the draft report's: nobody is led to look for them in the final one. */
  readonly toldOfDraft: boolean;
  /** The citation that belongs to it (in its sentence, or right after), if any. */
  readonly citation: MatchedCitation | null;
  /** True when the citation names a place in the quotation's source other than where the words stand. */
  readonly miscited: boolean;
}

/** What a citation names. `unknown-key`: no such source. `unknown-finding`: no such place in the report. */
export interface MatchedLocator {
  readonly locator: Locator;
  readonly findings: readonly Finding[];
  readonly known: boolean;
}

export interface MatchedCitation {
  readonly citation: Placed<Citation>;
  /** The source meant, read or not; null when the key is no source or nothing can be meant. */
  readonly source: Source | null;
  readonly unknownKey: boolean;
  readonly locators: readonly MatchedLocator[];
}

/**
 * What a mention of a framework is; the worst that is true of it (unknown > superseded > mistitled > contradicted >
 * irregular).
 */
export interface MatchedFrameworkMention {
  readonly mention: Placed<FrameworkMention>;
  readonly verdict:
    "right" | "unknown" | "superseded" | "mistitled" | "contradicted" | "irregular" | "ordinary";
  /** The area it stands with, whose references it does not match; null where there is none. */
  readonly area: AreaCoverage | null;
  /** The project's own framework it belongs to; null: the national framework. */
  readonly framework: OwnFramework | null;
  /** For superseded and mistitled: the item its title (or its area) means, and the one its number means. */
  readonly titled: FrameworkItem | null;
  readonly numbered: FrameworkItem | null;
  /** It is a reference in another form than the usual one, whatever else is wrong with it. */
  readonly irregularForm: boolean;
}

/**
 * What a claimed grade is; the worst that is true of it (unknown > misstated > irregular > capitalised). `ungraded`:
 * credited to what gives no grade. `misstated-previous`: of a report earlier than the current one.
 */
export interface MatchedGradeClaim {
  readonly claim: Placed<GradeClaim>;
  readonly verdict:
    | "right"
    | "unknown"
    | "ungraded"
    | "misstated"
    | "misstated-previous"
    | "irregular"
    | "capitalised"
    | "unjudged";
  /**
   * The judgement it is about in the report meant, where there is one. Of an earlier report that is no source, it
   * is what the current report says of it ("overall effectiveness was judged to be inadequate"): `source` is then
   * the current one, and the claim's `inspection` tells that an earlier one is meant.
   */
  readonly judgement: Judgement | null;
  readonly source: ReadSource | null;
  /** The grade the words stand for on that report's scale; null when unknown. */
  readonly grade: string | null;
  /** Where the current report tells of the earlier one's grade; null where `source` itself gives it. */
  readonly toldIn: Finding | null;
}

export interface MatchedJudgementMention {
  readonly mention: Placed<JudgementMention>;
  readonly judgement: Judgement | null;
  readonly source: ReadSource | null;
  /** Named otherwise than its report names it, though written as a name. */
  readonly misnamed: boolean;
}

/** One place where the draft sets an area out or answers it. */
export interface AreaAnswer {
  readonly block: Placed<TextBlock>;
  readonly state: "answered" | "started";
  /** True when the area's own words (near enough) stand there; false when only a citation names it. */
  readonly setOut: boolean;
  /** The area is named beyond doubt: by its number or citation, by all of its words or a part of them as printed. */
  readonly unmistakable: boolean;
  /** How the area's wording compares with what is set out; null when only a citation or number names it. */
  readonly wording: QuotationMatch | null;
  /** The framework mentions that stand with it: in its block, row or under its heading. */
  readonly references: readonly Placed<FrameworkMention>[];
}

/** An area for improvement or priority action of the current report, and what the draft does about it. */
export interface AreaCoverage {
  readonly source: ReadSource;
  readonly area: AreaForImprovement;
  readonly priority: boolean;
  readonly state: "answered" | "started" | "unanswered";
  readonly answers: readonly AreaAnswer[];
  /** References the report gives it and no answer carries. */
  readonly missingReferences: readonly FrameworkReference[];
}

export interface MatchedCrossReference {
  readonly crossReference: Placed<CrossReference>;
  /** One for each target, in order: the paragraph number (or heading) it points at; null when there is none. */
  readonly targets: readonly (Placed<{ readonly span: Span }> | null)[];
  /** The first target that is not there, in a draft that numbers such things; null where none is broken. */
  readonly brokenAt: number | null;
  /** The labels that do exist, nearest first, for that target; found only when asked for. */
  readonly nearest: () => readonly string[];
  /** True when a target's number stands twice in its run: which of them is meant nobody can tell. */
  readonly ambiguous: boolean;
}

/** A fact as the report or the settings have it. */
export interface FactVerdict {
  /** `weak`: it differs, but the words may mean something else; `unjudged`: nothing can be said of it. */
  readonly verdict: "right" | "wrong" | "weak" | "unjudged";
  /** The report it is judged by; null where it is judged by the settings or the draft itself. */
  readonly source: ReadSource | null;
  readonly finding: Finding | null;
  /** What should stand, in plain form: a name, a number, a title; null where the rule finds its own words. */
  readonly should: string | null;
}

export interface MatchedFact extends FactVerdict {
  readonly stated: Placed<StatedFact>;
}

/** Everything a rule or a feature may ask. */
export interface Concordance {
  readonly response: ResponseDocument;
  readonly settings: ResolvedSettings;
  readonly knowledge: ReportingKnowledge;
  readonly sources: readonly Source[];
  /** The report inspected last among those read; null until one is. */
  readonly current: ReadSource | null;
  /** Draft reports it rests on although its first lines do not say that it is embargoed. */
  readonly unmarkedDrafts: readonly Source[];
  readonly quotations: readonly MatchedQuotation[];
  readonly citations: readonly MatchedCitation[];
  /** The edition of the national framework by which numbers are read. */
  readonly frameworkInUse: EditionInUse;
  readonly frameworkMentions: readonly MatchedFrameworkMention[];
  readonly gradeClaims: readonly MatchedGradeClaim[];
  readonly judgementMentions: readonly MatchedJudgementMention[];
  readonly statedFacts: readonly MatchedFact[];
  readonly areas: readonly AreaCoverage[];
  /** Of an action plan or visit response; empty for other kinds. */
  readonly plannedActions: readonly PlannedAction[];
  /** When actions will be done that its sentences tell of. */
  readonly toldTimescales: readonly ToldTimescale[];
  /** The sections its kind, or its project, asks for and it has not. */
  readonly missingSections: readonly MissingSection[];
  readonly wordings: WordingVerdicts;
  readonly numbering: Numbering;
  readonly crossReferences: readonly MatchedCrossReference[];
}
