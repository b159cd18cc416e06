// Loaded before the editor tests: writes the titles of the jobs that failed, a line each, into the file that
// FAILED_JOBS names, so that those alone can be tried again on a machine that was too busy for an editor.

import { writeFileSync } from "node:fs";
import type { Context, Suite } from "mocha";

function failed(suite: Suite): boolean {
  const { tests } = suite;
  // Where a job's preparation fails its tests are never run, and have no state.
  const unprepared = tests.length > 0 && tests.every((test) => !test.isPending() && !test.isPassed());
  return unprepared || tests.some((test) => test.isFailed()) || suite.suites.some(failed);
}

export const mochaHooks = {
  afterAll(this: Context): void {
    const file = process.env["FAILED_JOBS"];
    const jobs = this.test?.parent?.suites ?? [];
    const titles = jobs.filter(failed).map((suite) => `${suite.title}\n`);
    if (file !== undefined) writeFileSync(file, titles.join(""));
  },
};
