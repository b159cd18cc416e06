// What the server asks its client to tell of without being asked: settings, files that drafts rest on, and the folders
// outside the workspace that such files lie in, for as long as they are needed.

import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from "vscode-languageserver";

import { folderHolding, isBelow } from "./addresses.ts";
import { describe } from "./checking.ts";
import type { ClientAbilities } from "./clientAbilities.ts";
import { configurationSection, projectFileName } from "./protocol/protocol.ts";
import { isElsewhere, type KnownSource } from "./sourceFiles.ts";

const readableFiles = "*.{pdf,docx,html,htm,md,txt}";

/** What drafts rest on, as of now. */
export interface RestedOn {
  /** Files and folders of reports. */
  readonly sources: () => readonly KnownSource[];
  /** Addresses of settings files. */
  readonly projects: () => readonly string[];
}

export class Watching {
  readonly #connection: Connection;
  readonly #client: ClientAbilities;
  /** What is watched outside the workspace, by what it was asked for. */
  readonly #outside = new Map<string, Promise<Disposable | null>>();
  readonly #restedOn: RestedOn;
  #begun = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, client: ClientAbilities, restedOn: RestedOn) {
    this.#connection = connection;
    this.#client = client;
    this.#restedOn = restedOn;
  }

  /** Asks for each by itself: a client that refuses one still tells of the other. */
  begin(): void {
    this.#begun = true;
    const { registersSettings, watchedFiles } = this.#client;
    const { client } = this.#connection;
    if (registersSettings) {
      const options = { section: configurationSection };
      void this.#unlessRefused(client.register(DidChangeConfigurationNotification.type, options));
    }
    if (watchedFiles) {
      void this.#watch([{ globPattern: `**/${projectFileName}` }, { globPattern: `**/${readableFiles}` }]);
    }
    this.again();
  }

  /** Drafts rest on other files now, or the workspace has other folders. */
  again(): void {
    const { watchedFiles, watchesAnywhere } = this.#client;
    if (!this.#begun || !watchedFiles || !watchesAnywhere) return;
    // A folder's files come to be known one after another.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#watchOutside(), 0);
  }

  #watchOutside(): void {
    const { folders } = this.#client;
    const isOutside = (address: string): boolean => !isElsewhere(address) && !folders.hold(address);
    const sources = this.#restedOn.sources().filter(({ address }) => isOutside(address));
    const projects = this.#restedOn.projects().filter(isOutside);
    const wanted = new Map<string, FileSystemWatcher>();
    for (const { baseUri, pattern } of [...watchedFor(sources), ...projects.map(settingsFile)]) {
      wanted.set(`${baseUri} ${pattern}`, { globPattern: { baseUri, pattern } });
    }
    for (const [name, watched] of this.#outside) {
      if (wanted.has(name)) continue;
      this.#outside.delete(name);
      void watched.then((registered) => registered?.dispose());
    }
    for (const [name, watcher] of wanted) {
      if (!this.#outside.has(name)) this.#outside.set(name, this.#watch([watcher]));
    }
  }

  #watch(watchers: FileSystemWatcher[]): Promise<Disposable | null> {
    return this.#unlessRefused(
      this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
    );
  }

  async #unlessRefused(asked: Promise<Disposable>): Promise<Disposable | null> {
    try {
      return await asked;
    } catch (error) {
      this.#connection.console.warn(`The editor does not tell of some changes: ${describe(error)}`);
      return null;
    }
  }
}

function settingsFile(address: string): { baseUri: string; pattern: string } {
  return { baseUri: folderHolding(address), pattern: projectFileName };
}

/** A folder with all that is in it; for a file, there or missing, what lies beside it. */
function watchedFor(sources: readonly KnownSource[]): { baseUri: string; pattern: string }[] {
  const whole = sources.filter(({ isFolder }) => isFolder).map(({ address }) => address);
  const single = sources.filter(
    ({ address, isFolder }) => !isFolder && !whole.some((folder) => isBelow(folder, address)),
  );
  return [
    ...whole.map((baseUri) => ({ baseUri, pattern: `**/${readableFiles}` })),
    ...single.map(({ address }) => ({ baseUri: folderHolding(address), pattern: "*" })),
  ];
}
