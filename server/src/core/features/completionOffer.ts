// What one offer to complete is, and what is known of the place where it is made. Types only, so that each kind of
// completion and the door that asks them share them without knowing each other.

import type { Message } from "../problem.ts";
import type { Span } from "../text.ts";

/** One thing that can be written. */
export interface Completion {
  readonly kind: "citation" | "framework" | "grade" | "judgement" | "key" | "value" | "snippet";
  readonly label: string;
  /** Beside the label: a title, a place, where it comes from. */
  readonly detail: Message | string;
  /** The inspectors' words behind it, if any; plain text. */
  readonly documentation: Message | string;
  /** What is replaced, and by what. A snippet's text has `${1:…}` places. */
  readonly span: Span;
  readonly text: string;
  /** What the writer's letters are compared with. */
  readonly filter: string;
}

/** Things known outside the draft that can be written in it. */
export interface CompletionVocabulary {
  readonly rules: readonly { readonly id: string; readonly summary: Message }[];
}

/** The text before a place, as far as a completion looks back. */
export interface Typing {
  readonly offset: number;
  /** From the line's start to the caret. */
  readonly line: string;
  /** The character behind the caret; empty at the end. */
  readonly next: string;
}
