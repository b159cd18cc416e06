// Adds a source to a draft's front matter as one edit: comments, order and style of what is there stay as they are.
// Never reads the report; which file it is, whoever asks says.

import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

import type { TextEdit } from "../problem.ts";
import type { ResponseDocument } from "../response/responseDocument.ts";
import { frontMatterKey } from "../settings.ts";
import { entryInLine, entryLines, type SourceEntry } from "./sourceEntries.ts";

/**
 * The edit that adds the entries to the draft's own sources; front matter is begun where there is none. Null where
 * it cannot be read as settings: its writer has to put it right first.
 */
export function addSourceEdit(
  { text, frontMatter }: Pick<ResponseDocument, "text" | "frontMatter">,
  entries: readonly SourceEntry[],
): TextEdit | null {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (frontMatter === null) {
    const at = text.startsWith("\uFEFF") ? 1 : 0;
    const lines = ["---", `${frontMatterKey}:`, ...sourceLines(entries, "  "), "---", "", ""];
    return { span: { start: at, end: at }, text: lines.join(newline) };
  }
  const edit = yamlEdit(frontMatter.text, entries);
  if (edit === null) return null;
  const start = frontMatter.inner.start + edit.start;
  return { span: { start, end: start + edit.length }, text: edit.text.replaceAll("\n", newline) };
}

/** Into the text of the front matter; line ends are plain. */
interface YamlEdit {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

function yamlEdit(yaml: string, entries: readonly SourceEntry[]): YamlEdit | null {
  const parsed = parseDocument(yaml, { prettyErrors: false });
  if (parsed.errors.length > 0) return null;
  const all = parsed.contents;
  if (all === null || (isScalar(all) && all.value === null)) {
    return newLines(yaml, yaml.length, [`${frontMatterKey}:`, ...sourceLines(entries, "  ")]);
  }
  if (!isMap(all) || all.flow === true) return null;
  const own = pairOf(all, frontMatterKey);
  if (own === null) {
    return newLines(yaml, yaml.length, [`${frontMatterKey}:`, ...sourceLines(entries, "  ")]);
  }
  return isMap(own.value) ? intoSettings(yaml, own.value, entries) : inPlaceOf(yaml, own, entries);
}

/** `inspection-response:` with nothing behind it, or `true`: the settings begin below it. */
function inPlaceOf(
  yaml: string,
  { key, value }: Pair<Node, Node | null>,
  entries: readonly SourceEntry[],
): YamlEdit | null {
  const [, keyEnd = 0] = key.range ?? [];
  const lines = sourceLines(entries, "  ");
  if (isScalar(value) && value.value === true && value.range) {
    const [start, end] = value.range;
    const space = start - yaml.slice(0, start).trimEnd().length;
    return { start: start - space, length: end - start + space, text: `\n${lines.join("\n")}` };
  }
  if (value !== null && !(isScalar(value) && value.value === null)) return null;
  return newLines(yaml, lineEnd(yaml, keyEnd), lines);
}

function intoSettings(yaml: string, settings: YAMLMap, entries: readonly SourceEntry[]): YamlEdit | null {
  const sources = pairOf(settings, "sources");
  if (settings.flow === true) return intoSettingsInLine(yaml, settings, sources, entries);
  const indent = indentOf(yaml, startOf(settings));
  if (sources === null) {
    // After what says whose answer it is, as a new draft has it.
    const before = ["date", "authority", "kind"].flatMap((name) => pairOf(settings, name) ?? [])[0];
    if (before === undefined) {
      const start = startOf(settings) - indent.length;
      return { start, length: 0, text: `${sourceLines(entries, indent).join("\n")}\n` };
    }
    return newLines(
      yaml,
      lineEnd(yaml, wordsEnd(yaml, before.value ?? before.key)),
      sourceLines(entries, indent),
    );
  }
  const { key, value } = sources;
  if (value === null || (isScalar(value) && value.value === null)) {
    return newLines(yaml, lineEnd(yaml, endOf(key)), itemLines(entries, `${indent}  `));
  }
  return intoSources(yaml, value, entries);
}

function intoSources(yaml: string, value: Node, entries: readonly SourceEntry[]): YamlEdit | null {
  if (isSeq(value) && value.flow !== true) {
    const last = (value.items as Node[]).at(-1);
    if (last === undefined) return null;
    return newLines(
      yaml,
      lineEnd(yaml, wordsEnd(yaml, last)),
      itemLines(entries, indentOf(yaml, startOf(value))),
    );
  }
  if (isSeq(value)) return intoListInLine(yaml, value, entries);
  if (!isScalar(value) || !value.range || value.type === "BLOCK_FOLDED" || value.type === "BLOCK_LITERAL") {
    return null;
  }
  // One file's name by itself: it becomes the first of a list.
  const [start, end] = value.range;
  const items = [yaml.slice(start, end), ...entries.map(entryInLine)];
  return { start, length: end - start, text: `[${items.join(", ")}]` };
}

function intoSettingsInLine(
  yaml: string,
  settings: YAMLMap,
  sources: Pair<Node, Node | null> | null,
  entries: readonly SourceEntry[],
): YamlEdit | null {
  if (sources !== null) return sources.value === null ? null : intoSources(yaml, sources.value, entries);
  const at = endOf(settings) - 1;
  const before = yaml.slice(startOf(settings) + 1, at).trimEnd();
  const comma = before === "" || before.endsWith(",") ? " " : ", ";
  const start = startOf(settings) + 1 + before.length;
  return { start, length: at - start, text: `${comma}sources: [${entries.map(entryInLine).join(", ")}] ` };
}

function intoListInLine(yaml: string, list: YAMLSeq, entries: readonly SourceEntry[]): YamlEdit {
  const at = endOf(list) - 1;
  const inside = yaml.slice(startOf(list) + 1, at).trimEnd();
  const start = startOf(list) + 1 + inside.length;
  const comma = inside === "" ? "" : inside.endsWith(",") ? " " : ", ";
  return { start, length: 0, text: comma + entries.map(entryInLine).join(", ") };
}

function pairOf(map: YAMLMap, name: string): Pair<Node, Node | null> | null {
  const pairs = map.items as Pair<Node, Node | null>[];
  return pairs.find(({ key }) => isScalar(key) && key.value === name) ?? null;
}

function sourceLines(entries: readonly SourceEntry[], indent: string): string[] {
  return [`${indent}sources:`, ...itemLines(entries, `${indent}  `)];
}

function itemLines(entries: readonly SourceEntry[], indent: string): string[] {
  return entries.flatMap(entryLines).map((line) => indent + line);
}

/** Whole lines behind the line that ends at `at`, which may be the last one and lack its line end. */
function newLines(yaml: string, at: number, lines: readonly string[]): YamlEdit {
  const open = at > 0 && !/[\r\n]$/.test(yaml.slice(0, at));
  const closed = /^\r?\n/.exec(yaml.slice(at));
  const text = lines.join("\n");
  if (!open) return { start: at, length: 0, text: `${text}\n` };
  return { start: at, length: 0, text: closed === null ? `\n${text}\n` : `\n${text}` };
}

/** Where the line of `offset` ends, without its line end. */
function lineEnd(yaml: string, offset: number): number {
  const end = /\r?\n|$/.exec(yaml.slice(offset))?.index ?? 0;
  return offset + end;
}

/** The white space in which the line of `offset` begins. */
function indentOf(yaml: string, offset: number): string {
  const line = yaml.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(yaml.slice(line, offset))?.[0] ?? "";
}

/** Where what a node says ends; a block's own end may be the start of the next line. */
function wordsEnd(yaml: string, node: Node): number {
  return yaml.slice(0, endOf(node)).trimEnd().length;
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}

function endOf({ range }: Node): number {
  return range?.[1] ?? 0;
}
