// Reads the frameworks that a project adds in its settings: their items by kind and number, and the form of a
// reference. What does not fit is told to whoever reads the settings.

import { isMap, isSeq, type Node, type Pair } from "yaml";

import { formPlaces } from "./knowledge/frameworkForms.ts";
import type { FrameworkItem, OwnFramework } from "./knowledge/knowledge.ts";
import { message, type Message } from "./problem.ts";
import { isEmpty, scalarText } from "./yamlNodes.ts";

/** How the settings around them are read. */
export interface SettingsReader {
  /** The values of one framework's keys. */
  readonly keys: (node: Node) => ReadonlyMap<string, Node>;
  readonly text: (node: Node | undefined) => string | null;
  readonly fault: (node: Node, text: Message) => void;
}

/** The frameworks of a list; null where none is given. One that lacks its id or items is left out, with a fault. */
export function readFrameworks(node: Node | undefined, reader: SettingsReader): OwnFramework[] | null {
  if (isEmpty(node)) return null;
  if (!isSeq(node)) {
    reader.fault(
      node,
      message("Here a list of frameworks is expected, each with an `id:` and its `items:`."),
    );
    return null;
  }
  const frameworks: OwnFramework[] = [];
  for (const entry of node.items as Node[]) {
    const values = reader.keys(entry);
    const id = reader.text(values.get("id"));
    const items = readItems(values.get("items"), id ?? "", reader);
    if (id === null || items.length === 0) {
      reader.fault(
        entry,
        message("This framework needs an `id:` and `items:` with their numbers and titles."),
      );
    } else if (frameworks.some((other) => other.id === id)) {
      reader.fault(entry, message('Two frameworks are called "{0}". Give each its own id.', id));
    } else {
      const name = reader.text(values.get("name")) ?? id;
      frameworks.push({ id, name, form: readForm(values.get("form"), reader), items });
    }
  }
  return frameworks;
}

/** For each kind its numbers and titles: `priority: { 1: Every child has a safe home }`. */
function readItems(node: Node | undefined, source: string, reader: SettingsReader): FrameworkItem[] {
  const items: FrameworkItem[] = [];
  for (const [kind, numbered] of pairsOf(node, reader)) {
    for (const [written, value, key] of pairsOf(numbered ?? undefined, reader)) {
      const title = value === null ? null : reader.text(value);
      if (!/^[1-9]\d?$/.test(written)) {
        reader.fault(key, message('"{0}" is not a number from 1 to 99.', written));
      } else if (title !== null) {
        items.push({ kind, number: Number(written), title, variants: [], surety: "source", source });
      }
    }
  }
  return items;
}

function pairsOf(
  node: Node | undefined,
  { fault }: SettingsReader,
): (readonly [name: string, value: Node | null, key: Node])[] {
  if (isEmpty(node)) return [];
  if (!isMap(node)) {
    fault(node, message("Here keys and values are expected, such as `{0}: …`.", "1"));
    return [];
  }
  return (node.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) => {
    const name = scalarText(key)?.trim() ?? "";
    return name === "" ? [] : [[name, value, key] as const];
  });
}

function readForm(node: Node | undefined, { text, fault }: SettingsReader): string | null {
  const form = text(node);
  if (form === null || node === undefined) return null;
  const unknown = [...form.matchAll(/\{(\w*)\}/g)].find(([, place = ""]) => !formPlaces.includes(place));
  if (unknown === undefined && form.includes("{number}")) return form;
  fault(
    node,
    message(
      "A form has {number} in it, and may have {kind}, {title} and {name}, such as ({kind} {number}, {name}).",
    ),
  );
  return null;
}
