// `check --watch`: checks drafts again whenever they, their sources or their settings change, until it is ended.
// Made for shared folders: changes are looked for as well as listened for, since a network drive tells of none, and a
// file that is locked, half-written or gone for a moment is waited for and never told as a problem.

import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import type { Workspace } from "../../core/workspace.ts";
import {
  checkDraft,
  type CheckOptions,
  draftAddress,
  draftWorkspace,
  formatted,
  sourceReading,
  statusOf,
} from "./checkCommand.ts";
import type { CheckedDraft } from "./checkedDraft.ts";
import { CommandFault } from "../commandFault.ts";
import { draftPaths, eachOnce, isFolder, projectFile, readDraftFile } from "../draftFiles.ts";
import { toCheckJson } from "./problemsJson.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Prints a result at once and after each change: on a screen all drafts in the place of the last result, else the
 * drafts that changed (`json`: one line each time). Gives the exit status of the last results once `ended` says so.
 * Throws a `CommandFault` where there is nothing to watch.
 */
export async function watchCommand(
  names: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  ended: AbortSignal,
): Promise<number> {
  if (names.includes("-")) throw new CommandFault("--watch needs files or folders, not standard input.");
  for (const name of names) await isFolder(name);
  const watched = new WatchedDrafts(names, options, terminal);
  const changes = new Changes(names, ended);
  terminal.complain("Watching for changes. Ctrl+C ends.");
  while (!ended.aborted) {
    const settled = await watched.checkChanged();
    await changes.next(settled ? lookAgain : settling);
  }
  changes.close();
  return statusOf(watched.results, options);
}

/** How often changes are looked for where nobody tells of them, in milliseconds. */
const lookAgain = 1500;
/** A file must stay as it is for so long before it is read. */
const settling = 250;
/** A source that was there and cannot be read now is waited for so long before that is a problem. */
const patience = 10_000;

/** The next change of a file, as the system tells it. */
class Changes {
  readonly #watchers: FSWatcher[];
  readonly #ended: AbortSignal;
  #wake: () => void = () => undefined;

  constructor(names: readonly string[], ended: AbortSignal) {
    this.#ended = ended;
    this.#watchers = names.flatMap((name) => this.#listen(name));
    ended.addEventListener("abort", () => this.#wake());
  }

  /** Waits for a change, and no longer than `most` milliseconds; a burst of changes is one. */
  async next(most: number): Promise<void> {
    if (this.#ended.aborted) return;
    await new Promise<void>((done) => {
      const timer = setTimeout(done, most);
      this.#wake = () => {
        clearTimeout(timer);
        setTimeout(done, this.#ended.aborted ? 0 : settling);
      };
    });
    this.#wake = () => undefined;
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close();
  }

  /** Nothing where the system cannot tell of changes: they are looked for all the same. */
  #listen(name: string): FSWatcher[] {
    try {
      const watcher = watch(name, { recursive: true }, () => this.#wake());
      watcher.on("error", () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  }
}

/** Drafts, the files they rest on, and what was found when they were last checked. */
class WatchedDrafts {
  readonly #names: readonly string[];
  readonly #options: CheckOptions;
  readonly #terminal: Terminal;
  readonly #workspace: Workspace = draftWorkspace();
  readonly #results = new Map<string, CheckedDraft>();
  /** How each file was when it was last read, and at the last look. */
  #read = new Map<string, string>();
  #looked = new Map<string, string>();
  /** Since when a source that was read cannot be. */
  readonly #waiting = new Map<string, number>();
  readonly #toldOf = new Set<string>();

  constructor(names: readonly string[], options: CheckOptions, terminal: Terminal) {
    this.#names = names;
    this.#options = options;
    this.#terminal = terminal;
  }

  /** Of the drafts that are there, in their order. */
  get results(): readonly CheckedDraft[] {
    return [...this.#results.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Checks what changed since the last time and prints it. False where a file is still being written. */
  async checkChanged(): Promise<boolean> {
    const drafts = await this.#draftsNow();
    // The folder itself is out of reach for a moment.
    if (drafts === null) return false;
    const files = [...drafts, ...(await this.#restedOn(drafts))];
    const now = new Map<string, string>();
    for (const file of files) now.set(file, await lookOf(file));
    const changed = files.filter((file) => now.get(file) !== this.#read.get(file));
    const settled = changed.every(
      (file) => now.get(file) === this.#looked.get(file) || this.#read.size === 0,
    );
    this.#looked = now;
    if (changed.length === 0) return true;
    if (!settled) return false;
    await this.#check(drafts, new Set(changed), now);
    return true;
  }

  async #check(
    drafts: readonly string[],
    changed: ReadonlySet<string>,
    now: ReadonlyMap<string, string>,
  ): Promise<void> {
    const again = new Set<string>();
    for (const file of changed) {
      if (drafts.includes(file)) continue;
      if (file.endsWith(".inspection-response.yml")) for (const draft of drafts) again.add(draft);
      else if (!(await this.#readSourceAgain(file, again))) continue;
      this.#read.set(file, now.get(file) ?? gone);
    }
    const checked: CheckedDraft[] = [];
    for (const draft of drafts) {
      const look = now.get(draft) ?? gone;
      // Emptied or gone: an editor or a synchronising drive is about to write it.
      if (look === gone || look.endsWith(" 0") || !(changed.has(draft) || again.has(draft))) continue;
      const result = await this.#checkOne(draft);
      if (result === null) continue;
      this.#results.set(draft, result);
      this.#read.set(draft, look);
      checked.push(result);
    }
    for (const address of await this.#restedOn(drafts)) {
      if (!this.#read.has(address)) this.#read.set(address, await lookOf(address));
    }
    if (checked.length > 0) this.#print(checked);
  }

  /** Null where the file cannot be read just now. */
  async #checkOne(draft: string): Promise<CheckedDraft | null> {
    try {
      return await checkDraft(await readDraftFile(draft), this.#workspace, this.#options, this.#terminal);
    } catch (error) {
      if (error instanceof CommandFault) return null;
      throw error;
    }
  }

  /** Reads a source anew; adds the drafts that rest on it. False where it is waited for. */
  async #readSourceAgain(address: string, again: Set<string>): Promise<boolean> {
    const before = this.#workspace.sourceReading(address);
    if (before === undefined) return true;
    const reading = await sourceReading(address);
    const lost = reading.state === "missing" || reading.state === "unreadable";
    if (lost && (before.state === "read" || before.state === "folder")) {
      const since = this.#waiting.get(address) ?? Date.now();
      this.#waiting.set(address, since);
      if (Date.now() - since < patience) return false;
    }
    this.#waiting.delete(address);
    const touched = new Set(this.#workspace.setSource(address, reading));
    for (const [draft] of this.#results) if (touched.has(addressOf(draft))) again.add(draft);
    return true;
  }

  /** The drafts that the names stand for now, those that are gone for good left out; null where none can be told. */
  async #draftsNow(): Promise<readonly string[] | null> {
    const paths: string[] = [];
    for (const name of this.#names) {
      try {
        for (const path of await draftPaths(name, this.#passedOver)) paths.push(path);
      } catch {
        // No draft in it yet, or the folder cannot be reached.
        if ((await lookOf(name)) === gone) return null;
      }
    }
    const drafts = new Set(eachOnce(paths));
    for (const draft of [...this.#results.keys()].filter((path) => !drafts.has(path))) {
      if (this.#looked.get(draft) === gone && (await lookOf(draft)) === gone) this.#forget(draft);
      else drafts.add(draft);
    }
    return [...drafts];
  }

  /** Told once: a folder is looked into again and again. */
  readonly #passedOver = ({ message }: CommandFault): void => {
    if (!this.#toldOf.has(message)) this.#terminal.complain(message);
    this.#toldOf.add(message);
  };

  #forget(draft: string): void {
    this.#results.delete(draft);
    this.#read.delete(draft);
    this.#workspace.removeDraft(addressOf(draft));
    this.#terminal.complain(`${draft}: no longer there.`);
    if (this.#terminal.screen) this.#print([]);
  }

  /** The sources and settings files of the drafts. */
  async #restedOn(drafts: readonly string[]): Promise<readonly string[]> {
    const files = new Set<string>();
    for (const draft of drafts) {
      const folder = dirname(resolve(draft));
      files.add(join(folder, ".inspection-response.yml"));
      const project = await projectFile(folder);
      if (project !== null) files.add(project.uri);
      if (!this.#results.has(draft)) continue;
      for (const address of this.#workspace.addressesNeeded(addressOf(draft))) files.add(address);
    }
    return [...files];
  }

  #print(checked: readonly CheckedDraft[]): void {
    const { format } = this.#options;
    if (format === "json") {
      this.#terminal.print(`${JSON.stringify(toCheckJson(checked))}\n`);
      return;
    }
    const all = format === "pretty" && this.#terminal.screen;
    if (all) this.#terminal.clear();
    const shown = all ? this.results : checked;
    if (shown.length > 0) this.#terminal.print(formatted(shown, format, this.#terminal));
  }
}

function addressOf(draft: string): string {
  return draftAddress({ path: draft, folder: dirname(resolve(draft)) });
}

const gone = "gone";

/** What changes when a file does: its time of change and its size. */
async function lookOf(path: string): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(path);
    return `${mtimeMs} ${size}`;
  } catch {
    return gone;
  }
}
