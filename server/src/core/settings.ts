// What a draft's settings are once front matter, the project's file, the editor and the command line have been
// put together. The one resolver for editor and command line; never reads a file itself.

import type { OwnColumns } from "./actionPartNames.ts";
import type { OwnFramework } from "./knowledge/knowledge.ts";
import type { Message, Severity } from "./problem.ts";
import type { Span } from "./text.ts";

/** The key of a draft's front matter under which its settings stand. */
export const frontMatterKey = "inspection-response";

export type ResponseKind =
  "press-statement" | "action-plan" | "committee-report" | "visit-response" | "factual-accuracy-comments";
export type NumberingScheme = "continuous" | "decimal" | "per-section" | "none";

/** A report the draft answers or mentions, as the settings name it. */
export interface SourceSetting {
  readonly id: string;
  /** As written: relative to the draft (front matter) or to the project's settings file. */
  readonly file: string;
  /** What `file` is relative to: the draft's folder or the settings file's; `null` when absolute or from the command line. */
  readonly base: "draft" | "project" | null;
  readonly status: "draft" | "final";
  /** ISO date of receipt, starting the statutory clocks; null where not given. */
  readonly received: string | null;
  /** Its entry in the draft's front matter; null when it comes from elsewhere. */
  readonly span: Span | null;
}

/** A fault in the settings: `span` is in the draft when `where` is the front matter, else in the project file. */
export interface SettingsFault {
  readonly where: "front-matter" | "project" | "editor";
  readonly message: Message;
  readonly span: Span;
  /** Keys or values that would do, nearest first. */
  readonly nearest: readonly string[];
  /** What a nearest one replaces where `where` is the front matter; null when nothing can be replaced. */
  readonly replace: Span | null;
}

/** A rule's id as some settings name it. `span` is in the draft when `where` is the front matter. */
export interface RuleName {
  readonly id: string;
  readonly where: SettingsFault["where"];
  readonly span: Span;
}

/** A section a kind of draft needs, in a project's own words: headings of which any will do. */
export type OwnSection = readonly string[];

/** A draft's settings, resolved. Nothing in them is undefined: an unset one is null or its default. */
export interface ResolvedSettings {
  readonly kind: ResponseKind | null;
  readonly authority: string | null;
  readonly date: string | null;
  readonly sources: readonly SourceSetting[];
  readonly people: readonly string[];
  /** Null: find it out from the text. */
  readonly numbering: NumberingScheme | null;
  /** A plain text file, printed as it is typed: nothing turns it into a page as it does with Markdown. */
  readonly plainText: boolean;
  /** The sections it needs, where a project sets its own; null: what its kind needs. */
  readonly sections: readonly OwnSection[] | null;
  /** A project's own headings for the columns of its action tables. */
  readonly columns: OwnColumns;
  /** The project's own frameworks, beside the national one. */
  readonly frameworks: readonly OwnFramework[];
  /** Only the rules somebody set. */
  readonly rules: ReadonlyMap<string, Severity | "off">;
  /** Every rule named, also those that do not exist. */
  readonly ruleNames: readonly RuleName[];
  readonly faults: readonly SettingsFault[];
}
