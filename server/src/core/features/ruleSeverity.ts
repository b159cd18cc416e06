// Setting how gravely a rule speaks in one draft, in its front matter, as one edit of its text: comments and order
// stay as they are.

import { type Fix, type Message, message, type Severity } from "../problem.ts";
import type { ResponseDocument } from "../response/responseDocument.ts";
import { frontMatterKey } from "../settings.ts";

/**
 * The fix that sets `rule` to `severity`; front matter is begun where there is none. Null where the settings
 * are not written line by line: they are left to the writer.
 */
export function severityFix(
  rule: string,
  severity: Severity | "off",
  { text, frontMatter }: ResponseDocument,
): Fix | null {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const edit =
    frontMatter === null
      ? {
          start: text.startsWith("\uFEFF") ? 1 : 0,
          length: 0,
          text: ["---", ...ownSettings(rule, severity), "---", "", ""].join(newline),
        }
      : moved(settingEdit(rule, severity, frontMatter.text, newline), frontMatter.inner.start);
  if (edit === null) return null;
  return {
    title:
      severity === "off"
        ? message('Switch "{0}" off in this draft', rule)
        : message('Show "{0}" as {1} in this draft', rule, severityName[severity]),
    safe: false,
    edits: [{ span: { start: edit.start, end: edit.start + edit.length }, text: edit.text }],
  };
}

const severityName: Readonly<Record<Severity, Message>> = {
  error: message("an error"),
  warning: message("a warning"),
  information: message("information"),
  hint: message("a hint"),
};

interface YamlEdit {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

function moved(edit: YamlEdit | null, by: number): YamlEdit | null {
  return edit && { ...edit, start: edit.start + by };
}

/** Our settings with this one rule, line by line. */
function ownSettings(rule: string, severity: string): string[] {
  return [`${frontMatterKey}:`, "  rules:", `    ${rule}: ${severity}`];
}

function settingEdit(rule: string, severity: string, yaml: string, newline: string): YamlEdit | null {
  const own = new RegExp(`^${frontMatterKey}:[ \\t]*(\\r?\\n)([ \\t]+)`, "m").exec(yaml);
  if (own === null) {
    if (new RegExp(`^${frontMatterKey}[ \\t]*:`, "m").test(yaml)) return null;
    const lead = yaml === "" || yaml.endsWith("\n") ? "" : newline;
    return {
      start: yaml.length,
      length: 0,
      text: `${lead}${ownSettings(rule, severity).join(newline)}${lead === "" ? newline : ""}`,
    };
  }
  const [whole, lineEnd = "", indent = ""] = own;
  const start = own.index + whole.length - indent.length;
  const settings = indentedLines(yaml.slice(start));
  const entry = new RegExp(`^[ \\t]+${rule}:[ \\t]*(\\w*)`, "m").exec(settings);
  if (entry !== null) {
    const before = entry[1] ?? "";
    return {
      start: start + entry.index + entry[0].length - before.length,
      length: before.length,
      text: severity,
    };
  }
  const line = `${indent}${indent}${rule}: ${severity}${lineEnd}`;
  const rules = new RegExp(`^${indent}rules:[ \\t]*\\r?\\n`, "m").exec(settings);
  if (rules !== null) return { start: start + rules.index + rules[0].length, length: 0, text: line };
  // Rules in one line (`rules: { … }`) are left to the writer.
  if (/^\s*rules:/m.test(settings)) return null;
  return { start, length: 0, text: `${indent}rules:${lineEnd}${line}` };
}

/** The lines at the start of `yaml` that are indented or empty: what stands under the key above them. */
function indentedLines(yaml: string): string {
  return /^(?:[ \t]+.*(?:\r?\n|$)|\r?\n)*/.exec(yaml)?.[0] ?? "";
}
