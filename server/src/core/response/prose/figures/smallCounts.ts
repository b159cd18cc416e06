// Finds counts below five in a table of children ("Children in custody | 3"): published figures leave them out. Reads
// rows that count children in particular circumstances; a table of anything else is passed over.

import type { TextBlock } from "../../responseDocument.ts";
import type { ChildHit } from "../../wordingHits.ts";
import { circumstance } from "../names/childFeatures.ts";

/** The small counts of a table's rows. Spans are the cells' words. */
export function smallCountsIn(blocks: readonly TextBlock[]): ChildHit[] {
  const hits: ChildHit[] = [];
  let label = "";
  for (const { cell, prose, span } of blocks) {
    if (cell === null || cell.row === 0) continue;
    const written = prose.text.trim();
    if (cell.column === 0) label = written;
    else if (
      /^[1-4]$/.test(written) &&
      ((counting.test(cell.header) && tellsOfChildren(label)) ||
        (label !== "" && (tellsOfChildren(cell.header) || headedByChildren.test(cell.header))))
    ) {
      const place = { span, inSpeech: false, inQuotation: false };
      hits.push({ term: "child", kind: "counted", credited: false, written, ...place });
    }
  }
  return hits;
}

/** "Children", "Young people, 2025/26": each row counts some of them. */
const headedByChildren =
  /^(?:(?:the\s|total\s)?number\sof\s)?(?:children|young\speople|care\sleavers|boys|girls)(?:\s?[,(:]\s?[^.]*|\s(?:in|at|on|as\sat|this|last|now)\s[^.]*)?$/i;

/** A column of figures: it names a time or says that it counts; an unnamed one stands beside the only other. */
const counting =
  /^$|\b(?:number|count|total|figure|actual|current|latest|now|position|children|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|20\d\d)\b/i;
const notCounting = /\b(?:homes?|visits?|audits?|rate|score|%|per|targets?|reviews?)\b/i;

/** "Number of unaccompanied children in our care", and not "Moves for children in care". */
const ofChildren =
  /^(?:(?:the |total )?number of )?(?:(?:our|the|\p{L}+ly|\p{L}+ed) )*(?:children|young people|boys|girls|babies|infants|care leavers)\b/iu;

function tellsOfChildren(label: string): boolean {
  return ofChildren.test(label) && circumstance.test(label) && !notCounting.test(label);
}
