// Puts a draft's settings together: command line over front matter over the project's file over the editor's.
// The one resolver for editor and command line; reads no file and never fails: what does not fit is a fault.

import type { Severity } from "./problem.ts";
import { fileStem, readSettings, type ReadSettings } from "./readSettings.ts";
import type { FrontMatter } from "./response/responseDocument.ts";
import type { OwnSection, ResolvedSettings, ResponseKind, SourceSetting } from "./settings.ts";
import { ruleSeverities } from "./settingsSchema.ts";

/** What the command line says; it wins over everything else. */
export interface CommandLineSettings {
  readonly kind: ResponseKind | null;
  /** `--source`: these replace the draft's; null or empty where none is given. */
  readonly sources: readonly string[] | null;
  /** `--rule ID=SEVERITY`. */
  readonly rules: ReadonlyMap<string, Severity | "off">;
}

/** Where settings come from; each null where there is none. */
export interface SettingsInputs {
  /** The draft's file name or address; null where it has none. */
  readonly draft: string | null;
  readonly frontMatter: FrontMatter | null;
  /** The text of the nearest `.inspection-response.yml`. */
  readonly project: string | null;
  /** The editor's settings: an object with the same keys. Anything else is ignored. */
  readonly editor: unknown;
  readonly commandLine: CommandLineSettings | null;
}

/** The settings of one draft, with the faults of those that are its own or its project's. */
export function resolveSettings({
  draft,
  frontMatter,
  project,
  editor,
  commandLine,
}: SettingsInputs): ResolvedSettings {
  const layers = [
    readSettings({ where: "front-matter", frontMatter }),
    readSettings({ where: "project", text: project }),
    readSettings({ where: "editor", value: editor }),
  ];
  const rules = new Map<string, Severity | "off">();
  for (const layer of [...layers].reverse()) {
    for (const [id, severity] of layer.rules) rules.set(id, severity);
  }
  for (const [id, severity] of commandLine?.rules ?? []) rules.set(id, severity);
  const fromCommandLine = commandLine?.sources ?? [];
  return {
    kind: commandLine?.kind ?? first(layers, "kind"),
    authority: first(layers, "authority"),
    date: first(layers, "date"),
    sources:
      fromCommandLine.length > 0 ? commandLineSources(fromCommandLine) : (first(layers, "sources") ?? []),
    people: first(layers, "people") ?? [],
    numbering: first(layers, "numbering"),
    plainText: draft !== null && /\.te?xt(?:$|[?#])/i.test(draft),
    sections: sectionsOf(layers, commandLine?.kind ?? first(layers, "kind")),
    columns: new Map([...layers].reverse().flatMap((layer) => [...layer.columns])),
    frameworks: first(layers, "frameworks") ?? [],
    rules,
    ruleNames: layers.flatMap((layer) => layer.ruleNames),
    faults: layers.flatMap((layer) => layer.faults),
  };
}

function first<K extends keyof ReadSettings>(
  layers: readonly ReadSettings[],
  key: K,
): ReadSettings[K] | null {
  return layers.find((layer) => layer[key] !== null)?.[key] ?? null;
}

/** The own sections of the draft's kind, from the first layer that has any for it. */
function sectionsOf(
  layers: readonly ReadSettings[],
  kind: ResponseKind | null,
): readonly OwnSection[] | null {
  const lists = layers.map(
    ({ sections }) => (kind === null ? undefined : sections.get(kind)) ?? sections.get("any"),
  );
  return lists.find((list) => list !== undefined) ?? null;
}

function commandLineSources(files: readonly string[]): SourceSetting[] {
  return files.map((file) => ({
    id: fileStem(file),
    file,
    base: null,
    status: "final",
    received: null,
    span: null,
  }));
}

/** `ID=SEVERITY` as the command line gives it; null when it is not of that form or names no severity. */
export function readRuleArgument(argument: string): { id: string; severity: Severity | "off" } | null {
  const [id = "", written = "", ...rest] = argument.split("=");
  const severity = ruleSeverities.find((name) => name === written);
  return id === "" || severity === undefined || rest.length > 0 ? null : { id, severity };
}
