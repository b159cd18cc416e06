// Holds the open drafts and the reports read, and answers for each draft what it says, how it touches its
// sources and what is wrong with it. Caches each answer until something it rests on changes. Reads no file,
// knows no clock and makes no promise: whoever owns it hands in texts and reports.

import { buildConcordance } from "./concordance/buildConcordance.ts";
import type { Concordance, Source } from "./concordance/concordance.ts";
import { lint, type LintOptions } from "./lint.ts";
import { type Message, message, type Problem } from "./problem.ts";
import { fileStem } from "./readSettings.ts";
import type { InspectionReport } from "./report/inspectionReport.ts";
import { type CommandLineSettings, resolveSettings } from "./resolveSettings.ts";
import { readResponse } from "./response/readResponse.ts";
import type { ResponseDocument } from "./response/responseDocument.ts";
import type { ResolvedSettings, SourceSetting } from "./settings.ts";

/** Where a draft's settings come from besides its front matter. */
export interface DraftContext {
  /** The nearest `.inspection-response.yml`, where there is one. */
  readonly project: { readonly uri: string; readonly text: string } | null;
  /** The editor's settings object, or null. */
  readonly editor: unknown;
  readonly commandLine: CommandLineSettings | null;
}

/** How far the reading of one source file has come. */
export type SourceReading =
  | { readonly state: "reading" }
  | { readonly state: "read"; readonly report: InspectionReport }
  | {
      readonly state: "unreadable" | "missing";
      readonly reason: Message;
      /** True where the file was read to its end and is something else than a report. */
      readonly otherDocument?: boolean;
    }
  | { readonly state: "folder"; readonly files: readonly FolderFile[] };

/** A file of a folder that is a source; `name` is its path below the folder, with slashes. */
export interface FolderFile {
  readonly address: string;
  readonly name: string;
}

/** A source that a draft's settings name, or a file of a folder they name, and its address. */
export interface NeededSource {
  readonly setting: SourceSetting;
  readonly address: string;
  /** The folder's place in the settings' list, for a file of one. */
  readonly folder?: NeededSource;
  /** The file that has the same id already: which of the two is meant nobody can say. */
  readonly namesake?: string;
}

export interface WorkspaceOptions {
  /**
   * The address of a source's file: `setting.file` against the draft's folder, the project file's folder
   * (`project`, null where there is none) or the working folder, as `setting.base` says. One file must always
   * get one address.
   */
  readonly addressOf: (setting: SourceSetting, draft: string, project: string | null) => string;
}

/** All drafts and sources that somebody works on. Asking for a draft that is not held throws. */
export class Workspace {
  readonly #options: WorkspaceOptions;
  readonly #drafts = new Map<string, Draft>();
  readonly #sources = new Map<string, SourceReading>();

  constructor(options: WorkspaceOptions) {
    this.#options = options;
  }

  /** The drafts held. */
  get drafts(): readonly string[] {
    return [...this.#drafts.keys()];
  }

  /** Adds a draft, or gives it a new text or new settings. What did not change is not read again. */
  setDraft(uri: string, text: string, context: DraftContext): void {
    const before = this.#drafts.get(uri);
    if (before?.response.text === text && before.context === context) return;
    const response = before?.response.text === text ? before.response : readResponse(text, before?.response);
    const needed = before !== undefined && sameSettings(before, response, context);
    const settings = needed ? before.settings : settingsOf(uri, response, context);
    const named = needed ? before.named : this.#namedSources(uri, settings, context);
    this.#drafts.set(uri, {
      response,
      context,
      settings,
      named,
      needed: needed ? before.needed : this.#withFolders(named),
      sources: before?.sources ?? [],
      lastConcordance: before?.concordance ?? before?.lastConcordance,
      concordance: undefined,
      problems: undefined,
    });
  }

  removeDraft(uri: string): void {
    this.#drafts.delete(uri);
  }

  /** Says how far a source is read; gives the drafts that rest on it and are to be checked again. */
  setSource(address: string, reading: SourceReading): readonly string[] {
    if (this.#sources.get(address) === reading) return [];
    this.#sources.set(address, reading);
    return this.#invalidate(address);
  }

  /** Forgets a source: drafts that still need it wait for it as while it is being read. */
  removeSource(address: string): readonly string[] {
    return this.#sources.delete(address) ? this.#invalidate(address) : [];
  }

  /** How far a source is read; undefined when nobody has said anything of it. */
  sourceReading(address: string): SourceReading | undefined {
    return this.#sources.get(address);
  }

  response(uri: string): ResponseDocument {
    return this.#draft(uri).response;
  }

  settings(uri: string): ResolvedSettings {
    return this.#draft(uri).settings;
  }

  /** The files that a draft's settings name, in their order: whoever owns the workspace reads them, and lists folders. */
  sourcesNeeded(uri: string): readonly NeededSource[] {
    return this.#draft(uri).needed;
  }

  /** The addresses of all that a draft rests on, folders and what is in them. */
  addressesNeeded(uri: string): readonly string[] {
    const { named, needed } = this.#draft(uri);
    return [...new Set([...named, ...needed].map(({ address }) => address))];
  }

  concordance(uri: string): Concordance {
    const draft = this.#draft(uri);
    if (draft.concordance === undefined) {
      draft.sources = this.#sourcesOf(draft);
      const { response, settings, sources } = draft;
      draft.concordance = buildConcordance({ response, settings, sources }, draft.lastConcordance);
      draft.lastConcordance = undefined;
    }
    return draft.concordance;
  }

  /** What is wrong with a draft, in its order. Kept while draft, sources and `today` stay the same. */
  problems(uri: string, options: LintOptions): readonly Problem[] {
    const draft = this.#draft(uri);
    if (draft.problems?.today !== options.today) {
      draft.problems = { today: options.today, found: lint(this.concordance(uri), options) };
    }
    return draft.problems.found;
  }

  #draft(uri: string): Draft {
    const draft = this.#drafts.get(uri);
    if (draft === undefined) throw new Error(`No such draft: ${uri}`);
    return draft;
  }

  #namedSources(uri: string, settings: ResolvedSettings, { project }: DraftContext): NeededSource[] {
    return settings.sources.map((setting) => ({
      setting,
      address: this.#options.addressOf(setting, uri, project?.uri ?? null),
    }));
  }

  /** A folder's files in its place, each under its own name. */
  #withFolders(named: readonly NeededSource[]): NeededSource[] {
    const needed: NeededSource[] = [];
    for (const source of named) {
      const reading = this.#sources.get(source.address);
      if (reading?.state !== "folder" || reading.files.length === 0) needed.push(source);
      else needed.push(...filesOfFolder(source, reading.files, needed));
    }
    return needed;
  }

  /** The sources as the concordance takes them. What is no report is passed over in a folder that has one. */
  #sourcesOf({ needed, sources: before }: Draft): Source[] {
    const passedOver = needed.filter(({ address, folder }) => {
      const reading = this.#sources.get(address);
      return folder !== undefined && reading?.state === "unreadable" && reading.otherDocument === true;
    });
    const empty = new Set(passedOver.map(({ folder }) => folder));
    for (const source of needed) if (!passedOver.includes(source)) empty.delete(source.folder);
    const told = needed.flatMap((source) => {
      if (!passedOver.includes(source)) return [source];
      const { folder } = source;
      return folder !== undefined && empty.delete(folder) ? [folder] : [];
    });
    return told.map((source) => this.#source(source, before));
  }

  /** The source as the concordance takes it; the same object as before where nothing in it has changed. */
  #source({ setting, address, namesake }: NeededSource, before: readonly Source[]): Source {
    const reading = namesake === undefined ? this.#sources.get(address) : ambiguous(setting, namesake);
    const state = reading?.state === "folder" ? "unreadable" : (reading?.state ?? "reading");
    const report = reading?.state === "read" ? reading.report : null;
    const told = reading !== undefined && "reason" in reading ? reading.reason : null;
    const reason = reading?.state === "folder" ? noReportInFolder : told;
    const same = before.find(
      (source) =>
        source.setting === setting &&
        source.state === state &&
        source.report === report &&
        (source.reason === reason || namesake !== undefined),
    );
    return same ?? { setting, state, reason, report };
  }

  #invalidate(address: string): readonly string[] {
    const touched: string[] = [];
    for (const [uri, draft] of this.#drafts) {
      const { named, needed } = draft;
      if (![...named, ...needed].some((source) => source.address === address)) continue;
      const isFolder = named.some((source) => source.address === address);
      if (isFolder) draft.needed = this.#withFolders(named);
      draft.lastConcordance = draft.concordance ?? draft.lastConcordance;
      draft.concordance = undefined;
      draft.problems = undefined;
      touched.push(uri);
    }
    return touched;
  }
}

interface Draft {
  readonly response: ResponseDocument;
  readonly context: DraftContext;
  readonly settings: ResolvedSettings;
  /** As the settings name them. */
  readonly named: readonly NeededSource[];
  /** The same, a folder's files in its place. */
  needed: readonly NeededSource[];
  sources: readonly Source[];
  /** The concordance before this one: what it looked up is not looked up again. */
  lastConcordance: Concordance | undefined;
  concordance: Concordance | undefined;
  problems: { readonly today: string; readonly found: readonly Problem[] } | undefined;
}

/** Two files of one name, in two folders or formats, cannot be told apart by their id: the first has it. */
function filesOfFolder(
  folder: NeededSource,
  files: readonly FolderFile[],
  before: readonly NeededSource[],
): NeededSource[] {
  const named = new Map(before.map(({ setting }) => [setting.id, setting.file]));
  const start = folder.setting.file.replace(/[\\/]+$/, "");
  return files.map(({ address, name }) => {
    const id = fileStem(name);
    const file = `${start}/${name}`;
    const namesake = named.get(id);
    if (namesake === undefined) named.set(id, file);
    const setting = { ...folder.setting, id, file };
    return namesake === undefined ? { setting, address, folder } : { setting, address, folder, namesake };
  });
}

const noReportInFolder = message("There is no inspection report in this folder.");

function ambiguous({ id }: SourceSetting, namesake: string): SourceReading {
  return {
    state: "unreadable",
    reason: message(
      '"{0}" could mean it or {1}, which has the same name but for its folder or ending. Rename one of them.',
      id,
      namesake,
    ),
  };
}

function settingsOf(
  draft: string,
  { frontMatter }: ResponseDocument,
  context: DraftContext,
): ResolvedSettings {
  const { project, editor, commandLine } = context;
  return resolveSettings({ draft, frontMatter, project: project?.text ?? null, editor, commandLine });
}

/** Settings rest on the front matter, which keeps its place at the top, and on the context alone. */
function sameSettings(before: Draft, { frontMatter }: ResponseDocument, context: DraftContext): boolean {
  const was = before.response.frontMatter;
  return (
    before.context.project?.text === context.project?.text &&
    before.context.project?.uri === context.project?.uri &&
    before.context.editor === context.editor &&
    before.context.commandLine === context.commandLine &&
    was?.text === frontMatter?.text &&
    was?.inner.start === frontMatter?.inner.start
  );
}
