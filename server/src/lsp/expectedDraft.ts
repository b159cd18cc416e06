// The draft that is likely opened next, read while nobody has one open: the first draft of a session is else the
// slowest to be checked, for everything it is read with is used for the first time. Nothing is told of it.

import type { Connection } from "vscode-languageserver";

import { describe } from "./checking.ts";
import type { ClosedDrafts } from "./closedDrafts.ts";
import type { Drafts } from "./drafts.ts";
import { expectDraftNotification, type ExpectDraftParams } from "./protocol/draftsProtocol.ts";

export class ExpectedDraft {
  readonly #connection: Connection;
  readonly #drafts: Drafts;
  readonly #closed: ClosedDrafts;
  #letGo: (() => void) | null = null;

  constructor(connection: Connection, drafts: Drafts, closed: ClosedDrafts) {
    this.#connection = connection;
    this.#drafts = drafts;
    this.#closed = closed;
    connection.onNotification(expectDraftNotification, ({ textDocument: { uri } }: ExpectDraftParams) =>
      this.#told(this.#expect(uri)),
    );
  }

  /** A draft is open: what was read ahead is held until its first answer, which holds what it needs of it. */
  opened(uri: string): void {
    if (this.#letGo !== null) void this.#told(this.#drafts.get(uri).then(() => this.#forget()));
  }

  async #expect(uri: string): Promise<void> {
    const text = await this.#closed.text(uri);
    if (text === null || this.#drafts.uris.length > 0) return;
    const letGo = await this.#drafts.expect(uri, text);
    this.#forget();
    this.#letGo = letGo;
    if (this.#drafts.uris.length > 0) this.#forget();
  }

  #forget(): void {
    this.#letGo?.();
    this.#letGo = null;
  }

  async #told(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#connection.console.warn(`A draft was not read ahead: ${describe(error)}`);
    }
  }
}
