// The pictures a printed draft carries with it, and what a printer must know of them: read from their first bytes.
// Never changes a picture.

export interface PrintedImage {
  readonly bytes: Uint8Array;
  readonly base64: string;
  readonly format: "png" | "jpeg" | "gif";
  /** In dots. */
  readonly width: number;
  readonly height: number;
}

/** By the address that the draft gives them; one that is not here is printed as its words. */
export type PrintedImages = ReadonlyMap<string, PrintedImage>;

/** A picture, where the bytes are one in a format that all three outputs can hold; else null. */
export function readImage(bytes: Uint8Array, base64: string): PrintedImage | null {
  const found = sizeOf(bytes);
  return found === null || found.width === 0 || found.height === 0 ? null : { bytes, base64, ...found };
}

/** The picture as an address that holds it. */
export function dataAddress({ base64, format }: PrintedImage): string {
  return `data:image/${format};base64,${base64}`;
}

function sizeOf(bytes: Uint8Array): Pick<PrintedImage, "format" | "width" | "height"> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47) {
    return { format: "png", width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (bytes.length >= 10 && view.getUint32(0) === 0x47494638) {
    return { format: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  return bytes.length >= 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : null;
}

/** The frame's header says it: segment after segment, each with its length. */
function jpegSize(view: DataView): Pick<PrintedImage, "format" | "width" | "height"> | null {
  for (let at = 2; at + 9 < view.byteLength;) {
    const marker = view.getUint16(at);
    if (marker >> 8 !== 0xff) return null;
    const frame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (frame) return { format: "jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
