// What nobody foresees of a command: an error from below, a reader that has gone, a disk that is full. In a process of
// its own, as a user meets it.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { inFolder, root, runCommand, whileInFolder } from "./runCommand.ts";

const draft = "We thank OFSTED for its report.\n";
const cli = join(root, "dist/cli.js");

describe("an error that no command foresees", () => {
  it("is told in one line, without the program's own lines, and is exit status 2", () => {
    const files = {
      "draft.md": draft,
      "broken.cjs": `JSON.stringify = () => { throw new TypeError("Nothing\\n  can be written here."); };`,
    };
    inFolder(files, (folder) => {
      const { status, stdout, stderr } = runCommand(["check", "draft.md", "--format", "json"], {
        cwd: folder,
        preload: join(folder, "broken.cjs"),
      });
      assert.equal(stderr, "The command broke off: Nothing can be written here.\n");
      assert.equal(stdout, "");
      assert.equal(status, 2);
    });
  });
});

describe("a command whose reader has gone", function () {
  this.timeout(60_000);

  /** Runs with nobody behind its standard output; also without standard error where `both`. */
  async function unread(
    args: readonly string[],
    folder: string,
    both = false,
  ): Promise<{ status: number | null; errors: string }> {
    const running = spawn(process.execPath, [cli, ...args], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let errors = "";
    running.stdout.destroy();
    if (both) running.stderr.destroy();
    else running.stderr.on("data", (bytes: Buffer) => (errors += bytes.toString()));
    const [status] = (await once(running, "close")) as [number | null];
    return { status, errors };
  }

  const drafts = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`d${index}.response.md`, draft]));

  it("ends without a word, with the status of what was found", async () => {
    await whileInFolder(drafts(2), async (folder) => {
      for (const format of ["pretty", "json", "sarif", "github"]) {
        assert.deepEqual(await unread(["check", ".", "--format", format], folder), { status: 0, errors: "" });
      }
      const strict = await unread(["check", ".", "--max-warnings", "1"], folder);
      assert.deepEqual(strict, { status: 1, errors: "" });
      assert.equal((await unread(["check", ".", "nowhere.md"], folder, true)).status, 2);
    });
  });

  it("makes every fix all the same", async () => {
    await whileInFolder(drafts(3), async (folder) => {
      assert.equal((await unread(["check", ".", "--fix"], folder)).status, 0);
      for (const name of Object.keys(drafts(3))) {
        assert.equal(readFileSync(join(folder, name), "utf8"), draft.replace("OFSTED", "Ofsted"));
      }
    });
  });

  it("no longer watches", async () => {
    await whileInFolder(drafts(1), async (folder) => {
      const { status, errors } = await unread(["check", ".", "--watch"], folder);
      assert.deepEqual({ status, errors }, { status: 0, errors: "Watching for changes. Ctrl+C ends.\n" });
    });
  });
});

describe("a result that finds no room", () => {
  it("is said to be unwritten, and is exit status 2", async function () {
    // A file that is always full, as Linux has one.
    if (!existsSync("/dev/full")) this.skip();
    await whileInFolder({ "draft.md": draft }, async (folder) => {
      const full = openSync("/dev/full", "w");
      const running = spawn(process.execPath, [cli, "check", "draft.md"], {
        cwd: folder,
        stdio: ["ignore", full, "pipe"],
      });
      let errors = "";
      running.stderr?.on("data", (bytes: Buffer) => (errors += bytes.toString()));
      const [status] = (await once(running, "close")) as [number | null];
      closeSync(full);
      assert.equal(errors, "standard output: it was not written: the disk is full.\n");
      assert.equal(status, 2);
    });
  });
});
