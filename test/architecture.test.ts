// Keeps the invariants of docs/architecture.md: which way imports run, who may know what, how files are named and
// how long they may grow. Looks at the source text alone; runs nothing.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

import { core, coreRooms, floorsWithin, outerRooms } from "./houseRooms.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** Project files imported, as paths from the root. */
  readonly files: readonly string[];
  /** Packages and built-in modules imported. */
  readonly packages: readonly string[];
}

const sources = ["client/src", "server/src"].flatMap(read);
const tests = read("test");

describe("the house", () => {
  it("has source files to look at", () => {
    assert.ok(sources.length > 50, `only ${sources.length} source files found`);
  });

  it("imports only files that are there", () => {
    const missing = sources.flatMap(({ path, files }) =>
      files.filter((file) => !existsSync(join(root, file))).map((file) => `${path} → ${file}`),
    );
    assert.deepEqual(missing, []);
  });

  it("runs its imports downwards, from the doors to core", () => {
    const upwards = sources.flatMap(({ path, files }) => {
      const [, allowed = []] = outerRooms.find(([room]) => path.startsWith(room)) ?? [];
      return files
        .filter((file) => !allowed.some((room) => file.startsWith(room)))
        .map((file) => `${path} → ${file}`);
    });
    assert.deepEqual(upwards, []);
  });

  it("gives every file of core a room", () => {
    const homeless = sources.filter(({ path }) => path.startsWith(core) && roomOf(path) === null);
    assert.deepEqual(
      homeless.map(({ path }) => path),
      [],
    );
  });

  it("runs imports downwards inside core, and keeps rooms side by side apart", () => {
    const wrong = sources.flatMap(({ path, files }) => {
      const from = roomOf(path);
      if (from === null) return [];
      return files
        .filter((file) => {
          const to = roomOf(file);
          return to !== null && to.name !== from.name && to.rank >= from.rank;
        })
        .map((file) => `${path} → ${file}`);
    });
    assert.deepEqual(wrong, []);
  });

  for (const { room, floors, top } of floorsWithin) {
    it(`runs imports downwards inside ${room}, from floor to floor`, () => {
      const floorOf = (path: string): { readonly name: string; readonly rank: number } => {
        const [name = "", ...deeper] = path.slice(core.length + room.length).split("/");
        if (deeper.length === 0) return { name: "", rank: top.includes(name) ? floors.length : -1 };
        return { name, rank: floors.findIndex((rooms) => rooms.includes(name)) };
      };
      const isHere = (path: string): boolean => path.startsWith(core + room);
      const wrong = sources
        .filter(({ path }) => isHere(path))
        .flatMap(({ path, files }) => {
          const from = floorOf(path);
          if (from.name !== "" && from.rank === -1) return [`${path} is on no floor`];
          return files
            .filter((file) => {
              const to = floorOf(file);
              return isHere(file) && to.name !== from.name && to.rank >= from.rank;
            })
            .map((file) => `${path} → ${file}`);
        });
      assert.deepEqual(wrong, []);
    });
  }

  it("has no circle of imports", () => {
    assert.deepEqual(circles(), []);
  });

  it("lets no rule know another rule", () => {
    const isRule = (path: string): boolean => /^server\/src\/core\/rules\/[^/]+\/[^/]+\.ts$/.test(path);
    const acquainted = sources.flatMap(({ path, files }) =>
      isRule(path) ? files.filter(isRule).map((file) => `${path} → ${file}`) : [],
    );
    assert.deepEqual(acquainted, []);
  });
});

describe("who knows what", () => {
  const users = (wanted: (name: string) => boolean): string[] =>
    sources.filter(({ packages }) => packages.some(wanted)).map(({ path }) => path);

  it("leaves the language server's protocol to lsp/ and the two doors", () => {
    const outside = users((name) => /^vscode-(?:languageserver|jsonrpc)/.test(name)).filter(
      (path) =>
        !path.startsWith("server/src/lsp/") && !/^server\/src\/(?:node|browser)\/main\.ts$/.test(path),
    );
    assert.deepEqual(outside, []);
  });

  it("leaves the editor to the client", () => {
    const outside = users((name) => name === "vscode" || name.startsWith("vscode-languageclient")).filter(
      (path) => !path.startsWith("client/src/"),
    );
    assert.deepEqual(outside, []);
  });

  it("leaves Node to node/", () => {
    const outside = users((name) => name.startsWith("node:")).filter((path) => !path.includes("/src/node/"));
    assert.deepEqual(outside, []);
  });

  it("writes Node's modules with their prefix", () => {
    const bare = users((name) =>
      /^(?:fs|path|os|url|util|stream|worker_threads|child_process)(?:\/|$)/.test(name),
    );
    assert.deepEqual(bare, []);
  });

  it("draws a PDF's pages in the page view's bundle alone", () => {
    assert.deepEqual(
      users((name) => name.startsWith("pdfjs-dist")),
      ["client/src/pageView/pageSheet.ts", "client/src/pageView/pageStack.ts"],
    );
    const entered = sources.filter(
      ({ path, files }) =>
        !path.startsWith("client/src/pageView/") &&
        files.some((file) => file.startsWith("client/src/pageView/") && !file.endsWith("/messages.ts")),
    );
    assert.deepEqual(entered, []);
  });

  it("leaves the libraries for formats to their readers, and the readers to their worker", () => {
    const readers = [
      [/^unpdf$/, "server/src/sources/pdf.ts"],
      [/^(?:hast-util-from-.*|rehype.*|parse5)$/, "server/src/sources/html.ts"],
      [/^hast-util-to-html$/, "server/src/printing/htmlTree.ts"],
      [/^pdfkit$/, "server/src/printing/pdfSheet.ts"],
      [/^fflate$/, "server/src/word/wordPackage.ts"],
      [/^xast-util-.*$/, "server/src/word/wordXml.ts"],
    ] as const;
    for (const [library, reader] of readers) {
      assert.deepEqual(
        users((name) => library.test(name)),
        [reader],
      );
    }
    const importing = (name: string): string[] =>
      sources.filter(({ files }) => files.includes(`server/src/sources/${name}`)).map(({ path }) => path);
    for (const name of ["pdf.ts", "html.ts", "docx.ts"]) {
      assert.deepEqual(importing(name), ["server/src/sources/readFormatted.ts"]);
    }
    assert.deepEqual(importing("readFormatted.ts"), ["server/src/worker/worker.ts"]);
  });

  it("leaves telling a draft by its name to one file", () => {
    const telling = sources.filter(({ text }) => /\\\.response\\\.md|endsWith\("\.response\.md/i.test(text));
    assert.deepEqual(
      telling.map(({ path }) => path),
      ["server/src/core/response/ownDraft.ts"],
    );
  });

  it("has a core that compiles without Node and without a browser", () => {
    const { config } = ts.readConfigFile(join(root, core, "tsconfig.json"), (path) =>
      readFileSync(path, "utf8"),
    ) as { config: { compilerOptions: { types: string[]; lib?: string[] } } };
    assert.deepEqual(config.compilerOptions.types, []);
    assert.ok(!(config.compilerOptions.lib ?? []).some((library) => /dom/i.test(library)));
  });

  it("has a core without a clock and without a promise", () => {
    const faults = sources
      .filter(({ path }) => path.startsWith(core))
      .flatMap(({ path, tree }) => clocksAndPromises(tree).map((fault) => `${path}: ${fault}`));
    assert.deepEqual(faults, []);
  });
});

describe("every package", () => {
  const { devDependencies, dependencies, scripts } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  ) as Record<"devDependencies" | "dependencies" | "scripts", Record<string, string>>;
  const named = Object.keys({ ...devDependencies, ...dependencies });

  it("is imported somewhere, but for types and tools", () => {
    const plain = [root, join(root, "scripts")].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".mjs"))
        .map((name) => readFileSync(join(folder, name), "utf8")),
    );
    const all = [...[...sources, ...tests].map(({ text }) => text), ...plain];
    // Run by its command, or asked for by its name's end: test/bench/linters.ts.
    const tool = /^(?:@types\/.*|@vscode\/vsce|textlint-rule-.*)$/;
    const commands = new Set(Object.values(scripts).flatMap((script) => script.split(" ")));
    const idle = named.filter(
      (name) =>
        !tool.test(name) &&
        !commands.has(name) &&
        !all.some((text) => text.includes(`"${name}"`) || text.includes(`"${name}/`)),
    );
    assert.deepEqual(idle, []);
  });

  it("that runs is told of in docs/decisions/dependencies.md, and no other", () => {
    const page = readFileSync(join(root, "docs/decisions/dependencies.md"), "utf8");
    const table = /## What runs\n([^]*?)\n## /.exec(page)?.[1] ?? "";
    const told = table.split("\n").flatMap((line) => {
      const [, packages = ""] = line.split("|");
      return [...packages.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
    });
    // The editor brings its own `vscode`.
    const runs = sources
      .flatMap(({ packages, tree }) => packages.filter((name) => !typesAlone(tree).has(name)))
      .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
      .filter((name) => !name.startsWith("node:") && name !== "vscode");
    assert.deepEqual([...new Set(told)].sort(), [...new Set(runs)].sort());
  });
});

describe("every file", () => {
  const all = [...sources, ...tests];

  it("has at most 400 lines", () => {
    const long = all.filter(({ text }) => text.trimEnd().split("\n").length > 400);
    assert.deepEqual(
      long.map(({ path }) => path),
      [],
    );
  });

  it("opens by saying what it holds", () => {
    // A file of tests says it in its `describe`.
    const silent = all.filter(({ path, text }) => !path.endsWith(".test.ts") && !/^(?:\/\/|\/\*)/.test(text));
    assert.deepEqual(
      silent.map(({ path }) => path),
      [],
    );
  });

  it("exports by name, and is no barrel", () => {
    const faults = all.flatMap(({ path, tree }) => {
      const statements = tree.statements.filter((statement) => !ts.isImportDeclaration(statement));
      const byDefault = statements.some(isDefaultExport);
      const barrel =
        statements.length > 0 &&
        statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier);
      return byDefault || barrel ? [path] : [];
    });
    assert.deepEqual(faults, []);
  });

  it("is named for what it holds", () => {
    const vague = all.filter(({ path }) =>
      /^(?:utils?|helpers?|common|types|misc)\.ts$/.test(basename(path)),
    );
    assert.deepEqual(
      vague.map(({ path }) => path),
      [],
    );
  });

  it("keeps no unfinished work and switches no check off", () => {
    const marks = new RegExp(
      ["TO" + "DO", "FIX" + "ME", "eslint-" + "disable", "@ts-" + "(?:ignore|nocheck)"].join("|"),
    );
    assert.deepEqual(
      all.filter(({ text }) => marks.test(text)).map(({ path }) => path),
      [],
    );
  });
});

function read(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => readSource(relative(root, join(root, folder, name)).replaceAll("\\", "/")))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return {
    path,
    text,
    tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
    files: names
      .filter((name) => name.startsWith("."))
      .map((name) => posix.normalize(posix.join(dirname(path), name))),
    packages: names.filter((name) => !name.startsWith(".")),
  };
}

/** What a file imports for its types and nothing else. */
function typesAlone(tree: ts.SourceFile): Set<string> {
  const names = tree.statements.filter(ts.isImportDeclaration).flatMap((each) => {
    const { importClause: clause, moduleSpecifier } = each;
    return clause?.isTypeOnly === true && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : [];
  });
  return new Set(names);
}

function roomOf(path: string): { readonly name: string; readonly rank: number } | null {
  if (!path.startsWith(core)) return null;
  const inside = path.slice(core.length);
  const rank = coreRooms.findIndex((rooms) => rooms.some((room) => inside === room || inRoom(inside, room)));
  const name = coreRooms[rank]?.find((room) => inside === room || inRoom(inside, room));
  return name === undefined ? null : { name, rank };
}

function inRoom(path: string, room: string): boolean {
  return room.endsWith("/") && path.startsWith(room);
}

/** Each circle as the path that closes it. */
function circles(): string[] {
  const importsOf = new Map(sources.map(({ path, files }) => [path, files]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) found.push([...trail.slice(at), path].join(" → "));
    if (at !== -1 || done.has(path)) return;
    for (const next of importsOf.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return found;
}

function clocksAndPromises(tree: ts.Node): string[] {
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) faults.push("async");
    if (ts.isIdentifier(node) && node.text === "Promise") faults.push("Promise");
    if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) {
      faults.push("new Date()");
    }
    if (ts.isPropertyAccessExpression(node) && /^(?:Date|performance)\.now$/.test(node.getText())) {
      faults.push(node.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return faults;
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}
