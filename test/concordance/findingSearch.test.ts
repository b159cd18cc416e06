// Ranking findings for a sentence or a few words, on the made-up borough's report.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";

import { Candidates } from "../../server/src/core/concordance/search/candidates.ts";
import { buildFindingIndex, findingIndexOf } from "../../server/src/core/concordance/search/findingIndex.ts";
import { addSpelling, weigh } from "../../server/src/core/concordance/search/findingLikeness.ts";
import { readFindingQuery } from "../../server/src/core/concordance/search/findingQuery.ts";
import { type FoundFinding, searchFindings } from "../../server/src/core/concordance/search/findingSearch.ts";
import { stemOf } from "../../server/src/core/concordance/search/stems.ts";
import { addTrigrams, trigramCount, trigramsOf } from "../../server/src/core/concordance/search/trigrams.ts";
import { foldForWords, WordsAsked } from "../../server/src/core/concordance/search/wordsAsked.ts";
import type { InspectionReport } from "../../server/src/core/report/inspectionReport.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { readPdfText } from "../../server/src/sources/pdf.ts";
import { readReportOutline } from "../rules/reportOutline.ts";
import { type Paraphrase, paraphrases } from "./paraphrases.ts";

const northmere = readReportOutline(`Northmere, ilacs, 2025-06-02 to 2025-06-13
The impact of leaders on social work practice with children and families: good
The experiences and progress of care leavers: outstanding
Overall effectiveness: good

# Summary
Services in Northmere have moved forward with purpose.

# What needs to improve
page 2
- The timeliness of help for children who live with neglect. (enabler 2)

# The experiences and progress of children who need help and protection: good
1. Families can draw on a broad early help offer from five family hubs in the borough.
2. Too many children in the assessment teams have had three or more social workers in a year.
3. The emergency duty team (EDT) responds at night and hands over to day services.
# The experiences and progress of care leavers: outstanding
4. Care leavers are visited often. Personal advisers (PAs) take time to get to know them and stay in touch.
5. Most care leavers are in education, employment or training.
`);
const eastmere = readReportOutline(`Eastmere, ilacs, 2025-03-03 to 2025-03-14
Overall effectiveness: inadequate

# Summary
Services in Eastmere have declined.

# The experiences and progress of care leavers: inadequate
1. Care leavers do not know what they are entitled to, and personal advisers change too often.
2. Kinship carers wait for financial help.
`);

function idsOf(found: readonly FoundFinding[]): string[] {
  return found.map(({ finding }) => finding?.id ?? "judgements");
}

function first(sentence: string, report: InspectionReport = northmere): string | undefined {
  return idsOf(searchFindings(findingIndexOf(report), sentence, 3))[0];
}

describe("a search for findings", () => {
  it("finds what a sentence in other words rests on", () => {
    assert.equal(first("Ofsted said that children had too many changes of social worker."), "p2");
    assert.equal(first("Families are getting help early, from hubs across the area."), "p1");
    assert.equal(first("We must help neglected children sooner."), "area-1");
  });

  it("takes the field's other words for a thing, and a report's own short forms", () => {
    assert.equal(first("Care-experienced young people are in touch with their PA."), "p4");
    assert.equal(first("EDT"), "p3");
    assert.equal(first("Support out of hours"), "p3");
  });

  it("takes numbers in words and in figures for the same", () => {
    const southmere = readReportOutline(`Southmere, ilacs, 2025-03-03 to 2025-03-14
Overall effectiveness: good

# The experiences and progress of care leavers: good
1. Care leavers may come back for support until they are 25 years old.
2. Sixteen-year-olds who become homeless are offered support by a joint team.
`);
    assert.equal(first("Support beyond the 25th birthday", southmere), "p1");
    assert.equal(first("Support for 16-year-olds", southmere), "p2");
  });

  it("prefers what was found to how the inspectors went about it", () => {
    const visit = readReportOutline(`Southmere, focused-visit, 2025-03-03 to 2025-03-04

# Summary
- Inspectors looked at the assessment and support of private fostering arrangements.

# Main findings
- Children who live in private fostering arrangements have their needs met, and visits to them are on time.
`);
    assert.equal(
      first("Arrangements for privately fostered children are now sound.", visit),
      "main-findings-1",
    );
  });

  it("takes news and plans for no claims, unless the inspectors are credited with them", () => {
    const [plan] = searchFindings(findingIndexOf(northmere), "Families will have five new family hubs.", 1);
    const [claim] = searchFindings(
      findingIndexOf(northmere),
      "Inspectors noted that families will have five new family hubs.",
      1,
    );
    assert.ok((plan?.likeness ?? 0) < (claim?.likeness ?? 0));
  });

  it("takes a stated grade to the table of judgements", () => {
    const [best] = searchFindings(findingIndexOf(northmere), "Ofsted rated the council good overall.", 1);
    assert.equal(best?.finding, null);
    assert.match(best?.text ?? "", /Overall effectiveness: good/);
  });

  it("puts findings that have the very words first", () => {
    const found = searchFindings(findingIndexOf(northmere), "get to know them", 5);
    assert.deepEqual(
      found.map(({ exact }) => exact),
      [true, ...found.slice(1).map(() => false)],
    );
    assert.equal(found[0]?.finding?.id, "p4");
    const [other] = searchFindings(findingIndexOf(northmere), "getting to know them", 5);
    assert.equal(other?.exact, false);
    const capitals = searchFindings(findingIndexOf(northmere), "PERSONAL ADVISERS", 5);
    assert.deepEqual([capitals[0]?.exact, capitals[0]?.finding?.id], [true, "p4"]);
  });

  it("says what is near and what is not", () => {
    const near = (sentence: string): boolean =>
      searchFindings(findingIndexOf(northmere), sentence, 1)[0]?.near ?? false;
    assert.equal(
      near("Inspectors saw that children in the assessment teams have had too many social workers."),
      true,
    );
    assert.equal(near("The bins will be emptied on Tuesday because of the bank holiday."), false);
    assert.equal(near("We thank everyone who took part."), false);
  });

  it("finds nothing for words that no finding has, or for no words", () => {
    assert.deepEqual(searchFindings(findingIndexOf(northmere), "zzyzx", 5), []);
    assert.deepEqual(searchFindings(findingIndexOf(northmere), "?!", 5), []);
    assert.deepEqual(searchFindings(buildFindingIndex([]), "care leavers", 5), []);
  });

  it("takes words of any kind as words, never as a pattern", () => {
    for (const words of ["(care", "care leavers.*", "[children]", "a|b", "£1.5", "50%", "don’t", "\\p{L}"]) {
      assert.ok(Array.isArray(searchFindings(findingIndexOf(northmere), words, 5)));
    }
  });

  it("answers the same question in the same way, whatever was asked in between", () => {
    const index = findingIndexOf(northmere);
    const before = searchFindings(index, "personal advisers stay in touch", 5);
    searchFindings(index, "family hubs and early help for neglected children", 5);
    assert.deepEqual(searchFindings(index, "personal advisers stay in touch", 5), before);
  });

  it("looks through many reports at once and tells whose finding it is", () => {
    const index = buildFindingIndex([northmere, eastmere]);
    const found = searchFindings(index, "care leavers do not know their entitlements", 2);
    assert.equal(found[0]?.report, eastmere);
    assert.equal(searchFindings(index, "Northmere care leavers", 1)[0]?.report, northmere);
    assert.equal(searchFindings(index, "care leavers", 20).length <= 20, true);
  });

  it("finds every finding by its own words, first of all, in a report of hundreds of like ones", () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      ...northmere,
      authority: `Borough ${i}`,
      sections: northmere.sections.map((section) => ({
        ...section,
        findings: section.findings.map((finding) => ({
          ...finding,
          text: `${finding.text} Case ${i} of many.`,
        })),
      })),
    }));
    const index = buildFindingIndex(many);
    for (const i of [0, 17, 39]) {
      const [best] = searchFindings(index, `stay in touch. Case ${i} of many`, 1);
      assert.deepEqual([best?.exact, best?.report, best?.finding?.id], [true, many[i], "p4"]);
    }
  });
});

describe("sentences about the example's report", () => {
  it("lead to the findings they rest on, and to none where there is none", async () => {
    const file = "northmere-ilacs-2026.pdf";
    const bytes = readFileSync(join(import.meta.dirname, "../../examples/sources", file));
    const index = findingIndexOf(readReport(await readPdfText(new Uint8Array(bytes)), file));
    const resting = paraphrases.filter(({ restsOn }) => restsOn.length > 0);
    const others = paraphrases.filter(({ restsOn }) => restsOn.length === 0);
    const rankOf = ({ sentence, restsOn }: Paraphrase): number =>
      idsOf(searchFindings(index, sentence, 3)).findIndex((id) => restsOn.includes(id));
    const isNear = ({ sentence }: Paraphrase): boolean =>
      searchFindings(index, sentence, 1)[0]?.near ?? false;
    assert.deepEqual([resting.length, others.length], [46, 12]);
    assert.ok(resting.filter((each) => rankOf(each) === 0).length >= 43);
    assert.deepEqual(
      resting.filter((each) => rankOf(each) < 0),
      [],
    );
    assert.ok(resting.filter(isNear).length >= 42);
    assert.deepEqual(others.filter(isNear), []);
  });
});

describe("a search that weighs some passages", () => {
  // Whole sentences: of a few words, findings that have the very words come first.
  const asked = paraphrases.map(({ sentence }) => sentence);

  it("finds what weighing every passage finds", async () => {
    const file = "northmere-ilacs-2026.pdf";
    const bytes = readFileSync(join(import.meta.dirname, "../../examples/sources", file));
    const index = findingIndexOf(readReport(await readPdfText(new Uint8Array(bytes)), file));
    const others = asked.filter((text) => {
      const query = readFindingQuery(text, index);
      const every = new Candidates();
      for (let passage = 0; passage < index.passages.length; passage += 1) every.add(passage, 0);
      weigh(index, query, every);
      addSpelling(index, query, every);
      every.keepBest(3, false);
      const likest = [...every.passages.subarray(0, every.count)].map(
        (passage) => index.passages[passage]?.finding?.id ?? "judgements",
      );
      const found = idsOf(searchFindings(index, text, 3));
      assert.equal(found[0], likest[0], text);
      return found.join() !== likest.join();
    });
    // Of two the third finding was not among the passages weighed.
    assert.ok(others.length <= 2, others.join("\n"));
  });
});

describe("the passages a search has chosen", () => {
  /** Each passage's number is its place, what is given its score. */
  const chosenOf = (scores: readonly number[], inRow: readonly number[] = []): Candidates => {
    const chosen = new Candidates();
    scores.forEach((score, passage) => {
      chosen.add(passage, inRow.includes(passage) ? 1 : 0);
      chosen.scores[passage] = score;
      chosen.likenesses[passage] = -score;
    });
    return chosen;
  };
  const kept = ({ passages, count }: Candidates): number[] => [...passages.subarray(0, count)];

  it("are kept by score, of equals the first, those with the words in a row before the others", () => {
    const chosen = chosenOf([3, 9, 3, 5, 9, 1], [2, 5]);
    chosen.keepBest(5, true);
    assert.deepEqual(kept(chosen), [2, 5, 1, 4, 3]);
    assert.deepEqual([...chosen.likenesses.subarray(0, 5)], [-3, -1, -9, -9, -5]);
    chosen.keepBest(3, false);
    assert.deepEqual(kept(chosen), [1, 4, 3]);
    assert.equal(chosen.has(4, 3), true);
    assert.equal(chosen.has(3, 2), false);
  });

  it("are as sorting them puts them, however many", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 200 }), fc.nat(210), (scores, limit) => {
        const chosen = chosenOf(scores);
        chosen.keepBest(limit, true);
        const sorted = scores.map((_, passage) => passage);
        sorted.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
        assert.deepEqual(kept(chosen), sorted.slice(0, limit));
      }),
    );
  });
});

describe("words for a search", () => {
  it("have one stem in all their forms", () => {
    assert.equal(stemOf("assessed"), stemOf("assesses"));
    assert.notEqual(stemOf("care"), stemOf("carry"));
  });

  it("have each of the trigrams visited in them once", () => {
    const visited: number[] = [];
    addTrigrams("Care  leavers’ 9 plans, CARE", (trigram) => void visited.push(trigram));
    const once = (text: string): number[] => {
      const found = new Uint16Array(text.length + 1);
      return [...found.subarray(0, trigramsOf(text, found))];
    };
    assert.deepEqual(once("Care  leavers’ 9 plans, CARE"), [...new Set(visited)]);
    assert.deepEqual(once("care leavers 9 plans"), once("Care  leavers’ 9 plans, CARE"));
    assert.deepEqual(once(""), []);
  });

  it("are found in a row, whatever the capitals, the apostrophes and the marks between them", () => {
    const standIn = (asked: string, text: string): boolean =>
      new WordsAsked(asked).standIn(foldForWords(text));
    assert.equal(standIn("care leavers", "Most care leavers thrive."), true);
    assert.equal(standIn("CARE LEAVERS", "Most ‘care’, leavers …"), true);
    assert.equal(standIn("children's homes", "In children’s  homes"), true);
    assert.equal(standIn("care leaver", "Most care leavers thrive."), false);
    assert.equal(standIn("are leavers", "Most care leavers thrive."), false);
    assert.equal(standIn("leavers care", "Most care leavers thrive."), false);
    assert.equal(standIn("the plan", "the plané, the plan."), true);
    assert.equal(standIn("the plan", "the plané"), false);
    assert.equal(standIn("", "Most care leavers thrive."), false);
  });

  it("are cut in threes, words apart, marks left out", () => {
    const trigrams = (text: string): number[] => {
      const found: number[] = [];
      addTrigrams(text, (trigram) => void found.push(trigram));
      return found;
    };
    assert.equal(trigrams("care").length, 4);
    assert.deepEqual(trigrams("Care!"), trigrams("care"));
    assert.deepEqual(trigrams("a  b"), trigrams("a b"));
    assert.ok(trigrams("Zz 99 z").every((trigram) => trigram > 0 && trigram < trigramCount));
  });
});
