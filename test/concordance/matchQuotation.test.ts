// One quotation against one report: verdicts, differences, printed words.

import assert from "node:assert/strict";
import fc from "fast-check";

import { matchQuotation } from "../../server/src/core/concordance/matching/matchQuotation.ts";
import {
  buildQuotationIndex,
  quotationIndexOf,
} from "../../server/src/core/concordance/matching/quotationIndex.ts";
import { allFindings } from "../../server/src/core/report/inspectionReport.ts";
import { tokenise } from "../../server/src/core/text.ts";
import { northmere2026 } from "./northmere.ts";

const index = quotationIndexOf(northmere2026);
const match = (words: string): ReturnType<typeof matchQuotation> => matchQuotation(words, index);

/** Quotation, verdict, differences, and where. */
const cases: readonly (readonly [string, string, string, string])[] = [
  // Folded: first letter, marks, dashes, spaces, line-end hyphens, closing punctuation.
  ["They build trusting, compassionate relationships", "exact", "", "p5"],
  [
    "build trusting, compassionate relationships with carers, who “go the extra mile” for them.",
    "exact",
    "",
    "p5",
  ],
  ["families speak warmly of the workers who visit them", "exact", "", "p1"],
  ["Thresholds are understood by most partners", "exact", "", "p2"],
  ["in each of the four towns. Thresholds are understood", "exact", "", "p1,p2"],
  ["the multi- agency hubs in each of the four towns", "exact", "", "p1"],
  ["the multiagency hubs in each of the four towns", "exact", "", "p1"],
  ["well planned visits to disabled children", "exact", "", "p4"],
  ["live with long–term neglect", "exact", "", "area-1"],
  ["morale is high", "exact", "", "p11"],
  // Never folded.
  ["tangible improvements across all areas in Children’s Social Care", "near", "capitals", "p10"],
  ["taking time to get to know them", "near", "words", "p3"],
  ["talking about them with pride, care and compassion", "near", "words", "p8"],
  ["Some children had waited for more than six months", "near", "number", "p3"],
  ["Their views are consistently recorded", "near", "negation", "p4"],
  ["health and school staff are always invited", "near", "negation", "p2"],
  ["overall effectiveness was judged to be good", "near", "grade", "summary-1"],
  ["Early help is well organized", "near", "spelling", "p1"],
  ["Suppervision is regular and reflective", "near", "words", "p11"],
  ["pride, care and compassion talk about them with", "near", "words", "p8"],
  ["Caseloads are manageable for social workers, and morale is high", "near", "words", "p11"],
  // One word off, and the others so common that they tell nothing.
  ["take time to not know children and how", "near", "negation", "p3"],
  ["and how they are in different", "near", "words", "p3"],
  // The same number written otherwise is another word; another number, in a compound too, is another number.
  ["Some children had waited for more than 9 months", "near", "words", "p3"],
  ["Some children had waited for more than 6 months", "near", "number", "p3"],
  // Words of one's own beside the report's, a clause dropped: most of it stands there in a row.
  ["Most children in care live close to home and we agree", "near", "words", "p5"],
  ["We know that Caseloads are manageable for most social workers", "near", "words", "p11"],
  ["Strategy meetings are prompt and this means that decisions rest on part", "near", "negation", "p2"],
  // Signs of no width, put in by web pages.
  ["Personal advis\u200Bers (PAs) know their young people", "exact", "", "p8"],
  // The raised mark of a footnote.
  ["Personal advisers² (PAs) know their young people", "exact", "", "p8"],
  // Marked as the author's.
  [
    "Strategy meetings are prompt, … and this means that decisions rest on part of the picture",
    "abridged",
    "",
    "p2",
  ],
  ["Leaders are ambitious for children ... in children’s social care have been made", "abridged", "", "p10"],
  ["[They] talk about them with pride", "exact", "", "p8"],
  ["[PAs] talk about them with pride", "abridged", "", "p8"],
  ["[t]hey talk about them with pride", "abridged", "", "p8"],
  ["Most [Northmere] children in care live close to home", "abridged", "", "p5"],
  [
    "Strategy meetings are prompt, … and that means that decisions rest on part of the picture",
    "near",
    "words",
    "p2",
  ],
  // Pieces from different places.
  [
    "Leaders are ambitious for children. Foster carers receive practical and financial help",
    "stitched",
    "",
    "p10,p6",
  ],
  ["Early help is well organised … Supervision is regular and reflective", "stitched", "", "p1,p11"],
  // Two pieces of a few words are the whole of it.
  ["most children in care wait for decisions", "not-found", "", ""],
  ["most children in care and morale is high", "stitched", "", "p5,p11"],
  ["know their strengths well at home and of the multi-agency hubs", "stitched", "", "summary-1,p1"],
  // Not there: up to three words are there or not, and likeness of subject is no likeness of words.
  ["bleak", "not-found", "", ""],
  ["morale is low", "not-found", "", ""],
  ["Morale Is High", "not-found", "", ""],
  ["children are safer than ever before in Northmere", "not-found", "", ""],
  ["a culture of drift and delay", "not-found", "", ""],
  ["social workers are the best in the country", "not-found", "", ""],
  ["", "not-found", "", ""],
];

describe("matchQuotation", () => {
  for (const [words, verdict, differences, where] of cases) {
    it(`${verdict}${differences && `, ${differences}`}: ${words}`, () => {
      const found = match(words);
      assert.equal(found.verdict, verdict);
      assert.equal(found.differences.join(), differences);
      assert.equal(found.places.map(({ finding }) => finding.id).join(), where);
    });
  }

  it("gives the report's characters as printed, whole words", () => {
    assert.equal(match("taking time to get to know them").wording, "take time to get to know children");
    assert.equal(match("“go the extra mile” for him").wording, "go the extra mile’ for them");
    // One's own words in front, of which one happens to end the sentence before.
    const leavers =
      "are leavers benefit from exceptional support from personal advisers who see them as they would their own children";
    assert.equal(match(`they show compassion first, and that c${leavers}`).wording, `C${leavers}`);
    assert.equal(
      match("four towns. Thresholds are understood").wording,
      "four towns. Thresholds are understood",
    );
  });

  it("lists each change, the draft's words against the report's", () => {
    const quotation = "Social workers take plenty of time to know children";
    const { changes } = match(quotation);
    const shown = changes.map(({ quoted, printed, finding }) => [
      quotation.slice(quoted.start, quoted.end),
      finding.text.slice(printed.start, printed.end),
    ]);
    assert.deepEqual(shown, [
      ["plenty of", ""],
      ["", "to get"],
    ]);
  });

  it("finds an altered sentence at every place where the report has it", () => {
    const text = "Disabled children wait too long for a place at the short-break service.";
    const repeated = buildQuotationIndex(
      ["summary-1", "p7"].map((id) => ({ id, paragraph: null, page: 1, endPage: 1, boxes: [], text })),
    );
    const { verdict, places } = matchQuotation("children wait very long for a place", repeated);
    assert.equal(verdict, "near");
    assert.deepEqual(
      places.map(({ finding }) => finding.id),
      ["summary-1", "p7"],
    );
  });

  it("takes a word put in between common phrases for a slip, pieces of one place for its words reordered", () => {
    const many = buildQuotationIndex(
      [
        "Plans for children and young people with additional needs are read every month by a senior manager.",
        "Parents of children and young people with additional needs told inspectors that they are listened to by staff. Partners meet weekly.",
      ].map((text, i) => ({ id: `p${i + 1}`, paragraph: i + 1, page: 1, endPage: 1, boxes: [], text })),
    );
    assert.equal(
      matchQuotation("children and young people with additional needs quickly told inspectors", many).verdict,
      "near",
    );
    assert.equal(
      matchQuotation("are read every month by a manager plans for children and young people", many).verdict,
      "near",
    );
    assert.equal(
      matchQuotation("are read every month by a senior manager that they are listened to by staff", many)
        .verdict,
      "stitched",
    );
  });

  it("takes compounds for the same words, however they are divided, and a clause dropped for just that", () => {
    const many = buildQuotationIndex(
      [
        "Children benefit from timely decisions in the multi-agency safeguarding hub (MASH).",
        "Help is at hand out-of-hours. A multi–agency team looks at help day to day. Checks in the MASH are swift.",
      ].map((text, i) => ({ id: `p${i + 1}`, paragraph: i + 1, page: 1, endPage: 1, boxes: [], text })),
    );
    const verdictOf = (words: string): string => matchQuotation(words, many).verdict;
    assert.equal(verdictOf("help is at hand out of hours"), "exact");
    assert.equal(verdictOf("looks at help day-to-day"), "exact");
    assert.equal(verdictOf("a multi-agency team looks at help"), "exact");
    assert.equal(verdictOf("the multi–agency safeguarding hub"), "exact");
    assert.equal(verdictOf("Children benefit from timely decisions in the MASH"), "near");
  });

  it("finds every place where the words stand", () => {
    const places = match("children in care").places.map(({ finding }) => finding.id);
    assert.deepEqual(places, ["p5"]);
    assert.deepEqual(
      match("disabled children").places.map(({ finding }) => finding.id),
      ["area-2", "p4"],
    );
  });

  const findings = allFindings(northmere2026);
  const excerpt = fc
    .nat(findings.length - 1)
    .map((at) => findings[at]?.text ?? "")
    .chain((text) => {
      const words = tokenise(text);
      return fc.tuple(fc.nat(words.length - 5), fc.nat(30)).map(([first, more]) => {
        const last = Math.min(words.length - 1, first + 4 + more);
        return text.slice(words[first]?.start, words[last]?.end);
      });
    });

  it("holds any excerpt of over four words exact, in any typography", () => {
    const styles: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => text.replace(/[‘’]/g, "'"),
      (text) => text.replace(/'|’/g, "‘"),
      (text) => text.replace(/ /g, "\n"),
      (text) => text.replace(/ /g, "\u00A0"),
      (text) => text.replace(/-/g, "\u2011"),
      (text) => text.replace(/-/g, "- "),
      (text) => `“${text}”`,
      (text) => `${text}.`,
      (text) => `${text},`,
      (text) => text.charAt(0).toUpperCase() + text.slice(1),
      (text) => text.charAt(0).toLowerCase() + text.slice(1),
    ];
    fc.assert(
      fc.property(excerpt, fc.constantFrom(...styles), (text, style) => {
        assert.equal(match(style(text)).verdict, "exact");
      }),
      { numRuns: 500 },
    );
  });

  it("never passes a single altered word as exact", () => {
    const printed = findings.map(({ text }) => ` ${wordsOf(text).join(" ")} `).join("|");
    const other = fc.constantFrom("not", "never", "seven", "always", "leaders", "inadequate", "zebra", "the");
    const change = fc.constantFrom("replace", "insert", "drop");
    fc.assert(
      fc.property(excerpt, fc.nat(), other, change, (text, at, word, how) => {
        const words = text.split(" ");
        const place = 1 + (at % (words.length - 2));
        if (how === "replace") words.splice(place, 1, word);
        if (how === "insert") words.splice(place, 0, word);
        if (how === "drop") words.splice(place, 1);
        const altered = words.join(" ");
        // What happens to be in the report after all is no alteration.
        fc.pre(!printed.includes(` ${wordsOf(altered).join(" ")} `));
        const { verdict } = match(altered);
        assert.ok(verdict !== "exact" && verdict !== "abridged", `${altered}: ${verdict}`);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const found = match(text);
        assert.equal(found.places.length > 0, found.verdict !== "not-found");
      }),
    );
  });
});

function wordsOf(text: string): string[] {
  return tokenise(text).map(({ word }) => word.toLowerCase());
}
