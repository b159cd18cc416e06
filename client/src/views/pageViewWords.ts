// The words of the page view in the reader's language.

import { l10n } from "vscode";

import type { ViewWords } from "../pageView/messages.ts";

export function pageViewWords(): ViewWords {
  // The view puts in what belongs into the braces.
  const [first, second] = ["{0}", "{1}"];
  return {
    findings: l10n.t("Findings"),
    previousFinding: l10n.t("Previous finding"),
    nextFinding: l10n.t("Next finding"),
    noFinding: l10n.t("No finding chosen"),
    zoom: l10n.t("Size"),
    zoomOut: l10n.t("Zoom out"),
    zoomIn: l10n.t("Zoom in"),
    fitWidth: l10n.t("Fit width"),
    pageNumber: l10n.t("Page number"),
    ofPages: l10n.t("of {0} pages", first),
    pageOf: l10n.t("Page {0} of {1}", first, second),
    pages: l10n.t("Pages of {0}", first),
    search: l10n.t("Search in the PDF"),
    previousHit: l10n.t("Previous match"),
    nextHit: l10n.t("Next match"),
    hitOf: l10n.t("{0} of {1}", first, second),
    noHit: l10n.t("No matches"),
    quotation: l10n.t("Quotation"),
    copyQuotation: l10n.t("Copy as quotation"),
    insertQuotation: l10n.t("Insert in the draft"),
    unreadable: l10n.t("The PDF could not be shown: {0}", first),
  };
}
