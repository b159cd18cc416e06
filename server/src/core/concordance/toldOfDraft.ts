// Whether a sentence tells on purpose what the draft of a report said: "The draft report had said ‘six weeks’". Looks at
// the words round one quotation; what became of them in the final report is not asked here.

import type { Span } from "../text.ts";

/** So far from a quotation a sentence is looked for its beginning and end. */
const reach = 300;

/** Whether the sentence credits the quotation at `span` to the draft report by name. */
export function isToldOfDraft(text: string, { start, end }: Span): boolean {
  if (creditsBefore.test(text.slice(Math.max(0, start - reach), start))) return true;
  const [behind = ""] =
    /^[\s\S]*?(?:\n\s*\n|\||[.?!](?=\s+\p{Lu}|\s*$)|$)/u.exec(text.slice(end, end + reach)) ?? [];
  return creditsBehind.test(behind);
}

// The council's own drafts are drafts too: "our draft action plan", "the draft statement".
const theDraft =
  "(?:the|its|their|Ofsted['’]s|(?:the )?inspectors['’])\\s+(?:(?:embargoed|confidential|first|earlier|original)\\s+)?draft(?:['’]s)?(?:\\s+(?:inspection\\s+)?(?:report|letter|version|text|wording|findings?)(?:['’]s)?)?(?!\\s+(?:action|improvement|plan|response|statement|strategy|policy|minutes|comments|press))";

/** The draft is named as who says it, and neither the final report with it nor as a mere point in time. */
const creditsBefore = new RegExp(
  `(?<!\\b(?:since|after|following|before|unlike)\\s)\\b${theDraft}\\b(?![^“"‘]*\\b(?:final|published|both)\\b)[^“"‘”.?!|]{0,120}$`,
  "iu",
);
const creditsBehind = new RegExp(
  `^["”’']?,?\\s*(?:\\([^)]*|[–—-]\\s*)?(?:(?:was|were|stood|is|are|said|wrote|had|were the words|was the wording|as)\\s+)*(?:in|of|as|by|said)?\\s*${theDraft}\\b`,
  "iu",
);
