// Files that are meant to hurt their reader, made on the fly: small on disk, large or endless when read.

import { strToU8, zipSync } from "fflate";
import { deflateSync } from "node:zlib";

/** A PDF of numbered objects from 1 (the catalogue), with a right table of them; `trailer` has further entries. */
export function pdfOf(objects: readonly (string | Uint8Array)[], trailer = ""): Uint8Array {
  const parts: Uint8Array[] = [strToU8("%PDF-1.7\n")];
  let length = parts[0]?.length ?? 0;
  const places = objects.map((object, index) => {
    const place = length;
    for (const part of [`${index + 1} 0 obj\n`, object, "\nendobj\n"]) {
      const bytes = typeof part === "string" ? strToU8(part, true) : part;
      parts.push(bytes);
      length += bytes.length;
    }
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  parts.push(
    strToU8(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream that unpacks to `megabytes` of white space, a thousandth of it in the file. */
export function swollenStream(megabytes: number, entries = ""): Uint8Array {
  const block = Buffer.alloc(1024 * 1024, 0x20);
  // Deflate is fed one block again and again: stored compressed, never held whole.
  const packed = deflateSync(Buffer.concat(Array.from({ length: megabytes }, () => block)));
  return Buffer.concat([
    strToU8(`<< /Length ${packed.length} /Filter /FlateDecode ${entries} >>\nstream\n`),
    packed,
    strToU8("\nendstream"),
  ]);
}

/** A PDF protected by a password that nobody knows. */
export function encryptedPdf(): Uint8Array {
  const secret = "<" + "5a".repeat(32) + ">";
  return pdfOf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
      `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${secret} /U ${secret} >>`,
    ],
    `/Encrypt 4 0 R /ID [${secret} ${secret}]`,
  );
}

/** A page below so many nodes of the page tree; below itself where `circular`. */
export function deepPageTree(depth: number, circular = false): Uint8Array {
  const nodes = Array.from(
    { length: depth },
    (_, index) => `<< /Type /Pages /Parent ${index + 1} 0 R /Kids [${index + 3} 0 R] /Count 1 >>`,
  );
  const page = `<< /Type /${circular ? "Pages" : "Page"} /Parent ${depth + 1} 0 R /MediaBox [0 0 595 842] /Kids [2 0 R] /Count 1 >>`;
  return pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", ...nodes, page]);
}

/** One page whose content unpacks to so many megabytes. */
export function swollenPage(megabytes: number): Uint8Array {
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    swollenStream(megabytes),
  ]);
}

/** A PDF of so many pages, each with one line. */
export function longPdf(pages: number): Uint8Array {
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  const line = "BT /F 12 Tf 71 700 Td (A page of a report.) Tj ET";
  const kids = Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`).join(" ");
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    font,
    `<< /Length ${line.length} >>\nstream\n${line}\nendstream`,
    ...Array.from(
      { length: pages },
      () =>
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>",
    ),
  ]);
}

/** A Word document whose text unpacks to so many megabytes; it says `said` bytes where that is given. */
export function swollenDocument(megabytes: number, said?: number): Uint8Array {
  const bytes = zipSync({ "word/document.xml": new Uint8Array(megabytes * 1024 * 1024).fill(0x20) });
  if (said === undefined) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    const sign = view.getUint32(at, true);
    if (sign === 0x04034b50) view.setUint32(at + 22, said, true);
    if (sign === 0x02014b50) view.setUint32(at + 24, said, true);
  }
  return bytes;
}

/** A PDF whose catalogue lies in an object stream that unpacks to so many megabytes. */
export function swollenObjectStream(megabytes: number): Uint8Array {
  const objects = "1 0 2 40 << /Type /Catalog /Pages 2 0 R >>      << /Type /Pages /Kids [] /Count 0 >>";
  const packed = deflateSync(
    Buffer.concat([
      strToU8(objects),
      ...Array.from({ length: megabytes }, () => Buffer.alloc(2 ** 20, 0x20)),
    ]),
  );
  const start = strToU8("%PDF-1.7\n");
  const stream = Buffer.concat([
    strToU8(
      `3 0 obj\n<< /Type /ObjStm /N 2 /First 9 /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`,
    ),
    packed,
    strToU8("\nendstream\nendobj\n"),
  ]);
  const table = start.length + stream.length;
  const entry = (type: number, a: number, b: number) => [type, a >> 16, (a >> 8) & 255, a & 255, b];
  const entries = Uint8Array.from(
    [entry(0, 0, 0), entry(2, 3, 0), entry(2, 3, 1), entry(1, start.length, 0), entry(1, table, 0)].flat(),
  );
  return Buffer.concat([
    start,
    stream,
    strToU8(`4 0 obj\n<< /Type /XRef /Size 5 /W [1 3 1] /Root 1 0 R /Length ${entries.length} >>\nstream\n`),
    entries,
    strToU8(`\nendstream\nendobj\nstartxref\n${table}\n%%EOF\n`),
  ]);
}

/** A PDF whose one font, told to be a map of characters, unpacks to so many megabytes. */
export function swollenFont(megabytes: number): Uint8Array {
  const line = "BT /F 12 Tf 71 700 Td (A page of a report.) Tj ET";
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    `<< /Length ${line.length} >>\nstream\n${line}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
    swollenStream(megabytes),
  ]);
}
