// What is inserted for an area that the draft leaves, and that the draft then counts as begun.

import assert from "node:assert/strict";

import type { Concordance } from "../../server/src/core/concordance/concordance.ts";
import { renderMessage } from "../../server/src/core/problem.ts";
import { unansweredAreas } from "../../server/src/core/rules/unansweredAreas.ts";
import { canonicalForm, canonicalMention, titledForm } from "../../server/src/core/writing/canonicalForms.ts";
import { citationFor, locatorOf } from "../../server/src/core/writing/citations.ts";
import { skeletonFor } from "../../server/src/core/writing/skeletons.ts";
import { concordanceOf, northmere2026 } from "./northmere.ts";

const [first, second, third] = northmere2026.areasForImprovement;
if (first === undefined || second === undefined || third === undefined) throw new Error("Three areas.");

function withSkeleton(draft: string, concordance: Concordance, area = second): string {
  return skeletonFor(concordance, area as NonNullable<typeof area>).reduceRight(
    (text, edit) => text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end),
    draft,
  );
}

/** What the fixes that insert one are called. */
function titlesOf(concordance: Concordance): string[] {
  return [...unansweredAreas(concordance, false, (place) => place)].flatMap(({ fixes }) =>
    fixes().map(({ title }) => renderMessage(title)),
  );
}

describe("the skeleton of an answer", () => {
  const answer = "We will review every plan that has lasted nine months by July.";
  const headed = `# Plan\n\n## ${first.text}\n\n${answer}\n\n## ${third.text}\n\n${answer}\n`;

  it("is a headed section in the report's order", () => {
    const concordance = concordanceOf(headed);
    assert.deepEqual(titlesOf(concordance), [
      'Insert a section for "The consistency with which the views of disabled children…"',
    ]);
    const after = withSkeleton(headed, concordance);
    const at = (words: string): number => after.indexOf(words);
    assert.ok(at(first.text) < at(second.text.slice(0, 40)) && at(second.text.slice(0, 40)) < at(third.text));
    assert.match(
      after,
      /\n## The consistency .*plans \(principle 2, national framework\)\n\n\[@ilacs-2026, area 2\]\n/,
    );
    assert.match(after, /\nWhat we will do:\n/);
    const again = concordanceOf(after).areas;
    assert.deepEqual(
      again.map(({ state }) => state),
      ["answered", "started", "answered"],
    );
    assert.equal(again[1]?.missingReferences.length, 0);
  });

  it("keeps the draft's line ends", () => {
    const draft = headed.replaceAll("\n", "\r\n");
    const after = withSkeleton(draft, concordanceOf(draft));
    assert.equal(/[^\r]\n/.test(after), false);
  });

  it("is a row where areas are answered in a table", () => {
    const draft = [
      "| Ref | Area | Action | Lead |",
      "| --- | --- | --- | --- |",
      `| A1 | ${first.text} | Review every plan after nine months | Head of Safeguarding |`,
      "",
      "After the table.",
      "",
    ].join("\n");
    const concordance = concordanceOf(draft);
    const after = withSkeleton(draft, concordance);
    assert.match(titlesOf(concordance)[0] ?? "", /^Insert a row for "/);
    assert.equal(
      after.split("\n")[3],
      `| A2 | ${second.text.slice(0, -1)} (principle 2, national framework) [@ilacs-2026, area 2] |  |  |`,
    );
    assert.deepEqual(
      concordanceOf(after).areas.map(({ state }) => state),
      ["answered", "started", "unanswered"],
    );
  });

  it("opens the next area's numbers where each area has its own", () => {
    const draft = (second: string): string =>
      [
        "| Ref | Area | Action | Lead |",
        "| --- | --- | --- | --- |",
        `| 1.1 | ${first.text} | Review every plan after nine months | Head of Safeguarding |`,
        `| ${second} | Report on each to the board | Head of Safeguarding |`,
        "",
      ].join("\n");
    const added = (text: string): string => withSkeleton(text, concordanceOf(text)).split("\n")[4] ?? "";
    assert.match(added(draft("1.2 |")), /^\| 2\.1 \| The consistency/);
    assert.match(added(draft(`1.2 | ${third.text}`)), /^\| 1\.3 \| The consistency/);
  });

  it("is a table where each area has one below its heading", () => {
    const table = (number: string): string =>
      `| Ref | Action | Lead | By when |\n| --- | --- | --- | --- |\n| ${number} | Review every plan | Head of Safeguarding | 31 May 2027 |`;
    const draft = `# Plan\n\n## ${first.text}\n\n${table("1.1")}\n\n## ${third.text}\n\n${table("3.1")}\n`;
    const after = withSkeleton(draft, concordanceOf(draft, { kind: "action-plan" }));
    assert.match(
      after,
      /area 2\]\n\n\| Ref \| Action \| Lead \| By when \|\n\| --- .*\n\| 2\.1 \| {2}\| {2}\| {2}\|\n\n## /,
    );
    assert.doesNotMatch(after, /What we will do/);
    assert.deepEqual(
      concordanceOf(after, { kind: "action-plan" }).areas.map(({ state }) => state),
      ["answered", "started", "answered"],
    );
    const close = draft.replace("3.1", "2.1");
    assert.match(withSkeleton(close, concordanceOf(close)), /\n\| 3\.1 \| {2}\| {2}\| {2}\|\n/);
  });

  it("has labels without numbers where the draft numbers its paragraphs, and nothing there moves", () => {
    const draft = `# Plan\n\n1. Paragraph 3 has the costs.\n\n## ${first.text}\n\n2. We meet monthly.\n\n## ${third.text}\n\n3. We visit.\n`;
    const after = withSkeleton(draft, concordanceOf(draft));
    assert.match(after, /\n1\. Paragraph 3 has the costs\.\n/);
    assert.match(after, /\nWhat we will do:\n\nLead:\n\nBy when:\n\nHow we/);
    assert.match(after, /\n3\. We visit\.\n$/);
  });

  it("is no action until something stands behind its labels", () => {
    const draft = "# Plan\n\n1. We met.\n\n2. We agreed.\n";
    const after = withSkeleton(draft, concordanceOf(draft, { kind: "action-plan" }));
    assert.deepEqual(concordanceOf(after, { kind: "action-plan" }).plannedActions, []);
    const begun = after.replace("What we will do:", "What we will do: visit every family.");
    const [action] = concordanceOf(begun, { kind: "action-plan" }).plannedActions;
    assert.deepEqual([action?.lead.state, action?.timescale.state], ["missing", "missing"]);
  });
});

describe("canonical forms", () => {
  it("write references with their title and without", () => {
    assert.equal(canonicalForm({ kind: "outcome", number: 3 }), "(outcome 3, national framework)");
    assert.equal(
      titledForm({ kind: "enabler", number: 2 }, "Leaders drive conditions for effective practice"),
      "(enabler 2, national framework: Leaders drive conditions for effective practice)",
    );
    // The number is known where all editions agree on it.
    assert.equal(
      canonicalForm({ kind: "enabler", number: null, title: "the workforce is equipped and effective" }),
      "(enabler 3, national framework)",
    );
  });

  it("write a draft's mention as one reference", () => {
    const { frameworkMentions, frameworkInUse } = concordanceOf(
      "(Outcomes two and four, National Framework)",
    );
    const forms = frameworkMentions.map((match) =>
      canonicalMention(match.mention.fact, match, frameworkInUse.edition.items),
    );
    assert.deepEqual(forms, ["(outcomes 2 and 4, national framework)"]);
  });

  it("write citations by what a finding has: number, list, or page", () => {
    const paragraph = northmere2026.sections[0]?.findings[2];
    assert.ok(paragraph !== undefined);
    assert.equal(citationFor("ilacs-2026", paragraph), "[@ilacs-2026, para. 3]");
    assert.equal(locatorOf(second), "area 2");
    assert.equal(locatorOf({ ...paragraph, paragraph: null, id: "main-findings-3", endPage: 4 }), "pp. 3–4");
  });
});
