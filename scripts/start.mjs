// `npm start`: checks the example's action plan, in colour, and says that its mistakes are there on purpose. Finding
// them is what it is for, so finding them is no failure; anything else that goes wrong is.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const draft = "examples/action-plan.response.md";
// The plan's own date: later, its actions would be overdue.
const command = ["dist/cli.js", "check", draft, "--today", "2026-05-11"];
const found = 1;

console.log(`The example is an action plan by a council that does not exist, with mistakes planted in it.
$ node ${command.join(" ")}
`);
const colour = "NO_COLOR" in process.env ? {} : { FORCE_COLOR: "1" };
const { status } = spawnSync(process.execPath, command, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, ...colour },
});
if (status === found) {
  console.log(`
These are the mistakes planted in ${draft}. Mend one, and run it again.
\`check\` itself ends with exit status 1 where there are errors; \`npm start\` ends with 0, for it has shown what it was to show.`);
}
process.exitCode = status === found ? 0 : (status ?? 2);
