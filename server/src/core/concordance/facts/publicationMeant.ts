// Which publication the inspectors' words in a draft come from, as far as the draft tells: the one its sentence
// names, else the nearest one named above it. Composes the mentions found in the segments; reads no text.

import type { InspectionReport } from "../../report/inspectionReport.ts";
import {
  spanOf,
  type Placed,
  type PublicationMention,
  type Quotation,
  type ResponseDocument,
} from "../../response/responseDocument.ts";
import type { Span } from "../../text.ts";
import type { Source } from "../concordance.ts";
import { isRead } from "./inspectionMeant.ts";

/** A publication meant, and whether the quotation's own sentence or block names it. */
export interface PublicationMeant {
  readonly mention: PublicationMention;
  readonly near: "sentence" | "block" | "above";
}

/** Finds the publication meant for the quotations of one draft. */
export class PublicationsNamed {
  readonly #mentions: readonly Placed<PublicationMention>[];
  readonly #headings: readonly { readonly start: number; readonly level: number }[];

  constructor({ publications, blocks }: Pick<ResponseDocument, "publications" | "blocks">) {
    this.#mentions = publications;
    this.#headings =
      publications.length === 0
        ? []
        : blocks
            .filter(({ fact }) => fact.kind === "heading")
            .map((block) => ({ start: spanOf(block).start, level: block.fact.level }));
  }

  /** Null where the draft names none that a quotation could come from. */
  meantBy(quotation: Placed<Quotation>): PublicationMeant | null {
    if (this.#mentions.length === 0) return null;
    const own = spanOf(quotation);
    const sentence = spanOf(quotation, quotation.fact.sentence);
    const next = this.#firstFrom(own.start);
    const before = this.#mentions[next - 1];
    const inSentence = (mention: Placed<PublicationMention> | undefined): boolean =>
      mention !== undefined && overlaps(spanOf(mention), sentence);
    if (before !== undefined && inSentence(before)) return { mention: before.fact, near: "sentence" };
    const after = this.#mentions[this.#firstFrom(own.end)];
    if (after !== undefined && inSentence(after)) return { mention: after.fact, near: "sentence" };
    for (let at = next - 1; at >= 0; at -= 1) {
      const mention = this.#mentions[at];
      if (mention === undefined) break;
      const near = this.#near(mention, own);
      if (near !== null) return { mention: mention.fact, near };
    }
    // A headline and a first sentence quote before the publication is named: "… In a letter to the Department".
    const first = this.#mentions.find(({ fact }) => fact.reach === "on");
    const opens = next === 0 && first !== undefined && isLetter(first.fact.kind);
    return opens ? { mention: first.fact, near: "above" } : null;
  }

  #near(mention: Placed<PublicationMention>, quoted: Span): PublicationMeant["near"] | null {
    const { reach, block, level } = mention.fact;
    const { start, end } = spanOf(mention, block);
    if (reach !== "sentence" && start <= quoted.start && quoted.start < end) return "block";
    if (reach === "on") return "above";
    if (reach !== "section") return null;
    const left = this.#headings.some(
      (heading) => heading.start >= end && heading.start < quoted.start && heading.level <= level,
    );
    return left ? null : "above";
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const mention = this.#mentions[middle];
      if (mention !== undefined && spanOf(mention).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether it is a letter that gives no grades. */
export function isLetter(kind: PublicationMention["kind"]): boolean {
  return kind !== "inspection" && kind !== "full-inspection";
}

/**
 * The sources that a mention may stand for; empty where none of them is of its kind. A source not yet read, or one
 * of no known kind, may be any; where every source is a letter, a letter or visit of any kind is one of those.
 */
export function sourcesOfKind(kind: PublicationMention["kind"], sources: readonly Source[]): Source[] {
  const onlyLetters = sources.every((source) => !isRead(source) || letterKinds.has(source.report.kind));
  return sources.filter((source) => {
    if (!isRead(source) || source.report.kind === "unknown" || kind === "inspection") return true;
    if (kind === "full-inspection") return gradedKinds.has(source.report.kind);
    if (onlyLetters) return kind === "letter" || /visit$/.test(kind) || kind === source.report.kind;
    return kind === "letter" ? letterKinds.has(source.report.kind) : kind === source.report.kind;
  });
}

/**
 * Whether a visit is named with the month of a full inspection among the sources: Ofsted makes no visit in the month
 * of one, so that inspection is meant, under a wrong name.
 */
export function isMisnamed({ kind, month }: PublicationMention, sources: readonly Source[]): boolean {
  if (month === null || (kind !== "monitoring-visit" && kind !== "focused-visit")) return false;
  return sources.some((source) => {
    if (!isRead(source) || !gradedKinds.has(source.report.kind)) return false;
    const { start, end } = source.report.inspectionDates ?? { start: "", end: "" };
    return start.slice(0, 7) <= month && month <= end.slice(0, 7);
  });
}

/** Whether a source is a letter. */
export function isLetterSource(source: Source): boolean {
  return !isRead(source) || letterKinds.has(source.report.kind);
}

const gradedKinds: ReadonlySet<InspectionReport["kind"]> = new Set(["ilacs", "single-inspection"]);
const letterKinds: ReadonlySet<InspectionReport["kind"]> = new Set([
  "focused-visit",
  "monitoring-visit",
  "joint-targeted-area",
  "area-send",
]);
