// Drafts made at random as a writer would have them, each in the form in which Word drafts are imported: what is exported
// from one and imported again is the same to the letter.

import fc from "fast-check";

import { draftOf } from "../printing/printedDraft.ts";

const plainWords = fc
  .array(
    fc.constantFrom("Leaders", "act", "children’s", "5", "A&E", "“good”", "#1", "x_y", "–", "5 * 3", "(b)"),
    { minLength: 1, maxLength: 5 },
  )
  .map((each) => `We ${each.join(" ")} here`);
const words = fc.oneof(
  { weight: 3, arbitrary: plainWords },
  fc
    .tuple(plainWords, fc.constantFrom("_now_", "**now**", "**_now_**", "~~now~~", "\\*now\\*"))
    .map(([each, more]) => `${each} ${more} too`),
  plainWords.map((each) => `${each} on [our page](https://example.org/plan_2026)`),
  plainWords.map((each) => `**${each} and _so_ on**`),
);
const citation = fc.constantFrom(
  "[@ilacs-2025, para. 1]",
  "[@ilacs-2025, paras. 1, 2–3]",
  "[@ilacs-2025, area 1]",
  "[@ilacs-2025, summary; @ilacs-2025, p. 2]",
);
/** `[^]`: the mark of a note, which gets its number where it stands. */
const sentence = fc.oneof(
  words.map((each) => `${each}.`),
  fc.tuple(words, citation, fc.constantFrom(".", ", and more.", "?”", " (see paragraph 2).")).map((parts) => {
    const [before, cited, behind] = parts;
    return `${before} “a broad early assistance offer” ${cited}${behind}`;
  }),
  words.map((each) => `${each}.[^]`),
  fc.tuple(words, words).map(([one, other]) => `${one},\\\n${other}.`),
);
const oneLine = sentence.map((each) => each.replace("\\\n", " "));

const cell = fc.oneof(
  words,
  oneLine,
  fc.tuple(words, words).map(([one, other]) => `${one}<br>${other}`),
  fc.constantFrom("", "31 March 2027", "Amber", "Head \\| Service"),
);
const tableBlock = fc.integer({ min: 2, max: 4 }).chain((columns) => {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  const heads = fc.array(plainWords, { minLength: columns, maxLength: columns });
  const rules = fc.array(fc.constantFrom("---", "---", "--:", ":-:"), {
    minLength: columns,
    maxLength: columns,
  });
  return fc.tuple(heads, rules, fc.array(row, { minLength: 1, maxLength: 3 })).map(([head, rule, rows]) => {
    const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
    return [line(head), line(rule), ...rows.map(line)].join("\n");
  });
});
const quoteBlock = fc
  .array(sentence, { minLength: 1, maxLength: 2 })
  .map((parts) => parts.map((part) => part.replace(/^/gm, "> ")).join("\n>\n"));
const bulletsBlock = fc
  .array(fc.tuple(oneLine, fc.array(oneLine, { maxLength: 2 })), { minLength: 1, maxLength: 3 })
  .map((items) =>
    items
      .map(([first, inner]) => [`- ${first}`, ...inner.map((each) => `  - ${each}`)].join("\n"))
      .join("\n"),
  );
const lettersBlock = fc
  .array(oneLine, { minLength: 2, maxLength: 3 })
  .map((parts) => parts.map((part, at) => `(${"abc".charAt(at)}) ${part}`).join("\n\n"));
/** A list of its own in an item: `1)` and on. */
const numbersBlock = fc
  .array(oneLine, { minLength: 2, maxLength: 3 })
  .map((parts) => parts.map((part, at) => `${at + 1}) ${part}`).join("\n\n"));

/** Below an item, and set in as far as its words. */
const within = fc.oneof(sentence, quoteBlock, bulletsBlock, lettersBlock, numbersBlock, tableBlock);
/** Of two lists one after the other the second may be set in below the first, and two quotations would be one. */
const blocks = (of: fc.Arbitrary<string>, most: number): fc.Arbitrary<string[]> =>
  fc
    .array(of, { maxLength: most })
    .map((all) =>
      all.filter((each, at) => !goesOn.some((like) => like.test(each) && like.test(all[at - 1] ?? ""))),
    );
const goesOn = [/^[-(1]/, /^>/];
const item = fc.tuple(sentence, blocks(within, 2));
const beside = fc.oneof(sentence, quoteBlock, tableBlock);
const section = fc.tuple(
  plainWords,
  fc.integer({ min: 2, max: 3 }),
  fc.array(item, { maxLength: 3 }),
  blocks(beside, 3),
);

/** Numbered on through its sections, now and then with a number left out. */
export const madeDraft = fc
  .tuple(fc.array(section, { minLength: 1, maxLength: 3 }), fc.array(fc.boolean(), { maxLength: 12 }))
  .map(([sections, skips]) => {
    let number = 0;
    const parts = sections.flatMap(([title, depth, items, others], at) => [
      `${"#".repeat(at === 0 ? 2 : depth)} ${title}`,
      ...items.map(([first, more]) => {
        number += skips[number] === true ? 2 : 1;
        const indent = " ".repeat(`${number}. `.length);
        const setIn = (block: string): string => block.replace(/^(?=.)/gm, indent);
        return [`${number}. ${first.replace("\n", `\n${indent}`)}`, ...more.map(setIn)].join("\n\n");
      }),
      ...others,
    ]);
    let notes = 0;
    const body = ["# Plan", ...parts].join("\n\n").replace(/\[\^\]/g, () => `[^${(notes += 1)}]`);
    const each = (_: unknown, at: number): string =>
      at % 2 === 0
        ? `\n[^${at + 1}]: A note with _words_.\n`
        : `\n[^${at + 1}]: Another, of two.\n\n    Paragraphs.\n`;
    return draftOf(`${body}\n${Array.from({ length: notes }, each).join("")}`);
  });
