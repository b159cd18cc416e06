// Drafts made up line by line, for properties that must hold of any draft.

import fc from "fast-check";

const words = fc.constantFrom(
  "Northmere children wait too long",
  "Ofsted said that “leaders listen”",
  "see paragraph 12 and section 4.2",
  "plain words, and no more.",
  "a *strong* word and `code`",
  "fish &amp; chips \\* escaped",
  "[@ilacs-2026, para. 17] and [a link](https://northmere.example)",
  "a footnote[^1] mark",
  "a raised<sup>1</sup> mark",
  "an address: council@northmere.example or www.northmere.example",
  "a [bracketed] word & an ampersand",
  "<!-- inspection-response-ignore-line some-rule -->",
  "**1.1** bold number",
  "the year\t2025, tabbed",
  "🙂 beyond the basic plane",
  "ends with one space ",
  "ends with two  ",
);

const line = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 3, arbitrary: fc.constant("") },
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: 1, max: 30 }), words).map(([n, w]) => `${n}. ${w}`) },
  { weight: 2, arbitrary: words.map((w) => `- ${w}`) },
  { weight: 2, arbitrary: words.map((w) => `   ${w}`) },
  { weight: 1, arbitrary: words.map((w) => `   - ${w}`) },
  { weight: 1, arbitrary: words.map((w) => `> ${w}`) },
  { weight: 1, arbitrary: words.map((w) => `## ${w}`) },
  { weight: 1, arbitrary: words.map((w) => `(a) ${w}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "```",
      "~~~~",
      "---",
      "===",
      "***",
      "<!-- a comment",
      "-->",
      "| a | b |",
      "| --- | --- |",
      "a | b",
      "<div>",
      "[^1]: A footnote.",
      "1)",
      "-",
      ">",
      "    set in by four",
    ),
  },
);

/** Any draft: lines of every kind in any order. */
export const anyDraft = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, eol]) => lines.join(eol));
