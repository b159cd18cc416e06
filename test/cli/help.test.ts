// The help of the command line: every command and each of its options says what it is for.

import assert from "node:assert/strict";

import { runCommand } from "./runCommand.ts";

describe("the command line's help", function () {
  this.timeout(60_000);

  it("says of every command and option what it is for", () => {
    const commands = [...runCommand(["--help"]).stdout.matchAll(/^ {2}([a-z]+) [[<]/gm)].map(
      ([, name = ""]) => name,
    );
    assert.ok(commands.length >= 10, commands.join(", "));
    for (const name of commands) {
      const { stdout } = runCommand([name, "--help"]);
      const bare = stdout.split("\n").filter((line, index, lines) => {
        const isOption = /^ {2}-\S/.test(line);
        const saysIt = /\S {2,}\S/.test(line.trim()) || /^ {10,}\S/.test(lines[index + 1] ?? "");
        return isOption && !saysIt;
      });
      assert.deepEqual(bare, [], `${name} has options without a word`);
    }
  });
});
