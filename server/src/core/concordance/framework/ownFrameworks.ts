// Finds what a draft says of a project's own frameworks. Settings are no part of what a segment is read by, so this
// is a second reading, of their words alone, remembered with each segment.

import type { OwnFramework } from "../../knowledge/knowledge.ts";
import { frameworkMentionsIn } from "../../response/prose/framework/frameworkMentions.ts";
import {
  type FrameworkVocabulary,
  ownVocabulary,
} from "../../response/prose/framework/frameworkVocabulary.ts";
import { passagesOf } from "../../response/prose/passage.ts";
import type { FrameworkMention, Placed, ResponseDocument, Segment } from "../../response/responseDocument.ts";

/** Every mention of an item of one of the frameworks, in the draft's order; none where there are no such frameworks. */
export function ownFrameworkMentions(
  { segments }: ResponseDocument,
  frameworks: readonly OwnFramework[],
): Placed<FrameworkMention>[] {
  if (frameworks.length === 0) return [];
  const reading = readingOf(frameworks);
  return segments.flatMap(({ fact, offset }, segment) =>
    reading.mentionsIn(fact).map((mention) => ({ fact: mention, offset, segment })),
  );
}

/** Reads segments for one set of frameworks, each segment once. */
class Reading {
  readonly #vocabularies: readonly FrameworkVocabulary[];
  readonly #known = new WeakMap<Segment, readonly FrameworkMention[]>();

  constructor(frameworks: readonly OwnFramework[]) {
    this.#vocabularies = frameworks.map(ownVocabulary);
  }

  mentionsIn(segment: Segment): readonly FrameworkMention[] {
    let found = this.#known.get(segment);
    if (found === undefined) {
      found = segment.facts.blocks
        .flatMap((block) => passagesOf(block, segment.text))
        .flatMap((passage) =>
          this.#vocabularies.flatMap((vocabulary) => frameworkMentionsIn(passage, vocabulary)),
        )
        .sort((a, b) => a.span.start - b.span.start);
      this.#known.set(segment, found);
    }
    return found;
  }
}

/** The readings of the sets of frameworks met last: settings are resolved anew more often than they change. */
const readings = new Map<string, Reading>();
const readingsKept = 8;

function readingOf(frameworks: readonly OwnFramework[]): Reading {
  const key = JSON.stringify(frameworks);
  const known = readings.get(key);
  if (known !== undefined) return known;
  const [oldest] = readings.keys();
  if (readings.size >= readingsKept && oldest !== undefined) readings.delete(oldest);
  const reading = new Reading(frameworks);
  readings.set(key, reading);
  return reading;
}
