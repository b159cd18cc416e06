// Reads one layer of settings (front matter, project file, editor) into values and faults, each with its exact
// place. Knows what a key may hold from the schema alone; never decides which layer wins.

import { isMap, isScalar, isSeq, Document, type Node, type Pair, parseDocument } from "yaml";

import { type ActionPartName, actionPartNames } from "./actionPartNames.ts";
import type { OwnFramework } from "./knowledge/knowledge.ts";
import { editDistance, likelyNames, nearestNames } from "./nearestNames.ts";
import { message, type Message, type Severity } from "./problem.ts";
import { readFrameworks } from "./readFrameworks.ts";
import type { FrontMatter } from "./response/responseDocument.ts";
import {
  frontMatterKey,
  type NumberingScheme,
  type OwnSection,
  type ResponseKind,
  type RuleName,
  type SettingsFault,
  type SourceSetting,
} from "./settings.ts";
import {
  frameworkKeys,
  numberingSchemes,
  responseKinds,
  ruleSeverities,
  settingKeys,
  type SettingKey,
  sourceKeys,
  sourceStatuses,
} from "./settingsSchema.ts";
import type { Span } from "./text.ts";
import { notIndentedAlike, oddIndent, syntaxSpan, unclosedQuote, yamlReason } from "./yamlFaults.ts";
import { isEmpty, scalarText } from "./yamlNodes.ts";

/** One layer as read; null where it says nothing. */
export interface ReadSettings {
  readonly kind: ResponseKind | null;
  readonly authority: string | null;
  readonly date: string | null;
  readonly sources: readonly SourceSetting[] | null;
  readonly people: readonly string[] | null;
  readonly numbering: NumberingScheme | null;
  /** For one kind, or for any. */
  readonly sections: ReadonlyMap<ResponseKind | "any", readonly OwnSection[]>;
  readonly columns: ReadonlyMap<ActionPartName, readonly string[]>;
  readonly frameworks: readonly OwnFramework[] | null;
  readonly rules: ReadonlyMap<string, Severity | "off">;
  readonly ruleNames: readonly RuleName[];
  readonly faults: readonly SettingsFault[];
}

export type SettingsLayer =
  | { readonly where: "front-matter"; readonly frontMatter: FrontMatter | null }
  | { readonly where: "project"; readonly text: string | null }
  | { readonly where: "editor"; readonly value: unknown };

/** Reads a layer. Never throws: a text that is no YAML gives one fault, and what could be read of it counts. */
export function readSettings(layer: SettingsLayer): ReadSettings {
  const reader = new LayerReader(layer.where, layerStart(layer));
  const content = reader.content(layer);
  const read = reader.settings(content);
  // Once the text is no YAML, what its parts seem to say is not worth a fault of its own.
  return {
    ...read,
    ruleNames: reader.ruleNames,
    faults: reader.syntaxFault === null ? reader.faults : [reader.syntaxFault],
  };
}

function layerStart(layer: SettingsLayer): number {
  return layer.where === "front-matter" ? (layer.frontMatter?.inner.start ?? 0) : 0;
}

/** A project file whose settings stand under the front matter's key, as if copied from a draft. */
function unwrapped(node: Node | null): Node | null {
  if (!isMap(node) || node.items.length !== 1) return node;
  const [only] = node.items as Pair<Node, Node | null>[];
  return only !== undefined && scalarText(only.key) === frontMatterKey ? only.value : node;
}

class LayerReader {
  readonly faults: SettingsFault[] = [];
  readonly ruleNames: RuleName[] = [];
  syntaxFault: SettingsFault | null = null;
  readonly #where: SettingsFault["where"];
  readonly #start: number;

  constructor(where: SettingsFault["where"], start: number) {
    this.#where = where;
    this.#start = start;
  }

  /** The node that holds the settings' keys, or null. */
  content(layer: SettingsLayer): Node | null {
    switch (layer.where) {
      case "editor":
        return typeof layer.value === "object" ? new Document(layer.value).contents : null;
      case "project":
        return layer.text === null ? null : unwrapped(this.#parsed(layer.text));
      case "front-matter":
        return layer.frontMatter === null ? null : this.#inFrontMatter(layer.frontMatter);
    }
  }

  settings(node: Node | null): Omit<ReadSettings, "faults" | "ruleNames"> {
    const values = this.#keys(node, settingKeys);
    return {
      kind: this.#choice(values.get("kind"), responseKinds),
      authority: this.#text(values.get("authority")),
      date: this.#date(values.get("date")),
      sources: this.#sources(values.get("sources")),
      people: this.#texts(values.get("people")),
      numbering: this.#choice(values.get("numbering"), numberingSchemes),
      sections: this.#sections(values.get("sections")),
      columns: this.#columns(values.get("columns")),
      frameworks: readFrameworks(values.get("frameworks"), {
        keys: (node) => this.#keys(node, frameworkKeys),
        text: (node) => this.#text(node),
        fault: (node, text) => this.#fault(node, text),
      }),
      rules: this.#rules(values.get("rules")),
    };
  }

  #inFrontMatter({ text, inner, closed }: FrontMatter): Node | null {
    const content = this.#underKey(this.#parsed(text));
    if (!closed) {
      const last = text.trimEnd();
      this.faults.push({
        where: this.#where,
        message: message(
          "Nothing ends these settings. Put a line with three hyphens, ---, below the last one.",
        ),
        span: { start: inner.start + last.search(/\S.*$/), end: inner.start + last.length },
        nearest: [text.includes("\r\n") ? "\r\n---" : "\n---"],
        replace: { start: inner.end, end: inner.end },
      });
    }
    return content;
  }

  #parsed(text: string): Node | null {
    const parsed = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
    const [error] = parsed.errors;
    if (error !== undefined) {
      const quote = unclosedQuote(text, parsed.contents);
      const odd = quote === null ? oddIndent(text) : null;
      this.syntaxFault = {
        where: this.#where,
        message: message(
          "These settings cannot be read, so some of them are not used: {0}. Correct this line.",
          odd === null ? yamlReason(error.code, error.message) : notIndentedAlike,
        ),
        span: this.#moved(odd ?? syntaxSpan(text, error.pos, quote)),
        nearest: [],
        replace: null,
      };
    }
    return parsed.contents;
  }

  /** The front matter's own key; a key that is nearly ours is a slip, all others are somebody else's. */
  #underKey(node: Node | null): Node | null {
    if (!isMap(node)) {
      if (node !== null && !(isScalar(node) && node.value === null)) {
        this.#fault(
          node,
          message(
            "The settings at the top of the draft must be keys and values, such as `{0}:`.",
            frontMatterKey,
          ),
        );
      }
      return null;
    }
    const pairs = node.items as Pair<Node, Node | null>[];
    const own = pairs.find(({ key }) => scalarText(key) === frontMatterKey);
    if (own === undefined) {
      const near = pairs.find(({ key }) => editDistance(scalarText(key) ?? "", frontMatterKey) <= 3);
      if (near !== undefined) this.#unknownName(near.key, [frontMatterKey], "key");
      return null;
    }
    // `inspection-response: true` marks a draft as ours and sets nothing.
    return isScalar(own.value) && own.value.value === true ? null : own.value;
  }

  #keys(node: Node | null | undefined, known: readonly SettingKey[]): Map<string, Node> {
    const values = new Map<string, Node>();
    if (isEmpty(node)) return values;
    if (!isMap(node)) {
      this.#fault(
        node,
        message("Here keys and values are expected, such as `{0}: …`.", known[0]?.name ?? ""),
      );
      return values;
    }
    for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
      const name = scalarText(key);
      if (name === null || !known.some((one) => one.name === name)) {
        this.#unknownName(
          key,
          known.map((one) => one.name),
          "key",
        );
      } else if (!isEmpty(value)) {
        values.set(name, value);
      }
    }
    return values;
  }

  #text(node: Node | undefined): string | null {
    if (isEmpty(node)) return null;
    const text = scalarText(node);
    if (text === null) this.#fault(node, message("Here one line of text is expected."));
    return text;
  }

  #date(node: Node | undefined): string | null {
    const text = this.#text(node);
    if (text === null || node === undefined) return null;
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (match !== null && isCalendarDate(Number(match[1]), Number(match[2]), Number(match[3]))) return text;
    this.#fault(node, message('"{0}" is not a date. Write it as year-month-day, such as 2026-09-01.', text));
    return null;
  }

  #texts(node: Node | undefined): string[] | null {
    if (isEmpty(node)) return null;
    if (!isSeq(node)) {
      const only = this.#text(node);
      return only === null ? null : [only];
    }
    return (node.items as Node[]).map((item) => this.#text(item)).filter((text) => text !== null);
  }

  #choice<T extends string>(node: Node | undefined, values: readonly T[]): T | null {
    if (isEmpty(node)) return null;
    const text = scalarText(node);
    const value = values.find((one) => one === text);
    if (value === undefined) this.#unknownName(node, values, "value");
    return value ?? null;
  }

  #rules(node: Node | undefined): Map<string, Severity | "off"> {
    const rules = new Map<string, Severity | "off">();
    if (isEmpty(node)) return rules;
    if (!isMap(node)) {
      this.#fault(node, message("Here rules and severities are expected, such as `ofsted-capitals: off`."));
      return rules;
    }
    for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
      const id = scalarText(key);
      const severity = this.#choice(value ?? undefined, ruleSeverities);
      if (id !== null) this.ruleNames.push({ id, where: this.#where, span: this.#spanOf(key) });
      if (id !== null && severity !== null) rules.set(id, severity);
    }
    return rules;
  }

  #sections(node: Node | undefined): Map<ResponseKind | "any", OwnSection[]> {
    if (isEmpty(node)) return new Map();
    if (!isMap(node)) return new Map([["any", this.#sectionList(node)]]);
    const kinds = responseKinds.map((name): SettingKey => ({ ...anySetting, name }));
    const lists = [...this.#keys(node, kinds)].map(
      ([kind, list]) => [kind as ResponseKind, this.#sectionList(list)] as const,
    );
    return new Map(lists);
  }

  #sectionList(node: Node): OwnSection[] {
    const items = isSeq(node) ? (node.items as Node[]) : [node];
    return items.map((item) => this.#texts(item) ?? []).filter((headings) => headings.length > 0);
  }

  #columns(node: Node | undefined): Map<ActionPartName, readonly string[]> {
    const parts = actionPartNames.map((name): SettingKey => ({ ...anySetting, name }));
    const columns = new Map<ActionPartName, readonly string[]>();
    for (const [part, headings] of this.#keys(node, parts)) {
      columns.set(part as ActionPartName, this.#texts(headings) ?? []);
    }
    return columns;
  }

  #sources(node: Node | undefined): SourceSetting[] | null {
    if (isEmpty(node)) return null;
    const ids = new Set<string>();
    const sources: SourceSetting[] = [];
    for (const item of isSeq(node) ? (node.items as Node[]) : [node]) {
      const source = isEmpty(item) ? null : this.#source(item);
      if (source === null) continue;
      if (ids.has(source.id)) {
        this.#fault(item, message('Two sources are called "{0}". Give each its own id.', source.id));
        continue;
      }
      ids.add(source.id);
      sources.push(source);
    }
    return sources;
  }

  #source(node: Node): SourceSetting | null {
    const plain = isScalar(node);
    const values = plain ? new Map([["file", node as Node]]) : this.#keys(node, sourceKeys);
    if (!plain && !isMap(node)) return null;
    const fileNode = values.get("file");
    const file = this.#text(fileNode);
    const id = this.#text(values.get("id"));
    const status = this.#choice(values.get("status"), sourceStatuses);
    const received = this.#date(values.get("received"));
    if (file === null) {
      if (fileNode === undefined) {
        this.#fault(node, message("This source names no file. Give it one, such as `file: report.pdf`."));
      }
      return null;
    }
    return {
      id: id ?? fileStem(file),
      file,
      base: isAbsolute(file) ? null : this.#base(),
      status: status ?? "final",
      received,
      span: this.#where === "front-matter" ? this.#spanOf(node) : null,
    };
  }

  /** Editor settings have no folder of their own: their files stand beside the draft. */
  #base(): "draft" | "project" {
    return this.#where === "project" ? "project" : "draft";
  }

  #unknownName(node: Node, known: readonly string[], what: "key" | "value"): void {
    const written = scalarText(node);
    const nearest = nearestNames(written ?? "", known, known.length);
    const [likely] = likelyNames(written ?? "", known, 1);
    const span = this.#spanOf(node);
    this.faults.push({
      where: this.#where,
      message:
        what === "key"
          ? likely === undefined
            ? message('There is no setting "{0}". Use one of: {1}.', written ?? "…", known.join(", "))
            : message('There is no setting "{0}". Did you mean "{1}"?', written ?? "…", likely)
          : message('"{0}" will not do here. Use one of: {1}.', written ?? "…", known.join(", ")),
      span,
      nearest,
      replace: written === null ? null : span,
    });
  }

  #fault(node: Node, text: Message): void {
    this.faults.push({
      where: this.#where,
      message: text,
      span: this.#spanOf(node),
      nearest: [],
      replace: null,
    });
  }

  #spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return node.range ? this.#moved({ start, end }) : { start: 0, end: 0 };
  }

  #moved({ start, end }: Span): Span {
    return { start: start + this.#start, end: end + this.#start };
  }
}

/** A key whose value is read by its own kind, not by its shape. */
const anySetting: Omit<SettingKey, "name"> = { shape: { is: "texts" }, description: message("") };

function isCalendarDate(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function isAbsolute(file: string): boolean {
  return /^(?:[\\/]|[a-z]:[\\/]|[a-z][a-z+.-]+:\/\/)/i.test(file);
}

/** A file's name without folders and ending: what a source is called when nobody names it. */
export function fileStem(file: string): string {
  const name =
    file
      .replace(/[\\/]+$/, "")
      .split(/[\\/]/)
      .at(-1) ?? file;
  return name.replace(/(?<=.)\.[^.]*$/, "");
}
