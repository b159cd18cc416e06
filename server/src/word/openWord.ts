// Opens a file that is said to be a Word document: its parts, or why it is none that can be read here. Runs nothing
// of what it holds.

import { PartTooLarge, WordPackage } from "./wordPackage.ts";
import { largestWord, tooLargeWord, type WordFault } from "./wordLimits.ts";
import { WordParts } from "./wordParts.ts";
import { elementAt } from "./wordXml.ts";

const tooMuchText: WordFault = {
  fault: "unpacks to more text than any draft has, and was not read",
};

const damagedWord: WordFault = {
  fault: "is damaged or cut short. Open it in Word, save it again under another name, and try that one",
};

/** Calls `read` with the parts of a Word document. Never throws: what goes wrong is a fault. */
export function openWord<T>(bytes: Uint8Array, read: (parts: WordParts) => T): T | WordFault {
  const known = otherFormat(bytes);
  if (known !== null) return { fault: known };
  try {
    const opened = new WordPackage(bytes);
    const other = otherPackage(opened);
    if (other !== null) return { fault: other };
    const parts = new WordParts(opened);
    if (!opened.names.includes(parts.documentName)) return notWord;
    if (elementAt(parts.tree("document"), "w:document", "w:body") === null) return notWord;
    return read(parts);
  } catch (error) {
    return error instanceof PartTooLarge ? tooMuchText : damagedWord;
  }
}

/** Whether a Word document carries macros: they are kept where they are, and never run. */
export function hasMacros({ package: { names } }: WordParts): boolean {
  return names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name));
}

/** Whether somebody has signed it: any change would break the signature. */
export function isSigned({ package: { names } }: WordParts): boolean {
  return names.some((name) => name.startsWith("_xmlsignatures/"));
}

const notWord: WordFault = { fault: "is a package of files, but no Word document. Save it as .docx in Word" };

function otherFormat(bytes: Uint8Array): string | null {
  if (bytes.length > largestWord) return tooLargeWord.fault;
  if (bytes.length === 0) return "is empty";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 8));
  if (start.startsWith("PK\u0003\u0004")) return null;
  if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
    return holds(bytes, "EncryptedPackage")
      ? "is protected by a password. Take the password off in Word (File › Info › Protect Document), and try again"
      : "is a Word document in the format of before 2007. Save it as .docx in Word";
  }
  if (start.startsWith("{\\rtf")) return "is Rich Text. Save it as .docx in Word";
  return "is no Word document, whatever its name says. Save it as .docx in Word";
}

function otherPackage(opened: WordPackage): string | null {
  if (opened.names.includes("content.xml") && opened.names.includes("META-INF/manifest.xml")) {
    return "is an OpenDocument text. Save it as .docx, in LibreOffice or Word";
  }
  if (opened.names.some((name) => /^(?:xl|ppt)\//.test(name))) {
    return "is a workbook or a set of slides, no Word document";
  }
  return null;
}

/** Whether a container of the old kind has an entry of a name: it is written in two bytes a letter. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first] = wanted;
  if (first === undefined) return false;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
