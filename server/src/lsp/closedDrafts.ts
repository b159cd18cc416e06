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
  for (const folder of client.folders) {
    const names = (await files?.list(folder)) ?? [];
    uris.push(...names.filter((name) => /\.md$/i.test(name)).map((name) => fileIn(folder, name)));
  }
  const ours = (uri: string): number => (hasDraftName(uri) ? 0 : 1);
  const sorted = uris.sort((a, b) => ours(a) - ours(b));
  return { uris: sorted.slice(0, limit), more: sorted.length > limit };
}

export interface ClosedDraft {
  readonly uri: string;
  readonly text: string;
}

export class ClosedDrafts {
  readonly #options: ClosedDraftsOptions;
  #listed: ReturnType<ClosedDraftsOptions["list"]> | null = null;
  /** By normal address; null for what is no draft of ours. */
  readonly #texts = new Map<string, Promise<string | null>>();

  constructor(options: ClosedDraftsOptions) {
    this.#options = options;
  }

  /** A file has come, gone or changed. */
  forget(address: string): void {
    this.#texts.delete(address);
    if (/\.md$/i.test(address)) this.#listed = null;
  }

  /** The workspace's folders are others now. */
  forgetList(): void {
    this.#listed = null;
  }

  /** The drafts found until `token` says to stop, and whether some files were not looked at. */
  async all(token: CancellationToken): Promise<{ readonly found: ClosedDraft[]; readonly more: boolean }> {
    const { drafts, keeps } = this.#options;
    if (!keeps) {
      this.#texts.clear();
      this.#listed = null;
    }
    this.#listed ??= this.#options.list(mostFiles).catch(() => {
      this.#listed = null;
      return { uris: [], more: false };
    });
    const { uris, more } = await this.#listed;
    const found: ClosedDraft[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) break;
      const text = drafts.has(uri) ? null : await this.text(uri);
      if (text !== null) found.push({ uri, text });
    }
    return { found, more };
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
      if (files === null || stat === null || stat.size > largestDraft) return null;
      const bytes = await files.read(uri);
      if (bytes === null) return null;
      const draft = decodeDraft(bytes);
      return "text" in draft && isOwnDraft(uri, draft.text) ? draft.text : null;
    } catch {
      // A file we may not look into is none of ours.
      return null;
    }
  }
}
