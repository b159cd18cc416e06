// What of an earlier reading of a draft an edit leaves as it is: the segments before the changed stretch, and those
// behind it from where the cutting falls in with the old one. Compares text; reads none.

import { type Cut, cutSegments } from "./cutSegments.ts";
import type { Placed, ResponseDocument, Segment } from "./responseDocument.ts";

/** A draft cut again. All counts are of segments. */
export interface Recut {
  /** How many at the beginning are the old ones, in their old place. */
  readonly head: number;
  /** The pieces that may be new. */
  readonly cuts: readonly Cut[];
  /** From which of the old segments on the rest is the old one, and by how many characters that has moved. */
  readonly tail: number;
  readonly moved: number;
}

/** Cuts `text` from `from` on, as far as it differs from an earlier reading. */
export function recut(text: string, from: number, previous: ResponseDocument): Recut {
  const old = previous.segments;
  const prefix = commonStart(previous.text, text);
  const suffix = commonEnd(previous.text, text, Math.min(text.length, previous.text.length) - prefix);
  const moved = text.length - previous.text.length;
  const head = unchangedHead(old, text, prefix, from);
  const meeting = { at: head, met: false };
  const fallsIn = (start: number): boolean => {
    if (start < text.length - suffix) return false;
    while ((old[meeting.at]?.offset ?? Infinity) + moved < start) meeting.at += 1;
    const next = old[meeting.at];
    meeting.met = next !== undefined && next.offset + moved === start && beginsAlone(next);
    return meeting.met;
  };
  const first = head === 0 ? from : (old[head]?.offset ?? from);
  const cuts = cutSegments(text, first, fallsIn);
  return { head, cuts, tail: meeting.met ? meeting.at : old.length, moved };
}

/**
 * How many segments stand as they did: the next one begins with a line that has not changed, for such a line may
 * also belong to the segment above it.
 */
function unchangedHead(old: readonly Placed<Segment>[], text: string, prefix: number, from: number): number {
  let low = 0;
  let high = old.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((old[middle]?.offset ?? Infinity) < prefix) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index > 0; index -= 1) {
    const segment = old[index];
    if (segment === undefined || segment.offset < from) return 0;
    if (beginsAlone(segment) && lineAfter(text, segment.offset) < prefix) return index;
  }
  return 0;
}

/** A table begins with a line that was taken for a paragraph's first: it is cut with what stands above it. */
function beginsAlone({ fact }: Placed<Segment>): boolean {
  return fact.kind !== "table";
}

function lineAfter(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

/** How many characters two texts have in common at the beginning. */
function commonStart(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  // Halving: engines compare stretches of text far faster than we compare characters.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many they have in common at the end, at most `most`. */
function commonEnd(a: string, b: string, most: number): number {
  const tail = (text: string, from: number, to: number) => text.slice(text.length - to, text.length - from);
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tail(a, low, middle) === tail(b, low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
