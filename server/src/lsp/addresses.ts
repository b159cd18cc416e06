// The addresses of files, readable editions and rule pages. Pure: nothing is read here.

import { URI, Utils } from "vscode-uri";

import type { SourceSetting } from "../core/settings.ts";
import { pageScheme, reportScheme, ruleScheme } from "./protocol/protocol.ts";

/** One spelling for one file: drive letters and percent signs come in several. */
export function normalAddress(uri: string): string {
  return URI.parse(uri).toString();
}

/** The file of a source. `folder` stands in for the draft's own while it was never saved; null: there is none. */
export function sourceAddress(
  { file, base }: SourceSetting,
  draft: string,
  project: string | null,
  folder: string | null,
): string {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(file)) return normalAddress(file);
  const path = file.replaceAll("\\", "/");
  // Another reading of a draft beside it has a fragment: its sources are the same.
  const home = URI.parse((base === "project" ? project : null) ?? draft).with({ fragment: "" });
  const saved = home.scheme !== "untitled";
  const start = saved || folder === null ? Utils.dirname(home) : URI.parse(folder);
  const drive = /^[a-z]:\//i.test(path);
  if (!drive && !path.startsWith("/")) return normalAddress(Utils.resolvePath(start, path).toString());
  const scheme = saved ? home.scheme : "file";
  // A drive is this machine's, wherever the draft is.
  const authority = drive && scheme === "file" ? "" : start.authority;
  return start.with({ scheme, authority, path: withoutMachine(path, authority) }).toString();
}

/**
 * An absolute path as one of `machine`'s own. One slash only: two would name another machine, and opening a draft must
 * not reach out to any but its own.
 */
function withoutMachine(path: string, machine: string): string {
  const [, named = "", rest = ""] = /^\/{2}([^/]+)(\/.*)$/.exec(path) ?? [];
  if (named !== "" && named.toLowerCase() === machine.toLowerCase()) return rest;
  return `/${path.replace(/^\/+/, "")}`;
}

/** The folders a project's settings file may stand in, nearest first. */
export function foldersUpward(draft: string): string[] {
  const uri = URI.parse(draft);
  if (uri.scheme === "untitled") return [];
  const folders: string[] = [];
  for (let folder = Utils.dirname(uri); ;) {
    folders.push(folder.toString());
    const parent = Utils.dirname(folder);
    if (parent.path === folder.path || folder.path === "") return folders;
    folder = parent;
  }
}

export function fileIn(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

export function folderHolding(address: string): string {
  return Utils.dirname(URI.parse(address)).toString();
}

/** Whether a file lies in a folder, however deep. */
export function isBelow(folder: string, address: string): boolean {
  return address.startsWith(`${folder.replace(/\/$/, "")}/`);
}

export function fileNameOf(address: string): string {
  return Utils.basename(URI.parse(address));
}

/** Where a client of ours opens a report's readable edition; `line` (from 0) is the finding's. */
export function reportPageAddress(source: string, line: number | null): string {
  const { path } = URI.parse(source);
  return URI.from({
    scheme: reportScheme,
    path: `${path.startsWith("/") ? path : `/${path}`}.md`,
    query: source,
    fragment: line === null ? "" : `L${line + 1}`,
  }).toString();
}

/** The source file behind a readable edition's address; null for an address that is none. */
export function sourceOfReportPage(address: string): string | null {
  const { scheme, query } = URI.parse(address);
  return scheme === reportScheme && query !== "" ? normalAddress(query) : null;
}

/** The source file itself at a page, which viewers of PDFs understand. */
export function sourcePageAddress(source: string, page: number | null): string {
  // Written by hand: viewers of PDFs do not understand an encoded equals sign.
  return page === null ? source : `${source}#page=${page}`;
}

/** Whether the file is a PDF, by its name: only those have pages to show. */
export function isPdf(source: string): boolean {
  return URI.parse(source).path.toLowerCase().endsWith(".pdf");
}

/** Where a client of ours shows a finding on the page it is printed on. */
export function pdfPlaceAddress(source: string, finding: string): string {
  const { path } = URI.parse(source);
  return URI.from({
    scheme: pageScheme,
    path: path.startsWith("/") ? path : `/${path}`,
    query: source,
    fragment: finding,
  }).toString();
}

/** Where a client of ours opens a rule's page. */
export function rulePageAddress(rule: string): string {
  return URI.from({ scheme: ruleScheme, path: `/${rule}.md` }).toString();
}
