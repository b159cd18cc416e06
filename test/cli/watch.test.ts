// `check --watch`: a folder that others write in.

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { exampleReport, type PrintedCheck, root, runCommand } from "./runCommand.ts";

const frontMatter =
  "---\ninspection-response:\n  kind: press-statement\n  sources:\n    - id: r\n      file: r.pdf\n---\n\n";
const right = `${frontMatter}# Statement\n\nInspectors found that "leaders know their services well".\n`;
const wrong = right.replace("well", "very well");

describe("check --watch", function () {
  this.timeout(60_000);
  let folder: string;
  let watching: ChildProcess;
  let output: string;
  let errors: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "inspection-response-"));
    mkdirSync(join(folder, "below"));
    copyFileSync(exampleReport, join(folder, "r.pdf"));
    copyFileSync(exampleReport, join(folder, "below/r.pdf"));
    writeFileSync(join(folder, "one.response.md"), right);
    writeFileSync(join(folder, "below/two.md"), right);
    writeFileSync(join(folder, "notes.md"), "Not a draft of ours.\n");
    output = "";
    errors = "";
    watching = spawn(
      process.execPath,
      [join(root, "dist/cli.js"), "check", folder, "--watch", "--format", "json", "--no-cache"],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    watching.stdout?.on("data", (bytes: Buffer) => (output += bytes.toString()));
    watching.stderr?.on("data", (bytes: Buffer) => (errors += bytes.toString()));
  });

  afterEach(() => {
    watching.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  const results = (): PrintedCheck[] =>
    output
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as PrintedCheck);

  /** The result printed as the `count`th, from 1. */
  async function result(count: number): Promise<PrintedCheck> {
    while (results().length < count) {
      if (watching.exitCode !== null) assert.fail(`ended early: ${errors}`);
      await new Promise((done) => setTimeout(done, 50));
    }
    const found = results()[count - 1];
    assert.ok(found);
    return found;
  }

  async function endedBy(signal: NodeJS.Signals): Promise<number | null> {
    const exit = once(watching, "exit");
    watching.kill(signal);
    const [code] = (await exit) as [number | null];
    return code;
  }

  const rulesIn = (printed: PrintedCheck): string[] =>
    printed.files.flatMap(({ problems }) =>
      problems.filter(({ severity }) => severity === "warning").map(({ rule }) => rule),
    );

  it("checks all drafts below, then each that changes, and ends with the status of the last result", async () => {
    const first = await result(1);
    assert.equal(first.files.length, 2);
    assert.deepEqual(rulesIn(first), []);
    writeFileSync(join(folder, "below/two.md"), wrong);
    const second = await result(2);
    assert.deepEqual(
      second.files.map(({ path }) => path),
      [join(folder, "below/two.md")],
    );
    assert.deepEqual(rulesIn(second), ["misquoted-report"]);
    writeFileSync(join(folder, "one.response.md"), right.replace("leaders know", "[@nobody] leaders know"));
    const third = await result(3);
    assert.ok(third.files[0]?.problems.some(({ rule }) => rule === "unknown-source"));
    assert.equal(await endedBy("SIGINT"), 1);
  });

  it("ends with 0 where nothing is wrong", async () => {
    await result(1);
    assert.equal(await endedBy("SIGTERM"), 0);
    assert.equal(errors, "Watching for changes. Ctrl+C ends.\n");
  });

  it("waits for a draft that is emptied and a report that is half-written", async () => {
    await result(1);
    const whole = readFileSync(exampleReport);
    writeFileSync(join(folder, "one.response.md"), "");
    writeFileSync(join(folder, "r.pdf"), whole.subarray(0, 2000));
    await new Promise((done) => setTimeout(done, 2500));
    assert.equal(results().length, 1, "An emptied draft was checked as if it were one.");
    rmSync(join(folder, "r.pdf"));
    await new Promise((done) => setTimeout(done, 1000));
    writeFileSync(join(folder, "r.pdf"), whole);
    writeFileSync(join(folder, "one.response.md"), wrong);
    const second = await result(2);
    assert.deepEqual(
      results().flatMap(({ files }) =>
        files.flatMap(({ problems }) => problems.filter(({ rule }) => rule === "unreadable-source")),
      ),
      [],
    );
    assert.ok(
      second.files.every(({ problems }) => problems.every(({ rule }) => rule !== "unreadable-source")),
    );
    while (!results().some((printed) => rulesIn(printed).includes("misquoted-report"))) {
      await new Promise((done) => setTimeout(done, 50));
    }
  });

  it("takes no standard input and makes no fixes", () => {
    const input = runCommand(["check", "-", "--watch"], { input: right });
    assert.equal(input.status, 2);
    assert.match(input.stderr, /^--watch needs files or folders/);
    assert.equal(runCommand(["check", folder, "--watch", "--fix"]).status, 2);
  });
});
