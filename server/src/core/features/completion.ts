// What can be written at a place of a draft: citations, framework references, grades, judgement names and the
// keys of the front matter. Each kind of place has its own file; this one asks them in turn.

import type { Concordance } from "../concordance/concordance.ts";
import type { Span } from "../text.ts";
import { citationCompletions } from "./citationCompletion.ts";
import { frameworkCompletions } from "./frameworkCompletion.ts";
import { frontMatterCompletions } from "./frontMatterCompletion.ts";
import { gradeCompletions, judgementCompletions } from "./gradeCompletion.ts";

export interface Completion {
  readonly kind: "citation" | "framework" | "grade" | "judgement" | "key" | "value" | "snippet";
  readonly label: string;
  /** Beside the label: a title, a place, where it comes from. */
  readonly detail: string;
  /** The inspectors' words behind it, if any; plain text. */
  readonly documentation: string;
  /** What is replaced, and by what. A snippet's text has `${1:…}` places. */
  readonly span: Span;
  readonly text: string;
  /** What the writer's letters are compared with. */
  readonly filter: string;
}

/** Things known outside the draft that can be written in it. */
export interface CompletionVocabulary {
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
}

/** The text before a place, as far as a completion looks back. */
export interface Typing {
  readonly offset: number;
  /** From the line's start to the caret. */
  readonly line: string;
  /** The character behind the caret; empty at the end. */
  readonly next: string;
}

/** Everything that can be written at `offset`, best first; empty where nothing is being written that we know. */
export function completionsAt(
  concordance: Concordance,
  offset: number,
  vocabulary: CompletionVocabulary,
): Completion[] {
  const { text, frontMatter } = concordance.response;
  const typing: Typing = {
    offset,
    line: text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset),
    next: text.charAt(offset),
  };
  if (frontMatter === null || offset < frontMatter.inner.start) {
    const opening = frontMatterCompletions(concordance, typing, vocabulary);
    if (opening.length > 0) return opening;
  } else if (offset <= frontMatter.inner.end) {
    return frontMatterCompletions(concordance, typing, vocabulary);
  }
  const citations = citationCompletions(concordance, typing);
  if (citations.length > 0) return citations;
  return [
    ...frameworkCompletions(concordance, typing),
    ...judgementCompletions(concordance, typing),
    ...gradeCompletions(concordance, typing),
  ];
}
