// Puts the marks of citations where a printer puts them: a footnote's close to the words and behind the full stop,
// nothing at all where a citation is dropped. What was moved is noted, so that it can be moved back.

import { isSameLook } from "./printedInlines.ts";
import type { PrintedInline } from "./printedResponse.ts";

export function settleCitations(inlines: readonly PrintedInline[]): PrintedInline[] {
  const settled: PrintedInline[] = [];
  for (const inline of inlines) {
    const last = settled.at(-1);
    // Words after a mark give it the punctuation that opens them.
    if (inline.kind === "text" && last?.kind === "citation" && last.note !== null && last.behind === "") {
      const behind = /^[.,;:!?)”’"']*[.,;:!?]/.exec(inline.text)?.[0] ?? "";
      if (behind !== "") {
        settled.pop();
        pushText(settled, { ...inline, text: behind });
        settled.push({ ...last, behind });
        const text = inline.text.slice(behind.length);
        if (text !== "") settled.push({ ...inline, text });
        continue;
      }
    }
    if (inline.kind !== "citation" || (inline.note === null && inline.words !== "")) {
      settled.push(inline);
      continue;
    }
    const gap = last?.kind === "text" ? (/[ \u00A0]+$/.exec(last.text)?.[0] ?? "") : "";
    if (last?.kind === "text" && gap !== "") {
      settled.pop();
      const text = last.text.slice(0, last.text.length - gap.length);
      if (text !== "") settled.push({ ...last, text });
    }
    if (inline.note !== null) settled.push({ ...inline, gap });
  }
  return settled;
}

function pushText(settled: PrintedInline[], inline: PrintedInline & { readonly kind: "text" }): void {
  const last = settled.at(-1);
  if (last?.kind === "text" && isSameLook(last.look, inline.look))
    settled[settled.length - 1] = { ...last, text: last.text + inline.text };
  else settled.push(inline);
}
