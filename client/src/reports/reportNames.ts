// Which files may be reports, by their names, and the addresses of those among what is dropped. Knows no editor.

import { hasDraftName } from "../../../server/src/core/response/ownDraft.ts";

/** The endings of the kinds of file that are read as reports. */
export const reportEndings: readonly string[] = ["pdf", "docx", "html", "htm", "txt", "md"];

/** A draft of ours is none, whatever its ending. */
export function mayBeReport(name: string): boolean {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return reportEndings.includes(ending) && !hasDraftName(name);
}

/** The addresses in a `text/uri-list` (RFC 2483: one a line, lines with # are remarks) that may be reports, once each. */
export function reportsInList(list: string): string[] {
  const addresses = list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .filter((address) => !/^https?:/i.test(address) && mayBeReport(address.replace(/[?#].*$/, "")));
  return [...new Set(addresses)];
}

/** A dropped file's own name, without any folder that a browser or a hostile page puts before it. */
export function bareName(name: string): string {
  return name.replace(/^.*[\\/]/, "");
}
