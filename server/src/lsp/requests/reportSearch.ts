// "Find in the report…": searches a draft's sources, or a folder's reports while they are still being read. Which
// findings are likest to the words is core's to say.

import { type NamedReport, ReportFinder } from "../../core/features/findInReports.ts";
import type { InspectionReport } from "../../core/report/inspectionReport.ts";
import { fileNameOf } from "../addresses.ts";
import type { Say } from "../clientAbilities.ts";
import type { Drafts } from "../drafts.ts";
import type { FindParams, FindResult } from "../protocol/protocol.ts";
import type { ReportPlaces } from "../reportPlaces.ts";
import type { SourceFiles } from "../sourceFiles.ts";

export interface ReportSearchOptions {
  readonly say: Say;
  readonly drafts: Drafts;
  readonly sources: SourceFiles;
  readonly places: ReportPlaces;
}

/** Reports read at a time. */
const atOnce = 2;
/** While reports come in, they are made ready anew when there are so many times as many. */
const growth = 1.3;

export class ReportSearch {
  readonly #options: ReportSearchOptions;
  #folder: Folder | null = null;
  #ready: MadeReady | null = null;

  constructor(options: ReportSearchOptions) {
    this.#options = options;
  }

  async find({ words, limit, draft, reports }: FindParams): Promise<FindResult> {
    const searched =
      draft === undefined ? this.#readFolder(reports ?? []).state() : await this.#sourcesOf(draft);
    const { read, reading, unreadable } = searched;
    const { finder, reports: ready } = this.#madeReady(read, reading === 0);
    const addressOf = new Map(ready.map(({ report, address }) => [report, address]));
    const { places, say } = this.#options;
    const results = finder.find(words, limit).map(({ report, finding, name, place, excerpt, exact }) => {
      const address = addressOf.get(report) ?? "";
      return {
        place: say(place),
        report: name,
        excerpt,
        exact,
        finding: finding?.id ?? null,
        address: places.link(address, report, finding),
        pdf: finding === null ? null : places.pdfPlace(address, finding),
      };
    });
    return { results, searched: ready.length, reading, unreadable };
  }

  /** A file has changed: it is read again when it is searched next. */
  forget(address: string): void {
    if (this.#folder?.has(address) === true) this.#folder = null;
  }

  /** The folder last searched is kept: a search asks again with each letter. */
  #readFolder(addresses: readonly string[]): Folder {
    if (this.#folder?.isOf(addresses) !== true) this.#folder = new Folder(addresses, this.#options.sources);
    return this.#folder;
  }

  async #sourcesOf(uri: string): Promise<FolderState> {
    const draft = await this.#options.drafts.get(uri);
    const read: AddressedReport[] = [];
    let reading = 0;
    let unreadable = 0;
    for (const { state, report, setting } of draft?.concordance.sources ?? []) {
      const address = draft?.addressOf(setting.id) ?? null;
      if (state === "reading") reading += 1;
      else if (report === null || address === null) unreadable += 1;
      else read.push({ address, report, name: setting.id });
    }
    return { read, reading, unreadable };
  }

  #madeReady(read: readonly AddressedReport[], all: boolean): MadeReady {
    const before = this.#ready;
    if (before !== null) {
      const same = before.reports.every(({ report }, i) => read[i]?.report === report);
      const few = read.length < before.reports.length * growth && !all;
      if (same && (read.length === before.reports.length || few)) return before;
    }
    const ready = { reports: [...read], finder: new ReportFinder(read) };
    this.#ready = ready;
    return ready;
  }
}

interface AddressedReport extends NamedReport {
  readonly address: string;
  readonly report: InspectionReport;
}

interface MadeReady {
  readonly reports: readonly AddressedReport[];
  readonly finder: ReportFinder;
}

interface FolderState {
  readonly read: readonly AddressedReport[];
  readonly reading: number;
  /** Files that are no report, or cannot be read. */
  readonly unreadable: number;
}

/** Files being read, some at a time. */
class Folder {
  readonly #addresses: readonly string[];
  readonly #waiting: string[];
  readonly #read: AddressedReport[] = [];
  #unreadable = 0;

  constructor(addresses: readonly string[], sources: SourceFiles) {
    this.#addresses = addresses;
    this.#waiting = [...addresses];
    for (let reader = 0; reader < atOnce; reader += 1) void this.#readWaiting(sources);
  }

  has(address: string): boolean {
    return this.#addresses.includes(address);
  }

  isOf(addresses: readonly string[]): boolean {
    return (
      addresses.length === this.#addresses.length && addresses.every((each, i) => each === this.#addresses[i])
    );
  }

  state(): FolderState {
    const reading = this.#addresses.length - this.#read.length - this.#unreadable;
    return { read: this.#read, reading, unreadable: this.#unreadable };
  }

  async #readWaiting(sources: SourceFiles): Promise<void> {
    for (let address = this.#waiting.shift(); address !== undefined; address = this.#waiting.shift()) {
      const reading = await sources.readApart(address);
      if (reading.state === "read" && reading.report.kind !== "unknown") {
        this.#read.push({ address, report: reading.report, name: fileNameOf(address) });
      } else this.#unreadable += 1;
    }
  }
}
