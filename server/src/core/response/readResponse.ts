// Reads a draft: cuts it into segments, reads each for itself and gathers what they hold. A segment read once
// for its text and the state it is entered with is never read again. Reading never fails.

import { crossReferencesIn } from "./crossReferences.ts";
import { type Cut, cutSegments } from "./cutSegments.ts";
import { isSameEntry, opening } from "./entryState.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { recut } from "./keptSegments.ts";
import { markupNotesIn } from "./markupNotes.ts";
import { glossaryRowsIn } from "./prose/wording/acronyms.ts";
import { smallCountsIn } from "./prose/figures/smallCounts.ts";
import { readProseFacts } from "./prose/readProseFacts.ts";
import { labelsIn } from "./labels.ts";
import { readBlocks, readPlainBlocks } from "./readBlocks.ts";
import { isBeyondReading } from "./readingLimits.ts";
import type {
  CrossReference,
  EntryState,
  Placed,
  ResponseDocument,
  Segment,
  SegmentFacts,
} from "./responseDocument.ts";
import { suppressionsIn } from "./suppressions.ts";
import { tablesIn } from "./tables.ts";
import type { Span } from "../text.ts";

/**
 * The draft as read. `previous` is an earlier reading of the same draft: its segments are taken over where text
 * and entry state are the same, with the very facts they held, so that what rests on a fact can be kept too.
 */
export function readResponse(text: string, previous?: ResponseDocument): ResponseDocument {
  const frontMatter = readFrontMatter(text);
  const from = frontMatter?.span.end ?? (text.startsWith("\uFEFF") ? 1 : 0);
  if (previous === undefined) {
    const reader = new SegmentReader([], false);
    for (const cut of cutSegments(text, from)) reader.read(text, cut);
    return gather(text, frontMatter, reader.segments, null);
  }
  const { head, cuts, tail, moved } = recut(text, from, previous);
  const old = previous.segments;
  const reader = new SegmentReader(old.slice(0, head), true);
  const known = bySegmentText(old.slice(head, tail));
  for (const cut of cuts) reader.read(text, cut, known);
  // What is left open above changes how the next segment reads, until a segment is left as it was before.
  let same = tail;
  for (; same < old.length; same += 1) {
    const segment = old[same];
    if (segment === undefined || isSameEntry(segment.fact.entry, reader.entry)) break;
    const start = segment.offset + moved;
    reader.read(text, { kind: segment.fact.kind, start, end: start + segment.fact.text.length });
  }
  const shift = { offset: moved, segment: reader.segments.length - same };
  const kept = { previous, head, tail: same, shift };
  const segments = [...reader.segments, ...old.slice(same).map((one) => shifted(one, shift))];
  return gather(text, frontMatter, segments, kept);
}

/** What of an earlier reading stands in this one: the segments before `head`, and from `tail` on those moved. */
interface Kept {
  readonly previous: ResponseDocument;
  readonly head: number;
  readonly tail: number;
  readonly shift: Shift;
}

interface Shift {
  readonly offset: number;
  readonly segment: number;
}

function shifted<T>({ fact, offset, segment }: Placed<T>, by: Shift): Placed<T> {
  return { fact, offset: offset + by.offset, segment: segment + by.segment };
}

/** Reads one segment after the other, each entered as the one before it is left. */
class SegmentReader {
  readonly segments: Placed<Segment>[];
  readonly #detach: boolean;

  /** `detach`: the draft is being written, and its text is not to be kept alive by a segment of it. */
  constructor(before: readonly Placed<Segment>[], detach: boolean) {
    this.segments = [...before];
    this.#detach = detach;
  }

  get entry(): EntryState {
    return this.segments.at(-1)?.fact.exit ?? opening;
  }

  /** Reads a piece of the draft, or takes the segment of its text from those known. */
  read(text: string, { start, end, kind }: Cut, known?: ReadonlyMap<string, readonly Segment[]>): void {
    const slice = text.slice(start, end);
    const { entry } = this;
    const fact =
      known?.get(slice)?.find((one) => one.kind === kind && isSameEntry(one.entry, entry)) ??
      readSegment(slice, kind, entry, this.#detach);
    this.segments.push({ fact, offset: start, segment: this.segments.length });
  }
}

function bySegmentText(segments: readonly Placed<Segment>[]): ReadonlyMap<string, readonly Segment[]> {
  const known = new Map<string, Segment[]>();
  for (const { fact } of segments) {
    const alike = known.get(fact.text);
    if (alike === undefined) known.set(fact.text, [fact]);
    else alike.push(fact);
  }
  return known;
}

function readSegment(slice: string, kind: Segment["kind"], entry: EntryState, detach: boolean): Segment {
  // A slice keeps the whole text it was cut from alive: one edited segment would hold one version of the draft.
  const text = detach ? (JSON.parse(JSON.stringify(slice)) as string) : slice;
  if (isBeyondReading(text, kind)) return unreadSegment(text, kind, entry);
  const { blocks, numbers } = readBlocks(text, kind);
  const { facts, exit } = readProseFacts(blocks, entry, text);
  return {
    text,
    entry,
    exit,
    kind,
    // Each by name: to spread them costs an engine as much as reading a sentence.
    facts: {
      blocks,
      numbers,
      crossReferences: crossReferencesIn(blocks).filter((one) => !isAnothersWord(one, facts)),
      citations: facts.citations,
      quotations: facts.quotations,
      speeches: facts.speeches,
      frameworkMentions: facts.frameworkMentions,
      gradeClaims: facts.gradeClaims,
      judgementMentions: facts.judgementMentions,
      markFaults: facts.markFaults,
      publications: facts.publications,
      wordings: allWordings(text, kind, blocks, facts.wordings),
      tables: tablesIn(blocks, text),
      labels: labelsIn(blocks, text),
      statedFacts: facts.statedFacts,
      suppressions: kind === "code" ? [] : suppressionsIn(text, blocks),
      unread: [],
    },
  };
}

/** The wordings of a segment's prose and what its markup and its tables' rows add to them, in order. */
function allWordings(
  text: string,
  kind: Segment["kind"],
  blocks: SegmentFacts["blocks"],
  ofProse: SegmentFacts["wordings"],
): SegmentFacts["wordings"] {
  const more = [
    ...(kind === "code" && !isHtml(text) ? [] : markupNotesIn(text)),
    ...(kind === "table" ? [...glossaryRowsIn(blocks), ...smallCountsIn(blocks)] : []),
  ];
  return more.length === 0 ? ofProse : [...ofProse, ...more].sort((a, b) => a.span.start - b.span.start);
}

/** A block of HTML is kept as code is, but a browser shows its images and highlighting. */
function isHtml(text: string): boolean {
  return /^\s*</.test(text);
}

/** Its number is read all the same, for those after it carry on from there. */
function unreadSegment(text: string, kind: Segment["kind"], entry: EntryState): Segment {
  const beginning = text.slice(0, numberLength);
  const { numbers } = readPlainBlocks(beginning, kind) ?? { numbers: [] };
  return {
    text,
    entry,
    exit: opening,
    kind,
    facts: { ...noFacts, numbers, unread: [{ span: { start: 0, end: text.length } }] },
  };
}

/** Characters in which a paragraph's number stands. */
const numberLength = 40;

/** A pointer inside a citation or inside quoted words is the report's own. */
function isAnothersWord(
  { span }: CrossReference,
  { citations, quotations }: Pick<SegmentFacts, "citations" | "quotations">,
): boolean {
  const overlaps = (other: Span) => span.start < other.end && other.start < span.end;
  return (
    citations.some((citation) => overlaps(citation.span)) ||
    quotations.some(({ span: quoted, emphasis }) => !emphasis && overlaps(quoted))
  );
}

const noFacts: SegmentFacts = {
  blocks: [],
  numbers: [],
  crossReferences: [],
  citations: [],
  quotations: [],
  speeches: [],
  frameworkMentions: [],
  gradeClaims: [],
  judgementMentions: [],
  markFaults: [],
  publications: [],
  wordings: [],
  tables: [],
  labels: [],
  statedFacts: [],
  suppressions: [],
  unread: [],
};

/** The facts of all segments with their places; those of an earlier reading are taken from its lists. */
function gather(
  text: string,
  frontMatter: ResponseDocument["frontMatter"],
  segments: readonly Placed<Segment>[],
  kept: Kept | null,
): ResponseDocument {
  const fresh = kept === null ? segments : segments.slice(kept.head, kept.tail + kept.shift.segment);
  const all = <K extends keyof SegmentFacts>(kind: K): Placed<SegmentFacts[K][number]>[] => {
    const gathered: Placed<SegmentFacts[K][number]>[] = [];
    const before: readonly Placed<SegmentFacts[K][number]>[] = kept?.previous[kind] ?? [];
    let at = 0;
    for (; at < before.length; at += 1) {
      const one = before[at];
      if (one === undefined || kept === null || one.segment >= kept.head) break;
      gathered.push(one);
    }
    for (const { fact, offset, segment } of fresh) {
      for (const one of fact.facts[kind]) gathered.push({ fact: one, offset, segment });
    }
    for (; at < before.length; at += 1) {
      const one = before[at];
      if (one !== undefined && kept !== null && one.segment >= kept.tail) {
        gathered.push(shifted(one, kept.shift));
      }
    }
    return gathered;
  };
  return {
    text,
    frontMatter,
    segments,
    blocks: all("blocks"),
    numbers: all("numbers"),
    crossReferences: all("crossReferences"),
    citations: all("citations"),
    quotations: all("quotations"),
    speeches: all("speeches"),
    frameworkMentions: all("frameworkMentions"),
    gradeClaims: all("gradeClaims"),
    judgementMentions: all("judgementMentions"),
    markFaults: all("markFaults"),
    publications: all("publications"),
    wordings: all("wordings"),
    tables: all("tables"),
    labels: all("labels"),
    statedFacts: all("statedFacts"),
    suppressions: all("suppressions"),
    unread: all("unread"),
  };
}
