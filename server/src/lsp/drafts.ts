// The drafts of ours that are open in the editor, each with its text, its settings' surroundings and its place in
// the workspace. Turns what the editor tells into questions the workspace can answer.

import type { TextDocument } from "vscode-languageserver-textdocument";

import type { Concordance } from "../core/concordance/concordance.ts";
import { type Checked, fixAll } from "../core/fixAll.ts";
import type { Problem, TextEdit } from "../core/problem.ts";
import { type DraftContext, type NeededSource, type SourceReading, Workspace } from "../core/workspace.ts";
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
    if (before === undefined) this.#open.set(uri, { document, context: this.#contextOf(uri) });
    else before.document = document;
    return true;
  }

  remove(uri: string): boolean {
    const { sources } = this.#options;
    if (!this.#open.delete(uri)) return false;
    this.#workspace.removeDraft(uri);
    const needed = this.#workspace.drafts.flatMap((other) => this.sourcesOf(other));
    for (const address of sources.keepOnly(new Set(needed))) this.#workspace.removeSource(address);
    return true;
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
    const { sources, folder } = this.#options;
    const context = await this.#open.get(uri)?.context;
    const open = this.#open.get(uri);
    if (open === undefined || context === undefined) return null;
    const workspace = this.#workspace;
    const { document } = open;
    workspace.setDraft(uri, document.getText(), context);
    const needed = workspace.sourcesNeeded(uri);
    if (needed !== open.needed) {
      open.needed = needed;
      sources.need(isUntitled(uri) ? (folder() ?? uri) : uri, needed);
    }
    return {
      uri,
      document,
      concordance: workspace.concordance(uri),
      shown: context.shown,
      problems: () => this.#problems(uri),
      fixAll: () =>
        fixAll(document.getText(), (text) => this.#checked(uri, text, document.getText(), context)),
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
  needed?: readonly NeededSource[];
}

function isUntitled(uri: string): boolean {
  return uri.startsWith("untitled:");
}
