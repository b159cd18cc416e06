import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { cacheFolder, folderStore } from "../../server/src/node/readingCache.ts";

const bytesOf = (text: string): Buffer => Buffer.from(text);

describe("the user's cache folder as a store of readings", () => {
  let parent: string;
  let folder: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), "cache-"));
    folder = join(parent, "below", "kept");
  });
  afterEach(() => rm(parent, { recursive: true }));

  it("gives back what was put, and nothing more once it is dropped", async () => {
    const store = folderStore(folder);
    await store.put("a", bytesOf("first"));
    await store.put("b", bytesOf("other"));
    await store.put("a", bytesOf("second"));
    assert.deepEqual(await store.get("a"), bytesOf("second"));
    const listed = [...(await store.list())].sort((a, b) => (a.name < b.name ? -1 : 1));
    assert.deepEqual(
      listed.map(({ name, size }) => [name, size]),
      [
        ["a", 6],
        ["b", 5],
      ],
    );
    assert.ok(listed.every(({ mtime }) => mtime > 0));
    await store.drop(["a", "c"]);
    await assert.rejects(store.get("a"), { code: "ENOENT" });
    assert.deepEqual(await readdir(folder), ["b"]);
  });

  it("is closed to others", async () => {
    const store = folderStore(folder);
    await store.put("a", bytesOf("first"));
    if (process.platform === "win32") return;
    for (const path of [folder, join(folder, "a")]) assert.equal((await stat(path)).mode & 0o077, 0);
  });

  it("leaves nothing half written behind", async () => {
    const store = folderStore(folder);
    await mkdir(join(folder, "a", "in the entry's place"), { recursive: true });
    await assert.rejects(store.put("a", bytesOf("first")));
    assert.deepEqual(await readdir(folder), ["a"]);
  });

  it("lies where each system keeps such things", () => {
    assert.match(cacheFolder({ LOCALAPPDATA: "C:\\Local" }, "win32"), /^C:\\Local.inspection-response$/);
    assert.match(cacheFolder({}, "darwin"), /Library.Caches.inspection-response$/);
    assert.equal(cacheFolder({ XDG_CACHE_HOME: "/x" }, "linux"), join("/x", "inspection-response"));
    assert.match(cacheFolder({}, "linux"), /\.cache.inspection-response$/);
  });
});
