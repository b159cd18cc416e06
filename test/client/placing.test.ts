import assert from "node:assert/strict";
import fc from "fast-check";

import { frameOf, neighbour, pageAt, placeBox, zoomed } from "../../client/src/pageView/placing.ts";
import type { WirePagedFinding } from "../../server/src/lsp/protocol/pageProtocol.ts";

const a4 = [0, 0, 595, 842];

function finding(id: string, page: number): WirePagedFinding {
  return { id, place: id, text: "", boxes: [{ page, x: 0, y: 0, width: 1, height: 1 }] };
}

describe("placing a line's box on its page", () => {
  const box = { page: 3, x: 59.5, y: 84.2, width: 119, height: 42.1 };

  it("gives shares of the page, from its top left corner", () => {
    assert.deepEqual(rounded(placeBox(box, { view: a4, rotate: 0 })), [0.1, 0.1, 0.2, 0.05]);
  });

  it("knows pages whose visible part does not begin at the corner", () => {
    const view = [100, 50, 695, 892];
    assert.deepEqual(rounded(placeBox(box, { view, rotate: 0 })), [0.1, 0.1, 0.2, 0.05]);
  });

  it("turns with the page", () => {
    assert.deepEqual(rounded(placeBox(box, { view: a4, rotate: 90 })), [0.85, 0.1, 0.05, 0.2]);
    assert.deepEqual(rounded(placeBox(box, { view: a4, rotate: 180 })), [0.7, 0.85, 0.2, 0.05]);
    assert.deepEqual(rounded(placeBox(box, { view: a4, rotate: -90 })), [0.1, 0.7, 0.05, 0.2]);
  });

  it("keeps what is on the page on it, however it is turned", () => {
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.constantFrom(0, 90, 180, 270), (left, top, rotate) => {
        const line = { page: 1, x: left * 595, y: top * 842, width: 200, height: 14 };
        const placed = placeBox(line, { view: a4, rotate });
        const nearly = 1e-9;
        return (
          placed.left >= -nearly &&
          placed.top >= -nearly &&
          placed.left + placed.width <= 1 + nearly &&
          placed.top + placed.height <= 1 + nearly
        );
      }),
    );
  });

  it("draws one frame round several lines, and none round none", () => {
    const lines = [
      { left: 0.2, top: 0.1, width: 0.6, height: 0.02 },
      { left: 0.1, top: 0.13, width: 0.3, height: 0.02 },
    ];
    const frame = frameOf(lines);
    assert.deepEqual(frame === null ? null : rounded(frame), [0.1, 0.1, 0.7, 0.05]);
    assert.equal(frameOf([]), null);
  });

  function rounded({ left, top, width, height }: ReturnType<typeof placeBox>): number[] {
    return [left, top, width, height].map((share) => Math.round(share * 1000) / 1000);
  }
});

describe("going from finding to finding", () => {
  const findings = [finding("summary-1", 1), finding("area-1", 2), finding("p1", 2), finding("p2", 4)];

  it("follows the report's order, and stops at its ends", () => {
    assert.equal(neighbour(findings, "area-1", 1, 1)?.id, "p1");
    assert.equal(neighbour(findings, "area-1", -1, 1)?.id, "summary-1");
    assert.equal(neighbour(findings, "summary-1", -1, 1), null);
    assert.equal(neighbour(findings, "p2", 1, 4), null);
  });

  it("begins at the page in view where none is chosen", () => {
    assert.equal(neighbour(findings, null, 1, 3)?.id, "p2");
    assert.equal(neighbour(findings, null, -1, 3)?.id, "p1");
    assert.equal(neighbour([], null, 1, 1), null);
  });
});

describe("the page in view and its size", () => {
  it("is the last that begins at or above a height", () => {
    assert.equal(pageAt([10, 900, 1800], 0), 1);
    assert.equal(pageAt([10, 900, 1800], 899), 1);
    assert.equal(pageAt([10, 900, 1800], 900), 2);
    assert.equal(pageAt([10, 900, 1800], 5000), 3);
  });

  it("goes up and down by steps, from sizes between them too, and stays at the ends", () => {
    assert.equal(zoomed(1, 1), 1.1);
    assert.equal(zoomed(1, -1), 0.9);
    assert.equal(zoomed(0.62, 1), 0.67);
    assert.equal(zoomed(0.62, -1), 0.5);
    assert.equal(zoomed(4, 1), 4);
    assert.equal(zoomed(0.25, -1), 0.25);
  });
});
