// What the wording rules look for in a draft, each kind with what its rule needs to know of the place. Types only;
// whether a hit is a slip is for the concordance and the rules to say.

import type { InspectionPointer } from "./inspectionNamed.ts";
import type { Span } from "../text.ts";

interface Hit {
  readonly span: Span;
  readonly written: string;
  /** Inside a named person's speech. */
  readonly inSpeech: boolean;
  /** Inside a quotation that is no mere emphasis. */
  readonly inQuotation: boolean;
}

/** A word that has a current form, used in a sense for which that form is right. */
export interface TermHit extends Hit {
  readonly term: "ofsted-capitals" | "judgment" | "department-of-education" | "looked-after-children";
}

/** "Her Majesty's Inspector", "His Majesty's Chief Inspector". */
export interface InspectorTitleHit extends Hit {
  readonly term: "inspector-title";
  readonly monarch: "Her" | "His";
  /** Told of as what the inspectors will do, whatever inspection the draft answers. */
  readonly toCome: boolean;
  /** The name beside it, null where there is none. */
  readonly holder: string | null;
  /** The inspection its sentence speaks of. */
  readonly inspection: InspectionPointer;
}

/** Capitals that stand for words: `PEPs`, `DfE`. */
export interface AcronymHit extends Hit {
  readonly term: "acronym";
  /** Without a plural or possessive ending. */
  readonly acronym: string;
  /** What ends it as written: "s", "'s", "s'" or nothing. */
  readonly ending: string;
}

/** An acronym beside the words it stands for: "personal education plans (PEPs)", a line of a glossary. */
export interface ExpansionHit extends Hit {
  readonly term: "expansion";
  readonly acronym: string;
}

/** What a writer left to be filled in or taken out. */
export interface PlaceholderHit extends Hit {
  readonly term: "placeholder";
  readonly kind: "blank" | "highlight" | "comment" | "change";
}

/** What tells one private person from all others. */
export interface IdentifierHit extends Hit {
  readonly term: "identifier";
  readonly kind:
    | "nhs-number"
    | "national-insurance-number"
    | "date-of-birth"
    | "phone-number"
    | "email-address"
    | "address";
}

/** A child described, or children counted, closely enough to be known. */
export interface ChildHit extends Hit {
  readonly term: "child";
  readonly kind: "described" | "counted";
  /** Its sentence credits the inspectors or cites a source. */
  readonly credited: boolean;
}

/** An image without words that stand for it. */
export interface BareImageHit extends Hit {
  readonly term: "bare-image";
  /** The words it has, which are no description: a file's name, "image"; empty for none. */
  readonly alternative: string;
}

/** Something that a wording rule looks for, found once while reading. */
export type WordingHit =
  | TermHit
  | InspectorTitleHit
  | AcronymHit
  | ExpansionHit
  | PlaceholderHit
  | IdentifierHit
  | ChildHit
  | BareImageHit;

/** What was found in a passage's text, before its place in the draft is known. */
export type FoundWording<T extends WordingHit> = T extends WordingHit
  ? Omit<T, "span" | "written" | "inSpeech" | "inQuotation"> & { readonly at: Span }
  : never;
