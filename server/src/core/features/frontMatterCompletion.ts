// Keys and values of a draft's front matter as they are being written, from the one list of settings; and the
// front matter itself in a draft that has none.

import type { Concordance } from "../concordance/concordance.ts";
import { type Message, message } from "../problem.ts";
import { frontMatterKey } from "../settings.ts";
import {
  responseKinds,
  ruleSeverities,
  settingKeys,
  type SettingKey,
  sourceKeys,
} from "../settingsSchema.ts";
import type { Completion, CompletionVocabulary, Typing } from "./completionOffer.ts";

/** Completions in the front matter, or at the very top of a draft without one. */
export function frontMatterCompletions(
  concordance: Concordance,
  typing: Typing,
  { rules }: CompletionVocabulary,
): Completion[] {
  const { text, frontMatter } = concordance.response;
  if (frontMatter === null) {
    return typing.offset === typing.line.length && /^-{0,3}$/.test(typing.line) ? [skeleton(typing)] : [];
  }
  if (typing.offset < frontMatter.inner.start) return [];
  const lines = text.slice(frontMatter.inner.start, typing.offset).split(/\r?\n/);
  const current = lines.pop() ?? "";
  const path = pathOf(lines, indentOf(current));
  const value = /^\s*(?:-\s+)?([\w-]+):\s*(\S*)$/.exec(current);
  if (value !== null) {
    const [, key = "", typed = ""] = value;
    return valuesOf(path, key).map((allowed) => ({
      kind: "value",
      label: allowed,
      detail: key,
      documentation: "",
      span: { start: typing.offset - typed.length, end: typing.offset },
      text: allowed,
      filter: allowed,
    }));
  }
  const typed = /^\s*(?:-\s+)?([\w-]*)$/.exec(current)?.[1];
  if (typed === undefined) return [];
  return keysOf(path, rules).map(({ name, description, text }) => ({
    kind: "key",
    label: name,
    detail: description,
    documentation: "",
    span: { start: typing.offset - typed.length, end: typing.offset },
    text,
    filter: name,
  }));
}

/** A key offered, and what is written for it: those that hold others go on in the next line. */
interface OfferedKey {
  readonly name: string;
  readonly description: Message;
  readonly text: string;
}

function keysOf(path: readonly string[], rules: CompletionVocabulary["rules"]): OfferedKey[] {
  const [top, second, third] = path;
  if (top === undefined) {
    const description = message("Makes this file a draft that is checked.");
    return [{ name: frontMatterKey, description, text: `${frontMatterKey}:` }];
  }
  if (top !== frontMatterKey || third !== undefined) return [];
  if (second === "sources") return sourceKeys.map(offered);
  if (second === "rules") {
    return rules.map(({ id, summary }) => ({ name: id, description: summary, text: `${id}: ` }));
  }
  return second === undefined ? settingKeys.map(offered) : [];
}

function offered({ name, shape, description }: SettingKey): OfferedKey {
  const block = shape.is === "sources" || shape.is === "rules" || shape.is === "texts";
  return { name, description, text: block ? `${name}:` : `${name}: ` };
}

function valuesOf(path: readonly string[], key: string): readonly string[] {
  const [top, second] = path;
  if (top !== frontMatterKey) return [];
  if (second === "rules") return ruleSeverities;
  const shape = (second === "sources" ? sourceKeys : settingKeys).find(({ name }) => name === key)?.shape;
  return shape?.is === "choice" ? shape.of : [];
}

/** The keys under which a line of this indent stands, outermost first. */
function pathOf(above: readonly string[], indent: number): string[] {
  const path: string[] = [];
  let limit = indent;
  for (const line of [...above].reverse()) {
    const [, margin = "", key] = /^(\s*)([\w-]+):\s*$/.exec(line) ?? [];
    if (key === undefined || margin.length >= limit) continue;
    path.unshift(key);
    limit = margin.length;
    if (limit === 0) break;
  }
  return path;
}

/** How far in the line's key stands, an item's dash included: `  - id` stands at 4. */
function indentOf(line: string): number {
  return /^\s*(?:-\s+)?/.exec(line)?.[0].length ?? 0;
}

function skeleton({ offset, line }: Typing): Completion {
  const text = [
    "---",
    `${frontMatterKey}:`,
    `  kind: \${1|${responseKinds.join(",")}|}`,
    "  authority: ${2:Council}",
    "  sources:",
    "    - ${3:sources/report.pdf}",
    "---",
    "",
    "$0",
  ].join("\n");
  return {
    kind: "snippet",
    label: frontMatterKey,
    detail: message("Says which report this draft answers."),
    documentation: "",
    span: { start: offset - line.length, end: offset },
    text,
    filter: `---${frontMatterKey}`,
  };
}
