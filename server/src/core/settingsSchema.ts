// The keys of a draft's settings and what each may hold: one list, from which both the reader of settings and
// the JSON Schema for editors are made. Never reads a value.

import { actionPartNames } from "./actionPartNames.ts";
import { frontMatterKey, type NumberingScheme, type ResponseKind } from "./settings.ts";
import { type Message, message, renderMessage, type Severity, severities } from "./problem.ts";

export const responseKinds: readonly ResponseKind[] = [
  "press-statement",
  "action-plan",
  "committee-report",
  "visit-response",
  "factual-accuracy-comments",
];

export const numberingSchemes: readonly NumberingScheme[] = ["continuous", "decimal", "per-section", "none"];

export const ruleSeverities: readonly (Severity | "off")[] = ["off", ...[...severities].reverse()];

export const sourceStatuses: readonly ("draft" | "final")[] = ["draft", "final"];

/** What a key may hold. */
export type SettingShape =
  | {
      readonly is:
        | "text"
        | "date"
        | "texts"
        | "sources"
        | "rules"
        | "sections"
        | "columns"
        | "frameworks"
        | "frameworkItems";
    }
  | { readonly is: "choice"; readonly of: readonly string[] };

export interface SettingKey {
  readonly name: string;
  readonly shape: SettingShape;
  readonly description: Message;
}

/** Every key of the settings, in the order in which a writer would give them. */
export const settingKeys: readonly SettingKey[] = [
  {
    name: "kind",
    shape: { is: "choice", of: responseKinds },
    description: message(
      "What kind of response this is; it decides which rules apply, and how their problems are shown.",
    ),
  },
  {
    name: "authority",
    shape: { is: "text" },
    description: message("The council's short name, such as Northmere."),
  },
  {
    name: "date",
    shape: { is: "date" },
    description: message("The date of the response, such as 2026-09-01."),
  },
  {
    name: "sources",
    shape: { is: "sources" },
    description: message(
      "The inspection reports and letters it answers: file names, or entries with an id and a file.",
    ),
  },
  {
    name: "people",
    shape: { is: "texts" },
    description: message(
      "Names and titles as they must stand, such as Dr Ada Marsh, Director of Children's Services.",
    ),
  },
  {
    name: "numbering",
    shape: { is: "choice", of: numberingSchemes },
    description: message("How its paragraphs are numbered; if not given, worked out from the text."),
  },
  {
    name: "sections",
    shape: { is: "sections" },
    description: message(
      "The sections a draft needs, where the council has its own: a list of headings (or of headings of which any will do), or such a list for each kind.",
    ),
  },
  {
    name: "columns",
    shape: { is: "columns" },
    description: message(
      "The council's own headings for the columns of an action table, such as lead: Accountable head. The usual ones are known.",
    ),
  },
  {
    name: "frameworks",
    shape: { is: "frameworks" },
    description: message(
      "Frameworks of your own, such as a children's plan, whose numbered items a draft refers to; they are checked, completed and inserted as the national framework's are.",
    ),
  },
  {
    name: "rules",
    shape: { is: "rules" },
    description: message("How each rule's problems are shown: off, hint, information, warning or error."),
  },
];

/** The keys of one entry of `sources`. */
export const sourceKeys: readonly SettingKey[] = [
  {
    name: "id",
    shape: { is: "text" },
    description: message(
      "What citations call it, such as ilacs-2026; if not given, the file's name without its ending.",
    ),
  },
  { name: "file", shape: { is: "text" }, description: message("The file, relative to this one.") },
  {
    name: "status",
    shape: { is: "choice", of: sourceStatuses },
    description: message("draft while it is embargoed, else final."),
  },
  {
    name: "received",
    shape: { is: "date" },
    description: message("The date the council received it, which starts the statutory clocks."),
  },
];

/** The keys of one entry of `frameworks`. */
export const frameworkKeys: readonly SettingKey[] = [
  {
    name: "id",
    shape: { is: "text" },
    description: message("A short name of its own, such as childrens-plan."),
  },
  {
    name: "name",
    shape: { is: "text" },
    description: message("What drafts call it, such as Northmere Children's Plan; if not given, its id."),
  },
  {
    name: "form",
    shape: { is: "text" },
    description: message(
      "The usual form of a reference, such as ({kind} {number}, {name}); {title} may stand in it too. If not given, any form will do.",
    ),
  },
  {
    name: "items",
    shape: { is: "frameworkItems" },
    description: message("For each kind of item, such as priority, its numbers and their titles."),
  },
];

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [key: string]: unknown };

/**
 * The JSON Schema (draft 2020-12) of `.inspection-response.yml`; with `frontMatter`, of a draft's whole front
 * matter, which holds the same keys under `inspection-response` beside any others.
 */
export function settingsSchema(
  ruleIds: readonly string[],
  { frontMatter = false }: { readonly frontMatter?: boolean } = {},
): JsonSchema {
  const keys = objectSchema(settingKeys, ruleIds, ["object", "null"]);
  const dialect = "https://json-schema.org/draft/2020-12/schema";
  return frontMatter
    ? { $schema: dialect, type: "object", properties: { [frontMatterKey]: keys } }
    : { $schema: dialect, ...keys };
}

function objectSchema(
  keys: readonly SettingKey[],
  ruleIds: readonly string[],
  type: string | readonly string[] = "object",
): JsonSchema {
  return {
    type,
    additionalProperties: false,
    properties: Object.fromEntries(
      keys.map(({ name, shape, description }) => [
        name,
        { description: renderMessage(description), ...shapeSchema(shape, ruleIds) },
      ]),
    ),
  };
}

const textsSchema: JsonSchema = { type: "array", items: { type: "string" } };

function shapeSchema(shape: SettingShape, ruleIds: readonly string[]): JsonSchema {
  switch (shape.is) {
    case "text":
      return { type: "string" };
    case "date":
      return { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
    case "texts":
      return textsSchema;
    case "choice":
      return { enum: shape.of };
    case "sources":
      return {
        type: ["array", "string"],
        items: { anyOf: [{ type: "string" }, { ...objectSchema(sourceKeys, ruleIds), required: ["file"] }] },
      };
    case "sections": {
      const list = { type: "array", items: { anyOf: [{ type: "string" }, textsSchema] } };
      const byKind = Object.fromEntries(responseKinds.map((kind) => [kind, list]));
      return { anyOf: [list, { type: "object", additionalProperties: false, properties: byKind }] };
    }
    case "columns":
      return {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(
          actionPartNames.map((part) => [part, { anyOf: [{ type: "string" }, textsSchema] }]),
        ),
      };
    case "frameworks":
      return { type: "array", items: { ...objectSchema(frameworkKeys, ruleIds), required: ["id", "items"] } };
    case "frameworkItems":
      return {
        type: "object",
        additionalProperties: {
          type: "object",
          additionalProperties: false,
          patternProperties: { "^[1-9]\\d?$": { type: "string" } },
        },
      };
    case "rules":
      return {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(ruleIds.map((id) => [id, { enum: ruleSeverities }])),
      };
  }
}
