import assert from "node:assert/strict";
import fc from "fast-check";

import { allFindings } from "../../server/src/core/report/inspectionReport.ts";
import { readReport } from "../../server/src/core/report/readReport.ts";
import { readPlainText } from "../../server/src/sources/text.ts";
import { doubtsOf } from "./doubts.ts";

const head = `Inspection of Northmere local authority
children’s services
Inspection dates: 2 to 13 June 2025

Lead inspector: Ada Marsh, His Majesty’s Inspector

Judgement Grade

The impact of leaders on social work
practice with children and families

Good

The experiences and progress of
children who need help and protection

Requires improvement to be good

The experiences and progress of
children in care

Good

The experiences and progress of care
leavers

Good

Overall effectiveness Good
`;

const blocks: readonly string[] = [
  "Services for children in Northmere have improved since the last inspection, when they were judged to require improvement to be good by inspectors.",
  "Leaders know what remains to be done, and have firm plans in place to do it in the coming year.",
  "What needs to improve?",
  "◼ The timeliness of visits to children who live outside of the borough. (outcome 3, national framework)",
  "◼ The quality of plans for multi-agency work. (principle 2, national framework)",
  "The experiences and progress of children who need help and protection: requires improvement to be good",
  "1. Most children are seen quickly. Young people are supported until they turn 18. They say that this helps them, and that well-planned moves matter.",
  "2. Since COVID-19. Managers have agreed 2 changes that make multi-agency work stronger for the 3 schools and 4 clinics.",
  "The experiences and progress of children in care: good",
  "3. Children live with carers who know them well, in homes that are safe and close to their schools and friends.",
  "The experiences and progress of care leavers: good",
  "4. 16- and 17-year-olds have a choice of homes. Most of them know the local offer.",
  "The impact of leaders on social work practice with children and families: good",
  "5. Leaders are visible. Staff say that they are proud to work in Northmere.",
];

/** The words of a block over lines, broken after the words `breaks` names; a hyphen may end a line too. */
function wrapped(block: string, breaks: readonly boolean[]): string {
  let at = 0;
  // The mark of a list item or number keeps its first word.
  const mark = /^(?:\d+\.|◼) \S+/.exec(block)?.[0] ?? "";
  return (
    mark +
    block
      .slice(mark.length)
      .replace(/ |(?<=[a-z]-)(?=[a-z])/g, (gap) => (breaks[at++ % breaks.length] ? "\n" : gap))
  );
}

function content(text: string) {
  const report = readReport(readPlainText(text), "r.txt");
  return {
    judgements: report.judgements,
    dates: report.inspectionDates,
    findings: allFindings(report).map(({ id, text: words }) => `${id} ${words}`),
    references: report.areasForImprovement.map(({ frameworkReferences }) => frameworkReferences),
    grades: report.sections.map(({ title, grade }) => [title, grade]),
    doubts: doubtsOf(report),
  };
}

describe("a report as pasted text", () => {
  const expected = content(`${head}\n${blocks.join("\n\n")}\n`);

  it("is read by its words", () => {
    assert.equal(expected.judgements.length, 5);
    assert.deepEqual(
      expected.findings.map((finding) => finding.split(" ")[0]),
      ["summary-1", "summary-2", "area-1", "area-2", "p1", "p2", "p3", "p4", "p5"],
    );
    assert.deepEqual(
      expected.grades.map(([, grade]) => grade),
      ["requires improvement to be good", "good", "good", "good"],
    );
    assert.deepEqual(expected.doubts, []);
  });

  it("gives the same content wherever its lines are broken", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 5, maxLength: 60 }), (breaks) => {
        const text = `${head}\n${blocks.map((block) => (block.length > 110 || /^\d|^◼/.test(block) ? wrapped(block, breaks) : block)).join("\n\n")}\n`;
        assert.deepEqual(content(text), expected);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same content with Windows line ends", () => {
    assert.deepEqual(content(`${head}\n${blocks.join("\n\n")}\n`.replace(/\n/g, "\r\n")), expected);
  });

  it("loses the footer, the page number and the footnote that interrupt a paragraph", () => {
    const interrupted = blocks.map((block) =>
      block.startsWith("3.")
        ? block.replace(
            "in homes",
            "in\n\n \n\nInspection of Northmere local authority children’s services\n2 to 13 June 2025\n\n3\n homes",
          )
        : block.startsWith("What")
          ? "What needs to improve?1"
          : block.startsWith("1.")
            ? block.replace(
                "say that",
                "say\n\n1 The areas for improvement have been cross-referenced with the outcomes in\n\nthe national framework.\n\nhttps://www.example.org/framework\n that",
              )
            : block,
    );
    assert.deepEqual(content(`${head}\n${interrupted.join("\n\n")}\n`), expected);
  });

  it("reads Markdown headings and emphasis", () => {
    const markdown = blocks.map((block) =>
      /^(?:What|The exp|The imp)/.test(block)
        ? `## ${block}`
        : block.startsWith("◼")
          ? block.replace("◼", "-")
          : block,
    );
    assert.deepEqual(content(`# ${head}\n${markdown.join("\n\n")}\n`), expected);
  });

  it("is the same as a program that keeps the layout in spaces and pages in form feeds gives it", () => {
    const grade = "Requires improvement";
    const table = `Judgement                                  Grade

 The impact of leaders on social work       Good
 practice with children and families

 The experiences and progress of            ${grade}
 children who need help and protection      to be good

 The experiences and progress of            Good
 children in care

 The experiences and progress of care       Good
 leavers

                                            Good
 Overall effectiveness`;
    const pages = [
      `${head.slice(0, head.indexOf("Judgement"))}${table}\n\n${blocks.slice(0, 2).join("\n\n")}`,
      blocks
        .slice(2, 7)
        .join("\n\n")
        .replace("improve?", "improve?1")
        .replace("(outcome 3, national framework)", "(outcome 3, national\n  framework)")
        .replace(/say that this helps[^]*$/, "say") +
        "\n\n\n\n1\n  The areas for improvement have been cross-referenced with the outcomes in\nthe national framework.",
      `3\nthat this helps them, and that well-planned moves matter.\n${blocks.slice(7).join("\n\n")}`,
    ];
    assert.deepEqual(content(pages.join("\n\n\f")), expected);
  });

  it("has a paragraph that ends without its full stop, and a number printed twice", () => {
    const amiss = blocks.map((block) =>
      block.replace("3 schools and 4 clinics.", "3 schools and 4 clinics").replace(/^5\. /, "4. "),
    );
    const { findings, doubts } = content(`${head}\n${amiss.join("\n\n")}\n`);
    assert.deepEqual(
      findings.slice(4).map((finding) => finding.split(" ")[0]),
      ["p1", "p2", "p3", "p4", "p4-2"],
    );
    assert.deepEqual(doubts, ["The number 4 is printed on two paragraphs."]);
  });
});
