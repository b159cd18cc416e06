// The drafts of the workspace that nobody has open, as their files have them. A file is read once and again when it
// has changed; a file that is no draft of ours is remembered as such. So many files, so large, and no more.

import type { CancellationToken, Connection } from "vscode-languageserver";

import { hasDraftName } from "../core/response/ownDraft.ts";
import { decodeDraft } from "../sources/draftText.ts";
import { fileIn, normalAddress } from "./addresses.ts";
import type { ClientAbilities } from "./clientAbilities.ts";
import type { Drafts } from "./drafts.ts";
import {
  type MarkdownFilesParams,
  markdownFilesRequest,
  type MarkdownFilesResult,
} from "./protocol/draftsProtocol.ts";
import type { FilePort } from "./host.ts";
import { isOwnDraft } from "./ownDrafts.ts";

/** Markdown files looked at, and bytes of one: a draft of 100,000 words is a twentieth of that. */
export const mostFiles = 500;
const largestDraft = 4 * 1024 * 1024;

export interface ClosedDraftsOptions {
  readonly files: FilePort | null;
  readonly drafts: Drafts;
  /** The workspace's Markdown files, at most this many, and whether there are more. */
  readonly list: (limit: number) => Promise<MarkdownFilesResult>;
  /** The client tells of files that change; else each is read anew each time. */
  readonly keeps: boolean;
  /** Writes a line in the log. */
  readonly warn: (line: string) => void;
}

/** The Markdown files of the workspace: as the client finds them, else all that are below its folders. */
export async function markdownFiles(
  connection: Connection,
  client: ClientAbilities,
  files: FilePort | null,
  limit: number,
): Promise<MarkdownFilesResult> {
  if (client.options.files === true) {
    const params: MarkdownFilesParams = { limit };
    return connection.sendRequest<MarkdownFilesResult>(markdownFilesRequest, params);
  }
  const uris: string[] = [];
  const closed: string[] = [];
  for (const folder of client.folders) {
    const listing = await files?.list(folder).catch(() => ({ names: [], closed: [""] }));
    const markdown = (listing?.names ?? []).filter((name) => /\.md$/i.test(name));
    uris.push(...markdown.map((name) => fileIn(folder, name)));
    closed.push(...(listing?.closed ?? []).map((name) => fileIn(folder, name)));
  }
  const ours = (uri: string): number => (hasDraftName(uri) ? 0 : 1);
  const sorted = uris.sort((a, b) => ours(a) - ours(b));
  return { uris: sorted.slice(0, limit), more: sorted.length > limit, closed };
}

export interface ClosedDraftsFound {
  readonly found: readonly ClosedDraft[];
  /** Some files were not looked at, being too many. */
  readonly more: boolean;
  /** Folders and drafts that cannot be opened. */
  readonly unopened: number;
}

export interface ClosedDraft {
  readonly uri: string;
  readonly text: string;
}

export class ClosedDrafts {
  readonly #options: ClosedDraftsOptions;
  #listed: ReturnType<ClosedDraftsOptions["list"]> | null = null;
  /** By normal address; null for what is no draft of ours, or cannot be opened. */
  readonly #texts = new Map<string, Promise<string | null>>();
  /** Drafts by their names that cannot be opened, by normal address. */
  readonly #unopened = new Set<string>();
  /** What the log was told, each once. */
  readonly #told = new Set<string>();

  constructor(options: ClosedDraftsOptions) {
    this.#options = options;
  }

  /** A file has come, gone or changed. */
  forget(address: string): void {
    this.#texts.delete(address);
    this.#unopened.delete(address);
    if (/\.md$/i.test(address)) this.#listed = null;
  }

  /** The workspace's folders are others now. */
  forgetList(): void {
    this.#listed = null;
  }

  /** The drafts found until `token` says to stop. */
  async all(token: CancellationToken): Promise<ClosedDraftsFound> {
    const { drafts, keeps } = this.#options;
    if (!keeps) {
      this.#texts.clear();
      this.#listed = null;
    }
    // What cannot be opened now may be opened the next time.
    for (const address of this.#unopened) this.#texts.delete(address);
    this.#unopened.clear();
    this.#listed ??= this.#options.list(mostFiles).catch((error: unknown) => {
      this.#tell(`The workspace's Markdown files cannot be listed: ${messageOf(error)}`);
      return { uris: [], more: false, closed: [""] };
    });
    const { uris, more, closed } = await this.#listed;
    if (closed.length > 0) this.#listed = null;
    for (const folder of closed.filter((each) => each !== "")) {
      this.#tell(`This folder cannot be opened, so no draft in it was looked at: ${folder}`);
    }
    const found: ClosedDraft[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) break;
      const text = drafts.has(uri) ? null : await this.text(uri);
      if (text !== null) found.push({ uri, text });
    }
    return { found, more, unopened: closed.length + this.#unopened.size };
  }

  /** The text of a draft of ours; null for any other file, one that is missing or one too large. */
  text(uri: string): Promise<string | null> {
    const address = normalAddress(uri);
    const known = this.#texts.get(address) ?? this.#read(uri);
    this.#texts.set(address, known);
    return known;
  }

  async #read(uri: string): Promise<string | null> {
    const { files } = this.#options;
    try {
      const stat = (await files?.stat(uri)) ?? null;
      if (files === null || stat === null) return null;
      if (stat.size > largestDraft) return this.#leaveOut(uri, "is too large");
      const bytes = await files.read(uri);
      if (bytes === null) return null;
      const draft = decodeDraft(bytes);
      if ("fault" in draft) return this.#leaveOut(uri, draft.fault);
      return isOwnDraft(uri, draft.text) ? draft.text : null;
    } catch (error) {
      return this.#leaveOut(uri, `cannot be opened (${messageOf(error)})`);
    }
  }

  /** A file we cannot look into is ours only where its name says so. */
  #leaveOut(uri: string, why: string): null {
    if (!isOwnDraft(uri, "")) return null;
    this.#unopened.add(normalAddress(uri));
    this.#tell(`This draft was not looked at, since it ${why}: ${uri}`);
    return null;
  }

  #tell(line: string): void {
    if (!this.#told.has(line)) this.#options.warn(line);
    this.#told.add(line);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
