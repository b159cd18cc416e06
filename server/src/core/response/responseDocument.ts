// The tree of a draft and the facts found in it. Node types only; this file is the specification that
// `readResponse` fills and the concordance reads. Plain readonly data.
//
// A draft is cut into segments (a heading, a paragraph, one item of a top-level list, a table, …). All spans in
// a segment are relative to its start, so that a segment read once serves wherever it moves. `Placed` says
// where it stands now. Offsets are UTF-16 units.

import type { CommentPart } from "./commentColumns.ts";
import type { JudgementKey } from "../knowledge/knowledge.ts";
import type { Span } from "../text.ts";
import type { GradeAtVisit, GradedAbove, JudgementCount, JudgementMention } from "./gradesNamed.ts";
import type { InspectionAbove, InspectionKindNamed, InspectionPointer } from "./inspectionNamed.ts";
import type { StatedFact } from "./statedFacts.ts";
import type { DraftTable, LabelledLine } from "./draftTables.ts";
import type { WordingHit } from "./wordingHits.ts";

/** The words a reader sees in one block, markup removed, with the way back to the draft's characters. */
export interface Prose {
  readonly text: string;
  /**
   * Runs in order: prose characters from `at` on stand at `source` on, in the segment, one for one. A run whose
   * `length` (in the segment) is greater than its characters is one that stands for all of it: an escape, an
   * entity, a line end. A line end is a space in `text`, a forced line break a new line.
   */
  readonly runs: readonly { readonly at: number; readonly source: number; readonly length: number }[];
}

/** How a paragraph number is written: `1.`, `1)`, `(1)`, decimal `1.1` or `3.2.1`, and letters or roman alike. */
export type NumberStyle = `${"1" | "1.1" | "a" | "i"}${"." | ")"}` | `(${"1" | "1.1" | "a" | "i"})` | "1.1";

/** A number written before a paragraph or list item. */
export interface ParagraphNumber {
  /** The number with its punctuation: `12.`, `(a)`, `3.2.1`. */
  readonly span: Span;
  readonly written: string;
  readonly style: NumberStyle;
  /** Its parts as numbers: `[12]`, `[3, 2, 1]`; letters and roman numerals counted (`b` is `[2]`). */
  readonly value: readonly number[];
  /** Nesting: 0 at the left margin, 1 for an item inside an item, … */
  readonly depth: number;
  /** `list`: an item for Markdown. `swallowed`: it opens a line that Markdown joins on; `line`: one that stays a line. */
  readonly form: "list" | "plain" | "swallowed" | "line";
  /** Of an item: where Markdown's list begins in the segment, and the item's place in that list from 0. */
  readonly item: { readonly list: number; readonly index: number } | null;
}

/** A block of text: a heading, a paragraph (in an item, a block quote or at the top) or a table cell. */
export interface TextBlock {
  readonly kind: "heading" | "paragraph" | "cell";
  readonly span: Span;
  readonly prose: Prose;
  /** Heading level 1 to 6; 0 otherwise. */
  readonly level: number;
  /** How many list items stand around it. */
  readonly listDepth: number;
  readonly inBlockQuote: boolean;
  /**
   * For a cell: row (0 is the header) and column from 0, the text of its column's header, and below the header what
   * it is in a table of comments on a draft report; null in any other table.
   */
  readonly cell: {
    readonly row: number;
    readonly column: number;
    readonly header: string;
    readonly comment: CommentPart | null;
  } | null;
  readonly number: ParagraphNumber | null;
}

/** Whom words in a draft are credited to. */
export interface Attribution {
  /**
   * `inspectors`: Ofsted, the inspectors, the report, the letter. `person`: a named person or role of the
   * council. `absent`: another document ("the monitoring letter") that may not be among the sources.
   */
  readonly to: "inspectors" | "person" | "absent" | "nobody";
  /** The words that credit it, as written ("Ofsted noted", "Cllr Atkinson said"); empty for nobody. */
  readonly words: string;
  /** "in 2022", "the last inspection": the inspection meant, where the sentence says. */
  readonly inspection: InspectionPointer;
}

/** Words between quotation marks, or a block quote. */
export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  /** Without its marks. */
  readonly inner: Span;
  /** The words inside, markup removed; its runs lead back to the segment. */
  readonly prose: Prose;
  readonly form: "double" | "single" | "block";
  readonly attribution: Attribution;
  /** True inside a named person's speech. */
  readonly inSpeech: boolean;
  /** The sentence it stands in, without the quotation: what its subject is read from. */
  readonly sentence: Span;
  /** Marks round a grade, a title, a name or a word or two that nobody is credited with: no quotation. */
  readonly emphasis: boolean;
}

/** Words of a named person, from its opening mark to its closing mark or the end of the segment. */
export interface Speech {
  readonly span: Span;
}

/** What a citation points at within its source. */
export interface Locator {
  readonly kind: "paragraph" | "area" | "priority-action" | "summary" | "page" | "section";
  /** First and last number, equal for one; null for the summary and for a section named by words. */
  readonly from: number | null;
  readonly to: number | null;
  /** The locator as written: `para. 17`, `20–22`. */
  readonly written: string;
  readonly span: Span;
}

/** A citation of a source: Pandoc's form, or natural words ("paragraph 17 of the inspection report"). */
export interface Citation {
  readonly span: Span;
  /** The key after `@`, with its span; null for natural words. */
  readonly key: string | null;
  readonly keySpan: Span | null;
  readonly locators: readonly Locator[];
  /** A cell that says where its row's printed words stand: paragraph and page, both to be right. */
  readonly ofRow?: true;
  /** For natural words: which inspection they name. */
  readonly inspection: InspectionPointer;
  /** For natural words: what they call the source. */
  readonly publication: "report" | "letter" | null;
}

/** A pointer to the draft's own paragraph, section or appendix: "paragraphs 3 to 5", "section 4.2". */
export interface CrossReference {
  readonly span: Span;
  readonly kind: "paragraph" | "section" | "appendix";
  /** Each number or letter named, as written (`31`, `4.2`, `3.2.1(b)`, `C`). A range gives both ends. */
  readonly targets: readonly { readonly label: string; readonly span: Span }[];
  /** The appendix whose own run is meant ("Appendix B, paragraph 4"), else null. */
  readonly appendix: string | null;
  /** "As section 7 explains", "their cost is in section 7": said as only of the draft's own, not of an Act's. */
  readonly pointsWithin: boolean;
  /**
   * False for "the paper at 2(c)", "the reasons are at 2.4", which may be anything's: it points at a paragraph that has
   * letters, or of a section that the draft has, or nowhere.
   */
  readonly worded: boolean;
}

/** A mention of the national framework's outcomes, enablers or principles, or of an item of a project's own. */
export interface FrameworkMention {
  /** The whole of it, brackets included where it is bracketed. */
  readonly span: Span;
  /** The project's framework it is read as, by its id; null: the national framework. */
  readonly framework: string | null;
  readonly kind: string;
  /** The kind as written, to see a slip: `priciple`. */
  readonly writtenKind: string;
  readonly numbers: readonly { readonly number: number; readonly span: Span }[];
  /** A title written beside it, or in the next cell; `loose` where it is only paraphrased ("which is about leadership"). */
  readonly title: { readonly text: string; readonly span: Span; readonly loose: boolean } | null;
  readonly bracketed: boolean;
  /** "national framework" stands in it or right beside it. */
  readonly namesFramework: boolean;
  /** True when written exactly in a canonical form: `(outcome 3, national framework)`, also with its title. */
  readonly canonical: boolean;
  /** In running text, the framework's only where its surroundings say so: a number that no edition has, or a `plain` one. */
  readonly stray: "doubtful" | "plain" | null;
  /** The year of the edition that its sentence names, empty for one named without a year; null for none. */
  readonly editionNamed: string | null;
}

/** A word used as a grade, and what it is said of. */
export interface GradeClaim {
  /** The grade's words, without quotation marks. */
  readonly span: Span;
  readonly written: string;
  /** The judgement it is said of, where the sentence, cell or heading says. */
  readonly judgement: JudgementKey | null;
  /** Spoken of as such ("a service that is RI"), of no inspection in particular: only its wording can be wrong. */
  readonly general: boolean;
  /** "all", "every", "three of the four": how many judgements are said to have it; null for one. */
  readonly count: "all" | JudgementCount | null;
  /** The grade with the words for that number; null where it is said of one. */
  readonly counted: Span | null;
  /** "All but leadership": the judgements that a count of all leaves out. */
  readonly except: readonly JudgementKey[];
  /** This grade itself; "good or better": it or a higher one; "less than good": a lower one. */
  readonly range: "exactly" | "or-better" | "worse";
  /** The place whose services are graded, where the clause names one ("neighbouring Southmere"), else null. */
  readonly placeName: string | null;
  readonly inspection: InspectionPointer;
  /** "not inadequate", "no longer inadequate", "is not rated". */
  readonly negated: boolean;
  /** Said in so many words of overall effectiveness ("good overall"), not of the services as a whole. */
  readonly overallNamed: boolean;
  /** Whom its sentence credits it to, and whether it is told as news. */
  readonly credit: GradeCredit;
  /** Written with a capital where a sentence needs none. */
  readonly capitalised: boolean;
  readonly inSpeech: boolean;
  /** In a heading, running text or a table cell. */
  readonly place: "heading" | "text" | "cell";
  /** Its words stand elsewhere, over a list, column or row; the span is that of the judgement listed there. */
  readonly listed: boolean;
  readonly inQuotation: boolean;
}

/** Where a claimed grade is said to come from. */
export interface GradeCredit {
  /** A publication that grades nothing, credited with it ("the focused visit judged …"); else null. */
  readonly publication: Exclude<PublicationMention["kind"], "full-inspection" | "inspection"> | null;
  /** The year of that publication, where its words name one. */
  readonly year: number | null;
  /** Told as what the inspectors have just done ("Inspectors judged …"), not as what was so before. */
  readonly asNews: boolean;
  /** Said of a piece of the services that full inspections do not grade by itself ("our front door"). */
  readonly ofPart: boolean;
  /** Said of a partnership, which only joint inspections look at, and they grade nothing. */
  readonly ofPartners: boolean;
  /** The visit that its words are tied to, where nothing in them speaks of another inspection. */
  readonly atVisit: GradeAtVisit | null;
}

/** A quotation mark that does not go with another. */
export interface MarkFault {
  /** The mark at fault; of a pair that is `mixed`, from mark to mark. */
  readonly span: Span;
  /** `running`: left open to the paragraph's end, which is right where the next paragraph opens with a mark. */
  readonly fault: "unclosed" | "running" | "unopened" | "facing" | "mixed";
  /** The end of the paragraph it stands in. */
  readonly end: number;
}

/** A publication of the inspectors' that the draft names: what the words credited after it come from. */
export interface PublicationMention {
  readonly span: Span;
  readonly written: string;
  readonly kind: InspectionKindNamed;
  readonly inspection: InspectionPointer;
  /** ISO month, as of "the monitoring visit of January 2026"; null where none follows the name. */
  readonly month: string | null;
  /** How far what follows speaks of it: its sentence, its block, the section it heads, or on from there. */
  readonly reach: "sentence" | "block" | "section" | "on";
  /** The block it stands in, and that one's heading level. */
  readonly block: Span;
  readonly level: number;
}

/** A comment that keeps rules silent. */
export interface Suppression {
  readonly span: Span;
  readonly scope: "line" | "block" | "file";
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** What it covers, for a line or block; null for the file, and for a block that is in the next segment. */
  readonly covers: Span | null;
}

/** What one segment holds, in reading order. */
export interface SegmentFacts {
  readonly blocks: readonly TextBlock[];
  readonly numbers: readonly ParagraphNumber[];
  readonly crossReferences: readonly CrossReference[];
  readonly citations: readonly Citation[];
  readonly quotations: readonly Quotation[];
  readonly speeches: readonly Speech[];
  readonly frameworkMentions: readonly FrameworkMention[];
  readonly gradeClaims: readonly GradeClaim[];
  readonly judgementMentions: readonly JudgementMention[];
  readonly markFaults: readonly MarkFault[];
  readonly publications: readonly PublicationMention[];
  readonly wordings: readonly WordingHit[];
  readonly tables: readonly DraftTable[];
  readonly labels: readonly LabelledLine[];
  readonly statedFacts: readonly StatedFact[];
  readonly suppressions: readonly Suppression[];
  /** Paragraphs too long or too crowded with Markdown's signs to be read: nothing in them is checked. */
  readonly unread: readonly UnreadParagraph[];
}

/** A stretch of the draft beyond the limits of reading; only the number before it is known. */
export interface UnreadParagraph {
  readonly span: Span;
}

/** Who is speaking, or is spoken of, where a segment begins. */
export interface SpeechState {
  /** A speech was left open by the segment above ("…" runs over paragraphs). */
  readonly openSpeech: boolean;
  /** A lead-in above that announces words ("Cllr Marsh said:", "The report says:"). */
  readonly announced: Attribution | null;
  /** Whom the paragraph above ended by speaking of: "They found …" means them. */
  readonly spokenOf: "inspectors" | "absent" | null;
}

/** What a segment needs to know of those before it, and nothing more: with its text it is the segment's key. */
export interface EntryState extends SpeechState {
  /** What the heading above says of the text under it. */
  readonly headed: InspectionAbove | null;
  /** What the paragraph right above says of a list or table under it. */
  readonly ledIn: InspectionAbove | null;
  /** The judgement or grade that the text under a heading, lead-in or question is told to be about. */
  readonly gradedAbove: GradedAbove | null;
  /** "Care leavers: good", on the line above: a label among others like it. */
  readonly afterLabel: boolean;
}

/** A stretch of the draft that is read by itself. */
export interface Segment {
  readonly text: string;
  readonly entry: EntryState;
  readonly exit: EntryState;
  readonly kind: "text" | "heading" | "list-item" | "table" | "block-quote" | "code" | "comment";
  readonly facts: SegmentFacts;
}

/** A fact or segment and where its segment starts in the draft now. */
export interface Placed<T> {
  readonly fact: T;
  /** The draft's offset of the segment's first character. */
  readonly offset: number;
  /** The segment's index. */
  readonly segment: number;
}

/** The place of a fact, or of a part of it, in the draft. */
export function spanOf(placed: Placed<{ readonly span: Span }>, part: Span = placed.fact.span): Span {
  return { start: part.start + placed.offset, end: part.end + placed.offset };
}

/** The draft's characters that stand for `start`–`end` of a prose, relative to its segment. */
export function proseSpan(prose: Prose, start: number, end: number): Span {
  return {
    start: sourceOffset(prose, start),
    end: end > start ? sourceEnd(prose, end - 1) : sourceOffset(prose, start),
  };
}

function sourceOffset(prose: Prose, index: number): number {
  const run = prose.runs[runAt(prose, index)];
  return run === undefined ? 0 : run.source + Math.min(index - run.at, run.length);
}

/** The end of what stands for one character: for an entity or an escape, all of it. */
function sourceEnd(prose: Prose, index: number): number {
  const at = runAt(prose, index);
  const run = prose.runs[at];
  if (run === undefined) return 0;
  const characters = (prose.runs[at + 1]?.at ?? prose.text.length) - run.at;
  return run.source + (characters < run.length ? run.length : Math.min(index - run.at + 1, run.length));
}

function runAt({ runs }: Prose, index: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The YAML front matter: its text without the fences, and where that stands. */
export interface FrontMatter {
  readonly text: string;
  /** Of the text between the fences. */
  readonly inner: Span;
  readonly span: Span;
  /** False where no second `---` ends it, and it was taken to end with its last setting. */
  readonly closed: boolean;
}

/** A draft as read. Facts are gathered from the segments with their places, in reading order. */
export interface ResponseDocument {
  readonly text: string;
  readonly frontMatter: FrontMatter | null;
  readonly segments: readonly Placed<Segment>[];
  readonly blocks: readonly Placed<TextBlock>[];
  readonly numbers: readonly Placed<ParagraphNumber>[];
  readonly crossReferences: readonly Placed<CrossReference>[];
  readonly citations: readonly Placed<Citation>[];
  readonly quotations: readonly Placed<Quotation>[];
  readonly speeches: readonly Placed<Speech>[];
  readonly frameworkMentions: readonly Placed<FrameworkMention>[];
  readonly gradeClaims: readonly Placed<GradeClaim>[];
  readonly judgementMentions: readonly Placed<JudgementMention>[];
  readonly markFaults: readonly Placed<MarkFault>[];
  readonly publications: readonly Placed<PublicationMention>[];
  readonly wordings: readonly Placed<WordingHit>[];
  readonly tables: readonly Placed<DraftTable>[];
  readonly labels: readonly Placed<LabelledLine>[];
  readonly statedFacts: readonly Placed<StatedFact>[];
  readonly suppressions: readonly Placed<Suppression>[];
  readonly unread: readonly Placed<UnreadParagraph>[];
}
