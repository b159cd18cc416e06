import assert from "node:assert/strict";

import fc from "fast-check";

import { type Problem, renderMessage } from "../../server/src/core/problem.ts";
import { type DraftContext, Workspace } from "../../server/src/core/workspace.ts";
import { northmere2026 } from "../concordance/northmere.ts";
import { anyDraft } from "../response/draftTexts.ts";

const context: DraftContext = { project: null, editor: null, commandLine: null };
const frontMatter =
  "---\ninspection-response:\n  kind: action-plan\n  sources:\n    - id: ilacs-2026\n      file: report.pdf\n  frameworks:\n    - id: plan\n      name: Northmere Plan\n      form: ({kind} {number}, {name})\n      items: { priority: { 1: Safe homes, 2: Early help } }\n---\n\n";

/** Lines in which one slip or another stands, so that most drafts have problems of most rules. */
const faulty = fc.constantFrom(
  "1. Inspectors found that “social workers take a long time to get to know children” [@ilacs-2026, para. 3].",
  "4. As paragraph 31 and section 9 say, OFSTED praised us.",
  "7. The report says: “Foster carers receive practical and financial help” [@ilacs-2026, para. 2].",
  "> “Supervision is regular and reflective.”",
  "Cllr Marsh said: “This is good news.",
  "“And there is more to do.”",
  "## Area for improvement 2",
  "The quality of plans for children who return home to their parents from care.",
  "We will help early (Priority 2), which is priority 3 of the Northmere Plan (priority 1: early help).",
  "Outcome 2: children and young people are safe in and outside of their homes. We were rated Good in 2022.",
  "We will write better plans (enabler 4, national framework).",
  "The experiences and progress of children in care was judged to be outstanding.",
  "| Area | Action |\n| --- | --- |\n| The quality of plans for children who return home to their parents from care. | Train all staff (outcome 2) |",
  "Overall effectiveness requires improvement. See [@nobody, para. 91].",
  "<!-- inspection-response-ignore-next-block ofsted-capitals -->",
);

const draft = fc
  .array(fc.oneof(faulty, anyDraft), { minLength: 2, maxLength: 12 })
  .map((parts) => frontMatter + parts.join("\n\n"));

const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 60 })),
  text: fc.oneof(fc.constantFrom("a", " ", "\n", "\n\n", "”", "“", "9", "> ", ".", ":"), faulty),
});

function workspace(): Workspace {
  const held = new Workspace({ addressOf: ({ file }) => file });
  held.setSource("report.pdf", { state: "read", report: northmere2026 });
  return held;
}

function problemsOf(held: Workspace, text: string): unknown {
  held.setDraft("draft.md", text, context);
  return held.problems("draft.md", { today: "2026-09-01" }).map(plain);
}

/** A problem with the fixes that it would offer. */
function plain({ rule, severity, message, span, findings, fixes }: Problem): unknown {
  const offered = fixes().map(({ title, safe, edits }) => [renderMessage(title), safe, edits]);
  return [rule, severity, renderMessage(message), span, findings, offered];
}

describe("a draft being written", () => {
  it("has the problems that it has when it is opened as it stands", () => {
    fc.assert(
      fc.property(draft, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        const held = workspace();
        let now = text;
        problemsOf(held, now);
        for (const { at, length, text: typed } of edits) {
          const start = frontMatter.length + (at % (now.length - frontMatter.length + 1));
          now = now.slice(0, start) + typed + now.slice(start + length);
          assert.deepEqual(problemsOf(held, now), problemsOf(workspace(), now));
        }
      }),
      { numRuns: 25 },
    );
  });

  it("has them also after an edit of its settings", () => {
    fc.assert(
      fc.property(draft, fc.nat({ max: frontMatter.length }), fc.nat({ max: 12 }), (text, at, length) => {
        const held = workspace();
        problemsOf(held, text);
        const now = text.slice(0, at) + text.slice(at + length);
        assert.deepEqual(problemsOf(held, now), problemsOf(workspace(), now));
        assert.deepEqual(problemsOf(held, text), problemsOf(workspace(), text));
      }),
      { numRuns: 15 },
    );
  });
});
