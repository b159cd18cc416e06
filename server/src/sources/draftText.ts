// A draft's bytes to text and back, in whatever encoding it was saved: Word and Notepad still write UTF-16 and
// Windows-1252. Line ends are never touched. Asked by the language server and the command line alike.

import { decodeWindows1252, encodeWindows1252 } from "./windows1252.ts";

export type DraftEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A draft's text without its byte-order mark, and what is needed to write it back as it was. */
export interface DraftText {
  readonly text: string;
  readonly encoding: DraftEncoding;
  readonly byteOrderMark: boolean;
}

/** Decodes a draft; a file that is no text gives the reason, as the rest of a sentence beginning with its name. */
export function decodeDraft(bytes: Uint8Array): DraftText | { readonly fault: string } {
  const known = knownOtherFormat(bytes);
  if (known !== null) return { fault: known };
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes.subarray(2), "utf-16le", true);
  if (first === 0xfe && second === 0xff) return decoded(bytes.subarray(2), "utf-16be", true);
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes.subarray(3), "utf-8", true);
  const zeros = zerosByParity(bytes.subarray(0, 4096));
  if (zeros.odd > 0 && zeros.even === 0) return decoded(bytes, "utf-16le", false);
  if (zeros.even > 0 && zeros.odd === 0) return decoded(bytes, "utf-16be", false);
  if (zeros.even > 0) return { fault: "is not text" };
  try {
    return { text: decode(bytes, "utf-8", true), encoding: "utf-8", byteOrderMark: false };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: "windows-1252", byteOrderMark: false };
  }
}

/**
 * Encodes a changed text as the draft was. A character that Windows-1252 lacks makes the whole file UTF-8; the
 * caller sees it in `encoding`.
 */
export function encodeDraft(
  text: string,
  { encoding, byteOrderMark }: DraftText,
): { readonly bytes: Uint8Array; readonly encoding: DraftEncoding } {
  if (encoding === "windows-1252") {
    const bytes = encodeWindows1252(text);
    if (bytes !== null) return { bytes, encoding };
    return { bytes: new TextEncoder().encode(text), encoding: "utf-8" };
  }
  const marked = byteOrderMark ? `\uFEFF${text}` : text;
  if (encoding === "utf-8") return { bytes: new TextEncoder().encode(marked), encoding };
  return { bytes: encodeUtf16(marked, encoding === "utf-16le"), encoding };
}

function knownOtherFormat(bytes: Uint8Array): string | null {
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-")
    return "is a PDF, not a draft. A report goes after --source";
  return null;
}

function decoded(bytes: Uint8Array, encoding: DraftEncoding, byteOrderMark: boolean): DraftText {
  return { text: decode(bytes, encoding, false), encoding, byteOrderMark };
}

function decode(bytes: Uint8Array, encoding: DraftEncoding, fatal: boolean): string {
  return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
}

function encodeUtf16(text: string, littleEnd: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let index = 0; index < text.length; index++) {
    view.setUint16(2 * index, text.charCodeAt(index), littleEnd);
  }
  return new Uint8Array(view.buffer);
}

function zerosByParity(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? "even" : "odd"] += 1;
  });
  return zeros;
}
