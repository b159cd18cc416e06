import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { SourceText } from "../../server/src/core/report/sourceText.ts";
import { cacheFolder, remembering } from "../../server/src/node/readingCache.ts";
import { readPlainText } from "../../server/src/sources/text.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("what was read of a report", () => {
  let folder: string;
  let readings = 0;
  let version = "1";
  const reader = () =>
    remembering(
      (bytes): Promise<SourceText> => {
        readings += 1;
        return Promise.resolve(readPlainText(new TextDecoder().decode(bytes)));
      },
      { folder: join(folder, "kept"), version: () => Promise.resolve(version) },
    );
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "cache-"));
    readings = 0;
    version = "1";
  });
  afterEach(() => rm(folder, { recursive: true }));

  const entry = async () => join(folder, "kept", (await readdir(join(folder, "kept")))[0] ?? "");

  it("is read once, by whichever process", async () => {
    const bytes = bytesOf("The inspectors’ words");
    const first = await reader()(bytes);
    assert.deepEqual(await reader()(bytes), first);
    assert.equal(readings, 1);
  });

  it("is read again when the file or the reader is another", async () => {
    await reader()(bytesOf("a"));
    await reader()(bytesOf("b"));
    version = "2";
    await reader()(bytesOf("a"));
    assert.equal(readings, 3);
  });

  it("is read again when what was kept is damaged, and put right", async () => {
    const bytes = bytesOf("The inspectors’ words");
    const first = await reader()(bytes);
    const whole = await readFile(await entry());
    for (const broken of [whole.subarray(0, 20), Buffer.alloc(0), Buffer.from(whole).fill(7, 40, 41)]) {
      await writeFile(await entry(), broken);
      assert.deepEqual(await reader()(bytes), first);
    }
    assert.equal(readings, 4);
    assert.deepEqual(await reader()(bytes), first);
    assert.equal(readings, 4);
  });

  it("cannot be read without the report, nor by others", async () => {
    await reader()(bytesOf("confidential ".repeat(50)));
    const written = await readFile(await entry());
    assert.ok(!written.includes("confidential") && !written.includes(Buffer.from([0x1f, 0x8b])));
    if (process.platform !== "win32") assert.equal((await stat(await entry())).mode & 0o077, 0);
  });

  it("is not kept where nothing was read, and no trouble where nothing can be kept", async () => {
    await reader()(bytesOf(""));
    await reader()(bytesOf(""));
    assert.equal(readings, 2);
    await writeFile(join(folder, "kept"), "a file in the folder's place");
    assert.equal((await reader()(bytesOf("a"))).pages.length, 1);
    const broken = remembering(reader(), { folder, version: () => Promise.reject(new Error("no bundle")) });
    assert.equal((await broken(bytesOf("a"))).pages.length, 1);
  });

  it("lies where each system keeps such things", () => {
    assert.match(cacheFolder({ LOCALAPPDATA: "C:\\Local" }, "win32"), /^C:\\Local.inspection-response$/);
    assert.match(cacheFolder({}, "darwin"), /Library.Caches.inspection-response$/);
    assert.equal(cacheFolder({ XDG_CACHE_HOME: "/x" }, "linux"), join("/x", "inspection-response"));
    assert.match(cacheFolder({}, "linux"), /\.cache.inspection-response$/);
  });
});
