// Where the editor goes from a draft: a feature's target as a location, or as a link's address.

import type { Location } from "vscode-languageserver";

import type { Target } from "../core/features/definition.ts";
import type { Draft } from "./drafts.ts";
import type { ReportPlaces } from "./reportPlaces.ts";
import { toLspRange } from "./toLsp.ts";

/** The location; none where the source has no address. */
export function locationOf(target: Target, draft: Draft, places: ReportPlaces): Location[] {
  if (target.kind === "own") {
    return [{ uri: draft.uri, range: toLspRange(draft.document, target.span) }];
  }
  const address = draft.addressOf(target.source.setting.id);
  if (address === null) return [];
  const finding = target.kind === "finding" ? target.finding : null;
  const { uri, line } = places.place(address, target.source.report, finding);
  const at = { line, character: 0 };
  return [{ uri, range: { start: at, end: at } }];
}

/** The address of a link to a finding's printed page; null where there is none to show. */
export function pdfLinkOf(target: Target, draft: Draft, places: ReportPlaces): string | null {
  if (target.kind !== "finding") return null;
  const address = draft.addressOf(target.source.setting.id);
  return address === null ? null : places.pdfLink(address, target.finding);
}

/** The address of a link into a report; null for a place of the draft itself. */
export function linkOf(target: Target, draft: Draft, places: ReportPlaces): string | null {
  if (target.kind === "own") return null;
  const address = draft.addressOf(target.source.setting.id);
  if (address === null) return null;
  return places.link(address, target.source.report, target.kind === "finding" ? target.finding : null);
}
