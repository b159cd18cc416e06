// The line that signs quoted words: "— Ofsted, August 2025". Says whose they are; knows nothing of what it signs.

import type { Attribution } from "../../responseDocument.ts";

/** Whose words a paragraph signs that is nothing but a signature after a dash; null for any other paragraph. */
export function signatureIn(paragraph: string): Attribution | null {
  const name = /^\s*[—–]\s?(\p{Lu}[^.;:!?]{2,80})\.?\s*$/u.exec(paragraph)?.[1];
  return name === undefined ? null : signedBy(name);
}

/** "Ofsted, 2026" credits the inspectors of that year, any other name a person. */
export function signedBy(name: string): Attribution {
  const year = /\b20\d\d\b/.exec(name)?.[0];
  const inspection = year === undefined ? "current" : { year: Number(year) };
  return /\b(?:ofsted|inspectors?|inspection|report|letter)\b/i.test(name)
    ? { to: "inspectors", words: name, inspection }
    : { to: "person", words: name, inspection: "current" };
}
