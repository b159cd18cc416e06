import assert from "node:assert/strict";

import type { SourceText } from "../../server/src/core/report/sourceText.ts";
import { readingName } from "../../server/src/lsp/protocol/protocol.ts";
import { remembering } from "../../server/src/sources/keptReadings.ts";
import { entriesToDrop, type ReadingStore } from "../../server/src/sources/readingStore.ts";
import { readPlainText } from "../../server/src/sources/text.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const first = "1".repeat(64);
const second = "2".repeat(64);

describe("what was read of a report, kept for the next start", () => {
  let kept: Map<string, Uint8Array>;
  let readings: number;
  let version: string;
  let store: ReadingStore;
  const reader = (options: Partial<Parameters<typeof remembering>[1]> = {}) =>
    remembering(
      (bytes): Promise<SourceText> => {
        readings += 1;
        return Promise.resolve(readPlainText(new TextDecoder().decode(bytes)));
      },
      { store, version: () => Promise.resolve(version), ...options },
    );
  const only = (): [string, Uint8Array] => {
    assert.equal(kept.size, 1);
    const [entry] = kept;
    assert(entry !== undefined);
    return entry;
  };

  beforeEach(() => {
    kept = new Map();
    readings = 0;
    version = first;
    store = {
      get: (name) => Promise.resolve(kept.get(name) ?? null),
      put: (name, bytes) => Promise.resolve(void kept.set(name, bytes)),
      list: () =>
        Promise.resolve([...kept].map(([name, { length }]) => ({ name, size: length, mtime: Date.now() }))),
      drop: (names) => Promise.resolve(names.forEach((name) => kept.delete(name))),
    };
  });

  it("is read once, and comes back as it was read", async () => {
    const bytes = bytesOf("The inspectors’ words\fand a second page");
    const read = await reader()(bytes);
    assert.equal(read.pages.length, 2);
    assert.deepEqual(await reader()(bytes), read);
    assert.equal(readings, 1);
    assert.match(only()[0], readingName);
  });

  it("is read again when the file or the reader is another", async () => {
    await reader()(bytesOf("a"));
    await reader()(bytesOf("b"));
    version = second;
    await reader()(bytesOf("a"));
    assert.equal(readings, 3);
  });

  it("is not opened by another file, even under that file's name", async () => {
    await reader()(bytesOf("the report"));
    const [, sealed] = only();
    kept.clear();
    await reader()(bytesOf("another file"));
    const [name] = only();
    kept.set(name, sealed);
    assert.deepEqual(await reader()(bytesOf("another file")), readPlainText("another file"));
    assert.equal(readings, 3);
  });

  it("says nothing of the report to those who do not have it", async () => {
    const words = "confidential ".repeat(50);
    await reader()(bytesOf(words));
    const [name, sealed] = only();
    const gzip = Buffer.from([0x1f, 0x8b]);
    assert.ok(!Buffer.from(sealed).includes("confidential") && !Buffer.from(sealed).includes(gzip));
    // The same words under the same name are sealed otherwise each time.
    kept.clear();
    await reader()(bytesOf(words));
    assert.equal(only()[0], name);
    assert.notDeepEqual(only()[1], sealed);
  });

  it("is read again when what was kept is damaged, and put right", async () => {
    const bytes = bytesOf("The inspectors’ words");
    const read = await reader()(bytes);
    const [name, whole] = only();
    const changed = Uint8Array.from(whole);
    changed[40] = (changed[40] ?? 0) ^ 1;
    for (const broken of [whole.subarray(0, 20), whole.subarray(0, 5), new Uint8Array(0), changed]) {
      kept.set(name, broken);
      assert.deepEqual(await reader()(bytes), read);
    }
    assert.equal(readings, 5);
    assert.deepEqual(await reader()(bytes), read);
    assert.equal(readings, 5);
  });

  it("is read without trouble where nothing can be kept", async () => {
    const fail = (): Promise<never> => Promise.reject(new Error("no storage"));
    const bytes = bytesOf("The inspectors’ words");
    const expected = readPlainText("The inspectors’ words");
    const broken: ReadingStore = { get: fail, put: fail, list: fail, drop: fail };
    assert.deepEqual(await reader({ store: broken })(bytes), expected);
    assert.deepEqual(await reader({ store: { ...store, list: fail } })(bytes), expected);
    assert.equal(kept.size, 1);
    assert.deepEqual(await reader({ version: fail })(bytes), expected);
  });

  it("is not kept where nothing was read", async () => {
    await reader()(bytesOf(""));
    assert.equal(kept.size, 0);
  });

  it("makes room when something new is kept", async () => {
    const old = `${"f".repeat(16)}-${"0".repeat(64)}`;
    store = { ...store, list: () => Promise.resolve([{ name: old, size: 1, mtime: 0 }]) };
    kept.set(old, new Uint8Array(1));
    await reader()(bytesOf("a"));
    assert.ok(!kept.has(old));
    assert.equal(kept.size, 1);
  });
});

describe("the room that kept readings take", () => {
  const now = Date.UTC(2026, 0, 31);
  const day = 24 * 60 * 60 * 1000;
  const entry = (n: number, { age = 0, size = 20_000, version = first } = {}) => ({
    name: `${version.slice(0, 16)}-${String(n).padStart(64, "0")}`,
    size,
    mtime: now - age * day,
  });
  const dropped = (entries: readonly ReturnType<typeof entry>[]) =>
    entriesToDrop(entries, { version: first, now });

  it("is given to readings of the present version for half a year", () => {
    const [young, old] = [entry(1, { age: 179 }), entry(2, { age: 181 })];
    assert.deepEqual(dropped([young, old]), [old.name]);
  });

  it("is given to those of another version for a week", () => {
    const young = entry(1, { age: 6, version: second });
    const old = entry(2, { age: 8, version: second });
    assert.deepEqual(dropped([young, old]), [old.name]);
    assert.deepEqual(dropped([{ ...old, name: "0".repeat(64) }]), ["0".repeat(64)]);
  });

  it("is a thousand readings at most, and the oldest go first", () => {
    const entries = Array.from({ length: 1002 }, (_, i) => entry(i, { age: i / 100 }));
    assert.deepEqual(dropped(entries), [entries[1000]?.name, entries[1001]?.name]);
  });

  it("is 64 MB at most", () => {
    const entries = Array.from({ length: 33 }, (_, i) => entry(i, { age: i, size: 2 * 1024 * 1024 }));
    assert.deepEqual(dropped(entries), [entries[32]?.name]);
  });
});
