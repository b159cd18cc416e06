// Windows-1252, in which Notepad and older Word still save plain text. Node's own decoder (seen in Node 20.20)
// takes it for Latin-1, which turns every curly quotation mark into an invisible control character.

/** What bytes 0x80 to 0x9F stand for; the five that stand for nothing keep their number. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Every byte is a character, so this never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) {
    text += byte >= 0x80 && byte <= 0x9f ? (upper[byte - 0x80] ?? "") : String.fromCharCode(byte);
  }
  return text;
}

/** The text's bytes; null where it has a character that Windows-1252 lacks. */
export function encodeWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const place = upper.indexOf(text[index] ?? "");
    if (place !== -1) bytes[index] = 0x80 + place;
    else if (code < 0x80 || (code > 0x9f && code < 0x100)) bytes[index] = code;
    else return null;
  }
  return bytes;
}
