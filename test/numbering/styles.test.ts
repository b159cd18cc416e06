// Drafts in every style in which councils number: in order they are met with silence, with a paragraph taken out they
// break once, and renumbering puts them right and keeps every pointer at what it pointed at.

import assert from "node:assert/strict";

import fc from "fast-check";

import { matchCrossReferences } from "../../server/src/core/concordance/numbering/crossReferences.ts";
import { numberingOf } from "../../server/src/core/concordance/numbering/numbering.ts";
import { placeOf } from "../../server/src/core/concordance/numbering/numberLabels.ts";
import { resolveSettings } from "../../server/src/core/resolveSettings.ts";
import { readResponse } from "../../server/src/core/response/readResponse.ts";
import { numbered, type NumberedText, renumbered, runs } from "./numberedDraft.ts";

type Style = "1." | "1)" | "(1)" | "1\\." | "1.1" | "1.0" | "1.1 list" | "per-section";

interface Shape {
  readonly style: Style;
  readonly letters: "(a)" | "a." | "a)" | "i)" | "(i)";
  readonly recommendations: boolean;
  readonly appendix: boolean;
  /** For each section, how many sub-paragraphs each of its paragraphs has. */
  readonly sections: readonly (readonly number[])[];
  /** Each points from somewhere to somewhere. */
  readonly pointers: readonly { readonly from: number; readonly to: number }[];
}

const shape: fc.Arbitrary<Shape> = fc.record({
  style: fc.constantFrom<Style[]>("1.", "1)", "(1)", "1\\.", "1.1", "1.0", "1.1 list", "per-section"),
  letters: fc.constantFrom<Shape["letters"][]>("(a)", "a.", "a)", "i)", "(i)"),
  recommendations: fc.boolean(),
  appendix: fc.boolean(),
  sections: fc.array(fc.array(fc.constantFrom(0, 0, 0, 2, 3), { minLength: 2, maxLength: 6 }), {
    minLength: 2,
    maxLength: 5,
  }),
  pointers: fc.array(fc.record({ from: fc.nat(), to: fc.nat() }), { maxLength: 6 }),
});

const titles = ["Purpose", "Background", "What inspectors found", "The council's answer", "Implications"];

interface Paragraph {
  readonly section: number;
  readonly label: string;
  readonly text: string;
  readonly subs: readonly { readonly label: string; readonly text: string }[];
}

/** The draft; `without`: the paragraph left out, and every pointer goes to one that is there. */
function draftOf(
  { style, letters, recommendations, appendix, sections, pointers }: Shape,
  without = -1,
): string {
  const decimal = style.startsWith("1.1") || style === "1.0";
  const paragraphs: Paragraph[] = [];
  for (const [section, counts] of sections.entries()) {
    for (const [index, count] of counts.entries()) {
      const value = style === "per-section" ? index + 1 : paragraphs.length + 1;
      const label = decimal ? `${section + 1}.${index + 1}` : String(value);
      const number = decimal ? label : style === "per-section" ? `${label}.` : style.replace("1", label);
      const subs = Array.from({ length: count }, (_, sub) => {
        const mark = letters.includes("a") ? "abc".charAt(sub) : ["i", "ii", "iii"][sub];
        return { label: `${label}(${mark})`, text: letters.replace(/[ai]/, mark ?? "") };
      });
      paragraphs.push({ section, label, text: number, subs });
    }
  }
  const labels = paragraphs.flatMap(({ label, subs }, index) =>
    index === without ? [] : [label, ...subs.map((sub) => sub.label)],
  );
  const lines: string[] = ["# Outcome of the inspection"];
  if (recommendations)
    lines.push(
      "## Recommendations",
      "1. That the report be noted.\n2. That the plan be agreed.",
      "Reasons are given below.",
    );
  let section = -1;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.section !== section) {
      section = paragraph.section;
      const title = titles[section] ?? "";
      if (style === "1.1") lines.push(`## ${section + 1}. ${title}`);
      else if (style === "1.0") lines.push(`${section + 1}.0 ${title.toUpperCase()}`);
      else if (style === "1.1 list") lines.push(`${section + 1}. ${title}`);
      else lines.push(`## ${title}`);
    }
    if (index === without) continue;
    const pointed = pointers
      .filter(({ from }) => from % paragraphs.length === index)
      .map(({ to }) => ` (see paragraph ${labels[to % labels.length] ?? ""})`);
    const ends = paragraph.subs.length > 0 ? ":" : ".";
    lines.push(
      `${paragraph.text} The council has done much of what was asked of it${pointed.join("")}${ends}`,
    );
    for (const sub of paragraph.subs) lines.push(`${sub.text} something that it does for children;`);
  }
  if (appendix)
    lines.push("## Appendix A: the plan", "1. The council trains its staff.\n2. It looks at cases.");
  return `${lines.join("\n\n")}\n`;
}

/** Everything that numbering could say of a draft. */
function faults(draft: NumberedText): string[] {
  const { mixed, misprints, unnumbered } = draft.numbering;
  return [
    ...runs(draft).filter((run) => /[!~]/.test(run)),
    ...mixed.map(({ style }) => `mixed ${style}`),
    ...misprints.map(({ printed }) => `printed ${printed}`),
    ...unnumbered.map(({ path }) => `unnumbered ${path.join(".")}`),
    ...draft.crossReferences.filter(({ brokenAt }) => brokenAt !== null).map(() => "broken"),
  ];
}

/** Each pointer's targets, by their place among the draft's numbers. */
function pointing({ numbering, crossReferences }: NumberedText): number[] {
  const places = numbering.runs
    .flatMap(({ numbers }) => numbers)
    .map(({ number }) => placeOf(number))
    .sort((a, b) => a - b);
  return crossReferences.flatMap(({ targets }) =>
    targets.map((target) => (target === null ? -1 : places.indexOf(placeOf(target)))),
  );
}

describe("drafts in every style of numbering", () => {
  it("says nothing of one in order", () => {
    fc.assert(
      fc.property(shape, (each) => {
        const text = draftOf(each);
        assert.deepEqual(faults(numbered(text)), [], text);
        assert.deepEqual(pointing(numbered(text)).includes(-1), false, text);
      }),
      { numRuns: 100 },
    );
  });

  it("renumbers one that a paragraph was taken from, and every pointer with it", () => {
    fc.assert(
      fc.property(shape, fc.nat(), (drawn, which) => {
        // Where every section begins at 1, a pointer to a number that is gone means another section's.
        const each = drawn.style === "per-section" ? { ...drawn, pointers: [] } : drawn;
        const count = each.sections.flat().length;
        // A run that lacks its first number is in order as it stands.
        const text = draftOf(each, 1 + (which % (count - 1)));
        const before = numbered(text);
        const once = renumbered(before);
        const after = numbered(once);
        assert.deepEqual(faults(after), [], `${text}\n----\n${once}`);
        assert.deepEqual(pointing(after), pointing(before), `${text}\n----\n${once}`);
        assert.equal(renumbered(after), once);
      }),
      { numRuns: 100 },
    );
  });

  it("finds the same after an edit as in the whole draft", () => {
    const settings = resolveSettings({
      draft: null,
      frontMatter: null,
      project: null,
      editor: null,
      commandLine: null,
    });
    fc.assert(
      fc.property(
        shape,
        fc.nat(),
        fc.nat({ max: 30 }),
        fc.constantFrom("", "x", "\n\n", "7. ", "(b) "),
        (...edit) => {
          const [each, at, length, inserted] = edit;
          const text = draftOf(each);
          const start = at % text.length;
          const changed = text.slice(0, start) + inserted + text.slice(start + length);
          const edited = readResponse(changed, readResponse(text));
          const whole = readResponse(changed);
          const numbering = numberingOf(edited, settings);
          assert.deepEqual(numbering, numberingOf(whole, settings));
          assert.deepEqual(
            matchCrossReferences(edited, numbering, settings).map(({ targets, brokenAt }) => ({
              targets,
              brokenAt,
            })),
            matchCrossReferences(whole, numbering, settings).map(({ targets, brokenAt }) => ({
              targets,
              brokenAt,
            })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
