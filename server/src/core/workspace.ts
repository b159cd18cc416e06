// Holds the open drafts and the reports read, and answers for each draft what it says, how it touches its
// sources and what is wrong with it. Caches each answer until something it rests on changes. Reads no file,
// knows no clock and makes no promise: whoever owns it hands in texts and reports.

import { buildConcordance } from "./concordance/buildConcordance.ts";
import type { Concordance, Source } from "./concordance/concordance.ts";
import { lint, type LintOptions } from "./lint.ts";
import type { Message, Problem } from "./problem.ts";
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
  | { readonly state: "unreadable" | "missing"; readonly reason: Message };

/** A source that a draft's settings name, and the address of its file. */
export interface NeededSource {
  readonly setting: SourceSetting;
  readonly address: string;
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
    const settings = needed ? before.settings : settingsOf(response, context);
    this.#drafts.set(uri, {
      response,
      context,
      settings,
      needed: needed ? before.needed : this.#neededSources(uri, settings, context),
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

  /** The files that a draft's settings name, in their order: whoever owns the workspace reads them. */
  sourcesNeeded(uri: string): readonly NeededSource[] {
    return this.#draft(uri).needed;
  }

  concordance(uri: string): Concordance {
    const draft = this.#draft(uri);
    if (draft.concordance === undefined) {
      draft.sources = draft.needed.map((needed) => this.#source(needed, draft.sources));
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

  #neededSources(uri: string, settings: ResolvedSettings, { project }: DraftContext): NeededSource[] {
    return settings.sources.map((setting) => ({
      setting,
      address: this.#options.addressOf(setting, uri, project?.uri ?? null),
    }));
  }

  /** The source as the concordance takes it; the same object as before where nothing in it has changed. */
  #source({ setting, address }: NeededSource, before: readonly Source[]): Source {
    const reading = this.#sources.get(address) ?? { state: "reading" };
    const report = reading.state === "read" ? reading.report : null;
    const reason = "reason" in reading ? reading.reason : null;
    const same = before.find(
      (source) =>
        source.setting === setting &&
        source.state === reading.state &&
        source.report === report &&
        source.reason === reason,
    );
    return same ?? { setting, state: reading.state, reason, report };
  }

  #invalidate(address: string): readonly string[] {
    const touched: string[] = [];
    for (const [uri, draft] of this.#drafts) {
      if (!draft.needed.some((needed) => needed.address === address)) continue;
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
  readonly needed: readonly NeededSource[];
  sources: readonly Source[];
  /** The concordance before this one: what it looked up is not looked up again. */
  lastConcordance: Concordance | undefined;
  concordance: Concordance | undefined;
  problems: { readonly today: string; readonly found: readonly Problem[] } | undefined;
}

function settingsOf({ frontMatter }: ResponseDocument, context: DraftContext): ResolvedSettings {
  const { project, editor, commandLine } = context;
  return resolveSettings({ frontMatter, project: project?.text ?? null, editor, commandLine });
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
