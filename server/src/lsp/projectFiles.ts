// The project's settings file, `.inspection-response.yml`, nearest upward from a draft. Looked for once a folder.

import { fileIn, foldersUpward } from "./addresses.ts";
import type { FilePort } from "./host.ts";
import { projectFileName } from "./protocol/protocol.ts";

export interface ProjectFile {
  readonly uri: string;
  readonly text: string;
}

/** No settings file is larger than this by far; a larger one is not read. */
const largestProjectFile = 1024 * 1024;

export class ProjectFiles {
  readonly #files: FilePort | null;
  readonly #inFolder = new Map<string, Promise<ProjectFile | null>>();
  readonly #found = new Set<string>();
  readonly #onFound: () => void;

  /** `onFound`: there is one more file in `found`. */
  constructor(files: FilePort | null, onFound: () => void) {
    this.#files = files;
    this.#onFound = onFound;
  }

  /** Addresses of the files found so far, those that have gone included: an editor that saves may put one back. */
  get found(): readonly string[] {
    return [...this.#found];
  }

  /** The nearest settings file of a draft, null where there is none. Never rejects. */
  async nearest(draft: string): Promise<ProjectFile | null> {
    // All at once: one after another, each folder upward would cost a first draft a way to the client and back.
    const found = await Promise.all(foldersUpward(draft).map((folder) => this.#lookIn(folder)));
    return found.find((file) => file !== null) ?? null;
  }

  /** Looks afresh from now on: a settings file came, went or changed. */
  forget(): void {
    this.#inFolder.clear();
  }

  #lookIn(folder: string): Promise<ProjectFile | null> {
    const known = this.#inFolder.get(folder) ?? this.#read(fileIn(folder, projectFileName));
    this.#inFolder.set(folder, known);
    return known;
  }

  async #read(uri: string): Promise<ProjectFile | null> {
    if (this.#files === null) return null;
    try {
      const stat = await this.#files.stat(uri);
      if (stat === null || stat.size > largestProjectFile) return null;
      const bytes = await this.#files.read(uri);
      if (bytes === null) return null;
      if (!this.#found.has(uri)) {
        this.#found.add(uri);
        this.#onFound();
      }
      return { uri, text: new TextDecoder().decode(bytes) };
    } catch {
      // A folder we may not look into has no settings for us.
      return null;
    }
  }
}
