// Writes what follows from the code: the settings in package.json with their words in package.nls.json, the JSON
// schemas, and the list of all sentences, the client's and the server's, for translators.
// `--check` writes nothing and fails when something on disk differs from what would be written.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import ts from "typescript";
import { renderMessage } from "../server/src/core/problem.ts";
import { rules } from "../server/src/core/rules/index.ts";
import {
  numberingSchemes,
  ruleSeverities,
  settingKeys,
  settingsSchema,
} from "../server/src/core/settingsSchema.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const ruleIds = rules.map(({ id }) => id);

/** The settings that the editor's own have too. */
const keys = settingKeys.filter(({ name }) => ["authority", "people", "numbering"].includes(name));

const files = {
  "package.json": withConfiguration(JSON.parse(readFileSync(root + "package.json", "utf8"))),
  "package.nls.json": withSettingWords(JSON.parse(readFileSync(root + "package.nls.json", "utf8"))),
  "schemas/settings.schema.json": {
    ...withRuleSummaries(settingsSchema(ruleIds)),
    title: "Project settings of Inspection Response (.inspection-response.yml)",
  },
  "schemas/front-matter.schema.json": {
    ...withRuleSummaries(settingsSchema(ruleIds, { frontMatter: true })),
    title: "Settings at the top of a draft (its front matter)",
  },
  "l10n/bundle.l10n.json": sentences(),
};

const drifted = [];
for (const [file, content] of Object.entries(files)) {
  const text = await format(JSON.stringify(content), {
    ...(await resolveConfig(root + file)),
    filepath: root + file,
  });
  if (text === readOrNothing(root + file)) continue;
  drifted.push(file);
  if (argv.includes("--check")) continue;
  mkdirSync(dirname(root + file), { recursive: true });
  writeFileSync(root + file, text);
}
if (argv.includes("--check") && drifted.length > 0) {
  console.error(`Out of date: ${drifted.join(", ")}. Run: npm run generate`);
  process.exitCode = 1;
}

/** The manifest with the settings' section written anew. */
function withConfiguration(manifest) {
  const ours = Object.fromEntries(
    keys.map((key, order) => [
      `inspectionResponse.${key.name}`,
      {
        ...configurationShape(key),
        scope: "resource",
        order: order + 1,
        description: `%${settingWords(key)}%`,
      },
    ]),
  );
  manifest.contributes.configuration = {
    title: "%configuration.title%",
    properties: {
      "inspectionResponse.rules": {
        type: "object",
        default: {},
        additionalProperties: false,
        scope: "resource",
        order: 0,
        markdownDescription: "%configuration.rules.description%",
        properties: Object.fromEntries(
          rules.map((rule) => [
            rule.id,
            { type: "string", enum: ruleSeverities, description: `%${ruleWords(rule)}%` },
          ]),
        ),
      },
      ...ours,
      "inspectionResponse.codeLens": editorSetting("codeLens", true, keys.length + 1),
      "inspectionResponse.inlayHints": editorSetting("inlayHints", false, keys.length + 2),
      "inspectionResponse.continueNumbering": editorSetting("continueNumbering", true, keys.length + 3),
      "inspectionResponse.tabInTables": editorSetting("tabInTables", true, keys.length + 4),
      "inspectionResponse.exportTemplate": {
        type: ["string", "null"],
        default: null,
        scope: "resource",
        order: keys.length + 5,
        description: "%configuration.exportTemplate.description%",
      },
    },
  };
  return manifest;
}

/** The manifest's words: those written by hand, then those of settings and rules as the code has them. */
function withSettingWords(words) {
  const byHand = Object.entries(words).filter(([key]) => !/^(?:setting|rule)\./.test(key));
  return Object.fromEntries([
    ...byHand,
    ...keys.map((key) => [settingWords(key), renderMessage(key.description)]),
    ...rules.map((rule) => [ruleWords(rule), renderMessage(rule.summary)]),
  ]);
}

function settingWords({ name }) {
  return `setting.${name}`;
}

function ruleWords({ id }) {
  return `rule.${id}`;
}

/** A setting of the editor alone: what is shown between the lines and words of a draft, and done as one types. */
function editorSetting(name, byDefault, order) {
  return {
    type: "boolean",
    default: byDefault,
    scope: "resource",
    order,
    description: `%configuration.${name}.description%`,
  };
}

function configurationShape({ shape }) {
  switch (shape.is) {
    case "text":
      return { type: ["string", "null"], default: null };
    case "texts":
      return { type: "array", items: { type: "string" }, default: [] };
    case "choice":
      return { type: ["string", "null"], enum: [...numberingSchemes, null], default: null };
    default:
      throw new Error(`no setting of the editor has the shape ${shape.is}`);
  }
}

/** The schema with each rule's sentence beside its id, for hovers while typing. */
function withRuleSummaries(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    const rule = rules.find(({ id }) => id === key);
    return rule === undefined || value === null || !Array.isArray(value.enum)
      ? value
      : { description: renderMessage(rule.summary), ...value };
  });
}

/** Every sentence the client and the server say, under itself: what a translation is made from. */
function sentences() {
  const said = [...clientSentences(), ...["core", "lsp", "sources"].flatMap(serverSentences)];
  return Object.fromEntries([...new Set(said)].sort().map((sentence) => [sentence, sentence]));
}

function clientSentences() {
  return readdirSync(root + "client/src", { recursive: true })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [
      ...readFileSync(`${root}client/src/${file}`, "utf8").matchAll(/\bl10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g),
    ])
    .map(([, sentence]) => JSON.parse(`"${sentence}"`));
}

/** The templates of every `message("…")` of a room of the server; those without a word of ours are nothing to translate. */
function serverSentences(room) {
  const templates = [];
  for (const name of readdirSync(`${root}server/src/${room}`, { recursive: true })) {
    if (!name.endsWith(".ts")) continue;
    const file = `server/src/${room}/${name}`;
    const visit = (node) => {
      if (
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === "message"
      ) {
        const [template] = node.arguments;
        if (template === undefined || !ts.isStringLiteralLike(template)) {
          throw new Error(`${file}: a message's template must be a literal: ${node.getText()}`);
        }
        templates.push(template.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(root + file, "utf8"), ts.ScriptTarget.Latest, true));
  }
  return templates.filter((template) => /\p{L}/u.test(template));
}

function readOrNothing(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
