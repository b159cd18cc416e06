// PDF bytes to positioned lines, with pdf.js as `unpdf` embeds it. The library's only door besides the worker;
// knows nothing of inspections. Script evaluation is off, no font, colour map or picture is ever fetched.

import { getDocumentProxy } from "unpdf";

import { message } from "../core/problem.ts";
import type { SourceFault, SourcePage, SourceText } from "../core/report/sourceText.ts";
import { groupLines, type TextItem } from "./lines.ts";
import { withMarksRestored } from "./lostMarks.ts";
import { withoutText } from "./readerFaults.ts";

/** The longest report published has 60 pages; a file with more than this is something else. */
const pageLimit = 500;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** Reads the text of a PDF. Never rejects: what could not be read is told in `faults`. Consumes no `bytes`. */
export async function readPdfText(bytes: Uint8Array): Promise<SourceText> {
  const refused = refuse(bytes);
  if (refused !== null) return withoutText(refused);
  let document: PdfDocument | null = null;
  try {
    supplyTransfer();
    // pdf.js takes its input's buffer over: it gets a copy.
    document = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      enableXfa: false,
      // Pictures are never looked at: none is decoded.
      maxImageSize: 1,
      verbosity: 0,
    });
    return await readPages(document);
  } catch (error) {
    return withoutText(faultOf(error));
  } finally {
    await document?.destroy().catch(() => undefined);
  }
}

function refuse(bytes: Uint8Array): SourceFault | null {
  if (bytes.length === 0) return { code: "empty", detail: message("The file is empty.") };
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return null;
  return { code: "not-a-pdf", detail: message("The file is not a PDF.") };
}

async function readPages(document: PdfDocument): Promise<SourceText> {
  const pages: SourcePage[] = [];
  const faults: SourceFault[] = [];
  const fonts = new Map<string, Font>();
  const count = Math.min(document.numPages, pageLimit);
  let damaged = 0;
  for (let number = 1; number <= count; number++) {
    try {
      pages.push(await readPage(document, number, fonts));
    } catch {
      damaged++;
      pages.push({ number, width: 0, height: 0, lines: [] });
    }
  }
  if (document.numPages > pageLimit)
    faults.push({
      code: "too-large",
      detail: message("The file has {0} pages; only the first {1} were read.", document.numPages, pageLimit),
    });
  if (damaged > 0)
    faults.push({
      code: "damaged",
      detail:
        damaged === 1
          ? message("One page of the file is damaged and could not be read.")
          : message("{0} pages of the file are damaged and could not be read.", damaged),
    });
  else if (pages.every((page) => page.lines.length === 0))
    faults.push({
      code: "no-text",
      detail: message(
        "The file holds no text, only pictures of pages. Use the PDF as published, not a scan.",
      ),
    });
  return { format: "pdf", pages: withMarksRestored(pages), title: await titleOf(document), faults };
}

async function readPage(
  document: PdfDocument,
  number: number,
  fonts: Map<string, Font>,
): Promise<SourcePage> {
  const page = await document.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const content = await page.getTextContent({ disableNormalization: true });
  await learnFonts(page, Object.keys(content.styles), fonts);
  const items: TextItem[] = [];
  for (const item of content.items) {
    if (!("str" in item)) continue;
    if (item.str.trim() === "") {
      const last = items.at(-1);
      if (item.str !== "" && last?.y === top - Number(item.transform[5]))
        items[items.length - 1] = { ...last, blankBehind: true };
      continue;
    }
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    // Text that runs up the page is a stamp ("embargoed"), not part of the report.
    if (Math.abs(b) > Math.abs(a)) continue;
    const font = fonts.get(item.fontName);
    items.push({
      text: font?.signs === true ? signIn(item.str) : item.str,
      x: x - left,
      y: top - y,
      width: item.width,
      height: item.height,
      bold: font?.bold ?? false,
    });
  }
  page.cleanup();
  return { number, width: right - left, height: top - bottom, lines: groupLines(items) };
}

/**
 * Font names come only with a page's drawing operators; they are asked for on the few pages that bring a font
 * not met before.
 */
async function learnFonts(page: PdfPage, names: string[], fonts: Map<string, Font>): Promise<void> {
  const fresh = names.filter((name) => !fonts.has(name));
  if (fresh.length === 0) return;
  const objects = page.commonObjs as { has(id: string): boolean; get(id: string): unknown };
  if (!fresh.every((name) => objects.has(name))) await page.getOperatorList().catch(() => undefined);
  for (const id of fresh) {
    const font = objects.has(id) ? (objects.get(id) as { name?: string } | null) : null;
    const name = font?.name ?? "";
    fonts.set(id, {
      bold: /bold|black|heavy|semibold/i.test(name),
      signs: /dingbats|wingdings/i.test(name),
    });
  }
}

interface Font {
  readonly bold: boolean;
  /** Its letters are printed as signs: the `n` of Wingdings and Zapf Dingbats is a square. */
  readonly signs: boolean;
}

/** A bullet, where a lost encoding gives the letter behind it. */
function signIn(text: string): string {
  return /^\s*[a-z§]\s*$/.test(text) ? "◼" : text;
}

async function titleOf(document: PdfDocument): Promise<string | null> {
  try {
    const { info } = await document.getMetadata();
    const title = (info as { Title?: unknown }).Title;
    return typeof title === "string" && title.trim() !== "" ? title.trim() : null;
  } catch {
    return null;
  }
}

function faultOf(error: unknown): SourceFault {
  if (error instanceof Error && error.name === "PasswordException")
    return {
      code: "encrypted",
      detail: message("The file is protected by a password. Save a copy without one."),
    };
  return {
    code: "damaged",
    detail: message("The file is damaged or cut short and could not be read. Download it again."),
  };
}

/** pdf.js hands fonts over with `transferToFixedLength`, which Node 20 does not have yet. */
function supplyTransfer(): void {
  const prototype = ArrayBuffer.prototype as ArrayBuffer & { transferToFixedLength?: () => ArrayBuffer };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer) {
    return structuredClone(this, { transfer: [this] });
  };
}
