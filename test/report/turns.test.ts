import assert from "node:assert/strict";
import { setImmediate as pause } from "node:timers/promises";

import { Turns } from "../../server/src/sources/turns.ts";

describe("turns", () => {
  it("let so many work at once and no more, in their order, whatever becomes of one", async () => {
    const turns = new Turns(2);
    let running = 0;
    const most: number[] = [];
    const done: number[] = [];
    const work = (number: number) =>
      turns.take(async () => {
        most.push((running += 1));
        await pause();
        running -= 1;
        if (number === 1) throw new Error("one");
        done.push(number);
        return number;
      });
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
    assert.deepEqual(
      results.map(({ status }) => status),
      ["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"],
    );
    assert.equal(Math.max(...most), 2);
    assert.deepEqual(done, [0, 2, 3, 4]);
    assert.equal(await work(5), 5);
  });
});
