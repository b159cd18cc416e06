// Makes a claim of what has been read around a grade, and of a table's cell that is a grade and nothing else. Reads
// no words of its own.

import type { GradedAbove } from "../../gradesNamed.ts";
import type { InspectionAbove, InspectionPointer } from "../../inspectionNamed.ts";
import type { GradeClaim } from "../../responseDocument.ts";
import type { JudgementKey } from "../../../knowledge/knowledge.ts";
import type { Span } from "../../../text.ts";
import { spanWithCount } from "./countSpans.ts";
import type { GradeWord } from "./gradeWords.ts";
import type { JudgementPhrase } from "./judgementPhrases.ts";
import type { Passage } from "../passage.ts";
import { passageSpan, standsIn } from "../passage.ts";

export interface Surroundings {
  readonly phrases: readonly JudgementPhrase[];
  readonly speeches: readonly Span[];
  readonly quotations: readonly Span[];
  /** What a table says of a cell beside its own words; null outside tables. */
  readonly row: RowReading | null;
  /** What the heading or lead-in above says it is of. */
  readonly above: InspectionAbove | null;
  /** The judgement or grade that the text above says it is about. */
  readonly gradedAbove: GradedAbove | null;
  /** The line above is a judgement's label with its grade. */
  readonly afterLabel: boolean;
}

/** What the row and column of a cell say: the judgement its row names, and whether its column holds grades. */
export interface RowReading {
  readonly judgement: JudgementKey | null;
  readonly holdsGrades: boolean;
  /** A cell of the row is a grade and nothing else. */
  readonly inGradeTable: boolean;
  readonly inspection: InspectionPointer;
  /** The visit or letter that its table's header speaks of. */
  readonly publication: GradeClaim["credit"]["publication"];
  /** The place whose grades the row or column holds, where it names one. */
  readonly placeName: string | null;
  /** The grade of what the cell names, where its column's header or its row's first cell is one. */
  readonly gradeOver: string | null;
  /** The judgement that its row's first cell names. */
  readonly rowOf: JudgementKey | null;
}

/** Credited to nothing in so many words. */
export const noCredit: GradeClaim["credit"] = {
  publication: null,
  year: null,
  asNews: false,
  ofPart: false,
  ofPartners: false,
  atVisit: null,
};

export function cellClaim(
  passage: Passage,
  word: GradeWord | undefined,
  row: RowReading,
  above: InspectionAbove | null,
): GradeClaim[] {
  if (word === undefined || (!row.holdsGrades && row.judgement === null)) return [];
  const { judgement, placeName, publication } = row;
  const ofNow = /\b(?:now|today|current|this|latest|new)\b/i.test(passage.block.cell?.header ?? "");
  const inspection =
    row.inspection === "current" && !ofNow ? (above?.inspection ?? "current") : row.inspection;
  const said = {
    judgement,
    general: false,
    count: null,
    except: [],
    range: "exactly" as const,
    placeName,
    inspection,
    negated: false,
    overallNamed: judgement === "overall",
    credit: {
      ...noCredit,
      publication,
      asNews: above !== null && above.publication !== null && inspection === "current",
    },
    capitalised: false,
    place: "cell" as const,
  };
  const around = {
    phrases: [],
    speeches: [],
    quotations: [],
    row,
    above,
    gradedAbove: null,
    afterLabel: false,
  };
  return [claimOf(passage, word, around, said)];
}

export function claimOf(
  passage: Passage,
  word: GradeWord,
  { speeches, quotations }: Surroundings,
  said: Omit<GradeClaim, "span" | "counted" | "written" | "listed" | "inSpeech" | "inQuotation">,
): GradeClaim {
  const counted = said.count === null ? null : spanWithCount(passage.text, word, said.count);
  return {
    span: passageSpan(passage, word.start, word.end),
    counted: counted === null ? null : passageSpan(passage, counted.start, counted.end),
    written: passage.text.slice(word.start, word.end),
    ...said,
    listed: false,
    inSpeech: standsIn(speeches, word.start),
    inQuotation: standsIn(quotations, word.start),
  };
}
