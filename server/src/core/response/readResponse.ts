// Reads a draft: cuts it into segments, reads each for itself and gathers what they hold. A segment read once
// for its text and the state it is entered with is never read again. Reading never fails.

import { crossReferencesIn } from "./crossReferences.ts";
import { type Cut, cutSegments } from "./cutSegments.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { readProseFacts } from "./prose/readProseFacts.ts";
import { readBlocks } from "./readBlocks.ts";
import type {
  CrossReference,
  EntryState,
  Placed,
  ResponseDocument,
  Segment,
  SegmentFacts,
} from "./responseDocument.ts";
import { suppressionsIn } from "./suppressions.ts";
import type { Span } from "../text.ts";

/**
 * The draft as read. `previous` is an earlier reading of the same draft: its segments are taken over where text
 * and entry state are the same, with the very facts they held, so that what rests on a fact can be kept too.
 */
export function readResponse(text: string, previous?: ResponseDocument): ResponseDocument {
  const frontMatter = readFrontMatter(text);
  const cuts = cutSegments(text, frontMatter?.span.end ?? (text.startsWith("\uFEFF") ? 1 : 0));
  const known = previous === undefined ? null : new KnownSegments(text, cuts, previous);
  const segments: Placed<Segment>[] = [];
  let entry = opening;
  for (const [index, cut] of cuts.entries()) {
    const old = known?.find(index, entry);
    const fact = old ?? readSegment(text.slice(cut.start, cut.end), cut.kind, entry, known !== null);
    segments.push({ fact, offset: cut.start, segment: index });
    entry = fact.exit;
  }
  return gather(text, frontMatter, segments);
}

/** The state in which a draft is entered. */
const opening: EntryState = { openSpeech: null, announced: null };

function readSegment(slice: string, kind: Segment["kind"], entry: EntryState, detach: boolean): Segment {
  // A slice keeps the whole text it was cut from alive: one edited segment would hold one version of the draft.
  const text = detach ? (JSON.parse(JSON.stringify(slice)) as string) : slice;
  const { blocks, numbers } = readBlocks(text, kind);
  const { facts, exit } = readProseFacts(blocks, entry, text);
  return {
    text,
    entry,
    exit,
    kind,
    facts: {
      ...facts,
      blocks,
      numbers,
      crossReferences: crossReferencesIn(blocks).filter((one) => !isAnothersWord(one, facts)),
      suppressions: kind === "code" ? [] : suppressionsIn(text, blocks),
    },
  };
}

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

/** The segments of an earlier reading, found again from both ends of the draft and, between, by their text. */
class KnownSegments {
  readonly #text: string;
  readonly #cuts: readonly Cut[];
  readonly #old: readonly Placed<Segment>[];
  /** How many segments are the same at the beginning, and how many at the end. */
  readonly #head: number;
  readonly #tail: number;
  readonly #moved = new Map<string, Segment[]>();

  constructor(text: string, cuts: readonly Cut[], previous: ResponseDocument) {
    this.#text = text;
    this.#cuts = cuts;
    this.#old = previous.segments;
    const most = Math.min(cuts.length, this.#old.length);
    let head = 0;
    while (head < most && this.#isSame(head, head)) head++;
    let tail = 0;
    while (tail < most - head && this.#isSame(cuts.length - 1 - tail, this.#old.length - 1 - tail)) tail++;
    this.#head = head;
    this.#tail = tail;
    for (const { fact } of this.#old.slice(head, this.#old.length - tail)) {
      this.#moved.set(fact.text, [...(this.#moved.get(fact.text) ?? []), fact]);
    }
  }

  /** The old segment with the text of this cut and this entry state. */
  find(index: number, entry: EntryState): Segment | undefined {
    const cut = this.#cuts[index];
    if (cut === undefined) return undefined;
    const fits = (old: Segment | undefined) => old?.kind === cut.kind && isSameEntry(old.entry, entry);
    const fromEnd = this.#cuts.length - index;
    const inPlace =
      index < this.#head
        ? this.#old[index]?.fact
        : fromEnd <= this.#tail
          ? this.#old[this.#old.length - fromEnd]?.fact
          : undefined;
    if (inPlace !== undefined) return fits(inPlace) ? inPlace : undefined;
    if (this.#moved.size === 0) return undefined;
    return this.#moved.get(this.#text.slice(cut.start, cut.end))?.find(fits);
  }

  #isSame(index: number, oldIndex: number): boolean {
    const cut = this.#cuts[index];
    const old = this.#old[oldIndex]?.fact;
    if (cut === undefined || old === undefined) return false;
    return old.text.length === cut.end - cut.start && this.#text.startsWith(old.text, cut.start);
  }
}

function isSameEntry(a: EntryState, b: EntryState): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function gather(
  text: string,
  frontMatter: ResponseDocument["frontMatter"],
  segments: readonly Placed<Segment>[],
): ResponseDocument {
  const all = <K extends keyof SegmentFacts>(kind: K): Placed<SegmentFacts[K][number]>[] => {
    const gathered: Placed<SegmentFacts[K][number]>[] = [];
    for (const { fact, offset, segment } of segments) {
      for (const one of fact.facts[kind]) gathered.push({ fact: one, offset, segment });
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
    publications: all("publications"),
    wordings: all("wordings"),
    suppressions: all("suppressions"),
  };
}
