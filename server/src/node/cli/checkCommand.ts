// `check`: reads drafts and their sources, prints the problems, and makes the safe fixes when asked to.

import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

import { applyEdits, fixAll } from "../../core/fixAll.ts";
import { message, type Problem, renderMessage } from "../../core/problem.ts";
import type { CommandLineSettings } from "../../core/resolveSettings.ts";
import { type DraftContext, Workspace } from "../../core/workspace.ts";
import {
  type FinishedReading,
  folderOf,
  missingSource,
  readSource,
  tooLargeSource,
} from "../../sources/readSource.ts";
import { unreadText } from "../../core/writing/importedDraft.ts";
import { largestSource } from "../../sources/readSourceText.ts";
import { problemsInWord } from "../../word/wordNotes.ts";
import { type CheckedDraft, summarise, uncheckedIn, uncheckedLines } from "./checkedDraft.ts";
import { CommandFault, fileFault, writeFault } from "../commandFault.ts";
import {
  type DraftFile,
  draftPaths,
  eachOnce,
  filesBelow,
  isFolder,
  projectFile,
  readDraftFile,
} from "../draftFiles.ts";
import { encodeDraft } from "../../sources/draftText.ts";
import { prettyProblems } from "./prettyProblems.ts";
import { githubAnnotations } from "./problemsGithub.ts";
import { toSarif } from "./problemsSarif.ts";
import { productVersion } from "./productVersion.ts";
import { toCheckJson } from "./problemsJson.ts";
import { readFormatted } from "../readFormatted.ts";
import type { Terminal } from "./terminal.ts";
import { mustBeAnother, type WordFile, writeAnnotated } from "../wordFiles.ts";

/** How the result is printed. */
export const checkFormats = ["pretty", "json", "sarif", "github"] as const;
export type CheckFormat = (typeof checkFormats)[number];

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly fix: boolean;
  /** Prints what `--fix` would change, and writes nothing. */
  readonly fixDryRun: boolean;
  /** A Word file to be written with the problems as comments. */
  readonly annotate?: string;
  /** Null: any number of warnings is accepted. */
  readonly maxWarnings: number | null;
  readonly settings: CommandLineSettings;
  /** ISO date. */
  readonly today: string;
}

/** Checks the drafts named; gives the exit status. A draft that cannot be read does not keep the others from it. */
export async function checkCommand(
  names: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.annotate !== undefined) await mustBeAnnotated(names, options.annotate, options);
  const workspace = draftWorkspace();
  const drafts: CheckedDraft[] = [];
  let faults = 0;
  const complain = ({ message: line }: CommandFault): void => {
    terminal.complain(line);
    faults += 1;
  };
  const orComplain = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CommandFault)) throw error;
      complain(error);
    }
  };
  const paths: string[] = [];
  for (const name of names)
    await orComplain(async () => void paths.push(...(await draftPaths(name, complain))));
  for (const path of eachOnce(paths)) {
    await orComplain(async () => {
      const file = await readDraftFile(path);
      const place = drafts.push(await checkDraft(file, workspace, options, terminal)) - 1;
      if (!options.fix && !options.fixDryRun) return;
      drafts[place] = await fixDraft(file, workspace, options, terminal);
    });
  }
  if (!onlyPrintsDraft(names, options) && drafts.length > 0) {
    terminal.print(formatted(drafts, options.format, terminal));
  }
  return faults > 0 ? 2 : statusOf(drafts, options);
}

/** Refuses what cannot be annotated before anything is read. Throws a `CommandFault`. */
async function mustBeAnnotated(
  names: readonly string[],
  annotate: string,
  { fix, fixDryRun }: CheckOptions,
): Promise<void> {
  const [name] = names;
  if (name === undefined || names.length > 1) {
    throw new CommandFault("--annotate writes one copy: name one Word file.");
  }
  if (fix || fixDryRun) throw new CommandFault("--annotate changes no words: leave out --fix.");
  if (name === "-") return;
  if (await isFolder(name)) throw new CommandFault(`${name}: --annotate takes one Word file, not a folder.`);
  await mustBeAnother(annotate, name);
}

/** The exit status for drafts that were checked; where nothing stands against them, a paragraph not checked does. */
export function statusOf(
  drafts: readonly CheckedDraft[],
  { maxWarnings }: Pick<CheckOptions, "maxWarnings">,
): number {
  const { errors, warnings } = summarise(drafts);
  if (errors > 0 || (maxWarnings !== null && warnings > maxWarnings)) return 1;
  return drafts.some((draft) => uncheckedIn(draft).length > 0) ? 2 : 0;
}

export function formatted(drafts: readonly CheckedDraft[], format: CheckFormat, terminal: Terminal): string {
  switch (format) {
    case "pretty":
      return prettyProblems(drafts, terminal);
    case "json":
      return `${JSON.stringify(toCheckJson(drafts), null, 2)}\n`;
    case "sarif":
      return `${JSON.stringify(toSarif(drafts, productVersion()), null, 2)}\n`;
    case "github":
      return githubAnnotations(drafts);
  }
}

/** A workspace whose sources lie in files: beside the draft, beside the project's settings, or as named. */
export function draftWorkspace(): Workspace {
  return new Workspace({
    addressOf: (setting, draft, project) =>
      resolve(
        setting.base === "draft"
          ? dirname(draft)
          : setting.base === "project"
            ? dirname(project ?? draft)
            : "",
        setting.file,
      ),
  });
}

/** The changes are the result themselves, and a fixed draft from standard input has nowhere else to go. */
function onlyPrintsDraft(names: readonly string[], { fix, fixDryRun }: CheckOptions): boolean {
  return fixDryRun || (fix && names.includes("-"));
}

/** Checks one draft, reading the sources it names that have not been read yet; a Word draft gets its comments. */
export async function checkDraft(
  file: DraftFile,
  workspace: Workspace,
  options: CheckOptions,
  terminal: Terminal,
): Promise<CheckedDraft> {
  const checked = await checkText(file, file.text, workspace, options, terminal);
  for (const line of uncheckedLines(checked)) terminal.complain(line);
  if (file.word !== null) {
    await finishWord(file.path, file.word, checked.problems, options, terminal);
    return checked;
  }
  if (options.annotate !== undefined) {
    throw new CommandFault(`${file.path}: --annotate writes comments into a Word file, and this is not one.`);
  }
  return checked;
}

async function checkText(
  file: DraftFile,
  text: string,
  workspace: Workspace,
  options: CheckOptions,
  terminal: Terminal,
): Promise<CheckedDraft> {
  const uri = draftAddress(file);
  const word = file.word?.draft ?? null;
  workspace.setDraft(uri, text, await contextOf(file, options));
  await readSources(workspace, uri, terminal);
  const problems = workspace.problems(uri, { today: options.today });
  return {
    path: file.path,
    text,
    concordance: workspace.concordance(uri),
    problems: word === null ? problems : problemsInWord(problems, word),
    word,
  };
}

async function contextOf({ folder }: DraftFile, { settings }: CheckOptions): Promise<DraftContext> {
  return { project: await projectFile(folder), editor: null, commandLine: settings };
}

/** Makes the safe fixes in a draft that was checked, and checks it again. Throws a `CommandFault` where it cannot. */
async function fixDraft(
  file: DraftFile,
  workspace: Workspace,
  options: CheckOptions,
  terminal: Terminal,
): Promise<CheckedDraft> {
  const uri = draftAddress(file);
  const context = await contextOf(file, options);
  const edits = fixAll(file.text, (text) => {
    workspace.setDraft(uri, text, context);
    return { response: workspace.response(uri), problems: workspace.problems(uri, { today: options.today }) };
  });
  const fixed = applyEdits(file.text, edits);
  if (options.fixDryRun) terminal.print(difference(file.path, file.text, fixed));
  else if (file.path === "-") terminal.print(fixed);
  else if (fixed !== file.text) await writeDraft(file, fixed, terminal);
  return checkText(file, fixed, workspace, options, terminal);
}

/** What is said of a Word file beside its problems, and its annotated copy. Throws a `CommandFault`. */
async function finishWord(
  path: string,
  word: WordFile,
  problems: readonly Problem[],
  { annotate, fix, fixDryRun }: CheckOptions,
  terminal: Terminal,
): Promise<void> {
  if (fix || fixDryRun) {
    throw new CommandFault(
      `${path}: --fix does not change Word files. Use --annotate, or import the file first.`,
    );
  }
  for (const sentence of unreadText(word.draft.left))
    terminal.complain(`${path}: ${renderMessage(sentence)}`);
  if (word.draft.macros) terminal.complain(`${path}: the file carries macros, which were not run.`);
  if (annotate === undefined) return;
  const { added, already } = await writeAnnotated(word, problems, annotate);
  const before = already === 0 ? "" : `, ${already} stood there already`;
  terminal.complain(`${annotate}: ${added} ${added === 1 ? "comment" : "comments"} written${before}.`);
  if (word.draft.signed)
    terminal.complain(`${annotate}: the draft was signed; the copy with comments no longer is.`);
}

/** What would change, as a patch that `git apply` and `patch` take; empty where nothing would. */
function difference(path: string, before: string, after: string): string {
  if (before === after) return "";
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}

async function writeDraft(file: DraftFile, text: string, terminal: Terminal): Promise<void> {
  const { bytes, encoding } = encodeDraft(text, file);
  await writeFile(file.path, bytes).catch((error: unknown) => {
    throw writeFault(file.path, error);
  });
  if (encoding !== file.encoding) {
    terminal.complain(
      `${file.path}: now written as ${encoding}, since ${file.encoding} lacks a character of it.`,
    );
  }
}

/** The draft's own address, which its sources' are relative to. */
export function draftAddress({ folder, path }: Pick<DraftFile, "folder" | "path">): string {
  return resolve(folder, path === "-" ? "-" : basename(path));
}

/** Reads the sources a draft names that no draft before it has named, side by side; folders first. */
export async function readSources(workspace: Workspace, uri: string, terminal: Terminal): Promise<void> {
  const unread = workspace
    .addressesNeeded(uri)
    .filter((address) => workspace.sourceReading(address) === undefined);
  if (unread.length === 0) return;
  const names = unread.map((address) => basename(address));
  terminal.progress(`Reading ${names.slice(0, 3).join(", ")}${names.length > 3 ? " …" : ""}`);
  const readings = await Promise.all(unread.map(sourceReading));
  unread.forEach((address, index) => {
    const reading = readings[index];
    if (reading !== undefined) workspace.setSource(address, reading);
  });
  terminal.progress(null);
  // What a folder holds is known only now.
  await readSources(workspace, uri, terminal);
}

/** A source as it is on the disk now. */
export async function sourceReading(address: string): Promise<FinishedReading> {
  try {
    const found = await stat(address);
    if (found.isDirectory()) {
      const { files, closed } = await filesBelow(address);
      const nameOf = (path: string): string => relative(address, path).split(sep).join("/");
      const listing = { names: files.map(nameOf), closed: closed.map(({ path }) => nameOf(path)) };
      return folderOf(listing, (name) => join(address, name));
    }
    if (found.size > largestSource) return tooLargeSource;
    return await readSource(await readFile(address), basename(address), readFormatted);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT" || code === "ENOTDIR") return missingSource;
    return { state: "unreadable", reason: message("{0}", fileFault(address, error).message) };
  }
}
