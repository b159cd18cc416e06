// Executes the rules' pages: every example gives exactly the problems its carets mark, every fix does what the
// page shows, removes its problem and makes no new one. A page that runs cannot lie.

import assert from "node:assert/strict";

import { applyEdits, fixAll } from "../../server/src/core/fixAll.ts";
import { type Fix, type Problem, renderMessage } from "../../server/src/core/problem.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { type CheckOptions, check, problemsOf } from "../check.ts";
import type { PageExample, RulePage } from "./rulePage.ts";
import { moreWordings, rulePages } from "./rulePages.ts";

/** More than these of a kind are not read: the rest stands in `test/rules/wordings`. */
const mostShown = 18;

for (const { id, path, page } of rulePages()) {
  describe(path, () => {
    it("has the sections of a page, in order", () => {
      const needed = ["What it flags", "Why it matters", "Flagged", "Accepted", "Fix", "Options"];
      assert.equal(page.title, id);
      assert.deepEqual(page.sections, needed);
    });

    for (const section of ["Flagged", "Accepted"]) {
      it(`shows at least six examples under ${section}, and no more than a person reads`, () => {
        const { length } = page.examples.filter((example) => example.section === section);
        assert.ok(length >= 6, `${length}`);
        assert.ok(length <= mostShown, `${length}: put some into test/rules/wordings`);
      });
    }

    executeAll(id, page);
  });
}

for (const { id, path, page } of moreWordings()) {
  describe(path, () => {
    it("is of a rule, and has examples only", () => {
      assert.equal(page.title, id);
      assert.ok(rules.some((rule) => rule.id === id));
      assert.deepEqual(
        page.sections.filter((section) => section !== "Flagged" && section !== "Accepted"),
        [],
      );
    });

    executeAll(id, page);
  });
}

function executeAll(id: string, page: RulePage): void {
  for (const example of page.examples) {
    // An example shows one thing and is no whole draft.
    const severities: CheckOptions["rules"] = id === "missing-section" ? {} : { "missing-section": "off" };
    const options = { ...example.options, rules: { ...example.options.rules, ...severities } };
    it(`line ${example.line}: ${example.section.toLowerCase()}`, () => execute(id, { ...example, options }));
  }
}

function execute(id: string, { section, draft, options, fixed }: PageExample): void {
  const { text, problems } = check(draft, options);
  const own = problems.filter(({ rule }) => rule === id);
  if (section === "Flagged") assert.notEqual(own.length, 0, "nothing is flagged");
  if (section === "Accepted") assert.deepEqual(problems, [], "something is flagged");
  for (const problem of problems) {
    assertReadable(problem);
    for (const fix of problem.fixes()) assertRepairs(text, problem, problems, fix, options);
  }
  for (const { fix, text: expected } of fixed) {
    const edits = fix === "all" ? fixEverything(text, options) : (own[0]?.fixes()[fix - 1]?.edits ?? []);
    assert.equal(applyEdits(text, edits), expected);
  }
  const everything = applyEdits(text, fixEverything(text, options));
  assert.deepEqual(fixEverything(everything, options), [], "fixing all twice is not fixing all once");
  assert.deepEqual(quotedWords(everything, options), quotedWords(text, options), "a quotation was changed");
}

function fixEverything(text: string, options: CheckOptions): ReturnType<typeof fixAll> {
  return fixAll(text, (current) => {
    const { concordance, problems } = problemsOf(current, options);
    return { response: concordance.response, problems };
  });
}

/** What stands between quotation marks or is somebody's speech, as written. */
function quotedWords(text: string, options: CheckOptions): string[] {
  const { response } = problemsOf(text, options).concordance;
  return [...response.quotations, ...response.speeches].map(({ fact, offset }) =>
    text.slice(fact.span.start + offset, fact.span.end + offset),
  );
}

/** A message says what, why and what to do: sentences that end, with every place filled. */
function assertReadable({ rule, message }: Problem): void {
  const text = renderMessage(message);
  assert.doesNotMatch(text, /\{\d\}|undefined|null|NaN| {2}/, rule);
  assert.match(text, /[.?”"]$/, rule);
  assert.ok(text.length > 40, `${rule}: "${text}" says too little`);
}

/** Applied, a fix leaves one problem fewer of its rule and none of any rule that was not there before. */
function assertRepairs(
  text: string,
  problem: Problem,
  before: readonly Problem[],
  fix: Fix,
  options: CheckOptions,
): void {
  const after = problemsOf(applyEdits(text, fix.edits), options).problems;
  const title = `${problem.rule}: ${renderMessage(fix.title)}`;
  const count = (problems: readonly Problem[], rule: string): number =>
    problems.filter((each) => each.rule === rule).length;
  // An area's inserted section is begun, not answered: the rule then says less gravely what is left to do.
  const asGrave = (problems: readonly Problem[]): number =>
    problems.filter((each) => each.rule === problem.rule && each.severity === problem.severity).length;
  assert.ok(asGrave(after) < asGrave(before), `${title} does not remove its problem`);
  for (const { rule, message } of after) {
    // The places that an inserted section leaves open are for the writer to fill.
    if (problem.rule.startsWith("unanswered-") && rule.startsWith("action-without-")) continue;
    // A comment that names a rule at last may prove to be of no use.
    if (problem.rule === "unknown-rule" && rule === "unused-suppression") continue;
    assert.ok(
      count(after, rule) <= count(before, rule),
      `${title} makes a problem: ${rule}: ${renderMessage(message)}`,
    );
  }
}
