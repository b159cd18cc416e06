// Word files of this machine as drafts: read in the readers' thread, and their annotated copies written. The file that
// was given is never written to.

import { randomBytes } from "node:crypto";
import { access, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { type Problem, renderMessage } from "../core/problem.ts";
import type { AnnotatedWord } from "../word/annotateWord.ts";
import type { WordDraft } from "../word/readWordDraft.ts";
import { notesOf } from "../word/wordNotes.ts";
import { isBrokenOff, wordFaultOf } from "../worker/documentWork.ts";
import { CommandFault, writeFault } from "./commandFault.ts";
import { doWork } from "./documentWork.ts";

/** A Word file as it was found, and as a draft. */
export interface WordFile {
  readonly bytes: Uint8Array;
  readonly draft: WordDraft;
}

/** Whether bytes are a package or a container of the kinds Word writes; what is in it is seen on reading. */
export function looksLikeWord(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  return start === "PK\u0003\u0004" || start === "\u00D0\u00CF\u0011\u00E0";
}

/** Reads a Word file. Throws a `CommandFault` that says what it is, where it is none that can be read. */
export async function readWordFile(path: string, bytes: Uint8Array): Promise<WordFile> {
  const read = await doWork({ work: "read-word-draft", bytes });
  const draft = isBrokenOff(read) ? wordFaultOf(read) : read;
  if ("fault" in draft) throw new CommandFault(`${path}: the file ${draft.fault}.`);
  return { bytes, draft };
}

/** Writes a copy of a Word file with each problem as a comment; gives how many were added. Throws a `CommandFault`. */
export async function writeAnnotated(
  { bytes, draft }: WordFile,
  problems: readonly Problem[],
  output: string,
): Promise<AnnotatedWord> {
  await mustTakeCopy(output, draft);
  const notes = notesOf(problems, renderMessage);
  const made = await doWork({ work: "annotate-word", bytes, notes, date: new Date().toISOString() });
  const annotated = isBrokenOff(made) ? wordFaultOf(made) : made;
  if ("fault" in annotated)
    throw new CommandFault(`${output}: not written, for the draft ${annotated.fault}.`);
  await writeWhole(output, annotated.bytes);
  return annotated;
}

/** Refuses, before anything is read, a copy that would be the draft itself. Throws a `CommandFault`. */
export async function mustBeAnother(output: string, draft: string): Promise<void> {
  const [copy, original] = await Promise.all([placeOf(output), placeOf(draft)]);
  if (copy !== original) return;
  throw new CommandFault(`${output}: this is the draft itself. Give the copy with comments another name.`);
}

async function mustTakeCopy(output: string, { macros }: WordDraft): Promise<void> {
  if (await isThere(output)) {
    throw new CommandFault(
      `${output}: there is a file of this name already. Give the copy with comments another name.`,
    );
  }
  if (!(await isThere(dirname(output))))
    throw new CommandFault(`${dirname(output)}: there is no such folder.`);
  const ending = macros ? ".docm" : ".docx";
  if (output.toLowerCase().endsWith(ending)) return;
  const why = macros ? "the draft carries macros, which are kept and never run" : "Word opens it by that";
  throw new CommandFault(`${output}: the copy's name is to end in ${ending}, for ${why}.`);
}

/** The file appears whole or not at all. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}`);
  try {
    await writeFile(draft, bytes, { flag: "wx" });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw writeFault(path, error);
  }
}

async function placeOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path));
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
