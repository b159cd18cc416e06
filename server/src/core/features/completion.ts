// What can be written at a place of a draft: citations, framework references, grades, judgement names and the
// keys of the front matter. Each kind of place has its own file; this one asks them in turn.

import type { Concordance } from "../concordance/concordance.ts";
import { citationCompletions } from "./citationCompletion.ts";
import type { Completion, CompletionVocabulary, Typing } from "./completionOffer.ts";
import { frameworkCompletions } from "./frameworkCompletion.ts";
import { frontMatterCompletions } from "./frontMatterCompletion.ts";
import { gradeCompletions, judgementCompletions } from "./gradeCompletion.ts";

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
