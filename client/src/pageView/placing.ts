// Where things stand: boxes of a finding on a page, the page in view, the finding before and after, the steps of
// zooming. Arithmetic alone; knows neither the page's elements nor the PDF library.

import type { WireBox, WirePagedFinding } from "../../../server/src/lsp/protocol/pageProtocol.ts";

/** A page as the PDF has it: its visible box (left, bottom, right, top, in points) and how it is turned. */
export interface PageShape {
  readonly view: readonly number[];
  /** Degrees clockwise: 0, 90, 180 or 270. */
  readonly rotate: number;
}

/** A rectangle in shares of the shown page's width and height. */
export interface Share {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A line's box, in points from the top left of the page before it is turned, as a share of the page as shown. */
export function placeBox({ x, y, width, height }: WireBox, { view, rotate }: PageShape): Share {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const across = right - left;
  const down = top - bottom;
  const upright = { left: x / across, top: y / down, width: width / across, height: height / down };
  return turned(upright, ((rotate % 360) + 360) % 360);
}

function turned({ left, top, width, height }: Share, rotate: number): Share {
  switch (rotate) {
    case 90:
      return { left: 1 - top - height, top: left, width: height, height: width };
    case 180:
      return { left: 1 - left - width, top: 1 - top - height, width, height };
    case 270:
      return { left: top, top: 1 - left - width, width: height, height: width };
    default:
      return { left, top, width, height };
  }
}

/** The smallest rectangle round some, none for none. */
export function frameOf(shares: readonly Share[]): Share | null {
  if (shares.length === 0) return null;
  const left = Math.min(...shares.map((share) => share.left));
  const top = Math.min(...shares.map((share) => share.top));
  return {
    left,
    top,
    width: Math.max(...shares.map((share) => share.left + share.width)) - left,
    height: Math.max(...shares.map((share) => share.top + share.height)) - top,
  };
}

/** The finding a step before (-1) or after (1) the current one; from none, the nearest that begins at or after `page`. */
export function neighbour(
  findings: readonly WirePagedFinding[],
  current: string | null,
  step: -1 | 1,
  page: number,
): WirePagedFinding | null {
  const at = findings.findIndex(({ id }) => id === current);
  if (at >= 0) return findings[at + step] ?? null;
  const pageOf = ({ boxes }: WirePagedFinding): number => boxes[0]?.page ?? 0;
  return (
    (step > 0
      ? findings.find((finding) => pageOf(finding) >= page)
      : findings.findLast((finding) => pageOf(finding) <= page)) ?? null
  );
}

/** The number, from 1, of the page that holds the height `y`; `tops` are the pages' upper edges. */
export function pageAt(tops: readonly number[], y: number): number {
  return Math.max(1, tops.filter((top) => top <= y).length);
}

/** Sizes one steps through, in shares of the printed size. */
const steps = [0.25, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** The next size up (1) or down (-1); the same at the end of the steps. */
export function zoomed(zoom: number, step: -1 | 1): number {
  const nearly = 0.005;
  const next =
    step > 0 ? steps.find((each) => each > zoom + nearly) : steps.findLast((each) => each < zoom - nearly);
  return next ?? zoom;
}
