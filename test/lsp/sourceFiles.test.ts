// The files that drafts rest on, read by themselves: what is told of a reading, and when a file is looked for again.

import assert from "node:assert/strict";
import type { CancellationToken, Connection } from "vscode-languageserver";

import type { ClientAbilities } from "../../server/src/lsp/clientAbilities.ts";
import { ClosedDrafts } from "../../server/src/lsp/closedDrafts.ts";
import type { Drafts } from "../../server/src/lsp/drafts.ts";
import type { FilePort } from "../../server/src/lsp/host.ts";
import { type KnownSource, SourceFiles } from "../../server/src/lsp/sourceFiles.ts";
import { Watching } from "../../server/src/lsp/watching.ts";
import { northmereText } from "./northmereText.ts";
import { bytesOf } from "./ownClient.ts";

const home = "file:///plans/plan.response.md";
const address = "file:///plans/ilacs-2025.txt";

/** Sources over files that `read` gives, with what was told of them and how often each was looked for. */
function sourcesOver(read: () => Promise<Uint8Array | null>) {
  const told: string[] = [];
  const looks = { stat: 0, read: 0 };
  const files: FilePort = {
    stat: () => {
      looks.stat += 1;
      return Promise.resolve({ size: 1, mtime: looks.stat });
    },
    read: () => {
      looks.read += 1;
      return read();
    },
    list: () => Promise.resolve(null),
  };
  const sources = new SourceFiles({
    files,
    readFormatted: () => Promise.reject(new Error("No format is asked for.")),
    onReading: (_, { state }) => told.push(state),
    onKnown: () => undefined,
  });
  return { sources, told, looks };
}

describe("a source's file", () => {
  it("is what was read of it last, when a reading that began sooner ends later", async () => {
    let endFirst: (bytes: Uint8Array | null) => void = () => undefined;
    const first = new Promise<Uint8Array | null>((resolve) => (endFirst = resolve));
    const readings = [first, Promise.resolve(bytesOf(northmereText))];
    const { sources, told } = sourcesOver(() => readings.shift() ?? Promise.resolve(null));
    const slow = sources.need(home, [address]);
    sources.keepOnly(new Set());
    await sources.need(home, [address]);
    endFirst(null);
    await slow;
    assert.deepEqual(told, ["reading", "reading", "read"]);
    assert.equal((await sources.read(address)).state, "read");
  });

  it("is neither kept nor told of where no draft rests on it", async () => {
    const { sources, told, looks } = sourcesOver(() => Promise.resolve(bytesOf(northmereText)));
    assert.equal((await sources.readApart(address)).state, "read");
    assert.deepEqual([sources.knows(address), told], [false, []]);
    await sources.need(home, [address]);
    assert.equal((await sources.readApart(address)).state, "read");
    assert.equal(looks.read, 2);
  });

  it("that failed is looked for again after a second, and not sooner", async () => {
    const { sources, looks } = sourcesOver(() => Promise.resolve(null));
    const { now } = Date;
    let passed = 0;
    const start = now();
    Date.now = () => start + passed;
    try {
      await sources.need(home, [address]);
      const before = looks.stat;
      passed = 900;
      sources.lookAgain([address]);
      await new Promise(setImmediate);
      assert.equal(looks.stat, before);
      passed = 1000;
      sources.lookAgain([address]);
      await new Promise(setImmediate);
      assert.ok(looks.stat > before);
    } finally {
      Date.now = now;
    }
  });

  it("is watched outside the workspace, but not on the web", async () => {
    const asked: unknown[] = [];
    const register = (_: unknown, { watchers }: { watchers: unknown[] }): Promise<object> => {
      asked.push(...watchers);
      return Promise.resolve({ dispose: () => undefined });
    };
    const client = {
      watchedFiles: true,
      watchesAnywhere: true,
      folders: { hold: () => false },
    } as unknown as ClientAbilities;
    const known: KnownSource[] = ["https://northmere.example/a.pdf", "file:///reports/a.pdf"].map((each) => ({
      address: each,
      isFolder: false,
    }));
    const restedOn = {
      sources: () => known,
      projects: () => ["https://northmere.example/.inspection-response.yml"],
    };
    new Watching({ client: { register } } as unknown as Connection, client, restedOn).begin();
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(asked.slice(2), [{ globPattern: { baseUri: "file:///reports", pattern: "*" } }]);
  });
});

describe("the file of a draft that nobody has open", () => {
  it("is left unread where it is too large, which is logged and counted", async () => {
    const sizes = new Map([
      ["file:///plans/large.response.md", 4 * 1024 * 1024 + 1],
      ["file:///plans/fits.response.md", 4 * 1024 * 1024],
    ]);
    const logged: string[] = [];
    const closed = new ClosedDrafts({
      files: {
        stat: (uri) => Promise.resolve({ size: sizes.get(uri) ?? 0, mtime: 1 }),
        read: () => Promise.resolve(bytesOf("# Plan\n")),
        list: () => Promise.resolve(null),
      },
      drafts: { has: () => false } as unknown as Drafts,
      list: () => Promise.resolve({ uris: [...sizes.keys()], more: false, closed: [] }),
      keeps: true,
      warn: (line) => logged.push(line),
    });
    const { found, unopened } = await closed.all({ isCancellationRequested: false } as CancellationToken);
    assert.deepEqual([found.map(({ uri }) => uri), unopened], [["file:///plans/fits.response.md"], 1]);
    assert.deepEqual(logged, [
      "This draft was not looked at, since it is too large: file:///plans/large.response.md",
    ]);
  });
});
