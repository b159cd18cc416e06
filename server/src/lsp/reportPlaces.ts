// Where a finding is opened: at its line of the report's readable edition where the client shows that, else at
// its page of the source file.

import {
  allFindings,
  pageInFile,
  type Finding,
  type InspectionReport,
} from "../core/report/inspectionReport.ts";
import { renderReport } from "../core/report/renderReport.ts";
import { isPdf, pdfPlaceAddress, reportPageAddress, sourcePageAddress } from "./addresses.ts";
import type { ClientAbilities, Say } from "./clientAbilities.ts";
import { type PdfPlace, showInPdfCommand } from "./protocol/protocol.ts";

/** An address to open, and the line it means there (0 where the address itself says the page). */
export interface Place {
  readonly uri: string;
  readonly line: number;
}

export class ReportPlaces {
  /** Whether the client opens readable editions. */
  readonly #pages: boolean;
  /** Whether it shows the pages of a PDF. */
  readonly #pdfs: boolean;
  readonly #say: Say;
  readonly #editions = new WeakMap<InspectionReport, ReturnType<typeof renderReport>>();
  readonly #findings = new WeakMap<InspectionReport, ReadonlyMap<string, Finding>>();
  /** Every problem asks for its report's address, at every keystroke. */
  readonly #addresses = new Map<string, string>();

  constructor({ options, say }: Pick<ClientAbilities, "options" | "say">) {
    this.#pages = options.reportPages === true;
    this.#pdfs = options.commands?.includes(showInPdfCommand) === true;
    this.#say = say;
  }

  /** The readable edition of a report, made once. */
  edition(report: InspectionReport): ReturnType<typeof renderReport> {
    const known = this.#editions.get(report) ?? renderReport(report, this.#say);
    this.#editions.set(report, known);
    return known;
  }

  finding(report: InspectionReport, id: string): Finding | undefined {
    const known =
      this.#findings.get(report) ?? new Map(allFindings(report).map((finding) => [finding.id, finding]));
    this.#findings.set(report, known);
    return known.get(id);
  }

  /** Where editors jump to: the address without a line, and the line. */
  place(address: string, report: InspectionReport | null, finding: PlacedFinding | null): Place {
    if (!this.#pages) return { uri: this.#inFile(address, report, finding), line: 0 };
    const uri = this.#addresses.get(address) ?? reportPageAddress(address, null);
    this.#addresses.set(address, uri);
    return { uri, line: this.#line(report, finding) ?? 0 };
  }

  /** Where a link in text leads: the line is part of the address. */
  link(address: string, report: InspectionReport | null, finding: PlacedFinding | null): string {
    if (!this.#pages) return this.#inFile(address, report, finding);
    return reportPageAddress(address, this.#line(report, finding));
  }

  /** Where a finding can be shown on its page; null where the source has none, or the client cannot. */
  pdfPlace(address: string, { id, boxes }: Pick<Finding, "id" | "boxes">): PdfPlace | null {
    return this.#pdfs && boxes.length > 0 && isPdf(address) ? { uri: address, finding: id } : null;
  }

  /** The same as an address for a link in text. */
  pdfLink(address: string, finding: Finding): string | null {
    const place = this.pdfPlace(address, finding);
    return place === null ? null : pdfPlaceAddress(place.uri, place.finding);
  }

  #inFile(address: string, report: InspectionReport | null, finding: PlacedFinding | null): string {
    return sourcePageAddress(address, finding === null ? null : pageInFile(report, finding.page));
  }

  /** A page of a report that is not read, or cannot be, says so itself. */
  #line(report: InspectionReport | null, finding: PlacedFinding | null): number | null {
    return report === null || finding === null
      ? null
      : (this.edition(report).lineOfFinding.get(finding.id) ?? null);
  }
}

interface PlacedFinding {
  readonly id: string;
  readonly page: number;
}
