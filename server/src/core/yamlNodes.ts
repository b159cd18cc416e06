// Looks at the nodes that settings are made of: is one there, and what does it say. Never judges it.

import { isScalar, type Node } from "yaml";

/** Nothing, or a value left blank. */
export function isEmpty(node: Node | null | undefined): node is null | undefined {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** A scalar's text; numbers and dates as they are written. Null for a list, a map or nothing. */
export function scalarText(node: Node | null | undefined): string | null {
  if (!isScalar(node)) return null;
  const { value, source } = node;
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? (source ?? String(value)) : null;
}
