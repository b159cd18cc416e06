// Loaded before the editor tests: writes the titles of the jobs that failed, a line each, into the file that
// FAILED_JOBS names, so that those alone can be tried again on a machine that was too busy for an editor.

import { writeFileSync } from "node:fs";
import type { RootHookObject, Suite } from "mocha";

function failed(suite: Suite): boolean {
  // Where a job's preparation fails its tests are never run, and have no state.
  return suite.tests.some((test) => !test.isPending() && !test.isPassed()) || suite.suites.some(failed);
}

export const mochaHooks: RootHookObject = {
  afterAll() {
    const file = process.env["FAILED_JOBS"];
    const all = this.test?.parent?.suites ?? [];
    if (file !== undefined) writeFileSync(file, all.filter(failed).map((suite) => `${suite.title}\n`).join(""));
  },
};
