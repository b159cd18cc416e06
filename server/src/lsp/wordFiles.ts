// Our client's questions about Word files: one as a draft in Markdown, and one checked as it is, its problems as comments
// in a copy. Files come from the client and are worked on in the readers' thread; nothing is written here.

import type { Connection } from "vscode-languageserver";

import { isRead } from "../core/concordance/facts/inspectionMeant.ts";
import { type Message, message } from "../core/problem.ts";
import { responseKinds } from "../core/settingsSchema.ts";
import { bringsSettings, importedDraft, notCarriedOver, unreadText } from "../core/writing/importedDraft.ts";
import { largestWord, tooLargeWord, type WordFault } from "../word/wordLimits.ts";
import { notesOf, problemsInWord } from "../word/wordNotes.ts";
import { type DoWork, isBrokenOff, wordFaultOf } from "../worker/documentWork.ts";
import { fileNameOf, normalAddress } from "./addresses.ts";
import type { Say } from "./clientAbilities.ts";
import type { Drafts } from "./drafts.ts";
import type { FilePort } from "./host.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { toBase64 } from "./protocol/protocol.ts";
import {
  type CheckWordParams,
  checkWordRequest,
  type CheckWordResult,
  type ImportWordParams,
  importWordRequest,
  type ImportWordResult,
} from "./protocol/wordProtocol.ts";

export interface WordFiles {
  readonly connection: Connection;
  readonly say: Say;
  readonly drafts: Drafts;
  readonly projects: ProjectFiles;
  readonly files: FilePort | null;
  readonly doWork: DoWork;
}

export function answerWordFiles({ connection, say, drafts, projects, files, doWork }: WordFiles): void {
  /** The file's bytes and the draft it is; else a sentence that says why it is none. */
  const readDraft = async (address: string) => {
    const bytes = await bytesOf(address, files);
    if ("fault" in bytes) return { why: say(cannotBeRead(address, bytes)) };
    const read = await doWork({ work: "read-word-draft", bytes });
    const word = isBrokenOff(read) ? wordFaultOf(read) : read;
    return "fault" in word ? { why: say(cannotBeRead(address, word)) } : { bytes, word };
  };

  connection.onRequest(
    importWordRequest,
    async ({ address, draft, kind: name }: ImportWordParams): Promise<ImportWordResult> => {
      const read = await readDraft(address);
      if ("why" in read) {
        return { text: null, why: read.why, bringsSettings: false, needsReport: false, left: [] };
      }
      const { word } = read;
      const project = await projects.nearest(normalAddress(draft));
      const kind = responseKinds.find((known) => known === name) ?? null;
      const text = importedDraft(word.markdown, { kind, project: project?.text ?? null });
      return {
        text,
        why: null,
        bringsSettings: bringsSettings(word.markdown),
        needsReport: (await drafts.sourcesNamedBy(normalAddress(draft), text)).length === 0,
        left: notCarriedOver({ ...word, ...word.left }).map(say),
      };
    },
  );

  connection.onRequest(
    checkWordRequest,
    async ({ address, reports }: CheckWordParams): Promise<CheckWordResult> => {
      const read = await readDraft(address);
      const unread = "why" in read ? [] : unreadText(read.word.left).map(say);
      const nothing = {
        base64: null,
        why: null,
        needsReport: false,
        problems: 0,
        unread,
        ending: ".docx",
      } as const;
      if ("why" in read) return { ...nothing, why: read.why };
      const { bytes, word } = read;
      const uri = normalAddress(address);
      try {
        const draft = await drafts.visit(uri, word.markdown, reports.map(normalAddress));
        if (draft === null || draft.concordance.sources.length === 0)
          return { ...nothing, needsReport: true };
        const missing = draft.concordance.sources.find((source) => !isRead(source));
        if (missing !== undefined) {
          const { setting, reason } = missing;
          return { ...nothing, why: say(message("{0}: {1}", fileNameOf(setting.file), say(reason ?? ""))) };
        }
        const problems = problemsInWord(draft.problems(), word);
        if (problems.length === 0) return nothing;
        const date = new Date().toISOString();
        const made = await doWork({ work: "annotate-word", bytes, notes: notesOf(problems, say), date });
        const copy = isBrokenOff(made) ? wordFaultOf(made) : made;
        if ("fault" in copy) return { ...nothing, why: say(cannotBeRead(address, copy)) };
        return {
          ...nothing,
          base64: toBase64(copy.bytes),
          problems: problems.length,
          ending: word.macros ? ".docm" : ".docx",
        };
      } finally {
        drafts.forgetVisited();
      }
    },
  );
}

async function bytesOf(address: string, files: FilePort | null): Promise<Uint8Array | WordFault> {
  try {
    const stat = (await files?.stat(address)) ?? null;
    if (stat !== null && stat.size > largestWord) return tooLargeWord;
    const bytes = stat === null ? null : ((await files?.read(address)) ?? null);
    return bytes ?? { fault: "is not there" };
  } catch (error) {
    return { fault: `could not be opened: ${error instanceof Error ? error.message : ""}` };
  }
}

function cannotBeRead(address: string, { fault }: WordFault): Message {
  return message("{0} cannot be used: the file {1}.", fileNameOf(address), fault);
}
