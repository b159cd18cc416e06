// What a file is by its first bytes; its name is never asked, since a web page may be named `.pdf`.

/** The format of a file's bytes; `unknown` for one that is neither text nor anything known. */
export type FileFormat = "empty" | "pdf" | "zip" | "old-word" | "html" | "text" | "unknown";

/** Judges by magic bytes and, for text, by whether it decodes. */
export function fileFormatOf(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return "empty";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return "pdf";
  if (start.startsWith("PK\u0003\u0004")) return "zip";
  if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) return "old-word";
  if (looksLikeHtml(start)) return "html";
  return [...bytes.subarray(0, 4096)].some((byte) => byte === 0) && !/^(?:\xFF\xFE|\xFE\xFF)/.test(start)
    ? "unknown"
    : "text";
}

/** True when the first characters are those of a web page, or of a part of one. */
function looksLikeHtml(start: string): boolean {
  return /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|main|article|section|div|h1|p|table)\b/i.test(
    start,
  );
}
