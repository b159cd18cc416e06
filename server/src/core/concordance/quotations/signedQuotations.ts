// Whose words a quotation holds once the line below it is known: "— Ofsted, August 2025" in a paragraph of its own
// signs what stands above it, and so does the line that closes the paragraph itself. Looks at the draft only.

import { signatureIn } from "../../response/prose/quotations/signatures.ts";
import {
  type Attribution,
  type Placed,
  type Quotation,
  type ResponseDocument,
  spanOf,
} from "../../response/responseDocument.ts";

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
    if (block !== undefined && spanOf(block).start < end) low = middle + 1;
    else high = middle;
  }
  const own = blocks[low - 1];
  if (own?.fact.kind !== "paragraph") return attribution;
  // Marks and a full stop behind them are all that may stand beside the words.
  const whole = own.fact.prose.text.trim();
  if (form !== "block" && whole.length > prose.text.length + 3) {
    return (
      signatureIn(whole.slice(whole.startsWith(prose.text, 1) ? prose.text.length + 2 : 0)) ?? attribution
    );
  }
  for (let step = 0; step < signedAtMost; step += 1) {
    const below = blocks[low + step];
    if (below?.fact.kind !== "paragraph" || below.fact.number !== null) return attribution;
    const signature = signatureIn(below.fact.prose.text);
    if (signature !== null) return signature;
    const sameQuote = below.segment === own.segment && own.fact.inBlockQuote && below.fact.inBlockQuote;
    if (!sameQuote) return attribution;
  }
  return attribution;
}
