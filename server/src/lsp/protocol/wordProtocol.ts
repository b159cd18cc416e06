// What our client and our server say to each other about Word files: one brought over as a draft, one checked as it is.
// Imports nothing; never holds behaviour of either side.

/** Client to server: a Word file as a draft in Markdown. */
export const importWordRequest = "inspectionResponse/importWord";
export interface ImportWordParams {
  /** The file's address. */
  readonly address: string;
  /** The address at which the draft is to stand: the settings around it count. */
  readonly draft: string;
  /** What is being written; null: nobody has said. */
  readonly kind: string | null;
}
export interface ImportWordResult {
  /** The draft; null where the file is none that can be read. */
  readonly text: string | null;
  /** Why there is none, as a sentence. */
  readonly why: string | null;
  /** The file brings its settings with it: what is being written need not be asked. */
  readonly bringsSettings: boolean;
  /** No report is named to hold the draft against. */
  readonly needsReport: boolean;
  /** Sentences on what the draft does not have as the file has it. */
  readonly left: readonly string[];
}

/** Client to server: the problems of a Word file, as comments in a copy of it. */
export const checkWordRequest = "inspectionResponse/checkWord";
export interface CheckWordParams {
  readonly address: string;
  /** Addresses of the reports to hold it against; none: those that its own or its project's settings name. */
  readonly reports: readonly string[];
}
export interface CheckWordResult {
  /** The copy's bytes; null where there is no copy. */
  readonly base64: string | null;
  /** What stood in the way, as a sentence. */
  readonly why: string | null;
  /** No report is named to hold it against. */
  readonly needsReport: boolean;
  readonly problems: number;
  /** Sentences on text of the file that was not checked. */
  readonly unread: readonly string[];
  /** The copy must have an ending of its own: `.docm` where the file carries macros. */
  readonly ending: ".docx" | ".docm";
}
