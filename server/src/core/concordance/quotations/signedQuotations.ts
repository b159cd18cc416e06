// Whose words a quotation holds once the line below it is known: "— Ofsted, August 2025" in a paragraph of its own
// signs what stands above it, and so does the line that closes the paragraph itself. Looks at the draft only.

import { closingCredit } from "../../response/prose/quotations/attribution.ts";
import { signatureIn } from "../../response/prose/quotations/signatures.ts";
import {
  type Attribution,
  type Placed,
  type Quotation,
  type ResponseDocument,
  spanOf,
  type TextBlock,
} from "../../response/responseDocument.ts";
import { sentencesOf } from "../../response/prose/sentences.ts";

/** Paragraphs that one signature signs at most. */
const signedAtMost = 8;

/** Who signs a quotation that is a paragraph by itself, else whom the text credits with it. */
export function attributionWithSignature(
  quotation: Placed<Quotation>,
  { blocks }: ResponseDocument,
): Attribution {
  const { attribution, form, prose } = quotation.fact;
  const { end } = spanOf(quotation);
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && block.offset + block.fact.span.start < end) low = middle + 1;
    else high = middle;
  }
  const own = blocks[low - 1];
  if (own?.fact.kind === "heading" && attribution.to === "nobody") {
    const below = blocks[low];
    return (below === undefined ? null : closedBy(below.fact)) ?? attribution;
  }
  if (own?.fact.kind !== "paragraph") return attribution;
  // Marks and a full stop behind them are all that may stand beside the words.
  const whole = own.fact.prose.text.trim();
  if (form !== "block" && whole.length > prose.text.length + 3)
    return signatureBeside(quotation.fact, whole) ?? attribution;
  for (let step = 0; step < signedAtMost; step += 1) {
    const below = blocks[low + step];
    if (attribution.to === "nobody" && below !== undefined && !below.fact.inBlockQuote) {
      return closedBy(below.fact) ?? attribution;
    }
    if (below?.fact.kind !== "paragraph" || below.fact.number !== null) return attribution;
    const signature = signatureIn(below.fact.prose.text);
    if (signature !== null) return signature;
    const sameQuote = below.segment === own.segment && own.fact.inBlockQuote && below.fact.inBlockQuote;
    if (!sameQuote) return attribution;
  }
  return attribution;
}

/** Who signs a quotation in its own paragraph, which lives as long as it does. */
function signatureBeside(quotation: Quotation, whole: string): Attribution | null {
  const before = beside.get(quotation);
  if (before !== undefined) return before;
  const { text } = quotation.prose;
  const found = signatureIn(whole.slice(whole.startsWith(text, 1) ? text.length + 2 : 0));
  beside.set(quotation, found);
  return found;
}

const beside = new WeakMap<Quotation, Attribution | null>();

/** "So wrote the inspectors of our teams.": whose words the paragraph right below says it is. */
function closedBy(block: TextBlock): Attribution | null {
  if (block.kind !== "paragraph") return null;
  const before = known.get(block);
  if (before !== undefined) return before;
  const { text } = block.prose;
  const first = sentencesOf(text)[0];
  const sentence = first === undefined ? "" : text.slice(first.start, first.end);
  const found = signatureIn(text) ?? (/["“”‘]/.test(sentence) ? null : closingCredit(sentence));
  known.set(block, found);
  return found;
}

const known = new WeakMap<TextBlock, Attribution | null>();
