// The drafts of ours that are open in the editor, each with its text, its settings' surroundings and its place in
// the workspace. Turns what the editor tells into questions the workspace can answer.

import { TextDocument } from "vscode-languageserver-textdocument";

import type { Concordance } from "../core/concordance/concordance.ts";
import { type Checked, fixAll } from "../core/fixAll.ts";
import type { Problem, TextEdit } from "../core/problem.ts";
import { type DraftContext, type NeededSource, type SourceReading, Workspace } from "../core/workspace.ts";
import { resolveSettings } from "../core/resolveSettings.ts";
import { readFrontMatter } from "../core/response/frontMatter.ts";
import { sourceAddress } from "./addresses.ts";
import { isOwnDraft } from "./ownDrafts.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { partEditorSettings, type ShownInText } from "./shownInText.ts";
import type { SourceFiles } from "./sourceFiles.ts";

export interface DraftsOptions {
  readonly sources: SourceFiles;
  readonly projects: ProjectFiles;
  /** The editor's settings for a draft; undefined where the editor gives none. */
  readonly editorSettings: (uri: string) => Promise<unknown>;
  /** The first workspace folder: the home of drafts that were never saved. */
  readonly folder: () => string | null;
  readonly today: () => string;
  readonly onRuleError: (uri: string, rule: string, error: unknown) => void;
}

/** A draft as it is now; answers are for this version. */
export interface Draft {
  readonly uri: string;
  readonly document: TextDocument;
  readonly concordance: Concordance;
  /** What the editor's settings turn on. */
  readonly shown: ShownInText;
  readonly problems: () => readonly Problem[];
  /** Every safe fix as one set of edits. */
  readonly fixAll: () => readonly TextEdit[];
  /** The file of the source with this id. */
  readonly addressOf: (source: string) => string | null;
}

export class Drafts {
  readonly #options: DraftsOptions;
  readonly #workspace: Workspace;
  readonly #open = new Map<string, OpenDraft>();
  readonly #visited = new Set<string>();

  constructor(options: DraftsOptions) {
    this.#options = options;
    this.#workspace = new Workspace({
      addressOf: (setting, draft, project) => sourceAddress(setting, draft, project, options.folder()),
    });
  }

  get uris(): readonly string[] {
    return [...this.#open.keys()];
  }

  has(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** Takes note of a document's text; false where it is no draft of ours, or no longer. */
  set(document: TextDocument): boolean {
    const { uri } = document;
    if (!isOwnDraft(uri, document.getText())) {
      this.remove(uri);
      return false;
    }
    const before = this.#open.get(uri);
    if (before === undefined) {
      const context = this.#contextOf(uri);
      this.#open.set(uri, { document, context, begun: this.#beginReading(document, context) });
    } else before.document = document;
    return true;
  }

  /**
   * Has the sources of a draft just opened read before the draft is, since that keeps this thread busy and their
   * readers work beside it. Waits as long as it takes to ask the client for what is kept or for a file, no longer.
   */
  async #beginReading(document: TextDocument, context: Promise<OpenContext>): Promise<void> {
    const { uri } = document;
    const addresses = this.#sourcesNamed(uri, document.getText(), await context);
    const begun = this.#options.sources.need(this.#homeOf(uri), addresses);
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([begun, new Promise((resolve) => (timer = setTimeout(resolve, headStart)))]);
    clearTimeout(timer);
  }

  remove(uri: string): boolean {
    if (!this.#open.delete(uri)) return false;
    this.#workspace.removeDraft(uri);
    this.#dropSources();
    return true;
  }

  #dropSources(): void {
    const needed = this.#workspace.drafts.flatMap((other) => this.sourcesOf(other));
    for (const address of this.#options.sources.keepOnly(new Set(needed))) {
      this.#workspace.removeSource(address);
    }
  }

  /** The addresses of the files a draft rests on, as of its last answer. */
  sourcesOf(uri: string): readonly string[] {
    const known = this.#workspace.drafts.includes(uri);
    return known ? this.#workspace.addressesNeeded(uri) : [];
  }

  /** Takes note of how far a source is read; gives the drafts to be checked again. */
  setSource(address: string, reading: SourceReading): readonly string[] {
    return this.#workspace.setSource(address, reading);
  }

  /** Settings around the drafts have changed: they are asked for again. */
  forgetContexts(): void {
    for (const [uri, draft] of this.#open) draft.context = this.#contextOf(uri);
  }

  /** The draft once its settings are known; null where `uri` is no open draft of ours. */
  async get(uri: string): Promise<Draft | null> {
    const context = await this.#open.get(uri)?.context;
    await this.#open.get(uri)?.begun;
    const open = this.#open.get(uri);
    if (open === undefined || context === undefined) return null;
    const { document } = open;
    this.#workspace.setDraft(uri, document.getText(), context);
    const needed = this.#workspace.sourcesNeeded(uri);
    if (needed !== open.needed) {
      open.needed = needed;
      void this.#options.sources.need(this.#homeOf(uri), addressesOf(needed));
    } else this.#options.sources.lookAgain(addressesOf(needed));
    return this.#draft(uri, uri, document, context);
  }

  /**
   * The draft once all its sources are read: an open one where `text` is null, else one that nobody has open, as its
   * file has it. Null where it is open no longer. What was visited is held until `forgetVisited`. `sources`: addresses
   * of reports that take the place of its own.
   */
  async visit(uri: string, text: string | null, sources: readonly string[] = []): Promise<Draft | null> {
    if (text === null) {
      await this.#untilRead(uri, () => this.get(uri));
      return this.get(uri);
    }
    const own = await this.#contextOf(uri);
    const context =
      sources.length === 0 ? own : { ...own, commandLine: { kind: null, sources, rules: new Map() } };
    const key = visitKey(uri);
    const document = TextDocument.create(uri, "markdown", 0, text);
    this.#visited.add(key);
    await this.#untilRead(key, () => this.#workspace.setDraft(key, text, context));
    this.#workspace.setDraft(key, text, context);
    return this.#draft(uri, key, document, context);
  }

  /** A draft that nobody has open, none of its sources read for its sake. Held until `forgetVisited`. */
  async glance(uri: string, text: string): Promise<Draft> {
    const context = await this.#contextOf(uri);
    const key = visitKey(uri);
    this.#visited.add(key);
    this.#workspace.setDraft(key, text, context);
    return this.#draft(uri, key, TextDocument.create(uri, "markdown", 0, text), context);
  }

  /**
   * Reads a draft that will likely be opened, and its reports where they are few, so that opening it finds the work
   * done. Gives what lets go of it.
   */
  async expect(uri: string, text: string): Promise<() => void> {
    const context = await this.#contextOf(uri);
    const key = `${uri}#expected`;
    this.#workspace.setDraft(key, text, context);
    this.#problems(key);
    const needed = this.#workspace.sourcesNeeded(key);
    if (needed.length <= mostExpected) {
      await this.#options.sources.need(this.#homeOf(uri), addressesOf(needed));
      this.#problems(key);
    }
    return () => {
      this.#workspace.removeDraft(key);
      this.#dropSources();
    };
  }

  /** The addresses of the files and folders that a draft's settings name, found without reading the draft. */
  async sourcesNamedBy(uri: string, text: string): Promise<readonly string[]> {
    return this.#sourcesNamed(uri, text, await this.#contextOf(uri));
  }

  #sourcesNamed(uri: string, text: string, { project, editor, commandLine }: DraftContext): string[] {
    const { folder } = this.#options;
    const { sources } = resolveSettings({
      draft: uri,
      frontMatter: readFrontMatter(text),
      project: project?.text ?? null,
      editor,
      commandLine,
    });
    return sources.map((setting) => sourceAddress(setting, uri, project?.uri ?? null, folder()));
  }

  /** Lets go of the drafts that were visited, and of the sources that they alone rest on. */
  forgetVisited(): void {
    for (const key of this.#visited) this.#workspace.removeDraft(key);
    this.#visited.clear();
    this.#dropSources();
  }

  /** A folder that is a source is followed by what is in it. */
  async #untilRead(key: string, ready: () => unknown): Promise<void> {
    for (let before: readonly NeededSource[] | null = null; ;) {
      await ready();
      if (!this.#workspace.drafts.includes(key)) return;
      const needed = this.#workspace.sourcesNeeded(key);
      if (needed === before) return;
      before = needed;
      await this.#options.sources.need(this.#homeOf(key), addressesOf(needed));
    }
  }

  #homeOf(uri: string): string {
    return isUntitled(uri) ? (this.#options.folder() ?? uri) : uri;
  }

  #draft(uri: string, key: string, document: TextDocument, context: OpenContext): Draft {
    const workspace = this.#workspace;
    const needed = workspace.sourcesNeeded(key);
    return {
      uri,
      document,
      concordance: workspace.concordance(key),
      shown: context.shown,
      problems: () => this.#problems(key),
      fixAll: () =>
        fixAll(document.getText(), (text) => this.#checked(key, text, document.getText(), context)),
      addressOf: (source) => needed.find(({ setting }) => setting.id === source)?.address ?? null,
    };
  }

  #problems(uri: string): readonly Problem[] {
    const { today, onRuleError } = this.#options;
    return this.#workspace.problems(uri, {
      today: today(),
      onRuleError: (rule, error) => onRuleError(uri, rule, error),
    });
  }

  /** Another text in a draft's place, read beside it: the editor's own text stays what it is. */
  #checked(uri: string, text: string, current: string, context: DraftContext): Checked {
    const workspace = this.#workspace;
    if (text === current) return { response: workspace.response(uri), problems: this.#problems(uri) };
    const scratch = `${uri}#fix-all`;
    workspace.setDraft(scratch, text, context);
    const checked = { response: workspace.response(scratch), problems: this.#problems(scratch) };
    workspace.removeDraft(scratch);
    return checked;
  }

  async #contextOf(uri: string): Promise<OpenContext> {
    const { projects, editorSettings } = this.#options;
    const [project, editor] = await Promise.all([projects.nearest(uri), editorSettings(uri)]);
    const { shown, settings } = partEditorSettings(editor);
    return { project, editor: settings, commandLine: null, shown };
  }
}

interface OpenContext extends DraftContext {
  readonly shown: ShownInText;
}

interface OpenDraft {
  document: TextDocument;
  context: Promise<OpenContext>;
  /** Its sources have had their head start. */
  readonly begun: Promise<void>;
  needed?: readonly NeededSource[];
}

/** Reports of an expected draft that are read for its sake. */
const mostExpected = 4;

/** Milliseconds that the reading of sources is waited for before a draft just opened is read. */
const headStart = 100;

function addressesOf(sources: readonly NeededSource[]): string[] {
  return sources.map(({ address }) => address);
}

/** Beside an open draft of the same file, which it must not take the place of. */
function visitKey(uri: string): string {
  return `${uri}#visited`;
}

function isUntitled(uri: string): boolean {
  return uri.startsWith("untitled:");
}
