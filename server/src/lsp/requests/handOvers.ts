// Our client's questions when a draft is handed over. Sources that are still being read are waited for: nobody signs for
// half a check. Files come from the client; nothing is written here.

import type { Connection } from "vscode-languageserver";
import { URI, Utils } from "vscode-uri";

import { signOffSheet } from "../../core/features/signOffSheet.ts";
import { lint } from "../../core/lint.ts";
import { imageAddresses } from "../../core/printing/imageAddresses.ts";
import { printResponse } from "../../core/printing/printResponse.ts";
import type { PrintedResponse } from "../../core/printing/printedResponse.ts";
import { message } from "../../core/problem.ts";
import type { SilencedProblem } from "../../core/suppressions.ts";
import { type PrintedImage, readImage } from "../../printing/images.ts";
import { decodeDraft } from "../../sources/draftText.ts";
import { type DoWork, isBrokenOff } from "../../worker/documentWork.ts";
import { fileNameOf } from "../addresses.ts";
import type { Say } from "../clientAbilities.ts";
import type { Draft, Drafts } from "../drafts.ts";
import {
  exportRequest,
  type ExportParams,
  type ExportResult,
  type Made,
  signOffRequest,
  type SignOffParams,
  type SignOffResult,
} from "../protocol/handOverProtocol.ts";
import type { FilePort } from "../host.ts";
import { fromBase64, toBase64 } from "../protocol/protocol.ts";
import type { SourceFiles } from "../sourceFiles.ts";

export interface HandOvers {
  readonly connection: Connection;
  readonly say: Say;
  readonly drafts: Drafts;
  readonly sources: SourceFiles;
  readonly files: FilePort | null;
  readonly doWork: DoWork;
  /** ISO date. */
  readonly today: () => string;
}

export function answerHandOvers({ connection, say, drafts, sources, files, doWork, today }: HandOvers): void {
  const read = async (address: string): Promise<Uint8Array | null> =>
    (await files?.read(address).catch(() => null)) ?? null;

  connection.onRequest(
    exportRequest,
    async ({ textDocument, to, template, oneWay }: ExportParams): Promise<ExportResult> => {
      const draft = await wholeDraft(textDocument.uri, drafts, sources);
      if (draft === null) return null;
      const printed = printResponse(draft.concordance);
      const { images, missing } = await readImages(printed, draft.uri, read);
      const result = await doWork(
        to === "html"
          ? { work: "print-page", printed, images }
          : {
              work: "print-word",
              printed,
              images,
              template: template === undefined ? null : fromBase64(template),
              traced: oneWay !== true,
            },
      );
      if (isBrokenOff(result)) return notMade(say(notPrinted));
      if (typeof result === "object" && "fault" in result) {
        return notMade(say(message("The template cannot be used: the file {0}.", result.fault)));
      }
      return { base64: toBase64(bytesOf(result)), why: null, madeFrom: madeFrom(draft), missing };
    },
  );

  connection.onRequest(
    signOffRequest,
    async ({ textDocument, version }: SignOffParams): Promise<SignOffResult> => {
      const draft = await wholeDraft(textDocument.uri, drafts, sources);
      if (draft === null) return null;
      const { concordance, document, uri } = draft;
      const silenced: SilencedProblem[] = [];
      const problems = lint(concordance, { today: today(), onSilenced: (each) => silenced.push(each) });
      const printed = printResponse(concordance, "brackets");
      const { images, missing } = await readImages(printed, uri, read);
      const sourceHashes = new Map<string, string>();
      for (const { setting } of concordance.sources) {
        const address = draft.addressOf(setting.id);
        const bytes = address === null ? null : await read(address);
        if (bytes !== null) sourceHashes.set(setting.id, await sha256(bytes));
      }
      const page = await doWork({
        work: "print-sign-off",
        sheet: signOffSheet(concordance, { problems, silenced }),
        printed,
        images,
        about: {
          file: fileNameOf(uri),
          hash: await sha256(bytesOfDraft(document.getText(), await read(uri))),
          sourceHashes,
          today: today(),
          version,
        },
      });
      if (isBrokenOff(page)) return notMade(say(notPrinted));
      return { base64: toBase64(bytesOf(page)), why: null, madeFrom: madeFrom(draft), missing };
    },
  );
}

const notPrinted = message("The draft is built in a way that cannot be printed.");

function notMade(why: string): Made {
  return { base64: null, why, madeFrom: [], missing: [] };
}

function bytesOf(made: string | Uint8Array): Uint8Array {
  return typeof made === "string" ? new TextEncoder().encode(made) : made;
}

/** The draft once all its sources are read. */
async function wholeDraft(uri: string, drafts: Drafts, sources: SourceFiles): Promise<Draft | null> {
  const draft = await drafts.get(uri);
  if (draft === null) return null;
  const pending = draft.concordance.sources.flatMap(({ state, setting }) => {
    const address = state === "reading" ? draft.addressOf(setting.id) : null;
    return address === null ? [] : [sources.read(address)];
  });
  if (pending.length === 0) return draft;
  await Promise.all(pending);
  return drafts.get(uri);
}

function madeFrom({ uri, concordance, addressOf }: Draft): string[] {
  return [uri, ...concordance.sources.flatMap(({ setting }) => addressOf(setting.id) ?? [])];
}

/** The pictures that lie beside the draft. */
async function readImages(
  printed: PrintedResponse,
  uri: string,
  read: (address: string) => Promise<Uint8Array | null>,
): Promise<{ readonly images: Map<string, PrintedImage>; readonly missing: string[] }> {
  const images = new Map<string, PrintedImage>();
  const missing: string[] = [];
  const folder = Utils.dirname(URI.parse(uri));
  for (const address of imageAddresses(printed)) {
    const bytes = await read(Utils.resolvePath(folder, decoded(address)).toString());
    const image = bytes === null ? null : readImage(bytes, toBase64(bytes));
    if (image === null) missing.push(address);
    else images.set(address, image);
  }
  return { images, missing };
}

/** The file's own bytes where they are what stands in the editor, else the text as it would be saved. */
function bytesOfDraft(text: string, file: Uint8Array | null): Uint8Array {
  const draft = file === null ? null : decodeDraft(file);
  return file !== null && draft !== null && "text" in draft && draft.text === text
    ? file
    : new TextEncoder().encode(text);
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
