import assert from "node:assert/strict";

import fc from "fast-check";

import { makeRoomEdits, renumberEdits } from "../../server/src/core/writing/renumber.ts";
import { numbered, type NumberedText, renumbered, runs } from "./numberedDraft.ts";

/** Numbered paragraphs with slips, sub-paragraphs, headings and cross-references, in one of the styles. */
const slippedDraft = fc
  .record({
    decimal: fc.boolean(),
    items: fc.array(
      fc.record({
        slip: fc.constantFrom(0, 0, 0, 0, 1, 2, -1),
        heading: fc.boolean(),
        letters: fc.constantFrom([], [], ["a", "b"], ["a", "c"], ["a", "b", "b"]),
        pointsAt: fc.option(fc.nat()),
      }),
      { minLength: 3, maxLength: 14 },
    ),
  })
  .map(({ decimal, items }) => {
    const labels: string[] = [];
    let section = 1;
    let last = 0;
    const paragraphs = items.map(({ slip, heading, letters }, index) => {
      const opensSection = heading && index > 0;
      if (opensSection && decimal) {
        section++;
        last = 0;
      }
      // A second number 1 opens a list of its own.
      last = Math.max(last === 0 ? 1 : 2, last + 1 + slip);
      const label = decimal ? `${section}.${last}` : `${last}`;
      labels.push(label, ...letters.map((letter) => `${label}(${letter})`));
      const subs = letters.map((letter) => `\n\n   (${letter}) Sub-paragraph.`).join("");
      return { opensSection, label, subs };
    });
    return paragraphs
      .map(({ opensSection, label, subs }, index) => {
        const at = items[index]?.pointsAt ?? null;
        const reference = at === null ? "" : ` See paragraph ${labels[at % labels.length] ?? ""}.`;
        const title = opensSection ? `# Heading\n\n` : "";
        return `${title}${label}${decimal ? "" : "."} Text of a paragraph with 30 children.${reference}${subs}`;
      })
      .join("\n\n");
  });

/** Which number (by its position among all) each cross-reference points at. */
function pointing({ numbering, crossReferences }: NumberedText): (number | null)[] {
  const places = numbering.runs
    .flatMap(({ numbers }) => numbers)
    .map(({ number }) => number)
    .sort((a, b) => a.offset + a.fact.span.start - b.offset - b.fact.span.start);
  return crossReferences.flatMap(({ targets }) =>
    targets.map((target) =>
      target === null
        ? null
        : places.findIndex(
            (place) => place.offset + place.fact.span.start === target.offset + target.fact.span.start,
          ),
    ),
  );
}

describe("renumbering", () => {
  it("changes the numbers and the draft's own cross-references, and nothing else", () => {
    const text =
      "1. A, see paragraph 4 and para. 2(c).\n\n2. B\n\n   (a) x\n\n   (c) y\n\n4. C, 4 children, paragraph 4 of the inspection report [@a, para. 4]\n";
    assert.equal(
      renumbered(numbered(text)),
      "1. A, see paragraph 3 and para. 2(b).\n\n2. B\n\n   (a) x\n\n   (b) y\n\n3. C, 4 children, paragraph 4 of the inspection report [@a, para. 4]\n",
    );
  });

  it("carries a section's number into its paragraphs and what points at them", () => {
    const text =
      "# 1. A\n\n1.1 X, see section 3 and paragraphs 3.1 to 3.2.\n\n# 3. B\n\n3.1 Y\n\n3.2 Z, see 3.1 above\n";
    assert.equal(
      renumbered(numbered(text)),
      "# 1. A\n\n1.1 X, see section 2 and paragraphs 2.1 to 2.2.\n\n# 2. B\n\n2.1 Y\n\n2.2 Z, see 2.1 above\n",
    );
  });

  it("keeps escapes, brackets and styles", () => {
    assert.equal(
      renumbered(numbered("1\\. A\n\n3\\. B\n\n(a) x\n\n(c) y")),
      "1\\. A\n\n2\\. B\n\n(a) x\n\n(b) y",
    );
  });

  it("puts one run in order when asked for one number", () => {
    const draft = numbered("1. A\n\n   (a) x\n\n   (c) y\n\n3. B");
    const broken = draft.numbering.runs.find(({ kind }) => kind === "nested")?.numbers[1]?.number;
    assert.deepEqual(
      renumberEdits(draft, broken).map(({ text }) => text),
      ["(b)"],
    );
  });

  it("makes room on its own level and below its own number alone", () => {
    const draft = numbered("2.1 A, see 2.2 and 3.2.\n\n2.2 B\n\n2.3 C\n\n3.1 D\n\n3.2 E");
    const [run] = draft.numbering.runs;
    assert(run !== undefined);
    const at = draft.text.indexOf("2.2 B");
    const edits = makeRoomEdits(draft, run, { path: [2, 2], at, count: 1 });
    assert.deepEqual(
      edits.map(({ span, text }) => `${draft.text.slice(span.start, span.end)} ${text}`),
      ["2.2 2.3", "2.2 2.3", "2.3 2.4"],
    );
  });

  it("makes no room in a list written all 1, where there is room for any", () => {
    const draft = numbered("1. A\n\n1. B\n\n1. C");
    const [run] = draft.numbering.runs;
    assert(run !== undefined);
    assert.deepEqual(makeRoomEdits(draft, run, { path: [1], at: 4, count: 1 }), []);
  });

  it("leaves a draft in order that stays as it is", () => {
    fc.assert(
      fc.property(slippedDraft, (text) => {
        const once = renumbered(numbered(text));
        const after = numbered(once);
        assert.ok(!runs(after).join().includes("!"), once);
        assert.equal(renumbered(after), once);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps every cross-reference pointing at what it pointed at", () => {
    fc.assert(
      fc.property(slippedDraft, (text) => {
        const before = numbered(text);
        const after = numbered(renumbered(before));
        const were = pointing(before);
        const are = pointing(after);
        assert.equal(are.length, were.length);
        // One that pointed at nothing is broken before and may name a number afterwards: nothing can keep that.
        for (const [index, target] of were.entries())
          if (target !== null) assert.equal(are[index], target, text);
      }),
      { numRuns: 100 },
    );
  });
});
