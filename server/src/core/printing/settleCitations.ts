// Puts citations where a printer puts them: a footnote's mark close to the words and behind the full stop, words in
// brackets, and nothing at all where a citation is dropped. What was moved is noted, so that it can be moved back.

import { isSameLook } from "./printedInlines.ts";
import type { PrintedInline } from "./printedResponse.ts";

export function settleCitations(inlines: readonly PrintedInline[]): PrintedInline[] {
  const settled: PrintedInline[] = [];
  let emptied = false;
  for (const [index, inline] of inlines.entries()) {
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
    // Brackets that held nothing but a citation that is dropped go with it.
    if (inline.kind === "text" && last?.kind === "text" && emptied && inline.text.startsWith(")")) {
      settled.pop();
      pushText(settled, { ...last, text: last.text.replace(/[ \u00A0]*\($/, "") });
      emptied = false;
      pushText(settled, { ...inline, text: inline.text.slice(1) });
      continue;
    }
    emptied = false;
    if (inline.kind !== "citation") {
      settled.push(inline);
      continue;
    }
    if (inline.note === null && inline.words !== "") {
      const before = last?.kind === "text" ? last.text : "";
      const next = inlines[index + 1];
      const enclosed =
        next?.kind === "text" && /^[^()]*\)/.test(next.text) ? /\([^()]*$/.exec(before)?.[0] : undefined;
      if (enclosed === undefined) settled.push({ ...inline, words: `(${inline.words})` });
      else if (leadsIn.test(enclosed)) settled.push(inline);
      else settled.push({ ...inline, gap: gapOff(settled), words: `; ${inline.words}` });
      continue;
    }
    emptied = inline.note === null && last?.kind === "text" && last.text.endsWith("(");
    const gap = gapOff(settled);
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

/** What opens the writer's own brackets and needs no mark before a citation: "(", "(see ", "(our review; ". */
const leadsIn = /^\((?:[^()]*(?:[,;:–—-]|\b(?:see|also|in|at|from|of|and|or|e\.g\.|cf\.)))?[ \u00A0]*$/i;

/** Takes the space off the end of the words before a citation. */
function gapOff(settled: PrintedInline[]): string {
  const last = settled.at(-1);
  const gap = last?.kind === "text" ? (/[ \u00A0]+$/.exec(last.text)?.[0] ?? "") : "";
  if (last?.kind !== "text" || gap === "") return gap;
  settled.pop();
  const text = last.text.slice(0, last.text.length - gap.length);
  if (text !== "") settled.push({ ...last, text });
  return gap;
}
