// Our client's questions when a response is begun: the text of a new draft, and the edit that adds a source to one.
// Reports are read where the client has them; nothing is written here.

import type { CancellationToken, Connection } from "vscode-languageserver";
import { URI, Utils } from "vscode-uri";

import type { InspectionReport } from "../../core/report/inspectionReport.ts";
import type { ResolvedSettings } from "../../core/settings.ts";
import { responseKinds } from "../../core/settingsSchema.ts";
import { addSourceEdit } from "../../core/writing/addSource.ts";
import { newResponse } from "../../core/writing/newResponse.ts";
import { type ReportFile, type SourceEntry, sourceId } from "../../core/writing/sourceEntries.ts";
import { whyNotRead } from "../../sources/readSource.ts";
import { fileNameOf, normalAddress } from "../addresses.ts";
import { unlessCancelled } from "../cancelling.ts";
import type { Say } from "../clientAbilities.ts";
import type { Drafts } from "../drafts.ts";
import type { ProjectFiles } from "../projectFiles.ts";
import {
  addSourceRequest,
  type AddSourceParams,
  type AddSourceResult,
  newResponseRequest,
  type NewResponseParams,
  type NewResponseResult,
  type WireReportFile,
  type WireUnreadable,
} from "../protocol/protocol.ts";
import type { SourceFiles } from "../sourceFiles.ts";
import { toLspEdits } from "../toLsp.ts";

export interface NewResponses {
  readonly connection: Connection;
  readonly say: Say;
  readonly drafts: Drafts;
  readonly sources: SourceFiles;
  readonly projects: ProjectFiles;
  /** ISO date. */
  readonly today: () => string;
}

export function answerNewResponses({
  connection,
  say,
  drafts,
  sources,
  projects,
  today,
}: NewResponses): void {
  connection.onRequest(
    newResponseRequest,
    async (
      { kind: name, draft, reports: files, findings = [] }: NewResponseParams,
      token: CancellationToken,
    ): Promise<NewResponseResult> => {
      const kind = responseKinds.find((known) => known === name);
      const { reports, unreadable } = await readReports(files, sources, say, token);
      if (kind === undefined || unreadable.length > 0) return { text: null, unreadable };
      const project = await projects.nearest(normalAddress(draft));
      const text = newResponse({ kind, reports, findings, today: today(), project: project?.text ?? null });
      return { text, unreadable };
    },
  );

  connection.onRequest(
    addSourceRequest,
    async (
      { textDocument, reports: files }: AddSourceParams,
      token: CancellationToken,
    ): Promise<AddSourceResult> => {
      const read = await readReports(files, sources, say, token);
      const draft = await drafts.get(textDocument.uri);
      if (draft === null || read.unreadable.length > 0) {
        return { version: 0, edits: null, unreadable: read.unreadable };
      }
      const { document, concordance } = draft;
      const { settings, response } = concordance;
      const added = read.reports.filter(
        ({ file }) => !settings.sources.some((source) => source.file === file),
      );
      const edit =
        added.length === 0
          ? undefined
          : addSourceEdit(response, [
              ...inherited(settings, draft.uri, draft.addressOf),
              ...entriesOf(added, settings),
            ]);
      return {
        version: document.version,
        edits: edit === null ? null : toLspEdits(document, edit === undefined ? [] : [edit]),
        unreadable: [],
      };
    },
  );
}

/** The reports, or why some of them are none. */
export async function readReports(
  files: readonly WireReportFile[],
  sources: SourceFiles,
  say: Say,
  token: CancellationToken,
): Promise<{ readonly reports: ReportFile[]; readonly unreadable: WireUnreadable[] }> {
  const reports: ReportFile[] = [];
  const unreadable: WireUnreadable[] = [];
  for (const { address, file } of files) {
    const reading = await unlessCancelled(token, sources.readApart(normalAddress(address)));
    if (reading.state === "read") reports.push({ report: reading.report, file });
    else {
      const why = say(whyNotRead(reading));
      unreadable.push({ address, name: fileNameOf(address), why });
    }
  }
  return { reports, unreadable };
}

function entriesOf(reports: readonly ReportFile[], { sources }: ResolvedSettings): SourceEntry[] {
  const taken = new Set(sources.map(({ id }) => id));
  const nameOf = (report: InspectionReport): string => {
    const id = sourceId(report, taken);
    taken.add(id);
    return id;
  };
  return reports.map(({ report, file }) => ({ id: nameOf(report), file, status: "final" }));
}

/** Sources of the project's: a draft that begins a list of its own goes on resting on them. */
function inherited(
  { sources }: ResolvedSettings,
  draft: string,
  addressOf: (id: string) => string | null,
): SourceEntry[] {
  return sources
    .filter(({ span }) => span === null)
    .map(({ id, file, status, received }) => ({
      id,
      file: fromDraft(draft, addressOf(id)) ?? file,
      status,
      ...(received === null ? {} : { received }),
    }));
}

/** The way from the draft's folder to a file beside or above it; null where they share no root. */
function fromDraft(draft: string, address: string | null): string | null {
  if (address === null) return null;
  const home = Utils.dirname(URI.parse(draft));
  const to = URI.parse(address);
  if (to.scheme !== home.scheme || to.authority !== home.authority) return null;
  const from = home.path.split("/").filter((part) => part !== "");
  const parts = to.path.split("/").filter((part) => part !== "");
  let shared = 0;
  while (shared < from.length && from[shared] === parts[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...parts.slice(shared)].join("/");
}
