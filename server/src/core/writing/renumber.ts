// Puts the draft's numbers in order: the edits that change each number and every cross-reference to it, and
// nothing else. Every cross-reference goes on pointing at what it pointed at.

import type { Concordance, PlacedNumber } from "../concordance/concordance.ts";
import { labelsOf, partText, placeOf } from "../concordance/numberLabels.ts";
import type { NumberPath } from "../concordance/numberPaths.ts";
import type { TextEdit } from "../problem.ts";
import { type NumberStyle, type ParagraphNumber, type Placed, spanOf } from "../response/responseDocument.ts";

/** What renumbering needs to know of a draft. */
export type NumberedDraft = Pick<Concordance, "response" | "numbering" | "crossReferences">;

/** The edits, in order. `from`: a number; only its run is put in order. Without it all runs are. */
export function renumberEdits(
  { response, numbering, crossReferences }: NumberedDraft,
  from?: Placed<ParagraphNumber>,
): readonly TextEdit[] {
  const runs = numbering.runs.filter(
    ({ numbers }) => from === undefined || numbers.some(({ number }) => placeOf(number) === placeOf(from)),
  );
  const changed = new Set<PlacedNumber>(runs.flatMap(({ numbers }) => numbers).filter(isOutOfOrder));
  if (changed.size === 0) return [];
  const edits: TextEdit[] = [...changed].map(({ number, expected }) => {
    const span = spanOf(number);
    return { span, text: rewritten(response.text.slice(span.start, span.end), expected, number.fact.style) };
  });
  const inOrder = {
    ...numbering,
    runs: numbering.runs.map((run) => (runs.includes(run) ? run : asWritten(run))),
  };
  const before = labelsOf(numbering);
  const after = labelsOf(inOrder, true);
  const newLabels = new Map(
    before.map(({ placed, label }, index) => [
      placeOf(placed.number),
      { label, now: after[index]?.label ?? label },
    ]),
  );
  for (const { crossReference, targets } of crossReferences) {
    for (const [index, written] of crossReference.fact.targets.entries()) {
      const target = targets[index];
      const label = target === null || target === undefined ? undefined : newLabels.get(placeOf(target));
      if (label === undefined || label.now === label.label) continue;
      const span = spanOf(crossReference, written.span);
      const text = relabelled(response.text.slice(span.start, span.end), label.now);
      if (text !== null) edits.push({ span, text });
    }
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** A number as a paragraph would bear it: `12.`, `(b)`, `3.2.1`. */
export function numberText(path: NumberPath, style: NumberStyle): string {
  if (style === "1.1") return path.join(".");
  return style.replace(/[1ai]/, () => partText(path, style));
}

function isOutOfOrder({ number, expected }: PlacedNumber): boolean {
  return number.fact.value.join() !== expected.join();
}

type Run = Concordance["numbering"]["runs"][number];

/** The run as if it were in order: its labels stay. */
function asWritten(run: Run): Run {
  return {
    ...run,
    numbers: run.numbers.map((placed) => ({ ...placed, expected: placed.number.fact.value })),
  };
}

/** The number's characters with other digits or letters: brackets, points and escapes stay. */
function rewritten(characters: string, path: NumberPath, style: NumberStyle): string {
  const pattern = /[ai]/.test(style) ? /[a-z]+/ : /\d+(?:\.\d+)*/;
  return characters.replace(pattern, () => partText(path, style));
}

/** A cross-reference's label in the form it was written in (`12b` or `12(b)`); null where nothing changes. */
function relabelled(characters: string, now: string): string | null {
  const parts = now.match(labelPart) ?? [];
  let index = 0;
  const text = characters.replace(labelPart, (part) => {
    const wanted = parts[index++];
    // "Section 4" may point at paragraph 4.1, the first of its section.
    return wanted?.split(".").slice(0, part.split(".").length).join(".") ?? part;
  });
  return text === characters ? null : text;
}

const labelPart = /\d+(?:\.\d+)*|[a-z]+/g;
