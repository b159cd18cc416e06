// What a check says about a draft: a problem at a span, its message, and the edits that would put it right.
// Holds plain data and the message renderer; never decides whether anything is wrong.

import type { Span } from "./text.ts";

/** How grave a problem is, gravest first; the names of the contract and of the settings. */
export type Severity = "error" | "warning" | "information" | "hint";

/** All severities, gravest first. */
export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/**
 * A sentence with numbered places (`{0}`, `{1}`) and what fills them. The template is the key under which a
 * translation is looked up, so it never contains the values. A value that is text stands as it is: words of a
 * report, a draft or a framework. Our own words inside a sentence are a message themselves.
 */
export interface Message {
  readonly template: string;
  readonly values: readonly MessageValue[];
}

export type MessageValue = string | number | Message;

/** Makes a message: what, then why, then what to do, in plain British English. The template is a plain literal. */
export function message(template: string, ...values: MessageValue[]): Message {
  return { template, values };
}

/** The parts one after another; nothing in it is to be translated but the parts. */
export function joined(parts: readonly MessageValue[], separator: string): Message {
  return { template: parts.map((_, index) => `{${index}}`).join(separator), values: parts };
}

/** The message as text; `translate` maps a template to another language's. */
export function renderMessage(
  { template, values }: Message,
  translate: (template: string) => string = (t) => t,
): string {
  return translate(template).replace(/\{(\d+)\}/g, (whole, index: string) => {
    const value = values[Number(index)];
    if (value === undefined) return whole;
    return typeof value === "object" ? renderMessage(value, translate) : String(value);
  });
}

/** Whether two messages say the same, in whatever language. */
export function isSameMessage(a: Message, b: Message): boolean {
  return (
    a.template === b.template &&
    a.values.length === b.values.length &&
    a.values.every((value, index) => isSameValue(value, b.values[index]))
  );
}

function isSameValue(a: MessageValue, b: MessageValue | undefined): boolean {
  return typeof a === "object" && typeof b === "object" ? isSameMessage(a, b) : a === b;
}

/** Replaces the text of `span` (offsets into the draft, UTF-16 units) by `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** One way to put a problem right. Safe fixes may run in "fix all". Edits are in order and never overlap. */
export interface Fix {
  readonly title: Message;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** Where in a source a problem, a hover or a quotation points. `paragraph` is null where none is printed. */
export interface FindingLink {
  /** The source's id in the draft's settings. */
  readonly source: string;
  /** The finding's id: `p17`, `summary-1`, `area-2`, `priority-1`, `main-findings-3`. */
  readonly id: string;
  readonly paragraph: number | null;
  readonly page: number;
  readonly endPage: number;
}

/** One thing wrong at one place of a draft. `Rule` is the id of the rule that found it. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;
  readonly findings: readonly FindingLink[];
  /** The fixes, best first, made only when somebody asks: renumbering touches a whole draft. */
  readonly fixes: () => readonly Fix[];
}
