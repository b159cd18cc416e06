// The folders open in the editor, as they are now: the editor says them when it starts us, and again as they change.

import type { InitializeParams, WorkspaceFoldersChangeEvent } from "vscode-languageserver";

import { isBelow, normalAddress } from "./addresses.ts";

export class WorkspaceFolders implements Iterable<string> {
  #addresses: readonly string[];

  constructor({ workspaceFolders, rootUri }: Pick<InitializeParams, "workspaceFolders" | "rootUri">) {
    const uris = workspaceFolders ? workspaceFolders.map(({ uri }) => uri) : rootUri ? [rootUri] : [];
    this.#addresses = uris.map(normalAddress);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#addresses[Symbol.iterator]();
  }

  get first(): string | null {
    return this.#addresses[0] ?? null;
  }

  /** Whether a file or folder lies in one of them, or is one. */
  hold(address: string): boolean {
    return this.#addresses.some((folder) => folder === address || isBelow(folder, address));
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => normalAddress(uri)));
    const left = this.#addresses.filter((address) => !gone.has(address));
    this.#addresses = [...new Set([...left, ...added.map(({ uri }) => normalAddress(uri))])];
  }
}
