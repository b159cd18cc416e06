// Setting a rule to `off` in a draft's front matter, as one edit of its text: comments and order stay as they are.

import { type Fix, message } from "../problem.ts";
import type { ResponseDocument } from "../response/responseDocument.ts";
import { frontMatterKey } from "../settingsSchema.ts";

/** The fix; null where there is no front matter of ours, or it is not written line by line. */
export function switchOffFix(rule: string, { frontMatter }: ResponseDocument): Fix | null {
  if (frontMatter === null) return null;
  const edit = switchOff(rule, frontMatter.text);
  if (edit === null) return null;
  const start = frontMatter.inner.start + edit.start;
  return {
    title: message("Switch “{0}” off in the front matter", rule),
    safe: false,
    edits: [{ span: { start, end: start + edit.length }, text: edit.text }],
  };
}

interface YamlEdit {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

function switchOff(rule: string, yaml: string): YamlEdit | null {
  const own = new RegExp(`^${frontMatterKey}:[ \\t]*(\\r?\\n)([ \\t]+)`, "m").exec(yaml);
  if (own === null) return null;
  const [whole, newline = "", indent = ""] = own;
  const start = own.index + whole.length - indent.length;
  const settings = indentedLines(yaml.slice(start));
  const entry = new RegExp(`^[ \\t]+${rule}:[ \\t]*(\\w*)`, "m").exec(settings);
  if (entry !== null) {
    const severity = entry[1] ?? "";
    return {
      start: start + entry.index + entry[0].length - severity.length,
      length: severity.length,
      text: "off",
    };
  }
  const line = `${indent}${indent}${rule}: off${newline}`;
  const rules = new RegExp(`^${indent}rules:[ \\t]*\\r?\\n`, "m").exec(settings);
  if (rules !== null) return { start: start + rules.index + rules[0].length, length: 0, text: line };
  // Rules in one line (`rules: { … }`) are left to the writer.
  if (/^\s*rules:/m.test(settings)) return null;
  return { start, length: 0, text: `${indent}rules:${newline}${line}` };
}

/** The lines at the start of `yaml` that are indented or empty: what stands under the key above them. */
function indentedLines(yaml: string): string {
  return /^(?:[ \t]+.*(?:\r?\n|$)|\r?\n)*/.exec(yaml)?.[0] ?? "";
}
