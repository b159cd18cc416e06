// Bytes of a text or a web page to characters, whatever they were saved as.

import { decodeWindows1252 } from "./windows1252.ts";

/** By its byte order mark, else UTF-8, else as Notepad and older Word still save. Never fails. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
