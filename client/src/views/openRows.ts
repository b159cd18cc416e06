// Which rows of a view somebody opened or closed by hand, remembered for the next window.

import type { Memento } from "vscode";

export class OpenRows {
  readonly #state: Memento;
  readonly #name: string;
  readonly #byKey: Record<string, boolean>;

  /** `name`: what they are kept under. */
  constructor(state: Memento, name: string) {
    this.#state = state;
    this.#name = name;
    this.#byKey = { ...state.get<Record<string, boolean>>(name, {}) };
  }

  /** Whether each is open, by its key; a row that is not among them is as it comes. */
  get byKey(): Readonly<Record<string, boolean>> {
    return this.#byKey;
  }

  remember({ key }: { readonly key: string }, open: boolean): void {
    this.#byKey[key] = open;
    void this.#state.update(this.#name, this.#byKey);
  }
}
