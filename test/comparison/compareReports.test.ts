// Two editions of one report: every change is told once, and nothing that did not change.

import assert from "node:assert/strict";
import fc from "fast-check";

import { compareReports } from "../../server/src/core/comparison/compareReports.ts";
import type { ReportChange } from "../../server/src/core/comparison/comparison.ts";
import { isFindingChange } from "../../server/src/core/comparison/comparisonJson.ts";
import { sameWords, wordMarks } from "../../server/src/core/comparison/wordMarks.ts";
import {
  changeSummary,
  comparisonMarkdown,
  renumberingLines,
} from "../../server/src/core/writing/changeWords.ts";
import { readReportOutline } from "../rules/reportOutline.ts";

const paragraphs = [
  "Leaders know their services well and have protected investment in early help.",
  "Personal advisers stay in touch with young people until they are 25.",
  "Too many children wait more than six weeks to see a clinician.",
  "Foster carers feel valued and receive high-quality training and supervision.",
  "Brothers and sisters live together whenever this is right for them.",
  "Strategy meetings are held promptly, but health staff are invited less often.",
  "Audits involve the practitioner and lead to learning events.",
  "The virtual school has high ambitions for children in care.",
];

interface Edition {
  readonly grade?: string;
  readonly areas?: readonly string[];
  readonly heading?: string;
  readonly secondFrom?: number;
  readonly dates?: string;
}

/** A report of the paragraphs given, the last of them under a second heading. */
function edition(
  texts: readonly string[],
  {
    grade = "good",
    areas = [],
    heading = "The experiences and progress of children in care",
    ...more
  }: Edition = {},
): ReturnType<typeof readReportOutline> {
  const second = more.secondFrom ?? texts.length;
  const numbered = texts.map((text, at) => `${at + 1}. ${text}`);
  return readReportOutline(
    [
      `Northmere, ilacs, ${more.dates ?? "2026-01-12 to 2026-01-23"}`,
      "",
      `Overall effectiveness: ${grade}`,
      "",
      "# What needs to improve",
      ...areas.map((area) => `- ${area}`),
      "",
      `# ${heading}`,
      ...numbered.slice(0, second),
      ...(second < texts.length ? ["# The impact of leaders", ...numbered.slice(second)] : []),
    ].join("\n"),
  );
}

const changed = (before: Parameters<typeof compareReports>[0], after: typeof before): string[] =>
  compareReports(before, after).changes.map(nameOf);

function nameOf(change: ReportChange): string {
  if (isFindingChange(change)) return `${change.kind} ${(change.final ?? change.draft)?.finding.id ?? ""}`;
  if (change.kind === "particular") return change.particular;
  return change.kind === "judgement"
    ? `judgement ${(change.final ?? change.draft)?.name ?? ""}`
    : `section ${(change.final ?? change.draft)?.title ?? ""}`;
}

describe("two editions of a report", () => {
  const before = edition(paragraphs);

  it("have nothing to tell when they are the same", () => {
    const comparison = compareReports(before, edition(paragraphs));
    assert.deepEqual(comparison.changes, []);
    assert.deepEqual(comparison.renumbered, []);
    assert.equal(changeSummary(comparison), "Nothing changed: word for word the two are the same.");
  });

  it("fold marks, dashes and spaces, and nothing else", () => {
    const other = paragraphs.map((text) =>
      text.replaceAll(",", " –").replaceAll("high-quality", "high\u2011quality"),
    );
    assert.deepEqual(changed(before, edition(other)), []);
    assert.deepEqual(changed(before, edition(paragraphs.map((text) => text.replace("25", "21")))), [
      "reworded p2",
    ]);
  });

  it("tell a paragraph put in as one, and the numbers after it quietly", () => {
    const added = "Inspectors saw that kinship carers receive practical help from the first day.";
    const comparison = compareReports(
      before,
      edition([...paragraphs.slice(0, 2), added, ...paragraphs.slice(2)]),
    );
    assert.deepEqual(comparison.changes.map(nameOf), ["added p3"]);
    assert.deepEqual(renumberingLines(comparison), ["Paragraphs 3 to 8 are now 4 to 9."]);
  });

  it("tell a paragraph dropped where it stood", () => {
    const after = edition(paragraphs.filter((_, at) => at !== 0));
    const [change] = compareReports(before, after).changes;
    assert.ok(change !== undefined && isFindingChange(change));
    assert.equal(change.kind, "dropped");
    assert.equal(change.draft?.finding.text, paragraphs[0]);
  });

  it("find a paragraph that moved, reworded too", () => {
    const [first = "", second = "", ...rest] = paragraphs;
    assert.deepEqual(changed(before, edition([second, ...rest, first.replace("well", "very well")])), [
      "moved p8",
      "reworded p8",
    ]);
  });

  it("tell a paragraph that now stands under another heading", () => {
    assert.deepEqual(
      changed(edition(paragraphs, { secondFrom: 6 }), edition(paragraphs, { secondFrom: 7 })),
      ["moved p7"],
    );
  });

  it("take a paragraph in quite other words under the same number for two", () => {
    const other = "Nobody at the airport was told of the unaccompanied minors who land on Sundays.";
    assert.deepEqual(changed(before, edition(paragraphs.map((text, at) => (at === 2 ? other : text)))), [
      "dropped p3",
      "added p3",
    ]);
  });

  it("tell a heading in other words once, not each paragraph under it", () => {
    const after = edition(paragraphs, { heading: "The experiences of children looked after" });
    assert.deepEqual(changed(before, after), ["section The experiences of children looked after"]);
  });

  it("tell grades, dates and judgements", () => {
    const after = edition(paragraphs, { grade: "inadequate", dates: "2026-01-12 to 2026-01-22" });
    assert.deepEqual(changed(before, after), ["inspection-dates", "judgement Overall effectiveness"]);
  });

  it("tell what became of the areas: words, references, place", () => {
    const some = [
      "The timeliness of visits to children in care (outcome 3)",
      "The quality of plans for care leavers (enabler 1)",
      "The stability of the workforce in the assessment teams",
    ];
    const others = [
      "The stability of the workforce in the assessment teams",
      "The timeliness and purpose of visits to children in care (outcome 3)",
      "The quality of plans for care leavers (enabler 2)",
    ];
    assert.deepEqual(changed(edition(paragraphs, { areas: some }), edition(paragraphs, { areas: others })), [
      "moved area-1",
      "reworded area-2",
      "references area-3",
    ]);
  });

  it("lose no change and invent none, whatever is taken out", () => {
    fc.assert(
      fc.property(fc.subarray(paragraphs, { minLength: 1 }), (kept) => {
        const gone = paragraphs.filter((text) => !kept.includes(text));
        const forth = compareReports(before, edition(kept)).changes;
        const back = compareReports(edition(kept), before).changes;
        assert.deepEqual(
          forth.map((change) => isFindingChange(change) && [change.kind, change.draft?.finding.text]),
          gone.map((text) => ["dropped", text]),
        );
        assert.deepEqual(
          back.map((change) => isFindingChange(change) && [change.kind, change.final?.finding.text]),
          gone.map((text) => ["added", text]),
        );
      }),
    );
  });

  it("are shown word for word on a page", () => {
    const after = edition(paragraphs.map((text) => text.replace("six weeks", "four weeks")));
    const page = comparisonMarkdown(compareReports(before, after));
    assert.match(page, /^### Paragraph 3 \(page 1\): reworded$/m);
    assert.match(page, /- "more than six weeks to" is now "more than four weeks to"/);
    assert.match(page, /more than ~~six~~ \*\*four\*\* weeks/);
  });
});

describe("the marks of two wordings", () => {
  const wording = fc
    .array(fc.constantFrom("leaders", "know", "children", "well,", "not", "six", "weeks.", "their"), {
      maxLength: 14,
    })
    .map((words) => words.join(" "));

  it("give back the final wording, and the words of the draft's", () => {
    fc.assert(
      fc.property(wording, wording, (draft, final) => {
        const marks = wordMarks(draft, final);
        const of = (...kinds: string[]): string =>
          marks
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ text }) => text)
            .join("");
        assert.ok(sameWords(of("same", "added"), final));
        assert.ok(sameWords(of("same", "dropped"), draft));
      }),
    );
  });
});
