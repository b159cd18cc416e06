// What our client and our server say to each other about the drafts of a workspace, open or not. Imports
// nothing but the shapes of the protocol beside it, so that the client can bundle it.

import type { WireProblemCounts } from "./protocol.ts";

/** Server to client: the Markdown files of the workspace, those of a draft's name first; excluded ones are left out. */
export const markdownFilesRequest = "inspectionResponse/markdownFiles";
export interface MarkdownFilesParams {
  /** Files at most. */
  readonly limit: number;
}
export interface MarkdownFilesResult {
  readonly uris: readonly string[];
  /** There are more than the limit. */
  readonly more: boolean;
  /** Folders that cannot be looked into. */
  readonly closed: readonly string[];
}

/**
 * Client to server: a draft that nobody has open, and that is likely opened next. The server may read it and its
 * reports, so that it opens sooner; it tells nothing of it.
 */
export const expectDraftNotification = "inspectionResponse/expectDraft";
export interface ExpectDraftParams {
  readonly textDocument: { readonly uri: string };
}

/** Client to server: check every draft of the workspace, and show what is wrong with those that are not open too. */
export const checkAllRequest = "inspectionResponse/checkAll";
export interface CheckAllParams {
  /** The token under which `CheckAllProgress` is told. */
  readonly progress: string;
}
export interface CheckAllProgress {
  /** The draft that is being checked, by its file's name; drafts checked before it, and all of them. */
  readonly name: string;
  readonly done: number;
  readonly of: number;
}
export interface CheckAllResult {
  /** Drafts of ours that were found, and those checked before the client gave up. */
  readonly drafts: number;
  readonly checked: number;
  /** Drafts with a report that is missing or cannot be read, or with none at all. */
  readonly withoutReport: number;
  readonly problems: WireProblemCounts;
  /** Folders and drafts that cannot be opened, and are told in the log. */
  readonly unopened: number;
  /** There are more Markdown files than were looked at: how many were. */
  readonly lookedAt: number | null;
}
