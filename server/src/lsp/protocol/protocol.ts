// What our client and our server say to each other beyond the Language Server Protocol: method names, the
// shapes of what travels, and the addresses of the two kinds of read-only page. Imports nothing, so that the
// client can bundle it; never holds behaviour of either side.

/** What a client may tell the server in `initializationOptions`. Every key may be missing. */
export interface InitializationOptions {
  /** The client answers `statRequest`, `readRequest` and `listRequest`; else the server reads `file:` addresses itself. */
  readonly files?: boolean;
  /** The client opens `inspection-response-report:` addresses; else links lead to the source file itself. */
  readonly reportPages?: boolean;
  /** The client opens `inspection-response-rule:` addresses; else a problem's code has no link. */
  readonly rulePages?: boolean;
  /** The client shows a problem's sentence in the hover of its words, so that a hover need not say it again. */
  readonly hoverShowsProblems?: boolean;
  /** The client keeps readings for the next start and answers the four requests about them; else the server keeps them where it can. */
  readonly storage?: boolean;
  /** The client asks by itself, at each line end typed in a draft, what `textDocument/onTypeFormatting` answers; else editors do. */
  readonly continuesNumbers?: boolean;
  /** The client's sentences and ours in the language a person reads, by the English ones; none of it for English. */
  readonly translations?: Readonly<Record<string, string>>;
  /** Commands of the client that code actions may name. */
  readonly commands?: readonly string[];
  /** Where `pdfWorker.js` is, for a server that cannot find it beside itself; it is read only for a report that is no plain text. */
  readonly pdfWorker?: string;
}

/** The settings' section of the editor: `inspectionResponse.rules`, … */
export const configurationSection = "inspectionResponse";

/** The name of the project's settings file. */
export const projectFileName = ".inspection-response.yml";

/** Server to client: how big a file is, before it is asked for. Null: there is no such file. */
export const statRequest = "inspectionResponse/stat";
export interface StatParams {
  readonly uri: string;
}
export interface StatResult {
  /** In bytes. */
  readonly size: number;
  /** Anything that changes when the file does: its time of change in milliseconds. */
  readonly mtime: number;
  /** True for a folder. */
  readonly folder?: boolean;
}

/** Server to client: the files below a folder, hidden ones left out. Null: there is no such folder. */
export const listRequest = "inspectionResponse/list";
export interface ListParams {
  readonly uri: string;
}
export interface ListResult {
  /** Paths below the folder, with slashes; of folders in it that cannot be looked into, `closed`. */
  readonly names: readonly string[];
  readonly closed: readonly string[];
}

/** Server to client: a file's bytes in base64. Null: there is no such file. */
export const readRequest = "inspectionResponse/read";
export interface ReadParams {
  readonly uri: string;
}
export interface ReadResult {
  readonly base64: string;
}

/**
 * How each kept reading is called: sixteen hexadecimal digits of the readers' version, sixty-four of the file's
 * content. A client keeps nothing under any other name.
 */
export const readingName = /^[0-9a-f]{16}-[0-9a-f]{64}$/;

/** Server to client: the bytes of a kept reading, encrypted by the server. Null: none is kept under this name. */
export const getReadingRequest = "inspectionResponse/readings/get";
export interface GetReadingParams {
  readonly name: string;
}
export type GetReadingResult = ReadResult;

/** Server to client: keep these bytes, in place of what was kept under the name before. */
export const putReadingRequest = "inspectionResponse/readings/put";
export interface PutReadingParams {
  readonly name: string;
  readonly base64: string;
}

/** Server to client: all that is kept, so that the server can say what makes room. */
export const listReadingsRequest = "inspectionResponse/readings/list";
export interface ListReadingsResult {
  readonly entries: readonly WireKeptEntry[];
}
export interface WireKeptEntry {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** When it was written, in milliseconds since 1970. */
  readonly mtime: number;
}

/** Server to client: these readings need not be kept any longer. */
export const dropReadingsRequest = "inspectionResponse/readings/drop";
export interface DropReadingsParams {
  readonly names: readonly string[];
}

/** Client to server: the readable edition of the report an `inspection-response-report:` address names. */
export const reportTextRequest = "inspectionResponse/reportText";
export interface ReportTextParams {
  /** As the server gave it, with or without its `#L12`. */
  readonly address: string;
}
export interface ReportTextResult {
  /** Markdown; where the source cannot be read, a sentence saying why. */
  readonly text: string;
  /** The line (from 0) on which each finding begins, by its id. */
  readonly lineOfFinding: Readonly<Record<string, number>>;
}

/** Server to client, a notification: the report behind this address was read again. */
export const reportChangedNotification = "inspectionResponse/reportChanged";
export interface ReportChangedParams {
  /** Without a fragment. */
  readonly address: string;
}

/** Client to server: every item of the national framework for a picker, those of the report's areas first. */
export const frameworkItemsRequest = "inspectionResponse/frameworkItems";
export interface FrameworkItemsParams {
  readonly textDocument: { readonly uri: string };
  /** The selection; what is selected stays, the reference goes behind it. */
  readonly range: WireRange;
}
export interface FrameworkItemsResult {
  readonly items: readonly WireFrameworkItem[];
}
export interface WireFrameworkItem {
  /** `outcome 3`. */
  readonly label: string;
  readonly title: string;
  /** Where the report gives it ("area 2"), or the framework's edition. */
  readonly detail: string;
  /** The report gives it to one of its areas. */
  readonly ofReport: boolean;
  /** What is inserted: `(outcome 3, national framework)`, with spaces as the place needs them. */
  readonly edit: WireTextEdit;
}

/** Client to server: the edits that put the draft's paragraph numbers and cross-references in order. */
export const renumberRequest = "inspectionResponse/renumber";
export interface RenumberParams {
  readonly textDocument: { readonly uri: string };
  /** Put in order the run of numbers that stands here; the whole draft without it. */
  readonly position?: WirePosition;
}
export interface RenumberResult {
  /** The version of the draft the edits are for. */
  readonly version: number;
  /** Empty: the numbers are in order. */
  readonly edits: readonly WireTextEdit[];
}

/** Client to server: the text of a new response to some reports. No draft need exist yet. */
export const newResponseRequest = "inspectionResponse/newResponse";
export interface NewResponseParams {
  /** A response's kind, as in the settings: `action-plan`. */
  readonly kind: string;
  /** Where the draft will stand: the settings of its project count. */
  readonly draft: string;
  readonly reports: readonly WireReportFile[];
  /** Of comments on factual accuracy: the findings commented on, by their ids in the report answered. */
  readonly findings?: readonly string[];
}
export interface NewResponseResult {
  /** Null where a report cannot be read. */
  readonly text: string | null;
  readonly unreadable: readonly WireUnreadable[];
}
export interface WireReportFile {
  /** Where the client can read it now. */
  readonly address: string;
  /** As the draft is to name it: `sources/report.pdf`. */
  readonly file: string;
}
export interface WireUnreadable {
  readonly address: string;
  /** The file's name. */
  readonly name: string;
  /** A sentence. */
  readonly why: string;
}

/** Client to server: the edit that adds reports to a draft's sources. */
export const addSourceRequest = "inspectionResponse/addSource";
export interface AddSourceParams {
  readonly textDocument: { readonly uri: string };
  readonly reports: readonly WireReportFile[];
}
export interface AddSourceResult {
  /** The version of the draft the edits are for. */
  readonly version: number;
  /** None where the draft has them already; null where its settings cannot be read, or a report cannot. */
  readonly edits: readonly WireTextEdit[] | null;
  readonly unreadable: readonly WireUnreadable[];
}

/** Client to server: the findings likest to some words, in a draft's sources or in any reports. */
export const findRequest = "inspectionResponse/find";
export interface FindParams {
  readonly words: string;
  /** Findings at most. */
  readonly limit: number;
  /** The draft whose sources are searched. */
  readonly draft?: string;
  /** Without a draft: the addresses of the reports. They are read when first asked for, hundreds of them meanwhile. */
  readonly reports?: readonly string[];
}
export interface FindResult {
  /** Best first; those that have the very words before all others. */
  readonly results: readonly WireFound[];
  /** Reports that were searched, that are still being read, and files that are none. */
  readonly searched: number;
  readonly reading: number;
  readonly unreadable: number;
}
export interface WireFound {
  /** "Paragraph 12 (page 3)". */
  readonly place: string;
  /** The source's id, or the file's name. */
  readonly report: string;
  /** The sentence that has most of the words. */
  readonly excerpt: string;
  readonly exact: boolean;
  /** The finding's id; null for the report's table of judgements. */
  readonly finding: string | null;
  /** What opens the report there. */
  readonly address: string;
  /** Where it stands in a PDF; null in any other source. */
  readonly pdf: PdfPlace | null;
}

/** The client's command behind every "Show in the PDF"; its argument is the place, and without one it asks. */
export const showInPdfCommand = "inspectionResponse.showInPdf";
export interface PdfPlace {
  /** The source's address: a PDF. */
  readonly uri: string;
  /** The finding's id. */
  readonly finding: string;
}

/** The scheme of a link to such a place: `inspection-response-page:/folder/report.pdf?<source>#p13`. */
export const pageScheme = "inspection-response-page";

/** Client to server: what a draft's preview shows otherwise than it is written. */
export const previewRequest = "inspectionResponse/preview";
export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
}
export interface PreviewResult {
  /** The draft in a line: "Action plan · Northmere · 11 May 2026"; empty where it says nothing of itself. */
  readonly about: string;
  /** Each form that is printed otherwise than written, or has words to show, once. */
  readonly marks: readonly WirePreviewMark[];
  /** The numbers that open paragraphs as ordinary text (`4.3`, `(a)`), each once. */
  readonly numbers: readonly string[];
}
export interface WirePreviewMark {
  readonly kind: "citation" | "reference";
  /** `[@ilacs-2026, para. 17]`, its line ends as spaces. */
  readonly written: string;
  /** As in print: "(inspection report, paragraph 17)"; empty where print leaves it out. */
  readonly shown: string;
  /** The report's words, or the item's title; a line each. */
  readonly words: string;
}

/** Server to client, a notification: how far the checking of a draft has come. */
export const statusNotification = "inspectionResponse/status";
export interface StatusParams {
  readonly uri: string;
  /** `not-checked`: it is one of ours but something needed is missing; `error`: the server failed on it. */
  readonly state: "checked" | "reading" | "not-checked" | "error";
  /** What is read, missing or wrong, one sentence each. */
  readonly why: readonly string[];
  /** Problems shown. */
  readonly problems: WireProblemCounts;
}

/** By severity. */
export type WireProblemCounts = Readonly<Record<"error" | "warning" | "information" | "hint", number>>;

/** The client's command behind the code action "Insert framework reference…"; its argument: uri and range. */
export const insertFrameworkReferenceCommand = "inspectionResponse.insertFrameworkReference";

/** Client to server: how gravely a rule speaks in a draft, and the edit that sets it to each other severity. */
export const ruleSeveritiesRequest = "inspectionResponse/ruleSeverities";
export interface RuleSeveritiesParams {
  readonly textDocument: { readonly uri: string };
  readonly rule: string;
}
export interface RuleSeveritiesResult {
  /** The version of the draft the edits are for. */
  readonly version: number;
  readonly current: WireSeverity;
  /** Empty where the draft's settings are not written line by line. */
  readonly choices: readonly { readonly severity: WireSeverity; readonly edit: WireTextEdit }[];
}
export type WireSeverity = "error" | "warning" | "information" | "hint" | "off";

/** The client's command behind the code action "Change how … is shown"; its argument: uri and rule. */
export const changeSeverityCommand = "inspectionResponse.changeSeverity";

/** The client's command behind the code action "Read why … is shown"; its argument: the rule. */
export const showRuleCommand = "inspectionResponse.showRule";

/** The client's command behind every link into a report; its argument is the address. */
export const openReportCommand = "inspectionResponse.openReport";

/** Our fix-all: editors run it when asked to, never by itself on saving. */
export const fixAllKind = "source.fixAll.inspectionResponse";

/** The scheme of a report's readable edition: `inspection-response-report:/folder/report.pdf.md?<source>#L12`. */
export const reportScheme = "inspection-response-report";

/** The scheme of a rule's page: `inspection-response-rule:/misquoted-report.md`. */
export const ruleScheme = "inspection-response-rule";

/** Bytes as they travel in a message… */
export function toBase64(bytes: Uint8Array): string {
  const chunk = 0x8000;
  let binary = "";
  for (let start = 0; start < bytes.length; start += chunk) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return btoa(binary);
}

/** … and back. */
export function fromBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** As on the wire: lines and UTF-16 columns from 0. */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}
export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}
export interface WireTextEdit {
  readonly range: WireRange;
  readonly newText: string;
}
